"""The way to the console that runs here: its address, the proof of who we are, and one message.

A soft-phone starts a program for each call and somebody waits for the pop: this module imports
nothing that takes time to load, and the console, which only looks for another one, not even that.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from agent_console.errors import ConsoleError
from agent_console.paths import Profile

if TYPE_CHECKING:
    import socket

SHOW = b"show"
"""The message that asks for the window."""
POP, LINK = b"pop\0", b"link\0"
"""Begin the messages of a soft-phone (JSON follows) and of a link that was opened (its text)."""
MOST_BYTES = 64 * 1024
TAKEN, REFUSED = b"taken", b"refused"
KEY_BYTES = 32
PATIENCE_S = 3.0
_TURN_S = 0.02
_LENGTH_BYTES = 4
"""Of the length before each message, as `multiprocessing.connection` has it on a socket."""
_LONGEST_PATH = 100
"""Bytes the path of a socket may have; the systems allow 104 or 108."""


class ConsoleNotRunning(ConsoleError):
    """No console listens over these files."""

    advice = "Start one with: agent-console desk."


class LocalRefused(ConsoleError):
    """The console did not take what it was told."""

    advice = "See that both programs are of the same version."


class Peer(Protocol):
    """The other end of the line: whole messages go both ways."""

    def send_bytes(self, buf: bytes, /) -> None:
        """Send one message."""
        ...

    def poll(self, timeout: float, /) -> bool:
        """Wait until something came; False if nothing did in so many seconds."""
        ...

    def recv_bytes(self, maxlength: int, /) -> bytes:
        """Return one message; OSError if it is longer."""
        ...


def tell(profile: Profile, said: bytes) -> None:
    """Say one thing to the running console. Raises `ConsoleNotRunning` or `LocalRefused`."""
    try:
        with _console(address_of(profile)) as console:
            answer = answer_to(console, key_file(profile).read_bytes(), said)
    except (OSError, EOFError):
        raise ConsoleNotRunning("no console is running over these files") from None
    if answer != TAKEN:
        raise LocalRefused("the console did not take it")


def show_running(profile: Profile) -> bool:
    """Bring the window of the running console to the front; False if there is none."""
    try:
        tell(profile, SHOW)
    except ConsoleError:
        return False
    return True


def may_be_running(profile: Profile) -> bool:
    """Tell at no cost whether it is worth asking."""
    return sys.platform == "win32" or Path(address_of(profile)).exists()


def address_of(profile: Profile) -> str:
    """Return where the console of *profile* listens."""
    folder = profile.folder.absolute()
    if sys.platform == "win32":
        return rf"\\.\pipe\agent-console-{_name(folder)}"
    place = folder / "line.sock"
    if len(os.fsencode(place)) > _LONGEST_PATH:
        place = _short_folder() / f"{_name(folder)}.sock"
    return str(place)


def _name(folder: Path) -> str:
    import hashlib

    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:20]


def key_file(profile: Profile) -> Path:
    """Return the file with the key that only this user can read."""
    return profile.folder / "line.key"


def answer_to(console: Peer, key: bytes, said: bytes) -> bytes:
    """Say one thing to the console once it has proved itself, and return what it answers."""
    import hmac

    ours = os.urandom(KEY_BYTES)
    console.send_bytes(ours)
    greeting = received(console, 2 * KEY_BYTES)
    theirs, shown = greeting[:KEY_BYTES], greeting[KEY_BYTES:]
    if not hmac.compare_digest(shown, proof(key, b"console", ours + theirs)):
        raise LocalRefused("something else answers in the console's place")
    console.send_bytes(proof(key, b"said", theirs + said) + said)
    return received(console, len(REFUSED))


def heard_from(peer: Peer, key: bytes) -> bytes | None:
    """Prove ourselves and return what *peer* says; None if it cannot prove itself."""
    import hmac

    theirs = received(peer, KEY_BYTES)
    ours = os.urandom(KEY_BYTES)
    peer.send_bytes(ours + proof(key, b"console", theirs + ours))
    frame = received(peer, KEY_BYTES + MOST_BYTES)
    shown, said = frame[:KEY_BYTES], frame[KEY_BYTES:]
    return said if hmac.compare_digest(shown, proof(key, b"said", ours + said)) else None


def proof(key: bytes, role: bytes, words: bytes) -> bytes:
    """Return what only somebody who can read the key can say about *words*."""
    import hmac

    return hmac.digest(key, role + b"\0" + words, "sha256")


def received(peer: Peer, most: int) -> bytes:
    """Return one message of at most so many bytes; OSError if it is longer or does not come."""
    if not peer.poll(PATIENCE_S):
        raise TimeoutError("nothing was said")
    return peer.recv_bytes(most)


class _Socket:
    """A `Peer` over a plain socket."""

    def __init__(self, line: "socket.socket") -> None:
        self._line = line

    def send_bytes(self, buf: bytes, /) -> None:
        """Send one message."""
        self._line.sendall(len(buf).to_bytes(_LENGTH_BYTES, "big", signed=True) + buf)

    def poll(self, timeout: float, /) -> bool:
        """Set how long is waited; the wait itself comes with reading."""
        self._line.settimeout(timeout)
        return True

    def recv_bytes(self, maxlength: int, /) -> bytes:
        """Return one message."""
        length = int.from_bytes(self._exactly(_LENGTH_BYTES), "big", signed=True)
        if not 0 <= length <= maxlength:
            raise OSError("the message is too long")
        return self._exactly(length)

    def _exactly(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            piece = self._line.recv(count - len(got))
            if not piece:
                raise EOFError
            got += piece
        return got


@contextmanager
def _console(address: str) -> Iterator[Peer]:
    if sys.platform == "win32":
        from multiprocessing.connection import Client

        with Client(address) as line:
            yield line
        return
    import socket

    with socket.socket(socket.AF_UNIX) as plain:
        plain.settimeout(PATIENCE_S)
        reach(plain, address)
        yield _Socket(plain)


def reach(line: "socket.socket", address: str, pause: Callable[[float], None] = time.sleep) -> None:
    """Connect *line*, waiting for a turn where many want to be heard at once.

    A system whose queue is full refuses at once, whatever patience the socket has.
    """
    for _ in range(round(PATIENCE_S / _TURN_S)):
        try:
            line.connect(address)
        except BlockingIOError:
            pause(_TURN_S)
        else:
            return
    raise TimeoutError("the console hears too many others")


def _short_folder() -> Path:
    """Return a folder of this user alone, for profiles that lie too deep for a socket."""
    import tempfile  # seldom needed, and slow to load

    folder = Path(tempfile.gettempdir()) / f"agent-console-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder.name} is not ours alone")
    return folder
