from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from sqlalchemy import delete
from support.hub import TestHub, hub_in_process

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.hub import eras, records, tables
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import Problem

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def customer(number: int) -> Customer:
    return Customer(id=f"c{number:03}", given_name="Ada", family_name=f"Number{number}")


def interaction(customer_id: str, number: int) -> Interaction:
    return Interaction(
        id=f"{customer_id}-i{number:04}",
        customer_id=customer_id,
        at=NOW - timedelta(hours=number // 2),  # always two at one instant
        channel=Channel.EMAIL,
        headline="Asked about a seat",
    )


def phone(customer_id: str, value: str) -> Identifier:
    return Identifier(scheme=Scheme.PHONE, value=value, customer_id=customer_id)


def ask(desk: httpx.Client, cursor: str | None = None, limit: int = 40) -> Page:
    where = {"limit": str(limit)} | ({"cursor": cursor} if cursor else {})
    answer = desk.get("/v1/changes", params=where)
    assert answer.status_code == 200, answer.text
    return decode(answer.content, Page)


def all_pages(desk: httpx.Client, cursor: str | None = None, limit: int = 40) -> list[Page]:
    pages = [ask(desk, cursor, limit)]
    while pages[-1].more:
        pages.append(ask(desk, pages[-1].cursor, limit))
        assert len(pages) < 1000
    return pages


@pytest.fixture
def world() -> list[msgspec.Struct]:
    people = [customer(n) for n in range(60)]
    busy = [interaction("c007", n) for n in range(250)]
    usual = [
        interaction(c.id, n) for c in people if c.id != "c007" for n in range(int(c.id[1:]) % 9)
    ]
    numbers = [phone(c.id, f"+1206555{c.id[1:]}0") for c in people]
    parked = [interaction("parked:x", n) for n in range(3)]
    return [*people, *busy, *usual, *numbers, *parked]


@pytest.mark.parametrize("limit", [1, 7, 40, 5000])
def test_first_fill_brings_every_record_once_sorted_by_customer(
    hub: TestHub, desk: httpx.Client, world: list[msgspec.Struct], limit: int
) -> None:
    hub.put(*world)
    pages = all_pages(desk, limit=limit)
    sent = [entry for page in pages for entry in page.interactions]
    wanted = sorted(
        (w for w in world if isinstance(w, Interaction)),
        key=lambda i: (i.customer_id, -i.at.timestamp(), i.id),
    )
    assert [entry.id for entry in sent] == [entry.id for entry in wanted]
    people = [c.id for page in pages for c in page.customers]
    assert people == [f"c{n:03}" for n in range(60)]
    numbers = Counter(i.value for page in pages for i in page.identifiers)
    assert set(numbers.values()) == {1}
    assert len(numbers) == 60
    assert {a.login for page in pages for a in page.agents} == {"agent", "bo"}
    assert not any(page.gone for page in pages)


def test_filling_tells_how_much_is_done(
    hub: TestHub, desk: httpx.Client, world: list[msgspec.Struct]
) -> None:
    hub.put(*world)
    shares = [page.filling for page in all_pages(desk) if page.filling is not None]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert ask(desk, all_pages(desk)[-1].cursor).filling is None


def test_pages_stay_near_the_limit(
    hub: TestHub, desk: httpx.Client, world: list[msgspec.Struct]
) -> None:
    hub.put(*world)
    for page in all_pages(desk, limit=40):
        assert len(page.interactions) <= 40
        assert len(page.customers) <= 5


def test_what_changes_during_a_fill_is_not_missed(
    hub: TestHub, desk: httpx.Client, world: list[msgspec.Struct]
) -> None:
    hub.put(*world)
    pages = [ask(desk)]
    while len(pages) < 4:
        pages.append(ask(desk, pages[-1].cursor))
    early = pages[1].customers[0]
    hub.put(msgspec.structs.replace(early, family_name="Renamed"), customer(999))
    pages += all_pages(desk, pages[-1].cursor)
    latest = {c.id: c for page in pages for c in page.customers}
    assert latest[early.id].family_name == "Renamed"
    assert latest[early.id].version == 2
    assert "c999" in latest


def test_after_the_fill_only_changes_come(
    hub: TestHub, desk: httpx.Client, world: list[msgspec.Struct]
) -> None:
    hub.put(*world)
    end = all_pages(desk)[-1]
    quiet = ask(desk, end.cursor)
    assert not quiet.more
    assert not quiet.customers
    hub.put(customer(3), msgspec.structs.replace(customer(4), family_name="Changed"))
    after = ask(desk, quiet.cursor)
    assert [c.id for c in after.customers] == ["c004"]
    assert not after.more
    assert ask(desk, after.cursor).cursor == after.cursor


def test_a_record_changed_often_comes_once_as_it_is_now(hub: TestHub, desk: httpx.Client) -> None:
    end = all_pages(desk)[-1]
    for name in ("One", "Two", "Three"):
        hub.put(msgspec.structs.replace(customer(1), family_name=name))
    page = ask(desk, end.cursor)
    assert [(c.family_name, c.version) for c in page.customers] == [("Three", 3)]


def test_the_log_comes_page_by_page_and_nothing_is_skipped(
    hub: TestHub, desk: httpx.Client
) -> None:
    end = all_pages(desk)[-1]
    hub.put(*(customer(n) for n in range(95)))
    pages = all_pages(desk, end.cursor, limit=10)
    assert len(pages) == 10
    assert sorted(c.id for p in pages for c in p.customers) == [f"c{n:03}" for n in range(95)]


def test_what_was_removed_comes_as_a_tombstone(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer(1), phone("c001", "+12065550101"), phone("c001", "+12065550102"), customer(2))
    end = all_pages(desk)[-1]
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.IDENTIFIER, "phone:+12065550101", "c001", at=NOW)
        records.remove(connection, Kind.CUSTOMER, "c002", "c002", at=NOW)
    page = ask(desk, end.cursor)
    assert [(t.kind, t.key, t.customer_id) for t in page.gone] == [
        (Kind.CUSTOMER, "c002", "c002"),
        (Kind.IDENTIFIER, "phone:+12065550101", "c001"),
    ]


