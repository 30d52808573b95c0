"""Finds the hub that runs on this machine, by the file it keeps for its owner."""

import os
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


def running_hub() -> LocalHub:
    """Return the hub that runs on this machine: the company's before the sample's."""
    for home in (hub_home(), hub_home(sample=True)):
        if home.tokens.exists():
            found = read_token_file(home.tokens)
            if _is_alive(found.process):
                return found
    raise HubUnreachable("no hub runs on this machine: start one, or name one with --hub")


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
