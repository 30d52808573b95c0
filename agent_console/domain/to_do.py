"""One thing to do for one customer, whatever it is: a promise, a call-back, a task."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from agent_console.domain.follow_up import Owner
from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.ids import CustomerId


class ToDoKind(StrEnum):
    """What there is to do."""

    PROMISE = "promise"
    CALL_BACK = "call_back"
    TASK = "task"


class ToDo(Value, frozen=True, kw_only=True):
    """One thing to do for one customer, as a list shows it."""

    id: str
    customer_id: CustomerId
    customer_name: str = ""
    """Empty if the customer is not on this computer."""
    kind: ToDoKind
    what: str
    due_at: datetime
    owner: Owner = Owner()
    amount: Money | None = None
    number: str = ""
    whom: str = ""
    time_zone: str = ""
    version: int = 0

    def is_overdue(self, *, now: datetime) -> bool:
        """Tell whether its time has passed."""
        return self.due_at < now


def overdue_count(listed: Iterable[ToDo], *, now: datetime) -> int:
    """Return how many of *listed* are late."""
    return sum(one.is_overdue(now=now) for one in listed)
