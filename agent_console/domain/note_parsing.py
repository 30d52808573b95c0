"""Read a query as it was typed. What is not understood is refused with its column."""

import re
from datetime import date
from typing import NamedTuple

from agent_console.domain.note_facts import in_hundredths
from agent_console.domain.note_query import (
    All,
    Amount,
    AnyOf,
    Days,
    Field,
    FieldName,
    Near,
    Not,
    Query,
    QueryProblem,
    QueryRefused,
    Words,
)
from agent_console.domain.note_words import plain_words

LONGEST = 1000
_FARTHEST = 50
_DEPTH = 50
_SHORTEST_BEGINNING = 2
_TOKEN = re.compile(r'\s*(?:(?P<bracket>[()])|(?P<quoted>"[^"]*"?\*?)|(?P<plain>[^\s()"]+))')
_FIELD = re.compile(r"(?P<name>[A-Za-z]+):(?P<value>.*)", re.DOTALL)
_NEAR = re.compile(r"NEAR(?:/(?P<within>\d+))?")
_AMOUNT = re.compile(r"(?P<number>\d[\d.,’']*)(?P<currency>[A-Za-z]{3})?")
_NEAR_USUALLY = 10


class _Token(NamedTuple):
    text: str
    column: int
    kind: str
    """bracket, quoted, plain or field: a quoted value is part of it."""


def parsed(typed: str) -> Query:
    """Return what *typed* asks for; raise `QueryRefused`."""
    if len(typed) > LONGEST:
        raise QueryRefused(QueryProblem.TOO_LONG, LONGEST + 1)
    reading = _Reading(_tokens(typed), end=len(typed.rstrip()) + 1)
    if reading.is_over():
        raise QueryRefused(QueryProblem.EMPTY, 1)
    query = reading.any_of(0)
    if not reading.is_over():
        raise QueryRefused(QueryProblem.CLOSED_BRACKET, reading.column, ")")
    return query


def _tokens(typed: str) -> list[_Token]:
    found: list[_Token] = []
    place = 0
    while match := _TOKEN.match(typed, place):
        kind = str(match.lastgroup)
        token = _Token(match[kind], match.start(kind) + 1, kind)
        place = match.end()
        if kind == "plain" and (field := _FIELD.fullmatch(token.text)):
            quoted = _TOKEN.match(typed, place) if not field["value"] else None
            is_joined = quoted is not None and quoted["quoted"] and quoted.start("quoted") == place
            if quoted is not None and is_joined:
                token = token._replace(text=token.text + quoted["quoted"])
                place = quoted.end()
            token = token._replace(kind="field")
        if '"' in token.text and token.text.count('"') < len('""'):
            raise QueryRefused(QueryProblem.OPEN_QUOTE, token.column, token.text)
        found.append(token)
    return found


class _Reading:
    """Walks over the tokens: OR binds least, then AND (or nothing), NOT, NEAR."""

    def __init__(self, tokens: list[_Token], *, end: int) -> None:
        self._tokens = tokens
        self._place = 0
        self._end = end

    @property
    def token(self) -> _Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def is_over(self) -> bool:
        return self._place >= len(self._tokens)

    @property
    def column(self) -> int:
        return self.token.column if self.token else self._end

    def any_of(self, depth: int) -> Query:
        if depth > _DEPTH:
            raise QueryRefused(QueryProblem.TOO_LONG, self.column)
        parts = [self._all(depth)]
        while self._is("OR"):
            self._place += 1
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else AnyOf(parts=tuple(parts))

    def _all(self, depth: int) -> Query:
        parts = [self._one(depth)]
        while True:
            if self._is("AND"):
                self._place += 1
            elif self.token is None or self._is("OR") or self.token.text == ")":
                return parts[0] if len(parts) == 1 else All(parts=tuple(parts))
            parts.append(self._one(depth))

    def _one(self, depth: int) -> Query:
        if self._is("NOT"):
            self._place += 1
            return Not(part=self._one(depth + 1)) if depth < _DEPTH else self._too_deep()
        column = self.column
        first = self._operand(depth)
        parts, withins = [first], []
        while self.token and self.token.kind == "plain" and (near := _near(self.token)):
            near_column = self.column
            self._place += 1
            withins.append(near)
            parts.append(self._operand(depth))
            if not all(isinstance(part, Words) for part in parts):
                raise QueryRefused(QueryProblem.NOT_NEAR, near_column, "NEAR")
        if not withins:
            return first
        words = tuple(part for part in parts if isinstance(part, Words))
        if any(part.is_begun for part in words):
            raise QueryRefused(QueryProblem.NOT_NEAR, column, "*")
        return Near(parts=words, within=max(withins))

    def _operand(self, depth: int) -> Query:
        token = self.token
        is_operator = token is not None and token.kind == "plain" and _is_operator(token.text)
        if token is None or is_operator:
            raise QueryRefused(QueryProblem.NO_OPERAND, self.column, token.text if token else "")
        if token.text == ")":
            problem = QueryProblem.NO_OPERAND if depth else QueryProblem.CLOSED_BRACKET
            raise QueryRefused(problem, token.column, ")")
        self._place += 1
        if token.text == "(" and token.kind == "bracket":
            inner = self.any_of(depth + 1)
            if self.token is None:
                raise QueryRefused(QueryProblem.OPEN_BRACKET, token.column, "(")
            self._place += 1
            return inner
        return _field(token) if token.kind == "field" else _words(token)

    def _is(self, operator: str) -> bool:
        return self.token is not None and self.token[::2] == (operator, "plain")

    def _too_deep(self) -> Query:
        raise QueryRefused(QueryProblem.TOO_LONG, self.column)


