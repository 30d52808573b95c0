"""What the agent does with the call on the screen, and with those beside it."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from agent_console.desk.call_work import CallWork
from agent_console.domain.call import Call, IllegalMove, Stage
from agent_console.ids import CallId
from agent_console.wire.call_control import Command
from ui.calls_on_screen import CallsOnScreen
from ui.saving import Saving
from ui.telephone import Telephone

_SPOKEN = frozenset({Stage.TALKING, Stage.HELD})


class CallActions(QObject):
    """Answers, holds and ends calls; one caller at a time is spoken with."""

    def __init__(
        self, calls: CallsOnScreen, saving: Saving, telephone: Telephone, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._calls, self._saving, self._telephone = calls, saving, telephone

    @property
    def _work(self) -> CallWork:
        return self._calls.work

    @Slot()
    def on_answer_requested(self) -> None:
        """Take the ringing call; whoever was spoken with waits on hold."""
        self._speak(Command.ANSWER)

    @Slot()
    def on_resume_requested(self) -> None:
        """Speak again with the caller on hold; whoever was spoken with waits meanwhile."""
        self._speak(Command.RESUME)

    @Slot()
    def on_hold_requested(self) -> None:
        """Put the caller on hold."""
        self._move(self._calls.current, Stage.HELD, Command.HOLD)

    @Slot()
    def on_hang_up_requested(self) -> None:
        """End the call; what is written about it stays open."""
        self._move(self._calls.current, Stage.WRAP_UP, Command.HANG_UP)

    @Slot(str)
    def on_call_picked(self, call: str) -> None:
        """Put another call on the screen; nothing happens to the one that was there."""
        self._calls.switch_to(CallId(call))

    def hang_up(self, call: Call) -> None:
        """End a call that is wrapped up while somebody is still on the line."""
        if call.stage in _SPOKEN:
            self._telephone.tell(Command.HANG_UP, call)

    def _speak(self, command: Command) -> None:
        current = self._calls.current
        for draft in tuple(self._work):
            call = draft.call
            if draft.id != current and call is not None and call.stage is Stage.TALKING:
                self._move(draft.id, Stage.HELD, Command.HOLD)
        self._move(current, Stage.TALKING, command)

    def _move(self, key: CallId | None, stage: Stage, command: Command) -> None:
        if key is None or key not in self._work:
            return
        before = self._work[key].call
        try:
            draft = self._saving(partial(self._work.moved, key, stage))
        except IllegalMove:
            return  # the call moved on while the button was pressed
        if draft is not None and before is not None:
            self._telephone.tell(command, before)
            self._calls.show_stages()
