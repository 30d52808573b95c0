"""Who comes in again is known without a question, and no longer than a second too long."""

from collections.abc import Iterator

import msgspec
import pytest
from sqlalchemy import delete, event
from support.hub import AGENT, TestHub

from agent_console.domain.agent import Role
from agent_console.hub import access
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import tokens
from agent_console.hub.token_owners import TokenOwners


class Seconds:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Doorman:
    """Lets one token in, and counts what the database is asked for it."""

    def __init__(self, hub: TestHub) -> None:
        self.seconds, self.hub, self.asked_count = Seconds(), hub, 0
        self.owners = TokenOwners(hub.engine, self.seconds, known_for_s=1.0)

    def lets_in(self, token: str | None = None) -> str:
        shown = token or self.hub.token
        found = self.owners.at_hand(shown) or self.owners.of(f"Bearer {shown}", shown)
        return found.role


@pytest.fixture
def doorman(hub: TestHub) -> Iterator[Doorman]:
    made = Doorman(hub)

    def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        made.asked_count += statement.startswith("SELECT")

    event.listen(hub.engine, "before_cursor_execute", count)
    yield made
    event.remove(hub.engine, "before_cursor_execute", count)


def test_who_came_in_a_moment_ago_comes_in_without_a_question(doorman: Doorman) -> None:
    assert doorman.lets_in() == Role.AGENT
    before = doorman.asked_count
    assert doorman.lets_in() == Role.AGENT
    assert doorman.asked_count == before


def test_once_in_a_second_one_question_tells_that_nothing_changed(doorman: Doorman) -> None:
    doorman.lets_in()
    before = doorman.asked_count
    doorman.seconds.now += 1.1
    doorman.lets_in()
    doorman.lets_in()
    assert doorman.asked_count == before + 1


def test_a_token_that_was_taken_back_lets_nobody_in_a_second_later(doorman: Doorman) -> None:
    doorman.lets_in()
    with doorman.hub.engine.begin() as connection:
        connection.execute(delete(tokens).where(tokens.c.agent_id == AGENT.id))
    doorman.seconds.now += 1.1
    with pytest.raises(Refusal):
        doorman.lets_in()


def test_a_token_in_the_place_of_another_shuts_the_other_out(doorman: Doorman) -> None:
    old = doorman.hub.token
    doorman.lets_in(old)
    with doorman.hub.engine.begin() as connection:
        connection.execute(delete(tokens).where(tokens.c.agent_id == AGENT.id))
        new = access.new_token(connection, AGENT.id, at=doorman.hub.clock())
    doorman.seconds.now += 1.1
    assert doorman.lets_in(new) == Role.AGENT
    with pytest.raises(Refusal):
        doorman.lets_in(old)


def test_another_role_counts_a_second_later(doorman: Doorman) -> None:
    doorman.lets_in()
    doorman.hub.put(msgspec.structs.replace(AGENT, role=Role.SUPERVISOR))
    doorman.seconds.now += 1.1
    assert doorman.lets_in() == Role.SUPERVISOR


def test_who_is_nobody_is_asked_for_each_time(doorman: Doorman) -> None:
    for _ in range(2):
        with pytest.raises(Refusal):
            doorman.lets_in("nobody's")


def test_the_hub_of_one_machine_asks_each_time(hub: TestHub) -> None:
    owners = TokenOwners(hub.engine)
    assert owners.of(f"Bearer {hub.token}", hub.token) == AGENT
    is_shared = hub.engine.dialect.name == "postgresql"
    assert (owners.at_hand(hub.token) is not None) == is_shared
