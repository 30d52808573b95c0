"""The one sentence to say, and what came of it: accepted, declined, next idea."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from agent_console.wire.operation import Choice
from ui.gate.blocks import Say
from ui.gate.thumb_button import THUMB, KeyedElsewhere, ThumbButton
from ui.widgets.block import Block, Gap, Heading, Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn, Card, draw_surface
from ui.widgets.shapes import Pill, Pills
from ui.words.choices import choice_words
from ui.words.said import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One thing to propose, with its words."""

    action: str
    title: str
    say: str
    place: int = 1
    count: int = 1
    is_urgent: bool = False
    """A duty, or a connection that breaks: the card has a red edge."""
    choice: Choice | None = None
    """What came of it already."""


class SayCard(Card):
    """Shows one idea and asks what the passenger made of it.

    Signals:
        chosen: The passenger accepted or declined it: its action and a `Choice`.
        next_requested: Another idea is wanted.
        undo_requested: The choice for this action is to be taken back.
    """

    chosen = Signal(str, object)
    next_requested = Signal()
    undo_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.idea: Idea | None = None
        self._what = BlockColumn()
        self._faces = QStackedWidget()
        self._faces.setFixedHeight(THUMB)
        self._faces.addWidget(self._make_ask())
        self._faces.addWidget(self._make_chosen())
        self.put(self._what)
        self.put(self._faces, above=12)
        self.show_idea(None)

    def _make_ask(self) -> QWidget:
        row, line = _row()
        self.accepted = ThumbButton(
            said("Accepted"), "gate.accepted", kind="primary", ground="surface"
        )
        self.declined = ThumbButton(said("Declined"), "gate.declined", ground="surface")
        self.following = ThumbButton(said("Next idea"), "gate.next", ground="surface")
        for button, slot in (
            (self.accepted, self._on_accepted),
            (self.declined, self._on_declined),
            (self.following, self._on_next),
        ):
            line.addWidget(button)
            button.clicked.connect(slot)
        line.addStretch(1)
        return row

    def _make_chosen(self) -> QWidget:
        row, line = _row()
        self._outcome = BlockColumn()
        self.undo = KeyedElsewhere(said("Undo"), "gate.undo", icon="undo", ground="surface")
        self.after = ThumbButton(said("Next idea"), "gate.next", ground="surface")
        self.undo.clicked.connect(self._on_undo)
        self.after.clicked.connect(self._on_next)
        line.addWidget(self._outcome, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.undo)
        line.addWidget(self.after)
        return row

    def show_idea(self, idea: Idea | None, nothing: str = "") -> None:
        """Show *idea*, or say *nothing*."""
        self.idea = idea
        self._what.show_blocks(tuple(_blocks(idea, nothing)))
        self._faces.setVisible(idea is not None)
        has_more = idea is not None and idea.count > 1
        self.following.setEnabled(has_more)
        self.after.setEnabled(has_more)
        choice = idea.choice if idea else None
        if choice is not None:
            tone, icon = ("good", "check") if choice is Choice.ACCEPTED else ("bad", "cross")
            self._outcome.show_blocks((Pills((Pill(choice_words(choice), tone, icon),)),))
        self._faces.setCurrentIndex(int(choice is not None))
        self.updateGeometry()
        self.arrange()
        self.update()

    @Slot()
    def _on_accepted(self) -> None:
        if self.idea is not None:
            self.chosen.emit(self.idea.action, Choice.ACCEPTED)

    @Slot()
    def _on_declined(self) -> None:
        if self.idea is not None:
            self.chosen.emit(self.idea.action, Choice.DECLINED)

    @Slot()
    def _on_next(self) -> None:
        self.next_requested.emit()

    @Slot()
    def _on_undo(self) -> None:
        if self.idea is not None:
            self.undo_requested.emit(self.idea.action)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the surface; what is urgent has a red edge."""
        canvas = Canvas(self)
        is_urgent = self.idea is not None and self.idea.is_urgent
        draw_surface(canvas, self.rect(), "strip" if is_urgent else "plain")
        canvas.end()


def _row() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    return row, line


def _blocks(idea: Idea | None, nothing: str) -> Iterator[Block]:
    if idea is None:
        yield Heading(said("Say"))
        words = nothing or said("Nothing to propose. Wish them a good flight.")
        yield Paragraph([Run(words, "ink_soft")], size=15)
        return
    place = said("{place} of {count}", place=idea.place, count=idea.count) if idea.count > 1 else ""
    yield Heading(said("Say"), place)
    if idea.say:
        yield Say(idea.say)
    else:
        yield Paragraph([Run(idea.title, weight="strong")], size=18)
    yield Gap(1)
