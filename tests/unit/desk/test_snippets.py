"""Snippets: read, found, filled from the screen; and the reasons that fit it."""

import re
from datetime import UTC, datetime, timedelta

from made_up import NOW, a_complaint, a_customer, a_flight, a_membership, a_promise, seattle

from agent_console.desk import dispositions, snippets
from agent_console.desk.screen_pop import Match, MatchState, RightNow, ScreenPop
from agent_console.domain.agent import Agent
from agent_console.domain.disposition import REASONS
from agent_console.domain.draft import open_draft
from agent_console.domain.follow_up import FollowUp, FollowUpKind
from agent_console.domain.snippet import Snippet, filled, found
from agent_console.domain.trip import Segment, Trip
from agent_console.ids import AgentId, CallId, CustomerId, FollowUpId, TripId
from agent_console.paths import Profile
from agent_console.store.journal import Journal
from agent_console.wire.customer_file import CustomerFile

ME = Agent(id=AgentId("a-214"), login="agent", name="Agent 214")
KEY = bytes(range(32))
PLACE = re.compile(r"\{([a-z_.]+)\}")


def a_pop(**more: object) -> ScreenPop:
    flight = a_flight("AS 1161", "SEA-SFO", seattle("14:05"), hours=2, late=timedelta(hours=2))
    way = a_flight("AS 1423", "SEA-SFO", seattle("15:00"), hours=2)
    trip = Trip(
        id=TripId("t-1"),
        customer_id=a_customer().id,
        locator="K7PQ2M",
        booked_at=NOW,
        segments=(Segment(flight_id=flight.id),),
        starts_at=NOW,
        ends_at=NOW,
    )
    file = CustomerFile(
        customer=a_customer(),
        as_of=NOW,
        memberships=(a_membership(tier="Gold"),),
        promises=(a_promise(),),
    )
    plain = {
        "match": Match(state=MatchState.SURE),
        "file": file,
        "right_now": RightNow(trip=trip, flight=flight, ways=(way,)),
    }
    return ScreenPop(**{**plain, **more})


def known(shown: ScreenPop | None) -> dict[str, str]:
    return snippets.known(shown, None, ME, now=NOW, zone=UTC)


def test_every_language_has_every_snippet_and_only_places_that_can_be_filled() -> None:
    can_be = set(known(a_pop()))
    english = snippets.shipped("en")
    assert len(english) >= 10
    for language in ("en", "de", "zh_CN"):
        found_here = snippets.shipped(language)
        assert [one.name for one in found_here] == [one.name for one in english]
        used = [set(PLACE.findall(one.text)) for one in found_here]
        assert used == [set(PLACE.findall(one.text)) for one in english]
        assert set().union(*used) <= can_be
    assert snippets.shipped("de_AT")[0].title == snippets.shipped("de")[0].title
    assert snippets.shipped("fr") == english


def test_places_are_filled_from_the_screen() -> None:
    delay = next(one for one in snippets.shipped("en") if one.name == "delay")
    made = filled(delay, known(a_pop()))
    assert made.text == "Told Ms Li that AS 1161 SEA–SFO leaves at 16:05."
    assert made.missing == ()


def test_what_nobody_knows_stands_in_brackets_to_be_typed() -> None:
    snippet = Snippet(name="x", title="x", text="To {customer.name} on {flight} and {nothing}")
    made = filled(snippet, known(None))
    assert made.text == "To [customer name] on [flight] and [nothing]"
    first, length = made.missing[0]
    assert made.text[first : first + length] == "[customer name]"
    assert len(made.missing) == 3


def test_the_promise_of_this_call_goes_before_older_ones() -> None:
    draft = open_draft(CallId("k"), CustomerId("c"), at=NOW)
    promised = draft.with_part(a_promise(id="p-new", what="A voucher"))
    assert snippets.known(a_pop(), promised, ME, now=NOW, zone=UTC)["promise.what"] == "A voucher"
    assert known(a_pop())["promise.what"] == a_promise().what


def test_a_snippet_is_found_by_name_before_title_before_text() -> None:
    by_text = Snippet(name="zoo", title="Animals", text="the bag")
    by_title = Snippet(name="lost", title="Lost bag", text="x")
    by_name = Snippet(name="bag", title="Delayed", text="x")
    own = Snippet(name="baggage", title="Mine", text="x", is_own=True)
    assert found((by_text, by_title, by_name, own), "Bag") == (own, by_name, by_title, by_text)
    assert found((by_text, by_title), "zebra") == ()
    assert len(found((by_text, by_title), "")) == 2


def test_ones_own_are_kept_once_named_after_their_first_word_and_hold_no_card_number(
    profile: Profile,
) -> None:
    journal = Journal.open(profile.journal, KEY)
    text = "Asked again, 4111 1111 1111 1111"
    first = snippets.keep_own(journal, "a-214", f"  {text}\n")
    assert (first.name, first.text) == ("asked", "Asked again, •••• •••• •••• 1111")
    assert snippets.keep_own(journal, "a-214", text) == first
    assert snippets.keep_own(journal, "a-214", "Asked twice").name == "asked2"
    assert snippets.keep_own(journal, "a-214", "!?").name == "own"
    assert [one.name for one in snippets.own(journal, "a-214")] == ["asked", "asked2", "own"]
    assert all(one.is_own for one in snippets.own(journal, "a-214"))
    snippets.drop_own(journal, "a-214", "asked2")
    assert [one.name for one in snippets.own(journal, "a-214")] == ["asked", "own"]
    assert snippets.own(journal, "a-215") == ()
    journal.close()


def test_a_delayed_flight_suggests_rebooking_and_a_late_refund_the_refund() -> None:
    late = a_promise(due_at=NOW - timedelta(days=1))
    file = CustomerFile(customer=a_customer(), as_of=NOW, promises=(late,), cases=(a_complaint(),))
    fitting = dispositions.suggested(a_pop(file=file), now=NOW)
    assert fitting[:2] == ("disruption/rebooking", "disruption/information")
    assert set(fitting[2:]) == {"payment/refund", "service/complaint"}
    calm = a_pop(right_now=None, file=CustomerFile(customer=a_customer(), as_of=NOW))
    assert dispositions.suggested(calm, now=NOW) == ()
    assert dispositions.suggested(None, now=NOW) == ()


def test_an_agents_last_reasons_are_remembered_newest_first(profile: Profile) -> None:
    journal = Journal.open(profile.journal, KEY)
    every = [f"{group}/{leaf}" for group, leaves in REASONS.items() for leaf in leaves]
    for reason in (*every[:7], every[2], "no/reason"):
        dispositions.remember(journal, "a-214", reason)
    lately = dispositions.recent(journal, "a-214")
    assert lately == (every[2], every[6], every[5], every[4], every[3])
    assert dispositions.recent(journal, "a-215") == ()
    journal.close()
    ordered = dispositions.in_order(every, (every[9], *lately, every[9], "gone/away"))
    assert ordered[:6] == (every[9], *lately)
    assert sorted(ordered) == sorted(every)


def test_what_was_agreed_suggests_the_outcome() -> None:
    draft = open_draft(CallId("k"), CustomerId("c"), at=datetime.now(UTC))
    assert dispositions.suggested_outcome(draft) == ""
    task = FollowUp(
        id=FollowUpId("f"),
        customer_id=CustomerId("c"),
        kind=FollowUpKind.TASK,
        what="x",
        due_at=NOW,
        made_at=NOW,
    )
    assert dispositions.suggested_outcome(draft.with_part(task)) == "follow_up"
