from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from support.desk import BO, KEY, MIA, NOW, wrapped

from agent_console.domain.draft import open_draft
from agent_console.ids import CallId, CustomerId, OperationId
from agent_console.paths import Profile
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.wire.operation import Problem

LATER = NOW + timedelta(minutes=5)
NO = Problem(title="No", status=422)
A1, A2, B1 = OperationId("a1"), OperationId("a2"), OperationId("b1")


@pytest.fixture
def journal(profile: Profile) -> Iterator[Journal]:
    """Two operations about Mia, with one about Bo between them."""
    opened = Journal.open(profile.journal, KEY)
    for key, owner in ((A1, MIA), (B1, BO), (A2, MIA)):
        opened.queue(wrapped(key, owner), at=NOW)
    yield opened
    opened.close()


def _due(journal: Journal, now: object = NOW, limit: int = 50) -> list[str]:
    return [entry.id for entry in journal.due(limit=limit, now=now)]  # type: ignore[arg-type]


def test_the_second_operation_of_a_customer_waits_for_the_first(journal: Journal) -> None:
    assert _due(journal) == [A1, B1]
    journal.settle(A1, EntryState.SENT, None)
    assert _due(journal) == [B1, A2]
    assert _due(journal, limit=1) == [B1]


def test_held_keeps_those_of_the_same_customer_and_nobody_elses(journal: Journal) -> None:
    journal.settle(A1, EntryState.HELD, NO)
    assert _due(journal) == [B1]
    journal.drop(A1)
    assert _due(journal) == [B1, A2]


def test_postponed_keeps_those_of_the_same_customer_until_its_time(journal: Journal) -> None:
    journal.postpone([A1], until=LATER, problem=None)
    assert _due(journal) == [B1]
    assert _due(journal, LATER - timedelta(microseconds=1)) == [B1]
    assert _due(journal, LATER) == [A1, B1]


def test_what_is_queued_twice_is_one(journal: Journal) -> None:
    journal.queue(wrapped(A1, MIA, text="other words"), at=LATER)
    assert [entry.id for entry in journal.entries()] == [A1, B1, A2]
    entry = journal.entry(A1)
    assert entry is not None
    assert entry.operation == wrapped(A1, MIA)
    assert entry.made_at == NOW


def test_an_entry_says_all_about_its_fate(journal: Journal) -> None:
    journal.postpone([A1], until=LATER, problem=NO)
    entry = journal.entry(A1)
    assert entry is not None
    assert (entry.kind, entry.customer_id, entry.state) == ("wrap_up", MIA, EntryState.WAITING)
    assert (entry.attempt_count, entry.next_try_at, entry.problem) == (1, LATER, NO)
    assert journal.entry(OperationId("x")) is None


def test_counts_and_lists_by_state_and_customer(journal: Journal) -> None:
    journal.settle(A1, EntryState.HELD, NO)
    journal.settle(B1, EntryState.SENT, None)
    assert journal.counts() == {EntryState.WAITING: 1, EntryState.HELD: 1, EntryState.SENT: 1}
    assert [entry.id for entry in journal.entries(EntryState.HELD)] == [A1]
    assert [entry.id for entry in journal.of_customer(MIA)] == [A1, A2]


def test_what_was_refused_goes_out_again_under_a_new_id_in_its_old_place(journal: Journal) -> None:
    journal.settle(A1, EntryState.HELD, NO)
    new = journal.retry(A1)
    assert new not in {None, A1}
    assert journal.entry(A1) is None
    entry = journal.entry(new)  # type: ignore[arg-type]
    assert entry is not None
    assert (entry.state, entry.problem, entry.attempt_count) == (EntryState.WAITING, None, 0)
    assert entry.operation == msgspec.structs.replace(wrapped(A1, MIA), id=new)
    assert _due(journal) == [new, B1]
    assert [one.id for one in journal.entries()] == [new, B1, A2]


def test_retry_keeps_what_this_program_does_not_know_of_an_operation(journal: Journal) -> None:
    entry = journal.entry(A1)
    assert entry is not None
    journal.drop(A1)
    body = entry.body.replace(b'{"kind"', b'{"later":{"deep":[1,null]},"kind"', 1)
    assert body != entry.body
    journal.put_back([msgspec.structs.replace(entry, body=body, state=EntryState.HELD)])
    new = journal.retry(A1)
    again = journal.entry(new) if new else None
    assert again is not None
    assert b'"later":{"deep":[1,null]}' in again.body


