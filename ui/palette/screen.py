"""Finds anyone from anywhere: the palette with what this desk knows behind it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.bootstrap import Desk
from agent_console.desk.find_anyone import Hit, find_anyone
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId
from agent_console.logs import area
from ui import keys
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.palette.at_hub import FoundAtHub
from ui.palette.finding import ACTION, CUSTOMER, SETTING, found_rows
from ui.palette.palette import Palette
from ui.palette.rows import Row
from ui.words.said import said

_log = area("ui")
_MOST_RECENT = 5
_READ_MS = 1000
"""So long after the last key somebody reads what was found."""
_WISHES = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason})


class PaletteScreen(QObject):
    """Opens the palette at the search field's key, and opens or does what is picked there.

    Signals:
        setting_picked: The id of a setting that is wanted.
    """

    setting_picked = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._desk, self._calls = window, desk, calls
        self._away = FoundAtHub(tasks, desk, self)
        self._away.answered.connect(self._on_hub_answered)
        self._hits: dict[str, Hit] = {}
        self._recent: dict[CustomerId, Hit] = {}
        self._shown: set[CustomerId] = set()
        """Who was found since it was last written down who was."""
        self._deeds = desk.deeds()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_READ_MS)
        self._soon.timeout.connect(self._write_down)
        self.palette: Palette | None = None
        """Made when it is first wanted."""
        self._is_wanted = False
        field = window.call_bar.search
        field.installEventFilter(self)
        field.asked.connect(self._on_asked)
        field.textEdited.connect(self._on_text_edited)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Note whether the search field is asked for; Tab only passes through."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._is_wanted = event.reason() in _WISHES
        return False

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Open the palette; the keyboard goes back to where it was before the search field."""
        if new is self._window.call_bar.search and self._is_wanted:
            self._is_wanted = False
            self.open(before=old or self._window)

    @Slot()
    def _on_asked(self) -> None:
        """Open the palette although the keyboard was in the search field already."""
        if self.palette is None or not self.palette.is_open:
            self.open(before=self._window)

    def open(self, *, before: QWidget | None = None) -> None:
        """Open the palette with what was typed last."""
        (self.palette or self._made()).open(before=before)

    @Slot(str)
    def _on_text_edited(self, typed: str) -> None:
        """Take over what is typed into the search field."""
        self._window.call_bar.search.clear()
        (self.palette or self._made()).open(typed, before=self._window)

    def close(self) -> None:
        """Make room: a call takes the screen."""
        if self.palette is not None:
            self.palette.leave()

    def _made(self) -> Palette:
        self.palette = Palette(
            self._window,
            self._found,
            name=said("Find anyone"),
            hint=said("Name, telephone, e-mail, locator, ticket, member number, action, setting"),
            nothing=said("Try fewer letters, or the last four digits of a number."),
        )
        self.palette.picked.connect(self._on_picked)
        return self.palette

    def _found(self, typed: str) -> list[Row]:
        try:
            hits = find_anyone(self._desk.files.cache, typed, region=self._calls.region)
        except ConsoleError as exc:
            _log.warning("the copy could not be searched: %s", type(exc).__name__)
            hits = ()
        recent = tuple(reversed(self._recent.values()))
        here = {hit.candidate.customer.id for hit in hits}
        away = self._away.found(typed, here, region=self._calls.region)
        self._hits = {hit.candidate.customer.id: hit for hit in (*recent, *hits, *away)}
        if here:
            self._shown |= here
            self._soon.start()
        return found_rows(typed, hits, recent, self._desk.settings, away=away)

    @Slot()
    def _write_down(self) -> None:
        """Write down who was found; whom the hub found, the hub writes down itself."""
        found, self._shown = self._shown, set()
        try:
            self._deeds.found(sorted(found), by="search")
            self._desk.tell()
        except ConsoleError as exc:
            _log.warning("a search could not be written down: %s", type(exc).__name__)

    @Slot()
    def _on_hub_answered(self) -> None:
        if self.palette is not None:
            self.palette.refresh()

    @Slot(str)
    def _on_picked(self, row: str) -> None:
        kind, _, key = row.partition(":")
        if kind == CUSTOMER:
            self._open(self._hits[key])
        elif kind == ACTION:
            keys.do(key)
        elif kind == SETTING:
            self.setting_picked.emit(key)

    def _open(self, hit: Hit) -> None:
        customer = hit.candidate.customer.id
        self._recent.pop(customer, None)
        self._recent[customer] = hit
        while len(self._recent) > _MOST_RECENT:
            self._recent.pop(next(iter(self._recent)))
        self._calls.open_candidate(hit.candidate)
