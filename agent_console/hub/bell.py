"""Wake the event streams of this process when something was committed.

It carries no news, only "look again": what is new stands in the database. A hub of several
processes needs another bell with the same three doors, for example PostgreSQL's LISTEN.
"""

import asyncio
from contextlib import suppress
from threading import Lock


class Bell:
    """Rings from any thread, is heard in any event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rung_count = 0
        self._is_closed = False
        self._listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}

    @property
    def rung_count(self) -> int:
        """How often it rang: take it before you look, give it to `heard` after."""
        return self._rung_count

    @property
    def is_closed(self) -> bool:
        """Tell whether the hub is going away: streams end."""
        return self._is_closed

    def ring(self) -> None:
        """Wake everyone who listens."""
        with self._lock:
            self._rung_count += 1
            for event, loop in self._listeners.items():
                with suppress(RuntimeError):  # its loop is gone, and the listener with it
                    loop.call_soon_threadsafe(event.set)

    def close(self) -> None:
        """Wake everyone for the last time."""
        self._is_closed = True
        self.ring()

    async def heard(self, since: int, *, patience_s: float) -> bool:
        """Wait until it has rung more often than *since*; False if it did not in *patience_s*."""
        event = asyncio.Event()
        with self._lock:
            if self._rung_count > since or self._is_closed:
                return True
            self._listeners[event] = asyncio.get_running_loop()
        try:
            await asyncio.wait_for(event.wait(), patience_s)
        except TimeoutError:
            return False
        else:
            return True
        finally:
            with self._lock:
                del self._listeners[event]
