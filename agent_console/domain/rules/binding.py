"""Compiles a whole playbook: every condition, expression and text becomes a closure."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from agent_console.domain import playbook as said
from agent_console.domain.facts import CaseFacts, Facts, PromiseFacts, TripFacts
from agent_console.domain.money import Money
from agent_console.domain.playbook import ActionKind, Input, InputType, Playbook, Verdict
from agent_console.domain.rules.compiled_parts import (
    Asked,
    Book,
    CompiledAction,
    CompiledHold,
    CompiledInput,
    CompiledPolicy,
    CompiledRule,
    CompiledScript,
    CompiledStep,
    Weight,
)
from agent_console.domain.rules.conditions import Test, compiled
from agent_console.domain.rules.expressions import Compiler, Reader, Scene
from agent_console.domain.rules.placeholders import NEVER, SILENT, UNKNOWN
from agent_console.domain.rules.problem import Path, RuleProblem, similar
from agent_console.domain.rules.schema import MONEY, NUMBER, TEXT, Kind, Scope, Type, type_of
from agent_console.domain.rules.texts import Said, Texts

SUBJECTS: dict[str, type[msgspec.Struct]] = {
    "trip": TripFacts,
    "case": CaseFacts,
    "promise": PromiseFacts,
}
"""What a policy or a script can be about."""

_ARGUMENTS: dict[str, Type] = {
    "amount": MONEY,
    "days": NUMBER,
    "minutes": NUMBER,
    "trip": TEXT,
    "promise": TEXT,
    "flight": TEXT,
    "field": TEXT,
    "action": TEXT,
    "state": TEXT,
}
"""What the arguments of steps have to be; `what` is a text to say, and `to` what its field is."""

Complain = Callable[[RuleProblem], None]


Made = TypeVar("Made")


def _raise(problem: RuleProblem) -> None:
    raise problem


class Binder:
    """Compiles a whole playbook; *complain* hears of each mistake and the rest is still looked at.

    Raises `RuleProblem` at the first mistake where *complain* does.
    """

    def __init__(self, playbook: Playbook, complain: Complain = _raise) -> None:
        self._playbook = playbook
        self._complain = complain
        self._compiler = Compiler(playbook.tables, compiled)
        self._texts = Texts(self._compiler, playbook.languages)

    def book(self) -> Book:
        """Return the playbook, compiled, without the parts that were complained about."""
        holds = self._each("holds", self._playbook.holds, self._hold)
        actions = self._each("actions", self._playbook.actions, self._action)
        policies = self._each("policies", self._playbook.policies, self._policy)
        scripts = self._each("scripts", self._playbook.scripts, self._script)
        return Book(
            playbook=self._playbook,
            holds=tuple(holds),
            actions=tuple(actions),
            policies={one.policy.id: one for one in policies},
            scripts={one.script.id: one for one in scripts},
            missing=tuple(self._texts.missing),
        )

    def _each(self, name: str, parts: Sequence[Any], make: Callable[[Any, Path], Any]) -> list[Any]:
        made: list[Any] = []
        seen: set[str] = set()
        for place, part in enumerate(parts):
            where = (name, place)
            if part.id in seen:
                self._complain(RuleProblem(f"“{part.id}” is there twice", (*where, "id")))
            seen.add(part.id)
            try:
                made.append(make(part, where))
            except RuleProblem as problem:
                self._complain(problem)
        return made

    def _hold(self, hold: said.Hold, where: Path) -> CompiledHold:
        scope, bindings = self._let(hold.let, Scope(Facts), (*where, "let"))
        for place, name in enumerate(hold.actions):
            self._known(name, [a.id for a in self._playbook.actions], (*where, "actions", place))
        return CompiledHold(
            hold,
            bindings,
            scope.size,
            self._test(hold.when, scope, (*where, "when")),
            self._said(hold.because, scope, (*where, "because")),
        )

    def _action(self, action: said.Action, where: Path) -> CompiledAction:
        scope, bindings = self._let(action.let, Scope(Facts), (*where, "let"))
        if not action.propensity:
            raise RuleProblem("how probable a yes is must be said", (*where, "propensity"))
        if action.script:
            self._known(action.script, [s.id for s in self._playbook.scripts], (*where, "script"))
        purpose: Said | None = None
        if action.asks:
            purpose = self._asks(action.asks, scope, (*where, "asks"))
        elif action.kind is ActionKind.QUESTION:
            raise RuleProblem("a question says what it asks and why", where)
        say = self._said
        amount = (
            None
            if action.value.amount is None
            else self._reader(action.value.amount, scope, (*where, "value", "amount"), MONEY)
        )
        if amount is None and action.value.percent is None:
            raise RuleProblem("a value is an amount or a percentage", (*where, "value"))
        because = action.value.because
        return CompiledAction(
            action=action,
            is_duty=action.kind is ActionKind.DUTY,
            bindings=bindings,
            test=self._test(action.when, scope, (*where, "when")),
            title=say(action.title, scope, (*where, "title")),
            say=say(action.say, scope, (*where, "say")),
            steps=tuple(
                say(step, scope, (*where, "steps", i)) for i, step in enumerate(action.steps)
            ),
            propensity=self._weights(action.propensity, scope, (*where, "propensity")),
            context=self._weights(action.context, scope, (*where, "context")),
            calm=None if action.calm is None else say(action.calm, scope, (*where, "calm")),
            amount=amount,
            worth_because=None
            if because is None
            else say(because, scope, (*where, "value", "because")),
            levers=self._weights(action.levers, scope, (*where, "levers")),
            purpose=purpose,
            size=scope.size,
        )

    def _asks(self, asks: said.Asks, scope: Scope, where: Path) -> Said:
        scope.field(asks.field, (*where, "field"))
        if not asks.changes:
            raise RuleProblem("a question that changes nothing is not asked", (*where, "changes"))
        for place, name in enumerate(asks.changes):
            self._known(name, [a.id for a in self._playbook.actions], (*where, "changes", place))
        return self._said(asks.purpose, scope, (*where, "purpose"))

    def _weights(
        self, grounds: Sequence[said.Ground], scope: Scope, where: Path
    ) -> tuple[Weight, ...]:
        is_share = where[-1] == "propensity"
        made = []
        for place, ground in enumerate(grounds):
            here = (*where, place)
            if is_share and (ground.share is None or not 0 <= ground.share <= 1):
                raise RuleProblem("a propensity is a share from 0 to 1", here)
            amount = ground.share if is_share and ground.share is not None else ground.percent
            test = None if ground.when is True else self._test(ground.when, scope, (*here, "when"))
            because = self._said(ground.because, scope, (*here, "because"))
            made.append(Weight(amount, test, because))
        return tuple(made)

    def _let(
        self, let: dict[str, Any], scope: Scope, where: Path
    ) -> tuple[Scope, tuple[tuple[int, Reader, bool], ...]]:
        """Bind each name after those it is worked out from, in whatever order they are written."""
        made: list[tuple[int, Reader, bool]] = []
        pending = dict(let)
        while pending:
            before, problems = len(pending), list[RuleProblem]()
            for name, data in list(pending.items()):
                if name in scope.every_name():
                    raise RuleProblem(f"“{name}” is taken", (*where, name))
                try:
                    type_, reader = self._compiler.expression(data, scope, (*where, name))
                except RuleProblem as problem:
                    problems.append(problem)
                    continue
                made.append((scope.add(name, type_), reader, type_.kind is Kind.RECORD))
                del pending[name]
            if problems and len(pending) == before:
                raise problems[0]
        return scope, tuple(made)

    def _policy(self, policy: said.Policy, where: Path) -> CompiledPolicy:
        scope, asked = self._asked(policy.about, policy.inputs, where)
        self._inputs(policy.inputs, scope, (*where, "inputs"))
        scope, bindings = self._let(policy.let, scope, (*where, "let"))
        rules = tuple(
            self._rule(rule, scope, (*where, "rules", place))
            for place, rule in enumerate(policy.rules)
        )
        self._refuse_unreachable(policy, where)
        size = Asked(asked.answers, asked.subject_slot, asked.answers_slot, scope.size)
        title = self._said(policy.title, scope, (*where, "title"))
        return CompiledPolicy(policy, size, title, bindings, rules)

    def _refuse_unreachable(self, policy: said.Policy, where: Path) -> None:
        """See that a policy always answers: its last rule holds for all, and no rule before it."""
        for place, rule in enumerate(policy.rules):
            is_last = place == len(policy.rules) - 1
            if rule.when is True and not is_last:
                text = f"rule “{policy.rules[place + 1].id}” is never reached"
                raise RuleProblem(text, (*where, "rules", place + 1))
            if rule.when is not True and is_last:
                raise RuleProblem("the last rule has to hold always", (*where, "rules", place))
        if not policy.rules:
            raise RuleProblem("a policy needs rules", where)

    def _rule(self, rule: said.PolicyRule, scope: Scope, where: Path) -> CompiledRule:
        def worked_out(data: Any, type_: Type, name: str) -> Reader | None:
            if data is None:
                return None
            return self._reader(data, scope, (*where, name), type_)

        inner = scope.child()
        inner.add("amount", MONEY)
        inner.add("count", NUMBER)
        return CompiledRule(
            rule,
            self._test(rule.when, scope, (*where, "when")),
            worked_out(rule.amount, MONEY, "amount"),
            worked_out(rule.count, NUMBER, "count"),
            self._said(rule.because, inner, (*where, "because")),
        )

    def _script(self, script: said.Script, where: Path) -> CompiledScript:
        scope, asked = self._asked(script.about, script.inputs, where)
        inputs = self._inputs(script.inputs, scope, (*where, "inputs"))
        slot = scope.add("verdict", type_of(Verdict))
        ids = [step.id for step in script.steps]
        steps = {}
        for place, step in enumerate(script.steps):
            here = (*where, "steps", place)
            if step.id in steps:
                raise RuleProblem(f"step “{step.id}” is there twice", (*here, "id"))
            steps[step.id] = self._step(step, script, ids, scope, here)
        if not steps:
            raise RuleProblem("a script needs steps", where)
        size = Asked(asked.answers, asked.subject_slot, asked.answers_slot, scope.size)
        title = self._said(script.title, scope, (*where, "title"))
        return CompiledScript(script, size, slot, title, inputs, steps)

    def _step(
        self, step: said.ScriptStep, script: said.Script, ids: list[str], scope: Scope, where: Path
    ) -> CompiledStep:
        if step.ask:
            self._known(step.ask, script.inputs, (*where, "ask"))
        if step.decide:
            self._may_decide(step.decide, script, where)
        arguments, texts = self._arguments(step, scope, where)
        following = []
        nexts = (said.Next(to=step.next),) if isinstance(step.next, str) else step.next
        for place, one in enumerate(nexts):
            here = (*where, "next") if isinstance(step.next, str) else (*where, "next", place)
            self._known(one.to, ids, (*here, "to") if len(here) > len(where) + 1 else here)
            test = None if one.when is True else self._test(one.when, scope, (*here, "when"))
            following.append((test, one.to))
        say = self._said
        return CompiledStep(
            step,
            None if step.say is None else say(step.say, scope, (*where, "say")),
            None if step.note is None else say(step.note, scope, (*where, "note")),
            arguments,
            texts,
            tuple(following),
        )

    def _may_decide(self, name: str, script: said.Script, where: Path) -> None:
        policies = {one.id: one for one in self._playbook.policies}
        self._known(name, policies, (*where, "decide"))
        policy = policies[name]
        if policy.about and policy.about != script.about:
            text = f"policy “{name}” is about a {policy.about}, this script is not"
            raise RuleProblem(text, (*where, "decide"))
        for needed, input_ in policy.inputs.items():
            ours = script.inputs.get(needed)
            if ours is None or ours.type is not input_.type or set(input_.of) - set(ours.of):
                text = f"policy “{name}” needs the answer “{needed}”, which this script lacks"
                raise RuleProblem(text, (*where, "decide"))

    def _arguments(
        self, step: said.ScriptStep, scope: Scope, where: Path
    ) -> tuple[dict[str, Reader | Said], frozenset[str]]:
        made: dict[str, Reader | Said] = {}
        texts: set[str] = set()
        for name, data in (step.do.having if step.do else {}).items():
            here, wanted = (*where, "do", "having", name), _ARGUMENTS.get(name)
            if isinstance(data, dict) and "text" in data:
                if wanted is not None and wanted.kind is not Kind.TEXT:
                    raise RuleProblem(f"a {wanted} is needed here, this is a text", here)
                made[name] = self._said(data["text"], scope, (*here, "text"))
                texts.add(name)
            else:
                made[name] = self._reader(data, scope, here, wanted)
        return made, frozenset(texts)

    def _asked(self, about: str, inputs: dict[str, Input], where: Path) -> tuple[Scope, Asked]:
        scope = Scope(Facts)
        subject = None
        if about:
            self._known(about, SUBJECTS, (*where, "about"))
            subject = scope.add(about, type_of(SUBJECTS[about]))
        answers = answers_of(inputs)
        slot = scope.add("answers", type_of(answers))
        return scope, Asked(answers, subject, slot, scope.size)

    def _inputs(
        self, inputs: dict[str, Input], scope: Scope, where: Path
    ) -> dict[str, CompiledInput]:
        made = {}
        for name, one in inputs.items():
            here = (*where, name)
            if (one.type is InputType.CHOICE) != bool(one.of):
                raise RuleProblem("a choice, and nothing else, has words in “of”", here)
            made[name] = CompiledInput(
                one,
                self._said(one.ask, scope, (*here, "ask")),
                {w: self._said(t, scope, (*here, "of", w)) for w, t in one.of.items()},
                None if one.known is None else self._reader(one.known, scope, (*here, "known")),
            )
        return made

    def _test(self, data: Any, scope: Scope, where: Path) -> Test:
        return self._or_complain(lambda: compiled(self._compiler, data, scope, where), NEVER)

    def _said(self, data: Any, scope: Scope, where: Path) -> Said:
        return self._or_complain(lambda: self._texts.said(data, scope, where), SILENT)

    def _reader(self, data: Any, scope: Scope, where: Path, wanted: Type | None = None) -> Reader:
        def read() -> Reader:
            return self._compiler.expression(data, scope, where, wanted=wanted)[1]

        return self._or_complain(read, UNKNOWN)

    def _or_complain(self, make: Callable[[], Made], otherwise: Made) -> Made:
        """Return what is made, or *otherwise* once the mistake in it is told: more may be wrong."""
        try:
            return make()
        except RuleProblem as problem:
            self._complain(problem)
            return otherwise

    @staticmethod
    def _known(name: str, known: Any, where: Path) -> None:
        if name not in known:
            raise RuleProblem(f"there is no “{name}”{similar(name, known)}", where)


_ANSWERS: dict[InputType, Any] = {
    InputType.FLAG: bool,
    InputType.NUMBER: float,
    InputType.MONEY: Money,
    InputType.TEXT: str,
    InputType.DATE: date,
}


def answers_of(inputs: dict[str, Input]) -> type[msgspec.Struct]:
    """Return the shape of the answers: every field optional, choices as their words."""
    fields: list[tuple[str, Any, Any]] = []
    for name, one in inputs.items():
        kind: Any = _ANSWERS.get(one.type) or StrEnum(
            name, {word: word for word in one.of} or ["_"]
        )
        fields.append((name, kind | None, None))
    return msgspec.defstruct("Answers", fields, frozen=True, kw_only=True)


def bound(playbook: Playbook, complain: Complain = _raise) -> Book:
    """Return *playbook* compiled; raise `RuleProblem` at a mistake nobody hears of."""
    return Binder(playbook, complain).book()


def scene_of(facts: Facts, size: int) -> Scene:
    """Return a scene with *facts* and room for *size* slots in all."""
    return [facts, *([None] * (size - 1))]
