from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_console.ids import CustomerId
from agent_console.store.outbox_entry import EntryState
from ui import gallery, gallery_outbox
from ui.main_window import MainWindow
from ui.panes.outbox import OutboxPane
from ui.panes.outbox_list import ROW
from ui.panes.rail import Rail
from ui.panes.status_bar import StatusBar
from ui.words import waiting


def shown(qtbot: QtBot, pane: QWidget, size: QSize | None = None) -> None:
    qtbot.addWidget(pane)
    pane.resize(size or QSize(1286, 668))
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()


@pytest.fixture
def pane(qtbot: QtBot, now: datetime) -> OutboxPane:
    made = gallery_outbox.pane("full", now)
    shown(qtbot, made)
    made.take_keyboard()
    return made


def spoken(widget: QWidget) -> str:
    return f"{widget.accessibleName()}. {widget.accessibleDescription()}"


def test_the_newest_stands_first_with_what_for_whom_when_and_how_it_stands(
    pane: OutboxPane,
) -> None:
    assert [line.id for line in pane.list.lines] == [f"o-{n}" for n in range(7, 0, -1)]
    said = {line.id: line.spoken for line in pane.list.lines}
    assert said["o-7"] == "Change of 2 fields, Mia Li, 2 min ago. Held because: Changed meanwhile"
    assert said["o-1"] == "Promise, Mia Li, 50 min ago. Waiting to be sent"
    assert said["o-2"] == "Promise kept, Mia Li, 45 min ago. Sent, not yet confirmed"
    assert "unknown caller" in said["o-5"]
    assert "customer not on this PC" in said["o-6"]
    assert "Waiting for its next try at " in said["o-3"]
    assert said["o-3"].endswith("because the CRM was away")
    assert said["o-5"].endswith("because: The database cannot do it now")


def test_keys_walk_through_the_list_and_the_chosen_one_is_spoken(
    pane: OutboxPane, qtbot: QtBot
) -> None:
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    assert "Change of 2 fields" in pane.list.accessibleDescription()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.entry is not None
    assert pane.entry.id == "o-6"
    assert "Said thanks." in spoken(pane.detail)
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    assert pane.entry.id == "o-1"
    assert "Refund of seat fee. Amount. $39" in spoken(pane.detail)
    qtbot.keyClick(pane.list, Qt.Key.Key_PageUp)
    assert pane.entry.id == "o-7"
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(pane.list, Qt.Key.Key_Escape)


def test_a_click_chooses(pane: OutboxPane, qtbot: QtBot) -> None:
    place = pane.list.viewport().rect().topLeft()
    place.setY(ROW + 10)
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.entry is not None
    assert pane.entry.id == "o-6"


def test_a_held_entry_says_why_and_what_to_do(pane: OutboxPane) -> None:
    pane.list.choose("o-4")
    said = spoken(pane.detail)
    for words in ("Held because: This customer is not known", "It may have been merged.", "Note"):
        assert words in said
    assert "does not know this customer" in said


@pytest.mark.parametrize(
    ("key", "offered"),
    [
        ("o-4", {"retry", "correct", "discard"}),
        ("o-6", {"retry", "discard"}),
        ("o-2", set()),
        ("o-7", {"discard", "ours", "theirs"}),
    ],
)
def test_what_is_offered_follows_from_the_entry(
    pane: OutboxPane, key: str, offered: set[str]
) -> None:
    pane.list.choose(key)
    names = ("retry", "correct", "discard", "ours", "theirs", "sure", "keep")
    assert {name for name in names if getattr(pane.deeds, name).isVisible()} == offered


def test_what_waits_says_for_what_it_waits(pane: OutboxPane, now: datetime) -> None:
    made = gallery_outbox.entries(now)
    bo = next(one for one in made if one.id == "o-4")
    behind = gallery_outbox.wrap_up("o-8", bo.customer_id, now, "And thanks.")
    fresh = gallery_outbox.wrap_up("o-9", CustomerId("c-far"), now, "Called.")
    soon = {"next_try_at": now + timedelta(seconds=8)}
    pane.show_entries(
        (*made, gallery_outbox.entry(8, behind, now), gallery_outbox.entry(9, fresh, now, **soon)),
        gallery_outbox.WHO,
        now=now,
    )
    said = {line.id: line.spoken for line in pane.list.lines}
    assert said["o-8"].endswith("Waits until what is held before it is settled")
    assert said["o-9"].endswith(": until then it can be undone")
    pane.list.choose("o-8")
    assert "Waits until what is held" in spoken(pane.detail)


