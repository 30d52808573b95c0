"""A form by which a call note is judged, and how its points follow from the dots.

The rule, published on every form: the points are the weighted mean of the dots, as hundredths of
five dots, over the items that apply. One critical item that failed makes them 0. Where nothing
applies there are no points.
"""

from collections.abc import Mapping

from agent_console.domain.value import Value

MOST_DOTS = 5
_HUNDRED = 100

Marks = Mapping[str, int | None]
"""Dots by the key of the item, 0 to 5; None: it did not apply."""


class _Part(Value, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a scorecard as its file holds it."""


class ScoreItem(_Part, frozen=True, kw_only=True):
    """One thing that is judged."""

    key: str
    """What marks are kept under; it stays when the words change."""
    ask: dict[str, str]
    """What is judged, by language: "Verified before changing anything"."""
    why: dict[str, str] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """Why it matters and what five dots look like, by language."""
    weight: float = 1.0
    is_critical: bool = False
    passes_from: int = 2
    """Of a critical item: the dots from which it did not fail."""
    may_not_apply: bool = True

    def failed(self, dots: int | None) -> bool:
        """Tell whether *dots* take all points away."""
        return self.is_critical and dots is not None and dots < self.passes_from


class Scorecard(_Part, frozen=True, kw_only=True):
    """A form: what is judged, and how much each of it counts."""

    id: str
    version: int
    title: dict[str, str]
    items: tuple[ScoreItem, ...]

    def item(self, key: str) -> ScoreItem | None:
        """Return the item kept under *key*."""
        return next((one for one in self.items if one.key == key), None)

    def points(self, marks: Marks) -> int | None:
        """Return 0 to 100 by the published rule, rounded half up; None where nothing applies."""
        given = [(one, dots) for one in self.items if (dots := marks.get(one.key)) is not None]
        if not given:
            return None
        if any(item.failed(dots) for item, dots in given):
            return 0
        whole = sum(item.weight for item, _ in given) * MOST_DOTS
        return int(sum(item.weight * dots for item, dots in given) * _HUNDRED / whole + 0.5)

    def failed(self, marks: Marks) -> tuple[str, ...]:
        """Return the keys of the critical items that failed."""
        return tuple(one.key for one in self.items if one.failed(marks.get(one.key)))

    def missing(self, marks: Marks) -> tuple[str, ...]:
        """Return the keys of the items nothing was said of, or nothing that may be said."""
        return tuple(one.key for one in self.items if not _is_said(one, marks))


def _is_said(item: ScoreItem, marks: Marks) -> bool:
    if item.key not in marks:
        return False
    dots = marks[item.key]
    return item.may_not_apply if dots is None else 0 <= dots <= MOST_DOTS


def in_language(words: Mapping[str, str], language: str) -> str:
    """Return *words* in *language* ("de", "zh_CN"), else in English, else in any."""
    for name in (language, language.partition("_")[0], "en"):
        if name in words:
            return words[name]
    return next(iter(words.values()), "")
