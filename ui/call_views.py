"""Where the agent was in each call: caret, scroll and what is half typed come back with it."""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QTextCursor

from agent_console.ids import CallId
from ui.main_window import MainWindow
from ui.panes.notes_agree import HalfTyped


@dataclass(frozen=True, slots=True)
class _View:
    anchor: int
    caret: int
    note_top: int
    history_top: int
    had_keyboard: bool
    """The keyboard was in the note."""
    half_typed: HalfTyped | None
    """A promise, call-back or task that is not put down yet."""


class CallViews:
    """Keeps for each call how its note and its history stood on the screen."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._kept: dict[CallId, _View] = {}

    def keep(self, call: CallId) -> None:
        """Remember how *call*, which is on the screen, stands; what is half typed is typed.

        Letters that an input method still composes belong to this call and not to the next one.
        """
        QGuiApplication.inputMethod().commit()
        edit = self._window.notes.edit
        cursor = edit.textCursor()
        self._kept[call] = _View(
            anchor=cursor.anchor(),
            caret=cursor.position(),
            note_top=edit.verticalScrollBar().value(),
            history_top=self._window.timeline.view.verticalScrollBar().value(),
            had_keyboard=edit.hasFocus(),
            half_typed=self._window.notes.form.half_typed,
        )

    def bring_back(self, call: CallId) -> None:
        """Let *call*, which was just put on the screen, stand as it did; a new one as it came."""
        edit = self._window.notes.edit
        view = self._kept.get(call)
        if view is None:
            return
        most = len(edit.toPlainText())
        cursor = edit.textCursor()
        cursor.setPosition(min(view.anchor, most))
        cursor.setPosition(min(view.caret, most), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        edit.verticalScrollBar().setValue(view.note_top)
        self._window.timeline.view.verticalScrollBar().setValue(view.history_top)
        if view.half_typed is not None:
            self._window.notes.show_form(is_shown=True)
            self._window.notes.form.go_on(view.half_typed)
        if view.had_keyboard:
            edit.setFocus()

    def forget(self, call: CallId) -> None:
        """Forget a call that is over."""
        self._kept.pop(call, None)
