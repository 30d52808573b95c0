"""A version of the console as it is handed out to desks, and which desks are among the first."""

import re
from datetime import datetime
from hashlib import sha256

from agent_console.domain.value import Value
from agent_console.errors import BadInput

PART = 1024 * 1024
"""Bytes in which a release's file travels: what has arrived in whole parts is not fetched again."""
_ALL = 100
STABLE = "stable"
"""The channel for everybody."""
_CHANNEL = re.compile(r"[a-z][a-z0-9-]{0,31}")
_PLATFORM = re.compile(r"[a-z0-9_]+-[a-z0-9_]+")


class Release(Value, frozen=True, kw_only=True):
    """One version for one platform: this is what its maker signs."""

    version: str
    platform: str
    """System and machine, as in "linux-x86_64"."""
    sha256: str
    """Of the file, in hexadecimal: it names the release."""
    size: int
    """Bytes of the file."""
    unpacked_size: int
    """Bytes of all that is in it: more is not unpacked."""
    made_at: datetime

    @property
    def part_count(self) -> int:
        """Return in how many parts the file travels."""
        return -(-self.size // PART)


def platform_must_be_one(platform: str) -> str:
    """Return *platform*, or raise `BadInput`."""
    if not _PLATFORM.fullmatch(platform):
        raise BadInput("a platform is written as linux-x86_64")
    return platform


def channel_must_be_one(channel: str) -> str:
    """Return *channel*, or raise `BadInput`."""
    if not _CHANNEL.fullmatch(channel):
        raise BadInput('a channel is a word in small letters, such as "stable" or "early"')
    return channel


def is_for(channel: str, wanted: str) -> bool:
    """Tell whether a desk that wants one channel takes what is in *channel*: stable, all do."""
    return channel in {STABLE, wanted}


def is_among(release: str, desk: str, share: int) -> bool:
    """Tell whether *desk* is among the first *share* percent that get *release* (its version).

    The same desk is always answered the same, another one is first with the next release, and
    whoever was among few is among many.
    """
    place = int.from_bytes(sha256(f"{release} {desk}".encode()).digest()[:8])
    return place % _ALL < share
