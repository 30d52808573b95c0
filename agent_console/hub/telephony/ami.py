"""Speak Asterisk's manager interface: ``Key: value`` lines, and a blank line ends a message."""

import secrets
from collections.abc import Callable

from agent_console.hub.telephony.asterisk import SOURCE, Asterisk
from agent_console.hub.telephony.line import Heard, LineRefused
from agent_console.hub.telephony.report import Report

_LONGEST_MESSAGE = 256 * 1024
_BANNER = b"Asterisk Call Manager/"
_OURS = "ask-"
_LOGIN, _CHANNELS, _PING, _REFUSE = "login", "channels", "ping", "refuse"

Message = dict[str, str]


class Ami:
    """One conversation after another with one Asterisk."""

    source = SOURCE

    def __init__(self, user: str, secret: str, *, is_ours: Callable[[str], bool]) -> None:
        self._user, self._secret = user, secret
        self.asterisk = Asterisk(is_ours=is_ours)
        self._left = b""
        self._has_banner = False
        self._live: set[str] = set()

    def greeting(self) -> bytes:
        """Sign in; the rest follows when we are let in."""
        self._left, self._has_banner = b"", False
        who = {"Username": self._user, "Secret": self._secret, "Events": "on"}
        return action("Login", _LOGIN, **who)

    def feed(self, data: bytes) -> Heard:
        """Take in the next piece of the conversation."""
        self._left += data
        heard = Heard()
        if not self._has_banner:
            if b"\n" not in self._left and len(self._left) < len(_BANNER):
                return heard
            if not self._left.startswith(_BANNER):
                raise LineRefused("what answers is no Asterisk")
            if b"\n" not in self._left:
                return heard
            self._left = self._left.split(b"\n", 1)[1]
            self._has_banner = True
        for message in self._messages():
            self._understand(message, heard)
        return heard

    def sign_of_life(self) -> bytes:
        """Ask for a Pong."""
        return action("Ping", _PING)

    def ending_of(self, report: Report) -> bytes:
        """Hang up the caller's channel with "user busy" (Q.850, cause 17)."""
        channel = self.asterisk.caller_channel(report.call_key)
        return action("Hangup", _REFUSE, Channel=channel, Cause="17") if channel else b""

    def _messages(self) -> list[Message]:
        *whole, self._left = self._left.replace(b"\r\n", b"\n").split(b"\n\n")
        if len(self._left) > _LONGEST_MESSAGE:
            raise LineRefused("a message has no end")
        return [found for text in whole if (found := _read(text))]

    def _understand(self, message: Message, heard: Heard) -> None:
        asked = message.get("ActionID", "")
        if "Response" in message:
            self._answered(message, asked, heard)
        elif asked == _CHANNELS:
            self._counted(message, heard)
        else:
            heard.reports += self.asterisk.heard(message)

    def _answered(self, message: Message, asked: str, heard: Heard) -> None:
        is_done = message["Response"] in {"Success", "Goodbye"}
        if asked == _LOGIN:
            if not is_done:
                raise LineRefused("Asterisk does not know our name and secret")
            heard.is_in = True
            self._live = set()
            heard.reply += action("CoreShowChannels", _CHANNELS)
        elif asked.startswith(_OURS):
            heard.answers[asked] = is_done

    def _counted(self, message: Message, heard: Heard) -> None:
        """End the calls that ended while the line was away."""
        if message.get("Event") == "CoreShowChannel":
            self._live.add(message.get("Linkedid", ""))
        elif message.get("Event") == "CoreShowChannelsComplete":
            heard.reports += self.asterisk.still_there(self._live)


def action(name: str, key: str, **fields: str) -> bytes:
    """Return an action with its id and fields; no value may end its line early."""
    lines = {"Action": name, "ActionID": key} | fields
    text = "".join(f"{k}: {_one_line(v)}\r\n" for k, v in lines.items())
    return f"{text}\r\n".encode()


def command_key() -> str:
    """Return a key for an action whose answer is waited for."""
    return f"{_OURS}{secrets.token_hex(8)}"


def _one_line(value: str) -> str:
    return "".join(character for character in value if character.isprintable())


def _read(text: bytes) -> Message:
    """Return the fields of a message; of a field that comes twice the first."""
    message: Message = {}
    for line in text.decode("utf-8", "replace").splitlines():
        name, colon, value = line.partition(":")
        if colon:
            message.setdefault(name.strip(), value.strip())
    return message
