"""Checks a playbook file: everything that is wrong with it, with line and column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from agent_console.domain.disposition import OUTCOMES, is_reason
from agent_console.domain.playbook import (
    Action,
    CommandKind,
    Example,
    Hold,
    Playbook,
    Policy,
    Script,
    ScriptStep,
)
from agent_console.domain.promise import PromiseState
from agent_console.domain.rules.binding import bound
from agent_console.domain.rules.compiled_parts import Book
from agent_console.domain.rules.problem import Path, RuleProblem, similar
from agent_console.playbooks.reading import Mistake, Source, read_text
from agent_console.playbooks.worth import asking_worth

_LISTS: dict[str, type[msgspec.Struct]] = {
    "holds": Hold,
    "actions": Action,
    "policies": Policy,
    "scripts": Script,
    "examples": Example,
}
_AT = re.compile(r" - at `([^`]*)`")
_PART = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+)\]|\[(\.\.\.)\]")
_ARGUMENTS: dict[CommandKind, tuple[frozenset[str], frozenset[str]]] = {
    CommandKind.OPEN_TRIP: (frozenset({"trip"}), frozenset()),
    CommandKind.ADD_PROMISE: (frozenset({"what", "days"}), frozenset({"amount"})),
    CommandKind.SETTLE_PROMISE: (frozenset({"promise"}), frozenset({"state"})),
    CommandKind.SET_FIELD: (frozenset({"field", "to"}), frozenset()),
    CommandKind.HOLD_WAY: (frozenset(), frozenset({"minutes", "flight"})),
    CommandKind.TAKE_WAY: (frozenset(), frozenset({"flight"})),
    CommandKind.OFFER_ACTION: (frozenset({"action"}), frozenset()),
    CommandKind.WRITE_NOTE: (frozenset({"what"}), frozenset()),
}
"""What each command needs and what it may have besides."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked file: the playbook if it can be used, and all that was found."""

    source: Source
    mistakes: tuple[Mistake, ...]
    playbook: Playbook | None = None
    book: Book | None = None

    @property
    def is_good(self) -> bool:
        """Tell whether there is nothing but warnings."""
        return self.book is not None and all(one.is_warning for one in self.mistakes)


def checked(text: str) -> Checked:
    """Return *text* as a playbook with every mistake in it."""
    source = read_text(text)
    mistakes = list(source.mistakes)
    if not isinstance(source.data, dict):
        if not mistakes:
            mistakes.append(Mistake(1, 1, "a playbook is a mapping"))
        return Checked(source, tuple(mistakes))
    playbook, shape = _shaped(source)
    mistakes += shape
    if playbook is None:
        return Checked(source, _sorted(mistakes))
    found: list[RuleProblem] = []
    book = bound(playbook, found.append)
    mistakes += [source.mistake(one.message, one.where) for one in found]
    mistakes += [
        source.mistake(f"the translation into “{one.language}” is missing", one.where)
        for one in book.missing
    ]
    mistakes += [source.mistake(*one) for one in _of_scripts(playbook)]
    mistakes += [source.mistake(*one) for one in asking_worth(playbook)]
    mistakes += [
        source.mistake(text, where, is_warning=True) for text, where in _suspicious(playbook)
    ]
    is_good = all(one.is_warning for one in mistakes)
    return Checked(source, _sorted(mistakes), playbook, book if is_good else None)


def _sorted(mistakes: list[Mistake]) -> tuple[Mistake, ...]:
    return tuple(sorted(dict.fromkeys(mistakes), key=lambda one: (one.line, one.column)))


def _shaped(source: Source) -> tuple[Playbook | None, list[Mistake]]:
    """Return the playbook if each part has its shape; else what is wrong, one for each part."""
    mistakes: list[Mistake] = []
    whole = dict(source.data)
    for name, kind in _LISTS.items():
        parts = whole.pop(name, [])
        if not isinstance(parts, list):
            mistakes.append(source.mistake(f"“{name}” is a list", (name,)))
            continue
        for place, part in enumerate(parts):
            mistakes += _misshapen(source, part, kind, (name, place))
    mistakes += _misshapen(source, whole, Playbook, ())
    if mistakes:
        return None, mistakes
    return msgspec.convert(source.data, Playbook), []


def _misshapen(
    source: Source, part: Any, kind: type[msgspec.Struct], where: Path
) -> Iterator[Mistake]:
    try:
        msgspec.convert(part, kind)
    except msgspec.ValidationError as exc:
        said = str(exc)
        found = _AT.search(said)
        inside = _path(found[1]) if found else ()
        message = _AT.sub("", said)
        word = re.search(r"unknown field `(\w+)`", message)
        if word:
            known = _fields_at(kind, inside)
            message = f"there is no “{word[1]}” here{similar(word[1], known)}"
            inside = (*inside, word[1])
        else:
            message = message.replace("`", "“", 1).replace("`", "”", 1).replace("Object", "this")
        yield source.mistake(message, (*where, *inside))


