"""Whom to call before they call: hit by a disruption and not spoken to, and who of us does it.

The hub knows everybody; without it there is the list of whom this PC keeps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from msgspec.structs import replace

from agent_console.clock import Clock
from agent_console.crm.coaching import CoachingCalls
from agent_console.desk.files import Files
from agent_console.domain.affected import Affected
from agent_console.domain.agent import Agent
from agent_console.domain.case import CaseKind
from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState, Owner
from agent_console.domain.gate import Happened, Passenger
from agent_console.domain.trip import Flight
from agent_console.errors import HubTroubled, HubUnreachable
from agent_console.ids import OperationId, new_id
from agent_console.nba.affected import (
    AFTER,
    BEFORE,
    in_order,
    is_troubled,
    known_since,
    need_of,
    onward_of,
)
from agent_console.wire.coaching import AffectedAnswer
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.operation import MakeFollowUp, Operation, PlanFollowUp, SettleFollowUp

CALL_WITHIN = timedelta(minutes=30)
"""14 CFR 259.8: who is hit hears of it within 30 minutes."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What was given to somebody to do."""

    operations: tuple[OperationId, ...]


@dataclass(frozen=True, slots=True)
class Proactive:
    """The list, and what is done with it."""

    files: Files
    agent: Agent
    clock: Clock

    def listed(self, calls: CoachingCalls | None) -> AffectedAnswer:
        """Return the hub's list with what was assigned here on top; without a hub the copy's.

        Waits for the network: not in the screen's thread. Raises `ConsoleError` for a hub that
        says no.
        """
        try:
            found = calls.affected() if calls is not None else self.from_copy()
        except (HubUnreachable, HubTroubled):
            found = self.from_copy()
        given = self._given_here()
        laid = tuple(_with_task(one, given.get(one.task_id)) for one in found.affected)
        return replace(found, affected=laid)

    def from_copy(self) -> AffectedAnswer:
        """Return the list of whom this PC keeps, by the lists of their flights, without the hub."""
        now = self.clock()
        near = self.files.cache.leaving(since=now - BEFORE, until=now + AFTER)
        made: list[Affected | None] = []
        for flight in filter(is_troubled, near):
            for one in self.files.cache.passengers(flight.id):
                if one.is_known and not one.is_infant:
                    made.extend(self._affected(one, flight))
        waiting = [one for one in made if one is not None]
        return AffectedAnswer(
            affected=in_order(waiting),
            spoken_to_count=len(made) - len(waiting),
            is_from_copy=True,
        )

    def assign(
        self, some: Sequence[Affected], to: Owner, *, what: str, until: datetime | None = None
    ) -> Assigned:
        """Give each of *some* to a colleague or queue as a task; *what* is its words.

        Who has one of these already gets it with the new owner. Until *until* nothing is sent.
        """
        operations = [made for one in some for made in self._given(one, to, what)]
        for operation in operations:
            self.files.journal.queue(operation, at=self.clock(), until=until)
        return Assigned(tuple(one.id for one in operations))

    def undo(self, done: Assigned) -> bool:
        """Take back what was not sent yet, all of it or nothing; False if some of it was."""
        return self.files.journal.take_back(done.operations, now=self.clock())

    def _given(self, one: Affected, to: Owner, what: str) -> tuple[Operation, ...]:
        now = self.clock()
        key, whose = OperationId(new_id()), one.customer_id
        if one.follow_up_id is not None:
            plan = PlanFollowUp(
                id=key, at=now, customer_id=whose, follow_up_id=one.follow_up_id, owner=to
            )
            if not one.is_done:
                return (plan,)
            again = SettleFollowUp(
                id=OperationId(new_id()),
                at=now,
                customer_id=whose,
                follow_up_id=one.follow_up_id,
                state=FollowUpState.OPEN,
            )
            return (again, plan)
        made = FollowUp(
            id=one.task_id,
            customer_id=whose,
            kind=FollowUpKind.TASK,
            what=what,
            due_at=now + CALL_WITHIN,
            made_at=now,
            whom=one.name,
            owner_id=to.id,
            owner_name=to.name,
            made_by=self.agent.id,
            made_by_name=self.agent.name,
        )
        return (MakeFollowUp(id=key, at=now, customer_id=whose, follow_up=made),)

    def _given_here(self) -> dict[str, Owner]:
        """Return who was given what at this desk, which the hub may not have heard yet."""
        found: dict[str, Owner] = {}
        for entry in self.files.journal.entries():
            operation = entry.operation
            if isinstance(operation, MakeFollowUp):
                found[operation.follow_up.id] = operation.follow_up.owner
            elif isinstance(operation, PlanFollowUp) and operation.owner is not None:
                found[operation.follow_up_id] = operation.owner
        return found

    def _affected(self, passenger: Passenger, flight: Flight) -> list[Affected | None]:
        """Return nobody, one who waits, or None for one who was spoken to."""
        file = self.files.customer_file(passenger.customer_id)
        has_moved = bool(passenger.events) and passenger.events[-1].happened is Happened.MOVED
        if file is None or has_moved:
            return []
        trip = next(
            (t for t in file.trips if any(s.flight_id == flight.id for s in t.segments)), None
        )
        keys = passenger.onward or (onward_of(flight, trip.segments) if trip else ())
        onward = {one.id: one for one in self.files.cache.flights(list(keys))}
        lost = need_of(flight, [onward[key] for key in keys if key in onward])
        if lost is None:
            return []
        spoken_at = max((one.at for one in file.interactions if one.agent_id), default=None)
        card = max(file.memberships, key=lambda one: one.tier_rank, default=None)
        made = Affected(
            customer_id=file.customer.id,
            name=file.customer.full_name,
            tier=card.tier if card else "",
            tier_rank=card.tier_rank if card else 0,
            worth=file.customer.expected_value,
            flight=flight,
            trip_id=trip.id if trip else None,
            need=lost[0],
            misses=lost[1],
            services=passenger.services,
            open_promise_count=sum(one.is_open for one in file.promises),
            open_complaint_count=_complaints(file),
            last_spoken_at=spoken_at,
        )
        task = next((one for one in file.follow_ups if one.id == made.task_id), None)
        is_spoken_to = spoken_at is not None and spoken_at >= known_since(flight)
        if is_spoken_to or (task is not None and task.state is FollowUpState.DONE):
            return [None]
        if task is None:
            return [made]
        return [replace(_with_task(made, task.owner), is_done=not task.is_open)]


def _with_task(one: Affected, owner: Owner | None) -> Affected:
    if owner is None:
        return one
    return replace(
        one, follow_up_id=one.task_id, owner_id=owner.id, owner_name=owner.name, is_done=False
    )


def _complaints(file: CustomerFile) -> int:
    return sum(one.is_open and one.kind is CaseKind.COMPLAINT for one in file.cases)
