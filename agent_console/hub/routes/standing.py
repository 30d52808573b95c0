"""Doors for whoever runs the hub: does it live, may it be sent requests, what has it counted."""

from http import HTTPStatus
from ipaddress import ip_address
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from agent_console.hub import metrics, tables
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.turns import is_migrating
from agent_console.wire.event import Standing

_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")
_AWAY = HTTPStatus.SERVICE_UNAVAILABLE


@get("/live", sync_to_thread=False, include_in_schema=False)
def live() -> Standing:
    """Say that this process answers; if it does not, start another."""
    return Standing(status="live")


@get("/ready", sync_to_thread=True, include_in_schema=False)
def ready(hub: NamedDependency[Hub]) -> Standing:
    """Say that requests may be sent here; 503 while leaving, migrating or without a database."""
    if hub.leaving.is_set():
        raise Refusal(_AWAY, "This process is about to stop")
    try:
        with reading(hub.engine) as connection:
            connection.execute(select(tables.hub.c.key).limit(1)).first()
            migrates = is_migrating(connection)
    except SQLAlchemyError:
        raise Refusal(_AWAY, "The database is away") from None
    if migrates:
        raise Refusal(_AWAY, "The database is being brought to another shape")
    return Standing(status="ready")


@get("/metrics", sync_to_thread=True, include_in_schema=False)
def counted(hub: NamedDependency[Hub], request: Request[Any, Any, Any]) -> Response[bytes]:
    """Return what was counted, in Prometheus' text; to this machine, or to who has a token."""
    if not _is_from_here(request):
        hub.door.let_in(request.headers.get("authorization", ""))
    with reading(hub.engine) as connection:
        hub.metrics.look(connection, at=hub.clock())
    return Response(hub.metrics.text(), headers={"Content-Type": metrics.MEDIA_TYPE})


def _is_from_here(request: Request[Any, Any, Any]) -> bool:
    """Tell whether somebody on this machine asks, and no proxy on it for somebody else."""
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False


HANDLERS = (live, ready, counted)
