from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from agent_console.desk.find_anyone import Hit
from agent_console.domain.identifier import Scheme
from agent_console.settings import Settings
from agent_console.wire.customer_file import Candidate
from ui import samples
from ui.palette.finding import found_rows
from ui.palette.palette import Palette
from ui.palette.row_list import RowList, runs_from_the_right
from ui.palette.rows import Row, holds, marks
from ui.theme import apply_theme, tokens

KEYS = Qt.Key


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Mia Li", "li mia", ["Mia", "Li"]),
        ("Mia Li", "mi", ["Mi"]),
        ("Wolf Maximiliane", "mi", ["mi"]),
        ("Sofía Lindström", "sofia lind", ["Sofía", "Lind"]),
        ("+1 206 555 0142", "206555", ["206 555"]),
        ("+1 206 555 0142", "(206) 555", ["206", "555"]),
        ("+49 30 123", "030 12", ["30 12"]),
        ("+1 206 555 0142", "0142", ["0142"]),
        ("mia.li@example.com", "mia.li", ["mia", "li"]),
        ("李美雅", "美雅", ["美雅"]),
        ("Mia Li", "zz", []),
        ("Mia Li", "", []),
        ("مريم العلوي", "مريم", []),
    ],
)
def test_what_was_typed_is_marked_where_it_stands(text: str, typed: str, marked: list[str]) -> None:
    assert [text[first:behind] for first, behind in marks(text, typed)] == marked


def test_words_are_held_by_their_beginnings_in_any_order() -> None:
    assert holds("Notices on the desktop", "desk not")
    assert not holds("Notices on the desktop", "top")


