"""Which next step comes first. The same facts, playbooks and outcomes give the same ranking.

The one engine of desk and hub: actions that fit are weighed ``P x C x V x L``, duties stand above
all else, policies hold back, and everything says why.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from random import Random

from agent_console.domain.facts import Facts
from agent_console.domain.money import Money
from agent_console.domain.playbook import ActionKind
from agent_console.domain.rules.compiled_parts import Book, CompiledAction, CompiledHold
from agent_console.domain.rules.expressions import Scene
from agent_console.nba import factors
from agent_console.nba.learning import (
    Learned,
    Posterior,
    Posteriors,
    chance_for,
    is_held_out,
    segment_of,
)
from agent_console.nba.policies import fitting, held_by, holds_on
from agent_console.nba.questions import would_change
from agent_console.nba.reasons import why_below
from agent_console.nba.shipped import NAME, shipped_book
from agent_console.nba.suggestion import Ranking, Suggestion, Suppressed
from agent_console.nba.telling import told
from agent_console.nba.weighed import Weighed
from agent_console.nba.wording import worded

SHOWN = 8
"""So many suggestions are put into words; nobody looks at more."""

MOST_DUTIES = 12
"""So many duties are put into words: more at once than any law and promise give one customer."""


class Engine:
    """Ranks by one compiled playbook and, where there is anything learned, by outcomes."""

    def __init__(self, book: Book, learned: Learned | None = None) -> None:
        self.book = book
        self.learned = learned
        self._posteriors = Posteriors(learned) if learned is not None else None
        self._plain = tuple(
            (place, one) for place, one in enumerate(book.actions) if not one.action.is_alone
        )
        self._alone = tuple(
            (place, one) for place, one in enumerate(book.actions) if one.action.is_alone
        )

    def rank(self, facts: Facts, *, language: str = "en", most: int = SHOWN) -> Ranking:
        """Return what fits *facts*, best first: the best *most* in words, and the duties."""
        holds = holds_on(self.book, facts)
        segment, held_out = segment_of(facts), is_held_out(facts.customer.id)
        posteriors = None if held_out else self._posteriors
        chance = chance_for(posteriors.seed, facts) if posteriors else None
        weighed, suppressed = self._weighed(facts, holds, language, segment, posteriors, chance)
        ordered = in_order(weighed)
        ordered, more = self._with_one_question(ordered, facts, language)
        duties = min(MOST_DUTIES, sum(one.compiled.is_duty for one in ordered))
        suggestions = _in_words(ordered[: max(most, duties)], language)
        return Ranking(
            suggestions=suggestions,
            held_back=_held_back(holds, facts, language),
            suppressed=(*suppressed, *more),
            segment=segment,
            is_held_out=held_out,
            playbook=self.book.playbook.name,
        )

    def best(self, facts: Facts, *, again: int) -> str:
        """Return the action that would stand first beneath the duties in another draw; or ""."""
        posteriors = None if is_held_out(facts.customer.id) else self._posteriors
        chance = chance_for(posteriors.seed, facts, again=again) if posteriors else None
        weighed, _ = self._weighed(
            facts, holds_on(self.book, facts), "en", segment_of(facts), posteriors, chance
        )
        free = [one for one in in_order(weighed) if not one.compiled.is_duty]
        return free[0].compiled.action.id if free else ""

    @property
    def is_learning(self) -> bool:
        """Tell whether outcomes move the propensities."""
        return self._posteriors is not None

    def optional(self, facts: Facts) -> list[str]:
        """Return every action beneath the duties that fits and is not held back."""
        weighed, _ = self._weighed(
            facts, holds_on(self.book, facts), "en", segment_of(facts), None, None
        )
        return [one.compiled.action.id for one in weighed if not one.compiled.is_duty]

    def titles(
        self, facts: Facts, actions: Iterable[str], *, language: str = "en"
    ) -> dict[str, str]:
        """Return what *actions* are called in *language*; those that do not fit are left out.

        Apart from the ranking: nobody reads the titles of what is held back before they ask.
        """
        wanted, found = set(actions), {}
        for one in self.book.actions:
            scene = fitting(one, facts) if one.action.id in wanted else None
            if scene is not None:
                found[one.action.id] = one.title(scene, language)
        return found

    def _weighed(
        self,
        facts: Facts,
        holds: Sequence[tuple[CompiledHold, Scene]],
        language: str,
        segment: str,
        posteriors: Posteriors | None,
        chance: Random | None,
    ) -> tuple[list[Weighed], list[Suppressed]]:
        found: list[Weighed] = []
        suppressed: list[Suppressed] = []
        # Actions that bind no names share one scene: making 200 of them would cost as much again.
        common: Scene = [facts]
        for actions in (self._plain, self._alone):
            for place, one in actions:
                if one.bindings:
                    scene = fitting(one, facts)
                    if scene is None:
                        continue
                elif one.test(common):
                    scene = common
                else:
                    continue
                held = held_by(one, facts, holds, language)
                if held is not None:
                    suppressed.append(held)
                    continue
                found.append(_weigh(one, scene, place, segment, posteriors, chance))
            if found:
                break
        return found, suppressed

    def _with_one_question(
        self, ordered: list[Weighed], facts: Facts, language: str
    ) -> tuple[list[Weighed], list[Suppressed]]:
        """Keep at most one optional question, and only if its answer would change something."""
        kept: list[Weighed] = []
        dropped: list[Suppressed] = []
        has_question = facts.call.questions_asked > 0
        word = "asked" if has_question else "one question"
        for one in ordered:
            action = one.compiled.action
            if action.kind is ActionKind.QUESTION:
                reason = word if has_question else ""
                if not reason and not would_change(self.book, one.compiled, facts):
                    reason = "no use"
                if reason:
                    dropped.append(
                        Suppressed(
                            action=action.id, policy=reason, because=worded(reason, language)
                        )
                    )
                    continue
                has_question = True
            kept.append(one)
        return kept, dropped


def rank(facts: Facts, *, language: str = "en") -> Ranking:
    """Return the ranking by the playbook the program comes with, nothing learned yet."""
    return shipped_engine().rank(facts, language=language)


@cache
def shipped_engine(name: str = NAME) -> Engine:
    """Return the engine over a shipped playbook; made once, takes some milliseconds."""
    return Engine(shipped_book(name))


def in_order(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Return duties first, then by priority; equals keep the playbook's order."""
    return sorted(weighed, key=lambda one: (not one.compiled.is_duty, -one.priority, one.place))


