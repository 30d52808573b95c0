"""Single lines of text, put together from pictures of their words.

Shaping and drawing a line costs several times what copying its words does, and what is said of one
customer consists of the same words as what is said of another. What was drawn for the second time
gets its picture once nothing else is to be done; names and other rare words are drawn as letters.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from ui.theme import fonts

_MOST_BYTES = 1_500_000
"""Of the pictures of one look and colour that were made since the others were looked through."""
_MOST_SEEN = 6000
_LONGEST = 96
"""Letters of the longest line that is kept as a whole."""
_LEAN = 1
"""Letters may lean out of their place by so many pixels."""

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
        self._kept: dict[str, _Picture] = {}
        self._kept_before: dict[str, _Picture] = {}
        """What was not looked at since `_kept` was begun."""
        self._kept_bytes = 0
        self._seen: set[str] = set()

    def line(self, painter: QPainter, words: str, place: QRect, free: float) -> None:
        """Write one line into *place*, elided if too long; *free* is the share of room before it.

        0 for a line that begins at the left, 1 for one that ends at the right, 0.5 in the middle.
        """
        top = place.y() + (place.height() - self._face.height) // 2
        whole = self._kept.get(words) or self._kept_longer(words)
        room = place.width()
        if whole is not None and whole.advance <= room:
            before = int((room - whole.advance) * free) if free else 0
            painter.drawPixmap(place.x() + before - whole.lean, top, whole.shown)
        elif fonts.is_plain(words):
            self._write_plain(painter, words, place, free, top)
        else:
            self._write_shaped(painter, words, place, free, top)

    def make(self, words: str, chunks: list[str]) -> None:
        """Make a picture of *words*, which are written as *chunks*."""
        if words not in self._kept and words not in self._kept_before:
            self._keep(words, self._picture(chunks))

    def knows(self, words: str) -> bool:
        """Tell whether there is a picture of *words*."""
        return words in self._kept or words in self._kept_before

    def _kept_longer(self, words: str) -> _Picture | None:
        found = self._kept_before.pop(words, None)
        if found is not None:
            self._keep(words, found)
        return found

    def _keep(self, words: str, picture: _Picture) -> None:
        """Keep *picture*; what was not looked at for long gives way."""
        if self._kept_bytes >= _MOST_BYTES:
            self._kept_before, self._kept, self._kept_bytes = self._kept, {}, 0
        self._kept[words] = picture
        self._kept_bytes += picture.shown.width() * picture.shown.height() * 4

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
        kept = self._kept.get(chunk)
        if kept is not None:
            return kept.advance
        known = self._advances
        return sum([known[piece] for piece in fonts.pieces(chunk)])

    def _write(self, painter: QPainter, chunks: list[str], left: int, top: int) -> None:
        x = float(left)
        for chunk in chunks:
            kept = self._kept.get(chunk) or self._kept_longer(chunk)
            if kept is not None:
                painter.drawPixmap(round(x) - kept.lean, top, kept.shown)
                x += kept.advance
            else:
                x += self._write_words(painter, fonts.pieces(chunk), round(x), top)
                if self._ground is not None:
                    self._note(chunk, [chunk])

    def _write_words(self, painter: QPainter, parts: list[str], left: int, top: int) -> float:
        """Write words; return the pixels they take."""
        known, kept, x, is_ready = self._advances, self._kept, float(left), False
        for part in parts:
            picture = kept.get(part) or self._kept_longer(part)
            if picture is not None:
                painter.drawPixmap(round(x) - picture.lean, top, picture.shown)
            elif part != " ":
                if not is_ready:
                    painter.setFont(self._face.font)
                    painter.setPen(self._colour)
                    is_ready = True
                painter.drawText(round(x), top + self._face.ascent, part)
                if self._ground is not None and len(parts) > 1:
                    self._note(part, [part])
            x += known[part]
        return x - left

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

    def _note(self, words: str, chunks: list[str]) -> None:
        """Note that *words* were written; the second time, wish for a picture of them."""
        if words in self._seen:
            _wish(self, words, chunks)
            return
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        self._seen.add(words)

    def _picture(self, chunks: list[str]) -> _Picture:
        first = chunks[0][0]
        lean = 0 if first.isdigit() or first.isspace() else _LEAN  # nothing before it is covered
        advance = sum([self._advance(chunk) for chunk in chunks])
        wide, tall = round(advance) + lean + _LEAN, self._face.height
        made = QPixmap(round(wide * self._ratio), round(tall * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(self._ground or QColor())
        painter = QPainter(made)
        x = float(lean)
        for chunk in chunks:
            x += self._write_words(painter, fonts.pieces(chunk), round(x), 0)
        painter.end()
        return _Picture(made, lean, advance)


_WISHES: list[tuple[Ink, str, list[str]]] = []


def _wish(ink: Ink, words: str, chunks: list[str]) -> None:
    """Have a picture made once what is painted now is on the screen."""
    if not _WISHES:
        QTimer.singleShot(0, make_wished)
    _WISHES.append((ink, words, chunks))


def make_wished() -> None:
    """Make the pictures that were wished for."""
    wished = _WISHES[:]
    _WISHES.clear()
    for writer, words, chunks in wished:
        writer.make(words, chunks)


@lru_cache(maxsize=256)
def ink(look: Look, colour: str, ground: str, ratio: float) -> Ink:
    """Return what writes in that look and those #rrggbb, with all pictures it has made."""
    return Ink(look, colour, ground, ratio)


def forget() -> None:
    """Let go of all pictures: everything is drawn anew."""
    ink.cache_clear()
    _WISHES.clear()
