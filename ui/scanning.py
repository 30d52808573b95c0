"""What a scanned boarding pass does: its passenger is on the screen, or why not."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.desk import identify
from agent_console.desk.evidence import pass_identifiers
from agent_console.desk.screen_pop import Match, MatchState
from agent_console.domain.boarding_pass import BoardingPass
from agent_console.domain.pass_reading import BadPass, read_pass
from agent_console.errors import ConsoleError
from agent_console.logs import area
from agent_console.wire.customer_file import Candidate
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.scanner import Scanner
from ui.words import problems, times
from ui.words.said import said

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub

_log = area("ui")
_KEY = "scan"
_ANY_DAY = date(2000, 1, 1)
"""Whether a pass is whole does not depend on the day."""


class Scanning(QObject):
    """Pops the passenger of a scanned pass: from the copy here, else from the hub."""

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
        self.first_taker: Callable[[str], bool] | None = None
        """Asked first whether a scan is its own: the gate's screen boards passengers."""
        self.scanner = Scanner(window, self, is_whole=_is_whole)
        self.scanner.scanned.connect(self._on_scanned)

    @Slot(str)
    def _on_scanned(self, text: str) -> None:
        if self.first_taker is not None and self.first_taker(text):
            return
        now = self._desk.clock()
        try:
            decoded = read_pass(text, today=times.local(now).date())
        except BadPass as exc:
            self._say(problems.problem(exc), problems.advice(exc), tone="bad")
            return
        match = identify.scanned(self._desk.files.cache, decoded, now=now)
        if match.state is MatchState.UNKNOWN and self._desk.hub is not None:
            self._tasks.run(
                self,
                partial(_at_the_hub, self._desk.hub, decoded),
                done=partial(self._on_hub_answered, decoded),
                failed=partial(self._on_hub_failed, decoded),
            )
            return
        self._show(match, decoded)

    def _on_hub_answered(self, decoded: BoardingPass, found: tuple[Candidate, ...]) -> None:
        match = identify.scanned_at_hub(found, decoded, now=self._desk.clock())
        self._show(match, decoded)

    def _on_hub_failed(self, decoded: BoardingPass, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub could not say whose pass it is: %s", type(error).__name__)
        self._show(Match(state=MatchState.UNKNOWN), decoded)

    def _show(self, match: Match, decoded: BoardingPass) -> None:
        if match.state is MatchState.UNKNOWN:
            leg = decoded.legs[0]
            flight = f"{leg.carrier} {leg.flight_number} {leg.origin} → {leg.destination}"
            self._say(
                said("This pass is nobody's who is known here"),
                said("{name}, {flight}. Search by name.", name=decoded.name, flight=flight),
            )
            return
        self._window.notices.clear_notice(_KEY)
        self._calls.open_match(match)

    def _say(self, title: str, advice: str, *, tone: str = "primary") -> None:
        self._window.notices.show_notice(Notice(key=_KEY, title=title, advice=advice, tone=tone))


def _is_whole(text: str) -> bool:
    """Tell whether *text* is a pass up to its end; what may follow is its signature alone."""
    try:
        read_pass(text, today=_ANY_DAY)
    except BadPass:
        return False
    return True


def _at_the_hub(hub: "Hub", decoded: BoardingPass) -> tuple[Candidate, ...]:
    """Ask for each identifier of the pass, most telling first, until one is known."""
    for scheme, value in pass_identifiers(decoded):
        found = hub.lookup(value, scheme=scheme)
        if found:
            return found
    return ()
