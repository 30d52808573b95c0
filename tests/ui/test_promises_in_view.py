"""What was promised is seen without scrolling: on a small screen, under the longest name."""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.customer import Customer
from ui import gallery_calls, sample_day, samples
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice

SMALL, USUAL = (1366, 768), (1440, 900)


@pytest.fixture(params=[SMALL, USUAL], ids=["1366x768", "1440x900"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(*request.param)
    with qtbot.waitExposed(made):
        made.show()
    return made


def with_promises(pop: ScreenPop, count: int, now: datetime) -> ScreenPop:
    assert pop.file is not None
    (one,) = pop.file.promises
    several = tuple(
        msgspec.structs.replace(one, id=f"p-{place}", due_at=now + timedelta(days=place - 1))
        for place in range(count)
    )
    return msgspec.structs.replace(pop, file=msgspec.structs.replace(pop.file, promises=several))


def in_view(window: MainWindow, pane: QWidget) -> QRect:
    """Return the part of *pane* that is seen, in its own pixels."""
    area = window.columns.widget(0)
    assert isinstance(area, QScrollArea)
    seen = QRect(pane.mapFrom(area.viewport(), QPoint(0, 0)), area.viewport().size())
    return seen.intersected(pane.rect())


@pytest.mark.parametrize(
    "who", [samples.mia, samples.with_long_name, samples.from_right_to_left, samples.in_chinese]
)
@pytest.mark.parametrize("count", [1, 3])
def test_every_promise_is_seen_at_the_ring(
    window: MainWindow, now: datetime, who: Callable[[], Customer], count: int
) -> None:
    window.show_call(sample_day.a_call(now), now=now)
    window.show_pop(with_promises(samples.a_pop(now, who()), count, now), now=now)
    window.paint_now()
    assert not window.promises.isHidden()
    assert in_view(window, window.promises) == window.promises.rect()


def test_also_beside_a_second_call_and_under_a_notice(
    window: MainWindow, now: datetime, qtbot: QtBot
) -> None:
    calls = gallery_calls.strip(now, 2)
    window.show_call(calls[0].call, now=now)
    window.call_bar.show_calls(calls, now=now)
    window.notices.show_notice(Notice(key="x", title="The CRM has a problem", advice="Go on."))
    window.show_pop(with_promises(samples.a_pop(now, samples.with_long_name()), 3, now), now=now)
    qtbot.wait(1)
    assert window.call_bar.strip.isVisible()
    assert in_view(window, window.promises) == window.promises.rect()


def test_a_second_call_takes_its_room_and_gives_it_back(
    window: MainWindow, now: datetime, qtbot: QtBot
) -> None:
    window.show_call(sample_day.a_call(now), now=now)
    window.show_pop(samples.a_pop(now), now=now)
    qtbot.wait(1)
    before = window.call_bar.height()
    window.call_bar.show_calls(gallery_calls.strip(now, 2), now=now)
    qtbot.wait(1)
    taller = window.call_bar.height()
    assert taller > before
    assert window.call_bar.strip.geometry().bottom() < taller
    window.call_bar.show_calls(gallery_calls.strip(now, 1), now=now)
    qtbot.wait(1)
    assert window.call_bar.height() == before


def test_no_button_of_a_call_is_cut(window: MainWindow, now: datetime, qtbot: QtBot) -> None:
    window.call_bar.show_calls(gallery_calls.strip(now, 6), now=now)
    window.show_call(sample_day.a_call(now), now=now)
    qtbot.wait(1)
    bar = window.call_bar
    for button in (bar.presence, bar.hold, bar.transfer, bar.hang_up, bar.wrap_up, *bar.strip.tabs):
        assert button.isVisible()
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        assert window.rect().contains(place)
        assert button.width() >= button.minimumSizeHint().width()
