"""A row of chips to choose one from; one widget, arrows move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import fonts
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.canvas import Canvas

_TALL, _GAP = 28, 4


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice."""

    key: str
    text: str
    icon: str = ""

    def width(self) -> int:
        """Return the pixels it needs, whether chosen or not."""
        words = fonts.width(self.text, TEXT_SMALL, "medium")
        return words + 17 + (17 if self.icon else 0)


class ChipRow(QWidget):
    """Shows chips; the chosen one is filled and bold.

    Signals:
        chosen: The key of the chip that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._current = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; the choice stays if it is still there."""
        key = self.current
        self._chips = tuple(chips)
        keys = [chip.key for chip in self._chips]
        self._current = keys.index(key) if key in keys else 0
        self._speak()
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> str:
        """Return the key of the chosen chip."""
        return self._chips[self._current].key if self._chips else ""

    def choose(self, index: int) -> None:
        """Choose the chip at *index*, if there is one."""
        if 0 <= index < len(self._chips) and index != self._current:
            self._current = index
            self._speak()
            self.update()
            self.chosen.emit(self.current)

    def _speak(self) -> None:
        words = self._chips[self._current].text if self._chips else ""
        self.setAccessibleDescription(words)

    def _places(self, width: int) -> Iterator[tuple[int, Chip, QRect]]:
        x = y = 0
        for index, chip in enumerate(self._chips):
            need = min(chip.width(), width)
            if x and x + need > width:
                x, y = 0, y + _TALL + _GAP
            yield index, chip, QRect(x, y, need, _TALL)
            x += need + _GAP

    def hasHeightForWidth(self) -> bool:
        """Say that chips flow."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of all lines."""
        return max((p.bottom() + 1 for *_, p in self._places(max(1, width))), default=_TALL)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(320, _TALL)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        return QSize(200, _TALL)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the chips."""
        canvas = Canvas(self)
        canvas.lay("surface")
        for index, chip, flat in self._places(self.width()):
            place = canvas.box(flat.x(), flat.y(), flat.width(), flat.height())
            self._draw(canvas, chip, place, is_chosen=index == self._current)
        canvas.end()

    def _draw(self, canvas: Canvas, chip: Chip, place: QRect, *, is_chosen: bool) -> None:
        ink = "primary" if is_chosen else "ink_soft"
        line = "focus" if is_chosen and self.hasFocus() else "" if is_chosen else "line"
        fill = "primary_tint" if is_chosen else "surface"
        canvas.rounded(place, _TALL / 2, fill, line, 2 if line == "focus" else 1)
        start = 9
        if chip.icon:
            canvas.icon(chip.icon, canvas.box_in(place, 8, 7, 14, 14), ink)
            start = 26
        words = canvas.box_in(place, start, 0, place.width() - start - 4, _TALL)
        weight = "strong" if is_chosen else "plain"
        with canvas.on(fill):
            canvas.text(chip.text, words, ink, size=TEXT_SMALL, weight=weight)

    def _index_at(self, point: QPoint) -> int:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 1 - point.x() if mirrored else point.x()
        spot = QPoint(x, point.y())
        return next((i for i, _, p in self._places(self.width()) if p.contains(spot)), -1)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose the chip under the pointer."""
        self.choose(self._index_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move with the arrows, in reading direction."""
        ahead, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ahead, back = back, ahead
        if event.key() == ahead:
            self.choose(self._current + 1)
        elif event.key() == back:
            self.choose(self._current - 1)
        else:
            super().keyPressEvent(event)
