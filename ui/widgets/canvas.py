"""What blocks are drawn on. Mirrors itself where the language runs from right to left."""

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QWidget

from ui.theme import fonts, icons, tokens
from ui.theme.tokens import TEXT, Tokens

_ALIGN = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "end": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}


@cache
def colour(name: str) -> QColor:
    """Return the colour of a #rrggbb."""
    return QColor(name)


class Canvas:
    """A painter that counts x from the side reading starts at, within *bounds*."""

    def __init__(self, widget: QWidget, bounds: QRect | None = None) -> None:
        self.painter = QPainter(widget)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.theme: Tokens = tokens()
        self.bounds = bounds or widget.rect()
        self.direction = widget.layoutDirection()
        self.ratio = widget.devicePixelRatioF()

    def end(self) -> None:
        """Finish drawing; call it before the paint event returns."""
        self.painter.end()

    @property
    def is_mirrored(self) -> bool:
        """Tell whether x runs from right to left."""
        return self.direction == Qt.LayoutDirection.RightToLeft

    def tint(self, role: str) -> QColor:
        """Return the colour the theme has for *role*."""
        return colour(getattr(self.theme, role))

    def box(self, x: float, y: float, width: float, height: float) -> QRect:
        """Return the place *x* pixels from the reading side of the bounds."""
        return self.box_in(self.bounds, x, y, width, height)

    def box_in(self, outer: QRect, x: float, y: float, width: float, height: float) -> QRect:
        """Return the place *x* pixels from the reading side of *outer*."""
        place = QRect(round(outer.x() + x), round(outer.y() + y), round(width), round(height))
        return QStyle.visualRect(self.direction, outer, place)

    def text(
        self,
        words: str,
        place: QRect,
        role: str = "ink",
        *,
        size: int = TEXT,
        weight: str = "plain",
        align: str = "start",
        spaced: bool = False,
    ) -> None:
        """Write one line, elided where it does not fit."""
        if not words:
            return
        shown = fonts.fitted(words, place.width(), size, weight, spaced=spaced)
        side = QStyle.visualAlignment(self.direction, _ALIGN[align])
        self.painter.setFont(fonts.font(size, weight, spaced=spaced))
        self.painter.setPen(self.tint(role))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)

    def icon(self, name: str, place: QRect, role: str = "ink_soft") -> None:
        """Draw a line icon into a square."""
        shown = icons.pixmap(name, getattr(self.theme, role), place.width(), self.ratio)
        self.painter.drawPixmap(place.topLeft(), shown)

    def rounded(
        self, place: QRect | QRectF, radius: float, fill: str = "", line: str = "", width: float = 1
    ) -> None:
        """Draw a rectangle with round corners, its line inside of *place*."""
        inset = width / 2 if line else 0.0
        self.painter.setPen(QPen(self.tint(line), width) if line else Qt.PenStyle.NoPen)
        self.painter.setBrush(self.tint(fill) if fill else Qt.BrushStyle.NoBrush)
        inner = QRectF(place).adjusted(inset, inset, -inset, -inset)
        self.painter.drawRoundedRect(inner, radius, radius)

    def edge(self, place: QRect, radius: float, role: str, width: int) -> None:
        """Draw a strip on the side reading starts at, cut by the rounding of *place*."""
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), radius, radius)
        strip = QStyle.visualRect(
            self.direction, place, QRect(place.x(), place.y(), width, place.height())
        )
        cut = QPainterPath()
        cut.addRect(QRectF(strip))
        self.painter.fillPath(shape.intersected(cut), self.tint(role))

    def circle(self, place: QRect, fill: str = "", line: str = "", width: float = 2) -> None:
        """Draw the circle that fills a square."""
        self.rounded(place, place.height() / 2, fill, line, width)

    def rule(self, x: float, y: float, width: float, role: str = "line") -> None:
        """Draw a hairline."""
        self.painter.fillRect(self.box(x, y, width, 1), self.tint(role))

    def bar(self, place: QRect, share: float, role: str = "primary") -> None:
        """Draw a thin bar filled to *share*, from the side reading starts at."""
        radius = place.height() / 2
        self.rounded(place, radius, "track")
        filled = round(place.width() * min(1.0, max(0.0, share)))
        if filled <= 0:
            return
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), radius, radius)
        part = QRect(place.x(), place.y(), filled, place.height())
        cut = QPainterPath()
        cut.addRect(QRectF(QStyle.visualRect(self.direction, place, part)))
        self.painter.fillPath(shape.intersected(cut), self.tint(role))

    def tick(self, place: QRect) -> None:
        """Draw a filled circle with a tick: done."""
        self.circle(place, "good")
        pen = QPen(self.tint("on_good"), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        size = place.height()
        points = ((0.3, 0.52), (0.44, 0.66), (0.71, 0.37))
        self.painter.drawPolyline(
            [QPointF(place.x() + x * size, place.y() + y * size) for x, y in points]
        )
