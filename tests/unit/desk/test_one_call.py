"""A call of which a soft-phone and the hub both tell is one call, and no two calls ever are."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from support.desk import NOW, desk_files

from agent_console.desk.call_work import CallWork
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.channel import Direction
from agent_console.domain.draft import Draft
from agent_console.ids import AgentId, CallId
from agent_console.paths import Profile
from agent_console.store.journal import Journal

ME = Agent(id=AgentId("a-1"), login="me", name="Me")
BERLIN = "+4930901820"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> object:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(profile: Profile) -> Iterator[Journal]:
    with desk_files(profile) as opened:
        yield opened.journal


@pytest.fixture
def work(journal: Journal, clock: Clock) -> CallWork:
    return CallWork(journal, ME, clock=clock)  # type: ignore[arg-type]


def at_hub(stage: Stage = Stage.RINGING, key: str = "hub-1", **said: object) -> Call:
    plain = {
        "id": CallId(key),
        "from_number": BERLIN,
        "to_number": "+12065550100",
        "rung_at": NOW,
        "queue": "Elite service",
        "offered_to": (ME.id,),
    }
    call = Call(**{**plain, **said})  # type: ignore[arg-type]
    if stage is Stage.RINGING:
        return call
    talks = msgspec.structs.replace(call.moved_to(Stage.TALKING, at=NOW), agent_id=ME.id)
    return talks if stage is Stage.TALKING else talks.moved_to(Stage.WRAP_UP, at=NOW)


def here(stage: Stage = Stage.RINGING, key: str = "pop-1", number: str = "030 901820") -> Call:
    call = Call(id=CallId(key), from_number=number, to_number="", rung_at=NOW)
    return call if stage is Stage.RINGING else call.moved_to(stage, at=NOW)


def tells(work: CallWork, call: Call, *, is_local: bool) -> Draft:
    draft = work.heard(call, is_local=is_local)
    assert draft is not None
    return draft


@pytest.mark.parametrize("is_hub_first", [True, False])
def test_told_by_both_it_is_one_call_under_the_hubs_name(
    work: CallWork, *, is_hub_first: bool
) -> None:
    order = [(at_hub(), False), (here(), True)]
    for call, is_local in order if is_hub_first else reversed(order):
        draft = tells(work, call, is_local=is_local)
    assert len(list(work)) == 1
    assert draft.call is not None
    told = (draft.call.id, draft.call.queue, draft.call.from_number, draft.call.to_number)
    assert told == ("hub-1", "Elite service", BERLIN, "+12065550100")
    assert {work.known_as(CallId("hub-1")), work.known_as(CallId("pop-1"))} == {draft.id}


@pytest.mark.parametrize("is_hub_first", [True, False])
def test_either_moves_it_on_and_neither_back(work: CallWork, *, is_hub_first: bool) -> None:
    first, second = (at_hub(), here()) if is_hub_first else (here(), at_hub())
    tells(work, first, is_local=not is_hub_first)
    tells(work, second, is_local=is_hub_first)
    draft = tells(work, here(Stage.TALKING), is_local=True)
    assert draft.call is not None
    assert (draft.call.stage, draft.call.queue) == (Stage.TALKING, "Elite service")
    draft = tells(work, at_hub(), is_local=False)
    assert draft.call is not None
    assert draft.call.stage is Stage.TALKING
    draft = tells(work, at_hub(Stage.WRAP_UP), is_local=False)
    assert draft.call is not None
    assert (draft.call.stage, draft.call.agent_id) == (Stage.WRAP_UP, ME.id)
    assert len(list(work)) == 1


def test_answered_here_before_the_hub_told_of_it_it_is_the_hubs_call(work: CallWork) -> None:
    tells(work, here(), is_local=True)
    tells(work, here(Stage.TALKING), is_local=True)
    draft = tells(work, at_hub(), is_local=False)
    assert draft.call is not None
    assert (draft.call.id, draft.call.stage) == ("hub-1", Stage.TALKING)


def test_the_same_id_is_the_same_call_and_keeps_what_the_hub_said(work: CallWork) -> None:
    tells(work, at_hub(key="sip-1"), is_local=False)
    draft = tells(work, here(Stage.TALKING, key="sip-1", number=""), is_local=True)
    assert draft.call is not None
    assert (draft.call.queue, draft.call.stage) == ("Elite service", Stage.TALKING)
    assert draft.other_ids == ()


def test_what_was_written_is_written_once_and_the_rest_is_no_new_call(work: CallWork) -> None:
    tells(work, here(), is_local=True)
    tells(work, at_hub(), is_local=False)
    draft = tells(work, at_hub(Stage.TALKING), is_local=False)
    work.write(draft.id, "Asked about the gate.", caret=0)
    work.wrap_up(draft.id)
    assert work.heard(at_hub(Stage.WRAP_UP)) is None
    assert work.heard(here(Stage.CLOSED), is_local=True) is None
    assert list(work) == []


def test_after_a_restart_it_still_is_one_call(
    work: CallWork, journal: Journal, clock: Clock
) -> None:
    tells(work, here(), is_local=True)
    tells(work, at_hub(), is_local=False)
    before = tells(work, at_hub(Stage.TALKING), is_local=False)
    again = CallWork(journal, ME, clock=clock)  # type: ignore[arg-type]
    assert tells(again, at_hub(Stage.WRAP_UP), is_local=False).id == before.id
    assert len(list(again)) == 1


def test_two_calls_of_the_hub_are_two_whatever_their_number(work: CallWork) -> None:
    tells(work, at_hub(), is_local=False)
    tells(work, at_hub(key="hub-2"), is_local=False)
    assert len(list(work)) == 2


def test_another_number_or_none_is_another_call(work: CallWork) -> None:
    tells(work, at_hub(), is_local=False)
    for number, key in (("+12065550142", "pop-2"), ("", "pop-3"), ("214", "pop-4")):
        tells(work, here(number=number, key=key), is_local=True)
    assert len(list(work)) == 4
    extension = at_hub(key="hub-3", from_number="214")
    tells(work, extension, is_local=False)
    assert len(list(work)) == 5


def test_a_call_back_a_while_later_is_another_call(work: CallWork, clock: Clock) -> None:
    tells(work, at_hub(), is_local=False)
    tells(work, at_hub(Stage.TALKING), is_local=False)
    clock.now = NOW + timedelta(minutes=1)
    tells(work, here(), is_local=True)
    assert len(list(work)) == 2


def test_what_rang_elsewhere_for_a_minute_and_now_here_is_one_call(
    work: CallWork, clock: Clock
) -> None:
    tells(work, at_hub(), is_local=False)
    clock.now = NOW + timedelta(minutes=1)
    tells(work, here(), is_local=True)
    assert len(list(work)) == 1


def test_a_call_we_make_is_not_the_one_that_comes_in(work: CallWork) -> None:
    tells(work, at_hub(direction=Direction.OUTBOUND), is_local=False)
    tells(work, here(), is_local=True)
    assert len(list(work)) == 2
