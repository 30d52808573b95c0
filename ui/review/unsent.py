"""What was begun about a note and not sent yet: it waits with that note, and goes to no other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from agent_console.desk.review.coach import Said
from agent_console.desk.review.scoring import Scoring
from agent_console.domain.coaching import Tone
from agent_console.domain.review import ReviewNote
from agent_console.domain.score import Score
from agent_console.store.journal import Journal

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unsent:
    """Words and dots for one note."""

    words: str = ""
    tone: Tone = Tone.ADVICE
    span: Span = (0, 0)
    """Which characters of the note the words are about."""
    card: str = ""
    """The scorecard the dots are given on."""
    marks: Mapping[str, int | None] = field(default_factory=dict)
    """Dots that were given here and stand at no hub."""

    @property
    def is_anything(self) -> bool:
        """Tell whether something would be lost without it."""
        return bool(self.words.strip() or self.marks)


@dataclass(frozen=True, slots=True)
class Sent:
    """What went out and can be taken back for a while, as it stood before."""

    said: Said | None
    score: Score | None
    note: ReviewNote | None = None
    before: Unsent = Unsent()

    def taken_back(self, journal: Journal, scoring: Scoring) -> bool:
        """Take it out of what waits to be sent, all of it or nothing; False if it is too late."""
        keys = [self.said.operation] if self.said is not None else []
        if self.score is not None:
            waiting = scoring.waiting(self.score)
            if waiting is None:
                return False
            keys.append(waiting)
        return journal.take_back(keys, now=scoring.clock())
