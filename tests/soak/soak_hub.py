"""How much memory thousands of open event streams take, and whether they stay open.

Arguments: how many streams (default 2,500) and for how many minutes (default 10). Two hub processes
on a PostgreSQL of the soak's own; a ring each second.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "bench")]

STREAMS, MINUTES = 2500, 10.0
_SETTLES_S = 5.0


def memory_kb(processes: list[int]) -> int:
    """Return the memory of *processes*; what they share counts once."""
    return sum(_kb(Path(f"/proc/{one}/smaps_rollup")) for one in processes)


def _kb(path: Path) -> int:
    lines = path.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main(words: list[str]) -> int:
    import resource

    from bench_hub import LOAD, pushed
    from beside import ended, program
    from big_hub import login
    from figures import report
    from support.postgresql import postgresql
    from support.workers import children, hub_of

    from agent_console.clock import utc_now
    from agent_console.domain.agent import Agent
    from agent_console.hub import records
    from agent_console.hub.database import open_database
    from agent_console.ids import AgentId

    streams = int(words[0]) if words else STREAMS
    minutes = float(words[1]) if len(words) > 1 else MINUTES
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(16_000, most),) * 2)
    logins = [login(n) for n in range(streams)]
    with postgresql() as server, TemporaryDirectory() as name:
        url = server.hub()
        engine = open_database(url)
        with engine.begin() as connection:
            agents = [Agent(id=AgentId(f"a-{one}"), login=one, name=one) for one in logins]
            records.put(connection, agents, at=utc_now())
        engine.dispose()
        with hub_of(2, url, Path(name)) as (local, hub):
            tokens = {one: local.agent_tokens[one] for one in logins}
            pushed(local, "first", logins[0])
            time.sleep(_SETTLES_S)
            before = memory_kb(children(hub.pid))
            with program(LOAD, "listen", {"address": local.address, "tokens": tokens}) as listening:
                assert listening.stdout
                listening.stdout.readline()
                time.sleep(_SETTLES_S)
                opened = memory_kb(children(hub.pid))
                until, rings = time.monotonic() + minutes * 60, 0
                while time.monotonic() < until:
                    pushed(local, f"call-{rings}", logins[rings % streams])
                    rings += 1
                    time.sleep(1.0)
                time.sleep(1.0)
                after = memory_kb(children(hub.pid))
                found = ended(listening)
    heard = {call for _, call, _, _ in found["heard"] if call.startswith("call-")}
    figures = {
        "streams": found["open"],
        "cut": len(found["away_s"]),
        "kb_per_stream": round((opened - before) / streams, 1),
        "kb_per_stream_at_the_end": round((after - before) / streams, 1),
        "hub_mb": round(opened / 1024, 1),
        "rings": rings,
        "lost": rings - len(heard),
    }
    none = {"max": 0.0}
    goals = {
        "streams": {"min": float(streams)},
        "kb_per_stream": {"max": 100.0},
        "kb_per_stream_at_the_end": {"max": 100.0},
        "cut": none,
        "lost": none,
    }
    report("hub", figures, goals)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
