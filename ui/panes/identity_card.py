"""How sure the agent is that it is them: the level reached, the next question, one key each."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.desk.identity_questions import answers, begun, questions
from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.identity_check import IdentityCheck, Level, Question
from agent_console.ids import CustomerId
from agent_console.wire.customer_file import CustomerFile
from ui.widgets.block import Block, Gap, Heading, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.shapes import StepLine
from ui.words import identity
from ui.words.said import counted, said


def _nothing_kept(_customer: CustomerId) -> IdentityCheck | None:
    return None


class IdentityCard(Card):
    """Asks one question at a time; the answer is there once it was asked. Hidden for nobody.

    Signals:
        asked: The agent puts the next question to the caller.
        judged: The caller's answer was right (True) or wrong.
    """

    asked = Signal()
    judged = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept: Callable[[CustomerId], IdentityCheck | None] = _nothing_kept
        """Tells what was asked before about a customer in the call on the screen."""
        self.check: IdentityCheck | None = None
        self._file: CustomerFile | None = None
        self._calling = ""
        """The number (E.164) of who is on the line."""
        self._words = BlockColumn()
        self.put(self._words)
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.ask = ActionButton(said("Ask"), "verify.ask", ground="surface")
        self.right = ActionButton(said("Right"), "verify.right", kind="good", ground="surface")
        self.wrong = ActionButton(said("Wrong"), "verify.wrong", ground="surface")
        for button in (self.ask, self.right, self.wrong):
            row.addWidget(button)
        row.addStretch(1)
        self._keys = keys
        self.put(keys, above=8)
        self.ask.clicked.connect(self._on_ask_clicked)
        self.right.clicked.connect(self._on_right_clicked)
        self.wrong.clicked.connect(self._on_wrong_clicked)
        self.hide()

    @property
    def next_question(self) -> Question | None:
        """Return what would be asked next."""
        if self.check is None or self._file is None:
            return None
        return self.check.next_question(questions(self._file, self.check, calling=self._calling))

    def show_pop(self, pop: ScreenPop) -> None:
        """Show how far the caller of *pop* is verified."""
        self._file = pop.file
        self._calling = pop.call.from_number if pop.call else ""
        if pop.file is None:
            self.check = None
            self.hide()
            return
        self.show_check(self.kept(pop.file.customer.id) or begun(pop.file, pop.match))

    def show_check(self, check: IdentityCheck) -> None:
        """Show *check* of the customer who is shown."""
        if self._file is None:
            return
        self.check = check
        following = self.next_question
        on_file = answers(self._file, check, calling=self._calling) if check.asked else ()
        self._words.show_blocks(tuple(check_blocks(check, following, on_file)))
        is_open = check.asked is not None
        self.ask.setVisible(not is_open and following is not None)
        self.right.setVisible(is_open)
        self.wrong.setVisible(is_open)
        self._keys.setVisible(is_open or following is not None)
        self.setVisible(bool(check.came_with or check.attempts or following or is_open))
        self.updateGeometry()

    def _on_ask_clicked(self) -> None:
        self.asked.emit()

    def _on_right_clicked(self) -> None:
        self.judged.emit(True)

    def _on_wrong_clicked(self) -> None:
        self.judged.emit(False)


def check_blocks(
    check: IdentityCheck, following: Question | None, on_file: Sequence[str]
) -> Iterator[Block]:
    """Word what is proved, what is asked with its answers *on_file*, and what it is enough for."""
    yield Heading(said("Is it them?"), role="bad" if check.is_failed else "ink_soft")
    yield Gap(3)
    if check.came_with:
        yield StepLine(identity.came_with(check.came_with), "done")
    for attempt in check.attempts:
        words = identity.question(attempt.question)
        yield StepLine(
            words,
            "done" if attempt.is_right else "later",
            said("right") if attempt.is_right else said("wrong"),
        )
    if check.is_failed:
        yield Paragraph(
            [Run(said("Three answers were wrong. Say nothing private."), "bad", "strong")]
        )
        yield Paragraph(
            [Run(said("Offer to call back at the number on file."), "ink_soft")], size=12
        )
        return
    if check.asked is not None:
        yield StepLine(identity.question(check.asked), "current")
        words = " · ".join(identity.answer(check.asked, one) for one in on_file)
        yield Paragraph([Run(said("On file: "), "ink_soft"), Run(words)], indent=30)
    elif following is not None:
        yield StepLine(identity.question(following), "current")
    yield Gap(2)
    yield from _level_blocks(check, can_go_on=following is not None or check.asked is not None)


def _level_blocks(check: IdentityCheck, *, can_go_on: bool) -> Iterator[Block]:
    yield Paragraph([Run(identity.level(check.level), weight="medium")], size=12)
    higher = next((one for one in Level if one > check.level), None)
    if higher is None:
        return
    missing = check.missing(higher)
    if can_go_on:
        words = counted(missing, "After one more proof:", "After {count} more proofs:")
        wanted = identity.level(higher)
        yield Paragraph([Run(f"{words} {wanted[:1].lower()}{wanted[1:]}", "ink_soft")], size=12)
    else:
        yield Paragraph([Run(said("Nothing more on file to ask."), "ink_soft")], size=12)
    if check.attempts and check.tries_left:
        left = counted(check.tries_left, "One try left", "{count} tries left")
        yield Paragraph([Run(left, "ink_soft")], size=12)
