"""How long a scan at the gate takes: text of a pass → decided, its passenger's card made → painted.

A flight of 350 on an encrypted copy, everybody on it scanned once, and how long the list takes.
The floor is the same copy asked for one customer's file and nothing else.
"""

import tempfile
import time
from argparse import ArgumentParser
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import gate_window
from figures import report, spread
from msgspec.structs import replace

from agent_console.desk.files import Files
from agent_console.desk.gate import (
    GateWork,
    PassengerList,
    card_of,
    passenger_list,
    reaccommodation,
    scan,
)
from agent_console.domain.agent import Agent, Role
from agent_console.domain.gate import Passenger
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.hub.kept import Kept
from agent_console.hub.tables import KEPT
from agent_console.ids import AgentId, FlightId
from agent_console.sample.airline import airline
from agent_console.sample.passes import pass_text
from agent_console.sample.size import CROWD, Size
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.feed import Page

NOW = datetime(2026, 11, 22, 22, 5, tzinfo=UTC)
KEY = bytes(range(32))
AGENT = Agent(id=AgentId("a-88"), login="gate", name="Agent 88", role=Role.GATE)
_GOALS = {
    "decided_ms_p99": {"max": 25.0},
    "boarded_ms_p99": {"max": 25.0},
    "list_s": {"max": 2.0},
    "painted_ms_p99": {"max": 50.0},
    "lines_painted_most": {"max": 20},
}
"""Deciding may take half of what is allowed until it is painted."""


def _filled(cache: Cache, on_board: int) -> Flight:
    """Put a small sample airline with a full flight into a copy; return the flight."""
    lists: dict[str, dict[tuple[object, ...], object]] = {}
    kinds: dict[type, Kept] = {kept.struct: kept for kept in KEPT}
    size = Size(customers=600, interactions=12_000, on_board=on_board)
    for value in airline(size, now=NOW):
        kept = kinds[type(value)]
        lists.setdefault(kept.kind.value, {})[kept.primary_key(value)] = value
    told = {name: tuple(found.values()) for name, found in lists.items()}
    cache.absorb(Page(cursor="1", more=False, hub_at=NOW, **told))  # type: ignore[arg-type]  # by kind
    late = [
        one
        for one in cache.leaving(since=NOW.replace(hour=0), until=NOW.replace(day=24))
        if one.number == "1161" and one.status is FlightStatus.DELAYED
    ]
    return late[0]


def _listed(files: Files, flight: FlightId) -> PassengerList:
    found = passenger_list(files, flight, now=NOW)
    if found is None:
        raise LookupError(flight)
    return found


def _ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def main() -> int:
    """Print the figures."""
    parser = ArgumentParser()
    parser.add_argument("--passengers", type=int, default=CROWD)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-gate-") as place:
        folder = Path(place)
        cache, journal = Cache.open(folder / "c.db", KEY), Journal.open(folder / "j.db", KEY)
        with closing(Files(cache, journal)) as files:
            flight = _filled(cache, asked.passengers)
            found = _figures(files, flight)
            beside = folder / "window"
            beside.mkdir(mode=0o700)
            here = replace(AGENT, station=f"{flight.origin} Gate {flight.gate}")
            found |= gate_window.figures(beside, cache, KEY, here, flight, NOW)
            return report("gate", found, _GOALS)


def _figures(files: Files, flight: Flight) -> dict[str, float]:
    files.next_step.warm(on=NOW.date())
    began = time.perf_counter()
    listed = _listed(files, flight.id)
    list_s = time.perf_counter() - began
    began = time.perf_counter()
    found = reaccommodation(files, listed, now=NOW)
    disruption_s = time.perf_counter() - began
    work = GateWork(files.journal, AGENT, "Gate C9", lambda: NOW)
    decided: list[float] = []
    boarded: list[float] = []
    floor: list[float] = []
    everybody = [one.passenger for one in listed.lines]
    for passenger in everybody:
        text = pass_text(passenger, [flight])
        began = time.perf_counter()
        files.cache.file(passenger.customer_id, limit=60)
        floor.append(_ms(began))
        began = time.perf_counter()
        seen = scan(files, listed, text, now=NOW)
        who: Passenger = seen.passenger or passenger
        card_of(files, who, flight, now=NOW)
        decided.append(_ms(began))
        began = time.perf_counter()
        listed = listed.with_passenger(work.board(who))
        boarded.append(_ms(began))
    return {
        "passengers": len(everybody),
        "list_s": round(list_s, 3),
        "reaccommodation_s": round(disruption_s, 3),
        "reaccommodated": len(found),
        **spread("decided_ms", decided),
        **spread("boarded_ms", boarded),
        **spread("floor_ms", floor),
    }


if __name__ == "__main__":
    raise SystemExit(main())
