"""What gates tell: boarded, taken off, seated, moved; vouchers; what somebody noticed.

Events of a passenger are put together and never overwritten, so two gates that worked without a
network lose nothing, and the order in which they tell is no matter.
"""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from agent_console.domain.agent import Agent
from agent_console.domain.gate import GateEvent, Happened, Passenger
from agent_console.domain.gate_history import of_move, of_observation, of_voucher
from agent_console.domain.observation import Observation, Review
from agent_console.domain.trip import Flight
from agent_console.domain.voucher import Voucher
from agent_console.hub import records
from agent_console.hub.flight_lists import list_turn
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT, passengers
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId, FlightId, PassengerId, is_parked
from agent_console.wire.operation import AtGate, IssueVoucher, Observe, WithdrawVoucher

_FAST_CLOCK = timedelta(minutes=5)


def happened(connection: Connection, operation: AtGate, agent: Agent, *, at: datetime) -> None:
    """Add an event to a passenger; who is not on the list comes onto it.

    Only what *operation* itself says is added: every other event comes with one of its own, from
    whoever it was, and what was undone before it was told comes with none.
    """
    told = operation.passenger
    event = msgspec.structs.replace(
        operation.event, agent_id=agent.id, at=min(operation.event.at, at + _FAST_CLOCK)
    )
    known = _kept_still(connection, told) or msgspec.structs.replace(told, events=())
    if known.flight_id != told.flight_id:
        raise Refusal(422, "The passenger is on another flight")
    records.put(connection, [known.with_events([event])], at=at)
    if event.happened is Happened.MOVED and not is_parked(known.customer_id):
        _tell_move(connection, event, known, at=at)


def observe(connection: Connection, operation: Observe, agent: Agent, *, at: datetime) -> None:
    """Keep what somebody noticed, for review; of a customer it is in the history at once."""
    told = msgspec.structs.replace(
        operation.observation,
        at=min(operation.observation.at, at + _FAST_CLOCK),
        author_id=agent.id,
        author_name=agent.name,
        author_role=agent.role,
        review=Review.NEW,
        reason="",
        merged_into=None,
        reviewed_by=None,
        reviewed_at=None,
    )
    if not told.text.strip() and told.topic == "other":
        raise Refusal(422, "An observation says something")
    known = _known(connection, told)
    if known is not None and known.at != told.at:
        raise Refusal(409, "Something else has this id", "observation")
    if known is None:
        write_observation(connection, told, at=at)


def write_observation(connection: Connection, one: Observation, *, at: datetime) -> None:
    """Store an observation, and of a customer its entry in the history."""
    entry = () if is_parked(one.customer_id) else (of_observation(one),)
    records.put(connection, [one, *entry], at=at)


def issue(connection: Connection, operation: IssueVoucher, agent: Agent, *, at: datetime) -> None:
    """Keep a voucher that was handed out; the same one twice is one."""
    told = msgspec.structs.replace(
        operation.voucher, issued_by=agent.id, issued_by_name=agent.name, withdrawn_at=None
    )
    if told.amount.amount <= 0:
        raise Refusal(422, "A voucher is worth something")
    if _known(connection, told) is None:
        _write_voucher(connection, told, at=at)


def withdraw(connection: Connection, operation: WithdrawVoucher, *, at: datetime) -> None:
    """Take a voucher back; again is no harm."""
    key = (operation.customer_id, operation.voucher_id)
    known: Voucher | None = next(records.read(connection, BY_STRUCT[Voucher], [key]), None)
    if known is None:
        raise Refusal(404, "This voucher is not known")
    if known.is_good:
        taken = msgspec.structs.replace(known, withdrawn_at=min(operation.at, at))
        _write_voucher(connection, taken, at=at)


def _write_voucher(connection: Connection, one: Voucher, *, at: datetime) -> None:
    entry = () if is_parked(one.customer_id) else (of_voucher(one),)
    records.put(connection, [one, *entry], at=at)


def _tell_move(
    connection: Connection, event: GateEvent, passenger: Passenger, *, at: datetime
) -> None:
    flight = _flight(connection, passenger.flight_id)
    records.put(connection, [of_move(event, flight, passenger.customer_id)], at=at)


def _kept_still(connection: Connection, told: Passenger) -> Passenger | None:
    """Return a place on a flight that nobody else changes before we are done; None if it is new.

    Raises `Refusal` for an unknown flight.
    """
    known = _passenger(connection, told.customer_id, told.id)
    if known is None:
        _flight(connection, told.flight_id)
        take_turns(connection, [list_turn(told.flight_id)])
    elif known.customer_id != told.customer_id:
        take_turns(connection, [known.customer_id])
    else:
        return known
    return _passenger(connection, told.customer_id, told.id)


def _passenger(connection: Connection, customer: CustomerId, key: PassengerId) -> Passenger | None:
    """Return one place on a flight, even if it is known whose it is by now."""
    c, kept = passengers.c, BY_STRUCT[Passenger]
    wanted = select(*kept.fields).where(c.id == key).order_by(c.customer_id != customer)
    row = connection.execute(wanted.limit(1)).first()
    return None if row is None else kept.record(row)


def _flight(connection: Connection, key: FlightId) -> Flight:
    found: Flight | None = next(records.read(connection, BY_STRUCT[Flight], [(key,)]), None)
    if found is None:
        raise Refusal(404, "This flight is not known")
    return found


def _known(connection: Connection, value: Any) -> Any:
    kept = BY_STRUCT[type(value)]
    return next(records.read(connection, kept, [kept.primary_key(value)]), None)
