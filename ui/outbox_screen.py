"""The outbox on screen: what is asked for there becomes one call of the journal each."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.outbox import (
    conflicts_of,
    corrected,
    exported,
    may_be_discarded,
    resolved,
)
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId, OperationId
from agent_console.store.outbox_entry import OutboxEntry
from agent_console.sync.status import SyncStatus
from agent_console.wire.operation import ChangeCustomer, WrapUp
from ui.main_window import MainWindow
from ui.panes.outbox import OutboxPane
from ui.words import waiting
from ui.words.problems import advice, problem
from ui.words.said import counted, said

UNDO_MS = 10_000


class OutboxScreen(QObject):
    """Opens the outbox beside the calls and does what is asked for there.

    Signals:
        dropped: An entry was thrown away; in words. `put_back` is possible for ten seconds.
    """

    dropped = Signal(str)

    def __init__(self, window: MainWindow, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._dropped: OutboxEntry | None = None
        self._names: dict[CustomerId, str] = {}
        self.pane: OutboxPane | None = None
        """Made when it is first wanted."""
        self._undo_time = QTimer(self)
        self._undo_time.setSingleShot(True)
        self._undo_time.setInterval(UNDO_MS)
        self._undo_time.timeout.connect(self._on_undo_over)
        window.rail.outbox_requested.connect(self._on_outbox_requested)
        window.rail.calls_requested.connect(self._on_left)
        window.status.outbox_requested.connect(self.open)

    def show_status(self, status: SyncStatus) -> None:
        """Show in the rail how many changes need somebody, and refresh what is open."""
        held = status.held_count
        words = counted(held, "{count} change needs you", "{count} changes need you")
        self._window.rail.outbox.show_count(held, words)
        if self.is_open:
            self.refresh()

    @property
    def is_open(self) -> bool:
        """Tell whether the outbox is what is seen."""
        return self.pane is not None and self._window.pages.currentWidget() is self.pane

    @Slot()
    def open(self) -> None:
        """Show the outbox in the place of the calls."""
        pane = self.pane or self._made()
        self._names.clear()
        self.refresh()
        self._window.show_aside(pane)
        pane.take_keyboard()

    def refresh(self) -> None:
        """Show the outbox as it is now."""
        if self.pane is None:
            return
        entries = self._desk.files.journal.entries()
        for entry in entries:
            if entry.customer_id not in self._names:
                self._names[entry.customer_id] = self._name(entry.customer_id)
        self.pane.show_entries(entries, self._names, now=self._desk.clock())

    def _made(self) -> OutboxPane:
        pane = self.pane = OutboxPane()
        pane.retry_requested.connect(self._on_retry_requested)
        pane.corrected.connect(self._on_corrected)
        pane.resolved.connect(self._on_resolved)
        pane.discarded.connect(self._on_discarded)
        pane.undo_requested.connect(self._on_undo_requested)
        pane.export_requested.connect(self._on_export_requested)
        pane.left.connect(self._on_left)
        return pane

    def _name(self, customer: CustomerId) -> str:
        file = self._desk.files.cache.file(customer, limit=1)
        return file.customer.full_name if file else ""

    @Slot()
    def _on_outbox_requested(self) -> None:
        if self.is_open:
            self._on_left()
        else:
            self.open()

    @Slot()
    def _on_left(self) -> None:
        self._window.show_calls()

    @Slot(str)
    def _on_retry_requested(self, key: str) -> None:
        self._follow(partial(self._desk.files.journal.retry, OperationId(key)))

    @Slot(str, str, str, str)
    def _on_corrected(self, key: str, text: str, reason: str, outcome: str) -> None:
        entry = self._desk.files.journal.entry(OperationId(key))
        if entry is not None and isinstance(entry.operation, WrapUp):
            made = corrected(entry.operation, text=text, reason=reason, outcome=outcome)
            self._follow(partial(self._desk.files.journal.correct, entry.id, made))

    @Slot(str, object)
    def _on_resolved(self, key: str, ours: frozenset[str]) -> None:
        entry = self._desk.files.journal.entry(OperationId(key))
        if entry is None or not isinstance(entry.operation, ChangeCustomer):
            return
        made = resolved(entry.operation, conflicts_of(entry), ours=ours)
        if made is None:
            self._on_discarded(key)
        else:
            self._follow(partial(self._desk.files.journal.correct, entry.id, made))

    def _follow(self, send: partial[OperationId | None]) -> None:
        """Send again, stay with the entry under its new id, and tell the sync thread."""
        try:
            new = send()
        except ConsoleError as exc:
            self._say(exc)
            return
        self.refresh()
        if new is not None and self.pane is not None:
            self.pane.list.choose(new)
        self._desk.nudge()

    @Slot(str)
    def _on_discarded(self, key: str) -> None:
        journal = self._desk.files.journal
        entry = journal.entry(OperationId(key))
        try:
            if entry is None or not may_be_discarded(entry) or not journal.drop(entry.id):
                self.refresh()  # the CRM took it meanwhile
                return
        except ConsoleError as exc:
            self._say(exc)
            return
        self._dropped = entry
        self._undo_time.start()
        words = said("Discarded: {what}", what=waiting.what(entry.operation))
        if self.pane is not None:
            self.pane.show_undo(words)
        self.dropped.emit(words)
        self.refresh()
        self._desk.nudge()

    @Slot()
    def _on_undo_requested(self) -> None:
        self.put_back()

    def put_back(self) -> bool:
        """Put back what was thrown away last; False if that is too late."""
        entry = self._dropped
        self._on_undo_over()
        if entry is None:
            return False
        try:
            self._desk.files.journal.put_back([entry])
        except ConsoleError as exc:
            self._say(exc)
            return False
        self.refresh()
        if self.pane is not None:
            self.pane.list.choose(entry.id)
        if self.is_open and self.pane is not None:
            self.pane.take_keyboard()
        self._desk.nudge()
        return True

    @Slot()
    def _on_undo_over(self) -> None:
        self._undo_time.stop()
        self._dropped = None
        if self.pane is not None:
            self.pane.show_undo("")

    @Slot(str)
    def _on_export_requested(self, place: str) -> None:
        if self.pane is None:
            return
        try:
            path = write_new(place, exported(self._desk.files.journal.entries()))
        except FileExistsError:
            self.pane.show_not_exported(place, said("There is a file of this name already."))
        except (OSError, ValueError) as exc:
            why = getattr(exc, "strerror", None) or said("no such place")
            problem = said("It could not be written: {why}", why=why)
            self.pane.show_not_exported(place, problem)
        else:
            self.pane.show_exported(path)

    def _say(self, error: ConsoleError) -> None:
        if self.pane is not None:
            self.pane.show_remark(f"{problem(error)}. {advice(error)}", "bad")


def write_new(place: str, content: bytes) -> Path:
    """Write a file that only its owner can read; never over one that is there."""
    path = Path(place).expanduser()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(content)
    return path
