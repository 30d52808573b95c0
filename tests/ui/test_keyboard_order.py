"""The Tab key goes through everything that can be used, comes round, and shows where it is."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import gallery

WINDOWS = [s for s in gallery.everything(QSize(1366, 768)) if s.name.startswith("window-")]


def in_the_order(window: QWidget) -> set[QWidget]:
    """Return what the Tab key should reach."""
    return {
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.window() is window
    }


@pytest.mark.parametrize("shown", WINDOWS, ids=lambda shown: shown.name)
def test_tab_reaches_everything_and_comes_round(
    qtbot: QtBot, now: datetime, shown: gallery.Shown
) -> None:
    window = gallery.draw(shown, now)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    wanted = in_the_order(window)
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted) + 2):
        held = QApplication.focusWidget() or window
        QTest.keyClick(held, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        now_held = QApplication.focusWidget()
        assert now_held is not None
        if now_held is held:  # a field that takes the Tab key: Ctrl+Tab leads out of it
            QTest.keyClick(held, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
            now_held = QApplication.focusWidget()
        reached.append(now_held)
    names = [one.accessibleName() or type(one).__name__ for one in wanted - set(reached)]
    assert names == []
    assert len(reached) > len(wanted), "it comes round"


@pytest.mark.parametrize("shown", WINDOWS[:3], ids=lambda shown: shown.name)
def test_what_has_the_focus_looks_different(
    qtbot: QtBot, now: datetime, shown: gallery.Shown
) -> None:
    window = gallery.draw(shown, now)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    unseen = []
    for one in in_the_order(window):
        window.setFocus()
        QApplication.processEvents()
        around = QRect(one.mapTo(window, QPoint(-4, -4)), one.size() + QSize(8, 8))
        without = window.grab(around).toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if one.hasFocus() and window.grab(around).toImage() == without:
            unseen.append(one.accessibleName() or type(one).__name__)
    assert unseen == []
