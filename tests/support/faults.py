"""What the world does wrong: feeds that misbehave, servers that answer nonsense, full disks."""

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import msgspec
from sqlalchemy import Engine
from support.desk import page

from agent_console.ids import OperationId
from agent_console.wire.codec import decode
from agent_console.wire.feed import Page
from agent_console.wire.operation import Fate, Outcome


class _Named(msgspec.Struct):
    id: OperationId


def named(body: bytes) -> OperationId:
    """Return the id of an operation on its way."""
    return decode(body, _Named).id


Answer = Callable[[Sequence[bytes]], tuple[Outcome, ...]]


def applied(bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
    """Do everything."""
    return tuple(Outcome(id=named(body), fate=Fate.APPLIED) for body in bodies)


class ScriptedFeed:
    """A hub that says what the test wants: its answers to batches, and its pages."""

    def __init__(self, *, answer: Answer = applied, pages: Sequence[Page | Exception] = ()) -> None:
        self.answer = answer
        self.pages = list(pages)
        self.batches: list[list[OperationId]] = []
        self.asked: list[str | None] = []

    @property
    def sent(self) -> list[OperationId]:
        """Every operation that came, in order."""
        return [key for batch in self.batches for key in batch]

    def submit(self, operations: Sequence[bytes]) -> tuple[Outcome, ...]:
        self.batches.append([named(body) for body in operations])
        return self.answer(operations)

    def changes(self, cursor: str | None, **_more: object) -> Page:
        self.asked.append(cursor)
        said = self.pages.pop(0) if self.pages else page(cursor or "0")
        if isinstance(said, Exception):
            raise said
        return said


@contextmanager
def answering(*answers: bytes) -> Iterator[str]:
    """Serve raw *answers*, one per connection, the last for ever; yield the address."""
    left = list(answers)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        ending = threading.Event()

        def serve() -> None:
            while not ending.is_set():
                try:
                    line, _ = listener.accept()
                except TimeoutError:
                    continue
                with line:
                    line.settimeout(2)
                    line.recv(65536)
                    line.sendall(left.pop(0) if len(left) > 1 else left[0])

        thread = threading.Thread(target=serve, name="answering")
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            ending.set()
            thread.join()


def http(
    body: bytes, *, status: str = "200 OK", kind: str = "application/json", **more: str
) -> bytes:
    """Return a raw answer; further headers by name with underscores."""
    headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def fill_disk(engine: Engine) -> None:
    """Let a file grow no further, as a full disk would."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA max_page_count=1")
    finally:
        raw.close()
