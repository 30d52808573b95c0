"""A caller nobody knew was identified: earlier calls from the same number are offered to join.

Only where the number is on no profile: what came from a number that somebody is known by is not
this caller's to take.
"""

from functools import partial

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import identify
from agent_console.desk.screen_pop import MatchState
from agent_console.domain.call import Call
from agent_console.errors import ConsoleError
from agent_console.ids import CallId, CustomerId, OperationId, new_id
from agent_console.logs import area
from agent_console.wire.operation import JoinCustomer
from agent_console.wire.unknown_callers import UnknownCall
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import problems
from ui.words.said import counted, said

_log = area("ui")
_KEY = "known-later"


class KnownLater(QObject):
    """Asks once for each call and customer, and joins what the agent says is theirs."""

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._desk = desk
        self._calls = calls
        self._asked: set[tuple[CallId, CustomerId]] = set()
        self._offered: tuple[CustomerId, tuple[UnknownCall, ...]] | None = None
        calls.changed.connect(self._on_changed)
        window.notices.action_requested.connect(self._on_notice_action)

    @Slot()
    def _on_changed(self) -> None:
        draft, shown, hub = self._calls.draft, self._calls.shown, self._desk.hub
        if draft is None or draft.call is None or shown is None or shown.file is None:
            self._take_back()
            return
        customer = shown.file.customer.id
        if shown.match.state is not MatchState.CHOSEN or (draft.id, customer) in self._asked:
            return
        self._asked.add((draft.id, customer))
        if hub is not None and self._was_unknown(draft.call):
            self._tasks.run(
                self,
                partial(hub.unknown_calls, draft.call.from_number),
                done=partial(self._on_answered, customer, shown.file.customer.full_name),
                failed=self._on_failed,
            )

    def _was_unknown(self, call: Call) -> bool:
        match = identify.caller(self._desk.files.cache, call)
        return match.state is MatchState.UNKNOWN

    def _on_answered(self, customer: CustomerId, name: str, found: tuple[UnknownCall, ...]) -> None:
        shown = self._calls.shown
        is_shown = shown is not None and shown.file and shown.file.customer.id == customer
        if not found or not is_shown:
            return
        self._offered = (customer, found)
        count = len(found)
        self._window.notices.show_notice(
            Notice(
                key=_KEY,
                title=counted(
                    count,
                    "One earlier call from this number was nobody's",
                    "{count} earlier calls from this number were nobody's",
                ),
                advice=said("Ask whether it was them before you join it."),
                action=said("Join to {name}", name=name),
                tone="primary",
            )
        )

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub could not say what was nobody's: %s", type(error).__name__)

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        if key != _KEY or self._offered is None:
            return
        customer, found = self._offered
        self._take_back()
        now = self._desk.clock()
        try:
            for call in found:
                joined = JoinCustomer(
                    id=OperationId(new_id()), at=now, customer_id=call.parked_id, into=customer
                )
                self._desk.files.journal.queue(joined, at=now)
        except ConsoleError as exc:
            notice = Notice(
                key=_KEY, title=problems.problem(exc), advice=problems.advice(exc), tone="bad"
            )
            self._window.notices.show_notice(notice)
        self._desk.nudge()

    def _take_back(self) -> None:
        if self._offered is not None:
            self._offered = None
            self._window.notices.clear_notice(_KEY)
