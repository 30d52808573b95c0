"""Several desks and a hub, and everything that can go wrong between them and inside them.

Faults are data: a plan says what becomes of each request, a fuse says at which touch of the disk or
the line a desk dies. Nothing here is left to chance or to the clock on the wall.
"""

import asyncio
import itertools
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import Engine, event, func, select
from support.desk import KEY, NOW
from support.hub import TestHub, hub_in_process

from agent_console.clock import Clock
from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.domain.value import Value
from agent_console.errors import ConsoleError
from agent_console.hub import records
from agent_console.hub.tables import BY_STRUCT, choices, interactions, notes
from agent_console.ids import CustomerId
from agent_console.settings import SyncSettings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.engine import SyncEngine
from agent_console.sync.verify import verify
from agent_console.wire.codec import decode, encode
from agent_console.wire.feed import Kind
from agent_console.wire.operation import Batch, BatchAnswer, Fate, Operation, Outcome

SETTINGS = SyncSettings(batch=3, page=9, retry_first_s=1.0, retry_most_s=60.0)
_QUIET_ROUNDS = 12
_ROUND = timedelta(hours=2)
"""Longer than anything has to wait."""


class Fault(StrEnum):
    """What becomes of one request."""

    NONE = "none"
    LOST = "lost"
    """It never arrives."""
    UNANSWERED = "unanswered"
    """It is done, and the answer is lost."""
    HALF = "half"
    """It is done, and the answer breaks off."""
    BROKEN = "broken"
    """500."""
    BUSY = "busy"
    """503 with a time to wait."""
    PORTAL = "portal"
    """A page of HTML with status 200."""
    GARBAGE = "garbage"
    LATER = "later"
    """Every second operation of a batch is put off."""


class Crash(BaseException):
    """The desk's process is gone."""


class Fuse:
    """Burns down one step at each touch of the disk or the line; at its end the desk dies."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.died = False

    def step(self, *_: Any) -> None:
        """Count one touch."""
        if self.left is None:
            return
        self.left -= 1
        if self.left < 0:
            self.died = True
            raise Crash


class WorldClock:
    """The right time; each desk adds its own error."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Way:
    """The hub's application, called in this thread: quicker than a line, and it cannot be cut."""

    def __init__(self, app: Any) -> None:
        self._asgi = httpx.ASGITransport(app=app)
        self._runner = asyncio.Runner()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._runner.run(self._answer(request))

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        answer = await self._asgi.handle_async_request(request)
        body = await answer.aread()
        headers = {k: v for k, v in answer.headers.items() if k != "content-encoding"}
        return httpx.Response(answer.status_code, headers=headers, content=body)

    def close(self) -> None:
        self._runner.close()


class Line(httpx.BaseTransport):
    """A desk's way to the hub: follows its plan of faults, and remembers every batch."""

    def __init__(self, hub: Way, fuse: Fuse, sent: list[httpx.Request]) -> None:
        self.hub = hub
        self.plan: list[Fault] = []
        self._fuse = fuse
        self._sent = sent

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._fuse.step()
        request.read()
        if request.method == "POST":
            self._sent.append(request)
        fault = self.plan.pop(0) if self.plan else Fault.NONE
        answer = self._answer(request, fault)
        self._fuse.step()
        return answer

    def _answer(self, request: httpx.Request, fault: Fault) -> httpx.Response:
        if fault is Fault.LOST:
            raise httpx.ConnectError("lost", request=request)
        if fault is Fault.PORTAL:
            page = b"<html><body>Welcome to the airport's network</body></html>"
            return httpx.Response(200, headers={"content-type": "text/html"}, content=page)
        if fault is Fault.BROKEN:
            return httpx.Response(500, json={"title": "It broke", "status": 500})
        if fault is Fault.BUSY:
            said = {"title": "Busy", "status": 503}
            return httpx.Response(503, headers={"retry-after": "1800"}, json=said)
        if fault is Fault.LATER and request.method == "POST":
            return self._half_later(request)
        answer = self.hub.handle_request(request)
        if fault is Fault.UNANSWERED:
            raise httpx.ReadError("lost", request=request)
        if fault is Fault.HALF:
            raise httpx.RemoteProtocolError("cut in the middle", request=request)
        if fault is Fault.GARBAGE:
            return httpx.Response(
                200, headers=answer.headers, content=answer.content[:-3] + b"\xff"
            )
        return answer

    def _half_later(self, request: httpx.Request) -> httpx.Response:
        """Do every second operation, and put off the others."""
        batch = decode(request.content, Batch).operations
        done = tuple(one for number, one in enumerate(batch) if number % 2)
        outcomes: list[Outcome] = []
        if done:
            body = encode(Batch(operations=done))
            headers = {k: v for k, v in request.headers.items() if k != "content-length"}
            fewer = httpx.Request("POST", request.url, headers=headers, content=body)
            outcomes += decode(self.hub.handle_request(fewer).content, BatchAnswer).outcomes
        put_off = (one for number, one in enumerate(batch) if not number % 2)
        outcomes += (
            Outcome(id=decode(bytes(one), Operation).id, fate=Fate.LATER)  # type: ignore[arg-type]
            for one in put_off
        )
        answer = encode(BatchAnswer(outcomes=tuple(outcomes)))
        return httpx.Response(200, headers={"content-type": "application/json"}, content=answer)


