#!/usr/bin/env python3
"""Play a call with the installed program: install it, ring, answer, write, remove it.

As root, with nothing but Python's own library, Xvfb, openbox and xdotool. The package is installed
as an administrator would do it; everything else is done as an ordinary user, from a folder of its
own, without this source tree. Prints what was done, line by line; exit 1 at the first thing that
does not happen.

    packaging/smoke.py PACKAGE.deb
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGE = "agent-console"
CALLER = "+12065550142"
NOTE = "Wants an aisle seat."
USER = 65534
"""Whom systems give nothing to: "nobody"."""
TREE = Path(__file__).resolve().parent.parent
_PATIENCE_S = 180.0
_TURN_S = 0.1
_ENDED_S = 30.0


class Failed(Exception):
    """What did not happen."""


@dataclass(frozen=True)
class Place:
    """Where the ordinary user sits: a home and a screen."""

    home: Path
    environ: dict[str, str]

    def starts(self, *command: str, **more: Any) -> "subprocess.Popen[str]":
        """Start a program as that user."""
        return subprocess.Popen(
            command,
            cwd=self.home,
            env=self.environ,
            user=USER,
            group=USER,
            extra_groups=(),
            text=True,
            **more,
        )

    def runs(self, *command: str, status: int = 0) -> str:
        """Run a program to its end as that user; return what it said."""
        program = self.starts(*command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        said, complained = program.communicate(timeout=_PATIENCE_S)
        if program.returncode != status:
            raise Failed(f"{' '.join(command)} ended with {program.returncode}: {complained}")
        return said

    def presses(self, *words: str) -> str:
        """Press keys, or find windows; an empty answer is an answer."""
        program = self.starts("xdotool", *words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return program.communicate(timeout=_PATIENCE_S)[0].strip()


@dataclass(frozen=True)
class Hub:
    """The hub of this machine, as its token file tells."""

    address: str
    token: str
    token_file: str

    def asks(self, path: str, body: object = None) -> dict[str, object]:
        """Return the answer to a question."""
        request = urllib.request.Request(  # noqa: S310 - loopback
            f"{self.address}/v1/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request, timeout=_PATIENCE_S) as answer:  # noqa: S310 - loopback
            found: dict[str, object] = json.load(answer)
        return found

    def does(self) -> str:
        """Return what the agent does, as far as the hub was told."""
        return json.dumps(self.asks("presences"))

    def notes(self) -> str:
        """Return the history of the caller as text."""
        found = json.loads(json.dumps(self.asks("lookup", {"text": CALLER, "scheme": "phone"})))
        customer = found["candidates"][0]["customer"]["id"]
        return json.dumps(self.asks(f"customers/{customer}/interactions"))


def main(words: list[str]) -> int:
    """Install *words*[0], play, remove; return the exit status."""
    if len(words) != 1 or os.geteuid() != 0:
        print("smoke: as root, with the name of one package", file=sys.stderr)
        return 2
    try:
        with installed(Path(words[0]).resolve()), ExitStack() as until_the_end:
            place = until_the_end.enter_context(screen())
            speaks(place)
            hub = until_the_end.enter_context(embedded_hub(place))
            plays(place, hub, until_the_end)
    except Failed as exc:
        print(f"smoke: FAILED: {exc}", file=sys.stderr)
        return 1
    did("everything went well")
    return 0


@contextmanager
def installed(package: Path) -> Iterator[None]:
    """Install *package*, and remove it without a trace."""
    if _status(PACKAGE):
        raise Failed(f"{PACKAGE} is installed here already")
    _system("dpkg", "--install", str(package))
    files = [Path(line) for line in _system("dpkg", "--listfiles", PACKAGE).splitlines()]
    did(f"installed {package.name}: {len(files)} files and folders")
    try:
        yield
    finally:
        _system("dpkg", "--purge", PACKAGE)
    left = [str(path) for path in files if PACKAGE in str(path) and os.path.lexists(path)]
    if left or _status(PACKAGE):
        raise Failed(f"the package left {left} behind")
    did("removed, and nothing of it is left")


@contextmanager
def screen() -> Iterator[Place]:
    """Give the ordinary user a home and a screen with a window manager."""
    with tempfile.TemporaryDirectory(prefix="agent-console-smoke-") as folder, ExitStack() as ends:
        home = Path(folder)
        os.chown(home, USER, USER)
        plain = {"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder}
        bare = Place(home, plain)
        read, write = os.pipe()
        server = bare.starts(
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"),
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        ends.callback(_ended, server)
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        place = Place(home, {**plain, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"})
        ends.callback(_ended, place.starts("openbox", stderr=subprocess.DEVNULL))
        did(f"a screen for user {USER}, whose home is a folder of its own")
        yield place


def speaks(place: Place) -> None:
    """Let the program say what it is."""
    did(f"says {place.runs(PACKAGE, '--version').strip()}")
    for line in place.runs(PACKAGE, "doctor").splitlines():
        did(f"doctor: {line.strip()}")


@contextmanager
def embedded_hub(place: Place) -> Iterator[Hub]:
    """Run the program's own hub with a small sample airline, whose day does not ring by itself."""
    words = ("--sample", "--sample-size", "200", "--no-day", "--port", "0")
    program = place.starts(PACKAGE, "hub", "serve", *words, stdout=subprocess.PIPE)
    assert program.stdout is not None  # noqa: S101 - it was asked for
    try:
        line = program.stdout.readline().strip()
        if not line.startswith("hub ready at"):
            raise Failed("the hub did not start")
        token_file = line.rpartition(" ")[2]
        tokens = json.loads(Path(token_file).read_text("utf-8"))
        did(f"the hub of this machine is ready at {tokens['address']}")
        yield Hub(tokens["address"], tokens["agent_tokens"]["agent"], token_file)
    finally:
        _ended(program)
        program.stdout.close()
    if program.returncode:
        raise Failed(f"the hub ended with {program.returncode}")
    did("the hub stopped when it was told to")


