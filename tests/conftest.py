"""The world every test lives in: no display, no keyring, nobody's home folder, a clock in hand."""

import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from support.compiled_once import compile_once

from agent_console.paths import Profile

# Set before anything makes an application or opens a keyring: no import above does.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
_HOME = tempfile.TemporaryDirectory(prefix="agent-console-tests-")
os.environ["XDG_DATA_HOME"] = _HOME.name
os.environ["LOCALAPPDATA"] = _HOME.name

compile_once()

_PATIENCE_S = 5.0
"""How long a thread or program that was told to stop may take."""

_POOLS = ("asyncio_", "AnyIO worker thread", "pytest_timeout", "Dummy-", "pydevd")
"""Beginnings of the names of threads that libraries keep for the life of the process."""

_OUR_LOGGERS = "agent_console"


class FrozenClock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> datetime:
        """Move on by so many ``hours=``, ``minutes=``, …; return the new time."""
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def clock() -> FrozenClock:
    """A clock that shows Sunday, 22 November 2026, 21:16 UTC: early afternoon in Seattle."""
    return FrozenClock(datetime(2026, 11, 22, 21, 16, tzinfo=UTC))


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """An empty profile of this test alone."""
    return Profile(tmp_path / "profile")


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a program behind; wait for those that are stopping."""
    threads, programs = set(threading.enumerate()), set(_children())
    yield
    until = time.monotonic() + _PATIENCE_S
    while (left := _left_behind(threads, programs)) and time.monotonic() < until:
        time.sleep(0.01)
    assert not left, f"still running after the test: {', '.join(left)}"


@pytest.fixture(autouse=True)
def quiet_logs() -> Iterator[None]:
    """Leave our loggers as they were found, and other people's at warnings."""
    ours = logging.getLogger(_OUR_LOGGERS)
    level, log_files = ours.level, list(ours.handlers)
    for name in ("asyncio", "httpcore", "httpx", "uvicorn", "alembic", "faker"):
        logging.getLogger(name).setLevel(logging.WARNING)
    yield
    for log_file in [one for one in ours.handlers if one not in log_files]:
        ours.removeHandler(log_file)
        log_file.close()
    ours.setLevel(level)


def _left_behind(threads: set[threading.Thread], programs: set[str]) -> list[str]:
    """Return the names of new threads and the numbers of new programs that still run."""
    new = (thread for thread in threading.enumerate() if thread not in threads)
    names = [thread.name for thread in new if not thread.name.startswith(_POOLS)]
    return names + [f"program {number}" for number in _children() if number not in programs]


def _children() -> Iterator[str]:
    """Yield the process numbers of our running children, where the system lists them."""
    for listed in Path("/proc/self/task").glob("*/children"):
        for number in _text_of(listed).split():
            state = _text_of(Path("/proc", number, "stat")).rpartition(")")[2].split()[:1]
            if state and state != ["Z"]:
                yield number


def _text_of(path: Path) -> str:
    """Return what *path* says; nothing if the process has just ended."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Delete, after all fixtures, the widgets that were told to go: no loop runs that would do it.

    What stays would be dressed anew with each change of the theme.
    """
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None and qt.QCoreApplication.instance() is not None:
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete.value)


_PEERS_NOT_RUN = pytest.StashKey[int]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin counting."""
    config.stash[_PEERS_NOT_RUN] = 0


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Count the tests that need another program."""
    peers = sum(1 for item in items if item.get_closest_marker("peer"))
    if items:
        items[0].config.stash[_PEERS_NOT_RUN] += peers


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that leads the tests what one of its workers has counted."""
    if output := getattr(session.config, "workeroutput", None):
        output["peers_not_run"] = session.config.stash[_PEERS_NOT_RUN]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Take a worker's count: each has gone through all tests."""
    counted = getattr(node, "workeroutput", {}).get("peers_not_run", 0)
    node.config.stash[_PEERS_NOT_RUN] = counted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were not run, so that nobody takes them for passed."""
    if count := terminalreporter.config.stash[_PEERS_NOT_RUN]:
        line = f"{count} peer tests not run: dev.py test --peers"
        terminalreporter.write_line(line, yellow=True)


def pytest_unconfigure() -> None:
    """Take the tests' data folder away."""
    _HOME.cleanup()
