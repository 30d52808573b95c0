"""What was noticed, on its way through a supervisor's hands."""

from agent_console.domain.observation import Observation, Review
from agent_console.domain.value import Value
from agent_console.ids import ObservationId


class Waiting(Value, frozen=True, kw_only=True):
    """One observation with those that may say the same."""

    observation: Observation
    alike: tuple[Observation, ...] = ()
    """Earliest first; promoted ones are among them, rejected ones are not."""


class ObservationsAnswer(Value, frozen=True, kw_only=True):
    """Observations in one state of review, oldest first."""

    observations: tuple[Waiting, ...]
    count: int = 0
    """All there are in this state."""


class ReviewRequest(Value, frozen=True, kw_only=True):
    """What a supervisor makes of an observation."""

    review: Review
    reason: str = ""
    """Needed to merge and to reject."""
    merged_into: ObservationId | None = None
    """Needed to merge: the one that says the same."""
