"""My promises, call-backs and tasks, due and overdue first, and what becomes of each."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from agent_console.domain.follow_up import Owner
from agent_console.domain.to_do import ToDo, ToDoKind, overdue_count
from ui.keys import shortcut
from ui.panes.follow_up_list import FollowUpLine, FollowUpList
from ui.panes.outbox_actions import row_of
from ui.widgets.block import Gap, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.key_label import TitleRow
from ui.widgets.pile import Pile
from ui.words import amounts, dues, times
from ui.words.said import counted, reader, said


class FollowUpsPane(QWidget):
    """Lists what there is to do and asks for what is to be done with it.

    Signals:
        customer_requested: The customer of the thing of this id is wanted on the screen.
        done: The thing of this id is done.
        moved: The thing of this id is for tomorrow.
        given: The thing of this id is for this `Owner` now.
        undo_requested: Take back what was done last.
        left: Back to the calls.
    """

    customer_requested = Signal(str)
    done = Signal(str)
    moved = Signal(str)
    given = Signal(str, object)
    undo_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owners: tuple[tuple[str, Owner], ...] = ()
        self.title = TitleRow(self.tr("Follow-ups"), "follow_ups.open")
        self.list = FollowUpList()
        self.nothing = BlockColumn()
        self.open = ActionButton(
            self.tr("Open the customer"), "follow_ups.customer", kind="primary", ground="surface"
        )
        self.tick = ActionButton(self.tr("Done"), "follow_ups.done", icon="check", ground="surface")
        self.tomorrow = ActionButton(
            self.tr("Tomorrow"), "follow_ups.tomorrow", icon="calendar", ground="surface"
        )
        self.give = ActionButton(self.tr("Give to…"), "follow_ups.give", ground="surface")
        self.undo = ActionButton(self.tr("Undo"), "follow_ups.undo", icon="undo", ground="surface")
        self.to = QComboBox()
        self.give_it = ActionButton(self.tr("Give it"), "give.keep", kind="primary")
        self.undo_words = BlockColumn()
        self._undo_strip, self._giving = Pile(), Pile()
        self._place()
        self._connect()
        self._undo_strip.hide()
        self._giving.hide()

    def _place(self) -> None:
        self._actions = row_of(self.open, self.tick, self.tomorrow, self.give)
        self.nothing.show_blocks(
            (
                Gap(8),
                Paragraph([Run(said("Nothing to do"), weight="heavy")], size=15),
                Gap(4),
                Paragraph([Run(said("What you promise on a call stands here."), "ink_soft")]),
            )
        )
        label = QLabel(said("Who does it from now on?"))
        label.setProperty("tone", "soft")
        label.setBuddy(self.to)
        self.to.setAccessibleName(said("Who does it from now on?"))
        self.to.setMaximumWidth(420)
        self._giving.put(label)
        self._giving.put(self.to, above=6)
        self._giving.put(row_of(self.give_it), above=8)
        self._undo_strip.put(self.undo_words)
        self._undo_strip.put(row_of(self.undo), above=6)
        card = Card()
        card.put(self.title)
        card.put(self.nothing)
        card.put(self.list, above=4, stretched=True)
        card.put(self._undo_strip, above=10)
        card.put(self._giving, above=10)
        card.put(self._actions, above=10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(card)
        self.setMinimumWidth(560)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_open)
        self.list.picked.connect(self._on_picked)
        self.open.clicked.connect(self._on_open)
        self.tick.clicked.connect(self._on_done)
        self.tomorrow.clicked.connect(self._on_tomorrow)
        self.give.clicked.connect(self._on_give)
        self.give_it.clicked.connect(self._on_give_it)
        self.undo.clicked.connect(self.undo_requested)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut("follow_ups.leave", self, self._on_leave, inside)
        for key in ("Return", "Enter"):
            shortcut(key, self._giving, self._on_give_it, inside)

    def show_to_dos(self, listed: Sequence[ToDo], *, now: datetime) -> None:
        """Show these, the soonest due first."""
        late = overdue_count(listed, now=now)
        words = counted(len(listed), "{count} open", "{count} open")
        remark = f"{words} · {said('{count} overdue', count=late)}" if late else words
        self.title.show_remark(remark if listed else "", "bad" if late else "ink_soft")
        self.list.show_lines(tuple(lines(listed, now=now)))
        self.nothing.setVisible(not listed)
        self.list.setVisible(bool(listed))
        self._actions.setVisible(bool(listed))
        if self.hasFocus():
            self.take_keyboard()
        if not listed:
            self._giving.hide()

    def show_owners(self, owners: Sequence[tuple[str, Owner]]) -> None:
        """Offer these when something is given away."""
        self._owners = tuple(owners)

    def show_undo(self, words: str) -> None:
        """Offer to take back what *words* name; empty takes the offer away."""
        self.undo_words.show_blocks((Paragraph([Run(words, weight="strong")]),) if words else ())
        self._undo_strip.setVisible(bool(words))

    def show_remark(self, words: str) -> None:
        """Say beside the title what went wrong."""
        self.title.show_remark(words, "bad")

    def take_keyboard(self) -> None:
        """Let the keyboard begin at the list."""
        target = self.list if not self.list.isHidden() else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _chosen(self) -> str:
        chosen = self.list.chosen
        return chosen.id if chosen else ""

    @Slot()
    def _on_open(self) -> None:
        if self._chosen:
            self.customer_requested.emit(self._chosen)

    @Slot()
    def _on_done(self) -> None:
        if self._chosen:
            self.done.emit(self._chosen)
            self.take_keyboard()

    @Slot()
    def _on_tomorrow(self) -> None:
        if self._chosen:
            self.moved.emit(self._chosen)
            self.take_keyboard()

    @Slot()
    def _on_give(self) -> None:
        self.to.clear()
        for words, owner in self._owners:
            self.to.addItem(words, owner)
        self._giving.show()
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_give_it(self) -> None:
        owner, chosen = self.to.currentData(), self._chosen
        self._giving.hide()
        if owner is not None and chosen:
            self.given.emit(chosen, owner)
        self.take_keyboard()

    @Slot(str)
    def _on_picked(self, _key: str) -> None:
        self._giving.hide()

    @Slot()
    def _on_leave(self) -> None:
        if self._giving.isHidden():
            self.left.emit()
        else:
            self._giving.hide()
            self.take_keyboard()


def lines(listed: Sequence[ToDo], *, now: datetime) -> Iterator[FollowUpLine]:
    """Word each thing to do; what is overdue stands together, the rest by day."""
    before = ""
    for one in listed:
        heading = _heading(one, now)
        yield FollowUpLine(
            id=one.id,
            icon=dues.ICONS[one.kind],
            what=one.what,
            who=one.customer_name or said("customer not on this PC"),
            below=" · ".join(_below(one, now)),
            when=times.due(one.due_at, now)
            if heading == said("Overdue")
            else times.clock(one.due_at),
            is_overdue=one.is_overdue(now=now),
            heading=heading if heading != before else "",
        )
        before = heading


def _heading(one: ToDo, now: datetime) -> str:
    if one.is_overdue(now=now):
        return said("Overdue")
    on, today = times.local(one.due_at).date(), times.local(now).date()
    days = (on - today).days
    if days <= 1:
        return said("Today") if days <= 0 else said("Tomorrow")
    return _day(on)


def _day(on: date) -> str:
    return reader().toString(
        QDate(on.year, on.month, on.day), said("dddd d MMMM", "pattern of a date")
    )


def _below(one: ToDo, now: datetime) -> Iterator[str]:
    yield dues.kind(one.kind)
    if one.amount is not None:
        yield amounts.money(one.amount)
    if one.kind is ToDoKind.CALL_BACK:
        if one.number:
            yield amounts.phone(one.number)
        if one.whom and one.whom != one.customer_name:
            yield said("ask for {name}", name=one.whom)
        if one.time_zone:
            there = dues.moment(one.due_at, now, one.time_zone)
            yield said("{time} in {place}", time=there, place=dues.place(one.time_zone))
    if one.owner.id is None and one.owner.name:
        yield said("queue {name}", name=one.owner.name)
