"""Where the password to another system is kept: never in the file that names it."""

import os
from pathlib import Path

import msgspec

from agent_console.errors import BadInput


class Password(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of three places, the first that is named."""

    keyring: str = ""
    """The service in the system's keyring under which it lies for the user."""
    env: str = ""
    """The environment variable with it."""
    file: str = ""
    """The file whose first line it is."""

    def read(self, user: str) -> str:
        """Return the password of *user*; raise `BadInput` naming the place where it is not."""
        if self.keyring:
            found = _from_keyring(self.keyring, user)
        elif self.env:
            found = os.environ.get(self.env, "")
        else:
            found = _first_line(self.file)
        if not found:
            place = self.keyring or self.env or self.file or "keyring, env or file"
            raise BadInput("there is no password in {place}", place=place)
        return found


def _from_keyring(service: str, user: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(service, user) or ""
    except KeyringError:
        return ""


def _first_line(name: str) -> str:
    try:
        return Path(name).read_text("utf-8").partition("\n")[0].strip() if name else ""
    except (OSError, UnicodeDecodeError):
        return ""
