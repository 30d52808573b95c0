"""``agent-console desk``: opens the console."""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from agent_console.cli.profile import GATE, SAMPLE_PASSPHRASE, chosen_profile, decided
from agent_console.cli.shot import LANGUAGES
from agent_console.cti.local_socket import may_be_running, show_running
from agent_console.errors import ConsoleError
from agent_console.paths import Profile, installed_program

_SAMPLE_GATE, _SAMPLE_STATION = "agent88", "SEA Gate C9"
"""Who works at the gate of the sample airline, and where."""


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("desk", help="open the console")
    parser.add_argument("--hub", metavar="URL", help="address of the hub")
    parser.add_argument("--profile", metavar="DIR", help="folder of this desk's files")
    parser.add_argument(
        "--sample", action="store_true", help="play a day at the sample airline, with its own hub"
    )
    parser.add_argument(
        "--shared", metavar="DIR", help="where the files of all who share this computer lie"
    )
    parser.add_argument(
        "--sign-in", action="store_true", help="sign in anew, in the browser or with a code"
    )
    parser.add_argument("--token-file", metavar="FILE", help="sign in with a hub's token file")
    parser.add_argument("--login", help="whose token of the file (agent)")
    parser.add_argument(
        "--station",
        metavar="STATION",
        help='where this desk stands: "SEA Gate C9"; "gate" with --sample is its gate',
    )
    parser.add_argument(
        "--theme", choices=("system", "light", "dark", "contrast"), help="how it looks"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="what it speaks this time")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the console and return when its window is closed.

    Where one runs over these files already, its window comes to the front instead.
    """
    if arguments.shared:
        return _shared(arguments)
    try:
        _refuse_against_policy(arguments)
        return _one(arguments, chosen_profile(arguments))
    except ConsoleError:
        from agent_console.desk.updates import trial

        trial.pauses()  # it never came as far as the screen, and not for the version's sake
        raise


def _shared(arguments: argparse.Namespace) -> int:
    """Let one person after the other work; ends when nobody sits down any more."""
    from agent_console.desk.updates import trial

    folder, status = Path(arguments.shared).expanduser().absolute(), 0
    sit_down = import_module("ui.people_here").sit_down
    trial.pauses()  # who goes away at the question who sits down says nothing of the version
    while found := sit_down(folder, theme=arguments.theme, language=arguments.language):
        profile, badge = found
        trial.goes_on()
        status = _one(arguments, profile, badge)
    return status


def _one(arguments: argparse.Namespace, profile: Profile, badge: str = "") -> int:
    if may_be_running(profile) and show_running(profile):
        from agent_console.desk.updates import trial

        trial.pauses()
        print("The console is open already: its window was brought to the front.")
        return 0
    _stand(profile, arguments.station)
    sign_in, stop = _sign_in(arguments)
    gc.disable()  # the screen enables it once it is loaded: a search for garbage finds none now
    try:
        # The screen is found by name: the core does not import it.
        opened = import_module("ui.app").main(
            profile,
            hub=arguments.hub or "",
            sign_in=sign_in,
            passphrase=SAMPLE_PASSPHRASE if arguments.sample else None,
            theme=arguments.theme,
            language=arguments.language,
            asks_sign_in=arguments.sign_in,
            badge=badge,
        )
    finally:
        stop()
    return _again() if opened == import_module("ui.crashes").AGAIN else int(opened)


def _again() -> int:
    """Start the same console in place of this one."""
    words = [*installed_program(), *sys.argv[1:]]
    if os.name == "posix":
        os.execv(words[0], words)  # noqa: S606 our own program takes this one's place
    import subprocess

    return subprocess.run(words, check=False).returncode  # noqa: S603 our own program


def _refuse_against_policy(arguments: argparse.Namespace) -> None:
    """Raise `BadInput` for a hub or a station that is decided for this computer."""
    if arguments.sample or (arguments.hub is None and arguments.station is None):
        return
    from agent_console.errors import BadInput

    policy = decided(arguments)
    if arguments.station is not None and policy.station:
        raise BadInput("the policy of this computer says where it stands")
    if arguments.hub is not None and policy.is_locked("hub.address"):
        raise BadInput("the policy of this computer says which hub it works with")


def _stand(profile: Profile, station: str | None) -> None:
    """Remember where this desk stands from now on; an empty station: where its agent does."""
    if station is None:
        return
    profile.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if station.strip():
        where = _SAMPLE_STATION if station == GATE else station.strip()
        profile.station.write_text(where, "utf-8")
    else:
        profile.station.unlink(missing_ok=True)


SignIn = Callable[[], tuple[str, str]]
"""Returns the hub's address and a token; may take as long as a hub takes to start."""


def _sign_in(arguments: argparse.Namespace) -> tuple[SignIn | None, Callable[[], None]]:
    if arguments.token_file:
        return lambda: _from_file(arguments), _nothing
    if not arguments.sample or arguments.hub:
        return None, _nothing
    from agent_console.cli.own_hub import OwnHub

    # A gate wants all its passengers at once; a call only who calls.
    hub = OwnHub("--sample", *(() if arguments.station == GATE else ("--sample-meanwhile",)))

    def own() -> tuple[str, str]:
        local = hub.wait()
        return local.address, local.agent_tokens[_login(arguments)]

    return own, hub.stop


def _from_file(arguments: argparse.Namespace) -> tuple[str, str]:
    from agent_console.cli.running_hub import read_token_file
    from agent_console.errors import BadInput

    local = read_token_file(Path(arguments.token_file))
    login = _login(arguments)
    if login not in local.agent_tokens:
        raise BadInput(f"the token file has no token for {login}")
    return arguments.hub or local.address, local.agent_tokens[login]


def _login(arguments: argparse.Namespace) -> str:
    """Return who sits here: at the sample's gate the agent of that gate."""
    if arguments.login:
        return str(arguments.login)
    is_gate = arguments.sample and arguments.station == GATE
    return _SAMPLE_GATE if is_gate else "agent"


def _nothing() -> None:
    pass
