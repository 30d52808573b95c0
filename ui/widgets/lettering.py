"""Single lines of text, put together from pictures of their words.

Shaping and drawing a line costs several times what copying its words does, and what is said of one
customer consists of the same words as what is said of another. What was drawn for the second time
gets its picture once nothing else is to be done; names and other rare words are drawn as letters.
"""

import re
from functools import cache, lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from ui.theme import fonts
from ui.widgets.kept import Kept, wish

_MOST_BYTES = 2_000_000
"""Of the pictures of one look and colour."""
_LONGEST = 96
"""Letters of the longest line that is kept as a whole."""
_LEAN = 1
"""Letters may reach out of their place by so many pixels, to the sides and below."""

_CHUNKS = re.compile(r"\S*\d\S*\s*|(?:[^\s\d]+(?:\s+|$)){1,6}|\s+|\S+")
"""What is drawn at once if it was drawn before: a number, or the words between numbers."""

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


class _Picture(NamedTuple):
    shown: QPixmap
    lean: int
    """Pixels it reaches out before the words."""
    advance: float


class Ink:
    """Writes in one look, with one colour on one ground (#rrggbb; none if it is not known)."""

    def __init__(self, look: Look, colour: str, ground: str, ratio: float) -> None:
        self._face = _face(look)
        self._advances = fonts.advances(look[0], look[1], spaced=look[2])
        self._look = look
        self._colour = QColor(colour)
        self._ground = QColor(ground) if ground and ratio == int(ratio) else None
        self._ratio = ratio
        self.kept: Kept[str, _Picture] = Kept(_MOST_BYTES)

    def line(self, painter: QPainter, words: str, place: QRect, free: float) -> None:
        """Write one line into *place*, elided if too long; *free* is the share of room before it.

        0 for a line that begins at the left, 1 for one that ends at the right, 0.5 in the middle.
        """
        top = place.y() + (place.height() - self._face.height) // 2
        whole = self.kept.fresh.get(words) or self.kept.older(words)
        room = place.width()
        if whole is not None and whole.advance <= room:
            before = int((room - whole.advance) * free) if free else 0
            painter.drawPixmap(place.x() + before - whole.lean, top, whole.shown)
        elif fonts.is_plain(words):
            self._write_plain(painter, words, place, free, top)
        else:
            self._write_shaped(painter, words, place, free, top)

    def _write_plain(
        self, painter: QPainter, words: str, place: QRect, free: float, top: int
    ) -> None:
        room, chunks = place.width(), _CHUNKS.findall(words)
        needed = sum([self._advance(chunk) for chunk in chunks])
        if needed > room + _LEAN:
            words = fonts.cut(fonts.pieces(words), room, self._advances)
            chunks = _CHUNKS.findall(words)
            needed = sum([self._advance(chunk) for chunk in chunks])
        left = place.x() + (max(0, int((room - needed) * free)) if free else 0)
        self._write(painter, chunks, left, top)
        if self._ground is not None and len(words) <= _LONGEST:
            self._note(words, chunks)

    def _advance(self, chunk: str) -> float:
        kept = self.kept.fresh.get(chunk)
        if kept is not None:
            return kept.advance
        known = self._advances
        return sum([known[piece] for piece in fonts.pieces(chunk)])

    def _write(self, painter: QPainter, chunks: list[str], left: int, top: int) -> None:
        x = float(left)
        for chunk in chunks:
            kept = self.kept.fresh.get(chunk) or self.kept.older(chunk)
            if kept is not None:
                painter.drawPixmap(round(x) - kept.lean, top, kept.shown)
                x += kept.advance
            else:
                x += self._write_words(painter, fonts.pieces(chunk), round(x), top)
                if self._ground is not None:
                    self._note(chunk, [chunk])

    def _write_words(self, painter: QPainter, parts: list[str], left: int, top: int) -> float:
        """Write words; return the pixels they take."""
        known, kept, x, is_ready = self._advances, self.kept, float(left), False
        side = painter.layoutDirection()
        for part in parts:
            picture = kept.fresh.get(part) or kept.older(part)
            if picture is not None:
                painter.drawPixmap(round(x) - picture.lean, top, picture.shown)
            elif part != " ":
                if not is_ready:
                    # Else "214 " stood behind its air where the screen runs from right to left.
                    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
                    painter.setFont(self._face.font)
                    painter.setPen(self._colour)
                    is_ready = True
                painter.drawText(round(x), top + self._face.ascent, part)
                if self._ground is not None and len(parts) > 1:
                    self._note(part, [part])
            x += known[part]
        painter.setLayoutDirection(side)
        return x - left

    def _write_shaped(
        self, painter: QPainter, words: str, place: QRect, free: float, top: int
    ) -> None:
        size, weight, spaced = self._look
        shown = fonts.fitted(words, place.width(), size, weight, spaced=spaced)
        before = 0
        if free:
            before = int((place.width() - fonts.width(shown, size, weight, spaced=spaced)) * free)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self._face.font)
        painter.setPen(self._colour)
        painter.drawText(place.x() + max(0, before), top + self._face.ascent, shown)

    def _note(self, words: str, chunks: list[str]) -> None:
        """Note that *words* were written; the second time, wish for a picture of them."""
        if self.kept.is_seen(words):
            wish(partial(self._make, words, chunks))

    def _make(self, words: str, chunks: list[str]) -> None:
        if words not in self.kept:
            made = self._picture(chunks)
            self.kept.put(words, made, made.shown.width() * made.shown.height() * 4)

    def _picture(self, chunks: list[str]) -> _Picture:
        first = chunks[0][0]
        lean = 0 if first.isdigit() or first.isspace() else _LEAN  # nothing before it is covered
        advance = sum([self._advance(chunk) for chunk in chunks])
        wide, tall = round(advance) + lean + _LEAN, self._face.height + _LEAN
        made = QPixmap(round(wide * self._ratio), round(tall * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(self._ground or QColor())
        painter = QPainter(made)
        x = float(lean)
        for chunk in chunks:
            x += self._write_words(painter, fonts.pieces(chunk), round(x), 0)
        painter.end()
        return _Picture(made, lean, advance)


@lru_cache(maxsize=256)
def ink(look: Look, colour: str, ground: str, ratio: float) -> Ink:
    """Return what writes in that look and those #rrggbb, with all pictures it has made."""
    return Ink(look, colour, ground, ratio)


def forget() -> None:
    """Let go of all pictures: everything is drawn anew."""
    ink.cache_clear()
