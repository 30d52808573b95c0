"""What the gate agent's screen shows, as values: departures, the list of a flight, one card."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.domain.customer import Customer
from agent_console.domain.gate import Counts, FlightList, Need, NeedKind, Passenger, Status
from agent_console.domain.interaction import Interaction
from agent_console.domain.observation import Observation
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.domain.voucher import Voucher
from agent_console.ids import PassengerId
from agent_console.nba.suggestion import Ranking, Suggestion
from agent_console.nba.told import Notice
from agent_console.wire.customer_file import CustomerFile

ACTS = 0.5
"""From this weight on a need asks for something to be done, and not only to be known."""
ELITE_RANK = 2
"""From this `tier_rank` on somebody is elite: as the working set counts it."""


class Show(StrEnum):
    """What the chips above the list show."""

    NEEDS_YOU = "needs_you"
    MISCONNECT = "misconnect"
    ELITE = "elite"
    SERVICE = "service"
    PROMISE = "promise"
    STANDBY = "standby"
    ALL = "all"


class Readiness(Value, frozen=True, kw_only=True):
    """The proof that a flight can be worked without a network: "142 of 142 passengers ready"."""

    ready_count: int
    """Passengers whose file is on this PC, or of whom the CRM knows nothing."""
    count: int
    as_of: datetime | None = None
    """When the hub last said something."""

    @property
    def is_complete(self) -> bool:
        """Tell whether nobody is missing."""
        return self.count > 0 and self.ready_count == self.count


class Departure(Value, frozen=True, kw_only=True):
    """One of the gate's departures."""

    flight: Flight
    counts: Counts = Counts()
    at_risk_count: int = 0
    """Passengers who do not reach a connection any more."""
    onward_count: int = 0
    """Passengers who go on with another flight."""
    boards_at: datetime | None = None
    """When boarding begins; None once it is over."""
    readiness: Readiness = Readiness(ready_count=0, count=0)
    is_disrupted: bool = False
    """Late or off by so much that other ways and vouchers are to be thought of."""


class Line(Value, frozen=True, kw_only=True):
    """One passenger in the list."""

    passenger: Passenger
    customer: Customer | None = None
    """None for somebody the CRM does not know, or whose file is not here."""
    tier: str = ""
    tier_rank: int = 0
    needs: tuple[Need, ...] = ()
    """Most pressing first."""
    next: str = ""
    """The next step in two or three words: "Rebook AS 1423"; empty where nothing is to be done."""
    suggestion: Suggestion | None = None
    """The next step itself."""
    is_ready: bool = False
    """Whether everything needed is on this PC."""

    @property
    def id(self) -> PassengerId:
        """Return the passenger's id."""
        return self.passenger.id

    @property
    def needs_you(self) -> bool:
        """Tell whether there is something to do here; not for who goes with another flight."""
        is_off = self.passenger.status is Status.OFFLOADED
        return not is_off and any(need.weight >= ACTS for need in self.needs)

    @property
    def because(self) -> str:
        """Return the reasons in one line: "Misses UA 837 SFO → NRT 17:10 · promise open".

        What only is to be known is said where nothing is to be done.
        """
        acting = [need.words for need in self.needs if need.weight >= ACTS]
        return " · ".join(acting or [need.words for need in self.needs])

    def has(self, kind: NeedKind) -> bool:
        """Tell whether one of the needs is of *kind*."""
        return any(need.kind is kind for need in self.needs)

    def fits(self, show: Show) -> bool:
        """Tell whether *show* shows this passenger."""
        match show:
            case Show.NEEDS_YOU:
                return self.needs_you
            case Show.ELITE:
                return self.tier_rank >= ELITE_RANK
            case Show.SERVICE:
                return self.has(NeedKind.SERVICE) or self.has(NeedKind.MINOR)
            case Show.STANDBY:
                return self.passenger.status is Status.STANDBY
            case Show.ALL:
                return True
            case _:
                return self.has(NeedKind(show.value))


@dataclass(frozen=True, slots=True)
class PassengerList:
    """A flight with everybody on it, who needs the agent most first."""

    flight: Flight
    lines: tuple[Line, ...]
    readiness: Readiness
    by_id: Mapping[PassengerId, Line] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {one.id: one for one in self.lines})

    @property
    def counts(self) -> Counts:
        """Return how many stand where."""
        return FlightList(
            flight=self.flight, passengers=tuple(one.passenger for one in self.lines)
        ).counts

    def chips(self) -> dict[Show, int]:
        """Return how many each chip shows."""
        return {show: sum(one.fits(show) for one in self.lines) for show in Show}

    def shown(self, show: Show) -> tuple[Line, ...]:
        """Return what a chip shows, in the list's order."""
        return tuple(one for one in self.lines if one.fits(show))

    def with_passenger(self, passenger: Passenger) -> "PassengerList":
        """Return this list with one passenger as they are now, in their place; new ones last."""
        line = self.by_id.get(passenger.id) or Line(passenger=passenger, is_ready=True)
        return self.with_line(msgspec.structs.replace(line, passenger=passenger))

    def with_line(self, line: Line) -> "PassengerList":
        """Return this list with one line in its place; a new one last."""
        if line.id not in self.by_id:
            return PassengerList(self.flight, (*self.lines, line), self.readiness)
        lines = tuple(line if one.id == line.id else one for one in self.lines)
        return PassengerList(self.flight, lines, self.readiness)


class Card(Value, frozen=True, kw_only=True):
    """Everything about one passenger: what a scan or a click opens."""

    line: Line
    file: CustomerFile | None = None
    """None for somebody who is not on file here: the card is made from the pass."""
    ranking: Ranking = Ranking()
    """Ideas, best first: "next idea" goes down the `suggestions`."""
    last: tuple[Interaction, ...] = ()
    """The last things that happened, newest first."""
    observations: tuple[Observation, ...] = ()
    """Newest first, rejected ones left out."""
    vouchers: tuple[Voucher, ...] = ()
    told: tuple[Notice, ...] = ()
    """What we told them about this flight, newest first."""

    @property
    def say(self) -> str:
        """Return the one sentence to say; empty where there is none."""
        return self.ranking.suggestions[0].say if self.ranking.suggestions else ""
