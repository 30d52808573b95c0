"""Turn what telephone systems report into calls. The order of messages does not matter.

A message sent twice, late, or by two systems adds what it knows to the ledger of its call; the
call is what the ledger tells. Nothing new wakes nobody.
"""

from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.hub import calls, transfers
from agent_console.hub.entering import without_card_numbers
from agent_console.hub.hub import Hub
from agent_console.hub.intake.heard import plain
from agent_console.hub.telephony import first_heard, heard
from agent_console.hub.telephony.directory import Directory
from agent_console.hub.telephony.first_heard import FirstHeard
from agent_console.hub.telephony.ledger import Entry, Ledger, call_of, entered, seeded
from agent_console.hub.telephony.report import Happened, Report, Verdict
from agent_console.hub.telephony.same_call import same_call
from agent_console.hub.told import Told
from agent_console.hub.turns import CALLS, take_turns
from agent_console.ids import AgentId, CallId

_ABOUT_NOBODY = frozenset({Happened.HELD, Happened.RESUMED, Happened.ENDED})


def hear(hub: Hub, *reports: Report) -> tuple[Verdict, ...]:
    """Store what *reports* say about their calls and wake the consoles."""
    at = hub.clock()
    directory = hub.phone_book.directory(hub.engine)
    clean = [_without_card_numbers(plain(report)) for report in reports]
    with hub.engine.begin() as connection:
        take_turns(connection, [CALLS])
        told = [_take(connection, directory, report, at=at) for report in clean]
    news = [event for _, event in told if event is not None]
    if news:
        hub.metrics.told(one.event for one in news)
        hub.ears.hear(news)
    return tuple(verdict for verdict, _ in told)


def _without_card_numbers(report: Report) -> Report:
    """Return *report* with what people can dial or name free of card numbers; keys stay."""
    named = ("from_number", "to_number", "came_in_by", "diversion", "queue")
    said = {name: getattr(report, name) for name in named}
    clean = without_card_numbers(said)
    return report if clean == said else replace(report, **clean)


def _take(
    connection: Connection, directory: Directory, report: Report, *, at: datetime
) -> tuple[Verdict, Told | None]:
    """Take one report in; tell what is wanted with its call, and its event if it was news."""
    happened_at = min(report.at or at, at)
    agents = _agents(directory, report)
    found = heard.named(connection, report)
    if found is None:
        around = first_heard.look(connection, report, at=happened_at)
        if around.is_blocked:
            return Verdict.REFUSED, None
        ring = _plain_entry(directory, report, agents, at=happened_at)
        found = _found(connection, report, agents, around, ring)
        heard.name(connection, report, found.call_id)
    entry = _entry(directory, report, agents, found.known, at=happened_at)
    if entered(found.ledger, entry) == found.ledger:
        return Verdict.TAKEN, None
    if not _is_handed_on(report):
        found = _further(connection, found, at=happened_at)
    before, known = found.ledger, found.known
    if known is not None and not before:
        before = seeded(known)
    more = entered(before, entry)
    heard.keep(connection, found.call_id, more, is_new=not found.ledger, at=at)
    call = _with_line(directory, _told(found.call_id, known, before, more))
    if call == known:
        return Verdict.TAKEN, None
    return Verdict.TAKEN, calls.tell(connection, call, is_new=known is None, at=at, before=known)


def _is_handed_on(report: Report) -> bool:
    """Tell whether *report* ends the part of a call that was handed over, and not what goes on."""
    return report.happened is Happened.ENDED and report.cause is Cause.FORWARDED


def _further(connection: Connection, found: heard.Found, *, at: datetime) -> heard.Found:
    """Return the call that *found* goes on as since it was handed over; else itself."""
    if not found.goes_on:
        return found
    further = transfers.goes_on_as(connection, found.call_id)
    if further is None or further.rung_at > at:
        return found
    return heard.with_id(connection, further.id)


