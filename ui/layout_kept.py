"""Remembers the window's place and the widths of its columns, for each role of its own."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from agent_console.logs import area
from ui.call_page import COLUMNS
from ui.main_window import SIZE, MainWindow
from ui.window_place import LAST, kept_layouts, put_window

_log = area("ui")
_SOON_MS = 500


class LayoutKept(QObject):
    """Puts the window where it was, and notes where it is.

    A file that cannot be read counts as none: a layout is soon made again.
    """

    def __init__(self, window: MainWindow, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._path = window, path
        self._role = ""
        self.is_on = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.keep)
        window.columns.splitterMoved.connect(self._soon.start)

    def wear(self, role: str) -> None:
        """Put the window where somebody of *role* had it; where nobody had it, it stays."""
        if role == self._role:
            return
        self._role = role
        if self.is_on and (kept := self._kept().get(role)):
            self._put(kept)

    def wear_columns(self, role: str) -> None:
        """Put the columns as somebody of *role* had them; the window stands there already."""
        self._role = role
        if self.is_on and (kept := self._kept().get(role)):
            self._put_columns(kept)

    def _put(self, kept: dict[str, Any]) -> None:
        put_window(self._window, kept)
        self._put_columns(kept)

    def _put_columns(self, kept: dict[str, Any]) -> None:
        widths = kept.get("columns")
        if isinstance(widths, list) and len(widths) == len(COLUMNS):
            self._window.columns.setSizes([int(one) for one in widths])

    @Slot()
    def keep(self) -> None:
        """Note how the window stands, if that is wanted."""
        self._soon.stop()
        if not self.is_on:
            return
        here = {
            "window": bytes(self._window.saveGeometry().toBase64().data()).decode(),
            "columns": self._window.columns.sizes(),
        }
        self._write({**self._kept(), self._role or LAST: here, LAST: here})

    @Slot()
    def reset(self) -> dict[str, Any]:
        """Put everything as shipped and forget what was kept; return it for an undo."""
        before = {
            "window": bytes(self._window.saveGeometry().toBase64().data()).decode(),
            "columns": self._window.columns.sizes(),
        }
        self._write({})
        self._window.showNormal()
        self._window.resize(SIZE)
        self._window.columns.setSizes(list(COLUMNS))
        return before

    def take_back(self, before: dict[str, Any]) -> bool:
        """Put the window where it was before a reset."""
        self._put(before)
        self.keep()
        return True

    def _kept(self) -> dict[str, Any]:
        return kept_layouts(self._path)

    def _write(self, kept: dict[str, Any]) -> None:
        beside = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(kept), "utf-8")
            beside.replace(self._path)
        except OSError as exc:
            _log.info("the layout was not kept: %s", type(exc).__name__)
