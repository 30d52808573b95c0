"""Several processes of one hub on one PostgreSQL: any may answer, and any may die."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import httpx
import pytest
from support.console import pushes
from support.postgresql import PostgreSQL
from support.waiting import until

from agent_console.cli import main
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


def any_alive(processes: list[int]) -> bool:
    return any(Path(f"/proc/{pid}").exists() for pid in processes)


@pytest.mark.peer
@pytest.mark.timeout(180)
def test_a_ring_reaches_streams_of_every_worker_and_a_killed_worker_is_replaced(
    server: PostgreSQL, tmp_path: Path
) -> None:
    with hub_of(2, server.database(), tmp_path) as (local, program):
        workers = children(program.pid)
        assert len(workers) == 2
        headers = {"Authorization": f"Bearer {local.agent_tokens['agent']}"}
        with (
            httpx.Client(base_url=local.address, headers=headers, timeout=30) as client,
            ExitStack() as streams,
        ):
            assert client.get("/v1/me").status_code == 200
            opened = [streams.enter_context(client.stream("GET", "/v1/events")) for _ in range(12)]
            held = {pid: _open_streams(pid, local) for pid in workers}
            assert all(held.values()), f"both workers hold streams: {held}"
            call = pushes(local, "newCall", "12065550142")
            for stream in opened:
                assert any(call in line for line in stream.iter_lines()), "each stream is told"
            streams.close()

            os.kill(workers[0], signal.SIGKILL)
            until(
                lambda: len(children(program.pid)) == 2 and workers[0] not in children(program.pid),
                "another worker took its place",
            )
            for _ in range(10):
                assert client.get("/v1/me").status_code == 200
        program.terminate()
        assert program.wait(20) == 0
        until(lambda: not any_alive(workers), "all workers ended")


@pytest.mark.peer
@pytest.mark.timeout(120)
def test_workers_end_when_the_first_process_is_killed(server: PostgreSQL, tmp_path: Path) -> None:
    with hub_of(2, server.database(), tmp_path) as (_, program):
        workers = children(program.pid)
        program.kill()
        program.wait(20)
        until(lambda: not any_alive(workers), "all workers ended")


def test_several_workers_on_sqlite_are_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = f"sqlite:///{tmp_path / 'hub.db'}"
    assert main(["hub", "serve", "--database", database, "--workers", "2", "--port", "0"]) == 1
    assert "several workers need a PostgreSQL database" in capsys.readouterr().err


def _open_streams(pid: int, local: LocalHub) -> int:
    """Return how many connections of *pid* are open on the hub's port."""
    port = f"{int(local.address.rpartition(':')[2]):04X}"
    mine = set()
    for one in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # a file that was open a moment ago
            mine.add(str(one.readlink()).removeprefix("socket:[").removesuffix("]"))
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(1 for row in rows if row[1].endswith(port) and row[3] == "01" and row[9] in mine)
