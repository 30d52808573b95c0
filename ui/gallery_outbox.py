"""The states of the outbox for the gallery and the tests of the screen."""

from datetime import datetime, timedelta
from typing import Any

from agent_console.domain.channel import Channel
from agent_console.domain.field_change import FieldChange, FieldConflict
from agent_console.domain.interaction import Interaction
from agent_console.domain.money import money
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise, PromiseState
from agent_console.ids import (
    AgentId,
    CustomerId,
    InteractionId,
    NoteId,
    OperationId,
    PromiseId,
    parked,
)
from agent_console.ids import CallId as Call
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.wire.codec import encode
from agent_console.wire.operation import (
    CONFLICT,
    ChangeCustomer,
    Choice,
    JoinCustomer,
    MakePromise,
    Operation,
    Problem,
    RecordChoice,
    SettlePromise,
    WrapUp,
)
from ui.panes.outbox import OutboxPane
from ui.sample_day import MIA

WHO = {MIA: "Mia Li", CustomerId("c-bo"): "Maximiliana Featherstonehaugh-Wolfeschlegelstein"}
STATES = ("full", "empty", "held", "conflict", "asking", "correcting", "exporting", "undo")
_LONG = "Missing NRT connection. Wants aisle. Asked again about the $39. " * 5


def wrap_up(key: str, owner: CustomerId, at: datetime, text: str = _LONG) -> WrapUp:
    """Return a note about a visit."""
    entry = Interaction(
        id=InteractionId(f"i-{key}"),
        customer_id=owner,
        at=at,
        channel=Channel.PHONE,
        headline=text[:40],
        text=text,
        reason="disruption/rebooking",
        outcome="follow_up",
        agent_id=AgentId("a-214"),
    )
    note = Note(
        id=NoteId(f"n-{key}"), customer_id=owner, text=text, written_at=at, agent_id=AgentId("a")
    )
    return WrapUp(id=OperationId(key), at=at, customer_id=owner, interaction=entry, note=note)


def change(key: str, at: datetime) -> ChangeCustomer:
    """Return a correction of two fields."""
    fields = {
        "city": FieldChange(seen="Seattle", wanted="Tacoma"),
        "languages": FieldChange(seen=["en"], wanted=["en", "zh-Hans"]),
    }
    return ChangeCustomer(
        id=OperationId(key), at=at, customer_id=MIA, seen_version=1, fields=fields
    )


CONFLICTS = (
    FieldConflict(field="city", seen="Seattle", wanted="Tacoma", theirs="Portland"),
    FieldConflict(field="languages", seen=["en"], wanted=["en", "zh-Hans"], theirs=["ko"]),
)
NO = Problem(title="This customer is not known", status=404, detail="It may have been merged.")
BOTH = Problem(title="Changed meanwhile", status=409, type=CONFLICT, conflicts=CONFLICTS)
BUSY = Problem(title="The database cannot do it now", status=503)


def entry(seq: int, operation: Operation, now: datetime, **changes: Any) -> OutboxEntry:
    """Return an entry that waits, or stands as *changes* say."""
    plain: dict[str, Any] = {
        "seq": seq,
        "id": operation.id,
        "customer_id": operation.customer_id,
        "kind": str(operation.__struct_config__.tag),
        "body": encode(operation),
        "made_at": operation.at,
        "state": EntryState.WAITING,
        "attempt_count": 0,
        "next_try_at": now - timedelta(minutes=1),
    }
    return OutboxEntry(**{**plain, **changes})


def entries(now: datetime) -> tuple[OutboxEntry, ...]:
    """Return one entry of each kind and state, oldest first."""
    bo = CustomerId("c-bo")

    def ago(minutes: float) -> datetime:
        return now - timedelta(minutes=minutes)

    promise = Promise(
        id=PromiseId("p"),
        customer_id=MIA,
        what="Refund of seat fee",
        amount=money(39, "USD"),
        made_at=ago(50),
        due_at=now + timedelta(days=2),
    )
    settled = SettlePromise(
        id=OperationId("o-2"),
        at=ago(45),
        customer_id=MIA,
        promise_id=promise.id,
        state=PromiseState.KEPT,
    )
    answer = RecordChoice(
        id=OperationId("o-3"),
        at=ago(30),
        customer_id=MIA,
        action="extra-legroom",
        choice=Choice.DECLINED,
        propensity=0.4,
    )
    known = JoinCustomer(id=OperationId("o-5"), at=ago(12), customer_id=parked(Call("k")), into=MIA)
    later = {"next_try_at": now + timedelta(seconds=40), "attempt_count": 3}
    made: tuple[tuple[Operation, dict[str, Any]], ...] = (
        (MakePromise(id=OperationId("o-1"), at=ago(50), customer_id=MIA, promise=promise), {}),
        (settled, {"state": EntryState.SENT}),
        (answer, later),
        (wrap_up("o-4", bo, ago(20)), {"state": EntryState.HELD, "problem": NO}),
        (known, {"problem": BUSY, **later}),
        (wrap_up("o-6", CustomerId("c-far"), ago(9), "Said thanks."), {}),
        (change("o-7", ago(2)), {"state": EntryState.HELD, "problem": BOTH, "attempt_count": 1}),
    )
    return tuple(
        entry(number, operation, now, **changes)
        for number, (operation, changes) in enumerate(made, start=1)
    )


def pane(which: str, now: datetime) -> OutboxPane:
    """Return the pane in one of `STATES`."""
    made = OutboxPane()
    made.show_entries(() if which == "empty" else entries(now), WHO, now=now)
    chosen = {"conflict": "o-7", "full": "o-6"}.get(which, "o-4")
    made.list.choose(chosen)
    if which == "asking":
        made.deeds.discard.click()
    elif which == "correcting":
        made.deeds.correct.click()
    elif which == "exporting":
        made.export.ask("~/outbox-2026-11-22.jsonl")
    elif which == "undo":
        made.show_undo("Discarded: Call note")
    return made
