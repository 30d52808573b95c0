"""The file that says which mailbox is read, and how."""

import tomllib
from enum import StrEnum
from pathlib import Path

import msgspec

from agent_console.errors import BadInput
from agent_console.hub.password import Password

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class Secured(StrEnum):
    """How the line is encrypted."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"
    """Refused but on this machine."""


class Done(StrEnum):
    """What becomes of a message that was read."""

    LEAVE = "leave"
    """Nothing: the mailbox is opened for reading only."""
    SEEN = "seen"
    """It is marked as seen."""


class MailSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One mailbox."""

    host: str
    user: str
    password: Password
    own: tuple[str, ...]
    """Our addresses, or whole domains of ours: by them it is told who wrote to whom."""
    port: int = 0
    """0: 993 for TLS, else 143."""
    secured: Secured = Secured.TLS
    authority: str = ""
    """File with the certificates to trust (PEM), where the system's are not meant."""
    folders: tuple[str, ...] = ("INBOX",)
    source: str = "mail"
    region: str = "US"
    done: Done = Done.LEAVE
    every_s: float = 60.0
    """Seconds between two looks, where it is followed."""
    answer_s: float = 30.0
    """Seconds to wait for an answer."""

    def is_own(self, address: str) -> bool:
        """Tell whether *address* is one of ours."""
        low = address.casefold()
        return any(low == one or low.endswith(f"@{one.lstrip('@')}") for one in self._own)

    @property
    def _own(self) -> tuple[str, ...]:
        return tuple(one.casefold() for one in self.own)


def load(path: Path) -> MailSettings:
    """Read the settings at *path*; raise `BadInput` naming what is wrong."""
    try:
        found = msgspec.convert(tomllib.loads(path.read_text("utf-8")), MailSettings)
    except FileNotFoundError:
        raise BadInput(f"there is no file {path.name}") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as exc:
        raise BadInput(f"{path.name}: {exc}") from None
    if not found.own or not found.folders:
        raise BadInput(f"{path.name}: own and folders must not be empty")
    if found.secured is Secured.NONE and found.host not in _LOOPBACK:
        raise BadInput(f"{path.name}: a line that is not encrypted may not leave this machine")
    return found
