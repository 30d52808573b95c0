"""``agent-console update``: which version runs here, which comes next, and fetching it now."""

import argparse
from contextlib import closing
from typing import TYPE_CHECKING, Any

from agent_console import __version__
from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, decided, opened
from agent_console.errors import BadInput
from agent_console.policy import UPDATES_OFF

if TYPE_CHECKING:
    from agent_console.desk.updates.place import Standing


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("update", help="newer versions of the installed console")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="status|fetch")
    status = verbs.add_parser("status", help="say which version runs and which comes next")
    fetch = verbs.add_parser("fetch", help="look at the hub now, and lay the next version ready")
    add_profile(fetch)
    for one, run in ((status, _status), (fetch, _fetch)):
        add_json(one)
        one.set_defaults(run=run)


def _status(arguments: argparse.Namespace) -> int:
    from agent_console.desk.updates.place import Place

    _say(arguments, Place().standing())
    return 0


def _fetch(arguments: argparse.Namespace) -> int:
    from agent_console.desk.updates.choosing import Wish
    from agent_console.desk.updates.fetching import Fetching
    from agent_console.desk.updates.place import Place
    from agent_console.desk.updates.trial import is_installed
    from agent_console.security.one_at_a_time import one_at_a_time

    if not is_installed():
        raise BadInput("this is a clone and no installed program: whoever made it updates it")
    if decided(arguments).update_channel == UPDATES_OFF:
        raise BadInput("the policy of this computer takes no versions from the hub")
    place = Place()
    with opened(arguments) as desk, closing(desk.open_hub()) as hub, one_at_a_time(place.lock):
        keys = tuple(desk.settings.hub.release_keys.split())
        if not keys:
            raise BadInput("hub.release_keys names nobody whose releases are taken")
        wish = Wish(running=__version__, keys=keys, channel=desk.policy.update_channel)
        Fetching(hub, place, wish).once()
    _say(arguments, place.standing())
    return 0


def _say(arguments: argparse.Namespace, standing: "Standing") -> None:
    document = {
        "version": __version__,
        "next": standing.ready,
        "refused": standing.refused,
        "desk": standing.desk,
    }
    lines = [f"This is version {__version__}."]
    if standing.ready:
        lines.append(f"{standing.ready} begins with the next start of the console.")
    lines += [f"{one} did not start here and is not tried again." for one in standing.refused]
    say(arguments, document, lines)
