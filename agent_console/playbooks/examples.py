"""Tries the examples kept in a playbook: what each must come to, and what it came to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

import msgspec

from agent_console.domain.facts import Facts
from agent_console.domain.money import Money
from agent_console.domain.playbook import Example, Playbook, Verdict
from agent_console.domain.rules.binding import SUBJECTS
from agent_console.domain.rules.compiled_parts import Book
from agent_console.domain.rules.schema import fields_of
from agent_console.domain.script_run import Run, RunState
from agent_console.errors import ConsoleError
from agent_console.playbooks.deciding import decided
from agent_console.playbooks.running import Walk

_NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
"""When examples happen, where they do not say otherwise."""

_STEPS = 200


class _Suggested(Protocol):
    @property
    def suggestions(self) -> tuple[Any, ...]: ...

    @property
    def suppressed(self) -> tuple[Any, ...]: ...


Ranker = Callable[[Facts], _Suggested]
"""Ranks by the playbook that is tried."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One example and what was not as it must be; nothing if all was."""

    name: str
    place: int
    differences: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Tell whether it came out as written."""
        return not self.differences


def tried(book: Book, rank: Ranker) -> tuple[Tried, ...]:
    """Return what every example of a playbook came to."""
    return tuple(
        Tried(example.name, place, tuple(_differences(book, example, rank)))
        for place, example in enumerate(book.playbook.examples)
    )


def facts_from(written: dict[str, Any]) -> Facts:
    """Return facts as an example writes them; raise `msgspec.ValidationError` if they are none."""
    _refuse_unknown(written, Facts)
    whole = {"now": _NOW.isoformat(), "today": _NOW.date().isoformat(), **written}
    return msgspec.convert(whole, Facts, strict=False)


def _refuse_unknown(written: Any, kind: type[msgspec.Struct], at: str = "$") -> None:
    """Refuse a misspelt field: the example would silently try something else."""
    if not isinstance(written, dict):
        return
    known = fields_of(kind)
    for name, value in written.items():
        if name not in known:
            raise msgspec.ValidationError(f"there is no field “{name}” - at `{at}`")
        inner = known[name].record or (known[name].item.record if known[name].item else None)  # type: ignore[union-attr] # asked for just before
        if inner is not None:
            for one in value if isinstance(value, list) else [value]:
                _refuse_unknown(one, inner, f"{at}.{name}")


def _differences(book: Book, example: Example, rank: Ranker) -> Iterator[str]:
    try:
        facts = facts_from(example.facts)
        if example.policy:
            verdict = decided(
                book,
                example.policy,
                facts,
                about=_subject(book.playbook, example),
                answers=example.answers,
                language=example.language,
            )
            yield from _of_verdict(example, verdict)
        elif example.script:
            yield from _of_script(book, example, facts)
        else:
            yield from _of_ranking(example, rank(facts))
    except (msgspec.ValidationError, ConsoleError) as exc:
        yield str(exc)


def _subject(playbook: Playbook, example: Example) -> msgspec.Struct | None:
    abouts = {one.id: one.about for one in playbook.policies} if example.policy else {}
    abouts = abouts or {one.id: one.about for one in playbook.scripts}
    about = abouts.get(example.policy or example.script, "")
    if not about:
        return None
    _refuse_unknown(example.about or {}, SUBJECTS[about])
    return msgspec.convert(example.about or {}, SUBJECTS[about], strict=False)


def _of_ranking(example: Example, ranking: _Suggested) -> Iterator[str]:
    expect = example.expect
    order = tuple(one.action for one in ranking.suggestions)
    said = ", ".join(order) or "nothing"
    if expect.order is not None and order != expect.order:
        yield f"expected {', '.join(expect.order) or 'nothing'}; suggested were {said}"
    if expect.first is not None and order[:1] != (expect.first,):
        yield f"expected {expect.first} first; suggested were {said}"
    for name in expect.without:
        if name in order:
            yield f"{name} must not be suggested"
    held = {one.action: one.policy for one in ranking.suppressed}
    for name, policy in expect.held_by.items():
        if held.get(name) != policy:
            yield f"{name} must be held by {policy}; it is {held.get(name) or 'not held'}"
    first = ranking.suggestions[0].say if ranking.suggestions else ""
    if expect.says is not None and expect.says not in first:
        yield f"expected the words “{expect.says}”; said is “{first}”"


def _of_verdict(example: Example, verdict: Verdict) -> Iterator[str]:
    expect = example.expect
    if expect.allowed is not None and verdict.allowed is not expect.allowed:
        yield f"expected {_yes(expect.allowed)}; it is {_yes(verdict.allowed)} by {verdict.rule}"
    amount = _plain(verdict.amount)
    if expect.amount is not None and amount != expect.amount:
        yield f"expected {expect.amount}; it is {amount or 'nothing'} by {verdict.rule}"
    if expect.count is not None and verdict.count != expect.count:
        yield f"expected {expect.count}; it is {verdict.count} by {verdict.rule}"
    if expect.rule is not None and verdict.rule != expect.rule:
        yield f"expected rule {expect.rule}; {verdict.rule} decided"
    if expect.says is not None and expect.says not in verdict.because:
        yield f"expected the words “{expect.says}”; said is “{verdict.because}”"


def _of_script(book: Book, example: Example, facts: Facts) -> Iterator[str]:
    walk = Walk(book, example.script, facts, about=_subject(book.playbook, example))
    run = walked(walk, example)
    path = (*run.trail, run.step)
    expect = example.expect
    if expect.path is not None and _stops(path, run) != expect.path:
        yield f"expected the steps {', '.join(expect.path)}; it went {', '.join(_stops(path, run))}"
    if expect.ends is not None and run.outcome != expect.ends:
        yield f"expected the end {expect.ends}; it is {run.outcome or 'still running'}"
    if run.verdict is not None:
        yield from _of_verdict(example, run.verdict)


def _stops(path: tuple[str, ...], run: Run) -> tuple[str, ...]:
    """Return the steps somebody saw: those passed over because the answer was known are not."""
    seen = {move.step for move in run.moves if move.kind == "shown"}
    return tuple(step for step in path if step in seen)


def walked(walk: Walk, example: Example) -> Run:
    """Return a run through a script with the answers of *example*, as far as they lead."""
    run = walk.begun(at=_NOW, language=example.language)
    for _ in range(_STEPS):
        if run.state is not RunState.RUNNING:
            break
        question = walk.card(run).question
        if question is None:
            run = walk.advanced(run, at=_NOW)
        elif question.name in example.answers:
            run = walk.answered(run, example.answers[question.name], at=_NOW)
        else:
            break
    return run


def _yes(allowed: bool) -> str:  # noqa: FBT001 - it is the whole question
    return "allowed" if allowed else "not allowed"


def _plain(amount: Money | None) -> str:
    return "" if amount is None else f"{amount.amount.normalize():f} {amount.currency}"