def test_an_erased_customer_leaves_no_personal_key_in_the_feed(
    hub: TestHub, desk: httpx.Client
) -> None:
    end = all_pages(desk)[-1]
    hub.put(customer(1), phone("c001", "+12065550101"))
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c001", "c001", at=NOW)
    answer = desk.get("/v1/changes", params={"cursor": end.cursor})
    assert "2065550101" not in answer.text
    assert [t.key for t in decode(answer.content, Page).gone] == ["c001"]


def test_a_removed_record_that_comes_back_is_no_tombstone(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer(1))
    end = all_pages(desk)[-1]
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c001", "c001", at=NOW)
    hub.put(customer(1))
    page = ask(desk, end.cursor)
    assert not page.gone
    assert [c.id for c in page.customers] == ["c001"]


@pytest.mark.parametrize("cursor", ["nonsense", "é", "e30", "bnVsbA", "=", "%00"])
def test_a_cursor_that_cannot_be_read_starts_over(desk: httpx.Client, cursor: str) -> None:
    answer = desk.get("/v1/changes", params={"cursor": cursor})
    assert answer.status_code == 410
    assert answer.headers["content-type"] == "application/problem+json"
    assert decode(answer.content, Problem).type == "urn:agent-console:start-over"


def test_a_cursor_of_another_database_starts_over(
    hub: TestHub, desk: httpx.Client, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    with hub_in_process(tmp_path / "other") as other, other.client() as its_desk:
        foreign = all_pages(its_desk)[-1].cursor
    assert desk.get("/v1/changes", params={"cursor": foreign}).status_code == 410


def play_back_a_backup(hub: TestHub) -> None:
    """Bring the log back to its first line and start the hub, as after a restore."""
    is_postgresql = hub.engine.dialect.name == "postgresql"
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM changes WHERE seq > 1")
        connection.exec_driver_sql(
            "SELECT setval(pg_get_serial_sequence('changes', 'seq'), 1)"
            if is_postgresql
            else "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'changes'"
        )
        eras.begin(connection, at=NOW)


def test_a_cursor_of_a_future_that_was_lost_starts_over(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer(1))
    ahead = all_pages(desk)[-1].cursor
    play_back_a_backup(hub)
    assert desk.get("/v1/changes", params={"cursor": ahead}).status_code == 410
    hub.put(*(customer(n) for n in range(2, 30)))  # other lines under the same numbers
    assert desk.get("/v1/changes", params={"cursor": ahead}).status_code == 410


def test_a_cursor_from_before_the_backup_stays_good(hub: TestHub, desk: httpx.Client) -> None:
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM changes WHERE seq > 1")
    early = all_pages(desk)[-1].cursor
    hub.put(customer(1))
    play_back_a_backup(hub)
    hub.put(customer(2))
    assert "c002" in [c.id for c in ask(desk, early).customers]


def test_a_cursor_of_an_era_this_database_never_had_starts_over(
    hub: TestHub, desk: httpx.Client
) -> None:
    with hub.engine.begin() as connection:
        eras.begin(connection, at=NOW)
        fresh = eras.now(connection)
    cursor = all_pages(desk)[-1].cursor
    with hub.engine.begin() as connection:
        connection.execute(delete(tables.eras).where(tables.eras.c.id == fresh))
    assert desk.get("/v1/changes", params={"cursor": cursor}).status_code == 410


def test_a_restart_disturbs_no_desk(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer(1))
    cursor = all_pages(desk)[-1].cursor
    with hub.engine.begin() as connection:
        eras.begin(connection, at=NOW)
    hub.put(customer(2))
    assert [c.id for c in ask(desk, cursor).customers] == ["c002"]


@pytest.mark.parametrize("limit", ["0", "-1", "5001", "many"])
def test_a_senseless_limit_is_refused(desk: httpx.Client, limit: str) -> None:
    answer = desk.get("/v1/changes", params={"limit": limit})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
