"""Asks a policy: allowed or not, how much, and by which rule."""

from decimal import Decimal
from typing import Any

import msgspec

from agent_console.domain.facts import Facts
from agent_console.domain.money import Money
from agent_console.domain.playbook import Verdict
from agent_console.domain.rules.binding import scene_of
from agent_console.domain.rules.compiled_parts import Book, CompiledPolicy, CompiledRule
from agent_console.domain.rules.expressions import Scene
from agent_console.errors import BadInput

_CENT = Decimal("0.01")


def decided(
    book: Book,
    policy: str,
    facts: Facts,
    *,
    about: msgspec.Struct | None = None,
    answers: dict[str, Any] | None = None,
    language: str = "en",
) -> Verdict:
    """Return the answer of the first rule that holds.

    *about* is the trip, case or promise it is asked about. Raises `BadInput` for a policy that is
    not there, and for answers that do not fit its questions.
    """
    found = book.policies.get(policy)
    if found is None:
        raise BadInput("there is no policy “{policy}”", policy=policy)
    if found.policy.about and about is None:
        raise BadInput(
            "“{policy}” is asked about a {about}", policy=policy, about=found.policy.about
        )
    scene = _scene(found, facts, about, answers or {})
    rule = next(one for one in found.rules if one.test(scene))
    return _verdict(book, found, rule, scene, language)


def answered(shape: type[msgspec.Struct], answers: dict[str, Any]) -> msgspec.Struct:
    """Return plain *answers* in the *shape* of what is asked; raise `BadInput` if they do not fit.

    What is not asked there is left out: a script may know more than a policy.
    """
    fitting = {name: one for name, one in answers.items() if name in shape.__struct_fields__}
    try:
        return msgspec.convert(fitting, shape, strict=False)
    except msgspec.ValidationError as exc:
        where = str(exc).rpartition("`$.")[2].rstrip("`")
        raise BadInput("the answer to “{name}” does not fit the question", name=where) from None


def _scene(
    found: CompiledPolicy, facts: Facts, about: msgspec.Struct | None, answers: dict[str, Any]
) -> Scene:
    asked = found.asked
    scene = scene_of(facts, asked.size)
    if asked.subject_slot is not None:
        scene[asked.subject_slot] = about
    scene[asked.answers_slot] = answered(asked.answers, answers)
    for slot, reader, _ in found.bindings:
        scene[slot] = reader(scene)
    return scene


def _verdict(
    book: Book, found: CompiledPolicy, rule: CompiledRule, scene: Scene, language: str
) -> Verdict:
    amount = rule.amount(scene) if rule.amount else None
    count = rule.count(scene) if rule.count else None
    after = [*scene[: found.asked.size], amount, count]
    return Verdict(
        policy=found.policy.id,
        rule=rule.rule.id,
        allowed=rule.rule.allowed,
        amount=_in_cents(amount),
        is_price=rule.rule.is_price,
        count=None if count is None else int(count),
        because=rule.because(after, language),
        legal_source=rule.rule.legal_source,
        playbook=book.playbook.name,
    )


def _in_cents(amount: Money | None) -> Money | None:
    if amount is None or amount.amount == amount.amount.to_integral_value():
        return amount
    return Money(currency=amount.currency, amount=amount.amount.quantize(_CENT))
