from datetime import datetime

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_console.desk.screen_pop import MOST_OFFERED
from agent_console.domain.certainty import Certainty
from agent_console.domain.identifier import Scheme
from agent_console.ids import CustomerId
from ui import samples
from ui.panes.candidates import CandidatesPane, candidate_facts


@pytest.fixture
def pane(qtbot: QtBot, now: datetime) -> CandidatesPane:
    made = CandidatesPane()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_candidates(samples.candidates(), now=now)
    return made


@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_candidate_is_one_key(pane: CandidatesPane, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(pane.candidate_picked) as picked:
        key = getattr(Qt.Key, f"Key_{number}")
        qtbot.keyClick(pane, key, Qt.KeyboardModifier.ControlModifier)
    assert picked.args == [samples.candidates()[number - 1].customer.id]


def test_of_the_birth_date_only_the_year_shows(now: datetime) -> None:
    facts = dict(candidate_facts(samples.candidates()[0], None, now=now))
    assert facts["Born"] == "1958"
    assert facts["Tier"] == "Silver"


def test_each_tile_says_in_a_word_how_sure_it_is(pane: CandidatesPane, now: datetime) -> None:
    sure = (Certainty.SURE, Certainty.LIKELY, Certainty.MAYBE)
    pane.show_candidates(samples.candidates(), now=now, certainties=sure)
    words = [button.accessibleDescription().partition(".")[0] for button in pane.buttons[:3]]
    assert words == ["Sure", "Likely", "Maybe"]


@pytest.mark.parametrize(
    ("scheme", "count", "words"),
    [
        (Scheme.PHONE, 3, "3 customers share this number"),
        (Scheme.PHONE, 1, "Maybe this customer is calling"),
        (Scheme.LOCATOR, 2, "2 customers had this record locator"),
        (Scheme.LOCATOR, 1, "Maybe this customer travels with it"),
        (None, 2, "2 customers may be meant"),
    ],
)
def test_the_question_says_by_what_they_were_found(
    pane: CandidatesPane, now: datetime, scheme: Scheme | None, count: int, words: str
) -> None:
    pane.show_candidates(samples.candidates()[:count], now=now, scheme=scheme)
    assert words in pane._title.accessibleName() + pane._title.accessibleDescription()


def test_more_than_the_keys_reach_are_pointed_to(pane: CandidatesPane, now: datetime) -> None:
    one = samples.candidates()[0]
    many = [
        msgspec.structs.replace(
            one, customer=msgspec.structs.replace(one.customer, id=CustomerId(f"c-{n}"))
        )
        for n in range(MOST_OFFERED + 3)
    ]
    pane.show_candidates(many, now=now)
    assert sum(button.isVisible() for button in pane.buttons) == MOST_OFFERED
    title = pane._title.accessibleName() + pane._title.accessibleDescription()
    assert "More than 9 customers" in title
    assert "There are more" in pane._rest.accessibleName()
