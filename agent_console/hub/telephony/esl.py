"""Speak FreeSWITCH's event socket: headers, a blank line, and as many bytes as were announced."""

import secrets
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import msgspec

from agent_console.hub.telephony.freeswitch import EVENTS, SOURCE, FreeSwitch
from agent_console.hub.telephony.line import Heard, LineRefused
from agent_console.hub.telephony.report import Report

DIAL = "dial-"
"""Begins the key of a command that is answered when it was accepted, not when it is over."""
_LONGEST_MESSAGE = 4 * 1024 * 1024

Headers = dict[str, str]


class Esl:
    """One conversation after another with one FreeSWITCH."""

    source = SOURCE

    def __init__(self, password: str, *, is_ours: Callable[[str], bool]) -> None:
        self._password = password
        self.freeswitch = FreeSwitch(is_ours=is_ours)
        self._left = b""
        self._is_in = False

    def greeting(self) -> bytes:
        """Say nothing: FreeSWITCH speaks first."""
        self._left, self._is_in = b"", False
        return b""

    def feed(self, data: bytes) -> Heard:
        """Take in the next piece of the conversation."""
        self._left += data
        heard = Heard()
        while (message := self._next()) is not None:
            self._understand(*message, heard)
        return heard

    def sign_of_life(self) -> bytes:
        """Ask for the channels again: whoever is gone has ended."""
        return b"api show channels as json\n\n"

    def ending_of(self, report: Report) -> bytes:
        """Hang up the caller's channel as busy."""
        return _job(f"refuse-{report.call_key}", f"uuid_kill {report.call_key} USER_BUSY")

    def _next(self) -> tuple[Headers, bytes] | None:
        """Return the next whole message and take it off what is left."""
        head, blank, rest = self._left.lstrip(b"\n").partition(b"\n\n")
        if not blank:
            if len(self._left) > _LONGEST_MESSAGE:
                raise LineRefused("a message has no end")
            return None
        headers = _headers(head)
        length = headers.get("Content-Length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > _LONGEST_MESSAGE:
            raise LineRefused("what answers is no FreeSWITCH")
        if len(rest) < int(length):
            return None
        self._left = rest[int(length) :]
        return headers, rest[: int(length)]

    def _understand(self, headers: Headers, body: bytes, heard: Heard) -> None:
        kind = headers.get("Content-Type", "")
        if kind == "auth/request":
            heard.reply += f"auth {_one_line(self._password)}\n\n".encode()
        elif kind == "command/reply":
            self._replied(headers, heard)
        elif kind == "api/response":
            live = _channels(body)
            if live is not None:
                heard.reports += self.freeswitch.still_there(live)
        elif kind == "text/event-json":
            self._event(body, heard)
        elif kind in {"text/rude-rejection", "text/disconnect-notice"}:
            raise LineRefused("FreeSWITCH ended the conversation")
        elif not kind:
            raise LineRefused("what answers is no FreeSWITCH")

    def _replied(self, headers: Headers, heard: Heard) -> None:
        is_done = headers.get("Reply-Text", "").startswith("+OK")
        if not self._is_in:
            if not is_done:
                raise LineRefused("FreeSWITCH does not know our password")
            self._is_in = heard.is_in = True
            heard.reply += f"event json {EVENTS}\n\n".encode() + self.sign_of_life()
        elif (job := headers.get("Job-UUID", "")).startswith(DIAL):
            heard.answers[job] = is_done

    def _event(self, body: bytes, heard: Heard) -> None:
        try:
            event = msgspec.json.decode(body, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return  # one event that cannot be read is no reason to lose the others
        said = {name: value for name, value in event.items() if isinstance(value, str)}
        if said.get("Event-Name") == "BACKGROUND_JOB":
            heard.answers[said.get("Job-UUID", "")] = said.get("_body", "").startswith("+OK")
        else:
            heard.reports += self.freeswitch.heard(said)


def command(text: str, *, is_long: bool = False) -> tuple[str, bytes]:
    """Return a command, and the key under which its answer comes."""
    key = f"{DIAL if is_long else 'ask-'}{secrets.token_hex(8)}"
    return key, _job(key, text)


def _job(key: str, text: str) -> bytes:
    return f"bgapi {_one_line(text)}\nJob-UUID: {_one_line(key)}\n\n".encode()


def _one_line(value: str) -> str:
    return "".join(character for character in value if character.isprintable())


def _headers(head: bytes) -> Headers:
    lines = (line.partition(":") for line in head.decode("utf-8", "replace").splitlines())
    return {name.strip(): unquote(value.strip()) for name, colon, value in lines if colon}


def _channels(body: bytes) -> set[str] | None:
    """Return the channels, and the calls they are of, in an answer to ``show channels``.

    None for an answer that says nothing of channels: it ends no call.
    """
    try:
        found = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if "rows" not in found and "row_count" not in found:
        return None
    rows = [row for row in found.get("rows") or [] if isinstance(row, dict)]
    return {str(row.get(name)) for row in rows for name in ("uuid", "call_uuid") if row.get(name)}
