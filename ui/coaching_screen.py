"""Shows coaching between two calls, never during one, and says what the agent makes of it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.review.own_coaching import Matter, OwnCoaching
from agent_console.domain.score import Score
from agent_console.domain.scorecard import Scorecard
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.coaching import CoachingCard
from ui.saving import Saving


class CoachingScreen(QObject):
    """Puts the card onto the page of nobody on the line, while something waits to be read.

    Signals:
        snippets_changed: The team may share other words than before.
    """

    snippets_changed = Signal()
    _came = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallsOnScreen,
        saving: Saving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._desk, self._calls, self._saving = window, desk, calls, saving
        self.card: CoachingCard | None = None
        """Made when there is something to read for the first time."""
        self._waiting: tuple[Matter, ...] = ()
        desk.coached = self._came.emit
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        calls.changed.connect(self.refresh)
        QTimer.singleShot(0, self, self.refresh)

    @property
    def own(self) -> OwnCoaching:
        """What is said to whoever works here."""
        return OwnCoaching(self._desk.files, self._calls.work.agent, self._desk.clock)

    @property
    def is_on_call(self) -> bool:
        """Tell whether anybody is on the line, rings, or is being written about."""
        return any(draft.call is not None for draft in self._calls.work)

    @Slot()
    def refresh(self) -> None:
        """Show what waits; put it away as soon as somebody calls."""
        self._waiting = () if self.is_on_call else self.own.waiting()
        if self.card is None and self._waiting:
            self._make()
        if self.card is None:
            return
        first = self._waiting[0] if self._waiting else None
        dispute = self.own.dispute_of(first) if isinstance(first, Score) else None
        form = self._form_of(first) if isinstance(first, Score) else None
        now = self._desk.clock()
        self.card.show_matters(self._waiting, now=now, dispute=dispute, card=form)
        self._window.empty.arrange()

    def _make(self) -> None:
        self.card = CoachingCard()
        self.card.read.connect(self._on_read)
        self.card.disputed.connect(self._on_disputed)
        self._window.empty.hold(self.card)

    def _form_of(self, score: Score) -> Scorecard | None:
        wanted = (score.card_id, score.card_version)
        cards = self._desk.files.cache.coaching()[0].cards
        return next((one for one in cards if (one.id, one.version) == wanted), None)

    @Slot()
    def _on_came(self) -> None:
        self.refresh()
        self.snippets_changed.emit()

    @Slot(str)
    def _on_read(self, words: str) -> None:
        if self._waiting:
            self._saving(partial(self.own.acknowledge, self._waiting[0], words))
            self._said()

    @Slot(str)
    def _on_disputed(self, words: str) -> None:
        first = self._waiting[0] if self._waiting else None
        if isinstance(first, Score):
            self._saving(partial(self.own.dispute, first, words))
            self._saving(partial(self.own.acknowledge, first))
            self._said()

    def _said(self) -> None:
        self._desk.nudge()
        self.refresh()
