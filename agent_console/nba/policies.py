"""What holds a suggestion back: the playbook's policies, the stage reached, and limits.

Duties are never held back, and no policy asks what somebody is worth before a legal right.
"""

from collections.abc import Sequence

from agent_console.domain.facts import ChoiceFacts, Facts
from agent_console.domain.playbook import ActionKind, Limits
from agent_console.domain.rules.binding import scene_of
from agent_console.domain.rules.compiled_parts import Book, CompiledAction, CompiledHold
from agent_console.domain.rules.expressions import Reader, Scene
from agent_console.domain.rules.spoken import channel
from agent_console.nba.suggestion import Suppressed
from agent_console.nba.wording import ago, worded

Held = tuple[CompiledHold, Scene]


def fitting(compiled: CompiledAction, facts: Facts) -> Scene | None:
    """Return the scene in which an action fits; None if it does not."""
    scene = scene_of(facts, compiled.size)
    if not _bind(compiled.bindings, scene):
        return None
    return scene if compiled.test(scene) else None


def holds_on(book: Book, facts: Facts) -> list[Held]:
    """Return the playbook's policies that hold something back now, in their order."""
    found: list[Held] = []
    for hold in book.holds:
        scene = scene_of(facts, hold.size)
        if _bind(hold.bindings, scene) and hold.test(scene):
            found.append((hold, scene))
    return found


def held_by(
    compiled: CompiledAction, facts: Facts, holds: Sequence[Held], language: str
) -> Suppressed | None:
    """Return the policy that holds an action back, or None."""
    action = compiled.action
    if action.kind is ActionKind.DUTY:
        return None
    for hold, scene in holds:
        if hold.is_over(action):
            because = hold.because(scene, language)
            return Suppressed(action=action.id, policy=hold.hold.id, because=because)
    step = facts.customer.stage_step
    if action.stage > step:
        because = worded("stage", language, action.stage, step)
        return Suppressed(action=action.id, policy="stage", because=because)
    if action.limits is not None:
        because = _over_limit(action.id, action.limits, facts.choices, language)
        if because:
            return Suppressed(action=action.id, policy="limits", because=because)
    return None


def _over_limit(action: str, limits: Limits, choices: Sequence[ChoiceFacts], language: str) -> str:
    """Return why it has been suggested enough; empty if it has not. All channels count."""
    count = 0
    for one in choices:
        if one.action != action:
            continue
        count += one.days_ago < limits.days
        said = (ago(one.days_ago, language), channel(one.channel, language))
        if one.choice == "declined" and one.days_ago < limits.after_no_days:
            return worded("declined", language, *said, limits.after_no_days)
        if one.choice == "not_now" and one.days_ago < limits.after_not_now_days:
            return worded("not now", language, *said, limits.after_not_now_days)
    if limits.times and count >= limits.times:
        return worded("often", language, count, limits.days)
    return ""


def _bind(bindings: Sequence[tuple[int, Reader, bool]], scene: Scene) -> bool:
    for slot, reader, is_needed in bindings:
        found = reader(scene)
        if found is None and is_needed:
            return False
        scene[slot] = found
    return True
