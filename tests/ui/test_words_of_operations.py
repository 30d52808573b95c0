"""Whatever waits for the CRM has words: nobody looks at an outbox that cannot say what is in it."""

from typing import get_args

import pytest
from support.desk import NOW
from support.gate import a_passenger

from agent_console.domain.gate import GateEvent, Happened
from agent_console.domain.money import money
from agent_console.domain.observation import Observation, Topic
from agent_console.domain.voucher import Voucher, VoucherKind
from agent_console.ids import AgentId, FlightId, ObservationId, OperationId, VoucherId
from agent_console.wire.operation import (
    AtGate,
    IssueVoucher,
    Observe,
    Operation,
    WithdrawVoucher,
)
from ui.words import waiting

WHO = a_passenger(3, "c-1")
KEY, AGENT = OperationId("o-1"), AgentId("a-88")
VOUCHER = Voucher(
    id=VoucherId("v-1"),
    customer_id=WHO.customer_id,
    passenger_id=WHO.id,
    flight_id=WHO.flight_id,
    kind=VoucherKind.MEAL,
    amount=money(12, "USD"),
    ground="Commitment",
    issued_at=NOW,
    issued_by=AGENT,
)
SEEN = Observation(
    id=ObservationId("s-1"),
    customer_id=WHO.customer_id,
    topic=Topic.WITH_INFANT,
    flight_id=WHO.flight_id,
    at=NOW,
    author_id=AGENT,
)


def at_gate(happened: Happened, **more: object) -> AtGate:
    event = GateEvent(id=KEY, at=NOW, happened=happened, agent_id=AGENT, **more)  # type: ignore[arg-type]  # by name
    return AtGate(id=KEY, at=NOW, customer_id=WHO.customer_id, passenger=WHO, event=event)


GATES: tuple[tuple[Operation, str, str], ...] = (
    (at_gate(Happened.BOARDED), "Boarded", "1D"),
    (at_gate(Happened.OFFLOADED, reason="no document"), "Taken off the flight", "no document"),
    (at_gate(Happened.SEATED, seat="9C"), "Seat given", "9C"),
    (at_gate(Happened.MOVED, flight_id=FlightId("AS7-SEA-x")), "Moved to another flight", "AS7"),
    (
        Observe(id=KEY, at=NOW, customer_id=WHO.customer_id, observation=SEEN),
        "Observation",
        "With infant",
    ),
    (
        IssueVoucher(id=KEY, at=NOW, customer_id=WHO.customer_id, voucher=VOUCHER),
        "Voucher",
        "$12",
    ),
    (
        WithdrawVoucher(id=KEY, at=NOW, customer_id=WHO.customer_id, voucher_id=VOUCHER.id),
        "Voucher taken back",
        "It counts no more.",
    ),
)


@pytest.mark.parametrize("kind", get_args(Operation), ids=lambda kind: kind.__name__)
def test_every_kind_of_operation_has_words(kind: type) -> None:
    for words in (waiting.what, waiting.content):
        assert words.dispatch(kind) is not words.dispatch(object)


@pytest.mark.parametrize(("operation", "title", "part"), GATES)
def test_a_gates_work_says_what_it_is_and_what_it_will_say(
    operation: Operation, title: str, part: str
) -> None:
    assert waiting.what(operation) == title
    said = dict(waiting.content(operation))
    assert any(part in words for words in said.values())
