"""Scripts on screen: begun from a proposal or by name, followed by keys, kept with the draft."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import script_run
from agent_console.domain.draft import Draft
from agent_console.domain.playbook import CommandKind
from agent_console.domain.rules.compiled_parts import Book
from agent_console.domain.script_run import Run, RunState
from agent_console.errors import BadInput, ConsoleError
from agent_console.ids import TripId
from agent_console.playbooks.running import Command, Walk
from ui.calls_on_screen import CallsOnScreen
from ui.keys import shortcut
from ui.main_window import MainWindow
from ui.palette.palette import Palette
from ui.palette.rows import Row, holds
from ui.panes.script import ScriptView
from ui.panes.timeline_filter import Chosen
from ui.saving import Saving
from ui.ways_screen import WaysScreen
from ui.words.problems import advice, problem
from ui.words.said import said
from ui.words.script_words import language


class ScriptScreen(QObject):
    """Joins the script pane to the draft; what a step does is done here.

    Signals:
        agreed: A step put a promise down.
        disposed: Why they called or what came of it was filled in.
    """

    agreed = Signal()
    disposed = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallsOnScreen,
        ways: WaysScreen,
        saving: Saving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._desk, self._calls, self._saving = window, desk, calls, saving
        self._ways = ways
        self._pane = window.script
        self.choice: Palette | None = None
        """Where a script is chosen by name; made when it is first wanted."""
        self._offered: dict[str, script_run.Offered] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        window.notes.note_shown.connect(self._on_note_shown)
        window.do_next.guide_requested.connect(self._on_guide_requested)
        window.do_next.reasons_opened.connect(self._on_reasons_opened)
        self._pane.answered.connect(self._on_answered)
        self._pane.went_on.connect(self._on_went_on)
        self._pane.went_back.connect(self._on_went_back)
        self._pane.left.connect(self._on_left)
        shortcut("script.choose", window.columns, self.choose)

    # which script

    @Slot(str)
    def _on_guide_requested(self, script: str) -> None:
        found = [one for one in self._possible() if one.script == script]
        if found:
            self.begin(found[0])

    @Slot()
    def choose(self) -> None:
        """Ask which script, by typing any part of its name."""
        if self._calls.draft is None:
            return
        self._offered = {f"{n}": one for n, one in enumerate(self._possible())}
        (self.choice or self._made()).open(before=self._window.focusWidget() or self._window)

    def _made(self) -> Palette:
        self.choice = Palette(
            self._window,
            self._rows,
            name=said("Choose a script"),
            hint=said("What it is about, or a booking"),
            nothing=said("No script is called so."),
        )
        self.choice.picked.connect(self._on_picked)
        return self.choice

    def _rows(self, typed: str) -> list[Row]:
        return [
            Row(id=key, title=one.title, about=one.subject, icon="check", typed=typed)
            for key, one in self._offered.items()
            if holds(f"{one.title} {one.subject}", typed)
        ]

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        self.begin(self._offered[key])

    def _possible(self) -> tuple[script_run.Offered, ...]:
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None:
            return ()
        facts = script_run.facts_of(shown, draft, now=self._desk.clock())
        return script_run.offered(self._book, facts, language=language())

    @property
    def _book(self) -> Book:
        return self._desk.files.next_step.engine.book

    def begin(self, one: script_run.Offered) -> None:
        """Follow a script from its beginning, or from where it was left on this call."""
        draft, now = self._calls.draft, self._desk.clock()
        if draft is None:
            return
        before = script_run.running(draft)
        if before is not None:
            self._keep(draft, before.closed(at=now))
            draft = self._calls.draft or draft
        try:
            walk = self._walk(draft, one.script, one.about)
            left = script_run.left_before(draft, one.script, one.about)
            if left is not None and script_run.is_there(self._book, left):
                run = walk.taken_up(left, at=now)
            else:
                run = script_run.begun(walk, about=one.about, at=now, language=language())
        except ConsoleError as exc:
            self._window.notes.show_problem(problem(exc), advice(exc))
            return
        if self._keep(draft, run):
            reasons = self._book.scripts[run.script].script.reasons
            self._dispose(reason=next(iter(reasons), ""))
            self.refresh()

    # where it stands

    @Slot()
    def _on_note_shown(self) -> None:
        """Show the script of the call that came on the screen, after it was painted."""
        if script_run.running(self._calls.draft) is not None:
            self._later.start()
        elif self._pane.view is not None:
            self._hide()

    @Slot()
    def refresh(self) -> None:
        """Show the script of the call on the screen as it stands, or none."""
        draft = self._calls.draft
        run = script_run.running(draft)
        if draft is None or run is None or self._calls.shown is None:
            self._hide()
            return
        if not script_run.is_there(self._book, run):
            self._keep(draft, run.closed(at=self._desk.clock()))
            self._hide()
            return
        try:
            walk = self._walk(draft, run.script, run.about)
            view = self._view(walk, run)
        except BadInput:  # what it is about is not on file any more
            self._keep(draft, run.closed(at=self._desk.clock()))
            self._hide()
            return
        self._pane.show_view(view)
        self._window.do_next.hide()
        self._pane.show()

    def _view(self, walk: Walk, run: Run) -> ScriptView:
        title = next((o for o in self._possible() if _is_of(o, run)), None)
        return ScriptView(
            title=title.title if title else run.script,
            subject=title.subject if title else "",
            card=walk.card(run),
            passed=script_run.passed(walk, run),
            number=len(run.trail) + 1,
        )

    def _hide(self) -> None:
        self._pane.clear()
        self._window.do_next.show()

    def _walk(self, draft: Draft, script: str, about: str) -> Walk:
        shown = self._calls.shown
        if shown is None:
            raise BadInput("nobody is on the screen")
        facts = script_run.facts_of(shown, draft, now=self._desk.clock())
        return script_run.walk_of(self._book, script, facts, about=about)

    # what the agent does

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        kept = script_run.read_answer(answer)
        self._move(lambda walk, run: walk.answered(run, kept, at=self._desk.clock()))

    @Slot()
    def _on_went_on(self) -> None:
        self._move(self._said)

    def _said(self, walk: Walk, run: Run) -> Run:
        command = walk.card(run).command
        if command is not None and script_run.is_to_do(run, command):
            self._carry_out(command, run)
        return walk.advanced(run, at=self._desk.clock())

    @Slot()
    def _on_went_back(self) -> None:
        self._move(lambda walk, run: walk.back(run, at=self._desk.clock()))

    @Slot()
    def _on_left(self) -> None:
        self._move(lambda walk, run: walk.left(run, at=self._desk.clock()))

    def _move(self, make: Callable[[Walk, Run], Run]) -> None:
        draft = self._calls.draft
        run = script_run.running(draft)
        if draft is None or run is None:
            return
        try:
            moved = make(self._walk(draft, run.script, run.about), run)
            is_kept = self._keep(self._calls.draft or draft, moved)
        except ConsoleError as exc:
            self._pane.show_problem(problem(exc), advice(exc))
            return
        if is_kept:
            if moved.state is RunState.ENDED:
                self._give_up(moved)
                self._dispose(outcome=moved.outcome)
            self.refresh()

    def _give_up(self, run: Run) -> None:
        """Take back the promises of steps that other answers led past."""
        draft = self._calls.draft
        if draft is None:
            return
        gone = script_run.given_up(draft, run)
        for key in gone:
            self._saving(partial(self._calls.work.withdraw, draft.id, key))
        if gone:
            self._show_agreed()

    def _keep(self, draft: Draft, run: Run) -> bool:
        shown = self._calls.shown
        customer = shown.file.customer if shown is not None and shown.file else None
        fields = draft.fields
        if run.script in self._book.scripts:
            fields = script_run.fields_after(self._book, run, fields, customer)
        version = customer.version if customer else 0
        follow = partial(
            self._calls.work.follow, draft.id, run, fields=fields, seen_version=version
        )
        if self._saving(follow) is None:
            return False
        self._window.notes.show_saved(self._desk.clock())
        return True

    def _dispose(self, *, reason: str = "", outcome: str = "") -> None:
        """Fill in why they called and what came of it, where nobody chose anything else."""
        draft = self._calls.draft
        if draft is None:
            return
        reason, outcome = draft.reason or reason, draft.outcome or outcome
        if (reason, outcome) == (draft.reason, draft.outcome):
            return
        write = partial(self._calls.work.dispose, draft.id, reason=reason, outcome=outcome)
        if self._saving(write) is not None:
            self._window.notes.reason.show_choice(reason)
            self._window.notes.outcome.show_choice(outcome)
            self.disposed.emit()

    # what a step does

    def _carry_out(self, command: Command, run: Run) -> None:
        draft, having = self._calls.draft, command.arguments
        if draft is None:
            return
        if command.kind is CommandKind.OPEN_TRIP:
            trip = TripId(str(having.get("trip") or ""))
            self._window.timeline.filter.choose(Chosen(trip_id=trip))
        elif command.kind is CommandKind.ADD_PROMISE:
            self._promise(command, run, draft)
        elif command.kind is CommandKind.SETTLE_PROMISE:
            self._settle(command, run, draft)
        elif command.kind is CommandKind.SET_FIELD:
            self._fill_in(command, run, draft)
        elif command.kind is CommandKind.HOLD_WAY:
            self._choose_way(having)
            self._ways.hold(int(having.get("minutes") or 0))
        elif command.kind is CommandKind.TAKE_WAY:
            self._choose_way(having)
            self._ways.take()
        elif command.kind is CommandKind.OFFER_ACTION:
            self._window.do_next.bring_up(str(having.get("action") or ""))
        elif command.kind is CommandKind.WRITE_NOTE:
            self._window.notes.edit.appendPlainText(str(having.get("what") or ""))

    def _choose_way(self, having: dict[str, Any]) -> None:
        """Choose the way the words name, so that no other one is held or taken."""
        if having.get("flight"):
            self._ways.choose(str(having["flight"]))

    def _promise(self, command: Command, run: Run, draft: Draft) -> None:
        agent, now = self._calls.work.agent, self._desk.clock()
        part = script_run.promise_of(command, run, draft, agent, at=now)
        if self._saving(partial(self._calls.work.agree, draft.id, part)) is not None:
            self._show_agreed()
            self.agreed.emit()

    def _show_agreed(self) -> None:
        made = self._calls.draft
        self._window.notes.show_agreed(made.parts if made else (), now=self._desk.clock())

    def _settle(self, command: Command, run: Run, draft: Draft) -> None:
        now = self._desk.clock()
        operation = script_run.settling(command, run, draft, at=now)
        self._saving(partial(self._desk.files.journal.queue, operation, at=now))
        self._desk.nudge()

    def _fill_in(self, command: Command, run: Run, draft: Draft) -> None:
        shown, having = self._calls.shown, command.arguments
        if shown is None or shown.file is None:
            return
        customer = shown.file.customer
        name, wanted = str(having.get("field") or ""), having.get("to")
        fields = script_run.with_field(draft.fields, customer, name, wanted)
        follow = partial(
            self._calls.work.follow, draft.id, run, fields=fields, seen_version=customer.version
        )
        self._saving(follow)

    # why not the others

    @Slot()
    def _on_reasons_opened(self) -> None:
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None:
            return
        facts = script_run.facts_of(shown, draft, now=self._desk.clock())
        held = (one.action for one in shown.ranking.suppressed)
        engine = self._desk.files.next_step.engine
        self._window.do_next.name_actions(engine.titles(facts, held, language=language()))


def _is_of(one: script_run.Offered, run: Run) -> bool:
    return (one.script, one.about) == (run.script, run.about)
