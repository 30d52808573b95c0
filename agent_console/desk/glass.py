"""Breaking the glass: for a reason that is written down, a customer is shown whole for a while.

The hub decides, and says for how long; what it shows beyond the copy is kept in memory only, and is
gone with the time or with whoever works here.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Protocol

import msgspec

from agent_console.clock import Clock, utc_now
from agent_console.domain.agent import Agent
from agent_console.domain.rights import FieldGroup, Policy, Right
from agent_console.domain.sight import Sight
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, new_id
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.rights import BreakGlass, BrokenGlass

SHORTEST_REASON = 5
"""Fewest characters of a reason."""


class Hub(Protocol):
    """Who is asked."""

    def break_glass(self, wish: BreakGlass) -> BrokenGlass:
        """Have a customer shown whole to whoever is signed in; raise a `ConsoleError` if not."""
        ...

    def customer_file(self, customer: CustomerId) -> CustomerFile:
        """Fetch everything about one customer that is shown."""
        ...


class Broken(Value, frozen=True, kw_only=True):
    """What the hub shows of one customer beyond the copy, and for how long."""

    file: CustomerFile
    life: timedelta


def is_needed(sight: Sight) -> bool:
    """Tell whether some fields are kept back from whoever works here."""
    return sight.groups != frozenset(FieldGroup)


def may_break(agent: Agent, policy: Policy) -> bool:
    """Tell whether it is offered; the hub asks the same table."""
    return policy.may(agent.role, Right.BREAK_GLASS)


def break_glass(hub: Hub, customer: CustomerId, reason: str, *, policy: Policy) -> Broken:
    """Ask *hub* to show *customer* whole, because of *reason*. Raises a `ConsoleError`.

    How long is told as a span: this computer's clock need not be right.
    """
    hub.break_glass(BreakGlass(id=new_id(), customer_id=customer, reason=reason.strip()))
    return Broken(file=hub.customer_file(customer), life=policy.glass_life)


class Glass:
    """Whom whoever works here is shown whole, and until when."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self._clock = clock
        self._whole: dict[CustomerId, tuple[CustomerFile, datetime]] = {}

    def keep(self, broken: Broken) -> datetime:
        """Show this customer whole from now on; return until when."""
        until = self._clock() + broken.life
        self._whole[broken.file.customer.id] = (broken.file, until)
        return until

    def whole(self, customer: CustomerId) -> CustomerFile | None:
        """Return what the hub shows of *customer* now; None if the glass is whole."""
        found = self._whole.get(customer)
        return found[0] if found is not None and found[1] > self._clock() else None

    @property
    def is_broken(self) -> bool:
        """Tell whether anybody is kept who was to be shown whole, be it over or not."""
        return bool(self._whole)

    def mend(self) -> bool:
        """Forget whose time is over; tell whether there was anybody."""
        now = self._clock()
        over = [customer for customer, (_, until) in self._whole.items() if until <= now]
        for customer in over:
            del self._whole[customer]
        return bool(over)


def filled_in(theirs: CustomerFile, whole: CustomerFile) -> CustomerFile:
    """Return *theirs*, which is newer, with what only *whole* shows."""
    hidden = whole.customer
    customer = msgspec.structs.replace(
        theirs.customer,
        birth_date=hidden.birth_date,
        value_class=hidden.value_class,
        expected_value=hidden.expected_value,
    )
    return msgspec.structs.replace(
        theirs,
        customer=customer,
        identifiers=whole.identifiers,
        trips=_with(theirs.trips, whole.trips, "passengers"),
        follow_ups=_with(theirs.follow_ups, whole.follow_ups, "number"),
        passengers=_with(theirs.passengers, whole.passengers, "ticket"),
    )


def _with(theirs: Iterable[Any], whole: Iterable[Any], name: str) -> tuple[Any, ...]:
    """Return *theirs* with one field as *whole* has it, where it knows the record."""
    known = {one.id: getattr(one, name) for one in whole}
    return tuple(
        msgspec.structs.replace(one, **{name: known.get(one.id, getattr(one, name))})
        for one in theirs
    )
