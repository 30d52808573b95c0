"""Other ways around a broken trip: which, how to change, what is held until when; one key each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.domain.chosen_way import Answer, ChosenWay, WayState
from agent_console.nba.ways import Way
from ui.announcing import announce
from ui.panes.outbox_actions import row_of
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.shapes import StepLine
from ui.words import times
from ui.words.said import counted, said

_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysView:
    """What of the ways is on the screen."""

    ways: tuple[Way, ...] = ()
    index: int = 0
    chosen: ChosenWay | None = None
    answer: Answer = Answer.DONE
    problem: str = ""
    """Why the hub said no."""


class WaysPane(Card):
    """Shows the ways and what was asked of the hub.

    Signals:
        following: The next way is wanted.
        hold_requested: Keep the seats of the way shown.
        take_requested: Put the booking on it.
        free_requested: Let go of what is held.
    """

    following = Signal()
    hold_requested = Signal()
    take_requested = Signal()
    free_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = BlockColumn()
        self._state = ""
        self.hold = ActionButton(said("Hold"), "ways.hold", ground="surface")
        self.take = ActionButton(said("Take"), "ways.take", kind="primary", ground="surface")
        self.free = ActionButton(said("Let go"), "ways.free", ground="surface")
        self.next = ActionButton(said("Next"), "ways.following", ground="surface")
        self.put(self._words)
        self.put(row_of(self.take, self.hold, self.free, self.next), above=6)
        self.hold.clicked.connect(self.hold_requested)
        self.take.clicked.connect(self.take_requested)
        self.free.clicked.connect(self.free_requested)
        self.next.clicked.connect(self.following)
        self.hide()

    def show_view(self, view: WaysView, *, now: datetime) -> None:
        """Show the ways, the one chosen and how the hub answered."""
        self._words.show_blocks(tuple(_blocks(view, now=now)))
        chosen = view.chosen
        is_held = chosen is not None and chosen.state is WayState.HELD and now < chosen.until
        is_taken = chosen is not None and chosen.state is WayState.TAKEN
        is_over = is_taken and view.answer is not Answer.REFUSED
        self.take.setVisible(bool(view.ways) and not is_over)
        self.hold.setVisible(bool(view.ways) and not is_over)
        self.free.setVisible(is_held and view.answer is not Answer.REFUSED)
        self.next.setVisible(len(view.ways) > 1 and not is_over)
        self.show()
        self.updateGeometry()
        self.arrange()
        state = state_words(view, now=now)
        if state != self._state:
            self._state = state
            announce(self, state)

    def clear(self) -> None:
        """Take the ways off the screen."""
        self._state = ""
        self.hide()


def _blocks(view: WaysView, *, now: datetime) -> Iterator[Block]:
    count = len(view.ways)
    place = said("{place} of {count}", place=view.index + 1, count=count) if count > 1 else ""
    yield Heading(said("Other ways"), place)
    first = max(0, min(view.index - _MOST + 1, count - _MOST))
    for number, way in enumerate(view.ways[first : first + _MOST], first):
        yield StepLine(way_words(way), "current" if number == view.index else "later")
    if view.ways:
        for words in details(view.ways[view.index]):
            yield Line(words, role="ink_soft")
    state = state_words(view, now=now)
    if state:
        is_bad = view.answer is Answer.REFUSED
        yield Gap(4)
        yield Paragraph([Run(state, "bad" if is_bad else "primary", "strong")])


def way_words(way: Way) -> str:
    """Return "AS 1423 13:50 → 15:55 · 2 seats"."""
    first, last = way.flights[0], way.flights[-1]
    names = " + ".join(one.designator for one in way.flights)
    leaves = times.clock(first.leaves_at, first.origin_zone)
    lands = times.clock(last.lands_at, last.destination_zone)
    seats = counted(way.seat_count, "{count} seat", "{count} seats")
    return f"{names} {leaves} → {last.destination} {lands} · {seats}"


def details(way: Way) -> Iterator[str]:
    """Yield how to change planes, and whose flights they are."""
    if way.change_minutes is not None:
        words = said(
            "Change in {airport}: {time} min, {needed} needed",
            airport=way.flights[0].destination,
            time=way.change_minutes,
            needed=way.needed_minutes,
        )
        yield said("{words} (assumed)", words=words) if way.is_assumed else words
    if way.is_partner:
        yield said("A partner flies a part of it")


def state_words(view: WaysView, *, now: datetime) -> str:
    """Return what was asked of the hub and what it answered; empty where nothing was."""
    chosen = view.chosen
    if chosen is None:
        return ""
    names = " + ".join(chosen.names)
    if view.answer is Answer.REFUSED:
        return said("{flights}: the hub says no. {why}", flights=names, why=view.problem)
    is_waiting = view.answer is Answer.WAITING
    if chosen.state is WayState.TAKEN:
        words = said("{flights}: asked for, no answer yet", flights=names)
        return words if is_waiting else said("{flights}: taken", flights=names)
    if chosen.state is WayState.FREED:
        return said("{flights}: let go", flights=names)
    return _held_words(chosen, names, is_waiting=is_waiting, now=now)


def _held_words(chosen: ChosenWay, names: str, *, is_waiting: bool, now: datetime) -> str:
    if now >= chosen.until:
        return said("{flights}: no longer held", flights=names)
    if is_waiting:
        return said("{flights}: asked to hold, no answer yet", flights=names)
    until = times.clock(chosen.until)
    return said("{flights}: held until {time}", flights=names, time=until)