def _path(said: str) -> Path:
    """Return the path that msgspec writes as ``$.steps[0].say``."""
    return tuple(
        name or (int(number) if number else "...") for name, number, _ in _PART.findall(said)
    )


def _fields_at(kind: type[msgspec.Struct], inside: Path) -> tuple[str, ...]:
    """Return the fields known where *inside* leads to; only for hints."""
    at: Any = kind
    for part in inside:
        if isinstance(part, str) and part in getattr(at, "__struct_fields__", ()):
            shape = next(f.type for f in msgspec.structs.fields(at) if f.name == part)
            kinds = list(_structs_in(shape))
            at = kinds[0] if kinds else None
    return tuple(getattr(at, "__struct_fields__", ()))


def _structs_in(shape: Any) -> Iterator[type[msgspec.Struct]]:
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        yield shape
    for inner in getattr(shape, "__args__", ()):
        yield from _structs_in(inner)


def _of_scripts(playbook: Playbook) -> Iterator[tuple[str, Path]]:
    for number, script in enumerate(playbook.scripts):
        where: Path = ("scripts", number)
        for place, reason in enumerate(script.reasons):
            if not is_reason(reason):
                yield f"“{reason}” is no contact reason", (*where, "reasons", place)
        yield from _walkable(script, where)
        asked = {step.ask for step in script.steps}
        for name in script.inputs:
            if name not in asked and script.inputs[name].known is None:
                yield f"“{name}” is asked in no step", (*where, "inputs", name)
        for place, step in enumerate(script.steps):
            yield from _of_step(step, (*where, "steps", place))


def _walkable(script: Script, where: Path) -> Iterator[tuple[str, Path]]:
    """Yield steps that cannot be reached, lead nowhere, or from which there is no end."""
    following = {
        step.id: (step.next,) if isinstance(step.next, str) else [one.to for one in step.next]
        for step in script.steps
    }
    reached = _reached(script.steps[:1], following)
    ends = {step.id for step in script.steps if step.end}
    for place, step in enumerate(script.steps):
        here = (*where, "steps", place)
        if step.id not in reached:
            yield f"step “{step.id}” is never reached", here
        if bool(step.end) == bool(following[step.id]):
            text = (
                "ends and goes on" if step.end else "is a dead end: it has no “next” and no “end”"
            )
            yield f"step “{step.id}” {text}", here
        elif not step.end and not _leads_to(step.id, following, ends):
            yield f"from step “{step.id}” no end is ever reached", here
        nexts = () if isinstance(step.next, str) else step.next
        if nexts and all(one.when is not True for one in nexts):
            yield (
                f"step “{step.id}” is a dead end where none of its conditions holds",
                (
                    *here,
                    "next",
                ),
            )
        for number, one in enumerate(nexts[:-1]):
            if one.when is True:
                yield (
                    "what comes after a “next” that always holds is never reached",
                    (
                        *here,
                        "next",
                        number + 1,
                    ),
                )


def _reached(first: tuple[ScriptStep, ...], following: dict[str, Any]) -> set[str]:
    reached: set[str] = set()
    waiting = [step.id for step in first]
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting += [one for one in following.get(step, ()) if one in following]
    return reached


def _leads_to(start: str, following: dict[str, Any], ends: set[str]) -> bool:
    waiting, seen = [start], set()
    while waiting:
        step = waiting.pop()
        if step in ends:
            return True
        if step not in seen:
            seen.add(step)
            waiting += following.get(step, ())
    return False


def _of_step(step: ScriptStep, where: Path) -> Iterator[tuple[str, Path]]:
    if not (step.say or step.note or step.ask or step.decide or step.do or step.end):
        yield f"step “{step.id}” neither says, asks nor does anything", where
    if step.end and step.end not in OUTCOMES:
        yield f"“{step.end}” is no outcome{similar(step.end, OUTCOMES)}", (*where, "end")
    if step.do is None:
        return
    state = step.do.having.get("state", PromiseState.KEPT)
    if state not in {one.value for one in PromiseState if one is not PromiseState.OPEN}:
        text = "a promise is settled as “kept”, “broken” or “withdrawn”"
        yield text, (*where, "do", "having", "state")
    needed, possible = _ARGUMENTS[step.do.action]
    given = set(step.do.having)
    for name in sorted(needed - given):
        yield f"“{step.do.action}” needs “{name}”", (*where, "do")
    for name in sorted(given - needed - possible):
        hint = similar(name, needed | possible)
        yield f"“{step.do.action}” takes no “{name}”{hint}", (*where, "do", "having", name)


def _suspicious(playbook: Playbook) -> Iterator[tuple[str, Path]]:
    if playbook.valid_from and playbook.valid_until and playbook.valid_until < playbook.valid_from:
        yield "it ends before it begins", ("valid_until",)
    tried = {one.policy for one in playbook.examples} | {one.script for one in playbook.examples}
    policies, scripts = [p.id for p in playbook.policies], [s.id for s in playbook.scripts]
    for name, ids in (("policies", policies), ("scripts", scripts)):
        for place, one in enumerate(ids):
            if one not in tried:
                yield f"no example tries “{one}”", (name, place)
