"""Reads and checks a scorecard file: everything that is wrong with it, with line and column."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from agent_console.domain.rules.problem import Path as Where
from agent_console.domain.rules.problem import similar
from agent_console.domain.scorecard import MOST_DOTS, Scorecard, ScoreItem
from agent_console.playbooks.reading import Mistake, Source, read_text

_FOLDER = "scorecards"
_MOST_ITEMS = 30


@dataclass(frozen=True, slots=True)
class CheckedCard:
    """A checked file: the scorecard if it can be used, and all that was found."""

    mistakes: tuple[Mistake, ...]
    card: Scorecard | None = None


@cache
def shipped() -> tuple[Scorecard, ...]:
    """Return the forms the program comes with, by the names of their files."""
    folder = resources.files("resources").joinpath(_FOLDER)
    files = sorted(folder.iterdir(), key=lambda one: one.name)
    found = (checked(one.read_text("utf-8")) for one in files if one.name.endswith(".yaml"))
    return tuple(one.card for one in found if one.card is not None)


def checked(text: str) -> CheckedCard:
    """Return *text* as a scorecard with every mistake in it."""
    source = read_text(text)
    mistakes = [*source.mistakes]
    if not isinstance(source.data, dict):
        if not mistakes:
            mistakes.append(Mistake(1, 1, "a scorecard is a mapping"))
        return CheckedCard(tuple(mistakes))
    mistakes += _of_shape(source)
    card = None if mistakes else msgspec.convert(source.data, Scorecard)
    if card is not None:
        mistakes += _of_meaning(source, card)
    in_order = tuple(sorted(mistakes, key=lambda one: (one.line, one.column)))
    return CheckedCard(in_order, None if in_order else card)


def _of_shape(source: Source) -> Iterator[Mistake]:
    """Yield what is no scorecard at all, one part after the other."""
    data = source.data
    yield from _of_fields(source, data, Scorecard, ())
    for name, kind in (("id", str), ("version", int), ("title", dict[str, str])):
        yield from _of_type(source, data, name, kind, ())
    items = data.get("items")
    if "items" in data and (not isinstance(items, list) or not items):
        yield source.mistake("“items” is a list with at least one item", ("items",))
        return
    for place, item in enumerate(items or ()):
        where: Where = ("items", place)
        if not isinstance(item, dict):
            yield source.mistake("an item is a mapping", where)
            continue
        yield from _of_fields(source, item, ScoreItem, where)
        for field in msgspec.structs.fields(ScoreItem):
            yield from _of_type(source, item, field.name, field.type, where)


def _of_fields(
    source: Source, data: dict[str, Any], struct: type[msgspec.Struct], where: Where
) -> Iterator[Mistake]:
    fields = {one.encode_name: one for one in msgspec.structs.fields(struct)}
    for name in data.keys() - fields.keys():
        hint = similar(name, fields)
        yield source.mistake(f"there is no “{name}” here{hint}", (*where, name))
    for name, field in fields.items():
        if field.required and name not in data:
            yield source.mistake(f"“{name}” is missing", where)


def _of_type(
    source: Source, data: dict[str, Any], name: str, kind: Any, where: Where
) -> Iterator[Mistake]:
    if name not in data:
        return
    try:
        msgspec.convert(data[name], kind)
    except msgspec.ValidationError as exc:
        yield source.mistake(f"“{name}”: {exc}", (*where, name))


def _of_meaning(source: Source, card: Scorecard) -> Iterator[Mistake]:
    """Yield what can be read and makes no sense."""
    if not card.id.replace("-", "").replace("_", "").isalnum():
        yield source.mistake("an id is one word", ("id",))
    if card.version < 1:
        yield source.mistake("versions count from 1", ("version",))
    if "en" not in card.title:
        yield source.mistake("the title is missing in English (en)", ("title",))
    if len(card.items) > _MOST_ITEMS:
        yield source.mistake(f"nobody scores more than {_MOST_ITEMS} items", ("items",))
    seen: set[str] = set()
    for place, item in enumerate(card.items):
        where: Where = ("items", place)
        if item.key in seen:
            yield source.mistake(f"“{item.key}” is there twice", (*where, "key"))
        seen.add(item.key)
        yield from _of_item(source, item, where)


def _of_item(source: Source, item: ScoreItem, where: Where) -> Iterator[Mistake]:
    if not item.key:
        yield source.mistake("a key is a word", (*where, "key"))
    if "en" not in item.ask:
        yield source.mistake("what is asked is missing in English (en)", (*where, "ask"))
    if not 0 < item.weight <= 100:  # noqa: PLR2004 a share of a hundred
        yield source.mistake("a weight is more than 0 and at most 100", (*where, "weight"))
    if not 1 <= item.passes_from <= MOST_DOTS:
        message = f"an item passes from 1 to {MOST_DOTS} dots"
        yield source.mistake(message, (*where, "passes_from"))
