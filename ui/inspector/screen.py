"""F12: shows for the pane the keyboard is in what it shows, and how the program fares."""

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.settings import Settings, declared
from ui.inspector.pane import InspectorPane
from ui.inspector.report import Query, Seen, report
from ui.main_window import MainWindow
from ui.settings_screen.screen import SettingsScreen

if TYPE_CHECKING:
    from ui.wiring import Wiring

_MOST_QUERIES = 40
_EVERY_MS = 1000

Part = Callable[[Any], Any]
"""Takes the part of a screen pop that one pane shows."""

PARTS: dict[str, Part] = {
    "customer": lambda pop: pop.file and (pop.match, pop.file.customer, pop.file.memberships),
    "promises": lambda pop: pop.file and pop.file.promises,
    "verify": lambda pop: pop.checks,
    "know": lambda pop: pop.file and (pop.file.customer, pop.file.cases),
    "right_now": lambda pop: pop.right_now,
    "timeline": lambda pop: pop.file and (pop.file.counts, pop.file.interactions[:20]),
    "candidates": lambda pop: pop.match,
    "do_next": lambda pop: pop.ranking,
}
"""By the window's name for the pane."""


class InspectorScreen(QObject):
    """Opens the inspector, and keeps it true while it is open."""

    def __init__(self, window: MainWindow, settings: SettingsScreen, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._settings = window, settings
        self._wiring: Wiring | None = None
        self._about: QWidget | None = None
        self._is_personal = False
        self._queries: deque[Query] = deque(maxlen=_MOST_QUERIES)
        self._watching = ExitStack()
        self._tick = QTimer(self)
        self._tick.setInterval(_EVERY_MS)
        self._tick.timeout.connect(self.refresh)
        self.pane: InspectorPane | None = None
        """Made when it is first wanted."""

    def work_with(self, wiring: "Wiring") -> None:
        """Look into the open files, too."""
        self._wiring = wiring

    @property
    def is_open(self) -> bool:
        """Tell whether the inspector is seen."""
        return self.pane is not None and not self.pane.isHidden()

    @Slot()
    def toggle(self) -> None:
        """Open it, or close it with all it gathered."""
        if self.is_open:
            self.close()
            return
        pane = self.pane or self._made()
        self._about = QApplication.focusWidget()
        self._watch()
        self._tick.start()
        self.refresh()
        pane.open()

    def close(self) -> None:
        """Close it; personal data are masked again."""
        self._watching.close()
        self._tick.stop()
        self._queries.clear()
        self._is_personal = False
        if self.pane is not None:
            self.pane.text.clear()
            self.pane.hide()

    def _made(self) -> InspectorPane:
        pane = self.pane = InspectorPane(self._window)
        pane.personal_requested.connect(self._on_personal_requested)
        pane.left.connect(self.toggle)
        return pane

    def _watch(self) -> None:
        if self._wiring is not None:
            from agent_console.store.queries import watched

            self._watching.enter_context(watched(self._on_query))

    def _on_query(self, statement: str, ms: float) -> None:
        """Note a statement; a deque takes it from any thread."""
        self._queries.append(Query(statement, ms))

    @Slot()
    def _on_personal_requested(self) -> None:
        self._is_personal = not self._is_personal
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is so now."""
        pane = self.pane
        if pane is None:
            return
        focused = QApplication.focusWidget()
        if focused is not None and not pane.isAncestorOf(focused) and focused is not self._window:
            self._about = focused
        pane.show_report(report(self.seen()), is_personal=self._is_personal)

    def seen(self) -> Seen:
        """Gather everything the inspector shows."""
        name, widget = self._pane_in_focus()
        calls = self._wiring.calls if self._wiring is not None else None
        return Seen(
            pane=_described(name, widget),
            record=self._record(name),
            steps=calls.steps.latest if calls is not None else (),
            status=self._wiring.status if self._wiring is not None else None,
            queries=tuple(self._queries),
            changed_settings=_changed(self._settings.settings),
            is_personal=self._is_personal,
        )

    def _pane_in_focus(self) -> tuple[str, QWidget | None]:
        named = {one: name for name, one in vars(self._window).items() if isinstance(one, QWidget)}
        widget = self._about
        while widget is not None:
            if widget in named:
                return named[widget], widget
            widget = widget.parentWidget()
        return "", None

    def _record(self, name: str) -> Any:
        calls = self._wiring.calls if self._wiring is not None else None
        if calls is None:
            return None
        if name in {"notes", "call_bar"}:
            return calls.draft
        shown = calls.shown
        if shown is None:
            return None
        return PARTS[name](shown) if name in PARTS else shown


def _described(name: str, widget: QWidget | None) -> str:
    if widget is None:
        return ""
    place = widget.geometry()
    kind = type(widget).__name__
    return f"{name} ({kind}), {place.width()} × {place.height()}, {widget.accessibleName()}".rstrip(
        ", "
    )


def _changed(settings: Settings) -> list[str]:
    """Return the settings that are not as shipped; an address may name somebody's machine."""
    return [
        f"{one.id} = {one.in_settings(settings)}"
        for one in declared()
        if one.in_settings(settings) != one.default and one.id != "hub.address"
    ]
