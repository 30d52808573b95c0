"""Between two calls: what a coach says about a note of the agent's, or what it was given."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from agent_console.domain.coaching import Remark, Tone
from agent_console.domain.score import Dispute, Score
from agent_console.domain.scorecard import MOST_DOTS, Scorecard, in_language
from ui.keys import shortcut
from ui.panes.outbox_actions import row_of
from ui.theme import fonts
from ui.theme.tokens import TEXT
from ui.widgets.block import Block, Gap, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.key_label import TitleRow
from ui.widgets.shapes import Quote
from ui.words import times
from ui.words.said import reader, said

Matter = Remark | Score
_LONGEST = 1000
_REPLIES = 2


class CoachingCard(Card):
    """Shows the oldest thing that was not read yet; takes an answer in one line.

    Signals:
        read: It was read; with words to it, or "".
        disputed: The agent does not agree with the score, and says why.
    """

    read = Signal(str)
    disputed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._matter: Matter | None = None
        self.title = TitleRow(said("About your notes"))
        self.words = BlockColumn()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setFont(fonts.font(TEXT))
        self.got_it = ActionButton(said("Got it"), "coaching.read", kind="primary")
        self.answer = ActionButton(said("Answer"), "coaching.answer")
        self.put(self.title)
        self.put(self.words, above=4)
        self.put(self.line, above=10)
        self.put(row_of(self.got_it, self.answer), above=10)
        self.got_it.clicked.connect(self._on_read)
        self.answer.clicked.connect(self._on_answer)
        self.line.returnPressed.connect(self._on_answer)
        shortcut("coaching.words", self, self._on_words_wanted)

    def show_matters(
        self,
        waiting: Sequence[Matter],
        *,
        now: datetime,
        dispute: Dispute | None = None,
        card: Scorecard | None = None,
    ) -> None:
        """Show the first of *waiting*; hide where nothing waits. What is typed stays with it."""
        matter = waiting[0] if waiting else None
        if matter is None or self._matter is None or matter.id != self._matter.id:
            self.line.clear()
        self._matter = matter
        self.setVisible(matter is not None)
        if matter is None:
            return
        count = len(waiting)
        self.title.show_remark(said("1 of {count}", count=count) if count > 1 else "")
        is_score = isinstance(matter, Score)
        self.answer.show_action(
            said("I do not agree") if is_score else said("Answer"), "coaching.answer"
        )
        self.answer.setVisible(not is_score or dispute is None)
        self.line.setVisible(not is_score or dispute is None)
        hint = said("Why you do not agree…") if is_score else said("What you say to it…")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        blocks = (
            score_blocks(matter, dispute, card, now=now)
            if isinstance(matter, Score)
            else remark_blocks(matter, now=now)
        )
        self.words.show_blocks(tuple(blocks))

    @Slot()
    def _on_words_wanted(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_read(self) -> None:
        typed = self.line.text().strip()
        self.line.clear()
        self.read.emit("" if isinstance(self._matter, Score) else typed)

    @Slot()
    def _on_answer(self) -> None:
        """Send what is typed; where nothing is, go there."""
        typed = self.line.text().strip()
        if not typed:
            self._on_words_wanted()
            return
        self.line.clear()
        if isinstance(self._matter, Score):
            self.disputed.emit(typed)
        else:
            self.read.emit(typed)


def remark_blocks(remark: Remark, *, now: datetime) -> Iterator[Block]:
    """Word a remark: whose it is, the part of the note, the words, and what was said since."""
    is_praise = remark.tone is Tone.PRAISE
    words = (
        said("Praise from {name}", name=remark.coach_name)
        if is_praise
        else said("A word from {name}", name=remark.coach_name)
    )
    role = "good" if is_praise else "ink"
    yield Line(words, times.ago(remark.at, now), role=role, weight="strong")
    if remark.quote:
        yield Gap(6)
        yield Quote(remark.quote)
    yield Gap(8)
    yield Paragraph([Run(remark.words)], lines=16)
    for reply in remark.replies[-_REPLIES:]:
        yield Gap(6)
        runs = [Run(f"{reply.author_name}: ", "ink_soft"), Run(reply.words)]
        yield Paragraph(runs, lines=2)


def score_blocks(
    score: Score, dispute: Dispute | None, card: Scorecard | None, *, now: datetime
) -> Iterator[Block]:
    """Word a score: its points, each item with its dots, the words, and the dispute."""
    title = (
        said("{points} of 100 for a note of yours", points=score.points)
        if score.points is not None
        else said("A note of yours was scored")
    )
    yield Line(title, times.ago(score.at, now), weight="strong")
    yield Line(said("by {name}", name=score.reviewer_name), role="ink_soft")
    yield Gap(6)
    failed = card.failed(score.marks) if card else ()
    for key, dots in score.marks.items():
        item = card.item(key) if card else None
        name = in_language(item.ask, reader().name()) if item else key
        role = "bad" if key in failed else "ink"
        yield Line(name, _dots(dots), role=role, remark_role="primary" if dots else "ink_soft")
    if failed:
        yield Gap(4)
        lost = said("What counts most is missing, so there are no points.")
        yield Paragraph([Run(lost, "bad")], lines=2)
    if score.words:
        yield Gap(8)
        yield Paragraph([Run(score.words)], lines=6)
    if dispute is not None:
        yield Gap(8)
        yield from _dispute_blocks(dispute)


def _dispute_blocks(dispute: Dispute) -> Iterator[Block]:
    yield Paragraph([Run(said("You: {words}", words=dispute.words), "ink_soft")], lines=3)
    if dispute.is_open:
        yield Line(said("You will be answered here."), role="ink_soft")
        return
    name = dispute.answered_by_name
    yield Paragraph([Run(f"{name}: ", "ink_soft"), Run(dispute.answer)], lines=4)


def _dots(dots: int | None) -> str:
    if dots is None:
        return said("does not apply")
    return "●" * dots + "○" * (MOST_DOTS - dots)
