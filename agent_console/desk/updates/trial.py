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
    """Somebody is asked for a passphrase: it is theirs to go away."""
    _noted(lambda standing: standing.paused())


def goes_on() -> None:
    """They answered: from here on it is the version's to open the files."""
    _noted(lambda standing: standing.began(os.getpid()))


def _noted(change: "Callable[[Standing], Standing]") -> None:
    if not is_installed():
        return
    from agent_console.desk.updates.place import Place

    place = Place()
    standing = place.standing()
    if standing.ready == __version__:
        place.put(change(standing))
