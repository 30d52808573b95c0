from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from support.desk import BO, MIA, NOW, contact, departure, desk_files, number, page, person

from agent_console.desk.files import Files
from agent_console.desk.identify import (
    caller,
    found,
    matched,
    scanned,
    scanned_at_hub,
    searched,
    sure_customer,
)
from agent_console.desk.screen_pop import Match, MatchState, TraitKind
from agent_console.domain.boarding_pass import BoardingPass, Leg
from agent_console.domain.call import Call
from agent_console.domain.certainty import Certainty
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.trip import Segment, Trip
from agent_console.ids import CallId, CustomerId, FlightId, TripId
from agent_console.paths import Profile
from agent_console.wire.customer_file import Candidate

EVE = CustomerId("c-eve")
SHARED, BERLIN, SEATTLE = "+12065550199", "+4930999000", "+12065550100"


def key(scheme: Scheme, value: str, owner: str, **more: Any) -> Identifier:
    return Identifier(scheme=scheme, value=value, customer_id=CustomerId(owner), version=1, **more)


def trip(owner: str, locator: str, *, days: float, flights: tuple[str, ...] = ()) -> Trip:
    starts = NOW + timedelta(days=days)
    return Trip(
        id=TripId(f"t-{owner}-{locator}"),
        customer_id=CustomerId(owner),
        locator=locator,
        booked_at=starts - timedelta(days=20),
        segments=tuple(Segment(flight_id=FlightId(one)) for one in flights),
        starts_at=starts,
        ends_at=starts + timedelta(days=2),
        version=1,
    )


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        opened.cache.absorb(
            page(
                customers=(
                    person(home_airport="SEA", birth_date=date(1988, 4, 12), languages=("en",)),
                    person(BO, "Bo", "Chen", home_airport="SEA", birth_date=date(1955, 1, 2)),
                    person(EVE, "Eve", "Müller-Lüdenscheidt", country="DE"),
                ),
                identifiers=(
                    number(SHARED),
                    number(SHARED, BO),
                    number("+4930901820", EVE),
                    number("+541123456789", EVE),
                    key(Scheme.LOCATOR, "ABC123", MIA),
                    key(Scheme.LOCATOR, "ABC123", BO),
                    key(Scheme.LOCATOR, "OLD999", BO),
                    key(Scheme.TICKET, "0162476075898", EVE),
                    key(Scheme.MEMBER, "AS4711", MIA),
                ),
                trips=(
                    trip(MIA, "ABC123", days=1, flights=("AS1161",)),
                    trip(BO, "ABC123", days=-900),
                    trip(BO, "OLD999", days=-900),
                ),
                flights=(departure("AS1161", leaves=NOW + timedelta(days=1)),),
                interactions=(contact("i-1", BO, minutes=60 * 24 * 40),),
            )
        )
        yield opened


def rings(files: Files, from_number: str, to: str = SEATTLE) -> Match:
    call = Call(id=CallId("k"), from_number=from_number, to_number=to, rung_at=NOW)
    return caller(files.cache, call)


@pytest.mark.parametrize(
    ("sent", "line"),
    [
        ("+4930901820", SEATTLE),
        ("030 901820", BERLIN),
        ("030/901820", BERLIN),
        ("011 49 30 901820", SEATTLE),
        ("sip:+4930901820@pbx.example.com;user=phone", SEATTLE),
    ],
)
def test_a_number_is_read_as_at_the_line_that_was_called(
    files: Files, sent: str, line: str
) -> None:
    match = rings(files, sent, line)
    assert (match.state, sure_customer(match)) == (MatchState.SURE, EVE)


def test_a_number_on_file_in_an_older_form_is_likely(files: Files) -> None:
    match = rings(files, "+5491123456789")
    assert (match.state, sure_customer(match)) == (MatchState.LIKELY, EVE)


