"""The hub's answer to who is calling comes late, and the agent has gone on meanwhile."""

from datetime import UTC, datetime

import pytest

from agent_console.desk.screen_pop import Match, MatchState
from agent_console.domain.call import Call
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import CallId, CustomerId
from agent_console.wire.customer_file import Candidate, CustomerFile
from ui.who_is_it import Fetched, fetched_by_number

MIA, BO, OLD = (
    Customer(id=CustomerId(f"c-{name.lower()}"), given_name=name, family_name="Li")
    for name in ("Mia", "Bo", "Old")
)
UNKNOWN = Match(state=MatchState.UNKNOWN)


def file_of(customer: Customer) -> CustomerFile:
    number = Identifier(scheme=Scheme.PHONE, value="+541123456789", customer_id=customer.id)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return CustomerFile(as_of=at, customer=customer, identifiers=(number,))


def chosen(customer: Customer, state: MatchState = MatchState.CHOSEN) -> Match:
    return Match(state=state, candidates=(Candidate(customer=customer),))


def by_number(*customers: Customer) -> Fetched:
    found = tuple(Candidate(customer=one, matched_by=Scheme.PHONE) for one in customers)
    return Fetched(found, file_of(customers[0]) if len(customers) == 1 else None)


@pytest.mark.parametrize("known", [None, UNKNOWN])
def test_nobody_was_known_so_the_hub_says_who_it_is(known: Match | None) -> None:
    match = by_number(MIA).match_for(known)
    assert match is not None
    assert (match.state, match.candidates[0].customer) == (MatchState.SURE, MIA)
    several = by_number(MIA, BO).match_for(known)
    assert several is not None
    assert several.state is MatchState.SEVERAL


@pytest.mark.parametrize("fetched", [by_number(MIA), by_number(MIA, BO)])
def test_whom_the_agent_chose_meanwhile_stays(fetched: Fetched) -> None:
    assert fetched.match_for(chosen(BO)) is None
    assert fetched.match_for(Match(state=MatchState.SEVERAL)) is None


def test_the_same_person_chosen_meanwhile_gets_their_file() -> None:
    known = chosen(MIA)
    assert by_number(MIA).match_for(known) is known


def test_a_file_that_comes_late_is_not_shown_under_another_name() -> None:
    fetched = Fetched(by_number(MIA).candidates, file_of(MIA), known_id=OLD.id)
    merged = chosen(OLD, MatchState.SURE)  # the file of whom they were merged into
    assert fetched.match_for(merged) is merged
    assert fetched.match_for(chosen(BO)) is None


class Hub:
    """Knows one customer, by any number."""

    def lookup(self, _typed: str, **_how: object) -> tuple[Candidate, ...]:
        return by_number(MIA).candidates

    def customer_file(self, _customer: CustomerId) -> CustomerFile:
        return file_of(MIA)


@pytest.mark.parametrize(
    ("sent", "state"),
    [("+541123456789", MatchState.SURE), ("+5491123456789", MatchState.LIKELY)],
)
def test_a_number_the_hub_has_in_an_older_form_is_likely_and_no_more(
    sent: str, state: MatchState
) -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    call = Call(id=CallId("k"), from_number=sent, to_number="+12065550100", rung_at=at)
    match = fetched_by_number(Hub(), call).match_for(None)  # type: ignore[arg-type]
    assert match is not None
    assert match.state is state


def test_a_colleagues_word_is_no_finding_of_the_number() -> None:
    fetched = Fetched(by_number(MIA).candidates, file_of(MIA), is_handed_over=True)
    match = fetched.match_for(UNKNOWN)
    assert match is not None
    assert (match.state, match.scheme) == (MatchState.HANDED_OVER, None)
