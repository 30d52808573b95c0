"""What a gate agent does: each deed is on disk before it returns, and reaches the hub once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from agent_console.clock import Clock
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.gate import BY_MISTAKE, GateEvent, Happened, Passenger, place_of
from agent_console.domain.observation import Observation, Topic
from agent_console.domain.shown import ShownSteps
from agent_console.domain.trip import Flight
from agent_console.domain.voucher import Voucher
from agent_console.ids import CustomerId, FlightId, ObservationId, OperationId, TripId, new_id
from agent_console.nba.suggestion import Suggestion
from agent_console.nba.ways import Way, taking
from agent_console.store.journal import Journal
from agent_console.wire.operation import (
    AtGate,
    Choice,
    IssueVoucher,
    Observe,
    Operation,
    RecordChoice,
    RecordShown,
    WithdrawVoucher,
)


@dataclass(frozen=True, slots=True)
class GateWork:
    """One agent at one gate."""

    journal: Journal
    agent: Agent
    place: str
    """The desk: "Gate C9"."""
    clock: Clock

    def board(self, passenger: Passenger) -> Passenger:
        """Take a passenger on board."""
        return self._happened(passenger, Happened.BOARDED)

    def offload(self, passenger: Passenger, *, reason: str) -> Passenger:
        """Take a passenger off, or do not let them on."""
        return self._happened(passenger, Happened.OFFLOADED, reason=masked(reason))

    def undo_boarding(self, passenger: Passenger) -> Passenger:
        """Let a passenger stand where they stood before they were boarded by mistake."""
        return self._happened(passenger, Happened.OFFLOADED, reason=BY_MISTAKE)

    def seat(self, passenger: Passenger, seat: str) -> Passenger:
        """Give a passenger another seat; on standby: one at all."""
        return self._happened(passenger, Happened.SEATED, seat=seat.strip().upper())

    def move(self, passenger: Passenger, to: FlightId, *, reason: str = "") -> Passenger:
        """Say that a passenger goes with another flight."""
        return self._happened(passenger, Happened.MOVED, flight=to, reason=masked(reason))

    def rebooked(
        self,
        passenger: Passenger,
        way: Way,
        *,
        trip: TripId | None,
        instead_of: Sequence[FlightId],
        seats: int = 1,
    ) -> tuple[Operation, ...]:
        """Return what puts a passenger on another way, to `keep`: their booking and their place.

        Without a *trip* on file only the place at this gate is theirs no more.
        """
        event = self._event(Happened.MOVED, flight=way.flights[0].id)
        moved = self._at_gate(passenger, event)
        if trip is None or not instead_of:
            return (moved,)
        taken = taking(
            way,
            operation=OperationId(new_id()),
            customer=passenger.customer_id,
            trip=trip,
            instead_of=instead_of,
            seats=seats,
            at=self.clock(),
        )
        return (taken, moved)

    def observe(
        self,
        topic: Topic,
        text: str = "",
        *,
        flight: Flight,
        customer: CustomerId | None = None,
    ) -> Observation:
        """Keep what somebody noticed about a customer; without one, about the whole flight."""
        at = self.clock()
        made = Observation(
            id=ObservationId(new_id()),
            customer_id=customer or place_of(flight.id),
            topic=topic,
            text=masked(" ".join(text.split())),
            flight_id=flight.id,
            at=at,
            author_id=self.agent.id,
            author_name=self.agent.name,
            author_role=self.agent.role,
            place=self.place,
        )
        key = OperationId(new_id())
        self._queue(Observe(id=key, at=at, customer_id=made.customer_id, observation=made))
        return made

    def choose(
        self,
        customer: CustomerId,
        step: Suggestion,
        choice: Choice,
        *,
        until: datetime,
        shown: ShownSteps | None = None,
    ) -> OperationId:
        """Keep what the passenger made of an idea; until *until* it can be taken back.

        *shown* are all ideas that stood there, told before the first choice among them: nobody
        learns from an answer without knowing what was asked.
        """
        at = self.clock()
        made = RecordChoice(
            id=OperationId(new_id()),
            at=at,
            customer_id=customer,
            action=step.action,
            choice=choice,
            propensity=step.propensity,
        )
        if shown is not None:
            stood = RecordShown(id=OperationId(new_id()), at=at, customer_id=customer, steps=shown)
            self._queue(stood)
        self._queue(made, until=until)
        return made.id

    def issued(self, voucher: Voucher) -> IssueVoucher:
        """Return what hands out a voucher, to `keep`."""
        return IssueVoucher(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=voucher.customer_id,
            voucher=voucher,
        )

    def keep(self, operations: Sequence[Operation], *, until: datetime) -> tuple[OperationId, ...]:
        """Keep all of *operations* or none; until *until* they can be taken back."""
        self.journal.queue_all(operations, at=self.clock(), until=until)
        return tuple(one.id for one in operations)

    def withdraw(self, voucher: Voucher) -> OperationId:
        """Take a voucher back that was handed out."""
        made = WithdrawVoucher(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=voucher.customer_id,
            voucher_id=voucher.id,
        )
        return self._queue(made)

    def undo(self, keys: Iterable[OperationId]) -> bool:
        """Forget what is not on its way yet, all of it or nothing; False if some of it is."""
        return self.journal.take_back(keys, now=self.clock())

    def _happened(
        self,
        passenger: Passenger,
        happened: Happened,
        *,
        seat: str = "",
        flight: FlightId | None = None,
        reason: str = "",
    ) -> Passenger:
        event = self._event(happened, seat=seat, flight=flight, reason=reason)
        self._queue(self._at_gate(passenger, event))
        return passenger.with_events([event])

    def _event(
        self,
        happened: Happened,
        *,
        seat: str = "",
        flight: FlightId | None = None,
        reason: str = "",
    ) -> GateEvent:
        return GateEvent(
            id=OperationId(new_id()),
            at=self.clock(),
            happened=happened,
            agent_id=self.agent.id,
            agent_name=self.agent.name,
            place=self.place,
            seat=seat,
            flight_id=flight,
            reason=reason,
        )

    def _at_gate(self, passenger: Passenger, event: GateEvent) -> AtGate:
        return AtGate(
            id=event.id,
            at=event.at,
            customer_id=passenger.customer_id,
            passenger=replace(passenger, events=()),
            event=event,
        )

    def _queue(self, operation: Operation, *, until: datetime | None = None) -> OperationId:
        self.journal.queue(operation, at=self.clock(), until=until)
        return operation.id
