"""The review on screen: which page is seen, and what its keys do there."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agent_console.bootstrap import Desk
from agent_console.domain.floor import Floor
from agent_console.domain.report import ReportFilter, ReportKind
from agent_console.domain.review import NoteKey, ReviewNote
from agent_console.sync.status import Link, SyncStatus
from ui.bridge.tasks import TaskRunner
from ui.keys import rest, shortcut
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.review.asking import Asking
from ui.review.export_strip import ExportStrip
from ui.review.export_work import ExportWork, zone
from ui.review.floor_pages import FloorPage, TeamPage
from ui.review.floor_work import FloorWork
from ui.review.list_pages import AccessPage, CalibrationPage, CallsPage
from ui.review.list_work import AccessWork, CalibrationWork, CallsWork
from ui.review.note_words import key_of
from ui.review.noticed_page import NoticedPage
from ui.review.noticed_work import NoticedWork
from ui.review.page import QueuePage
from ui.review.pages import ACCESS, CALIBRATION, CALLS, FLOOR, NOTICED, PAGES, QUEUE, TEAM
from ui.review.queue_work import QueueWork
from ui.review.read_work import ReadWork
from ui.review.top_bar import ReviewBar
from ui.review.views_work import ViewsWork
from ui.widgets.chips import Chip
from ui.words import times
from ui.words.said import grouped, said

_KEY, _LATE_KEY = "review", "review-floor"
_REFRESH_MS = 30_000
"""So often the queue is looked at for what is new while nothing is marked."""


class ReviewPages(QWidget):
    """All pages of the review, one of them seen; above it the strip of the export."""

    def __init__(self) -> None:
        super().__init__()
        self.strip = ExportStrip()
        self.queue, self.team, self.floor = QueuePage(), TeamPage(), FloorPage()
        self.access, self.calls, self.calibration = AccessPage(), CallsPage(), CalibrationPage()
        self.noticed = NoticedPage()
        self.stack = QStackedWidget()
        self.by_key: dict[str, QWidget] = {
            QUEUE: self.queue,
            TEAM: self.team,
            FLOOR: self.floor,
            ACCESS: self.access,
            CALLS: self.calls,
            CALIBRATION: self.calibration,
            NOTICED: self.noticed,
        }
        for page in self.by_key.values():
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.stack, stretch=1)


class ReviewScreen(QObject):
    """Opens the review beside the calls and keeps its pages in step with the hub.

    Signals:
        said_so: Words worth a moment in the corner.
        sent: Likewise of what can be taken back for a while.
        customer_requested: The customer of the note that is read is wanted on the screen.
    """

    said_so = Signal(str)
    sent = Signal(str)
    customer_requested = Signal(str)

    def __init__(self, window: MainWindow, tasks: TaskRunner, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self.status = SyncStatus()
        self.pages, self.bar = ReviewPages(), ReviewBar()
        pages = self.pages
        self.asking = Asking(tasks, desk, self)
        self.queue = QueueWork(pages.queue, self.asking, self)
        self.reading = ReadWork(pages.queue, self.asking, self)
        self.floor = FloorWork(pages.queue, pages.team, pages.floor, self.asking, self)
        self.views = ViewsWork(pages.queue, self.queue, self.floor, self.asking, self)
        self.access = AccessWork(pages.access, self.asking, self)
        self.calls = CallsWork(pages.calls, self.asking, self)
        self.calibration = CalibrationWork(pages.calibration, self.asking, self)
        self.noticed = NoticedWork(pages.noticed, self.asking, self)
        self.export = ExportWork(pages.strip, self.asking, self)
        self._waiting = 0
        self._is_led = False
        """A page is opened for one thing alone."""
        self._is_late = False
        """It is said that the figures on screen are not live."""
        self._again = QTimer(self)
        self._again.setInterval(_REFRESH_MS)
        self._again.timeout.connect(self._on_again)
        self._connect()
        self._show_chips()

    def _connect(self) -> None:
        pages, bar = self.pages, self.bar
        self._window.pages.currentChanged.connect(self._on_page_changed)
        self.asking.failed.connect(self._on_failed)
        self.asking.said_so.connect(self.said_so)
        self.reading.sent.connect(self.sent)
        bar.page_chosen.connect(self._on_page_chosen)
        bar.export_requested.connect(self._on_export)
        bar.field.entered.connect(self._on_search)
        self.queue.picked.connect(self._on_picked)
        self.queue.counted.connect(self._on_counted)
        self.reading.judged.connect(self._on_judged)
        self.reading.taken_back.connect(self.queue.judged_no_more)
        self.reading.next_requested.connect(self._on_next)
        self.views.search_requested.connect(self._on_saved_search)
        self.floor.looked.connect(self._on_looked)
        self.calibration.note_wanted.connect(self._on_note_wanted)
        for number in range(len(PAGES)):
            shortcut(f"review.page.{number + 1}", pages, partial(bar.pages.choose, number))
        shortcut("review.before", pages.queue, self._on_before)
        shortcut("review.why_drawn", pages.queue, self._on_why_drawn)
        shortcut("review.customer", pages.queue, self._on_customer)
        shortcut("review.refresh", pages, self.refresh)
        shortcut("review.table", pages, self.floor.toggle_tables)

    @property
    def is_open(self) -> bool:
        """Tell whether the review is what is seen."""
        return self._window.pages.currentWidget() is self.pages

    @Slot()
    def open(self) -> None:
        """Show the review in the place of the calls."""
        self._window.show_aside(self.pages)
        self._on_page_changed()
        self.reading.begin()
        self.views.refresh()
        agents = self.views.agents()
        self.pages.queue.deeds.show_colleagues(
            [("", said("Nobody")), *((str(key), name) for key, name in agents)]
        )
        self.refresh()
        self._take_keyboard()

    def close(self) -> None:
        """Stop looking."""
        self.floor.stop()
        self._again.stop()
        rest()

    def show_status(self, status: SyncStatus) -> None:
        """Ask again when the hub is back."""
        before, self.status = self.status, status
        is_back = status.link is Link.ONLINE and before.link is not Link.ONLINE
        if is_back and self.is_open:
            self._window.notices.clear_notice(_KEY)
            if self.page != QUEUE or self._is_calm:
                self.refresh()

    @Slot()
    def _on_page_changed(self) -> None:
        if self.is_open:
            rest()
            self._window.show_bar(self.bar)
            self._window.status.show_ready(said("Every view of a customer is logged"))
            self.floor.begin()
            self._again.start()
            return
        self.floor.stop()
        self._again.stop()
        if not self.bar.isHidden() and self.bar.parentWidget() is not None:
            self._window.show_bar(None)
            self._window.status.show_ready("")
            self._is_late = False
            for key in (_KEY, _LATE_KEY):
                self._window.notices.clear_notice(key)

    @property
    def page(self) -> str:
        """Return the key of the page that is seen."""
        return self.bar.pages.current

    @Slot(str)
    def _on_page_chosen(self, key: str) -> None:
        self.pages.stack.setCurrentWidget(self.pages.by_key[key])
        self.pages.strip.hide()
        if key not in {TEAM, FLOOR}:
            self._on_looked(None)  # what is seen now makes no claim to be live
        if not self._is_led:
            self.refresh()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        take = getattr(self.pages.stack.currentWidget(), "take_keyboard", None)
        if take is not None:
            take()

    @Slot()
    def refresh(self) -> None:
        """Ask anew for what the page shows."""
        asked = {
            QUEUE: self.queue.refresh,
            ACCESS: self.access.refresh,
            CALLS: self.calls.refresh,
            CALIBRATION: self.calibration.refresh,
            NOTICED: self.noticed.refresh,
        }.get(self.page, self.floor.look)
        asked()

    @Slot()
    def _on_again(self) -> None:
        """Look for new notes where nobody is in the middle of something."""
        page = self.pages.queue
        is_plain = not self.queue.query and page.list.place <= 0
        if self.page == QUEUE and is_plain and self._is_calm:
            self.queue.refresh()
        else:
            self.queue.look()

    @property
    def _is_calm(self) -> bool:
        """Tell whether another note may come under the hands of who sits here."""
        page, note = self.pages.queue, self.reading.note
        chosen = page.list.chosen.key if page.list.chosen is not None else ""
        is_alone = note is not None and key_of(note) != chosen
        is_asking = bool(page.list.marks) or page.deeds.is_asking
        return not (is_asking or is_alone or self.reading.is_writing)

    def _show_chips(self) -> None:
        chips = [Chip(key, said(name)) for key, name in PAGES]
        if self._waiting:
            chips[0] = Chip(QUEUE, f"{chips[0].text} {grouped(self._waiting)}")
        self.bar.show_pages(chips)

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self._waiting = count
        self._show_chips()

    @Slot(object)
    def _on_looked(self, floor: Floor | None) -> None:
        """Say that the floor stands still while the hub is away: it looks as live as before."""
        is_late = floor is None and self.is_open and self.page in {TEAM, FLOOR}
        if is_late == self._is_late:
            return
        self._is_late = is_late
        if not is_late:
            self._window.notices.clear_notice(_LATE_KEY)
            return
        at = self.floor.looked_at
        advice = said("The CRM cannot be reached")
        if at is not None:
            when = times.clock_with_seconds(at)
            advice = said("The CRM cannot be reached. They are as of {time}.", time=when)
        title = said("These figures are not live")
        self._window.notices.show_notice(Notice(key=_LATE_KEY, title=title, advice=advice))

    # notes

    @Slot(object, object)
    def _on_picked(self, note: ReviewNote | None, spans: tuple[tuple[int, int], ...]) -> None:
        self.reading.show(note, spans)

    @Slot(object)
    def _on_judged(self, note: ReviewNote) -> None:
        self.queue.reviewed(note)

    @Slot()
    def _on_next(self) -> None:
        self.pages.queue.list.step(1)
        self.pages.queue.take_keyboard()

    @Slot()
    def _on_before(self) -> None:
        self.pages.queue.list.step(-1)
        self.pages.queue.take_keyboard()

    @Slot()
    def _on_why_drawn(self) -> None:
        self.views.explain(self.reading.note)

    @Slot()
    def _on_customer(self) -> None:
        if self.reading.note is not None:
            self.customer_requested.emit(self.reading.note.customer_id)

    @Slot(object)
    def _on_note_wanted(self, key: NoteKey) -> None:
        """Show a note that is on no list; a list that came anew would put its own in its place."""
        self._is_led = True
        self.bar.pages.choose(0)
        self._is_led = False
        self.reading.read(key)

    @Slot(str)
    def _on_search(self, typed: str) -> None:
        if self.page != QUEUE:
            self.bar.pages.choose(0)
        self.queue.search(typed)
        self.pages.queue.take_keyboard()

    @Slot(str)
    def _on_saved_search(self, query: str) -> None:
        self.bar.field.setText(query)
        self._on_search(query)

    # export and problems

    @Slot()
    def _on_export(self) -> None:
        kinds = {TEAM: ReportKind.AGENTS, FLOOR: ReportKind.FLOOR}
        kind = kinds.get(self.page, ReportKind.NOTES)
        self.export.ask(kind, self._filter(kind))

    def _filter(self, kind: ReportKind) -> ReportFilter:
        asked, here = self.queue.question, zone()
        team = self.pages.team.teams.current
        if kind is not ReportKind.NOTES:
            return ReportFilter(zone=here, team=team)
        if self.queue.query:
            return ReportFilter(zone=here, words=self.queue.query)
        return ReportFilter(zone=here, question=asked)

    @Slot(str, str)
    def _on_failed(self, title: str, advice: str) -> None:
        self._window.notices.show_notice(Notice(key=_KEY, title=title, advice=advice, tone="bad"))
