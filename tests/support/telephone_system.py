"""A telephone system that a test plays byte by byte: it says what it is told to, and hangs up."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_PATIENCE_S = 10.0


class Conversation:
    """One connection that somebody made to us."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._heard = b""
        line.settimeout(_PATIENCE_S)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def says(self, said: bytes, *, piece: int = 0) -> None:
        """Send *said*, in pieces of so many bytes where that is given."""
        for start in range(0, len(said), piece or max(1, len(said))):
            self._line.sendall(said[start : start + (piece or len(said))])

    def hears(self, ending: bytes = b"\n\n") -> str:
        """Return what came up to and with *ending*, lines ended alike."""
        while ending not in self._heard.replace(b"\r\n", b"\n"):
            got = self._line.recv(4096)
            if not got:
                raise ConnectionResetError
            self._heard += got
        said, _, self._heard = self._heard.replace(b"\r\n", b"\n").partition(ending)
        return (said + ending).decode()

    def waits(self) -> None:
        """Wait until the other side hangs up."""
        with suppress(OSError):
            while self._line.recv(4096):
                pass


Play = Callable[[Conversation], None]


class TelephoneSystem:
    """Listens on a loopback port and plays one part per connection; the last one again and again.

    A part that ends hangs up. What went wrong in one is raised when the system is left.
    """

    def __init__(self, *parts: Play) -> None:
        self._parts = list(parts)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._run, name="telephone-system")
        self._ending = False
        self._open: socket.socket | None = None
        self.problem: Exception | None = None
        self.connection_count = 0

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ending = True
        for one in (self._open, self._listener):
            if one is not None:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
        self._thread.join(_PATIENCE_S)
        self._listener.close()

    def _run(self) -> None:
        while not self._ending:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self._open = line
            self.connection_count += 1
            part = self._parts.pop(0) if len(self._parts) > 1 else self._parts[0]
            with line:
                try:
                    part(Conversation(line))
                except OSError as exc:
                    if not self._ending:
                        self.problem = exc
                except Exception as exc:  # noqa: BLE001 - the test raises it
                    self.problem = exc
            self._open = None


@contextmanager
def telephone_system(*parts: Play) -> Iterator[TelephoneSystem]:
    """Play *parts*, one per connection, until left."""
    system = TelephoneSystem(*parts)
    system.start()
    try:
        yield system
    finally:
        system.stop()
    if system.problem is not None:
        raise system.problem
