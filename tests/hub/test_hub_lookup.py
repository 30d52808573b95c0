from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from support.hub import TestHub

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.trip import Flight, Segment, Trip
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import (
    Candidate,
    CustomerFile,
    HistoryPage,
    LookupAnswer,
    LookupRequest,
)

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def customer(key: str, given: str, family: str, **more: Any) -> Customer:
    return Customer(id=key, given_name=given, family_name=family, **more)


def identifier(key: str, scheme: Scheme, value: str, *, is_verified: bool = False) -> Identifier:
    return Identifier(scheme=scheme, value=value, customer_id=key, is_verified=is_verified)


def trip(key: str, days: int, locator: str = "ABC123") -> Trip:
    starts = NOW + timedelta(days=days)
    return Trip(
        id=f"t-{key}",
        customer_id=key,
        locator=locator,
        booked_at=starts,
        segments=(),
        starts_at=starts,
        ends_at=starts + timedelta(days=3),
    )


def membership(key: str, number: str, tier: str, rank: int) -> Membership:
    return Membership(
        id=number, customer_id=key, programme="Miles", number=number, tier=tier, tier_rank=rank
    )


@pytest.fixture
def hub(hub: TestHub) -> TestHub:
    hub.put(
        customer("c1", "Zoë", "O'Hara"),
        customer("c2", "Łukasz", "Müller"),
        customer("c3", "Xiaoming", "Wang", native_name="王小明"),
        customer("c4", "100%", "Safe_Name"),
        identifier("c1", Scheme.PHONE, "+12065550142"),
        identifier("c2", Scheme.PHONE, "+12065550142", is_verified=True),
        identifier("c3", Scheme.EMAIL, "wang@example.com", is_verified=True),
        identifier("c3", Scheme.LOCATOR, "K7QX2M"),
        membership("c2", "m1", "Silver", 1),
        membership("c2", "m2", "Gold", 2),
    )
    return hub


def find(desk: httpx.Client, text: str, **more: Any) -> tuple[Candidate, ...]:
    request = LookupRequest(text=text, **more)
    answer = desk.post("/v1/lookup", content=encode(request))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, LookupAnswer).candidates


def test_a_shared_number_gives_both_the_verified_first(hub: TestHub, desk: httpx.Client) -> None:
    found = find(desk, "(206) 555-0142")
    assert [(c.customer.id, c.is_verified, c.tier) for c in found] == [
        ("c2", True, "Gold"),
        ("c1", False, ""),
    ]
    assert {c.matched_by for c in found} == {Scheme.PHONE}


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("WANG@example.com", Scheme.EMAIL),
        ("k7qx2m", Scheme.LOCATOR),
    ],
)
def test_any_identifier_finds_its_customer(
    hub: TestHub, desk: httpx.Client, text: str, scheme: Scheme
) -> None:
    (found,) = find(desk, text)
    assert (found.customer.id, found.matched_by) == ("c3", scheme)


def test_a_scheme_that_is_named_is_the_only_one_tried(hub: TestHub, desk: httpx.Client) -> None:
    assert find(desk, "K7QX2M", scheme=Scheme.MEMBER) == ()
    assert len(find(desk, "K7QX2M", scheme=Scheme.LOCATOR)) == 1


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ohara zoe", "c1"),
        ("ZOË O’HARA", "c1"),
        ("muller", "c2"),
        ("lukasz mül", "c2"),
        ("Wang, Xiaoming", "c3"),
        ("小明", "c3"),
    ],
)
def test_names_match_in_any_order_case_and_accent(
    hub: TestHub, desk: httpx.Client, text: str, key: str
) -> None:
    assert [(c.customer.id, c.matched_by) for c in find(desk, text)] == [(key, None)]


@pytest.mark.parametrize("text", ["%", "_", "", " ", "z", "%%%%", "ara", "zoe muller"])
def test_what_is_nobodys_name_finds_nobody(hub: TestHub, desk: httpx.Client, text: str) -> None:
    assert find(desk, text) == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ohera", "c1"),
        ("zeo ohara", "c1"),
        ("oharra zoe", "c1"),
        ("hara", "c1"),
        ("mueler lukasz", "c2"),
        ("lukazs muller", "c2"),
        ("xaoming", "c3"),
    ],
)
def test_a_name_is_found_with_a_slip_in_each_word(
    hub: TestHub, desk: httpx.Client, text: str, key: str
) -> None:
    assert [(c.customer.id, c.matched_by) for c in find(desk, text)] == [(key, None)]


