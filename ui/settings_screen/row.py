"""One setting: its name, its sentence, what it is, and the way back to the default."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from agent_console.settings import Declared, Settings
from ui.announcing import announce
from ui.settings_screen.editors import WIDTH, Editor, problem
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.block import Paragraph, Run
from ui.widgets.button import IconButton
from ui.widgets.canvas import Canvas
from ui.words import settings_words
from ui.words.said import said

_TITLE, _LEAST, _PROBLEM, _BACK = 25, 46, 20, 34


class SettingRow(QWidget):
    """Shows one setting and asks for its change.

    Signals:
        change_requested: The setting's id and what it shall be; it may be so.
        reset_requested: The id of the setting that shall be as shipped.
    """

    change_requested = Signal(str, object)
    reset_requested = Signal(str)

    def __init__(self, which: Declared, *, is_locked: bool = False) -> None:
        super().__init__()
        self.which = which
        self.is_locked = is_locked
        """It is decided for this computer: shown, and not to be changed."""
        self._problem = ""
        self.editor = Editor(which)
        self.editor.setParent(self)
        title = settings_words.title(which.id)
        self.back = IconButton(
            "undo",
            said("Reset “{setting}” to {value}", setting=title, value=self._default),
            size=28,
        )
        self.back.setParent(self)
        when = "" if which.at_once else said("Counts from the next start.")
        if is_locked:
            when = said("Decided for this computer.")
        words = " ".join(part for part in (settings_words.meaning(which), when) if part)
        self._about = Paragraph([Run(words, "ink_soft")], size=TEXT_SMALL)
        self.editor.control.setEnabled(not is_locked)
        self.editor.control.setAccessibleDescription(
            words if is_locked else settings_words.meaning(which)
        )
        self.editor.changed.connect(self._on_changed)
        self.back.clicked.connect(self._on_back_clicked)
        self.setTabOrder(self.editor.control, self.back)

    @property
    def _default(self) -> str:
        return settings_words.value(self.which, self.which.default) or said("empty")

    def show_settings(self, settings: Settings) -> None:
        """Show what this one is in *settings*."""
        value = self.which.in_settings(settings)
        self.editor.show_value(value)
        if self.back.hasFocus() and value == self.which.default:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setVisible(value != self.which.default)
        self.show_problem("")

    def show_problem(self, words: str) -> None:
        """Say why what is typed is not taken; empty takes it away."""
        if words == self._problem:
            return
        self._problem = words
        self.editor.control.setAccessibleDescription(words or settings_words.meaning(self.which))
        announce(self.editor.control, words)
        self.updateGeometry()
        self.update()

    @property
    def problem(self) -> str:
        """Return why what is typed is not taken."""
        return self._problem

    @Slot(object)
    def _on_changed(self, value: object) -> None:
        words = problem(self.which, value)
        self.show_problem(words)
        if not words:
            self.change_requested.emit(self.which.id, value)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.reset_requested.emit(self.which.id)

    def hasHeightForWidth(self) -> bool:
        """Say that the sentence wraps."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return room for name and sentence, and a line more while something is wrong."""
        return self._words_end(width) + (_PROBLEM if self._problem else 0) + 8

    def _words_end(self, width: int) -> int:
        room = width - WIDTH - _BACK - 16
        return max(_LEAST - 8, _TITLE + self._about.height(room))

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest row."""
        return QSize(WIDTH + _BACK + 160, _LEAST)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the editor at the far side."""
        super().resizeEvent(event)
        canvas_left = self.width() - WIDTH - _BACK
        back = self.width() - _BACK + 4
        if self.isRightToLeft():
            canvas_left, back = _BACK, 2
        self.editor.move(canvas_left, 6)
        self.back.move(back, 9)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw name, sentence, and what is wrong."""
        canvas = Canvas(self)
        canvas.lay("surface")
        room = self.width() - WIDTH - _BACK - 16
        title = settings_words.title(self.which.id)
        canvas.text(title, canvas.box(0, 4, room, 20), weight="strong")
        self._about.paint(canvas, _TITLE, room)
        if self.is_locked:
            left = 10 if self.isRightToLeft() else self.width() - _BACK + 12
            canvas.icon("lock", canvas.box(left, 17, 14, 14), "ink_soft")
        if self._problem:
            place = canvas.box(0, self._words_end(self.width()) + 2, self.width() - _BACK, 18)
            canvas.icon("alert", canvas.box_in(place, 0, 2, 14, 14), "bad")
            rest = canvas.box_in(place, 20, 0, place.width() - 20, 18)
            canvas.text(self._problem, rest, "bad", size=TEXT_SMALL)
        canvas.end()
