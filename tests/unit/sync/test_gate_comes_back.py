"""What a gate did is laid over the copy until the hub has said it back, and not longer."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from support.desk import KEY, NOW, page, person
from support.gate import FLIGHT, a_flight, a_passenger

from agent_console.domain.gate import GateEvent, Happened
from agent_console.domain.observation import Observation, Topic
from agent_console.domain.voucher import Voucher
from agent_console.ids import AgentId, CustomerId, ObservationId, OperationId, VoucherId
from agent_console.store.cache import Cache
from agent_console.sync.coming_back import came_back
from agent_console.wire.codec import decode, encode
from agent_console.wire.operation import AtGate, IssueVoucher, Observe, WithdrawVoucher

KNOWN, STRANGER = a_passenger(1, "c-1"), a_passenger(2)
KEY_OF, AGENT = OperationId("o-1"), AgentId("a-88")
EVENT = GateEvent(id=KEY_OF, at=NOW, happened=Happened.BOARDED, agent_id=AGENT)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    made = Cache.open(tmp_path / "cache.db", KEY)
    made.absorb(page(customers=(person("c-1"),), flights=(a_flight(NOW),)))
    yield made
    made.close()


def voucher() -> Voucher:
    plain = {
        "id": "v-1",
        "customer_id": "c-1",
        "passenger_id": KNOWN.id,
        "flight_id": FLIGHT,
        "kind": "meal",
        "amount": {"amount": "12", "currency": "USD"},
        "issued_at": NOW,
        "issued_by": AGENT,
    }
    return decode(encode(plain), Voucher)


@pytest.mark.parametrize("who", [KNOWN, STRANGER], ids=["known", "stranger"])
def test_a_scan_came_back_when_the_passenger_has_its_event(cache: Cache, who: object) -> None:
    passenger = KNOWN if who is KNOWN else STRANGER
    scan = AtGate(
        id=KEY_OF, at=NOW, customer_id=passenger.customer_id, passenger=passenger, event=EVENT
    )
    assert not came_back(scan, cache)
    cache.absorb(page(passengers=(passenger,)))
    assert not came_back(scan, cache)
    cache.absorb(page(passengers=(passenger.with_events([EVENT]),)))
    assert came_back(scan, cache)


def test_nobody_waits_for_a_stranger_on_a_flight_of_the_day_before_yesterday(
    cache: Cache,
) -> None:
    scan = AtGate(
        id=KEY_OF, at=NOW, customer_id=STRANGER.customer_id, passenger=STRANGER, event=EVENT
    )
    assert not came_back(scan, cache)
    old = a_flight(NOW - timedelta(days=2), id=FLIGHT)
    cache.absorb(page(flights=(old,)))
    assert came_back(scan, cache)


def test_observations_and_vouchers_came_back_when_they_are_there(cache: Cache) -> None:
    seen = Observation(
        id=ObservationId("s-1"),
        customer_id=CustomerId("c-1"),
        topic=Topic.UPSET,
        flight_id=FLIGHT,
        at=NOW,
        author_id=AGENT,
    )
    observe = Observe(id=KEY_OF, at=NOW, customer_id=seen.customer_id, observation=seen)
    made = voucher()
    issue = IssueVoucher(id=KEY_OF, at=NOW, customer_id=made.customer_id, voucher=made)
    back = WithdrawVoucher(
        id=KEY_OF, at=NOW, customer_id=made.customer_id, voucher_id=VoucherId("v-1")
    )
    assert not came_back(observe, cache)
    assert not came_back(issue, cache)
    cache.absorb(page(observations=(seen,), vouchers=(made,)))
    assert came_back(observe, cache)
    assert came_back(issue, cache)
    assert not came_back(back, cache)
