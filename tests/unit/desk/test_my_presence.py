from typing import Any

import pytest
from support.desk import NOW, desk_files

from agent_console.desk.colleagues import Colleagues
from agent_console.desk.presence import MyPresence
from agent_console.domain.call import Call, Stage
from agent_console.domain.presence import CHOICES, Presence, PresenceState, presence_with
from agent_console.ids import AgentId, CallId
from agent_console.paths import Profile

ME = AgentId("a-214")
BO = AgentId("a-215")


def a_call(*stages: Stage) -> Call:
    call = Call(id=CallId("k"), from_number="+1", to_number="1", rung_at=NOW)
    for stage in stages:
        call = call.moved_to(stage, at=NOW)
    return call


TALKING = a_call(Stage.TALKING)
HELD = a_call(Stage.TALKING, Stage.HELD)
AFTER = a_call(Stage.TALKING, Stage.WRAP_UP)
RINGING = a_call()


@pytest.mark.parametrize(
    ("calls", "state"),
    [
        ((), PresenceState.LUNCH),
        ((RINGING,), PresenceState.LUNCH),
        ((TALKING,), PresenceState.ON_CALL),
        ((HELD, RINGING), PresenceState.ON_CALL),
        ((AFTER,), PresenceState.WRAP_UP),
        ((AFTER, HELD), PresenceState.ON_CALL),
    ],
)
def test_calls_come_before_what_was_chosen(calls: tuple[Call, ...], state: PresenceState) -> None:
    assert presence_with(PresenceState.LUNCH, (call.stage for call in calls)) is state


@pytest.mark.parametrize("state", CHOICES)
def test_what_was_chosen_is_there_again_after_a_restart(
    profile: Profile, clock: Any, state: PresenceState
) -> None:
    with desk_files(profile) as files:
        MyPresence(files.journal, clock=clock).choose(state)
    began = clock.now
    clock.advance(hours=1)
    with desk_files(profile) as files:
        found = MyPresence(files.journal, clock=clock).of(ME, ())
    assert (found.state, found.chosen) == (state, state)
    if state is not PresenceState.AVAILABLE:
        assert found.since == began


@pytest.mark.parametrize("state", sorted(set(PresenceState) - set(CHOICES)))
def test_nobody_chooses_what_only_calls_bring_about(
    profile: Profile, clock: Any, state: PresenceState
) -> None:
    with desk_files(profile) as files:
        mine = MyPresence(files.journal, clock=clock)
        with pytest.raises(ValueError):
            mine.choose(state)
        assert mine.chosen is PresenceState.AVAILABLE


def test_a_choice_nobody_can_read_is_no_reason_not_to_start(profile: Profile, clock: Any) -> None:
    with desk_files(profile) as files:
        files.journal.remember("presence", '{"state": "dancing"}')
        assert MyPresence(files.journal, clock=clock).chosen is PresenceState.AVAILABLE


def test_since_when_stays_until_it_changes(profile: Profile, clock: Any) -> None:
    with desk_files(profile) as files:
        mine = MyPresence(files.journal, clock=clock)
        began = clock.advance(minutes=1)
        first = mine.of(ME, (TALKING,))
        clock.advance(minutes=5)
        assert mine.of(ME, (HELD,)) == first
        assert first.since == began
        ended = clock.advance(minutes=2)
        assert mine.of(ME, (AFTER,)).since == ended
        mine.choose(PresenceState.LUNCH)
        assert mine.of(ME, (AFTER,)).chosen is PresenceState.LUNCH
        assert mine.of(ME, (AFTER,)).state is PresenceState.WRAP_UP


def test_nobody_knows_what_colleagues_do_while_the_hub_is_away() -> None:
    colleagues = Colleagues()
    assert colleagues.of(BO) is None
    state = PresenceState.ON_CALL
    colleagues.heard([Presence(agent_id=BO, state=state, chosen=state, since=NOW)])
    assert colleagues.of(BO) is state
    assert colleagues.of(AgentId("a-999")) is PresenceState.AWAY
    colleagues.heard([Presence(agent_id=BO, state=state, chosen=state, since=NOW, is_here=False)])
    assert colleagues.of(BO) is PresenceState.AWAY
    colleagues.lost()
    assert colleagues.of(BO) is None
