"""A company's hub: several processes on one PostgreSQL, real HTTP, thousands of consoles listening.

Three parts: how long a look-up, a page of history and a page of the feed take the more customers
there are; so many look-ups a second; and rings while every console listens, one hub process being
killed in the middle. Everything runs on this machine, the load as well. ``--sizes 100000,1000000``,
``--streams N``, ``--workers N``, ``--per-s N``, ``--span-s N`` make it smaller; hubs that are not
there yet are made first and kept.
"""

import http.client
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode, urlsplit

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS)]

from beside import ended, program  # noqa: E402 - after the path is set
from big_hub import customer, kept_server, login, phone  # noqa: E402 - after the path is set
from figures import percentile, report, spread  # noqa: E402 - as above
from support.workers import children, hub_of  # noqa: E402 - as above

from agent_console.wire.local_hub import LocalHub  # noqa: E402 - as above

LOAD = Path(__file__).with_name("hub_load.py")
ASKED = 400
"""Questions of each kind at each size."""
RING_EVERY_S = 0.1
_SOFT_LIMIT = 16_000


def arguments() -> Namespace:
    """Read the command line."""
    parser = ArgumentParser()
    parser.add_argument("--sizes", default="100000,1000000,6000000")
    parser.add_argument("--streams", type=int, default=2500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--per-s", type=float, default=600.0)
    parser.add_argument("--span-s", type=float, default=30.0)
    return parser.parse_args()


class Line:
    """One connection to the hub, asking one thing after the other."""

    def __init__(self, local: LocalHub) -> None:
        parts = urlsplit(local.address)
        self._line = http.client.HTTPConnection(parts.hostname or "", parts.port)
        token = local.agent_tokens[login(0)]
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def asked(self, method: str, path: str, body: str = "") -> tuple[float, Any]:
        """Return how many milliseconds an answer took, and the answer."""
        began = time.perf_counter()
        self._line.request(method, path, body or None, self._headers)
        answer = self._line.getresponse()
        content = answer.read()
        took_ms = (time.perf_counter() - began) * 1000
        if answer.status != http.client.OK:
            raise RuntimeError(f"{method} {path} was answered {answer.status}")
        return took_ms, json.loads(content)

    def close(self) -> None:
        self._line.close()


def grown(local: LocalHub, count: int) -> dict[str, list[float]]:
    """Return how long each kind of question takes with *count* customers."""
    line, chance = Line(local), random.Random(count)
    ranks = [chance.randrange(1, count) for _ in range(ASKED)]
    cursor = newest(line)
    try:
        took: dict[str, list[float]] = {"look_up": [], "history": [], "feed": []}
        for rank in ranks:
            body = json.dumps({"text": phone(rank)})
            took_ms, found = line.asked("POST", "/v1/lookup", body)
            assert found["candidates"][0]["customer"]["id"] == customer(rank)
            took["look_up"].append(took_ms)
        for rank in ranks:
            where = f"/v1/customers/{customer(rank)}/interactions?limit=50"
            took["history"].append(line.asked("GET", where)[0])
        for _ in ranks:
            took["feed"].append(line.asked("GET", f"/v1/changes?limit=1000&cursor={cursor}")[0])
        return {name: values[ASKED // 10 :] for name, values in took.items()}
    finally:
        line.close()


def newest(line: Line) -> str:
    """Return a cursor from which there is a page of a thousand lines to read, or fewer."""
    _, page = line.asked("GET", "/v1/changes?limit=1&most=100&station=Nowhere")
    for _ in range(1000):
        if not page["more"]:
            break
        _, page = line.asked("GET", f"/v1/changes?limit=5000&cursor={page['cursor']}")
    return str(page["cursor"])


def curve(server: Any, sizes: list[int], folder: Path) -> dict[str, float]:
    """Return the figures of every size, and by how much the largest is slower than the smallest."""
    figures: dict[str, float] = {}
    first: dict[str, float] = {}
    for size in sizes:
        with hub_of(1, server.hub(size), folder) as (local, _):
            for name, took in grown(local, size).items():
                p50 = percentile(took, 0.5)
                figures |= {f"{name}_{size}_ms_p50": round(p50, 3)}
                figures |= {f"{name}_{size}_ms_p99": round(percentile(took, 0.99), 3)}
                first.setdefault(name, p50)
                figures[f"{name}_growth"] = round(p50 / first[name], 2)
    return figures


def looked(local: LocalHub, size: int, asked: Namespace) -> dict[str, float]:
    """Return the figures of many look-ups a second."""
    chance = random.Random(7)
    said = {
        "address": local.address,
        "tokens": [local.agent_tokens[login(n)] for n in range(200)],
        "phones": [phone(chance.randrange(1, size)) for _ in range(5000)],
        "per_s": asked.per_s,
        "span_s": asked.span_s,
    }
    with program(LOAD, "look", said) as running:
        found = ended(running)
    return {
        **spread("look_up_ms", found["took_ms"]),
        "look_ups_per_s": round(len(found["took_ms"]) / found["span_s"], 1),
        "look_ups_failed": found["failed"],
    }


def pushed(local: LocalHub, call: str, who: str) -> float:
    """Ring at *who* as a telephone system does; return when it was sent."""
    parts = urlsplit(local.address)
    line = http.client.HTTPConnection(parts.hostname or "", parts.port)
    said = {"event": "newCall", "from": "15550000001", "to": "18005550100", "direction": "in"}
    body = urlencode(said | {"callId": call, "user[]": who})
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    began = time.perf_counter()
    for _ in range(5):
        try:
            line.request("POST", f"/cti/{local.cti_token}", body, kind)
            line.getresponse().read()
            break
        except (OSError, http.client.HTTPException):  # the process we spoke with was killed
            line.close()
    line.close()
    return began


def rung(local: LocalHub, hub: "subprocess.Popen[bytes]", asked: Namespace) -> dict[str, float]:
    """Return the figures of rings with everybody listening, and of a process that is killed."""
    logins = [login(n) for n in range(asked.streams)]
    tokens = {one: local.agent_tokens[one] for one in logins}
    sent: dict[str, tuple[str, float]] = {}

    def ring(name: str, count: int) -> None:
        for number in range(count):
            call, who = f"{name}-{number}", logins[(number * 37 + 5) % len(logins)]
            sent[call] = (who, pushed(local, call, who))
            time.sleep(RING_EVERY_S)

    with program(LOAD, "listen", {"address": local.address, "tokens": tokens}) as listening:
        assert listening.stdout
        listening.stdout.readline()
        ring("calm", int(asked.span_s / RING_EVERY_S / 2))
        os.kill(children(hub.pid)[0], signal.SIGKILL)
        ring("killed", int(asked.span_s / RING_EVERY_S / 2))
        time.sleep(3)
        found = ended(listening)
    heard = Counter((who, call) for who, call, stage, _ in found["heard"] if stage == "ringing")
    ways = {
        call: (at - sent[call][1]) * 1000
        for _, call, stage, at in reversed(found["heard"])
        if stage == "ringing" and call in sent
    }
    calm = [took for call, took in ways.items() if call.startswith("calm")]
    return {
        **spread("ring_to_event_ms", calm),
        **spread("reconnect_s", found["away_s"] or [0.0]),
        "reconnected": len(found["away_s"]),
        "rings": len(sent),
        "lost": sum((who, call) not in heard for call, (who, _) in sent.items()),
        "streams": found["open"],
        "streams_missing": asked.streams - found["open"],
    }


def main() -> int:
    """Measure and print."""
    asked = arguments()
    soft = (min(_SOFT_LIMIT, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2
    resource.setrlimit(resource.RLIMIT_NOFILE, soft)
    sizes = [int(one) for one in asked.sizes.split(",")]
    with kept_server() as server, TemporaryDirectory() as name:
        folder = Path(name)
        figures = curve(server, sizes, folder)
        with hub_of(asked.workers, server.hub(sizes[-1]), folder) as (local, _):
            figures |= looked(local, sizes[-1], asked)
        with hub_of(asked.workers, server.hub(sizes[-1]), folder) as (local, hub):
            figures |= rung(local, hub, asked)
    none, growth = {"max": 0.0}, {"max": 1.5}
    goals = {
        "look_ups_per_s": {"min": 0.98 * asked.per_s},
        "look_up_ms_p99": {"max": 50.0},
        "look_ups_failed": none,
        "ring_to_event_ms_p99": {"max": 100.0},
        "reconnect_s_max": {"max": 3.0},
        "lost": none,
        "streams_missing": none,
        "look_up_growth": growth,
        "history_growth": growth,
        "feed_growth": growth,
    }
    return report("hub", figures, goals)


if __name__ == "__main__":
    sys.exit(main())
