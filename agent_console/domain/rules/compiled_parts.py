"""The parts of a playbook as closures, ready to be used."""

from dataclasses import dataclass

import msgspec

from agent_console.domain import playbook as said
from agent_console.domain.playbook import ActionKind, Input, Playbook
from agent_console.domain.rules.conditions import Test
from agent_console.domain.rules.expressions import Reader
from agent_console.domain.rules.texts import Missing, Said


@dataclass(frozen=True, slots=True)
class Weight:
    """A ground with its percentage or share."""

    amount: float
    test: Test | None
    because: Said


@dataclass(frozen=True, slots=True)
class CompiledAction:
    """One action, ready to be tried on a scene."""

    action: said.Action
    is_duty: bool
    bindings: tuple[tuple[int, Reader, bool], ...]
    """Slot, value, and whether the action needs it."""
    test: Test
    title: Said
    say: Said
    steps: tuple[Said, ...]
    propensity: tuple[Weight, ...]
    context: tuple[Weight, ...]
    calm: Said | None
    amount: Reader | None
    worth_because: Said | None
    levers: tuple[Weight, ...]
    purpose: Said | None
    """Of a question: why it is asked."""
    size: int


@dataclass(frozen=True, slots=True)
class CompiledHold:
    """One policy that holds back."""

    hold: said.Hold
    bindings: tuple[tuple[int, Reader, bool], ...]
    size: int
    test: Test
    because: Said

    def is_over(self, action: said.Action) -> bool:
        """Tell whether it concerns *action*."""
        if self.hold.actions:
            return action.id in self.hold.actions
        return action.kind in self.hold.over and action.kind is not ActionKind.DUTY


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """One rule of a policy."""

    rule: said.PolicyRule
    test: Test
    amount: Reader | None
    count: Reader | None
    because: Said


@dataclass(frozen=True, slots=True)
class Asked:
    """What a policy or script works on: its scope's slots and the shape of its answers."""

    answers: type[msgspec.Struct]
    subject_slot: int | None
    answers_slot: int
    size: int


@dataclass(frozen=True, slots=True)
class CompiledPolicy:
    """One policy, ready to be asked."""

    policy: said.Policy
    asked: Asked
    title: Said
    bindings: tuple[tuple[int, Reader, bool], ...]
    rules: tuple[CompiledRule, ...]


@dataclass(frozen=True, slots=True)
class CompiledStep:
    """One step of a script."""

    step: said.ScriptStep
    say: Said | None
    note: Said | None
    arguments: dict[str, Reader | Said]
    texts: frozenset[str]
    """Which of the arguments are texts."""
    next: tuple[tuple[Test | None, str], ...]


@dataclass(frozen=True, slots=True)
class CompiledInput:
    """A question, ready to be asked."""

    input: Input
    ask: Said
    words: dict[str, Said]
    known: Reader | None


@dataclass(frozen=True, slots=True)
class CompiledScript:
    """One script, ready to run."""

    script: said.Script
    asked: Asked
    verdict_slot: int
    title: Said
    inputs: dict[str, CompiledInput]
    steps: dict[str, CompiledStep]


@dataclass(frozen=True, slots=True)
class Book:
    """A playbook, compiled."""

    playbook: Playbook
    holds: tuple[CompiledHold, ...]
    actions: tuple[CompiledAction, ...]
    policies: dict[str, CompiledPolicy]
    scripts: dict[str, CompiledScript]
    missing: tuple[Missing, ...] = ()
