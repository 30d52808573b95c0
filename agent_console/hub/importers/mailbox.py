"""A mailbox over IMAP (RFC 3501), read and, unless told otherwise, left as it is."""

import imaplib
import re
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

from agent_console.errors import ConsoleError
from agent_console.hub.importers.mail_settings import Done, MailSettings, Secured

_MOST_BYTES = 4_000_000
"""So much of a message is fetched: its text stands before its attachments."""
_UID = re.compile(rb"\bUID (\d+)")
_PORTS = {Secured.TLS: 993, Secured.STARTTLS: 143, Secured.NONE: 143}
T = TypeVar("T")


class MailboxAway(ConsoleError):
    """The mail server cannot be reached, or does not let us read."""

    advice = "See to the settings and the network, and run it again: it goes on where it ended."


class Folder(NamedTuple):
    """One opened folder."""

    validity: int
    """While it stays the same, so do the numbers of the messages."""
    uids: list[int]
    """Messages after the one asked for, in the order they came."""


class Message(NamedTuple):
    """One message as it lies there."""

    uid: int
    raw: bytes
    came_at: datetime | None


class Mailbox:
    """An open mailbox."""

    def __init__(self, client: imaplib.IMAP4, settings: MailSettings) -> None:
        self._client = client
        self._settings = settings

    def open(self, folder: str, *, after: int, validity: int) -> Folder:
        """Open *folder* and return what came after message *after*, if its numbers still count."""
        only_reads = self._settings.done is Done.LEAVE
        self._said(self._client.select, _quoted(folder), readonly=only_reads)
        _, found = self._client.response("UIDVALIDITY")
        now = int(found[0]) if found and found[0] else 0
        after = after if now == validity else 0
        said = self._said(self._client.uid, "SEARCH", f"UID {after + 1}:*")
        numbers = {int(one) for part in said if part for one in part.split()}
        return Folder(now, sorted(one for one in numbers if one > after))

    def fetch(self, uids: Sequence[int]) -> list[Message]:
        """Return those messages that are still there, without marking them as seen."""
        wanted = ",".join(map(str, uids))
        what = f"(UID INTERNALDATE BODY.PEEK[]<0.{_MOST_BYTES}>)"
        said = self._said(self._client.uid, "FETCH", wanted, what)
        found = []
        for place, part in enumerate(said):
            if isinstance(part, tuple):
                rest = said[place + 1] if place + 1 < len(said) else b""
                told = part[0] + (rest if isinstance(rest, bytes) else b"")
                uid = _UID.search(told)
                if uid is not None:
                    found.append(Message(int(uid[1]), bytes(part[1]), _came_at(told)))
        return sorted(found, key=lambda one: one.uid)

    def leave(self, uids: Sequence[int]) -> None:
        """Do with messages that were stored what the settings say."""
        if uids and self._settings.done is Done.SEEN:
            listed = ",".join(map(str, uids))
            self._said(self._client.uid, "STORE", listed, "+FLAGS.SILENT", r"(\Seen)")

    def _said(self, ask: Callable[..., Any], *words: Any, **more: Any) -> list[Any]:
        status, said = ask(*words, **more)
        if status != "OK":
            raise MailboxAway("the mail server refused to read a folder")
        return list(said)


@contextmanager
def opened(settings: MailSettings) -> Iterator[Mailbox]:
    """Open the mailbox of *settings*; raise `MailboxAway` if it cannot be, or goes away."""
    password = settings.password.read(settings.user)
    try:
        client = _connected(settings)
        try:
            client.login(settings.user, password)
            yield Mailbox(client, settings)
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                client.logout()
            with suppress(OSError):
                client.shutdown()
    except ssl.SSLCertVerificationError:
        raise MailboxAway("the mail server cannot prove who it is") from None
    except (imaplib.IMAP4.abort, OSError) as exc:
        raise MailboxAway(f"the mail server cannot be reached ({type(exc).__name__})") from None
    except imaplib.IMAP4.error:
        raise MailboxAway("the mail server does not let us in, or in that folder") from None


def _connected(settings: MailSettings) -> imaplib.IMAP4:
    port = settings.port or _PORTS[settings.secured]
    timeout = settings.answer_s
    if settings.secured is Secured.NONE:
        return imaplib.IMAP4(settings.host, port, timeout=timeout)
    trusted = ssl.create_default_context(cafile=settings.authority or None)
    if settings.secured is Secured.TLS:
        return imaplib.IMAP4_SSL(settings.host, port, ssl_context=trusted, timeout=timeout)
    client = imaplib.IMAP4(settings.host, port, timeout=timeout)
    try:
        client.starttls(trusted)
    except BaseException:
        client.shutdown()
        raise
    return client


def _came_at(told: bytes) -> datetime | None:
    try:
        said = imaplib.Internaldate2tuple(told)
        return None if said is None else datetime(*said[:6]).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _quoted(folder: str) -> str:
    """Return a folder's name as IMAP writes it: modified UTF-7 (RFC 3501, 5.1.3), in quotes."""
    plain = re.sub(r"[^\x20-\x7e]+", _shifted, folder.replace("&", "&-"))
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shifted(found: re.Match[str]) -> str:
    base64 = found[0].encode("utf-7").decode("ascii")  # "+...-"
    return "&" + base64.removeprefix("+").removesuffix("-").replace("/", ",") + "-"
