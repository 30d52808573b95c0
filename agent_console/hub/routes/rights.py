"""The table of rights: everybody may read it, so that desks keep to it offline."""

from http import HTTPStatus
from typing import Any

from litestar import Request, get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Policy, Right
from agent_console.hub import audit, policies
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import entry, needs
from agent_console.hub.routes.declared import USUAL, errors

_Request = Request[Agent, Any, Any]


@get("/rights", sync_to_thread=True, opt=needs(Right.BE_HERE), responses=errors(*USUAL))
def rights(hub: NamedDependency[Hub]) -> Policy:
    """Return what each role may do and see, every role written out."""
    return hub.policy.whole


@put(
    "/rights",
    sync_to_thread=True,
    opt=needs(Right.SET_RIGHTS, Deed.CHANGE),
    responses=errors(HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL),
)
def set_rights(hub: NamedDependency[Hub], request: _Request, data: JSONBody[Policy]) -> Policy:
    """Set what roles may do and see; roles that are not named have what the program comes with."""
    with hub.engine.begin() as connection:
        policies.put(connection, data)
        audit.append(connection, [entry(hub, request)], at=hub.clock())
    hub.policies.changed(data)
    return data.whole


ROUTES = (rights, set_rights)
