"""A part of the load, running in a process of its own beside the bench."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def program(load: Path, part: str, said: dict[str, Any]) -> Iterator["subprocess.Popen[str]"]:
    """Run one part of the program *load*, which is told *said* as one line of JSON."""
    running = subprocess.Popen(
        [sys.executable, str(load), part],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdin
    running.stdin.write(json.dumps(said) + "\n")
    running.stdin.flush()
    try:
        yield running
    finally:
        if running.poll() is None:
            running.kill()
        running.wait()
        for pipe in (running.stdin, running.stdout):
            if pipe is not None:
                pipe.close()


def ended(running: "subprocess.Popen[str]") -> Any:
    """Let a part end, and return what it says."""
    assert running.stdin
    assert running.stdout
    running.stdin.close()
    return json.loads(running.stdout.readline())
