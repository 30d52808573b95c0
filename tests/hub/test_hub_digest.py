from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from support.hub import TestHub

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.trip import Flight, Segment, Trip
from agent_console.hub import records
from agent_console.hub.tables import BY_KIND
from agent_console.ids import parked
from agent_console.wire.codec import decode, encode
from agent_console.wire.digest import (
    Digest,
    differing_customers,
    differing_ranges,
    digest,
    range_name,
    range_number,
    sum_of,
)
from agent_console.wire.feed import FetchRequest, Kind, Page

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def customer(number: int, name: str = "Byron") -> Customer:
    return Customer(id=f"c{number:03}", given_name="Ada", family_name=name)


def interaction(customer_id: str, number: int) -> Interaction:
    return Interaction(
        id=f"{customer_id}-i{number:05}",
        customer_id=customer_id,
        at=NOW.replace(minute=number % 60),
        channel=Channel.EMAIL,
        headline="Asked about a seat",
    )


def flight(key: str = "f1") -> Flight:
    return Flight(
        id=key,
        carrier="AS",
        number="1161",
        origin="SEA",
        destination="BOS",
        origin_zone="America/Los_Angeles",
        destination_zone="America/New_York",
        departs_at=NOW,
        arrives_at=NOW,
    )


def trip(customer_id: str) -> Trip:
    return Trip(
        id=f"{customer_id}-t",
        customer_id=customer_id,
        locator="K7QX2M",
        booked_at=NOW,
        segments=(Segment(flight_id="f1"),),
        starts_at=NOW,
        ends_at=NOW,
    )


def phone(customer_id: str) -> Identifier:
    return Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=customer_id)


def note(customer_id: str) -> Note:
    return Note(id="n1", customer_id=customer_id, text="Calls", written_at=NOW, agent_id="a1")


class Copy:
    """A desk's copy: what the feed said, by kind, customer and key."""

    def __init__(self, desk: httpx.Client, **asked: str) -> None:
        self.desk = desk
        self.held: dict[tuple[Kind, str, str], int] = {}
        self.cursor = ""
        self.asked = asked

    def pull(self) -> None:
        while True:
            where = {"cursor": self.cursor} if self.cursor else self.asked
            page = decode(self.desk.get("/v1/changes", params=where).content, Page)
            self.take(page)
            self.cursor = page.cursor
            if not page.more:
                return

    def take(self, page: Page) -> None:
        for kind, kept in BY_KIND.items():
            for record in getattr(page, kind.value):
                key = (kind, kept.customer_of(record), kept.key_of(record))
                self.held[key] = getattr(record, "version", 0)
        for gone in page.gone:
            self.held.pop((gone.kind, gone.customer_id, gone.key), None)
            if gone.kind is Kind.CUSTOMER:
                self.drop(gone.customer_id)
        for one in page.left:
            self.drop(one)

    def drop(self, customer_id: str) -> None:
        self.held = {k: v for k, v in self.held.items() if k[1] != customer_id}

    def digest(self, within: str) -> Digest:
        by_customer: dict[str, list[Any]] = {}
        for (kind, customer_id, key), version in self.held.items():
            by_customer.setdefault(customer_id, []).append((kind, customer_id, key, version))
        return digest({c: sum_of(r) for c, r in by_customer.items()}, within)


def ask(desk: httpx.Client, within: str = "", **more: str) -> Digest:
    answer = desk.get("/v1/digest", params={"within": within} | more)
    assert answer.status_code == 200, answer.text
    return decode(answer.content, Digest)


def fetch(desk: httpx.Client, *ids: str) -> list[Page]:
    pages: list[Page] = []
    after = None
    while not pages or pages[-1].more:
        request = FetchRequest(ids=tuple(ids), after=after)
        answer = desk.post("/v1/customers/fetch", content=encode(request))
        assert answer.status_code == 200, answer.text
        pages.append(decode(answer.content, Page))
        after = pages[-1].cursor
        assert len(pages) < 100
    return pages


def differing(copy: Copy) -> set[str]:
    """Find who differs as a desk does: from the whole to ranges to customers."""
    found: set[str] = set()
    for outer in differing_ranges(copy.digest(""), ask(copy.desk)):
        for inner in differing_ranges(copy.digest(outer), ask(copy.desk, outer)):
            found |= set(differing_customers(copy.digest(inner), ask(copy.desk, inner)))
    return found


@pytest.fixture
def copy(hub: TestHub, desk: httpx.Client) -> Copy:
    people = [customer(n) for n in range(40)]
    rest = [
        record
        for one in people
        for record in (trip(one.id), phone(one.id), note(one.id), interaction(one.id, 1))
    ]
    hub.put(*people, *rest, flight(), interaction(parked("k1"), 1))
    copy = Copy(desk)
    copy.pull()
    return copy


def test_a_desk_that_pulled_everything_agrees(copy: Copy) -> None:
    assert differing(copy) == set()
    assert ask(copy.desk).ranges


def test_agreement_lasts_over_changes_removals_and_returns(hub: TestHub, copy: Copy) -> None:
    hub.put(customer(1, "Lovelace"), customer(77), interaction("c003", 9), trip("c077"))
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.IDENTIFIER, "phone:+12065550142", "c005", at=NOW)
        records.remove(connection, Kind.TRIP, "c006-t", "c006", at=NOW)
        records.remove(connection, Kind.CUSTOMER, "c007", "c007", at=NOW)
        records.remove(connection, Kind.CUSTOMER, "c008", "c008", at=NOW)
        records.remove(connection, Kind.NOTE, "n1", "c009", at=NOW)
    assert differing(copy) == {"c001", "c077", "c003", "c005", "c006", "c007", "c008"}
    hub.put(phone("c005"))
    copy.pull()
    assert differing(copy) == set()


