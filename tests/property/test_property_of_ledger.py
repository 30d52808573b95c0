"""What a call is does not depend on how often, in which order and by whom it was told."""

from datetime import UTC, datetime, timedelta
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.hub.telephony.ledger import NOBODY, Entry, Ledger, call_of, entered, seeded
from agent_console.hub.telephony.report import Happened
from agent_console.ids import AgentId, CallId

START = datetime(2026, 5, 4, 12, tzinfo=UTC)
CALL = CallId("k-1")
AGENTS = [AgentId(f"a-{number}") for number in range(4)]

entries = st.builds(
    Entry,
    source=st.sampled_from(["push", "asterisk"]),
    happened=st.sampled_from(Happened),
    at=st.integers(0, 30).map(lambda seconds: START + timedelta(seconds=seconds)),
    message=st.sampled_from(["", "", "m1", "m2", "m3"]),
    direction=st.sampled_from([None, Direction.INBOUND]),
    from_number=st.sampled_from(["", "+12065550142", "214"]),
    to_number=st.sampled_from(["", "+18005550100"]),
    queue=st.sampled_from(["", "gold"]),
    agents=st.lists(st.sampled_from(AGENTS), max_size=3, unique=True).map(tuple),
    cause=st.sampled_from([None, *Cause]),
    is_connected=st.booleans(),
)
told = st.lists(entries, min_size=1, max_size=12)


def ledger_of(said: list[Entry]) -> Ledger:
    empty: Ledger = ()
    return reduce(entered, said, empty)


@settings(max_examples=300)
@given(told, st.randoms(use_true_random=False))
def test_the_order_of_telling_does_not_matter(said: list[Entry], chance: object) -> None:
    other = list(said)
    chance.shuffle(other)  # type: ignore[attr-defined]
    assert ledger_of(said) == ledger_of(other)


@settings(max_examples=200)
@given(told)
def test_telling_twice_changes_nothing(said: list[Entry]) -> None:
    once = ledger_of(said)
    assert ledger_of([*said, *said]) == once
    assert call_of(CALL, ledger_of([*said, *reversed(said)])) == call_of(CALL, once)


@settings(max_examples=300)
@given(told)
def test_every_ledger_makes_a_call_that_can_be(said: list[Entry]) -> None:
    call = call_of(CALL, ledger_of(said))
    has_end = any(one.happened is Happened.ENDED for one in said)
    assert (call.stage in {Stage.WRAP_UP, Stage.CLOSED}) == has_end
    assert (call.ended_at is not None) == has_end
    assert call.rung_at <= min(call.answered_at or call.rung_at, call.ended_at or call.rung_at)
    if call.stage in {Stage.TALKING, Stage.HELD}:
        assert call.answered_at is not None
    if NOBODY in call.offered_to:
        assert call.offered_to == (NOBODY,) or call.stage is not Stage.RINGING
    assert call.agent_id != NOBODY


@settings(max_examples=200)
@given(told)
def test_a_call_never_rings_at_everybody_once_somebody_was_named(said: list[Entry]) -> None:
    named = any(one.agents and one.happened is Happened.RANG for one in said)
    if named:
        assert call_of(CALL, ledger_of(said)).offered_to != ()


def plain(happened: Happened, second: int, **more: object) -> Entry:
    return Entry(source="push", happened=happened, at=START + timedelta(seconds=second), **more)  # type: ignore[arg-type]


def test_an_answer_heard_after_the_end_still_says_who_has_to_wrap_up() -> None:
    said = [
        plain(Happened.RANG, 0, agents=tuple(AGENTS[:2])),
        plain(Happened.ENDED, 5, cause=Cause.NORMAL_CLEARING),
    ]
    assert call_of(CALL, ledger_of(said)).stage is Stage.CLOSED
    said.append(plain(Happened.ANSWERED, 9, agents=(AGENTS[1],)))
    call = call_of(CALL, ledger_of(said))
    assert (call.stage, call.agent_id) == (Stage.WRAP_UP, AGENTS[1])
    assert call.answered_at == call.ended_at


def test_the_queue_rings_at_the_next_telephone_when_the_first_is_not_answered() -> None:
    said = [
        plain(Happened.RANG, 0, agents=(AGENTS[0],)),
        plain(Happened.STOPPED_RINGING, 15, agents=(AGENTS[0],)),
    ]
    assert call_of(CALL, ledger_of(said)).offered_to == (NOBODY,)
    said.append(plain(Happened.RANG, 16, agents=(AGENTS[1],)))
    assert call_of(CALL, ledger_of(said)).offered_to == (AGENTS[1],)


def test_a_blind_transfer_rings_at_the_colleague_and_is_theirs_when_answered() -> None:
    said = [
        plain(Happened.RANG, 0, agents=(AGENTS[0],)),
        plain(Happened.ANSWERED, 2),
        plain(Happened.TRANSFERRED, 30, agents=(AGENTS[1],)),
    ]
    moved = call_of(CALL, ledger_of(said))
    assert (moved.stage, moved.agent_id, moved.offered_to) == (Stage.RINGING, None, (AGENTS[1],))
    said.append(plain(Happened.ANSWERED, 33, agents=(AGENTS[1],)))
    taken = call_of(CALL, ledger_of(said))
    assert (taken.stage, taken.agent_id) == (Stage.TALKING, AGENTS[1])
    assert taken.answered_at == START + timedelta(seconds=2)


def test_hold_and_back_in_any_order_of_hearing() -> None:
    said = [
        plain(Happened.RESUMED, 20, message="2"),
        plain(Happened.HELD, 30, message="3"),
        plain(Happened.HELD, 10, message="1"),
        plain(Happened.ANSWERED, 2, agents=(AGENTS[0],)),
    ]
    assert call_of(CALL, ledger_of(said)).stage is Stage.HELD


@given(told)
def test_a_call_known_in_another_way_keeps_what_it_is(said: list[Entry]) -> None:
    call = call_of(CALL, ledger_of(said))
    again = call_of(CALL, seeded(call))
    kept = ("from_number", "to_number", "rung_at", "direction", "ended_at")
    assert [getattr(again, name) for name in kept] == [getattr(call, name) for name in kept]


def test_a_call_on_the_line_is_seeded_with_who_speaks() -> None:
    call = Call(
        id=CALL,
        from_number="+12065550142",
        to_number="",
        rung_at=START,
        stage=Stage.TALKING,
        answered_at=START + timedelta(seconds=3),
        agent_id=AGENTS[0],
        offered_to=tuple(AGENTS[:2]),
    )
    assert call_of(CALL, seeded(call)) == call
