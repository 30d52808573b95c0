"""Where a call stands, in words: its pill with the running time, its number, and what is known."""

from datetime import datetime

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.identifier import is_withheld
from ui.widgets.pill import Pill
from ui.words import amounts, times
from ui.words.said import said


def stage_pill(call: Call, *, now: datetime) -> Pill:
    """Word where the call stands, with the time it runs."""
    talking = times.running(call.answered_at or call.rung_at, now)
    if call.stage is Stage.RINGING:
        return Pill(
            said("Ringing {time}", time=times.running(call.rung_at, now)), "primary", "phone"
        )
    if call.stage is Stage.TALKING:
        return Pill(said("Connected {time}", time=talking), "good", "phone")
    if call.stage is Stage.HELD:
        return Pill(said("On hold {time}", time=talking), "warn", "pause")
    if call.stage is Stage.WRAP_UP:
        since = times.running(call.ended_at or call.rung_at, now)
        return Pill(said("Wrap-up {time}", time=since), "warn", "check")
    return Pill(said("Call ended"))


def short_stage_pill(call: Call, *, now: datetime) -> Pill:
    """Word the same in as little room as there is: the sign says where it stands, or one word."""
    pill = stage_pill(call, now=now)
    if call.stage is Stage.RINGING:
        return Pill(said("Ringing"), pill.tone, pill.icon)
    since = call.ended_at if call.stage is Stage.WRAP_UP else call.answered_at
    return Pill(times.running(since or call.rung_at, now), pill.tone, pill.icon)


def number_of(call: Call) -> str:
    """Return the number as people of the reader's country read it."""
    if is_withheld(call.from_number):
        return said("Number withheld")
    return amounts.phone(call.from_number)


def about(call: Call, *, now: datetime) -> str:
    """Return "Elite service · waited 0:18 · Seattle, WA"."""
    span = (call.answered_at or now) - call.rung_at
    waited = said("waited {time}", time=times.waited(span))
    handed = ""
    if call.handover is not None:
        handed = said("handed over by {name}", name=call.handover.from_name)
    elif call.cause is Cause.FORWARDED:
        handed = said("handed over")
    return " · ".join(part for part in (handed, call.queue, waited, call.place) if part)
