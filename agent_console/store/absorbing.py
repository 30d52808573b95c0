"""How a page of the feed becomes rows of ``cache.db``.

A record may come again and out of order: the higher version wins, an equal one changes nothing
that matters. Interactions keep the instant they were first said with.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from agent_console.clock import micros
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import CustomerId, InteractionId
from agent_console.store import coaching, spelling, sweeping, text_index
from agent_console.store.search_words import spaced
from agent_console.wire.codec import encode
from agent_console.wire.feed import Kind, Page, Tombstone

_PUT_RECORD = (
    "INSERT INTO record (customer_id, kind, id, version, body) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body"
    " WHERE excluded.version >= version"
)
_PUT_INTERACTION = (
    "INSERT INTO interaction (customer_id, at, id, channel, version, body)"
    " VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET channel = excluded.channel, version = excluded.version,"
    " body = excluded.body WHERE excluded.version >= version"
)
_PUT_IDENTIFIER = (
    "INSERT INTO identifier (scheme, value, customer_id, version, body, backwards)"
    " VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body,"
    " backwards = excluded.backwards WHERE excluded.version >= version"
)
_PUT_FLIGHT = (
    "INSERT INTO flight (id, origin, destination, departs_at, version, body)"
    " VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET origin = excluded.origin, destination = excluded.destination,"
    " departs_at = excluded.departs_at, version = excluded.version, body = excluded.body"
    " WHERE excluded.version >= version"
)
_PUT_AGENT = "INSERT OR REPLACE INTO agent (id, version, body) VALUES (?, ?, ?)"
_PUT_PERSON = (
    "INSERT INTO person (customer_id, useful_at) VALUES (?, ?)"
    " ON CONFLICT DO UPDATE SET useful_at = max(useful_at, excluded.useful_at)"
)
_PUT_NAMES = (
    "INSERT OR REPLACE INTO name_index (rowid, words)"
    " SELECT number, ? FROM person JOIN record ON record.customer_id = person.customer_id"
    " WHERE record.customer_id = ? AND kind = 'customers' AND version = ?"
)
_PUT_STATE = "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)"

_DROP_NAMES = (
    "DELETE FROM name_index WHERE rowid = (SELECT number FROM person WHERE customer_id = ?)"
)
_DROP_INTERACTION = "DELETE FROM interaction WHERE customer_id = ? AND at = ? AND id = ?"
_OF_CUSTOMER = ("record", "interaction", "interaction_count", "identifier", "person")
_OF_NOBODY = ("flight", "agent")
_OF_WORDS = ("name_index", "name_spelling", "said", "unsaid", "said_index")
_TABLES = (*_OF_CUSTOMER, *_OF_NOBODY, *_OF_WORDS, "state")
_IN_RECORD = (
    *(Kind.CUSTOMER, Kind.MEMBERSHIP, Kind.TRIP, Kind.CASE, Kind.PROMISE, Kind.FOLLOW_UP),
    *(Kind.PASSENGER, Kind.OBSERVATION, Kind.VOUCHER),
)
_FOUND_BY_END = (Scheme.PHONE, Scheme.MEMBER, Scheme.TICKET, Scheme.LOCATOR)

Row = tuple[Any, ...]


def absorb(connection: Connection, page: Page) -> None:
    """Write *page* and where in the feed it ends. The caller holds the transaction."""
    put_rows(connection, page)
    _put(
        connection,
        _PUT_STATE,
        [("cursor", page.cursor), ("as_of", str(micros(page.hub_at)))],
    )


def replace(connection: Connection, customers: Sequence[CustomerId], page: Page) -> None:
    """Write what *page* holds in place of everything known of *customers*.

    The empty id stands for what belongs to nobody: flights and agents. *page* is no part of the
    feed: its cursor means nothing there.
    """
    for customer in customers:
        if customer:
            bury_customer(connection, customer)
            continue
        for table in _OF_NOBODY:
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 names from the list below
    put_rows(connection, page)


def put_rows(connection: Connection, page: Page) -> None:
    """Write everything of *page* but its cursor."""
    people = [one.id for one in page.customers]
    words_before = spelling.stored_words(connection, people)
    for kind in _IN_RECORD:
        records = getattr(page, kind)
        _put(
            connection,
            _PUT_RECORD,
            [(_owner(r), kind, r.id, r.version, encode(r)) for r in records],
        )
    _put_names(connection, page)
    spelling.changed(connection, people, before=words_before)
    said = [(micros(one.at), one) for one in page.interactions]
    _put(
        connection,
        _PUT_INTERACTION,
        [(i.customer_id, at, i.id, i.channel, i.version, encode(i)) for at, i in said],
    )
    text_index.put(connection, said)
    _put(
        connection,
        _PUT_IDENTIFIER,
        [
            (i.scheme, i.value, i.customer_id, i.version, encode(i), _backwards(i))
            for i in page.identifiers
        ],
    )
    _put(
        connection,
        _PUT_FLIGHT,
        [
            (f.id, f.origin, f.destination, micros(f.departs_at), f.version, encode(f))
            for f in page.flights
        ],
    )
    _put(connection, _PUT_AGENT, [(a.id, 0, encode(a)) for a in page.agents])
    _bury_entries(connection, page.gone)
    for tombstone in page.gone:
        _bury(connection, tombstone)
    for customer in page.left:
        bury_customer(connection, customer)
    text_index.catch_up(connection, is_filling=page.more and page.filling is not None)


def forget_all(connection: Connection) -> None:
    """Empty every table."""
    for table in _TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 names from the list above


def bury_customer(connection: Connection, customer: CustomerId) -> None:
    """Delete everything of one customer, the words they are found by included."""
    text_index.drop_customer(connection, customer)
    words = spelling.stored_words(connection, [customer])
    connection.exec_driver_sql(_DROP_NAMES, (customer,))
    spelling.unlearn(connection, words)
    for table in _OF_CUSTOMER:
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE customer_id = ?",  # noqa: S608 names from the list above
            (customer,),
        )


def _backwards(identifier: Identifier) -> str:
    """Return what finds *identifier* by its end: nobody asks so for an address."""
    return identifier.value[::-1] if identifier.scheme in _FOUND_BY_END else ""


def _owner(record: Any) -> str:
    return str(record.id if isinstance(record, Customer) else record.customer_id)


def _put_names(connection: Connection, page: Page) -> None:
    """Make the customers of *page* findable; one that has changed now is useful now."""
    at = micros(page.hub_at)
    _put(connection, _PUT_PERSON, [(c.id, at) for c in page.customers])
    _put(
        connection,
        _PUT_NAMES,
        [(spaced(f"{c.full_name} {c.native_name}"), c.id, c.version) for c in page.customers],
    )


def _bury(connection: Connection, tombstone: Tombstone) -> None:
    owner, key = tombstone.customer_id, tombstone.key
    if tombstone.kind is Kind.CUSTOMER:
        bury_customer(connection, CustomerId(key))
        coaching.forget(connection, CustomerId(key))
        sweeping.is_due_now(connection)
    elif tombstone.kind is Kind.IDENTIFIER:
        scheme, _, value = key.partition(":")
        connection.exec_driver_sql(
            "DELETE FROM identifier WHERE scheme = ? AND value = ? AND customer_id = ?",
            (scheme, value, owner),
        )
    elif tombstone.kind in {Kind.FLIGHT, Kind.AGENT}:
        table = "flight" if tombstone.kind is Kind.FLIGHT else "agent"
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", (key,))  # noqa: S608 one of two
    elif tombstone.kind is not Kind.INTERACTION:
        connection.exec_driver_sql(
            "DELETE FROM record WHERE customer_id = ? AND kind = ? AND id = ?",
            (owner, tombstone.kind, key),
        )


def _bury_entries(connection: Connection, gone: Iterable[Tombstone]) -> None:
    """Delete entries of histories: each history is read once, however many of it go.

    When two customers are merged, all that one of them ever said goes at once.
    """
    theirs: dict[CustomerId, list[InteractionId]] = {}
    for one in gone:
        if one.kind is Kind.INTERACTION:
            theirs.setdefault(one.customer_id, []).append(InteractionId(one.key))
    for customer, keys in theirs.items():
        places = text_index.drop_entries(connection, customer, keys)
        _put(connection, _DROP_INTERACTION, [(customer, at, key) for at, key in places])


def _put(connection: Connection, statement: str, rows: Iterable[Row]) -> None:
    rows = list(rows)
    if rows:
        connection.exec_driver_sql(statement, rows)
