"""What passed with this customer lately: who spoke with them, what they did, what was left open."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from agent_console.desk.screen_pop import Lately, PicksUp, Served
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction, State
from agent_console.ids import AgentId
from agent_console.wire.customer_file import CustomerFile

LATELY = timedelta(hours=1)
"""How long ago something still belongs to why they call."""
STILL_GOING_ON = timedelta(hours=24)
"""A conversation goes on if the last one was not longer ago."""
MOST_SERVED = 3
_LOOKED_AT = 200
"""How far back agents are looked for: whoever served longer ago knows nothing any more."""
_NOT_THE_CUSTOMER = frozenset({Channel.TRIP, Channel.PHONE})


def lately(file: CustomerFile, *, now: datetime) -> Lately | None:
    """Return what the customer did last on another channel within the hour, if anything."""
    did = [
        entry
        for entry in _since(file, now - LATELY, now=now)
        if entry.channel not in _NOT_THE_CUSTOMER and entry.direction is Direction.INBOUND
    ]
    if not did:
        return None
    last = did[0]
    return Lately(
        at=last.at,
        channel=last.channel,
        headline=last.headline,
        pronouns=file.customer.pronouns,
        more_count=len(did) - 1,
    )


def picks_up(
    file: CustomerFile | None, handover: Handover | None, *, now: datetime
) -> PicksUp | None:
    """Return where the last one left off: the colleague who hands the call over, or of this day."""
    last = None if file is None else _last_spoken(file, now=now)
    open_ones = () if file is None else tuple(_left_open(file, last))
    if handover is not None:
        return PicksUp(
            agent_name=handover.from_name,
            at=handover.at,
            channel=Channel.PHONE,
            about=last.headline if last is not None else "",
            left_open=open_ones,
            summary=handover.summary,
            is_handover=True,
        )
    if last is None:
        return None
    return PicksUp(
        agent_name=last.agent_name,
        at=last.at,
        channel=last.channel,
        about=last.headline,
        left_open=open_ones,
    )


def served_by(file: CustomerFile) -> tuple[Served, ...]:
    """Return the last `MOST_SERVED` agents who dealt with this customer, the last first."""
    found: dict[AgentId | str, Served] = {}
    for entry in file.interactions[:_LOOKED_AT]:
        if entry.agent_name and len(found) < MOST_SERVED:
            found.setdefault(
                entry.agent_id or entry.agent_name,
                Served(
                    agent_id=entry.agent_id,
                    name=entry.agent_name,
                    at=entry.at,
                    headline=entry.headline,
                ),
            )
    return tuple(found.values())


def _since(file: CustomerFile, since: datetime, *, now: datetime) -> Iterator[Interaction]:
    """Yield what passed since then, newest first; the file is in that order."""
    for entry in file.interactions:
        if entry.at < since:
            return
        if entry.at <= now:
            yield entry


def _last_spoken(file: CustomerFile, *, now: datetime) -> Interaction | None:
    recent = _since(file, now - STILL_GOING_ON, now=now)
    return next((entry for entry in recent if entry.agent_name), None)


def _left_open(file: CustomerFile, last: Interaction | None) -> Iterator[str]:
    """Yield what waits: promises by their time, then what the last talk did not settle."""
    waiting = sorted((one for one in file.promises if one.is_open), key=lambda one: one.due_at)
    yield from (promise.what for promise in waiting)
    if last is not None and last.state is not State.DONE and not waiting:
        yield from (case.subject for case in file.cases if case.is_open)
