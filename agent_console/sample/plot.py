"""The form of the small stories a customer's history is made of."""

from dataclasses import dataclass
from enum import Enum, auto

from agent_console.domain.case import CaseKind
from agent_console.domain.channel import Channel, Direction

Minutes = tuple[int, int]
"""At least and at most."""

HOUR = 60
DAY = 24 * HOUR
ANY_WRITTEN = (Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.CHAT, Channel.LETTER)


class Anchor(Enum):
    """What a story begins at."""

    DEPARTURE = auto()
    ARRIVAL = auto()
    ANY_DAY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One interaction of a story. Texts have the blanks of `sample.phrases`."""

    channels: tuple[Channel, ...]
    headline: tuple[str, ...]
    detail: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    own_words: str = ""
    """Subject of what the customer writes in their own language."""
    direction: Direction = Direction.INBOUND
    wait: Minutes = (0, 0)
    """Minutes after the turn before."""
    talk: Minutes | None = None
    """Minutes it takes."""
    by_agent: bool = False
    probability: float = 1.0
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A story that may happen to a customer."""

    reason: str
    weight: float
    anchor: Anchor
    begins: Minutes = (0, 0)
    """Minutes from the anchor, negative for before."""
    turns: tuple[Turn, ...]
    case: CaseKind | None = None
    subject: tuple[str, ...] = ()
    """What the case is called."""
    promise: tuple[str, ...] = ()
    """What is promised at the end, without the amount."""
    pays: bool = False
    """True if the promise is about money."""
