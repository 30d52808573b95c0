"""The scorecard and the word to the agent: both go out with one key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.domain.coaching import Tone
from ui.keys import shortcut
from ui.panes.notes_edit import NoteEdit
from ui.review.lines import ItemLine
from ui.review.score_rows import Marks, ScoreRows
from ui.widgets.block import Block, Gap, Heading, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.chips import Chip, ChipRow
from ui.words.said import said

_WORDS_HEIGHT = 58


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A scorecard as it is shown."""

    key: str
    title: str
    items: tuple[ItemLine, ...]


class _Words(NoteEdit):
    """Where the word to the agent is written."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(200, _WORDS_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()


class CoachCard(Card):
    """Takes dots and a coaching note for the note that is read.

    Signals:
        send_requested: Dots and words are to go to the agent.
        next_requested: The next note is wanted.
        share_requested: The chosen words of the note are to be everybody's.
        marks_changed: Some item has other dots: the points are others.
        form_chosen: Another scorecard is wanted: its key.
        settle_requested: The dispute about the score is answered: True if the score stands.
    """

    send_requested = Signal()
    next_requested = Signal()
    share_requested = Signal()
    marks_changed = Signal()
    form_chosen = Signal(str)
    settle_requested = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._about, self._quote = BlockColumn(), BlockColumn(), BlockColumn()
        self.forms = ChipRow(said("Which scorecard"))
        self.rows = ScoreRows()
        self.tones = ChipRow(said("Praise or advice"))
        self.words = _Words()
        self.send = ActionButton(
            said("Send to agent"), "review.send", kind="primary", ground="surface"
        )
        self.following = ActionButton(said("Next in queue"), "review.next", ground="surface")
        self.share = ActionButton(said("Share"), "review.share", ground="surface")
        self.stands = ActionButton(said("The score stands"), "review.stands", ground="surface")
        self.changed = ActionButton(said("The agent is right"), "review.changed", ground="surface")
        self._settling = _row(self.stands, self.changed)
        self._place()
        self._connect()
        self.show_tones()
        self.show_agent("")
        self.show_quote("")
        self.show_settling(is_open=False)

    def _place(self) -> None:
        self.put(self._title)
        self.put(self.forms, above=2)
        self.put(self.rows, above=2)
        self.put(self._about, above=8)
        self.put(self.tones, above=8)
        self.put(self._quote, above=6)
        self.put(self.words, above=8)
        self.put(_row(self.send, self.following, self.share), above=10)
        self.put(self._settling, above=8)
        self.forms.hide()

    def _connect(self) -> None:
        self.forms.chosen.connect(self.form_chosen)
        self.rows.marks_changed.connect(self.marks_changed)
        self.send.clicked.connect(self.send_requested)
        self.following.clicked.connect(self.next_requested)
        self.share.clicked.connect(self.share_requested)
        self.stands.clicked.connect(self._on_stands)
        self.changed.clicked.connect(self._on_changed)
        shortcut("review.score", self, self._on_score)
        shortcut("review.words", self, self._on_words)
        shortcut("review.praise", self, self._on_praise)

    # what is shown

    def show_tones(self) -> None:
        """Offer praise as near as advice."""
        self.tones.show_chips(
            (Chip(Tone.ADVICE.value, said("Advice")), Chip(Tone.PRAISE.value, said("Praise")))
        )

    def show_agent(self, name: str) -> None:
        """Say to whom the words go; nothing is written to nobody."""
        hint = said("Coaching note for {agent}…", agent=name) if name else said("Coaching note…")
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(hint)
        for part in (self.words, self.send, self.share, self.rows, self.tones):
            part.setEnabled(bool(name))

    def show_forms(self, forms: Sequence[Form], chosen: str) -> None:
        """Offer these scorecards; one needs no choice."""
        chips = [Chip(one.key, one.title) for one in forms]
        self.forms.show_chips(chips)
        keys = [one.key for one in forms]
        if chosen in keys and self.forms.current != chosen:
            self.forms.choose(keys.index(chosen))
        self.forms.setVisible(len(chips) > 1)

    def show_form(self, form: Form | None, marks: Marks, points: str, others: str) -> None:
        """Show the items with their dots, the *points* they make, and what *others* scored."""
        self._title.show_blocks((Heading(form.title if form else said("Scorecard"), points),))
        self.rows.show_items(form.items if form else (), marks)
        self.rows.setVisible(form is not None)
        blocks: list[Block] = []
        if form is None:
            blocks.append(Paragraph([Run(said("There is no scorecard yet."), "ink_soft")]))
        if others:
            blocks.append(Paragraph([Run(others, "ink_soft")], size=12))
        self._about.show_blocks(blocks)
        self._about.setVisible(bool(blocks))
        self._settle()

    def show_points(self, title: str, points: str) -> None:
        """Show what the dots make."""
        self._title.show_blocks((Heading(title, points),))

    def show_quote(self, quote: str) -> None:
        """Say which words of the note the coaching note is about."""
        blocks: list[Block] = []
        if quote:
            words = said("About: “{words}”", words=quote)
            blocks = [Paragraph([Run(words, "primary")], size=12, lines=2), Gap(2)]
        self._quote.show_blocks(blocks)
        self._quote.setVisible(bool(blocks))
        self._settle()

    def show_settling(self, *, is_open: bool) -> None:
        """Offer to answer the agent who does not agree."""
        self._settling.setVisible(is_open)
        self._settle()

    @property
    def tone(self) -> Tone:
        """Return how the words are meant."""
        return Tone(self.tones.current or Tone.ADVICE)

    @property
    def text(self) -> str:
        """Return the words to the agent."""
        return self.words.toPlainText().strip()

    def clear(self) -> None:
        """Begin with an empty field; the tone is advice again."""
        self.words.clear()
        self.tones.choose(0)

    def _settle(self) -> None:
        self.updateGeometry()
        self.arrange()
        self.update()

    @Slot()
    def _on_score(self) -> None:
        self.rows.begin()
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_words(self) -> None:
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_praise(self) -> None:
        self.tones.choose(0 if self.tone is Tone.PRAISE else 1)

    @Slot()
    def _on_stands(self) -> None:
        self.settle_requested.emit(True)

    @Slot()
    def _on_changed(self) -> None:
        self.settle_requested.emit(False)


def _row(*parts: ActionButton) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return row
