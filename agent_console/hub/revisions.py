"""Which revision of the wire a desk speaks, and whether the hub still does."""

from agent_console.errors import phrase
from agent_console.wire import DESK_TOO_OLD, OLDEST
from agent_console.wire.operation import Problem

_FIRST, _LONGEST = 1, 4
_STATUS = 426
ASKS_AGAIN_S = 600
"""A desk that is too old asks this often whether it is still."""


def spoken_by(said: str) -> int:
    """Return the revision that stands in a desk's header; the first where there is none."""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= _LONGEST else _FIRST


def too_old(revision: int, *, oldest: int = OLDEST) -> Problem | None:
    """Return what a desk of *revision* is told if the hub does not speak with it any more."""
    if revision >= oldest:
        return None
    return Problem(
        title=phrase("This program is too old for the CRM"),
        status=_STATUS,
        detail=f"revision {revision} of the wire, {oldest} is needed",
        type=DESK_TOO_OLD,
    )
