from datetime import datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId
from ui import sample_day
from ui.models.strip import BLOCK, ENTRY_HEIGHT, Strip
from ui.panes.timeline import TimelinePane
from ui.panes.timeline_entry import detail_line
from ui.panes.timeline_ground import newer_pill
from ui.theme.motion import wear_calm


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    made = TimelinePane()
    qtbot.addWidget(made)
    made.resize(660, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _newer(entry: Interaction, number: int) -> Interaction:
    return msgspec.structs.replace(
        entry, id=InteractionId(f"new-{number}"), at=entry.at + timedelta(minutes=number)
    )


def _screen_place(pane: TimelinePane, entry: Interaction) -> int:
    strip, bar = pane.view._strip, pane.view.verticalScrollBar()
    return strip.row_of(strip.index_of(entry.id)).top - bar.value()


def test_fifty_thousand_entries_are_neither_laid_out_nor_painted(
    pane: TimelinePane, now: datetime
) -> None:
    entries = sample_day.long_history(50_000, now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    pane.grab()
    assert pane.view._strip.laid_count <= BLOCK
    assert 0 < pane.view.painted_count < 40


def test_the_far_end_of_fifty_thousand_costs_what_the_near_end_costs(
    pane: TimelinePane, now: datetime, qtbot: QtBot
) -> None:
    entries = sample_day.long_history(50_000, now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    bar = pane.view.verticalScrollBar()
    for place in (bar.maximum() // 2, bar.maximum()):
        bar.setValue(place)
        pane.grab()
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    pane.grab()
    assert pane.view.current == 49_999
    assert 0 <= _screen_place(pane, entries[-1]) <= pane.view.viewport().height() - ENTRY_HEIGHT
    assert pane.view._strip.laid_count <= 6 * BLOCK
    assert 0 < pane.view.painted_count < 40


def test_what_is_read_stays_when_rows_above_prove_higher_than_thought(
    pane: TimelinePane, now: datetime
) -> None:
    entries = sample_day.long_history(5_000, now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        rows = pane.view._strip.between(bar.value(), bar.value() + 400)
        seen = next(row.entry for row in reversed(rows) if row.entry is not None)
        before = _screen_place(pane, seen)
        bar.setValue(bar.value() - ENTRY_HEIGHT)
        assert _screen_place(pane, seen) == before + ENTRY_HEIGHT


def test_scrolling_paints_a_screenful_only(pane: TimelinePane, now: datetime) -> None:
    entries = sample_day.long_history(5_000, now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    for place in (500, 20_000, pane.view.verticalScrollBar().maximum()):
        pane.view.verticalScrollBar().setValue(place)
        pane.grab()
        assert 0 < pane.view.painted_count < 40


def test_what_is_read_does_not_move_when_entries_arrive_on_top(
    pane: TimelinePane, now: datetime
) -> None:
    entries = sample_day.long_history(300, now)
    counts = sample_day.counts_of(entries)
    pane.show_history(entries, counts, now=now)
    pane.view.verticalScrollBar().setValue(1234)
    read = entries[25]
    before = _screen_place(pane, read)
    arrived = tuple(_newer(entries[0], n) for n in (3, 2, 1))
    pane.show_history((*arrived, *entries), counts, now=now)
    assert _screen_place(pane, read) == before


def test_while_somebody_reads_nothing_moves_even_at_the_top_and_a_pill_tells(
    pane: TimelinePane, now: datetime
) -> None:
    entries = sample_day.long_history(300, now)
    counts = sample_day.counts_of(entries)
    pane.show_history(entries, counts, now=now)
    pane.view.setFocus()
    before = _screen_place(pane, entries[0])
    pane.show_history((_newer(entries[0], 1), *entries), counts, now=now)
    pane.show_history((_newer(entries[0], 2), _newer(entries[0], 1), *entries), counts, now=now)
    assert _screen_place(pane, entries[0]) == before
    assert newer_pill(pane.view._newer_count).text == "2 new"
    pane.view.verticalScrollBar().setValue(0)
    assert pane.view._newer_count == 0


@pytest.mark.parametrize("is_calm", [False, True])
def test_new_entries_slide_in_where_nobody_reads_and_stand_there_at_once_where_nothing_may_move(
    pane: TimelinePane,
    now: datetime,
    qtbot: QtBot,
    qapp: QApplication,
    is_calm: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    entries = sample_day.long_history(300, now)
    counts = sample_day.counts_of(entries)
    pane.show_history(entries, counts, now=now)
    wear_calm(qapp, is_calm=is_calm)
    try:
        pane.show_history((_newer(entries[0], 1), *entries), counts, now=now)
        bar = pane.view.verticalScrollBar()
        assert (bar.value() == 0) == is_calm
        qtbot.waitUntil(lambda: bar.value() == 0)
    finally:
        wear_calm(qapp, is_calm=False)
    assert pane.view._newer_count == 0


def test_a_history_shorter_than_the_view_does_not_move_either(
    pane: TimelinePane, now: datetime
) -> None:
    entries = sample_day.history(now)
    counts = sample_day.counts_of(entries)
    pane.show_history(entries[1:], counts, now=now)
    before = _screen_place(pane, entries[1])
    pane.show_history(entries, counts, now=now)
    assert _screen_place(pane, entries[1]) == before
    pane.view.verticalScrollBar().setValue(0)
    assert _screen_place(pane, entries[0]) > 0


def test_another_customer_starts_at_the_top_and_unfiltered(
    pane: TimelinePane, now: datetime
) -> None:
    entries = sample_day.long_history(300, now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    pane.view.verticalScrollBar().setValue(900)
    pane.chips.choose(2)
    pane.find_field.setText("booking")
    other = sample_day.history(now)
    pane.show_history(other, sample_day.counts_of(other), now=now)
    assert pane.view.verticalScrollBar().value() == 0
    assert len(pane.view.entries) == len(other)
    assert pane.find_field.text() == ""


def test_older_entries_are_asked_for_once_near_the_end(pane: TimelinePane, now: datetime) -> None:
    entries = sample_day.long_history(400, now)
    asked = []
    pane.older_requested.connect(lambda: asked.append(1))
    pane.show_history(entries[:200], sample_day.counts_of(entries), now=now)
    assert not asked
    bar = pane.view.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.maximum())
        pane.grab()
    assert len(asked) == 1
    place = _screen_place(pane, entries[195])
    pane.append_older(entries[200:])
    assert _screen_place(pane, entries[195]) == place
    assert len(pane.view.entries) == 400


def test_nothing_older_is_asked_for_when_everything_is_here(
    pane: TimelinePane, now: datetime, qtbot: QtBot
) -> None:
    entries = sample_day.history(now)
    with qtbot.assertNotEmitted(pane.older_requested):
        pane.show_history(entries, sample_day.counts_of(entries), now=now)


def test_arrows_move_and_enter_opens_in_place(
    pane: TimelinePane, now: datetime, qtbot: QtBot
) -> None:
    entries = sample_day.history(now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    view = pane.view
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert entries[3].headline in view.accessibleDescription()
    before = _screen_place(pane, entries[3])
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.opened == entries[3].id
    assert _screen_place(pane, entries[3]) == before
    assert view._strip.row_of(3).height > ENTRY_HEIGHT
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.opened is None
    assert view._strip.row_of(3).height == ENTRY_HEIGHT


def test_chips_filter_by_channel_with_the_keyboard(
    pane: TimelinePane, now: datetime, qtbot: QtBot
) -> None:
    entries = sample_day.history(now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    qtbot.keyClick(pane.chips, Qt.Key.Key_Right)
    assert {entry.channel for entry in pane.view.entries} == {Channel.PHONE}
    qtbot.keyClick(pane.chips, Qt.Key.Key_Left)
    assert len(pane.view.entries) == len(entries)


def test_find_looks_into_headline_detail_and_whole_text(pane: TimelinePane, now: datetime) -> None:
    entries = sample_day.history(now)
    pane.show_history(entries, sample_day.counts_of(entries), now=now)
    for typed, count in (("FEE charged", 1), ("mother", 1), ("call-back", 1), ("zebra", 0)):
        pane.find_field.setText(typed)
        assert len(pane.view.entries) == count, typed


def test_days_are_headed_once_each(now: datetime) -> None:
    entries = sample_day.long_history(40, now)
    strip = Strip(entries, lambda entry: entry.at.date())
    rows = strip.between(0, 100_000)
    heads = [row.on for row in rows if row.entry is None]
    assert len(heads) == len(set(heads)) == len({entry.at.date() for entry in entries})
    assert strip.height == sum(row.height for row in rows)
    assert [row.top for row in rows[1:]] == [row.top + row.height for row in rows[:-1]]


def test_the_line_below_says_the_detail_once_and_composes_one_where_there_is_none(
    now: datetime,
) -> None:
    entry = msgspec.structs.replace(
        sample_day.history(now)[-1], agent_name="Agent 163", duration_s=420, satisfaction=5
    )
    told = msgspec.structs.replace(entry, detail="Agent 163 answered in 3 h")
    assert detail_line(told) == "Phone · Agent 163 answered in 3 h"
    bare = msgspec.structs.replace(entry, detail="")
    assert detail_line(bare) == "Phone · Agent 163 · 7 min · satisfied 5 of 5"
