"""What the person at this desk does: asked, kept, shown, and told to the hub when it is there."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.colleagues import Colleagues
from agent_console.desk.presence import MyPresence
from agent_console.domain.presence import CHOICES, Presence, PresenceState
from agent_console.errors import ConsoleError
from agent_console.logs import area
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.palette.palette import Palette
from ui.palette.rows import Row, holds
from ui.saving import Saving
from ui.words.presences import presence_name, presence_pill
from ui.words.said import said

_log = area("ui")


class PresenceScreen(QObject):
    """Presence of this desk and of colleagues.

    Signals:
        colleagues_changed: Some colleague does something else now, or nobody can know.
    """

    colleagues_changed = Signal()
    _heard = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        saving: Saving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk = window, tasks, desk
        self._calls, self._saving = calls, saving
        self.mine = MyPresence(desk.files.journal, clock=desk.clock)
        self.colleagues = Colleagues()
        self.palette: Palette | None = None
        """Made when it is first wanted."""
        self._told: Presence | None = None
        self._is_online = self._is_telling = False
        desk.presences_heard = self._heard.emit
        self._heard.connect(self._on_presences_heard, Qt.ConnectionType.QueuedConnection)
        window.call_bar.presence_requested.connect(self.open)
        calls.changed.connect(self.refresh)
        self.refresh()

    @property
    def presence(self) -> Presence:
        """What whoever sits here does now."""
        stages = (draft.call for draft in self._calls.work if draft.call is not None)
        return self.mine.of(self._calls.work.agent.id, stages)

    @property
    def is_online(self) -> bool:
        """Tell whether the hub hears and tells of presences now."""
        return self._is_online

    def connected(self) -> None:
        """Tell the hub anew: it may have noted meanwhile that nobody is here."""
        self._is_online, self._told = True, None
        self.refresh()

    def lost(self) -> None:
        """Note that the hub is away: what colleagues do cannot be known."""
        self._is_online = False
        self.colleagues.lost()
        self.colleagues_changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Show what follows from the choice and the calls, and tell the hub if it is news."""
        presence = self.presence
        self._window.call_bar.show_presence(presence)
        hub, agent = self._desk.hub, self._calls.work.agent
        if hub is None or not self._is_online or self._is_telling or not agent.login:
            return
        if presence != self._told:
            self._is_telling = True
            self._tasks.run(
                self,
                partial(hub.tell_presence, presence),
                done=partial(self._on_told, presence),
                failed=self._on_not_told,
            )

    @Slot()
    def open(self) -> None:
        """Ask what they do; typing the beginning of a word and Return is enough."""
        if self.palette is None:
            self.palette = Palette(
                self._window,
                self._rows,
                name=said("Presence"),
                hint=said("What do you do now?"),
                nothing=said("Available, break, lunch, training, meeting or back office."),
            )
            self.palette.picked.connect(self._on_picked)
        self.palette.open("")

    def _rows(self, typed: str) -> list[Row]:
        named = [(state, presence_name(state)) for state in CHOICES]
        return [
            Row(
                id=state,
                title=words,
                icon=presence_pill(state).icon or "waiting",
                about=_about(state),
                far=said("now") if state is self.mine.chosen else "",
                typed=typed,
            )
            for state, words in named
            if holds(words, typed)
        ]

    @Slot(str)
    def _on_picked(self, state: str) -> None:
        self._saving(partial(self.mine.choose, PresenceState(state)))
        self.refresh()

    @Slot(object)
    def _on_presences_heard(self, presences: tuple[Presence, ...]) -> None:
        self.colleagues.heard(presences)
        self.colleagues_changed.emit()

    def _on_told(self, presence: Presence, _kept: Presence) -> None:
        self._is_telling, self._told = False, presence
        self.refresh()

    def _on_not_told(self, error: Exception) -> None:
        self._is_telling = False
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub did not hear of the presence: %s", type(error).__name__)
        self._is_online = False


def _about(state: PresenceState) -> str:
    if state is PresenceState.AVAILABLE:
        return said("Calls may come.")
    return said("After the calls that are going on; no call comes meanwhile.")
