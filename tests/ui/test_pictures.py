"""Nothing on screen changes unnoticed: each state is compared with the small picture kept of it."""

from datetime import datetime

import pytest
import small_pictures
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import gallery
from ui.theme import apply_theme

MOST_DIFFERING = 0.015
"""So large a share of a picture may differ: letters fall a little differently on another system."""


def test_every_state_has_its_picture_and_none_is_left_over() -> None:
    wanted = {small_pictures.path_of(*state).name for state in small_pictures.states()}
    assert {path.name for path in small_pictures.FOLDER.glob("*.png")} == wanted


@pytest.mark.parametrize(
    ("shown", "theme"),
    small_pictures.states(),
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_a_state_looks_as_it_did(
    qapp: QApplication, qtbot: QtBot, now: datetime, shown: gallery.Shown, theme: str
) -> None:
    if theme != "light":  # which everybody wears already
        apply_theme(qapp, theme)
    font = qapp.font()
    if QFontInfo(font).family() != font.families()[0]:
        pytest.skip("the pictures were drawn with a font that is not installed here")
    kept = QImage(str(small_pictures.path_of(shown, theme)))
    now_drawn = small_pictures.drawn(shown, now)
    share = small_pictures.differing_share(
        now_drawn, kept.convertToFormat(QImage.Format.Format_RGB32)
    )
    assert share <= MOST_DIFFERING, f"{shown.name} in {theme} has changed: {share:.1%}"


def test_a_part_that_moved_is_noticed(qapp: QApplication, now: datetime) -> None:
    apply_theme(qapp, "light")
    shown = next(one for one, _ in small_pictures.states() if one.name == "window-talking")
    before = small_pictures.drawn(shown, now)
    after = QImage(before)
    painter = QPainter(after)
    painter.fillRect(2, 10, 16, 16, QColor("white"))
    painter.end()
    assert small_pictures.differing_share(before, after) > MOST_DIFFERING
    assert small_pictures.differing_share(before, QImage(before)) == 0.0
