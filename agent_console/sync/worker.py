"""The one thread that runs the sync engine; everybody else only wakes it."""

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from agent_console.clock import Clock
from agent_console.errors import ConsoleError, DeskTooOld, SignInExpired, Told
from agent_console.logs import Plain, area
from agent_console.settings import SyncSettings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.engine import SyncEngine
from agent_console.sync.status import Link, SyncStatus

_log = area("sync")
_FAILED_WAIT_S = 1.0
"""How long after a failed cycle the next one starts: with what a try takes, the network's return
is noticed within two seconds."""


def _place(exc: Exception) -> str:
    last = traceback.extract_tb(exc.__traceback__)[-1]
    return f"{last.name}:{last.lineno}"


@dataclass(frozen=True, slots=True)
class Beside:
    """What else is done in the thread of sync, before and after each cycle."""

    first: Callable[[], object] = lambda: None
    """Before it; while this raises, nothing is sent or fetched."""
    then: Callable[[], object] = lambda: None
    """After one that reached the hub, before that is reported."""
    at_last: Callable[[Link], object] = lambda _link: None
    """After each, once it is reported how desk and hub stand."""


class SyncWorker:
    """Runs cycles when woken, and now and then by itself; reports each change of status.

    `report` is called in whatever thread brings news: in that of the screen, too, when something
    is written there. It must not wait for anything.
    """

    def __init__(
        self,
        engine: SyncEngine,
        *,
        cache: Cache,
        journal: Journal,
        clock: Clock,
        report: Callable[[SyncStatus], None],
        settings: SyncSettings | None = None,
        beside: Beside | None = None,
    ) -> None:
        self._engine = engine
        self._cache = cache
        self._journal = journal
        self._clock = clock
        self._report = report
        self._beside = beside or Beside()
        self._settings = settings or SyncSettings()
        self._wake = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._status = SyncStatus(since=clock())
        self._said = threading.Lock()

    @property
    def status(self) -> SyncStatus:
        """The status as it was last reported."""
        return self._status

    def start(self) -> None:
        """Begin with a cycle at once."""
        self._wake.set()
        self._thread.start()

    def stop(self, *, timeout_s: float = 5.0) -> None:
        """End after the page or batch under way."""
        self._ending.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def nudge(self) -> None:
        """There is something to send or to fetch: do it now."""
        self._wake.set()

    def refresh(self) -> None:
        """Count again what waits here, without asking the hub; for after a local write.

        What was last wrong with the hub stays said.
        """
        with self._said:
            self._tell(self._status)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._wake.wait(self._pause_s())
            if self._ending.is_set():
                return
            self._wake.clear()
            try:
                self._once()
            except Exception as exc:  # noqa: BLE001 the desk must not stop sending in silence
                # Our own mistake; its text may hold a person's data.
                _log.error("sync went wrong: %s in %s", type(exc).__name__, Plain(_place(exc)))
                self._mistaken()

    def _pause_s(self) -> float:
        return self._settings.quiet_s if self._status.link is Link.ONLINE else _FAILED_WAIT_S

    def _once(self) -> None:
        was = self._status.link
        try:
            if was is Link.CONNECTING:
                self._say(was)
            self._beside.first()
            self._engine.cycle(self._go_on)
            self._beside.then()
        except SignInExpired as exc:
            self._say(Link.SIGNED_OUT, exc)
        except ConsoleError as exc:
            _log.info("no agreement with the hub: %s", type(exc).__name__)
            self._say(Link.OFFLINE, exc)
        else:
            if was is Link.OFFLINE:
                self._journal.hurry()
                self._wake.set()
            self._say(Link.ONLINE, agreed_at=self._clock())
        self._beside.at_last(self._status.link)

    def _mistaken(self) -> None:
        """Report a mistake of ours without touching the files, which may be what is wrong."""
        with self._said:
            self._status = msgspec.structs.replace(
                self._status,
                link=Link.OFFLINE,
                since=self._clock(),
                problem=Told("Sync does not work on this computer"),
                advice=Told(
                    "Keep working; we will try again. If it stays so, call your help desk."
                ),
            )
            self._report(self._status)

    def _go_on(self) -> bool:
        if self._engine.filling is not None:
            self._say(Link.ONLINE)
        return not self._ending.is_set()

    def _say(
        self, link: Link, problem: ConsoleError | None = None, *, agreed_at: datetime | None = None
    ) -> None:
        with self._said:
            before = self._status
            self._tell(
                msgspec.structs.replace(
                    before,
                    link=link,
                    since=before.since if link is before.link else self._clock(),
                    agreed_at=agreed_at or before.agreed_at,
                    problem=problem.told if problem else "",
                    advice=problem.advice if problem else "",
                    is_too_old=isinstance(problem, DeskTooOld),
                )
            )

    def _tell(self, status: SyncStatus) -> None:
        """Report *status* with what waits and what is here now; the caller holds the lock."""
        counts = self._journal.counts()
        self._status = msgspec.structs.replace(
            status,
            waiting_count=counts[EntryState.WAITING],
            held_count=counts[EntryState.HELD],
            customer_count=self._cache.customer_count,
            filling=self._engine.filling,
        )
        self._report(self._status)