def test_what_nobody_is_called_any_more_is_no_spelling(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer("c1", "Zoë", "Byron"))
    assert find(desk, "ohera") == ()
    assert [c.customer.id for c in find(desk, "byrom")] == ["c1"]


def test_of_a_locator_used_again_who_travels_last_comes_first(
    hub: TestHub, desk: httpx.Client
) -> None:
    for key, days in (("c1", -900), ("c2", 20), ("c4", -400)):
        hub.put(identifier(key, Scheme.LOCATOR, "ABC123"), trip(key, days))
    assert [c.customer.id for c in find(desk, "abc123")] == ["c2", "c4", "c1"]


@pytest.mark.parametrize(
    ("on_file", "typed"),
    [("+5215512345678", "+52 55 1234 5678"), ("+541123456789", "+54 9 11 2345 6789")],
)
def test_a_number_on_file_in_an_older_form_is_found(
    hub: TestHub, desk: httpx.Client, on_file: str, typed: str
) -> None:
    hub.put(identifier("c4", Scheme.PHONE, on_file))
    assert [c.customer.id for c in find(desk, typed)] == ["c4"]


def test_a_renamed_customer_is_found_by_the_new_name(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(customer("c1", "Zoë", "Byron"))
    assert [c.customer.id for c in find(desk, "byron")] == ["c1"]
    assert find(desk, "ohara") == ()


def test_the_customer_file_holds_everything(hub: TestHub, desk: httpx.Client) -> None:
    flight = Flight(
        id="f1",
        carrier="AS",
        number="1161",
        origin="SEA",
        destination="BOS",
        origin_zone="America/Los_Angeles",
        destination_zone="America/New_York",
        departs_at=NOW,
        arrives_at=NOW,
    )
    trips = [
        Trip(
            id=f"t{n}",
            customer_id="c2",
            locator="K7QX2M",
            booked_at=NOW,
            segments=(Segment(flight_id="f1"),),
            starts_at=NOW + timedelta(days=n),
            ends_at=NOW,
        )
        for n in range(3)
    ]
    entries = [interaction("c2", n) for n in range(250)]
    hub.put(flight, *trips, *entries)
    answer = desk.get("/v1/customers/c2")
    file = decode(answer.content, CustomerFile)
    assert file.customer.family_name == "Müller"
    assert [t.id for t in file.trips] == ["t2", "t1", "t0"]
    assert [f.id for f in file.flights] == ["f1"]
    assert len(file.memberships) == 2
    assert [i.value for i in file.identifiers] == ["+12065550142"]
    assert [i.id for i in file.interactions] == [e.id for e in entries[:200]]
    assert file.counts == {Channel.SMS: 250}


def interaction(key: str, number: int) -> Interaction:
    return Interaction(
        id=f"i{number:03}",
        customer_id=key,
        at=NOW - timedelta(minutes=number // 3),
        channel=Channel.SMS,
        headline="Gate changed",
    )


def test_history_comes_page_by_page_newest_first(hub: TestHub, desk: httpx.Client) -> None:
    entries = [interaction("c1", n) for n in range(25)]
    hub.put(*entries)
    seen, where = list[str](), {"limit": "10"}
    while True:
        answer = desk.get("/v1/customers/c1/interactions", params=where)
        page = decode(answer.content, HistoryPage)
        seen += [entry.id for entry in page.interactions]
        if page.next is None:
            break
        assert len(page.interactions) == 10
        where["before"] = page.next
    assert seen == [entry.id for entry in entries]


@pytest.mark.parametrize("path", ["/v1/customers/nobody", "/v1/customers/nobody/interactions"])
def test_an_unknown_customer_is_not_found(desk: httpx.Client, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_place_in_history_that_is_none_is_refused(hub: TestHub, desk: httpx.Client) -> None:
    answer = desk.get("/v1/customers/c1/interactions", params={"before": "yesterday"})
    assert answer.status_code == 400
