from datetime import date, timedelta

import msgspec
import pytest
from made_up import (
    NOW,
    a_complaint,
    a_customer,
    a_file,
    a_flight,
    a_membership,
    a_promise,
    a_trip,
    seattle,
)

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.customer import Consents, ValueClass
from agent_console.domain.interaction import Interaction
from agent_console.domain.money import money
from agent_console.domain.promise import PromiseState
from agent_console.domain.trip import CabinSeats, FlightStatus, TripState
from agent_console.ids import CustomerId, InteractionId
from agent_console.nba.arbitration import rank
from agent_console.nba.facts import Disruption, Facts, Refusal, gathered
from agent_console.nba.suggestion import FactorName

LATE = a_flight("AS 1161", "SEA-SFO", seattle("14:05"), hours=2, late=timedelta(minutes=160))
TO_TOKYO = a_flight("UA 837", "SFO-NRT", seattle("17:10"), hours=11)
WAY = a_flight(
    "AS 1423",
    "SEA-SFO",
    seattle("13:50"),
    hours=2,
    cabins=(CabinSeats(cabin="economy", seat_count=2),),
)
MISSED = Disruption(flight=LATE, misses=TO_TOKYO, ways=(WAY,))
SOON = a_flight("AS 330", "SEA-SFO", seattle("09:00", day=28), hours=2)


def _actions(facts: Facts) -> list[str]:
    return [suggestion.action for suggestion in rank(facts).suggestions]


def _flies_soon() -> dict[str, object]:
    return {"trips": (a_trip(SOON),), "flights": (SOON,), "memberships": (a_membership(),)}


def test_missed_connection_is_rebooked_in_words_to_say() -> None:
    first = rank(gathered(a_file(), now=NOW, disruption=MISSED)).suggestions[0]
    assert first.action == "rebook-misconnection"
    assert first.title == "Rebook to AS 1423, waive the fare difference"
    assert first.say == (
        "Ms Li, I can see the delay makes you miss Tokyo. I can put you on the 13:50 now, "
        "at no charge, and look for an aisle seat. Shall I?"
    )
    assert [step.text for step in first.steps] == [
        "Own the delay before anything else",
        "Offer AS 1423 at 13:50, 2 seats left",
    ]
    amounts = {factor.name: factor.amount for factor in first.factors}
    assert amounts == {
        FactorName.PROPENSITY: 0.83,
        FactorName.CONTEXT: pytest.approx(1.9),
        FactorName.VALUE: 310.0,
        FactorName.LEVER: 1.0,
    }


def test_rebooking_promise_and_complaint_come_before_everything_else() -> None:
    file = a_file(promises=(a_promise(),), cases=(a_complaint(),), **_flies_soon())
    ranking = rank(gathered(file, now=NOW, disruption=MISSED))
    assert [one.action for one in ranking.suggestions] == [
        "rebook-misconnection",
        "keep-promise",
        "settle-complaint",
    ]
    assert ranking.held_back == "Sales offers are held back while a promise is open."
    steps = [step.text for step in ranking.suggestions[0].steps]
    assert steps[-1] == "Say where our promise stands: Refund of seat fee, $39"


@pytest.mark.parametrize(
    ("trouble", "action"),
    [
        (Disruption(flight=LATE), "rebook-delayed"),
        (MISSED, "rebook-misconnection"),
        (
            Disruption(
                flight=a_flight(
                    "AS 2", "SEA-SFO", seattle("15:00"), hours=2, status=FlightStatus.CANCELLED
                )
            ),
            "rebook-cancelled",
        ),
    ],
)
def test_each_disruption_has_its_name(trouble: Disruption, action: str) -> None:
    first = rank(gathered(a_file(), now=NOW, disruption=trouble)).suggestions[0]
    assert (first.action, first.is_duty) == (action, True)


def test_small_delay_is_no_reason_to_rebook() -> None:
    late = a_flight("AS 3", "SEA-SFO", seattle("15:00"), hours=2, late=timedelta(minutes=40))
    facts = gathered(a_file(), now=NOW, disruption=Disruption(flight=late))
    assert facts.disruption is None
    assert _actions(facts) == ["thank"]


def test_without_another_way_nothing_is_promised_for_today() -> None:
    trouble = Disruption(flight=LATE, misses=TO_TOKYO)
    first = rank(gathered(a_file(), now=NOW, disruption=trouble)).suggestions[0]
    assert first.title == "Find a way for tomorrow, waive the fare difference"
    assert "I can put you on" not in first.say


@pytest.mark.parametrize("value_class", list(ValueClass))
def test_duties_are_the_same_whatever_a_customer_is_worth(value_class: ValueClass) -> None:
    customer = a_customer(value_class=value_class, expected_value=money(-300, "USD"))
    file = a_file(customer=customer, promises=(a_promise(),), cases=(a_complaint(),))
    assert _actions(gathered(file, now=NOW, disruption=MISSED)) == [
        "rebook-misconnection",
        "keep-promise",
        "settle-complaint",
    ]


