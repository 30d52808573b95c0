"""A telephone system for the sample airline: plays calls to one agent, as sipgate would push them.

It speaks real HTTP to the hub's door for telephony and hears nothing back: whether the agent took
the call on the console, it cannot know. It plays each call to its end before the next one.
"""

import http.client
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from agent_console import logs
from agent_console.ids import new_id
from agent_console.sample.callers import Caller
from agent_console.sample.cases import AGENT_LOGIN, SERVICE_LINE
from agent_console.sample.chance import Chance

_LOG = logs.area("sample")
_ANSWER_S = 5.0
_STOP_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long everything takes, in seconds."""

    first_ring_s: float = 1.0
    ring_s: float = 20.0
    talk_least_s: float = 120.0
    talk_most_s: float = 240.0
    pause_least_s: float = 20.0
    pause_most_s: float = 40.0

    def faster(self, times: float) -> "Pace":
        """Return this pace, so many times as fast."""
        return Pace(**{name: getattr(self, name) / times for name in self.__slots__})


class SampleDay:
    """Rings the console of one agent, call after call, from its own thread.

    ``SampleDay(callers(today=...)).start(address, token)``, then ``stop()``.
    """

    def __init__(
        self,
        callers: Iterator[Caller],
        *,
        pace: Pace | None = None,
        login: str = AGENT_LOGIN,
        seed: str = "day",
    ) -> None:
        self._callers = callers
        self._pace = pace or Pace()
        self._login = login
        self._chance = Chance(seed, "pace")
        self._over = threading.Event()
        self._thread: threading.Thread | None = None
        self._address = self._token = ""

    def start(self, address: str, token: str) -> None:
        """Begin the day at the hub at *address* ("http://127.0.0.1:8000") with its CTI *token*."""
        if self._thread is not None:
            raise RuntimeError("the day has begun already")
        self._address, self._token = address, token
        self._thread = threading.Thread(target=self._play, name="sample-day", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the day: a call that is going on is hung up, and nothing rings any more."""
        self._over.set()
        if self._thread is not None:
            self._thread.join(_STOP_S)

    def _play(self) -> None:
        if self._over.wait(self._pace.first_ring_s):
            return
        for caller in self._callers:
            self._play_call(caller)
            if self._wait(self._pace.pause_least_s, self._pace.pause_most_s):
                return

    def _play_call(self, caller: Caller) -> None:
        pace, call = self._pace, f"sample-{new_id()}"
        self._push("newCall", call, caller)
        if self._over.wait(pace.ring_s) or caller.gives_up:
            self._push("hangup", call, caller, cause="cancel")
            return
        self._push("answer", call, caller, answeringNumber=self._login)
        self._wait(pace.talk_least_s, pace.talk_most_s)
        self._push("hangup", call, caller, cause="normalClearing")

    def _wait(self, least_s: float, most_s: float) -> bool:
        """Wait a while between the two; return True at once when the day is over."""
        return self._over.wait(least_s + self._chance.share() * (most_s - least_s))

    def _push(self, event: str, call: str, caller: Caller, **more: str) -> None:
        form = {
            "event": event,
            "from": caller.number.lstrip("+"),
            "to": SERVICE_LINE.lstrip("+"),
            "direction": "in",
            "callId": call,
            "queue": caller.queue,
            "user[]": self._login,
            **more,
        }
        try:
            status = _post(self._address, f"/cti/{self._token}", form)
        except (OSError, http.client.HTTPException) as exc:
            _LOG.warning("the hub did not hear %s of the sample day: %s", event, type(exc).__name__)
            return
        if status != http.client.OK:
            _LOG.warning("the hub answered %d to %s of the sample day", status, event)


def _post(address: str, path: str, form: dict[str, str]) -> int:
    """Send *form* and return the status; not through a proxy, as urllib would."""
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    connection = kind(parts.hostname or "127.0.0.1", parts.port, timeout=_ANSWER_S)
    try:
        headers = {"content-type": "application/x-www-form-urlencoded"}
        path = f"{parts.path.rstrip('/')}{path}"
        connection.request("POST", path, body=urlencode(form).encode(), headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()
