"""Logs which suggestions stood on screen: each once in a call that is spoken in."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.shown_steps import shown_steps
from agent_console.domain.call import Stage
from agent_console.domain.shown import ShownSteps
from agent_console.ids import CallId
from agent_console.logs import area
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.saving import Saving

_log = area("ui")
_SPOKEN = frozenset({Stage.TALKING, Stage.HELD, Stage.WRAP_UP})


class ShownLog(QObject):
    """Keeps with the draft what was proposed, also where nobody answered: silence is data, too."""

    def __init__(
        self, tasks: TaskRunner, desk: Desk, calls: CallsOnScreen, saving: Saving, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._desk, self._calls, self._saving = tasks, desk, calls, saving
        self._asked: set[tuple[CallId, frozenset[str]]] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look)
        calls.changed.connect(self.look_soon)

    @Slot()
    def look_soon(self) -> None:
        """Look what stands on the screen once it is painted."""
        self._later.start()

    @Slot()
    def _look(self) -> None:
        draft, shown = self._calls.draft, self._calls.shown
        if draft is None or shown is None or shown.file is None:
            return
        is_spoken = draft.call is not None and draft.call.stage in _SPOKEN
        said = [one.action for one in shown.ranking.suggestions]
        fresh = frozenset(one for one in said if not draft.has_shown(one))
        if not is_spoken or not fresh or (draft.id, fresh) in self._asked:
            return
        self._asked.add((draft.id, fresh))
        self._tasks.run(
            self,
            partial(shown_steps, self._desk.files, shown, now=self._desk.clock()),
            done=partial(self._keep, draft.id),
            failed=self._on_failed,
        )

    def _keep(self, call: CallId, steps: ShownSteps) -> None:
        work = self._calls.work
        if call in work:
            self._saving(partial(work.saw, call, steps))

    def _on_failed(self, error: Exception) -> None:
        _log.warning("what was shown could not be logged: %s", type(error).__name__)
