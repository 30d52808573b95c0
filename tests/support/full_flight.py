"""A flight whose passengers can be scanned, on a desk of its own without a hub."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from support.desk import KEY, page, person

from agent_console.bootstrap import Desk
from agent_console.desk.files import Files
from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import Customer
from agent_console.domain.gate import Passenger, stranger
from agent_console.domain.trip import Flight
from agent_console.ids import AgentId, CustomerId, FlightId, PassengerId
from agent_console.paths import Profile
from agent_console.settings import Settings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.codec import encode
from agent_console.wire.feed import Page

FLIGHT = FlightId("AS1161-SEA")
GATE_AGENT = Agent(
    id=AgentId("a-88"), login="gate", name="Agent 88", role=Role.GATE, station="SEA Gate C9"
)
STRANGERS_EVERY = 10
ON_WHEELS = 6
"""This passenger needs a wheelchair: somebody the gate has something to do for."""
_ZONE = "America/Los_Angeles"
_ROW = "ABCDEF"


def flight(now: datetime, **changes: object) -> Flight:
    """Return a flight of gate C9 that leaves in 35 minutes: boarding has begun."""
    leaves = now + timedelta(minutes=35)
    plain: dict[str, object] = {
        "id": FLIGHT,
        "carrier": "AS",
        "number": "1161",
        "origin": "SEA",
        "destination": "SFO",
        "origin_zone": _ZONE,
        "destination_zone": _ZONE,
        "departs_at": leaves,
        "arrives_at": leaves + timedelta(hours=2),
        "gate": "C9",
        "aircraft": "A320",
        "status_at": now,
        "version": 1,
    }
    return Flight(**{**plain, **changes})  # type: ignore[arg-type]  # of made-up values


def passenger(number: int, flight_id: FlightId = FLIGHT) -> Passenger:
    """Return passenger *number* of the flight; every tenth is nobody the CRM knows."""
    key = PassengerId(f"{flight_id}:{number}")
    is_known = number % STRANGERS_EVERY != STRANGERS_EVERY - 1
    return Passenger(
        id=key,
        customer_id=CustomerId(f"c-{number}") if is_known else stranger(key),
        flight_id=flight_id,
        name=f"TRAVELLER/{_letters(number)}",
        listed_seat=f"{1 + number // 6}{_ROW[number % 6]}",
        group=str(1 + number // 40),
        sequence=str(number + 1),
        locator=f"L{number:05}",
        services=("WCHR",) if number == ON_WHEELS else (),
        version=1,
    )


def _letters(number: int) -> str:
    return "".join(chr(ord("A") + int(digit)) for digit in f"{number:03}")


def customer(number: int) -> Customer:
    """Return whom the CRM knows as passenger *number*."""
    return person(f"c-{number}", _letters(number).title(), "Traveller")


def boarding_pass(
    number: int, departs_at: datetime, *, carrier_flight: str = "AS 1161 ", seat: str = ""
) -> str:
    """Return the pass of passenger *number* as the scanner types it."""
    from zoneinfo import ZoneInfo

    who = passenger(number)
    day = departs_at.astimezone(ZoneInfo(_ZONE)).timetuple().tm_yday
    printed = seat or who.seat
    return (
        f"M1{who.name:20}E{who.locator:7}SEASFO{carrier_flight}{day:03}Y"
        f"{printed[:-1]:>03}{printed[-1]}{who.sequence:>04} 100"
    )


def feed_page(count: int, now: datetime, **changes: object) -> Page:
    """Return a page with the flight and *count* passengers."""
    numbers = range(count)
    known = [number for number in numbers if passenger(number).is_known]
    return page(
        customers=tuple(customer(number) for number in known),
        passengers=tuple(passenger(number) for number in numbers),
        flights=(flight(now, **changes),),
    )


@contextmanager
def gate_desk(folder: Path, count: int, now: datetime, **changes: object) -> Iterator[Desk]:
    """Yield a desk at gate C9 with *count* passengers on its flight, without a hub.

    *changes* are those of the flight.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    cache, journal = Cache.open(folder / "cache.db", KEY), Journal.open(folder / "journal.db", KEY)
    cache.absorb(feed_page(count, now, **changes))
    journal.remember("agent", encode(GATE_AGENT).decode())
    desk = Desk(Profile(folder), Settings(), Files(cache, journal), lambda: now)
    try:
        yield desk
    finally:
        desk.close()
