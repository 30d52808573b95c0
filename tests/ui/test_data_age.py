from datetime import datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_console.desk.screen_pop import ScreenPop
from ui import samples
from ui.main_window import MainWindow
from ui.panes.data_age import OLD, age_blocks

WORDS = "From the copy on this PC. 3 h ago"


def aged(now: datetime, age: timedelta) -> ScreenPop:
    pop = samples.a_pop(now)
    assert pop.file is not None
    as_of = now - age
    file = msgspec.structs.replace(pop.file, as_of=as_of)
    return msgspec.structs.replace(pop, file=file, as_of=as_of)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(QSize(1366, 768))
    made.show()
    return made


def told(window: MainWindow) -> list[str]:
    """Return what each pane with data of the CRM says, whole."""
    panes: tuple[QWidget, ...] = (
        window.customer,
        window.promises,
        window.right_now,
        window.timeline.age,
    )
    shown = [pane for pane in panes if pane.isVisible()]
    return [f"{pane.accessibleName()}. {pane.accessibleDescription()}" for pane in shown]


def test_every_pane_says_that_its_data_is_old_in_the_same_words(
    window: MainWindow, now: datetime
) -> None:
    window.show_pop(aged(now, timedelta(hours=3)), now=now)
    said = told(window)
    assert len(said) == 4
    assert all(WORDS in words for words in said), said


def test_fresh_data_says_nothing_of_its_age(window: MainWindow, now: datetime) -> None:
    window.show_pop(aged(now, timedelta(hours=3)), now=now)
    window.show_pop(aged(now, timedelta(minutes=2)), now=now)
    assert not window.timeline.age.isVisible()
    assert not any("From the copy" in words for words in told(window))


def test_old_begins_after_ten_minutes(now: datetime) -> None:
    assert not list(age_blocks(now - OLD + timedelta(seconds=1), now=now))
    assert list(age_blocks(now - OLD, now=now))
    assert not list(age_blocks(None, now=now))
