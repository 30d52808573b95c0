"""What the hub's event stream tells: calls, what colleagues do, and that the feed has moved."""

import threading
from collections.abc import Callable, Iterator
from typing import Protocol

import msgspec

from agent_console.domain.presence import Presence
from agent_console.errors import ConsoleError
from agent_console.logs import area
from agent_console.wire.codec import decode
from agent_console.wire.event import CALL, CHANGED, PRESENCE, CallEvent, Presences

_log = area("cti")
_FIRST_WAIT_S = 0.25
_LONGEST_WAIT_S = 1.0
"""With what a try takes, the network's return is noticed within two seconds."""


class StreamEvent(Protocol):
    """One event of the stream."""

    @property
    def id(self) -> str:
        """From where to resume."""
        ...

    @property
    def event(self) -> str:
        """Its kind."""
        ...

    @property
    def data(self) -> str:
        """Its content."""
        ...


OpenStream = Callable[[str | None], Iterator[StreamEvent | None]]
"""Opens the stream after an event id; ends or raises `ConsoleError` when the line breaks."""


class HubStream:
    """Listens in a thread of its own and resumes where the line broke."""

    name = "hub"

    def __init__(
        self,
        open_stream: OpenStream,
        *,
        heard: Callable[[CallEvent], None],
        nudged: Callable[[], None],
        connected: Callable[[bool], None],
        colleagues: Callable[[tuple[Presence, ...]], None] | None = None,
        pause: Callable[[float], object] | None = None,
    ) -> None:
        self._open = open_stream
        self._heard = heard
        self._nudged = nudged
        self._connected = connected
        self._colleagues = colleagues
        self._ending = threading.Event()
        self._pause = pause or self._ending.wait
        """Waits so many seconds before the next try, or until `stop`."""
        self._last_id: str | None = None
        self._thread = threading.Thread(target=self._run, name="hub-stream", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Say that nothing more is to be heard; the thread ends with the line it listens to."""
        self._ending.set()

    def join(self, *, timeout_s: float = 5.0) -> None:
        """Wait for the thread, after its line was closed."""
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _run(self) -> None:
        wait_s = _FIRST_WAIT_S
        while not self._ending.is_set():
            if self._listen():
                wait_s = _FIRST_WAIT_S
            self._pause(wait_s)
            wait_s = min(2 * wait_s, _LONGEST_WAIT_S)

    def _listen(self) -> bool:
        """Listen until the line breaks; True if there was a line at all."""
        was_connected = False
        try:
            for event in self._open(self._last_id):
                if self._ending.is_set():
                    break
                if not was_connected:
                    was_connected = True
                    self._connected(True)
                    self._nudged()
                if event is not None:
                    self._tell(event)
        except ConsoleError as exc:
            _log.info("the hub's stream is away: %s", type(exc).__name__)
        if was_connected and not self._ending.is_set():
            self._connected(False)
        return was_connected

    def _tell(self, event: StreamEvent) -> None:
        if event.event == CHANGED:
            self._nudged()
        elif event.event in {CALL, PRESENCE}:
            try:
                self._take(event)
            except msgspec.DecodeError:
                _log.warning("event %s cannot be read and is passed over", event.id)
        if event.id:
            self._last_id = event.id

    def _take(self, event: StreamEvent) -> None:
        if event.event == CALL:
            self._heard(decode(event.data, CallEvent))
        elif self._colleagues is not None:
            self._colleagues(decode(event.data, Presences).presences)
