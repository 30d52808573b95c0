"""What waits for the CRM, in words: what it is, how it stands, and what it will say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch
from typing import Any

from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from agent_console.domain.promise import PromiseState
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.wire.operation import (
    CONFLICT,
    ERASED,
    ChangeCustomer,
    Choice,
    FreeWay,
    HoldWay,
    JoinCustomer,
    MakeFollowUp,
    MakePromise,
    Operation,
    PlanFollowUp,
    PlanPromise,
    Problem,
    RecordChoice,
    RecordShown,
    SettleFollowUp,
    SettlePromise,
    TakeWay,
    TransferCall,
    WrapUp,
)
from ui.words import amounts, at_coaching, at_gate, names, times
from ui.words.problems import told
from ui.words.said import counted, said

_SETTLED = {
    PromiseState.OPEN: "Promise opened again",
    PromiseState.KEPT: "Promise kept",
    PromiseState.BROKEN: "Promise broken",
    PromiseState.WITHDRAWN: "Promise withdrawn",
}
_FOLLOW_UP_SETTLED = {
    FollowUpState.OPEN: "Follow-up opened again",
    FollowUpState.DONE: "Follow-up done",
    FollowUpState.WITHDRAWN: "Follow-up withdrawn",
}
_FIELDS = {
    "given_name": "Given name",
    "family_name": "Family name",
    "native_name": "Name in its own script",
    "honorific": "Form of address",
    "pronouns": "Pronouns",
    "languages": "Languages",
    "birth_date": "Date of birth",
    "country": "Country",
    "city": "City",
    "time_zone": "Time zone",
    "home_airport": "Home airport",
    "seat": "Seat preference",
    "special_services": "Special services",
    "value_class": "Value class",
    "expected_value": "Expected value",
    "stage": "Relationship stage",
    "consents": "Consents",
    "recording": "Recording",
    "offers": "Offers",
    "amount": "Amount",
    "currency": "Currency",
}
_CHOICES = {Choice.ACCEPTED: "Accepted", Choice.DECLINED: "Declined", Choice.NOT_NOW: "Not now"}
_ADVICE = {
    CONFLICT: "Somebody else changed the same. Choose what shall stand, field by field.",
    ERASED: "This person asked to be erased. Discard it: nothing about them may be kept.",
}
_BY_STATUS = {
    404: "The CRM does not know this customer or matter. Try again later, or discard it.",
    409: "It was changed meanwhile. Look at the customer's file, then try again or discard it.",
    422: "The CRM cannot take it as it is. Correct it and send it again, or discard it.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How an entry stands: words with their colour and icon."""

    text: str
    role: str
    icon: str


def standing(entry: OutboxEntry, *, now: datetime, is_behind: bool = False) -> Standing:
    """Word the state of an entry; *is_behind* one of the same customer that is held."""
    why = told(entry.problem.title) if entry.problem else ""
    if entry.state is EntryState.HELD:
        words = said("Held because: {why}", why=why) if why else said("Held")
        return Standing(words, "bad", "alert")
    if entry.state is EntryState.SENT:
        return Standing(said("Sent, not yet confirmed"), "ink_soft", "check")
    if is_behind:
        words = said("Waits until what is held before it is settled")
        return Standing(words, "warn", "waiting")
    if entry.next_try_at <= now:
        return Standing(said("Waiting to be sent"), "ink_soft", "waiting")
    at = times.clock_with_seconds(entry.next_try_at)
    if not entry.attempt_count:
        return Standing(
            said("Sent at {at}: until then it can be undone", at=at), "ink_soft", "waiting"
        )
    if why:
        words = said("Waiting for its next try at {at} because: {why}", at=at, why=why)
    else:
        words = said("Waiting for its next try at {at} because the CRM was away", at=at)
    return Standing(words, "warn", "waiting")


def advice(problem: Problem) -> str:
    """Return what to do about a problem of the hub."""
    words = _ADVICE.get(problem.type) or _BY_STATUS.get(problem.status)
    return said(words or "Correct it and send it again, or discard it.")


def field(name: str) -> str:
    """Return the name of a customer's field; one of a newer version as well as it can be read."""
    known = _FIELDS.get(name)
    return said(known) if known else name.removeprefix("is_").replace("_", " ").capitalize()


def value(plain: Any) -> str:
    """Return a field's JSON value in words."""
    if plain in (None, "", [], {}):
        return said("nothing")
    if isinstance(plain, bool):
        return said("yes") if plain else said("no")
    if isinstance(plain, list):
        return ", ".join(value(part) for part in plain)
    if isinstance(plain, dict):
        return ", ".join(f"{field(name)}: {value(part)}" for name, part in plain.items())
    return str(plain)


@singledispatch
def what(operation: Operation) -> str:
    """Return what an operation is, in two or three words."""
    raise TypeError(type(operation).__name__)


@what.register
def _what_wrap_up(operation: WrapUp) -> str:
    if operation.note is None:
        return said("Call without a note") if operation.call else said("Visit without a note")
    return said("Call note") if operation.call else said("Note")


@what.register
def _what_transfer(_operation: TransferCall) -> str:
    return said("Call handed over")


@what.register
def _what_promise(_operation: MakePromise) -> str:
    return said("Promise")


@what.register
def _what_settled(operation: SettlePromise) -> str:
    return said(_SETTLED[operation.state])


@what.register
def _what_promise_planned(_operation: PlanPromise) -> str:
    return said("Promise planned anew")


@what.register
def _what_follow_up(operation: MakeFollowUp) -> str:
    is_call = operation.follow_up.kind is FollowUpKind.CALL_BACK
    return said("Call-back") if is_call else said("Task")


