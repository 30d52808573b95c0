"""Asks the hub about somebody this computer does not know; the screen never waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from agent_console.bootstrap import Desk
from agent_console.desk import identify
from agent_console.desk.screen_pop import Match, MatchState, ScreenPop
from agent_console.domain.call import Call
from agent_console.domain.draft import Draft
from agent_console.domain.identifier import Scheme, phone_number
from agent_console.domain.phone_number import region_of
from agent_console.errors import ConsoleError
from agent_console.ids import CallId, CustomerId
from agent_console.logs import area
from agent_console.wire.customer_file import Candidate, CustomerFile
from ui.bridge.tasks import TaskRunner

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub

_log = area("ui")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the hub knew."""

    candidates: tuple[Candidate, ...]
    file: CustomerFile | None
    """Of the one candidate; None if there are several."""
    is_handed_over: bool = False
    """A colleague said who it is."""
    is_older_form: bool = False
    """The number is on file in another form than it was sent."""
    known_id: CustomerId | None = None
    """Who it was sure to be before; only the file was not on this computer."""

    def match_for(self, known: Match | None) -> Match | None:
        """Return what this means for a call that is *known* to be somebody's.

        None where the agent, or the copy here, has said otherwise while the hub was asked: an
        answer that comes late takes nobody's place.
        """
        if known is None or known.state is MatchState.UNKNOWN:
            scheme = self.candidates[0].matched_by
            older = self.is_older_form
            match = identify.matched(self.candidates, scheme=scheme, is_older_form=older)
            if self.is_handed_over:
                return msgspec.structs.replace(match, state=MatchState.HANDED_OVER, scheme=None)
            return match
        file = self.file
        theirs = self.known_id or (file.customer.id if file is not None else None)
        return known if theirs and identify.sure_customer(known) == theirs else None


class WhoIsIt(QObject):
    """One question at a time and call, answered on the UI thread or not at all."""

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        answered: Callable[[CallId, Fetched], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._answered = answered

    def complete(self, draft: Draft, shown: ScreenPop) -> None:
        """Ask for what this computer does not know of the call on the screen: who, or the file."""
        customer = identify.sure_customer(shown.match)
        if shown.file is not None:
            return
        if customer is not None:
            self.fetch(draft.id, customer)
        elif shown.match.state is MatchState.UNKNOWN and draft.call is not None:
            self.ask(draft.id, draft.call)

    def ask(self, key: CallId, call: Call) -> None:
        """Ask the hub who *call* is from, and fetch the file if it can only be one customer.

        Whom a colleague handed over is fetched by id; else the number is looked up.
        """
        hub, handed = self._desk.hub, call.handover
        customer = handed.customer_id if handed is not None else None
        if hub is not None:
            work = (
                partial(fetched_by_number, hub, call)
                if customer is None
                else partial(_handed_over, hub, customer)
            )
            self._tasks.run(
                self,
                work,
                done=partial(self._on_fetched, key),
                failed=self._on_failed,
            )

    def fetch(self, key: CallId, customer: CustomerId) -> None:
        """Fetch the file of *customer*, who is known and not on this computer."""
        hub = self._desk.hub
        if hub is not None:
            self._tasks.run(
                self,
                partial(_file_of, hub, customer),
                done=partial(self._on_fetched, key),
                failed=self._on_failed,
            )

    def _on_fetched(self, call: CallId, fetched: Fetched) -> None:
        if fetched.candidates:
            self._answered(call, fetched)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub could not say who it is: %s", type(error).__name__)


def fetched_by_number(hub: "Hub", call: Call) -> Fetched:
    """Return who has the number of *call*, with the file if it can only be one customer."""
    region = region_of(call.to_number)
    candidates = hub.lookup(call.from_number, scheme=Scheme.PHONE, region=region)
    if len(candidates) != 1:
        return Fetched(candidates, None)
    file = hub.customer_file(candidates[0].customer.id)
    sent = phone_number(call.from_number, region=region)
    numbers = {one.value for one in file.identifiers if one.scheme is Scheme.PHONE}
    return Fetched(candidates, file, is_older_form=bool(numbers) and sent not in numbers)


def _handed_over(hub: "Hub", customer: CustomerId) -> Fetched:
    file = hub.customer_file(customer)
    return Fetched((Candidate(customer=file.customer),), file, is_handed_over=True)


def _file_of(hub: "Hub", customer: CustomerId) -> Fetched:
    file = hub.customer_file(customer)
    return Fetched((Candidate(customer=file.customer),), file, known_id=customer)
