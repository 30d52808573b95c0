"""Which next step comes first. The same facts give the same ranking everywhere."""

from collections.abc import Iterable

from agent_console.nba.facts import Facts
from agent_console.nba.offers import held_back
from agent_console.nba.rules import OFFERS, RULES
from agent_console.nba.services import ask_what_brings_them
from agent_console.nba.suggestion import Ranking, Suggestion


def rank(facts: Facts) -> Ranking:
    """Return every suggestion that fits *facts*, best first, and always at least one."""
    reason = held_back(facts)
    rules = (rule for rule in RULES if not (reason and rule in OFFERS))
    found = [suggestion for rule in rules if (suggestion := rule(facts)) is not None]
    return Ranking(suggestions=in_order(found or [ask_what_brings_them(facts)]), held_back=reason)


def in_order(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return duties first, then by priority; equals keep the order they came in."""
    return tuple(sorted(suggestions, key=lambda one: (not one.is_duty, -one.priority)))
