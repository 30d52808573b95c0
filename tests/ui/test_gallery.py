from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import gallery
from ui.theme import apply_theme
from ui.widgets import canvas, lettering
from ui.widgets.kept import make_wished

_TILE = (24, 12)
_PLAINLY = 60
"""Shades of grey, of 256."""
STATES = gallery.everything(QSize(1366, 768))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("shown", STATES, ids=lambda shown: shown.name)
def test_every_state_draws_something(
    qapp: QApplication, qtbot: QtBot, now: datetime, theme: str, shown: gallery.Shown
) -> None:
    apply_theme(qapp, theme)
    widget = gallery.draw(shown, now)
    qtbot.addWidget(widget)
    picture = widget.grab().toImage()
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 5)
        for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 3


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("shown", STATES, ids=lambda shown: shown.name)
def test_what_is_copied_looks_like_what_was_drawn(
    qapp: QApplication, qtbot: QtBot, now: datetime, theme: str, shown: gallery.Shown
) -> None:
    apply_theme(qapp, theme)
    lettering.forget()
    widget = gallery.draw(shown, now)
    qtbot.addWidget(widget)
    lettering.forget()
    canvas.forget()
    drawn = widget.grab().toImage()
    for _ in range(2):  # written for the second time, words get their pictures
        make_wished()
        canvas.forget()
        widget.grab()
    copied = widget.grab().toImage()
    assert _most_unlike(drawn, copied) <= 0.4  # words may stand a pixel beside their place


def _most_unlike(one: QImage, other: QImage) -> float:
    """Return the share of pixels that plainly differ in the tile where most of them do."""
    wide, tall = _TILE
    unlike: Counter[tuple[int, int]] = Counter()
    for y in range(one.height()):
        if bytes(one.constScanLine(y)) != bytes(other.constScanLine(y)):
            for x in range(one.width()):
                apart = abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)))
                unlike[x // wide, y // tall] += apart > _PLAINLY
    return max(unlike.values(), default=0) / (wide * tall)


def test_the_gallery_writes_one_picture_for_each_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gallery.main(["--out", str(tmp_path), "--theme", "dark", "--only", "status-"]) == 0
    assert len(list(tmp_path.glob("status-*-dark.png"))) == 7
    assert len(capsys.readouterr().out.splitlines()) == 7
