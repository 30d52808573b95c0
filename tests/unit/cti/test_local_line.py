import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Client
from pathlib import Path

import msgspec
import pytest
from support.waiting import until

from agent_console.clock import utc_now
from agent_console.cti import local_line, local_socket
from agent_console.cti.local_line import (
    MOST_BYTES,
    ConsoleNotRunning,
    LocalLine,
    LocalRefused,
    address_of,
    is_running,
    ring,
    show_running,
)
from agent_console.cti.local_ring import Happening, local_event
from agent_console.cti.local_socket import PATIENCE_S, reach
from agent_console.domain.call import Cause, Stage
from agent_console.ids import CallId
from agent_console.paths import Profile
from agent_console.wire.event import CallEvent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets with a path")


class Console:
    """What a console hears over its local line."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.calls: list[CallEvent] = []
        self.shown = 0
        self.line = LocalLine(profile, heard=self.calls.append, show=self._show)

    def _show(self) -> None:
        self.shown += 1


@pytest.fixture
def console(profile: Profile) -> Iterator[Console]:
    made = Console(profile)
    assert made.line.start()
    yield made
    made.line.stop()


def event(happening: str = "newCall", number: str = "12065550142") -> CallEvent:
    return local_event(
        Happening(happening), CallId("k-1"), caller=number, called="1", queue="", at=utc_now()
    )


def test_a_ring_arrives_as_it_was_sent(console: Console) -> None:
    sent = event()
    ring(console.profile, sent)
    assert console.calls == [msgspec.structs.replace(sent, is_local=True)]
    assert sent.call.from_number == "+12065550142"


def test_the_window_is_asked_for(console: Console) -> None:
    assert show_running(console.profile)
    assert (console.shown, console.calls) == (1, [])


def test_nobody_listens_before_the_start_and_after_the_end(profile: Profile) -> None:
    with pytest.raises(ConsoleNotRunning):
        ring(profile, event())
    one = Console(profile)
    assert one.line.start()
    assert is_running(profile)
    one.line.stop()
    assert not Path(address_of(profile)).exists()
    assert not is_running(profile)
    assert not show_running(profile)
    one.line.stop()


def test_a_second_console_leaves_the_line_to_the_first(console: Console) -> None:
    second = Console(console.profile)
    assert not second.line.start()
    second.line.stop()
    ring(console.profile, event())
    assert len(console.calls) == 1


def test_the_socket_of_a_dead_program_is_replaced(profile: Profile) -> None:
    place = Path(address_of(profile))
    place.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(place))
    assert place.exists()
    console = Console(profile)
    assert console.line.start()
    ring(profile, event())
    assert len(console.calls) == 1
    console.line.stop()


def test_who_cannot_read_the_key_is_not_heard(console: Console) -> None:
    key = console.profile.folder / "line.key"
    key.write_bytes(bytes(32))
    with pytest.raises(LocalRefused):
        ring(console.profile, event())
    with Client(address_of(console.profile)) as stranger:
        stranger.send_bytes(bytes(32))
        stranger.recv_bytes()
        stranger.send_bytes(bytes(32) + local_line.SHOW)
        with pytest.raises(EOFError):
            stranger.recv_bytes()
    assert (console.calls, console.shown) == ([], 0)


def test_the_key_is_the_owners_alone(console: Console) -> None:
    for path in (console.profile.folder / "line.key", Path(address_of(console.profile))):
        assert path.stat().st_mode & 0o077 == 0, path.name


def raw(console: Console, said: bytes) -> bytes:
    """Say *said* with the right proof; return the console's answer."""
    key = (console.profile.folder / "line.key").read_bytes()
    with Client(address_of(console.profile)) as peer:
        return local_socket.answer_to(peer, key, said)


@pytest.mark.parametrize("said", [b"", b"{}", b"\xff\xfe", b"SHOW", b'{"call":1}', b"x" * 60000])
def test_what_cannot_be_read_is_refused_and_the_line_stays(console: Console, said: bytes) -> None:
    assert raw(console, said) == b"refused"
    ring(console.profile, event())
    assert len(console.calls) == 1


