"""The one thread that looks for newer versions while the console runs."""

import threading
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Protocol

from agent_console.desk.updates.choosing import Wish
from agent_console.desk.updates.fetching import Fetching, Source, UpdateDamaged
from agent_console.desk.updates.place import Place
from agent_console.errors import BadInput, ConsoleError
from agent_console.logs import area
from agent_console.security.one_at_a_time import one_at_a_time

_log = area("desk")
_FIRST_S, _EVERY_S, _AGAIN_S = 60.0, 1200.0, 30.0
"""After the start, between two looks, and while a call keeps us from going on."""
_DAMAGED_S = 6 * 3600.0
"""After a release that arrived damaged: it would be fetched whole each time, by every desk."""


class OpenSource(Source, Protocol):
    """A hub that was opened for one look."""

    def close(self) -> None:
        """Let go of it."""
        ...


class UpdateWorker:
    """Looks now and then; reports the version that runs from the next start on, once."""

    def __init__(
        self,
        open_hub: Callable[[], OpenSource],
        place: Place,
        wish: Wish,
        *,
        may_work: Callable[[], bool],
        report: Callable[[str], None],
        first_s: float = _FIRST_S,
        again_s: float = _AGAIN_S,
    ) -> None:
        self._open_hub = open_hub
        self._place = place
        self._wish = wish
        self._may_work = may_work
        self._report = report
        self._pause_s = first_s
        self._again_s = again_s
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="updates", daemon=True)

    def start(self) -> None:
        """Begin; the first look comes after a while, when everybody has what they need."""
        self._thread.start()

    def stop(self) -> None:
        """End after the part under way; what has arrived stays."""
        self._ending.set()

    def _run(self) -> None:
        while not self._ending.wait(self._pause_s):
            with suppress(OSError):
                self._place.tidy(running=self._wish.running)
            self._pause_s = _EVERY_S
            try:
                if version := self._look():
                    self._report(version)
            except (ConsoleError, OSError) as exc:
                _log.info("no new version could be fetched: %s", type(exc).__name__)
                if isinstance(exc, UpdateDamaged | BadInput):
                    self._pause_s = _DAMAGED_S
                    continue
            if not self._may_work():
                self._pause_s = self._again_s

    def _look(self) -> str:
        with one_at_a_time(self._place.lock), closing(self._open_hub()) as hub:
            return Fetching(hub, self._place, self._wish, self._goes_on).once()

    def _goes_on(self) -> bool:
        return self._may_work() and not self._ending.is_set()
