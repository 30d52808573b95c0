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
_SLACK = 1.04
"""What kerning may add to a sum of letters."""
_UNKNOWN = 1_000_000


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


def fitted(text: str, room: int, size: int, weight: str, *, spaced: bool = False) -> str:
    """Return *text*, elided where it is wider than *room* pixels."""
    if surely_fits(text, room, size, weight, spaced=spaced):
        return text
    return _elided(text, room, size, weight, spaced)


def surely_fits(text: str, room: int, size: int, weight: str, *, spaced: bool = False) -> bool:
    """Tell without shaping whether *text* takes no more than *room* pixels; False if unsure."""
    letters = _letters(size, weight, spaced)
    return sum([letters[letter] for letter in text]) * _SLACK <= room


@lru_cache(maxsize=4096)
def _elided(text: str, room: int, size: int, weight: str, spaced: bool) -> str:  # noqa: FBT001 - a key
    if width(text, size, weight, spaced=spaced) <= room:
        return text
    measure = metrics(size, weight, spaced=spaced)
    return measure.elidedText(text, Qt.TextElideMode.ElideRight, room)


def stands_alone(text: str) -> bool:
    """Tell whether no letter of *text* changes with its neighbours or is of another font."""
    return all(letter < "\u0300" or "\u2010" <= letter < "\u2300" for letter in text)


class _Letters(dict[str, int]):
    """How wide each letter stands alone; letters that join with others count as unknown.

    Shaping a line only to learn that it fits costs as much as drawing it.
    """

    def __init__(self, measure: QFontMetrics) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, letter: str) -> int:
        is_known = stands_alone(letter)
        self[letter] = self._measure.horizontalAdvance(letter) if is_known else _UNKNOWN
        return self[letter]


@cache
def _letters(size: int, weight: str, spaced: bool) -> _Letters:  # noqa: FBT001 - a key
    return _Letters(metrics(size, weight, spaced=spaced))


def line_height(size: int = tokens.TEXT) -> int:
    """Return the distance of two lines of text, in pixels."""
    return round(size * 1.42)
