from datetime import UTC, date, datetime

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.identity_check import TRIES, IdentityCheck, Level, Question
from ui import samples
from ui.panes.identity_card import IdentityCard
from ui.words import identity

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)


@pytest.fixture
def card(qtbot: QtBot) -> IdentityCard:
    made = IdentityCard()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_pop(a_pop())
    return made


def a_pop() -> ScreenPop:
    shown = samples.a_pop(NOW)
    assert shown.file is not None
    born = msgspec.structs.replace(shown.file.customer, birth_date=date(1984, 3, 2))
    return msgspec.structs.replace(shown, file=msgspec.structs.replace(shown.file, customer=born))


def said(card: IdentityCard) -> str:
    return f"{card._words.accessibleName()} {card._words.accessibleDescription()}"


def asked(card: IdentityCard, question: Question) -> IdentityCheck:
    assert card.check is not None
    check = card.check.with_asked(question)
    card.show_check(check)
    return check


def test_the_answer_shows_only_once_it_was_asked(card: IdentityCard) -> None:
    assert card.next_question is not None
    for secret in ("1984", "March", "NW4711815"):
        assert secret not in said(card)
    check = asked(card, Question.BIRTH_DATE)
    assert "1984" in said(card)
    card.show_check(check.with_answer(is_right=True, at=NOW))
    assert "1984" not in said(card)


@pytest.mark.parametrize(("key", "is_right"), [(Qt.Key.Key_Y, True), (Qt.Key.Key_X, False)])
def test_each_step_is_one_key(
    card: IdentityCard, qtbot: QtBot, key: Qt.Key, *, is_right: bool
) -> None:
    with qtbot.waitSignal(card.asked):
        qtbot.keyClick(card, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    asked(card, Question.EMAIL)
    with qtbot.waitSignal(card.judged) as judged:
        qtbot.keyClick(card, key, Qt.KeyboardModifier.AltModifier)
    assert judged.args == [is_right]


def test_the_level_reached_is_said(card: IdentityCard) -> None:
    assert identity.level(Level.SEE) in said(card)
    check = asked(card, Question.EMAIL).with_answer(is_right=True, at=NOW)
    card.show_check(check)
    assert identity.level(Level.CHANGE) in said(card)
    assert "After one more proof" in said(card)


def test_three_wrong_answers_are_said_and_nothing_more_is_asked(card: IdentityCard) -> None:
    check = card.check
    assert check is not None
    for question in (Question.EMAIL, Question.MEMBER, Question.BIRTH_DATE)[:TRIES]:
        check = check.with_asked(question).with_answer(is_right=False, at=NOW)
    card.show_check(check)
    assert "Say nothing private" in said(card)
    assert card.next_question is None
    assert not any(button.isVisible() for button in (card.ask, card.right, card.wrong))


def test_without_anything_to_ask_the_card_hides(card: IdentityCard) -> None:
    card.show_pop(samples.with_nothing_known(NOW))
    assert card.next_question is None
    bare = msgspec.structs.replace(a_pop(), file=None)
    card.show_pop(bare)
    assert not card.isVisible()


def test_what_was_asked_in_this_call_is_shown_again(card: IdentityCard) -> None:
    shown = a_pop()
    assert shown.file is not None
    kept = IdentityCheck(customer_id=shown.file.customer.id, asked=Question.EMAIL)
    card.kept = lambda customer: kept if customer == kept.customer_id else None
    card.show_pop(shown)
    assert card.check == kept
    card.kept = lambda _customer: None
    card.show_pop(shown)
    assert card.check is not None
    assert card.check.asked is None


def test_every_question_and_level_has_words() -> None:
    assert all(identity.question(one) for one in Question)
    assert len({identity.level(one) for one in Level}) == len(Level)
    assert "1984" in identity.answer(Question.BIRTH_DATE, "1984-03-02")
    assert identity.answer(Question.LOCATOR, "ABC123") == "ABC123"