def test_who_shares_a_number_is_told_apart_by_what_differs(files: Files) -> None:
    match = rings(files, SHARED)
    assert match.state is MatchState.SEVERAL
    assert sure_customer(match) is None
    assert [one.customer.id for one in match.candidates] == [MIA, BO]
    (mia, bo) = match.traits
    kinds = [trait.kind for trait in mia]
    assert [trait.kind for trait in bo] == kinds
    assert TraitKind.HOME not in kinds  # both are at home in Seattle: it tells nothing
    shown = {trait.kind: trait for trait in mia}
    assert shown[TraitKind.TRIP].text == "SEA-SFO"
    assert shown[TraitKind.AGE].number == 30
    assert {trait.kind: trait for trait in bo}[TraitKind.AGE].number == 70


def test_who_flies_tomorrow_stands_first(files: Files) -> None:
    assert rings(files, SHARED).candidates[0].customer.id == MIA


def test_the_locator_means_who_travels_with_it_now_and_offers_the_other(files: Files) -> None:
    decoded = a_pass("CHEN/BO", locator="ABC123")
    assert sure_customer(scanned(files.cache, decoded, now=NOW)) is None
    decoded = a_pass("LI/MIA MS", locator="ABC123")
    match = scanned(files.cache, decoded, now=NOW)
    assert (match.state, sure_customer(match)) == (MatchState.SURE, MIA)
    assert [one.customer.id for one in found(files.cache, "abc123")] == [MIA, BO]


def a_pass(name: str, **leg: str) -> BoardingPass:
    plain = {"locator": "", "origin": "SEA", "destination": "SFO", "carrier": "AS"}
    return BoardingPass(name=name, legs=(Leg(**{**plain, "flight_number": "1161", **leg}),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "leg", "expected"),
    [
        ("MUELLERLUEDENSCHEIDT", {"ticket": "0162476075898"}, EVE),
        ("MUELLER/EVE", {"ticket": "0162476075898"}, EVE),
        ("LI/MIAMRS", {"member_airline": "AS", "member_number": "4711"}, MIA),
        ("LI/MIA", {"member_airline": "AS", "member_number": "AS4711"}, MIA),
        ("CHEN/BO MR", {"locator": "OLD999"}, BO),
        ("SMITH/JO", {"locator": "OLD999"}, None),
        ("NOBODY/KNOWN", {"locator": "ZZZ999"}, None),
    ],
)
def test_a_pass_finds_its_passenger(
    files: Files, name: str, leg: dict[str, str], expected: CustomerId | None
) -> None:
    assert sure_customer(scanned(files.cache, a_pass(name, **leg), now=NOW)) == expected


def test_a_pass_with_an_old_locator_is_likely_and_with_another_name_a_maybe(files: Files) -> None:
    match = scanned(files.cache, a_pass("CHEN/BO MR", locator="OLD999"), now=NOW)
    assert match.state is MatchState.LIKELY
    match = scanned(files.cache, a_pass("SMITH/JO", locator="OLD999"), now=NOW)
    assert match.state is MatchState.MAYBE
    assert [one.customer.id for one in match.candidates] == [BO]
    assert match.traits


def test_of_a_maybe_nothing_is_said_that_only_the_customer_may_know(files: Files) -> None:
    match = scanned(files.cache, a_pass("SMITH/JO", locator="OLD999"), now=NOW)
    private = {TraitKind.TRIP, TraitKind.CONTACT, TraitKind.AGE}
    assert private.isdisjoint(trait.kind for trait in match.traits[0])
    assert match.certainties == (Certainty.MAYBE,)


def test_of_two_who_share_a_number_each_is_a_maybe(files: Files) -> None:
    call = Call(id=CallId("k"), from_number=SHARED, to_number=SEATTLE, rung_at=NOW)
    match = caller(files.cache, call)
    assert match.certainties == (Certainty.MAYBE, Certainty.MAYBE)
    assert rings(files, "+4930901820").certainties == ()