class _Found:
    """Answers with rows whose title begins like what is typed, and counts the questions."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, typed: str) -> Sequence[Row]:
        self.asked.append(typed)
        names = ("Mia", "Mio", "Raj") if typed else ()
        return [Row(id=one, title=one) for one in names if one.lower().startswith(typed)]


@pytest.fixture
def found() -> _Found:
    return _Found()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    line = QLineEdit(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    line.setFocus()
    return made


@pytest.fixture
def palette(window: QWidget, found: _Found) -> Palette:
    made = Palette(window, found, name="Find anyone", hint="Name", nothing="Try fewer letters.")
    made.open("")
    return made


def _types(qtbot: QtBot, palette: Palette, text: str) -> None:
    qtbot.keyClicks(palette.line, text)
    qtbot.waitUntil(lambda: not palette._soon.isActive())


def test_each_keystroke_finds_and_the_first_row_is_chosen(palette: Palette, qtbot: QtBot) -> None:
    _types(qtbot, palette, "mi")
    assert [row.id for row in palette.list.rows] == ["Mia", "Mio"]
    assert palette.list.chosen is not None
    assert palette.list.chosen.id == "Mia"


def test_a_newer_keystroke_takes_the_place_of_a_question_not_yet_asked(
    palette: Palette, found: _Found, qtbot: QtBot
) -> None:
    found.asked.clear()
    palette.line.textEdited.emit("m")
    palette.line.setText("mio")
    palette.line.textEdited.emit("mio")
    qtbot.waitUntil(lambda: bool(found.asked))
    assert found.asked == ["mio"]


def test_return_before_the_answer_picks_what_was_typed(palette: Palette, qtbot: QtBot) -> None:
    palette.line.setText("raj")
    palette.line.textEdited.emit("raj")
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.keyClick(palette.line, KEYS.Key_Return)
    assert picked.args == ["Raj"]


def test_the_arrows_walk_round_and_return_picks(
    palette: Palette, window: QWidget, qtbot: QtBot
) -> None:
    _types(qtbot, palette, "mi")
    for key in (KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Up):
        qtbot.keyClick(palette.line, key)
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.keyClick(palette.line, KEYS.Key_Return)
    assert picked.args == ["Mio"]
    assert not palette.is_open
    assert window.findChild(QLineEdit).hasFocus()


def test_escape_gives_the_keyboard_back_and_keeps_what_was_typed(
    palette: Palette, window: QWidget, qtbot: QtBot
) -> None:
    _types(qtbot, palette, "mi")
    qtbot.keyClick(palette.line, KEYS.Key_Escape)
    assert not palette.is_open
    assert window.findChild(QLineEdit).hasFocus()
    palette.open()
    assert palette.line.selectedText() == "mi"
    assert len(palette.list.rows) == 2


def test_where_nothing_is_found_it_says_so_and_what_to_try(palette: Palette, qtbot: QtBot) -> None:
    _types(qtbot, palette, "zz")
    assert "zz" in palette.empty_words
    assert palette.list.accessibleDescription() == palette.empty_words
    with qtbot.assertNotEmitted(palette.picked):
        qtbot.keyClick(palette.line, KEYS.Key_Return)
    assert palette.is_open


def test_another_control_that_takes_the_keyboard_closes_it(
    palette: Palette, window: QWidget, qtbot: QtBot
) -> None:
    window.findChild(QLineEdit).setFocus()
    assert not palette.is_open
    assert window.findChild(QLineEdit).hasFocus()


def test_what_cannot_be_done_now_is_shown_and_not_picked(window: QWidget, qtbot: QtBot) -> None:
    rows = [Row(id="a", title="A", is_quiet=True)]
    palette = Palette(window, lambda _typed: rows, name="Keys", hint="", nothing="")
    palette.open("")
    with qtbot.assertNotEmitted(palette.picked):
        qtbot.keyClick(palette.line, KEYS.Key_Return)


@pytest.mark.parametrize("size", [(1366, 700), (640, 340)])
def test_it_lies_within_its_window(window: QWidget, size: tuple[int, int]) -> None:
    rows = [Row(id=str(one), title=f"Row {one}") for one in range(40)]
    palette = Palette(window, lambda _typed: rows, name="Keys", hint="", nothing="")
    palette.open("")
    window.resize(*size)
    assert window.rect().contains(palette.geometry())
    palette.list.move(39)
    assert palette.list.chosen is not None
    assert palette.list.verticalScrollBar().value() == palette.list.verticalScrollBar().maximum()


def _hit(**changes: object) -> Hit:
    plain = {"candidate": Candidate(customer=samples.mia(), tier="Gold")}
    return Hit(**{**plain, **changes})


def test_a_customer_stands_there_with_the_reason(qtbot: QtBot) -> None:
    hit = _hit(by=Scheme.PHONE, value="+12065550142")
    row = found_rows("206 555", [hit], [], Settings())[0]
    assert row.title.startswith("Mia Li")
    assert row.about == "Telephone · +1 206 555 0142"
    assert row.far == "Gold"
    assert [row.about[a:b] for a, b in marks(row.about, row.typed)] == ["206", "555"]


def test_the_owner_of_a_used_locator_stands_there_with_its_date() -> None:
    hit = _hit(by=Scheme.LOCATOR, value="USED22", used_at=datetime(2019, 5, 3, 12, tzinfo=UTC))
    row = found_rows("used22", [hit], [], Settings())[0]
    assert row.about == "Record locator · USED22 · 3 May 2019"


def test_settings_are_found_by_name_sentence_and_choice() -> None:
    for typed in ("theme", "high contrast", "dark"):
        rows = found_rows(typed, [], [], Settings())
        assert "setting:screen.theme" in [row.id for row in rows], typed


def test_nothing_typed_shows_who_was_opened_last() -> None:
    rows = found_rows("", [], [_hit()], Settings())
    assert rows[0].title.startswith("Mia Li")
    assert rows[0].heading


def test_a_name_keeps_its_order_on_a_screen_that_runs_from_the_right(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, "light")
    is_first = []
    for side in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        listed = RowList()
        qtbot.addWidget(listed)
        listed.setLayoutDirection(side)
        listed.resize(400, 92)
        listed.show_rows([Row(id="a", title=""), Row(id="b", title="Mia Li", typed="mia")])
        drawn = listed.grab().toImage()
        marked, plain = (
            min(
                x
                for x in range(drawn.width())
                if any(drawn.pixelColor(x, y).name() == ink for y in range(50, 88))
            )
            for ink in (tokens().primary, tokens().ink)
        )
        is_first.append(marked < plain)
    assert is_first == [True, True], "Mia stands before Li"


def test_the_script_says_which_way_words_are_read() -> None:
    assert not runs_from_the_right("123 Mia")
    assert runs_from_the_right("\N{HEBREW LETTER ALEF}b")
    assert runs_from_the_right("12 \N{ARABIC LETTER BEH}")
    assert not runs_from_the_right("0142")
