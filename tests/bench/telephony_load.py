"""The other programs of the bench `telephony`: many consoles that listen, and the telephones.

Plain sockets and nothing else, so that they take as little of the machine as can be. Each prints
one JSON object. Times are of the system's monotonic clock, which all processes share.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode, urlsplit

LINES = 24
"""Connections the telephone system keeps to the hub."""
RINGS_S, TALKS_S = 0.6, 1.0
SETTLES_S = 3.0


async def listen(address: str, tokens: dict[str, str]) -> list[tuple[str, str, str, float]]:
    """Listen as every login of *tokens* until standard input ends; return what each heard.

    Each entry: login, call, stage, and when it arrived.
    """
    heard: list[tuple[str, str, str, float]] = []
    parts = urlsplit(address)
    lines = [
        await asyncio.open_connection(parts.hostname, parts.port, limit=1 << 20) for _ in tokens
    ]
    tasks = []
    for (login, token), (reader, writer) in zip(tokens.items(), lines, strict=True):
        ask = f"GET /v1/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {token}\r\n\r\n"
        writer.write(ask.encode())
        tasks.append(asyncio.create_task(_hear(reader, login, heard)))
    await asyncio.sleep(2)
    print("listening", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for _, writer in lines:
        writer.close()
    return heard


async def _hear(
    reader: asyncio.StreamReader, login: str, heard: list[tuple[str, str, str, float]]
) -> None:
    while line := await reader.readline():
        if line.startswith(b'data: {"call"'):
            at = time.perf_counter()
            call = json.loads(line[6:])["call"]
            heard.append((login, call["id"], call.get("stage", "ringing"), at))


class Telephones:
    """Calls at a steady rate: each rings at two agents, is answered by one, and ends."""

    def __init__(self, address: str, path: str, logins: list[str]) -> None:
        self._place = urlsplit(address)
        self._path = path
        self._logins = logins
        self._lines: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = (
            asyncio.Queue()
        )
        self.pushes: list[tuple[str, str, float, float]] = []
        """Call, event, when it was sent and when it was answered."""
        self.refused = 0

    async def play(self, *, per_s: float, span_s: float) -> list[tuple[str, str, str]]:
        """Play and return each call with who it rang at and who answered."""
        for _ in range(LINES):
            place = (self._place.hostname, self._place.port)
            self._lines.put_nowait(await asyncio.open_connection(*place))
        made, tasks = [], []
        begin = time.perf_counter()
        for number in range(int(per_s * span_s)):
            await asyncio.sleep(max(0.0, begin + number / per_s - time.perf_counter()))
            other = self._logins[(number * 7 + 3) % len(self._logins)]
            taker = self._logins[number % len(self._logins)]
            if other == taker:
                other = self._logins[(number + 1) % len(self._logins)]
            call = f"load-{number}"
            made.append((call, other, taker))
            tasks.append(asyncio.create_task(self._call(call, other, taker)))
        await asyncio.gather(*tasks)
        await asyncio.sleep(SETTLES_S)
        return made

    async def _call(self, call: str, other: str, taker: str) -> None:
        number = f"1206555{int(call[5:]) % 10000:04}"
        both = [("user[]", other), ("user[]", taker)]
        await self._push(call, "newCall", number, both)
        await asyncio.sleep(RINGS_S)
        await self._push(call, "answer", number, [("answeringNumber", taker)])
        await asyncio.sleep(TALKS_S)
        await self._push(call, "hangup", number, [("cause", "normalClearing")])

    async def _push(self, call: str, event: str, number: str, more: list[tuple[str, str]]) -> None:
        said = [("event", event), ("from", number), ("to", "18005550100"), ("direction", "in")]
        body = urlencode([*said, ("callId", call), *more]).encode()
        head = (
            f"POST {self._path} HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(body)}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        )
        began = time.perf_counter()
        reader, writer = await self._lines.get()
        writer.write(head.encode() + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        await reader.readexactly(length)
        self.pushes.append((call, event, began, time.perf_counter()))
        self.refused += not answer.startswith(b"HTTP/1.1 200")
        self._lines.put_nowait((reader, writer))


async def _listening(said: dict[str, object]) -> object:
    return await listen(str(said["address"]), said["tokens"])  # type: ignore[arg-type]


async def _pushing(said: dict[str, object]) -> object:
    logins: list[str] = said["logins"]  # type: ignore[assignment]
    telephones = Telephones(str(said["address"]), str(said["path"]), logins)
    span_s, per_s = float(str(said["span_s"])), float(str(said["per_s"]))
    made = await telephones.play(per_s=per_s, span_s=span_s)
    return {"made": made, "pushes": telephones.pushes, "refused": telephones.refused}


_PARTS: dict[str, Callable[[dict[str, object]], Awaitable[object]]] = {
    "listen": _listening,
    "push": _pushing,
}


async def _main(part: str) -> None:
    sys.stdout.write(json.dumps(await _PARTS[part](json.loads(sys.stdin.readline()))) + "\n")


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
