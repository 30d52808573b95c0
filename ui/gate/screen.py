"""The gate on screen: which flight is at work, who is listed, and what a scan does to both."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.gate import Departure, PassengerList, Show, departures, passenger_list
from agent_console.domain.station import Station
from agent_console.errors import ConsoleError
from agent_console.ids import FlightId, PassengerId
from agent_console.logs import area
from agent_console.sync.status import SyncStatus
from ui.bridge.tasks import TaskRunner
from ui.gate import flight_words, passenger_words
from ui.gate.counter import Counter
from ui.gate.flight_bar import FlightBar
from ui.gate.page import GatePage
from ui.gate.searching import found_in, is_scan_text, meant_flight
from ui.gate.seating import Seating
from ui.gate.topics import topics
from ui.gate.worded_lines import WordedLines
from ui.keys import Place, rest, shortcut
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import problems
from ui.words.customs import customs
from ui.words.said import said

_log = area("ui")
_KEY = "gate"
TICK_MS = 5_000
"""So often what depends on the clock is worded anew."""
_SOON_MS = 150
_MOST_PENDING = 50


class GateScreen(QObject):
    """Opens the gate beside the calls and keeps it in step with the files.

    Signals:
        keys_requested: The list of all keys is wanted.
        said_so: Words worth a moment in the corner.
        listed: The list of the flight at work is on the screen, or was brought up to date.
        people_hidden: What is personal is to be hidden now, or may be seen again.
    """

    keys_requested = Signal()
    said_so = Signal(str)
    listed = Signal()
    people_hidden = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        station: Station,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk = window, tasks, desk
        self.station = station
        self.status = SyncStatus()
        self.departures: tuple[Departure, ...] = ()
        self.flight: FlightId | None = None
        self.is_shut = False
        """Locked: scans are not for whoever stands here now."""
        self._pending: list[str] = []
        self._deeds = 0
        self._worded = WordedLines()
        self._is_reading = self._is_stale = False
        self.page = GatePage(topics())
        self.bar = FlightBar()
        self.counter = Counter(self.page, desk, self)
        self.counter.place = _place_of(station)
        self.seating = Seating(self.page, self.counter, self)
        self._tick = _timer(self, TICK_MS, self._on_tick)
        self._soon = _timer(self, _SOON_MS, self.refresh)
        self._soon.setSingleShot(True)
        self._connect()
        self._tick.start()

    def _connect(self) -> None:
        page, bar, counter = self.page, self.bar, self.counter
        self._window.pages.currentChanged.connect(self._on_page_changed)
        bar.flights_requested.connect(self.show_flights)
        bar.field.textChanged.connect(self._on_typed)
        bar.field.entered.connect(self._on_entered)
        page.flights.opened.connect(self._on_flight_opened)
        page.flights.picked.connect(self._on_flight_picked)
        page.boarding.chips.chosen.connect(self._on_show_chosen)
        page.boarding.list.picked.connect(self._on_passenger_picked)
        page.boarding.list.opened.connect(self._on_passenger_picked)
        counter.changed.connect(self._on_deed)
        counter.failed.connect(self.say_failed)
        counter.said_so.connect(self.said_so)
        for action, slot in (
            ("gate.board", counter.board),
            ("gate.offload", counter.offload),
            ("gate.undo", counter.undo),
            ("gate.clear", self._on_clear),
        ):
            shortcut(action, page.boarding, slot)
        shortcut("gate.keys", page, self.keys_requested)

    @property
    def is_open(self) -> bool:
        """Tell whether the gate is what is seen."""
        return self._window.pages.currentWidget() is self.page

    def move_to(self, station: Station) -> None:
        """Work at another gate: its departures are listed, and no flight is at work."""
        self.station, self.flight = station, None
        self.counter.place = _place_of(station)
        self.counter.begin()
        self.show_flights()
        self.refresh()

    @Slot()
    def open(self) -> None:
        """Show the gate in the place of the calls."""
        self._window.show_aside(self.page)
        self._on_page_changed()
        if self.flight is None:
            self.show_flights()
        self.refresh()

    def close(self) -> None:
        """Let the keys of the other pages count again."""
        self._tick.stop()
        self.counter.close()
        rest()

    def show_status(self, status: SyncStatus) -> None:
        """Show how desk and hub stand; what they newly agreed on is read again."""
        has_news = status.agreed_at != self.status.agreed_at
        self.status = status
        self._show_bar()
        if has_news and (self.is_open or self.flight is not None):
            self._soon.start()

    @Slot()
    def _on_page_changed(self) -> None:
        if self.is_open:
            rest(Place.AWAY)
            self._window.show_bar(self.bar)
            self._show_bar()
            if not self.is_shut:
                self.bar.field.setFocus()
        elif not self.bar.isHidden() and self.bar.parentWidget() is not None:
            rest()
            self._window.show_bar(None)
            self._window.status.show_ready("")

    # what is read

    @Slot()
    def refresh(self) -> None:
        """Read departures and the flight at work in the background, then show them."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, self._is_stale = True, False
        files, now = self._desk.files, self._desk.clock()
        read = partial(departures, files, self.station, now=now)
        self._tasks.run(self, read, done=self._on_departures, failed=self._on_not_read)

    def _on_departures(self, found: tuple[Departure, ...]) -> None:
        self.departures = found
        now = self._desk.clock()
        lines = [flight_words.flight_line(one, now=now) for one in found]
        self.page.flights.show_lines(lines)
        if self.flight is None:
            self._is_reading = False
            self._show_bar()
            self._again()
            self._take_pending()
            return
        read = partial(
            passenger_list, self._desk.files, self.flight, now=now, language=customs().language
        )
        done = partial(self._on_listed, self.flight, self._deeds)
        self._tasks.run(self, read, done=done, failed=self._on_not_read)

    def _on_listed(self, flight: FlightId, deeds: int, found: PassengerList | None) -> None:
        """Show what was read, unless another flight is at work or something was done meanwhile."""
        self._is_reading = False
        if flight != self.flight or deeds != self._deeds:
            self._is_stale = True
        elif found is not None:
            self.counter.take(found)
            self._show_list()
            self._show_bar()
            self._take_pending()
            self.listed.emit()
        self._again()

    def _again(self) -> None:
        if self._is_stale:
            self._soon.start()

    def _on_not_read(self, error: Exception) -> None:
        self._is_reading = False
        self.say_failed(error)

    @Slot(object)
    def say_failed(self, error: Exception) -> None:
        """Say above the page what could not be read or kept."""
        if not isinstance(error, ConsoleError):
            raise error
        _log.warning("the gate could not go on: %s", type(error).__name__)
        title, advice = problems.problem(error), problems.advice(error)
        self._window.notices.show_notice(Notice(key=_KEY, title=title, advice=advice, tone="bad"))

    # flights

    @property
    def departure(self) -> Departure | None:
        """Return the flight at work, with what happened here just now."""
        found = next((one for one in self.departures if one.flight.id == self.flight), None)
        listed = self.counter.listed
        if found is None or listed is None or listed.flight.id != found.flight.id:
            return found
        return replace(found, counts=listed.counts, readiness=listed.readiness)

    @Slot()
    def show_flights(self) -> None:
        """Show the departures of this gate; the flight at work stays at work."""
        self.page.show_left(self.page.flights)
        if self.flight is not None:
            self.page.flights.choose(self.flight)
        self.page.flights.setFocus()

    @Slot(str)
    def _on_flight_opened(self, key: str) -> None:
        self.work_on(FlightId(key))

    @Slot(str)
    def _on_flight_picked(self, key: str) -> None:
        if key and self.page.flights.underMouse():
            self.work_on(FlightId(key))

    def work_on(self, flight: FlightId) -> None:
        """Begin to board *flight*."""
        if flight != self.flight:
            self.flight = flight
            self.counter.begin()
            self.page.boarding.list.say_nothing(said("Reading the passengers…"))
            self.page.boarding.list.show_lines(())
            self.page.boarding.chips.show_chips(())
        self.show_boarding()
        self.refresh()

    def show_boarding(self) -> None:
        """Show the passengers of the flight at work."""
        self.page.show_left(self.page.boarding)
        self._show_bar()
        self.bar.field.setFocus()

    # the list

    @Slot(str)
    def _on_show_chosen(self, _key: str) -> None:
        self._show_list()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_list()

    @Slot(str)
    def _on_passenger_picked(self, key: str) -> None:
        if key:
            self.counter.choose(PassengerId(key))

    def _show_list(self) -> None:
        listed, boarding = self.counter.listed, self.page.boarding
        if listed is None:
            return
        boarding.chips.show_chips(passenger_words.chips_of(self._worded.counts(listed)))
        typed = self.bar.field.text()
        if typed.strip() and not is_scan_text(typed):
            lines = list(found_in(listed.lines, typed))
            boarding.list.say_nothing(said("Nobody of this name or seat on this flight"))
        else:
            lines = self._worded.shown(listed, Show(boarding.chips.current))
            boarding.list.say_nothing(said("Nobody here"))
        is_private = self.counter.is_private
        boarding.list.show_lines(self._worded.worded(lines, is_private=is_private))
        card = self.counter.card
        boarding.list.choose(card.line.id if card is not None else "")

    @Slot()
    def _on_deed(self) -> None:
        self._deeds += 1
        self._show_list()
        self._show_bar()

    def note_deed(self) -> None:
        """Read the list again: something was done that is on no card."""
        self._deeds += 1
        self._soon.start()

    @Slot()
    def _on_clear(self) -> None:
        self.bar.field.clear()
        self.counter.clear()
        self.bar.field.setFocus()

    # what is scanned or typed

    @Slot(str)
    def _on_entered(self, text: str) -> None:
        if is_scan_text(text):
            self.bar.field.clear()
            self.take_scan(text)
            return
        listed = self.counter.listed
        found = found_in(listed.lines, text) if listed is not None and text.strip() else ()
        if found:
            self.bar.field.clear()
            self.counter.choose(found[0].id)

    def take_scan(self, text: str) -> None:
        """Show whose pass it is, on whatever page we are; the flight is found by the pass."""
        if self.is_shut:
            self.said_so.emit(said("Locked: unlock before you scan."))
            return
        if not self.is_open:
            self.open()
        if self.counter.listed is None:
            meant = meant_flight(text, self.departures, now=self._desk.clock())
            self._pending = [*self._pending, text][-_MOST_PENDING:]
            if self.flight is None and meant is not None:
                self.work_on(meant)
            elif not self._is_reading:
                self.refresh()
            return
        if self.page.left.currentWidget() is not self.page.boarding:
            self.show_boarding()
        self.bar.field.clear()
        self.counter.take_scan(text)

    def _take_pending(self) -> None:
        """Do what was scanned while the list was being read; each scan counts."""
        waiting, self._pending = self._pending, []
        for text in waiting:
            if self.counter.listed is not None:
                self.take_scan(text)
                continue
            meant = meant_flight(text, self.departures, now=self._desk.clock())
            if meant is None:
                self.counter.refuse(text)
            else:
                self._pending.append(text)
                self.work_on(meant)

    # privacy

    def hide_people(self, *, is_hidden: bool) -> None:
        """Hide what is personal from the queue, or show it."""
        self.bar.field.clear()
        self.counter.hide_people(is_hidden=is_hidden)
        self._show_list()
        self.people_hidden.emit()

    @Slot()
    def _on_tick(self) -> None:
        if self.is_open:
            self._show_bar()

    def _show_bar(self) -> None:
        found, now = self.departure, self._desk.clock()
        if found is None:
            self.bar.show_flight(flight_words.nothing_title(self.status, now=now))
        else:
            self.bar.show_flight(flight_words.title_of(found, self.status, now=now))
        if self.is_open:
            self._window.status.show_ready(flight_words.ready_words(found) if found else "")


def _place_of(station: Station) -> str:
    """Return how colleagues call the desk: "Gate C9"."""
    return f"Gate {station.gate}" if station.gate else station.airport


def _timer(parent: QObject, interval_ms: int, slot: Callable[[], None]) -> QTimer:
    made = QTimer(parent)
    made.setInterval(interval_ms)
    made.timeout.connect(slot)
    return made
