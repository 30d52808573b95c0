"""When memory is tidied up: never between a ring and the pixels it causes.

What was made while the program started stays until it ends, so it is left out of every search;
that is most of what a search would look at.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_ARENA_MAX = -8
"""M_ARENA_MAX of glibc's malloc.h."""


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


def one_heap() -> None:
    """Let all threads allocate from one heap; of their own, each would keep what it freed.

    Call it before there are any, and after the first paint: it loads something.
    """
    limit = _of_the_c_library("mallopt")
    if limit is not None:
        limit(_ARENA_MAX, 1)


def give_back() -> None:
    """Give the system back what the first fill needed for a while: glibc would keep it.

    Takes some milliseconds; call it where nobody waits.
    """
    trim = _of_the_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _of_the_c_library(name: str) -> Callable[..., int] | None:
    """Return a function of glibc; None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return found
