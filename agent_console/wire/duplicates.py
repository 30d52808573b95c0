"""Two customers who may be one person, and what is decided about them."""

from datetime import datetime

from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import PairState, Reason
from agent_console.domain.field_change import FieldChange
from agent_console.domain.merge import Merge, Side
from agent_console.domain.value import Value
from agent_console.ids import CustomerId


class DuplicatePair(Value, frozen=True, kw_only=True):
    """A pair with its reasons, side by side."""

    first: Customer
    second: Customer
    score: float
    """In bits: see `domain.duplicate`."""
    reasons: tuple[Reason, ...]
    found_at: datetime
    state: PairState = PairState.OPEN
    differing: dict[str, FieldChange] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """By field: `seen` is what the first has, `wanted` what the second has."""


class DuplicatesAnswer(Value, frozen=True, kw_only=True):
    """Likeliest first."""

    pairs: tuple[DuplicatePair, ...]


class MergeRequest(Value, frozen=True, kw_only=True):
    """Make one customer part of another. The id makes that sending it twice merges once."""

    id: str
    kept_id: CustomerId
    gone_id: CustomerId
    fields: dict[str, Side] = {}  # noqa: RUF012 as above
    """Whose value stays, by field; where nothing is said, the kept one's unless it is blank."""


class DismissRequest(Value, frozen=True, kw_only=True):
    """They are two persons."""

    first_id: CustomerId
    second_id: CustomerId


class MergesAnswer(Value, frozen=True, kw_only=True):
    """Merges, newest first."""

    merges: tuple[Merge, ...]
    names: dict[CustomerId, str] = {}  # noqa: RUF012 as above
    """What those are called whom the merges are about."""
