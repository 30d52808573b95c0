"""Draws every pane in every state from made-up values: ``python -m ui.gallery --out DIR``.

Needs no hub, no store and no display.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui import (
    gallery_gate,
    gallery_recovery,
    gallery_review,
    gallery_review_lists,
    gallery_scripts,
    gallery_shell,
    gallery_states,
    sample_day,
)
from ui.language import CHOICES, wear_language
from ui.theme import apply_theme

State = Callable[[datetime], QWidget]


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture: its name, how to make it, and its size."""

    name: str
    make: State
    size: QSize
    is_mirrored: bool = False


def everything(window: QSize) -> list[Shown]:
    """Return every state of every pane; whole windows in the size of *window*."""
    panes = {
        **gallery_states.PANES,
        **gallery_shell.PANES,
        **gallery_gate.PANES,
        **gallery_review.PANES,
        **gallery_review_lists.PANES,
        **gallery_scripts.PANES,
    }
    windows = {
        **gallery_states.WINDOWS,
        **gallery_gate.WINDOWS,
        **gallery_recovery.WINDOWS,
        **gallery_review.WINDOWS,
    }
    found = [Shown(name, make, QSize(*size)) for name, (make, size) in panes.items()]
    found += [Shown(f"window-{name}", make, window) for name, make in windows.items()]
    found.append(
        Shown("window-right-to-left", gallery_states.WINDOWS["talking"], window, is_mirrored=True)
    )
    return found


def draw(shown: Shown, now: datetime) -> QWidget:
    """Return the widget of one state, laid out and shown."""
    widget = shown.make(now)
    if shown.is_mirrored:
        widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wanted = shown.size
    if widget.hasHeightForWidth() and wanted.height() == 0:
        wanted = QSize(wanted.width(), widget.heightForWidth(wanted.width()))
    widget.resize(wanted.expandedTo(widget.minimumSizeHint()))
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    return widget


def _save(shown: Shown, folder: Path, theme: str, now: datetime) -> Path:
    widget = draw(shown, now)
    path = folder / f"{shown.name}-{theme}.png"
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the gallery into a folder and print the pictures' names."""
    parser = argparse.ArgumentParser(prog="ui.gallery", description="Draw every pane.")
    parser.add_argument("--out", type=Path, default=Path("gallery"))
    parser.add_argument("--theme", choices=("light", "dark", "contrast", "both"), default="both")
    parser.add_argument("--size", default="1440x900", help="of whole windows")
    parser.add_argument("--only", default="", help="names that begin with this")
    parser.add_argument("--language", choices=CHOICES, default="system")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    wear_language(app, asked.language)
    asked.out.mkdir(parents=True, exist_ok=True)
    wide, _, tall = asked.size.partition("x")
    now = sample_day.noon()
    for theme in ("light", "dark") if asked.theme == "both" else (asked.theme,):
        apply_theme(app, theme)
        for shown in everything(QSize(int(wide), int(tall))):
            if shown.name.startswith(asked.only):
                print(_save(shown, asked.out, theme, now))  # noqa: T201 - a command prints
    return 0


if __name__ == "__main__":
    sys.exit(main())
