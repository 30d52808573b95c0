"""Round shapes drawn once and copied ever after: a path costs twenty times a copy.

Shapes are cut where they repeat: corners are copied, edges and the inside are filled. That holds on
screens whose ratio is whole, where every edge lies on a pixel; elsewhere the path is drawn.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

SMALL = 64
"""Pixels up to which a shape is kept as a whole."""
LINE = (320, 34)
"""Likewise of shapes the height of one line: pills, chips, buttons."""


@lru_cache(maxsize=1024)
def rounded(
    width: int, height: int, radius: float, fill: str, line: str, pen: float, ratio: float
) -> QPixmap:
    """Return a rectangle with round corners; *fill* and *line* are #rrggbb, or empty for none."""
    made = blank(width, height, ratio)
    painter = QPainter(made)
    draw_path(painter, QRect(0, 0, width, height), radius, fill, line, pen)
    painter.end()
    return made


def blank(width: int, height: int, ratio: float) -> QPixmap:
    """Return a transparent picture of that size in device-independent pixels."""
    made = QPixmap(ceil(width * ratio), ceil(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def draw_path(
    painter: QPainter, place: QRect, radius: float, fill: str, line: str, pen: float
) -> None:
    """Draw the shape itself, its line inside of *place*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = pen / 2 if line else 0.0
    painter.setPen(QPen(QColor(line), pen) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inner = QRectF(place).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def stamp(
    painter: QPainter,
    place: QRect,
    radius: float,
    fill: str,
    line: str,
    pen: float,
    ratio: float,
) -> None:
    """Draw the shape from kept pieces."""
    left, top, width, height = place.x(), place.y(), place.width(), place.height()
    if width <= 0 or height <= 0:
        return
    if ratio != int(ratio) or (line and pen != int(pen)):
        draw_path(painter, place, radius, fill, line, pen)
        return
    cap = ceil(max(radius, pen)) + 1
    is_line = width <= LINE[0] and height <= LINE[1]
    if is_line or max(width, height) <= SMALL or min(width, height + 2) < 2 * cap:
        painter.drawPixmap(left, top, rounded(width, height, radius, fill, line, pen, ratio))
        return
    tall = height if height <= SMALL else 2 * cap
    piece = rounded(2 * cap, tall, radius, fill, line, pen, ratio)
    if tall == height:
        _copy(painter, piece, ratio, (left, top, 0, 0, cap, height))
        _copy(painter, piece, ratio, (left + width - cap, top, cap, 0, cap, height))
        _fill_between(painter, (left + cap, top, width - 2 * cap, height), fill, line, int(pen))
        return
    _copy_corners(painter, piece, place, cap, ratio)
    _fill_middle(painter, place, cap, fill, line, int(pen))


def card(
    painter: QPainter, place: QRect, radius: int, colours: tuple[str, str, str], ratio: float
) -> None:
    """Draw a surface: *colours* are its inside, its line and what shows around its corners."""
    fill, line, under = colours
    cap, inner = radius + 1, place.adjusted(1, 1, -1, -1)
    if ratio != int(ratio) or min(place.width(), place.height()) < 2 * cap:
        painter.fillRect(place, _colour(under))
        draw_path(painter, place, radius, fill, line, 1)
        return
    left, top, wide, tall = place.x(), place.y(), place.width(), place.height()
    painter.fillRect(inner, _colour(fill))
    edge = _colour(line)
    painter.fillRect(left, top, wide, 1, edge)
    painter.fillRect(left, top + tall - 1, wide, 1, edge)
    painter.fillRect(left, top + 1, 1, tall - 2, edge)
    painter.fillRect(left + wide - 1, top + 1, 1, tall - 2, edge)
    _copy_corners(painter, _card_corners(cap, radius, colours, ratio), place, cap, ratio)


@lru_cache(maxsize=32)
def _card_corners(cap: int, radius: int, colours: tuple[str, str, str], ratio: float) -> QPixmap:
    fill, line, under = colours
    made = blank(2 * cap, 2 * cap, ratio)
    made.fill(QColor(under))
    painter = QPainter(made)
    draw_path(painter, QRect(0, 0, 2 * cap, 2 * cap), radius, fill, line, 1)
    painter.end()
    return made


def _copy_corners(painter: QPainter, piece: QPixmap, place: QRect, cap: int, ratio: float) -> None:
    right, below = place.right() + 1 - cap, place.bottom() + 1 - cap
    for x, from_x in ((place.x(), 0), (right, cap)):
        for y, from_y in ((place.y(), 0), (below, cap)):
            _copy(painter, piece, ratio, (x, y, from_x, from_y, cap, cap))


def _copy(
    painter: QPainter, piece: QPixmap, ratio: float, cut: tuple[int, int, int, int, int, int]
) -> None:
    x, y, from_x, from_y, width, height = cut
    whole = int(ratio)
    painter.drawPixmap(
        x, y, width, height, piece, from_x * whole, from_y * whole, width * whole, height * whole
    )


def _fill_between(
    painter: QPainter, part: tuple[int, int, int, int], fill: str, line: str, pen: int
) -> None:
    x, y, width, height = part
    if fill:
        painter.fillRect(x, y, width, height, _colour(fill))
    if line:
        painter.fillRect(x, y, width, pen, _colour(line))
        painter.fillRect(x, y + height - pen, width, pen, _colour(line))


def _fill_middle(painter: QPainter, place: QRect, cap: int, fill: str, line: str, pen: int) -> None:
    left, top, width, height = place.x(), place.y(), place.width(), place.height()
    if fill:
        painter.fillRect(left + cap, top, width - 2 * cap, cap, _colour(fill))
        painter.fillRect(left, top + cap, width, height - 2 * cap, _colour(fill))
        painter.fillRect(left + cap, top + height - cap, width - 2 * cap, cap, _colour(fill))
    if line:
        inner = height - 2 * cap
        painter.fillRect(left + cap, top, width - 2 * cap, pen, _colour(line))
        painter.fillRect(left + cap, top + height - pen, width - 2 * cap, pen, _colour(line))
        painter.fillRect(left, top + cap, pen, inner, _colour(line))
        painter.fillRect(left + width - pen, top + cap, pen, inner, _colour(line))


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)
