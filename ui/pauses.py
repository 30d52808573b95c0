"""When memory is tidied up: never between a ring and the pixels it causes.

What was made while the program started stays until it ends, so it is left out of every search;
that is most of what a search would look at.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def before_start() -> None:
    """Look for no garbage while the program is loaded: there is none yet."""
    gc.disable()


def after_start() -> None:
    """Look for garbage again, but not among what the start made."""
    gc.freeze()
    gc.enable()


@contextmanager
def no_pause() -> Iterator[None]:
    """Look for no garbage meanwhile."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def give_back() -> None:
    """Give the system back what the first fill needed for a while: glibc would keep it.

    Takes some milliseconds; call it where nobody waits.
    """
    if sys.platform.startswith("linux"):
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim is not None:
            trim(0)
