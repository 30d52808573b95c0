"""A real screen of a test's own: an X server, a window manager, keys and an accessibility bus."""

import json
import os
import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from support.waiting import until

_READER = Path(__file__).with_name("read_accessible_tree.py")
_TRIES = 5
_SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's bindings to AT-SPI are made for its own Python."""


@contextmanager
def running(*command: str, environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until left."""
    program = subprocess.Popen(command, env=environ)
    try:
        yield program
    finally:
        program.terminate()
        program.wait(10)


@contextmanager
def real_screen(home: Path, size: str = "1366x768") -> Iterator[dict[str, str]]:
    """Yield the environment of a program on a screen of *size* with a window manager."""
    with _server(size) as display:
        environ = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
        }
        until(lambda: keys(environ, "getdisplaygeometry"), "a screen")
        with running("openbox", environ=environ):
            yield environ


@contextmanager
def _server(size: str) -> Iterator[str]:
    """Run an X server on a display nobody else is likely to take; yield the display's name.

    Servers that look for a free display themselves can take away each other's socket.
    """
    for _ in range(_TRIES):
        display = f":{random.randrange(1_000, 30_000)}"
        read, write = os.pipe()
        options = ("-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp")
        server = subprocess.Popen(("Xvfb", display, *options, "-noreset"), pass_fds=(write,))
        os.close(write)
        try:
            with os.fdopen(read) as pipe:
                is_ready = bool(pipe.readline())
            if is_ready:
                yield display
                return
        finally:
            server.terminate()
            server.wait(10)
    raise RuntimeError("no X server could be started")


@contextmanager
def accessibility(environ: dict[str, str]) -> Iterator[dict[str, str]]:
    """Yield *environ* with a message bus on which programs tell what they show."""
    bus = subprocess.Popen(
        ("dbus-daemon", "--session", "--nofork", "--print-address=1"),
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    try:
        yield {
            **environ,
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
    finally:
        bus.terminate()
        bus.wait(10)
        bus.stdout.close()


def keys(environ: dict[str, str], *words: str) -> str:
    """Press keys as *words* say, or find windows (xdotool)."""
    answer = subprocess.run(
        ("xdotool", *words), env=environ, capture_output=True, text=True, check=False
    )
    return answer.stdout.strip()


def accessible_tree(environ: dict[str, str], *words: str) -> list[dict[str, Any]]:
    """Return what a screen reader finds in the console: role, name and more of each part.

    *words* ask for something to be done first; see `read_accessible_tree.py`.
    """
    answer = subprocess.run(
        (_SYSTEM_PYTHON, str(_READER), *words),
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(answer.stdout)
    return found
