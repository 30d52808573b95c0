"""Small pictures of every pane in every state, kept to notice a change nobody meant.

``PYTHONPATH=tests/ui python tests/ui/small_pictures.py`` draws them anew; look at what changed
(`git diff --stat`, and the pictures) before you keep it. Text is small enough to be grey here, so
that another rendering of the same letters is no change, and a moved or lost part is.
"""

import os
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui import gallery
from ui.theme import apply_theme

FOLDER = Path(__file__).parent / "pictures"
WINDOW = QSize(1366, 768)
_WIDE = 96
_GREY = 32
"""So many shades of each colour are told apart: small files, and small differences are none."""


def states() -> list[tuple[gallery.Shown, str]]:
    """Return everything that is drawn, with its theme: panes in light, whole windows in both."""
    everything = gallery.everything(WINDOW)
    windows = [shown for shown in everything if shown.name.startswith("window-")]
    return [(shown, "light") for shown in everything] + [(shown, "dark") for shown in windows]


def drawn(shown: gallery.Shown, now: datetime) -> QImage:
    """Return the small picture of one state in the theme that is worn."""
    widget = gallery.draw(shown, now)
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    widget.close()
    widget.deleteLater()
    tall = max(1, round(image.height() * _WIDE / image.width()))
    return image.scaled(
        _WIDE,
        tall,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def differing_share(one: QImage, other: QImage) -> float:
    """Return the share of pixels (0 to 1) that differ visibly; 1 if the sizes do."""
    if one.size() != other.size():
        return 1.0
    mine, theirs = bytes(one.constBits()), bytes(other.constBits())
    pixels = len(mine) // 4
    differing = sum(
        any(abs(mine[at + part] - theirs[at + part]) > _GREY for part in range(3))
        for at in range(0, len(mine), 4)
    )
    return differing / pixels


def path_of(shown: gallery.Shown, theme: str) -> Path:
    """Return where the picture of one state is kept."""
    return FOLDER / f"{shown.name}-{theme}.png"


def main() -> None:
    """Draw everything anew, and keep no picture of what is no more."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui import sample_day

    app, now = QApplication(sys.argv[:1]), sample_day.noon()
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for shown, theme in states():
        apply_theme(app, theme)
        drawn(shown, now).save(str(path_of(shown, theme)))


if __name__ == "__main__":
    main()
