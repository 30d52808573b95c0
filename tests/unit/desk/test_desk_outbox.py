import json

import msgspec
import pytest
from support.desk import MIA, NOW, person, promise, wrapped

from agent_console.desk.outbox import (
    conflicts_of,
    corrected,
    exported,
    may_be_corrected,
    may_be_discarded,
    may_be_retried,
    resolved,
)
from agent_console.domain.field_change import FieldChange, FieldConflict, changes_between, merged
from agent_console.domain.interaction import State
from agent_console.ids import CallId, OperationId
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.wire.codec import encode
from agent_console.wire.operation import (
    CONFLICT,
    ChangeCustomer,
    MakePromise,
    Operation,
    Problem,
    WrapUp,
)


def entry(
    operation: Operation, state: EntryState = EntryState.HELD, problem: Problem | None = None
) -> OutboxEntry:
    return OutboxEntry(
        seq=1,
        id=operation.id,
        customer_id=operation.customer_id,
        kind=str(operation.__struct_config__.tag),
        body=encode(operation),
        made_at=NOW,
        state=state,
        attempt_count=1,
        next_try_at=NOW,
        problem=problem,
    )


def test_a_corrected_note_keeps_its_place_and_its_ids() -> None:
    old = wrapped(text="Wants a refnd")
    new = corrected(old, text=" Wants a refund ", reason="payment/refund", outcome="follow_up")
    assert new.note is not None
    assert old.note is not None
    assert (new.note.id, new.note.text) == (old.note.id, "Wants a refund")
    assert (new.interaction.id, new.interaction.at) == (old.interaction.id, old.interaction.at)
    assert (new.interaction.text, new.interaction.headline) == ("Wants a refund",) * 2
    assert (new.interaction.reason, new.interaction.outcome) == ("payment/refund", "follow_up")
    assert new.interaction.state is State.OPEN


def test_a_card_number_in_a_correction_is_masked() -> None:
    new = corrected(wrapped(), text="Card 4111 1111 1111 1111.", reason="", outcome="")
    assert "4111 1111" not in encode(new).decode()


def test_a_note_can_be_emptied_and_given_later() -> None:
    emptied = corrected(wrapped(), text="", reason="baggage/delayed", outcome="solved")
    assert emptied.note is None
    assert emptied.interaction.headline == "Delayed"
    filled = corrected(emptied, text="Bag found", reason="", outcome="solved")
    assert filled.note is not None
    assert (filled.note.interaction_id, filled.note.customer_id) == (filled.interaction.id, MIA)
    call = msgspec.structs.replace(emptied.interaction, call_id=CallId("k"))
    named = corrected(
        msgspec.structs.replace(emptied, interaction=call), text="", reason="", outcome=""
    )
    assert named.interaction.headline == "Call"


@pytest.mark.parametrize(
    ("state", "may"),
    [
        (EntryState.WAITING, (True, False, True)),
        (EntryState.HELD, (True, True, True)),
        (EntryState.SENT, (False, False, False)),
    ],
)
def test_what_may_be_done_follows_from_the_state(state: EntryState, may: tuple[bool, ...]) -> None:
    one = entry(wrapped(), state)
    assert (may_be_retried(one), may_be_corrected(one), may_be_discarded(one)) == may


def test_only_a_wrap_up_has_words_to_correct() -> None:
    made = MakePromise(id=OperationId("o"), at=NOW, customer_id=MIA, promise=promise())
    assert not may_be_corrected(entry(made))


SEEN = person(city="Seattle", seat="Aisle", country="US")
WANTED = msgspec.structs.replace(SEEN, city="Tacoma", seat="Window")
THEIRS = msgspec.structs.replace(SEEN, city="Portland", version=2)
CHANGE = ChangeCustomer(
    id=OperationId("o-1"),
    at=NOW,
    customer_id=MIA,
    seen_version=1,
    fields=changes_between(SEEN, WANTED),
)
_, CONFLICTS = merged(THEIRS, CHANGE.fields)


def test_keeping_ours_changes_against_theirs_and_is_no_conflict_again() -> None:
    again = resolved(CHANGE, CONFLICTS, ours={"city"})
    assert again is not None
    assert again.fields["city"] == FieldChange(seen="Portland", wanted="Tacoma")
    assert again.fields["seat"] == CHANGE.fields["seat"]
    made, conflicts = merged(THEIRS, again.fields)
    assert (made.city, made.seat, conflicts) == ("Tacoma", "Window", ())


def test_taking_theirs_sends_the_rest_alone() -> None:
    again = resolved(CHANGE, CONFLICTS, ours=())
    assert again is not None
    assert set(again.fields) == {"seat"}
    made, conflicts = merged(THEIRS, again.fields)
    assert (made.city, made.seat, conflicts) == ("Portland", "Window", ())


def test_taking_theirs_in_everything_leaves_nothing_to_send() -> None:
    only = msgspec.structs.replace(CHANGE, fields={"city": CHANGE.fields["city"]})
    assert resolved(only, CONFLICTS, ours=()) is None


def test_conflicts_are_there_only_where_the_hub_said_so() -> None:
    problem = Problem(title="Changed meanwhile", status=409, type=CONFLICT, conflicts=CONFLICTS)
    assert [one.field for one in CONFLICTS] == ["city"]
    assert conflicts_of(entry(CHANGE, problem=problem)) == CONFLICTS
    assert conflicts_of(entry(CHANGE, EntryState.WAITING, problem)) == ()
    plain = Problem(
        title="No", status=422, conflicts=(FieldConflict(field="x", seen=1, wanted=2, theirs=3),)
    )
    assert conflicts_of(entry(CHANGE, problem=plain)) == ()
    assert conflicts_of(entry(wrapped(), problem=problem)) == ()


def test_exported_lines_are_whole_operations() -> None:
    entries = [entry(wrapped("o-1", text="Zwei\nZeilen")), entry(CHANGE, problem=None)]
    lines = exported(entries).decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["o-1", "o-1"]
    read = msgspec.json.decode(encode(json.loads(lines[0])["operation"]), type=WrapUp)
    assert read == entries[0].operation
    assert exported([]) == b""
