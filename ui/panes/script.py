"""A script, step by step: what to say, to ask and to do; it stands where the proposal stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.panes.outbox_actions import row_of
from ui.panes.script_answers import ScriptAnswers
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.shapes import Quote, StepLine
from ui.words import script_words
from ui.words.said import said
from ui.words.times import as_read

if TYPE_CHECKING:
    from agent_console.playbooks.running import Card as StepCard

_PASSED_LETTERS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptView:
    """What of a script is on the screen."""

    title: str
    card: "StepCard"
    passed: Sequence[str] = ()
    """The words of the latest steps behind, oldest first."""
    number: int = 1
    subject: str = ""


class ScriptPane(Card):
    """Shows one step and takes what the agent makes of it.

    Signals:
        answered: What was answered to the question.
        went_on: It is said or done.
        went_back: The step before is wanted.
        left: The agent goes on without the script.
    """

    answered = Signal(object)
    went_on = Signal()
    went_back = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ScriptView | None = None
        self._words = BlockColumn()
        self._problem = BlockColumn()
        self.answers = ScriptAnswers()
        self.on = ActionButton(said("Said"), "script.on", kind="primary", ground="surface")
        self.back = ActionButton(said("Back"), "script.back", ground="surface")
        self.leave = ActionButton(said("Leave"), "script.leave", ground="surface")
        self.put(self._words)
        self.put(self.answers, above=8)
        self.put(self._problem, above=4)
        self.put(row_of(self.on, self.back, self.leave), above=8)
        self.answers.answered.connect(self.answered)
        self.on.clicked.connect(self.went_on)
        self.back.clicked.connect(self.went_back)
        self.leave.clicked.connect(self.left)
        self._problem.hide()
        self.hide()

    def show_view(self, view: ScriptView) -> None:
        """Show a step; the keyboard stays where it is, or follows from field to field."""
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self.window())
        before, self._view = self._view, view
        card = view.card
        self._words.show_blocks(tuple(_blocks(view)))
        self._problem.hide()
        self.answers.setVisible(card.question is not None)
        if card.question is not None:
            self.answers.ask(card.question)
        self.on.setVisible(card.question is None)
        self.on.show_action(_onward(card), "script.on")
        self.back.setEnabled(view.number > 1)
        self.updateGeometry()
        self.arrange()
        if before is None or before.card != card:
            announce(self, self._words.accessibleDescription())
        if had_keyboard:
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        shown = self.answers.field if self.answers.is_typed else self.answers.buttons[0]
        chosen = shown if self.answers.isVisibleTo(self) else self.on
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, words: str, advice: str) -> None:
        """Say why the answer does not do, and keep the step."""
        lines = (Line(words, role="bad", weight="strong"), Paragraph([Run(advice, "ink_soft")]))
        self._problem.show_blocks(lines)
        self._problem.show()
        self.updateGeometry()
        self.arrange()
        announce(self, words, is_urgent=True)

    def clear(self) -> None:
        """Take the script off the screen."""
        self._view = None
        self.hide()

    @property
    def view(self) -> ScriptView | None:
        """Return what is shown."""
        return self._view


def _onward(card: "StepCard") -> str:
    if card.is_end:
        return said("Finish")
    if card.command is not None:
        return said("Do it")
    return said("Said") if card.say else said("Go on")


def _blocks(view: ScriptView) -> Iterator[Block]:
    card = view.card
    yield Heading(said("Script"), said("step {number}", number=view.number))
    yield Paragraph([Run(view.title, weight="heavy"), *_subject(view)])
    yield Gap(6)
    for words in view.passed[-1:] if card.question is not None else view.passed:
        yield StepLine(_short(as_read(words)), "done")
    if card.say:
        yield Quote(f"“{as_read(card.say)}”")
        yield Gap(6)
    if card.verdict is not None:
        role = "good" if card.verdict.allowed else "bad"
        yield Paragraph([Run(script_words.verdict(card.verdict), role, "strong")])
        yield Paragraph([Run(script_words.rule(card.verdict), "ink_soft")], size=12)
        yield Gap(4)
    if card.note:
        yield Paragraph([Run(as_read(card.note), "ink_soft")])
        yield Gap(4)
    if card.command is not None:
        yield StepLine(script_words.deed(card.command), "current")
    if card.question is not None:
        yield StepLine(as_read(card.question.ask), "current")


def _subject(view: ScriptView) -> Iterator[Run]:
    if view.subject:
        yield Run(f" · {view.subject}", "ink_soft")


def _short(words: str) -> str:
    if len(words) <= _PASSED_LETTERS:
        return words
    return words[:_PASSED_LETTERS].rsplit(" ", 1)[0] + " …"
