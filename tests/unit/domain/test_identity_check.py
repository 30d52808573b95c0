from datetime import UTC, datetime

import pytest

from agent_console.domain.identity_check import (
    NEEDED,
    TRIES,
    Attempt,
    IdentityCheck,
    Level,
    Question,
)
from agent_console.ids import CustomerId

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ALL = tuple(Question)


def a_check(*, right: int = 0, wrong: int = 0, came_with: str = "") -> IdentityCheck:
    went = [True] * right + [False] * wrong
    return IdentityCheck(
        customer_id=CustomerId("c"),
        came_with=came_with,
        attempts=tuple(
            Attempt(question=question, is_right=is_right, at=NOW)
            for question, is_right in zip(ALL, went, strict=False)
        ),
    )


@pytest.mark.parametrize(
    ("right", "came_with", "level"),
    [
        (0, "", Level.NOTHING),
        (0, "phone", Level.SEE),
        (1, "", Level.SEE),
        (1, "phone", Level.CHANGE),
        (2, "", Level.CHANGE),
        (2, "phone", Level.PAY),
        (3, "", Level.PAY),
        (4, "phone", Level.PAY),
    ],
)
def test_proofs_add_up_to_a_level(right: int, came_with: str, level: Level) -> None:
    assert a_check(right=right, came_with=came_with).level is level


def test_a_calling_number_alone_never_moves_money_nor_changes_anything() -> None:
    assert a_check(came_with="phone").missing(Level.CHANGE) == 1
    assert a_check(came_with="phone").missing(Level.PAY) == 2
    assert a_check(came_with="phone").missing(Level.SEE) == 0


def test_three_wrong_answers_end_it() -> None:
    for wrong in range(TRIES):
        check = a_check(wrong=wrong, came_with="phone")
        assert (check.is_failed, check.tries_left) == (False, TRIES - wrong)
        assert check.level is Level.SEE
    failed = a_check(wrong=TRIES, came_with="phone", right=0)
    assert (failed.is_failed, failed.level, failed.next_question(ALL)) == (
        True,
        Level.NOTHING,
        None,
    )
    with pytest.raises(ValueError, match="nothing more is asked"):
        failed.with_asked(Question.BIRTH_DATE)


def test_proofs_do_not_outweigh_three_wrong_answers() -> None:
    assert a_check(right=3, wrong=TRIES).level is Level.NOTHING


def test_the_next_question_was_not_asked_before() -> None:
    check = a_check()
    asked = []
    while (question := check.next_question(ALL)) is not None:
        asked.append(question)
        check = check.with_asked(question).with_answer(is_right=True, at=NOW)
    assert asked == list(ALL[: NEEDED[Level.PAY]])
    assert check.asked is None


def test_only_what_is_on_file_is_asked() -> None:
    assert a_check().next_question((Question.EMAIL,)) is Question.EMAIL
    assert a_check().next_question(()) is None


def test_the_same_question_twice_is_one_proof() -> None:
    twice = Attempt(question=Question.EMAIL, is_right=True, at=NOW)
    check = IdentityCheck(customer_id=CustomerId("c"), attempts=(twice, twice))
    assert check.level is Level.SEE


def test_an_answer_needs_a_question() -> None:
    with pytest.raises(ValueError, match="no question"):
        a_check().with_answer(is_right=True, at=NOW)


def test_what_the_history_keeps_names_questions_and_no_answer() -> None:
    assert a_check().in_words() == ""
    check = a_check(right=1, wrong=1)
    assert check.in_words() == "Identity: see (member right, ticket wrong)"
