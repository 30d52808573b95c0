"""The customs of whoever reads the screen: their language, numbers, clock and telephone region."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale


@dataclass(frozen=True, slots=True)
class Customs:
    """How one reader is used to see things."""

    locale: QLocale
    language: str = "en"
    """Of the words: "en", "de" or "zh"; playbooks are asked for it, too."""
    region: str = ""
    """ISO 3166 of the country whose numbers are shown as dialled there; empty for none."""
    has_half_days: bool = False
    """Whether the clock has twelve hours."""


NOBODY = Customs(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
"""A system without customs: English, 24 hours, numbers as dialled from anywhere."""

_worn = [NOBODY]


def customs() -> Customs:
    """Return the customs that hold now."""
    return _worn[0]


def home_region() -> str:
    """Return where a number without a country code is meant, while no line called says it."""
    return customs().region or "US"


def wear(which: Customs) -> None:
    """Let *which* hold; words already on the screen stay as they are."""
    _worn[0] = which


def of(locale: QLocale, language: str) -> Customs:
    """Return the customs of *locale* for words in *language*."""
    return Customs(
        locale=locale,
        language=language,
        region=QLocale.territoryToCode(locale.territory()),
        has_half_days="a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower(),
    )
