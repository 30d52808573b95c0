from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme import apply_theme, fonts, tokens
from ui.widgets import lettering
from ui.widgets.block import Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.kept import Kept, make_wished
from ui.widgets.wrapping import wrapped

LETTER = (
    "I was charged $39 twice for seat 7C on AS 1104. Please refund one of them, and tell me when; "
    "my mother travels with me on 12 November and needs the seat at the aisle.\n\nThank you"
)


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    lettering.forget()


@pytest.mark.parametrize("width", [90, *range(200, 260), 333, 2000])
def test_lines_hold_every_word_in_order_and_none_is_too_wide(width: int) -> None:
    lines: dict[int, str] = {}
    for text, _, line, _ in wrapped(((LETTER, 13, "plain"),), width) or ():
        lines[line] = lines.get(line, "") + text
    assert " ".join(lines.values()).split() == LETTER.split()
    assert all(fonts.width(line) <= width + 1 for line in lines.values()), "or it would be cut"
    assert max(lines) >= 2


def test_looks_follow_each_other_on_one_line_and_break_between_words_only() -> None:
    runs = (("Refund of ", 13, "plain"), ("$39", 13, "strong"), (", overdue", 13, "plain"))
    whole = wrapped(runs, 1000)
    assert whole is not None
    assert [(one.text, one.line) for one in whole] == [(text.rstrip(), 0) for text, _, _ in runs]
    assert whole[1].left == round(fonts.advances()["Refund "] + fonts.advances()["of "])
    narrow = fonts.width("Refund of ") + fonts.width("$39", weight="strong") + 1
    assert wrapped(runs, narrow) is None, "the price would be parted from its comma"


@pytest.mark.parametrize("text", ["李美雅", "مرحبا بك", "e\u0301te\u0301", "a" * 200])
def test_what_cannot_be_put_together_from_words_is_laid_out_by_qt(text: str) -> None:
    assert wrapped(((text, 13, "plain"),), 120) is None
    assert Paragraph([Run(text)]).height(120) >= fonts.line_height()


def test_a_line_too_long_is_cut_to_the_letter_and_says_so() -> None:
    for room in range(30, 260, 7):
        cut = fonts.fitted("Complaint: seat fee of $39 charged twice", room, 13, "plain")
        assert fonts.width(cut) <= room + 1
        assert cut.endswith("…") or room >= 250
        assert cut.rstrip("…") in "Complaint: seat fee of $39 charged twice"


def _written(words: str, side: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> QImage:
    picture = QPixmap(400, 20)
    picture.fill("white")
    canvas = Canvas(picture)
    canvas.painter.setLayoutDirection(side)
    canvas.ground = "surface"
    canvas.text(words, QRect(0, 0, 400, 20))
    canvas.end()
    return picture.toImage()


def _kept() -> Kept[str, Any]:
    return lettering.ink((13, "plain", False), tokens().ink, tokens().surface, 1.0).kept


def test_the_third_time_a_line_is_copied_not_written() -> None:
    words = "Asked for two seats on AS 1104"
    first = _written(words)
    second = _written(words)
    assert words not in _kept(), "pictures are made when what is painted stands on the screen"
    make_wished()
    assert all(part in _kept() for part in ("Asked for two seats on AS ", "1104", words))
    assert _written(words) == second == first


def test_numbers_and_signs_keep_their_air_where_the_screen_is_mirrored() -> None:
    words = "Agent 214 · Seattle"
    assert _written(words, Qt.LayoutDirection.RightToLeft) == _written(words)


def test_pictures_of_lines_nobody_looks_at_any_more_give_way() -> None:
    for number in range(2000):
        for _ in range(2):
            _written(f"Refund of the seat fee for booking {number}")
        _written("Do next")
        make_wished()
    assert "Do next" in _kept()
    assert "Refund of the seat fee for booking 1" not in _kept()
    assert len(_kept()) < 1000
