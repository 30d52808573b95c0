"""Gives whoever stands at the counter a seat: on standby the first one, else another one."""

from PySide6.QtCore import QObject, Slot

from agent_console.desk.gate import freed, read_seat, sits_in
from agent_console.ids import PassengerId
from ui.gate.counter import Counter
from ui.gate.page import GatePage
from ui.gate.passenger_words import printed, waits_for_seat
from ui.keys import shortcut
from ui.words.said import said


class Seating(QObject):
    """Shows the card for a seat where one is missing, or where it is asked for."""

    def __init__(self, page: GatePage, counter: Counter, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._counter, self._card = page, counter, page.seat
        self._about: PassengerId | None = None
        self._is_asked = False
        page.seat.hide()
        page.seat.wanted.connect(self._on_wanted)
        counter.rendered.connect(self._on_rendered)
        shortcut("gate.seat", page.boarding, self._on_key)

    @Slot()
    def _on_key(self) -> None:
        if self._counter.card is None:
            self._counter.said_so.emit(said("Nobody stands here yet."))
            return
        self._is_asked = True
        self._on_rendered()
        self._card.take_keyboard()

    @Slot()
    def _on_rendered(self) -> None:
        card, listed = self._counter.card, self._counter.listed
        about = card.line.id if card is not None else None
        if about != self._about:
            self._about, self._is_asked = about, False
            self._card.begin()
        waits = card is not None and waits_for_seat(card.line.passenger)
        is_wanted = card is not None and (waits or self._is_asked)
        if is_wanted and listed is not None:
            self._card.show_free(freed(listed))
        if is_wanted is self._card.isHidden():
            self._card.setVisible(is_wanted)
            self._page.right.arrange()

    @Slot(str)
    def _on_wanted(self, typed: str) -> None:
        card, listed = self._counter.card, self._counter.listed
        if card is None or listed is None:
            return
        seat = read_seat(typed)
        if not seat:
            self._card.show_problem(said("No seat is called that"))
            return
        other = sits_in(listed, seat, but=card.line.id)
        if other is not None:
            is_private = self._counter.is_private
            name = said("somebody else") if is_private else printed(other.name)
            self._card.show_problem(said("{seat} is taken: {name}", seat=seat, name=name))
            return
        self._is_asked = False
        if self._counter.give_seat(seat):
            self._card.begin()
            self._page.boarding.list.setFocus()
