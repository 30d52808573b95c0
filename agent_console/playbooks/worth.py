"""Whether a playbook asks what somebody is worth where the law or our word is the same for all."""

from collections.abc import Iterator
from typing import Any

from agent_console.domain.playbook import Action, ActionKind, Playbook, Policy
from agent_console.domain.rules.problem import Path

_WORTH = frozenset({"value_class", "expected_value", "stage", "stage_step", "is_fenced"})
"""What says how much somebody is worth to us, by whatever name their record goes."""

_OF_DUTIES = ("let", "when", "title", "say", "steps")
_OF_RULES = ("when", "amount", "count")


def asking_worth(playbook: Playbook) -> Iterator[tuple[str, Path]]:
    """Yield each duty and each rule up to the last legal one of a policy that asks for worth."""
    for number, action in enumerate(playbook.actions):
        if action.kind is ActionKind.DUTY:
            yield from _of_duty(action, ("actions", number))
    for number, policy in enumerate(playbook.policies):
        yield from _of_policy(policy, ("policies", number))


def _of_duty(action: Action, where: Path) -> Iterator[tuple[str, Path]]:
    for part in _OF_DUTIES:
        for name, place in _asked(getattr(action, part), (*where, part)):
            yield f"a duty never depends on “{name}”", place


def _of_policy(policy: Policy, where: Path) -> Iterator[tuple[str, Path]]:
    legal = [place for place, rule in enumerate(policy.rules) if rule.legal_source]
    if not legal:
        return
    parts: list[tuple[Any, Path]] = [(policy.let, (*where, "let"))]
    for place, rule in enumerate(policy.rules[: legal[-1] + 1]):
        parts += [(getattr(rule, part), (*where, "rules", place, part)) for part in _OF_RULES]
    for written, here in parts:
        for name, at in _asked(written, here):
            yield f"what the law gives never depends on “{name}”", at


def _asked(written: Any, where: Path) -> Iterator[tuple[str, Path]]:
    """Yield the fields of worth that are asked somewhere in a part of a playbook."""
    if isinstance(written, dict):
        field = written.get("field")
        if isinstance(field, str) and field.rpartition(".")[2] in _WORTH:
            yield field, (*where, "field")
        for key, one in written.items():
            yield from _asked(one, (*where, key))
    elif isinstance(written, (list, tuple)):
        for place, one in enumerate(written):
            yield from _asked(one, (*where, place))
