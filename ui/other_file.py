"""Asks whose file is to be put beside the one on the page of duplicates; it merges nothing."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.find_anyone import Hit, find_anyone
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId
from agent_console.logs import area
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.palette.at_hub import FoundAtHub
from ui.palette.finding import customer_rows
from ui.palette.palette import Palette
from ui.palette.rows import Row
from ui.words.customs import home_region
from ui.words.said import said

_log = area("ui")
_READ_MS = 1000
"""So long after the last key somebody reads what was found."""


class OtherFile(QObject):
    """Finds a customer on this PC or at the hub, as the search of the window does.

    Signals:
        picked: The id of the customer who was picked.
    """

    picked = Signal(str)

    def __init__(self, window: MainWindow, tasks: TaskRunner, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._beside = CustomerId("")
        self._shown: set[CustomerId] = set()
        """Who was found since it was last written down who was."""
        self._deeds = desk.deeds()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_READ_MS)
        self._soon.timeout.connect(self._write_down)
        self._away = FoundAtHub(tasks, desk, self)
        self.palette = Palette(
            window,
            self._found,
            name=said("Whose file is the other one?"),
            hint=said("Name, telephone, e-mail, member number"),
            nothing=said("Try fewer letters, or the last four digits of a number."),
        )
        self.palette.picked.connect(self._on_picked)
        self._away.answered.connect(self.palette.refresh)

    def ask(self, beside: CustomerId) -> None:
        """Ask whose file is put beside that of *beside*."""
        self._beside = beside
        self.palette.open("")

    def _found(self, typed: str) -> list[Row]:
        text = typed.strip()
        here = self._here(text)
        ids = {hit.candidate.customer.id for hit in here} | {self._beside}
        away = self._away.found(text, ids, region=home_region())
        if here:
            self._shown |= {hit.candidate.customer.id for hit in here}
            self._soon.start()
        return [
            *customer_rows(here, text, said("Customers")),
            *customer_rows(away, text, said("From the CRM")),
        ]

    def _here(self, text: str) -> list[Hit]:
        try:
            hits = find_anyone(self._desk.files.cache, text, region=home_region())
        except ConsoleError as exc:
            _log.warning("the copy could not be searched: %s", type(exc).__name__)
            return []
        return [hit for hit in hits if hit.candidate.customer.id != self._beside]

    @Slot()
    def _write_down(self) -> None:
        """Write down who was found; whom the hub found, the hub writes down itself."""
        found, self._shown = self._shown, set()
        try:
            self._deeds.found(sorted(found), by="search")
            self._desk.tell()
        except ConsoleError as exc:
            _log.warning("a search could not be written down: %s", type(exc).__name__)

    @Slot(str)
    def _on_picked(self, row: str) -> None:
        self.picked.emit(row.partition(":")[2])
