"""What passed is found by its words, and the copy stays within its bound."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.trip import Trip
from agent_console.domain.value import Value
from agent_console.ids import CaseId, CustomerId, InteractionId, PromiseId, TripId
from agent_console.store.cache import Cache
from agent_console.wire.feed import Kind, Page, Tombstone

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
KIND = {Customer: "customers", Interaction: "interactions", Trip: "trips", Case: "cases"}
KIND[Promise] = "promises"


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache.open(tmp_path / "cache.db", b"k" * 32)
    yield opened
    opened.close()


def absorb(
    cache: Cache, *values: Value, gone: tuple[Tombstone, ...] = (), at: datetime = NOW
) -> None:
    lists: dict[str, list[Value]] = {}
    for value in values:
        lists.setdefault(KIND[type(value)], []).append(value)
    named = {name: tuple(found) for name, found in lists.items()}
    cache.absorb(Page(cursor="c", more=False, hub_at=at, gone=gone, **named))


def person(name: str) -> Customer:
    return Customer(id=CustomerId(name), given_name=name.title(), family_name="Doe")


def said(
    key: str, text: str, *, by: str = "ann", minutes: int = 0, version: int = 1
) -> Interaction:
    return Interaction(
        id=InteractionId(key),
        customer_id=CustomerId(by),
        at=NOW - timedelta(minutes=minutes),
        channel=Channel.PHONE,
        headline=text,
        version=version,
    )


def keys(cache: Cache, typed: str, **more: int) -> list[str]:
    return [one.id for one in cache.said(typed, **more)]


def test_all_words_count_newest_first(cache: Cache) -> None:
    absorb(
        cache,
        person("ann"),
        said("old", "Refund of the seat fee", minutes=60),
        said("new", "Seat fee again, refund promised", minutes=1),
        said("other", "Seat question", minutes=30),
    )
    assert keys(cache, "refund seat") == ["new", "old"]
    assert keys(cache, "seat", limit=2) == ["new", "other"]


def test_unfinished_last_word_finds_where_whole_words_do_not(cache: Cache) -> None:
    absorb(cache, person("ann"), said("a", "Rebooked to the evening"))
    assert keys(cache, "evening reboo") == ["a"]


def test_phrase_is_taken_as_it_stands(cache: Cache) -> None:
    absorb(cache, person("ann"), said("a", "lost bag found"), said("b", "bag lost"))
    assert keys(cache, '"lost bag"') == ["a"]


@pytest.mark.parametrize("typed", ["退款", "款", "zurich", "ZÜRICH", "straße"])
def test_other_scripts_and_accents_are_found(cache: Cache, typed: str) -> None:
    absorb(cache, person("ann"), said("a", "要求退款 nach Zürich, Straße 5"))
    assert keys(cache, typed) == ["a"]


def test_quotes_and_operators_typed_by_a_person_do_no_harm(cache: Cache) -> None:
    absorb(cache, person("ann"), said("a", "plain words"))
    for typed in ('"', "NOT", "a AND", "*", "(", "near(", '"" ""', "plain -words", "col:plain"):
        cache.said(typed)


def test_later_version_replaces_the_words(cache: Cache) -> None:
    absorb(cache, person("ann"), said("a", "wrong words"))
    absorb(cache, said("a", "right words", version=2))
    assert keys(cache, "wrong") == []
    assert keys(cache, "right") == ["a"]


def test_what_is_gone_is_not_found(cache: Cache) -> None:
    absorb(cache, person("ann"), person("bob"), said("a", "secret"), said("b", "secret", by="bob"))
    ann = CustomerId("ann")
    absorb(cache, gone=(Tombstone(kind=Kind.INTERACTION, key="a", customer_id=ann),))
    assert keys(cache, "secret") == ["b"]
    absorb(cache, gone=(Tombstone(kind=Kind.CUSTOMER, key="bob"),))
    assert keys(cache, "secret") == []


def crowd(cache: Cache, count: int) -> None:
    for number in range(count):
        absorb(cache, person(f"p{number}"), at=NOW - timedelta(days=count - number))


def here(cache: Cache) -> set[str]:
    return {one.customer.id for one in cache.named("doe", limit=100)}


def test_least_recently_useful_go_first_and_no_more_than_the_surplus(cache: Cache) -> None:
    crowd(cache, 6)
    cache.was_useful(CustomerId("p0"), at=NOW)
    assert cache.evict(most=4, in_use=(), now=NOW) == 2
    assert here(cache) == {"p0", "p3", "p4", "p5"}
    assert cache.customer_count == 4
    assert cache.evict(most=4, in_use=(), now=NOW) == 0


def test_who_is_open_promised_or_flies_soon_stays(cache: Cache) -> None:
    crowd(cache, 6)
    who = [CustomerId(f"p{number}") for number in range(6)]
    absorb(
        cache,
        Promise(id=PromiseId("p"), customer_id=who[0], what="x", due_at=NOW, made_at=NOW),
        Case(id=CaseId("c"), customer_id=who[1], kind=CaseKind.BAG, subject="x", opened_at=NOW),
        Trip(
            id=TripId("t"),
            customer_id=who[2],
            locator="ABC123",
            booked_at=NOW,
            segments=(),
            starts_at=NOW + timedelta(days=1),
            ends_at=NOW + timedelta(days=2),
        ),
    )
    for _round in range(3):
        cache.evict(most=0, in_use={who[3]}, now=NOW)
    assert here(cache) == set(who[:4])


def test_kept_promise_and_flown_trip_hold_nobody(cache: Cache) -> None:
    crowd(cache, 1)
    ann = CustomerId("p0")
    absorb(
        cache,
        Promise(
            id=PromiseId("p"),
            customer_id=ann,
            what="x",
            due_at=NOW,
            made_at=NOW,
            state=PromiseState.KEPT,
        ),
        Trip(
            id=TripId("t"),
            customer_id=ann,
            locator="ABC123",
            booked_at=NOW,
            segments=(),
            starts_at=NOW - timedelta(days=30),
            ends_at=NOW - timedelta(days=29),
        ),
    )
    assert cache.evict(most=0, in_use=(), now=NOW) == 1
    assert cache.customer_count == 0
