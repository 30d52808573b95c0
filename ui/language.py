"""The language of the screen: words, customs and direction, put on together.

Besides the languages there are two made up ones for whoever builds the program: "xx-long" and
"xx-rtl" show what was never handed to translation, and what has no room or does not mirror.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ui.pseudo import PseudoTranslator
from ui.words import customs
from ui.words.said import forget

FOLDER = Path(__file__).parents[1] / "resources" / "translations"
SOURCE = "en"
"""What the sources are written in: it needs no file."""
LANGUAGES = (SOURCE, "de", "zh_CN")
LONG, MIRRORED = "xx-long", "xx-rtl"
CHOICES = ("system", *LANGUAGES, LONG, MIRRORED)
"""What may be asked for by name."""
_OTHER_NAMES = {"": "system", "zh": "zh_CN", "ar-pseudo": MIRRORED}


@dataclass(frozen=True, slots=True)
class Tongue:
    """What is put on for one choice."""

    words: str
    """One of `LANGUAGES`, `LONG` or `MIRRORED`."""
    locale: QLocale
    has_customs: bool = True
    """False on a system that has none: the clock has 24 hours, telephone numbers their country."""

    @property
    def is_made_up(self) -> bool:
        """Tell whether these are no words of a language."""
        return self.words in {LONG, MIRRORED}


_worn: list[QTranslator] = []


def wear_language(app: QApplication, choice: str, system: QLocale | None = None) -> Tongue:
    """Let *app* speak *choice*; what is on the screen already keeps its words.

    *system* are the customs of the computer; they are found where none are given.
    """
    tongue = tongue_of(choice, system or QLocale.system())
    for old in _worn:
        app.removeTranslator(old)
    _worn[:] = _translators(tongue)
    for new in _worn:
        app.installTranslator(new)
    QLocale.setDefault(tongue.locale)
    language = SOURCE if tongue.is_made_up else tongue.words.partition("_")[0]
    mine = customs.of(tongue.locale, language) if tongue.has_customs else customs.NOBODY
    customs.wear(mine)
    is_mirrored = tongue.words == MIRRORED or (
        not tongue.is_made_up and tongue.locale.textDirection() is Qt.LayoutDirection.RightToLeft
    )
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(right if is_mirrored else left)
    forget()
    return tongue


def tongue_of(choice: str, system: QLocale) -> Tongue:
    """Return what "system", a language or a made up one means on a computer with those customs.

    Where the computer speaks the language too, its country counts: a British agent reads British
    dates. A language nobody translated into is answered in English.
    """
    wanted = _OTHER_NAMES.get(choice, choice)
    if wanted in {LONG, MIRRORED}:
        return Tongue(wanted, customs.NOBODY.locale, has_customs=False)
    if wanted not in LANGUAGES:
        wanted = _spoken(system.uiLanguages())
        if system.language() is QLocale.Language.C:
            return Tongue(wanted, customs.NOBODY.locale, has_customs=False)
    plain = QLocale(wanted)
    if system.language() is plain.language() and system.script() is plain.script():
        return Tongue(wanted, system)
    return Tongue(wanted, plain)


def _spoken(wishes: Sequence[str]) -> str:
    """Return the first of the *wishes* (BCP 47) that we speak."""
    by_code = {language.partition("_")[0]: language for language in LANGUAGES}
    codes = (wish.replace("_", "-").partition("-")[0] for wish in wishes)
    return next((by_code[code] for code in codes if code in by_code), SOURCE)


def _translators(tongue: Tongue) -> list[QTranslator]:
    if tongue.is_made_up:
        return [PseudoTranslator(is_mirrored=tongue.words == MIRRORED)]
    if tongue.words == SOURCE:
        return []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = (
        Path(qt) / f"qtbase_{tongue.words}.qm",
        FOLDER / f"console_{tongue.words}.qm",
    )
    made = [QTranslator() for _ in files]
    return [one for one, file in zip(made, files, strict=True) if one.load(str(file))]
