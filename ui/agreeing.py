"""What is agreed on the call on the screen: put down, changed and taken out with the draft."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import dispositions, snippets
from agent_console.desk.agreeing import Agreement, agreement_of, begun, owners, put_down
from agent_console.domain.disposition import REASONS
from agent_console.domain.draft import Draft
from agent_console.domain.follow_up import Owner
from agent_console.domain.to_do import ToDoKind
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.saving import Saving
from ui.words.said import reader, said

_PATHS = tuple(f"{group}/{leaf}" for group, leaves in REASONS.items() for leaf in leaves)


class Agreeing(QObject):
    """Joins the lower part of the notes pane to the draft, and offers what fits the screen."""

    def __init__(
        self, window: MainWindow, desk: Desk, calls: CallsOnScreen, saving: Saving, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._calls = calls
        self._saving = saving
        notes = self._notes = window.notes
        notes.agreement_requested.connect(self._on_requested)
        notes.agreed.change_requested.connect(self._on_change_requested)
        notes.agreed.removed.connect(self._on_removed)
        notes.form.agreed.connect(self._on_agreed)
        notes.form.given_up.connect(self._on_given_up)
        notes.note_shown.connect(self._on_note_shown)
        notes.disposition_changed.connect(self._on_disposition_changed)
        notes.snippets.known = self._known
        notes.snippets.keep_requested.connect(self._on_keep_snippet)
        notes.snippets.drop_requested.connect(self._on_drop_snippet)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._offer)
        QTimer.singleShot(0, self, self.read_snippets)

    # what is agreed

    @Slot(object)
    def _on_requested(self, kind: ToDoKind) -> None:
        draft = self._calls.draft
        if draft is not None:
            shown = self._calls.shown
            file = shown.file if shown else None
            self._ask(begun(kind, draft, file, self._calls.work.agent))

    @Slot(str)
    def _on_change_requested(self, key: str) -> None:
        draft = self._calls.draft
        part = next((one for one in draft.parts if one.id == key), None) if draft else None
        if part is not None:
            self._ask(agreement_of(part))

    def _ask(self, agreement: Agreement) -> None:
        self._notes.show_form(is_shown=True)
        self._notes.form.begin(agreement, list(self._owners()), now=self._desk.clock())

    def _owners(self) -> Iterator[tuple[str, Owner]]:
        agent = self._calls.work.agent
        for owner in owners(agent, self._desk.files.cache.agents()):
            if owner.id == agent.id:
                yield said("Me ({name})", name=owner.name), owner
            elif owner.id is None:
                yield said("Queue {name}", name=owner.name), owner
            else:
                yield owner.name, owner

    @Slot(object)
    def _on_agreed(self, agreement: Agreement) -> None:
        draft = self._calls.draft
        if draft is None:
            return
        now = self._desk.clock()
        part = put_down(agreement, draft, self._calls.work.agent, at=now, region=self._calls.region)
        if self._saving(partial(self._calls.work.agree, draft.id, part)) is not None:
            self._notes.show_saved(now)
            self._show_agreed()
            self._back()

    @Slot(str)
    def _on_removed(self, key: str) -> None:
        draft = self._calls.draft
        if draft is None:
            return
        if self._saving(partial(self._calls.work.withdraw, draft.id, key)) is not None:
            self._notes.show_saved(self._desk.clock())
            self._show_agreed()
            if not self._notes.agreed.parts:
                self._back()

    @Slot()
    def _on_given_up(self) -> None:
        self._notes.show_form(is_shown=False)
        self._back()

    def _back(self) -> None:
        self._notes.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_agreed(self) -> None:
        draft = self._calls.draft
        self._notes.show_agreed(draft.parts if draft else (), now=self._desk.clock())
        self._suggest_outcome(draft)

    # what fits the screen

    @Slot()
    def _on_note_shown(self) -> None:
        self._show_agreed()
        self._later.start()

    @Slot()
    def _offer(self) -> None:
        """Suggest a reason, after the call was painted."""
        journal, agent = self._desk.files.journal, self._calls.work.agent.id
        fitting = dispositions.suggested(self._calls.shown, now=self._desk.clock())
        lately = dispositions.recent(journal, agent)
        self._notes.reason.put_in_order(dispositions.in_order(_PATHS, (*fitting, *lately)))
        self._notes.reason.suggest(next(iter(fitting), ""))
        self._suggest_outcome(self._calls.draft)

    def _suggest_outcome(self, draft: Draft | None) -> None:
        self._notes.outcome.suggest(dispositions.suggested_outcome(draft) if draft else "")

    @Slot(str, str)
    def _on_disposition_changed(self, reason: str, _outcome: str) -> None:
        journal, agent = self._desk.files.journal, self._calls.work.agent.id
        if reason and reason not in dispositions.recent(journal, agent)[:1]:
            self._saving(partial(dispositions.remember, journal, agent, reason))

    # snippets

    def _known(self) -> dict[str, str]:
        calls = self._calls
        now = self._desk.clock()
        return snippets.known(calls.shown, calls.draft, calls.work.agent, now=now, zone=None)

    @Slot()
    def read_snippets(self) -> None:
        """Offer the snippets there are now: the agent's own, the team's, the company's."""
        own = snippets.own(self._desk.files.journal, self._calls.work.agent.id)
        company = snippets.shipped(reader().name())
        team = snippets.shared(self._desk.files.cache.coaching()[0])
        named = {one.name for one in own}
        rest = (one for one in (*team, *company) if one.name not in named)
        self._notes.snippets.snippets = (*own, *rest)

    @Slot(str)
    def _on_keep_snippet(self, text: str) -> None:
        journal, agent = self._desk.files.journal, self._calls.work.agent.id
        made = self._saving(partial(snippets.keep_own, journal, agent, text))
        if made is not None:
            self.read_snippets()
            self._notes.title.show_remark(said("kept as /{name}", name=made.name))

    @Slot(str)
    def _on_drop_snippet(self, name: str) -> None:
        journal, agent = self._desk.files.journal, self._calls.work.agent.id
        self._saving(partial(snippets.drop_own, journal, agent, name))
        self.read_snippets()
        self._notes.title.show_remark(said("/{name} is gone", name=name))
