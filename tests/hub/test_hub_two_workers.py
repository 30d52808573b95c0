"""Two processes of one hub on one PostgreSQL: whichever is told, the desks at both hear it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from support.hub import AGENT, COLLEAGUE
from support.postgresql import PostgreSQL
from support.transfers import LEG, SUMMARY, handing_over
from support.waiting import until
from support.workers import children, hub_of, open_streams

from agent_console.domain.call import Call, Stage
from agent_console.domain.customer import Customer
from agent_console.domain.presence import Presence, PresenceState
from agent_console.hub import records
from agent_console.hub.database import open_database
from agent_console.ids import CustomerId
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import CallEvent, Presences
from agent_console.wire.local_hub import LocalHub
from agent_console.wire.operation import BatchAnswer, Fate

_DESKS = 8
"""Of each agent; so many that both workers hold some of each."""
_NUMBER = "12065550142"
ADA = Customer(id=CustomerId("c1"), given_name="Ada", family_name="Byron")


class Desk:
    """One stream of events, read in a thread of its own."""

    def __init__(self, local: LocalHub, login: str, stack: ExitStack) -> None:
        headers = {"Authorization": f"Bearer {local.agent_tokens[login]}"}
        self._client = stack.enter_context(
            httpx.Client(base_url=local.address, headers=headers, timeout=60)
        )
        self._agent = {one.login: one.id for one in (AGENT, COLLEAGUE)}[login]
        self._answer = stack.enter_context(self._client.stream("GET", "/v1/events"))
        self._events: list[CallEvent] = []
        self.presences: list[Presence] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        name = ""
        try:
            for line in self._answer.iter_lines():
                word, _, value = line.partition(": ")
                if word == "event":
                    name = value
                elif word == "data" and name == "call":
                    self._events.append(decode(value, CallEvent))
                elif word == "data" and name == "presence":
                    self.presences += decode(value, Presences).presences
        except (httpx.HTTPError, httpx.StreamError):
            return  # the test is over

    @property
    def calls(self) -> list[Call]:
        return [event.call for event in self._events]

    def has(self, call: str) -> bool:
        """Tell whether the call is this agent's still, as the hub says."""
        last = [event for event in self._events if event.call.id == call][-1]
        return last.taken_from is not None and self._agent not in last.taken_from

    def stages(self, call: str) -> list[Stage]:
        return [one.stage for one in self.calls if one.id == call]


class Desks:
    """Desks of two agents at both workers."""

    def __init__(self, local: LocalHub, stack: ExitStack) -> None:
        self.local = local
        self.of = {
            login: [Desk(local, login, stack) for _ in range(_DESKS)]
            for login in (AGENT.login, COLLEAGUE.login)
        }

    def pushes(self, event: str, call: str, **more: Any) -> None:
        """Tell the hub of a call as a telephone system does, on a new line each time."""
        said = {"event": event, "from": _NUMBER, "to": "18005550100", "direction": "in"}
        with httpx.Client(base_url=self.local.address, timeout=30) as line:
            answer = line.post(f"/cti/{self.local.cti_token}", data=said | {"callId": call} | more)
        assert answer.status_code == 200, answer.text

    def all(self, login: str, holds: Callable[[Desk], object], what: str) -> None:
        """Wait until *holds* at every desk of *login*, whichever worker it is at."""
        until(lambda: all(map(holds, self.of[login])), what)

    def asks(self, login: str) -> Iterator[httpx.Client]:
        """Yield lines that were opened one by one, so that both workers answer some of them."""
        headers = {"Authorization": f"Bearer {self.local.agent_tokens[login]}"}
        for _ in range(_DESKS):
            with httpx.Client(base_url=self.local.address, headers=headers, timeout=30) as line:
                yield line


