"""What a start loads, and when. Counts, never time: the benchmark has the milliseconds."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROBE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from agent_console import cli
from ui.app import Console, application
app = application()
seen = {}

def running():
    console = next(one for one in app.children() if isinstance(one, Console))
    console.painted.connect(lambda: note("painted", console))
    console.starting.opened.connect(lambda wiring: note("opened", console))
    console.starting.opened.connect(lambda wiring: QTimer.singleShot(0, app.quit))

def note(when, console):
    shown = [w for w in console.window.findChildren(QWidget) if w.isVisible()]
    seen[when] = {
        "modules": sorted(sys.modules),
        "shown": sorted({type(widget).__name__ for widget in shown}),
        "is_furnished": console.window.is_furnished,
    }

QTimer.singleShot(0, running)
cli.main(["desk", "--sample", "--hub", "http://127.0.0.1:9", "--profile", sys.argv[1]])
import json
print(json.dumps(seen))
"""
LIBRARIES = {
    "airportsdata", "asyncio", "cryptography", "email", "hashlib", "http", "httpx", "joserfc",
    "json", "keyring", "litestar", "msgspec", "multiprocessing", "phonenumbers",
    "sqlalchemy", "sqlcipher3", "ssl", "subprocess", "tomllib", "urllib.request", "uvicorn",
    "yaml", "zoneinfo", "PySide6.QtNetwork",
}  # fmt: skip
"""What a desk needs sooner or later, but not to be looked at."""
OURS = {
    "agent_console.bootstrap", "agent_console.crm", "agent_console.domain.call",
    "agent_console.nba", "agent_console.playbooks", "agent_console.security",
    "agent_console.store", "agent_console.wire", "ui.call_page", "ui.dialogs", "ui.gallery",
    "ui.inspector", "ui.palette", "ui.panes.notes", "ui.panes.timeline", "ui.settings_screen",
    "ui.shell", "ui.widgets.block", "ui.wiring",
}  # fmt: skip
MOST_OF_OURS = 63
NOT_FOR_THE_FILES = {
    "airportsdata", "click", "httpx", "joserfc", "keyring", "litestar", "rich", "uvicorn", "yaml",
}  # fmt: skip
"""What is loaded once there is a hub to speak with, or somebody to ask."""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a console told of its start, when it was painted and when its files were open."""
    folder: Path = tmp_path_factory.mktemp("start")
    said = subprocess.run(
        [sys.executable, "-c", PROBE, str(folder / "desk")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert said.returncode == 0, said.stderr
    told: dict[str, Any] = json.loads(said.stdout)
    return told


def _loaded(modules: list[str], unwanted: set[str]) -> set[str]:
    """Return which of *unwanted* are among *modules*, with what is in them."""
    return {one for one in unwanted for name in modules if f"{name}.".startswith(f"{one}.")}


def test_the_first_paint_waits_for_no_library_it_does_not_show(start: dict[str, Any]) -> None:
    assert _loaded(start["painted"]["modules"], LIBRARIES) == set()


def test_the_first_paint_waits_for_no_part_that_nobody_sees_yet(start: dict[str, Any]) -> None:
    modules = start["painted"]["modules"]
    assert _loaded(modules, OURS) == set()
    ours = [name for name in modules if name.partition(".")[0] in {"ui", "agent_console"}]
    assert len(ours) <= MOST_OF_OURS, ours


def test_the_first_paint_shows_the_real_window(start: dict[str, Any]) -> None:
    assert {"CallBar", "EmptyPane", "Rail", "StatusBar"} <= set(start["painted"]["shown"])
    assert not start["painted"]["is_furnished"]
    assert start["opened"]["is_furnished"]


def test_opening_the_files_waits_for_nothing_that_speaks_with_the_hub(
    start: dict[str, Any],
) -> None:
    assert _loaded(start["opened"]["modules"], NOT_FOR_THE_FILES) == set()
