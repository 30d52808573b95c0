"""The lower part of the notes: what is agreed, the form for it, the snippets, the follow-ups."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_console.desk.agreeing import Agreement
from agent_console.domain.follow_up import FollowUp, FollowUpKind, Owner
from agent_console.domain.promise import Promise
from agent_console.domain.snippet import Snippet
from agent_console.domain.to_do import ToDo, ToDoKind
from agent_console.ids import AgentId, CustomerId, FollowUpId, PromiseId
from ui.panes.follow_ups import FollowUpsPane
from ui.panes.notes import NotesPane

pytestmark = pytest.mark.qt_log_ignore("does not support")
ME = Owner(id=AgentId("a-214"), name="Agent 214")
QUEUE = Owner(name="Refunds")
OWNERS = [("Me", ME), ("Queue Refunds", QUEUE)]
SNIPPETS = (
    Snippet(name="delay", title="Told of a delay", text="Told {customer.name} of {flight}. "),
    Snippet(name="bag", title="Delayed bag", text="Report number: "),
    Snippet(name="mine", title="My own", text="As usual. ", is_own=True),
)


@pytest.fixture
def pane(qtbot: QtBot) -> NotesPane:
    made = NotesPane()
    qtbot.addWidget(made)
    made.resize(380, 420)
    made.show()
    made.snippets.snippets = SNIPPETS
    made.snippets.known = lambda: {"customer.name": "Mia Li"}
    return made


def begin(pane: NotesPane, now: datetime, kind: ToDoKind = ToDoKind.PROMISE, **more: str) -> None:
    pane.show_form(is_shown=True)
    pane.form.begin(Agreement(kind=kind, owner=ME, **more), OWNERS, now=now)


def a_promise(now: datetime, key: str = "p-1") -> Promise:
    return Promise(
        id=PromiseId(key),
        customer_id=CustomerId("c"),
        what="Refund",
        due_at=now + timedelta(days=1),
        made_at=now,
    )


@pytest.mark.parametrize("kind", list(ToDoKind))
def test_each_kind_has_its_button(pane: NotesPane, qtbot: QtBot, kind: ToDoKind) -> None:
    buttons = {
        ToDoKind.PROMISE: pane.promise,
        ToDoKind.CALL_BACK: pane.call_back,
        ToDoKind.TASK: pane.task,
    }
    with qtbot.waitSignal(pane.agreement_requested) as asked:
        buttons[kind].click()
    assert asked.args == [kind]


def test_the_form_takes_the_room_of_the_choices_and_gives_it_back(
    pane: NotesPane, now: datetime
) -> None:
    assert pane.reason.isVisible()
    begin(pane, now)
    assert pane.form.isVisible()
    assert not pane.reason.isVisible()
    assert not pane.form.number.isVisible()
    pane.show_form(is_shown=False)
    assert pane.reason.isVisible()


def test_a_promise_is_put_down_with_what_when_and_who(
    pane: NotesPane, now: datetime, qtbot: QtBot
) -> None:
    begin(pane, now)
    assert not pane.form.keep.isEnabled()
    pane.form.what.setText("  Refund of the seat fee ")
    pane.form.due.setText("in 2 h")
    pane.form.who.setCurrentIndex(1)
    with qtbot.waitSignal(pane.form.agreed) as made:
        pane.form.keep.click()
    (agreement,) = made.args
    assert agreement.what == "Refund of the seat fee"
    assert agreement.due_at == now + timedelta(hours=2)
    assert agreement.owner == QUEUE


@pytest.mark.parametrize(("what", "due"), [("", "tomorrow"), ("Refund", "soon"), ("Refund", "")])
def test_what_is_not_complete_is_not_put_down(
    pane: NotesPane, now: datetime, qtbot: QtBot, what: str, due: str
) -> None:
    begin(pane, now)
    pane.form.what.setText(what)
    pane.form.due.setText(due)
    with qtbot.assertNotEmitted(pane.form.agreed):
        QTest.keyClick(pane.form.what, Qt.Key.Key_Return)
        assert not pane.form.put_down_if_complete(), "it would be lost"
    assert not pane.form.keep.isEnabled()


def test_a_form_that_nobody_typed_in_stops_no_wrap_up(pane: NotesPane, now: datetime) -> None:
    begin(pane, now, ToDoKind.CALL_BACK, number="+81312345678", zone="Asia/Tokyo")
    assert pane.form.put_down_if_complete()


def test_a_call_back_says_what_time_it_is_there(pane: NotesPane, now: datetime) -> None:
    begin(pane, now, ToDoKind.CALL_BACK, number="+81312345678", zone="Asia/Tokyo")
    assert pane.form.number.isVisible()
    assert pane.form.number.text() == "+81312345678"
    assert "Tokyo" in pane.form.reading.text()
    begin(pane, now, ToDoKind.CALL_BACK)
    assert "not known" in pane.form.reading.text()


def test_changing_begins_with_what_was_put_down_and_an_overdue_time_stays(
    pane: NotesPane, now: datetime, qtbot: QtBot
) -> None:
    before = (now - timedelta(days=2)).replace(second=0, microsecond=0)
    pane.show_form(is_shown=True)
    old = Agreement(kind=ToDoKind.TASK, key="f-1", what="Old", due_at=before, owner=QUEUE)
    pane.form.begin(old, OWNERS, now=now)
    with qtbot.waitSignal(pane.form.agreed) as made:
        QTest.keyClick(pane.form.what, Qt.Key.Key_Return)
    assert made.args == [old]


def test_what_was_agreed_is_listed_changed_and_taken_out_by_keys(
    pane: NotesPane, now: datetime, qtbot: QtBot
) -> None:
    task = FollowUp(
        id=FollowUpId("z"),
        customer_id=CustomerId("c"),
        kind=FollowUpKind.TASK,
        what="Wheelchair",
        due_at=now + timedelta(days=1),
        made_at=now,
    )
    pane.show_agreed((a_promise(now), task), now=now)
    first, second = pane.agreed.words
    assert first.startswith("Promise: Refund, tomorrow")
    assert second.startswith("Task: Wheelchair")
    assert "Enter changes it" in pane.agreed.accessibleDescription()
    QTest.keyClick(pane.agreed, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.agreed.change_requested) as asked:
        QTest.keyClick(pane.agreed, Qt.Key.Key_Return)
    assert asked.args == ["z"]
    with qtbot.waitSignal(pane.agreed.removed) as gone:
        QTest.keyClick(pane.agreed, Qt.Key.Key_Delete)
    assert gone.args == ["z"]
    pane.show_agreed((), now=now)
    assert not pane.agreed.isVisible()


def test_enter_takes_the_suggested_reason_and_only_where_none_is_chosen(
    pane: NotesPane, qtbot: QtBot
) -> None:
    pane.reason.suggest("disruption/rebooking")
    line = pane.reason.lineEdit()
    assert "Rebooking" in line.placeholderText()
    with qtbot.waitSignal(pane.disposition_changed) as chosen:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == ["disruption/rebooking", ""]
    pane.reason.suggest("payment/refund")
    with qtbot.assertNotEmitted(pane.disposition_changed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert pane.reason.choice == "disruption/rebooking"


def test_reasons_come_in_the_wanted_order_and_the_choice_stays(pane: NotesPane) -> None:
    pane.reason.show_choice("service/meal")
    every = [pane.reason.itemData(index) for index in range(pane.reason.count())]
    wanted = ["payment/refund", *(one for one in every if one != "payment/refund")]
    pane.reason.put_in_order(wanted)
    pane.reason._order()
    assert [pane.reason.itemData(index) for index in range(pane.reason.count())] == wanted
    assert pane.reason.choice == "service/meal"


def typed(pane: NotesPane, text: str) -> None:
    pane.activateWindow()
    pane.edit.setFocus()
    QTest.qWaitForWindowActive(pane)
    QTest.keyClicks(pane.edit, text)


def test_a_stroke_offers_snippets_as_one_types_and_enter_takes_one(pane: NotesPane) -> None:
    typed(pane, "Hello /")
    assert [one.name for one in pane.snippets.offered] == ["mine", "bag", "delay"]
    typed(pane, "de")
    assert [one.name for one in pane.snippets.offered] == ["delay", "bag"]
    QTest.keyClick(pane.edit, Qt.Key.Key_Return)
    assert pane.note == "Hello Told Mia Li of [flight]. "
    assert pane.edit.textCursor().selectedText() == "[flight]"
    assert pane.snippets.offered == ()
    typed(pane, "AS 1")
    assert pane.note == "Hello Told Mia Li of AS 1. "


def test_a_stroke_inside_a_word_or_before_nothing_known_offers_nothing(pane: NotesPane) -> None:
    typed(pane, "24/7 and/or ")
    assert pane.snippets.offered == ()
    typed(pane, "/nothing like it")
    assert pane.snippets.offered == ()
    assert pane.note == "24/7 and/or /nothing like it"


def test_escape_leaves_what_was_typed(pane: NotesPane) -> None:
    typed(pane, "/ba")
    QTest.keyClick(pane.edit, Qt.Key.Key_Escape)
    assert pane.snippets.offered == ()
    QTest.keyClick(pane.edit, Qt.Key.Key_Return)
    assert pane.note == "/ba\n"


def test_selected_words_become_a_snippet_and_ones_own_go(pane: NotesPane, qtbot: QtBot) -> None:
    typed(pane, "As always")
    pane.edit.selectAll()
    with qtbot.waitSignal(pane.snippets.keep_requested) as kept:
        pane.snippets.open()
    assert kept.args == ["As always"]
    assert pane.note == "As always"
    pane.edit.clear()
    typed(pane, "/mine")
    with qtbot.waitSignal(pane.snippets.drop_requested) as gone:
        QTest.keyClick(pane.edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert gone.args == ["mine"]


# the screen of follow-ups


def a_to_do(key: str, due_at: datetime, **more: object) -> ToDo:
    plain = {"id": key, "customer_id": CustomerId("c"), "kind": ToDoKind.TASK, "what": key}
    return ToDo(due_at=due_at, customer_name="Mia Li", **{**plain, **more})


@pytest.fixture
def follow_ups(qtbot: QtBot, now: datetime) -> FollowUpsPane:
    made = FollowUpsPane()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    listed = (
        a_to_do("late", now - timedelta(days=1)),
        a_to_do("soon", now + timedelta(minutes=30), kind=ToDoKind.CALL_BACK, number="+4930123456"),
        a_to_do("sooner", now + timedelta(minutes=31), owner=QUEUE),
        a_to_do("next", now + timedelta(days=4)),
    )
    made.show_to_dos(listed, now=now)
    made.show_owners([("Queue Refunds", QUEUE)])
    return made


def test_what_is_late_stands_first_and_days_have_one_heading_each(
    follow_ups: FollowUpsPane,
) -> None:
    lines = follow_ups.list.lines
    assert [bool(line.heading) for line in lines] == [True, True, False, True]
    assert lines[0].heading == "Overdue"
    assert lines[0].is_overdue
    assert "overdue" in lines[0].spoken
    assert "+49 30 123456" in lines[1].below
    assert "queue Refunds" in lines[2].below
    assert "1 overdue" in follow_ups.title.remark


@pytest.mark.parametrize(
    ("button", "signal"),
    [("open", "customer_requested"), ("tick", "done"), ("tomorrow", "moved")],
)
def test_each_deed_is_asked_for_the_chosen_one(
    follow_ups: FollowUpsPane, qtbot: QtBot, button: str, signal: str
) -> None:
    follow_ups.list.choose("soon")
    with qtbot.waitSignal(getattr(follow_ups, signal)) as asked:
        getattr(follow_ups, button).click()
    assert asked.args == ["soon"]


def test_one_is_given_to_a_queue_by_keys_and_escape_gives_up(
    follow_ups: FollowUpsPane, qtbot: QtBot
) -> None:
    follow_ups.give.click()
    assert follow_ups.to.isVisible()
    with qtbot.assertNotEmitted(follow_ups.left):
        follow_ups._on_leave()
    assert not follow_ups.to.isVisible()
    follow_ups.give.click()
    with qtbot.waitSignal(follow_ups.given) as given:
        follow_ups.give_it.click()
    assert given.args == ["late", QUEUE]


def test_nothing_to_do_says_so_and_offers_nothing(follow_ups: FollowUpsPane, now: datetime) -> None:
    follow_ups.show_to_dos((), now=now)
    assert follow_ups.nothing.isVisible()
    assert "Nothing to do" in follow_ups.nothing.accessibleName()
    assert not follow_ups.tick.isVisible()
    follow_ups.show_undo("Done: late")
    assert follow_ups.undo.isVisible()


def test_the_list_is_walked_by_keys_and_enter_opens(
    follow_ups: FollowUpsPane, qtbot: QtBot
) -> None:
    QTest.keyClick(follow_ups.list, Qt.Key.Key_End)
    assert follow_ups.list.chosen.id == "next"
    QTest.keyClick(follow_ups.list, Qt.Key.Key_Up)
    with qtbot.waitSignal(follow_ups.customer_requested) as asked:
        QTest.keyClick(follow_ups.list, Qt.Key.Key_Return)
    assert asked.args == ["sooner"]
