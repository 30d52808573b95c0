"""However many streams are open, the database is asked once for each ring."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from support.hub import AGENT, COLLEAGUE, TestHub

from agent_console.domain.call import Call
from agent_console.domain.customer import Customer
from agent_console.hub import calls, events
from agent_console.hub.hub import Hub

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
STREAMS = 60


def ring(hub: Hub, *keys: str) -> None:
    with hub.engine.begin() as connection:
        for key in keys:
            call = Call(id=key, from_number="", to_number="", rung_at=NOW)
            calls.tell(connection, call, is_new=True, at=NOW)
    hub.bell.ring()


async def heard(hub: Hub, wanted: str, last_id: str = "") -> list[str]:
    """Listen until the call *wanted* was told; return the numbers of the calls' events."""
    told: list[str] = []
    async for part in events.stream(hub, AGENT, last_id, heartbeat_s=30):
        text = part.decode()
        told += [line[4:] for line in text.splitlines() if line.startswith("id: ")]
        if f'"id":"{wanted}"' in text:
            return told
    raise AssertionError("the stream ended")


def run(work: Callable[[], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(60):
            await work()

    asyncio.run(bounded())


@pytest.fixture
def quiet(hub: TestHub) -> Hub:
    return Hub(engine=hub.engine, clock=lambda: NOW)


async def until_listening(hub: Hub, tasks: list[asyncio.Task[list[str]]]) -> None:
    while hub.ears.count < len(tasks) or hub.ears._passed is None:  # noqa: ASYNC110 - nobody is told
        await asyncio.sleep(0.01)


def test_many_streams_share_one_look_at_each_ring(quiet: Hub) -> None:
    async def work() -> None:
        streams = [asyncio.create_task(heard(quiet, f"k{n % 3}")) for n in range(STREAMS)]
        await until_listening(quiet, streams)
        before = quiet.news.look_count
        await asyncio.to_thread(ring, quiet, "k0", "k1", "k2")
        told = await asyncio.gather(*streams)
        assert quiet.news.look_count - before < STREAMS / 6
        assert {tuple(one) for one in told} == {("1", "2", "3")}

    run(work)


def test_a_stream_that_comes_back_hears_exactly_what_it_missed(quiet: Hub) -> None:
    async def work() -> None:
        first = asyncio.create_task(heard(quiet, "k0"))
        await until_listening(quiet, [first])
        await asyncio.to_thread(ring, quiet, "k0")
        assert await first == ["1"]
        await asyncio.to_thread(ring, quiet, *(f"m{n}" for n in range(700)))
        await asyncio.to_thread(ring, quiet, "end")
        assert await heard(quiet, "end", last_id="1") == [str(n) for n in range(2, 703)]
        assert await heard(quiet, "end", last_id="650") == [str(n) for n in range(651, 703)]

    run(work)


def test_what_is_no_longer_remembered_is_read_again(quiet: Hub) -> None:
    async def work() -> None:
        first = asyncio.create_task(heard(quiet, "end"))
        await until_listening(quiet, [first])
        for part in range(5):
            await asyncio.to_thread(ring, quiet, *(f"m{part}-{n}" for n in range(600)))
        await asyncio.to_thread(ring, quiet, "end")
        assert len(await first) == 3001
        assert not quiet.news.remembers(1)
        assert len(await heard(quiet, "end", last_id="1")) == 3000

    run(work)


def test_a_stream_that_is_closed_leaves_the_others_their_look(quiet: Hub) -> None:
    async def work() -> None:
        streams = [asyncio.create_task(heard(quiet, "k0")) for _ in range(10)]
        await until_listening(quiet, streams)
        streams[0].cancel()
        await asyncio.to_thread(ring, quiet, "k0")
        told = await asyncio.gather(*streams[1:])
        assert told == [["1"]] * 9

    run(work)


def test_nobody_hears_of_a_colleagues_call_from_the_shared_look(quiet: Hub) -> None:
    async def work() -> None:
        stream = asyncio.create_task(heard(quiet, "mine"))
        await until_listening(quiet, [stream])
        theirs = Call(
            id="theirs", from_number="", to_number="", rung_at=NOW, offered_to=(COLLEAGUE.id,)
        )
        with quiet.engine.begin() as connection:
            calls.tell(connection, theirs, is_new=True, at=NOW)
        await asyncio.to_thread(ring, quiet, "mine")
        assert await stream == ["2"]

    run(work)


@pytest.mark.peer
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_another_process_wrote_is_heard_without_its_bell(hub: TestHub) -> None:
    here, there = Hub(engine=hub.engine), Hub(engine=hub.engine)

    async def work() -> None:
        stream = asyncio.create_task(heard(here, "k0"))
        await until_listening(here, [stream])
        await asyncio.to_thread(ring, there, "k0")
        assert await stream == ["1"]

    run(work)
    hub.put(Customer(id="c1", given_name="Ada", family_name="Byron"))
