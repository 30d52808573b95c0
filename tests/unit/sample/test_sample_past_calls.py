"""The sample airline has a telephone's last two weeks, so that today can be compared."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from support import empty_hub

from agent_console.domain.floor import Floor, ServiceGoal
from agent_console.hub.database import open_database, reading
from agent_console.hub.floor.board import Board
from agent_console.hub.floor.days import Question
from agent_console.hub.tables import calls
from agent_console.sample.load import fill
from agent_console.sample.size import Size
from agent_console.wire.codec import decode

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
TINY = Size(customers=120, interactions=300)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'hub.db'}"
    empty_hub.lay(url)
    opened = open_database(url)
    yield opened
    opened.dispose()


def call_count(engine: Engine) -> int:
    with reading(engine) as connection:
        return connection.scalar(select(func.count()).select_from(calls)) or 0


def test_the_floor_of_the_sample_has_a_day_and_a_week_before_it(engine: Engine) -> None:
    fill(engine, now=NOW, size=TINY)
    told = decode(
        Board(engine, lambda: NOW, ServiceGoal()).look(Question("America/Los_Angeles"))[0], Floor
    )
    for day in (told.today, told.last_week):
        assert day.answered_count > 0
        assert day.accepted.of > 0
        assert 60 < (day.handle_time_s or 0) < 900
        assert day.wrap_up_s
    assert {one.queue for one in told.queues} >= {"Elite service", "Reservations"}
    assert all(not one.calls for one in told.agents)


def test_later_that_day_only_what_rang_since_comes_in(engine: Engine) -> None:
    fill(engine, now=NOW, size=TINY)
    before = call_count(engine)
    fill(engine, now=NOW, size=TINY)
    assert call_count(engine) == before
    fill(engine, now=NOW + timedelta(hours=9), size=TINY)
    assert call_count(engine) > before