def _is_operator(text: str) -> bool:
    return text in {"AND", "OR", "NOT"} or _NEAR.fullmatch(text) is not None


def _near(token: _Token) -> int | None:
    found = _NEAR.fullmatch(token.text)
    if found is None:
        return None
    within = int(found["within"] or _NEAR_USUALLY)
    if not 1 <= within <= _FARTHEST:
        raise QueryRefused(QueryProblem.FAR, token.column, token.text)
    return within


def _words(token: _Token) -> Words:
    words = tuple(plain_words(token.text))
    is_begun = token.text.endswith("*")
    if not words:
        raise QueryRefused(QueryProblem.EMPTY, token.column, token.text)
    if is_begun and len(words[-1]) < _SHORTEST_BEGINNING and words[-1].isascii():
        raise QueryRefused(QueryProblem.TOO_SHORT, token.column, token.text)
    return Words(words=words, is_begun=is_begun)


def _field(token: _Token) -> Query:
    name, _, rest = token.text.partition(":")
    value = rest.strip('"').strip()
    column = token.column + len(name) + 1
    known = name.lower()
    if known not in {"date", "amount", *FieldName}:
        raise QueryRefused(QueryProblem.UNKNOWN_FIELD, token.column, name)
    if not value or (known in set(FieldName) and not plain_words(value)):
        raise QueryRefused(QueryProblem.NO_VALUE, column, token.text)
    if known == "date":
        return _days(value, column)
    if known == "amount":
        return _amount(value, column)
    return Field(name=FieldName(known), value=value)


def _ends(value: str) -> tuple[str, str, bool, bool]:
    """Return both ends of a range as typed, and whether each end itself is left out."""
    first, dots, last = value.partition("..")
    if dots:
        return first, last, False, False
    for sign, is_first in ((">=", True), ("<=", False), (">", True), ("<", False)):
        if value.startswith(sign):
            end, is_out = value.removeprefix(sign), len(sign) == 1
            return (end, "", is_out, False) if is_first else ("", end, False, is_out)
    return value, value, False, False


def _days(value: str, column: int) -> Days:
    typed_first, typed_last, after, before = _ends(value)
    first = _day(typed_first, column, value)
    last = _day(typed_last, column, value)
    if first is None and last is None:
        raise QueryRefused(QueryProblem.BAD_DATE, column, value)
    try:
        first = date.fromordinal(first.toordinal() + 1) if first and after else first
        last = date.fromordinal(last.toordinal() - 1) if last and before else last
    except ValueError:
        raise QueryRefused(QueryProblem.BAD_DATE, column, value) from None
    if first and last and last < first:
        raise QueryRefused(QueryProblem.BACKWARDS, column, value)
    return Days(first=first, last=last)


def _day(typed: str, column: int, value: str) -> date | None:
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise QueryRefused(QueryProblem.BAD_DATE, column, value) from None


def _amount(value: str, column: int) -> Amount:
    typed_least, typed_most, above, below = _ends(value)
    (least, one), (most, other) = (_sum(end, column, value) for end in (typed_least, typed_most))
    if (least is None and most is None) or (one and other and one != other):
        raise QueryRefused(QueryProblem.BAD_AMOUNT, column, value)
    least = least + 1 if least is not None and above else least
    most = most - 1 if most is not None and below else most
    if least is not None and most is not None and most < least:
        raise QueryRefused(QueryProblem.BACKWARDS, column, value)
    return Amount(least=least, most=most, currency=one or other)


def _sum(typed: str, column: int, value: str) -> tuple[int | None, str]:
    if not typed:
        return None, ""
    found = _AMOUNT.fullmatch(typed.lstrip("$"))
    hundredths = in_hundredths(found["number"]) if found else None
    if found is None or hundredths is None:
        raise QueryRefused(QueryProblem.BAD_AMOUNT, column, value)
    currency = found["currency"] or ("USD" if typed.startswith("$") else "")
    return hundredths, currency.upper()
