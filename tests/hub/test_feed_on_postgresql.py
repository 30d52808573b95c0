"""Many writers commit out of order on a real PostgreSQL while a desk follows the feed."""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, insert, select, text
from support.postgresql import PostgreSQL

from agent_console.domain.customer import Customer
from agent_console.hub import feed, records
from agent_console.hub.compaction import compact
from agent_console.hub.database import open_database, reading
from agent_console.hub.tables import changes, customers
from agent_console.wire.feed import Kind, Page

pytestmark = pytest.mark.peer

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
WRITERS = 12
ROUNDS = 40


@pytest.fixture
def engine(server: PostgreSQL) -> Iterator[Engine]:
    engine = open_database(server.database())
    yield engine
    engine.dispose()


def customer(key: str, name: str) -> Customer:
    return Customer(id=key, given_name="Ada", family_name=name)


def write(engine: Engine, writer: int) -> None:
    """Write as many desks do: short and long transactions, some undone, some on shared rows."""
    chance = random.Random(writer)
    for turn in range(ROUNDS):
        with engine.connect() as connection, connection.begin() as writing:
            own = customer(f"w{writer:02}-{turn:03}", f"Round {turn}")
            records.put(connection, [own], at=NOW)
            if chance.random() < 0.3:
                connection.execute(text("SELECT pg_sleep(:s)"), {"s": chance.random() / 20})
            shared = customer(f"shared-{chance.randrange(5)}", f"By {writer} in {turn}")
            records.put(connection, [shared], at=NOW)
            if chance.random() < 0.2:
                writing.rollback()


class Desk:
    """Follows the feed and keeps what it was told."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.cursor: str | None = None
        self.versions: dict[str, int] = {}

    def pull(self, limit: int = 7) -> Page:
        page = feed.page(self.engine, self.cursor, limit, at=NOW)
        self.cursor = page.cursor
        for one in page.customers:
            self.versions[one.id] = max(one.version, self.versions.get(one.id, 0))
        for gone in page.gone:
            self.versions.pop(gone.key, None)
        return page

    def pull_all(self) -> None:
        while self.pull().more:
            pass


def truth(engine: Engine) -> dict[str, int]:
    with reading(engine) as connection:
        rows = connection.execute(select(customers.c.id, customers.c.version))
        return {row.id: row.version for row in rows}


def test_every_committed_change_is_seen_however_late_it_commits(engine: Engine) -> None:
    desk = Desk(engine)
    desk.pull_all()
    with ThreadPoolExecutor(WRITERS) as pool:
        writing = [pool.submit(write, engine, writer) for writer in range(WRITERS)]
        while not all(one.done() for one in writing):
            desk.pull()
        for one in writing:
            one.result()
    desk.pull_all()
    assert desk.versions == truth(engine)
    assert len(desk.versions) > WRITERS * ROUNDS / 2


def overtaken(engine: Engine) -> tuple[str, str]:
    """Let one transaction take its number early and commit late; return the desk's two views."""
    is_written, may_commit = threading.Event(), threading.Event()

    def slowly() -> None:
        with engine.begin() as connection:
            records.put(connection, [customer("slow", "Late")], at=NOW)
            is_written.set()
            assert may_commit.wait(30)

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(slowly)
        assert is_written.wait(30)
        with engine.begin() as connection:
            records.put(connection, [customer("fast", "First")], at=NOW)
        early = by_number_alone(engine, after=0)
        may_commit.set()
        slow.result()
    late = by_number_alone(engine, after=early[-1][0])
    return (" ".join(key for _, key in early), " ".join(key for _, key in late))


def by_number_alone(engine: Engine, *, after: int) -> list[tuple[int, str]]:
    """Read the log as nobody should."""
    c = changes.c
    with reading(engine) as connection:
        query = select(c.seq, c.key).where(c.seq > after, c.kind == Kind.CUSTOMER).order_by(c.seq)
        return [(row.seq, row.key) for row in connection.execute(query)]


def test_reading_by_number_alone_would_skip_a_late_commit(engine: Engine) -> None:
    assert overtaken(engine) == ("fast", "")


def test_a_late_commit_holds_the_feed_back_and_is_not_skipped(engine: Engine) -> None:
    desk = Desk(engine)
    desk.pull_all()
    with engine.connect() as slow, slow.begin():
        records.put(slow, [customer("slow", "Late")], at=NOW)
        with engine.begin() as connection:
            records.put(connection, [customer("fast", "First")], at=NOW)
        desk.pull_all()
        assert desk.versions == {}
    desk.pull_all()
    assert desk.versions == {"slow": 1, "fast": 1}


def test_a_transaction_that_is_undone_holds_nothing_back(engine: Engine) -> None:
    desk = Desk(engine)
    desk.pull_all()
    with engine.connect() as undone, undone.begin() as writing:
        records.put(undone, [customer("undone", "Never")], at=NOW)
        with engine.begin() as connection:
            records.put(connection, [customer("fast", "First")], at=NOW)
        writing.rollback()
    desk.pull_all()
    assert desk.versions == {"fast": 1}


def test_a_fill_that_begins_while_others_write_misses_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        records.put(connection, [customer(f"c{n:03}", "Old") for n in range(50)], at=NOW)
    desk = Desk(engine)
    with engine.connect() as slow, slow.begin():
        records.put(slow, [customer("c001", "New"), customer("aaa", "New")], at=NOW)
        desk.pull_all()
    desk.pull_all()
    assert desk.versions == truth(engine)
    assert desk.versions["c001"] == 2


def test_compaction_while_others_write_loses_nothing(engine: Engine) -> None:
    desk = Desk(engine)
    desk.pull_all()
    with ThreadPoolExecutor(5) as pool:
        writing = [pool.submit(write, engine, writer) for writer in range(4)]
        removed = 0
        while not all(one.done() for one in writing):
            desk.pull()
            removed += compact(engine, lines_at_once=10)
        for one in writing:
            one.result()
    desk.pull_all()
    assert desk.versions == truth(engine)
    assert removed > 0


def test_two_writers_of_one_customer_take_turns(engine: Engine) -> None:
    def rename(number: int) -> None:
        with engine.begin() as connection:
            records.put(connection, [customer("c1", f"Name {number}")], at=NOW)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(rename, range(40)))
    assert truth(engine) == {"c1": 40}


def test_hubs_that_start_together_make_one_database(server: PostgreSQL) -> None:
    url = server.database()
    with ThreadPoolExecutor(4) as pool:
        engines = list(pool.map(open_database, [url] * 4))
    with reading(engines[0]) as connection:
        names = connection.execute(text("SELECT count(*) FROM hub WHERE key = 'instance'"))
        assert names.scalar() == 1
    for engine in engines:
        engine.dispose()


def test_a_line_says_which_transaction_wrote_it(engine: Engine) -> None:
    with engine.begin() as connection:
        mine = connection.scalar(text("SELECT pg_current_xact_id()::text::bigint"))
        with connection.begin_nested():
            records.put(connection, [customer("c1", "Nested")], at=NOW)
        line = {"customer_id": "x", "kind": Kind.CUSTOMER, "key": "x", "at": NOW}
        connection.execute(insert(changes), line)
        assert set(connection.scalars(select(changes.c.xid))) == {mine}
