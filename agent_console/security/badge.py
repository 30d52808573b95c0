"""A badge that opens somebody's files beside their PIN: what the scanner reads of it unwraps them.

The files hold eight bits by which a badge is told from others, so that nobody has to be tried out
whose badge it is not; all else goes through the same wrapping as a PIN.
"""

from hashlib import blake2b
from pathlib import Path

import msgspec

from agent_console.domain.value import Value
from agent_console.errors import BadInput, StoreForeign
from agent_console.paths import Profile
from agent_console.security.private_file import write_private
from agent_console.security.wrapped_key import WrappedKey, wrap
from agent_console.wire.codec import decode, encode

LEAST = 8
"""Fewest signs of a badge: a shorter one is soon tried out."""
_FILE = "badge.json"


class KeptBadge(Value, frozen=True, kw_only=True):
    """The content of ``badge.json``."""

    hint: int
    """0 to 255."""
    wrapped: WrappedKey


def read_badge(scanned: str) -> str:
    """Return what a scanner typed without the air around it."""
    return "".join(scanned.split())


def give(profile: Profile, key: bytes, scanned: str, *, secret: bytes) -> None:
    """Let the badge bring *key* back from now on, with the keyring's *secret*; only this one.

    Raises `BadInput` for one that is too short.
    """
    badge = read_badge(scanned)
    if len(badge) < LEAST:
        raise BadInput("a badge needs at least {count} signs", count=LEAST)
    kept = KeptBadge(hint=_hint(badge), wrapped=wrap(key, badge, secret=secret))
    write_private(_path(profile), encode(kept))


def take_away(profile: Profile) -> None:
    """Let no badge open *profile* any more."""
    _path(profile).unlink(missing_ok=True)


def has_badge(profile: Profile) -> bool:
    """Tell whether a badge opens *profile*."""
    return _path(profile).exists()


def wrapped_for(profile: Profile, scanned: str) -> WrappedKey | None:
    """Return what the badge may unwrap; None if *scanned* is certainly not the badge."""
    path = _path(profile)
    if not path.exists():
        return None
    try:
        kept = decode(path.read_bytes(), KeptBadge)
    except (msgspec.DecodeError, ValueError) as exc:
        raise StoreForeign("{file} is damaged", file=path.name) from exc
    return kept.wrapped if kept.hint == _hint(read_badge(scanned)) else None


def _path(profile: Profile) -> Path:
    return profile.folder / _FILE


def _hint(badge: str) -> int:
    return blake2b(badge.encode(), digest_size=1, person=b"badge").digest()[0]
