"""Wait for what another thread or program does."""

import time
from collections.abc import Callable

_PATIENCE_S = 60.0
"""Long, because nothing is measured here: a busy machine is no fault."""


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until *condition* holds; say what did not happen."""
    end = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"it did not happen: {what}")
        time.sleep(0.01)
