"""A made up language: the English words, marked and longer, for finding what does not translate.

Each text stands in brackets, so that one put together from pieces and one that is cut are seen; it
has accents, so that one which was never handed to translation is seen; it is longer by two fifths,
as German is; and, for scripts that run the other way, it is set from right to left.
"""

import re

from PySide6.QtCore import QTranslator

_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_STRANGE = "ÂßÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽàƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
_ACCENTS = str.maketrans(_PLAIN, _STRANGE)
_KEPT = re.compile(r"(\{[^{}]*\}|%n|%\d|<[^<>]*>)")
"""What is filled in or read by Qt."""
_MORE = 0.4
_FILLING = "ẋ"
_WORD = re.compile(r"[^\s{}]+")
_START = "\N{RIGHT-TO-LEFT MARK}\N{RIGHT-TO-LEFT OVERRIDE}"
_END = "\N{POP DIRECTIONAL FORMATTING}\N{RIGHT-TO-LEFT MARK}"
"""Around each word, so that a line that is broken still runs from right to left."""
_PATTERN = "pattern"
"""How a remark begins for texts that are no words but patterns, such as those of dates."""


class PseudoTranslator(QTranslator):
    """Answers for every text at once."""

    def __init__(self, *, is_mirrored: bool) -> None:
        super().__init__()
        self._is_mirrored = is_mirrored

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Tell Qt that there are texts."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,  # noqa: ARG002 - one form for all numbers
    ) -> str:
        """Return *sourceText* as the made up language says it."""
        if context.startswith("Q") or (disambiguation or "").startswith(_PATTERN):
            return sourceText
        return strange(sourceText, is_mirrored=self._is_mirrored)


def strange(text: str, *, is_mirrored: bool) -> str:
    """Return *text* with accents, brackets and filling, what stands in braces as it was."""
    bare = _KEPT.sub("", text)
    if not any(letter.isalpha() for letter in bare):
        return text
    parts = ["[", *_KEPT.split(text)]
    filling = _FILLING * round(len(bare) * _MORE - 2)
    parts.append(f" {filling}]" if filling else "]")
    return "".join(_strange(part, is_mirrored=is_mirrored) for part in parts)


def _strange(part: str, *, is_mirrored: bool) -> str:
    if _KEPT.fullmatch(part):
        return part
    words = part.translate(_ACCENTS)
    return _WORD.sub(rf"{_START}\g<0>{_END}", words) if is_mirrored else words
