from datetime import datetime, timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from agent_console.desk.screen_pop import MatchState, ScreenPop
from agent_console.domain.promise import PromiseState
from agent_console.wire.customer_file import CustomerFile
from ui import samples
from ui.panes.customer_card import CustomerCard
from ui.panes.know_cards import KnowCard, facts_of
from ui.panes.promises_card import PromisesCard
from ui.panes.right_now import RightNowPane, consequence, headline
from ui.widgets.card import BlockCard


def _words(card: BlockCard) -> str:
    return f"{card.accessibleName()}. {card.accessibleDescription()}"


def _with(pop: ScreenPop, **changes: object) -> ScreenPop:
    assert isinstance(pop.file, CustomerFile)
    return msgspec.structs.replace(pop, file=msgspec.structs.replace(pop.file, **changes))


@pytest.fixture
def card(qtbot: QtBot) -> CustomerCard:
    made = CustomerCard()
    qtbot.addWidget(made)
    return made


def test_one_glance_says_who(card: BlockCard, now: datetime) -> None:
    card.show_pop(samples.a_pop(now), now=now)
    for words in (
        "Mia Li",
        "she/her · prefers English, Chinese",
        f"Gold · since {now.year - 7}",
        "Most growable",
        "Matched by phone",
        "31,480 of 40,000 to Platinum",
        "38 days left",
        "Exceed the promise",
    ):
        assert words in _words(card)


def test_a_name_in_its_own_script_stands_below(card: BlockCard, now: datetime) -> None:
    card.show_pop(samples.a_pop(now, samples.in_chinese()), now=now)
    assert "王小明" in _words(card)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (MatchState.UNKNOWN, "Unknown caller"),
        (MatchState.WITHHELD, "Number withheld"),
        (MatchState.SEVERAL, "3 profiles"),
    ],
)
def test_nobody_known_is_said_with_what_to_do(
    card: BlockCard, now: datetime, state: MatchState, words: str
) -> None:
    card.show_pop(samples.a_stranger(state), now=now)
    assert words in _words(card)
    assert "Ctrl+K" in _words(card)


def test_more_profiles_than_can_be_offered_are_not_counted(card: BlockCard, now: datetime) -> None:
    few = samples.a_stranger(MatchState.SEVERAL)
    many = msgspec.structs.replace(few.match, candidates=few.match.candidates[:1] * 10)
    card.show_pop(msgspec.structs.replace(few, match=many), now=now)
    assert "more than 9 profiles" in _words(card)


def test_an_old_copy_says_how_old(card: BlockCard, now: datetime) -> None:
    pop = samples.a_pop(now)
    card.show_pop(pop, now=now)
    assert "copy on this PC" not in _words(card)
    card.show_pop(_with(pop, as_of=now - timedelta(hours=3)), now=now)
    assert "From the copy on this PC. 3 h ago" in _words(card)


def test_promises_hide_when_none_is_open(qtbot: QtBot, now: datetime) -> None:
    card = PromisesCard()
    qtbot.addWidget(card)
    pop = samples.a_pop(now)
    card.show_pop(pop, now=now)
    assert not card.isHidden()
    assert "$39" in _words(card)
    assert "overdue since yesterday" in _words(card)
    kept = tuple(msgspec.structs.replace(p, state=PromiseState.KEPT) for p in pop.file.promises)
    card.show_pop(_with(pop, promises=kept), now=now)
    assert card.isHidden()


def test_the_birth_date_is_on_no_card(qtbot: QtBot, now: datetime) -> None:
    facts = " ".join(f"{name} {words}" for name, words in facts_of(samples.a_file(now), now=now))
    assert "1984" not in facts
    assert "SEA · Seattle–Tacoma" in facts
    assert "$4,120 expected" in facts


def test_know_hides_for_a_stranger(qtbot: QtBot, now: datetime) -> None:
    card = KnowCard()
    qtbot.addWidget(card)
    card.show_pop(samples.a_stranger(MatchState.UNKNOWN), now=now)
    assert card.isHidden()


def test_right_now_says_what_is_wrong_and_what_else_goes(qtbot: QtBot, now: datetime) -> None:
    pane = RightNowPane()
    qtbot.addWidget(pane)
    pop = samples.a_pop(now)
    pane.show_pop(pop, now=now)
    assert pane.tone == "strip"
    assert headline(pop.right_now.flight, now=now) == (
        "AS 1161 SEA → SFO today 14:05 · delayed 2 h 40 min"
    )
    assert consequence(pop.right_now) == (
        "Misses UA 837 SFO → NRT 17:10. 3 other ways there today:"
    )
    pane.show_pop(samples.with_nothing_known(now), now=now)
    assert pane.isHidden()
