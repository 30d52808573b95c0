"""Colours, sizes and fonts from one table of tokens, laid over Qt's Fusion style."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import font
from ui.theme.sheet import sheet
from ui.theme.tokens import CONTRAST, DARK, LIGHT, THEMES, Tokens

CHOICES = ("system", "light", "dark", "contrast")


class _Worn(QObject):
    """The theme the program wears; follows the system when asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.choice = ""

    @Slot()
    def follow(self) -> None:
        """Put on what the system wears, if that was the choice."""
        app = QApplication.instance()
        if self.choice == "system" and isinstance(app, QApplication):
            _dress(app, _system_tokens(app))


_WORN = _Worn()


def tokens() -> Tokens:
    """Return the colours of the theme that is worn now."""
    return _WORN.tokens


def apply_theme(app: QApplication, name: str) -> None:
    """Dress *app* in "light", "dark", "contrast" or, following the desktop, "system"."""
    if not _WORN.choice:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(_WORN.follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(_WORN.follow)
    _WORN.choice = name
    _dress(app, THEMES.get(name) or _system_tokens(app))


def _system_tokens(app: QApplication) -> Tokens:
    hints = app.styleHints()
    wish = hints.accessibility().contrastPreference()
    return system_choice(hints.colorScheme(), wish)


def system_choice(scheme: Qt.ColorScheme, wish: Qt.ContrastPreference) -> Tokens:
    """Return what to wear where the desktop asks for *scheme* and for so much contrast."""
    if wish is Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def _dress(app: QApplication, theme: Tokens) -> None:
    _WORN.tokens = theme
    app.setFont(font())
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def palette(theme: Tokens) -> QPalette:
    """Return Qt's palette in the colours of *theme*."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, theme.ground),
        (role.Base, theme.field),
        (role.AlternateBase, theme.hover),
        (role.Button, theme.surface),
        (role.ToolTipBase, theme.ink),
        (role.ToolTipText, theme.surface),
        (role.WindowText, theme.ink),
        (role.Text, theme.ink),
        (role.ButtonText, theme.ink),
        (role.PlaceholderText, theme.ink_soft),
        (role.Highlight, theme.primary),
        (role.HighlightedText, theme.on_primary),
        (role.Link, theme.primary),
        (role.Accent, theme.primary),
    ):
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.ink_soft))
    return made
