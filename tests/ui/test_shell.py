import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from agent_console.domain.call import Call, Stage
from agent_console.ids import CallId
from agent_console.paths import Profile
from agent_console.wire.event import CallEvent
from ui import keys, sample_day, samples
from ui.app import scaled
from ui.call_page import COLUMNS
from ui.inspector.masking import masked
from ui.inspector.report import Query, Seen, report
from ui.inspector.steps import Step, Steps
from ui.key_sheet import key_rows
from ui.layout_kept import LayoutKept
from ui.main_window import MainWindow
from ui.notifying import Notifying
from ui.shell import Shell
from ui.toasts import MOST, Toast, Toasts
from ui.undoing import Deed, Undoing

CTRL = Qt.KeyboardModifier.ControlModifier
NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def shell(window: MainWindow, profile: Profile) -> Iterator[Shell]:
    made = Shell(window, profile, window)
    yield made
    made.close()
    keys.wear({})


# undo


def test_the_last_deed_is_taken_back_first_and_named() -> None:
    undoing, said, done = Undoing(), [], []
    undoing.taken_back.connect(said.append)
    for name in ("a", "b"):
        undoing.did(Deed(name, lambda name=name: done.append(name) or True))
    undoing.undo()
    undoing.undo()
    assert (done, said) == (["b", "a"], ["b", "a"])


def test_what_is_too_late_or_was_never_done_is_said() -> None:
    undoing, late = Undoing(), []
    undoing.too_late.connect(late.append)
    undoing.did(Deed("gone", lambda: False))
    undoing.undo()
    undoing.undo()
    assert late == ["gone", ""]


def test_a_deed_taken_back_elsewhere_is_forgotten() -> None:
    undoing = Undoing()
    undoing.did(Deed("a", lambda: True))
    undoing.did(Deed("b", lambda: True, "b"))
    undoing.forget("b")
    assert undoing.last is not None
    assert undoing.last.words == "a"


def test_a_choice_is_undone_with_the_same_key_as_a_setting(
    shell: Shell, window: MainWindow, qtbot: QtBot, now: datetime
) -> None:
    window.do_next.chosen.connect(shell._on_chosen)
    window.do_next.choice_undone.connect(shell._on_choice_undone)
    window.show_pop(samples.a_pop(now), now=now)
    window.do_next.declined.click()
    undone = []
    window.do_next.choice_undone.connect(undone.append)
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(undone) == 1
    assert window.do_next.declined.isVisible()
    assert "Declined" in shell.toasts.shown[-1].words
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert shell.toasts.shown[-1].words == "Nothing to undo"


def test_a_choice_for_a_customer_who_is_gone_is_too_late_to_undo(
    shell: Shell, window: MainWindow, now: datetime
) -> None:
    window.do_next.chosen.connect(shell._on_chosen)
    window.show_pop(samples.a_pop(now), now=now)
    window.do_next.declined.click()
    window.show_idle()
    shell.undoing.undo()
    assert shell.toasts.shown[-1].words.startswith("Too late to undo")


# words in the corner


