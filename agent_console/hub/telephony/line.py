"""The connection to a telephone system: opened, kept, and opened again when it breaks.

What travels on it is the dialect's concern: bytes in, reports and answers out.
"""

import asyncio
import random
import traceback
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from agent_console import logs
from agent_console.hub.telephony.report import Report, Verdict
from agent_console.logs import Plain

_LOG = logs.area("hub")
_CHUNK = 64 * 1024
CONNECT_S = 5.0
ANSWER_S = 1.5
"""A command is answered within two seconds, whatever happens."""
FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 30.0
SILENCE_S = 60.0
"""After so long without a word the dialect asks for one; after twice as long the line is dead."""


class LineRefused(Exception):
    """The telephone system does not let us in, or what answers is no telephone system."""


@dataclass(slots=True)
class Heard:
    """What a piece of the stream said."""

    reports: list[Report] = field(default_factory=list)
    answers: dict[str, bool] = field(default_factory=dict)
    """Whether commands were carried out, by the key each was asked with."""
    reply: bytes = b""
    """What is to be sent back."""
    is_in: bool = False
    """We were let in."""


class Dialect(Protocol):
    """How one kind of telephone system speaks. One conversation at a time."""

    source: str

    def greeting(self) -> bytes:
        """Begin a new conversation; return what we say first."""
        ...

    def feed(self, data: bytes) -> Heard:
        """Take in the next piece; `LineRefused` where it leads to nothing."""
        ...

    def sign_of_life(self) -> bytes:
        """Return what makes the other side say something."""
        ...

    def ending_of(self, report: Report) -> bytes:
        """Return what ends the call of *report*, which the company refuses."""
        ...


Take = Callable[[Sequence[Report]], Sequence[Verdict]]
Pause = Callable[[float], Awaitable[object]]


class Line:
    """Listens to one telephone system for as long as it is wanted."""

    def __init__(
        self,
        dialect: Dialect,
        host: str,
        port: int,
        *,
        take: Take,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._dialect = dialect
        self._host, self._port = host, port
        self._take = take
        self._pause = pause
        self._writer: asyncio.StreamWriter | None = None
        self._asked: dict[str, asyncio.Future[bool]] = {}
        self.is_in = False
        """Somebody answers and has let us in."""

    async def run(self) -> None:
        """Keep the line until cancelled. Waits double, with chance, up to half a minute."""
        wait_s = FIRST_WAIT_S
        while True:
            try:
                await self._converse()
            except (OSError, TimeoutError, LineRefused, asyncio.IncompleteReadError) as exc:
                _LOG.warning("the line to %s is away: %s", self._dialect.source, _reason(exc))
            except Exception as exc:  # noqa: BLE001 - one message must not end all listening
                _LOG.error(
                    "the line to %s broke off: %s", self._dialect.source, Plain(_place_of(exc))
                )
            finally:
                wait_s = FIRST_WAIT_S if self.is_in else wait_s
                await self._drop()
            await self._pause(wait_s * random.uniform(0.75, 1.25))
            wait_s = min(2 * wait_s, LONGEST_WAIT_S)

    async def ask(self, key: str, command: bytes) -> bool | None:
        """Send one command under *key*; tell whether it was carried out, None without an answer."""
        writer = self._writer
        if writer is None or not self.is_in:
            return None
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._asked[key] = answer
        writer.write(command)
        try:
            return await asyncio.wait_for(answer, ANSWER_S)
        except (TimeoutError, asyncio.CancelledError):
            return None
        finally:
            self._asked.pop(key, None)

    async def _converse(self) -> None:
        async with asyncio.timeout(CONNECT_S):
            reader, self._writer = await asyncio.open_connection(self._host, self._port)
        self._writer.write(self._dialect.greeting())
        has_asked = False
        while True:
            try:
                async with asyncio.timeout(SILENCE_S if self.is_in else CONNECT_S):
                    data = await reader.read(_CHUNK)
            except TimeoutError:
                if has_asked or not self.is_in:
                    raise
                has_asked = True
                self._writer.write(self._dialect.sign_of_life())
                continue
            if not data:
                raise ConnectionResetError
            has_asked = False
            self._hear(self._dialect.feed(data))

    def _hear(self, heard: Heard) -> None:
        self.is_in = self.is_in or heard.is_in
        for key, is_done in heard.answers.items():
            asked = self._asked.get(key)
            if asked is not None and not asked.done():
                asked.set_result(is_done)
        reply = heard.reply
        if heard.reports:
            verdicts = self._take(heard.reports)
            refused = zip(heard.reports, verdicts, strict=True)
            unwanted = (one for one, verdict in refused if verdict is Verdict.REFUSED)
            reply += b"".join(map(self._dialect.ending_of, unwanted))
        if reply and self._writer is not None:
            self._writer.write(reply)

    async def _drop(self) -> None:
        self.is_in = False
        for asked in self._asked.values():
            asked.cancel()
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()


def _place_of(exc: Exception) -> str:
    """Return what went wrong and where, without its text: that may repeat a number."""
    frames = traceback.extract_tb(exc.__traceback__)
    return f"{type(exc).__name__} in {frames[-1].name}, line {frames[-1].lineno}"


def _reason(exc: BaseException) -> str:
    return str(exc) if isinstance(exc, LineRefused) else type(exc).__name__
