"""The door to the gate: its place in the rail, offered where flights leave; loaded when wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.domain.agent import Agent, Role
from agent_console.domain.rights import Right
from agent_console.domain.station import Station, read_station
from agent_console.sync.status import SyncStatus
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.keys import KEYS, key_of, offer
from ui.main_window import MainWindow
from ui.widgets.badge_button import BadgeButton
from ui.words.said import said

if TYPE_CHECKING:
    from ui.gate.recovery import RecoveryScreen
    from ui.gate.screen import GateScreen
    from ui.gate.shutting import GateShut
    from ui.locking import Locking


class GateDoor(QObject):
    """Opens the gate, and hands it the scans that are its.

    Signals:
        made: The gate's screen was made (`GateScreen`).
    """

    made = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk, self._calls = window, tasks, desk, calls
        self._status = SyncStatus()
        self.screen: GateScreen | None = None
        """Made when it is first wanted."""
        self.shut: GateShut | None = None
        """Made with it."""
        self.recovery: RecoveryScreen | None = None
        """Likewise."""
        self._locking: Locking | None = None
        self.button = BadgeButton("trip", "")
        self.button.setVisible(False)
        offer("gate.open", self.button)
        self.button.clicked.connect(self._on_clicked)
        window.rail.add_place(self.button)
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()
        self.offer_to(desk.agent)

    @property
    def station(self) -> Station:
        """Where this desk stands."""
        return read_station(self._desk.agent.station)

    @property
    def may_work(self) -> bool:
        """Tell whether whoever works here may board passengers: the hub refuses it of others."""
        return self._desk.files.policy.may(self._desk.agent.role, Right.WORK_FLIGHTS)

    @Slot(object)
    def offer_to(self, agent: Agent) -> None:
        """Offer the gate where flights leave; who works at gates alone begins there."""
        station, may_work = self.station, self.may_work
        self.button.setVisible(may_work and (station.has_flights or agent.role is Role.GATE))
        if not may_work:
            if self.screen is not None and self.screen.is_open:
                self._window.show_calls()
            return
        if self.screen is not None and self.screen.station != station:
            self.screen.move_to(station)
        if agent.role is Role.GATE and self.screen is None and not self._is_on_call:
            self.open()

    @Slot()
    def open(self) -> None:
        """Show the gate in the place of the calls."""
        (self.screen or self._made()).open()

    def show_status(self, status: SyncStatus) -> None:
        """Hand on how desk and hub stand."""
        self._status = status
        if self.screen is not None:
            self.screen.show_status(status)

    def takes_scan(self, text: str) -> bool:
        """Take a scan if this is where passengers are boarded and nobody is on the line."""
        is_open = self.screen is not None and self.screen.is_open
        is_gate = self.may_work and self.station.has_flights and not self._is_on_call
        if not (is_open or is_gate):
            return False
        (self.screen or self._made()).take_scan(text)
        return True

    def guard(self, locking: "Locking") -> None:
        """Let *locking* leave the flight in view where the gate is what is seen."""
        self._locking = locking
        locking.instead = self._lock
        if self.shut is not None:
            self._join(self.shut, locking)

    def _lock(self) -> bool:
        return self.shut is not None and self.shut.lock()

    def _join(self, shut: "GateShut", locking: "Locking") -> None:
        shut.opened.connect(locking.go_on)
        shut.left.connect(locking.left)

    def close(self) -> None:
        """End what the gate's screen began."""
        if self.screen is not None:
            self.screen.close()

    @property
    def _is_on_call(self) -> bool:
        return any(one.call is not None for one in self._calls.work)

    def _made(self) -> "GateScreen":
        from ui.gate.recovery import RecoveryScreen
        from ui.gate.screen import GateScreen
        from ui.gate.shutting import GateShut

        screen = GateScreen(self._window, self._tasks, self._desk, self.station, self)
        self.screen = screen
        self._window.rail.stands_for(screen.page, self.button)
        screen.show_status(self._status)
        self.recovery = RecoveryScreen(screen, self._tasks, self._desk)
        self.shut = GateShut(screen, self._window, self._tasks, self._desk.profile)
        self.shut.said_so.connect(screen.said_so)
        if self._locking is not None:
            self._join(self.shut, self._locking)
        self.made.emit(screen)
        return screen

    @Slot()
    def _on_clicked(self) -> None:
        self.button.setChecked(not self.button.isChecked())
        if self.screen is not None and self.screen.is_open:
            self._window.show_calls()
        else:
            self.open()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.button.show_name(f"{said('Gate')} ({key_of('gate.open')})")
