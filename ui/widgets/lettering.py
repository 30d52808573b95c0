"""Single lines of text. Lines that come again are kept as pictures: copying one is far cheaper."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from ui.theme import fonts
from ui.theme.tokens import TEXT

_MOST_KEPT = 640
_MARGIN = 1
"""Letters may lean out of their place by so many pixels."""
_MOST_SEEN = _MOST_KEPT


class Look(NamedTuple):
    """How a line is written."""

    size: int = TEXT
    weight: str = "plain"
    spaced: bool = False


class Key(NamedTuple):
    """Which line a picture shows: words, look, and the roles of ink and ground in a theme."""

    words: str
    role: str
    ground: str
    look: Look
    theme: str
    ratio: float


_kept: dict[Key, tuple[QPixmap, int]] = {}
_seen: dict[Key, None] = {}


class _Face(NamedTuple):
    font: QFont
    ascent: int
    height: int


@cache
def _face(look: Look) -> _Face:
    measure = fonts.metrics(look.size, look.weight, spaced=look.spaced)
    font = fonts.font(look.size, look.weight, spaced=look.spaced)
    return _Face(font, measure.ascent(), measure.height())


def fitted(words: str, room: int, look: Look) -> str:
    """Return *words*, elided where they are wider than *room* pixels."""
    return fonts.fitted(words, room, look.size, look.weight, spaced=look.spaced)


def width(words: str, look: Look) -> int:
    """Return the pixels *words* take."""
    return fonts.width(words, look.size, look.weight, spaced=look.spaced)


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
    if key not in _seen:
        if len(_seen) >= _MOST_SEEN:
            del _seen[next(iter(_seen))]
        _seen[key] = None
    elif fonts.stands_alone(key.words):
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
    face, words = _face(key.look), width(key.words, key.look)
    wide = words + 2 * _MARGIN
    made = QPixmap(round(wide * key.ratio), round(face.height * key.ratio))
    made.setDevicePixelRatio(key.ratio)
    made.fill(QColor(ground))
    painter = QPainter(made)
    painter.setPen(QColor(ink))
    painter.setFont(face.font)
    painter.drawText(_MARGIN, face.ascent, key.words)
    painter.end()
    return made, words
