"""What the hub is asked all day names the customer, so that the tables can lie on many machines."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import Column, Connection, Engine, Table, event, inspect, select
from sqlalchemy.sql import Alias, ClauseElement, operators, visitors
from sqlalchemy.sql.dml import Insert
from sqlalchemy.sql.elements import BinaryExpression
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldChange
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Trip
from agent_console.hub import compaction, tables
from agent_console.hub.customer_file import customer_file, history
from agent_console.hub.database import reading
from agent_console.ids import CustomerId, OperationId
from agent_console.wire.codec import encode
from agent_console.wire.operation import Batch, ChangeCustomer, MakePromise

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = CustomerId("c-ada")
PHONE = "+12065550142"
PEOPLE = (
    Customer(id=ADA, given_name="Ada", family_name="Byron"),
    Identifier(scheme=Scheme.PHONE, value=PHONE, customer_id=ADA),
    Identifier(scheme=Scheme.LOCATOR, value="KQRT5W", customer_id=ADA),
    Membership(id="m1", customer_id=ADA, programme="Atmos", number="AT00001"),
    Trip(
        id="t1",
        customer_id=ADA,
        locator="KQRT5W",
        booked_at=NOW,
        starts_at=NOW,
        ends_at=NOW,
        segments=(),
    ),
    *(
        Interaction(id=f"i{n}", customer_id=ADA, at=NOW, channel=Channel.EMAIL, headline="Hi")
        for n in range(5)
    ),
)
BIG = {
    tables.customers: "id",
    **{
        kept.table: "customer_id"
        for kept in tables.KEPT
        if kept.has_customer and kept.table not in {tables.customers, tables.identifiers}
    },
    tables.choices: "customer_id",
    tables.changes: "customer_id",
    tables.customer_marks: "customer_id",
    tables.graves: "customer_id",
}
"""Tables that lie on many machines, and the column that says on which.