@what.register
def _what_follow_up_settled(operation: SettleFollowUp) -> str:
    return said(_FOLLOW_UP_SETTLED[operation.state])


@what.register
def _what_follow_up_planned(_operation: PlanFollowUp) -> str:
    return said("Follow-up planned anew")


@what.register
def _what_choice(_operation: RecordChoice) -> str:
    return said("Answer to a suggestion")


@what.register
def _what_shown(_operation: RecordShown) -> str:
    return said("Suggestions shown")


@what.register
def _what_hold(_operation: HoldWay) -> str:
    return said("Other flights held")


@what.register
def _what_take(_operation: TakeWay) -> str:
    return said("Rebooked")


@what.register
def _what_free(_operation: FreeWay) -> str:
    return said("Held flights let go")


@what.register
def _what_change(operation: ChangeCustomer) -> str:
    return counted(len(operation.fields), "Change of one field", "Change of {count} fields")


@what.register
def _what_join(_operation: JoinCustomer) -> str:
    return said("Caller identified")


@singledispatch
def content(operation: Operation) -> Iterator[tuple[str, str]]:
    """Yield what an operation will say to the CRM, as names and words."""
    raise TypeError(type(operation).__name__)


@content.register
def _of_wrap_up(operation: WrapUp) -> Iterator[tuple[str, str]]:
    entry = operation.interaction
    if operation.note is not None:
        yield said("Note"), operation.note.text
    if entry.reason:
        yield said("Reason"), names.reason(entry.reason)
    if entry.outcome:
        yield said("Outcome"), names.outcome(entry.outcome)
    if operation.call is not None:
        yield said("Call from"), amounts.phone(operation.call.from_number)
    yield said("At"), times.moment(entry.at)


@content.register
def _of_transfer(operation: TransferCall) -> Iterator[tuple[str, str]]:
    yield said("To"), operation.handover.to_name
    if operation.handover.summary:
        yield said("Summary"), operation.handover.summary
    yield said("Call from"), amounts.phone(operation.call.from_number)
    yield said("At"), times.moment(operation.at)


@content.register
def _of_promise(operation: MakePromise) -> Iterator[tuple[str, str]]:
    promise = operation.promise
    yield said("We promised"), promise.what
    if promise.amount is not None:
        yield said("Amount"), amounts.money(promise.amount)
    yield said("Due"), times.moment(promise.due_at)


@content.register
def _of_settled(operation: SettlePromise) -> Iterator[tuple[str, str]]:
    yield said("Promise"), said(_SETTLED[operation.state])


@content.register
def _of_promise_planned(operation: PlanPromise) -> Iterator[tuple[str, str]]:
    yield from _planned(operation)


@content.register
def _of_follow_up(operation: MakeFollowUp) -> Iterator[tuple[str, str]]:
    yield from _follow_up(operation.follow_up)


@content.register
def _of_follow_up_settled(operation: SettleFollowUp) -> Iterator[tuple[str, str]]:
    yield said("Follow-up"), said(_FOLLOW_UP_SETTLED[operation.state])


@content.register
def _of_follow_up_planned(operation: PlanFollowUp) -> Iterator[tuple[str, str]]:
    yield from _planned(operation)


def _planned(operation: PlanPromise | PlanFollowUp) -> Iterator[tuple[str, str]]:
    if operation.due_at is not None:
        yield said("Due"), times.moment(operation.due_at)
    if operation.owner is not None:
        yield said("For"), operation.owner.name


def _follow_up(one: FollowUp) -> Iterator[tuple[str, str]]:
    is_call = one.kind is FollowUpKind.CALL_BACK
    yield (said("Call back") if is_call else said("To do")), one.what
    if one.number:
        yield said("Number"), amounts.phone(one.number)
    yield said("Due"), times.moment(one.due_at)
    if one.owner_name:
        yield said("For"), one.owner_name


@content.register
def _of_choice(operation: RecordChoice) -> Iterator[tuple[str, str]]:
    yield said("Suggestion"), operation.action.replace("-", " ").replace("_", " ").capitalize()
    yield said("Answer", "to a suggestion"), said(_CHOICES[operation.choice])


@content.register
def _of_shown(operation: RecordShown) -> Iterator[tuple[str, str]]:
    for one in operation.steps.shown:
        yield said("Suggestion"), one.action.replace("-", " ").capitalize()


@content.register(HoldWay)
@content.register(TakeWay)
def _of_way(operation: HoldWay | TakeWay) -> Iterator[tuple[str, str]]:
    yield said("Flights"), ", ".join(one.partition("-")[0] for one in operation.flight_ids)
    yield said("Seats"), str(operation.seat_count)
    if isinstance(operation, HoldWay):
        yield said("Held until"), times.moment(operation.until)


@content.register
def _of_free(_operation: FreeWay) -> Iterator[tuple[str, str]]:
    yield said("Flights"), said("What was held is free again.")


@content.register
def _of_change(operation: ChangeCustomer) -> Iterator[tuple[str, str]]:
    for name, change in operation.fields.items():
        yield (
            field(name),
            said("{wanted} (was: {seen})", wanted=value(change.wanted), seen=value(change.seen)),
        )


@content.register
def _of_join(_operation: JoinCustomer) -> Iterator[tuple[str, str]]:
    yield said("History"), said("What was kept for an unknown caller moves to this customer.")


for _kind, (_what, _content) in (at_gate.WORDS | at_coaching.WORDS).items():
    what.register(_kind, _what)
    content.register(_kind, _content)
