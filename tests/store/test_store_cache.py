import itertools
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import event
from support.desk import (
    BO,
    KEY,
    MIA,
    NOW,
    contact,
    departure,
    number,
    page,
    person,
    promise,
)

from agent_console.domain.agent import Agent
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.trip import Segment, Trip
from agent_console.errors import ConsoleError
from agent_console.ids import AgentId, CaseId, CustomerId, FlightId, MembershipId, TripId
from agent_console.paths import Profile
from agent_console.store.cache import Cache
from agent_console.store.queries import watched
from agent_console.wire.feed import Kind, Page, Tombstone

CARD = Membership(
    id=MembershipId("m-1"), customer_id=MIA, programme="Voyages", number="VG1", tier="Gold",
    tier_rank=2, version=1,
)  # fmt: skip
FLIGHT = departure("AS1161")
TRIP = Trip(
    id=TripId("t-1"), customer_id=MIA, locator="ABC123", booked_at=NOW, starts_at=NOW, ends_at=NOW,
    segments=(Segment(flight_id=FlightId("AS1161")),), version=1,
)  # fmt: skip
CASE = Case(
    id=CaseId("k-1"), customer_id=MIA, kind=CaseKind.BAG, subject="Bag", opened_at=NOW, version=1
)
COLLEAGUE = Agent(id=AgentId("a-1"), login="bo", name="Bo")
WHOLE = page(
    "7",
    customers=(person(), person(BO, "Bo", "Chen")),
    identifiers=(number("+12065550142"),),
    memberships=(CARD,),
    trips=(TRIP,),
    cases=(CASE,),
    promises=(promise(),),
    interactions=(
        contact("i-1"),
        contact("i-2", minutes=5, channel=Channel.PHONE),
        contact("i-3", BO),
    ),
    flights=(FLIGHT,),
    agents=(COLLEAGUE,),
)


@pytest.fixture
def cache(profile: Profile) -> Iterator[Cache]:
    opened = Cache.open(profile.cache, KEY)
    yield opened
    opened.close()


def _gone(kind: Kind, key: str, owner: CustomerId = MIA) -> Page:
    return page("8", gone=(Tombstone(kind=kind, key=key, customer_id=owner),))


def _names(found: tuple[object, ...]) -> set[str]:
    return {one.customer.full_name for one in found}  # type: ignore[attr-defined]


def test_a_file_is_what_was_absorbed(cache: Cache) -> None:
    cache.absorb(WHOLE)
    file = cache.file(MIA, limit=200)
    assert file is not None
    assert file.customer == person()
    assert file.as_of == NOW
    assert file.identifiers == WHOLE.identifiers
    assert file.memberships == WHOLE.memberships
    assert file.trips == WHOLE.trips
    assert file.flights == WHOLE.flights
    assert file.cases == WHOLE.cases
    assert file.promises == WHOLE.promises
    assert file.interactions == WHOLE.interactions[:2]
    assert file.counts == {Channel.EMAIL: 1, Channel.PHONE: 1}
    assert (cache.cursor, cache.as_of, cache.customer_count) == ("7", NOW, 2)
    assert cache.agent("a-1") == COLLEAGUE


def test_nobody_known_is_nobody(cache: Cache) -> None:
    assert cache.file(MIA, limit=9) is None
    assert (cache.cursor, cache.as_of, cache.customer_count) == (None, None, 0)
    assert cache.agent("a-1") is None


def test_a_page_that_fails_leaves_neither_rows_nor_cursor(cache: Cache) -> None:
    cache.absorb(page("1"))
    too_large = msgspec.structs.replace(FLIGHT, version=2**70)
    with pytest.raises((OverflowError, ConsoleError)):
        cache.absorb(page("2", customers=(person(),), flights=(too_large,)))
    assert (cache.cursor, cache.customer_count) == ("1", 0)
    assert cache.file(MIA, limit=9) is None


