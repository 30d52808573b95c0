"""An action that fits, with the numbers it is ranked by."""

from dataclasses import dataclass

from agent_console.domain.money import Money
from agent_console.domain.rules.compiled_parts import CompiledAction
from agent_console.domain.rules.expressions import Scene
from agent_console.nba.learning import Posterior


@dataclass(frozen=True, slots=True)
class Weighed:
    """One action in one scene."""

    compiled: CompiledAction
    scene: Scene
    place: int
    """In the playbook: equals keep its order."""
    share: float
    """The propensity it is ranked by: a draw where outcomes are known."""
    posterior: Posterior | None
    worth: Money
    priority: float