def _found(
    connection: Connection,
    report: Report,
    agents: tuple[AgentId, ...],
    around: FirstHeard,
    entry: Entry,
) -> heard.Found:
    """Return the call that a name heard for the first time is of; nothing yet for a new call."""
    near = heard.with_sources(connection, around.near)
    same = same_call(report, agents, near, at=entry.at)
    if same is not None:
        return heard.with_id(connection, same)
    fresh = _new_id(report, around)
    if report.happened is Happened.RANG:
        ring = call_of(fresh, (entry,))
        waiting = transfers.expected(connection, ring, around.waiting)
        if waiting is not None:
            return heard.with_id(connection, waiting.id)
    if around.is_known and fresh == report.call_key:
        return heard.with_id(connection, fresh)
    return heard.Found(fresh, None, (), goes_on=False)


def _new_id(report: Report, around: FirstHeard) -> CallId:
    """Return the id of a call that is first heard of: its key, if that is not another call's."""
    if not around.is_known or not around.is_named:  # nobody's yet, or a desk's, told late
        return CallId(report.call_key)
    return CallId(f"{report.source}:{report.call_key}")


def _told(call_id: CallId, known: Call | None, before: Ledger, after: Ledger) -> Call:
    """Return the call as it stands with *after*, and with what is known from elsewhere."""
    call = call_of(call_id, after)
    if known is None:
        return call
    heard_of = {name: getattr(call, name) for name in _FROM_TELEPHONY}
    now = replace(known, **heard_of)
    wrapped_up = known.stage is Stage.CLOSED and not _is_closed(call_id, before)
    if wrapped_up:
        return replace(now, stage=known.stage, ended_at=call.ended_at or known.ended_at)
    return now


_FROM_TELEPHONY = (
    "from_number",
    "to_number",
    "rung_at",
    "stage",
    "direction",
    "queue",
    "offered_to",
    "agent_id",
    "answered_at",
    "ended_at",
    "cause",
)


def _is_closed(call_id: CallId, ledger: Ledger) -> bool:
    return bool(ledger) and call_of(call_id, ledger).stage is Stage.CLOSED


def _with_line(directory: Directory, call: Call) -> Call:
    """Say what our line says: its queue, where nobody named another, and whether it records."""
    is_out = call.direction is Direction.OUTBOUND
    said = directory.recording_of(call.from_number if is_out else call.to_number)
    queue = call.queue if call.queue or is_out else directory.queue_of(call.to_number)
    return replace(call, queue=queue, is_recorded=said.is_recorded, is_announced=said.is_announced)


def _agents(directory: Directory, report: Report) -> tuple[AgentId, ...]:
    """Return whom *report* is about."""
    if report.happened is Happened.RANG:
        line = "" if report.direction is Direction.OUTBOUND else _line(directory, report)
        return directory.called(report.users, queue=report.queue, line=line)
    if report.happened is Happened.TRANSFERRED:
        return directory.called(report.answered_by, queue=report.queue, line="")
    return directory.people(report.answered_by or report.users)


def _entry(
    directory: Directory,
    report: Report,
    agents: tuple[AgentId, ...],
    known: Call | None,
    *,
    at: datetime,
) -> Entry:
    if not agents and known is not None and report.happened is Happened.ANSWERED:
        ended_with = (directory.one_of(word, known.offered_to) for word in report.answered_by)
        agents = tuple(agent for agent in ended_with if agent is not None)
    return _plain_entry(directory, report, agents, at=at)


def _line(directory: Directory, report: Report) -> str:
    """Return the line that counts: the one called first, if it is one of ours, else where it came.

    Callers of a number that is diverted to us are no callers of the line it is diverted to.
    """
    lines = (report.to_number, report.came_in_by)
    return next((line for line in lines if directory.is_line(line)), report.to_number)


def _queue_of_diverted(directory: Directory, report: Report) -> str:
    """Return the queue of the line that a diverted call came in by; see `_with_line` for others."""
    is_ring = report.happened is Happened.RANG and report.came_in_by
    return directory.queue_of(_line(directory, report)) if is_ring else ""


def _plain_entry(
    directory: Directory, report: Report, agents: tuple[AgentId, ...], *, at: datetime
) -> Entry:
    return Entry(
        source=report.source,
        happened=report.happened,
        at=at,
        message=report.message,
        direction=report.direction,
        from_number=report.from_number,
        to_number=report.to_number,
        queue=report.queue or _queue_of_diverted(directory, report),
        agents=() if report.happened in _ABOUT_NOBODY else agents,
        cause=report.cause,
        is_connected=report.is_connected,
    )