What people are found by (`identifiers`, `customer_words`, `name_spellings`) lies on each of them.
"""
IN_ORDER = {tables.changes}
"""The log is read in its own order, too: the one question to all machines, for a bounded page."""


def unnamed(statement: Any) -> set[Table]:
    """Return the big tables for which *statement* does not say which customer it means."""
    if isinstance(statement, Insert):
        return set()  # a row has its customer
    parts = list(visitors.iterate(statement))
    used = {one for one in map(table_of, parts) if one in BIG}
    named: set[Table] = set()
    pairs: list[tuple[Table, Table]] = []
    for part in parts:
        if isinstance(part, BinaryExpression) and part.operator in {operators.eq, operators.in_op}:
            keys = [key for key in map(key_of, (part.left, part.right)) if key is not None]
            if len(keys) == 1:
                named.add(keys[0])
            elif keys:
                pairs.append((keys[0], keys[1]))
    for one, other in pairs * 2:  # a join hands the customer on
        if named & {one, other}:
            named |= {one, other}
    return used - named


def table_of(part: ClauseElement) -> Table | None:
    found = part.element if isinstance(part, Alias) else part
    found = found.table if isinstance(found, Column) else found
    return found if isinstance(found, Table) else None


def key_of(side: Any) -> Table | None:
    """Return the table whose customer this column names; one that finds people names theirs."""
    table = getattr(side, "table", None)
    table = table.element if isinstance(table, Alias) else table
    return table if table in BIG and side.name == BIG[table] else None


@contextmanager
def listening(engine: Engine) -> Iterator[list[Any]]:
    heard: list[Any] = []

    def hear(_: Connection, statement: Any, *_rest: Any) -> None:
        heard.append(statement)

    event.listen(engine, "before_execute", hear)
    try:
        yield heard
    finally:
        event.remove(engine, "before_execute", hear)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, PEOPLE, clock=lambda: NOW) as hub:
        yield hub


def note(client: httpx.Client) -> httpx.Response:
    promise = Promise(
        id="p1", customer_id=ADA, what="Call", made_at=NOW, due_at=NOW, made_by=AGENT.id
    )
    change = ChangeCustomer(
        id=OperationId("o2"),
        at=NOW,
        customer_id=ADA,
        seen_version=1,
        fields={"family_name": FieldChange(seen="Byron", wanted="King")},
    )
    wrote = (MakePromise(id=OperationId("o1"), at=NOW, customer_id=ADA, promise=promise), change)
    body = encode(Batch(operations=tuple(msgspec.Raw(encode(one)) for one in wrote)))
    answer = client.post("/v1/operations", content=body)
    assert answer.content.count(b'"applied"') == len(wrote), answer.text
    return answer


HOT: dict[str, Callable[[httpx.Client], httpx.Response]] = {
    "by number": lambda c: c.post("/v1/lookup", json={"text": PHONE}),
    "by locator": lambda c: c.post("/v1/lookup", json={"text": "KQRT5W"}),
    "by name": lambda c: c.post("/v1/lookup", json={"text": "ada byron"}),
    "file": lambda c: c.get(f"/v1/customers/{ADA}"),
    "history": lambda c: c.get(f"/v1/customers/{ADA}/interactions", params={"limit": 2}),
    "fetch": lambda c: c.post("/v1/customers/fetch", json={"ids": [ADA]}),
    "operations": note,
}


@pytest.mark.parametrize("name", HOT)
def test_every_hot_question_names_its_customer(hub: TestHub, name: str) -> None:
    with hub.client() as client, listening(hub.engine) as heard:
        assert HOT[name](client).status_code == 200
    assert any(table in BIG for one in heard for table in map(table_of, visitors.iterate(one)))
    assert [str(one) for one in heard if unnamed(one) - IN_ORDER] == []


def test_a_page_of_the_feed_reads_the_log_in_order_and_all_else_by_customer(hub: TestHub) -> None:
    with hub.client() as client:
        answer = client.get("/v1/changes").json()
        while answer["more"]:
            answer = client.get("/v1/changes", params={"cursor": answer["cursor"]}).json()
        hub.put(Customer(id=ADA, given_name="Ada", family_name="King"))
        with listening(hub.engine) as heard:
            page = client.get("/v1/changes", params={"cursor": answer["cursor"]}).json()
    assert [one["family_name"] for one in page["customers"]] == ["King"]
    everywhere = [one for one in heard if unnamed(one)]
    assert all(unnamed(one) == IN_ORDER for one in everywhere)
    assert all("LIMIT" in str(one) or "max(" in str(one) for one in everywhere)


def test_needless_lines_of_the_log_are_removed_by_customer(hub: TestHub) -> None:
    for name in ("King", "Lovelace"):
        hub.put(Customer(id=ADA, given_name="Ada", family_name=name))
    with listening(hub.engine) as heard:
        assert compaction.compact(hub.engine) == 2
    assert not any(unnamed(one) for one in heard if one.is_delete)


@pytest.mark.parametrize("table", BIG, ids=str)
def test_every_key_of_a_distributed_table_holds_its_customer(table: Table) -> None:
    keys = [table.primary_key, *(one for one in table.indexes if one.unique)]
    if table is tables.changes:
        keys = []  # where it is divided its key is another one: see below
    assert all(BIG[table] in key.columns for key in keys)


@pytest.mark.peer
def test_on_postgresql_history_and_log_lie_in_parts_by_customer(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("server").hub()
    with hub_in_process(tmp_path, PEOPLE, clock=lambda: NOW, database_url=url) as hub:
        there = inspect(hub.engine)
        keys = {n: there.get_pk_constraint(n)["constrained_columns"] for n in PARTED}
        assert keys == PARTED
        with reading(hub.engine) as connection:
            asked = statements(connection, lambda c: customer_file(c, ADA, at=NOW))
            asked += statements(connection, lambda c: history(c, ADA, None, 2))
            touched = [parts_touched(connection, *one) for one in asked]
            lines = connection.execute(
                select(tables.changes.c.seq).where(tables.changes.c.customer_id == ADA)
            ).all()
    assert len(lines) == len(PEOPLE)
    assert {len(parts) for parts in touched if parts} == {1}
    assert len(set().union(*touched)) == 1
    assert AGENT.id not in str(touched)


PARTED = {"interactions": ["customer_id", "id"], "changes": ["customer_id", "seq"]}


def statements(connection: Connection, ask: Callable[[Connection], object]) -> list[Any]:
    """Return what *ask* sends to the database, with its values."""
    heard: list[Any] = []

    def hear(_c: Any, _cursor: Any, text: str, values: Any, _x: Any, _many: bool) -> None:  # noqa: FBT001 - SQLAlchemy's signature
        heard.append((text, values))

    event.listen(connection, "before_cursor_execute", hear)
    ask(connection)
    event.remove(connection, "before_cursor_execute", hear)
    return heard


def parts_touched(connection: Connection, text: str, values: Any) -> set[str]:
    """Return the parts of divided tables that the database looks at for a statement."""
    plan = connection.exec_driver_sql(f"EXPLAIN {text}", values)
    return set(re.findall(r" on ((?:interactions|changes)_\d)", "\n".join(row[0] for row in plan)))
