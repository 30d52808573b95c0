"""Keys drawn as small caps beside what they do.

A key is the id of an action, whose key of the moment is drawn, or a fixed key.
"""

from functools import cache, partial

from PySide6.QtCore import QRect

from ui.keys import key_of
from ui.theme import fonts
from ui.widgets.canvas import Canvas

_KEY_SIZE = 11
_CAP_HEIGHT = 17


@cache
def key_words(key: str) -> str:
    """Return *key* as it is drawn: "Alt 1"."""
    arrows = {"Down": "↓", "Up": "↑", "Return": "↵"}
    return " ".join(arrows.get(part, part) for part in key.split("+"))


def key_width(key: str) -> int:
    """Return the pixels a drawn key needs."""
    return _width(key_of(key))


@cache
def _width(key: str) -> int:
    return fonts.width(key_words(key), _KEY_SIZE, "medium") + 9 if key else 0


def draw_key(canvas: Canvas, key: str, place: QRect, role: str = "ink_soft") -> None:
    """Draw *key* as a small key cap in the middle of *place*."""
    cap = QRect(place.x(), place.center().y() - 8, place.width(), _CAP_HEIGHT)
    shown = key_of(key)
    canvas.kept(("key", shown, role), cap, partial(_draw_cap, shown, role))


def _draw_cap(key: str, role: str, canvas: Canvas, cap: QRect) -> None:
    line = "on_primary" if role == "on_primary" else "line"
    if line == "on_primary":
        canvas.painter.setOpacity(0.55)
    canvas.rounded(cap, 4, "", line)
    canvas.painter.setOpacity(1.0)
    canvas.text(key_words(key), cap, role, size=_KEY_SIZE, weight="medium", align="centre")
