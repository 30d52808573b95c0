"""What somebody noticed about a passenger or a flight, and what became of it."""

import re
from datetime import datetime, timedelta
from enum import StrEnum

from agent_console.domain.agent import Role
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, FlightId, ObservationId


class Topic(StrEnum):
    """What it is about: one tap each."""

    CELEBRATING = "celebrating"
    UPSET = "upset"
    NERVOUS = "nervous"
    WITH_INFANT = "with_infant"
    PRAISE = "praise"
    NEEDS_HELP = "needs_help"
    OTHER = "other"
    """Said in words only."""


class Review(StrEnum):
    """What a supervisor made of it. None is ever lost: what is rejected stays, with the reason."""

    NEW = "new"
    PROMOTED = "promoted"
    """To be known everywhere, and for long."""
    MERGED = "merged"
    """Says the same as another one."""
    REJECTED = "rejected"


class Observation(Value, frozen=True, kw_only=True):
    """One thing somebody noticed."""

    id: ObservationId
    customer_id: CustomerId
    """Whom it concerns; the place of a stranger or of a whole flight where it concerns those."""
    topic: Topic
    text: str = ""
    """One line, as it was typed; empty for a tap."""
    flight_id: FlightId | None = None
    at: datetime
    author_id: AgentId
    author_name: str = ""
    author_role: Role = Role.GATE
    place: str = ""
    """Where it was noticed: "Gate C9", "on board"."""
    review: Review = Review.NEW
    reason: str = ""
    """Why it was promoted, merged or rejected."""
    merged_into: ObservationId | None = None
    reviewed_by: AgentId | None = None
    reviewed_at: datetime | None = None
    version: int = 0

    @property
    def counts(self) -> bool:
        """Tell whether it is to be shown as something to act on."""
        return self.review in {Review.NEW, Review.PROMOTED}


_SOON = timedelta(hours=24)
_ALIKE = 0.5
"""Share of words two lines must have in common. Assumed, 2026-11."""
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
"""A word, or one sign of a script that sets no spaces between words."""


def is_like(one: Observation, other: Observation) -> bool:
    """Tell whether two may say the same: about the same, near in time, the same topic or words."""
    if one.id == other.id or abs(one.at - other.at) > _SOON:
        return False
    if one.customer_id != other.customer_id:
        return False
    words, others = _words(one.text), _words(other.text)
    if not words or not others:
        return one.topic is other.topic and one.topic is not Topic.OTHER
    return len(words & others) / len(words | others) >= _ALIKE


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