class WorldDesk:
    """One desk: real encrypted files, a clock of its own, and an engine made anew at each start."""

    def __init__(self, folder: Path, world: "World", number: int) -> None:
        self.world = world
        self.error = timedelta()
        """How wrong this desk's clock is."""
        self.fuse = Fuse()
        self.line = Line(world.way, self.fuse, world.sent)
        self._folder = folder
        self._starts = 0
        self._chance = random.Random(number)
        self._open()

    def clock(self) -> datetime:
        return self.world.clock() + self.error

    def _open(self) -> None:
        self.files = Files(
            Cache.open(self._folder / "cache.db", KEY),
            Journal.open(self._folder / "journal.db", KEY),
        )
        for engine in self._engines:
            event.listen(engine, "before_cursor_execute", self.fuse.step)
            event.listen(engine, "commit", self.fuse.step)
        self.hub = Hub(self.world.hub.local.address, self.world.hub.token, transport=self.line)
        self.engine = SyncEngine(
            self.files.cache,
            self.files.journal,
            self.hub,
            clock=self.clock,
            settings=SETTINGS,
            chance=self._chance,
        )

    @property
    def _engines(self) -> Sequence[Engine]:
        return (self.files.cache._engine, self.files.journal._engine)

    def dies_and_starts_again(self) -> None:
        """Leave the files as they lie, without a word of goodbye, and start from a copy of them."""
        self._starts += 1
        after = self._folder.with_name(f"{self._folder.name.partition('.')[0]}.{self._starts}")
        after.mkdir()
        for path in self._folder.iterdir():
            if not path.name.endswith("-shm"):
                shutil.copy2(path, after)
        self.fuse.left, self.fuse.died = None, False
        self.files.close()
        self.hub.close()
        shutil.rmtree(self._folder)
        self._folder = after
        self._open()

    def does(self, work: Any, *, dies_after: int | None = None) -> bool:
        """Do *work*; if the desk dies after so many steps, start it again. False if it did."""
        self.fuse.left = dies_after
        try:
            work()
        except Crash:
            self.dies_and_starts_again()
            return False
        finally:
            self.fuse.left = None
        return True

    def syncs(
        self,
        faults: Iterable[Fault] = (),
        *,
        steps: int | None = None,
        dies_after: int | None = None,
    ) -> None:
        """Run one cycle under *faults*, of at most so many *steps*."""
        self.line.plan = list(faults)
        turns = itertools.count()

        def cycle() -> None:
            with suppress(ConsoleError):
                self.engine.cycle(lambda: steps is None or next(turns) < steps)

        self.does(cycle, dies_after=dies_after)
        self.line.plan = []

    def keeps(self) -> list[Operation]:
        """Return every operation that is on this disk: waiting, held, sent or delivered."""
        journal = self.files.journal
        return [*(entry.operation for entry in journal.entries()), *journal.delivered()]

    def close(self) -> None:
        self.files.close()
        self.hub.close()