def test_a_message_over_the_limit_is_cut_off_and_the_line_stays(console: Console) -> None:
    with pytest.raises((EOFError, OSError)):
        raw(console, b"x" * (MOST_BYTES + 1))
    ring(console.profile, event())
    assert len(console.calls) == 1


@pytest.mark.parametrize("words", [b"", b"\x00", b"\x00\x00\x00\x05abc", b"GET / HTTP/1.1\r\n\r\n"])
def test_somebody_who_speaks_otherwise_and_leaves_does_no_harm(
    console: Console, words: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(address_of(console.profile))
        stranger.sendall(words)
    ring(console.profile, event())
    assert len(console.calls) == 1


def test_a_pickle_is_only_bytes(console: Console, tmp_path: Path) -> None:
    harm = tmp_path / "harm"
    pickle = b"cos\nsystem\n(S'touch " + bytes(harm) + b"'\ntR."
    assert raw(console, pickle) == b"refused"
    assert not harm.exists()


def test_many_rings_at_once_all_arrive(console: Console) -> None:
    threads = [threading.Thread(target=ring, args=(console.profile, event())) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(console.calls) == 12


class Crowded:
    """A socket to somebody whose queue is full for a while."""

    def __init__(self, times: int) -> None:
        self.left = times

    def connect(self, _address: str) -> None:
        self.left -= 1
        if self.left >= 0:
            raise BlockingIOError


def test_who_finds_the_queue_full_waits_for_a_turn() -> None:
    waits: list[float] = []
    reach(Crowded(3), "", pause=waits.append)  # type: ignore[arg-type]
    assert len(waits) == 3
    with pytest.raises(TimeoutError):
        reach(Crowded(10_000), "", pause=waits.append)  # type: ignore[arg-type]
    assert sum(waits[3:]) == pytest.approx(PATIENCE_S)


def test_a_hundred_may_wait_for_their_turn(console: Console) -> None:
    silent = [socket.socket(socket.AF_UNIX) for _ in range(100)]
    for one in silent:
        one.settimeout(1)
        one.connect(address_of(console.profile))
    for one in silent:
        one.close()
    ring(console.profile, event())
    assert len(console.calls) == 1


def test_a_profile_that_lies_deep_has_a_line_too(tmp_path: Path) -> None:
    deep = Profile(tmp_path / "/".join(["a folder with a long name"] * 6))
    console = Console(deep)
    assert console.line.start()
    ring(deep, event())
    console.line.stop()
    assert len(console.calls) == 1
    assert len(address_of(deep)) < 104
    assert address_of(deep) != address_of(Profile(deep.folder / "other"))


@pytest.mark.parametrize(
    ("happening", "stage"),
    [("newCall", Stage.RINGING), ("answer", Stage.TALKING), ("hangup", Stage.CLOSED)],
)
def test_happenings_are_stages(happening: str, stage: Stage) -> None:
    call = event(happening).call
    assert call.stage is stage
    assert call.cause == (Cause.NORMAL_CLEARING if stage is Stage.CLOSED else None)
    assert (call.answered_at is None) == (stage is not Stage.TALKING)


@pytest.mark.parametrize(
    ("typed", "kept"), [("anonymous", ""), ("(206) 555-0142", "+12065550142"), ("214", "214")]
)
def test_numbers_come_in_one_form(typed: str, kept: str) -> None:
    assert event(number=typed).call.from_number == kept


def test_a_console_in_another_process_hears_and_a_killed_one_leaves_nothing_in_the_way(
    profile: Profile,
) -> None:
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from agent_console.cti.local_line import LocalLine\n"
        "from agent_console.paths import Profile\n"
        "line = LocalLine(Profile(Path(sys.argv[1])), heard=lambda e: print(e.call.id, flush=True),"
        " show=lambda: None)\n"
        "line.start()\n"
        "time.sleep(60)\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script, str(profile.folder)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    try:
        until(lambda: is_running(profile), "the first console listens")
        ring(profile, event())
        assert program.stdout.readline() == "k-1\n"
    finally:
        program.kill()
        program.wait(10)
        program.stdout.close()
    assert Path(address_of(profile)).exists()
    console = Console(profile)
    assert console.line.start()
    ring(profile, event())
    console.line.stop()
    assert len(console.calls) == 1
