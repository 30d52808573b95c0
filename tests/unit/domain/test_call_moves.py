from datetime import UTC, datetime, timedelta

import pytest

from agent_console.domain.call import Call, IllegalMove, Stage
from agent_console.ids import CallId

RUNG = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
ALLOWED = {
    (Stage.RINGING, Stage.TALKING),
    (Stage.RINGING, Stage.CLOSED),
    (Stage.TALKING, Stage.HELD),
    (Stage.TALKING, Stage.WRAP_UP),
    (Stage.HELD, Stage.TALKING),
    (Stage.HELD, Stage.WRAP_UP),
    (Stage.WRAP_UP, Stage.CLOSED),
}


def _call(stage: Stage = Stage.RINGING) -> Call:
    return Call(id=CallId("c"), from_number="", to_number="", rung_at=RUNG, stage=stage)


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("wanted", list(Stage))
def test_call_moves_as_telephony_moves_and_never_else(stage: Stage, wanted: Stage) -> None:
    call = _call(stage)
    assert call.may_move_to(wanted) is ((stage, wanted) in ALLOWED)
    if call.may_move_to(wanted):
        assert call.moved_to(wanted, at=RUNG).stage is wanted
    else:
        with pytest.raises(IllegalMove, match=f"{stage} -> {wanted}"):
            call.moved_to(wanted, at=RUNG)


def test_times_are_taken_when_they_happen_and_kept() -> None:
    minutes = [RUNG + timedelta(minutes=minute) for minute in range(5)]
    call = _call().moved_to(Stage.TALKING, at=minutes[1])
    call = call.moved_to(Stage.HELD, at=minutes[2]).moved_to(Stage.TALKING, at=minutes[3])
    call = call.moved_to(Stage.WRAP_UP, at=minutes[4]).moved_to(Stage.CLOSED, at=minutes[4])
    assert (call.answered_at, call.ended_at) == (minutes[1], minutes[4])


def test_call_nobody_took_ends_unanswered() -> None:
    call = _call().moved_to(Stage.CLOSED, at=RUNG)
    assert (call.answered_at, call.ended_at) == (None, RUNG)
