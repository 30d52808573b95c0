"""Whether this program was built to be installed, and how the trial of a new version goes."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from agent_console import __version__
from agent_console.logs import Plain, area

if TYPE_CHECKING:
    from agent_console.desk.updates.place import Standing

_log = area("start")


def is_installed() -> bool:
    """Tell whether this is a built program: a clone is updated by whoever made it."""
    return bool(getattr(sys, "frozen", False))


def it_works() -> None:
    """Keep in mind that this version came as far as its files."""
    _log.info("version %s opened its files", Plain(__version__))
    _noted(lambda standing: standing.works(__version__))


def pauses() -> None:
    """Somebody is asked something, or this start ends for a reason that is not the version's."""
    _noted(lambda standing: standing.paused() if standing.process in _ours() else standing)


def goes_on() -> None:
    """They answered: from here on it is the version's to open the files."""
    _noted(lambda standing: standing.began(os.getpid()))


def _noted(change: "Callable[[Standing], Standing]") -> None:
    if not is_installed():
        return
    from agent_console.desk.updates.place import Place

    try:
        Place().change(lambda one: change(one) if one.ready == __version__ else one)
    except OSError as exc:  # a full disk must not keep anybody from working
        _log.warning("what became of this version cannot be kept: %s", type(exc).__name__)


def _ours() -> tuple[int, ...]:
    """Return who may have begun the trial: this process, or what waits for it (Windows)."""
    return os.getpid(), os.getppid()
