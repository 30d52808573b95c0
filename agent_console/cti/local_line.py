"""Rings from this computer itself: no hub, no network, only this user and this profile.

A program that wants to be heard proves that it can read the profile's private key, and hears the
same of the console before it says anything. Raw bytes only: nothing that arrives is ever run.
"""

import contextlib
import hashlib
import hmac
import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

import msgspec

from agent_console.errors import ConsoleError
from agent_console.logs import area
from agent_console.paths import Profile
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import CallEvent

SHOW = b"show"
"""The message that asks for the window."""
MOST_BYTES = 64 * 1024
_TAKEN, _REFUSED = b"taken", b"refused"
_KEY_BYTES = 32
_LONGEST_PATH = 100
"""Bytes the path of a socket may have; the systems allow 104 or 108."""
_PATIENCE_S = 3.0
_log = area("cti")


class ConsoleNotRunning(ConsoleError):
    """No console listens over these files."""

    advice = "Start one with: agent-console desk."


class LocalRefused(ConsoleError):
    """The console did not take what it was told."""

    advice = "See that both programs are of the same version."


class LocalLine:
    """Listens in a thread of its own to programs of the same user and profile."""

    name = "local"

    def __init__(
        self, profile: Profile, *, heard: Callable[[CallEvent], None], show: Callable[[], None]
    ) -> None:
        self._profile = profile
        self._heard = heard
        self._show = show
        self._key = b""
        self._listener: Listener | None = None
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="local-line", daemon=True)

    def start(self) -> bool:
        """Begin to listen; False if another console over the same files does already."""
        try:
            if is_running(self._profile):
                return False
            self._listener = self._listening()
        except OSError as exc:
            _log.warning("no local line: %s", type(exc).__name__)
            return False
        self._thread.start()
        return True

    def stop(self, *, timeout_s: float = 5.0) -> None:
        """Stop listening and take the socket away."""
        self._ending.set()
        if self._listener is None:
            return
        with contextlib.suppress(OSError, EOFError):
            Client(address_of(self._profile)).close()  # wakes the thread
        self._thread.join(timeout_s)
        self._listener.close()
        self._listener = None

    def _listening(self) -> Listener:
        address = address_of(self._profile)
        self._key = secrets.token_bytes(_KEY_BYTES)
        _write_private(_key_file(self._profile), self._key)
        if sys.platform == "win32":
            return Listener(address, "AF_PIPE")
        Path(address).unlink(missing_ok=True)  # nobody answered: it is of a dead program
        listener = Listener(address, "AF_UNIX", backlog=8)
        Path(address).chmod(0o600)
        return listener

    def _run(self) -> None:
        while not self._ending.is_set() and self._listener is not None:
            try:
                with self._listener.accept() as peer:
                    if not self._ending.is_set():
                        self._serve(peer)
            except (OSError, EOFError) as exc:
                _log.info("somebody left the local line: %s", type(exc).__name__)

    def _serve(self, peer: Connection) -> None:
        said = _heard_from(peer, self._key)
        if said is None:
            _log.warning("the local line refused somebody who could not prove who they are")
        else:
            peer.send_bytes(_TAKEN if self._take(said) else _REFUSED)

    def _take(self, said: bytes) -> bool:
        if said == SHOW:
            self._show()
            return True
        try:
            event = decode(said, CallEvent)
        except msgspec.DecodeError:
            _log.warning("a local message of %d bytes cannot be read", len(said))
            return False
        self._heard(event)
        return True


def is_running(profile: Profile) -> bool:
    """Tell whether a console listens over the files of *profile*."""
    try:
        Client(address_of(profile)).close()
    except (OSError, EOFError):
        return False
    return True


def ring(profile: Profile, event: CallEvent) -> None:
    """Tell the running console of a call. Raises `ConsoleNotRunning` or `LocalRefused`."""
    _tell(profile, encode(event))


def show_running(profile: Profile) -> bool:
    """Bring the window of the running console to the front; False if there is none."""
    try:
        _tell(profile, SHOW)
    except ConsoleError:
        return False
    return True


def may_be_running(profile: Profile) -> bool:
    """Tell at no cost whether it is worth asking."""
    return sys.platform == "win32" or Path(address_of(profile)).exists()


def address_of(profile: Profile) -> str:
    """Return where the console of *profile* listens."""
    folder = profile.folder.absolute()
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:20]
    if sys.platform == "win32":
        return rf"\\.\pipe\agent-console-{name}"
    place = folder / "line.sock"
    if len(os.fsencode(place)) > _LONGEST_PATH:
        place = _short_folder() / f"{name}.sock"
    return str(place)


def _short_folder() -> Path:
    """Return a folder of this user alone, for profiles that lie too deep for a socket."""
    folder = Path(tempfile.gettempdir()) / f"agent-console-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder.name} is not ours alone")
    return folder


def _key_file(profile: Profile) -> Path:
    return profile.folder / "line.key"


def _tell(profile: Profile, said: bytes) -> None:
    try:
        with Client(address_of(profile)) as console:
            answer = _answer_to(console, _key_file(profile).read_bytes(), said)
    except (OSError, EOFError):
        raise ConsoleNotRunning("no console is running over these files") from None
    if answer != _TAKEN:
        raise LocalRefused("the console did not take it")


def _answer_to(console: Connection, key: bytes, said: bytes) -> bytes:
    """Say one thing to the console once it has proved itself, and return what it answers."""
    ours = secrets.token_bytes(_KEY_BYTES)
    console.send_bytes(ours)
    greeting = _received(console, 2 * _KEY_BYTES)
    theirs, proof = greeting[:_KEY_BYTES], greeting[_KEY_BYTES:]
    if not hmac.compare_digest(proof, _proof(key, b"console", ours + theirs)):
        raise LocalRefused("something else answers in the console's place")
    console.send_bytes(_proof(key, b"said", theirs + said) + said)
    return _received(console, len(_REFUSED))


def _heard_from(peer: Connection, key: bytes) -> bytes | None:
    """Prove ourselves and return what *peer* says; None if it cannot prove itself."""
    theirs = _received(peer, _KEY_BYTES)
    ours = secrets.token_bytes(_KEY_BYTES)
    peer.send_bytes(ours + _proof(key, b"console", theirs + ours))
    frame = _received(peer, _KEY_BYTES + MOST_BYTES)
    proof, said = frame[:_KEY_BYTES], frame[_KEY_BYTES:]
    return said if hmac.compare_digest(proof, _proof(key, b"said", ours + said)) else None


def _proof(key: bytes, role: bytes, words: bytes) -> bytes:
    return hmac.digest(key, role + b"\0" + words, "sha256")


def _received(peer: Connection, most: int) -> bytes:
    """Return one message of at most so many bytes; OSError if it is longer or does not come."""
    if not peer.poll(_PATIENCE_S):
        raise TimeoutError("nothing was said")
    return peer.recv_bytes(most)


def _write_private(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    beside.replace(path)