@pytest.fixture
def desks(server: PostgreSQL, tmp_path: Path) -> Iterator[Desks]:
    database = server.hub()
    engine = open_database(database)
    with engine.begin() as connection:
        records.put(connection, (AGENT, COLLEAGUE, ADA), at=datetime.now(UTC))
    engine.dispose()
    with hub_of(2, database, tmp_path) as (local, program), ExitStack() as stack:
        made = Desks(local, stack)
        held = {pid: open_streams(pid, local) for pid in children(program.pid)}
        assert len(held) == 2
        assert all(held.values()), f"both workers hold streams: {held}"
        yield made


@pytest.mark.peer
@pytest.mark.timeout(180)
def test_a_ring_to_a_group_is_told_and_taken_away_at_both(desks: Desks) -> None:
    calls = [f"k{number}" for number in range(6)]
    both = {"user[]": [AGENT.login, COLLEAGUE.login]}
    for call in calls:  # each push is a new connection: either worker hears some
        desks.pushes("newCall", call, **both)
    for login in desks.of:
        for call in calls:
            rings = [Stage.RINGING]
            desks.all(login, lambda desk, c=call, r=rings: desk.stages(c) == r, f"{call} rings")
    for call in calls:
        desks.pushes("answer", call, answeringNumber=AGENT.login)
    for call in calls:
        talks = [Stage.RINGING, Stage.TALKING]
        for login in desks.of:
            desks.all(login, lambda desk, c=call, s=talks: desk.stages(c) == s, "it is answered")
        desks.all(AGENT.login, lambda desk, c=call: desk.has(c), "it stays with who answered")
        desks.all(COLLEAGUE.login, lambda desk, c=call: not desk.has(c), "it is gone elsewhere")


@pytest.mark.peer
@pytest.mark.timeout(180)
def test_what_somebody_does_is_told_at_both(desks: Desks) -> None:
    chosen = (PresenceState.LUNCH, PresenceState.BREAK)
    for number, line in enumerate(desks.asks(AGENT.login)):
        state = chosen[number % 2]
        said = Presence(agent_id=AGENT.id, state=state, chosen=state, since=datetime.now(UTC))
        answer = line.put("/v1/presence", content=encode(said))
        assert answer.status_code == 200, answer.text

        def is_told(desk: Desk, state: PresenceState = state) -> bool:
            mine = [one for one in desk.presences if one.agent_id == AGENT.id]
            return bool(mine) and mine[-1].shown is state

        desks.all(COLLEAGUE.login, is_told, f"{state} at every desk")
    for line in desks.asks(COLLEAGUE.login):
        told = decode(line.get("/v1/presences").content, Presences).presences
        assert {one.agent_id: one.shown for one in told}[AGENT.id] is PresenceState.BREAK


@pytest.mark.peer
@pytest.mark.timeout(180)
def test_a_call_is_handed_over_once_whichever_is_asked_and_however_often(desks: Desks) -> None:
    desks.pushes("newCall", "k1", **{"user[]": [AGENT.login]})
    desks.pushes("answer", "k1", answeringNumber=AGENT.login)
    desks.all(AGENT.login, lambda desk: Stage.TALKING in desk.stages("k1"), "the call")
    (told,) = {one for one in desks.of[AGENT.login][0].calls if one.stage is Stage.TALKING}
    batch = handing_over(told, ADA.id, at=datetime.now(UTC))
    for line in desks.asks(AGENT.login):
        answer = line.post("/v1/operations", content=batch)
        (outcome,) = decode(answer.content, BatchAnswer).outcomes
        assert outcome.fate is Fate.APPLIED

    def rings(desk: Desk) -> list[Call]:
        return [one for one in desk.calls if one.id == LEG and one.stage is Stage.RINGING]

    desks.all(COLLEAGUE.login, rings, "the ring at the colleague's desks")
    for desk in desks.of[COLLEAGUE.login]:
        (ring,) = rings(desk)
        assert ring.handover is not None
        assert (ring.handover.from_name, ring.handover.summary) == (AGENT.name, SUMMARY)
    assert not any(rings(desk) for desk in desks.of[AGENT.login])
