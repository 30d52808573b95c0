"""Whether this program was built to be installed, and that the version that runs works."""

import sys

from agent_console import __version__


def is_installed() -> bool:
    """Tell whether this is a built program: a clone is updated by whoever made it."""
    return bool(getattr(sys, "frozen", False))


def it_works() -> None:
    """Keep in mind that this version came as far as its files."""
    if not is_installed():
        return
    from agent_console.desk.updates.place import Place

    place = Place()
    standing = place.standing()
    if standing.ready == __version__:
        place.put(standing.works(__version__))
