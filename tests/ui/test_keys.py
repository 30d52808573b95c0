import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import ui
from ui import keys
from ui.keys import actions, key_of
from ui.keys.action import meet
from ui.keys.chosen import EVERYBODYS
from ui.widgets.button import ActionButton
from ui.widgets.field import Field

_SOURCES = sorted(Path(ui.__file__).parent.rglob("*.py"))
_KEY = re.compile(r'"(?:(?:Ctrl|Alt|Shift|Meta)\+(?:\S+?)|F\d{1,2})"')


@pytest.fixture(autouse=True)
def as_shipped() -> Iterator[None]:
    yield
    keys.wear({})


def test_no_id_stands_twice_and_every_key_is_one() -> None:
    assert len({one.id for one in actions()}) == len(actions())
    for one in actions():
        assert QKeySequence(one.key).toString() == one.key, one.id


def test_two_actions_share_a_key_only_where_they_are_never_seen_together() -> None:
    shared = [
        (one.id, other.id)
        for one, other in combinations(actions(), 2)
        if one.key == other.key and meet(one.place, other.place)
    ]
    assert [pair for pair in shared if not _is_escape(pair)] == []


def _is_escape(pair: tuple[str, str]) -> bool:
    """Tell whether both lead out of where the keyboard is: the inner one counts there."""
    return all(keys.shipped()[one] == "Esc" for one in pair)


def test_every_key_of_the_program_stands_in_the_table_alone() -> None:
    named = [
        f"{path.name}: {found.group()}"
        for path in _SOURCES
        if path.parent.name != "keys"
        for found in _KEY.finditer(path.read_text("utf-8"))
        if found.group().strip('"') not in EVERYBODYS
    ]
    assert named == []


@pytest.mark.parametrize("one", actions(), ids=lambda one: one.id)
def test_every_action_of_the_table_is_offered_somewhere(one: keys.Action) -> None:
    stem = re.sub(r"\d+$", "", one.id)
    assert any(stem in path.read_text("utf-8") for path in _SOURCES if path.parent.name != "keys")


def test_a_button_shows_and_takes_the_key_of_its_action(qtbot: QtBot) -> None:
    button = ActionButton("Answer", "call.answer")
    qtbot.addWidget(button)
    assert button.shortcut() == QKeySequence("F6")
    assert button.accessibleDescription() == "F6"


def test_a_changed_key_counts_at_once_and_the_old_one_no_more(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    button = ActionButton("Answer", "call.answer")
    button.setParent(place)
    field = Field("Find", name="Find", key="find.anyone")
    field.setParent(place)
    with qtbot.waitActive(place):
        place.show()
        place.activateWindow()
    button.setFocus()
    keys.wear({"call.answer": "Ctrl+Alt+A", "find.anyone": "F3"})
    assert (key_of("call.answer"), button.accessibleDescription()) == ("Ctrl+Alt+A", "Ctrl+Alt+A")
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(place, Qt.Key.Key_F6)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        qtbot.keyClick(place, Qt.Key.Key_A, both)
    qtbot.keyClick(place, Qt.Key.Key_F3)
    assert field.hasFocus()


def test_an_action_is_done_by_its_id_while_it_is_offered(qtbot: QtBot) -> None:
    button = ActionButton("Answer", "call.answer")
    qtbot.addWidget(button)
    assert not keys.may_do("call.answer")
    assert not keys.do("call.answer")
    button.show()
    assert keys.may_do("call.answer")
    with qtbot.waitSignal(button.clicked, timeout=1000):
        assert keys.do("call.answer")
    button.setEnabled(False)
    assert not keys.do("call.answer")


def test_what_is_gone_is_never_done(qtbot: QtBot) -> None:
    button = ActionButton("Answer", "call.answer")
    button.show()
    button.deleteLater()
    qtbot.waitUntil(lambda: not keys.may_do("call.answer"))