def test_retry_of_what_only_waits_keeps_its_id_for_the_hub_may_have_it(journal: Journal) -> None:
    journal.postpone([B1], until=LATER, problem=NO)
    assert journal.retry(B1) == B1
    assert _due(journal) == [A1, B1]
    journal.settle(A1, EntryState.SENT, None)
    assert journal.retry(A1) is None
    assert journal.retry(OperationId("x")) is None


def test_correcting_replaces_what_is_held_and_nothing_else(journal: Journal) -> None:
    better = wrapped(A1, MIA, text="Wants a voucher")
    assert journal.correct(A1, better) is None
    journal.settle(A1, EntryState.HELD, NO)
    new = journal.correct(A1, better)
    assert new is not None
    entry = journal.entry(new)
    assert entry is not None
    assert entry.operation == msgspec.structs.replace(better, id=new)
    assert journal.correct(A1, better) is None


def test_what_was_dropped_can_be_put_back_as_it_was(journal: Journal) -> None:
    journal.settle(A1, EntryState.HELD, NO)
    before = journal.entries()
    journal.drop(A1)
    journal.put_back(before)
    assert journal.entries() == before


def test_hurry_frees_what_waits_for_the_network_not_what_the_hub_put_off(journal: Journal) -> None:
    journal.postpone([A1], until=LATER, problem=None)
    journal.postpone([B1], until=LATER, problem=NO)
    journal.hurry()
    assert _due(journal) == [A1]


def test_the_networks_return_takes_nobodys_time_to_take_something_back(journal: Journal) -> None:
    fresh = wrapped("o-fresh", "c-fresh")
    journal.queue(fresh, at=NOW, until=LATER)
    journal.hurry()
    assert fresh.id not in _due(journal)
    assert journal.take_back([fresh.id], now=NOW)


def test_dropping_says_whether_there_was_anything(journal: Journal) -> None:
    assert journal.drop(B1)
    assert not journal.drop(B1)
    assert journal.counts()[EntryState.WAITING] == 2


def test_everything_about_an_erased_customer_is_forgotten(journal: Journal) -> None:
    journal.settle(A1, EntryState.SENT, None)
    for call, customer in (("theirs", MIA), ("others", CustomerId("c-other"))):
        journal.keep_draft(open_draft(CallId(call), customer, at=NOW))
    journal.erase(MIA)
    assert [entry.id for entry in journal.entries()] == [B1]
    assert [draft.id for draft in journal.drafts()] == ["others"]


def test_drafts_survive_reopening_oldest_first(profile: Profile) -> None:
    journal = Journal.open(profile.journal, KEY)
    late = open_draft(CallId("a"), CustomerId("c"), at=LATER)
    early = open_draft(CallId("b"), CustomerId("c"), at=NOW)
    for draft in (late, early):
        journal.keep_draft(draft)
    early = msgspec.structs.replace(early, text="Wants a refund\n李", choices={"seat": "declined"})
    journal.keep_draft(early)
    journal.close()
    again = Journal.open(profile.journal, KEY)
    assert again.drafts() == (early, late)
    again.drop_draft(early.id)
    assert again.drafts() == (late,)
    again.close()


def test_finishing_queues_everything_and_drops_the_draft(journal: Journal) -> None:
    draft = open_draft(CallId("k"), MIA, at=NOW)
    journal.keep_draft(draft)
    journal.finish(draft, [wrapped("c1"), wrapped("c2")], at=LATER)
    assert journal.drafts() == ()
    assert [entry.id for entry in journal.entries()] == [A1, B1, A2, "c1", "c2"]


def test_finishing_that_fails_half_way_changes_nothing(journal: Journal) -> None:
    draft = open_draft(CallId("k"), MIA, at=NOW)
    journal.keep_draft(draft)

    def half() -> Iterator[object]:
        yield wrapped("c1")
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        journal.finish(draft, half(), at=LATER)  # type: ignore[arg-type]
    assert journal.drafts() == (draft,)
    assert journal.entry(OperationId("c1")) is None


def test_words_are_remembered_until_forgotten(profile: Profile) -> None:
    journal = Journal.open(profile.journal, KEY)
    assert journal.remembered("hub") is None
    journal.remember("hub", "one")
    journal.remember("hub", "two")
    journal.close()
    again = Journal.open(profile.journal, KEY)
    assert again.remembered("hub") == "two"
    again.remember("hub", None)
    assert again.remembered("hub") is None
    again.close()
