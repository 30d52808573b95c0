"""One action and its key, which can be pressed anew."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.announcing import announce
from ui.keys import Action, key_of
from ui.theme import fonts
from ui.theme.tokens import CONTROL_HEIGHT, FIELD_RADIUS, TEXT_SMALL
from ui.widgets.button import IconButton
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.words.said import said

_TALL, _PROBLEM, _WIDE, _BACK = 38, 20, 200, 34
_ONLY_HELD = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_unknown,
    }
)


class KeyButton(QAbstractButton):
    """Shows a key; pressed, it waits for another one.

    Signals:
        key_pressed: The new key, in Qt's portable words.
    """

    key_pressed = Signal(str)

    def __init__(self, action: Action) -> None:
        super().__init__()
        self._action = action.id
        self.is_waiting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(said("Key of “{action}”", action=action.words))
        self.clicked.connect(self._on_clicked)
        self.show_key()

    def show_key(self) -> None:
        """Show the key as it is now."""
        self._wait(is_waiting=False)

    def _wait(self, *, is_waiting: bool) -> None:
        self.is_waiting = is_waiting
        words = said("Press the new key; Esc leaves it as it is.")
        self.setAccessibleDescription(words if is_waiting else key_of(self._action))
        if is_waiting:
            announce(self, words)
        self.update()

    @Slot()
    def _on_clicked(self) -> None:
        self._wait(is_waiting=True)

    def event(self, event: QEvent, /) -> bool:
        """While waiting, take every key, whoever else has it."""
        if self.is_waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ONLY_HELD:
            return
        pressed = QKeySequence(event.keyCombination()).toString()
        self._wait(is_waiting=False)
        if pressed != "Esc":
            self.key_pressed.emit(pressed)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self._wait(is_waiting=False)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(_WIDE, CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the key, or that one is waited for."""
        canvas = Canvas(self)
        line, wide = ("focus", 2) if self.hasFocus() else ("field_line", 1)
        canvas.rounded(self.rect(), FIELD_RADIUS, "field", line, wide)
        if self.is_waiting:
            words = said("Press a key…")
            canvas.text(words, self.rect(), "primary", weight="strong", align="centre")
        else:
            cap = key_width(self._action)
            place = canvas.box((self.width() - cap) / 2, 0, cap, self.height())
            draw_key(canvas, self._action, place)
        canvas.end()


class KeyRow(QWidget):
    """Shows one action with its key and asks for its change.

    Signals:
        change_requested: The action's id and the key that was pressed.
        reset_requested: The id of the action that shall have its key as shipped.
    """

    change_requested = Signal(str, str)
    reset_requested = Signal(str)

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.action = action
        self._problem = ""
        self.button = KeyButton(action)
        self.button.setParent(self)
        words = said("Reset “{setting}” to {value}", setting=action.words, value=action.key)
        self.back = IconButton("undo", words, size=28)
        self.back.setParent(self)
        self.button.key_pressed.connect(self._on_key_pressed)
        self.back.clicked.connect(self._on_back_clicked)
        self.show_key()

    def show_key(self, problem: str = "") -> None:
        """Show the key as it is now, and why another one was not taken."""
        self.button.show_key()
        is_changed = key_of(self.action.id) != self.action.key
        if self.back.hasFocus() and not is_changed:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setVisible(is_changed)
        if problem != self._problem:
            self._problem = problem
            announce(self.button, problem)
            self.updateGeometry()
        self.update()

    @property
    def problem(self) -> str:
        """Return why a key was not taken."""
        return self._problem

    @Slot(str)
    def _on_key_pressed(self, key: str) -> None:
        self.change_requested.emit(self.action.id, key)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.reset_requested.emit(self.action.id)

    def sizeHint(self) -> QSize:
        """Return room for one line, and another while something is wrong."""
        return QSize(560, _TALL + (_PROBLEM if self._problem else 0))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, as narrow as it may be."""
        return QSize(_WIDE + _BACK + 160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the key at the far side."""
        super().resizeEvent(event)
        mirrored = self.isRightToLeft()
        far = self.width() - _BACK
        self.button.setGeometry(_BACK if mirrored else far - _WIDE, 3, _WIDE, CONTROL_HEIGHT)
        self.back.move(2 if mirrored else far + 4, 4)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw what it does, and what is wrong."""
        canvas = Canvas(self)
        canvas.lay("surface")
        room = self.width() - _WIDE - _BACK - 16
        words = min(room, fonts.width(self.action.words, 13, "medium") + 2)
        canvas.text(self.action.words, canvas.box(0, 3, words, CONTROL_HEIGHT), weight="medium")
        rest = canvas.box(words + 10, 3, max(0, room - words - 10), CONTROL_HEIGHT)
        canvas.text(self.action.about, rest, "ink_soft", size=TEXT_SMALL)
        if self._problem:
            place = canvas.box(0, _TALL - 4, self.width() - _BACK, 18)
            canvas.icon("alert", canvas.box_in(place, 0, 2, 14, 14), "bad")
            words_place = canvas.box_in(place, 20, 0, place.width() - 20, 18)
            canvas.text(self._problem, words_place, "bad", size=TEXT_SMALL)
        canvas.end()
