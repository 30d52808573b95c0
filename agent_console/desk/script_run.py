"""A script on the call: which can be begun, where one stands, what its answers and steps bring."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec

from agent_console.desk.right_now import disruption
from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.customer import Customer
from agent_console.domain.draft import Draft
from agent_console.domain.facts import Facts
from agent_console.domain.field_change import FieldChange, FieldRefused, merged, plain
from agent_console.domain.money import Money
from agent_console.domain.playbook import CommandKind, InputType
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.rules.binding import scene_of
from agent_console.domain.rules.compiled_parts import Book
from agent_console.domain.script_run import MoveKind, Run, RunState
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.ids import OperationId, PromiseId
from agent_console.nba.facts import gathered
from agent_console.playbooks.running import Command, Walk
from agent_console.wire.operation import SettlePromise

Fields = dict[str, FieldChange]
_LATEST_PASSED = 3
_YES_AND_NO = {
    "en": {"True": "Yes", "False": "No"},
    "de": {"True": "Ja", "False": "Nein"},
    "zh": {"True": "是", "False": "否"},
}
_AGAIN = frozenset(
    {
        CommandKind.OPEN_TRIP,
        CommandKind.ADD_PROMISE,
        CommandKind.SET_FIELD,
        CommandKind.OFFER_ACTION,
    }
)


class Offered(Value, frozen=True, kw_only=True):
    """A script that can be begun now, about one thing."""

    script: str
    title: str
    about: str = ""
    """The id of what it is about; empty for the customer."""
    subject: str = ""
    """That thing in words: "K7M2QX SEA NRT"."""


def facts_of(shown: ScreenPop, draft: Draft, *, now: datetime) -> Facts:
    """Return the facts of the call, with what its scripts already filled in: nothing twice."""
    return gathered(
        shown.file_with(draft.fields),
        now=now,
        disruption=disruption(shown.right_now),
        call=draft.call,
        reason=draft.reason,
    )


def offered(book: Book, facts: Facts, *, language: str) -> tuple[Offered, ...]:
    """Return every script with each thing it can be about, likeliest first."""
    found = []
    for name, one in book.scripts.items():
        title = one.title(scene_of(facts, one.asked.size), language)
        for about, words in _subjects(one.script.about, facts):
            found.append(Offered(script=name, title=title, about=about, subject=words))
    return tuple(found)


def _subjects(kind: str, facts: Facts) -> Iterator[tuple[str, str]]:
    if not kind:
        yield "", ""
    elif kind == "trip":
        trips = [one for one in facts.trips if one.state == "booked"]
        flight = facts.disruption.flight.id if facts.disruption else ""
        trips.sort(key=lambda one: (all(s.id != flight for s in one.segments), not one.is_next))
        for trip in trips:
            yield trip.id, f"{trip.locator} {trip.origin} {trip.destination}".strip()
    elif kind == "case":
        for case in facts.cases:
            yield case.id, case.subject or case.kind
    else:
        for promise in facts.promises:
            yield promise.id, promise.what


def walk_of(book: Book, script: str, facts: Facts, *, about: str = "") -> Walk:
    """Return the walk through *script*; raise `BadInput` if it, or what it is about, is gone."""
    found = book.scripts.get(script)
    kind = found.script.about if found else ""
    if not kind:
        return Walk(book, script, facts)
    things: dict[str, tuple[Any, ...]] = {
        "trip": facts.trips,
        "case": facts.cases,
        "promise": facts.promises,
    }
    subject = next((one for one in things[kind] if one.id == about), None)
    return Walk(book, script, facts, about=subject)


def begun(walk: Walk, *, about: str, at: datetime, language: str) -> Run:
    """Return a new run that knows what it is about."""
    return msgspec.structs.replace(walk.begun(at=at, language=language), about=about)


def running(draft: Draft | None) -> Run | None:
    """Return the script the agent follows now."""
    run = draft.runs[-1] if draft is not None and draft.runs else None
    return run if run is not None and run.state is RunState.RUNNING else None


def left_before(draft: Draft, script: str, about: str) -> Run | None:
    """Return the run of *script* that was left on this call and can be taken up again."""
    for run in reversed(draft.runs):
        if (run.script, run.about) == (script, about) and run.state is RunState.LEFT:
            return run
    return None


def is_there(book: Book, run: Run) -> bool:
    """Tell whether *run* can go on: its script may have changed since."""
    found = book.scripts.get(run.script)
    return found is not None and {run.step, *run.trail} <= set(found.steps)


def passed(walk: Walk, run: Run) -> tuple[str, ...]:
    """Return the words of the latest steps behind *run*, oldest first."""
    found = []
    for step in run.trail[-_LATEST_PASSED:]:
        card = walk.card(msgspec.structs.replace(run, step=step))
        asked = card.question
        if asked is not None:
            words = asked.words or _YES_AND_NO.get(run.language, _YES_AND_NO["en"])
            found.append(f"{asked.ask} {spoken_answer(asked.answer, words)}".strip())
        else:
            found.append(card.say or card.note)
    return tuple(one for one in found if one)


def spoken_answer(answer: Any, words: dict[str, str]) -> str:
    """Return an answer as a person reads it; nothing where there is none."""
    if answer is None:
        return ""
    if isinstance(answer, dict):
        return f"{answer.get('amount', '')} {answer.get('currency', '')}".strip()
    if isinstance(answer, float):
        return f"{answer:g}"
    return words.get(str(answer), str(answer))


def read_answer(answer: Any) -> Any:
    """Return *answer* as it may be kept: a card number in it is masked."""
    return masked(answer) if isinstance(answer, str) else answer


def is_to_do(run: Run, command: Command) -> bool:
    """Tell whether the program carries *command* out now.

    What only replaces what it did before is done again with other answers; the rest once a run.
    """
    is_done = any(one.kind is MoveKind.DONE and one.step == run.step for one in run.moves)
    return not is_done or command.kind in _AGAIN


def fields_after(book: Book, run: Run, fields: Fields, customer: Customer | None) -> Fields:
    """Return what is filled in about *customer* once the answers of *run* stand.

    What was on file is not filled in again; an answer taken back takes its field back.
    """
    if customer is None:
        return fields
    inputs = book.scripts[run.script].inputs
    given = {one.what for one in run.moves if one.kind is MoveKind.ANSWERED}
    for name in sorted(given & set(run.answers)):
        field = inputs[name].input.stored_as
        if field:
            value = run.answers[name]
            is_count = inputs[name].input.type is InputType.NUMBER and float(value).is_integer()
            fields = with_field(fields, customer, field, int(value) if is_count else value)
    return fields


def with_field(fields: Fields, customer: Customer, name: str, wanted: Any) -> Fields:
    """Return *fields* with one more; raise `BadInput` if the record cannot hold it."""
    before = plain(customer)
    seen = fields[name].seen if name in fields else before.get(name)
    change = FieldChange(seen=seen, wanted=wanted)
    try:
        merged(customer, {name: change})
    except FieldRefused:
        raise BadInput("“{field}” cannot be filled in with this", field=name) from None
    others = {key: one for key, one in fields.items() if key != name}
    return others if wanted == seen else {**others, name: change}


def promise_of(command: Command, run: Run, draft: Draft, agent: Agent, *, at: datetime) -> Promise:
    """Return the promise a step puts down; the same step of the same run makes the same one."""
    having = command.arguments
    amount = having.get("amount")
    days = timedelta(days=float(having.get("days") or 0))
    return Promise(
        id=PromiseId(_key(draft, run, run.step)),
        customer_id=draft.customer_id,
        what=masked(str(having.get("what") or "")),
        amount=amount if isinstance(amount, Money) else None,
        due_at=at + days,
        made_at=at,
        made_by=agent.id,
        made_by_name=agent.name,
        owner_id=agent.id,
        owner_name=agent.name,
    )


def settling(command: Command, run: Run, draft: Draft, *, at: datetime) -> SettlePromise:
    """Return what a step asks of the hub about a promise; each walk through a script asks anew."""
    having = command.arguments
    return SettlePromise(
        id=OperationId(_key(draft, run, run.step)),
        at=at,
        customer_id=draft.customer_id,
        promise_id=PromiseId(str(having.get("promise") or "")),
        state=PromiseState(str(having.get("state") or PromiseState.KEPT)),
    )


def given_up(draft: Draft, run: Run) -> tuple[str, ...]:
    """Return the promises that *run* put down in steps its answers lead past in the end."""
    past = {one.step for one in run.moves if one.kind is MoveKind.DONE} - {*run.trail, run.step}
    keys = {_key(draft, run, step) for step in past}
    return tuple(one.id for one in draft.promises if one.id in keys)


def _key(draft: Draft, run: Run, step: str) -> str:
    began = f"{run.moves[0].at:%H%M%S%f}" if run.moves else ""
    return f"{draft.operation_id}:{run.script}:{step}:{began}"
