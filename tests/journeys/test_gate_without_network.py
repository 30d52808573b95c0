"""A gate works a flight without a network, and so does the one beside it; then both tell the hub.

Without windows: the desks' files, their sync and a hub in process.
"""

from pathlib import Path

from support.desk import NOW, person
from support.gate import (
    CALLS,
    FLIGHT,
    GATE,
    OTHER_GATE,
    Desk,
    a_flight,
    a_passenger,
    airport,
)
from support.hub import running_hub

from agent_console.crm.hub import Hub
from agent_console.desk.gate import departures, scan
from agent_console.domain.gate import Passenger, Status, Verdict
from agent_console.domain.gate_history import of_observation
from agent_console.domain.observation import Observation, Topic
from agent_console.domain.station import read_station
from agent_console.domain.value import Value
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId, ObservationId, OperationId, new_id
from agent_console.sample.passes import pass_text
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.verify import verify
from agent_console.wire.codec import encode
from agent_console.wire.event import CHANGED
from agent_console.wire.operation import Observe

HERE = a_flight(NOW)


def flight_of(count: int) -> tuple[list[Value], list[Passenger]]:
    """Return a flight of *count*; every third passenger is nobody the CRM knows."""
    people = [a_passenger(n, f"c-{n}" if n % 3 else None) for n in range(count)]
    known = [person(f"c-{n}", f"Given{n}", "Traveller") for n in range(count) if n % 3]
    others = [person(f"x-{n}", f"Other{n}", "Person") for n in range(count)]
    flight = a_flight(NOW, passenger_count=count)
    return [flight, *known, *others, *people], people


def test_a_flight_that_is_not_all_here_says_how_many_are_missing(tmp_path: Path) -> None:
    values, _ = flight_of(30)
    with airport(tmp_path, values, now=NOW) as place:
        gate = place.desk(GATE, most=20)
        gate.syncs()
        (departure,) = departures(gate.files, read_station(GATE.station), now=NOW)
        assert (departure.readiness.ready_count, departure.readiness.count) == (20, 30)
        assert not departure.readiness.is_complete
        assert gate.list_of(FLIGHT).readiness == departure.readiness


def boards(desk: Desk, people: list[Passenger], *, every_s: float = 3.0) -> list[Verdict]:
    """Scan the pass of each, and let on board whoever may; return what was said."""
    listed, said = desk.list_of(FLIGHT), []
    for one in people:
        found = scan(desk.files, listed, pass_text(one, [HERE]), now=desk.clock())
        said.append(found.verdict)
        if found.verdict.may_board and found.passenger is not None:
            listed = listed.with_passenger(desk.work.board(found.passenger))
        desk.clock.moves(seconds=every_s)
    return said


def noticed(customer: CustomerId) -> Observation:
    """Return what somebody at the gate noticed about a customer."""
    return Observation(
        id=ObservationId(new_id()),
        customer_id=customer,
        topic=Topic.UPSET,
        at=NOW,
        author_id=GATE.id,
        author_name=GATE.name,
    )


def settle(*desks: Desk) -> None:
    """Let all desks tell and hear until nobody has anything left."""
    for _ in range(4):
        for desk in desks:
            desk.syncs()


def test_a_flight_of_180_is_boarded_without_a_network_and_told_once(tmp_path: Path) -> None:
    values, people = flight_of(180)
    with airport(tmp_path, values, now=NOW) as place:
        gate = place.desk(GATE, most=200)
        gate.syncs()
        listed = gate.list_of(FLIGHT)
        assert (listed.readiness.ready_count, listed.readiness.count) == (180, 180)
        gate.line.online = False
        assert boards(gate, people) == [Verdict.VALID] * 180
        assert boards(gate, people[:5]) == [Verdict.ALREADY_SCANNED] * 5
        counts = gate.list_of(FLIGHT).counts
        assert (counts.boarded, counts.total) == (180, 180)
        assert gate.files.journal.counts()[EntryState.WAITING] == 180
        gate.line.online = gate.line.loses_answers = True
        for _ in range(2):
            place.clock.moves(hours=2)
            assert not reached(gate)
        gate.line.loses_answers = False
        place.clock.moves(hours=2)
        settle(gate)
        assert gate.files.journal.entries() == ()
        after = gate.passengers(FLIGHT).values()
        assert {one.status for one in after} == {Status.BOARDED}
        assert {len(one.events) for one in after} == {1}


def reached(gate: Desk) -> bool:
    """Let a desk try the hub; tell whether it could."""
    try:
        gate.syncs()
    except ConsoleError:
        return False
    return True


