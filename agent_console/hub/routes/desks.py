"""What a desk says of itself, and asks whether its files are to stay."""

from http import HTTPStatus
from typing import Any

from litestar import Request, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.rights import Right
from agent_console.hub import desks
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.wire.desk_orders import DeskOrders, DeskReport

_BAD = HTTPStatus.BAD_REQUEST


@put("/desk", sync_to_thread=True, opt=needs(Right.BE_HERE), responses=errors(_BAD, *USUAL))
def tell_desk(
    hub: NamedDependency[Hub], request: Request[Agent, Any, Any], data: JSONBody[DeskReport]
) -> DeskOrders:
    """Take in at which desk whoever is signed in works; say what is to become of the files."""
    with hub.engine.begin() as connection:
        return desks.told(connection, request.user.id, data, at=hub.clock())


@post(
    "/desk/orders",
    status_code=200,
    sync_to_thread=True,
    security=[],
    responses=errors(_BAD, HTTPStatus.SERVICE_UNAVAILABLE),
)
def ask_orders(hub: NamedDependency[Hub], data: JSONBody[DeskReport]) -> DeskOrders:
    """Say what is to become of the files on a desk where nobody is let in any more.

    Whoever does not know the desk's secret is told nothing.
    """
    with hub.engine.begin() as connection:
        return desks.asked(connection, data, at=hub.clock())
