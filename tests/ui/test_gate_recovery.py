"""Other ways for everybody on a late flight, in the window; and the gate locked."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from gate_agent import AtTheGate, a_pass, at_the_gate
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.full_flight import flight, passenger

from agent_console.desk.gate import Act
from agent_console.domain.gate import Status
from agent_console.domain.trip import FlightStatus
from agent_console.errors import StoreBlocked
from agent_console.nba.suggestion import Ranking, Suggestion
from agent_console.security.store_key import lock_with
from agent_console.wire.operation import IssueVoucher
from ui.gate.recovery_pane import RecoveryPane
from ui.keys import KEYS
from ui.locking import Locking

ALT = Qt.KeyboardModifier.AltModifier
PIN = "a long enough PIN"


@pytest.fixture
def agent(qtbot: QtBot, tmp_path: Path, now: datetime) -> Iterator[AtTheGate]:
    with at_the_gate(qtbot, tmp_path / "desk", now) as found:
        found.begins()
        yield found


@pytest.fixture
def late(qtbot: QtBot, tmp_path: Path, now: datetime) -> Iterator[AtTheGate]:
    """A gate whose flight leaves four hours late."""
    leaves = flight(now).departs_at + timedelta(hours=4)
    changes = {"estimated_departure_at": leaves, "status": FlightStatus.DELAYED}
    with at_the_gate(qtbot, tmp_path / "desk", now, **changes) as found:
        found.begins()
        yield found


def opened(agent: AtTheGate, qtbot: QtBot) -> RecoveryPane:
    agent.presses(Qt.Key.Key_D, ALT)
    recovery = agent.wiring.gate.recovery
    assert recovery is not None
    pane = recovery.pane
    assert pane is not None
    qtbot.waitUntil(lambda: len(pane.list.lines) > 0)
    return pane


def vouchers(agent: AtTheGate) -> int:
    return len(agent.queued(IssueVoucher))


def test_a_batch_is_looked_at_first_done_once_and_undone_whole(
    late: AtTheGate, qtbot: QtBot
) -> None:
    pane = opened(late, qtbot)
    late.presses(Qt.Key.Key_M, ALT)
    assert len(pane.list.marks) == len(pane.list.lines)
    late.presses(Qt.Key.Key_E, ALT)
    assert pane.batch is not None
    assert pane.batch.act is Act.MEAL
    assert vouchers(late) == 0
    wanted = pane.batch.count
    assert wanted > 0
    late.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: vouchers(late) == wanted)
    qtbot.waitUntil(pane.undo.isVisible)
    late.presses(Qt.Key.Key_U, ALT)
    qtbot.waitUntil(lambda: vouchers(late) == 0)


def words_of(pane: RecoveryPane) -> str:
    listed = [line.spoken for line in pane.list.lines]
    return " ".join([pane._what.accessibleDescription(), *listed])


def test_hidden_and_locked_nobody_is_named_among_the_other_ways_either(
    late: AtTheGate, qtbot: QtBot
) -> None:
    lock_with(late.desk.profile, bytes(32), PIN, use_keyring=False)
    pane = opened(late, qtbot)
    late.presses(Qt.Key.Key_M, ALT)
    late.presses(Qt.Key.Key_E, ALT)
    assert "TRAVELLER" in pane._what.accessibleDescription()
    late.presses(Qt.Key.Key_H, ALT)
    assert "TRAVELLER" not in words_of(pane)
    assert pane.batch is not None
    late.presses(Qt.Key.Key_H, ALT)
    assert "TRAVELLER" in words_of(pane)
    late.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "TRAVELLER" not in words_of(pane)


def test_what_was_looked_at_stays_while_the_list_is_read_again(
    late: AtTheGate, qtbot: QtBot
) -> None:
    pane = opened(late, qtbot)
    late.presses(Qt.Key.Key_M, ALT)
    late.presses(Qt.Key.Key_E, ALT)
    before = pane.batch
    assert before is not None
    late.screen.refresh()
    qtbot.waitUntil(lambda: pane.batch is not before)
    assert pane.batch is not None
    assert (pane.batch.act, pane.batch.count) == (Act.MEAL, before.count)
    assert pane.do.isVisible()


def test_whoever_stands_at_the_counter_is_marked_among_the_other_ways(
    late: AtTheGate, qtbot: QtBot, now: datetime
) -> None:
    late.screen.counter.choose(passenger(5).id)
    pane = opened(late, qtbot)
    assert pane.list.marks == {passenger(5).id}
    late.presses(Qt.Key.Key_M, ALT)
    late.presses(Qt.Key.Key_Escape)
    late.screen.counter.choose(passenger(6).id)
    opened(late, qtbot)
    assert len(pane.list.marks) == len(pane.list.lines)


def test_who_accepts_another_flight_is_not_rebooked_by_that_and_the_agent_is_told_how(
    late: AtTheGate, qtbot: QtBot
) -> None:
    counter = late.screen.counter
    counter.choose(passenger(5).id)
    assert counter.card is not None
    idea = Suggestion(action="gate-rebook", title="Rebook AS 1423", say="I have a seat for you.")
    counter.card = replace(counter.card, ranking=Ranking(suggestions=(idea,)))
    counter.render()
    with qtbot.waitSignal(counter.said_so) as told:
        late.presses(Qt.Key.Key_F1)
    assert "Alt+D" in str(told.args)


def test_a_batch_that_could_not_be_kept_may_be_tried_again(late: AtTheGate, qtbot: QtBot) -> None:
    pane = opened(late, qtbot)
    late.presses(Qt.Key.Key_M, ALT)
    late.presses(Qt.Key.Key_E, ALT)
    recovery = late.wiring.gate.recovery
    assert recovery is not None
    pane.do.setEnabled(False)
    recovery._on_not_done(StoreBlocked("the disk is full"))
    assert pane.do.isEnabled()
    assert late.window.notices.isVisible()


def test_each_of_two_batches_is_undone_the_later_one_first(late: AtTheGate, qtbot: QtBot) -> None:
    pane = opened(late, qtbot)
    for count, row in enumerate((0, 1), start=1):
        pane.list.mark([pane.list.lines[row].key])
        late.presses(Qt.Key.Key_E, ALT)
        late.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda count=count: vouchers(late) == count)
        qtbot.waitUntil(pane.undo.isVisible)
    pane.list.mark([])
    assert pane.undo.isVisible()
    for left in (1, 0):
        qtbot.waitUntil(pane.undo.isVisible)
        late.presses(Qt.Key.Key_U, ALT)
        qtbot.waitUntil(lambda left=left: vouchers(late) == left)
    qtbot.waitUntil(lambda: not pane.undo.isVisible())


def test_an_announcement_is_there_in_the_languages_on_board(late: AtTheGate, qtbot: QtBot) -> None:
    pane = opened(late, qtbot)
    words = pane._spoken.accessibleDescription()
    assert "AS 1161" in words
    late.presses(Qt.Key.Key_Escape)
    assert late.screen.page.left.currentWidget() is late.screen.page.boarding


def test_a_flight_on_time_needs_no_other_ways(agent: AtTheGate) -> None:
    agent.presses(Qt.Key.Key_D, ALT)
    recovery = agent.wiring.gate.recovery
    assert recovery is not None
    assert recovery.pane is not None
    assert recovery.pane.list.lines == ()
    assert "on time" in recovery.pane.list.accessibleDescription()


def test_a_locked_gate_shows_the_flight_and_no_name_until_the_pin(
    agent: AtTheGate, qtbot: QtBot, now: datetime
) -> None:
    lock_with(agent.desk.profile, bytes(32), PIN, use_keyring=False)
    agent.scans(a_pass(now, 3))
    agent.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    shut = agent.wiring.gate.shut
    assert shut is not None
    assert shut.card is not None
    assert not agent.screen.page.right.isVisible()
    assert "TRAVELLER" not in "".join(line.spoken for line in agent.screen.page.boarding.list.lines)
    assert "1 of" in agent.screen.bar.shown.boarded
    assert KEYS.sequence("find.anyone").isEmpty()
    ways_out = (agent.window.rail, agent.window.status, agent.window.notices, agent.screen.bar)
    assert not any(one.isEnabled() for one in ways_out)
    agent.window.show_calls()
    qtbot.waitUntil(lambda: agent.screen.is_open)
    for word in ("no PIN of mine", PIN):
        field = shut.card.field
        qtbot.waitUntil(lambda field=field: not field.isReadOnly())
        field.setFocus()
        QTest.keyClicks(field, word)
        QTest.keyClick(field, Qt.Key.Key_Return)
        wrong = shut.card.problem
        qtbot.waitUntil(lambda wrong=wrong: not shut.is_locked or bool(wrong.text()))
    qtbot.waitUntil(lambda: not shut.is_locked)
    assert "Traveller" in agent.card
    assert all(one.isEnabled() for one in ways_out)
    assert KEYS.sequence("find.anyone").toString() == "Ctrl+K"


def test_nothing_is_boarded_while_the_gate_is_locked(agent: AtTheGate, now: datetime) -> None:
    lock_with(agent.desk.profile, bytes(32), PIN, use_keyring=False)
    agent.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    agent.scans(a_pass(now, 3))
    assert agent.status(3) is not Status.BOARDED
    assert passenger(3).name not in agent.card


def test_a_console_nobody_touches_locks_the_gate_and_leaves_its_flight_in_view(
    agent: AtTheGate,
) -> None:
    lock_with(agent.desk.profile, bytes(32), PIN, use_keyring=False)
    locking = Locking(
        agent.window, agent.wiring.follow_ups._tasks, agent.desk.profile, agent.wiring, idle_min=0
    )
    agent.wiring.gate.guard(locking)
    locking.lock()
    shut = agent.wiring.gate.shut
    assert shut is not None
    assert shut.is_locked
    assert not locking.is_locked
    assert "AS 1161" in agent.screen.bar.shown.title
