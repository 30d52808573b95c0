"""Which of the agent's calls is on the screen, and who it is about."""

import time
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import identify
from agent_console.desk.call_work import CallWork
from agent_console.desk.pop import composed, pop, with_ways_of
from agent_console.desk.screen_pop import NO_TALK, Match, MatchState, ScreenPop
from agent_console.domain.call import Stage
from agent_console.domain.channel import Direction
from agent_console.domain.draft import Draft
from agent_console.domain.handover import Handover
from agent_console.domain.phone_number import region_of
from agent_console.ids import CallId, CustomerId
from agent_console.wire.customer_file import Candidate, CustomerFile
from agent_console.wire.event import CallEvent
from ui.bridge.tasks import TaskRunner
from ui.call_views import CallViews
from ui.inspector.steps import Steps
from ui.main_window import MainWindow
from ui.panes.call_strip import StripCall
from ui.panes.notice_bar import Notice
from ui.saving import Saving
from ui.who_is_it import Fetched, WhoIsIt
from ui.words.customs import customs, home_region

_TELL_AFTER_MS = 2000
"""So long after a file came to the screen the hub is told who saw it."""
_LIVE = frozenset({Stage.TALKING, Stage.HELD, Stage.WRAP_UP})


class CallsOnScreen(QObject):
    """Shows one call at a time and keeps the others beside it.

    Signals:
        ended: Work on a call was finished here (`Call`, as it was before).
        changed: Some call is new, gone, moved on, or another one is on the screen.
        popped: A call was painted: its id, the milliseconds from its arrival on this computer, and
            those from the moment the hub heard of it.
    """

    popped = Signal(str, float, float)
    changed = Signal()
    ended = Signal(object)

    def __init__(
        self, window: MainWindow, tasks: TaskRunner, desk: Desk, saving: Saving, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._saving = saving
        self.work: CallWork = desk.work()
        self.current: CallId | None = None
        self.shown: ScreenPop | None = None
        self._deeds = desk.deeds()
        self._offered: Match | None = None
        """Several, of whom it was written down that they were offered."""
        self._matches: dict[CallId, Match] = {}
        self._views = CallViews(window)
        self.steps = Steps()
        self._who = WhoIsIt(desk, tasks, self._on_hub_answered, self)

    @property
    def draft(self) -> Draft | None:
        """The work on the screen."""
        call = self.current
        return self.work[call] if call is not None and call in self.work else None

    @property
    def region(self) -> str:
        """Where a number without a country code is meant: of the line called, else the reader's."""
        call = self.draft.call if self.draft is not None else None
        here = home_region()
        if call is None or call.direction is not Direction.INBOUND or not call.to_number:
            return here
        return region_of(call.to_number, default=here)

    def restore(self) -> None:
        """Bring back what was unfinished when the program last ended."""
        is_unfinished = any(True for _ in self.work)
        self.show_next()
        if is_unfinished:
            self._window.notices.show_notice(
                Notice(
                    key="restored",
                    title=self.tr("Your unfinished note is back"),
                    advice=self.tr("Nothing was lost. Wrap up when you are done."),
                    tone="primary",
                )
            )

    # telephony

    def on_call_heard(self, event: CallEvent, arrived: float) -> None:
        """Take in what telephony says of a call."""
        call = event.call
        self.steps.begin(arrived)
        before = {one.id for one in self.work}
        key = self.work.known_as(call.id)
        draft = self._saving(partial(self.work.heard, call, is_local=event.is_local))
        self.steps.step("heard and kept in the journal")
        if draft is None:
            self._views.forget(key)
            if key == self.current:
                self.show_next()
        elif draft.id == self.current:
            self._show_line(draft)
        elif self._is_free_for(draft.id):
            self._window.show_calls()
            self.show(draft)
            self._paint_now(event, arrived)
        elif draft.id not in before:
            self._matches[draft.id] = self._match(draft)
        self.show_stages()

    def _is_free_for(self, key: CallId) -> bool:
        """Tell whether call *key* may take the screen: nobody else is on the line or written about.

        The call itself may be under way already, where the console was started during it.
        """
        draft = self.draft
        others = (one for one in self.work if one.id != key)
        if any(one.call is not None and one.call.stage in _LIVE for one in others):
            return False
        return draft is None or draft.call is not None or not self.work.is_begun(draft.id)

    def _paint_now(self, event: CallEvent, arrived: float) -> None:
        self._window.paint_now()
        self.steps.step("painted")
        self.steps.end()
        span_ms = (time.perf_counter() - arrived) * 1000
        since_hub_ms = (self._desk.clock() - event.hub_at).total_seconds() * 1000
        self._window.status.show_popped(span_ms)
        self.popped.emit(event.call.id, span_ms, since_hub_ms)

    # what is on the screen

    def show(self, draft: Draft) -> None:
        """Put one call on the screen, with everything known about who it is."""
        if self.current is not None:
            self._views.keep(self.current)
            draft = self.work[draft.id]
        self.current = draft.id
        match = self._matches.get(draft.id) or self._match(draft)
        self._matches[draft.id] = match
        self.steps.step("who it is")
        self._show_line(draft)
        self._window.notes.show_note(draft.text, reason=draft.reason, outcome=draft.outcome)
        self._show_pop(self._popped(match))
        self._views.bring_back(draft.id)
        customer = identify.sure_customer(match)
        if customer is not None:
            self._saving(partial(self.work.is_about, draft.id, customer))
        self.ask_hub()

    def ask_hub(self) -> None:
        """Ask the hub for what is missing on the screen; again once it is back."""
        if self.draft is not None and self.shown is not None:
            self._who.complete(self.draft, self.shown)

    def switch_to(self, call: CallId) -> None:
        """Put another call on the screen; each keeps its note, caret and place."""
        if call in self.work and call != self.current:
            self._window.show_calls()
            self.show(self.work[call])
            self.show_stages()

    def show_stages(self) -> None:
        """Show where every call stands now."""
        draft, now = self.draft, self._desk.clock()
        if draft is not None:
            self._show_line(draft)
        strip = tuple(self._in_strip(one) for one in self.work)
        self._window.call_bar.show_calls(strip, now=now)
        self.changed.emit()

    def _in_strip(self, draft: Draft) -> StripCall:
        match = self._matches.get(draft.id)
        known = match.candidates[0].customer if match and identify.sure_customer(match) else None
        return StripCall(
            id=draft.id,
            call=draft.call,
            name=known.full_name if known else "",
            is_shown=draft.id == self.current,
            is_begun=self.work.is_begun(draft.id),
        )

    def show_next(self) -> None:
        """Show the call that waits longest, or that nobody is there."""
        self.current = None
        waiting = next(iter(self.work), None)
        if waiting is not None:
            self.show(waiting)
        else:
            self.shown = None
            self._window.show_call(None, now=self._desk.clock())
            self._window.notes.clear()
            self._window.show_idle()
        self.show_stages()

    def tick(self) -> None:
        """Let the time of the call run on."""
        draft, now = self.draft, self._desk.clock()
        if draft is not None:
            self._show_line(draft)
        if sum(1 for _ in self.work) > 1:
            strip = tuple(self._in_strip(one) for one in self.work)
            self._window.call_bar.show_calls(strip, now=now)

    def refresh(self) -> None:
        """Show what came in about the customer on the screen; nothing else moves."""
        draft, shown = self.draft, self.shown
        if draft is None or shown is None:
            return
        match = shown.match
        if match.state is MatchState.UNKNOWN:
            match = self._matches[draft.id] = self._match(draft)
            if identify.sure_customer(match):
                self.show(draft)
                return
        fresh = self._popped(match)
        if fresh.file is not None and _says_more(fresh.file, shown.file):
            self._show_pop(fresh)

    def _show_line(self, draft: Draft) -> None:
        if draft.call is None:
            self._window.show_visit()
        else:
            is_begun = self.work.is_begun(draft.id)
            self._window.show_call(draft.call, now=self._desk.clock(), is_begun=is_begun)

    def _show_pop(self, shown: ScreenPop) -> None:
        self.shown = shown
        self.steps.step("read from the files and ranked")
        self._window.show_pop(shown, now=self._desk.clock())
        draft = self.draft
        self._window.do_next.show_choices(draft.choices if draft is not None else {})
        self.steps.step("laid out")
        # Written down once it is painted: a ring does not wait for the disk.
        QTimer.singleShot(0, self, self._write_down)

    @Slot()
    def _write_down(self) -> None:
        """Write down whom the screen shows: a supervisor may ask who saw somebody."""
        shown, call = self.shown, self.current
        if shown is None or call is None:
            return
        if shown.file is not None:
            if self._saving(partial(self._deeds.viewed, call, shown.file.customer.id)):
                QTimer.singleShot(_TELL_AFTER_MS, self, self._desk.tell)
        elif shown.match.candidates and shown.match is not self._offered:
            self._offered = shown.match
            customers = [one.customer.id for one in shown.match.candidates]
            self._saving(partial(self._deeds.found, customers, by="offered"))

    def _popped(self, match: Match) -> ScreenPop:
        draft = self.draft
        talk = self.work.talk(draft.id) if draft else NO_TALK
        call, files = draft.call if draft else None, self._desk.files
        now, words = self._desk.clock(), customs().language
        fresh = pop(files, match, now=now, talk=talk, call=call, language=words)
        return with_ways_of(files, self.shown, fresh, now=now, language=words)

    def _match(self, draft: Draft) -> Match:
        files = self._desk.files
        handed = handover_of(draft)
        if handed is not None and handed.customer_id is not None:
            said = files.customer_file(handed.customer_id, limit=1)
            if said is not None:
                candidates = (Candidate(customer=said.customer),)
                return Match(state=MatchState.HANDED_OVER, candidates=candidates)
            if self._desk.hub is not None:  # it is asked; the number may be another person's
                return Match(state=MatchState.UNKNOWN)
        by_call = identify.caller(files.cache, draft.call) if draft.call else None
        if by_call and identify.sure_customer(by_call):
            return by_call
        known = files.customer_file(draft.customer_id, limit=1)
        if known is not None:
            return identify.chosen(Candidate(customer=known.customer), by_call)
        return by_call or Match(state=MatchState.UNKNOWN)

    def _on_hub_answered(self, call: CallId, fetched: Fetched) -> None:
        match = fetched.match_for(self._matches.get(call))
        if call not in self.work or match is None:
            return
        self._matches[call] = match
        customer = identify.sure_customer(match)
        if customer is not None:
            self._saving(partial(self.work.is_about, call, customer))
        if call == self.current:
            shown = composed(
                self._desk.files,
                match,
                fetched.file,
                now=self._desk.clock(),
                talk=self.work.talk(call),
                call=self.work[call].call,
                language=customs().language,
            )
            self._show_pop(shown)
        self.show_stages()

    # what the agent does

    @Slot()
    def on_wrap_up_requested(self) -> None:
        """Finish the work on the screen and show what waits."""
        call, draft = self.current, self.draft
        if call is not None and self._saving(partial(self._finish, call)):
            if draft is not None and draft.call is not None:
                self.ended.emit(draft.call)
            self._matches.pop(call, None)
            self._views.forget(call)
            self._desk.nudge()
            self.show_next()

    def _finish(self, call: CallId) -> bool:
        draft = self.work[call]
        if draft.call is not None and draft.call.may_move_to(Stage.WRAP_UP):
            self.work.moved(call, Stage.WRAP_UP)
        self.work.wrap_up(call)
        return True

    @Slot(str)
    def on_candidate_picked(self, customer: str) -> None:
        """Take one of several customers as the one on the line."""
        draft, shown = self.draft, self.shown
        if draft is None or shown is None:
            return
        offered = (one for one in shown.match.candidates if one.customer.id == CustomerId(customer))
        candidate = next(offered, None)
        if candidate is not None:
            self._matches[draft.id] = identify.chosen(candidate, shown.match)
            self.show(draft)
            self.show_stages()

    @Slot(str)
    def on_search_requested(self, typed: str) -> None:
        """Open the customer that *typed* means, or ask which of several."""
        candidates = identify.found(self._desk.files.cache, typed, region=self.region)
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
        now = self._desk.clock()
        self.open_match(identify.searched(self._desk.files.cache, candidates, typed, now=now))

    def open_candidate(self, candidate: Candidate) -> None:
        """Open the file of one customer who was found."""
        self.open_match(identify.chosen(candidate, None))

    def open_match(self, match: Match) -> None:
        """Open whom a scan or a search means, or ask which of several; never for nobody."""
        draft = self._draft_for(match.candidates[0])
        self._matches[draft.id] = match
        self._window.show_calls()
        self.show(draft)
        self.show_stages()

    def _draft_for(self, candidate: Candidate) -> Draft:
        """Return the call on the line if it is nobody's yet, else a visit without a call."""
        draft = self.draft
        if draft is not None:
            shown = self._matches.get(draft.id)
            if shown is None or identify.sure_customer(shown) is None:
                return draft
            self.work.drop(draft.id)
        return self.work.begin(candidate.customer.id)

    @Slot()
    def on_older_requested(self) -> None:
        """Add what came before to the history."""
        last = self._window.timeline.last
        if last is not None:
            self._window.timeline.append_older(self._desk.files.older(last))


def handover_of(draft: Draft | None) -> Handover | None:
    """Return what a colleague said who handed this call over."""
    return draft.call.handover if draft is not None and draft.call is not None else None


def _says_more(fresh: CustomerFile, shown: CustomerFile | None) -> bool:
    return shown is None or msgspec.structs.replace(shown, as_of=fresh.as_of) != fresh