def test_longest_overdue_promise_is_kept_first() -> None:
    older = a_promise(what="Call back", amount=None, due_at=NOW - timedelta(days=4))
    first = rank(gathered(a_file(promises=(a_promise(), older)), now=NOW)).suggestions[0]
    assert first.title == "Keep our promise: Call back"
    assert first.factors[1].reason == "The promise is 4 days late (+50 %)"


def test_promise_still_in_time_is_told_and_is_no_duty() -> None:
    promise = a_promise(due_at=NOW + timedelta(days=3))
    first = rank(gathered(a_file(promises=(promise,)), now=NOW)).suggestions[0]
    assert (first.action, first.is_duty) == ("tell-promise", False)


def test_kept_promises_and_closed_complaints_count_no_more() -> None:
    file = a_file(
        promises=(a_promise(state=PromiseState.KEPT),), cases=(a_complaint(closed_at=NOW),)
    )
    assert _actions(gathered(file, now=NOW)) == ["thank"]


def test_offers_are_made_where_nothing_speaks_against_them() -> None:
    ranking = rank(gathered(a_file(**_flies_soon()), now=NOW))
    assert [one.action for one in ranking.suggestions] == ["reach-tier", "extra-legroom", "thank"]
    assert ranking.held_back == ""


@pytest.mark.parametrize(
    ("changes", "refused_days", "reason"),
    [
        ({"promises": (a_promise(),)}, None, "while a promise is open"),
        ({"cases": (a_complaint(),)}, None, "while a complaint is open"),
        (
            {"customer": a_customer(is_fenced=True)},
            None,
            "from this customer, who is kept out of campaigns",
        ),
        (
            {"customer": a_customer(consents=Consents(offers=(Channel.EMAIL,)))},
            None,
            "without the customer's consent on this channel",
        ),
        ({}, 3, "because an offer was declined 3 days ago"),
        ({}, 0, "because an offer was declined today"),
    ],
)
def test_selling_is_held_back_and_says_why(
    changes: dict[str, object], refused_days: int | None, reason: str
) -> None:
    refusals = (
        ()
        if refused_days is None
        else (Refusal(action="extra-legroom", at=NOW - timedelta(days=refused_days)),)
    )
    facts = gathered(a_file(**{**_flies_soon(), **changes}), now=NOW, refusals=refusals)
    assert rank(facts).held_back == f"Sales offers are held back {reason}."
    assert not {"extra-legroom", "reach-tier"} & set(_actions(facts))


def test_no_from_long_ago_holds_nothing_back() -> None:
    refusals = (Refusal(action="extra-legroom", at=NOW - timedelta(days=31)),)
    assert rank(gathered(a_file(), now=NOW, refusals=refusals)).held_back == ""


@pytest.mark.parametrize(("days", "is_offered"), [(0, True), (14, True), (15, False)])
def test_legroom_is_offered_in_the_two_weeks_before(days: int, *, is_offered: bool) -> None:
    flight = a_flight("AS 9", "SEA-SFO", seattle("20:00") + timedelta(days=days), hours=2)
    facts = gathered(a_file(trips=(a_trip(flight),), flights=(flight,)), now=NOW)
    assert facts.next_trip is not None
    assert facts.next_trip.days_to_departure == days
    assert ("extra-legroom" in _actions(facts)) is is_offered


@pytest.mark.parametrize(
    ("points", "is_offered"), [(29_999, False), (30_000, True), (39_999, True), (40_000, False)]
)
def test_next_tier_is_named_when_it_is_near(points: int, *, is_offered: bool) -> None:
    facts = gathered(a_file(memberships=(a_membership(tier_points=points),)), now=NOW)
    assert ("reach-tier" in _actions(facts)) is is_offered


def test_special_service_is_confirmed_before_the_trip() -> None:
    customer = a_customer(special_services=("WCHR", "VGML"))
    first = rank(gathered(a_file(customer=customer, **_flies_soon()), now=NOW)).suggestions[0]
    assert first.title == "Confirm for AS 330: wheelchair, vegetarian meal"


def test_special_service_is_carried_over_to_another_flight() -> None:
    customer = a_customer(special_services=("WCHR",))
    file = a_file(customer=customer, **_flies_soon())
    first = rank(gathered(file, now=NOW, disruption=MISSED)).suggestions[0]
    assert "Carry over: wheelchair" in [step.text for step in first.steps]


def test_faithful_customer_is_thanked_for_the_years() -> None:
    member = a_membership(member_since=date(2019, 4, 1), tier_points=0)
    first = rank(gathered(a_file(memberships=(member,)), now=NOW)).suggestions[0]
    assert first.title == "Thank for 7 years with us"
    assert first.say.startswith("Ms Li, thank you for being with us since 2019.")


def test_unknown_caller_is_asked_and_nothing_else() -> None:
    ranking = rank(gathered(None, now=NOW))
    assert [one.action for one in ranking.suggestions] == ["ask"]
    assert ranking.suggestions[0].say.startswith("Thank you for calling. Who am I speaking with")
    assert ranking.held_back == ""