def test_older_never_overwrites_newer_not_even_in_the_search_for_names(cache: Cache) -> None:
    newer = page(
        customers=(person(family="Newname", version=5),),
        interactions=(contact(headline="new", version=5),),
        identifiers=(number("+1", typed="new", version=5),),
        promises=(promise(what="new", version=5),),
        flights=(departure("F", gate="new", version=5),),
    )
    older = page(
        customers=(person(family="Oldname", version=4),),
        interactions=(contact(headline="old", version=4),),
        identifiers=(number("+1", typed="old", version=4),),
        promises=(promise(what="old", version=4),),
        flights=(departure("F", gate="old", version=4),),
    )
    cache.absorb(newer)
    before = cache.file(MIA, limit=9)
    cache.absorb(older)
    assert cache.file(MIA, limit=9) == before
    assert cache.flights([FlightId("F")])[0].gate == "new"
    assert cache.named("Oldname") == ()
    assert _names(cache.named("Newname")) == {"Mia Newname"}
    cache.absorb(newer)
    assert cache.file(MIA, limit=9) == before


def test_a_new_name_is_found_and_the_old_one_is_not(cache: Cache) -> None:
    cache.absorb(page(customers=(person(family="Oldname"),)))
    cache.absorb(page(customers=(person(family="Newname", version=2),)))
    assert cache.named("Oldname") == ()
    assert _names(cache.named("Newname")) == {"Mia Newname"}


def test_counts_follow_new_changed_moved_and_removed_interactions(cache: Cache) -> None:
    def counts() -> dict[Channel, int]:
        file = cache.file(MIA, limit=0)
        assert file is not None
        return file.counts

    cache.absorb(page(customers=(person(),), interactions=(contact("a"), contact("b"))))
    cache.absorb(page(interactions=(contact("a", headline="again", version=2), contact("b"))))
    assert counts() == {Channel.EMAIL: 2}
    cache.absorb(page(interactions=(contact("a", channel=Channel.CHAT, version=3),)))
    assert counts() == {Channel.EMAIL: 1, Channel.CHAT: 1}
    cache.absorb(_gone(Kind.INTERACTION, "a"))
    assert counts() == {Channel.EMAIL: 1}


def test_a_history_is_read_once_however_many_of_its_entries_go(cache: Cache) -> None:
    def statements(count: int) -> int:
        some = [f"{count}-{number}" for number in range(count)]
        cache.absorb(page(interactions=tuple(contact(key) for key in (*some, "stays"))))
        gone = tuple(Tombstone(kind=Kind.INTERACTION, key=k, customer_id=MIA) for k in some)
        heard: list[str] = []
        with watched(lambda statement, _ms: heard.append(statement)):
            cache.absorb(page(gone=gone))
        return len(heard)

    cache.absorb(page(customers=(person(),)))
    assert statements(40) == statements(2)
    file = cache.file(MIA, limit=9)
    assert file is not None
    assert [one.id for one in file.interactions] == ["stays"]
    assert file.counts == {Channel.EMAIL: 1}


@pytest.mark.parametrize(
    ("kind", "key", "emptied"),
    [
        (Kind.IDENTIFIER, "phone:+12065550142", "identifiers"),
        (Kind.MEMBERSHIP, "m-1", "memberships"),
        (Kind.TRIP, "t-1", "trips"),
        (Kind.CASE, "k-1", "cases"),
        (Kind.PROMISE, "p-1", "promises"),
    ],
)
def test_a_tombstone_takes_its_record_and_nothing_else(
    cache: Cache, kind: Kind, key: str, emptied: str
) -> None:
    cache.absorb(WHOLE)
    before = cache.file(MIA, limit=9)
    cache.absorb(_gone(kind, key, BO))
    assert cache.file(MIA, limit=9) == before
    cache.absorb(_gone(kind, key))
    after = cache.file(MIA, limit=9)
    assert after is not None
    assert before is not None
    flights = () if kind is Kind.TRIP else before.flights
    assert after == msgspec.structs.replace(before, flights=flights, **{emptied: ()})


def test_tombstones_of_flights_agents_and_notes(cache: Cache) -> None:
    cache.absorb(WHOLE)
    cache.absorb(_gone(Kind.FLIGHT, "AS1161", CustomerId("")))
    cache.absorb(_gone(Kind.AGENT, "a-1", CustomerId("")))
    cache.absorb(_gone(Kind.NOTE, "n-1"))
    assert cache.flights([FlightId("AS1161")]) == ()
    assert cache.agent("a-1") is None
    assert cache.customer_count == 2


