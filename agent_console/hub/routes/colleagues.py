"""What a desk says and asks about people at work: presences, and commands to its telephone."""

from http import HTTPStatus
from typing import Any

from litestar import Request, get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.presence import Presence
from agent_console.domain.rights import Right
from agent_console.hub import presence, transfers
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.wire.call_control import CommandRequest, Commands, Done
from agent_console.wire.event import Presences

_Request = Request[Agent, Any, Any]
_BAD = HTTPStatus.BAD_REQUEST


@put(
    "/presence",
    sync_to_thread=True,
    opt=needs(Right.BE_HERE),
    responses=errors(_BAD, *USUAL),
)
def tell_presence(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[Presence]
) -> Presence:
    """Take in what the person at this desk does now; whatever it says, it is about that person."""
    return presence.tell(hub, request.user, data)


@get("/presences", sync_to_thread=True, opt=needs(Right.BE_HERE), responses=errors(*USUAL))
def presences(hub: NamedDependency[Hub]) -> Presences:
    """Return what everybody does who was at a console in the last hours."""
    with reading(hub.engine) as connection:
        return Presences(presences=presence.everyone(connection, at=hub.clock()))


@get(
    "/telephone",
    sync_to_thread=True,
    opt=needs(Right.SERVE_CUSTOMERS),
    responses=errors(*USUAL),
)
def telephone(hub: NamedDependency[Hub], request: _Request) -> Commands:
    """Return what the telephone of this desk can be told."""
    return Commands(commands=tuple(sorted(hub.control.commands(request.user))))


@post(
    "/telephone",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SERVE_CUSTOMERS),
    responses=errors(
        _BAD,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.CONFLICT,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        *USUAL,
    ),
)
def command(hub: NamedDependency[Hub], request: _Request, data: JSONBody[CommandRequest]) -> Done:
    """Tell the telephone of this desk something, and say whether it could."""
    return transfers.commanded(hub, request.user, data)
