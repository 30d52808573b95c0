"""Rings from this computer itself: no hub, no network, only this user and this profile.

A program that wants to be heard proves that it can read the profile's private key, and hears the
same of the console before it says anything. Raw bytes only: nothing that arrives is ever run.
"""

import contextlib
import os
import secrets
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

import msgspec

from agent_console.cti.local_ring import SoftPhone, home_region
from agent_console.cti.local_socket import (
    KEY_BYTES,
    LINK,
    MOST_BYTES,
    POP,
    REFUSED,
    SHOW,
    TAKEN,
    ConsoleNotRunning,
    LocalRefused,
    address_of,
    heard_from,
    key_file,
    may_be_running,
    show_running,
    tell,
)
from agent_console.logs import area
from agent_console.paths import Profile
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import CallEvent

__all__ = [
    "MOST_BYTES",
    "SHOW",
    "ConsoleNotRunning",
    "LocalLine",
    "LocalRefused",
    "address_of",
    "is_running",
    "may_be_running",
    "ring",
    "show_running",
]

_log = area("cti")
_WAITING = 128
"""Programs that may wait for their turn to say something."""


class LocalLine:
    """Listens in a thread of its own to programs of the same user and profile."""

    name = "local"

    def __init__(
        self,
        profile: Profile,
        *,
        heard: Callable[[CallEvent], None],
        show: Callable[[], None],
        opened: Callable[[str], None] | None = None,
        region: Callable[[], str] = home_region,
    ) -> None:
        """Listen for *profile*; *region* tells where numbers without a country code are meant."""
        self._profile = profile
        self._heard = heard
        self._show = show
        self._opened = opened
        """Takes links (``tel:``, ``callto:``, ``agentconsole:``) somebody opened."""
        self._phone = SoftPhone(region=region)
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
        self._key = secrets.token_bytes(KEY_BYTES)
        _write_private(key_file(self._profile), self._key)
        if sys.platform == "win32":
            return Listener(address, "AF_PIPE")
        Path(address).unlink(missing_ok=True)  # nobody answered: it is of a dead program
        listener = Listener(address, "AF_UNIX", backlog=_WAITING)
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
        said = heard_from(peer, self._key)
        if said is None:
            _log.warning("the local line refused somebody who could not prove who they are")
        else:
            peer.send_bytes(TAKEN if self._take(said) else REFUSED)

    def _take(self, said: bytes) -> bool:
        if said == SHOW:
            self._show()
            return True
        try:
            if said.startswith(LINK):
                return self._follow(said.removeprefix(LINK).decode())
            if said.startswith(POP):
                event = self._phone.heard(decode(said.removeprefix(POP), dict[str, object]))
            else:
                event = decode(said, CallEvent)
        except (msgspec.DecodeError, ValueError, RecursionError):
            _log.warning("a local message of %d bytes cannot be read", len(said))
            return False
        self._heard(msgspec.structs.replace(event, is_local=True))
        return True

    def _follow(self, link: str) -> bool:
        if self._opened is None:
            return False
        self._opened(link)
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
    tell(profile, encode(event))


def _write_private(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    beside.replace(path)