def test_who_was_erased_and_is_back_before_a_desk_looked_is_found_by_the_digest(
    hub: TestHub, copy: Copy
) -> None:
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c008", "c008", at=NOW)
    hub.put(customer(8))
    copy.pull()
    assert differing(copy) == {"c008"}  # the copy still holds what was erased with the old record
    copy.drop("c008")
    copy.take(*fetch(copy.desk, "c008"))
    assert differing(copy) == set()


def test_what_comes_back_is_newer_than_what_was_removed(hub: TestHub, copy: Copy) -> None:
    hub.put(customer(1, "One"), customer(1, "Two"))
    with hub.engine.begin() as connection:
        before = next(records.read(connection, BY_KIND[Kind.CUSTOMER], [("c001",)])).version
        records.remove(connection, Kind.CUSTOMER, "c001", "c001", at=NOW)
        records.put(connection, [customer(1), trip("c001")], at=NOW)
        after = next(records.read(connection, BY_KIND[Kind.CUSTOMER], [("c001",)])).version
    assert after > before


@pytest.mark.parametrize("lost", ["c004", "c039"])
def test_what_a_desk_lost_is_found_and_repaired(copy: Copy, lost: str) -> None:
    copy.held.pop((Kind.TRIP, lost, f"{lost}-t"))
    copy.held[Kind.CUSTOMER, "c020", "c020"] -= 1
    copy.held[Kind.CUSTOMER, "nobody", "nobody"] = 1
    copy.held[Kind.FLIGHT, "", "f1"] += 1
    found = differing(copy)
    assert found == {lost, "c020", "nobody", ""}
    for one in found:
        copy.drop(one)
    for page in fetch(copy.desk, *found):
        copy.take(page)
    assert differing(copy) == set()


def test_narrowing_a_difference_down_takes_three_requests(copy: Copy) -> None:
    copy.held.pop((Kind.TRIP, "c004", "c004-t"))
    (outer,) = differing_ranges(copy.digest(""), ask(copy.desk))
    assert outer == range_name(range_number("c004"), digits=2)
    (inner,) = differing_ranges(copy.digest(outer), ask(copy.desk, outer))
    assert inner == range_name(range_number("c004"))
    theirs = ask(copy.desk, inner)
    assert differing_customers(copy.digest(inner), theirs) == ("c004",)
    assert theirs.customers["c004"].count == 4


def test_the_digest_says_when_there_is_something_to_pull_first(hub: TestHub, copy: Copy) -> None:
    assert ask(copy.desk, cursor=copy.cursor).is_current
    hub.put(customer(1, "Lovelace"))
    assert not ask(copy.desk, cursor=copy.cursor).is_current
    copy.pull()
    assert ask(copy.desk, cursor=copy.cursor).is_current


@pytest.mark.parametrize("within", ["a", "zz", "00000", "%"])
def test_a_range_that_is_none_is_refused(desk: httpx.Client, within: str) -> None:
    assert desk.get("/v1/digest", params={"within": within}).status_code == 400


def test_a_digest_for_a_foreign_cursor_starts_over(desk: httpx.Client) -> None:
    assert desk.get("/v1/digest", params={"cursor": "nonsense"}).status_code == 410


def test_an_empty_hub_has_only_its_agents(desk: httpx.Client) -> None:
    (name,) = ask(desk).ranges
    assert name == range_name(range_number(""), digits=2)
    assert ask(desk, range_name(range_number(""))).customers[""].count == 2


def test_fetching_brings_all_rows_but_notes(copy: Copy) -> None:
    (page,) = fetch(copy.desk, "c003", "c001")
    assert [c.id for c in page.customers] == ["c001", "c003"]
    assert {t.customer_id for t in page.trips} == {"c001", "c003"}
    assert [f.id for f in page.flights] == ["f1"]
    assert len(page.interactions) == 2
    assert page.notes == ()


def test_a_long_history_is_fetched_page_by_page(hub: TestHub, desk: httpx.Client) -> None:
    entries = [interaction("c002", n) for n in range(12_000)]
    hub.put(*(customer(n) for n in range(4)), *entries, interaction("c003", 1))
    pages = fetch(desk, "c001", "c002", "c003", "nobody")
    assert len(pages) > 2
    seen = [entry.id for page in pages for entry in page.interactions]
    assert sorted(seen) == sorted([*(e.id for e in entries), "c003-i00001"])
    assert [c.id for page in pages for c in page.customers] == ["c001", "c002", "c003"]
    assert [t.key for page in pages for t in page.gone] == ["nobody"]


def test_nobody_fetches_the_whole_company(desk: httpx.Client) -> None:
    request = FetchRequest(ids=tuple(f"c{n}" for n in range(101)))
    assert desk.post("/v1/customers/fetch", content=encode(request)).status_code == 400


def test_a_place_from_no_answer_is_refused(desk: httpx.Client) -> None:
    request = FetchRequest(ids=("c1",), after="yesterday")
    assert desk.post("/v1/customers/fetch", content=encode(request)).status_code == 400


def test_fetching_nobody_is_no_error(desk: httpx.Client) -> None:
    (page,) = fetch(desk)
    assert not page.more
