"""Other ways on screen: found after the pop is painted, held, taken and let go by key."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import other_ways
from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.chosen_way import Answer, ChosenWay, WayState
from agent_console.domain.draft import Draft
from agent_console.errors import BadInput
from agent_console.nba.ways import Way
from agent_console.wire.operation import Operation
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.ways import WaysView
from ui.saving import Saving
from ui.words.said import said

_AGAIN_MS = 2000


class WaysScreen(QObject):
    """Joins the ways of the Right-now card to the draft and the outbox.

    Signals:
        found: The ways were looked for; `ways` has what there is.
    """

    found = Signal()

    def __init__(
        self, window: MainWindow, desk: Desk, calls: CallsOnScreen, saving: Saving, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._desk, self._calls, self._saving = window, desk, calls, saving
        self._pane = window.ways
        self._ways: tuple[Way, ...] = ()
        self._index = 0
        self._about = ""
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._render)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        calls.changed.connect(self.refresh_soon)
        window.notes.note_shown.connect(self._on_note_shown)
        self._pane.following.connect(self._on_following)
        self._pane.hold_requested.connect(self._on_hold)
        self._pane.take_requested.connect(self._on_take)
        self._pane.free_requested.connect(self._on_free)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return the ways there are for the trip on the screen."""
        return self._ways

    @Slot()
    def _on_note_shown(self) -> None:
        """Another call is on the screen: what stood here was about somebody else."""
        self._pane.clear()
        self._window.right_now.lists_ways = True
        self._later.start()

    @Slot()
    def refresh_soon(self) -> None:
        """Look again once what is going on now is painted."""
        self._later.start()

    @Slot()
    def refresh(self) -> None:
        """Look for ways around the trouble on the screen."""
        shown = self._calls.shown
        found = shown.right_now if shown is not None else None
        if shown is None or shown.file is None or found is None:
            self._ways = ()
        else:
            around = self._desk.files.cache.around
            self._ways = other_ways.other_ways(
                shown.file,
                found,
                lambda origin, end, since, until: around(origin, end, since=since, until=until),
                now=self._desk.clock(),
            )
            if found.trip.id != self._about:
                self._about, self._index = found.trip.id, 0
        self._index = min(self._index, max(0, len(self._ways) - 1))
        self._list_once(shown)
        self._render()
        self.found.emit()

    def _list_once(self, shown: ScreenPop | None) -> None:
        """Let the card above leave out what the one below says better."""
        card, lists = self._window.right_now, not self._ways
        if shown is not None and card.lists_ways is not lists:
            card.lists_ways = lists
            card.show_pop(shown, now=self._desk.clock())

    def choose(self, flight: str) -> None:
        """Choose the best way that goes with *flight*; raise `BadInput` if none does any more."""
        place = other_ways.place_of(self._ways, flight)
        if place is None:
            raise BadInput("this flight is no way any more: look at the other ways")
        self._index = place
        self._render()

    def hold(self, minutes: int) -> None:
        """Hold the way that is chosen for so many minutes; 0: for as long as usual."""
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None or shown.right_now is None or not self._ways:
            return
        way = self._ways[self._index]
        before, now = draft.way, self._desk.clock()
        if before is not None and before.state is WayState.HELD:
            if other_ways.is_same(before, way) and now < before.until:
                return
            self._let_go(draft, before)
            draft = self._calls.draft or draft
        made = other_ways.held(way, shown.right_now, draft, at=now, minutes=minutes)
        self._choose(draft, *made)

    @Slot()
    def _on_hold(self) -> None:
        self.hold(0)

    @Slot()
    def _on_following(self) -> None:
        if self._ways:
            self._index = (self._index + 1) % len(self._ways)
            self._render()

    @Slot()
    def _on_take(self) -> None:
        self.take()

    def take(self) -> None:
        """Take the way that is chosen instead of what is broken; once."""
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None or shown.file is None or shown.right_now is None:
            return
        if not self._ways or (draft.way is not None and draft.way.state is WayState.TAKEN):
            return
        way, now = self._ways[self._index], self._desk.clock()
        held = draft.way
        if held is not None and not other_ways.is_same(held, way):
            self._let_go(draft, held)
            draft = self._calls.draft or draft
        self._choose(draft, *other_ways.taken(way, shown.file, shown.right_now, draft, at=now))

    @Slot()
    def _on_free(self) -> None:
        draft = self._calls.draft
        if draft is not None and draft.way is not None:
            self._let_go(draft, draft.way)

    def _let_go(self, draft: Draft, way: ChosenWay) -> None:
        made = other_ways.freed(way, draft, at=self._desk.clock())
        if made is not None:
            self._choose(draft, *made)

    def _choose(self, draft: Draft, way: ChosenWay, operation: Operation) -> None:
        ask = partial(self._calls.work.choose_way, draft.id, way, operation)
        if self._saving(ask) is not None:
            self._desk.nudge()
            self._render()

    @Slot()
    def _render(self) -> None:
        draft = self._calls.draft
        chosen = draft.way if draft is not None else None
        if not self._ways and chosen is None:
            self._again.stop()
            self._pane.clear()
            return
        entry = self._desk.files.journal.entry(chosen.asked_id) if chosen is not None else None
        answer = other_ways.answer_of(entry)
        problem = entry.problem if entry is not None else None
        self._pane.show_view(
            WaysView(
                ways=self._ways,
                index=self._index,
                chosen=chosen,
                answer=answer,
                problem=said(problem.title) if problem is not None else "",
            ),
            now=self._desk.clock(),
        )
        is_open = chosen is not None and (answer is Answer.WAITING or chosen.state is WayState.HELD)
        if is_open and not self._again.isActive():
            self._again.start()
        elif not is_open:
            self._again.stop()
