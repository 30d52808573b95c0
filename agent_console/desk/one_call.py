"""One call that is told of twice, by a telephone beside the PC and by the hub, is one call.

They know it by the call's id where both say the same one; else it is the same number that rings at
the same moment. Two calls the hub tells of are never one, and a withheld number is no number.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import msgspec

from agent_console.domain.call import Call, Stage
from agent_console.domain.channel import Direction
from agent_console.domain.draft import Draft
from agent_console.ids import CallId
from agent_console.settings import WorkSettings
from agent_console.wire.event import CallEvent

_MOMENT = timedelta(seconds=10)
"""So far apart both may be heard of one ring."""
_RINGS = timedelta(minutes=2)
"""So long a call may ring at others before it rings here; an older ring was lost."""
_LEAST_DIGITS = 6
"""Fewer say nothing: colleagues' extensions."""


def same_call(
    call: Call,
    drafts: Iterable[Draft],
    *,
    is_local: bool,
    heard_at: Mapping[CallId, datetime],
    now: datetime,
) -> Draft | None:
    """Return the work on *call*, by whatever id; None if it is a new one.

    *heard_at* is when each draft's call was first heard of at this PC, whose clock is the only one
    that is asked.
    """
    known = tuple(drafts)
    for draft in known:
        if call.id == draft.id or call.id in draft.other_ids:
            return draft
    if call.direction is not Direction.INBOUND:
        return None
    return next((one for one in known if _rings_too(one, call, is_local, heard_at, now)), None)


def _rings_too(
    draft: Draft,
    call: Call,
    is_local: bool,  # noqa: FBT001 private, and all five are passed on as they came
    heard_at: Mapping[CallId, datetime],
    now: datetime,
) -> bool:
    first = heard_at.get(draft.id)
    if draft.call is None or first is None or draft.is_local == is_local or draft.other_ids:
        return False
    within = _RINGS if draft.call.stage is Stage.RINGING else _MOMENT
    is_meant = draft.call.direction is Direction.INBOUND and now - first <= within
    return is_meant and _is_same_number(draft.call.from_number, call.from_number)


def _is_same_number(one: str, other: str) -> bool:
    """Tell whether two spellings mean one number: a soft-phone knows no country."""
    short, long = sorted((_significant(one), _significant(other)), key=len)
    return len(short) >= _LEAST_DIGITS and long.endswith(short)


def _significant(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit()).lstrip("0")


def as_recorded_here(event: CallEvent, settings: WorkSettings) -> CallEvent:
    """Return what only this PC was told of with what is set here about recording calls."""
    if not event.is_local:
        return event
    call = msgspec.structs.replace(
        event.call, is_recorded=settings.recorded, is_announced=settings.announced
    )
    return msgspec.structs.replace(event, call=call)


def joined(draft: Draft, call: Call, *, is_local: bool) -> tuple[Draft, Call]:
    """Return *draft* that knows *call* is its own too, and what is said of the call in the end.

    The hub says who is called and where it rings; the telephone beside the PC only what happens.
    """
    ids = dict.fromkeys((*draft.other_ids, call.id))
    others = tuple(one for one in ids if one != draft.id)
    told = msgspec.structs.replace(draft, other_ids=others, is_local=draft.is_local and is_local)
    ours = draft.call
    if ours is None or is_local == draft.is_local:
        return told, call
    by_hub, here = (ours, call) if is_local else (call, ours)
    known = msgspec.structs.replace(
        by_hub,
        stage=call.stage,
        answered_at=by_hub.answered_at or here.answered_at,
        ended_at=call.ended_at,
        cause=by_hub.cause or here.cause,
    )
    if not is_local:  # from now on it is called as at the hub, whatever stage it was in here
        told = msgspec.structs.replace(told, call=_as_at_hub(ours, call))
    return told, known


def _as_at_hub(ours: Call, hubs: Call) -> Call:
    return msgspec.structs.replace(
        hubs,
        stage=ours.stage,
        rung_at=min(ours.rung_at, hubs.rung_at),
        answered_at=ours.answered_at or hubs.answered_at,
        ended_at=ours.ended_at,
        cause=ours.cause or hubs.cause,
    )
