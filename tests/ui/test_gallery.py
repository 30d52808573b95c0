from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import gallery
from ui.theme import apply_theme
from ui.widgets import lettering

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
    drawn = widget.grab().toImage()
    widget.grab()
    copied = widget.grab().toImage()
    spots = [(x, y) for y in range(0, drawn.height(), 2) for x in range(drawn.width())]
    unlike = sum(drawn.pixel(x, y) != copied.pixel(x, y) for x, y in spots)
    assert unlike <= len(spots) * 0.002  # where a letter leans over the digit behind it


def test_the_gallery_writes_one_picture_for_each_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gallery.main(["--out", str(tmp_path), "--theme", "dark", "--only", "status-"]) == 0
    assert len(list(tmp_path.glob("status-*-dark.png"))) == 7
    assert len(capsys.readouterr().out.splitlines()) == 7
