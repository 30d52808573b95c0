"""What an agent has to do: mine alone, seen at once as it was said, and undone without a trace."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from support.desk import BO, MIA, NOW, desk_files, page, person, promise

from agent_console.desk.files import Files
from agent_console.desk.follow_ups import FollowUps
from agent_console.desk.reminders import Manner, Reminders, manner
from agent_console.domain.agent import Agent
from agent_console.domain.field_change import FieldChange
from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState, Owner
from agent_console.domain.promise import PromiseState
from agent_console.domain.to_do import ToDo, ToDoKind, overdue_count
from agent_console.ids import AgentId, FollowUpId, OperationId, PromiseId
from agent_console.paths import Profile
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.coming_back import came_back, overtaken
from agent_console.wire.operation import (
    ChangeCustomer,
    MakeFollowUp,
    MakePromise,
    PlanFollowUp,
    PlanPromise,
    SettleFollowUp,
    SettlePromise,
)

ME = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", queues=("Elite service",))
OTHER = Owner(id=AgentId("a-215"), name="Bo Chen")
TOMORROW = NOW + timedelta(days=1)


def task(key: str = "f-1", owner: str = MIA, **changes: Any) -> FollowUp:
    plain = {
        "id": FollowUpId(key),
        "customer_id": owner,
        "kind": FollowUpKind.TASK,
        "what": f"About {key}",
        "due_at": TOMORROW,
        "made_at": NOW,
        "owner_id": ME.id,
        "version": 1,
    }
    return FollowUp(**{**plain, **changes})


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        opened.cache.absorb(page(customers=(person(), person(BO, "Bo", "Ek"))))
        yield opened


@pytest.fixture
def mine(files: Files) -> FollowUps:
    return FollowUps(files, ME, clock=lambda: NOW)


def listed(mine: FollowUps) -> list[str]:
    return [one.id for one in mine.mine()]


def test_mine_are_those_i_own_my_queues_and_what_i_promised_the_soonest_first(
    files: Files, mine: FollowUps
) -> None:
    own = promise("p-own", made_by=ME.id, due_at=NOW - timedelta(days=1))
    queue = task("f-queue", owner_id=None, owner_name="Elite service", due_at=NOW)
    elsewhere = (
        task("f-other", owner_id=OTHER.id),
        task("f-other-queue", owner_id=None, owner_name="Refunds"),
        promise("p-other", made_by=OTHER.id),
        promise("p-given", made_by=ME.id, owner_id=OTHER.id),
        task("f-done", state=FollowUpState.DONE),
        promise("p-kept", made_by=ME.id, state=PromiseState.KEPT),
    )
    promises = tuple(one for one in (own, *elsewhere) if not isinstance(one, FollowUp))
    tasks = tuple(one for one in (task(), queue, *elsewhere) if isinstance(one, FollowUp))
    files.cache.absorb(page("2", promises=promises, follow_ups=tasks))
    assert listed(mine) == ["p-own", "f-queue", "f-1"]
    assert mine.mine()[0].customer_name == "Mia Li"
    assert overdue_count(mine.mine(), now=NOW) == 1


def test_what_was_made_here_is_seen_before_the_hub_answers_and_once_after(
    files: Files, mine: FollowUps
) -> None:
    made = task(version=0)
    operation = MakeFollowUp(id=OperationId("o-1"), at=NOW, customer_id=MIA, follow_up=made)
    files.journal.queue(operation, at=NOW)
    assert listed(mine) == ["f-1"]
    assert files.customer_file(MIA).follow_ups == (made,)  # type: ignore[union-attr]
    files.journal.settle(operation.id, EntryState.SENT, None)
    assert not came_back(operation, files.cache)
    assert listed(mine) == ["f-1"]
    files.cache.absorb(page("2", follow_ups=(task(),)))
    assert came_back(operation, files.cache)
    assert listed(mine) == ["f-1"]
    files.cache.absorb(page("3", follow_ups=(task(state=FollowUpState.DONE, version=2),)))
    assert listed(mine) == []


@pytest.mark.parametrize("key", ["f-1", "p-1"])
def test_done_moved_and_given_are_seen_at_once(files: Files, mine: FollowUps, key: str) -> None:
    files.cache.absorb(page("2", follow_ups=(task(),), promises=(promise(owner_id=ME.id),)))
    one = next(one for one in mine.mine() if one.id == key)
    later = NOW + timedelta(days=3)
    mine.move(one, later)
    moved = next(one for one in mine.mine() if one.id == key)
    assert moved.due_at == later
    mine.assign(moved, OTHER)
    assert key not in listed(mine)
    assert len(listed(mine)) == 1


def test_what_is_undone_before_it_was_sent_leaves_no_trace(files: Files, mine: FollowUps) -> None:
    files.cache.absorb(page("2", follow_ups=(task(),)))
    mine.hold = timedelta(seconds=6)
    deed = mine.done(mine.mine()[0])
    assert listed(mine) == []
    mine.take_back(deed)
    assert files.journal.entries() == ()
    assert listed(mine) == ["f-1"]


@pytest.mark.parametrize("key", ["f-1", "p-1"])
def test_what_was_sent_is_undone_by_saying_so(files: Files, mine: FollowUps, key: str) -> None:
    lists = {"follow_ups": (task(),), "promises": (promise(owner_id=ME.id),)}
    files.cache.absorb(page("2", **lists))
    deed = mine.done(next(one for one in mine.mine() if one.id == key))
    (entry,) = files.journal.entries()
    files.journal.settle(entry.id, EntryState.SENT, None)
    mine.take_back(deed)
    assert len(files.journal.entries()) == 2
    assert key in listed(mine)
    done = {
        "follow_ups": (task(state=FollowUpState.DONE, version=2),),
        "promises": (promise(owner_id=ME.id, state=PromiseState.KEPT, version=2),),
    }
    files.cache.absorb(page("3", **done))
    assert key in listed(mine)


def test_of_two_that_say_the_same_anew_only_the_later_is_waited_for(files: Files) -> None:
    base = {"at": NOW, "customer_id": MIA}
    done = SettleFollowUp(
        id=OperationId("o-1"), follow_up_id=FollowUpId("f-1"), state=FollowUpState.DONE, **base
    )
    opened = SettleFollowUp(
        id=OperationId("o-2"), follow_up_id=FollowUpId("f-1"), state=FollowUpState.OPEN, **base
    )
    other = SettlePromise(
        id=OperationId("o-3"), promise_id=PromiseId("p-1"), state=PromiseState.KEPT, **base
    )
    timed = PlanFollowUp(
        id=OperationId("o-4"), follow_up_id=FollowUpId("f-1"), due_at=TOMORROW, **base
    )
    given = PlanFollowUp(id=OperationId("o-5"), follow_up_id=FollowUpId("f-1"), owner=OTHER, **base)
    assert overtaken([done, other, timed, opened, given]) == {"o-1"}


def test_a_plan_has_come_back_when_the_copy_shows_it_or_it_does_not_matter_any_more(
    files: Files,
) -> None:
    base = {"at": NOW, "customer_id": MIA, "promise_id": PromiseId("p-1")}
    plan = PlanPromise(id=OperationId("o-1"), due_at=NOW, owner=OTHER, **base)
    assert came_back(plan, files.cache)
    files.cache.absorb(page("2", promises=(promise(due_at=NOW),)))
    assert not came_back(plan, files.cache)
    planned = promise(due_at=NOW, owner_id=OTHER.id, owner_name=OTHER.name, version=2)
    files.cache.absorb(page("3", promises=(planned,)))
    assert came_back(plan, files.cache)
    made = MakePromise(
        id=OperationId("o-2"), at=NOW, customer_id=MIA, promise=promise("p-9", version=0)
    )
    assert not came_back(made, files.cache)


def test_a_corrected_field_is_shown_until_the_feed_has_it_and_never_over_somebody_elses(
    files: Files,
) -> None:
    change = ChangeCustomer(
        id=OperationId("o-1"),
        at=NOW,
        customer_id=MIA,
        seen_version=1,
        fields={
            "given_name": FieldChange(seen="Mia", wanted="Maja"),
            "seat": FieldChange(seen="Aisle", wanted="Window"),
        },
    )
    files.cache.absorb(page("2", customers=(person(seat="Aisle", version=2),)))
    files.journal.queue(change, at=NOW)

    def shown() -> tuple[str, str]:
        customer = files.customer_file(MIA).customer  # type: ignore[union-attr]
        return customer.given_name, customer.seat

    assert shown() == ("Maja", "Window")
    assert not came_back(change, files.cache)
    files.cache.absorb(page("3", customers=(person(seat="Bulkhead", version=3),)))
    assert shown() == ("Maja", "Bulkhead")
    assert not came_back(change, files.cache)
    files.cache.absorb(page("4", customers=(person(given="Maja", seat="Bulkhead", version=4),)))
    assert came_back(change, files.cache)


def test_a_customer_with_an_open_follow_up_stays_on_the_desk(files: Files) -> None:
    files.cache.absorb(page("2", follow_ups=(task(owner=BO),)))
    assert files.cache.evict(most=0, in_use=(), now=NOW + timedelta(days=900)) == 1
    assert files.cache.file(BO, limit=1) is not None
    files.cache.absorb(page("3", follow_ups=(task(owner=BO, state=FollowUpState.DONE, version=2),)))
    assert files.cache.evict(most=0, in_use=(), now=NOW + timedelta(days=901)) == 1
    assert files.cache.file(BO, limit=1) is None


def a_to_do(key: str, due_at: datetime) -> ToDo:
    return ToDo(id=key, customer_id=MIA, kind=ToDoKind.TASK, what="x", due_at=due_at)


def test_a_reminder_waits_for_the_end_of_the_call_and_is_given_once() -> None:
    reminders = Reminders()
    due, later = a_to_do("f-1", NOW), a_to_do("f-2", NOW + timedelta(hours=2))
    both = (due, later)
    assert reminders.fresh(both, now=NOW, is_on_call=True) == ()
    assert reminders.fresh(both, now=NOW, is_on_call=False) == (due,)
    assert reminders.fresh(both, now=NOW, is_on_call=False) == ()
    assert reminders.fresh(both, now=NOW + timedelta(hours=2), is_on_call=False) == (later,)
    moved = msgspec.structs.replace(due, due_at=NOW + timedelta(hours=3))
    assert reminders.fresh((moved,), now=NOW + timedelta(hours=3), is_on_call=False) == (moved,)


def test_the_desktop_speaks_only_when_nobody_is_on_the_line() -> None:
    assert manner(is_on_call=True, is_at_console=False) is Manner.BADGE
    assert manner(is_on_call=False, is_at_console=False) is Manner.DESKTOP
    assert manner(is_on_call=False, is_at_console=True) is Manner.NOTICE