def test_a_customers_tombstone_takes_everything_of_this_customer_alone(cache: Cache) -> None:
    cache.absorb(WHOLE)
    cache.absorb(_gone(Kind.CUSTOMER, MIA))
    assert cache.file(MIA, limit=9) is None
    assert cache.named("Mia") == ()
    assert cache.candidates(Scheme.PHONE, "+12065550142") == ()
    assert not cache.has_interaction(contact("i-1"))
    bo = cache.file(BO, limit=9)
    assert bo is not None
    assert bo.counts == {Channel.EMAIL: 1}
    cache.absorb(page(customers=(person(),)))
    again = cache.file(MIA, limit=9)
    assert again is not None
    assert (again.interactions, again.counts, again.trips) == ((), {}, ())


def test_older_pages_leave_no_gap_and_no_double_across_equal_instants(cache: Cache) -> None:
    entries = tuple(contact(f"i-{n:02}", minutes=n // 7) for n in range(40))
    cache.absorb(page(customers=(person(),), interactions=(*entries, contact("x", BO))))
    file = cache.file(MIA, limit=6)
    assert file is not None
    seen = list(file.interactions)
    while found := cache.older(MIA, than=seen[-1], limit=6):
        seen.extend(found)
    assert seen == list(entries)


def test_an_entry_is_known_again_although_the_hub_corrected_its_instant(cache: Cache) -> None:
    cache.absorb(WHOLE)
    assert cache.has_interaction(contact("i-1", minutes=-30))
    assert not cache.has_interaction(contact("i-1", BO))
    assert not cache.has_interaction(contact("i-9"))


@pytest.mark.parametrize(
    "typed",
    ["zoe muller", "Müller Zoë", "MÜLL", "zo mu", "mu\u0308ller", "Ｚｏｅ", "  zoë,  müller!"],
)
def test_names_are_found_in_any_order_and_without_their_accents(cache: Cache, typed: str) -> None:
    others = (person("c-2", "Zoran", "Mullins"), person("c-3", "Ann", "Miller"))
    cache.absorb(page(customers=(person(given="Zoë", family="Müller"), *others)))
    assert "Zoë Müller" in _names(cache.named(typed))
    assert "Ann Miller" not in _names(cache.named(typed))


def test_a_name_stored_with_loose_accents_is_found_with_fixed_ones(cache: Cache) -> None:
    cache.absorb(page(customers=(person(given="Ze\u0301lia", family="Gattai"),)))
    assert len(cache.named("zélia")) == len(cache.named("Zelia gat")) == 1


@pytest.mark.parametrize("typed", ["李", "美", "娜", "李美", "美娜", "李 美", "mei", "Mei 李"])
def test_a_chinese_name_is_found_by_any_of_its_signs(cache: Cache, typed: str) -> None:
    cache.absorb(page(customers=(person(given="Meina", family="Li", native_name="李美娜"),)))
    assert len(cache.named(typed)) == 1


@pytest.mark.parametrize("typed", ["", "  ", "*", '"', "' OR 1=1 --", "Mia AND", "王"])
def test_what_is_no_name_finds_nobody_and_breaks_nothing(cache: Cache, typed: str) -> None:
    cache.absorb(WHOLE)
    assert cache.named(typed) == ()


def test_flights_of_a_route_are_those_planned_to_leave_within_the_time(cache: Cache) -> None:
    at = [NOW + timedelta(hours=h) for h in range(4)]
    there = tuple(departure(f"F{n}", leaves=when) for n, when in enumerate(at))
    cache.absorb(page(flights=(*there[::-1], departure("back", route="SFO-SEA", leaves=at[1]))))
    assert cache.on_route("SEA", "SFO", since=at[1], until=at[3]) == there[1:3]
    cache.absorb(page(flights=(departure("F1", route="SEA-LAX", leaves=at[1], version=2),)))
    assert cache.on_route("SEA", "SFO", since=at[1], until=at[3]) == there[2:3]


def test_candidates_come_verified_first_however_many_share_a_number(cache: Cache) -> None:
    people = tuple(person(f"c-{n:02}", f"P{n}") for n in range(30))
    shared = tuple(number("+1", one.id, is_verified=n == 29) for n, one in enumerate(people))
    nobody = number("+1", "c-gone", is_verified=True)
    cache.absorb(page(customers=people, identifiers=(*shared, nobody)))
    found = cache.candidates(Scheme.PHONE, "+1", limit=10)
    assert len(found) == 10
    assert (found[0].customer, found[0].is_verified) == (people[29], True)
    assert {one.is_verified for one in found[1:]} == {False}
    assert {one.matched_by for one in found} == {Scheme.PHONE}


def test_a_number_on_thousands_of_profiles_is_no_more_work_than_one_on_a_thousand(
    cache: Cache,
) -> None:
    def share(number_shared: str, count: int) -> None:
        people = tuple(person(f"c-{number_shared}-{n}", "P") for n in range(count))
        shared = tuple(number(number_shared, one.id) for one in people)
        cache.absorb(page(customers=people, identifiers=shared))

    share("+1", 1_500)
    share("+2", 4_500)
    some, many = steps_of(cache, "+1"), steps_of(cache, "+2")
    assert many == pytest.approx(some, rel=0.1)


def steps_of(cache: Cache, shared: str) -> int:
    """Return how many hundreds of instructions the file's engine needs for an answer."""
    hundreds: list[None] = []

    def count(raw: Any, _record: object, _proxy: object) -> None:
        raw.set_progress_handler(lambda: hundreds.append(None), 100)

    engine = cache._engine
    event.listen(engine, "checkout", count)
    try:
        assert len(cache.candidates(Scheme.PHONE, shared)) == 10
    finally:
        event.remove(engine, "checkout", count)
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.set_progress_handler(None, 0)
    return len(hundreds)


def test_a_candidate_shows_the_best_tier_and_only_the_asked_scheme_counts(cache: Cache) -> None:
    silver = msgspec.structs.replace(CARD, id=MembershipId("m-2"), tier="Silver", tier_rank=1)
    same = Identifier(scheme=Scheme.LOGIN, value="+1", customer_id=BO)
    cache.absorb(
        page(
            customers=(person(), person(BO)),
            identifiers=(number("+1"), same),
            memberships=(CARD, silver),
        )
    )
    (found,) = cache.candidates(Scheme.PHONE, "+1")
    assert (found.customer.id, found.tier) == (MIA, "Gold")


def test_starting_over_empties_everything(cache: Cache) -> None:
    cache.absorb(WHOLE)
    cache.start_over()
    assert (cache.cursor, cache.as_of, cache.customer_count) == (None, None, 0)
    assert cache.file(MIA, limit=9) is None
    assert cache.named("Mia") == ()
    assert cache.candidates(Scheme.PHONE, "+12065550142") == ()
    assert cache.flights([FlightId("AS1161")]) == ()
    assert cache.agent("a-1") is None
    cache.absorb(WHOLE)
    file = cache.file(MIA, limit=9)
    assert file is not None
    assert file.counts == {Channel.EMAIL: 1, Channel.PHONE: 1}
    assert len(cache.named("Mia")) == 1


def test_a_reader_sees_one_page_or_the_next_and_never_half_of_one(cache: Cache) -> None:
    cache.absorb(WHOLE)
    with cache._reading.connect() as reader:
        count = "SELECT count(*) FROM record"
        before = reader.exec_driver_sql(count).scalar()
        cache.start_over()
        assert reader.exec_driver_sql(count).scalar() == before
    assert cache.customer_count == 0


def test_pages_may_come_in_any_order(profile: Profile) -> None:
    pages = [
        page("1", customers=(person(),), interactions=(contact("a"),)),
        page("2", customers=(person(family="Lo", version=2),)),
        page("3", interactions=(contact("a", channel=Channel.CHAT, version=2),)),
    ]
    files = set()
    for n, order in enumerate(itertools.permutations(pages)):
        cache = Cache.open(profile.folder / f"{n}.db", KEY)
        for one in order:
            cache.absorb(one)
        file = cache.file(MIA, limit=9)
        assert file is not None
        files.add(msgspec.json.encode(file))
        cache.close()
    assert len(files) == 1
