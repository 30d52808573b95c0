"""What desks tell of deeds the hub did not see, and what supervisors ask about all of them."""

import re
from datetime import timedelta
from http import HTTPStatus
from typing import Annotated, Any

import msgspec
from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody, QueryParameter

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.rights import Right
from agent_console.hub import audit_reading
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.allowed import eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.shown_answers import must_be_met
from agent_console.ids import AgentId, CustomerId
from agent_console.wire.audit import MOST, AuditPage, DeedReport, DeedsTaken

_Request = Request[Agent, Any, Any]
_Limit = Annotated[int, QueryParameter(ge=1, le=500, description="How many deeds at the most.")]
_Before = Annotated[int | None, QueryParameter(ge=0, le=2**63 - 1, description="`next` before.")]
_BAD = HTTPStatus.BAD_REQUEST
_FAST_CLOCK = timedelta(minutes=5)
_WORD = re.compile(r"[a-z_]{0,40}")
_TOLD = frozenset({Deed.VIEW, Deed.SEARCH, Deed.EXPORT, Deed.BREAK_GLASS, Deed.DENIED})
"""What a desk may tell: everything else passes the hub itself."""


@post(
    "/audit/deeds",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.TELL_DEEDS),
    responses=errors(_BAD, *USUAL),
)
def tell_deeds(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[DeedReport]
) -> DeedsTaken:
    """Write down what was done at a desk, as the deeds of who is signed in; again is no harm."""
    if len(data.entries) > MOST:
        raise Refusal(_BAD, "Too many deeds in one report", f"at most {MOST}")
    hub.audit.write(*(_told(hub, request.user, one) for one in data.entries))
    return DeedsTaken(count=len(data.entries))


@get(
    "/audit",
    sync_to_thread=True,
    opt=needs(Right.READ_AUDIT, Deed.READ_AUDIT),
    responses=errors(_BAD, HTTPStatus.NOT_FOUND, *USUAL),
)
def who_saw_whom(
    hub: NamedDependency[Hub],
    request: _Request,
    customer: FromQuery[str | None] = None,
    agent: FromQuery[str | None] = None,
    deed: FromQuery[Deed | None] = None,
    before: _Before = None,
    limit: _Limit = 100,
) -> AuditPage:
    """Return what was done, newest first: to a customer, by an agent, of one kind, or all of it."""
    whom = None if customer is None else CustomerId(customer)
    write_down(hub, request, () if whom is None else [whom])
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        if whom is not None:
            must_be_met(connection, eyes, whom)
        return audit_reading.lines(
            connection,
            eyes,
            customer=whom,
            agent=None if agent is None else AgentId(agent),
            deed=deed,
            before=before,
            limit=limit,
        )


def _told(hub: Hub, agent: Agent, told: AuditEntry) -> AuditEntry:
    """Return *told* as it is written down: by whom, the hub knows better than a desk."""
    if told.deed not in _TOLD or not _WORD.fullmatch(told.what) or told.at.tzinfo is None:
        raise Refusal(_BAD, "A deed that no desk can have done")
    return msgspec.structs.replace(
        told,
        at=min(told.at, hub.clock() + _FAST_CLOCK),
        agent_id=agent.id,
        role=agent.role,
        is_offline=True,
    )


ROUTES = (tell_deeds, who_saw_whom)
