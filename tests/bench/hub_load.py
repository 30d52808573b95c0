"""The other programs of the bench and the soak `hub`: consoles that listen, and agents who look.

Plain sockets and nothing else, so that they take as little of the machine as can be. Each reads
what it is to do as one line of JSON and prints one. Times are of the system's monotonic clock.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

_AT_ONCE = 50
"""So many streams are opened at the same time."""
_AGAIN_S = 0.25
"""A console that lost its stream tries again after so long, and then again."""
_LINES = 48
"""Connections over which agents look people up."""


class Console:
    """One open stream; comes back where it was when it is cut."""

    def __init__(self, place: Any, login: str, token: str) -> None:
        self._place, self._login, self._token = place, login, token
        self._last = ""
        self.heard: list[tuple[str, str, str, float]] = []
        self.away_s: list[float] = []
        """How long it was without a stream, each time it lost one."""
        self.is_open = asyncio.Event()

    async def listen(self) -> None:
        lost_at = 0.0
        while True:
            try:
                reader, writer = await asyncio.open_connection(
                    self._place.hostname, self._place.port
                )
                writer.write(self._asking())
                head = await reader.readuntil(b"\r\n\r\n")
                if not head.startswith(b"HTTP/1.1 200"):
                    raise ConnectionError(head[:40])
                if lost_at:
                    self.away_s.append(time.perf_counter() - lost_at)
                self.is_open.set()
                await self._hear(reader)
            except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                pass
            lost_at = time.perf_counter() if self.is_open.is_set() else lost_at
            self.is_open.clear()
            await asyncio.sleep(_AGAIN_S)

    def _asking(self) -> bytes:
        after = f"Last-Event-ID: {self._last}\r\n" if self._last else ""
        head = f"GET /v1/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {self._token}\r\n"
        return f"{head}{after}\r\n".encode()

    async def _hear(self, reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            if line.startswith(b"id: "):
                self._last = line[4:].strip().decode()
            elif line.startswith(b'data: {"call"'):
                at = time.perf_counter()
                call = json.loads(line[6:])["call"]
                self.heard.append((self._login, call["id"], call.get("stage", "ringing"), at))


async def listen(said: dict[str, Any]) -> dict[str, Any]:
    """Hold a stream for each login until standard input ends; return what each heard."""
    place = urlsplit(said["address"])
    consoles = [Console(place, login, token) for login, token in said["tokens"].items()]
    tasks = []
    for begin in range(0, len(consoles), _AT_ONCE):
        some = consoles[begin : begin + _AT_ONCE]
        tasks += [asyncio.create_task(one.listen()) for one in some]
        await asyncio.gather(*(one.is_open.wait() for one in some))
    print("listening", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return {
        "open": sum(one.is_open.is_set() for one in consoles),
        "heard": [event for one in consoles for event in one.heard],
        "away_s": [away for one in consoles for away in one.away_s],
    }


async def look(said: dict[str, Any]) -> dict[str, Any]:
    """Look people up at a steady rate; a question's time counts from when it was due."""
    place = urlsplit(said["address"])
    tokens: list[str] = said["tokens"]
    lines: asyncio.Queue[Any] = asyncio.Queue()
    for _ in range(_LINES):
        lines.put_nowait(await asyncio.open_connection(place.hostname, place.port))
    took: list[float] = []
    failed = 0

    async def ask(number: int, due: float) -> None:
        nonlocal failed
        body = json.dumps({"text": said["phones"][number % len(said["phones"])]}).encode()
        head = (
            "POST /v1/lookup HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {tokens[number % len(tokens)]}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        reader, writer = await lines.get()
        writer.write(head.encode() + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        found = await reader.readexactly(length)
        lines.put_nowait((reader, writer))
        took.append((time.perf_counter() - due) * 1000)
        failed += not (answer.startswith(b"HTTP/1.1 200") and b'"customer"' in found)

    begin = time.perf_counter() + 0.1
    count = int(said["per_s"] * said["span_s"])
    tasks = []
    for number in range(count):
        due = begin + number / said["per_s"]
        if (early_s := due - time.perf_counter()) > 0:
            await asyncio.sleep(early_s)
        tasks.append(asyncio.create_task(ask(number, due)))
    await asyncio.gather(*tasks)
    return {"took_ms": took, "failed": failed, "span_s": time.perf_counter() - begin}


_PARTS: dict[str, Callable[[dict[str, Any]], Coroutine[Any, Any, dict[str, Any]]]] = {
    "listen": listen,
    "look": look,
}


if __name__ == "__main__":
    sys.stdout.write(
        json.dumps(asyncio.run(_PARTS[sys.argv[1]](json.loads(sys.stdin.readline())))) + "\n"
    )
