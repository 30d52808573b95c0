"""Calls that were nobody's, as a desk asks about them once it knows whose number it is."""

from http import HTTPStatus
from typing import Any

from litestar import Request, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Right
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.joining import unknown_calls
from agent_console.hub.routes.allowed import needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.wire.unknown_callers import UnknownCallsAnswer, UnknownCallsRequest


@post(
    "/callers/unknown",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SEE_CUSTOMERS, Deed.SEARCH),
    responses=errors(HTTPStatus.BAD_REQUEST, *USUAL),
)
def unknown_callers(
    hub: NamedDependency[Hub],
    request: Request[Agent, Any, Any],
    data: JSONBody[UnknownCallsRequest],
) -> UnknownCallsAnswer:
    """Return the calls of the last months from a number whose history is still nobody's."""
    with reading(hub.engine) as connection:
        found = unknown_calls(connection, data.number, at=hub.clock())
    write_down(hub, request, [one.parked_id for one in found])
    return UnknownCallsAnswer(calls=found)
