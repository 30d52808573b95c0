"""Removes somebody's files from this computer when the hub orders it.

What was written is delivered before, unless the order says at once. What is removed is the key
first: without it the rest cannot be read by anybody.
"""

import platform
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from agent_console.errors import ConsoleError
from agent_console.logs import area
from agent_console.paths import Profile
from agent_console.security.store_key import forget_key
from agent_console.store.journal import Journal
from agent_console.wire.codec import decode, encode
from agent_console.wire.desk_orders import DeskOrders, DeskReport, Wipe

_log = area("desk")
_NAME = "desk"
_EVERY_S = 60.0
"""A desk that is always connected asks this often."""
_OURS = ("cache.db*", "journal.db*", "key.json*", "tries.json*", "profile.id*", "person.json*")


class Orders(Protocol):
    """The part of the hub that is needed here."""

    def tell_desk(self, report: DeskReport) -> DeskOrders:
        """Say at which desk one works."""
        ...

    def ask_orders(self, report: DeskReport) -> DeskOrders:
        """Ask without being signed in."""
        ...


class Wiping:
    """Asks for orders at each contact, and says when the files have to go."""

    def __init__(
        self,
        journal: Journal,
        hub: Orders,
        ordered: Callable[[], None],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._told_at = clock()
        self._lock = threading.Lock()
        """The stream's thread and that of sync both come here."""
        self._journal = journal
        self._hub = hub
        self._ordered = ordered
        self._wipe = Wipe.NO
        self._has_asked = False

    def signed_in(self) -> None:
        """Tell the hub of this desk, and do what it orders."""
        with self._lock:
            self._tell()

    def _tell(self) -> None:
        self._has_asked, self._told_at = False, self._clock()
        with suppress(ConsoleError):
            self._take(self._hub.tell_desk(desk_of(self._journal)))

    def signed_out(self) -> None:
        """Ask once, now that nobody is let in from here."""
        with self._lock, suppress(ConsoleError):
            if self._has_asked:
                return
            orders = self._hub.ask_orders(desk_of(self._journal))
            self._has_asked = True
            self._take(orders)

    def agreed(self) -> None:
        """Ask now and then; do what was ordered for when everything was delivered, if it is."""
        with self._lock:
            if self._clock() - self._told_at >= _EVERY_S:
                self._tell()
            else:
                self._look()

    def _look(self) -> None:
        if self._wipe is Wipe.DELIVERED and not self._waits():
            self._wipe = Wipe.NO
            self._ordered()

    def _take(self, orders: DeskOrders) -> None:
        self._wipe = orders.wipe
        if orders.wipe is Wipe.NOW:
            self._ordered()
        else:
            self._look()

    def _waits(self) -> bool:
        return bool(self._journal.entries() or self._journal.drafts())


def desk_of(journal: Journal) -> DeskReport:
    """Return what proves to the hub which desk this is, made at the first contact."""
    kept = journal.remembered(_NAME)
    if kept:
        return decode(kept, DeskReport)
    made = DeskReport(id=secrets.token_hex(16), secret=secrets.token_hex(32), name=platform.node())
    journal.remember(_NAME, encode(made).decode())
    return made


def remove(profile: Profile, *, use_keyring: bool) -> None:
    """Remove key, copy and journal; settings, keys and the window's places are nobody's secret."""
    forget_key(profile, use_keyring=use_keyring)
    for pattern in _OURS:
        for path in sorted(profile.folder.glob(pattern)):
            _unlink(path)
    _log.warning("this person's files were removed because the hub ordered it")


def _unlink(path: Path) -> None:
    with suppress(OSError):  # what cannot be removed cannot be read, either
        path.unlink()
