"""The one place where the hub asks whether somebody may do what they ask for.

Every route declares with `needs` which right it takes and what is written down about it. A route
that declares none is no route: `must_be_allowed` refuses it, and a test finds it before.
"""

from collections.abc import Iterable
from typing import Any

from anyio import to_thread
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from sqlalchemy import Connection

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.rights import Policy, Right
from agent_console.hub.hub import Hub, hub_of
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import Eyes, eyes_of
from agent_console.ids import CustomerId, new_id

RIGHT, DEED = "right", "deed"


def needs(right: Right, deed: Deed | None = None) -> dict[str, Any]:
    """Declare what a route takes, and what is written down of it (None: nothing is seen there)."""
    return {RIGHT: right, DEED: deed}


async def must_be_allowed(
    connection: ASGIConnection[Any, Any, Any, Any], route: BaseRouteHandler
) -> None:
    """Let in who has the right the route declares; whoever has not is written down."""
    hub = hub_of(connection.scope)
    agent: Agent = connection.scope["user"]
    right = route.opt.get(RIGHT)
    # A thread costs more than the question: it is taken only where the database has to be asked.
    policy = hub.policies.at_hand
    if policy is None:
        policy = await to_thread.run_sync(_policy_of, hub)
    if right is not None and policy.may(agent.role, right):
        return
    denied = _entry(hub, agent, Deed.DENIED, route.handler_name)
    await to_thread.run_sync(hub.audit.write, denied)
    raise Refusal(403, "You have no right to do this", f"it takes: {right}")


def is_allowed_at_hand(hub: Hub, agent: Agent, route: BaseRouteHandler) -> bool:
    """Tell whether it is known, without asking the database, that *agent* may take *route*."""
    policy, right = hub.policies.at_hand, route.opt.get(RIGHT)
    return policy is not None and right is not None and policy.may(agent.role, right)


def _policy_of(hub: Hub) -> Policy:
    return hub.policy


def entry(
    hub: Hub, request: Request[Agent, Any, Any], customers: Iterable[CustomerId] = ()
) -> AuditEntry:
    """Return what is written down of a request, about *customers*."""
    return deed_of(hub, request.user, request.route_handler, customers)


def deed_of(
    hub: Hub, agent: Agent, route: BaseRouteHandler, customers: Iterable[CustomerId] = ()
) -> AuditEntry:
    """Return what is written down when *agent* takes *route*."""
    return _entry(hub, agent, route.opt[DEED], route.handler_name, customers)


def write_down(
    hub: Hub, request: Request[Agent, Any, Any], customers: Iterable[CustomerId] = ()
) -> None:
    """Write down what a request saw of *customers*, before it is answered."""
    hub.audit.write(entry(hub, request, customers), are_new=True)


def eyes_for(hub: Hub, request: Request[Agent, Any, Any], connection: Connection) -> Eyes:
    """Return what whoever asks is shown, broken glasses included."""
    return eyes_of(connection, request.user, hub.policy, at=hub.clock())


def _entry(
    hub: Hub, agent: Agent, deed: Deed, what: str, customers: Iterable[CustomerId] = ()
) -> AuditEntry:
    return AuditEntry(
        id=new_id(),
        at=hub.clock(),
        deed=deed,
        what=what,
        agent_id=agent.id,
        role=agent.role,
        customers=tuple(customers),
    )
