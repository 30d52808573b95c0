"""What the screen shows the moment somebody is there. Built from the local copy alone."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.identifier import Scheme
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.value import Value
from agent_console.nba.suggestion import Ranking
from agent_console.wire.customer_file import Candidate, CustomerFile


class MatchState(StrEnum):
    """How sure we are who it is."""

    SURE = "sure"
    SEVERAL = "several"
    """Several customers share the identifier: the agent asks and picks one."""
    CHOSEN = "chosen"
    """The agent picked or searched this customer."""
    UNKNOWN = "unknown"
    WITHHELD = "withheld"


class Match(Value, frozen=True, kw_only=True):
    """Who it is, and by what."""

    state: MatchState
    scheme: Scheme | None = None
    candidates: tuple[Candidate, ...] = ()
    """Filled when `state` is SEVERAL."""


class Check(Value, frozen=True, kw_only=True):
    """Something that proves the customer is who they say; the answer itself is not in here."""

    what: str
    is_done: bool = False


class RightNow(Value, frozen=True, kw_only=True):
    """A trip of today or tomorrow, what is wrong with it and what else would go."""

    trip: Trip
    flight: Flight
    misses: Flight | None = None
    """The connection that can no longer be reached."""
    ways: tuple[Flight, ...] = ()
    """Other flights of the same day with seats, best first."""


class ScreenPop(Value, frozen=True, kw_only=True):
    """Everything one glance needs."""

    match: Match
    as_of: datetime | None = None
    """When the hub last said what is shown; None if nothing is known."""
    file: CustomerFile | None = None
    right_now: RightNow | None = None
    checks: tuple[Check, ...] = ()
    ranking: Ranking = Ranking()
