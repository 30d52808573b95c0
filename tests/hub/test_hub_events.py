from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import delete
from support.hub import AGENT, COLLEAGUE, TestHub, running_hub

from agent_console.clock import utc_now
from agent_console.domain.call import Call, Stage
from agent_console.domain.customer import Customer
from agent_console.hub import calls
from agent_console.hub.tables import tokens
from agent_console.wire.codec import decode
from agent_console.wire.event import CallEvent

PATIENCE_S = 10.0


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with running_hub(tmp_path, database_url=database_url) as hub:
        yield hub


@contextmanager
def listening(
    hub: TestHub, login: str = "agent", after: str | None = None
) -> Iterator[Iterator[tuple[str, str, str]]]:
    """Open a stream and give its events as (id, name, data)."""
    headers = {"Authorization": f"Bearer {hub.local.agent_tokens[login]}"}
    if after is not None:
        headers["Last-Event-ID"] = after
    with (
        httpx.Client(base_url=hub.local.address, timeout=PATIENCE_S, headers=headers) as client,
        client.stream("GET", "/v1/events") as answer,
    ):
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield events(answer.iter_lines())


def events(lines: Iterator[str]) -> Iterator[tuple[str, str, str]]:
    said: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(": ")
            said[name] = value
        else:
            if "event" in said:
                yield said.get("id", ""), said["event"], said["data"]
            said = {}


def next_call(stream: Iterator[tuple[str, str, str]]) -> tuple[str, Call]:
    for key, name, data in stream:
        if name == "call":
            return key, decode(data, CallEvent).call
    raise AssertionError("the stream ended")


def push(hub: TestHub, event: str = "newCall", call_id: str = "k1", **said: Any) -> None:
    given = {"event": event, "direction": "in", "from": "12065550142", "to": "1", "callId": call_id}
    address = f"{hub.local.address}/cti/{hub.local.cti_token}"
    assert httpx.post(address, data=given | said).status_code == 200


def test_a_ring_reaches_the_desk_it_is_for(hub: TestHub) -> None:
    with listening(hub) as stream:
        next(stream)
        push(hub, call_id="others", **{"user[]": "bo"})
        push(hub, call_id="mine", **{"user[]": "agent"})
        assert next_call(stream)[1].id == "mine"


def test_a_ring_for_everybody_reaches_everybody(hub: TestHub) -> None:
    with listening(hub) as mine, listening(hub, "bo") as theirs:
        next(mine)
        next(theirs)
        push(hub)
        assert next_call(mine)[1].id == next_call(theirs)[1].id == "k1"


def test_whoever_was_offered_the_call_learns_that_a_colleague_took_it(hub: TestHub) -> None:
    with listening(hub) as stream:
        next(stream)
        push(hub, **{"user[]": ["agent", "bo"]})
        push(hub, "answer", user="bo")
        push(hub, "hangup")
        push(hub, call_id="k2")
        heard = [next_call(stream)[1] for _ in range(3)]
    assert [(c.id, c.stage) for c in heard] == [
        ("k1", Stage.RINGING),
        ("k1", Stage.TALKING),
        ("k2", Stage.RINGING),
    ]
    assert heard[1].agent_id == COLLEAGUE.id


def test_a_desk_that_comes_back_hears_what_it_missed(hub: TestHub) -> None:
    with listening(hub) as stream:
        next(stream)
        push(hub)
        last, _ = next_call(stream)
    push(hub, "answer", user="agent")
    push(hub, "hangup")
    with listening(hub, after=last) as stream:
        heard = [next_call(stream) for _ in range(2)]
    assert [c.stage for _, c in heard] == [Stage.TALKING, Stage.WRAP_UP]
    assert int(last) < int(heard[0][0]) < int(heard[1][0])


@pytest.mark.parametrize("after", [None, "999999", "nonsense", "-1"])
def test_a_new_desk_hears_the_calls_that_live(hub: TestHub, after: str | None) -> None:
    push(hub, call_id="over")
    push(hub, "hangup", call_id="over")
    push(hub, call_id="theirs", **{"user[]": "bo"})
    push(hub, call_id="talking", **{"user[]": "agent"})
    push(hub, "answer", call_id="talking", user="agent")
    push(hub, call_id="ringing")
    with listening(hub, after=after) as stream:
        heard = [next_call(stream)[1].id for _ in range(2)]
        push(hub, call_id="later")
        heard.append(next_call(stream)[1].id)
    assert heard == ["talking", "ringing", "later"]


def test_a_change_nudges_the_desk_to_pull(hub: TestHub) -> None:
    with listening(hub) as stream:
        assert next(stream)[1] == "changed"  # a stream begins with one: pull what you missed
        push(hub)
        next_call(stream)
        hub.put(Customer(id="c1", given_name="Ada", family_name="Byron"))
        push(hub, "hangup")  # rings the bell
        names = [next(stream)[1], next(stream)[1]]
    assert sorted(names) == ["call", "changed"]


@pytest.mark.parametrize("why", ["its token was taken back", "what it may hear is another"])
def test_a_stream_ends_once_who_listens_may_not_go_on(hub: TestHub, why: str) -> None:
    hub.app.hub.door.looks_again_s = 0.0
    with listening(hub) as stream:
        next(stream)
        push(hub, call_id="before", **{"user[]": "agent"})
        assert next_call(stream)[1].id == "before"
        if why.startswith("its token"):
            with hub.engine.begin() as connection:
                connection.execute(delete(tokens).where(tokens.c.agent_id == AGENT.id))
        else:
            hub.put(msgspec.structs.replace(AGENT, programmes=("Atmos",)))

        def hears_on() -> None:
            for number in range(1000):  # PostgreSQL's token may count for a second longer
                push(hub, call_id=f"after {number}", **{"user[]": "agent"})
                next_call(stream)

        with pytest.raises(AssertionError, match="the stream ended"):
            hears_on()


def test_a_stop_ends_open_streams_properly(tmp_path: Path) -> None:
    # A stream that is cut instead of ended raises here: its last chunk is missing.
    with running_hub(tmp_path) as hub, listening(hub) as stream:
        next(stream)
        hub.stop()
        assert [name for _, name, _ in stream] == []


def test_a_call_that_rings_for_hours_is_not_live(hub: TestHub) -> None:
    stale = Call(id="k0", from_number="", to_number="", rung_at=utc_now().replace(year=2020))
    with hub.engine.begin() as connection:
        calls.tell(connection, stale, is_new=True, at=utc_now())
        assert calls.live(connection, AGENT, at=utc_now()) == []