def test_two_gates_scan_one_flight_without_a_network_and_agree(tmp_path: Path) -> None:
    values, people = flight_of(30)
    guest = a_passenger(99, name="NOBODY/ANN", locator="ZZZZZZ", listed_seat="30F")
    with airport(tmp_path, values, now=NOW) as place:
        one, other = place.desk(GATE, most=40), place.desk(OTHER_GATE, most=40)
        settle(one, other)
        for desk in (one, other):
            desk.line.online = False
        boards(one, [*people[:20], guest])
        boards(other, [*people[10:], guest])
        one.work.offload(one.passengers(FLIGHT)[people[12].id], reason="no document")
        for desk in (other, one):
            desk.line.online = True
        settle(other, one)
        here, there = one.passengers(FLIGHT), other.passengers(FLIGHT)
        assert here == there
        assert len(here) == 31
        scanned_twice = [p for p in here.values() if len(p.events) > 1]
        assert len(scanned_twice) == 11
        boarded = [p for p in here.values() if p.status is Status.BOARDED]
        assert len(boarded) == 30
        off = here[people[12].id]
        assert [e.agent_id for e in off.events][:2] == [GATE.id, OTHER_GATE.id]
        for desk in (one, other):
            assert desk.files.journal.entries() == ()
            # The empty id stands for flights and agents: a working set has a part of them only.
            assert verify(desk.files.cache, desk.hub).is_agreed


def test_between_telling_and_hearing_back_nothing_flips(tmp_path: Path) -> None:
    values, people = flight_of(3)
    with airport(tmp_path, values, now=NOW) as place:
        gate = place.desk(GATE)
        gate.syncs()
        known, nobody = people[1], people[0]
        gate.work.board(known)
        gate.work.board(nobody)
        gate.work.observe(Topic.UPSET, flight=HERE, customer=known.customer_id)
        while gate.engine.push():
            pass
        assert gate.files.journal.counts()[EntryState.SENT] == 3
        file = gate.files.customer_file(known.customer_id)
        assert file is not None
        assert len(file.observations) == 1
        boarded = [p.id for p in gate.passengers(FLIGHT).values() if p.status is Status.BOARDED]
        assert sorted(boarded) == sorted([known.id, nobody.id])
        gate.syncs()
        assert gate.files.journal.entries() == ()
        again = [p.id for p in gate.passengers(FLIGHT).values() if p.status is Status.BOARDED]
        assert sorted(again) == sorted(boarded)


def test_what_was_noticed_reaches_the_call_centre_through_the_stream(tmp_path: Path) -> None:
    values, people = flight_of(4)
    with airport(tmp_path, values, now=NOW) as place:
        gate, calls = place.desk(GATE, most=5), place.desk(CALLS)
        settle(gate, calls)
        mia = people[1]
        made = gate.work.observe(
            Topic.OTHER, "Travelling for her  surgery", flight=HERE, customer=mia.customer_id
        )
        ours = gate.files.customer_file(mia.customer_id)
        assert ours is not None
        assert [one.id for one in ours.observations] == [made.id]
        gate.syncs()
        before = calls.files.customer_file(mia.customer_id)
        assert before is not None
        assert before.interactions == ()
        calls.syncs()
        theirs = calls.files.customer_file(mia.customer_id)
        assert theirs is not None
        assert [one.headline for one in theirs.interactions] == ["“Travelling for her surgery”"]
        assert theirs.interactions[0].detail == "gate observation, Agent 88"
        assert theirs.observations[0].author_role is GATE.role
        gate.work.observe(Topic.OTHER, "The jet bridge is slow", flight=HERE)
        settle(gate, calls)
        noticed, _ = gate.files.cache.at_gate(FLIGHT)
        assert [one.text for one in noticed] == [
            "Travelling for her surgery",
            "The jet bridge is slow",
        ]


def test_the_stream_says_at_once_that_something_was_noticed(tmp_path: Path) -> None:
    customer = person("c-1")
    with running_hub(tmp_path, [HERE, customer], agents=(GATE, CALLS), clock=lambda: NOW) as hub:
        tokens = hub.local.agent_tokens
        listener = Hub(hub.local.address, tokens[CALLS.login])
        gate = Hub(hub.local.address, tokens[GATE.login])
        heard = (event for event in listener.events(after=None) if event is not None)
        assert next(event.event for event in heard if event.event == CHANGED) == CHANGED
        cursor = listener.changes(None, limit=100).cursor
        made = Observe(
            id=OperationId(new_id()),
            at=NOW,
            customer_id=customer.id,
            observation=noticed(customer.id),
        )
        gate.submit([encode(made)])
        assert next(event.event for event in heard if event.event == CHANGED) == CHANGED
        told = listener.changes(cursor, limit=100)
        assert [one.id for one in told.observations] == [made.observation.id]
        assert [one.id for one in told.interactions] == [of_observation(made.observation).id]
        listener.stop_listening()
        listener.close()
        gate.close()
