"""Several processes of one hub on one PostgreSQL: any may answer, and any may die."""

import os
import signal
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from support.console import pushes
from support.postgresql import PostgreSQL
from support.waiting import until
from support.workers import children, hub_of, open_streams

from agent_console.cli import main


def any_alive(processes: list[int]) -> bool:
    return any(Path(f"/proc/{pid}").exists() for pid in processes)


def counted(client: httpx.Client) -> dict[str, float]:
    """Return what any of the processes says that all of them counted."""
    lines = client.get("/metrics").text.splitlines()
    pairs = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {name: float(number) for name, _, number in pairs}


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
            held = {pid: open_streams(pid, local) for pid in workers}
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
            until(
                lambda: counted(client)["agent_console_processes"] == 2,
                "each process that answers is counted once",
            )
            said = counted(client)
            asked = 'requests_total{method="GET",route="/v1/me",status="200"}'
            assert said[f"agent_console_{asked}"] == 11, "what the dead one counted stays"
            assert said["agent_console_streams_open"] == 0
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
