"""As whom a supervisor's command speaks to the hub: as this desk does, or as somebody named."""

import argparse
import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from agent_console.cli.output import add_json
from agent_console.cli.profile import add_profile, opened
from agent_console.errors import BadInput, SignInExpired

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub


def add_whose(parser: argparse.ArgumentParser) -> None:
    """Give a command its choice of who asks, and its ``--json``."""
    parser.add_argument(
        "--as", dest="login", metavar="LOGIN", help="somebody of the hub that runs here"
    )
    parser.add_argument("--token-file", metavar="FILE", help="that hub's token file")
    add_profile(parser)
    add_json(parser)


@contextmanager
def reviewing(arguments: argparse.Namespace) -> Iterator["Hub"]:
    """Open the hub for whoever asks: who is signed in at this desk, or whom ``--as`` names."""
    if arguments.login:
        with contextlib.closing(_as_named(arguments)) as hub:
            yield hub
        return
    with opened(arguments) as desk:
        if not desk.address or not desk.has_token:
            raise SignInExpired("nobody has signed in with these files yet")
        with contextlib.closing(desk.open_hub()) as hub:
            yield hub


def _as_named(arguments: argparse.Namespace) -> "Hub":
    from agent_console.cli.running_hub import the_hub
    from agent_console.crm.hub import Hub

    local = the_hub(None, arguments.token_file)
    token = local.agent_tokens.get(arguments.login)
    if token is None:
        raise BadInput("the token file knows no {login}", login=arguments.login)
    return Hub(local.address, token)
