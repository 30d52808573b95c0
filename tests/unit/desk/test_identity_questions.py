from datetime import date

import msgspec
import pytest
from made_up import MIA, a_customer, a_file, a_flight, a_membership, a_trip, seattle

from agent_console.desk.identity_questions import answers, begun, number_of, questions
from agent_console.desk.screen_pop import Match, MatchState
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.identity_check import Level, Question
from agent_console.wire.codec import encode
from agent_console.wire.customer_file import Candidate, CustomerFile

FLIGHT = a_flight("AS 1161", "SEA-SFO", seattle("14:05", day=2), hours=2)
SECRETS = ("1988-04-12", "VG123456", "mia@example.com", "ABC123", "+12065550199")


def full() -> CustomerFile:
    return a_file(
        customer=a_customer(birth_date=date(1988, 4, 12), city="Seattle"),
        memberships=(a_membership(),),
        trips=(a_trip(FLIGHT),),
        flights=(FLIGHT,),
        identifiers=tuple(
            Identifier(scheme=scheme, value=value, customer_id=MIA)
            for scheme, value in (
                (Scheme.PHONE, "+12065550142"),
                (Scheme.PHONE, "+12065550199"),
                (Scheme.EMAIL, "mia@example.com"),
                (Scheme.MEMBER, "VG123456"),
                (Scheme.LOCATOR, "ABC123"),
            )
        ),
    )


def match(state: MatchState, scheme: Scheme | None, count: int = 1) -> Match:
    one = Candidate(customer=a_customer(), matched_by=scheme)
    return Match(state=state, scheme=scheme, candidates=(one,) * count)


@pytest.mark.parametrize(
    ("found", "level"),
    [
        (match(MatchState.SURE, Scheme.PHONE), Level.SEE),
        (match(MatchState.SURE, Scheme.MEMBER), Level.SEE),
        (match(MatchState.SURE, Scheme.LOGIN), Level.NOTHING),
        (match(MatchState.SURE, Scheme.LOCATOR, 2), Level.NOTHING),
        (match(MatchState.LIKELY, Scheme.PHONE), Level.NOTHING),
        (match(MatchState.CHOSEN, Scheme.PHONE), Level.NOTHING),
        (match(MatchState.CHOSEN, None), Level.NOTHING),
    ],
)
def test_only_a_match_nobody_shares_proves_something(found: Match, level: Level) -> None:
    assert begun(full(), found).level is level


def test_questions_come_from_what_is_on_file() -> None:
    check = begun(full(), match(MatchState.SURE, Scheme.PHONE))
    assert questions(full(), check) == (
        Question.MEMBER,
        Question.BIRTH_DATE,
        Question.EMAIL,
        Question.OTHER_PHONE,
    )
    assert questions(a_file(), begun(a_file(), match(MatchState.CHOSEN, None))) == ()


def test_what_they_came_with_is_not_asked() -> None:
    check = begun(full(), match(MatchState.SURE, Scheme.MEMBER))
    assert Question.MEMBER not in questions(full(), check)


def test_no_answer_is_readable_before_its_question_is_asked() -> None:
    check = begun(full(), match(MatchState.SURE, Scheme.PHONE))
    with pytest.raises(ValueError, match="no question"):
        answers(full(), check)
    said = (
        encode(check) + encode(questions(full(), check)) + encode(check.with_asked(Question.EMAIL))
    )
    assert not any(secret.encode() in said for secret in SECRETS)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (Question.BIRTH_DATE, ("1988-04-12",)),
        (Question.MEMBER, ("VG123456",)),
        (Question.EMAIL, ("mia@example.com",)),
        (Question.LOCATOR, ("ABC123",)),
        (Question.OTHER_PHONE, ("+12065550199",)),
    ],
)
def test_the_answer_on_file_is_there_once_it_was_asked(
    question: Question, expected: tuple[str, ...]
) -> None:
    check = begun(full(), match(MatchState.SURE, Scheme.PHONE)).with_asked(question)
    assert answers(full(), check, calling="+12065550142") == expected


def test_what_the_screen_shows_anyway_is_no_question() -> None:
    file = a_file(customer=a_customer(city="Seattle"), trips=(a_trip(FLIGHT),), flights=(FLIGHT,))
    assert questions(file, begun(file, match(MatchState.CHOSEN, None))) == ()


def test_record_locators_are_asked_for_where_no_trip_shows_them() -> None:
    file = msgspec.structs.replace(full(), trips=(), flights=())
    assert Question.LOCATOR in questions(file, begun(file, match(MatchState.CHOSEN, None)))
    assert Question.LOCATOR not in questions(full(), begun(full(), match(MatchState.CHOSEN, None)))


@pytest.mark.parametrize(
    ("calling", "on_card", "others"),
    [
        ("+12065550142", "+12065550142", ("+12065550199",)),
        ("+12065550199", "+12065550199", ("+12065550142",)),
        ("+4930901820", "+12065550142", ("+12065550199",)),
        ("", "+12065550142", ("+12065550199",)),
    ],
)
def test_the_number_that_calls_and_the_one_on_the_card_prove_nothing(
    calling: str, on_card: str, others: tuple[str, ...]
) -> None:
    assert number_of(full(), calling=calling) == on_card
    check = begun(full(), match(MatchState.CHOSEN, None)).with_asked(Question.OTHER_PHONE)
    assert answers(full(), check, calling=calling) == others


def test_the_only_number_on_file_stands_on_the_card_and_is_not_asked_for() -> None:
    one = full().identifiers[0]
    file = msgspec.structs.replace(full(), identifiers=(one,))
    check = begun(file, match(MatchState.CHOSEN, None))
    assert Question.OTHER_PHONE not in questions(file, check, calling="+4930901820")


def test_an_older_form_of_the_number_that_calls_is_no_other_number() -> None:
    both = tuple(
        Identifier(scheme=Scheme.PHONE, value=value, customer_id=MIA)
        for value in ("+5491123456789", "+541123456789")
    )
    file = msgspec.structs.replace(full(), identifiers=both)
    check = begun(file, match(MatchState.CHOSEN, None))
    assert Question.OTHER_PHONE not in questions(file, check, calling="+5491123456789")
