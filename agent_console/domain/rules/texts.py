"""Texts of playbooks: one for each language, with fields in braces, chosen by conditions.

Written as one text for all, as ``{en: …, de: …, zh: …}``, or as a list of such with ``when``, of
which the first that holds is said. ``{promise.amount|money}`` is a field in a format.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from agent_console.domain.rules.expressions import Compiler, Scene
from agent_console.domain.rules.problem import Path, RuleProblem, similar
from agent_console.domain.rules.schema import Kind, Scope, Type
from agent_console.domain.rules.spoken import (
    channel,
    city,
    listed,
    number,
    percent,
    seat,
    service,
    span,
    sum_of,
    the_day,
)

LANGUAGES = ("en", "de", "zh")
"""The languages the program ships; English stands in where another is missing."""

Said = Callable[[Scene, str], str]
"""What is said in a scene in one language; empty where nothing fits."""

_FIELD = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")
_LEFT_OVER = re.compile(r"[{}]")
_Format = Callable[[Any, str], str]
_FORMATS: dict[str, tuple[_Format, frozenset[Kind]]] = {
    "money": (sum_of, frozenset({Kind.MONEY})),
    "number": (number, frozenset({Kind.NUMBER})),
    "percent": (percent, frozenset({Kind.NUMBER})),
    "date": (
        lambda day, language: the_day(_date(day), language),
        frozenset({Kind.DATE, Kind.INSTANT}),
    ),
    "city": (lambda code, _: city(code), frozenset({Kind.TEXT})),
    "service": (service, frozenset({Kind.TEXT})),
    "services": (
        lambda codes, language: listed([service(code, language) for code in codes]),
        frozenset({Kind.LIST}),
    ),
    "seat": (seat, frozenset({Kind.TEXT})),
    "year": (lambda year, _: str(int(year)), frozenset({Kind.NUMBER})),
    "span": (span, frozenset({Kind.NUMBER})),
    "channel": (channel, frozenset({Kind.TEXT})),
    "list": (lambda words, _: listed(list(words)), frozenset({Kind.LIST})),
}
_USUAL = {Kind.MONEY: "money", Kind.NUMBER: "number", Kind.DATE: "date", Kind.INSTANT: "date"}


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that is not there in a language the playbook promises."""

    language: str
    where: Path


@dataclass(frozen=True, slots=True)
class Texts:
    """Compiles texts, and remembers which translations are missing."""

    compiler: Compiler
    languages: Sequence[str] = LANGUAGES
    missing: list[Missing] = field(default_factory=list)

    def said(self, data: Any, scope: Scope, where: Path = ()) -> Said:
        """Return how *data* is said; raise `RuleProblem` where it is no text."""
        if isinstance(data, list):
            return self._first_that_fits(data, scope, where)
        if isinstance(data, str):
            return template(data, scope, where)
        if not isinstance(data, dict):
            raise RuleProblem("a text is needed here", where)
        return self._by_language(data, scope, where)

    def _by_language(self, data: Mapping[str, Any], scope: Scope, where: Path) -> Said:
        for language in data:
            if language not in LANGUAGES:
                hint = similar(language, LANGUAGES)
                raise RuleProblem(f"“{language}” is no language here{hint}", (*where, language))
        if "en" not in data:
            raise RuleProblem("the English text is missing; it stands in for all others", where)
        for language in self.languages:
            if language not in data:
                self.missing.append(Missing(language, where))
        made = {
            language: template(text, scope, (*where, language)) for language, text in data.items()
        }
        english = made["en"]
        return lambda scene, language: made.get(language, english)(scene, language)

    def _first_that_fits(self, data: list[Any], scope: Scope, where: Path) -> Said:
        choices: list[tuple[Callable[[Scene], bool] | None, Said]] = []
        for place, one in enumerate(data):
            here = (*where, place)
            if not isinstance(one, dict):
                raise RuleProblem("each text of a list needs its languages", here)
            test = self._test(one["when"], scope, (*here, "when")) if "when" in one else None
            rest = {key: value for key, value in one.items() if key != "when"}
            choices.append((test, self._by_language(rest, scope, here)))

        def said(scene: Scene, language: str) -> str:
            for test, text in choices:
                if test is None or test(scene):
                    return text(scene, language)
            return ""

        return said

    def _test(self, data: Any, scope: Scope, where: Path) -> Callable[[Scene], bool]:
        if self.compiler.condition is None:
            raise RuleProblem("conditions are not known here", where)
        return self.compiler.condition(self.compiler, data, scope, where)


def template(text: Any, scope: Scope, where: Path = ()) -> Said:
    """Return *text* with its fields put in when it is said."""
    if not isinstance(text, str):
        raise RuleProblem("a text is needed here", where)
    parts: list[str | Callable[[Scene, str], str]] = []
    end = 0
    for found in _FIELD.finditer(text):
        parts.append(text[end : found.start()])
        parts.append(_put_in(found[1].strip(), found[2], scope, where))
        end = found.end()
    parts.append(text[end:])
    if any(isinstance(part, str) and _LEFT_OVER.search(part) for part in parts):
        raise RuleProblem("a brace is open or stands alone", where)
    if len(parts) == 1:
        return lambda _scene, _language: text
    pieces = tuple(parts)
    return lambda scene, language: "".join(
        [piece if isinstance(piece, str) else piece(scene, language) for piece in pieces]
    )


def _put_in(
    dotted: str, named: str | None, scope: Scope, where: Path
) -> Callable[[Scene, str], str]:
    type_, reader = scope.field(dotted, where)
    form = _format(type_, named.strip() if named else None, dotted, where)

    def put(scene: Scene, language: str) -> str:
        found = reader(scene)
        return "" if found is None else form(found, language)

    return put


def _format(type_: Type, named: str | None, dotted: str, where: Path) -> _Format:
    name = named or _USUAL.get(type_.kind)
    if name is None:
        if type_.kind is not Kind.TEXT:
            raise RuleProblem(f"“{dotted}” is a {type_} and needs a format", where)
        return lambda text, _: str(text)
    if name not in _FORMATS:
        raise RuleProblem(f"“{name}” is no format{similar(name, _FORMATS)}", where)
    form, kinds = _FORMATS[name]
    if type_.kind not in kinds:
        raise RuleProblem(f"“{dotted}” is a {type_}; “{name}” does not fit it", where)
    return form


def _date(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day
