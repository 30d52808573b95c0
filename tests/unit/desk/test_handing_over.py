from collections.abc import Iterator

import msgspec
import pytest
from support.desk import MIA, NOW, desk_files

from agent_console.desk.call_work import CallWork
from agent_console.desk.colleagues import Colleagues, matching, target, targets
from agent_console.desk.files import Files
from agent_console.desk.transfer import hand_over, handing_over
from agent_console.domain.agent import Agent, Role
from agent_console.domain.call import Call, Stage
from agent_console.domain.presence import Presence, PresenceState
from agent_console.ids import AgentId, CallId, CustomerId
from agent_console.paths import Profile
from agent_console.wire.operation import TransferCall, WrapUp

ME = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", queues=("Reservations",))
BO = Agent(
    id=AgentId("a-1"),
    login="bo",
    name="Bo Chen",
    station="Boise",
    extension="4215",
    queues=("Baggage", "Reservations"),
)
AMY = Agent(id=AgentId("a-2"), login="amy", name="Amy Müller", queues=("Baggage",))
ZED = Agent(id=AgentId("a-3"), login="zed", name="Zed", queues=("Elite service",))
GATE = Agent(id=AgentId("a-4"), login="g", name="Gate C9", role=Role.GATE)
EVERYONE = (ME, BO, AMY, ZED, GATE)


def doing(**states: PresenceState) -> Colleagues:
    known = Colleagues()
    ids = {one.login: one.id for one in EVERYONE}
    known.heard(
        Presence(agent_id=ids[login], state=state, chosen=state, since=NOW)
        for login, state in states.items()
    )
    return known


def names(found: tuple[object, ...]) -> list[str]:
    return [one.name for one in found]  # type: ignore[attr-defined]


def test_who_can_take_it_stands_first_and_nobody_is_left_out() -> None:
    known = doing(amy=PresenceState.LUNCH, zed=PresenceState.AVAILABLE, bo=PresenceState.ON_CALL)
    found = targets(EVERYONE, known, me=ME.id)
    assert names(found) == [
        *("Baggage", "Elite service", "Reservations"),
        *("Zed", "Bo Chen", "Amy Müller"),
    ]


def test_a_queue_says_how_many_could_take_it() -> None:
    known = doing(bo=PresenceState.AVAILABLE, amy=PresenceState.LUNCH)
    baggage = targets(EVERYONE, known, me=ME.id)[0]
    assert (baggage.free_count, baggage.serving_count) == (1, 2)
    assert targets(EVERYONE, Colleagues(), me=ME.id)[0].free_count is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("bo", "Bo Chen"),
        ("chen bo", "Bo Chen"),
        ("4215", "Bo Chen"),
        ("MÜL", "Amy Müller"),
        ("eli", "Elite service"),
        ("boise", "Bo Chen"),
    ],
)
def test_somebody_is_found_by_the_beginnings_of_words(typed: str, first: str) -> None:
    assert names(matching(targets(EVERYONE, doing(), me=ME.id), typed))[0] == first


def test_what_nothing_begins_with_finds_nobody() -> None:
    assert matching(targets(EVERYONE, doing(), me=ME.id), "hen") == ()


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        yield opened


@pytest.fixture
def work(files: Files) -> CallWork:
    made = CallWork(files.journal, ME, clock=lambda: NOW)
    made.heard(Call(id=CallId("k"), from_number="+12065550142", to_number="1", rung_at=NOW))
    made.moved(CallId("k"), Stage.TALKING)
    made.is_about(CallId("k"), CustomerId(MIA))
    return made


def transfer(work: CallWork, summary: str = "Wants the aisle.") -> TransferCall:
    to = target(BO, Colleagues())
    draft = work[CallId("k")]
    return handing_over(draft, ME, to, summary, headline="Handed over", at=NOW)


def test_the_operation_says_all_the_colleague_needs(work: CallWork) -> None:
    made = transfer(work, "  Wants the aisle. ")
    assert made.handover.summary == "Wants the aisle."
    assert (made.handover.from_name, made.handover.to_id) == ("Agent 214", BO.id)
    assert made.handover.customer_id == MIA
    assert made.interaction.customer_id == made.customer_id == MIA
    assert made.interaction.text == "Wants the aisle."


def test_a_card_number_is_masked_before_it_leaves(work: CallWork) -> None:
    made = transfer(work, "Card 4111 1111 1111 1111.")
    assert "4111 1111" not in made.handover.summary
    assert "4111 1111" not in made.interaction.text


def test_of_somebody_nobody_knows_no_customer_is_named(files: Files) -> None:
    work = CallWork(files.journal, ME, clock=lambda: NOW)
    work.heard(Call(id=CallId("k"), from_number="", to_number="1", rung_at=NOW))
    work.moved(CallId("k"), Stage.TALKING)
    assert transfer(work).handover.customer_id is None


def test_pressed_twice_or_after_a_crash_it_is_one(files: Files, work: CallWork) -> None:
    one = transfer(work)
    hand_over(work, files.journal, CallId("k"), one, at=NOW)
    again = CallWork(files.journal, ME, clock=lambda: NOW)
    hand_over(again, files.journal, CallId("k"), transfer(again), at=NOW)
    (entry,) = files.journal.entries()
    assert entry.operation == one


def test_what_is_left_is_to_wrap_up_our_own_part(files: Files, work: CallWork) -> None:
    work.write(CallId("k"), "We spoke.", caret=0)
    draft = hand_over(work, files.journal, CallId("k"), transfer(work), at=NOW)
    assert draft.call is not None
    assert draft.call.stage is Stage.WRAP_UP
    assert draft.outcome == "transferred"
    work.wrap_up(CallId("k"))
    kinds = [type(entry.operation) for entry in files.journal.entries()]
    assert kinds == [TransferCall, WrapUp]


def test_an_outcome_that_was_chosen_stays(files: Files, work: CallWork) -> None:
    work.dispose(CallId("k"), reason="", outcome="solved")
    draft = hand_over(work, files.journal, CallId("k"), transfer(work), at=NOW)
    assert draft.outcome == "solved"


def test_a_visit_has_no_call_to_hand_over(work: CallWork) -> None:
    draft = msgspec.structs.replace(work[CallId("k")], call=None)
    with pytest.raises(ValueError):
        handing_over(draft, ME, target(BO, Colleagues()), "", headline="", at=NOW)