class World:
    """Desks and a hub over one folder."""

    def __init__(self, folder: Path, values: Iterable[Value], *, desks: int) -> None:
        self.clock = WorldClock()
        self.sent: list[httpx.Request] = []
        """Every batch that was sent, for deliveries that come again and late."""
        self._folder = folder
        self._backups = itertools.count()
        self._stack = ExitStack()
        (folder / "hub").mkdir()
        self._run_hub(values)
        self.desks = [WorldDesk(self._made(f"desk{n}"), self, n) for n in range(desks)]

    def _made(self, name: str) -> Path:
        path = self._folder / name
        path.mkdir()
        return path

    def _run_hub(self, values: Iterable[Value] = ()) -> None:
        clock: Clock = self.clock
        running = hub_in_process(self._folder / "hub", values, clock=clock)
        self.hub: TestHub = self._stack.enter_context(running)
        self.way = Way(self.hub.app)
        (self._folder / "hub" / "tokens.json").write_bytes(encode(self.hub.local))
        self._stack.callback(self.way.close)

    def backs_up(self) -> Path:
        """Copy the hub's database and return where the copy is."""
        backup = self._folder / f"backup{next(self._backups)}.db"
        with sqlite3.connect(self._database) as now, sqlite3.connect(backup) as copy:
            now.backup(copy)
        now.close()
        copy.close()
        return backup

    def restores(self, backup: Path, put_back: Callable[[str, Path], object] | None = None) -> None:
        """Put the hub back to what it was at *backup*, as an operator would: stop, copy, start.

        *put_back* does the middle of it, if it is given, with the database's address.
        """
        self._stack.close()
        if put_back is not None:
            put_back(self.url, backup)
        else:
            for suffix in ("-wal", "-shm"):
                self._database.with_name(self._database.name + suffix).unlink(missing_ok=True)
            shutil.copy2(backup, self._database)
        self._run_hub()
        for desk in self.desks:
            desk.line.hub = self.way

    @property
    def url(self) -> str:
        """Return the address of the hub's database."""
        return f"sqlite:///{self._database}"

    @property
    def _database(self) -> Path:
        return self._folder / "hub" / "hub.db"

    def imports(self, *values: Value) -> None:
        """Change records at the hub."""
        self.hub.put(*values)

    def erases(self, customer: CustomerId) -> bool:
        """Remove a customer at the hub; False if there was none."""
        with self.hub.engine.begin() as connection:
            return records.remove(
                connection, Kind.CUSTOMER, customer, customer, at=self.hub.clock()
            )

    def delivers_again(self, number: int) -> None:
        """Let an old batch arrive once more; nobody reads the answer."""
        if self.sent:
            self.way.handle_request(self.sent[number % len(self.sent)])

    def doubled(self) -> list[str]:
        """Return the texts that the hub has more than once, as history or as note."""
        with self.hub.engine.connect() as connection:
            found: list[str] = []
            for column in (interactions.c.text, notes.c.text, choices.c.action):
                many = select(column).where(column != "").group_by(column).having(func.count() > 1)
                found += connection.scalars(many)
        return found

    def choices(self) -> set[str]:
        """Return what was chosen, by action."""
        with self.hub.engine.connect() as connection:
            return set(connection.scalars(select(choices.c.action)))

    def records(self, kind: type[Value]) -> list[Any]:
        """Return all of one kind as the hub has them."""
        kept = BY_STRUCT[kind]
        with self.hub.engine.connect() as connection:
            return [kept.record(row) for row in connection.execute(select(*kept.fields))]

    def becomes_quiet(self) -> None:
        """Let time pass without faults until no desk has anything left that it may send."""
        for _ in range(_QUIET_ROUNDS):
            self.clock.now += _ROUND
            for desk in self.desks:
                desk.syncs()
            if not any(self._busy(desk) for desk in self.desks):
                break
        for desk in self.desks:
            desk.syncs()

    def _busy(self, desk: WorldDesk) -> bool:
        far = desk.clock() + timedelta(days=365)
        journal = desk.files.journal
        return bool(journal.due(limit=1, now=far) or journal.entries(EntryState.SENT))

    def close(self) -> None:
        for desk in self.desks:
            desk.close()
        self._stack.close()


def assert_agreed(desk: WorldDesk, world: World) -> None:
    """Desk and hub say the same, and what is left in the outbox is held, or behind what is held."""
    cache = desk.files.cache
    rest = desk.hub.changes(cache.cursor, limit=50)
    rows = [getattr(rest, kind) for kind in Kind]
    assert (rest.more, rest.gone, any(rows)) == (False, (), False), "the cursor is behind"
    agreement = verify(cache, desk.hub)
    assert agreement.is_agreed, agreement.repaired
    _assert_same_words(cache, world)
    held: set[CustomerId] = set()
    for entry in desk.files.journal.entries():
        if entry.state is EntryState.HELD:
            assert entry.problem is not None, "held without a reason"
            held.add(entry.customer_id)
        else:
            is_behind = entry.state is EntryState.WAITING and entry.customer_id in held
            assert is_behind, f"{entry.kind} is {entry.state} and nothing holds it"


def _assert_same_words(cache: Cache, world: World) -> None:
    """Compare word by word what the digest compares by versions."""
    for person in world.records(Customer):
        ours = cache.file(person.id, limit=1000)
        assert ours is not None, f"{person.id} is not here"
        assert ours.customer == person
        for kind, mine in (
            (Identifier, ours.identifiers),
            (Promise, ours.promises),
            (Interaction, ours.interactions),
        ):
            theirs = [one for one in world.records(kind) if one.customer_id == person.id]
            assert sorted(mine, key=encode) == sorted(theirs, key=encode), f"of {person.id}"
