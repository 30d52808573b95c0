"""Where the window stood, by the role of whoever had it: read before anything is painted."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

LAST = "last"
"""What was worn last, for the time before it is known who sits here."""


def kept_layouts(path: Path) -> dict[str, dict[str, Any]]:
    """Return what is kept, by role. A file that cannot be read counts as none."""
    import json

    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    good = found.items() if isinstance(found, dict) else ()
    return {role: one for role, one in good if isinstance(one, dict)}


def put_window(window: QWidget, kept: dict[str, Any]) -> None:
    """Put *window* where it was, if that is known."""
    place = QByteArray.fromBase64(str(kept.get("window", "")).encode())
    if not place.isEmpty():
        window.restoreGeometry(place)
