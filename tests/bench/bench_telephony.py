"""Telephony under load: a hub process, 199 plain event streams and one real console, painted.

First the rings come one after the other, with all 200 connected: from before the push leaves to
the painted customer. Then 50 calls ring each second for a minute, each at two of the 199 agents;
one answers, the call ends; every event has to reach those it concerns, once, and nobody else. The
floor is what an empty question to the same hub costs. ``--short`` plays ten seconds.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench_ring import Rings, Telephony, numbers, until
from beside import ended, program
from figures import report, spread

from agent_console.cli.own_hub import OwnHub
from agent_console.clock import utc_now
from agent_console.domain.agent import Agent
from agent_console.hub import records
from agent_console.hub.database import open_database
from agent_console.ids import AgentId, new_id
from agent_console.paths import Profile
from agent_console.sample.load import fill
from agent_console.wire.local_hub import LocalHub
from ui.app import Console, application

OTHERS = 199
PER_S, SPAN_S = 50.0, 60.0
RINGS, WARM = 200, 20
SHORT_SPAN_S, SHORT_RINGS = 10.0, 60
LOAD = Path(__file__).with_name("telephony_load.py")


def prepared(database: str) -> list[str]:
    """Make a hub's database of the sample airline with as many agents more; return their logins."""
    engine = open_database(database)
    try:
        fill(engine, now=utc_now())
        logins = [f"load{number:03}" for number in range(OTHERS)]
        agents = [Agent(id=AgentId(f"l-{one}"), login=one, name=one) for one in logins]
        with engine.begin() as connection:
            records.put(connection, agents, at=utc_now())
        return logins
    finally:
        engine.dispose()


def rings(local: LocalHub, folder: Path, count: int) -> dict[str, float]:
    """Return the figures of rings that come one after the other at a real console."""
    console = Console(
        Profile(folder / "desk"),
        sign_in=lambda: (local.address, local.agent_tokens["agent"]),
        passphrase=new_id(),
    )
    console.window.resize(1440, 900)
    until(console.starting.opened, console.show)
    wiring = console.starting.wiring
    if wiring is None:
        sys.exit("the console did not open")
    until(wiring.agreed, lambda: None)
    telephony = Telephony(local)
    try:
        ring, floor = Rings(wiring, telephony), []
        callers = numbers(wiring, WARM + count)
        for _ in range(count):
            began = time.perf_counter()
            telephony.nothing()
            floor.append((time.perf_counter() - began) * 1000)
        for number in callers[:WARM]:
            ring.ring(number)
        for part in (ring.total, ring.push, ring.way, ring.pop):
            part.clear()
        for number in callers[WARM:]:
            ring.ring(number)
    finally:
        telephony.close()
        console.close()
    return {
        **spread("ring_to_painted_ms", ring.total),
        **spread("ring_push_answered_ms", ring.push),
        **spread("hub_to_desk_ms", ring.way),
        **spread("desk_to_painted_ms", ring.pop),
        **spread("floor_http_ms", floor),
        "rings": len(ring.total),
    }


def wrong(made: list[list[str]], heard: list[list[Any]]) -> dict[str, int]:
    """Return how many events were lost, doubled and misdirected."""
    wanted = set()
    for call, other, taker in made:
        wanted |= {(other, call, "ringing"), (taker, call, "ringing")}
        wanted |= {(other, call, "talking"), (taker, call, "talking")}
        wanted |= {(taker, call, "wrap_up")}
    told = Counter((login, call, stage) for login, call, stage, _ in heard if "load-" in call)
    return {
        "events": len(wanted),
        "lost": len(wanted - set(told)),
        "doubled": sum(count - 1 for count in told.values()),
        "misdirected": len(set(told) - wanted),
    }


def load(said: dict[str, Any], listening: "subprocess.Popen[str]") -> dict[str, float]:
    """Return the figures of many calls each second."""
    with program(LOAD, "push", said) as pushing:
        assert pushing.stdout
        played = json.loads(pushing.stdout.readline())
    heard = ended(listening)
    sent = {(call, event): began for call, event, began, _ in played["pushes"]}
    ways = [
        (at - sent[call, "newCall"]) * 1000
        for _, call, stage, at in heard
        if stage == "ringing" and (call, "newCall") in sent
    ]
    answered = [(end - began) * 1000 for _, _, began, end in played["pushes"]]
    return {
        **spread("push_answered_ms", answered),
        **spread("push_to_stream_ms", ways),
        **wrong(played["made"], heard),
        "refused": played["refused"],
        "calls": len(played["made"]),
        "pushes": len(answered),
    }


def main() -> int:
    """Measure and print."""
    is_short = "--short" in sys.argv
    application()
    with TemporaryDirectory(prefix="agent-console-") as name:
        folder = Path(name)
        database = f"sqlite:///{folder / 'hub.db'}"
        logins = prepared(database)
        hub = OwnHub("--database", database, token_file=folder / "tokens.json")
        try:
            local = hub.wait()
            tokens = {login: local.agent_tokens[login] for login in logins}
            with program(LOAD, "listen", {"address": local.address, "tokens": tokens}) as listening:
                assert listening.stdout
                listening.stdout.readline()
                figures = rings(local, folder, SHORT_RINGS if is_short else RINGS)
                said = {
                    "address": local.address,
                    "path": f"/cti/{local.cti_token}",
                    "logins": logins,
                    "per_s": PER_S,
                    "span_s": SHORT_SPAN_S if is_short else SPAN_S,
                }
                figures |= load(said, listening)
        finally:
            hub.stop()
    none = {"max": 0.0}
    goals = {
        "ring_to_painted_ms_p99": {"max": 60.0},
        "push_answered_ms_p99": {"max": 50.0},
        "lost": none,
        "doubled": none,
        "misdirected": none,
        "refused": none,
    }
    figures["consoles"] = OTHERS + 1
    return report("telephony", figures, goals)


if __name__ == "__main__":
    sys.exit(main())
