import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.chips import Chip, ChipRow

CHIPS = [Chip("", "All 410"), *(Chip(f"c{n}", f"Channel {n}", use=n % 7) for n in range(10))]


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow("Channels")
    qtbot.addWidget(made)
    made.show_chips(CHIPS)
    made.resize(420, 28)
    made.show()
    return made


def _standing(row: ChipRow) -> list[str]:
    return [chip.key for index, chip, _ in row._places(row.width()) if index >= 0]


def test_all_chips_stand_where_there_is_room_and_none_is_behind_a_plus(row: ChipRow) -> None:
    row.resize(1400, 28)
    assert _standing(row) == [chip.key for chip in CHIPS]
    assert row.more_menu().actions() == []


def test_on_a_narrow_line_the_least_used_give_way(row: ChipRow) -> None:
    standing = _standing(row)
    given_way = [chip for chip in CHIPS if chip.key not in standing]
    assert standing[0] == ""
    assert given_way
    uses = {chip.key: chip.use for chip in CHIPS}
    assert min(uses[key] for key in standing[1:]) >= max(chip.use for chip in given_way)
    assert all(place.right() < row.width() for *_, place in row._places(row.width()))
    assert [action.text() for action in row.more_menu().actions()] == [c.text for c in given_way]


def test_a_chip_behind_the_plus_is_reached_by_key_and_then_stands(
    row: ChipRow, qtbot: QtBot
) -> None:
    assert "c0" not in _standing(row)
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.keyClick(row, Qt.Key.Key_Right)
    assert chosen.args == ["c0"]
    assert "c0" in _standing(row)


def test_a_chip_behind_the_plus_is_chosen_from_the_menu(row: ChipRow, qtbot: QtBot) -> None:
    action = row.more_menu().actions()[-1]
    with qtbot.waitSignal(row.chosen):
        action.trigger()
    assert row.current in _standing(row)
