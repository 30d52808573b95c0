"""Fonts of the screen: Inter where it is installed, else what the system uses.

Chinese is written in the first font of `CHINESE` that is there: left to itself, the system may take
one with the Japanese forms of the same signs. Other scripts Inter does not know (Arabic, Thai, …)
fall back to the system's fonts by themselves.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF

from ui.theme import tokens

_WEIGHTS = {
    "plain": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "strong": QFont.Weight.DemiBold,
    "heavy": QFont.Weight.Bold,
}
_PLAIN = re.compile("[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u22ff]*")
"""Text in which no letter changes with its neighbours, runs the other way or is of another font."""
_PIECES = re.compile(r"\S+\s*|\s+")
"""Words with the air behind them. Numbers stay whole: cut ones would show where."""
_MOST_PIECES = 20_000
_MORE = "\u2026"
CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)
"""Fonts with simplified letters, best first: of Debian (fonts-noto-cjk), Windows and macOS."""


@cache
def families() -> tuple[str, ...]:
    """Return the families to try, best first."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chinese = [name for name in CHINESE if QFontDatabase.hasFamily(name)]
    return ("Inter", *system.families(), *chinese[:1])


@cache
def font(size: int = tokens.TEXT, weight: str = "plain", *, spaced: bool = False) -> QFont:
    """Return the font of *size* pixels with digits of one width."""
    made = QFont()
    made.setFamilies(list(families()))
    made.setPixelSize(size)
    made.setWeight(_WEIGHTS[weight])
    made.setFeature(QFont.Tag("tnum"), 1)
    if spaced:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    return made


@cache
def metrics(
    size: int = tokens.TEXT, weight: str = "plain", *, spaced: bool = False
) -> QFontMetrics:
    """Return how wide and high the text of that font is."""
    return QFontMetrics(font(size, weight, spaced=spaced))


class _Advances(dict[str, float]):
    """How far the pen moves for each piece; shaping a piece again costs as much as drawing it."""

    def __init__(self, measure: QFontMetricsF) -> None:
        super().__init__()
        self._measure = measure
        digits = {measure.horizontalAdvance(one) for one in "0123456789"}
        self._digit = digits.pop() if len(digits) == 1 else None
        """How wide each digit is; None where they differ."""

    def __missing__(self, piece: str) -> float:
        if len(self) >= _MOST_PIECES:
            self.clear()
        number = piece.rstrip(" ")
        if self._digit is not None and number.isascii() and number.isdigit():
            made = self._digit * len(number) + self[" "] * (len(piece) - len(number))
        else:
            made = self._measure.horizontalAdvance(piece)
        self[piece] = made
        return made


@cache
def advances(size: int = tokens.TEXT, weight: str = "plain", *, spaced: bool = False) -> _Advances:
    """Return by piece how many pixels it takes; any piece may be asked for."""
    return _Advances(QFontMetricsF(font(size, weight, spaced=spaced)))


def is_plain(text: str) -> bool:
    """Tell whether *text* may be taken to pieces: each looks the same wherever it stands."""
    return _PLAIN.fullmatch(text) is not None


def pieces(text: str) -> list[str]:
    """Return the pieces a plain *text* is drawn from, in order."""
    return _PIECES.findall(text)


@lru_cache(maxsize=8192)
def width(
    text: str, size: int = tokens.TEXT, weight: str = "plain", *, spaced: bool = False
) -> int:
    """Return the pixels *text* takes on one line."""
    if not is_plain(text):
        return metrics(size, weight, spaced=spaced).horizontalAdvance(text)
    known = advances(size, weight, spaced=spaced)
    return ceil(sum([known[piece] for piece in _PIECES.findall(text)]))


def fitted(text: str, room: int, size: int, weight: str, *, spaced: bool = False) -> str:
    """Return *text*, elided where it is wider than *room* pixels."""
    if width(text, size, weight, spaced=spaced) <= room:
        return text
    if not is_plain(text):
        return _elided(text, room, size, weight, spaced)
    known = advances(size, weight, spaced=spaced)
    return cut(pieces(text), room, known)


@lru_cache(maxsize=4096)
def _elided(text: str, room: int, size: int, weight: str, spaced: bool) -> str:  # noqa: FBT001 - a key
    measure = metrics(size, weight, spaced=spaced)
    return measure.elidedText(text, Qt.TextElideMode.ElideRight, room)


def cut(parts: Sequence[str], room: float, known: Mapping[str, float]) -> str:
    """Return as many of *parts*, to the letter, as leave place for the sign that more follows."""
    left, kept = room - known[_MORE], ""
    for part in parts:
        left -= known[part]
        if left >= 0:
            kept += part
            continue
        left += known[part]
        for letter in part:
            left -= known[letter]
            if left < 0:
                break
            kept += letter
        break
    return kept.rstrip() + _MORE


def line_height(size: int = tokens.TEXT) -> int:
    """Return the distance of two lines of text, in pixels."""
    return round(size * 1.42)
