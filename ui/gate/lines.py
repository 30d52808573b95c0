"""What the gate's lists show, a line each: worded and coloured already, nothing to decide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PassengerLine:
    """One passenger of a flight."""

    key: str
    """Names the passenger within the flight."""
    seat: str
    name: str
    tier: str = ""
    tier_tone: str = "plain"
    because: str = ""
    """Why they need the agent; empty if they do not."""
    next: str = ""
    groups: frozenset[str] = frozenset()
    """The filters it belongs to."""
    state: str = ""
    """Boarded, offloaded …, in words; empty while they are expected."""
    is_boarded: bool = False

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        parts = (self.seat, self.name, self.tier, self.state, self.because, self.next)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlightLine:
    """One departure of the gate."""

    key: str
    time: str
    """When it leaves now."""
    planned: str = ""
    """When it was to leave, if that is another time."""
    flight: str
    route: str
    state: str = ""
    tone: str = "plain"
    boarded: str = ""
    share: float = 0.0
    """How many of its passengers are on board, 0 to 1."""
    remark: str = ""
    """Connections at risk, passengers who need somebody."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        parts = (self.time, self.flight, self.route, self.state, self.boarded, self.remark)
        return ". ".join(part for part in parts if part)
