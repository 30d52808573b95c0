"""What is counted of work on the telephone: sums that add up over agents, queues and half hours."""

from datetime import timedelta

import msgspec

from agent_console.domain.share import Share
from agent_console.domain.value import Value

HALF_HOUR = timedelta(minutes=30)
REPEATS_WITHIN = timedelta(days=7)
"""Who turns to us again about the same reason within this was not helped at the first contact."""
LEFT_LYING = timedelta(hours=1)
"""A wrap-up that took longer was taken up again later: it says nothing about wrap-up time."""


class Tally(Value, frozen=True, kw_only=True):
    """Counts and sums; times in seconds."""

    contact_count: int = 0
    """Telephone contacts an agent had, by the time they began."""
    judged_count: int = 0
    """Of these, those with a reason: of others nobody can say whether they come again."""
    repeated_count: int = 0
    """Of these, after which the same customer came back about the same reason within 7 days, as
    far as that is known by now. Who was handed over did not come back."""
    talk_s: int = 0
    talk_count: int = 0
    """Calls that were talked on and are over, both directions, by the time they rang."""
    wrap_s: int = 0
    wrap_count: int = 0
    """Calls of which it is known how long the wrap-up took."""
    offered_count: int = 0
    """Incoming calls that rang, by the time they did; not those that gave up within the goal's
    time, nor those that ring and can still be answered within it."""
    answered_count: int = 0
    in_time_count: int = 0
    """Answered within the goal's time."""
    abandoned_count: int = 0
    """Gave up, or went on ringing until nobody was there any more."""
    wait_s: int = 0
    """So long those that were answered had waited."""
    accepted_count: int = 0
    """Next steps customers took."""
    declined_count: int = 0
    not_now_count: int = 0
    due_count: int = 0
    """Promises, not withdrawn, by the time they were due, once that has passed."""
    kept_count: int = 0
    """Of these, those that are kept."""

    def __add__(self, other: "Tally") -> "Tally":
        mine, theirs = msgspec.structs.astuple(self), msgspec.structs.astuple(other)
        sums = (a + b for a, b in zip(mine, theirs, strict=True))
        return Tally(**dict(zip(self.__struct_fields__, sums, strict=True)))

    @property
    def solved(self) -> Share:
        """Return how many were helped at the first contact, as far as that is known."""
        return Share(yes=self.judged_count - self.repeated_count, of=self.judged_count)

    @property
    def service_level(self) -> Share:
        """Return how many of the calls that were offered were answered within the goal's time."""
        return Share(yes=self.in_time_count, of=self.offered_count)

    @property
    def accepted(self) -> Share:
        """Return how many suggestions were taken; "not now" counts as not taken."""
        answers = self.accepted_count + self.declined_count + self.not_now_count
        return Share(yes=self.accepted_count, of=answers)

    @property
    def kept(self) -> Share:
        """Return how many promises that were due are kept."""
        return Share(yes=self.kept_count, of=self.due_count)

    @property
    def talk_time_s(self) -> float | None:
        """Return how long was talked, on average; None where nobody knows."""
        return self.talk_s / self.talk_count if self.talk_count else None

    @property
    def wrap_up_s(self) -> float | None:
        """Return how long the wrap-up took, on average; None where nobody knows."""
        return self.wrap_s / self.wrap_count if self.wrap_count else None

    @property
    def handle_time_s(self) -> float | None:
        """Return talk and wrap-up together (AHT), on average; None where nobody knows."""
        if self.talk_time_s is None:
            return None
        return self.talk_time_s + (self.wrap_up_s or 0.0)

    @property
    def answer_s(self) -> float | None:
        """Return how long those that were answered had waited on average (ASA)."""
        return self.wait_s / self.answered_count if self.answered_count else None
