"""Finds the hub that runs on this machine, by the file it keeps for its owner."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from agent_console.errors import BadInput, HubUnreachable
from agent_console.paths import hub_home
from agent_console.wire.codec import decode
from agent_console.wire.local_hub import LocalHub


def read_token_file(path: Path) -> LocalHub:
    """Read a hub's token file."""
    try:
        return decode(path.read_bytes(), LocalHub)
    except FileNotFoundError as exc:
        raise BadInput(f"there is no token file {path}") from exc
    except (OSError, msgspec.DecodeError) as exc:
        raise BadInput(f"{path} is no hub's token file") from exc


def the_hub(address: str | None, token_file: str | None) -> LocalHub:
    """Return the hub that was named with its tokens; where nothing was, the one of this machine.

    Raises `BadInput` where its tokens are not on this machine, and no file with them was named:
    those of another hub are nobody else's to see.
    """
    if token_file:
        found = read_token_file(Path(token_file))
        return msgspec.structs.replace(found, address=address or found.address)
    running = [*_running()]
    if address is None:
        for found in running:
            return found
        raise HubUnreachable("no hub runs on this machine: start one, or name one with --hub")
    for found in running:
        if _plain(found.address) == _plain(address):
            return found
    raise BadInput(f"name the token file of the hub at {address} with --token-file")


def _running() -> Iterator[LocalHub]:
    """Yield the hubs that run on this machine: the company's before the sample's."""
    for home in (hub_home(), hub_home(sample=True)):
        if home.tokens.exists():
            found = read_token_file(home.tokens)
            if _is_alive(found.process):
                yield found


def _plain(address: str) -> str:
    return address.rstrip("/").replace("//localhost", "//127.0.0.1")


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
