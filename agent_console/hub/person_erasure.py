"""Erase a person on request, and say what stays and why.

Who is under a legal hold is not erased. What was paid goes to the ledger without the person before
the trips go. Desks hear of it with their next page of the feed and forget the same.
"""

from contextlib import closing
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, func, insert, select, update

from agent_console.domain.card_numbers import masked
from agent_console.domain.value import Value
from agent_console.hub import records
from agent_console.hub.customer_file import customer_must_be_known
from agent_console.hub.erasure import erase
from agent_console.hub.person_data import PLACES, Fate, Subject, subject
from agent_console.hub.privacy_tables import ledger, legal_holds
from agent_console.hub.problems import Refusal
from agent_console.hub.review import word_index
from agent_console.hub.tables import BY_KIND, KEPT, changes, trips
from agent_console.ids import AgentId, CustomerId, is_parked, new_id
from agent_console.wire.feed import Kind

_TRIP = BY_KIND[Kind.TRIP]
BACKUPS = "Backups made before hold the person until they are overwritten."


class Hold(Value, frozen=True, kw_only=True):
    """Why somebody may not be erased."""

    id: str
    customer_id: CustomerId
    reason: str
    placed_by: AgentId
    placed_at: datetime


class Erased(Value, frozen=True, kw_only=True):
    """What became of everything about one person."""

    customer_id: CustomerId
    erased_at: datetime
    removed: dict[str, int]
    """Rows by table."""
    stays: dict[str, str]
    """Why something stays, by table."""
    ledger_count: int = 0
    """Amounts that are in the ledger now."""
    backups: str = BACKUPS


def erase_person(connection: Connection, customer: CustomerId, *, at: datetime) -> Erased:
    """Erase *customer* with everything; raise `Refusal`: 404 if unknown, 409 under a legal hold."""
    customer_must_be_known(connection, customer)
    who = subject(connection, customer)
    if any(holds(connection, one) for one in who.customers):
        raise Refusal(409, "This customer is under a legal hold", "Release the hold first")
    before = _counts(connection, who)
    paid = _keep_what_was_paid(connection, who)
    for one in filter(is_parked, who.customers):
        _empty(connection, one, at=at)
    records.remove(connection, Kind.CUSTOMER, customer, customer, at=at)
    after = _counts(connection, who)
    stays = {
        place.table.name: place.why
        for place in PLACES
        if place.why and (after[place.table.name] or (place.fate is Fate.ERASED and paid))
    }
    removed = {name: before[name] - after[name] for name in before if before[name] > after[name]}
    return Erased(
        customer_id=customer, erased_at=at, removed=removed, stays=stays, ledger_count=paid
    )


def sweep(engine: Engine) -> None:
    """Let nothing of what was erased lie in the database's files any more, as far as they are ours.

    SQLite overwrites what it deletes; its log is emptied here. PostgreSQL vacuums by itself.
    """
    if engine.dialect.name == "sqlite":
        while _tidied(engine):
            continue
        with closing(engine.raw_connection()) as connection:  # outside of any transaction
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _tidied(engine: Engine) -> bool:
    with engine.begin() as connection:  # each part for itself, so that others write in between
        return word_index.tidy(connection)


def place_hold(
    connection: Connection, customer: CustomerId, reason: str, by: AgentId, *, at: datetime
) -> Hold:
    """Keep *customer* from being erased and from retention; raise `Refusal` (404) if unknown."""
    customer_must_be_known(connection, customer)
    hold = Hold(
        id=new_id(), customer_id=customer, reason=masked(reason), placed_by=by, placed_at=at
    )
    connection.execute(insert(legal_holds), msgspec.structs.asdict(hold))
    return hold


def release_hold(connection: Connection, hold: str, by: AgentId, *, at: datetime) -> CustomerId:
    """End a hold and return whose it was; raise `Refusal` (404) if there is none such."""
    c = legal_holds.c
    whose = connection.scalar(select(c.customer_id).where(c.id == hold, c.ended_at.is_(None)))
    if whose is None:
        raise Refusal(404, "There is no such hold")
    connection.execute(update(legal_holds).where(c.id == hold).values(ended_by=by, ended_at=at))
    return CustomerId(whose)


def holds(connection: Connection, customer: CustomerId) -> tuple[Hold, ...]:
    """Return the holds *customer* is under."""
    c = legal_holds.c
    columns = [c[name] for name in Hold.__struct_fields__]
    theirs = select(*columns).where(c.customer_id == customer, c.ended_at.is_(None))
    return tuple(Hold(**row) for row in connection.execute(theirs).mappings())


def _counts(connection: Connection, who: Subject) -> dict[str, int]:
    return {
        place.table.name: int(
            connection.scalar(select(func.count()).select_from(place.table).where(place.where(who)))
            or 0
        )
        for place in PLACES
    }


def _empty(connection: Connection, place: CustomerId, *, at: datetime) -> None:
    """Remove what was written about calls that were nobody's, and tell desks that it is gone."""
    for kept in KEPT:
        if kept.has_customer and kept.kind is not Kind.CUSTOMER:
            there = select(*kept.fields).where(kept.customer_column == place)
            found = [kept.record(row) for row in connection.execute(there)]
            records.remove_all(connection, kept.kind, found, at=at)
    erase(connection, place)  # and with it what the log said of the parts
    line = {"customer_id": place, "kind": Kind.CUSTOMER, "key": place, "at": at}
    connection.execute(insert(changes), line)


def _keep_what_was_paid(connection: Connection, who: Subject) -> int:
    theirs = select(*_TRIP.fields).where(trips.c.customer_id.in_(who.customers))
    rows: list[dict[str, Any]] = []
    for trip in map(_TRIP.record, connection.execute(theirs)):
        if trip.fare is not None:
            paid = {"amount": str(trip.fare.amount), "currency": trip.fare.currency}
            day = trip.booked_at.date().replace(day=1)  # the month: a day would lead to somebody
            rows.append({"id": new_id(), "what": "fare", "day": day, **paid})
    if rows:
        connection.execute(insert(ledger), rows)
    return len(rows)
