"""A place on this computer where the browser brings back the answer of a sign-in, once."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

_PATH = "/signed-in"
_LONGEST = 8192


class Loopback:
    """Listens at a free port of 127.0.0.1 while it is held open."""

    def __init__(self, page: str = "") -> None:
        self._page = page.encode()
        self._said: dict[str, str] | None = None
        outer = self

        class _Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer._answer(self)

            def log_message(self, *_: Any) -> None:
                """Say nothing: the address has the code in it."""

        self._server = HTTPServer(("127.0.0.1", 0), _Answering)

    @property
    def address(self) -> str:
        """Return where the browser is to go."""
        return f"http://127.0.0.1:{self._server.server_port}{_PATH}"

    def heard(self, patience_s: float) -> dict[str, str] | None:
        """Return what the browser brought, or None if it brought nothing in *patience_s*."""
        self._server.timeout = patience_s
        self._server.handle_request()
        said, self._said = self._said, None
        return said

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._server.server_close()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(request.path)
        is_ours = parts.path == _PATH and len(request.path) < _LONGEST
        if is_ours:
            self._said = dict(parse_qsl(parts.query))
        request.send_response(200 if is_ours else 404)
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.send_header("Cache-Control", "no-store")
        request.send_header("Referrer-Policy", "no-referrer")
        request.send_header("Content-Security-Policy", "default-src 'none'")
        request.end_headers()
        request.wfile.write(self._page if is_ours else b"")
