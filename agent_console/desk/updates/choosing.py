"""Which of the hub's releases this computer is to get."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from platform import machine

import msgspec

from agent_console.desk.updates.place import Standing
from agent_console.domain.release import STABLE, Release, is_among, is_for
from agent_console.domain.version import order
from agent_console.errors import BadInput
from agent_console.wire.release import SignedRelease
from agent_console.wire.signing import is_genuine

_SYSTEMS = {"win32": "windows", "darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "arm64": "aarch64"}


def this_platform() -> str:
    """Return what releases for this computer are marked with, as in "linux-x86_64"."""
    system = _SYSTEMS.get(sys.platform, sys.platform)
    return f"{system}-{_MACHINES.get(machine().lower(), machine().lower())}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What this computer takes."""

    running: str
    """Nothing is taken that is not newer."""
    keys: Sequence[str]
    """Ed25519, base64: nothing is taken that none of them signed."""
    channel: str = STABLE
    platform: str = ""
    """Empty: that of this computer."""


def chosen(releases: Iterable[SignedRelease], wish: Wish, standing: Standing) -> Release | None:
    """Return the newest release that is genuine, meant for this computer and not refused."""
    platform = wish.platform or this_platform()
    fitting = [
        found
        for one in releases
        if is_for(one.channel, wish.channel) and (found := _genuine(one, wish.keys)) is not None
        if found.platform == platform
        and found.version not in standing.refused
        and is_among(found.version, standing.desk, one.share)
    ]
    here = max(order(one) for one in (wish.running, standing.wanted) if one)
    newer = [one for one in fitting if order(one.version) > here]
    return max(newer, key=lambda one: order(one.version), default=None)


def _genuine(signed: SignedRelease, keys: Sequence[str]) -> Release | None:
    if not any(is_genuine(signed, key) for key in keys):
        return None
    try:
        found = signed.release
        order(found.version)
    except (msgspec.DecodeError, BadInput):
        return None
    return found
