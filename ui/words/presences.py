"""What colleagues do, in words with their colour and sign."""

from collections.abc import Mapping
from datetime import datetime

from agent_console.desk.colleagues import Target
from agent_console.domain.presence import Presence, PresenceState
from agent_console.errors import phrase
from ui.widgets.pill import Pill
from ui.words import times
from ui.words.said import said

_NAMES: Mapping[PresenceState, str] = {
    PresenceState.AVAILABLE: phrase("Available"),
    PresenceState.ON_CALL: phrase("On a call"),
    PresenceState.WRAP_UP: phrase("After-call work"),
    PresenceState.BREAK: phrase("Break"),
    PresenceState.LUNCH: phrase("Lunch"),
    PresenceState.TRAINING: phrase("Training"),
    PresenceState.MEETING: phrase("Meeting"),
    PresenceState.BACK_OFFICE: phrase("Back office"),
    PresenceState.AWAY: phrase("Not at a console"),
}
_TONES = {
    PresenceState.AVAILABLE: ("good", "check"),
    PresenceState.ON_CALL: ("primary", "phone"),
    PresenceState.WRAP_UP: ("warn", "waiting"),
    PresenceState.AWAY: ("plain", ""),
}


def presence_name(state: PresenceState | None) -> str:
    """Return what somebody does; that nobody can know while the hub is away."""
    return said("Presence not known") if state is None else said(_NAMES[state])


def presence_pill(state: PresenceState | None) -> Pill:
    """Return the same as a pill."""
    if state is None:
        return Pill(presence_name(None))
    tone, icon = _TONES.get(state, ("warn", ""))
    return Pill(presence_name(state), tone, icon)


def my_presence(presence: Presence) -> Pill:
    """Word what whoever sits here does, and what they chose for when the calls are over."""
    pill = presence_pill(presence.state)
    is_waiting = presence.state in {PresenceState.ON_CALL, PresenceState.WRAP_UP}
    if is_waiting and presence.chosen is not PresenceState.AVAILABLE:
        words = said("{now}, then {next}", now=pill.text, next=presence_name(presence.chosen))
        return Pill(words, pill.tone, pill.icon)
    return pill


def presence_since(state: PresenceState | None, since: datetime | None, now: datetime) -> str:
    """Return "On a call · 4 min"."""
    words = presence_name(state)
    if since is None or state is None:
        return words
    return said("{presence} · {span}", presence=words, span=times.span(now - since))


def about_target(target: Target) -> str:
    """Return what helps to choose: where a colleague sits, or how many of a queue are free."""
    if target.agent_id is None:
        if target.free_count is None:
            return said("Queue · {count} serve it", count=target.serving_count)
        return said(
            "Queue · {free} of {count} available",
            free=target.free_count,
            count=target.serving_count,
        )
    number = said("extension {number}", number=target.extension) if target.extension else ""
    return " · ".join(part for part in (target.station, *target.queues, number) if part)
