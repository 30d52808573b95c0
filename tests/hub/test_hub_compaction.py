from datetime import UTC, datetime

import httpx
import msgspec
import pytest
from sqlalchemy import func, select
from support.hub import TestHub

from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.hub import records
from agent_console.hub.compaction import compact, compacting
from agent_console.hub.tables import changes
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind, Page

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def customer(number: int, name: str = "Byron") -> Customer:
    return Customer(id=f"c{number:03}", given_name="Ada", family_name=name)


def line_count(hub: TestHub) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).select_from(changes)) or 0)


def pull(desk: httpx.Client, cursor: str | None) -> list[Page]:
    pages: list[Page] = []
    while not pages or pages[-1].more:
        where = {"limit": "7"} | ({"cursor": cursor} if cursor else {})
        answer = desk.get("/v1/changes", params=where)
        assert answer.status_code == 200, answer.text
        pages.append(decode(answer.content, Page))
        cursor = pages[-1].cursor
    return pages


@pytest.mark.parametrize("lines_at_once", [1, 3, 1000])
def test_only_the_newest_line_of_each_record_stays(hub: TestHub, lines_at_once: int) -> None:
    before = line_count(hub)
    for name in ("One", "Two", "Three"):
        hub.put(*(customer(n, name) for n in range(10)))
    assert compact(hub.engine, lines_at_once=lines_at_once) == 20
    assert line_count(hub) == before + 10
    assert compact(hub.engine, lines_at_once=lines_at_once) == 0


def test_every_older_place_in_the_log_stays_good(hub: TestHub, desk: httpx.Client) -> None:
    places: list[tuple[str, dict[str, Customer]]] = []
    held: dict[str, Customer] = {}
    for step in range(6):
        hub.put(*(customer(n, f"Step {step}") for n in range(step, 12, 2)))
        cursor = places[-1][0] if places else None
        pages = pull(desk, cursor)
        held = held | {c.id: c for page in pages for c in page.customers}
        places.append((pages[-1].cursor, held))
    hub.put(customer(0, "Last"), Identifier(scheme=Scheme.LOGIN, value="a", customer_id="c001"))
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.IDENTIFIER, "login:a", "c001", at=NOW)
        records.remove(connection, Kind.CUSTOMER, "c002", "c002", at=NOW)
    assert compact(hub.engine) > 0
    truth = {c.id: c for page in pull(desk, None) for c in page.customers}
    for cursor, known in places:
        caught_up = dict(known)
        for page in pull(desk, cursor):
            caught_up |= {c.id: c for c in page.customers}
            for gone in page.gone:
                caught_up.pop(gone.key, None)
        assert caught_up == truth


def test_a_tombstone_is_not_compacted_away(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer(1), Identifier(scheme=Scheme.LOGIN, value="a", customer_id="c001"))
    cursor = pull(desk, None)[-1].cursor
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.IDENTIFIER, "login:a", "c001", at=NOW)
    compact(hub.engine)
    assert [t.key for page in pull(desk, cursor) for t in page.gone] == ["login:a"]


def test_it_works_beside_the_hub_and_stops_with_it(hub: TestHub) -> None:
    for name in ("One", "Two"):
        hub.put(customer(1, name))
    before = line_count(hub)
    with compacting(hub.engine, first_after_s=0, every_s=0.01):
        for _ in range(1000):
            if line_count(hub) < before:
                break
    assert line_count(hub) == before - 1


def test_a_stop_ends_it_between_two_parts(hub: TestHub) -> None:
    hub.put(*(customer(n) for n in range(5)))
    hub.put(*(msgspec.structs.replace(customer(n), city="Rome") for n in range(5)))
    assert compact(hub.engine, is_over=lambda: True) == 0
