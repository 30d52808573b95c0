"""Takes out of a text what may be somebody's: addresses, numbers, names this computer knows.

Each is replaced by a mark, the same for the same text in one archive, so that lines can be
compared. The key of the marks is thrown away: nobody can find out what stood there.
"""

import getpass
import hashlib
import platform
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from agent_console.errors import Told

_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,4}){0,3}(?:(?:a|b|rc|\.dev)\d{1,3})?")
"""A count or a version: shorter than a telephone number."""
_E_MAIL = re.compile(r"[^\s<>@'\"(]+@[^\s<>@'\")]+")
_LINK = re.compile(r"[a-z][a-z+.-]+:/{1,3}[^\s'\"]+", re.IGNORECASE)
_TELEPHONE = re.compile(r"\+?\d(?:[ ().–/-]{0,2}\d){6,}")
_CODE = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])\w{6,}\b")
"""Letters and digits in one: a locator, a member number, an id."""
_LONG_NUMBER = 10**6
_LEAST = 3
"""Letters of a name below which it is no name: it would take parts out of other words."""


class Redacting:
    """Writes for one archive. Knows the names of this computer and of who works at it."""

    def __init__(self, *names: str) -> None:
        self._key = secrets.token_bytes(16)
        parts = {part for name in names for part in (name, *name.split())}
        found = sorted((one for one in parts if len(one) >= _LEAST), key=len, reverse=True)
        whole = "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in found)
        self._names = re.compile(whole or r"(?!)", re.IGNORECASE)

    def mark(self, text: str) -> str:
        """Return the mark of *text*."""
        digest = hashlib.blake2b(text.casefold().encode(), key=self._key, digest_size=4)
        return f"<{digest.hexdigest()}>"

    def words(self, text: str) -> str:
        """Return *text* without addresses, long numbers, codes, folders and known names."""
        text = _LINK.sub(lambda found: self.address(found[0]), text)
        for pattern in (_E_MAIL, self._names, _TELEPHONE, _CODE):
            text = pattern.sub(lambda found: self._marked(found[0]), text)
        return str(text)

    def told(self, text: str) -> str:
        """Return a sentence of ours with its numbers; what else is filled in becomes a mark."""
        if not isinstance(text, Told) or not text.values:
            return self.words(text)
        values = {name: self._value(one) for name, one in text.values.items()}
        try:
            return text.sentence.format(**values)
        except ValueError:  # a mark where the sentence wants a number
            return self.words(text)

    def address(self, address: str) -> str:
        """Return who is asked and how, without who asks and for what."""
        try:
            found = urlsplit(address)
            host, port = found.hostname or "", f":{found.port}" if found.port else ""
        except ValueError:
            return self.mark(address)
        return f"{found.scheme}://{self._names.sub(lambda one: self.mark(one[0]), host)}{port}"

    def _value(self, value: object) -> object:
        if isinstance(value, Told):
            return self.told(value)
        is_number = isinstance(value, int | float) and abs(value) < _LONG_NUMBER
        return value if is_number or _NUMBER.fullmatch(str(value)) else self.mark(str(value))

    def _marked(self, found: str) -> str:
        return found if re.fullmatch(r"<[0-9a-f]{8}>", found) else self.mark(found)


def names_here() -> tuple[str, ...]:
    """Return what this computer and its user are called."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = ""
    names = (user, Path.home().name, platform.node())
    return tuple(one for one in names if one not in {"root", "localhost"})
