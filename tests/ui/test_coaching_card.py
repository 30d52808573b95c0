"""What a coach says appears between calls, never during one, and is answered with one key."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.desk import KEY

from agent_console.bootstrap import Desk
from agent_console.desk.files import Files
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.coaching import CoachingFile, Remark, SharedSnippet
from agent_console.domain.score import Score
from agent_console.ids import TEAM, AgentId, CallId, SharedSnippetId
from agent_console.paths import Profile
from agent_console.playbooks.scorecards import shipped
from agent_console.settings import Settings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.codec import encode
from agent_console.wire.event import CallEvent
from agent_console.wire.operation import AnswerRemark, DisputeScore
from ui import gallery_coaching
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.coaching import CoachingCard
from ui.wiring import Wiring

ALT = Qt.KeyboardModifier.AltModifier
ME = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", station="Seattle")


def remark(now: datetime, which: str = "advice") -> Remark:
    return gallery_coaching.a_remark(which, now)


def score(now: datetime) -> Score:
    return gallery_coaching.a_score(now, verified=1)


@pytest.fixture
def card(qtbot: QtBot) -> CoachingCard:
    made = CoachingCard()
    qtbot.addWidget(made)
    made.resize(460, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def spoken(card: CoachingCard) -> str:
    return f"{card.words.accessibleName()}. {card.words.accessibleDescription()}"


def test_what_was_typed_goes_along_with_the_key_that_says_read(
    card: CoachingCard, qtbot: QtBot, now: datetime
) -> None:
    card.show_matters([remark(now)], now=now)
    qtbot.keyClick(card, Qt.Key.Key_N, ALT)
    qtbot.keyClicks(card.line, "I will.")
    with qtbot.waitSignal(card.read) as read:
        qtbot.keyClick(card, Qt.Key.Key_G, ALT)
    assert read.args == ["I will."]
    assert card.line.text() == ""


def test_a_score_is_read_item_by_item_and_disputed_in_words(
    card: CoachingCard, qtbot: QtBot, now: datetime
) -> None:
    card.show_matters([score(now)], now=now, card=shipped()[0])
    assert "0 of 100" in spoken(card)
    assert "What counts most is missing" in spoken(card)
    qtbot.keyClick(card, Qt.Key.Key_W, ALT)
    assert card.line.hasFocus()
    qtbot.keyClicks(card.line, "She hung up.")
    with qtbot.waitSignal(card.disputed) as disputed:
        qtbot.keyClick(card, Qt.Key.Key_W, ALT)
    assert disputed.args == ["She hung up."]


def test_what_is_typed_stays_while_the_same_is_shown_and_goes_with_it(
    card: CoachingCard, now: datetime
) -> None:
    first, other = remark(now), remark(now, "praise")
    card.show_matters([first], now=now)
    card.line.setText("half a sen")
    card.show_matters([first, other], now=now)
    assert card.line.text() == "half a sen"
    card.show_matters([other], now=now)
    assert card.line.text() == ""
    card.show_matters([], now=now)
    assert card.isHidden()


@pytest.fixture
def desk(tmp_path: Path, now: datetime) -> Iterator[Desk]:
    tmp_path.chmod(0o700)
    cache, journal = Cache.open(tmp_path / "cache.db", KEY), Journal.open(tmp_path / "j.db", KEY)
    journal.remember("agent", encode(ME).decode())
    made = Desk(Profile(tmp_path), Settings(), Files(cache, journal), lambda: now)
    yield made
    made.close()


@pytest.fixture
def window() -> MainWindow:
    return MainWindow()


@pytest.fixture
def wiring(qtbot: QtBot, desk: Desk, window: MainWindow) -> Iterator[Wiring]:
    tasks = TaskRunner(window)
    made = Wiring(window, tasks, desk)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    tasks.close()
    made.close()
    window.close()
    window.deleteLater()


def came(desk: Desk, file: CoachingFile) -> None:
    """Let something arrive as the line brings it."""
    desk.files.cache.keep_coaching(file, "tag")
    assert desk.coached is not None
    desk.coached()


def heard(wiring: Wiring, now: datetime, stage: Stage) -> None:
    call = Call(
        id=CallId("k-1"),
        stage=stage,
        from_number="+12065550142",
        to_number="+18005550100",
        rung_at=now,
    )
    wiring.calls.on_call_heard(CallEvent(call=call, hub_at=now), 0.0)


def test_it_is_shown_between_calls_and_put_away_as_soon_as_it_rings(
    qtbot: QtBot, desk: Desk, window: MainWindow, wiring: Wiring, now: datetime
) -> None:
    came(desk, CoachingFile(remarks=(remark(now),)))
    qtbot.waitUntil(lambda: wiring.coaching.card is not None)
    card = wiring.coaching.card
    assert card is not None
    assert card.isVisible()

    heard(wiring, now, Stage.RINGING)
    assert not card.isVisible()
    came(desk, CoachingFile(remarks=(remark(now), remark(now, "praise"))))
    qtbot.wait(1)
    assert card.isHidden()

    QTest.keyClick(window, Qt.Key.Key_G, ALT)
    assert not desk.files.journal.entries()


def test_one_key_says_read_and_the_next_one_is_there(
    qtbot: QtBot, desk: Desk, window: MainWindow, wiring: Wiring, now: datetime
) -> None:
    first, second = remark(now), score(now)
    came(desk, CoachingFile(remarks=(first,), scores=(second,), cards=shipped()))
    qtbot.waitUntil(lambda: wiring.coaching.card is not None)
    card = wiring.coaching.card
    assert card is not None
    assert "of 100" in spoken(card)
    card.line.setText("She hung up.")
    QTest.keyClick(window, Qt.Key.Key_W, ALT)
    assert "A word from Supervisor 12" in spoken(card)
    QTest.keyClick(window, Qt.Key.Key_G, ALT)

    assert card.isHidden()
    operations = [one.operation for one in desk.files.journal.entries()]
    assert [type(one) for one in operations] == [DisputeScore, AnswerRemark]


def test_the_teams_words_are_among_the_snippets(
    qtbot: QtBot, desk: Desk, window: MainWindow, wiring: Wiring, now: datetime
) -> None:
    made = SharedSnippet(
        id=SharedSnippetId("t-1"),
        customer_id=TEAM,
        name="refund",
        title="A refund with its date",
        text="Approved today, on the card by {promise.due}.",
        shared_by=AgentId("a-12"),
        at=now,
    )
    came(desk, CoachingFile(snippets=(made,)))
    offered = window.notes.snippets
    qtbot.waitUntil(lambda: "refund" in {one.name for one in offered.snippets})
