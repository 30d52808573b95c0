"""What routes share: who may come in, and which errors they declare."""

from http import HTTPStatus
from typing import Any

from anyio import to_thread
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.openapi.datastructures import ResponseSpec

from agent_console.hub.hub import hub_of
from agent_console.hub.problems import MEDIA_TYPE
from agent_console.wire.operation import Problem

_MEANING = {
    HTTPStatus.BAD_REQUEST: "The request cannot be read.",
    HTTPStatus.UNAUTHORIZED: "The token is missing or not known.",
    HTTPStatus.FORBIDDEN: "The agent has no right to do this.",
    HTTPStatus.NOT_FOUND: "What is named in the path is not there.",
    HTTPStatus.CONFLICT: "Something stands against it.",
    HTTPStatus.GONE: "The cursor is not known here any more: begin without one.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "It can be read, but makes no sense.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests: wait as long as `Retry-After` says.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The database cannot do it now: try again.",
}


def errors(*statuses: HTTPStatus) -> dict[int, ResponseSpec]:
    """Declare the error answers of a route for the API's description."""
    return {
        status.value: ResponseSpec(
            Problem, description=_MEANING[status], media_type=MEDIA_TYPE, generate_examples=False
        )
        for status in statuses
    }


USUAL = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)


async def must_be_signed_in(
    connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler
) -> None:
    """Let in who has a token, and remember who it is as ``request.user``."""
    hub = hub_of(connection.scope)
    shown = connection.headers.get("authorization", "")
    if hub.door.is_quick(shown):
        connection.scope["user"] = hub.door.let_in(shown)
    else:
        connection.scope["user"] = await to_thread.run_sync(hub.door.let_in, shown)
