"""A row of chips to choose one from; one widget, arrows move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.theme import fonts
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.canvas import Canvas

_TALL, _GAP = 28, 4
_MORE, _MORE_WIDTH = -2, 34
"""The chip that holds what found no room: its index and its width."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice."""

    key: str
    text: str
    icon: str = ""
    use: int = 0
    """How often it is wanted: where room is short, the least used give way."""

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

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        tall: int = _TALL,
        ground: str = "surface",
    ) -> None:
        """Make a row called *name*, *tall* pixels high, on that ground."""
        super().__init__(parent)
        self._tall, self._ground = tall, ground
        self._chips: tuple[Chip, ...] = ()
        self._current = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; the choice stays if it is still there."""
        key = self.current
        self._chips = tuple(chips)
        keys = [chip.key for chip in self._chips]
        self._current = keys.index(key) if key in keys else 0
        self._speak()
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

    def _fitting(self, width: int) -> tuple[list[int], int]:
        """Return which chips stand on the one line, and the pixels left for "+3" behind them.

        Where not all fit, the least used give way; the first and the chosen one always stand.
        """
        needs = [chip.width() + _GAP for chip in self._chips]
        if sum(needs) - _GAP <= width:
            return list(range(len(needs))), 0
        room = width - _MORE_WIDTH
        order = sorted(
            range(len(needs)), key=lambda i: (i not in {0, self._current}, -self._use(i))
        )
        stand = []
        for index in order:
            if needs[index] <= room:
                stand.append(index)
                room -= needs[index]
        return sorted(stand), _MORE_WIDTH

    def _use(self, index: int) -> int:
        return self._chips[index].use

    def _places(self, width: int) -> Iterator[tuple[int, Chip, QRect]]:
        stand, more = self._fitting(width)
        x = 0
        for index in stand:
            chip = self._chips[index]
            need = min(chip.width(), width)
            yield index, chip, QRect(x, 0, need, self._tall)
            x += need + _GAP
        if more:
            count = len(self._chips) - len(stand)
            yield _MORE, Chip("", f"+{count}"), QRect(x, 0, more, self._tall)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(320, self._tall)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size."""
        return QSize(200, self._tall)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the chips."""
        canvas = Canvas(self)
        canvas.lay(self._ground)
        for index, chip, flat in self._places(self.width()):
            place = canvas.box(flat.x(), flat.y(), flat.width(), flat.height())
            self._draw(canvas, chip, place, is_chosen=index == self._current)
        canvas.end()

    def _draw(self, canvas: Canvas, chip: Chip, place: QRect, *, is_chosen: bool) -> None:
        ink = "primary" if is_chosen else "ink_soft"
        line = "focus" if is_chosen and self.hasFocus() else "" if is_chosen else "line"
        fill = "primary_tint" if is_chosen else "surface"
        canvas.rounded(place, self._tall / 2, fill, line, 2 if line == "focus" else 1)
        start = 9
        if chip.icon:
            canvas.icon(chip.icon, canvas.box_in(place, 8, (self._tall - 14) / 2, 14, 14), ink)
            start = 26
        words = canvas.box_in(place, start, 0, place.width() - start - 4, self._tall)
        weight = "strong" if is_chosen else "plain"
        with canvas.on(fill):
            canvas.text(chip.text, words, ink, size=TEXT_SMALL, weight=weight)

    def _index_at(self, point: QPoint) -> int:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 1 - point.x() if mirrored else point.x()
        spot = QPoint(x, point.y())
        return next((i for i, _, p in self._places(self.width()) if p.contains(spot)), -1)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose the chip under the pointer, or show those that found no room."""
        index = self._index_at(event.position().toPoint())
        if index == _MORE:
            self.more_menu().popup(event.globalPosition().toPoint())
        else:
            self.choose(index)

    def more_menu(self) -> QMenu:
        """Return a menu of the chips that found no room."""
        stand, _ = self._fitting(self.width())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index, chip in enumerate(self._chips):
            if index not in stand:
                menu.addAction(chip.text).setData(index)
        menu.triggered.connect(self._on_more_triggered)
        return menu

    @Slot(QAction)
    def _on_more_triggered(self, action: QAction) -> None:
        self.choose(int(action.data()))

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
