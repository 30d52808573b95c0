"""The embedded hub beside a desk: a process of its own, started and ended with the desk.

It also ends when the desk is killed: the system then closes the pipe it reads from.
"""

import os
import subprocess
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from agent_console.cli.running_hub import read_token_file
from agent_console.errors import ConsoleError, HubUnreachable
from agent_console.paths import hub_home, own_program
from agent_console.wire.local_hub import LocalHub

_END_S = 5.0


class OwnHub:
    """A hub of this machine. One that already runs is used and left running."""

    def __init__(self, *arguments: str, token_file: Path | None = None) -> None:
        self._arguments: Sequence[str] = arguments
        self._token_file = token_file or hub_home(sample="--sample" in arguments).tokens
        self._process: subprocess.Popen[str] | None = None
        self._found = _answering(self._token_file)
        if self._found is None:
            self._process = self._started()

    def wait(self) -> LocalHub:
        """Return where the hub is, once it is ready. Raises `HubUnreachable` if it ended first."""
        if self._found is None:
            if self._process is None or self._process.stdout is None:
                raise HubUnreachable("the hub of this machine was ended")
            line = self._process.stdout.readline()
            if not line:
                raise HubUnreachable(f"the hub of this machine did not start{self._last_words()}")
            self._found = read_token_file(self._token_file)
        return self._found

    def stop(self) -> None:
        """End the hub if it is ours."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        self._process = None

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 our own program
            [
                *(*own_program(), "hub", "serve", "--port", "0"),
                *("--token-file", str(self._token_file), "--while-stdin"),
                *self._arguments,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )

    def _last_words(self) -> str:
        if self._process is None or self._process.stderr is None:
            return ""
        lines = self._process.stderr.read().strip().splitlines()
        return f": {lines[-1]}" if lines else ""


def _answering(token_file: Path) -> LocalHub | None:
    try:
        found = read_token_file(token_file)
        with urllib.request.urlopen(f"{found.address}/v1/health", timeout=1.0) as answer:  # noqa: S310 loopback
            return found if answer.status == 200 else None  # noqa: PLR2004 OK
    except (OSError, ConsoleError):
        return None
