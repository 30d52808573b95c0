"""The snippets: a list that follows what is typed behind a stroke; the note keeps the keyboard."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from agent_console.domain.snippet import Snippet, filled, found
from ui.announcing import announce
from ui.keys import shortcut
from ui.words.said import said

_MOST = 7
_ROW = 26
_WIDE = 340
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}

Known = Callable[[], Mapping[str, str]]


def _nothing() -> Mapping[str, str]:
    return {}


class SnippetList(QListWidget):
    """Offers snippets below the caret: Enter or Tab takes one, Esc none.

    Where words are selected, its key keeps them as one more; Shift+Delete lets one's own go.

    Signals:
        keep_requested: These words shall be a snippet.
        drop_requested: The agent's own snippet of this name shall go.
    """

    keep_requested = Signal(str)
    drop_requested = Signal(str)

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit.viewport())
        self._edit = edit
        self._offered: tuple[Snippet, ...] = ()
        self.snippets: tuple[Snippet, ...] = ()
        self.known: Known = _nothing
        """Asked for what fills the places, when a snippet is taken."""
        self._start = -1
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(said("Snippets"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        edit.installEventFilter(self)
        edit.textChanged.connect(self._on_text_changed)
        self.itemClicked.connect(self._on_clicked)
        shortcut("notes.snippets", edit, self.open)

    @property
    def offered(self) -> tuple[Snippet, ...]:
        """Return what is listed now."""
        return self._offered if self._start >= 0 else ()

    @Slot()
    def open(self) -> None:
        """Write the stroke at the caret, as if it was typed; keep what is selected."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self._edit.textCursor()
        if cursor.hasSelection() and cursor.selectedText().strip():
            self.keep_requested.emit(cursor.selection().toPlainText())
            return
        before = self._edit.toPlainText()[: cursor.position()]
        if self._start < 0:
            cursor.insertText("/" if not before or before[-1].isspace() else " /")

    def close_list(self) -> None:
        """Take the list away; what was typed stays."""
        self._start = -1
        self.hide()

    @Slot()
    def _on_text_changed(self) -> None:
        cursor = self._edit.textCursor()
        text = self._edit.toPlainText()[: cursor.position()]
        start = _stroke(text)
        if start < 0 or not self._edit.hasFocus():
            self.close_list()
            return
        offered = found(self.snippets, text[start + 1 :])[:_MOST]
        if not offered:
            self.close_list()
            return
        self._start, self._offered = start, offered
        self._show_offered()

    def _show_offered(self) -> None:
        self.clear()
        for one in self._offered:
            QListWidgetItem(f"/{one.name}   {one.title}", self)
        self.setCurrentRow(0)
        self._speak()
        room = self._edit.viewport()
        wide = min(_WIDE, room.width() - 4)
        tall = min(len(self._offered) * _ROW + 4, max(_ROW + 4, room.height() - 4))
        caret = self._edit.cursorRect()
        below = caret.bottom() + 4
        top = below if below + tall <= room.height() else max(0, caret.top() - tall - 4)
        self.setGeometry(min(caret.left(), max(0, room.width() - wide)), top, wide, tall)
        self.show()
        self.raise_()

    def _speak(self) -> None:
        row = self.currentRow()
        if 0 <= row < len(self._offered):
            announce(self, self._offered[row].title)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Walk and take with the keys of the note while the list is open."""
        if self._start < 0 or watched is not self._edit:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.close_list()
        if event.type() == QEvent.Type.ShortcutOverride:
            key = Qt.Key(cast("QKeyEvent", event).key())
            if key == Qt.Key.Key_Escape:
                event.accept()
                return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        pressed = cast("QKeyEvent", event)
        if pressed.matches(QKeySequence.StandardKey.Cut) and pressed.key() == Qt.Key.Key_Delete:
            return self._drop()
        return self._on_key(Qt.Key(pressed.key()))

    def _drop(self) -> bool:
        row = self.currentRow()
        if 0 <= row < len(self._offered) and self._offered[row].is_own:
            self.drop_requested.emit(self._offered[row].name)
            self._on_text_changed()
        return True

    def _on_key(self, key: Qt.Key) -> bool:
        if key in _TAKES:
            self._take(self.currentRow())
        elif key in _STEPS:
            self.setCurrentRow((self.currentRow() + _STEPS[key]) % len(self._offered))
            self._speak()
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return False
        return True

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._take(self.row(item))

    def _take(self, row: int) -> None:
        """Write the snippet in place of the stroke; what is missing is selected, to be typed."""
        if not 0 <= row < len(self._offered):
            self.close_list()
            return
        made, start = filled(self._offered[row], self.known()), self._start
        self.close_list()
        cursor = self._edit.textCursor()
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(made.text)
        if made.missing:
            place, length = made.missing[0]
            cursor.setPosition(start + place)
            cursor.setPosition(start + place + length, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)

    def sizeHintForRow(self, _row: int) -> int:  # noqa: N802 Qt calls it so
        """Return the height of a line."""
        return _ROW


def _stroke(text: str) -> int:
    """Return where the stroke stands that begins the last word of *text*; -1 if none does."""
    start = text.rfind("/")
    if start < 0 or any(sign.isspace() for sign in text[start:]):
        return -1
    is_first = start == 0 or text[start - 1].isspace()
    return start if is_first else -1
