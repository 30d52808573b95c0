"""Single lines of text, put together from pictures of their words.

Shaping and drawing a line costs several times what copying its words does, and what is said of one
customer consists of the same words as what is said of another. A word gets its picture when it is
drawn for the second time; names and other rare words are drawn as letters.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from ui.theme import fonts

_MOST_KEPT = 1500
"""Pictures of one look and colour; more are rarely the same twice."""
_MOST_SEEN = 4 * _MOST_KEPT
_LONGEST = 32
"""Letters of the longest line that is kept as a whole."""
_LEAN = 1
"""Letters may lean out of their place by so many pixels."""

Look = tuple[int, str, bool]
"""How a line is written: its size in pixels, its weight, and whether its letters stand apart."""


class _Face(NamedTuple):
    font: QFont
    ascent: int
    height: int


@cache
def _face(look: Look) -> _Face:
    size, weight, spaced = look
    measure = fonts.metrics(size, weight, spaced=spaced)
    font = fonts.font(size, weight, spaced=spaced)
    return _Face(font, measure.ascent(), measure.height())


class Ink:
    """Writes in one look, with one colour on one ground (#rrggbb; none if it is not known)."""

    def __init__(self, look: Look, colour: str, ground: str, ratio: float) -> None:
        self._face = _face(look)
        self._advances = fonts.advances(look[0], look[1], spaced=look[2])
        self._look = look
        self._colour = QColor(colour)
        self._ground = QColor(ground) if ground and ratio == int(ratio) else None
        self._ratio = ratio
        self._kept: dict[str, tuple[QPixmap, int]] = {}
        self._seen: set[str] = set()

    def line(self, painter: QPainter, words: str, place: QRect, free: float) -> None:
        """Write one line into *place*, elided if too long; *free* is the share of room before it.

        0 for a line that begins at the left, 1 for one that ends at the right, 0.5 in the middle.
        """
        top = place.y() + (place.height() - self._face.height) // 2
        if not fonts.is_plain(words):
            self._write_shaped(painter, words, place, free, top)
            return
        parts = fonts.pieces(words)
        known = self._advances
        needed = sum([known[part] for part in parts])
        room = place.width()
        if needed > room + _LEAN:
            words = fonts.cut(parts, room, known)
            parts = fonts.pieces(words)
            needed = sum([known[part] for part in parts])
        left = place.x() + (max(0, int((room - needed) * free)) if free else 0)
        self.at(painter, words, parts, left, top)

    def at(self, painter: QPainter, words: str, parts: list[str], left: int, top: int) -> None:
        """Write the *parts* of plain *words* from *left*, the letters' top at *top*."""
        kept = self._kept
        whole = kept.get(words)
        if whole is not None:
            painter.drawPixmap(left - whole[1], top, whole[0])
            return
        rare = self._write(painter, parts, left, top)
        if self._ground is not None:
            for part in rare:
                self._note(part, [part])
            if not rare and len(parts) > 1 and len(words) <= _LONGEST:
                self._note(words, parts)

    def _write(self, painter: QPainter, parts: list[str], left: int, top: int) -> list[str]:
        """Write the parts and return those without a picture."""
        known, kept, x = self._advances, self._kept, float(left)
        rare = []
        for part in parts:
            picture = kept.get(part)
            if picture is not None:
                painter.drawPixmap(round(x) - picture[1], top, picture[0])
            elif part != " ":
                if not rare:
                    painter.setFont(self._face.font)
                    painter.setPen(self._colour)
                painter.drawText(round(x), top + self._face.ascent, part)
                rare.append(part)
            x += known[part]
        return rare

    def _write_shaped(
        self, painter: QPainter, words: str, place: QRect, free: float, top: int
    ) -> None:
        size, weight, spaced = self._look
        shown = fonts.fitted(words, place.width(), size, weight, spaced=spaced)
        before = 0
        if free:
            before = int((place.width() - fonts.width(shown, size, weight, spaced=spaced)) * free)
        painter.setFont(self._face.font)
        painter.setPen(self._colour)
        painter.drawText(place.x() + max(0, before), top + self._face.ascent, shown)

    def _note(self, words: str, parts: list[str]) -> None:
        """Note that *words* were written; the second time, make a picture of them."""
        if words not in self._seen:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            self._seen.add(words)
            return
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[words] = self._picture(parts)

    def _picture(self, parts: list[str]) -> tuple[QPixmap, int]:
        """Return a picture of the parts and how far it reaches out before them."""
        lean = 0 if parts[0][0].isdigit() else _LEAN  # what stands before a number is not covered
        needed = sum([self._advances[part] for part in parts])
        wide, tall = round(needed) + lean + _LEAN, self._face.height
        made = QPixmap(round(wide * self._ratio), round(tall * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(self._ground or QColor())
        painter = QPainter(made)
        self._write(painter, parts, lean, 0)
        painter.end()
        return made, lean


@lru_cache(maxsize=256)
def ink(look: Look, colour: str, ground: str, ratio: float) -> Ink:
    """Return what writes in that look and those #rrggbb, with all pictures it has made."""
    return Ink(look, colour, ground, ratio)


def forget() -> None:
    """Let go of all pictures: everything is drawn anew."""
    ink.cache_clear()
