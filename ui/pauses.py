"""When Python may look for garbage: never between a ring and the pixels it causes.

What was made while the program started stays until it ends, so it is left out of every search;
that is most of what a search would look at.
"""

import gc
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
