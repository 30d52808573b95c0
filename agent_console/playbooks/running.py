"""A script as it runs: a value that moves from step to step, back and out, and remembers all.

Pure: the same run, facts and moves give the same run. What the program is to do comes out as
commands; carrying them out is the caller's part. Following and leaving a script are both recorded
as they happened, without a judgement.
"""

import re
from datetime import date, datetime
from math import isfinite
from typing import Any

import msgspec

from agent_console.domain.facts import Facts
from agent_console.domain.playbook import CommandKind, Input, InputType, Verdict
from agent_console.domain.rules.binding import scene_of
from agent_console.domain.rules.compiled_parts import Book, CompiledScript, CompiledStep
from agent_console.domain.rules.expressions import Scene
from agent_console.domain.rules.literals import sum_of_money
from agent_console.domain.script_run import Move, MoveKind, Run, RunState
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.playbooks.deciding import answered, decided


class Command(Value, frozen=True, kw_only=True):
    """Something the program is to do."""

    kind: CommandKind
    arguments: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value


class Question(Value, frozen=True, kw_only=True):
    """What is to be asked, in words, and how it may be answered."""

    name: str
    type: InputType
    ask: str
    words: dict[str, str] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    answer: Any = None
    """What was answered before, after going back."""


class Card(Value, frozen=True, kw_only=True):
    """One step as it is shown."""

    step: str
    say: str = ""
    note: str = ""
    question: Question | None = None
    verdict: Verdict | None = None
    command: Command | None = None
    is_end: bool = False


class Walk:
    """Moves a run of one script about one subject, with the facts as they are now."""

    def __init__(
        self, book: Book, script: str, facts: Facts, *, about: msgspec.Struct | None = None
    ) -> None:
        found = book.scripts.get(script)
        if found is None:
            raise BadInput("there is no script “{script}”", script=script)
        if found.script.about and about is None:
            raise BadInput("“{script}” is about a {about}", script=script, about=found.script.about)
        self._book = book
        self._script = found
        self._facts = facts
        self._about = about

    def begun(self, *, at: datetime, language: str = "en") -> Run:
        """Return a new run, at the first step that is not answered already."""
        first = self._script.script.steps[0].id
        run = Run(
            script=self._script.script.id,
            playbook=self._book.playbook.name,
            step=first,
            language=language,
        )
        return self._arrive(_noted(run, MoveKind.BEGUN, at=at), first, at=at)

    def card(self, run: Run) -> Card:
        """Return the step *run* stands at, in its language."""
        step, scene = self._script.steps[run.step], self._scene(run)
        return Card(
            step=run.step,
            say=step.say(scene, run.language) if step.say else "",
            note=step.note(scene, run.language) if step.note else "",
            question=self._question(run, step, scene) if step.step.ask else None,
            verdict=run.verdict if step.step.decide else None,
            command=self._command(step, scene, run.language),
            is_end=bool(step.step.end),
        )

    def answered(self, run: Run, answer: Any, *, at: datetime) -> Run:
        """Return *run* after the question of its step was answered; `BadInput` if it does not fit.

        Another answer than before takes back what was decided from it.
        """
        name = self._script.steps[run.step].step.ask
        if not name or run.state is not RunState.RUNNING:
            raise BadInput("nothing is asked here")
        fitting = _fitting(self._script.script.inputs[name], answer, name)
        changes: dict[str, Any] = {"answers": {**run.answers, name: fitting}}
        is_other = name in run.answers and run.answers[name] != fitting
        if is_other and run.verdict is not None and self._rests_on(run.verdict, name):
            changes["verdict"] = None
        run = msgspec.structs.replace(run, **changes)
        return self._onward(_noted(run, MoveKind.ANSWERED, at=at, what=name), at=at)

    def advanced(self, run: Run, *, at: datetime) -> Run:
        """Return *run* after its step was said or done; a question must be answered instead."""
        step = self._script.steps[run.step].step
        if run.state is not RunState.RUNNING:
            raise BadInput("this script is not running")
        if step.ask and step.ask not in run.answers:
            raise BadInput("the question is still open")
        if step.do:
            run = _noted(run, MoveKind.DONE, at=at, what=step.do.action)
        return self._onward(run, at=at)

    def back(self, run: Run, *, at: datetime) -> Run:
        """Return *run* one step before; answers stay and need not be given again."""
        if not run.trail:
            return run
        changed = msgspec.structs.replace(
            run, step=run.trail[-1], trail=run.trail[:-1], state=RunState.RUNNING, outcome=""
        )
        return _noted(changed, MoveKind.BACK, at=at)

    def left(self, run: Run, *, at: datetime) -> Run:
        """Return *run* left where it stands; the agent goes on without it."""
        if run.state is not RunState.RUNNING:
            return run
        return _noted(msgspec.structs.replace(run, state=RunState.LEFT), MoveKind.LEFT, at=at)

    def taken_up(self, run: Run, *, at: datetime) -> Run:
        """Return a left *run* going on where it was left."""
        if run.state is not RunState.LEFT:
            return run
        again = msgspec.structs.replace(run, state=RunState.RUNNING)
        return _noted(again, MoveKind.TAKEN_UP, at=at)

    def _onward(self, run: Run, *, at: datetime) -> Run:
        step = self._script.steps[run.step]
        if step.step.end:
            ended = msgspec.structs.replace(run, state=RunState.ENDED, outcome=step.step.end)
            return _noted(ended, MoveKind.ENDED, at=at, what=step.step.end)
        scene = self._scene(run)
        following = next(to for test, to in step.next if test is None or test(scene))
        moved = msgspec.structs.replace(run, trail=(*run.trail, run.step))
        return self._arrive(moved, following, at=at)

    def _arrive(self, run: Run, step_id: str, *, at: datetime) -> Run:
        """Stand at a step, or pass over it if what it asks is known."""
        step = self._script.steps[step_id]
        run = msgspec.structs.replace(run, step=step_id)
        if step.step.decide:
            run = self._with_verdict(run, step.step.decide, at=at)
        name = step.step.ask
        if name and name not in run.answers:
            known = self._known(run, name)
            if known is not None:
                run = msgspec.structs.replace(run, answers={**run.answers, name: known})
        if name and name in run.answers and step_id not in run.trail:
            noted = _noted(run, MoveKind.KNOWN, at=at, what=name)
            return self._onward(noted, at=at)
        return _noted(run, MoveKind.SHOWN, at=at)

    def _with_verdict(self, run: Run, policy: str, *, at: datetime) -> Run:
        verdict = decided(
            self._book,
            policy,
            self._facts,
            about=self._about,
            answers=run.answers,
            language=run.language,
        )
        changed = msgspec.structs.replace(run, verdict=verdict)
        return _noted(changed, MoveKind.DECIDED, at=at, what=f"{policy}/{verdict.rule}")

    def _rests_on(self, verdict: Verdict, name: str) -> bool:
        policy = self._book.policies.get(verdict.policy)
        return policy is None or name in policy.policy.inputs

    def _known(self, run: Run, name: str) -> Any:
        reader = self._script.inputs[name].known
        found = reader(self._scene(run)) if reader else None
        if found is None or found == "":
            return None
        try:
            return _fitting(self._script.script.inputs[name], found, name)
        except BadInput:
            return None  # what is on file does not fit the question: it is asked

    def _question(self, run: Run, step: CompiledStep, scene: Scene) -> Question:
        asked = self._script.inputs[step.step.ask]
        return Question(
            name=step.step.ask,
            type=asked.input.type,
            ask=asked.ask(scene, run.language),
            words={word: text(scene, run.language) for word, text in asked.words.items()},
            answer=run.answers.get(step.step.ask),
        )

    def _command(self, step: CompiledStep, scene: Scene, language: str) -> Command | None:
        if step.step.do is None:
            return None
        arguments: dict[str, Any] = {}
        for name, reader in step.arguments.items():
            is_text = name in step.texts
            arguments[name] = reader(scene, language) if is_text else reader(scene)  # type: ignore[call-arg] # `texts` tells the two apart
        return Command(kind=step.step.do.action, arguments=arguments)

    def _scene(self, run: Run) -> Scene:
        script: CompiledScript = self._script
        scene = scene_of(self._facts, script.asked.size)
        if script.asked.subject_slot is not None:
            scene[script.asked.subject_slot] = self._about
        scene[script.asked.answers_slot] = answered(script.asked.answers, run.answers)
        scene[script.verdict_slot] = run.verdict or Verdict()
        return scene


