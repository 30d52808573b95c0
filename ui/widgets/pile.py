"""Places widgets one below the other, at once and without Qt's layouts.

A layout asks every part several times, up to the window, and a while after the content changed. A
pile asks each part once, at the width it has, and only if the part says that it changed.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class _Part:
    widget: QWidget
    above: int
    stretched: bool

    def height(self, width: int) -> int:
        widget = self.widget
        if widget.hasHeightForWidth():
            tall = widget.heightForWidth(width)
        else:
            tall = widget.minimumSizeHint().height()
        return min(max(tall, widget.minimumHeight()), widget.maximumHeight())


class Pile(QWidget):
    """Stacks its parts; the stretched one takes what height is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._least = 0
        self._start = self._end = self._above = self._below = 0

    def set_margins(self, start: int, above: int, end: int, below: int) -> None:
        """Keep so many pixels free around the parts; *start* is the side reading starts at."""
        self._start, self._above, self._end, self._below = start, above, end, below

    def put(self, widget: QWidget, *, above: int = 0, stretched: bool = False) -> None:
        """Add *widget* at the end, *above* pixels below the part before it."""
        widget.setParent(self)
        self._parts.append(_Part(widget, above, stretched))
        self._least = 0

    def _tall(self, width: int) -> list[tuple[_Part, int, int]]:
        """Return the parts that show, with the air above and the height of each."""
        inner = width - self._start - self._end
        shown = [part for part in self._parts if not part.widget.isHidden()]
        return [
            (part, part.above if place else 0, part.height(inner))
            for place, part in enumerate(shown)
        ]

    def arrange(self) -> None:
        """Place the parts now."""
        width, left = self.width(), self._end if self.isRightToLeft() else self._start
        inner = width - self._start - self._end
        parts = self._tall(width)
        needed = self._above + self._below + sum(air + tall for _, air, tall in parts)
        free, top = max(0, self.height() - needed), self._above
        for part, air, tall in parts:
            given = tall + free if part.stretched else tall
            part.widget.setGeometry(left, top + air, inner, given)
            top += air + given
            if isinstance(part.widget, Pile):
                part.widget.arrange()

    def hasHeightForWidth(self) -> bool:
        """Say that parts wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height all parts need at *width*."""
        parts = self._tall(width)
        return self._above + self._below + sum(air + tall for _, air, tall in parts)

    def minimumSizeHint(self) -> QSize:
        """Return the width below which a part would be cut, and the height at our width."""
        wide = self.least_width()
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def least_width(self) -> int:
        """Return the width below which a part would be cut, shown or not: it never changes."""
        if not self._least:
            parts = (part.widget for part in self._parts)
            wide = (max(w.minimumSizeHint().width(), w.minimumWidth()) for w in parts)
            self._least = max(wide, default=0) + self._start + self._end
        return self._least

    def sizeHint(self) -> QSize:
        """Return the smallest size."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent, /) -> bool:
        """Place the parts anew when one of them says that it changed."""
        kind = event.type()
        if kind in _CHANGES:
            self.arrange()
            self.updateGeometry()
        return super().event(event)


_CHANGES = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange})
