"""Ring at the hub to painted customer: a real hub process, real HTTP, the real window offscreen.

Each ring is pushed as a telephone system would push it; the clock starts before the request leaves
and stops when the window has painted. The floor is what an empty question to the same hub costs.
"""

import http.client
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

from figures import cpu_s, percentile, report, spread
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from agent_console.cli.own_hub import OwnHub
from agent_console.domain.identifier import Scheme
from agent_console.ids import CallId, new_id
from agent_console.paths import Profile
from agent_console.wire.local_hub import LocalHub
from ui.app import Console, application
from ui.pauses import after_start, before_start
from ui.wiring import Wiring

RINGS = 300
WARM = 20
PATIENCE_MS = 60_000
PAUSE_MS = 15


class Telephony:
    """A telephone system with one line to the hub that stays open."""

    def __init__(self, local: LocalHub) -> None:
        parts = urlsplit(local.address)
        self._line = http.client.HTTPConnection(parts.hostname or "", parts.port)
        self._path = f"/cti/{local.cti_token}"

    def push(self, event: str, call: str, number: str) -> None:
        fields = {"event": event, "from": number, "to": "18005550100", "direction": "in"}
        body = urlencode({**fields, "callId": call, "user[]": "agent", "cause": "cancel"})
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        self._ask("POST", self._path, body, form)

    def nothing(self) -> None:
        self._ask("GET", "/v1/health", None, {})

    def close(self) -> None:
        self._line.close()

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> None:
        self._line.request(method, path, body, headers)
        answer = self._line.getresponse()
        answer.read()
        if answer.status != 200:
            sys.exit(f"the hub answered {answer.status}")


class Rings:
    """Rings one number after the other and notes how long each part took, in milliseconds."""

    def __init__(self, wiring: Wiring, telephony: Telephony) -> None:
        self._telephony = telephony
        self._loop = QEventLoop()
        self._painted_at = 0.0
        self._parts = (0.0, 0.0)
        self._call = ""
        self.total: list[float] = []
        self.push: list[float] = []
        self.way: list[float] = []
        self.pop: list[float] = []
        wiring.popped.connect(self._on_popped)

    def ring(self, number: str) -> None:
        self._call = CallId(new_id())
        began = time.perf_counter()
        self._telephony.push("newCall", self._call, number)
        pushed = time.perf_counter()
        if not self._painted_at:
            self._loop.exec()
        pop_ms, since_hub_ms = self._parts
        self.total.append((self._painted_at - began) * 1000)
        self.push.append((pushed - began) * 1000)
        self.way.append(since_hub_ms - pop_ms)
        self.pop.append(pop_ms)
        self._painted_at = 0.0
        self._telephony.push("hangup", self._call, number)
        pause(PAUSE_MS)

    def _on_popped(self, call: str, pop_ms: float, since_hub_ms: float) -> None:
        if call == self._call:
            self._painted_at = time.perf_counter()
            self._parts = (pop_ms, since_hub_ms)
            self._loop.quit()


def pause(span_ms: int) -> None:
    """Let the program run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(span_ms, loop.quit)
    loop.exec()


def until(signal: object, start: Callable[[], None]) -> None:
    """Run the program until *signal* comes."""
    loop, patience = QEventLoop(), QTimer()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    patience.setSingleShot(True)
    patience.timeout.connect(lambda: QCoreApplication.exit(1))
    patience.start(PATIENCE_MS)
    QTimer.singleShot(0, start)
    loop.exec()
    patience.stop()
    signal.disconnect(loop.quit)  # type: ignore[attr-defined]


def numbers(wiring: Wiring, count: int) -> list[str]:
    """Return numbers of as many different customers."""
    cache = wiring.files.cache
    found = (f"+1206555{last:04}" for last in range(100, 200))
    known = [number for number in found if cache.candidates(Scheme.PHONE, number)]
    return [known[place % len(known)] for place in range(count)]


def measured(local: LocalHub, folder: Path) -> dict[str, float]:
    """Return all figures."""
    console = Console(
        Profile(folder / "desk"),
        sign_in=lambda: (local.address, local.agent_tokens["agent"]),
        passphrase=new_id(),
    )
    console.window.resize(1440, 900)
    before_start()
    console.starting.opened.connect(after_start)
    until(console.starting.opened, console.show)
    wiring = console.starting.wiring
    if wiring is None:
        sys.exit("the console did not open")
    until(wiring.agreed, lambda: None)
    telephony = Telephony(local)
    try:
        return _figures(Rings(wiring, telephony), telephony, numbers(wiring, WARM + RINGS))
    finally:
        telephony.close()
        console.close()


def _figures(rings: Rings, telephony: Telephony, callers: list[str]) -> dict[str, float]:
    floor = []
    for _ in range(RINGS):
        began = time.perf_counter()
        telephony.nothing()
        floor.append((time.perf_counter() - began) * 1000)
    for number in callers[:WARM]:
        rings.ring(number)
    for part in (rings.total, rings.push, rings.way, rings.pop):
        part.clear()
    used = cpu_s()
    for number in callers[WARM:]:
        rings.ring(number)
    used = cpu_s() - used
    total = percentile(rings.total, 0.5)
    return {
        **spread("ring_to_painted_ms", rings.total),
        **spread("push_answered_ms", rings.push),
        **spread("hub_to_desk_ms", rings.way),
        **spread("desk_to_painted_ms", rings.pop),
        "share_of_pop": round(percentile(rings.pop, 0.5) / total, 3),
        **spread("floor_http_ms", floor),
        "desk_cpu_ms_per_ring": round(used / RINGS * 1000, 2),
        "rings": len(rings.total),
    }


def main() -> int:
    """Measure and print."""
    application()
    with TemporaryDirectory(prefix="agent-console-") as name:
        folder = Path(name)
        database = f"sqlite:///{folder / 'hub.db'}"
        hub = OwnHub(
            "--sample", "--no-day", "--database", database, token_file=folder / "tokens.json"
        )
        try:
            figures = measured(hub.wait(), folder)
        finally:
            hub.stop()
    return report("ring", figures, {"ring_to_painted_ms_p99": {"max": 150.0}})


if __name__ == "__main__":
    sys.exit(main())
