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


class Colours(NamedTuple):
    """What a line is written with, as #rrggbb, and on, on a screen of that ratio."""

    ink: str
    ground: str
    ratio: float


_Key = tuple[str, Look, Colours]
_kept: dict[_Key, QPixmap] = {}
_seen: dict[_Key, None] = {}


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


def label(
    painter: QPainter, words: str, left: int, line: QRect, look: Look, colours: Colours
) -> bool:
    """Copy *words* from a picture if they were asked for before; tell whether that was so.

    Letters of another script may reach out of the line, so words with such are never kept.
    """
    key = (words, look, colours)
    kept = _kept.pop(key, None)
    if kept is None:
        if key not in _seen or not fonts.stands_alone(words):
            _remember(key)
            return False
        if len(_kept) >= _MOST_KEPT:
            del _kept[next(iter(_kept))]
        kept = _picture(words, look, colours)
    _kept[key] = kept
    painter.drawPixmap(left - _MARGIN, _top(line, _face(look)), kept)
    return True


def forget() -> None:
    """Let go of all pictures: everything is drawn anew."""
    _kept.clear()
    _seen.clear()


def _remember(key: _Key) -> None:
    if len(_seen) >= _MOST_SEEN:
        del _seen[next(iter(_seen))]
    _seen[key] = None


def _top(line: QRect, face: _Face) -> int:
    return line.y() + (line.height() - face.height) // 2


def _picture(words: str, look: Look, colours: Colours) -> QPixmap:
    ink, ground, ratio = colours
    face, wide = _face(look), width(words, look) + 2 * _MARGIN
    made = QPixmap(round(wide * ratio), round(face.height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(ground))
    painter = QPainter(made)
    painter.setPen(QColor(ink))
    painter.setFont(face.font)
    painter.drawText(_MARGIN, face.ascent, words)
    painter.end()
    return made