def _weigh(
    compiled: CompiledAction,
    scene: Scene,
    place: int,
    segment: str,
    posteriors: Posteriors | None,
    chance: Random | None,
) -> Weighed:
    share = factors.starting_share(compiled.propensity, scene)
    posterior: Posterior | None = None
    if posteriors is not None and chance is not None and not compiled.is_duty:
        posterior = posteriors.posterior(compiled.action.id, segment, share)
        share = posterior.drawn(chance)
    context = factors.weight_of(compiled.context, scene)
    lever = factors.weight_of(compiled.levers, scene)
    worth: Money = factors.worth_of(compiled, scene)
    priority = share * context * float(worth.amount) * lever
    return Weighed(compiled, scene, place, share, posterior, worth, priority)


def _in_words(ordered: Sequence[Weighed], language: str) -> tuple[Suggestion, ...]:
    made = [told(one, language) for one in ordered]
    return tuple(
        why_below(one, made[0], language) if place else one for place, one in enumerate(made)
    )


def _held_back(holds: Sequence[tuple[CompiledHold, Scene]], facts: Facts, language: str) -> str:
    if not facts.customer.is_known:
        return ""
    for hold, scene in holds:
        if ActionKind.OFFER in hold.hold.over and not hold.hold.actions:
            return worded("held back", language, hold.because(scene, language))
    return ""
