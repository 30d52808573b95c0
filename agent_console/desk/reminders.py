"""When to speak of what is due: never into a call."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from agent_console.domain.to_do import ToDo

BEFORE = timedelta(minutes=5)
"""So long before a call-back or task is due it is spoken of."""


class Manner(StrEnum):
    """How a reminder is given."""

    BADGE = "badge"
    """Somebody is on the line: only the number at the rail."""
    NOTICE = "notice"
    """At the console, nobody on the line: a line above the panes."""
    DESKTOP = "desktop"
    """Another window is used: the desktop says it."""


class Reminders:
    """Knows of what it has reminded, so that each is said once for each time it is due."""

    def __init__(self) -> None:
        self._said: set[tuple[str, datetime]] = set()

    def fresh(self, listed: Iterable[ToDo], *, now: datetime, is_on_call: bool) -> tuple[ToDo, ...]:
        """Return what has to be spoken of now; during a call nothing, and all of it after.

        At the first look of a day what is long overdue comes with the rest, as one.
        """
        if is_on_call:
            return ()
        due = [one for one in listed if one.due_at - BEFORE <= now]
        new = [one for one in due if (one.id, one.due_at) not in self._said]
        self._said |= {(one.id, one.due_at) for one in new}
        return tuple(new)


def manner(*, is_on_call: bool, is_at_console: bool) -> Manner:
    """Return how to remind somebody."""
    if is_on_call:
        return Manner.BADGE
    return Manner.NOTICE if is_at_console else Manner.DESKTOP
