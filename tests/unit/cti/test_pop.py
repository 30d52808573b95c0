"""A soft-phone's pop: what it loads, what arrives, and what is said where nobody listens."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent_console.cli import pop
from agent_console.cti.local_line import LocalLine
from agent_console.cti.local_ring import SoftPhone
from agent_console.cti.local_socket import POP, LocalRefused, tell
from agent_console.domain.call import Stage
from agent_console.paths import Profile
from agent_console.wire.event import CallEvent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets with a path")
HEAVY = {
    "PySide6", "dataclasses", "httpx", "inspect", "keyring", "msgspec", "multiprocessing",
    "phonenumbers", "sqlalchemy",
}  # fmt: skip
MOST_MODULES = 30
"""Beside those that Python loads for itself; 3.11 with `argparse` and `json` needs about 20."""


class Console:
    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.calls: list[CallEvent] = []
        self.links: list[str] = []
        self.shown = 0
        self.line = LocalLine(
            profile, heard=self.calls.append, show=self._show, opened=self.links.append
        )

    def _show(self) -> None:
        self.shown += 1


@pytest.fixture
def console(profile: Profile) -> Iterator[Console]:
    made = Console(profile)
    assert made.line.start()
    yield made
    made.line.stop()


def popped(console: Console, *words: str) -> int:
    return pop.main([*words, "--profile", str(console.profile.folder)])


def test_nothing_heavy_is_loaded(console: Console) -> None:
    probe = (
        "import sys; before = set(sys.modules)\n"
        "import agent_console.cli\n"
        "status = agent_console.cli.main(sys.argv[1:])\n"
        "import json as j\n"
        "print(j.dumps([status, sorted(set(sys.modules) - before)]))"
    )
    words = ("pop", "+12065550142", "--profile", str(console.profile.folder))
    done = subprocess.run(
        (sys.executable, "-I", "-c", probe, *words), capture_output=True, text=True, check=True
    )
    status, modules = json.loads(done.stdout)
    assert status == 0
    assert HEAVY & {name.partition(".")[0] for name in modules} == set()
    ours = [name for name in modules if name.startswith("agent_console")]
    assert len(ours) <= MOST_MODULES / 3
    assert [one.call.from_number for one in console.calls] == ["+12065550142"]


def test_a_soft_phone_that_knows_only_numbers_is_followed(console: Console) -> None:
    for word in ("ring", "answer", "hangup"):
        assert popped(console, "(206) 555-0142", "--event", word) == 0
    assert [one.call.stage for one in console.calls] == [
        Stage.RINGING,
        Stage.TALKING,
        Stage.CLOSED,
    ]
    assert len({one.call.id for one in console.calls}) == 1
    popped(console, "2065550142")
    assert console.calls[-1].call.id != console.calls[0].call.id


def test_a_soft_phones_number_is_meant_as_at_home() -> None:
    said = {"number": "030 901820", "event": "ring", "call_id": ""}
    in_berlin = SoftPhone(region=lambda: "DE")
    rang = in_berlin.heard(said)
    answered = in_berlin.heard({**said, "number": "+49 30 901820", "event": "answer"})
    assert rang.call.from_number == answered.call.from_number == "+4930901820"
    assert rang.call.id == answered.call.id
    assert SoftPhone().heard(said).call.from_number == "030 901820"


def test_a_call_that_is_named_keeps_its_name(console: Console) -> None:
    popped(console, "214", "--call-id", "sip-7")
    popped(console, "214", "--call-id", "sip-7", "--event", "answer")
    assert [one.call.id for one in console.calls] == ["sip-7", "sip-7"]


def test_links_are_handed_over_as_they_are(console: Console) -> None:
    for link in ("tel:+1-206-555-0142", "CALLTO:214", "agentconsole:find?number=214"):
        assert popped(console, link) == 0
    assert popped(console, "agentconsole:show") == 0
    assert console.links == ["tel:+1-206-555-0142", "CALLTO:214", "agentconsole:find?number=214"]
    assert (console.shown, console.calls) == (1, [])


def test_without_a_console_it_says_so(profile: Profile, capsys: pytest.CaptureFixture[str]) -> None:
    assert pop.main(["+12065550142", "--profile", str(profile.folder)]) == pop.NO_CONSOLE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "agent-console desk" in said.err


@pytest.mark.parametrize("words", [[], ["214", "--event", "dance"], ["214", "more"]])
def test_wrong_use_is_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        pop.main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "said", [b"", b"{", b"[1]", b'{"number": 7}', b'{"number": "1", "event": "dance"}', b"\xff"]
)
def test_what_makes_no_sense_is_refused_and_the_line_stays(console: Console, said: bytes) -> None:
    with pytest.raises(LocalRefused):
        tell(console.profile, POP + said)
    assert popped(console, "214") == 0


def test_a_console_without_a_place_for_links_refuses_them(profile: Profile) -> None:
    line = LocalLine(profile, heard=print, show=lambda: None)
    assert line.start()
    try:
        assert pop.main(["tel:214", "--profile", str(profile.folder)]) == 1
    finally:
        line.stop()


def test_a_soft_phone_that_never_ends_its_calls_is_forgotten_in_time() -> None:
    phone = SoftPhone()
    for number in range(200):
        phone.heard({"number": f"+1206555{number:04}", "event": "ring"})
    assert len(phone._calls) <= 50


def test_the_profile_may_have_a_long_name(tmp_path: Path) -> None:
    deep = Console(Profile(tmp_path / "/".join(["a folder with a long name"] * 6)))
    assert deep.line.start()
    try:
        assert popped(deep, "214") == 0
    finally:
        deep.line.stop()
