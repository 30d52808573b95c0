"""The next steps as the call goes on: ranked again when the agent says why they call."""

from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.answering import fields_after_choice
from agent_console.desk.other_ways import joined
from agent_console.desk.pop import ranked
from agent_console.wire.operation import Choice
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.saving import Saving
from ui.ways_screen import WaysScreen
from ui.words.customs import customs


class NextStepsScreen(QObject):
    """Keeps the suggestions in step with the reason, the other ways and what was answered.

    Signals:
        ranked: The suggestions were ranked again.
    """

    ranked = Signal()

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
        self._window, self._desk, self._calls = window, desk, calls
        self._ways, self._saving = ways, saving
        ways.found.connect(self._on_ways_found)
        window.notes.reason.choice_made.connect(self.rank_again)
        window.do_next.chosen.connect(self._on_chosen)
        window.do_next.choice_undone.connect(self._on_choice_undone)

    @Slot()
    def rank_again(self) -> None:
        """Rank by what was said since; the same ranking again moves nothing on the screen."""
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None or shown.file is None:
            return
        now, talk = self._desk.clock(), self._calls.work.talk(draft.id)
        fresh = ranked(self._desk.files, shown, talk, now=now, language=customs().language)
        self._calls.shown = fresh
        self._window.do_next.show_ranking(fresh.ranking, about=shown.file.customer.id)
        self.ranked.emit()

    @Slot()
    def _on_ways_found(self) -> None:
        """Name the ways that take a change where nothing else goes."""
        shown = self._calls.shown
        if shown is None or shown.right_now is None:
            return
        found = joined(shown.right_now, self._ways.ways)
        if found != shown.right_now:
            self._calls.shown = msgspec.structs.replace(shown, right_now=found)
            self.rank_again()

    @Slot(str, object)
    def _on_chosen(self, action: str, choice: Choice) -> None:
        self._fill_in(action, choice)

    @Slot(str)
    def _on_choice_undone(self, action: str) -> None:
        self._fill_in(action, None)

    def _fill_in(self, action: str, choice: Choice | None) -> None:
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None or shown.file is None:
            return
        customer = shown.file.customer
        book = self._desk.files.next_step.engine.book
        fields = fields_after_choice(book, action, choice, draft.fields, customer)
        if fields != draft.fields:
            fill = partial(
                self._calls.work.fill_in, draft.id, fields, seen_version=customer.version
            )
            self._saving(fill)