def plays(place: Place, hub: Hub, until_the_end: ExitStack) -> None:
    """Let a customer ring, answer by key, write a note, and look for it at the hub."""
    desk = place.starts(PACKAGE, "desk", "--sample")
    until_the_end.callback(_ended, desk)
    waits(lambda: place.presses("search", "--name", "^Agent console"), "a window")
    did("the console shows its window")
    waits(lambda: '"agent_id"' in hub.does(), "an agent who is there")
    _must_not_use(TREE, desk.pid)
    did("it uses no file of the source tree")
    place.runs(PACKAGE, "ring", CALLER, "--agent", "agent", "--token-file", hub.token_file)

    def is_taken() -> bool:
        place.presses("key", "--clearmodifiers", "F6")
        return '"on_call"' in hub.does()

    waits(is_taken, "a call that is taken with F6")
    did(f"{CALLER} rings, and F6 takes the call")
    place.presses("key", "--clearmodifiers", "alt+n")
    place.presses("type", "--delay", "15", NOTE)
    place.presses("key", "--clearmodifiers", "F9")
    waits(lambda: NOTE in hub.notes(), "the note at the hub")
    did("the note that was typed is in the customer's history at the hub")
    place.runs(PACKAGE, "pop", f"tel:{CALLER}", "--sample")
    did("a telephone link rings at the console")
    _ended(desk)
    if desk.returncode:
        raise Failed(f"the console ended with {desk.returncode}")
    did("the console closed when it was told to")
    status = json.loads(place.runs(PACKAGE, "sync", "status", "--sample", "--json"))
    did(f"what is left to send: {status.get('waiting', status)}")


def waits(condition: Callable[[], object], what: str) -> None:
    """Wait until *condition* holds."""
    end = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise Failed(f"there was no {what}")
        time.sleep(_TURN_S)


def did(line: str) -> None:
    """Tell what was done."""
    print(f"smoke: {line}", flush=True)


def _must_not_use(tree: Path, process: int) -> None:
    mapped = Path(f"/proc/{process}/maps").read_text("utf-8")
    opened = [str(path.readlink()) for path in Path(f"/proc/{process}/fd").iterdir()]
    if f"{tree}/" in mapped or any(one.startswith(f"{tree}/") for one in opened):
        raise Failed("the console uses files of the source tree")


def _ended(program: "subprocess.Popen[str]") -> None:
    program.terminate()
    try:
        program.wait(_ENDED_S)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def _status(package: str) -> str:
    asked = ["dpkg-query", "--show", "--showformat=${Status}", package]
    said = subprocess.run(asked, capture_output=True, text=True, check=False)
    return "" if "not-installed" in said.stdout else said.stdout


def _system(*command: str) -> str:
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    if said.returncode:
        raise Failed(f"{' '.join(command)}: {said.stderr.strip()}")
    return said.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
