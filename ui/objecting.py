"""The customer on the screen wants no offers any more: one key, and it can be taken back."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.objecting import (
    Objection,
    object_to_offers,
    offers_are_welcome,
    take_back,
)
from ui.calls_on_screen import CallsOnScreen
from ui.keys import shortcut
from ui.main_window import MainWindow
from ui.saving import Saving
from ui.words.said import said


class Objecting(QObject):
    """Notes the objection of whoever is on the screen, and takes the last one back.

    Signals:
        noted: Whose objection was noted, in words.
        not_needed: Nothing was noted: why, in words.
    """

    noted = Signal(str)
    not_needed = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallsOnScreen,
        saving: Saving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._saving = desk, calls, saving
        self._last: Objection | None = None
        shortcut("customer.no_offers", window, self._on_wanted)

    @Slot()
    def _on_wanted(self) -> None:
        shown = self._calls.shown
        customer = shown.file.customer if shown is not None and shown.file is not None else None
        if customer is None:
            self.not_needed.emit(said("No customer is on the screen"))
            return
        if not offers_are_welcome(customer):
            self.not_needed.emit(said("{name} gets no offers already", name=customer.full_name))
            return
        note = partial(object_to_offers, self._desk.files, customer, clock=self._desk.clock)
        self._last = self._saving(note)
        if self._last is not None:
            self._calls.refresh()
            self.noted.emit(said("No more offers to {name}", name=customer.full_name))

    def take_back(self) -> bool:
        """Let what counted before the last objection count again; False if there was none."""
        last, self._last = self._last, None
        if last is None:
            return False
        take_back(self._desk.files, last, clock=self._desk.clock)
        self._calls.refresh()
        return True
