"""A departure system tells its list anew while gates scan: on many writers no scan is lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select
from support.desk import NOW
from support.gate import FLIGHT, GATE, STAFF, SYSTEM, a_flight, a_passenger
from support.hub import TestHub, hub_in_process
from support.postgresql import PostgreSQL

from agent_console.domain.gate import GateEvent, Happened, Passenger
from agent_console.hub.database import reading
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import OperationId
from agent_console.wire.codec import decode, encode
from agent_console.wire.flight_list import FlightListRequest, ListedPassenger
from agent_console.wire.operation import AtGate, Batch, BatchAnswer, Fate

pytestmark = [pytest.mark.peer, pytest.mark.timeout(120)]

COUNT, TIMES = 40, 25
KEPT = BY_STRUCT[Passenger]
LISTED = tuple(a_passenger(number) for number in range(COUNT))


def as_told() -> FlightListRequest:
    lines = [
        ListedPassenger(name=one.name, seat=one.listed_seat, sequence=one.sequence,
                        locator=one.locator)
        for one in LISTED
    ]  # fmt: skip
    return FlightListRequest(passengers=tuple(lines))


def scan(passenger: Passenger) -> AtGate:
    key = OperationId(f"scan {passenger.sequence}")
    event = GateEvent(id=key, at=NOW, happened=Happened.BOARDED, agent_id=GATE.id)
    return AtGate(
        id=key, at=NOW, customer_id=passenger.customer_id, passenger=passenger, event=event
    )


def scans(hub: TestHub) -> None:
    """Scan everybody, each until the hub has it."""
    with hub.client(GATE.login) as gate:
        for passenger in LISTED:
            batch = encode(Batch(operations=(msgspec.Raw(encode(scan(passenger))),)))
            fate = Fate.LATER
            while fate is Fate.LATER:
                answer = gate.post("/v1/operations", content=batch)
                (outcome,) = decode(answer.content, BatchAnswer).outcomes
                fate = outcome.fate
            assert fate is Fate.APPLIED


def tells(hub: TestHub) -> None:
    with hub.client(SYSTEM.login) as system:
        for _ in range(TIMES):
            system.put(f"/v1/flights/{FLIGHT}/passengers", content=encode(as_told()))


def test_no_scan_is_lost_to_a_list_that_is_told_meanwhile(
    tmp_path: Path, server: PostgreSQL
) -> None:
    values = (a_flight(NOW), *LISTED)
    url = server.hub()
    with (
        hub_in_process(tmp_path, values, agents=STAFF, clock=lambda: NOW, database_url=url) as hub,
        ThreadPoolExecutor(3) as pool,
    ):
        for one in [pool.submit(tells, hub), pool.submit(scans, hub), pool.submit(tells, hub)]:
            one.result()
        with reading(hub.engine) as connection:
            rows = connection.execute(select(*KEPT.fields)).all()
            found = [KEPT.record(row) for row in rows]
    assert len(found) == COUNT
    assert [one.id for one in found if one.boarded is None] == []
