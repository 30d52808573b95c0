"""What a setting is changed with: a switch, a list or a line, by what it may be."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from agent_console.errors import BadInput
from agent_console.settings import Declared, Value
from ui.theme import fonts
from ui.theme.tokens import CONTROL_HEIGHT, TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.field import draw_frame
from ui.words import settings_words
from ui.words.said import said

WIDTH = 240
_TRACK = 40


class Switch(QAbstractButton):
    """Something that is on or off, said in words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._on_toggled)

    @Slot(bool)
    def _on_toggled(self, _is_on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.setAccessibleDescription(self._words)
        self.update()

    @property
    def _words(self) -> str:
        return said("On") if self.isChecked() else said("Off")

    def sizeHint(self) -> QSize:
        """Return room for the switch and its word."""
        return QSize(_TRACK + 16 + fonts.width(self._words, TEXT), CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the switch, the word, and where the keyboard is."""
        canvas = Canvas(self)
        top = (self.height() - 22) // 2
        track = canvas.box(2, top, _TRACK, 22)
        is_on = self.isChecked()
        canvas.rounded(track, 11, "primary" if is_on else "field", "" if is_on else "field_line")
        knob = canvas.box(2 + (_TRACK - 18 if is_on else 4), top + 4, 14, 14)
        canvas.circle(knob, "on_primary" if is_on else "field_line")
        if self.hasFocus():
            canvas.rounded(track.adjusted(-2, -3, 2, 3), 13, "", "focus", 2)
        place = canvas.box(_TRACK + 12, 0, self.width() - _TRACK - 12, self.height())
        with canvas.on("surface"):
            canvas.text(self._words, place)
        canvas.end()


class ChoiceList(QComboBox):
    """One of a few things."""

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw frame, choice and arrow."""
        canvas = Canvas(self)
        draw_frame(canvas, self.rect(), "field", has_focus=self.hasFocus())
        words = canvas.box(11, 0, self.width() - 36, self.height())
        canvas.text(self.currentText(), words)
        canvas.icon("down", canvas.box(self.width() - 22, (self.height() - 12) / 2, 12, 12))
        canvas.end()


class Editor(QWidget):
    """Changes one setting.

    Signals:
        changed: What it shall be, as typed; whoever hears it decides whether it may be.
    """

    changed = Signal(object)

    def __init__(self, which: Declared) -> None:
        super().__init__()
        self.which = which
        self.control = self._make()
        self.control.setParent(self)
        self.control.setAccessibleName(settings_words.title(which.id))
        self.control.setAccessibleDescription(settings_words.meaning(which))
        self.setFocusProxy(self.control)
        self.setFixedSize(WIDTH, CONTROL_HEIGHT + 4)
        tall = CONTROL_HEIGHT
        wide = self.control.sizeHint().width() + 8 if isinstance(self.control, Switch) else WIDTH
        self.control.setGeometry(0, 2, wide, tall)

    def _make(self) -> Switch | ChoiceList | QLineEdit:
        if self.which.kind is bool:
            switch = Switch()
            switch.clicked.connect(self._on_switched)
            return switch
        if self.which.choices:
            box = ChoiceList()
            for choice in self.which.choices:
                box.addItem(settings_words.choice(choice), choice)
            box.activated.connect(self._on_chosen)
            return box
        line = QLineEdit()
        line.textEdited.connect(self._on_typed)
        return line

    def show_value(self, value: Value) -> None:
        """Show what the setting is, without a signal; what is being typed is left alone."""
        control = self.control
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, ChoiceList):
            control.setCurrentIndex(control.findData(value))
            control.update()
        elif not control.hasFocus() or self._read(control.text()) != value:
            control.setText(value if isinstance(value, str) else f"{value:g}")

    def _read(self, typed: str) -> object:
        """Return *typed* as the kind of value this is; the text itself where it is none."""
        text = typed.strip()
        if self.which.kind is str:
            return text
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            return text
        return int(number) if self.which.kind is int and number.is_integer() else number

    @Slot()
    def _on_switched(self) -> None:
        if isinstance(self.control, Switch):
            self.changed.emit(self.control.isChecked())

    @Slot()
    def _on_chosen(self) -> None:
        if isinstance(self.control, ChoiceList):
            self.changed.emit(self.control.currentData())

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self.changed.emit(self._read(typed))


def problem(which: Declared, value: object) -> str:
    """Return in words why *which* cannot be *value*; empty if it can."""
    try:
        which.checked(value)
    except BadInput:
        return wanted(which)
    return ""


def wanted(which: Declared) -> str:
    """Return in words what a setting may be."""
    if which.choices:
        choices = ", ".join(settings_words.choice(one) for one in which.choices)
        return said("It must be one of: {choices}.", choices=choices)
    whole = said("a whole number") if which.kind is int else said("a number")
    if which.least is not None and which.most is not None:
        return said(
            "It must be {kind} from {least} to {most}.",
            kind=whole,
            least=f"{which.least:g}",
            most=f"{which.most:.0f}" if which.kind is int else f"{which.most:g}",
        )
    return said("It must be {kind}.", kind=whole)
