"""Connects the panes with the desk: every signal of a pane ends in one call of the core.

Decides only which of the agent's calls is on the screen.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import identify
from agent_console.desk.call_work import CallWork
from agent_console.desk.pop import composed, pop
from agent_console.desk.screen_pop import Match, MatchState, ScreenPop
from agent_console.domain.agent import Agent
from agent_console.domain.call import IllegalMove, Stage
from agent_console.domain.card_numbers import masked
from agent_console.domain.draft import Draft
from agent_console.domain.identifier import Scheme
from agent_console.errors import ConsoleError
from agent_console.ids import CallId, CustomerId
from agent_console.logs import area
from agent_console.nba.facts import Refusal
from agent_console.sync.status import Link, SyncStatus
from agent_console.wire.customer_file import Candidate, CustomerFile
from agent_console.wire.event import CallEvent
from agent_console.wire.operation import Choice
from ui.bridge.ears import QUEUED, DeskEars
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice

T = TypeVar("T")
_log = area("ui")
_TICK_MS = 1000
_LIVE = frozenset({Stage.TALKING, Stage.HELD, Stage.WRAP_UP})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the hub knew of somebody this computer does not."""

    candidates: tuple[Candidate, ...]
    file: CustomerFile | None


class Wiring(QObject):
    """The console at work, from the moment its files are open.

    Signals:
        popped: A call was painted: its id, the milliseconds from its arrival on this computer, and
            those from the moment the hub heard of it.
        agreed: Desk and hub agree on everything.
    """

    popped = Signal(str, float, float)
    agreed = Signal()

    def __init__(self, window: MainWindow, tasks: TaskRunner, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._desk = desk
        self._work: CallWork = desk.work()
        self._current: CallId | None = None
        self._matches: dict[CallId, Match] = {}
        self._shown: ScreenPop | None = None
        self._status = SyncStatus()
        self.ears = DeskEars(self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._connect_panes()
        self._window.status.show_agent(desk.agent if desk.agent.login else None)
        self._show_notices()
        self._restore()
        self._tick.start()

    def connect_hub(self) -> None:
        """Begin to sync and to listen for calls."""
        self._desk.connect(self.ears)

    def close(self) -> None:
        """Stop everything that could still call us."""
        self._tick.stop()
        self._desk.close()

    def _connect_panes(self) -> None:
        window, ears = self._window, self.ears
        ears.call_heard.connect(self._on_call_heard, QUEUED)
        ears.status_said.connect(self._on_status_said, QUEUED)
        ears.agent_known.connect(self._on_agent_known, QUEUED)
        window.call_bar.answer_requested.connect(self._on_answer_requested)
        window.call_bar.hold_requested.connect(self._on_hold_requested)
        window.call_bar.resume_requested.connect(self._on_answer_requested)
        window.call_bar.wrap_up_requested.connect(self._on_wrap_up_requested)
        window.call_bar.search_requested.connect(self._on_search_requested)
        window.notes.note_changed.connect(self._on_note_changed)
        window.notes.disposition_changed.connect(self._on_disposition_changed)
        window.do_next.chosen.connect(self._on_chosen)
        window.do_next.choice_undone.connect(self._on_choice_undone)
        window.candidates.candidate_picked.connect(self._on_candidate_picked)
        window.timeline.older_requested.connect(self._on_older_requested)
        window.notices.action_requested.connect(self._on_notice_action)
        self._tick.timeout.connect(self._on_tick)

    # telephony

    @Slot(object, float)
    def _on_call_heard(self, event: CallEvent, arrived: float) -> None:
        call = event.call
        is_new = call.id not in self._work
        draft = self._saving(partial(self._work.heard, call))
        if draft is None:
            if call.id == self._current:
                self._show_next()
            self._window.notices.clear_notice(f"ring:{call.id}")
            return
        if call.id == self._current:
            self._window.show_call(draft.call, now=self._desk.clock())
        elif self._is_free():
            self._show(draft)
            self._paint_now(event, arrived)
        elif is_new:
            self._announce(draft)

    def _is_free(self) -> bool:
        """Tell whether another call may take the screen: nobody is on the line or written about."""
        if self._current is None:
            return True
        shown = self._work[self._current]
        return shown.call is None or shown.call.stage not in _LIVE

    def _announce(self, draft: Draft) -> None:
        waiting = Notice(
            key=f"ring:{draft.id}",
            title=self.tr("Another call is ringing"),
            advice=self.tr("It stays here until you show it."),
            action=self.tr("Show it"),
            tone="primary",
        )
        self._window.notices.show_notice(waiting)

    def _paint_now(self, event: CallEvent, arrived: float) -> None:
        self._window.repaint()
        span_ms = (time.perf_counter() - arrived) * 1000
        since_hub_ms = (self._desk.clock() - event.hub_at).total_seconds() * 1000
        self._window.status.show_popped(span_ms)
        self.popped.emit(event.call.id, span_ms, since_hub_ms)

    # what is on the screen

    def _show(self, draft: Draft) -> None:
        now = self._desk.clock()
        self._current = draft.id
        match = self._matches.get(draft.id) or self._match(draft)
        self._matches[draft.id] = match
        self._window.show_call(draft.call, now=now)
        self._window.notes.show_note(draft.text, reason=draft.reason, outcome=draft.outcome)
        self._show_pop(pop(self._desk.files, match, now=now, refusals=self._refusals()))
        self._window.notices.clear_notice(f"ring:{draft.id}")
        customer = identify.sure_customer(match)
        if customer is not None:
            self._saving(partial(self._work.is_about, draft.id, customer))
        elif match.state is MatchState.UNKNOWN and draft.call is not None:
            self._ask_hub(draft.id, draft.call.from_number)

    def _match(self, draft: Draft) -> Match:
        files = self._desk.files
        known = files.customer_file(draft.customer_id, limit=1)
        by_call = identify.caller(files.cache, draft.call) if draft.call else None
        if by_call and identify.sure_customer(by_call):
            return by_call
        if known is not None:
            return _chosen(Candidate(customer=known.customer), by_call)
        return by_call or Match(state=MatchState.UNKNOWN)

    def _show_pop(self, shown: ScreenPop) -> None:
        self._shown = shown
        self._window.show_pop(shown, now=self._desk.clock())

    def _show_next(self) -> None:
        """Show the call that waits longest, or that nobody is there."""
        self._current = None
        waiting = next(iter(self._work), None)
        if waiting is not None:
            self._show(waiting)
            return
        self._shown = None
        self._window.show_call(None, now=self._desk.clock())
        self._window.notes.clear()
        self._window.show_idle()

    def _restore(self) -> None:
        """Bring back what was unfinished when the program last ended."""
        unfinished = tuple(self._work)
        self._show_next()
        if unfinished:
            self._window.notices.show_notice(
                Notice(
                    key="restored",
                    title=self.tr("Your unfinished note is back"),
                    advice=self.tr("Nothing was lost. Wrap up when you are done."),
                    tone="primary",
                )
            )

    def _refusals(self) -> tuple[Refusal, ...]:
        call = self._current
        return () if call is None or call not in self._work else self._work.refusals(call)

    # somebody this computer does not know

    def _ask_hub(self, call: CallId, number: str) -> None:
        hub = self._desk.hub
        if hub is None or self._status.link is not Link.ONLINE:
            return

        def ask() -> Fetched:
            candidates = hub.lookup(number, scheme=Scheme.PHONE)
            one = candidates[0].customer.id if len(candidates) == 1 else None
            return Fetched(candidates, hub.customer_file(one) if one else None)

        self._tasks.run(
            self, ask, done=partial(self._on_fetched, call), failed=self._on_fetch_failed
        )

    def _on_fetched(self, call: CallId, fetched: Fetched) -> None:
        if call not in self._work or not fetched.candidates:
            return
        match = identify.matched(fetched.candidates, scheme=Scheme.PHONE)
        self._matches[call] = match
        customer = identify.sure_customer(match)
        if customer is not None:
            self._saving(partial(self._work.is_about, call, customer))
        if call == self._current:
            now = self._desk.clock()
            self._show_pop(composed(self._desk.files, match, fetched.file, now=now))

    def _on_fetch_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub could not say who it is: %s", type(error).__name__)

    # what the agent does

    @Slot()
    def _on_answer_requested(self) -> None:
        self._move(Stage.TALKING)

    @Slot()
    def _on_hold_requested(self) -> None:
        self._move(Stage.HELD)

    def _move(self, stage: Stage) -> None:
        if self._current is None:
            return
        try:
            draft = self._saving(partial(self._work.moved, self._current, stage))
        except IllegalMove:
            return
        if draft is not None:
            self._window.show_call(draft.call, now=self._desk.clock())

    @Slot()
    def _on_wrap_up_requested(self) -> None:
        call = self._current
        if call is None:
            return
        if self._saving(partial(self._finish, call)) is not None:
            self._desk.nudge()
            self._show_next()

    def _finish(self, call: CallId) -> bool:
        draft = self._work[call]
        if draft.call is not None and draft.call.may_move_to(Stage.WRAP_UP):
            self._work.moved(call, Stage.WRAP_UP)
        self._work.wrap_up(call)
        self._matches.pop(call, None)
        return True

    @Slot(str)
    def _on_note_changed(self, text: str) -> None:
        if self._current is None:
            return
        caret = self._window.notes.edit.textCursor().position()
        kept = self._saving(partial(self._work.write, self._current, text, caret=caret))
        if kept is not None:
            safe = masked(text)
            if safe != text:
                self._window.notes.replace_note(safe)
            self._window.notes.show_saved(kept[1])

    @Slot(str, str)
    def _on_disposition_changed(self, reason: str, outcome: str) -> None:
        if self._current is None:
            return
        write = partial(self._work.dispose, self._current, reason=reason, outcome=outcome)
        if self._saving(write) is not None:
            self._window.notes.show_saved(self._desk.clock())

    @Slot(str, object)
    def _on_chosen(self, action: str, choice: Choice) -> None:
        self._choose(action, choice)

    @Slot(str)
    def _on_choice_undone(self, action: str) -> None:
        self._choose(action, None)

    def _choose(self, action: str, choice: Choice | None) -> None:
        if self._current is None or self._shown is None:
            return
        offered = (one for one in self._shown.ranking.suggestions if one.action == action)
        propensity = next((one.propensity for one in offered), 0.0)
        keep = partial(self._work.choose, self._current, action, choice, propensity=propensity)
        self._saving(keep)

    @Slot(str)
    def _on_candidate_picked(self, customer: str) -> None:
        if self._current is None or self._shown is None:
            return
        picked = (
            one for one in self._shown.match.candidates if one.customer.id == CustomerId(customer)
        )
        candidate = next(picked, None)
        if candidate is not None:
            self._matches[self._current] = _chosen(candidate, self._shown.match)
            self._show(self._work[self._current])

    @Slot(str)
    def _on_search_requested(self, typed: str) -> None:
        candidates = identify.found(self._desk.files.cache, typed)
        if not candidates:
            self._window.notices.show_notice(
                Notice(
                    key="search",
                    title=self.tr("Nobody found"),
                    advice=self.tr("Try a name, a whole number, an e-mail or a member number."),
                )
            )
            return
        self._window.notices.clear_notice("search")
        draft = self._draft_for_search(candidates)
        match = identify.matched(candidates, scheme=candidates[0].matched_by)
        if len(candidates) == 1:
            match = _chosen(candidates[0], None)
        self._matches[draft.id] = match
        self._show(draft)

    def _draft_for_search(self, candidates: tuple[Candidate, ...]) -> Draft:
        """Return the call on the line if it is nobody's yet, else a visit without a call."""
        if self._current is not None:
            shown = self._matches.get(self._current)
            if shown is None or identify.sure_customer(shown) is None:
                return self._work[self._current]
            self._work.drop(self._current)
        return self._work.begin(candidates[0].customer.id)

    @Slot()
    def _on_older_requested(self) -> None:
        shown = self._window.timeline.last
        if shown is not None:
            self._window.timeline.append_older(self._desk.files.older(shown))

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        kind, _, call = key.partition(":")
        if kind == "ring" and CallId(call) in self._work:
            self._show(self._work[CallId(call)])

    # sync

    @Slot(object)
    def _on_status_said(self, status: SyncStatus) -> None:
        before, self._status = self._status, status
        self._window.status.show_status(status, now=self._desk.clock())
        if status.link is Link.SIGNED_OUT:
            self._window.notices.show_notice(
                Notice(key="sign-in", title=status.problem, advice=status.advice, tone="bad")
            )
        else:
            self._window.notices.clear_notice("sign-in")
        if status.agreed_at != before.agreed_at:
            self._refresh()
            self.agreed.emit()

    def _refresh(self) -> None:
        """Show what came in about the customer on the screen; nothing else moves."""
        if self._current is None or self._shown is None:
            return
        match = self._shown.match
        if match.state is MatchState.UNKNOWN:
            match = self._match(self._work[self._current])
            self._matches[self._current] = match
        fresh = pop(self._desk.files, match, now=self._desk.clock(), refusals=self._refusals())
        if fresh.file is not None and _says_more(fresh.file, self._shown.file):
            self._show_pop(fresh)

    @Slot(object)
    def _on_agent_known(self, agent: Agent) -> None:
        if agent.id != self._work.agent.id:
            self._work = self._desk.work()
        self._window.status.show_agent(agent)

    @Slot()
    def _on_tick(self) -> None:
        if self._current is not None and self._current in self._work:
            self._window.show_call(self._work[self._current].call, now=self._desk.clock())
        self._window.status.show_status(self._status, now=self._desk.clock())

    # what can go wrong

    def _saving(self, write: Callable[[], T]) -> T | None:
        """Write to the journal; if the disk does not take it, say so where the agent looks."""
        try:
            return write()
        except ConsoleError as exc:
            self._window.notes.show_problem(str(exc), exc.advice)
            return None

    def _show_notices(self) -> None:
        for number, notice in enumerate(self._desk.notices):
            self._window.notices.show_notice(
                Notice(key=f"opened:{number}", title=str(notice), advice=notice.advice)
            )


def _says_more(fresh: CustomerFile, shown: CustomerFile | None) -> bool:
    return shown is None or msgspec.structs.replace(shown, as_of=fresh.as_of) != fresh


def _chosen(candidate: Candidate, before: Match | None) -> Match:
    scheme = before.scheme if before else candidate.matched_by
    return Match(state=MatchState.CHOSEN, scheme=scheme, candidates=(candidate,))
