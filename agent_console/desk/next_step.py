"""The desk's engine for the next step: what the hub signed, else what the program comes with.

Compiling a playbook takes some hundredths of a second: `warm` does it in the background, and a
change of playbooks takes the place of the engine at once.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from threading import Lock

from agent_console.domain.facts import Facts
from agent_console.domain.playbook import ActionKind, Playbook
from agent_console.domain.rules.binding import bound
from agent_console.domain.rules.problem import RuleProblem
from agent_console.domain.shown import Shown, ShownSteps
from agent_console.logs import Plain, area
from agent_console.nba.arbitration import Engine, shipped_engine
from agent_console.nba.learning import Learned
from agent_console.nba.selection import chances
from agent_console.nba.shipped import AT_GATES, NAME, shipped_book
from agent_console.nba.suggestion import Ranking
from agent_console.wire.codec import encode

_log = area("desk")


class NextStep:
    """Holds the engine that counts now. Thread-safe."""

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._at_gate: Engine | None = None
        self._lock = Lock()

    @property
    def engine(self) -> Engine:
        """Return the engine; the shipped one until something better is there."""
        return self._engine or shipped_engine()

    def warm(
        self, playbooks: Sequence[Playbook] = (), learned: Learned | None = None, *, on: date
    ) -> None:
        """Make the engine ready; call it away from the screen's thread."""
        book, for_gates = shipped_book(), shipped_book(AT_GATES)
        for one in playbooks:
            if one.id not in {NAME, AT_GATES} or not one.is_valid(on=on):
                continue
            try:
                found = bound(one)
            except RuleProblem as problem:
                _log.warning(
                    "playbook %s does not fit this program: %s",
                    Plain(one.name),
                    Plain(problem.message),
                )
                continue
            book, for_gates = (found, for_gates) if one.id == NAME else (book, found)
        with self._lock:
            self._engine = Engine(book, learned)
            self._at_gate = Engine(for_gates, learned)

    def rank(self, facts: Facts, *, language: str = "en") -> Ranking:
        """Return the ranking for *facts*."""
        return self.engine.rank(facts, language=language)

    def at_gate(self, facts: Facts, *, language: str = "en") -> Ranking:
        """Return the ranking for a passenger at a gate."""
        engine = self._at_gate or shipped_engine(AT_GATES)
        return engine.rank(facts, language=language)

    def questions(self, actions: Iterable[str]) -> int:
        """Return how many of *actions* are optional questions."""
        kinds = {one.action.id: one.action.kind for one in self.engine.book.actions}
        return sum(kinds.get(one) is ActionKind.QUESTION for one in actions)

    def shown(self, facts: Facts, ranking: Ranking) -> ShownSteps:
        """Return *ranking* as the log keeps it; costs some milliseconds, so not before the pop."""
        likely = chances(self.engine, facts)
        return ShownSteps(
            shown=tuple(
                Shown(
                    action=one.action,
                    kind=one.kind,
                    place=place,
                    chance=1.0 if one.is_duty else likely.get(one.action, 0.0),
                    propensity=one.propensity,
                    purpose=one.purpose,
                )
                for place, one in enumerate(ranking.suggestions)
            ),
            facts=encode(facts).decode(),
            segment=ranking.segment,
            is_held_out=ranking.is_held_out,
            playbook=ranking.playbook,
        )
