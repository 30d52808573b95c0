"""The note that is read: whose it is, with whom, what was written; a span of it can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui.keys import shortcut
from ui.panes.notes_edit import NoteEdit
from ui.theme import fonts, tokens
from ui.theme.tokens import TEXT_SAY
from ui.widgets.block import Block, Gap, Paragraph, Run, paragraph
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn, Card
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.widgets.shapes import Pills
from ui.words.said import said

_MOST_LINES = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNote:
    """What the card says."""

    key: str
    title: str
    about: str
    text: str
    flags: tuple[Pill, ...] = ()
    reasons: tuple[str, ...] = ()
    """Each flag in a sentence, with what it rests on."""
    spans: tuple[tuple[int, int], ...] = ()
    """What was searched for."""
    remark: str = ""
    """That this is from the copy on this PC, who has it to do, what was decided."""


@dataclass(frozen=True, slots=True)
class NoteHead:
    """The title, with the first reason at the far end, and a line below."""

    title: str
    about: str
    flag: Pill | None = None

    def _room(self, width: int) -> int:
        return width - (self.flag.width() + 12 if self.flag else 0)

    def _title(self) -> Paragraph:
        return paragraph((Run(self.title, weight="heavy"),), size=16)

    def _about(self) -> Paragraph:
        return paragraph((Run(self.about, "ink_soft"),))

    def height(self, width: int) -> int:
        """Return the pixels of title and line."""
        room = self._room(width)
        return self._title().height(room) + self._about().height(width) + 2

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw title, reason and line."""
        room = self._room(width)
        self._title().paint(canvas, top, room)
        if self.flag is not None:
            wide = self.flag.width()
            self.flag.draw(canvas, canvas.box(width - wide, top, wide, PILL_HEIGHT))
        self._about().paint(canvas, top + self._title().height(room) + 1, width)

    def spoken(self) -> str:
        """Return title, line and reason."""
        parts = (self.title, self.about, self.flag.text if self.flag else "")
        return ". ".join(part for part in parts if part)


class NoteText(NoteEdit):
    """The words of a note, to be read and chosen from with pointer or keys.

    Signals:
        span_chosen: Where the chosen words begin and end; twice the same for none.
    """

    span_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFont(fonts.font(TEXT_SAY))
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(said("The note; choose words to speak about them"))
        self.selectionChanged.connect(self._on_selection_changed)

    def show_words(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        """Show *text*, with *spans* pointed out."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._mark(spans)
        self.updateGeometry()

    def _mark(self, spans: Sequence[tuple[int, int]]) -> None:
        theme, marks = tokens(), []
        look = QTextCharFormat()
        look.setBackground(QColor(theme.gold_tint))
        look.setForeground(QColor(theme.gold))
        look.setFontWeight(700)
        for start, end in spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(_place(self.toPlainText(), start))
            cursor.setPosition(_place(self.toPlainText(), end), QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.setExtraSelections(marks)

    @Slot()
    def _on_selection_changed(self) -> None:
        cursor, text = self.textCursor(), self.toPlainText()
        start, end = _sign(text, cursor.selectionStart()), _sign(text, cursor.selectionEnd())
        self.span_chosen.emit(start, end)

    def hasHeightForWidth(self) -> bool:
        """Say that words wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return room for the words, up to some lines."""
        words = Paragraph([Run(self.toPlainText())], size=TEXT_SAY).height(width - 28)
        return min(words, _MOST_LINES * fonts.line_height(TEXT_SAY)) + 20

    def event(self, event: QEvent, /) -> bool:
        """Draw the ground the words stand on."""
        if event.type() != QEvent.Type.Paint:
            return QPlainTextEdit.event(self, event)
        canvas = Canvas(self)
        canvas.rounded(self.rect(), 6, "quote", "focus" if self.hasFocus() else "", 2)
        canvas.edge(self.rect(), 3, "primary", 3)
        canvas.end()
        return True

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(300, 60)


def _place(text: str, sign: int) -> int:
    """Return where the *sign*-th character stands as Qt counts: in units of UTF-16."""
    return len(text[:sign].encode("utf-16-le")) // 2


def _sign(text: str, place: int) -> int:
    """Return which character stands at Qt's *place*."""
    return len(text.encode("utf-16-le")[: place * 2].decode("utf-16-le", "ignore"))


class NoteCard(Card):
    """Shows one note.

    Signals:
        span_chosen: As of `NoteText`.
    """

    span_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.shown: ShownNote | None = None
        self._head, self._why = BlockColumn(), BlockColumn()
        self.text = NoteText()
        self.text.span_chosen.connect(self.span_chosen)
        self.put(self._head)
        self.put(self.text, above=10)
        self.put(self._why, above=8)
        shortcut("review.note", self, self.take_keyboard)
        self.show_nothing(said("Choose a note to read it."))

    def show_note(self, shown: ShownNote) -> None:
        """Show *shown*."""
        self.shown = shown
        flag = shown.flags[0] if shown.flags else None
        self._head.show_blocks((NoteHead(shown.title, shown.about, flag),))
        self.text.show_words(shown.text or said("Nothing was written."), shown.spans)
        self.text.show()
        self._why.show_blocks(tuple(_why(shown)))
        self._why.setVisible(bool(shown.reasons or shown.remark))
        self._settle()

    def show_nothing(self, words: str) -> None:
        """Say that no note is read, and why."""
        self.shown = None
        self._head.show_blocks((Paragraph([Run(words, "ink_soft")]),))
        self.text.hide()
        self._why.hide()
        self._settle()

    def _settle(self) -> None:
        self.updateGeometry()
        self.arrange()
        self.update()

    @Slot()
    def take_keyboard(self) -> None:
        """Let the keyboard walk through the words."""
        if self.shown is not None:
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _why(shown: ShownNote) -> list[Block]:
    found: list[Block] = []
    if len(shown.flags) > 1:
        found += [Pills(shown.flags[1:]), Gap(6)]
    found += [Paragraph([Run(words, "ink_soft")], size=12) for words in shown.reasons]
    if shown.remark:
        found.append(Paragraph([Run(shown.remark, "warn", "strong")], size=12))
    return found
