"""Duplicates on screen: what is asked for there becomes one question to the hub each.

Merging needs the hub: a copy on one PC cannot know what others changed meanwhile.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.crm.hub import Hub
from agent_console.desk.duplicates import are_same, begun, is_merged, side_by_side
from agent_console.domain.merge import Merge
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId
from agent_console.logs import area
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.duplicates import (
    DismissRequest,
    DuplicatePair,
    MergeRequest,
    MergesAnswer,
)
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.other_file import OtherFile
from ui.panes.duplicates import DuplicatesPane
from ui.words import problems
from ui.words.said import said

_log = area("ui")
_Both = tuple[CustomerId, CustomerId]
_Found = tuple[tuple[DuplicatePair, ...], MergesAnswer]


class DuplicatesScreen(QObject):
    """Keeps the page of duplicates in step with the hub."""

    def __init__(self, window: MainWindow, tasks: TaskRunner, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk = window, tasks, desk
        self._customer: CustomerId | None = None
        self._by_hand: DuplicatePair | None = None
        """Two files somebody put side by side, whom the hub did not find."""
        self._is_new = False
        """They were put there just now and are to be seen first."""
        self.other = OtherFile(window, tasks, desk, self)
        self.other.picked.connect(self._on_other_picked)
        pane = self.pane = DuplicatesPane()
        pane.merge_requested.connect(self._on_merge_requested)
        pane.apart_requested.connect(self._on_apart_requested)
        pane.undo_requested.connect(self._on_undo_requested)
        pane.look_requested.connect(self._on_look_requested)
        pane.all_requested.connect(self._on_all_requested)
        pane.other_requested.connect(self._on_other_requested)
        pane.left.connect(window.show_calls)

    @property
    def is_open(self) -> bool:
        """Tell whether the page is what is seen."""
        return self._window.pages.currentWidget() is self.pane

    def open(self, customer: CustomerId | None = None, name: str = "") -> None:
        """Show the duplicates of one customer, or of everybody, in the place of the calls."""
        if customer != self._customer:
            self._by_hand = None
        self._customer = customer
        self.pane.show_whose(name)
        self._window.show_aside(self.pane)
        self.pane.take_keyboard()
        self.refresh()

    def refresh(self) -> None:
        """Ask the hub for what there is."""
        whose = self._customer
        self._ask(partial(_found, customer=whose), partial(self._on_found, whose))

    def _ask(self, question: Callable[[Hub], Any], done: Callable[[Any], None]) -> None:
        hub = self._desk.hub
        if hub is None:
            self.pane.show_remark(said("This needs the CRM, which cannot be reached"), "bad")
            return
        self.pane.show_busy(is_busy=True)
        self._tasks.run(self, partial(question, hub), done=done, failed=self._on_failed)

    def _on_found(self, whose: CustomerId | None, found: _Found) -> None:
        if whose != self._customer:
            return  # somebody else's are on the page by now, and their answer comes
        pairs, answer = found
        self.pane.show_busy(is_busy=False)
        by_hand = self._by_hand
        if by_hand is not None:
            if is_merged(by_hand, answer.merges) or any(are_same(by_hand, one) for one in pairs):
                self._by_hand = None
            else:
                pairs = (by_hand, *pairs)
        people: dict[str, str] = {one.id: one.name for one in self._desk.files.cache.agents()}
        people |= {self._desk.agent.id: self._desk.agent.name}
        now = self._desk.clock()
        self.pane.show_found(pairs, answer.merges, answer.names, people, now=now)
        if by_hand is not None and self._is_new:
            self.pane.choose(by_hand)
        self._is_new = False

    def _on_failed(self, error: Exception) -> None:
        self.pane.show_busy(is_busy=False)
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub did not do it: %s", type(error).__name__)
        words = f"{problems.problem(error)} {problems.advice(error)}"
        self.pane.show_remark(words, "bad")

    @Slot(object)
    def _on_merge_requested(self, request: MergeRequest) -> None:
        self._ask(partial(_merged, request=request), partial(self._on_done, said("Merged")))

    @Slot()
    def _on_other_requested(self) -> None:
        if self._customer is not None:
            self.other.ask(self._customer)

    @Slot(str)
    def _on_other_picked(self, other: str) -> None:
        if self._customer is not None:
            both = (self._customer, CustomerId(other))
            self._ask(partial(_both_files, both=both), partial(self._on_compared, both))

    def _on_compared(self, both: _Both, files: tuple[CustomerFile, CustomerFile]) -> None:
        self.pane.show_busy(is_busy=False)
        if both[0] == self._customer:
            self._by_hand, self._is_new = side_by_side(*files, at=self._desk.clock()), True
            self.refresh()

    @Slot(object)
    def _on_apart_requested(self, request: DismissRequest) -> None:
        by_hand = self._by_hand
        if by_hand is not None and begun(by_hand).dismissal() == request:
            self._by_hand = None  # the hub did not propose it: there is nothing to take back
            self.refresh()
            return
        told = partial(self._on_done, said("Noted: two persons"))
        self._ask(partial(_apart, request=request), told)

    @Slot(str)
    def _on_undo_requested(self, merge: str) -> None:
        self._ask(partial(_undone, merge=merge), partial(self._on_done, said("Taken apart")))

    @Slot()
    def _on_look_requested(self) -> None:
        self._ask(Hub.search_duplicates, partial(self._on_done, ""))

    @Slot()
    def _on_all_requested(self) -> None:
        self.open()

    def _on_done(self, words: str, _answer: object) -> None:
        """Say it, show what is left, and fetch what the hub changed."""
        self.pane.show_busy(is_busy=False)
        self._desk.nudge()
        self.refresh()
        if words:
            self.pane.show_remark(words, "good")


def _found(hub: Hub, *, customer: CustomerId | None) -> _Found:
    return hub.duplicates(customer), hub.merges(customer)


def _both_files(hub: Hub, *, both: _Both) -> tuple[CustomerFile, CustomerFile]:
    return hub.customer_file(both[0]), hub.customer_file(both[1])


def _merged(hub: Hub, *, request: MergeRequest) -> Merge:
    return hub.merge(request)


def _apart(hub: Hub, *, request: DismissRequest) -> object:
    return hub.dismiss_duplicate(request)


def _undone(hub: Hub, *, merge: str) -> Merge:
    return hub.undo_merge(merge)