@pytest.mark.parametrize(("key", "is_sure"), [("o-4", True), ("o-3", False), ("o-6", False)])
def test_discarding_promises_nothing_about_what_the_crm_may_have_already(
    pane: OutboxPane, key: str, *, is_sure: bool
) -> None:
    pane.list.choose(key)
    pane.deeds.discard.click()
    asked = spoken(pane.deeds._question)
    assert ("It never reaches the CRM" in asked) == is_sure
    assert ("If the CRM has it already, it stays there" in asked) != is_sure


def test_trying_again_asks_for_it_with_a_key(pane: OutboxPane, qtbot: QtBot) -> None:
    pane.list.choose("o-4")
    with qtbot.waitSignal(pane.retry_requested) as asked:
        qtbot.keyClick(pane, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["o-4"]


def test_discarding_asks_first_and_keeping_is_nearer(pane: OutboxPane, qtbot: QtBot) -> None:
    pane.list.choose("o-4")
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(pane, Qt.Key.Key_D, alt)
    assert pane.deeds.keep.hasFocus()
    with qtbot.assertNotEmitted(pane.discarded):
        qtbot.keyClick(pane.deeds.keep, Qt.Key.Key_Space)
    assert not pane.deeds.is_asking
    qtbot.keyClick(pane, Qt.Key.Key_D, alt)
    with qtbot.waitSignal(pane.discarded) as asked:
        qtbot.keyClick(pane, Qt.Key.Key_Y, alt)
    assert asked.args == ["o-4"]


def test_the_question_stands_while_sync_reports_and_goes_with_the_entry(
    pane: OutboxPane, now: datetime
) -> None:
    pane.list.choose("o-4")
    pane.deeds.discard.click()
    pane.show_entries(gallery_outbox.entries(now), gallery_outbox.WHO, now=now)
    assert pane.deeds.is_asking
    pane.list.choose("o-6")
    assert not pane.deeds.is_asking


def test_correcting_hands_over_words_reason_and_outcome(pane: OutboxPane, qtbot: QtBot) -> None:
    pane.list.choose("o-4")
    qtbot.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert pane.correction.edit.hasFocus()
    pane.correction.edit.selectAll()
    qtbot.keyClicks(pane.correction.edit, "Wants a refund")
    pane.correction.outcome.show_choice("solved")
    with qtbot.waitSignal(pane.corrected) as asked:
        qtbot.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["o-4", "Wants a refund", "disruption/rebooking", "solved"]
    assert not pane.is_correcting


def test_a_correction_under_way_is_not_disturbed_and_can_be_given_up(
    pane: OutboxPane, qtbot: QtBot, now: datetime
) -> None:
    pane.list.choose("o-4")
    pane.deeds.correct.click()
    qtbot.keyClicks(pane.correction.edit, "More. ")
    pane.show_entries(gallery_outbox.entries(now)[:-1], gallery_outbox.WHO, now=now)
    assert pane.is_correcting
    assert pane.correction.edit.toPlainText().startswith("More. ")
    with qtbot.assertNotEmitted(pane.corrected):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.is_correcting
    assert pane.list.hasFocus()


def test_a_conflict_shows_both_sides_and_one_key_decides_each_field(
    pane: OutboxPane, qtbot: QtBot
) -> None:
    pane.list.choose("o-7")
    said = spoken(pane.detail)
    for words in ("City", "Ours: Tacoma", "Theirs: Portland", "You saw: Seattle", "Theirs: ko"):
        assert words in said
    alt = Qt.KeyboardModifier.AltModifier
    with qtbot.assertNotEmitted(pane.resolved):
        qtbot.keyClick(pane, Qt.Key.Key_1, alt)
    assert "ours stands" in spoken(pane.detail)
    with qtbot.waitSignal(pane.resolved) as asked:
        qtbot.keyClick(pane, Qt.Key.Key_2, alt)
    assert asked.args == ["o-7", frozenset({"city"})]


def test_export_warns_before_and_hands_over_the_place(pane: OutboxPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert pane.export.place.hasFocus()
    assert "not encrypted" in spoken(pane.export._words)
    assert pane.export.place.text().endswith(".jsonl")
    pane.export.place.setText(" out.jsonl ")
    with qtbot.waitSignal(pane.export_requested) as asked:
        qtbot.keyClick(pane.export.place, Qt.Key.Key_Return)
    assert asked.args == ["out.jsonl"]
    pane.show_not_exported("out.jsonl", "There is a file of this name already.")
    assert "already" in spoken(pane.export._words)


def test_an_empty_outbox_says_that_all_is_safe(qtbot: QtBot, now: datetime) -> None:
    pane = gallery_outbox.pane("empty", now)
    shown(qtbot, pane)
    assert "Nothing waits" in spoken(pane.detail)
    assert not pane.deeds.isVisible()
    assert not pane.export_button.isEnabled()
    assert "Nothing waits" in pane.list.accessibleDescription()


def test_undo_is_offered_and_taken_away(pane: OutboxPane, qtbot: QtBot) -> None:
    pane.show_undo("Discarded: Note")
    assert pane.undo.isVisible()
    with qtbot.waitSignal(pane.undo_requested):
        qtbot.keyClick(pane, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    pane.show_undo("")
    assert not pane.undo.isVisible()


def test_the_chosen_entry_stays_chosen_while_others_come_and_go(
    pane: OutboxPane, now: datetime
) -> None:
    pane.list.choose("o-4")
    fewer = [one for one in gallery_outbox.entries(now) if one.id not in {"o-7", "o-1"}]
    pane.show_entries(fewer, gallery_outbox.WHO, now=now)
    assert pane.entry is not None
    assert pane.entry.id == "o-4"
    rest = [one for one in fewer if one.id != "o-4"]
    pane.show_entries(rest, gallery_outbox.WHO, now=now)
    assert pane.entry is not None
    assert pane.entry.id == "o-3"


def test_ten_thousand_entries_draw_what_is_seen_alone(qtbot: QtBot, now: datetime) -> None:
    pane = OutboxPane()
    many = [
        gallery_outbox.entry(n, gallery_outbox.change(f"o-{n}", now - timedelta(minutes=n)), now)
        for n in range(10_000)
    ]
    pane.show_entries(many, gallery_outbox.WHO, now=now)
    shown(qtbot, pane)
    assert len(pane.findChildren(QWidget)) < 120
    pane.list.choose("o-0")
    assert pane.list.verticalScrollBar().value() > 400_000


def test_every_kind_of_operation_and_state_has_words(now: datetime) -> None:
    for entry in gallery_outbox.entries(now):
        assert waiting.what(entry.operation)
        assert all(name and words for name, words in waiting.content(entry.operation))
        assert waiting.standing(entry, now=now).text
    held = {one.problem.type for one in gallery_outbox.entries(now) if one.problem}
    assert len(held) == 2


def test_a_pane_for_a_low_screen_keeps_every_control_whole(qtbot: QtBot, now: datetime) -> None:
    for which in gallery_outbox.STATES:
        found = next(
            one for one in gallery.everything(QSize(1366, 768)) if one.name == f"outbox-{which}"
        )
        widget = gallery.draw(found, now)
        qtbot.addWidget(widget)
        for part in widget.findChildren(QWidget):
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert part.accessibleName(), f"{which}: {type(part).__name__}"


def test_calls_come_back_as_they_were_and_stray_keys_go_nowhere(
    qtbot: QtBot, now: datetime
) -> None:
    window = MainWindow()
    shown(qtbot, window, QSize(1366, 768))
    pane = gallery_outbox.pane("full", now)
    window.show_aside(pane)
    pane.take_keyboard()
    window.show_idle()
    assert pane.isVisible()
    assert window.rail.outbox.isChecked()
    assert not window.rail.console.isChecked()
    window.show_calls()
    assert window.empty.isVisible()
    assert window.hasFocus()
    assert window.rail.console.isChecked()


def test_the_rail_counts_what_is_held_and_leads_there(qtbot: QtBot) -> None:
    rail = Rail()
    shown(qtbot, rail, QSize(56, 500))
    rail.outbox.show_count(2, "2 changes need you")
    assert (rail.outbox.badge, rail.outbox.accessibleDescription()) == ("2", "2 changes need you")
    with qtbot.waitSignal(rail.outbox_requested):
        qtbot.keyClick(rail, Qt.Key.Key_F4)
    rail.outbox.show_count(1200, "1,200 changes need you")
    assert rail.outbox.badge == "99+"
    rail.outbox.show_count(0)
    assert rail.outbox.badge == ""


def test_the_status_bar_leads_to_the_outbox_where_it_speaks_of_it(
    qtbot: QtBot, now: datetime
) -> None:
    from ui.gallery_states import statuses

    bar = StatusBar()
    bar.show_status(statuses(now)["waiting"], now=now)
    shown(qtbot, bar, QSize(1380, 28))
    bar.grab()
    place = bar.rect().center()
    with qtbot.assertNotEmitted(bar.outbox_requested):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    place.setX(40)
    with qtbot.waitSignal(bar.outbox_requested):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)


def test_states_are_as_many_as_the_journal_has(now: datetime) -> None:
    assert {one.state for one in gallery_outbox.entries(now)} == set(EntryState)
