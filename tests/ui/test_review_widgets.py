"""The parts of the review, each for itself: the long list, dots, spans, charts as tables."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agent_console.domain.affected import Need
from agent_console.domain.audit_entry import Deed
from agent_console.domain.erlang import Demand
from agent_console.domain.note_quality import Rule
from agent_console.domain.note_query import QueryProblem, QueryRefused
from agent_console.domain.review import DeedDone, DeedKind, Flag, Flagged
from agent_console.domain.script_run import Move, MoveKind, Run, RunState
from agent_console.ids import DeedId
from ui import gallery_review
from ui.review import (
    floor_words,
    list_work,
    note_words,
    query_words,
    queue_work,
    reading_words,
)
from ui.review.chart_card import ChartCard
from ui.review.detail_card import Checked
from ui.review.floor_pages import WhatIf
from ui.review.lines import ItemLine, NoteLine
from ui.review.note_card import NoteText
from ui.review.note_list import PAGE, NoteList
from ui.review.score_rows import ScoreRows
from ui.widgets.block import Heading

COUNT = 100_000


def lines(first: int, count: int = PAGE) -> list[NoteLine]:
    return [NoteLine(key=f"n-{at}", agent=f"Agent {at}") for at in range(first, first + count)]


@pytest.fixture
def queue(qtbot: QtBot) -> NoteList:
    made = NoteList()
    qtbot.addWidget(made)
    made.resize(820, 480)
    made.asked = []  # type: ignore[attr-defined]  # what was wanted, for the test
    made.wanted.connect(made.asked.append)  # type: ignore[attr-defined]  # as above
    made.begin(COUNT)
    made.put(0, lines(0))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_of_a_hundred_thousand_notes_only_those_in_view_are_asked_for_and_drawn(
    qtbot: QtBot, queue: NoteList
) -> None:
    queue.verticalScrollBar().setValue(queue.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: bool(queue.asked))  # type: ignore[attr-defined]  # of the fixture
    assert queue.asked == [COUNT // PAGE - 1]  # type: ignore[attr-defined]  # of the fixture
    assert queue.painted_count < 15
    queue.put(COUNT - PAGE, lines(COUNT - PAGE))
    QTest.keyClick(queue, Qt.Key.Key_End)
    assert queue.chosen is not None
    assert queue.chosen.key == f"n-{COUNT - 1}"
    assert "100,000 of 100,000" in queue.accessibleDescription()


def test_a_page_that_could_not_be_fetched_is_asked_for_again(qtbot: QtBot, queue: NoteList) -> None:
    queue.verticalScrollBar().setValue(PAGE * queue.row)
    qtbot.waitUntil(lambda: queue.asked == [1])  # type: ignore[attr-defined]  # of the fixture
    queue.forget_page(1)
    queue.viewport().update()
    qtbot.waitUntil(lambda: queue.asked == [1, 1])  # type: ignore[attr-defined]  # of the fixture


def test_notes_are_marked_by_keys_and_by_mouse(queue: NoteList) -> None:
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_Space)
    QTest.keyClick(queue, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert queue.marks == {"n-0", "n-1"}
    assert "marked" in queue.accessibleDescription()
    spot = QPoint(300, queue.head + 4 * queue.row + 5)
    QTest.mousePress(
        queue.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, spot
    )
    assert queue.marks == {f"n-{at}" for at in range(5)}
    spot = QPoint(300, queue.head + 2 * queue.row + 5)
    QTest.mousePress(
        queue.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot
    )
    assert "n-2" not in queue.marks


def test_marking_all_means_those_too_that_come_into_view_later(queue: NoteList) -> None:
    both = frozenset(f"n-{at}" for at in range(2 * PAGE))
    queue.mark_all()
    queue.put(PAGE, lines(PAGE))
    assert (queue.marks, queue.is_all) == (both, True)
    queue.toggle()
    assert (queue.marks, queue.is_all) == (both - {"n-0"}, False)
    queue.mark(both)
    assert queue.is_all is False, "what was marked one by one is no more than that"
    queue.mark_all()
    queue.mark_all()
    assert queue.marks == frozenset()


def test_dots_are_given_by_digits_and_zero_takes_an_item_out(qtbot: QtBot) -> None:
    rows = ScoreRows()
    qtbot.addWidget(rows)
    rows.show_items(
        [
            ItemLine(key="greeted", ask="Greeted"),
            ItemLine(key="kept", ask="Kept"),
            ItemLine(key="must", ask="Must", may_not_apply=False),
            ItemLine(key="none", ask="None"),
        ],
        {},
    )
    for key in (Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_0, Qt.Key.Key_Minus):
        QTest.keyClick(rows, key)
    assert rows.marks == {"greeted": 4, "kept": None, "none": 0}
    assert "0 of 5" in rows.accessibleDescription()


def test_a_dot_that_is_clicked_is_given(qtbot: QtBot) -> None:
    rows = ScoreRows()
    qtbot.addWidget(rows)
    rows.show_items([ItemLine(key="greeted", ask="Greeted")], {})
    rows.resize(400, rows.height())
    QTest.mouseClick(
        rows, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(400 - 37, 15)
    )
    assert rows.marks == {"greeted": 3}


def test_a_span_is_counted_in_signs_whatever_stands_before_it(qtbot: QtBot) -> None:
    text = NoteText()
    qtbot.addWidget(text)
    text.show_words("🙂🙂 refund promised", [(3, 9)])
    found: list[tuple[int, int]] = []
    text.span_chosen.connect(lambda start, end: found.append((start, end)))
    cursor = text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(11, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert found[-1] == (3, 9)
    assert cursor.selectedText() == "refund"
    (mark,) = text.extraSelections()
    assert mark.cursor.selectedText() == "refund"


def test_steps_of_a_script_stand_with_how_long_after_its_beginning(now: datetime) -> None:
    moves = tuple(
        Move(kind=kind, step=step, what=what, at=now + timedelta(seconds=after))
        for kind, step, what, after in (
            (MoveKind.SHOWN, "own_delay", "", 0),
            (MoveKind.SHOWN, "offer_flight", "", 9),
            (MoveKind.ANSWERED, "offer_flight", "accepted", 52),
            (MoveKind.LEFT, "confirm_refund", "", 70),
        )
    )
    run = Run(
        script="delay", playbook="p 1", step="confirm_refund", state=RunState.LEFT, moves=moves
    )
    title, *steps = reading_words.scripts([run], [])
    assert isinstance(title, Heading)
    assert [(one.text, one.remark, one.state) for one in steps if isinstance(one, Checked)] == [
        ("Own delay", "0:00", "done"),
        ("Offer flight", "Accepted 0:52", "done"),
        ("Confirm refund", "left here", "missed"),
    ]


def test_what_was_found_is_seen_however_late_it_stands() -> None:
    text = "word " * 100 + "refund promised"
    shown, spans = note_words.excerpt(text, [(500, 506)])
    ((start, end),) = spans
    assert shown[start:end] == "refund"
    assert start < 40


def test_a_chart_and_its_table_say_the_same(qtbot: QtBot, now: datetime) -> None:
    card = ChartCard()
    qtbot.addWidget(card)
    chart = floor_words.half_hours(gallery_review.a_floor(now))
    card.show_chart(chart)
    assert card.accessibleName() == "Calls and accepted next steps by half hour"
    rows = {line.cells[0].text: line for line in card.table.lines}
    for at, label in enumerate(chart.labels):
        if any(one.values[at] for one in chart.series):
            assert rows[label].cells[1].text == f"{chart.bars[0].values[at]:g}"
    assert "Calls: 13" in "".join(line.spoken for line in card.table.lines)
    card.draw_with_library()
    assert card.plot is not None
    assert card.plot.item_count == len(chart.bars) + 1
    card.show_table(is_table=True)
    assert card.is_table


def test_what_if_follows_what_is_typed(qtbot: QtBot) -> None:
    what_if = WhatIf()
    qtbot.addWidget(what_if)
    asked: list[Demand] = []
    what_if.demanded.connect(asked.append)
    what_if.begin(Demand(calls=60, handle_s=342))
    field = what_if.fields["calls"]
    field.selectAll()
    QTest.keyClicks(field, "90")
    assert asked[-1].calls == 90
    QTest.keyClicks(field, "x")
    assert "numbers" in what_if.words.accessibleName()


def test_every_reason_problem_and_deed_has_words(now: datetime) -> None:
    for flag in Flag:
        assert note_words.flag_name(flag)
        assert note_words.reason_of(Flagged(flag=flag, detail="3"), now)
    for problem in QueryProblem:
        assert "column 4" in query_words.refused(QueryRefused(problem, 4))
    for rule in Rule:
        assert reading_words.rule_name(rule)
    for kind in DeedKind:
        done = DeedDone(id=DeedId("d"), kind=kind, count=2, left_out=1)
        assert "1 left out" in queue_work.deed_words(done)
    assert set(Deed) <= set(list_work.DEEDS)
    assert set(Need) <= set(list_work.NEEDS)
    assert list_work.kappa_words(0.65) == "well"


def test_figures_say_how_sure_they_are(now: datetime) -> None:
    solved, handle, *_ = floor_words.figures(gallery_review.a_floor(now))
    assert (solved.value, solved.change, solved.trend) == ("81 %", "3 pts on last week", 1)
    assert "95 % certainty; 100 of 123" in solved.about
    assert (handle.value, handle.trend) == ("5:42", -1)


def test_the_page_shows_its_state_without_data(
    qtbot: QtBot, qapp: QApplication, now: datetime
) -> None:
    page = gallery_review.page(now, count=0)
    qtbot.addWidget(page)
    assert page.list.accessibleDescription() == "Nothing waits for a look"
    assert "–" in page.tiles.accessibleDescription()
    assert not page.deeds.review.isEnabled()
