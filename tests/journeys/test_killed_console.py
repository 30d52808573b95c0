"""The console is killed at any moment; `dev.py soak kill` does the same hundreds of times."""

from pathlib import Path

import pytest
from support.kill_rounds import kill_rounds

ROUNDS = 25


@pytest.mark.timeout(300)
def test_a_console_killed_at_any_moment_has_lost_and_doubled_nothing(tmp_path: Path) -> None:
    found = kill_rounds(tmp_path, ROUNDS)
    assert found.rounds == ROUNDS
    assert (found.lost, found.doubled, found.broken) == (set(), set(), [])
    assert found.wrapped, "no call was ever wrapped up"
    assert set(found.saved) - found.wrapped, "it never died in the middle of a note"
