"""Promises, call-backs and tasks of a draft: kept at once, sent once, taken back whole."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec
import pytest
from support.desk import KEY, MIA, NOW

from agent_console.desk.agreeing import Agreement, agreement_of, begun, owners, put_down
from agent_console.desk.call_work import CallWork
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.draft import Draft, Part
from agent_console.domain.follow_up import FollowUp, Owner
from agent_console.domain.promise import Promise
from agent_console.domain.to_do import ToDoKind
from agent_console.ids import AgentId, CallId, CustomerId
from agent_console.paths import Profile
from agent_console.store.journal import Journal
from agent_console.wire.operation import MakeFollowUp, MakePromise, WrapUp

AGENT = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", queues=("Elite service",))
BO = Agent(id=AgentId("a-215"), login="bo", name="Bo Chen", queues=("Refunds",))
K = CallId("k-1")
DUE = NOW + timedelta(days=1)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def journal(profile: Profile) -> Iterator[Journal]:
    opened = Journal.open(profile.journal, KEY)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def work(journal: Journal, clock: Clock) -> CallWork:
    made = CallWork(journal, AGENT, clock=clock)
    made.heard(
        Call(
            id=K,
            from_number="+4930123456",
            to_number="+1",
            rung_at=NOW,
            stage=Stage.TALKING,
            agent_id=AGENT.id,
            answered_at=NOW,
        )
    )
    made.is_about(K, MIA)
    return made


def agreed(work: CallWork, kind: ToDoKind, what: str, **more: object) -> Part:
    agreement = begun(kind, work[K], None, AGENT)
    full = msgspec.structs.replace(agreement, what=what, due_at=DUE, **more)
    part = put_down(full, work[K], AGENT, at=NOW)
    return work.agree(K, part).with_part(part).parts[-1]


def sent(journal: Journal) -> list[object]:
    return [entry.operation for entry in journal.entries()]


def test_a_call_back_begins_with_the_number_on_the_line_and_the_customers_clock(
    work: CallWork,
) -> None:
    made = begun(ToDoKind.CALL_BACK, work[K], None, AGENT)
    assert (made.number, made.zone) == ("+4930123456", "Europe/Berlin")
    assert made.owner == Owner(id=AGENT.id, name=AGENT.name)
    assert begun(ToDoKind.TASK, work[K], None, AGENT).number == ""


def test_what_is_agreed_is_on_disk_before_the_screen_says_so(
    work: CallWork, journal: Journal
) -> None:
    agreed(work, ToDoKind.PROMISE, "Refund")
    agreed(work, ToDoKind.CALL_BACK, "The bag")
    (kept,) = journal.drafts()
    assert kept.parts == work[K].parts
    assert [type(one) for one in kept.parts] == [Promise, FollowUp]


def test_a_card_number_in_what_is_agreed_reaches_no_disk(work: CallWork, journal: Journal) -> None:
    agreed(work, ToDoKind.TASK, "Charge 4111 1111 1111 1111")
    assert journal.drafts()[0].follow_ups[0].what == "Charge •••• •••• •••• 1111"


@pytest.mark.parametrize("field", ["whom", "number"])
def test_a_card_number_beside_a_call_back_reaches_no_disk(
    work: CallWork, journal: Journal, field: str
) -> None:
    agreed(work, ToDoKind.CALL_BACK, "The bag", **{field: "4111 1111 1111 1111"})
    assert getattr(journal.drafts()[0].follow_ups[0], field) == "•••• •••• •••• 1111"


def test_a_number_to_call_is_meant_where_the_agent_is(work: CallWork) -> None:
    wanted = Agreement(kind=ToDoKind.CALL_BACK, what="x", due_at=DUE, number="030 123456")
    part = put_down(wanted, work[K], AGENT, at=NOW, region="DE")
    assert isinstance(part, FollowUp)
    assert part.number == "+4930123456"


def test_a_card_number_split_between_note_and_promise_is_masked_at_wrap_up(
    work: CallWork, journal: Journal
) -> None:
    work.write(K, "Charge 4111 1111", caret=0)
    agreed(work, ToDoKind.PROMISE, "1111 1111 the fee back")
    work.wrap_up(K)
    wrap_up, promise = sent(journal)
    assert isinstance(wrap_up, WrapUp)
    assert wrap_up.interaction.text == "Charge •••• ••••"
    assert isinstance(promise, MakePromise)
    assert promise.promise.what == "•••• 1111 the fee back"


def test_changing_keeps_id_and_first_time_and_taking_out_takes_out(
    work: CallWork, clock: Clock
) -> None:
    first = agreed(work, ToDoKind.CALL_BACK, "The bag")
    clock.now += timedelta(minutes=5)
    again = msgspec.structs.replace(agreement_of(first), what="The other bag", number="030 99999")
    changed = put_down(again, work[K], AGENT, at=clock())
    work.agree(K, changed)
    (only,) = work[K].parts
    assert (only.id, only.what, only.made_at) == (first.id, "The other bag", NOW)
    assert work.withdraw(K, only.id).parts == ()
    assert not work.is_begun(K)


def test_the_wrap_up_sends_each_part_once_for_whom_the_call_turned_out_to_be_about(
    work: CallWork, journal: Journal
) -> None:
    promise = agreed(work, ToDoKind.PROMISE, "Refund", owner=Owner(name="Refunds"))
    task = agreed(work, ToDoKind.TASK, "Wheelchair")
    work.is_about(K, CustomerId("c-bo"))
    work.wrap_up(K)
    work.wrap_up(K)
    made = sent(journal)
    assert [type(one) for one in made] == [WrapUp, MakePromise, MakeFollowUp]
    assert {one.customer_id for one in made} == {"c-bo"}  # type: ignore[attr-defined]
    assert made[1].promise.id == promise.id  # type: ignore[attr-defined]
    assert (made[1].promise.owner_id, made[1].promise.owner_name) == (None, "Refunds")  # type: ignore[attr-defined]
    assert made[2].follow_up.customer_id == "c-bo"  # type: ignore[attr-defined]
    assert made[2].follow_up.id == task.id  # type: ignore[attr-defined]
    assert len({one.id for one in made}) == 3  # type: ignore[attr-defined]


def test_what_is_held_is_not_sent_and_can_be_taken_back_as_it_was(
    work: CallWork, journal: Journal, clock: Clock
) -> None:
    work.hold = timedelta(seconds=6)
    work.write(K, "Too early", caret=0)
    agreed(work, ToDoKind.PROMISE, "Refund")
    before = work[K]
    work.wrap_up(K)
    assert journal.due(limit=9, now=clock()) == ()
    assert K not in work
    back = work.take_back()
    assert back is not None
    assert msgspec.structs.replace(back, operation_id=before.operation_id) == before
    assert back.operation_id != before.operation_id
    assert journal.entries() == ()
    assert journal.drafts() == (back,)
    assert work[K] == back
    work.wrap_up(K)
    assert len(sent(journal)) == 2


def test_what_may_be_on_its_way_is_not_taken_back(
    work: CallWork, journal: Journal, clock: Clock
) -> None:
    work.hold = timedelta(seconds=6)
    work.write(K, "Gone", caret=0)
    work.wrap_up(K)
    clock.now += timedelta(seconds=6)
    assert len(journal.due(limit=9, now=clock())) == 1
    assert work.take_back() is None
    assert len(journal.entries()) == 1
    assert K not in work
    assert work.take_back() is None


def test_a_restored_network_leaves_the_time_to_take_a_wrap_up_back(
    work: CallWork, journal: Journal
) -> None:
    work.hold = timedelta(seconds=6)
    work.write(K, "Hurried", caret=0)
    work.wrap_up(K)
    journal.hurry()
    taken = work.take_back()
    assert taken is not None
    assert (taken.text, journal.entries()) == ("Hurried", ())


def test_without_a_hold_there_is_nothing_to_take_back(work: CallWork, journal: Journal) -> None:
    work.write(K, "At once", caret=0)
    work.wrap_up(K)
    assert work.take_back() is None
    assert len(journal.due(limit=9, now=NOW)) == 1


def test_a_draft_of_an_earlier_version_is_read_without_parts(work: CallWork) -> None:
    old = msgspec.json.encode({"id": "k", "customer_id": "c", "opened_at": NOW.isoformat()} | IDS)
    assert msgspec.json.decode(old, type=Draft).parts == ()


IDS = {"interaction_id": "i", "note_id": "n", "operation_id": "o"}


def test_owners_begin_with_oneself_and_ones_queues() -> None:
    found = list(owners(AGENT, (AGENT, BO)))
    assert found == [
        Owner(id=AGENT.id, name="Agent 214"),
        Owner(name="Elite service"),
        Owner(name="Refunds"),
        Owner(id=BO.id, name="Bo Chen"),
    ]


def test_an_agreement_without_its_time_is_refused(work: CallWork) -> None:
    with pytest.raises(ValueError, match="time"):
        put_down(Agreement(kind=ToDoKind.TASK, what="x"), work[K], AGENT, at=NOW)