def _noted(run: Run, kind: MoveKind, *, at: datetime, what: str = "") -> Run:
    move = Move(kind=kind, step=run.step, at=at, what=what)
    return msgspec.structs.replace(run, moves=(*run.moves, move))


def _fitting(input_: Input, answer: Any, name: str) -> Any:
    """Return *answer* in the plain form it is kept in, or raise `BadInput` with what is wanted."""
    if input_.type is InputType.CHOICE and answer in input_.of:
        return answer
    if input_.type is InputType.FLAG and isinstance(answer, bool):
        return answer
    if input_.type is InputType.NUMBER:
        return _number(input_, answer, name)
    if input_.type is InputType.DATE:
        return _date(answer, name)
    if input_.type is InputType.MONEY:
        return _money(answer, name)
    if input_.type is InputType.TEXT and isinstance(answer, str) and answer.strip():
        if not input_.pattern or re.fullmatch(input_.pattern, answer.strip()):
            return answer.strip()
        raise BadInput("the answer to “{name}” does not have the right form", name=name)
    raise BadInput("this is no answer to “{name}”", name=name)


def _number(input_: Input, answer: Any, name: str) -> float:
    try:
        number = float(answer)
    except (TypeError, ValueError):
        raise BadInput("the answer to “{name}” is a number", name=name) from None
    if not isfinite(number):
        raise BadInput("the answer to “{name}” is a number", name=name)
    if input_.least is not None and number < input_.least:
        raise BadInput("the answer to “{name}” is at least {least}", name=name, least=input_.least)
    if input_.most is not None and number > input_.most:
        raise BadInput("the answer to “{name}” is at most {most}", name=name, most=input_.most)
    return number


def _date(answer: Any, name: str) -> str:
    try:
        return (answer if isinstance(answer, date) else date.fromisoformat(str(answer))).isoformat()
    except ValueError:
        raise BadInput("the answer to “{name}” is a date, as 2026-11-22", name=name) from None


def _money(answer: Any, name: str) -> dict[str, str]:
    try:
        money = sum_of_money(answer) if isinstance(answer, str) else answer
        return {"currency": str(money.currency), "amount": str(money.amount)}
    except (ValueError, AttributeError):
        raise BadInput("the answer to “{name}” is a sum, as 39 USD", name=name) from None
