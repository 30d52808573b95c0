"""Where departure systems tell who is on a flight."""

from http import HTTPStatus
from typing import Any

from litestar import Request, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Right
from agent_console.hub import audit, flight_lists
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import entry, needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.ids import CustomerId, FlightId
from agent_console.wire.flight_list import FlightListAnswer, FlightListRequest


@put(
    "/flights/{flight_id:str}/passengers",
    sync_to_thread=True,
    opt=needs(Right.TELL_FLIGHTS, Deed.CHANGE),
    responses=errors(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        *USUAL,
    ),
)
def take_flight_list(
    hub: NamedDependency[Hub],
    request: Request[Agent, Any, Any],
    flight_id: FromPath[str],
    data: JSONBody[FlightListRequest],
) -> FlightListAnswer:
    """Take in everybody on a flight: customers are found, what gates did with them stays."""
    at, whose = hub.clock(), set[CustomerId]()
    with hub.engine.begin() as connection:
        made = flight_lists.take_list(connection, FlightId(flight_id), data, at=at, touched=whose)
        audit.append(connection, [entry(hub, request, sorted(whose))], at=at)
    hub.bell.ring()
    return made


ROUTES = (take_flight_list,)
