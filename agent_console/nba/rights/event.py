"""What happened to a journey, as far as the law asks."""

from datetime import date

from agent_console.domain.money import Money
from agent_console.domain.value import Value


class Mishap(Value, frozen=True, kw_only=True):
    """One journey from its first airport to its last, and what went wrong with it.

    Hours are fractions; None stands for "never arrived" or "not known".
    """

    on: date
    """Day of the planned departure."""
    origin: str
    destination: str
    """Where the journey ends, not where the late flight does."""
    carrier: str
    is_cancelled: bool = False
    is_denied_boarding: bool = False
    departure_delay_hours: float = 0.0
    arrival_delay_hours: float | None = 0.0
    """At the last destination, re-routed or not."""
    told_days_before: float | None = None
    reroute_earlier_hours: float | None = None
    """How much earlier the other flight leaves; None if there is none."""
    has_more_changes: bool = False
    """The other way changes planes more often than what was booked."""
    is_other_airport: bool = False
    """The other way begins or ends elsewhere."""
    is_lower_cabin: bool = False
    """The other way has no seat left in the cabin that was booked."""
    bag_delay_hours: float = 0.0
    flight_hours: float = 0.0
    cause: str = ""
    fare: Money | None = None
    """One way, one passenger."""
    passenger_count: int = 1
