"""With which probability each suggestion stood first: what makes a log worth evaluating.

The draws of Thompson sampling are repeated with other seeds and counted (Laplace's rule adds one,
so that nothing that was shown has probability 0). Without learning, and for customers who are held
out, the first is certain.
"""

from collections import Counter

from agent_console.domain.facts import Facts
from agent_console.nba.arbitration import Engine
from agent_console.nba.learning import is_held_out

DRAWS = 60


def chances(engine: Engine, facts: Facts, *, draws: int = DRAWS) -> dict[str, float]:
    """Return the probability that each action stands first beneath the duties."""
    if not engine.is_learning or is_held_out(facts.customer.id):
        best = engine.best(facts, again=0)
        return {best: 1.0} if best else {}
    counts = Counter(engine.best(facts, again=n) for n in range(draws))
    # What stands on screen was drawn with seed 0: it is among the counted.
    others = [one for one in engine.optional(facts) if one not in counts]
    total = draws + len(counts) + len(others)
    found = {action: (count + 1) / total for action, count in counts.items() if action}
    return found | dict.fromkeys(others, 1 / total)
