import signal
from collections.abc import Iterator

import pytest

from agent_console.cli.following import follow
from agent_console.errors import BadInput, HubTroubled


@pytest.fixture(autouse=True)
def the_signal_as_it_was() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def test_what_the_world_does_wrong_is_told_and_wrong_settings_end_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ways = iter([None, HubTroubled("the other side is away"), None, BadInput("no password")])
    count = 0

    def once() -> None:
        nonlocal count
        count += 1
        problem = next(ways)
        if problem is not None:
            raise problem

    with pytest.raises(BadInput):
        follow(once, every_s=0.01)
    assert count == 4
    assert "the other side is away" in capsys.readouterr().err


def test_a_stop_ends_it_cleanly() -> None:
    with pytest.raises(KeyboardInterrupt):
        follow(lambda: signal.raise_signal(signal.SIGTERM), every_s=0.01)
