"""The passenger who stands at the counter: scanned or chosen, boarded, spoken with, noted about.

Everything here is done from the copy on this PC, in the screen's own thread, before the paint.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.deeds import Deeds
from agent_console.desk.gate import Card, GateWork, PassengerList, card_of, has_begun, scan
from agent_console.domain.gate import Passenger, Scan, Status, Verdict
from agent_console.domain.observation import Topic
from agent_console.domain.pass_reading import BadPass, read_pass
from agent_console.errors import ConsoleError
from agent_console.ids import CallId, CustomerId, FlightId, PassengerId
from ui.announcing import announce
from ui.gate import passenger_words
from ui.gate.blocks import Sign
from ui.gate.page import GatePage
from ui.gate.passenger_card import Deed
from ui.gate.proposing import Proposing
from ui.gate.verdict_words import sign_of
from ui.words import times
from ui.words.customs import customs
from ui.words.said import said

T = TypeVar("T")
_BOARDS = frozenset({Verdict.VALID, Verdict.SEAT_CHANGED})
"""What is taken on board by the scan alone once boarding has begun; all else waits for a word."""


class Counter(QObject):
    """Shows one passenger of the flight at work and does what the agent wants done.

    Signals:
        changed: Somebody was boarded, taken off or added: `listed` is another one now.
        failed: Something could not be kept (`ConsoleError`).
        said_so: Words worth a moment in the corner.
        rendered: Whoever stands there is on the cards, or nobody is.
    """

    changed = Signal()
    failed = Signal(object)
    said_so = Signal(str)
    rendered = Signal()

    def __init__(self, page: GatePage, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._desk = page, desk
        self.place = ""
        """The desk as colleagues know it: "Gate C9"."""
        self.listed: PassengerList | None = None
        self.card: Card | None = None
        self.scan: Scan | None = None
        self.is_private = False
        self._deeds: Deeds = desk.deeds()
        self._kept_work: GateWork | None = None
        self._seen: list[tuple[FlightId, CustomerId]] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._write_seen)
        self._boarded: list[PassengerId] = []
        page.passenger.deed_requested.connect(self._on_deed_requested)
        self.proposing = Proposing(self, page.say, desk)
        page.notice.noticed.connect(self._on_noticed)

    @property
    def work(self) -> GateWork:
        """Return what the agent does, as who they were when the list was last taken."""
        desk, kept = self._desk, self._kept_work
        if kept is None or kept.place != self.place:
            kept = GateWork(desk.files.journal, desk.agent, self.place, desk.clock)
            self._kept_work = kept
        return kept

    def begin(self) -> None:
        """Begin another flight, or somebody else's shift: nobody stands here, nothing is undone."""
        self.listed = None
        self._boarded.clear()
        self.proposing.begin()
        self._deeds = self._desk.deeds()
        self.clear()

    def take(self, listed: PassengerList) -> None:
        """Work with *listed*; whoever stands at the counter goes on standing there.

        What is proposed to them stays, unless the flight is another one: nothing jumps.
        """
        before, shown = self.listed, self.card
        self.listed, self._kept_work = listed, None
        if shown is not None and shown.line.id in listed.by_id:
            self._look(listed.by_id[shown.line.id].passenger)
            if self.card is not None and before is not None and before.flight == listed.flight:
                self.card = replace(self.card, ranking=shown.ranking)
        self.render()

    # who stands there

    def take_scan(self, text: str) -> Scan | None:
        """Show whose pass *text* is; once boarding has begun a valid one takes them on board."""
        if self.listed is None:
            return None
        found = self.scan = scan(self._desk.files, self.listed, text, now=self._desk.clock())
        self.proposing.first()
        if found.passenger is None:
            self.card = None
        else:
            self._look(found.passenger)
            if found.verdict in _BOARDS and has_begun(self.listed, now=self._desk.clock()):
                self._take_on_board()
        self.render()
        sign = self._sign()
        if sign is not None:
            announce(self._page.passenger, f"{sign.text}. {sign.why}", is_urgent=bool(sign.why))
        return found

    def refuse(self, text: str) -> None:
        """Say that the pass *text* is for none of this gate's flights, or cannot be read."""
        now = self._desk.clock()
        try:
            decoded = read_pass(text, today=times.local(now).date())
        except BadPass as exc:
            self.scan = Scan(verdict=Verdict.DAMAGED, where=exc.where)
        else:
            leg = decoded.legs[0]
            name = f"{leg.carrier} {leg.flight_number}"
            self.scan = Scan(verdict=Verdict.WRONG_FLIGHT, decoded=decoded, flight_name=name)
        self.card = None
        self.render()

    def choose(self, key: PassengerId) -> None:
        """Show a passenger of the list, without a scan."""
        if self.listed is None or key not in self.listed.by_id:
            return
        self.scan = None
        self.proposing.first()
        self._look(self.listed.by_id[key].passenger)
        self.render()

    def close(self) -> None:
        """Write down what still waits to be."""
        self._later.stop()
        self._write_seen()

    @Slot()
    def clear(self) -> None:
        """Put whoever stands there away."""
        self.card = self.scan = None
        self.proposing.first()
        self.render()

    def _look(self, passenger: Passenger) -> None:
        """Read what is known of *passenger*; that they are looked at is written down."""
        if self.listed is None:
            return
        self.card = card_of(
            self._desk.files,
            passenger,
            self.listed.flight,
            now=self._desk.clock(),
            language=customs().language,
        )
        self._note_seen()

    def _note_seen(self) -> None:
        """Remember who is on the screen with their name, to write it down after the paint."""
        customer = self.card.line.customer if self.card is not None else None
        if customer is not None and self.listed is not None and not self.is_private:
            self._seen.append((self.listed.flight.id, customer.id))
            self._later.start()

    def hide_people(self, *, is_hidden: bool) -> None:
        """Hide what is personal; who stands there is seen once it is shown again."""
        self.is_private = is_hidden
        self._note_seen()
        self.render()

    @Slot()
    def _write_seen(self) -> None:
        """Write down who was looked at, once they are on the screen: that takes a disk's time."""
        seen, self._seen = self._seen, []
        for flight, customer in seen:
            self.keep(partial(self._deeds.viewed, CallId(f"gate:{flight}"), customer))

    # what is done

    @Slot()
    def board(self) -> None:
        """Take whoever stands there on board; what a scan said against it is settled."""
        if self.card is not None and passenger_words.waits_for_seat(self.card.line.passenger):
            self.said_so.emit(said("On standby. Give them a seat before they board."))
            return
        if self._take_on_board():
            if self.scan is not None and self.scan.verdict not in _BOARDS:
                self.scan = None
            self.render()

    def _take_on_board(self) -> bool:
        if self.card is None or self.card.line.passenger.status is Status.BOARDED:
            return False
        boarded = self.keep(partial(self.work.board, self.card.line.passenger))
        if boarded is None:
            return False
        self._boarded.append(boarded.id)
        self._put(boarded)
        return True

    @Slot()
    def offload(self) -> None:
        """Take whoever stands there off the flight."""
        if self.card is not None and self.card.line.passenger.status is not Status.OFFLOADED:
            who = self.card.line.passenger
            self._take_off(partial(self.work.offload, who, reason="at the gate"))
            self.scan = None
            self.render()

    def give_seat(self, seat: str) -> bool:
        """Give whoever stands there *seat*; False if it could not be kept."""
        if self.card is None:
            return False
        seated = self.keep(partial(self.work.seat, self.card.line.passenger, seat))
        if seated is None:
            return False
        self.scan = None
        self._put(seated)
        self.render()
        return True

    @Slot(object)
    def _on_deed_requested(self, deed: Deed) -> None:
        if deed is Deed.BOARD:
            self.board()
        elif deed is Deed.OFFLOAD:
            self.offload()

    @Slot()
    def undo(self) -> None:
        """Take the choice on the screen back, else whoever came on board last."""
        if self.proposing.undo():
            return
        while self._boarded and self.listed is not None:
            line = self.listed.by_id.get(self._boarded.pop())
            if line is not None and line.passenger.status is Status.BOARDED:
                self._take_off(partial(self.work.undo_boarding, line.passenger))
                self.said_so.emit(
                    said("Not on board: {seat}", seat=passenger_words.seat_of(line.passenger))
                )
                return
        self.said_so.emit(said("Nothing to undo"))

    def _take_off(self, deed: Callable[[], Passenger]) -> None:
        off = self.keep(deed)
        if off is not None:
            self._put(off)

    def _put(self, passenger: Passenger) -> None:
        """Let *passenger* be as they are now, in the list and on the card."""
        if self.listed is None:
            return
        card = self.card
        if card is not None and card.line.id == passenger.id:
            line = replace(card.line, passenger=passenger)
            self.card, self.listed = replace(card, line=line), self.listed.with_line(line)
        else:
            self.listed = self.listed.with_passenger(passenger)
        self._desk.nudge()
        self.changed.emit()

    @Slot(str, str)
    def _on_noticed(self, topic: str, words: str) -> None:
        if self.listed is None:
            return
        flight = self.listed.flight
        customer = self.card.line.passenger.customer_id if self.card is not None else None
        observe = partial(
            self.work.observe,
            Topic(topic) if topic else Topic.OTHER,
            words,
            flight=flight,
            customer=customer,
        )
        made = self.keep(observe)
        if made is None:
            return
        self._page.notice.clear()
        self._desk.nudge()
        if self.card is not None:
            ranking = self.card.ranking
            self._look(self.card.line.passenger)
            self.card = replace(self.card, ranking=ranking)
        self.render()
        self._page.notice.show_about(said("Kept at {time}", time=times.clock(made.at)))

    def keep(self, write: Callable[[], T]) -> T | None:
        """Return what *write* returns; None, said on the screen, if nothing was written."""
        try:
            return write()
        except ConsoleError as exc:
            self.failed.emit(exc)
            return None

    # what is shown

    def _sign(self) -> Sign | None:
        return sign_of(self.scan) if self.scan is not None else None

    def render(self) -> None:
        """Show who stands there, if anybody does; nothing else puts words on the cards."""
        page, card, sign = self._page, self.card, self._sign()
        page.boarding.list.choose(card.line.id if card is not None else "")
        if card is None:
            page.passenger.show_nobody(sign)
            page.lately.show_lately((), said("What passed between us appears here."))
        elif self.is_private:
            page.passenger.show_passenger(passenger_words.private_card(card.line.passenger, sign))
            page.lately.show_lately((), said("Personal data is hidden."))
        else:
            page.passenger.show_passenger(passenger_words.shown_of(card, sign))
            page.lately.show_lately(passenger_words.lately_of(card, now=self._desk.clock()))
        page.notice.show_about(self._about())
        self.proposing.render()
        self.rendered.emit()

    def _about(self) -> str:
        if self.listed is None:
            return ""
        if self.card is None:
            return said("about {flight}", flight=self.listed.flight.designator)
        if not self.card.line.passenger.seat:
            return said("about this passenger")
        seat = passenger_words.seat_of(self.card.line.passenger)
        return said("about the passenger in {seat}", seat=seat)
