"""Conditions: field, operator, value; all, any, not; some, every and no item of a list.

Compiled to closures that take a scene and say yes or no. What is not known fits no comparison.
"""

from collections.abc import Callable
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from agent_console.domain.money import Money
from agent_console.domain.rules.expressions import Compiler, Reader, Scene, filtered
from agent_console.domain.rules.literals import literal
from agent_console.domain.rules.problem import Path, RuleProblem, similar
from agent_console.domain.rules.schema import FLAG, ORDERED, Kind, Scope, Type

Test = Callable[[Scene], bool]

_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "at_least": ge,
    "at_most": le,
    "more_than": gt,
    "less_than": lt,
}
_SAME: dict[str, Callable[[Any, Any], bool]] = {"is": eq, "is_not": ne}
_OPERATORS = (*_SAME, *_ORDER, "in", "not_in", "contains", "is_known")
_JOINS = ("all", "any", "not")
_UNKNOWN: tuple[Any, ...] = (None, "", ())
_QUANTIFIERS = ("some", "every", "no")


def compiled(compiler: Compiler, data: Any, scope: Scope, where: Path = ()) -> Test:
    """Return *data* as a closure; raise `RuleProblem` where it makes no sense."""
    if isinstance(data, bool):
        return lambda _scene: data
    if isinstance(data, list):
        return _all([compiled(compiler, one, scope, (*where, i)) for i, one in enumerate(data)])
    if not isinstance(data, dict) or not data:
        raise RuleProblem("a condition is needed here", where)
    if scope.names:
        return _written_out(compiler, data, scope, where)
    key = repr(data)
    if key not in compiler.tests:
        compiler.tests[key] = _remembered(_written_out(compiler, data, scope, where))
    return compiler.tests[key]


def _written_out(compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path) -> Test:
    for join in _JOINS:
        if join in data:
            return _joined(compiler, join, data, scope, where)
    for quantifier in _QUANTIFIERS:
        if quantifier in data:
            return _quantified(compiler, quantifier, data, scope, where)
    return _comparison(compiler, data, scope, where)


def _remembered(test: Test) -> Test:
    """Return *test* so that it is tried once for the same facts, however many actions ask it.

    Facts are frozen, so the same ones always give the same answer; the pair is changed in one
    step, so that threads cannot mix two customers.
    """
    last: tuple[object, bool] = (None, False)

    def ask(scene: Scene) -> bool:
        nonlocal last
        facts, known = scene[0], last
        if known[0] is facts:
            return known[1]
        found = test(scene)
        last = (facts, found)
        return found

    return ask


def compiler_with(tables: dict[str, Any] | None = None) -> Compiler:
    """Return a compiler that knows conditions and *tables*."""
    return Compiler(tables or {}, compiled)


def _joined(compiler: Compiler, join: str, data: dict[str, Any], scope: Scope, where: Path) -> Test:
    extra = next((word for word in data if word != join), None)
    if extra is not None:
        raise RuleProblem(f"“{extra}” cannot stand beside “{join}”", (*where, extra))
    inside = (*where, join)
    if join == "not":
        holds = compiled(compiler, data["not"], scope, inside)
        return lambda scene: not holds(scene)
    if not isinstance(data[join], list) or not data[join]:
        raise RuleProblem(f"“{join}” needs a list of conditions", inside)
    tests = [compiled(compiler, one, scope, (*inside, i)) for i, one in enumerate(data[join])]
    return _all(tests) if join == "all" else _any(tests)


