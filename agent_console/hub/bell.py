"""Wake the event streams of this process when something was committed.

It carries no news, only "look again": what is new stands in the database. In a hub of several
processes `telegraph` sends on to the other bells what rings here.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Lock


class Bell:
    """Rings from any thread, is heard in any event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rung_count = 0
        self._is_closed = False
        self._listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
        self._send_on: Callable[[], None] | None = None
        self.is_wired = False
        """Whether other processes' bells are heard here."""

    @property
    def rung_count(self) -> int:
        """How often it rang: take it before you look, give it to `heard` after."""
        return self._rung_count

    @property
    def is_closed(self) -> bool:
        """Tell whether the hub is going away: streams end."""
        return self._is_closed

    def sends_on(self, send: Callable[[], None]) -> None:
        """Let *send* tell the other processes whenever it rings here; it must not wait."""
        self._send_on = send

    def ring(self) -> None:
        """Something was committed here: wake everyone who listens, at the other bells, too."""
        self.wake()
        self.tell_others()

    def tell_others(self) -> None:
        """Ring the other processes' bells only: here it is known what was committed."""
        if self._send_on is not None:
            self._send_on()

    def wake(self) -> None:
        """Wake everyone who listens at this bell."""
        with self._lock:
            self._rung_count += 1
            for event, loop in self._listeners.items():
                with suppress(RuntimeError):  # its loop is gone, and the listener with it
                    loop.call_soon_threadsafe(event.set)

    def close(self) -> None:
        """Wake everyone for the last time."""
        self._is_closed = True
        self.wake()

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
