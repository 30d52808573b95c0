"""Arithmetic on fields: values worked out from facts, each with its type known beforehand.

An expression is a mapping with one operator. Where a part is not known the whole is not known
(None); money of two currencies never meets.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any

from agent_console.domain.money import Money
from agent_console.domain.rules.literals import literal
from agent_console.domain.rules.problem import Path, RuleProblem, similar
from agent_console.domain.rules.schema import (
    DURATION,
    FLAG,
    INSTANT,
    MONEY,
    NUMBER,
    ORDERED,
    TEXT,
    Kind,
    Scope,
    Type,
)

Scene = list[Any]
Reader = Callable[[Scene], Any]


@dataclass(frozen=True, slots=True)
class Compiler:
    """Turns what a playbook says into closures; `tables` are its look-up tables."""

    tables: Mapping[str, Any] = field(default_factory=dict)
    condition: Callable[["Compiler", Any, Scope, Path], Callable[[Scene], bool]] | None = None
    """How conditions inside expressions are read."""
    tests: dict[str, Callable[[Scene], bool]] = field(default_factory=dict)
    """Conditions on facts alone, by what they say: many actions ask the same."""

    def expression(
        self, data: Any, scope: Scope, where: Path, *, wanted: Type | None = None
    ) -> tuple[Type, Reader]:
        """Return type and reader of *data*; raise `RuleProblem` if it is none, or not *wanted*."""
        if isinstance(data, dict):
            made = self._operation(data, scope, where)
        else:
            type_ = wanted or _plain_type(data, where)
            value = literal(data, type_, where)
            made = (type_, lambda _scene: value)
        if wanted is not None and made[0].kind is not wanted.kind:
            raise RuleProblem(f"a {wanted} is needed here, this is a {made[0]}", where)
        return made

    def _operation(self, data: dict[str, Any], scope: Scope, where: Path) -> tuple[Type, Reader]:
        for name, build in _OPERATIONS.items():
            if name in data:
                return build(self, data, scope, where)
        word = next(iter(data), "")
        hint = similar(str(word), _OPERATIONS)
        raise RuleProblem(f"“{word}” is no operator{hint}", (*where, word))


def _plain_type(data: Any, where: Path) -> Type:
    if isinstance(data, bool):
        return FLAG
    if isinstance(data, int | float):
        return NUMBER
    if isinstance(data, str):
        for type_ in (MONEY, DURATION):
            try:
                literal(data, type_, where)
            except RuleProblem:
                continue
            return type_
        return TEXT
    raise RuleProblem("a value or an expression is needed here", where)


def _field(_: Compiler, data: dict[str, Any], scope: Scope, where: Path) -> tuple[Type, Reader]:
    _only(data, {"field"}, where)
    return scope.field(str(data["field"]), (*where, "field"))


def _days(_: Compiler, data: dict[str, Any], __: Scope, where: Path) -> tuple[Type, Reader]:
    value = timedelta(days=literal(data["days"], NUMBER, (*where, "days")))
    return DURATION, lambda _scene: value


def _many(name: str) -> Callable[[Compiler, dict[str, Any], Scope, Path], tuple[Type, Reader]]:
    def build(
        compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path
    ) -> tuple[Type, Reader]:
        _only(data, {name}, where)
        parts = data[name]
        if not isinstance(parts, list) or len(parts) < 2:  # noqa: PLR2004 - of two parts at least
            raise RuleProblem(f"“{name}” needs a list of two or more", (*where, name))
        made = [compiler.expression(p, scope, (*where, name, i)) for i, p in enumerate(parts)]
        type_, combine = made[0][0], _STEPS[name]
        for other, _reader in made[1:]:
            type_ = _result(name, type_, other, (*where, name))
        readers = tuple(reader for _, reader in made)

        def work_out(scene: Scene) -> Any:
            found = readers[0](scene)
            for reader in readers[1:]:
                other = reader(scene)
                if found is None or other is None:
                    return None
                found = combine(found, other)
            return found

        return type_, work_out

    return build


def _result(name: str, one: Type, other: Type, where: Path) -> Type:
    """Return the type that comes out, or say why these two do not go together."""
    found = _RESULTS.get((name, one.kind, other.kind))
    if found is None and name in {"plus", "minus", "least", "most"} and one.kind is other.kind:
        is_point = one.kind in {Kind.DATE, Kind.INSTANT}
        if one.kind in ORDERED and (not is_point or name in {"least", "most", "minus"}):
            found = DURATION if is_point and name == "minus" else Type(one.kind)
    if found is None:
        raise RuleProblem(f"“{name}” does not work with a {one} and a {other}", where)
    return found


def _exact(number: Any) -> Decimal:
    return number if isinstance(number, Decimal) else Decimal(str(number))


def _times(one: Any, other: Any) -> Any:
    if isinstance(other, Money):
        one, other = other, one
    if isinstance(one, Money):
        return Money(currency=one.currency, amount=one.amount * _exact(other))
    if isinstance(one, Decimal) or isinstance(other, Decimal):
        return _exact(one) * _exact(other)
    return one * other


def _over(one: Any, other: Any) -> Any:
    if isinstance(one, Money) and isinstance(other, Money):
        is_possible = one.currency == other.currency and other.amount
        return float(one.amount / other.amount) if is_possible else None
    if not other:
        return None
    if isinstance(one, Money):
        return Money(currency=one.currency, amount=one.amount / _exact(other))
    return one / other if isinstance(one, timedelta) else float(one) / float(other)


def _plus(one: Any, other: Any) -> Any:
    if isinstance(one, Money):
        if one.currency != other.currency:
            return None
        return Money(currency=one.currency, amount=one.amount + other.amount)
    return _even(one, other) + other


def _minus(one: Any, other: Any) -> Any:
    if isinstance(one, Money):
        if one.currency != other.currency:
            return None
        return Money(currency=one.currency, amount=one.amount - other.amount)
    return _even(one, other) - other


def _even(one: Any, other: Any) -> Any:
    return _exact(one) if isinstance(other, Decimal) else one


def _least(one: Any, other: Any) -> Any:
    return None if _differ(one, other) else min(one, other)


def _most(one: Any, other: Any) -> Any:
    return None if _differ(one, other) else max(one, other)


def _differ(one: Any, other: Any) -> bool:
    return isinstance(one, Money) and bool(one.currency != other.currency)


_STEPS: dict[str, Callable[[Any, Any], Any]] = {
    "plus": _plus,
    "minus": _minus,
    "times": _times,
    "over": _over,
    "least": _least,
    "most": _most,
}
_RESULTS: dict[tuple[str, Kind, Kind], Type] = {
    ("plus", Kind.INSTANT, Kind.DURATION): INSTANT,
    ("minus", Kind.INSTANT, Kind.DURATION): INSTANT,
    ("plus", Kind.DATE, Kind.DURATION): Type(Kind.DATE),
    ("minus", Kind.DATE, Kind.DURATION): Type(Kind.DATE),
    ("times", Kind.NUMBER, Kind.NUMBER): NUMBER,
    ("times", Kind.MONEY, Kind.NUMBER): MONEY,
    ("times", Kind.NUMBER, Kind.MONEY): MONEY,
    ("times", Kind.DURATION, Kind.NUMBER): DURATION,
    ("over", Kind.NUMBER, Kind.NUMBER): NUMBER,
    ("over", Kind.MONEY, Kind.NUMBER): MONEY,
    ("over", Kind.MONEY, Kind.MONEY): NUMBER,
    ("over", Kind.DURATION, Kind.DURATION): NUMBER,
}


def _round(
    compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path
) -> tuple[Type, Reader]:
    """Round to whole multiples of ``to`` (1 if not said), half to even."""
    _only(data, {"round", "to"}, where)
    type_, reader = compiler.expression(data["round"], scope, (*where, "round"))
    if type_.kind not in {Kind.NUMBER, Kind.MONEY}:
        raise RuleProblem(f"a {type_} cannot be rounded", (*where, "round"))
    unit = _exact(literal(data.get("to", 1), NUMBER, (*where, "to")))

    def work_out(scene: Scene) -> Any:
        found = reader(scene)
        if isinstance(found, Money):
            whole = (found.amount / unit).to_integral_value() * unit
            return Money(currency=found.currency, amount=whole)
        return None if found is None else (_exact(found) / unit).to_integral_value() * unit

    return type_, work_out


def items(data: Any, scope: Scope, where: Path, named: Any) -> tuple[Scope, int, Reader]:
    """Return the scope in which one item of the list field *data* has its name, slot and list."""
    type_, reader = scope.field(str(data), where)
    if type_.item is None:
        raise RuleProblem(f"“{data}” is no list", where)
    inner = scope.child()
    name = str(named or str(data).rpartition(".")[2].removesuffix("s"))
    return inner, inner.add(name, type_.item), reader


def filtered(
    compiler: Compiler, data: dict[str, Any], name: str, scope: Scope, where: Path
) -> tuple[Scope, int, Callable[[Scene], Any]]:
    """Return the inner scope and a generator of the items of a list that fit ``where``."""
    inner, slot, reader = items(data[name], scope, (*where, name), data.get("as"))
    holds = (
        compiler.condition(compiler, data["where"], inner, (*where, "where"))
        if "where" in data and compiler.condition
        else None
    )

    def each(scene: Scene) -> Any:
        found = reader(scene)
        if not found:
            return
        scene = grown(scene, slot)
        for item in found:
            scene[slot] = item
            if holds is None or holds(scene):
                yield item, scene

    return inner, slot, each


def grown(scene: Scene, slot: int) -> Scene:
    """Return *scene* with room for *slot*."""
    if len(scene) <= slot:
        scene.extend([None] * (slot + 1 - len(scene)))
    return scene


def _count(
    compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path
) -> tuple[Type, Reader]:
    _only(data, {"count", "where", "as"}, where)
    _, _, each = filtered(compiler, data, "count", scope, where)
    return NUMBER, lambda scene: sum(1 for _ in each(scene))


def _sum(
    compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path
) -> tuple[Type, Reader]:
    _only(data, {"sum", "of", "where", "as"}, where)
    inner, _, each = filtered(compiler, data, "sum", scope, where)
    type_, reader = compiler.expression(data.get("of"), inner, (*where, "of"))
    if type_.kind not in {Kind.NUMBER, Kind.MONEY, Kind.DURATION}:
        raise RuleProblem(f"a {type_} does not add up", (*where, "of"))

    def work_out(scene: Scene) -> Any:
        total = None
        for _, there in each(scene):
            found = reader(there)
            total = found if total is None or found is None else _plus(total, found)
        return total

    return type_, work_out


def _first(
    compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path
) -> tuple[Type, Reader]:
    _only(data, {"first", "where", "as"}, where)
    inner, slot, each = filtered(compiler, data, "first", scope, where)
    type_ = next(kind for place, kind in inner.names.values() if place == slot)
    optional = Type(type_.kind, type_.words, type_.record, type_.item, is_optional=True)
    return optional, lambda scene: next((item for item, _ in each(scene)), None)


def _if(compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path) -> tuple[Type, Reader]:
    _only(data, {"if", "then", "else"}, where)
    if compiler.condition is None or not {"then", "else"} <= set(data):
        raise RuleProblem("“if” needs “then” and “else”", where)
    holds = compiler.condition(compiler, data["if"], scope, (*where, "if"))
    type_, yes = compiler.expression(data["then"], scope, (*where, "then"))
    _, no = compiler.expression(data["else"], scope, (*where, "else"), wanted=Type(type_.kind))
    return type_, lambda scene: yes(scene) if holds(scene) else no(scene)


def _table(
    compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path
) -> tuple[Type, Reader]:
    """Look a number or a sum up: first key, then the key in what is found, and so on."""
    _only(data, {"table", "by"}, where)
    name, keys = str(data["table"]), data.get("by")
    if name not in compiler.tables:
        hint = similar(name, compiler.tables)
        raise RuleProblem(f"there is no table “{name}”{hint}", (*where, "table"))
    if not isinstance(keys, list) or not keys:
        raise RuleProblem("“by” lists the fields the table is read by", (*where, "by"))
    table, readers = compiler.tables[name], []
    type_, rows = _depth(table, len(keys), name, (*where, "table"))
    for place, key in enumerate(keys):
        readers.append(compiler.expression(key, scope, (*where, "by", place))[1])

    def look_up(scene: Scene) -> Any:
        found: Any = rows
        for reader in readers:
            key = str(reader(scene))
            found = found.get(key, found.get("otherwise"))
            if found is None:
                return None
        return found

    return type_, look_up


def _depth(table: Any, depth: int, name: str, where: Path) -> tuple[Type, Any]:
    """Return the type of the leaves and the table with its leaves read."""
    if depth == 0:
        if isinstance(table, dict):
            raise RuleProblem(f"table “{name}” is deeper than “by” says", where)
        type_ = _plain_type(table, where)
        return type_, literal(table, type_, where)
    if not isinstance(table, dict) or not table:
        raise RuleProblem(f"table “{name}” is not as deep as “by” says", where)
    made = {str(key): _depth(part, depth - 1, name, where) for key, part in table.items()}
    kinds = {type_.kind for type_, _ in made.values()}
    if len(kinds) > 1:
        raise RuleProblem(f"table “{name}” mixes {' and '.join(sorted(kinds))}", where)
    return next(iter(made.values()))[0], {key: leaf for key, (_, leaf) in made.items()}


def _only(data: dict[str, Any], known: set[str], where: Path) -> None:
    for word in data:
        if word not in known:
            raise RuleProblem(
                f"“{word}” does not belong here{similar(word, known)}", (*where, word)
            )


_OPERATIONS: dict[str, Callable[[Compiler, dict[str, Any], Scope, Path], tuple[Type, Reader]]] = {
    "field": _field,
    **{name: _many(name) for name in _STEPS},
    "days": _days,
    "round": _round,
    "count": _count,
    "sum": _sum,
    "first": _first,
    "if": _if,
    "table": _table,
}
