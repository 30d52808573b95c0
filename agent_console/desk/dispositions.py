"""Why somebody probably calls, from what is on the screen, and what this agent chose lately."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from agent_console.desk.screen_pop import RightNow, ScreenPop
from agent_console.domain.case import CaseKind
from agent_console.domain.disposition import OUTCOMES, is_reason
from agent_console.domain.draft import Draft
from agent_console.domain.promise import Promise
from agent_console.domain.trip import FlightStatus
from agent_console.store.journal import Journal

_REMEMBERED = "recent_reasons"
_MOST = 5
_JUST_NOW = timedelta(hours=2)
_WORTH_SAYING = timedelta(minutes=30)
_BY_CASE = {
    CaseKind.COMPLAINT: "service/complaint",
    CaseKind.REFUND: "payment/refund",
    CaseKind.BAG: "baggage/delayed",
    CaseKind.REQUEST: "other/general",
}
_NOT_GOING = frozenset({FlightStatus.CANCELLED, FlightStatus.DIVERTED})


def suggested(shown: ScreenPop | None, *, now: datetime) -> tuple[str, ...]:
    """Return the reasons that fit what is on the screen, likeliest first; none twice."""
    return tuple(dict.fromkeys(_reasons(shown, now))) if shown is not None else ()


def suggested_outcome(draft: Draft) -> str:
    """Return the outcome that fits what was agreed; empty if nothing says."""
    if draft.parts:
        return "follow_up"
    return "solved" if "accepted" in draft.choices.values() else ""


def recent(journal: Journal, agent: str) -> tuple[str, ...]:
    """Return the reasons *agent* chose last on this computer, newest first."""
    kept = journal.remembered(f"{_REMEMBERED}:{agent}") or ""
    return tuple(path for path in kept.split("\n") if is_reason(path))


def remember(journal: Journal, agent: str, reason: str) -> None:
    """Keep *reason* as the newest of this agent's."""
    if is_reason(reason):
        others = (path for path in recent(journal, agent) if path != reason)
        kept = (reason, *others)[:_MOST]
        journal.remember(f"{_REMEMBERED}:{agent}", "\n".join(kept))


def in_order(paths: Iterable[str], first: Iterable[str]) -> tuple[str, ...]:
    """Return *paths* with those of *first* at the beginning, in their order."""
    known = tuple(paths)
    begin = tuple(path for path in dict.fromkeys(first) if path in known)
    return (*begin, *(path for path in known if path not in begin))


def is_outcome(which: str) -> bool:
    """Tell whether *which* is one of the outcomes."""
    return which in OUTCOMES


def _reasons(shown: ScreenPop, now: datetime) -> Iterator[str]:
    yield from _of_trip(shown.right_now)
    if shown.file is None:
        return
    if any(_is_late(one, now) for one in shown.file.promises):
        yield "payment/refund"
    for case in shown.file.cases:
        if case.is_open:
            yield _BY_CASE[case.kind]
    for entry in shown.file.interactions:
        if now - entry.at > _JUST_NOW:
            break
        if entry.reason and is_reason(entry.reason):
            yield entry.reason


def _of_trip(trip: RightNow | None) -> Iterator[str]:
    if trip is None:
        return
    if trip.misses is not None or trip.flight.status in _NOT_GOING:
        yield "disruption/rebooking"
    elif trip.flight.delay > _WORTH_SAYING:
        yield "disruption/rebooking" if trip.ways else "disruption/information"
        yield "disruption/information"


def _is_late(promise: Promise, now: datetime) -> bool:
    return promise.is_overdue(now=now) and promise.amount is not None
