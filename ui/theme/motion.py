"""Whether things on the screen may move by themselves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_USUAL: dict[str, int] = {}


def may_move(app: QApplication) -> bool:
    """Tell whether something may slide, fade or blink."""
    return not bool(app.property("calm"))


def wear_calm(app: QApplication, *, is_calm: bool) -> None:
    """Let nothing slide, fade or blink by itself, or let it again."""
    _USUAL.setdefault("flash", app.cursorFlashTime())
    app.setProperty("calm", is_calm)
    app.setCursorFlashTime(0 if is_calm else _USUAL["flash"])
    for effect in _EFFECTS:
        QApplication.setEffectEnabled(effect, not is_calm)
