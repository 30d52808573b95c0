"""Whether an optional question is worth asking: only if an answer would change a decision."""

from collections.abc import Iterable
from typing import Any

import msgspec

from agent_console.domain.facts import Facts
from agent_console.domain.rules.compiled_parts import Book, CompiledAction
from agent_console.domain.rules.schema import Kind, Scope
from agent_console.nba.policies import fitting, held_by, holds_on

_TRIED_TEXTS = ("aisle", "window", "phone", "email")
_TRIED_NUMBERS = (0, 1, 10, 18, 30, 65, 1000)


def would_change(book: Book, question: CompiledAction, facts: Facts) -> bool:
    """Tell whether two answers to *question* would let different suggestions in.

    What is on file already is never asked. The possible answers are tried on the facts.
    """
    asks = question.action.asks
    if asks is None:
        return False
    type_, reader = Scope(Facts).field(asks.field)
    is_on_file = reader([facts]) not in {None, "", False}
    if is_on_file:
        return False
    concerned = [one for one in book.actions if one.action.id in asks.changes]
    tried = _answers(type_.kind, type_.words)
    outcomes = {_allowed(book, concerned, with_field(facts, asks.field, one)) for one in tried}
    return len(outcomes) > 1


def _answers(kind: Kind, words: tuple[str, ...]) -> Iterable[Any]:
    if kind is Kind.FLAG:
        return (False, True)
    if kind is Kind.NUMBER:
        return _TRIED_NUMBERS
    return words or _TRIED_TEXTS


def _allowed(book: Book, actions: list[CompiledAction], facts: Facts) -> frozenset[str]:
    holds = holds_on(book, facts)
    return frozenset(
        one.action.id
        for one in actions
        if fitting(one, facts) is not None and held_by(one, facts, holds, "en") is None
    )


def with_field(facts: Any, dotted: str, value: Any) -> Any:
    """Return *facts* with one field changed, whatever record it lies in."""
    first, _, rest = dotted.partition(".")
    if not rest:
        return msgspec.structs.replace(facts, **{first: value})
    inner = getattr(facts, first)
    if inner is None:
        return facts
    return msgspec.structs.replace(facts, **{first: with_field(inner, rest, value)})
