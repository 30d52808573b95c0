"""The airline goes into a hub once a day, and an agent's work of that day stays."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, func, select

from agent_console.domain.promise import Promise, PromiseState
from agent_console.errors import BadInput
from agent_console.hub import records
from agent_console.hub.database import instance_id, open_database, reading
from agent_console.hub.importers import contents
from agent_console.hub.tables import BY_STRUCT, KEPT, changes, customers, flights
from agent_console.sample.airline import airline
from agent_console.sample.load import begin, fill
from agent_console.sample.size import Size

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
TINY = Size(customers=20, interactions=800)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(f"sqlite:///{tmp_path / 'hub.db'}")
    yield opened
    opened.dispose()


def refund(engine: Engine) -> Promise:
    kept = BY_STRUCT[Promise]
    with reading(engine) as connection:
        query = select(*kept.fields).where(kept.table.c.what == "Refund of seat fee for AS 1104")
        found: Promise = kept.record(connection.execute(query).one())
    return found


def test_the_airline_goes_in_once(engine: Engine) -> None:
    assert fill(engine, now=NOW, size=TINY)
    with reading(engine) as connection:
        count = connection.scalar(select(func.count()).select_from(customers))
        before = instance_id(connection)
    assert count == TINY.customers
    assert not fill(engine, now=NOW, size=TINY)
    with reading(engine) as connection:
        assert instance_id(connection) == before


def customers_in(engine: Engine) -> int:
    with reading(engine) as connection:
        return connection.scalar(select(func.count()).select_from(customers)) or 0


def test_who_calls_first_is_in_before_everybody_else(engine: Engine) -> None:
    rest = begin(engine, now=NOW, size=TINY)
    assert customers_in(engine) == 1
    assert refund(engine)
    assert rest is not None
    rung = []
    rest(lambda: rung.append(customers_in(engine)), threading.Event())
    assert (rung[-1], customers_in(engine)) == (TINY.customers, TINY.customers)
    assert begin(engine, now=NOW, size=TINY) is None


def test_what_one_process_began_the_next_one_ends_and_work_on_it_stays(engine: Engine) -> None:
    rest = begin(engine, now=NOW, size=TINY)
    assert rest is not None
    over = threading.Event()
    rest(over.set, over)
    assert begin(engine, now=NOW, size=TINY) is not None
    kept = msgspec.structs.replace(refund(engine), state=PromiseState.KEPT)
    with engine.begin() as connection:
        records.put(connection, [kept], at=NOW)
        before = instance_id(connection)
    assert fill(engine, now=NOW, size=TINY)
    assert (customers_in(engine), refund(engine).state) == (TINY.customers, PromiseState.KEPT)
    with reading(engine) as connection:
        assert instance_id(connection) == before


def test_a_stop_does_not_wait_for_the_others_to_begin(engine: Engine) -> None:
    rest = begin(engine, now=NOW, size=TINY, rest_after_s=3600)
    assert rest is not None
    over = threading.Event()
    waiting = threading.Thread(target=rest, args=(lambda: None, over), daemon=True)
    waiting.start()
    over.set()
    waiting.join(timeout=60)
    assert (waiting.is_alive(), customers_in(engine)) == (False, 1)


def test_in_two_parts_the_airline_is_the_same(engine: Engine, tmp_path: Path) -> None:
    fill(engine, now=NOW, size=TINY)
    other = open_database(f"sqlite:///{tmp_path / 'other.db'}")
    with other.begin() as connection:
        records.put(connection, airline(TINY, now=NOW), at=NOW)
    for kept in KEPT:
        with reading(engine) as one, reading(other) as two:
            query = select(*kept.fields).order_by(*kept.table.primary_key.columns)
            assert one.execute(query).all() == two.execute(query).all()
    other.dispose()


def test_filling_again_at_the_same_moment_changes_nothing(engine: Engine) -> None:
    fill(engine, now=NOW, size=TINY)
    with reading(engine) as connection:
        before = connection.scalar(select(func.max(changes.c.seq)))
    fill(engine, now=NOW, size=TINY)
    with reading(engine) as connection:
        assert connection.scalar(select(func.max(changes.c.seq))) == before


def test_an_hour_later_the_late_flight_still_leaves_soon(engine: Engine) -> None:
    fill(engine, now=NOW, size=TINY)
    later = NOW + timedelta(hours=1)
    fill(engine, now=later, size=TINY)
    with reading(engine) as connection:
        leaves = connection.scalar(
            select(flights.c.departs_at).where(flights.c.id == "AS1161-SEA-2026-11-22")
        )
    assert leaves == later + timedelta(minutes=55)


def test_a_promise_an_agent_kept_stays_kept_at_the_next_start(engine: Engine) -> None:
    fill(engine, now=NOW, size=TINY)
    kept = msgspec.structs.replace(refund(engine), state=PromiseState.KEPT)
    with engine.begin() as connection:
        records.put(connection, [kept], at=NOW)
    fill(engine, now=NOW + timedelta(hours=1), size=TINY)
    assert refund(engine).state is PromiseState.KEPT


@pytest.mark.parametrize(
    ("now", "size"),
    [(NOW + timedelta(days=1), TINY), (NOW, Size(customers=25, interactions=800))],
    ids=["the next day", "another size"],
)
def test_another_airline_replaces_it_and_desks_start_over(
    engine: Engine, now: datetime, size: Size
) -> None:
    fill(engine, now=NOW, size=TINY)
    with reading(engine) as connection:
        before = instance_id(connection)
    assert fill(engine, now=now, size=size)
    with reading(engine) as connection:
        assert instance_id(connection) != before
        count = connection.scalar(select(func.count()).select_from(customers))
    assert count == size.customers


def test_a_database_with_other_customers_is_left_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        records.put(connection, list(airline(TINY, now=NOW))[:200], at=NOW)
    with pytest.raises(BadInput, match="holds customers already"):
        fill(engine, now=NOW, size=TINY)
    with reading(engine) as connection:
        assert contents.has_customers(connection)
        assert contents.filled_with(connection) == ""
