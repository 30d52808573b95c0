"""Finding, narrowing, folding, opening, copying and answering in the history."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from agent_console.domain.channel import Channel
from agent_console.domain.history_question import HistoryQuestion
from agent_console.domain.interaction import Interaction, State
from agent_console.ids import AgentId, CaseId, InteractionId, TripId
from ui import sample_day
from ui.models.hits import around_hit, hits, parted
from ui.models.threads import folded
from ui.panes.timeline import TimelinePane
from ui.panes.timeline_entry import reference, thread_pill_place
from ui.panes.timeline_filter import Chosen


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[TimelinePane]:
    made = TimelinePane()
    qtbot.addWidget(made)
    made.resize(660, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    QGuiApplication.clipboard().clear()


def _changed(entries: list[Interaction], index: int, **values: object) -> None:
    entries[index] = msgspec.structs.replace(entries[index], **values)


def _shown(pane: TimelinePane, entries: list[Interaction], now: datetime, total: int = 0) -> None:
    counts = sample_day.counts_of(entries)
    if total:
        counts = {Channel.PHONE: total}
    pane.show_history(entries, counts, now=now)


@pytest.fixture
def long(now: datetime) -> list[Interaction]:
    return list(sample_day.long_history(400, now))


def test_the_whole_history_is_searched_once_typing_rests(
    pane: TimelinePane, now: datetime, long: list[Interaction], qtbot: QtBot
) -> None:
    _changed(long, 350, text="The zebra was delivered.")
    _shown(pane, long[:200], now, total=400)
    with qtbot.waitSignal(pane.search_requested) as asked:
        QTest.keyClicks(pane.find_field, "zebra")
    customer, question, after = asked.args
    assert (customer, after) == (long[0].customer_id, long[199])
    assert question == HistoryQuestion(words="zebra")
    assert not pane.view.entries
    found = [one for one in long[200:] if question.fits(one)]
    pane.show_found(customer, question, found, is_all=True)
    assert list(pane.view.entries) == [long[350]]


def test_an_answer_to_an_earlier_question_is_dropped(
    pane: TimelinePane, now: datetime, long: list[Interaction]
) -> None:
    _shown(pane, long[:200], now, total=400)
    pane.find_field.setText("zebra")
    earlier = HistoryQuestion(words="zeb")
    pane.show_found(long[0].customer_id, earlier, long[300:302], is_all=True)
    pane.show_found("somebody else", pane.question, long[300:302], is_all=True)
    assert not pane.view.entries


def test_more_is_looked_for_when_the_end_of_what_was_found_comes_into_view(
    pane: TimelinePane, now: datetime, long: list[Interaction], qtbot: QtBot
) -> None:
    _shown(pane, long[:200], now, total=400)
    pane.chips.choose(1)
    pane._typing.stop()
    found = [msgspec.structs.replace(one, channel=Channel.PHONE) for one in long[200:260]]
    pane.show_found(long[0].customer_id, pane.question, found, is_all=False)
    with qtbot.waitSignal(pane.search_requested) as asked:
        bar = pane.view.verticalScrollBar()
        bar.setValue(bar.maximum())
    assert asked.args[2] == found[-1]


def test_only_what_is_open_of_one_agent_or_of_one_trip_can_be_shown(
    pane: TimelinePane, now: datetime, long: list[Interaction]
) -> None:
    entries = [msgspec.structs.replace(one, state=State.DONE) for one in long[:30]]
    _changed(entries, 3, state=State.UNSOLVED)
    _changed(entries, 5, state=State.OPEN, agent_id=AgentId("a-7"), agent_name="Agent 7")
    _changed(entries, 9, agent_id=AgentId("a-7"), agent_name="Agent 7", trip_id=TripId("t-1"))
    _shown(pane, entries, now)
    for chosen, expected in (
        (Chosen(is_open=True), [3, 5]),
        (Chosen(agent_id=AgentId("a-7")), [5, 9]),
        (Chosen(is_open=True, agent_id=AgentId("a-7")), [5]),
        (Chosen(trip_id=TripId("t-1")), [9]),
        (Chosen(), list(range(30))),
    ):
        pane.filter.choose(chosen)
        assert [entries.index(one) for one in pane.view.entries] == expected, chosen
    offered = [action.text() for action in pane.filter.menu_of_choices().actions()]
    assert "Agent 7" in offered
    assert "Only what is open" in offered


def test_the_filter_says_what_it_leaves_and_goes_with_the_customer(
    pane: TimelinePane, now: datetime, long: list[Interaction]
) -> None:
    _shown(pane, long, now)
    pane.filter.choose(Chosen(is_open=True))
    assert pane.filter.accessibleName() == "Filter: Open"
    other = list(sample_day.history(now))
    _shown(pane, other, now)
    assert pane.filter.chosen == Chosen()
    assert pane.filter.accessibleName() == "Filter"
    assert len(pane.view.entries) == len(other)


def test_a_thread_shows_its_newest_entry_and_all_of_it_below_when_spread_out(
    pane: TimelinePane, now: datetime, long: list[Interaction], qtbot: QtBot
) -> None:
    entries = long[:12]
    for index in (1, 4, 7):
        _changed(entries, index, thread_id="mail-1")
    _shown(pane, entries, now)
    view = pane.view
    assert [entries.index(one) for one in view.entries] == [0, 1, 2, 3, 5, 6, 8, 9, 10, 11]
    assert "2 earlier entries" in view.spoken_at(1)
    view.select(1)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert [entries.index(one) for one in view.entries][:5] == [0, 1, 4, 7, 2]
    place = view.place_of(1)
    begin, end = thread_pill_place(entries[1], view.look_of(entries[1]))
    spot = QPoint(view.viewport().width() - (begin + end) // 2, place.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(view.entries) == 10
    pane.find_field.setText(entries[7].headline)
    assert entries[7] in view.entries


def test_a_case_holds_its_mails_and_calls_together(long: list[Interaction]) -> None:
    entries = long[:6]
    _changed(entries, 0, thread_id="mail-1")
    _changed(entries, 2, thread_id="mail-1", case_id=CaseId("case-1"))
    _changed(entries, 5, case_id=CaseId("case-1"))
    made = folded(entries)
    assert [entries.index(one) for one in made.entries] == [0, 1, 3, 4]
    assert made.others == {entries[0].id: 2}


def test_an_open_entry_can_be_copied_whole_or_in_part(
    pane: TimelinePane, now: datetime, qtbot: QtBot
) -> None:
    entries = list(sample_day.history(now))
    _shown(pane, entries, now)
    pane.view.select(3)
    qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert entries[3].headline in copied
    assert entries[3].text in copied
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    panel = pane.view.open_panel
    assert panel is not None
    text = panel.findChildren(QLabel)[0]
    text.setSelection(0, 5)
    panel.copy()
    assert QGuiApplication.clipboard().text() == entries[3].text[:5]
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert pane.view.opened is None
    assert pane.view.open_panel is None


def test_the_whole_text_stands_inside_of_its_row_and_moves_with_it(
    pane: TimelinePane, now: datetime, long: list[Interaction]
) -> None:
    _changed(long, 4, text="A long letter. " * 120)
    _shown(pane, long, now)
    pane.view.toggle(4)
    panel = pane.view.open_panel
    assert panel is not None
    assert pane.view.place_of(4).contains(panel.geometry())
    assert panel.height() > 200
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() + 60)
    assert pane.view.place_of(4).contains(panel.geometry())


def test_answering_refers_to_the_entry_that_is_open(
    pane: TimelinePane, now: datetime, qtbot: QtBot
) -> None:
    entries = list(sample_day.history(now))
    _shown(pane, entries, now)
    pane.view.toggle(2)
    with qtbot.waitSignal(pane.answer_requested) as asked:
        qtbot.keyClick(pane.find_field, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [entries[2]]
    line = reference(entries[2], now=now)
    assert line.startswith("> Today ")
    assert line.endswith(entries[2].headline)


def test_the_end_key_goes_on_until_everything_is_loaded(
    pane: TimelinePane, now: datetime, long: list[Interaction], qtbot: QtBot
) -> None:
    _shown(pane, long[:100], now, total=400)
    pane.older_requested.connect(
        lambda: pane.append_older(long[len(pane.view.entries) : len(pane.view.entries) + 100])
    )
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: pane.view.current == 399)


def test_a_screen_reader_finds_a_list_with_an_item_for_each_entry(
    pane: TimelinePane, now: datetime
) -> None:
    entries = list(sample_day.history(now))
    _shown(pane, entries, now)
    pane.view.setFocus()
    pane.view.select(3)
    pane.view.toggle(3)
    found = QAccessible.queryAccessibleInterface(pane.view)
    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "History"
    assert found.childCount() == len(entries) + 1
    item = found.child(3)
    assert item.role() == QAccessible.Role.ListItem
    assert entries[3].headline in item.text(QAccessible.Text.Name)
    assert entries[3].text == item.text(QAccessible.Text.Description)
    assert item.state().focused
    assert item.state().expanded
    assert not found.child(2).state().focused
    assert found.indexOfChild(item) == 3
    assert found.focusChild().text(QAccessible.Text.Name) == item.text(QAccessible.Text.Name)
    assert found.child(len(entries)).childCount() > 0


def test_hits_are_found_whatever_the_case_and_never_twice() -> None:
    assert hits("Fee fee, coffee", ("fee", "ee")) == [(0, 3), (4, 7), (12, 15)]
    assert list(parted("a (b) c", ("(b)",))) == [("a ", False), ("(b)", True), (" c", False)]
    assert hits("anything", ()) == []


def test_a_hit_deep_in_the_text_is_shown_with_what_stands_before_it() -> None:
    line = around_hit("word " * 60 + "the zebra came\nlate", ("zebra",))
    assert line.startswith("…")
    assert line.index("zebra") < 50
    assert line.endswith("zebra came late")


def test_a_question_is_about_words_in_any_case_and_all_that_is_narrowed(now: datetime) -> None:
    entry = msgspec.structs.replace(
        sample_day.history(now)[0],
        id=InteractionId("i-1"),
        at=now - timedelta(days=3),
        headline="Straße blocked",
        agent_name="Agent 7",
        state=State.OPEN,
    )
    assert HistoryQuestion(words="STRASSE agent").fits(entry)
    assert not HistoryQuestion(words="strasse zebra").fits(entry)
    assert HistoryQuestion(is_open=True, channel=entry.channel).fits(entry)
    assert not HistoryQuestion(is_open=True, trip_id=TripId("t")).fits(entry)
    assert HistoryQuestion(words="  ").wants_all
