"""Hides what is personal from the queue, and locks the gate so that the flight stays in view."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from agent_console.errors import ConsoleError
from agent_console.paths import Profile
from ui.bridge.tasks import TaskRunner
from ui.gate.lock_card import LockCard
from ui.gate.screen import GateScreen
from ui.keys import Place, rest, shortcut
from ui.main_window import MainWindow
from ui.words import problems
from ui.words.said import said


class GateShut(QObject):
    """Keeps names from whoever may not read them; the departure stays readable by all.

    Signals:
        opened: Whoever works here is back.
        left: Where people share this computer, the next one wants to work.
        said_so: Words worth a moment in the corner.
    """

    opened = Signal()
    left = Signal()
    said_so = Signal(str)

    def __init__(
        self, screen: GateScreen, window: MainWindow, tasks: TaskRunner, profile: Profile
    ) -> None:
        super().__init__(screen)
        self._screen, self._window, self._tasks, self._profile = screen, window, tasks, profile
        self.card: LockCard | None = None
        """The question that unlocks; None while it is open."""
        self._is_private = False
        shortcut("gate.private", screen.page, self.toggle_private)
        shortcut("gate.lock", screen.page, self.lock)
        screen.page.boarding.private.clicked.connect(self.toggle_private)
        screen.page.boarding.lock.clicked.connect(self.lock)
        window.pages.currentChanged.connect(self._on_page_changed)

    @property
    def is_locked(self) -> bool:
        """Tell whether the gate waits for badge or PIN."""
        return self.card is not None

    @Slot()
    def toggle_private(self) -> None:
        """Hide personal data from the queue, or show it again."""
        self._is_private = not self._is_private
        self._screen.hide_people(is_hidden=self._is_private)
        words = said("Personal data is hidden") if self._is_private else said("Names are shown")
        self.said_so.emit(words)

    @Slot()
    def lock(self) -> bool:
        """Hide all names until badge or PIN; False where the gate is not what is seen.

        Where no PIN was chosen nothing could open it again: names are hidden, no more.
        """
        from agent_console.security.store_key import is_locked_with_pin

        if self.is_locked:
            return True
        if not self._screen.is_open:
            return False
        if not is_locked_with_pin(self._profile):
            self.said_so.emit(said("There is no PIN on this computer: names are hidden only."))
            self._screen.hide_people(is_hidden=True)
            self._is_private = True
            return True
        self._shut(is_shut=True)
        card = self.card = LockCard(may_leave=self._profile.is_shared)
        card.typed.connect(self._on_typed)
        card.left.connect(self.left)
        self._screen.page.put_over_cards(card)
        card.take_keyboard()
        return True

    def _shut(self, *, is_shut: bool) -> None:
        screen = self._screen
        screen.hide_people(is_hidden=is_shut or self._is_private)
        screen.is_shut = is_shut
        window = self._window
        for part in (screen.page.left, screen.bar, window.rail, window.status, window.notices):
            part.setEnabled(not is_shut)
        rest(*(Place if is_shut else (Place.AWAY,)))

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        from agent_console.security.store_key import unlocked

        if self.card is not None:
            self.card.show_busy(is_busy=True)
            work = partial(unlocked, self._profile, typed)
            self._tasks.run(self, work, done=self._on_right, failed=self._on_wrong)

    def _on_right(self, _key: bytes) -> None:
        if self.card is None:
            return
        self.card = None
        self._screen.page.put_over_cards(None)
        self._shut(is_shut=False)
        self._screen.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _on_wrong(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        if self.card is not None:
            self.card.show_busy(is_busy=False)
            self.card.show_problem(f"{problems.problem(error)} {problems.advice(error)}")
            self.card.take_keyboard()

    @Slot()
    def _on_page_changed(self) -> None:
        """Let nothing take the screen while it is locked."""
        if self.is_locked and not self._screen.is_open:
            QTimer.singleShot(0, self._come_back)

    @Slot()
    def _come_back(self) -> None:
        if self.is_locked and not self._screen.is_open:
            self._window.show_aside(self._screen.page)
            rest(*Place)