def _all(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:  # noqa: PLR2004 - the most common case costs no loop
        first, second = tests
        return lambda scene: first(scene) and second(scene)
    if len(tests) == 3:  # noqa: PLR2004 - as above
        one, two, three = tests
        return lambda scene: one(scene) and two(scene) and three(scene)

    def every(scene: Scene) -> bool:
        for test in tests:  # noqa: SIM110 - a generator would cost half as much again
            if not test(scene):
                return False
        return True

    return every


def _any(tests: list[Test]) -> Test:
    def some(scene: Scene) -> bool:
        for test in tests:  # noqa: SIM110 - as above
            if test(scene):
                return True
        return False

    return some


def _quantified(
    compiler: Compiler, word: str, data: dict[str, Any], scope: Scope, where: Path
) -> Test:
    extra = next((one for one in data if one not in {word, "where", "as"}), None)
    if extra is not None:
        raise RuleProblem(f"“{extra}” does not belong here", (*where, extra))
    if word == "every":
        if "where" not in data:
            raise RuleProblem("“every” needs a “where”", where)
        turned = {**data, "where": {"not": data["where"]}}
        _, _, others = filtered(compiler, turned, "every", scope, where)
        return lambda scene: next(others(scene), None) is None
    _, _, each = filtered(compiler, data, word, scope, where)
    if word == "some":
        return lambda scene: next(each(scene), None) is not None
    return lambda scene: next(each(scene), None) is None


def _comparison(compiler: Compiler, data: dict[str, Any], scope: Scope, where: Path) -> Test:
    subject = {word: one for word, one in data.items() if word not in _OPERATORS}
    if "value" in subject:
        if len(subject) > 1:
            raise RuleProblem("only operators stand beside “value”", where)
        type_, reader = compiler.expression(subject["value"], scope, (*where, "value"))
    elif "field" in subject:
        extra = next((word for word in subject if word != "field"), None)
        if extra is not None:
            hint = similar(extra, _OPERATORS)
            raise RuleProblem(f"“{extra}” is no operator{hint}", (*where, extra))
        type_, reader = compiler.expression(subject, scope, where)
    else:
        word = next(iter(data))
        known = (*_JOINS, *_QUANTIFIERS, "field", "value")
        hint = similar(word, known)
        raise RuleProblem(f"“{word}” begins no condition{hint}", (*where, word))
    operators = [word for word in data if word in _OPERATORS]
    if not operators:
        if type_.kind is Kind.FLAG:
            return lambda scene: reader(scene) is True
        raise RuleProblem(f"a {type_} is compared with something: is, in, at_least …", where)
    return _all(
        [
            _OPERATOR_TESTS[word](compiler, word, data[word], type_, reader, scope, (*where, word))
            for word in operators
        ]
    )


def _same(
    compiler: Compiler,
    word: str,
    operand: Any,
    type_: Type,
    reader: Reader,
    scope: Scope,
    where: Path,
) -> Test:
    if type_.kind in {Kind.RECORD, Kind.LIST}:
        raise RuleProblem(f"a {type_} cannot be compared with “{word}”", where)
    compare = _SAME[word]
    if not isinstance(operand, dict):
        want = literal(operand, type_, where)
        if word == "is":
            return lambda scene: bool(reader(scene) == want)
        return lambda scene: (found := reader(scene)) is not None and bool(found != want)
    _, other = compiler.expression(operand, scope, where, wanted=Type(type_.kind))
    return _both_known(reader, other, compare)


def _ordered(
    compiler: Compiler,
    word: str,
    operand: Any,
    type_: Type,
    reader: Reader,
    scope: Scope,
    where: Path,
) -> Test:
    if type_.kind not in ORDERED:
        raise RuleProblem(f"a {type_} has no order for “{word}”", where)
    compare = _ORDER[word]
    if not isinstance(operand, dict) and type_.kind is not Kind.MONEY:
        want = literal(operand, type_, where)
        return lambda scene: (found := reader(scene)) is not None and compare(found, want)
    plain = Type(type_.kind)
    _, other = compiler.expression(operand, scope, where, wanted=plain)
    return _both_known(reader, other, compare)


def _both_known(one: Reader, other: Reader, compare: Callable[[Any, Any], bool]) -> Test:
    def test(scene: Scene) -> bool:
        first, second = one(scene), other(scene)
        if first is None or second is None:
            return False
        if isinstance(first, Money) and first.currency != second.currency:
            return False
        return bool(compare(first, second))

    return test


def _within(
    _: Compiler, word: str, operand: Any, type_: Type, reader: Reader, __: Scope, where: Path
) -> Test:
    if not isinstance(operand, list) or not operand:
        raise RuleProblem(f"“{word}” needs a list of values", where)
    if type_.kind in {Kind.RECORD, Kind.LIST}:
        raise RuleProblem(f"a {type_} cannot be in a list of values", where)
    want = frozenset(literal(one, type_, (*where, i)) for i, one in enumerate(operand))
    if word == "in":
        return lambda scene: reader(scene) in want
    return lambda scene: (found := reader(scene)) is not None and found not in want


def _contains(
    _: Compiler, __: str, operand: Any, type_: Type, reader: Reader, ___: Scope, where: Path
) -> Test:
    if type_.kind is Kind.TEXT:
        part = literal(operand, Type(Kind.TEXT), where)
        return lambda scene: (found := reader(scene)) is not None and part in found
    if type_.item is None or type_.item.record is not None:
        raise RuleProblem(f"a {type_} contains no plain values", where)
    want = literal(operand, type_.item, where)
    return lambda scene: want in (reader(scene) or ())


def _known(
    _: Compiler, __: str, operand: Any, ___: Type, reader: Reader, ____: Scope, where: Path
) -> Test:
    """Ask whether something is known; an empty text or list is not."""
    want = literal(operand, FLAG, where)
    return lambda scene: (reader(scene) not in _UNKNOWN) is want


_OPERATOR_TESTS: dict[str, Callable[[Compiler, str, Any, Type, Reader, Scope, Path], Test]] = {
    "is": _same,
    "is_not": _same,
    "at_least": _ordered,
    "at_most": _ordered,
    "more_than": _ordered,
    "less_than": _ordered,
    "in": _within,
    "not_in": _within,
    "contains": _contains,
    "is_known": _known,
}
