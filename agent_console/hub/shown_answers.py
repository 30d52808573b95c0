"""Answers about people as one person is shown them: files, history, candidates, fetched pages."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from agent_console.domain.identifier import Scheme, normal
from agent_console.hub.customer_file import customer_file, history
from agent_console.hub.fetching import fetched
from agent_console.hub.lookup import MOST, look_up
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import memberships
from agent_console.hub.told_part import part_for
from agent_console.ids import CustomerId
from agent_console.wire.customer_file import (
    Candidate,
    CustomerFile,
    HistoryPage,
    LookupAnswer,
    LookupRequest,
)
from agent_console.wire.feed import FetchRequest, Kind, Page, Tombstone

_RECORDS = ("identifiers", "memberships", "trips", "follow_ups")


def file_of(
    connection: Connection, eyes: Eyes, customer: CustomerId, *, at: datetime
) -> CustomerFile:
    """Return the file as it is shown; whoever is nobody here is not known (404)."""
    must_be_met(connection, eyes, customer)
    found = customer_file(connection, customer, at=at)
    if eyes.are_whole:
        return found
    (shown,) = eyes.records(connection, [found.customer])
    parts = {name: eyes.records(connection, getattr(found, name)) for name in _RECORDS}
    return msgspec.structs.replace(found, customer=shown, **parts)


def history_of(
    connection: Connection, eyes: Eyes, customer: CustomerId, before: str | None, limit: int
) -> HistoryPage:
    """Return a page of the history; of whoever is nobody here there is none (404)."""
    must_be_met(connection, eyes, customer)
    return history(connection, customer, before, limit)


def candidates(connection: Connection, eyes: Eyes, request: LookupRequest) -> LookupAnswer:
    """Return everyone it may be who is anybody here; by another programme's number nobody is."""
    if eyes.are_whole:
        return look_up(connection, request)
    wide = msgspec.structs.replace(request, limit=MOST)
    found = look_up(connection, wide).candidates
    met = eyes.met(connection, [one.customer.id for one in found])
    numbers = _own_numbers(connection, eyes, met)
    tiers = _own_tiers(connection, eyes, met)
    asked = normal(Scheme.MEMBER, request.text, region=request.region)
    shown = []
    for one in found:
        by_number = one.matched_by is Scheme.MEMBER and eyes.sight.programmes
        if one.customer.id in met and not (
            by_number and asked not in numbers.get(one.customer.id, ())
        ):
            (customer,) = eyes.records(connection, [one.customer])
            tier = tiers.get(one.customer.id, "")
            shown.append(msgspec.structs.replace(one, customer=customer, tier=tier))
    most = max(1, min(request.limit, MOST))
    return LookupAnswer(candidates=tuple[Candidate, ...](shown[:most]))


def fetched_page(
    connection: Connection, eyes: Eyes, request: FetchRequest, *, at: datetime
) -> Page:
    """Return whole customers; whoever is nobody here comes as unknown."""
    found = fetched(connection, request, at=at)
    met = eyes.met(connection, [one.id for one in found.customers])
    missing = tuple(
        Tombstone(kind=Kind.CUSTOMER, key=one.id, customer_id=one.id)
        for one in found.customers
        if one.id not in met
    )
    # Nothing moved here: a fetched page is complete in itself, as one of a first fill.
    part = part_for(connection, eyes, msgspec.structs.replace(found, filling=1.0))
    return msgspec.structs.replace(part, filling=None, gone=(*part.gone, *missing))


def must_be_met(connection: Connection, eyes: Eyes, customer: CustomerId) -> None:
    """Raise `Refusal` (404) for somebody who is nobody here, in the words for who is unknown."""
    if customer not in eyes.met(connection, [customer]):
        raise Refusal(404, "This customer is not known")


def _own_numbers(
    connection: Connection, eyes: Eyes, ids: set[str]
) -> dict[CustomerId, set[str | None]]:
    found: dict[CustomerId, set[str | None]] = {}
    for row in _own_memberships(connection, eyes, ids):
        found.setdefault(row[0], set()).add(normal(Scheme.MEMBER, row[1]))
    return found


def _own_tiers(connection: Connection, eyes: Eyes, ids: set[str]) -> dict[CustomerId, str]:
    # The highest comes last and stays.
    return {row[0]: row[2] for row in _own_memberships(connection, eyes, ids)}


def _own_memberships(
    connection: Connection, eyes: Eyes, ids: set[str]
) -> list[tuple[CustomerId, str, str]]:
    m = memberships.c
    query = select(m.customer_id, m.number, m.tier).where(m.customer_id.in_(sorted(ids)))
    if eyes.sight.programmes:
        query = query.where(m.programme.in_(eyes.sight.programmes))
    rows = connection.execute(query.order_by(m.tier_rank))
    return [(CustomerId(row.customer_id), row.number, row.tier) for row in rows]
