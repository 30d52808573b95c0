"""Say no in one form (RFC 9457), and never with a person's data in it."""

import traceback
from http import HTTPStatus
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException
from sqlalchemy.exc import DataError, IntegrityError, OperationalError

from agent_console import logs
from agent_console.domain.field_change import FieldConflict
from agent_console.errors import ConsoleError, StartOver
from agent_console.wire import codec
from agent_console.wire.operation import Problem

MEDIA_TYPE = "application/problem+json"
START_OVER = "urn:agent-console:start-over"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""On every answer: it holds customers, and no browser should keep, frame or run it."""
_LOG = logs.area("hub")


class Refusal(ConsoleError):
    """The hub says no; what it says stands in `problem`."""

    def __init__(
        self,
        status: int,
        title: str,
        detail: str = "",
        *,
        kind: str = "about:blank",
        conflicts: tuple[FieldConflict, ...] = (),
    ) -> None:
        super().__init__(title)
        self.problem = Problem(
            title=title, status=status, detail=detail, type=kind, conflicts=conflicts
        )


def answer(problem: Problem, headers: dict[str, str] | None = None) -> Response[bytes]:
    """Return *problem* as it goes over the wire."""
    return Response(
        codec.encode(problem),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers=HEADERS | (headers or {}),
    )


def on_refusal(_request: Request[Any, Any, Any], refusal: Refusal) -> Response[bytes]:
    """Answer with what was refused, and how to sign in where that is the reason."""
    is_stranger = refusal.problem.status == HTTPStatus.UNAUTHORIZED
    return answer(refusal.problem, {"WWW-Authenticate": "Bearer"} if is_stranger else None)


def on_start_over(_request: Request[Any, Any, Any], exc: StartOver) -> Response[bytes]:
    """Tell a desk that its place in the feed is gone."""
    return answer(Problem(title=str(exc), status=HTTPStatus.GONE, type=START_OVER))


def on_http_error(_request: Request[Any, Any, Any], exc: HTTPException) -> Response[bytes]:
    """Answer what the framework refused, without repeating what was sent."""
    status = HTTPStatus(exc.status_code)
    return answer(Problem(title=status.phrase, status=status), exc.headers)


def on_busy(_request: Request[Any, Any, Any], exc: OperationalError) -> Response[bytes]:
    """Ask for another try while the database cannot."""
    _LOG.warning("the database cannot now: %s", type(exc.orig).__name__)
    problem = Problem(title="The database cannot do it now", status=HTTPStatus.SERVICE_UNAVAILABLE)
    return answer(problem, {"Retry-After": "1"})


def on_crossing(_request: Request[Any, Any, Any], exc: IntegrityError) -> Response[bytes]:
    """Ask for another try where two made the same row at the same moment: it is there then."""
    _LOG.warning("two requests crossed: %s", type(exc.orig).__name__)
    problem = Problem(title="The database cannot do it now", status=HTTPStatus.SERVICE_UNAVAILABLE)
    return answer(problem, {"Retry-After": "1"})


def on_unfit(_request: Request[Any, Any, Any], exc: Exception) -> Response[bytes]:
    """Refuse what no database can hold: numbers of too many digits, characters that are none."""
    _LOG.warning("%s in a request", type(exc).__name__)
    return answer(Problem(title="A value in it cannot be stored", status=HTTPStatus.BAD_REQUEST))


def on_our_mistake(_request: Request[Any, Any, Any], exc: Exception) -> Response[bytes]:
    """Log where it happened, not what it was about, and answer 500."""
    frames = traceback.extract_tb(exc.__traceback__)[-3:]
    places = ", ".join(f"{frame.name}:{frame.lineno}" for frame in frames)
    _LOG.error("%s in %s", type(exc).__name__, places)
    return answer(Problem(title="The hub made a mistake", status=500))


BY_EXCEPTION: dict[int | type[Exception], Any] = {
    Refusal: on_refusal,
    StartOver: on_start_over,
    HTTPException: on_http_error,
    OperationalError: on_busy,
    IntegrityError: on_crossing,
    DataError: on_unfit,
    OverflowError: on_unfit,
    Exception: on_our_mistake,
}
