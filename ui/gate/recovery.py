"""Other ways on screen: reads who needs them, shows what a batch would do, does and undoes it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.gate import (
    Act,
    Announcement,
    Batch,
    Done,
    GateWork,
    Reaccommodation,
    announcement,
    carry_out,
    is_disrupted,
    preview,
    reaccommodation,
    undo,
)
from agent_console.ids import FlightId, PassengerId
from ui.bridge.tasks import TaskRunner
from ui.gate import recovery_words
from ui.gate.recovery_pane import RecoveryPane
from ui.gate.screen import GateScreen
from ui.keys import shortcut
from ui.words.said import counted, said


class RecoveryScreen(QObject):
    """Opens the other ways in the place of boarding, and comes back to it."""

    def __init__(self, screen: GateScreen, tasks: TaskRunner, desk: Desk) -> None:
        super().__init__(screen)
        self._screen, self._tasks, self._desk = screen, tasks, desk
        self._people: dict[PassengerId, Reaccommodation] = {}
        self._flight: FlightId | None = None
        self._asked_for: PassengerId | None = None
        """Who stood at the counter when the other ways were opened."""
        self._done: list[tuple[str, Done]] = []
        """What was done and can be taken back, oldest first, each in words."""
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self._on_over)
        self.pane: RecoveryPane | None = None
        """Made when it is first wanted."""
        shortcut("gate.recovery", screen.page, self.toggle)
        screen.page.boarding.ways.clicked.connect(self.toggle)
        screen.listed.connect(self._on_listed)
        screen.people_hidden.connect(self.render)

    @property
    def is_open(self) -> bool:
        """Tell whether the other ways are what is seen of the gate."""
        return self.pane is not None and self._screen.page.left.currentWidget() is self.pane

    @Slot()
    def toggle(self) -> None:
        """Show the other ways, or boarding again."""
        if self.is_open:
            self._screen.show_boarding()
        elif self._screen.counter.listed is not None:
            pane = self.pane or self._made()
            card = self._screen.counter.card
            self._asked_for = card.line.id if card is not None else None
            self._screen.page.show_left(pane, is_alone=True)
            pane.list.setFocus()
            self.refresh()

    def _made(self) -> RecoveryPane:
        pane = self.pane = RecoveryPane()
        pane.looked_at.connect(self._on_looked_at)
        pane.wanted.connect(self._on_wanted)
        pane.undo_requested.connect(self._on_undo)
        pane.announcement_wanted.connect(self._on_announcement)
        pane.left.connect(self._screen.show_boarding)
        return pane

    @property
    def _work(self) -> GateWork:
        desk = self._desk
        return GateWork(desk.files.journal, desk.agent, self._screen.counter.place, desk.clock)

    @Slot()
    def refresh(self) -> None:
        """Read who is on the flight at work and what each of them needs."""
        listed, pane = self._screen.counter.listed, self.pane
        if listed is None or pane is None:
            return
        if listed.flight.id != self._flight:
            self._flight = listed.flight.id
            self._done.clear()
            pane.show_over()
            pane.show_batch(None, is_private=False)
            self._on_announcement(Announcement(pane.kinds.current))
        if not is_disrupted(listed.flight):
            pane.show_nothing(said("This flight is on time: nobody needs another way"))
            pane.show_people(())
            return
        pane.show_nothing(said("Looking for other ways…"))
        read = partial(reaccommodation, self._desk.files, listed, now=self._desk.clock())
        self._ask(read, partial(self._on_read, listed.flight.id))

    def _ask(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tasks.run(self, work, done=done, failed=self._screen.say_failed)

    def _on_read(self, flight: FlightId, found: tuple[Reaccommodation, ...]) -> None:
        if flight == self._flight and self.pane is not None:
            self._people = {one.line.id: one for one in found}
            self.render()
            self._mark_asked_for(self.pane)
            if self.pane.batch is not None:
                self._on_looked_at(self.pane.batch.act, self.pane.marked)

    def _mark_asked_for(self, pane: RecoveryPane) -> None:
        """Mark whoever stands at the counter, once, where nobody is marked."""
        asked_for, self._asked_for = self._asked_for, None
        if asked_for in self._people and not pane.list.marks:
            pane.list.mark([asked_for])
            pane.list.choose(asked_for)

    @Slot()
    def _on_listed(self) -> None:
        if self.is_open:
            self.refresh()

    @Slot()
    def render(self) -> None:
        """Show everybody, with names or without; what was looked at, likewise."""
        if self.pane is not None:
            is_private = self._screen.counter.is_private
            lines = [
                recovery_words.line_of(one, is_private=is_private) for one in self._people.values()
            ]
            self.pane.word_batch(is_private=is_private)
            self.pane.show_people(lines)

    # batches

    @Slot(object, object)
    def _on_looked_at(self, act: Act, keys: Sequence[str]) -> None:
        chosen = [self._people[PassengerId(key)] for key in keys if key in self._people]
        if self.pane is not None:
            batch = preview(act, chosen, self._work)
            self.pane.show_batch(batch, is_private=self._screen.counter.is_private)

    @Slot()
    def _on_wanted(self) -> None:
        if self.pane is None or self.pane.batch is None:
            return
        batch = self.pane.batch
        self.pane.do.setEnabled(False)
        do = partial(carry_out, batch, self._work)
        done = partial(self._on_done, batch)
        self._tasks.run(self, do, done=done, failed=self._on_not_done)

    def _on_not_done(self, error: Exception) -> None:
        """Say why nothing of it was done; it may be tried again."""
        if self.pane is not None:
            self.pane.do.setEnabled(self.pane.batch is not None)
        self._screen.say_failed(error)

    def _on_done(self, batch: Batch, done: Done) -> None:
        people = counted(batch.count, "{count} passenger", "{count} passengers")
        words = said("{act}: {people}", act=recovery_words.act_name(batch.act), people=people)
        self._done.append((words, done))
        self._wait()
        if self.pane is not None:
            self.pane.show_done(words)
        self._reread()

    def _wait(self) -> None:
        """Wake when the oldest of what was done can be taken back no more."""
        if self._done:
            left = self._done[0][1].until - self._desk.clock()
            self._over.start(max(0, round(left.total_seconds() * 1000)))

    @Slot()
    def _on_undo(self) -> None:
        """Take back what was done last; what was done before it is offered next."""
        if self._done:
            _, done = self._done.pop()
            self._ask(partial(undo, done, self._work), self._on_undone)

    def _on_undone(self, is_back: bool) -> None:  # noqa: FBT001 - the answer of `undo`
        words = said("Undone") if is_back else said("Too late to undo: it is on its way.")
        self._screen.said_so.emit(words)
        if self.pane is not None and self._done:
            self.pane.show_done(self._done[-1][0])
        elif self.pane is not None:
            self.pane.show_over()
            self.pane.show_batch(None, is_private=False)
        self._reread()

    @Slot()
    def _on_over(self) -> None:
        """Send what nobody took back."""
        del self._done[:1]
        self._desk.nudge()
        self._wait()
        if self.pane is not None and not self._done:
            self.pane.show_over()

    def _reread(self) -> None:
        self._desk.nudge()
        self._screen.note_deed()

    @Slot(object)
    def _on_announcement(self, what: Announcement) -> None:
        listed = self._screen.counter.listed
        if listed is not None and self.pane is not None:
            self.pane.show_spoken(announcement(what, listed))
