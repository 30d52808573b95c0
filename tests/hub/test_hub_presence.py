"""What colleagues do reaches every console, and nobody counts as here who is not."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process, running_hub

from agent_console.domain.presence import Presence, PresenceState
from agent_console.hub import presence
from agent_console.hub.database import reading
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import Presences

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, clock=lambda: NOW, database_url=database_url) as hub:
        yield hub


@pytest.fixture
def running(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with running_hub(tmp_path, database_url=database_url) as hub:
        yield hub


def does(state: PresenceState, *, agent: str = AGENT.id, since: datetime = NOW) -> Presence:
    return Presence(agent_id=agent, state=state, chosen=state, since=since)


def tell(hub: TestHub, said: Presence, login: str = "agent") -> Presence:
    with hub.client(login) as desk:
        answer = desk.put("/v1/presence", content=encode(said))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, Presence)


def everyone(hub: TestHub) -> dict[str, Presence]:
    with hub.client() as desk:
        found = decode(desk.get("/v1/presences").content, Presences).presences
    return {one.agent_id: one for one in found}


@contextmanager
def hearing(hub: TestHub, login: str) -> Iterator[Iterator[tuple[Presence, ...]]]:
    """Open a stream and give what it tells of presences."""
    headers = {"Authorization": f"Bearer {hub.local.agent_tokens[login]}"}
    with (
        httpx.Client(base_url=hub.local.address, timeout=10, headers=headers) as client,
        client.stream("GET", "/v1/events") as answer,
    ):
        yield _presences(answer.iter_lines())


def _presences(lines: Iterator[str]) -> Iterator[tuple[Presence, ...]]:
    name = ""
    for line in lines:
        word, _, value = line.partition(": ")
        if word == "event":
            name = value
        elif word == "data" and name == "presence":
            yield decode(value, Presences).presences


def test_what_an_agent_says_is_kept_and_told(hub: TestHub) -> None:
    tell(hub, does(PresenceState.LUNCH))
    assert everyone(hub)[AGENT.id].shown is PresenceState.LUNCH
    tell(hub, does(PresenceState.AVAILABLE))
    assert everyone(hub)[AGENT.id].may_take_calls


def test_nobody_speaks_for_a_colleague(hub: TestHub) -> None:
    told = tell(hub, does(PresenceState.BREAK, agent=COLLEAGUE.id))
    assert told.agent_id == AGENT.id
    assert set(everyone(hub)) == {AGENT.id}


def test_a_fast_clock_does_not_begin_a_break_in_the_future(hub: TestHub) -> None:
    told = tell(hub, does(PresenceState.BREAK, since=NOW + timedelta(hours=2)))
    assert told.since == NOW


def test_the_same_said_twice_is_no_news(hub: TestHub) -> None:
    tell(hub, does(PresenceState.LUNCH))
    with reading(hub.engine) as connection:
        before = presence.newest_presence(connection)
    tell(hub, does(PresenceState.LUNCH))
    with reading(hub.engine) as connection:
        assert presence.newest_presence(connection) == before


def test_who_was_not_heard_of_for_a_shift_is_not_listed(tmp_path: Path) -> None:
    times = [NOW]
    with hub_in_process(tmp_path, clock=lambda: times[0]) as hub:
        tell(hub, does(PresenceState.AVAILABLE))
        assert AGENT.id in everyone(hub)
        times[0] = NOW + timedelta(hours=17)
        assert everyone(hub) == {}


def test_a_colleague_hears_where_everybody_stands_and_then_what_changes(running: TestHub) -> None:
    tell(running, does(PresenceState.LUNCH))
    with hearing(running, "bo") as told:
        assert [one.shown for one in next(told)] == [PresenceState.LUNCH]
        tell(running, does(PresenceState.AVAILABLE))
        assert [one.shown for one in next(told)] == [PresenceState.AVAILABLE]


def test_whose_console_is_gone_is_away_until_it_says_something_again(running: TestHub) -> None:
    with hearing(running, "bo") as told:
        with hearing(running, "agent"):
            tell(running, does(PresenceState.AVAILABLE))
            assert [one.shown for one in next(told)] == [PresenceState.AVAILABLE]
        assert [one.shown for one in next(told)] == [PresenceState.AWAY]
        tell(running, does(PresenceState.AVAILABLE))
        assert [one.shown for one in next(told)] == [PresenceState.AVAILABLE]


def test_of_two_consoles_of_one_agent_one_may_close(running: TestHub) -> None:
    with hearing(running, "bo") as told, hearing(running, "agent"):
        with hearing(running, "agent"):
            tell(running, does(PresenceState.AVAILABLE))
            next(told)
        tell(running, does(PresenceState.LUNCH))
        assert [one.shown for one in next(told)] == [PresenceState.LUNCH]


def test_what_makes_no_sense_is_refused(hub: TestHub) -> None:
    with hub.client() as desk:
        answer = desk.put("/v1/presence", content=b'{"agent_id": "a", "state": "dancing"}')
    assert answer.status_code == 400
    assert everyone(hub) == {}
