import json
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from agent_console.errors import BadInput
from agent_console.hub.server import bound, serve
from agent_console.wire.codec import decode
from agent_console.wire.local_hub import LocalHub

PROGRAM = """
import sys
from pathlib import Path
from agent_console.hub.server import serve
folder = Path(sys.argv[1])


def at_start(engine):
    (folder / "filled").write_text(str(engine.url.database))

    def rest(committed, over):
        while not over.is_set():
            committed()
        (folder / "stopped").touch()

    return rest


serve(
    f"sqlite:///{folder}/hub.db",
    ready=lambda hub: print(hub.address, flush=True),
    token_file=folder / "tokens.json",
    at_start=at_start,
)
print("stopped", flush=True)
"""


@contextmanager
def started(folder: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", PROGRAM, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def local_hub(folder: Path) -> LocalHub:
    return decode((folder / "tokens.json").read_bytes(), LocalHub)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
def test_it_says_where_it_is_lets_its_owner_in_and_stops_cleanly(tmp_path: Path) -> None:
    with started(tmp_path) as program:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        local = local_hub(tmp_path)
        assert (local.address, local.process) == (address, program.pid)
        assert list(local.agent_tokens) == ["agent"]
        assert stat.S_IMODE((tmp_path / "tokens.json").stat().st_mode) == 0o600
        assert (tmp_path / "filled").exists()
        headers = {"Authorization": f"Bearer {local.agent_tokens['agent']}"}
        with (
            httpx.Client(base_url=address, headers=headers) as client,
            client.stream("GET", "/v1/events") as stream,
        ):
            next(stream.iter_lines())
            program.send_signal(signal.SIGTERM)
            out, err = program.communicate(timeout=30)
        assert (program.returncode, out, err) == (0, "stopped\n", "")
        assert (tmp_path / "stopped").exists(), "what was left for later was not told to stop"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT there")
def test_tokens_stay_good_over_a_restart(tmp_path: Path) -> None:
    seen = []
    for _ in range(2):
        with started(tmp_path) as program:
            assert program.stdout is not None
            assert program.stdout.readline().startswith("http://127.0.0.1:")
            seen.append(local_hub(tmp_path))
            program.send_signal(signal.SIGINT)
            assert program.wait(30) == 0
    assert seen[0].agent_tokens == seen[1].agent_tokens
    assert seen[0].cti_token == seen[1].cti_token


def test_the_database_holds_no_token(tmp_path: Path) -> None:
    with started(tmp_path) as program:
        assert program.stdout is not None
        program.stdout.readline()
    local = local_hub(tmp_path)
    files = [p for p in tmp_path.iterdir() if p.name.startswith("hub.db")]
    content = b"".join(path.read_bytes() for path in files)
    assert len(content) > 10_000
    for token in (*local.agent_tokens.values(), local.cti_token):
        assert token.encode() not in content


def test_tokens_of_a_lost_file_are_made_anew(tmp_path: Path) -> None:
    (tmp_path / "tokens.json").write_text(json.dumps({"address": 1}))
    with started(tmp_path) as program:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        headers = {"Authorization": f"Bearer {local_hub(tmp_path).agent_tokens['agent']}"}
        assert httpx.get(f"{address}/v1/me", headers=headers).json()["name"] == "Agent 1"


def test_a_taken_port_is_said_in_words(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(BadInput, match=str(port)):
            serve(f"sqlite:///{tmp_path}/hub.db", port=port, token_file=tmp_path / "tokens.json")
    assert not (tmp_path / "tokens.json").exists()


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70000), ("256.0.0.1", 0)])
def test_a_place_that_is_none_is_said_in_words(host: str, port: int) -> None:
    with pytest.raises(BadInput), bound(host, port):
        pass


def test_small_answers_leave_at_once() -> None:
    with bound("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP


def test_the_token_file_is_replaced_whole(tmp_path: Path) -> None:
    for _ in range(2):
        with started(tmp_path) as program:
            assert program.stdout is not None
            program.stdout.readline()
    files = {path.name for path in tmp_path.iterdir() if not path.name.startswith("hub.db")}
    assert files == {"tokens.json", "filled"}
