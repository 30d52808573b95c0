"""Fonts of the screen: Inter where it is installed, else what the system uses.

Scripts Inter does not know (Chinese, Arabic, …) fall back to the system's fonts by themselves.
"""

from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from ui.theme import tokens

_WEIGHTS = {
    "plain": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "strong": QFont.Weight.DemiBold,
    "heavy": QFont.Weight.Bold,
}


@cache
def families() -> tuple[str, ...]:
    """Return the families to try, best first."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return ("Inter", *system.families())


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


@lru_cache(maxsize=4096)
def width(
    text: str, size: int = tokens.TEXT, weight: str = "plain", *, spaced: bool = False
) -> int:
    """Return the pixels *text* takes on one line."""
    return metrics(size, weight, spaced=spaced).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def fitted(text: str, room: int, size: int, weight: str, *, spaced: bool = False) -> str:
    """Return *text*, elided where it is wider than *room* pixels."""
    if width(text, size, weight, spaced=spaced) <= room:
        return text
    measure = metrics(size, weight, spaced=spaced)
    return measure.elidedText(text, Qt.TextElideMode.ElideRight, room)


def line_height(size: int = tokens.TEXT) -> int:
    """Return the distance of two lines of text, in pixels."""
    return round(size * 1.42)
