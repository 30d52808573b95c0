"""Connects the panes with the desk: every signal of a pane ends in one call of the core."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.call_work import CallWork
from agent_console.desk.files import Files
from agent_console.desk.one_call import as_recorded_here
from agent_console.desk.shown_steps import shown_steps
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.draft import Draft
from agent_console.errors import ConsoleError
from agent_console.settings import Settings
from agent_console.sync.status import Link, SyncStatus
from agent_console.wire.event import CallEvent
from agent_console.wire.operation import Choice
from ui.agreeing import Agreeing
from ui.breaking_glass import BreakingGlass
from ui.bridge.ears import QUEUED, DeskEars
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.coaching_screen import CoachingScreen
from ui.dialling_screen import DiallingScreen
from ui.duplicates_door import DuplicatesDoor
from ui.follow_ups_screen import FollowUpsScreen
from ui.gate_door import GateDoor
from ui.history_screen import HistoryScreen
from ui.identity_screen import IdentityScreen
from ui.known_later import KnownLater
from ui.main_window import MainWindow
from ui.next_steps_screen import NextStepsScreen
from ui.objecting import Objecting
from ui.outbox_screen import OutboxScreen
from ui.palette.screen import PaletteScreen
from ui.panes.notice_bar import Notice
from ui.pauses import give_back, no_pause
from ui.review_door import ReviewDoor
from ui.saving import Saving
from ui.scanning import Scanning
from ui.script_screen import ScriptScreen
from ui.shown_log import ShownLog
from ui.team import Team
from ui.updating import Updating
from ui.ways_screen import WaysScreen
from ui.words import problems
from ui.wrap_up_undo import WrapUpUndo

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub

_TICK_MS = 1000


class Wiring(QObject):
    """The console at work, from the moment its files are open.

    Signals:
        popped: As of `CallsOnScreen`.
        agreed: Desk and hub agree on everything.
        agent_known: Who sits here (`Agent`).
        call_heard: Telephony said something of a call (`CallEvent`), after it was shown.
    """

    popped = Signal(str, float, float)
    agreed = Signal()
    agent_known = Signal(object)
    call_heard = Signal(object)

    def __init__(self, window: MainWindow, tasks: TaskRunner, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._desk = desk
        self._status = SyncStatus()
        self._is_closed = False
        self._saving = Saving(window.notes)
        self._calls = CallsOnScreen(window, tasks, desk, self._saving, self)
        self.team = Team(window, tasks, desk, self._calls, self._saving, self)
        self.dialling = DiallingScreen(window, tasks, desk, self._calls, self.team.telephone, self)
        self.dialling.show_requested.connect(self._on_show_asked)
        self.outbox = OutboxScreen(window, desk, self)
        self.wrapped = WrapUpUndo(window, desk, self._calls, self)
        self.follow_ups = FollowUpsScreen(window, tasks, desk, self._calls, self)
        self.agreeing = Agreeing(window, desk, self._calls, self._saving, self)
        self.coaching = CoachingScreen(window, desk, self._calls, self._saving, self)
        self.coaching.snippets_changed.connect(self.agreeing.read_snippets)
        self.agreed.connect(self.coaching.refresh)
        self.history = HistoryScreen(window, tasks, desk.files, desk.clock, self)
        self.palette = PaletteScreen(window, tasks, desk, self._calls, self)
        self.identity = IdentityScreen(window, desk, self._calls, self._saving, self)
        self.objecting = Objecting(window, desk, self._calls, self._saving, self)
        self.glass = BreakingGlass(window, tasks, desk, self._calls, self)
        self.scanning = Scanning(window, tasks, desk, self._calls, self)
        self.ways = WaysScreen(window, desk, self._calls, self._saving, self)
        self.script = ScriptScreen(window, desk, self._calls, self.ways, self._saving, self)
        self.next_steps = NextStepsScreen(window, desk, self._calls, self.ways, self._saving, self)
        self.script.disposed.connect(self.next_steps.rank_again)
        self.duplicates = DuplicatesDoor(window, tasks, desk, self._calls, self)
        self.agent_known.connect(self.duplicates.offer_to)
        self.gate = GateDoor(window, tasks, desk, self._calls, self)
        self.agent_known.connect(self.gate.offer_to)
        self.review = ReviewDoor(window, tasks, desk, self._calls, self)
        self.agent_known.connect(self.review.offer_to)
        self.scanning.first_taker = self.gate.takes_scan
        self.agreed.connect(self.ways.refresh_soon)
        self.shown_log = ShownLog(tasks, desk, self._calls, self._saving, self)
        self.next_steps.ranked.connect(self.shown_log.look_soon)
        self.updating = Updating(window, desk, self._calls, self)
        self.known_later = KnownLater(window, tasks, desk, self._calls, self)
        self._ears = DeskEars(self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._connect_core()
        self._connect_panes()
        window.status.show_agent(desk.agent if desk.agent.login else None)
        self._show_notices()
        self._calls.restore()
        self._tick.start()
        desk.listen(self._ears)

    @property
    def files(self) -> Files:
        """The local files this console works on."""
        return self._desk.files

    @property
    def hub(self) -> "Hub | None":
        """The hub this console is connected to."""
        return self._desk.hub

    @property
    def address(self) -> str:
        """Where the hub is."""
        return self._desk.address

    @property
    def agent(self) -> Agent:
        """Who sits here."""
        return self._desk.agent

    def take_settings(self, settings: Settings) -> None:
        """Work with *settings* from now on, where they do not count from the next start."""
        self._desk.settings = settings

    @property
    def status(self) -> SyncStatus:
        """How desk and hub stand."""
        return self._status

    @property
    def calls(self) -> CallsOnScreen:
        """The calls and which of them is on the screen."""
        return self._calls

    @property
    def work(self) -> CallWork:
        """The agent's calls."""
        return self._calls.work

    @property
    def draft(self) -> Draft | None:
        """The work on the screen."""
        return self._calls.draft

    def connect_hub(self) -> None:
        """Begin to sync and to listen for calls; making the line takes a tenth of a second."""
        self._tasks.run(
            self,
            partial(self._desk.connect, self._ears),
            done=self._on_connecting,
            failed=self._on_not_connected,
        )

    def close(self) -> None:
        """Stop everything that could still call us; what was on its way here is dropped."""
        self._is_closed = True
        self._tick.stop()
        self.updating.close()
        self.gate.close()
        self.review.close()
        self._desk.close()

    def _connect_core(self) -> None:
        self._ears.call_heard.connect(self._on_call_heard, QUEUED)
        self._ears.status_said.connect(self._on_status_said, QUEUED)
        self._ears.show_asked.connect(self._on_show_asked, QUEUED)
        self._ears.agent_known.connect(self._on_agent_known, QUEUED)
        self._calls.popped.connect(self.popped)
        self.agreed.connect(self.follow_ups.refresh)
        self.wrapped.handed_over.connect(self.follow_ups.refresh)
        self.wrapped.over.connect(self.follow_ups.refresh)
        self._tick.timeout.connect(self._on_tick)

    def _connect_panes(self) -> None:
        window, calls = self._window, self._calls
        window.call_bar.wrap_up_requested.connect(self._on_wrap_up_requested)
        window.call_bar.search_requested.connect(calls.on_search_requested)
        window.candidates.candidate_picked.connect(calls.on_candidate_picked)
        window.customer.dial_requested.connect(self.dialling.offer)
        window.timeline.older_requested.connect(calls.on_older_requested)
        window.notes.note_changed.connect(self._on_note_changed)
        window.notes.disposition_changed.connect(self._on_disposition_changed)
        window.do_next.chosen.connect(self._on_chosen)
        window.do_next.choice_undone.connect(self._on_choice_undone)

    @Slot()
    def _on_wrap_up_requested(self) -> None:
        if self.wrapped.before():
            self._calls.on_wrap_up_requested()
            self.wrapped.after()

    # the note

    @Slot(str)
    def _on_note_changed(self, text: str) -> None:
        call = self._calls.current
        if call is None:
            return
        caret = self._window.notes.edit.textCursor().position()
        kept = self._saving(partial(self._calls.work.write, call, text, caret=caret))
        if kept is not None:
            safe = masked(text)
            if safe != text:
                self._window.notes.replace_note(safe)
            self._window.notes.show_saved(kept[1])

    @Slot(str, str)
    def _on_disposition_changed(self, reason: str, outcome: str) -> None:
        call = self._calls.current
        if call is None:
            return
        write = partial(self._calls.work.dispose, call, reason=reason, outcome=outcome)
        if self._saving(write) is not None:
            self._window.notes.show_saved(self._desk.clock())

    # the next step

    @Slot(str, object)
    def _on_chosen(self, action: str, choice: Choice) -> None:
        self._choose(action, choice)

    @Slot(str)
    def _on_choice_undone(self, action: str) -> None:
        self._choose(action, None)

    def _choose(self, action: str, choice: Choice | None) -> None:
        call, shown = self._calls.current, self._calls.shown
        if call is None or shown is None:
            return
        offered = (one for one in shown.ranking.suggestions if one.action == action)
        propensity = next((one.propensity for one in offered), 0.0)
        work = self._calls.work
        is_logged = work[call].has_shown(action)  # working it out again would take milliseconds
        now = self._desk.clock()
        steps = None if is_logged else shown_steps(self._desk.files, shown, now=now)
        self._saving(partial(work.choose, call, action, choice, propensity=propensity, steps=steps))

    # sync

    def _on_connecting(self, _nothing: object) -> None:
        self._window.notices.clear_notice("hub")

    def _on_not_connected(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        self._window.notices.show_notice(
            Notice(
                key="hub",
                title=problems.problem(error),
                advice=problems.advice(error),
                action=self.tr("Sign in"),
                tone="bad",
            )
        )

    @Slot(object)
    def _on_status_said(self, status: SyncStatus) -> None:
        if self._is_closed:
            return
        before, self._status = self._status, status
        self._window.status.show_status(status, now=self._desk.clock())
        self.outbox.show_status(status)
        self.gate.show_status(status)
        self.review.show_status(status)
        self.team.show_status(status)
        self.updating.show_status(status)
        if status.link is Link.SIGNED_OUT:
            self._window.notices.show_notice(
                Notice(
                    key="sign-in",
                    title=problems.told(status.problem),
                    advice=problems.told(status.advice),
                    action=self.tr("Sign in"),
                    tone="bad",
                )
            )
        elif before.link is Link.SIGNED_OUT:
            self._window.notices.clear_notice("sign-in")
        if status.agreed_at != before.agreed_at:
            self._calls.refresh()
            self.agreed.emit()
        if status.agreed_at and not before.agreed_at:
            self._tasks.run(self, give_back, done=_thanks, failed=_thanks)

    @Slot(object, float)
    def _on_call_heard(self, event: CallEvent, arrived: float) -> None:
        if not self._is_closed:
            event = as_recorded_here(event, self._desk.settings.work)
            with no_pause():
                self._calls.on_call_heard(event, arrived)
            key = self._calls.work.known_as(event.call.id)
            call = msgspec.structs.replace(event.call, id=key)
            self.call_heard.emit(msgspec.structs.replace(event, call=call))

    @Slot()
    def _on_show_asked(self) -> None:
        if not self._is_closed:
            self._window.setWindowState(
                self._window.windowState() & ~Qt.WindowState.WindowMinimized
            )
            self._window.raise_()
            self._window.activateWindow()

    @Slot(object)
    def _on_agent_known(self, agent: Agent) -> None:
        if self._is_closed:
            return
        if agent.id != self._calls.work.agent.id:
            self._calls.work = self._desk.work()
            self.team.presence.refresh()
        self._window.status.show_agent(agent)
        self.agent_known.emit(agent)

    @Slot()
    def _on_tick(self) -> None:
        self._calls.tick()
        self.updating.watch_calls()
        self._window.status.show_status(self._status, now=self._desk.clock())

    def _show_notices(self) -> None:
        for number, notice in enumerate(self._desk.notices):
            self._window.notices.show_notice(
                Notice(
                    key=f"opened:{number}",
                    title=problems.problem(notice),
                    advice=problems.advice(notice),
                )
            )


def _thanks(_nothing: object) -> None:
    """Take note that what was only good to have is done, or cannot be."""
