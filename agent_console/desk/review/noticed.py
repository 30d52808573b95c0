"""What was noticed at gates and on board, through a supervisor's hands: promote, merge, reject.

The hub decides; every decision can be taken back, and the hub keeps who made each in its audit.
"""

from typing import Protocol

from agent_console.domain.observation import Observation, Review
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.ids import ObservationId
from agent_console.wire.observations import ObservationsAnswer, ReviewRequest, Waiting


class Asked(Protocol):
    """The part of the hub that is used."""

    def observations(self, review: Review = Review.NEW) -> ObservationsAnswer:
        """Ask what stands in one state of review."""
        ...

    def review(self, observation: ObservationId, request: ReviewRequest) -> Observation:
        """Promote, merge, reject, or make new again."""
        ...


class Decided(Value, frozen=True, kw_only=True):
    """A decision, and what stood there before it."""

    before: Observation
    after: Observation


class Noticed:
    """The queue of what was noticed. Each call asks the hub and raises what that raises."""

    def __init__(self, hub: Asked) -> None:
        self._hub = hub

    def queue(self, review: Review = Review.NEW) -> ObservationsAnswer:
        """Return what stands in one state, oldest first, each with those that say the same."""
        return self._hub.observations(review)

    def promote(self, one: Waiting, reason: str = "") -> Decided:
        """Let it be known everywhere, and for long."""
        return self._decide(one.observation, Review.PROMOTED, reason)

    def merge(self, one: Waiting, into: Observation, reason: str) -> Decided:
        """Say that it says the same as *into*. Raises `BadInput` without a reason."""
        return self._decide(one.observation, Review.MERGED, reason, into=into.id)

    def reject(self, one: Waiting, reason: str) -> Decided:
        """Say that it does not count; it stays, with the reason. `BadInput` without one."""
        return self._decide(one.observation, Review.REJECTED, reason)

    def undo(self, done: Decided) -> Observation:
        """Make it stand as it stood before."""
        before = done.before
        request = ReviewRequest(
            review=before.review, reason=before.reason, merged_into=before.merged_into
        )
        return self._hub.review(before.id, request)

    def _decide(
        self, one: Observation, review: Review, reason: str, *, into: ObservationId | None = None
    ) -> Decided:
        words = reason.strip()
        if not words and review is not Review.PROMOTED:
            raise BadInput("A reason is needed")
        request = ReviewRequest(review=review, reason=words, merged_into=into)
        return Decided(before=one, after=self._hub.review(one.id, request))