@pytest.mark.parametrize(
    ("changes", "begins"),
    [
        ({}, "Ms Li, good to hear from you."),
        ({"honorific": ""}, "Mia Li, good to hear from you."),
        (
            {"honorific": "", "given_name": "", "family_name": "", "native_name": "李美"},
            "李美, good to hear",
        ),
        ({"honorific": "", "given_name": "", "family_name": ""}, "Good to hear from you."),
    ],
)
def test_customer_is_addressed_as_far_as_the_name_is_known(
    changes: dict[str, str], begins: str
) -> None:
    first = rank(gathered(a_file(customer=a_customer(**changes)), now=NOW)).suggestions[0]
    assert first.say.startswith(begins)


def test_every_factor_gives_its_reason() -> None:
    file = a_file(promises=(a_promise(),), cases=(a_complaint(),), **_flies_soon())
    for facts in (gathered(file, now=NOW, disruption=MISSED), gathered(None, now=NOW)):
        for suggestion in rank(facts).suggestions:
            assert [factor.name for factor in suggestion.factors] == list(FactorName)
            assert all(factor.reason and 0 <= factor.share <= 1 for factor in suggestion.factors)


GONE_NEXT_WEEK = a_flight(
    "AS 331",
    "SEA-SFO",
    seattle("09:00", day=28),
    hours=2,
    status=FlightStatus.CANCELLED,
    status_at=NOW,
)
LATE_LAST_WEEK = a_flight(
    "BA 9", "SEA-SFO", seattle("09:00", day=15), hours=2, late=timedelta(hours=5)
)


def test_trip_of_next_week_that_we_cancelled_is_settled_before_anything_is_sold() -> None:
    trip = a_trip(GONE_NEXT_WEEK, fare=money(200, "USD"))
    file = a_file(trips=(trip,), flights=(GONE_NEXT_WEEK,), memberships=(a_membership(),))
    first = rank(gathered(file, now=NOW)).suggestions[0]
    assert (first.action, first.is_duty) == ("settle-coming-trip", True)
    assert first.title == "ABC123 was changed by us: another flight, or the fare back"
    assert "San Francisco" in first.say
    assert [one.text for one in first.steps][1:] == ["Back within 7 days of the choice"]
    given_up = a_file(
        trips=(a_trip(GONE_NEXT_WEEK, state=TripState.CANCELLED),), flights=(GONE_NEXT_WEEK,)
    )
    assert "settle-coming-trip" not in _actions(gathered(given_up, now=NOW))


@pytest.mark.parametrize(("state", "has_rights"), [("flown", True), ("cancelled", False)])
def test_who_gave_a_trip_up_is_owed_nothing_for_its_delay(state: str, *, has_rights: bool) -> None:
    trip = a_trip(LATE_LAST_WEEK, state=TripState(state))
    facts = gathered(a_file(trips=(trip,), flights=(LATE_LAST_WEEK,)), now=NOW)
    assert bool(facts.trips[0].rights) is has_rights


@pytest.mark.parametrize(
    ("changed_minutes_ago", "step"),
    [
        (60, "They were told 25 min ago by SMS; do not read it out again"),
        (10, "They were last told 25 min ago by SMS; it has changed since: say so"),
        (None, ""),
    ],
)
def test_what_was_told_is_neither_repeated_nor_contradicted(
    changed_minutes_ago: int | None, step: str
) -> None:
    flight = msgspec.structs.replace(
        LATE, status_at=NOW - timedelta(minutes=changed_minutes_ago or 60)
    )
    notice = Interaction(
        id=InteractionId("i"),
        customer_id=CustomerId("c-mia"),
        at=NOW - timedelta(minutes=25),
        channel=Channel.SMS,
        direction=Direction.OUTBOUND,
        headline="AS 1161 now leaves at 16:45",
    )
    told = () if changed_minutes_ago is None else (notice,)
    file = a_file(trips=(a_trip(flight),), flights=(flight,), interactions=told)
    trouble = Disruption(flight=flight, misses=TO_TOKYO, ways=(WAY,))
    steps = [
        one.text for one in rank(gathered(file, now=NOW, disruption=trouble)).suggestions[0].steps
    ]
    assert (steps[1] if step else "") == step
    assert len([one for one in steps if "told" in one]) == bool(step)


@pytest.mark.parametrize(("days_ago", "is_claimed_again"), [(3, False), (30, True)])
def test_a_claim_settled_for_an_earlier_trip_settles_no_later_one(
    days_ago: int, *, is_claimed_again: bool
) -> None:
    late = a_flight("BA 9", "JFK-LHR", seattle("09:00", day=15), hours=7, late=timedelta(hours=5))
    settled = Interaction(
        id=InteractionId("i"),
        customer_id=CustomerId("c-mia"),
        at=NOW - timedelta(days=days_ago),
        channel=Channel.PHONE,
        headline="Claim opened",
        choices={"claim-past-trip": "accepted"},
    )
    trip = a_trip(late, state=TripState.FLOWN)
    file = a_file(trips=(trip,), flights=(late,), interactions=(settled,))
    found = "claim-past-trip" in _actions(gathered(file, now=NOW))
    assert found is is_claimed_again
