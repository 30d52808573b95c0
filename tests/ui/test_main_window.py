import subprocess
import sys
from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from small_pictures import differing_share

from agent_console.desk.agreeing import Agreement
from agent_console.desk.screen_pop import MatchState
from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import Owner
from agent_console.domain.to_do import ToDoKind
from ui import gallery, gallery_states, sample_day, samples
from ui.main_window import MainWindow

WINDOWS = [s for s in gallery.everything(QSize(1366, 768)) if s.name.startswith("window-")]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("shown", WINDOWS, ids=lambda shown: shown.name)
def test_no_control_is_cut_off_on_a_low_screen(
    qtbot: QtBot, now: datetime, shown: gallery.Shown
) -> None:
    window = gallery.draw(shown, now)
    qtbot.addWidget(window)
    assert window.size() == QSize(1366, 768)
    for control in window.findChildren(QWidget):
        if not control.isVisible() or not isinstance(
            control, QAbstractButton | QLineEdit | QComboBox
        ):
            continue
        assert control.width() >= control.minimumSizeHint().width(), control.accessibleName()
        place = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        assert window.rect().contains(place), control.accessibleName()
        assert control.visibleRegion().boundingRect() == control.rect(), control.accessibleName()


@pytest.mark.parametrize("shown", WINDOWS, ids=lambda shown: shown.name)
def test_everything_the_keyboard_reaches_has_a_name(
    qtbot: QtBot, now: datetime, shown: gallery.Shown
) -> None:
    window = gallery.draw(shown, now)
    qtbot.addWidget(window)
    for widget in window.findChildren(QWidget):
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reachable and widget.isVisible():
            assert widget.accessibleName(), type(widget).__name__


def test_promises_stand_above_the_fold(qtbot: QtBot, now: datetime) -> None:
    for name in ("talking", "long-names", "signed-out"):
        window = gallery_states.WINDOWS[name](now)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        promises = window.promises
        assert promises.visibleRegion().boundingRect() == promises.rect()


@pytest.mark.parametrize("side", list(Qt.LayoutDirection)[:2])
def test_the_form_of_a_call_back_is_seen_whole_on_a_low_screen(
    qtbot: QtBot, now: datetime, side: Qt.LayoutDirection
) -> None:
    window = gallery_states.WINDOWS["talking"](now)
    qtbot.addWidget(window)
    window.setLayoutDirection(side)
    window.resize(1366, 740)
    window.show()
    notes = window.notes
    notes.show_form(is_shown=True)
    notes.form.begin(
        Agreement(kind=ToDoKind.CALL_BACK, number="+12065550142", zone="Asia/Tokyo"),
        [("Me", Owner(name="Agent 214"))],
        now=now,
    )
    for part in (notes.form.leave, notes.form.what):
        qtbot.waitUntil(lambda: part.visibleRegion().boundingRect() == part.rect())  # noqa: B023 waited for here


def test_several_customers_are_asked_about_and_then_shown(
    window: MainWindow, now: datetime
) -> None:
    window.show_pop(samples.a_stranger(MatchState.SEVERAL), now=now)
    assert window.candidates.isVisible()
    assert not window.timeline.isVisible()
    window.show_pop(samples.a_pop(now), now=now)
    assert window.timeline.isVisible()
    assert not window.candidates.isVisible()


def test_a_pop_makes_no_new_widgets(window: MainWindow, now: datetime) -> None:
    window.show_pop(samples.a_pop(now), now=now)
    before = len(window.findChildren(QWidget))
    window.show_pop(samples.a_pop(now, samples.with_long_name()), now=now)
    window.show_pop(samples.with_nothing_known(now), now=now)
    assert len(window.findChildren(QWidget)) == before


def test_nothing_of_the_last_customer_is_left_when_nobody_is_there(
    window: MainWindow, now: datetime
) -> None:
    window.show_pop(samples.a_pop(now), now=now)
    window.show_idle()
    assert window.empty.isVisible()
    assert window.do_next.suggestion is None
    assert len(window.timeline.view.entries) == 0


def test_late_data_of_the_same_customer_moves_nothing(window: MainWindow, now: datetime) -> None:
    window.show_pop(samples.a_pop(now), now=now)
    places = [w.geometry() for w in (window.customer, window.do_next, window.notes)]
    bar = window.timeline.view.verticalScrollBar().value()
    window.show_pop(samples.a_pop(now), now=now)
    assert [w.geometry() for w in (window.customer, window.do_next, window.notes)] == places
    assert window.timeline.view.verticalScrollBar().value() == bar


def test_a_language_from_right_to_left_mirrors_the_window(
    window: MainWindow, now: datetime, qtbot: QtBot
) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.show_pop(samples.a_pop(now), now=now)
    window.show_call(sample_day.a_call(now), now=now)
    qtbot.wait(1)
    assert window.rail.x() > window.call_bar.x()
    assert window.columns.widget(0).x() > window.columns.widget(2).x()


def test_the_window_loads_nothing_heavy() -> None:
    probe = (
        "import sys, ui.app\n"
        "heavy = {'httpx', 'sqlalchemy', 'keyring', 'phonenumbers', 'sqlcipher3', 'litestar'}\n"
        "heavy |= {'agent_console.nba.facts', 'agent_console.playbooks', 'importlib.metadata'}\n"
        "loaded = set(sys.modules) | {name.split('.')[0] for name in sys.modules}\n"
        "sys.exit(', '.join(heavy & loaded) or None)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_scroll_areas_take_no_focus_from_what_is_in_them(window: MainWindow) -> None:
    columns = [window.columns.widget(0), window.columns.widget(2)]
    assert all(isinstance(area, QAbstractScrollArea) for area in columns)
    assert all(area.focusPolicy() == Qt.FocusPolicy.NoFocus for area in columns)


class _Paints(QObject):
    """Counts what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.mark.parametrize("who", [samples.mia, samples.with_long_name, samples.from_right_to_left])
def test_one_paint_shows_all_of_a_pop(
    qapp: QApplication,
    window: MainWindow,
    now: datetime,
    qtbot: QtBot,
    who: Callable[[], Customer],
) -> None:
    window.show_idle()
    qtbot.wait(1)
    window.show_call(sample_day.a_call(now), now=now)
    window.show_pop(samples.a_pop(now, who()), now=now)
    window.paint_now()
    on_screen = window.screen().grabWindow(window.winId()).toImage()
    paints = _Paints()
    qapp.installEventFilter(paints)
    qtbot.wait(1)
    qapp.removeEventFilter(paints)
    assert paints.count == 0
    drawn = window.grab().toImage()
    # A word that was copied from its picture may differ from the written one by a pixel.
    assert differing_share(on_screen.convertToFormat(drawn.format()), drawn) < 0.0001