def test_words_in_the_corner_never_take_the_keyboard_and_are_few(
    window: MainWindow, qtbot: QtBot
) -> None:
    toasts = Toasts(window)
    window.notes.edit.setFocus()
    before = QApplication.focusWidget()
    for number in range(MOST + 2):
        toasts.say(Toast(f"Word {number}"))
    assert QApplication.focusWidget() is before
    assert [one.words for one in toasts.shown] == ["Word 2", "Word 3", "Word 4"]
    assert window.rect().contains(toasts.geometry())
    qtbot.mouseClick(toasts, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert [one.words for one in toasts.shown] == ["Word 3", "Word 4"]
    toasts._time.timeout.emit()
    toasts._time.timeout.emit()
    assert toasts.isHidden()


# all keys


def test_f1_shows_every_action_with_its_key(shell: Shell, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = shell.sheet.palette
    assert sheet is not None
    assert {row.id for row in sheet.list.rows} == {one.id for one in keys.actions()}
    qtbot.keyClicks(sheet.line, "outbox")
    qtbot.waitUntil(lambda: not sheet._soon.isActive())
    assert {row.id.partition(".")[0] for row in sheet.list.rows} <= {"outbox", "call"}
    qtbot.keyClick(sheet.line, Qt.Key.Key_Escape)
    assert not sheet.is_open


def test_keys_are_found_by_key_as_well(shell: Shell) -> None:
    assert "call.answer" in [row.id for row in key_rows("f6")]
    assert "find.anyone" in [row.id for row in key_rows("ctrl+k")]


def test_what_is_picked_on_the_sheet_is_done(
    shell: Shell, window: MainWindow, qtbot: QtBot
) -> None:
    shell.sheet.toggle()
    sheet = shell.sheet.palette
    assert sheet is not None
    qtbot.keyClicks(sheet.line, "f10")
    qtbot.waitUntil(lambda: not sheet._soon.isActive())
    rows = [row.id for row in sheet.list.rows]
    sheet.list.move(rows.index("screen.settings"))
    qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
    assert shell.settings.is_open


# the layout


def test_the_columns_are_as_each_role_left_them(window: MainWindow, profile: Profile) -> None:
    kept = LayoutKept(window, profile.folder / "layout.json", window)
    kept.wear("agent")
    window.columns.setSizes([400, 500, 400])
    theirs = window.columns.sizes()
    kept.keep()
    kept.wear("gate")
    window.columns.setSizes(list(COLUMNS))
    kept.keep()
    again = LayoutKept(window, profile.folder / "layout.json", window)
    again.wear("agent")
    assert window.columns.sizes() == theirs


def test_a_reset_layout_is_as_shipped_and_can_be_undone(
    window: MainWindow, profile: Profile
) -> None:
    shipped = window.columns.sizes()
    kept = LayoutKept(window, profile.folder / "layout.json", window)
    window.columns.setSizes([400, 500, 400])
    mine = window.columns.sizes()
    before = kept.reset()
    window.resize(1366, 768)
    assert window.columns.sizes() == pytest.approx(shipped, abs=60)
    assert kept.take_back(before)
    assert window.columns.sizes() == pytest.approx(mine, abs=2)


@pytest.mark.parametrize("text", ["", "[]", '{"agent": 3}', '{"agent": {"columns": [1]}}', "\0"])
def test_a_damaged_layout_counts_as_none(window: MainWindow, profile: Profile, text: str) -> None:
    profile.folder.mkdir(parents=True)
    (profile.folder / "layout.json").write_text(text)
    before = window.columns.sizes()
    kept = LayoutKept(window, profile.folder / "layout.json", window)
    kept.wear("agent")
    assert window.columns.sizes() == before
    kept.keep()
    assert "agent" in json.loads((profile.folder / "layout.json").read_text())


def test_nothing_is_kept_where_that_is_not_wanted(shell: Shell, profile: Profile) -> None:
    shell.settings.change("screen.keep_layout", value=False)
    shell.layout_kept.keep()
    assert not (profile.folder / "layout.json").exists()


# on the desktop


def _event(stage: Stage = Stage.RINGING) -> CallEvent:
    call = Call(
        id=CallId("k"),
        from_number="+12065550142",
        to_number="1",
        rung_at=NOW,
        stage=stage,
        queue="Elite service",
    )
    return msgspec.convert({"call": msgspec.to_builtins(call), "hub_at": NOW}, CallEvent)


def test_a_ring_is_told_once_while_another_window_is_used_and_names_nobody(
    qtbot: QtBot,
) -> None:
    told = []
    window = QWidget()
    qtbot.addWidget(window)
    notifying = Notifying(window, window, lambda *words: told.append(words))
    notifying.on_call_heard(_event())
    notifying.on_call_heard(_event())
    assert told == [("A call is ringing", "Elite service")]


def test_nothing_is_told_to_who_looks_at_the_window_or_does_not_want_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    told = []
    notifying = Notifying(window, window, lambda *words: told.append(words))
    notifying.on_call_heard(_event())
    away = Notifying(QWidget(window), window, lambda *words: told.append(words))
    away.is_on = False
    away.on_call_heard(_event())
    assert told == []


# the inspector


def test_the_inspector_shows_the_pane_of_the_keyboard_and_copies(
    shell: Shell, window: MainWindow, qtbot: QtBot, now: datetime
) -> None:
    window.show_pop(samples.a_pop(now), now=now)
    window.notes.edit.setFocus()
    qtbot.keyClick(window.notes.edit, Qt.Key.Key_F12)
    pane = shell.inspector.pane
    assert pane is not None
    assert shell.inspector.is_open
    assert window.notes.edit.hasFocus()
    assert "notes (NotesPane)" in pane.text.toPlainText()
    window.timeline.find_field.setFocus()
    shell.inspector.refresh()
    assert "timeline (TimelinePane)" in pane.text.toPlainText()
    pane.copy.click()
    assert QApplication.clipboard().text() == pane.text.toPlainText()
    qtbot.keyClick(window, Qt.Key.Key_F12)
    assert not shell.inspector.is_open
    assert pane.text.toPlainText() == ""


def test_a_report_names_nobody_until_asked(now: datetime) -> None:
    pop = samples.a_pop(now)
    assert pop.file is not None
    hidden = report(Seen(record=pop))
    for secret in ("Mia", "Li", "VGML…", "seat fee", "2065550142"):
        assert secret not in hidden, secret
    assert '"given_name": "•••"' in hidden
    assert '"tier": "Gold"' in hidden
    assert '"given_name": "Mia"' in report(Seen(record=pop, is_personal=True))


def test_a_field_nobody_named_is_hidden() -> None:
    assert masked({"new": "x", "amount": 3, "state": "open", "is_done": True, "none": None}) == {
        "new": "•••",
        "amount": "•••",
        "state": "open",
        "is_done": True,
        "none": None,
    }


def test_a_report_tells_steps_and_statements() -> None:
    steps = (Step("who", 1.5), Step("painted", 2))
    words = report(Seen(steps=steps, queries=(Query("SELECT 1", 0.25),)))
    assert "1.50 ms  who" in words
    assert "3.50 ms  in all" in words
    assert "0.25 ms  SELECT 1" in words


def test_steps_follow_each_other_from_the_arrival() -> None:
    steps = Steps()
    steps.begin(0.0)
    steps.step("first")
    steps.step("second")
    assert steps.latest == ()
    steps.end()
    first, second = steps.latest
    assert first.ms > second.ms >= 0


# little room


@pytest.mark.parametrize(("percent", "before", "factor"), [(150, None, "1.5"), (200, "3", "3")])
def test_the_size_is_worn_unless_somebody_set_another(
    monkeypatch: pytest.MonkeyPatch, percent: int, before: str | None, factor: str
) -> None:
    if before is None:
        monkeypatch.setenv("QT_SCALE_FACTOR", "")
        monkeypatch.delenv("QT_SCALE_FACTOR")
    else:
        monkeypatch.setenv("QT_SCALE_FACTOR", before)
    scaled(percent)
    assert os.environ["QT_SCALE_FACTOR"] == factor


def test_everything_is_drawn_for_the_screen_it_is_on() -> None:
    """At a ratio of two nothing is a picture of one pixel blown up to four."""
    probe = (
        "from ui import gallery_states, sample_day\n"
        "from ui.app import application\n"
        "from ui.theme import apply_theme\n"
        "app = application(); apply_theme(app, 'light')\n"
        "w = gallery_states.WINDOWS['talking'](sample_day.noon()); w.resize(1366, 768); w.show()\n"
        "[app.processEvents() for _ in range(5)]\n"
        "one = w.grab().toImage()\n"
        "size = one.size()\n"
        "small = one.scaled(size / 2).scaled(size)\n"
        "same = all(one.pixel(x, y) == small.pixel(x, y)"
        " for x in range(0, 700, 2) for y in range(40, 500, 3))\n"
        "print(one.devicePixelRatio(), size.width(), same)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["2.0", "2732", "False"]


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_at_double_size_on_a_small_screen_every_control_can_be_reached(
    qtbot: QtBot, window: MainWindow, now: datetime, *, is_mirrored: bool
) -> None:
    window.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
    )
    window.show_pop(samples.a_pop(now), now=now)
    window.show_call(sample_day.a_call(now), now=now)
    window.resize(QSize(1366, 768) / 2)
    qtbot.wait(1)
    assert window.size() == QSize(683, 384)
    controls = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(one, QAbstractButton | QLineEdit | QComboBox)
    ]
    assert len(controls) >= 8
    for control in controls:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        place = QRect(control.mapTo(window, control.rect().topLeft()), control.size())
        assert window.rect().contains(place), control.accessibleName()
        seen = control.visibleRegion().boundingRect()
        assert seen == control.rect(), control.accessibleName()
