import threading
from collections.abc import Callable, Iterator

import pytest
from support.desk import NOW

from agent_console.crm.event_stream import ServerEvent
from agent_console.cti.hub_stream import HubStream
from agent_console.domain.call import Call
from agent_console.errors import HubUnreachable
from agent_console.ids import CallId
from agent_console.wire.codec import encode
from agent_console.wire.event import CALL, CHANGED, CallEvent

_PATIENCE_S = 5.0
Line = list[ServerEvent | Exception | None]


def _ring(key: str, number: str = "") -> ServerEvent:
    call = Call(id=CallId(key), from_number="+12065550142", to_number="1", rung_at=NOW)
    return ServerEvent(number, CALL, encode(CallEvent(call=call, hub_at=NOW)).decode())


class World:
    """Lines that break as the test says; listening stops when there are no more."""

    def __init__(self, *lines: Line) -> None:
        self.lines = list(lines)
        self.resumed: list[str | None] = []
        self.heard: list[str] = []
        self.nudge_count = 0
        self.connections: list[bool] = []
        self.waits: list[float] = []
        self.stream = HubStream(
            self._open,
            heard=lambda event: self.heard.append(event.call.id),
            nudged=self._on_nudged,
            connected=self.connections.append,
            pause=self._on_pause,
        )

    def play(self) -> None:
        self.stream.start()
        self.stream.join(timeout_s=_PATIENCE_S)
        assert not self.stream._thread.is_alive()

    def _open(self, after: str | None) -> Iterator[ServerEvent | None]:
        self.resumed.append(after)
        for event in self.lines.pop(0):
            if isinstance(event, Exception):
                raise event
            yield event

    def _on_nudged(self) -> None:
        self.nudge_count += 1

    def _on_pause(self, seconds: float) -> None:
        self.waits.append(seconds)
        if not self.lines:
            self.stream.stop()


def test_calls_are_heard_and_nudges_passed_on() -> None:
    world = World([None, ServerEvent("", CHANGED, "{}"), _ring("k-1", "1"), _ring("k-2", "2")])
    world.play()
    assert world.heard == ["k-1", "k-2"]
    assert world.nudge_count == 2
    assert world.connections == [True, False]


def test_it_resumes_where_the_line_broke() -> None:
    broken = HubUnreachable("cut")
    world = World([_ring("a", "41"), ServerEvent("", CHANGED, "{}"), broken], [broken], [None])
    world.play()
    assert world.resumed == [None, "41", "41"]


@pytest.mark.parametrize(
    "data", ["", "{", "[]", '{"call": 1}', "\ud800".encode("utf-8", "replace").decode()]
)
def test_an_event_that_cannot_be_read_is_passed_over(data: str) -> None:
    world = World([ServerEvent("7", CALL, data), _ring("next")], [None])
    world.play()
    assert world.heard == ["next"]
    assert world.resumed == [None, "7"]


def test_an_event_of_a_kind_of_tomorrow_is_passed_over() -> None:
    world = World([ServerEvent("8", "weather", "rain"), _ring("next", "9")])
    world.play()
    assert world.heard == ["next"]


def test_waits_grow_while_the_hub_is_away_and_begin_anew_when_it_was_there() -> None:
    away: Line = [HubUnreachable("cut")]
    world = World(away, away, away, away, away, [None], away, away)
    world.play()
    assert world.waits == [0.25, 0.5, 1.0, 1.0, 1.0, 0.25, 0.5, 1.0]
    assert world.connections == [True, False]


def test_a_stream_told_to_stop_hears_nothing_more() -> None:
    heard: list[str] = []
    waiting, go_on = threading.Event(), threading.Event()

    def opened(_after: str | None) -> Iterator[ServerEvent | None]:
        yield _ring("before")
        waiting.set()
        go_on.wait(_PATIENCE_S)
        yield _ring("after")

    nothing: Callable[..., None] = lambda *_: None  # noqa: E731 one name for three
    stream = HubStream(
        opened, heard=lambda event: heard.append(event.call.id), nudged=nothing, connected=nothing
    )
    stream.start()
    assert waiting.wait(_PATIENCE_S)
    stream.stop()
    go_on.set()
    stream.join()
    assert not stream._thread.is_alive()
    assert heard == ["before"]


def test_a_stream_that_never_began_can_be_stopped() -> None:
    world = World()
    world.stream.stop()
    world.stream.join()
