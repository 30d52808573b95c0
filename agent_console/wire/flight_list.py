"""The list of a flight, as a departure system tells it: it knows nothing of the customer."""

from agent_console.domain.gate import Status
from agent_console.domain.value import Value
from agent_console.ids import FlightId


class ListedPassenger(Value, frozen=True, kw_only=True):
    """One line of the list; fields as in `domain.gate.Passenger`."""

    name: str
    """As printed on the pass: "LI/MIA"."""
    seat: str = ""
    seat_before: str = ""
    cabin: str = ""
    tier: str = ""
    group: str = ""
    sequence: str = ""
    locator: str = ""
    ticket: str = ""
    member_number: str = ""
    """With the airline before it, as on the pass: "AS12345678"."""
    bag_count: int = 0
    bags_to: str = ""
    services: tuple[str, ...] = ()
    onward: tuple[FlightId, ...] = ()
    remark: str = ""
    is_infant: bool = False
    listed_as: Status = Status.CHECKED_IN


class FlightListRequest(Value, frozen=True, kw_only=True):
    """Everybody on a flight: who is not in it any more leaves the list."""

    passengers: tuple[ListedPassenger, ...]


class FlightListAnswer(Value, frozen=True, kw_only=True):
    """What became of the list."""

    count: int
    known_count: int
    """Those the CRM knows, by ticket, member number or locator, and by name."""
    gone_count: int
    """Those who left the list; who was scanned at a gate stays."""
