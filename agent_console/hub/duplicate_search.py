"""Look for duplicates once in a while, as long as the hub runs."""

from collections.abc import Callable

from sqlalchemy import Engine

from agent_console.clock import Clock, utc_now
from agent_console.hub.duplicates import find
from agent_console.hub.housekeeping import Housekeeping

_FIRST_AFTER_S = 60.0
_EVERY_S = 300.0


def searching(
    engine: Engine,
    *,
    clock: Clock = utc_now,
    first_after_s: float = _FIRST_AFTER_S,
    every_s: float = _EVERY_S,
) -> Housekeeping:
    """Return what finds who may be one person while it is entered."""

    def search(is_over: Callable[[], bool]) -> str:
        return f"{find(engine, clock=clock, is_over=is_over)} pairs of customers compared"

    return Housekeeping("duplicates", search, first_after_s=first_after_s, every_s=every_s)
