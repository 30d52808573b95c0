"""The sample airline is believable, complete and the same each time."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest

from agent_console.domain.case import Case
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer, ValueClass
from agent_console.domain.disposition import is_reason
from agent_console.domain.identifier import Identifier, Scheme, normal
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.membership import Membership
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, FlightStatus, Trip
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.sample import cases
from agent_console.sample.airline import airline, this_hour
from agent_console.sample.size import DEFAULT, Size
from agent_console.wire import codec

NOW = datetime(2026, 11, 22, 21, 11, tzinfo=UTC)
SMALL = Size(customers=150, interactions=4_000)
RESERVED = re.compile(
    r"\+1\d{3}55501\d\d"
    r"|\+442079460\d{3}|\+441632960\d{3}|\+447700900\d{3}"
    r"|\+3319900\d{4}|\+3363998\d{4}"
    r"|\+493023125\d{3}|\+496990009\d{3}|\+498999998\d{3}"
    r"|\+61[23]5550\d{4}"
)
V = TypeVar("V", bound=Value)


@pytest.fixture(scope="module")
def small() -> list[Value]:
    return list(airline(SMALL, now=NOW))


def of(kind: type[V], values: Iterable[Value]) -> list[V]:
    return [value for value in values if isinstance(value, kind)]


def known_by(number: str, values: list[Value]) -> list[Customer]:
    owners = {i.customer_id for i in of(Identifier, values) if i.value == number}
    return [c for c in of(Customer, values) if c.id in owners]


def history_of(customer: Customer, values: list[Value]) -> list[Interaction]:
    return [i for i in of(Interaction, values) if i.customer_id == customer.id]


def test_the_same_seed_day_and_size_give_the_same_bytes(small: list[Value]) -> None:
    again = [codec.encode(value) for value in airline(SMALL, now=NOW)]
    assert again == [codec.encode(value) for value in small]


def test_another_seed_gives_other_people(small: list[Value]) -> None:
    other = airline(SMALL, now=NOW, seed="another")
    names = {c.full_name for c in of(Customer, other)}
    assert names != {c.full_name for c in of(Customer, small)}


def test_the_default_airline_has_the_size_it_says() -> None:
    whole = Counter(type(value) for value in airline(DEFAULT, now=NOW))
    assert whole[Customer] == 2_000
    assert whole[Interaction] == pytest.approx(40_000, rel=0.02)


def test_an_airline_too_small_for_the_hard_cases_is_refused() -> None:
    with pytest.raises(BadInput, match="at least"):
        Size(customers=3, interactions=100)


def test_ids_are_unique_and_everything_referred_to_is_there(small: list[Value]) -> None:
    with_id: list[Any] = [value for value in small if hasattr(value, "id")]
    assert len({value.id for value in with_id}) == len(with_id)
    flights = {f.id for f in of(Flight, small)}
    trips = {t.id for t in of(Trip, small)}
    matters = {c.id for c in of(Case, small)}
    customers = {c.id for c in of(Customer, small)}
    assert all(s.flight_id in flights for t in of(Trip, small) for s in t.segments)
    for entry in of(Interaction, small):
        assert entry.customer_id in customers
        assert entry.trip_id is None or entry.trip_id in trips
        assert entry.case_id is None or entry.case_id in matters


def test_nothing_has_happened_in_the_future(small: list[Value]) -> None:
    assert max(entry.at for entry in of(Interaction, small)) < NOW
    assert all(p.made_at < NOW for p in of(Promise, small))
    assert all(t.starts_at < t.ends_at for t in of(Trip, small))


def test_every_telephone_number_belongs_to_nobody(small: list[Value]) -> None:
    phones = [i.value for i in of(Identifier, small) if i.scheme is Scheme.PHONE]
    assert phones
    assert [number for number in phones if not RESERVED.fullmatch(number)] == []


def test_every_mail_address_is_at_an_example(small: list[Value]) -> None:
    mails = [i.value for i in of(Identifier, small) if i.scheme is Scheme.EMAIL]
    assert mails
    assert all(re.search(r"@example\.(com|org|net)$", mail) for mail in mails)


def test_identifiers_are_in_their_normal_form(small: list[Value]) -> None:
    for one in of(Identifier, small):
        assert normal(one.scheme, one.value) == one.value


def test_every_blank_is_filled_and_every_reason_is_in_the_tree(small: list[Value]) -> None:
    for entry in of(Interaction, small):
        assert entry.headline
        assert not re.search(r"[{}]", entry.headline + entry.detail + entry.text)
        assert is_reason(entry.reason)


def test_customers_speak_on_every_channel_in_several_languages(small: list[Value]) -> None:
    entries = of(Interaction, small)
    assert {entry.channel for entry in entries} == set(Channel)
    assert len({entry.language for entry in entries} - {""}) >= 5
    scripts = "".join(c.native_name for c in of(Customer, small))
    for script in ("一-鿿", "가-힣", "؀-ۿ", "Ѐ-ӿ", "ऀ-ॿ"):
        assert re.search(f"[{script}]", scripts), script


def test_there_is_work_to_do(small: list[Value]) -> None:
    promises = of(Promise, small)
    assert any(p.is_overdue(now=NOW) for p in promises)
    assert any(p.is_open and not p.is_overdue(now=NOW) for p in promises)
    assert any(case.is_open for case in of(Case, small))
    assert {entry.state for entry in of(Interaction, small)} == set(State)


def test_flights_of_today_are_late_cancelled_and_under_way(small: list[Value]) -> None:
    states = {f.status for f in of(Flight, small) if abs(f.departs_at - NOW) < timedelta(days=1)}
    assert states >= {
        FlightStatus.SCHEDULED,
        FlightStatus.DELAYED,
        FlightStatus.CANCELLED,
        FlightStatus.FLYING,
        FlightStatus.LANDED,
    }
    late = [f for f in of(Flight, small) if f.delay]
    assert all(f.cause for f in late)


def test_three_people_share_the_family_phone(small: list[Value]) -> None:
    family = known_by(cases.FAMILY, small)
    assert len(family) == 3
    assert {c.family_name for c in family} == {"Novak"}


def test_two_people_of_one_name_live_in_one_city(small: list[Value]) -> None:
    both = [c for number in cases.NAMESAKES for c in known_by(number, small)]
    assert [c.full_name for c in both] == [cases.NAMESAKE] * 2
    assert len({c.id for c in both}) == 2
    assert len({c.city for c in both}) == 1


def test_one_customer_has_no_history_and_one_has_the_longest(small: list[Value]) -> None:
    (silent,) = known_by(cases.NO_HISTORY, small)
    (talkative,) = known_by(cases.LONG_HISTORY, small)
    assert history_of(silent, small) == []
    assert len(history_of(talkative, small)) == SMALL.interactions // 8


def test_the_other_hard_cases_are_what_they_are_called(small: list[Value]) -> None:
    (long_name,) = known_by(cases.LONG_NAME, small)
    (below,) = known_by(cases.BELOW_ZERO, small)
    (fenced,) = known_by(cases.FENCED, small)
    (minor,) = known_by(cases.MINOR, small)
    assert len(long_name.full_name) == 60
    assert below.value_class is ValueClass.BELOW_ZERO
    assert below.expected_value is not None
    assert below.expected_value.amount < 0
    assert fenced.is_fenced
    assert minor.special_services == ("UMNR",)
    assert known_by(cases.UNKNOWN, small) == []


def test_mia_li_is_the_customer_of_the_pictures(small: list[Value]) -> None:
    (mia,) = known_by(cases.MIA_LI, small)
    (gold,) = [m for m in of(Membership, small) if m.customer_id == mia.id]
    counts = Counter(entry.channel for entry in history_of(mia, small))
    assert (mia.full_name, mia.native_name, mia.pronouns) == ("Mia Li", "李美雅", "she/her")
    assert (gold.tier, gold.tier_points, gold.next_tier_points) == ("Gold", 31_480, 40_000)
    assert counts[Channel.PHONE] == 41
    assert counts[Channel.EMAIL] == 63
    assert counts[Channel.WEB] == 288
    assert counts[Channel.CHAT] == 22
    assert counts[Channel.TRIP] + counts[Channel.GATE] == 72


def test_the_newest_of_mia_li_is_what_the_picture_shows(small: list[Value]) -> None:
    (mia,) = known_by(cases.MIA_LI, small)
    newest = sorted(history_of(mia, small), key=lambda entry: entry.at, reverse=True)[:6]
    assert [entry.headline for entry in newest] == [
        "Looked at rebooking for AS 1161, left at payment",
        "Delay notice sent, third update",
        "Asked chat assistant about connection in SFO",
        "Complaint: seat fee charged twice",
        "Flew AS 1104 SEA → LAX, seat 7C",
        "Award seat question, SEA → LHR in October",
    ]


def test_what_is_told_again_later_has_the_same_ids(small: list[Value]) -> None:
    later = list(this_hour(now=NOW + timedelta(hours=2)))
    known = {entry.id for entry in of(Interaction, small)}
    assert len(of(Interaction, later)) == 3
    assert all(entry.id in known for entry in of(Interaction, later))
    assert of(Promise, later) == []
