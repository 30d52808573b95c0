"""What every request passes first: limits, then it is measured, logged and traced.

What is written down of a request is its route's template, never its address or what it asked for.
"""

import math
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Engine

from agent_console import logs
from agent_console.errors import phrase
from agent_console.hub.metrics import Metrics
from agent_console.hub.problems import HEADERS, MEDIA_TYPE
from agent_console.hub.rates import Rate
from agent_console.hub.revisions import ASKS_AGAIN_S, spoken_by, too_old
from agent_console.hub.serving import Serving
from agent_console.hub.tracing import Spans
from agent_console.wire import REVISION, REVISION_HEADER, VERSION, codec
from agent_console.wire.operation import Problem

Scope = Any
"""A request as ASGI describes it; the type is the web framework's own affair."""
Send = Callable[[Any], Awaitable[None]]
Receive = Callable[[], Awaitable[Any]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]
Measured = Callable[[int], None]
_LOG = logs.area("hub")
_MOST_WELCOME = 50_000
_HSTS = (b"strict-transport-security", b"max-age=31536000")
_UNLIMITED = frozenset({"/live", "/ready", "/metrics"})
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
_NOWHERE = "none"
_UNAUTHORIZED, _TOO_MANY = 401, 429
_TELEPHONY = "/cti/"
_SPOKEN = f"/{VERSION}/"
_FOR_ALL = frozenset({f"{_SPOKEN}health", f"{_SPOKEN}sign-in", f"{_SPOKEN}openapi.json"})
"""A desk of any age may ask whether the hub is there; programs read the description."""
_FOR_OLD = f"{_SPOKEN}releases"
"""Where a desk that is too old finds a newer version of itself."""
_HEADER = REVISION_HEADER.lower().encode()
_OURS = (_HEADER, str(REVISION).encode())
_TOO_MUCH = Problem(title=phrase("Too many requests"), status=_TOO_MANY)


class Traffic:
    """Watches one application's requests. Works in its event loop only."""

    def __init__(self, metrics: Metrics, engine: Engine, serving: Serving, spans: Spans) -> None:
        self._oldest = serving.oldest
        self._metrics = metrics
        self._engine = engine
        self._spans = spans
        self._tokens = Rate(serving.per_token_s)
        self._addresses = Rate(serving.per_address_s)
        self._welcome: set[int | None] = set()
        """Tokens that were good: who guesses in the same house shuts none of these out."""

    async def watch(self, inner: Application, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through to *inner*, unless there were too many."""
        began = time.perf_counter()
        wait_s, limit = self._over_limit(scope)
        if wait_s:
            self._metrics.limited(limit)
            self._answered(scope, _TOO_MANY, began)
            await _refuse(send, _TOO_MUCH, wait_s)
            return
        old = self._too_old(scope)
        if old is not None:
            self._answered(scope, old.status, began)
            await _refuse(send, old, ASKS_AGAIN_S)
            return

        async def measured(message: Any) -> None:
            if message["type"] == "http.response.start":
                self._begun(scope, message, began)
            await send(message)

        with self._traced(scope):
            await inner(scope, receive, measured)

    def _over_limit(self, scope: Scope) -> tuple[float, str]:
        """Return for how long to wait (0: not at all), and which limit says so."""
        path = scope["path"]
        if path in _UNLIMITED:
            return 0.0, ""
        shown = _shown(scope)
        is_welcome = shown in self._welcome
        if not is_welcome and (stranger_s := self._addresses.is_out(_address(scope))):
            return stranger_s, "address"
        if shown is None:
            return self._addresses.wait_s(_address(scope)), "address"
        return self._tokens.wait_s(shown), "token"

    def _too_old(self, scope: Scope) -> Problem | None:
        path = scope["path"]
        if not path.startswith(_SPOKEN) or path in _FOR_ALL or path.startswith(_FOR_OLD):
            return None
        said = next((v.decode("latin-1") for k, v in scope["headers"] if k == _HEADER), "")
        return too_old(spoken_by(said), oldest=self._oldest)

    def _begun(self, scope: Scope, message: Any, began: float) -> None:
        shown = _shown(scope)
        if message["status"] == _UNAUTHORIZED:
            self._addresses.wait_s(_address(scope))
            self._welcome.discard(shown)
        elif scope.get("user") is not None:
            if len(self._welcome) >= _MOST_WELCOME:
                self._welcome.clear()
            self._welcome.add(shown)
        more = [_OURS, _HSTS] if scope["scheme"] == "https" else [_OURS]
        message["headers"] = [*message["headers"], *more]
        self._answered(scope, message["status"], began)

    def _answered(self, scope: Scope, status: int, began: float) -> None:
        took_s = time.perf_counter() - began
        route, method = scope.get("path_template") or _NOWHERE, scope["method"]
        method = method if method in _METHODS else "other"
        self._metrics.answered(method, route, status, took_s)
        self._metrics.count_connections(self._engine)
        if _LOG.isEnabledFor(logs.REQUESTS):
            said = {"method": method, "route": route, "status": status}
            _LOG.log(
                logs.REQUESTS,
                "%s %s answered %d in %.1f ms",
                method,
                route,
                status,
                took_s * 1000,
                extra={"fields": said | {"took_ms": round(took_s * 1000, 1)}},
            )

    def _traced(self, scope: Scope) -> AbstractContextManager[None]:
        return self._spans.around(scope["method"], lambda: scope.get("path_template") or _NOWHERE)


def _shown(scope: Scope) -> int | None:
    """Return a number for the token that is shown, None if none is. The token is not kept."""
    path = scope["path"]
    if path.startswith(_TELEPHONY):
        return hash(path.split("/")[2])
    return next((hash(v) for name, v in scope["headers"] if name == b"authorization"), None)


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return client[0] if client else ""


async def _refuse(send: Send, problem: Problem, wait_s: float) -> None:
    body = codec.encode(problem)
    headers = HEADERS | {
        "Content-Type": MEDIA_TYPE,
        "Content-Length": str(len(body)),
        "Retry-After": str(math.ceil(wait_s)),
    }
    raw = [_OURS, *((name.lower().encode(), value.encode()) for name, value in headers.items())]
    await send({"type": "http.response.start", "status": problem.status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
