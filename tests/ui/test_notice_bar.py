import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.gallery_states import OFFLINE, SIGN_IN
from ui.panes.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    made.resize(1000, 58)
    return made


def test_the_latest_notice_shows_and_the_one_before_returns(bar: NoticeBar) -> None:
    bar.show_notice(OFFLINE)
    bar.show_notice(SIGN_IN)
    assert bar.notice == SIGN_IN
    bar.clear_notice(SIGN_IN.key)
    assert bar.notice == OFFLINE
    assert not bar.action.isVisible()
    bar.clear_notice(OFFLINE.key)
    assert not bar.isVisible()


def test_the_action_is_one_key(bar: NoticeBar, qtbot: QtBot) -> None:
    with qtbot.waitActive(bar):
        bar.show_notice(SIGN_IN)
        bar.activateWindow()
    with qtbot.waitSignal(bar.action_requested) as asked:
        qtbot.keyClick(bar, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["sign-in"]


def test_a_notice_can_be_put_away(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice(OFFLINE)
    with qtbot.waitSignal(bar.dismissed) as away:
        bar.dismiss.click()
    assert away.args == ["hub"]
    assert bar.notice is None
