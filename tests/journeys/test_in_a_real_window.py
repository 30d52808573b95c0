"""The program as it is started, in a real window under a window manager, with real keys."""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.console import pushes
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of
from support.screen import keys, real_screen, running
from support.waiting import until

from agent_console.wire.codec import encode

pytestmark = pytest.mark.peer


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    with real_screen(tmp_path) as environ:
        yield environ


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as hub:
        yield hub


def test_call_from_ring_to_wrap_up_with_keys_alone(
    screen: dict[str, str], hub: TestHub, tmp_path: Path
) -> None:
    assert shutil.which("xdotool"), "dev.py test --peers installs it"
    token_file = tmp_path / "tokens-for-desk.json"
    token_file.write_bytes(encode(hub.local))
    desk = (sys.executable, "-m", "agent_console.cli", "desk", "--token-file", str(token_file))
    with running(*desk, "--profile", str(tmp_path / "desk"), environ=screen) as program:
        until(lambda: keys(screen, "search", "--name", "passphrase"), "the question for a key")
        for key in ("Tab", "Return"):
            keys(screen, "type", "--delay", "15", "correct horse")
            keys(screen, "key", key)
        until(lambda: not keys(screen, "search", "--name", "passphrase"), "files that open")
        time.sleep(2)
        call = pushes(hub.local, "newCall", "12065550142")
        time.sleep(1)
        keys(screen, "key", "F6")
        keys(screen, "key", "alt+n")
        keys(screen, "type", "--delay", "15", "Wants an aisle seat.")
        pushes(hub.local, "hangup", "12065550142", call, cause="normalClearing")
        keys(screen, "key", "F9")
        until(
            lambda: "Wants an aisle seat." in [one.text for one in history_of(hub, MIA)],
            "the note at the hub",
        )
        program.terminate()
        assert program.wait(10) == 0
