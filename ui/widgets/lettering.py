"""Single lines of text. Lines that come again are kept as pictures: copying one is far cheaper."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from ui.theme import fonts

_MOST_KEPT = 1200
_MARGIN = 1
"""Letters may lean out of their place by so many pixels."""
_MOST_SEEN = 2 * _MOST_KEPT
_LONGEST = 32
"""Letters of the longest line that is kept: longer ones are rarely the same twice."""


Look = tuple[int, str, bool]
"""How a line is written: its size in pixels, its weight, and whether its letters stand apart."""
Key = tuple[str, str, str, Look, str, float]
"""Which line a picture shows: words, the roles of ink and ground, look, theme, ratio."""

_kept: dict[Key, tuple[QPixmap, int]] = {}
_seen: dict[Key, None] = {}


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


def fitted(words: str, room: int, look: Look) -> str:
    """Return *words*, elided where they are wider than *room* pixels."""
    return fonts.fitted(words, room, look[0], look[1], spaced=look[2])


def width(words: str, look: Look) -> int:
    """Return the pixels *words* take."""
    return fonts.width(words, look[0], look[1], spaced=look[2])


def write(painter: QPainter, words: str, left: int, line: QRect, look: Look) -> None:
    """Write *words* in the middle of the height of *line*, in the painter's colour."""
    face = _face(look)
    painter.setFont(face.font)
    painter.drawText(left, _top(line, face) + face.ascent, words)


def kept(key: Key) -> tuple[QPixmap, int] | None:
    """Return the picture of a line and the pixels its words take, if it was remembered twice."""
    found = _kept.pop(key, None)
    if found is not None:
        _kept[key] = found
    return found


def copy(painter: QPainter, picture: QPixmap, left: int, line: QRect, look: Look) -> None:
    """Do what `write` does, from a kept picture."""
    painter.drawPixmap(left - _MARGIN, _top(line, _face(look)), picture)


def remember(key: Key, ink: str, ground: str) -> None:
    """Note that a line was written; the second time, make a picture of it in those #rrggbb.

    Letters of another script may reach out of the line, so words with such are never kept.
    """
    words = key[0]
    if len(words) > _LONGEST:
        return
    if key not in _seen:
        if len(_seen) >= _MOST_SEEN:
            del _seen[next(iter(_seen))]
        _seen[key] = None
    elif fonts.stands_alone(words):
        if len(_kept) >= _MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[key] = _picture(key, ink, ground)


def forget() -> None:
    """Let go of all pictures: everything is drawn anew."""
    _kept.clear()
    _seen.clear()


def _top(line: QRect, face: _Face) -> int:
    return line.y() + (line.height() - face.height) // 2


def _picture(key: Key, ink: str, ground: str) -> tuple[QPixmap, int]:
    words, _, _, look, _, ratio = key
    face, needed = _face(look), width(words, look)
    wide = needed + 2 * _MARGIN
    made = QPixmap(round(wide * ratio), round(face.height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(ground))
    painter = QPainter(made)
    painter.setPen(QColor(ink))
    painter.setFont(face.font)
    painter.drawText(_MARGIN, face.ascent, words)
    painter.end()
    return made, needed
