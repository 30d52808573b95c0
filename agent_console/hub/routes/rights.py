"""The table of rights: everybody may read it, so that desks keep to it offline."""

from http import HTTPStatus
from typing import Any

import msgspec
from litestar import Request, get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from sqlalchemy import and_, delete, insert, or_

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Policy, Right
from agent_console.hub import audit, policies
from agent_console.hub.customer_file import customer_must_be_known
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.rights_tables import glasses
from agent_console.hub.routes.allowed import entry, eyes_for, needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.shown_answers import must_be_met
from agent_console.wire.rights import BreakGlass, BrokenGlass

_Request = Request[Agent, Any, Any]
_BAD = HTTPStatus.BAD_REQUEST
_SHORTEST_REASON = 5


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


@post(
    "/glass",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.BREAK_GLASS, Deed.BREAK_GLASS),
    responses=errors(_BAD, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL),
)
def break_glass(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[BreakGlass]
) -> BrokenGlass:
    """Show all of a customer's fields for a while, for a reason that supervisors see.

    It opens fields, never another loyalty programme.
    """
    reason, at = data.reason.strip(), hub.clock()
    if len(reason) < _SHORTEST_REASON:
        raise Refusal(422, "Say why, in a few words")
    until = at + hub.policy.glass_life
    with hub.engine.begin() as connection:
        eyes = eyes_for(hub, request, connection)
        must_be_met(connection, eyes, data.customer_id)
        customer_must_be_known(connection, data.customer_id)
        g = glasses.c
        same = and_(g.agent_id == request.user.id, g.customer_id == data.customer_id)
        connection.execute(delete(glasses).where(or_(same, g.until <= at)))
        row = {"agent_id": request.user.id, "customer_id": data.customer_id, "until": until}
        connection.execute(insert(glasses), row)
        told = entry(hub, request, [data.customer_id])
        told = msgspec.structs.replace(told, id=data.id, reason=reason)
        audit.append_done(connection, told, at=at)
    return BrokenGlass(customer_id=data.customer_id, until=until)


ROUTES = (rights, set_rights, break_glass)