def test_all_owners_of_a_locator_that_was_used_again_are_offered_side_by_side(
    files: Files,
) -> None:
    owners = found(files.cache, "abc123")
    match = searched(files.cache, owners, " abc 123", now=NOW)
    assert match.state is MatchState.SEVERAL
    assert sure_customer(match) is None
    assert [one.customer.id for one in match.candidates] == [MIA, BO]
    assert match.certainties == (Certainty.SURE, Certainty.MAYBE)
    trips = [
        trait.at for traits in match.traits for trait in traits if trait.kind is TraitKind.TRIP
    ]
    assert trips == [NOW + timedelta(days=1), NOW - timedelta(days=900)]


@pytest.mark.parametrize(
    ("name", "state"),
    [("LI/MIA MS", MatchState.SURE), ("SMITH/JO", MatchState.MAYBE)],
)
def test_a_pass_the_hub_knows_is_nobodys_of_another_name(name: str, state: MatchState) -> None:
    answer = (Candidate(customer=person(), matched_by=Scheme.LOCATOR),)
    decoded = a_pass(name, locator="QK7XPL")
    match = scanned_at_hub(answer, decoded, now=NOW)
    assert (match.state, match.scheme) == (state, Scheme.LOCATOR)


@pytest.mark.parametrize(
    ("typed", "owner"),
    [
        ("mia li", MIA),
        ("li mia", MIA),
        ("chem bo", BO),
        ("muellr", None),
        ("ludenscheidt eve", EVE),
        ("lüdenschiedt", EVE),
    ],
)
def test_names_are_found_in_any_order_and_with_a_slip(
    files: Files, typed: str, owner: CustomerId | None
) -> None:
    assert [one.customer.id for one in found(files.cache, typed)] == ([owner] if owner else [])


def test_what_was_typed_is_read_as_at_the_line(files: Files) -> None:
    assert [one.customer.id for one in found(files.cache, "030 901820", line=BERLIN)] == [EVE]
    assert found(files.cache, "030 901820", line=SEATTLE) == ()


def test_a_ticket_is_found_with_its_check_digit_and_not_with_another(files: Files) -> None:
    good = 162476075898 % 7
    (one,) = found(files.cache, f"016 2476075898 {good}")
    assert one.customer.id == EVE
    assert found(files.cache, f"0162476075898{(good + 3) % 10 if good < 4 else 9}") == ()


def test_who_was_merged_is_nobody_of_their_own(files: Files) -> None:
    gone = person(BO, "Bo", "Chen", merged_into=MIA, version=2)
    files.cache.absorb(page("2", customers=(gone,)))
    assert rings(files, SHARED).state is MatchState.SURE
    assert sure_customer(rings(files, SHARED)) == MIA
    assert found(files.cache, "chen") == ()
    file = files.customer_file(BO)
    assert file is not None
    assert file.customer.id == MIA


@pytest.mark.parametrize("count", [1, 2, 10])
def test_the_hubs_answer_is_judged_in_the_same_way(count: int) -> None:
    those = [
        Candidate(
            customer=Customer(id=CustomerId(f"c-{n}"), given_name="A", family_name="B"),
            matched_by=Scheme.PHONE,
        )
        for n in range(count)
    ]
    match = matched(those, scheme=Scheme.PHONE, now=NOW)
    assert match.state is (MatchState.SURE if count == 1 else MatchState.SEVERAL)
    assert len(match.candidates) == count


@pytest.mark.parametrize("sent", ["anonymous", "sip:anonymous@anonymous.invalid", "0000000000"])
def test_a_withheld_number_invents_nobody(files: Files, sent: str) -> None:
    assert rings(files, sent) == Match(state=MatchState.WITHHELD)


def test_a_colleagues_extension_is_no_customer(files: Files) -> None:
    assert rings(files, "214").state is MatchState.UNKNOWN
