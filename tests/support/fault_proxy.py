"""A way between a console and its hub that does to connections what bad networks do.

It works on bytes and not on requests: what is cut is cut wherever it happens to be.
"""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

_PATIENCE_S = 5.0
_LOOK_UP_S = 0.2
"""How often whoever waits for bytes looks whether the proxy is to end."""
_LATE_S = 0.03
_CUT_OFF = 10
"""So many bytes are missing from the end of what is cut."""
_CHUNK = 65536
PORTAL_PAGE = b"<!DOCTYPE html><html><body>Welcome! Accept our terms to surf.</body></html>"


class Weather(StrEnum):
    """What the network does to every connection."""

    FINE = "fine"
    SLOW = "slow"
    RESET = "reset"
    """The answer is reset in its middle."""
    HALF_ANSWER = "half_answer"
    """The answer ends in its middle, politely."""
    HALF_REQUEST = "half_request"
    """The hub is given half of what was sent."""
    BROKEN = "broken"
    """Something before the hub answers 500 with a page of HTML."""
    GARBAGE = "garbage"
    """Bytes that are no HTTP; to somebody who speaks TLS, no TLS either."""
    PORTAL = "portal"
    """A page of HTML with status 200."""
    SILENT = "silent"
    """Connections are taken, and nothing ever comes back."""
    DEAF = "deaf"
    """All is well, but no event stream lives."""


def _http(status: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"Connection: close\r\n\r\n" + body


_SAID = {
    Weather.BROKEN: _http("500 Internal Server Error", b"<html><h1>Oops</h1></html>"),
    Weather.PORTAL: _http("200 OK", PORTAL_PAGE),
    Weather.GARBAGE: bytes(range(256)) * 4,
}


class FaultProxy:
    """Passes connections on to a hub, as the weather allows."""

    def __init__(self, port: int, certificate: Path | None = None) -> None:
        self._to = port
        self._tls: ssl.SSLContext | None = None
        if certificate is not None:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(certificate)
        self._weather = Weather.FINE
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._ending = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self._start(self._accept)
        self.count = 0
        """Connections taken since the weather changed."""

    @property
    def port(self) -> int:
        """Where it listens, on this machine only."""
        return int(self._listener.getsockname()[1])

    def becomes(self, weather: Weather) -> None:
        """Change the weather; what is connected is cut."""
        with self._lock:
            self._weather = weather
            self.count = 0
            cut = list(self._open)
        for line in cut:
            _reset(line)

    def close(self) -> None:
        """Cut everything and stop."""
        self._ending.set()
        accepting, *_ = self._threads
        accepting.join(_PATIENCE_S)  # first: what it still takes has to be cut, too
        self._listener.close()
        self.becomes(self._weather)
        for thread in self._threads:
            thread.join(_PATIENCE_S)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, name="fault-proxy")  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._ending.is_set():
            with suppress(TimeoutError):
                line, _ = self._listener.accept()
                with self._lock:
                    self._open.add(line)
                    self.count += 1
                    weather = self._weather
                self._start(self._serve, line, weather)

    def _serve(self, taken: socket.socket, weather: Weather) -> None:
        try:
            with suppress(OSError), taken, self._secured(taken) as line:
                line.settimeout(_LOOK_UP_S)
                request = self._request(line)
                if weather is Weather.SILENT:
                    self._ending.wait()
                elif weather in _SAID:
                    line.sendall(_SAID[weather])
                elif request and not _is_kept_out(request, weather):
                    self._pass_on(line, request, weather)
        finally:
            with self._lock:
                self._open.discard(taken)

    def _secured(self, line: socket.socket) -> socket.socket:
        if self._tls is None:
            return line
        line.settimeout(_PATIENCE_S)
        return self._tls.wrap_socket(line, server_side=True)

    def _pass_on(self, line: socket.socket, request: bytes, weather: Weather) -> None:
        with socket.create_connection(("127.0.0.1", self._to), _PATIENCE_S) as hub:
            hub.settimeout(_LOOK_UP_S)
            with self._lock:
                self._open.add(hub)
            self._pass_between(line, hub, request, weather)

    def _pass_between(
        self, line: socket.socket, hub: socket.socket, request: bytes, weather: Weather
    ) -> None:
        try:
            if weather is Weather.HALF_REQUEST:
                hub.sendall(request[:-_CUT_OFF])
                return
            hub.sendall(request)
            if weather in {Weather.RESET, Weather.HALF_ANSWER}:
                line.sendall(self._received(hub)[:-_CUT_OFF])
                if weather is Weather.RESET:
                    _reset(line)
                return
            wait_s = _LATE_S if weather is Weather.SLOW else 0.0
            self._start(self._pump, line, hub, wait_s, weather)
            self._pump(hub, line, wait_s, weather)
        finally:
            with self._lock:
                self._open.discard(hub)

    def _request(self, line: socket.socket) -> bytes:
        """Read the head of the first request, and at least the beginning of its body."""
        data = b""
        while b"\r\n\r\n" not in data or (data.startswith(b"POST") and data.endswith(b"\r\n\r\n")):
            more = self._received(line)
            data += more
            is_tls = data.startswith(b"\x16")
            if not more or is_tls:
                break
        return data

    def _pump(
        self, source: socket.socket, to: socket.socket, wait_s: float, weather: Weather
    ) -> None:
        with suppress(OSError):
            while (data := self._received(source)) and not _is_kept_out(data, weather):
                time.sleep(wait_s)
                to.sendall(data)
        for line in (source, to):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _received(self, source: socket.socket) -> bytes:
        """Return what comes next; nothing at the end of the line, or of the proxy."""
        while not self._ending.is_set():
            with suppress(TimeoutError):
                return source.recv(_CHUNK)
        return b""


def _is_kept_out(data: bytes, weather: Weather) -> bool:
    """Tell whether *data* begins with a request for an event stream that may not live."""
    return weather is Weather.DEAF and b"/events HTTP" in data[:200]


def _reset(line: socket.socket) -> None:
    """End a connection so that the other side is told of it as of a fault."""
    with suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()


@contextmanager
def fault_proxy(address: str, certificate: Path | None = None) -> Iterator[FaultProxy]:
    """Stand before the hub at *address* until left; with a *certificate* it speaks TLS."""
    proxy = FaultProxy(int(address.rpartition(":")[2]), certificate)
    try:
        yield proxy
    finally:
        proxy.close()
