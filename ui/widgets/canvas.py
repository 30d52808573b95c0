"""What blocks are drawn on. Mirrors itself where the language runs from right to left."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import icons, tokens
from ui.theme.tokens import TEXT, Tokens
from ui.widgets import lettering, stamps

_KEPT_MOST = 600
_FREE = {"start": 0.0, "centre": 0.5, "end": 1.0}
"""Where the room goes that a line leaves: the share of it before the line."""


@cache
def colour(name: str) -> QColor:
    """Return the colour of a #rrggbb."""
    return QColor(name)


class Canvas:
    """A painter that counts x from the side reading starts at, within *bounds*."""

    def __init__(
        self, device: QWidget | QPixmap, bounds: QRect | None = None, *, is_mirrored: bool = False
    ) -> None:
        self.painter = QPainter(device)
        self.theme: Tokens = tokens()
        self.ratio = device.devicePixelRatioF()
        self.is_mirrored = is_mirrored or (isinstance(device, QWidget) and device.isRightToLeft())
        self.bounds = bounds or device.rect()
        self.ground = ""
        """The role of the flat colour that lies under what is drawn; empty if it is not one."""

    def end(self) -> None:
        """Finish drawing; call it before the paint event returns."""
        self.painter.end()

    @property
    def bounds(self) -> QRect:
        """Return the rectangle `box` counts in."""
        return self._bounds

    @bounds.setter
    def bounds(self, bounds: QRect) -> None:
        self._bounds = bounds
        self._left, self._top = bounds.x(), bounds.y()
        self._ends = bounds.left() + bounds.right()

    def lay(self, ground: str) -> None:
        """Fill the bounds with one colour, for a widget that answers for all its pixels."""
        self.painter.fillRect(self._bounds, self.tint(ground))
        self.ground = ground

    @contextmanager
    def on(self, ground: str) -> Iterator[None]:
        """Say what colour lies under what is drawn meanwhile."""
        under, self.ground = self.ground, ground
        try:
            yield
        finally:
            self.ground = under

    def tint(self, role: str) -> QColor:
        """Return the colour the theme has for *role*."""
        return colour(getattr(self.theme, role))

    def box(self, x: float, y: float, width: float, height: float) -> QRect:
        """Return the place *x* pixels from the reading side of the bounds."""
        left, wide = round(self._left + x), round(width)
        if self.is_mirrored:
            left = self._ends - left - wide + 1
        return QRect(left, round(self._top + y), wide, round(height))

    def box_in(self, outer: QRect, x: float, y: float, width: float, height: float) -> QRect:
        """Return the place *x* pixels from the reading side of *outer*."""
        left, wide = round(outer.x() + x), round(width)
        if self.is_mirrored:
            left = outer.left() + outer.right() - left - wide + 1
        return QRect(left, round(outer.y() + y), wide, round(height))

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
        """Write one line, elided where it does not fit; from pictures if `ground` is known."""
        if words:
            free = _FREE[align]
            if self.is_mirrored:
                free = 1 - free
            self.ink(role, size, weight, spaced=spaced).line(self.painter, words, place, free)

    def ink(
        self, role: str, size: int = TEXT, weight: str = "plain", *, spaced: bool = False
    ) -> lettering.Ink:
        """Return what writes in that look on what lies there now."""
        theme = self.theme
        under = getattr(theme, self.ground) if self.ground else ""
        return lettering.ink((size, weight, spaced), getattr(theme, role), under, self.ratio)

    def icon(self, name: str, place: QRect, role: str = "ink_soft") -> None:
        """Draw a line icon into a square."""
        shown = icons.pixmap(name, getattr(self.theme, role), place.width(), self.ratio)
        self.painter.drawPixmap(place.x(), place.y(), shown)

    def rounded(
        self, place: QRect, radius: float, fill: str = "", line: str = "", width: float = 1
    ) -> None:
        """Draw a rectangle with round corners, its line inside of *place*."""
        inside = getattr(self.theme, fill) if fill else ""
        edge = getattr(self.theme, line) if line else ""
        stamps.stamp(self.painter, place, radius, inside, edge, width, self.ratio)

    def card(self, place: QRect, radius: int, fill: str, line: str) -> None:
        """Draw a surface with round corners, and the ground of the window in what they leave."""
        theme = self.theme
        colours = (getattr(theme, fill), getattr(theme, line), theme.ground)
        stamps.card(self.painter, place, radius, colours, self.ratio)

    def edge(self, place: QRect, radius: float, role: str, width: int) -> None:
        """Draw a strip on the side reading starts at, cut by the rounding of *place*."""
        strip = self.box_in(place, 0, 0, width, place.height())
        self._cut(strip, place, radius, role)

    def _cut(self, part: QRect, place: QRect, radius: float, role: str) -> None:
        self.painter.setClipRect(part)
        self.rounded(place, radius, role)
        self.painter.setClipping(False)

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
        if filled > 0:
            self._cut(self.box_in(place, 0, 0, filled, place.height()), place, radius, role)

    def kept(self, name: object, place: QRect, draw: Callable[["Canvas", QRect], None]) -> None:
        """Draw what is the same whenever *name* is, from a picture made at the first time."""
        wide, tall = place.width(), place.height()
        key = (name, wide, tall, self.ground, self.theme.name, self.ratio, self.is_mirrored)
        picture = _KEPT.get(key)
        if picture is None:
            picture = stamps.blank(wide, tall, self.ratio)
            own = QRect(0, 0, wide, tall)
            canvas = Canvas(picture, own, is_mirrored=self.is_mirrored)
            if self.ground:
                canvas.lay(self.ground)
            draw(canvas, own)
            canvas.end()
            if len(_KEPT) >= _KEPT_MOST:
                _KEPT.pop(next(iter(_KEPT)))
            _KEPT[key] = picture
        self.painter.drawPixmap(place.x(), place.y(), picture)

    def tick(self, place: QRect) -> None:
        """Draw a filled circle with a tick: done."""
        self.kept("tick", place, _draw_tick)


_KEPT: dict[object, QPixmap] = {}


def forget() -> None:
    """Let go of the pictures of `Canvas.kept`: each is drawn anew."""
    _KEPT.clear()


def _draw_tick(canvas: Canvas, place: QRect) -> None:
    canvas.circle(place, "good")
    pen = QPen(canvas.tint("on_good"), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    canvas.painter.setPen(pen)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = place.height()
    points = ((0.3, 0.52), (0.44, 0.66), (0.71, 0.37))
    canvas.painter.drawPolyline([QPointF(x * size, y * size) for x, y in points])
