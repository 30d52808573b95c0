"""What several hubs do at the very same moment on PostgreSQL is as if one came after another.

Each test holds a row or table, lets several come and wait for it, and then lets go.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine, func, select, text, update
from support.postgresql import PostgreSQL
from support.waiting import until

from agent_console.domain.agent import Agent, Role
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction, State
from agent_console.hub import records
from agent_console.hub.database import open_database, reading
from agent_console.hub.retention import RetentionSettings, run
from agent_console.hub.sign_in import accounts, handed_out
from agent_console.hub.sign_in.accounts import Check
from agent_console.hub.sign_in.handed_out import Grant, Refused
from agent_console.hub.sign_in.people import person
from agent_console.hub.sign_in.settings import IssuerSettings
from agent_console.hub.sign_in_tables import accounts as accounts_table
from agent_console.hub.sign_in_tables import identities
from agent_console.hub.tables import agents
from agent_console.ids import AgentId, CustomerId, InteractionId

pytestmark = pytest.mark.peer

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
AGENT = Agent(id=AgentId("a1"), login="agent", name="Agent 1")
OTHER = Agent(id=AgentId("a2"), login="other", name="Agent 2")
ISSUER = IssuerSettings(
    issuer="https://id.example",
    audience="hub",
    client="desk",
    default_role=Role.AGENT,
    makes_agents=True,
)
_WAITING = text(
    "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND pid IN"
    " (SELECT pid FROM pg_stat_activity WHERE datname = current_database())"
)


@pytest.fixture
def engine(server: PostgreSQL) -> Iterator[Engine]:
    url = server.hub()
    engine = open_database(url)
    yield engine
    engine.dispose()
    server.remove(url)


@contextmanager
def at_once(engine: Engine, count: int, deed: Callable[[], Any]) -> Iterator[list[Any]]:
    """Let *count* threads do *deed* and wait for what is held in here; then what came of each."""
    came: list[Any] = []

    def work() -> None:
        try:
            came.append(deed())
        except Exception as exc:  # noqa: BLE001 - what came of it is looked at by the test
            came.append(exc)

    threads = [threading.Thread(target=work) for _ in range(count)]

    def all_wait() -> bool:
        with engine.connect() as connection:
            return int(connection.scalar(_WAITING) or 0) >= count

    try:
        for thread in threads:
            thread.start()
        until(all_wait, "they wait for what is held")
        yield came
    finally:
        for thread in threads:
            thread.join(60)


def test_two_who_change_agents_both_succeed(engine: Engine) -> None:
    def other() -> int:
        with engine.begin() as connection:
            return records.put(connection, [OTHER], at=NOW)

    first = engine.connect()
    records.put(first, [AGENT], at=NOW)
    with at_once(engine, 1, other) as came:
        first.commit()
    first.close()
    assert came == [1]


def test_wrong_passwords_that_come_together_are_all_counted(engine: Engine) -> None:
    with engine.begin() as connection:
        accounts.add(connection, AGENT, "correct horse", at=NOW)
    holding = engine.connect()
    holding.execute(update(accounts_table).values(made_at=NOW))
    with at_once(engine, 6, lambda: accounts.check(engine, "agent", "guess", at=NOW)[0]) as came:
        holding.commit()
    holding.close()
    assert sorted(came) == [Check.WAIT] + [Check.WRONG] * 5


def test_a_desk_that_starts_with_many_requests_makes_one_agent(engine: Engine) -> None:
    claims = {"sub": "s-1", "preferred_username": "ada"}
    holding = engine.connect()
    holding.execute(text("LOCK TABLE agents IN SHARE MODE"))
    with at_once(engine, 4, lambda: person(engine, ISSUER, claims, at=NOW).login) as came:
        holding.commit()
    holding.close()
    with reading(engine) as connection:
        counts = [
            connection.scalar(select(func.count()).select_from(table))
            for table in (agents, identities)
        ]
    assert (came, counts) == (["ada"] * 4, [1, 1])


def test_a_refresh_that_is_asked_for_twice_at_once_ends_no_sign_in(engine: Engine) -> None:
    with engine.begin() as connection:
        sign_in = handed_out.begin(connection, AGENT.id, "agent", at=NOW)
        shown = handed_out.refresh_token(connection, Grant(client="desk"), sign_in, at=NOW)

    def again() -> str:
        with engine.begin() as connection:
            return handed_out.rotate(connection, shown, at=NOW)[1]

    first = engine.connect()
    handed_out.rotate(first, shown, at=NOW)
    with at_once(engine, 1, again) as came:
        first.commit()
    first.close()
    assert came == [sign_in]


def test_a_console_that_was_refused_is_not_let_in_by_who_was_slower(engine: Engine) -> None:
    with engine.begin() as connection:
        _, typed = handed_out.device_code(connection, Grant(client="desk"), at=NOW)
        row = handed_out.waiting_device(connection, typed, at=NOW)
        handed_out.deny_device(connection, row)
    with engine.begin() as connection, pytest.raises(Refused):
        handed_out.answer_device(connection, row, AGENT.id, "agent", at=NOW)


def test_retention_leaves_what_is_opened_again_while_it_waits(engine: Engine) -> None:
    ada = Customer(id=CustomerId("c1"), given_name="Ada", family_name="Byron")
    done = Interaction(
        id=InteractionId("i1"),
        customer_id=ada.id,
        at=NOW,
        channel=Channel.EMAIL,
        headline="A refund",
    )
    with engine.begin() as connection:
        records.put(connection, [ada, done], at=NOW)
    opening = engine.connect()
    records.put(opening, [msgspec.structs.replace(done, state=State.OPEN)], at=NOW)
    later, limits = NOW + timedelta(days=40), RetentionSettings(interactions=30)
    with at_once(engine, 1, lambda: run(engine, limits, at=later).counts) as came:
        opening.commit()
    opening.close()
    assert came == [{"interactions": 0}]
