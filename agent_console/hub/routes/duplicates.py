"""Duplicates, as a person decides about them: who may be one person, merge, undo, or two persons.

Only supervisors and administrators may; every decision is kept with who made it.
"""

from http import HTTPStatus
from typing import Annotated, Any

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from sqlalchemy import Connection

from agent_console import logs
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.duplicate import PairState
from agent_console.domain.merge import Merge
from agent_console.domain.rights import Right
from agent_console.hub import audit, duplicates, merging
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.allowed import entry, eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.shown_answers import must_be_met
from agent_console.ids import CustomerId
from agent_console.wire.duplicates import (
    DismissRequest,
    DuplicatePair,
    DuplicatesAnswer,
    MergeRequest,
    MergesAnswer,
)

_Request = Request[Agent, Any, Any]
_Limit = Annotated[int, QueryParameter(ge=1, le=500, description="How many pairs at the most.")]
_SEES, _CHANGES = (needs(Right.MERGE_CUSTOMERS, deed) for deed in (Deed.VIEW, Deed.CHANGE))
_ERRORS = errors(HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, *USUAL)
_MERGE_ERRORS = {**_ERRORS, **errors(HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY)}
_LOG = logs.area("hub")


@get("/duplicates", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def open_duplicates(
    hub: NamedDependency[Hub],
    request: _Request,
    limit: _Limit = 50,
    customer: FromQuery[str | None] = None,
) -> DuplicatesAnswer:
    """Return pairs of customers who may be one person, likeliest first, with the reasons.

    With *customer*, only those of one.
    """
    return _shown(hub, request, limit, of=None if customer is None else CustomerId(customer))


@post("/duplicates/search", status_code=200, sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def search_duplicates(hub: NamedDependency[Hub], request: _Request) -> DuplicatesAnswer:
    """Look at whoever changed now, and not in a few minutes; return what `/duplicates` does."""
    duplicates.find(hub.engine, clock=hub.clock)
    return _shown(hub, request, 50)


@post("/duplicates/dismiss", status_code=200, sync_to_thread=True, opt=_CHANGES, responses=_ERRORS)
def dismiss_duplicate(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[DismissRequest]
) -> DuplicatesAnswer:
    """Say that two customers are two persons; they are not proposed again."""
    pair = (data.first_id, data.second_id)
    with hub.engine.begin() as connection:
        _both_met(hub, request, connection, pair)
        state, at = PairState.DISMISSED, hub.clock()
        if not merging.decide(connection, *pair, state, request.user, at=at):
            raise Refusal(404, "This pair was not found to be a duplicate")
        audit.append(connection, [entry(hub, request, pair)], at=at)
        left = duplicates.open_pairs(connection, 50)
        return DuplicatesAnswer(pairs=_met(hub, request, connection, left))


@post("/merges", status_code=200, sync_to_thread=True, opt=_CHANGES, responses=_MERGE_ERRORS)
def merge_customers(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[MergeRequest]
) -> Merge:
    """Make one customer part of another, field by field; the same id again merges once."""
    with hub.engine.begin() as connection:
        _both_met(hub, request, connection, (data.kept_id, data.gone_id))
        made = merging.merge(connection, data, request.user, at=hub.clock())
        both = (made.kept_id, made.gone_id)
        audit.append(connection, [entry(hub, request, both)], at=hub.clock())
    _LOG.info("merge %s by %s", made.id, request.user.id)
    hub.bell.ring()
    return made


@get("/merges", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def list_merges(
    hub: NamedDependency[Hub], request: _Request, customer: FromQuery[str | None] = None
) -> MergesAnswer:
    """Return the newest merges, or those of one customer."""
    wanted = None if customer is None else CustomerId(customer)
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = merging.listed(connection, wanted)
        met = eyes.met(connection, [who for one in found for who in _persons(one)])
        found = tuple(one for one in found if met.issuperset(_persons(one)))
        names = merging.names(connection, found)
    write_down(hub, request, [who for one in found for who in (one.kept_id, one.gone_id)])
    return MergesAnswer(merges=found, names=names)


@post(
    "/merges/{merge_id:str}/undo",
    status_code=200,
    sync_to_thread=True,
    opt=_CHANGES,
    responses=_MERGE_ERRORS,
)
def undo_merge(hub: NamedDependency[Hub], request: _Request, merge_id: FromPath[str]) -> Merge:
    """Take a merge apart, at any later time; again is no harm."""
    with hub.engine.begin() as connection:
        meant = merging.known(connection, merge_id)
        if meant is not None:
            _both_met(hub, request, connection, _persons(meant))
        made = merging.undo(connection, merge_id, request.user, at=hub.clock())
        both = (made.kept_id, made.gone_id)
        audit.append(connection, [entry(hub, request, both)], at=hub.clock())
    _LOG.info("merge %s undone by %s", made.id, request.user.id)
    hub.bell.ring()
    return made


def _shown(
    hub: Hub, request: _Request, limit: int, *, of: CustomerId | None = None
) -> DuplicatesAnswer:
    with reading(hub.engine) as connection:
        pairs = _met(hub, request, connection, duplicates.open_pairs(connection, limit, of=of))
    write_down(hub, request, [one.id for pair in pairs for one in (pair.first, pair.second)])
    return DuplicatesAnswer(pairs=pairs)


def _met(
    hub: Hub, request: _Request, connection: Connection, pairs: tuple[DuplicatePair, ...]
) -> tuple[DuplicatePair, ...]:
    eyes = eyes_for(hub, request, connection)
    met = eyes.met(connection, [who for pair in pairs for who in (pair.first.id, pair.second.id)])
    return tuple(pair for pair in pairs if {pair.first.id, pair.second.id} <= met)


def _persons(made: Merge) -> tuple[CustomerId, ...]:
    """Return who a merge is about: one person, until it was undone."""
    return (made.kept_id,) if made.undone_at is None else (made.kept_id, made.gone_id)


def _both_met(
    hub: Hub, request: _Request, connection: Connection, pair: tuple[CustomerId, ...]
) -> None:
    eyes = eyes_for(hub, request, connection)
    for who in pair:
        must_be_met(connection, eyes, who)


ROUTES = (
    open_duplicates,
    search_duplicates,
    dismiss_duplicate,
    merge_customers,
    list_merges,
    undo_merge,
)
