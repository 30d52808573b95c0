"""What is put down on a call: with what an agreement begins, and what it becomes."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from agent_console.desk.customer_time import zone_of
from agent_console.domain.agent import Agent
from agent_console.domain.draft import Draft, Part
from agent_console.domain.follow_up import FollowUp, FollowUpKind, Owner
from agent_console.domain.identifier import is_withheld, phone_number
from agent_console.domain.promise import Promise
from agent_console.domain.to_do import ToDoKind
from agent_console.domain.value import Value
from agent_console.ids import FollowUpId, PromiseId, new_id
from agent_console.wire.customer_file import CustomerFile


class Agreement(Value, frozen=True, kw_only=True):
    """A promise, a call-back or a task while it is put down."""

    kind: ToDoKind
    key: str = ""
    """The id of what is changed; empty for a new one."""
    what: str = ""
    due_at: datetime | None = None
    owner: Owner = Owner()
    number: str = ""
    whom: str = ""
    zone: str = ""
    """Where the customer is, as an IANA name."""


def begun(kind: ToDoKind, draft: Draft, file: CustomerFile | None, agent: Agent) -> Agreement:
    """Return what a new agreement begins with: this agent, the number on the line, their clock."""
    made = Agreement(kind=kind, owner=Owner(id=agent.id, name=agent.name))
    if kind is not ToDoKind.CALL_BACK:
        return made
    calling = draft.call.from_number if draft.call else ""
    number = "" if is_withheld(calling) else calling
    customer = file.customer if file else None
    zone = zone_of(customer, number=number, flights=file.flights if file else ())
    whom = customer.full_name if customer else ""
    return msgspec.structs.replace(made, number=number, whom=whom, zone=zone)


def put_down(
    agreement: Agreement, draft: Draft, agent: Agent, *, at: datetime, region: str = "US"
) -> Part:
    """Return the part of *draft* that *agreement* is; a changed one keeps id and first time.

    A number without a country code is meant in *region* (ISO 3166).
    Raises `ValueError` without a due time: the form does not let that through.
    """
    if agreement.due_at is None:
        raise ValueError("an agreement needs its time")
    before = next((one for one in draft.parts if one.id == agreement.key), None)
    made_at = before.made_at if before else at
    key = agreement.key or new_id()
    if agreement.kind is ToDoKind.PROMISE:
        return Promise(
            id=PromiseId(key),
            customer_id=draft.customer_id,
            what=agreement.what,
            due_at=agreement.due_at,
            made_at=made_at,
            made_by=agent.id,
            made_by_name=agent.name,
            owner_id=agreement.owner.id,
            owner_name=agreement.owner.name,
        )
    is_call = agreement.kind is ToDoKind.CALL_BACK
    return FollowUp(
        id=FollowUpId(key),
        customer_id=draft.customer_id,
        kind=FollowUpKind.CALL_BACK if is_call else FollowUpKind.TASK,
        what=agreement.what,
        due_at=agreement.due_at,
        made_at=made_at,
        whom=agreement.whom if is_call else "",
        number=_callable(agreement.number, region) if is_call else "",
        time_zone=agreement.zone if is_call else "",
        owner_id=agreement.owner.id,
        owner_name=agreement.owner.name,
        made_by=agent.id,
        made_by_name=agent.name,
        call_id=draft.call.id if draft.call else None,
    )


def agreement_of(part: Part) -> Agreement:
    """Return *part* as it may be changed."""
    owner = Owner(id=part.owner_id, name=part.owner_name)
    if isinstance(part, Promise):
        return Agreement(
            kind=ToDoKind.PROMISE, key=part.id, what=part.what, due_at=part.due_at, owner=owner
        )
    is_call = part.kind is FollowUpKind.CALL_BACK
    return Agreement(
        kind=ToDoKind.CALL_BACK if is_call else ToDoKind.TASK,
        key=part.id,
        what=part.what,
        due_at=part.due_at,
        owner=owner,
        number=part.number,
        whom=part.whom,
        zone=part.time_zone,
    )


def owners(agent: Agent, colleagues: tuple[Agent, ...]) -> Iterator[Owner]:
    """Yield who may do something: this agent, their queues, all queues, the colleagues."""
    yield Owner(id=agent.id, name=agent.name)
    others = [one for one in colleagues if one.id != agent.id]
    named = (*agent.queues, *sorted({queue for one in others for queue in one.queues}))
    for queue in dict.fromkeys(named):
        yield Owner(name=queue)
    for one in sorted(others, key=lambda one: one.name):
        yield Owner(id=one.id, name=one.name)


def _callable(typed: str, region: str) -> str:
    """Return a number in E.164 where it is one, else as it was typed."""
    return phone_number(typed, region=region) or typed.strip()
