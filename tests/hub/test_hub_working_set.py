from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from sqlalchemy import insert
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.trip import Flight, Segment, Trip, TripState
from agent_console.domain.value import Value
from agent_console.hub import members, records
from agent_console.hub.database import reading
from agent_console.hub.members import CHOSEN_EVERY
from agent_console.hub.tables import working_sets
from agent_console.hub.working_set import chosen
from agent_console.ids import parked
from agent_console.wire.codec import decode
from agent_console.wire.digest import Digest
from agent_console.wire.feed import Kind, Page

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
HERE = msgspec.structs.replace(AGENT, station="Seattle")


class Clock:
    """The hub's clock, in the test's hand."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hub(tmp_path: Path, database_url: str, clock: Clock) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, agents=[HERE], clock=clock, database_url=database_url) as hub:
        yield hub


def customer(number: int, name: str = "Byron") -> Customer:
    return Customer(id=f"c{number:03}", given_name="Ada", family_name=name)


def interaction(
    customer_id: str, *, days_ago: float = 1, number: int = 1, **more: str
) -> Interaction:
    return Interaction(
        id=f"{customer_id}-i{number:05}",
        customer_id=customer_id,
        at=NOW - timedelta(days=days_ago),
        channel=Channel.EMAIL,
        headline="Asked about a seat",
        **more,
    )


def promise(customer_id: str, **more: PromiseState) -> Promise:
    return Promise(
        id=f"{customer_id}-p",
        customer_id=customer_id,
        what="Refund",
        due_at=NOW,
        made_at=NOW,
        **more,
    )


def case(customer_id: str, closed_at: datetime | None = None) -> Case:
    return Case(
        id=f"{customer_id}-c",
        customer_id=customer_id,
        kind=CaseKind.BAG,
        subject="Lost",
        opened_at=NOW,
        closed_at=closed_at,
    )


def trip(customer_id: str, *, in_days: float, flight: str = "f1", **more: TripState) -> Trip:
    return Trip(
        id=f"{customer_id}-t",
        customer_id=customer_id,
        locator="K7QX2M",
        booked_at=NOW,
        segments=(Segment(flight_id=flight),),
        starts_at=NOW + timedelta(days=in_days),
        ends_at=NOW + timedelta(days=in_days),
        **more,
    )


def membership(customer_id: str, rank: int) -> Membership:
    return Membership(
        id=f"{customer_id}-m",
        customer_id=customer_id,
        programme="Miles",
        number="1",
        tier_rank=rank,
    )


def flight(key: str, *, in_days: float) -> Flight:
    return Flight(
        id=key,
        carrier="AS",
        number="1161",
        origin="SEA",
        destination="BOS",
        origin_zone="America/Los_Angeles",
        destination_zone="America/New_York",
        departs_at=NOW + timedelta(days=in_days),
        arrives_at=NOW + timedelta(days=in_days),
    )


WITH_REASON: tuple[Callable[[str], Value], ...] = (
    promise,
    case,
    lambda c: trip(c, in_days=-2),
    lambda c: trip(c, in_days=3),
    lambda c: interaction(c, days_ago=20, agent_id=HERE.id),
    lambda c: membership(c, 3),
    lambda c: interaction(c, days_ago=20),
)
"""In the order of their weight."""
WITHOUT_REASON: tuple[Callable[[str], Value], ...] = (
    lambda c: promise(c, state=PromiseState.KEPT),
    lambda c: case(c, closed_at=NOW),
    lambda c: trip(c, in_days=3, state=TripState.CANCELLED),
    lambda c: trip(c, in_days=30),
    lambda c: membership(c, 1),
    lambda c: interaction(c, days_ago=500),
)


class Desk:
    """A desk that keeps a working set, and what it was told."""

    def __init__(self, client: httpx.Client, most: int, station: str = "Seattle") -> None:
        self.client = client
        self.most = most
        self.station = station
        self.cursor: str | None = None
        self.customers: dict[str, Customer] = {}
        self.interactions: dict[str, set[str]] = {}
        self.flights: set[str] = set()
        self.pages: list[Page] = []

    def pull(self, limit: int = 40) -> Page:
        where = (
            {"cursor": self.cursor}
            if self.cursor
            else {"most": str(self.most), "station": self.station}
        )
        answer = self.client.get("/v1/changes", params=where | {"limit": str(limit)})
        assert answer.status_code == 200, answer.text
        page = decode(answer.content, Page)
        self.cursor = page.cursor
        self.pages.append(page)
        self.customers |= {one.id: one for one in page.customers}
        for entry in page.interactions:
            self.interactions.setdefault(entry.customer_id, set()).add(entry.id)
        self.flights |= {one.id for one in page.flights}
        for one in (*page.left, *(t.key for t in page.gone if t.kind is Kind.CUSTOMER)):
            self.customers.pop(one, None)
            self.interactions.pop(one, None)
        return page

    def pull_all(self, limit: int = 40) -> "Desk":
        for _ in range(1000):
            if not self.pull(limit).more:
                return self
        raise AssertionError("the feed does not end")


def test_few_customers_are_all_told(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(*(customer(n) for n in range(20)), interaction(parked("k1")))
    keeper = Desk(desk, most=20).pull_all()
    assert len(keeper.customers) == 20
    assert parked("k1") in keeper.interactions


def test_reasons_are_taken_in_their_order(hub: TestHub) -> None:
    hub.put(*(customer(n) for n in range(30)))
    hub.put(*(reason(f"c{n + 10:03}") for n, reason in enumerate(WITH_REASON)))
    with reading(hub.engine) as connection:
        sets = [chosen(connection, "Seattle", most, at=NOW) for most in range(1, 9)]
    order = [f"c{n + 10:03}" for n in range(len(WITH_REASON))] + ["c000"]
    assert [sorted(one) for one in sets] == [sorted(order[:n]) for n in range(1, 9)]


def test_whoever_has_no_reason_comes_last(hub: TestHub) -> None:
    hub.put(*(customer(n) for n in range(30)))
    hub.put(*(reason(f"c{n + 10:03}") for n, reason in enumerate(WITHOUT_REASON)))
    hub.put(promise("c029"))
    with reading(hub.engine) as connection:
        assert chosen(connection, "Seattle", 2, at=NOW) == {"c029", "c000"}


@pytest.mark.parametrize("limit", [1, 9, 40, 5000])
def test_the_first_fill_brings_the_set_whole_sorted_by_customer(
    hub: TestHub, desk: httpx.Client, limit: int
) -> None:
    hub.put(*(customer(n) for n in range(60)))
    hub.put(*(promise(f"c{n:03}") for n in range(0, 60, 3)))
    hub.put(*(interaction("c003", number=n, days_ago=400) for n in range(100)))
    hub.put(interaction("c004", days_ago=400))
    keeper = Desk(desk, most=20).pull_all(limit)
    told = [one.id for page in keeper.pages for one in page.customers]
    assert told == [f"c{n:03}" for n in range(0, 60, 3)]
    assert {c: len(i) for c, i in keeper.interactions.items()} == {"c003": 100}
    shares = [page.filling for page in keeper.pages if page.filling is not None]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_a_desk_begins_with_the_flights_of_these_days_and_of_its_customers_trips(
    hub: TestHub, desk: httpx.Client
) -> None:
    hub.put(*(customer(n) for n in range(5)), promise("c001"), trip("c001", in_days=-90))
    hub.put(*(flight(f"f{n}", in_days=n) for n in (-90, -30, 1, 90)))
    hub.put(trip("c001", in_days=-90, flight="f-90"))
    keeper = Desk(desk, most=1).pull_all()
    assert keeper.flights == {"f-90", "f1"}
    hub.put(msgspec.structs.replace(flight("f90", in_days=90), gate="C9"))
    keeper.pull_all()
    assert "f90" in keeper.flights


@pytest.fixture
def keeper(hub: TestHub, desk: httpx.Client) -> Desk:
    hub.put(*(customer(n) for n in range(30)))
    hub.put(*(promise(f"c{n:03}") for n in range(10)))
    hub.put(*(interaction(f"c{n:03}", days_ago=400) for n in range(30)))
    return Desk(desk, most=10).pull_all()


def test_changes_of_members_come_and_those_of_others_do_not(hub: TestHub, keeper: Desk) -> None:
    hub.put(customer(3, "Renamed"), customer(20, "Renamed"), customer(99))
    page = keeper.pull()
    assert [c.id for c in page.customers] == ["c003"]
    assert not page.more


@pytest.mark.parametrize("reason", WITH_REASON)
def test_whoever_gets_a_reason_enters_and_comes_whole(
    hub: TestHub, keeper: Desk, reason: Callable[[str], Value]
) -> None:
    hub.put(reason("c020"))
    keeper.pull_all()
    assert "c020" in keeper.customers
    assert "c020-i00001" in keeper.interactions["c020"]
    hub.put(customer(20, "Renamed"))
    assert [c.family_name for c in keeper.pull().customers] == ["Renamed"]


@pytest.mark.parametrize("reason", WITHOUT_REASON)
def test_a_change_that_is_no_reason_lets_nobody_in(
    hub: TestHub, keeper: Desk, reason: Callable[[str], Value]
) -> None:
    hub.put(reason("c020"))
    keeper.pull_all()
    assert "c020" not in keeper.customers


def test_a_caller_nobody_knows_enters_too(hub: TestHub, keeper: Desk) -> None:
    hub.put(interaction(parked("k1")))
    keeper.pull_all()
    assert parked("k1") in keeper.interactions


def test_many_who_enter_at_once_come_page_by_page(hub: TestHub, keeper: Desk) -> None:
    hub.put(*(interaction(f"c{n:03}", number=2) for n in range(10, 30)))
    keeper.pull_all(limit=16)
    assert len(keeper.customers) == 30
    assert all(len(keeper.interactions[f"c{n:03}"]) == 2 for n in range(10, 30))


def test_two_desks_of_a_station_share_one_set(hub: TestHub, keeper: Desk) -> None:
    other = Desk(keeper.client, most=10).pull_all()
    assert other.customers == keeper.customers
    hub.put(promise("c020"))
    keeper.pull_all()
    other.pull_all()
    assert "c020" in other.customers
    assert Desk(keeper.client, most=10).pull_all().customers == keeper.customers


def test_time_alone_brings_travellers_in_and_takes_others_out(
    hub: TestHub, keeper: Desk, clock: Clock
) -> None:
    hub.put(trip("c025", in_days=8), msgspec.structs.replace(promise("c001"), state="kept"))
    keeper.pull_all()
    assert "c025" not in keeper.customers
    clock.now = NOW + timedelta(days=2)
    keeper.pull_all()
    assert "c025" in keeper.customers
    assert "c001" not in keeper.customers
    assert sum((p.left for p in keeper.pages), ()) == ("c001",)
    hub.put(customer(1, "Renamed"))
    assert not keeper.pull_all().pages[-1].customers


def test_the_choice_is_not_made_at_every_page(hub: TestHub, keeper: Desk, clock: Clock) -> None:
    hub.put(msgspec.structs.replace(promise("c001"), state="kept"), interaction("c028", days_ago=5))
    clock.now = NOW + CHOSEN_EVERY / 2
    assert not any(page.left for page in keeper.pull_all().pages)


def test_a_first_choice_that_was_interrupted_leaves_no_desk_empty(hub: TestHub) -> None:
    hub.put(*(customer(number) for number in range(5)))
    begun = {"station": "Seattle", "most": 2, "generation": 0, "chosen_at": NOW}
    with hub.engine.begin() as connection:  # and then the hub died
        connection.execute(insert(working_sets), begun)
    soon = NOW + timedelta(minutes=3)
    set_id = members.made_sure(hub.engine, "Seattle", 2, at=soon)
    assert set_id is not None
    with reading(hub.engine) as connection:
        assert members.member_count(connection, set_id) == 2


def test_an_erased_customer_disappears_from_every_desk(hub: TestHub, keeper: Desk) -> None:
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c003", "c003", at=NOW)
        records.remove(connection, Kind.CUSTOMER, "c020", "c020", at=NOW)
    page = keeper.pull()
    assert {t.key for t in page.gone} == {"c003", "c020"}  # a desk may keep anybody as a guest


def test_the_digest_is_over_the_set(hub: TestHub, keeper: Desk) -> None:
    def ask() -> Digest:
        where = {"cursor": str(keeper.cursor)}
        return decode(keeper.client.get("/v1/digest", params=where).content, Digest)

    asked = ask()
    assert sum(one.count for one in asked.ranges.values()) == 10 * 3
    assert asked.is_current
    hub.put(interaction("c020"))
    assert not ask().is_current
    keeper.pull()  # lets the customer enter
    assert not ask().is_current
    keeper.pull_all()
    assert ask().is_current
    assert sum(one.count for one in ask().ranges.values()) == 11 * 3 - 1


def test_a_desk_of_everybody_starts_over_when_they_become_too_many(
    hub: TestHub, desk: httpx.Client
) -> None:
    hub.put(*(customer(n) for n in range(10)))
    keeper = Desk(desk, most=10).pull_all()
    hub.put(customer(10))
    answer = desk.get("/v1/changes", params={"cursor": str(keeper.cursor)})
    assert answer.status_code == 410
    assert len(Desk(desk, most=10).pull_all().customers) == 10


def test_a_desk_that_asks_for_no_bound_is_told_everything(
    hub: TestHub, keeper: Desk, desk: httpx.Client
) -> None:
    answer = desk.get("/v1/changes", params={"limit": "5000"})
    page = decode(answer.content, Page)
    page = decode(desk.get("/v1/changes", params={"cursor": page.cursor}).content, Page)
    assert len(page.customers) == 30


@pytest.mark.parametrize("most", ["0", "-3", "all"])
def test_a_senseless_bound_is_refused(desk: httpx.Client, most: str) -> None:
    assert desk.get("/v1/changes", params={"most": most}).status_code == 400
