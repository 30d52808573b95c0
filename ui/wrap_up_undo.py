"""What was wrapped up, said in one line, and taken back while it has not been sent."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.domain.draft import Draft
from agent_console.errors import ConsoleError
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import dues, names
from ui.words.problems import advice, problem
from ui.words.said import said

KEY = "wrapped"
_MARGIN_MS = 50


class WrapUpUndo(QObject):
    """Holds a wrapped-up call here for some seconds.

    Signals:
        handed_over: A call was wrapped up and can be taken back; what was recorded, in words.
        over: It is on its way, or was taken back.
    """

    handed_over = Signal(str)
    over = Signal()

    def __init__(
        self, window: MainWindow, desk: Desk, calls: CallsOnScreen, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._calls = calls
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.timeout.connect(self._on_time_over)
        window.notices.action_requested.connect(self._on_notice_action)

    def before(self) -> bool:
        """Take what stands in the form, and hold what comes; called before a call is wrapped up.

        Return False where what is half typed in the form would be lost.
        """
        self._calls.work.hold = timedelta(seconds=self._desk.settings.work.undo_s)
        return self._window.notes.form.put_down_if_complete()

    def after(self) -> None:
        """Say what was recorded; called after a call was wrapped up."""
        held = self._calls.work.handed_over
        if held is None:
            return
        words = said("Recorded: {what}", what=", ".join(summary(held.draft, self._desk)))
        notice = Notice(
            key=KEY,
            title=words,
            advice=said("It goes to the CRM in a moment."),
            action=said("Undo"),
            tone="primary",
        )
        self._window.notices.show_notice(notice)
        span = (held.until - self._desk.clock()) / timedelta(milliseconds=1)
        self._time.start(max(0, int(span)) + _MARGIN_MS)
        self.handed_over.emit(words)

    def take_back(self) -> bool:
        """Put the call that was wrapped up last back on the screen; False if it is too late."""
        try:
            draft = self._calls.work.take_back()
        except ConsoleError as exc:
            self._window.notices.show_notice(
                Notice(key=KEY, title=problem(exc), advice=advice(exc))
            )
            return False
        self._end()
        if draft is None:
            return False
        self._window.show_calls()
        self._calls.show(draft)
        self._desk.nudge()
        return True

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        if key == KEY and not self.take_back():
            late = Notice(
                key=KEY,
                title=said("It is on its way to the CRM already"),
                advice=said("Open the customer and write another note."),
            )
            self._window.notices.show_notice(late)

    @Slot()
    def _on_time_over(self) -> None:
        self._calls.work.handed_over = None
        self._end()
        self._desk.nudge()

    def _end(self) -> None:
        self._time.stop()
        self._window.notices.clear_notice(KEY)
        self.over.emit()


def summary(draft: Draft, desk: Desk) -> Iterator[str]:
    """Yield what a draft puts into the CRM, in a few words each."""
    now = desk.clock()
    yield said("the note") if draft.text else said("no note")
    if draft.reason:
        yield names.reason(draft.reason)
    if draft.outcome:
        yield names.outcome(draft.outcome)
    for part in draft.parts:
        yield f"{dues.kind(dues.kind_of(part))} {dues.moment(part.due_at, now)}"
