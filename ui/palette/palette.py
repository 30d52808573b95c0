"""A line to type in and what it finds, laid over the window. Never modal: a ring goes on below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.announcing import announce
from ui.palette.row_list import RowList
from ui.palette.rows import Row
from ui.theme import fonts
from ui.theme.tokens import CARD_RADIUS, CONTROL_HEIGHT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.words.said import counted, said

_WIDE, _TOP, _EDGE, _FOOT = 660, 56, 12, 28
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}
_OWN = frozenset({*_STEPS, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Escape})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Find = Callable[[str], Sequence[Row]]
"""Answers what is typed; called on the UI thread, so it answers from this computer."""


class PaletteLine(QLineEdit):
    """Takes what is typed; arrows, page keys, Return and Escape are for the list.

    Signals:
        stepped: The chosen row shall be so many further.
        paged: Likewise, so many pages.
        entered: The chosen row is wanted.
        left: Enough.
    """

    stepped = Signal(int)
    paged = Signal(int)
    entered = Signal()
    left = Signal()

    def event(self, event: QEvent, /) -> bool:
        """Keep the list's keys from whatever else in the window has them."""
        if isinstance(event, QKeyEvent) and _is_own(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._act(Qt.Key(event.key()))
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the icon before what is typed."""
        super().paintEvent(event)
        canvas = Canvas(self)
        canvas.icon("search", canvas.box(10, (self.height() - 15) / 2, 15, 15))
        canvas.end()

    def _act(self, key: Qt.Key) -> None:
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self.entered.emit()
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.paged.emit(1 if key is Qt.Key.Key_PageDown else -1)
        else:
            self.stepped.emit(_STEPS[key])


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return event.key() in _OWN | _ENTER and plain == Qt.KeyboardModifier.NoModifier


class Palette(QWidget):
    """Shows what *find* answers to each keystroke, and asks for what is picked.

    Signals:
        picked: The id of the row that was picked; the palette is closed by then.
    """

    picked = Signal(str)

    def __init__(self, over: QWidget, find: Find, *, name: str, hint: str, nothing: str) -> None:
        """Lay it over *over*; *nothing* is what to try where nothing is found."""
        super().__init__(over)
        self._over = over
        self._find, self._nothing = find, nothing
        self._before: QWidget | None = None
        self._asked = ""
        self.questions = 0
        """How often was asked; a newer keystroke takes the place of a question not yet asked."""
        self.line = PaletteLine(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self.line.setTextMargins(22, 0, 22, 0)
        self.list = RowList()
        self.list.setParent(self)
        self.list.setAccessibleName(said("Found"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        self._connect()
        over.installEventFilter(self)
        self.hide()

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_text_edited)
        self.line.stepped.connect(self._on_stepped)
        self.line.paged.connect(self._on_paged)
        self.line.entered.connect(self._on_entered)
        self.line.left.connect(self.leave)
        self.list.picked.connect(self._on_row_picked)
        self.list.moved.connect(self._on_moved)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr] # there is one

    @property
    def is_open(self) -> bool:
        """Tell whether it is seen."""
        return not self.isHidden()

    @Slot()
    def open(self, typed: str | None = None, *, before: QWidget | None = None) -> None:
        """Take the keyboard; *typed* in place of what was typed last, which stays selected.

        The keyboard goes back to *before*, else to where it is now.
        """
        if not self.is_open:
            self._before = before or QApplication.focusWidget()
        if typed is not None:
            self.line.setText(typed)
        self._ask()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        if typed is None:
            self.line.selectAll()

    @Slot()
    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if not self.is_open:
            return
        before, self._before = self._before, None
        self._soon.stop()
        keyboard = QApplication.focusWidget()
        had = keyboard is not None and self.isAncestorOf(keyboard)
        self.hide()
        if had and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        elif had:
            self.window().setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Ask again: what can be found has changed."""
        if self.is_open:
            self._ask()

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        self._soon.stop()
        typed = self.line.text()
        chosen = self.list.chosen if typed == self._asked else None
        self._asked = typed
        self.questions += 1
        self.list.show_rows(self._find(typed), chosen=chosen.id if chosen else "")
        self._place()
        self._tell()

    def _tell(self) -> None:
        count = len(self.list.rows)
        words = counted(count, "{count} found", "{count} found") if count else self.empty_words
        self.list.setAccessibleDescription(words)
        announce(self.line, words if self.line.text() else "")

    @property
    def empty_words(self) -> str:
        """Return what stands there where nothing is found; empty while something is."""
        if self.list.rows or not self._asked.strip():
            return ""
        return said("Nothing found for “{typed}”.", typed=self._asked.strip())

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        self.list.move(by)
        if self.list.chosen is not None:
            announce(self.line, self.list.chosen.spoken)

    @Slot(int)
    def _on_paged(self, by: int) -> None:
        self._on_stepped(by * self.list.page)

    @Slot()
    def _on_moved(self) -> None:
        chosen = self.list.chosen
        self.line.setAccessibleDescription(chosen.spoken if chosen else self.empty_words)

    @Slot()
    def _on_entered(self) -> None:
        if self._soon.isActive():
            self._ask()
        if self.list.chosen is not None:
            self._on_row_picked(self.list.chosen.id)

    @Slot(str)
    def _on_row_picked(self, key: str) -> None:
        row = next((one for one in self.list.rows if one.id == key), None)
        if row is not None and not row.is_quiet:
            self.leave()
            self.picked.emit(key)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.is_open and new is not None and not self.isAncestorOf(new):
            self._before = None
            self.hide()

    def _place(self) -> None:
        over = self._over
        wide = min(_WIDE, over.width() - 2 * _EDGE)
        above = 2 * _EDGE + CONTROL_HEIGHT + 2
        empty = 0 if self.list.rows else 52
        room = over.height() - _TOP - _EDGE - above - _FOOT
        rows = min(self.list.sizeHint().height() + empty, room)
        self.setGeometry((over.width() - wide) // 2, _TOP, wide, above + rows + _FOOT)
        inner = wide - 2 * _EDGE
        self.line.setGeometry(_EDGE, _EDGE, inner, CONTROL_HEIGHT + 2)
        self.list.setGeometry(_EDGE, above - 4, inner, max(0, rows - empty))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay in the middle of what it is laid over."""
        if event.type() == QEvent.Type.Resize and watched is self._over and self.is_open:
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Draw the edge where it is now."""
        super().resizeEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Pass the keyboard on to the line."""
        super().focusInEvent(event)
        self.line.setFocus(event.reason())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the card, the words where nothing is found, and what the keys do."""
        canvas = Canvas(self)
        canvas.rounded(self.rect(), CARD_RADIUS, "surface", "field_line")
        with canvas.on("surface"):
            if not self.list.rows:
                top = 2 * _EDGE + CONTROL_HEIGHT + 4
                wide = self.width() - 4 * _EDGE
                place = canvas.box(2 * _EDGE, top, wide, 22)
                canvas.text(self.empty_words or self._nothing, place, weight="strong")
                if self.empty_words:
                    below = canvas.box(2 * _EDGE, top + 22, wide, 22)
                    canvas.text(self._nothing, below, "ink_soft")
            self._draw_keys(canvas, self.height() - _FOOT)
        canvas.end()

    def _draw_keys(self, canvas: Canvas, top: int) -> None:
        start = 2 * _EDGE
        canvas.rule(1, top, self.width() - 2)
        hints = (
            ("Up", said("Choose")),
            ("Return", said("Open", "what Enter does")),
            ("Esc", said("Close")),
        )
        for key, words in hints:
            cap = key_width(key)
            draw_key(canvas, key, canvas.box(start, top + 1, cap, _FOOT - 2))
            need = fonts.width(words, TEXT_SMALL) + 2
            place = canvas.box(start + cap + 6, top + 1, need, _FOOT - 2)
            canvas.text(words, place, "ink_soft", size=TEXT_SMALL)
            start += cap + need + 24
