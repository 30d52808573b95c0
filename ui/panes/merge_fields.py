"""Field by field, whose value stands: two files of one person beside each other."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.desk.duplicates import FIRST, SECOND, Merging
from agent_console.domain.field_change import CHANGEABLE
from ui.theme.tokens import FIELD_RADIUS, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.card import Card
from ui.words import waiting
from ui.words.said import said

_TALL, _LABEL, _GAP = 38, 128, 8
_SIDES = {Qt.Key.Key_Left: FIRST, Qt.Key.Key_Right: SECOND}
_ON = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}


class FieldChoice(QWidget):
    """One field with both values; the arrows say which of them stands.

    Signals:
        picked: Whose value stands, the first's or the second's.
    """

    picked = Signal(int)

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field, self._both, self._whose = field, ("", ""), FIRST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(waiting.field(field))
        self.hide()

    @property
    def whose(self) -> int:
        """Return whose value stands."""
        return self._whose

    def show_values(self, both: tuple[str, str], whose: int) -> None:
        """Show what both say, and whose value stands."""
        self._both, self._whose = both, whose
        self.setToolTip(" – ".join(both))
        stands, other = self._both[whose], self._both[1 - whose]
        words = said("{value} stands, not {other}", value=stands, other=other)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the label and two values."""
        return QSize(460, _TALL)

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest that still tells them apart."""
        return QSize(320, _TALL)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take one side, or go to another field."""
        key = Qt.Key(event.key())
        if key in _SIDES:
            is_turned = self.isRightToLeft()
            self.picked.emit(1 - _SIDES[key] if is_turned else _SIDES[key])
        elif key == Qt.Key.Key_Space:
            self.picked.emit(1 - self._whose)
        elif key in _ON:
            self.focusNextPrevChild(_ON[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Take the value that is clicked."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for whose in (FIRST, SECOND):
            if self.place_of(whose).contains(event.position().toPoint()):
                self.picked.emit(whose)

    def place_of(self, whose: int) -> QRect:
        """Return where the first's or the second's value stands."""
        wide = (self.width() - _LABEL - _GAP) // 2
        start = _LABEL + whose * (wide + _GAP)
        left = self.width() - start - wide if self.isRightToLeft() else start
        return QRect(left, 2, wide, _TALL - 4)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the label and both values."""
        canvas = Canvas(self)
        canvas.lay("surface")
        label = canvas.box(0, 0, _LABEL - 6, _TALL)
        canvas.text(waiting.field(self.field), label, "ink_soft", size=TEXT_SMALL)
        for whose, value in enumerate(self._both):
            self._draw(canvas, value, whose)
        canvas.end()

    def _draw(self, canvas: Canvas, value: str, whose: int) -> None:
        place, stands = self.place_of(whose), whose == self._whose
        line = "focus" if self.hasFocus() and stands else "primary" if stands else "line"
        canvas.rounded(place, FIELD_RADIUS, "selected" if stands else "surface", line, 2)
        if stands:
            canvas.icon("check", canvas.box_in(place, 9, 11, 13, 13), "primary")
        words = canvas.box_in(place, 28, 0, place.width() - 36, place.height())
        with canvas.on("selected" if stands else "surface"):
            canvas.text(value, words, "ink" if stands else "ink_soft")

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Calm down."""
        super().focusOutEvent(event)
        self.update()


class Heads(QWidget):
    """The two names above their values, and which of them stays."""

    def __init__(self) -> None:
        super().__init__()
        self._names, self._stays = ("", ""), FIRST
        self.setFixedHeight(44)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_names(self, names: tuple[str, str], stays: int) -> None:
        """Show who they are and who stays."""
        self._names, self._stays = names, stays
        self.setAccessibleName(said("{name} stays", name=names[stays]))
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw both names."""
        canvas = Canvas(self)
        canvas.lay("surface")
        wide = (self.width() - _LABEL - _GAP) / 2
        for whose, name in enumerate(self._names):
            start = _LABEL + whose * (wide + _GAP)
            canvas.text(name, canvas.box(start, 0, wide, 22), weight="heavy")
            stays = whose == self._stays
            words = said("stays") if stays else said("becomes part of the other")
            role = "good" if stays else "ink_soft"
            canvas.text(words, canvas.box(start, 21, wide, 20), role, size=TEXT_SMALL)
        canvas.end()


class MergeFields(Card):
    """Lists what differs.

    Signals:
        picked: A field, and whose value of it stands.
    """

    picked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._heads = Heads()
        self.choices = tuple(FieldChoice(name) for name in CHANGEABLE)
        self.put(self._heads)
        for choice in self.choices:
            self.put(choice, above=2)
            choice.picked.connect(self._on_picked)

    def show_merging(self, merging: Merging) -> None:
        """Show what was chosen so far."""
        pair = merging.pair
        self._heads.show_names((pair.first.full_name, pair.second.full_name), merging.stays)
        sides = merging.sides
        for choice in self.choices:
            change = pair.differing.get(choice.field)
            choice.setVisible(change is not None)
            if change is not None:
                both = (waiting.value(change.seen), waiting.value(change.wanted))
                choice.show_values(both, sides[choice.field])
        self.updateGeometry()
        self.arrange()

    @Slot()
    def take_keyboard(self) -> None:
        """Let the keyboard begin at the first field."""
        first = next((one for one in self.choices if not one.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _on_picked(self, whose: int) -> None:
        choice = self.sender()
        if isinstance(choice, FieldChoice):
            self.picked.emit(choice.field, whose)
