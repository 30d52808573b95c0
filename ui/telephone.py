"""Tells the telephone through the hub what was pressed here; what it cannot do is said."""

from functools import partial

from PySide6.QtCore import QObject

from agent_console.bootstrap import Desk
from agent_console.domain.call import Call
from agent_console.errors import ConsoleError
from agent_console.ids import AgentId
from agent_console.logs import area
from agent_console.wire.call_control import Command, CommandRequest, Done
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words.said import said
from ui.words.telephone import by_hand

_log = area("ui")
_NOTICE = "telephone"


class Telephone(QObject):
    """The telephone beside this desk, as far as the hub can reach it. The screen never waits."""

    def __init__(self, window: MainWindow, tasks: TaskRunner, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk = window, tasks, desk
        self.commands: frozenset[Command] = frozenset()
        """What it can be told; nothing while the hub is away."""

    def connected(self) -> None:
        """Ask the hub what the telephone can be told."""
        hub = self._desk.hub
        if hub is not None:
            self._tasks.run(self, hub.commands, done=self._learn, failed=self._on_not_learned)

    def lost(self) -> None:
        """Note that the hub is away: everything is done at the telephone."""
        self._learn(frozenset())

    def tell(
        self, command: Command, call: Call, *, to_agent: AgentId | None = None, to: str = ""
    ) -> None:
        """Tell the telephone what to do with *call*, if it can be told."""
        hub = self._desk.hub
        if hub is None or command not in self.commands:
            return
        request = CommandRequest(command=command, call_id=call.id, to_agent=to_agent, to=to)
        self._tasks.run(
            self,
            partial(hub.command, request),
            done=partial(self._on_done, command),
            failed=partial(self._on_failed, command),
        )

    def _learn(self, commands: frozenset[Command]) -> None:
        self.commands = commands
        self._window.call_bar.show_commands(commands)

    def _on_not_learned(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        self._learn(frozenset())

    def _on_done(self, command: Command, done: Done) -> None:
        if done.is_done:
            self._window.notices.clear_notice(_NOTICE)
        else:
            self._say(command, done.why_not)

    def _on_failed(self, command: Command, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the telephone could not be told: %s", type(error).__name__)
        self._say(command, "")

    def _say(self, command: Command, why: str) -> None:
        what = by_hand(command, frozenset())
        self._window.notices.show_notice(
            Notice(
                key=_NOTICE,
                title=said("The telephone did not do it."),
                advice=" ".join(part for part in (said(why) if why else "", what) if part),
            )
        )
