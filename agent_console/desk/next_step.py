"""The desk's engine for the next step: what the hub signed, else what the program comes with.

Compiling a playbook takes some hundredths of a second: `warm` does it in the background, and a
change of playbooks takes the place of the engine at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
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
    """Holds the engines and ranks with the one that counts on the day. Thread-safe."""

    def __init__(self) -> None:
        self._engines: Mapping[str, tuple[Engine, ...]] = {}
        """Of each playbook: the shipped one, then those of the hub, newest last."""
        self._on = date.min
        self._lock = Lock()

    @property
    def engine(self) -> Engine:
        """Return the engine; the shipped one until something better is there."""
        return self._counting(NAME)

    def warm(
        self, playbooks: Sequence[Playbook] = (), learned: Learned | None = None, *, on: date
    ) -> None:
        """Make the engines ready, also those that will count; call it away from the screen."""
        made = {name: [Engine(shipped_book(name), learned)] for name in (NAME, AT_GATES)}
        for one in playbooks:
            is_over = one.valid_until is not None and one.valid_until < on
            if one.id not in made or is_over:
                continue
            try:
                made[one.id].append(Engine(bound(one), learned))
            except RuleProblem as problem:
                _log.warning(
                    "playbook %s does not fit this program: %s",
                    Plain(one.name),
                    Plain(problem.message),
                )
        with self._lock:
            self._engines = {name: tuple(engines) for name, engines in made.items()}
            self._on = on

    def rank(self, facts: Facts, *, language: str = "en") -> Ranking:
        """Return the ranking for *facts*, by the playbook that counts on their day."""
        self._on = facts.now.date()
        return self.engine.rank(facts, language=language)

    def at_gate(self, facts: Facts, *, language: str = "en") -> Ranking:
        """Return the ranking for a passenger at a gate."""
        self._on = facts.now.date()
        return self._counting(AT_GATES).rank(facts, language=language)

    def counting(self, at: datetime) -> Engine:
        """Return the engine that counts at an instant."""
        self._on = at.date()
        return self.engine

    def _counting(self, name: str) -> Engine:
        shipped, *ours = self._engines.get(name) or (shipped_engine(name),)
        valid = (one for one in reversed(ours) if one.book.playbook.is_valid(on=self._on))
        return next(valid, shipped)

    def questions(self, actions: Iterable[str]) -> int:
        """Return how many of *actions* are optional questions."""
        kinds = {one.action.id: one.action.kind for one in self.engine.book.actions}
        return sum(kinds.get(one) is ActionKind.QUESTION for one in actions)

    def shown(self, facts: Facts, ranking: Ranking) -> ShownSteps:
        """Return *ranking* as the log keeps it; costs some milliseconds, so not before the pop."""
        return _shown(self.engine, facts, ranking)

    def shown_at_gate(self, facts: Facts, ranking: Ranking) -> ShownSteps:
        """Return a ranking for a passenger at a gate likewise."""
        return _shown(self._counting(AT_GATES), facts, ranking)


def _shown(engine: Engine, facts: Facts, ranking: Ranking) -> ShownSteps:
    likely = chances(engine, facts)
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
