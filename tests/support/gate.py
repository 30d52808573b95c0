"""Gates for tests: desks with files of their own, one hub in process, lines that can be cut."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from support.desk import KEY
from support.hub import InProcess, TestHub, hub_in_process

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.desk.gate import GateWork, PassengerList, passenger_list, passengers_of
from agent_console.domain.agent import Agent, Role
from agent_console.domain.gate import Passenger, passenger_id, stranger
from agent_console.domain.trip import CabinSeats, Flight
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, FlightId, PassengerId
from agent_console.settings import SyncSettings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.sync.engine import SyncEngine

GATE = Agent(
    id=AgentId("a-88"), login="gate", name="Agent 88", role=Role.GATE, station="SEA Gate C9"
)
OTHER_GATE = Agent(
    id=AgentId("a-91"), login="gate2", name="Agent 91", role=Role.GATE, station="SEA Gate C9"
)
CALLS = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", station="Seattle")
LEADS = Agent(id=AgentId("a-12"), login="leads", name="Agent 12", role=Role.SUPERVISOR)
SYSTEM = Agent(id=AgentId("a-dcs"), login="dcs", name="Departures", role=Role.INTEGRATION)
STAFF = (GATE, OTHER_GATE, CALLS, LEADS, SYSTEM)


class HandClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass(eq=False)
class Desk:
    """One desk, in step with the hub when told to."""

    files: Files
    work: GateWork
    engine: SyncEngine
    hub: Hub
    line: InProcess
    clock: HandClock

    def syncs(self) -> None:
        self.engine.cycle()

    def passengers(self, flight: FlightId) -> dict[PassengerId, Passenger]:
        return {one.id: one for one in passengers_of(self.files, flight)}

    def list_of(self, flight: FlightId) -> PassengerList:
        found = passenger_list(self.files, flight, now=self.clock())
        assert found is not None
        return found


class Airport:
    """A hub and the desks that were opened at it."""

    def __init__(self, folder: Path, hub: TestHub, clock: HandClock, stack: ExitStack) -> None:
        self.hub, self.clock = hub, clock
        self._folder, self._stack = folder, stack

    def desk(self, agent: Agent = GATE, *, most: int | None = None) -> Desk:
        """Open a desk of *agent*, empty, with a line to the hub."""
        place = self._folder / agent.login
        place.mkdir()
        cache, journal = Cache.open(place / "cache.db", KEY), Journal.open(place / "j.db", KEY)
        files = Files(cache, journal)
        self._stack.callback(files.close)
        line = self.hub.transport()
        token = self.hub.local.agent_tokens[agent.login]
        hub = Hub(self.hub.local.address, token, transport=line)
        self._stack.callback(hub.close)
        settings = SyncSettings() if most is None else SyncSettings(customers=most)
        engine = SyncEngine(
            cache, journal, hub, clock=self.clock, settings=settings, station=agent.station
        )
        work = GateWork(journal, agent, agent.station.removeprefix("SEA "), self.clock)
        return Desk(files, work, engine, hub, line, self.clock)


@contextmanager
def airport(folder: Path, values: Iterable[Value], *, now: datetime) -> Iterator[Airport]:
    """Open a hub with *values* and the staff of a gate."""
    clock = HandClock(now)
    with ExitStack() as stack:
        hub = stack.enter_context(hub_in_process(folder, values, agents=STAFF, clock=clock))
        yield Airport(folder, hub, clock, stack)


FLIGHT = FlightId("AS1161-SEA-2026-11-22")
ZONE = "America/Los_Angeles"


def a_flight(now: datetime, number: str = "1161", **changes: Any) -> Flight:
    """Return a departure of gate C9 to San Francisco in an hour, on 22 November."""
    leaves = now + timedelta(hours=1)
    plain: dict[str, Any] = {
        "id": FlightId(f"AS{number}-SEA-2026-11-22"),
        "carrier": "AS",
        "number": number,
        "origin": "SEA",
        "destination": "SFO",
        "origin_zone": ZONE,
        "destination_zone": ZONE,
        "departs_at": leaves,
        "arrives_at": leaves + timedelta(hours=2),
        "gate": "C9",
        "cabins": (CabinSeats(cabin="economy", seat_count=0),),
    }
    return Flight(**{**plain, **changes})


def a_passenger(number: int, owner: str | None = None, **changes: Any) -> Passenger:
    """Return passenger *number* of the flight; a stranger where there is no *owner*."""
    plain: dict[str, Any] = {
        "flight_id": FLIGHT,
        "name": f"TRAVELLER/{_letters(number)}",
        "listed_seat": f"{1 + number // 6}{'ABCDEF'[number % 6]}",
        "sequence": str(number + 1),
        "locator": f"L{number:05}",
        **changes,
    }
    key = passenger_id(
        plain["flight_id"],
        name=plain["name"],
        locator=plain["locator"],
        sequence=plain["sequence"],
        is_infant=plain.get("is_infant", False),
    )
    plain |= {"id": key, "customer_id": CustomerId(owner) if owner else stranger(key)}
    return Passenger(**{**plain, **changes})


def _letters(number: int) -> str:
    return "".join(chr(ord("A") + int(digit)) for digit in f"{number:03}")
