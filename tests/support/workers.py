"""A hub of several processes, as `hub serve --workers` starts it, seen from outside."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from agent_console.wire.codec import decode
from agent_console.wire.local_hub import LocalHub


@contextmanager
def hub_of(count: int, database: str, folder: Path) -> Iterator[tuple[LocalHub, subprocess.Popen]]:
    tokens = folder / "tokens.json"
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "agent_console.cli", "hub", "serve", "--database", database),
            *("--workers", str(count), "--port", "0", "--token-file", str(tokens)),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline().startswith("hub ready at ")
        yield decode(tokens.read_bytes(), LocalHub), program
    finally:
        program.terminate()
        program.wait(20)
        program.stdout.close()


def children(process: int) -> list[int]:
    """Return the workers of the hub: its children that serve."""
    found = []
    for each in Path("/proc").iterdir():
        try:
            parent = int((each / "stat").read_text().rpartition(")")[2].split()[1])
            words = (each / "cmdline").read_bytes()
        except (OSError, ValueError, IndexError):
            continue
        if parent == process and b"spawn_main" in words:
            found.append(int(each.name))
    return found


def open_streams(pid: int, local: LocalHub) -> int:
    """Return how many connections of *pid* are open on the hub's port."""
    port = f"{int(local.address.rpartition(':')[2]):04X}"
    mine = set()
    for one in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # a file that was open a moment ago
            mine.add(str(one.readlink()).removeprefix("socket:[").removesuffix("]"))
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(1 for row in rows if row[1].endswith(port) and row[3] == "01" and row[9] in mine)
