"""The floor's figures, against a slow path that shares nothing with what counts them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert
from support.hub import AGENT, TestHub

from agent_console.crm.hub import Hub
from agent_console.desk.review.floor import FloorWatch, demand_of
from agent_console.domain.agent import Agent, Role
from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.floor import Floor, ServiceGoal
from agent_console.domain.interaction import Interaction
from agent_console.domain.presence import Presence, PresenceState
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.tally import Tally
from agent_console.errors import HubRefused
from agent_console.hub.database import reading
from agent_console.hub.floor.board import Board
from agent_console.hub.floor.counting import Window, counted
from agent_console.hub.floor.days import Question
from agent_console.hub.floor_tables import wrap_ups
from agent_console.hub.tables import BY_STRUCT, calls, choices, presences
from agent_console.wire.codec import decode
from agent_console.wire.operation import Choice

NOW = datetime(2026, 11, 4, 20, 10, tzinfo=UTC)
"""Three days after the clocks were put back in America."""
ZONES = ("UTC", "America/Los_Angeles", "Asia/Kathmandu")
GOAL = ServiceGoal(within_s=20, share=0.8)
STAFF = (
    Agent(id="a1", login="a1", name="Agent 1", station="Seattle", queues=("Elite",)),
    Agent(id="a2", login="a2", name="Agent 2", station="Seattle", queues=("Bags",)),
    Agent(id="a3", login="a3", name="Agent 3", station="Boise", queues=("Elite", "Bags")),
)
LEAD = Agent(id="s1", login="lead", name="Lead", role=Role.SUPERVISOR, station="Seattle")
FLAT = Tally()


@dataclass
class Past:
    """Everything that happened, as values."""

    calls: list[Call] = field(default_factory=list)
    wraps: dict[str, int] = field(default_factory=dict)
    contacts: list[Interaction] = field(default_factory=list)
    choices: list[dict[str, Any]] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    def write(self, connection: Connection) -> None:
        for table, rows in (
            (calls, [msgspec.structs.asdict(one) | {"event_seq": 0} for one in self.calls]),
            (wrap_ups, [{"call_id": key, "wrap_s": s} for key, s in self.wraps.items()]),
            (choices, self.choices),
        ):
            if rows:
                connection.execute(insert(table), rows)
        for record in (*self.contacts, *self.promises):
            kept = BY_STRUCT[type(record)]
            connection.execute(insert(kept.table), kept.row(record, version=1))


def random_past(chance: Random) -> Past:
    """Return a small past, crowded around the moments that matter."""
    past = Past()
    edges = [
        timedelta(),
        timedelta(),
        timedelta(minutes=10),
        timedelta(hours=4),
        timedelta(hours=12),
    ]
    for number in range(chance.randrange(1, 30)):
        ago = timedelta(days=7 * chance.randrange(3)) + chance.choice(edges)
        lately = chance.choice([chance.randrange(3_600), 5, 19, 20, 21, 599, 600, 601])
        at = NOW - ago - timedelta(seconds=lately, microseconds=number)
        agent = chance.choice([None, "a1", "a2", "a3"])
        past.calls.append(_call(chance, number, min(at, NOW), agent))
        if chance.random() < 0.6:
            past.wraps[f"k{number}"] = chance.choice([5, 40, 3_600, 3_601])
        past.contacts += _contacts(chance, number, at)
        past.choices.append(
            {
                "customer_id": f"c{number % 3}",
                "id": f"o{number}",
                "at": min(at, NOW),
                "agent_id": agent or "a1",
                "action": chance.choice(["seat", "bag"]),
                "choice": chance.choice(list(Choice)),
                "propensity": 0.5,
                "call_id": chance.choice([None, f"k{number}"]),
            }
        )
        past.promises.append(
            Promise(
                id=f"p{number}",
                customer_id="c1",
                what="Call",
                made_at=at,
                due_at=at + timedelta(minutes=chance.randrange(120)),
                state=chance.choice(list(PromiseState)),
                owner_id=agent,
                made_by=chance.choice([None, "a2"]),
            )
        )
    return past


def _call(chance: Random, number: int, at: datetime, agent: str | None) -> Call:
    wait = timedelta(seconds=chance.choice([0, 3, 20, 21, 200, 700]), microseconds=number)
    stage = chance.choice([Stage.RINGING, Stage.TALKING, Stage.CLOSED, Stage.CLOSED])
    is_answered = agent is not None and stage is not Stage.RINGING
    return Call(
        id=f"k{number}",
        from_number="+12065550142",
        to_number="+18005550100",
        rung_at=at,
        stage=stage if is_answered or stage is not Stage.TALKING else Stage.CLOSED,
        direction=chance.choice([Direction.INBOUND, Direction.INBOUND, Direction.OUTBOUND]),
        queue=chance.choice(["", "Elite", "Bags"]),
        agent_id=agent if is_answered else None,
        answered_at=at + wait if is_answered else None,
        ended_at=at + 2 * wait if stage is Stage.CLOSED or not is_answered else None,
        cause=chance.choice([None, Cause.CANCEL, Cause.FORWARDED]),
        continues_id=chance.choice([None, None, "k0"]),
    )


def _contacts(chance: Random, number: int, at: datetime) -> Iterator[Interaction]:
    weeks = [timedelta(), timedelta(days=7), timedelta(days=7, microseconds=1), timedelta(days=3)]
    for part in range(chance.randrange(3)):
        yield Interaction(
            id=f"i{number}-{part}",
            customer_id=f"c{chance.randrange(3)}",
            at=at - chance.choice(weeks) if part else at,
            channel=chance.choice([Channel.PHONE, Channel.PHONE, Channel.EMAIL, Channel.TRIP]),
            headline="Seat",
            direction=chance.choice([Direction.INBOUND, Direction.INBOUND, Direction.OUTBOUND]),
            agent_id=chance.choice([None, "a1", "a2", "a3"]),
            reason=chance.choice(["", "booking/seat", "booking/seat", "payment/refund"]),
            call_id=chance.choice([None, f"k{number}", f"k{number}"]),
        )


class SlowPath:
    """Works the figures out of the values, one by one, as their definitions say."""

    def __init__(self, past: Past, zone: str, now: datetime = NOW) -> None:
        self.past, self.zone, self.now = past, ZoneInfo(zone), now
        self.queue_of = {one.id: one.queue for one in past.calls}

    def span(self, weeks: int) -> tuple[datetime, datetime]:
        """Return when a day began and up to when it counts, with midnights on half hours."""
        today = self.now.astimezone(self.zone).date()
        day = today - timedelta(days=7 * weeks)
        begins = self._midnight(day)
        passed = self.now - self._midnight(today)
        if weeks == 0:  # what a clock that is fast says happened counts, too
            passed += timedelta(minutes=30 - self.now.minute % 30)
        return begins, begins + passed

    def _midnight(self, day: Any) -> datetime:
        local = datetime(day.year, day.month, day.day, tzinfo=self.zone).astimezone(UTC)
        return local - timedelta(minutes=local.minute % 30)

    def tally(self, span: tuple[datetime, datetime], wanted: Callable[[str, str], bool]) -> Tally:
        first, last = span
        c: Counter[str] = Counter()
        for call in self.past.calls:
            if first <= call.rung_at < last and wanted(call.agent_id or "", call.queue):
                c.update(self._of_call(call))
        for one in self.past.contacts:
            is_theirs = wanted(one.agent_id or "", self.queue_of.get(one.call_id or "", ""))
            if self.is_contact(one) and first <= one.at < last and is_theirs:
                c["contact_count"] += 1
                c["judged_count"] += one.reason != ""
                c["repeated_count"] += self._is_repeated(one)
        for row in self.past.choices:
            queue = self.queue_of.get(row["call_id"] or "", "")
            if first <= row["at"] < last and wanted(row["agent_id"], queue):
                c[f"{row['choice'].value}_count"] += 1
        for promise in self.past.promises:
            is_due = first <= promise.due_at < last and promise.due_at <= self.now
            counts = promise.state is not PromiseState.WITHDRAWN
            if is_due and counts and wanted(promise.owner_id or promise.made_by or "", ""):
                c["due_count"] += 1
                c["kept_count"] += promise.state is PromiseState.KEPT
        return Tally(**c)

    def _of_call(self, call: Call) -> dict[str, int]:
        c: Counter[str] = Counter()
        if call.answered_at and call.ended_at:
            c["talk_s"] = int((call.ended_at - call.answered_at).total_seconds())
            c["talk_count"] = 1
        if (wrap := self.past.wraps.get(call.id)) is not None and wrap <= 3_600:
            c["wrap_s"], c["wrap_count"] = wrap, 1
        if call.direction is not Direction.INBOUND:
            return c
        goal = timedelta(seconds=GOAL.within_s)
        if call.answered_at:
            c["offered_count"] = c["answered_count"] = 1
            c["in_time_count"] = int(call.answered_at - call.rung_at <= goal)
            c["wait_s"] = int((call.answered_at - call.rung_at).total_seconds())
        elif call.stage is Stage.RINGING:
            c["offered_count"] = int(self.now - call.rung_at > goal)
            c["abandoned_count"] = int(self.now - call.rung_at >= timedelta(minutes=10))
        elif call.ended_at and call.ended_at - call.rung_at > goal:
            c["offered_count"] = c["abandoned_count"] = int(call.cause is not Cause.FORWARDED)
        return c

    def is_contact(self, one: Interaction) -> bool:
        return one.channel is Channel.PHONE and one.agent_id is not None

    def _is_repeated(self, one: Interaction) -> bool:
        legs = {call.id for call in self.past.calls if call.continues_id}
        return one.reason != "" and any(
            one.at < later.at <= one.at + timedelta(days=7)
            and (later.customer_id, later.reason) == (one.customer_id, one.reason)
            and later.direction is Direction.INBOUND
            and later.channel is not Channel.TRIP
            and later.call_id not in legs
            for later in self.past.contacts
        )


def floor_of(hub: TestHub, question: Question, past: Past) -> Floor:
    """Count a floor in a database that has *past* in it, and leave nothing of it behind."""
    board = Board(hub.engine, lambda: NOW, GOAL)
    with hub.engine.begin() as connection:
        past.write(connection)
    try:
        return decode(board.look(question)[0], Floor)
    finally:
        with hub.engine.begin() as connection:
            for table in (calls, wrap_ups, choices):
                connection.execute(table.delete())
            for record in (Interaction, Promise):
                connection.execute(BY_STRUCT[record].table.delete())


def everything(_agent: str, _queue: str) -> bool:
    return True


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32), zone=st.sampled_from(ZONES))
def test_every_figure_is_what_a_slow_count_of_the_same_past_says(
    hub: TestHub, seed: int, zone: str
) -> None:
    past = random_past(Random(seed))
    hub.put(*STAFF)
    told, slow = floor_of(hub, Question(zone), past), SlowPath(past, zone)
    assert told.today == slow.tally(slow.span(0), everything)
    assert told.last_week == slow.tally(slow.span(1), everything)
    assert told.solved == told.last_week.solved
    assert told.solved_before == slow.tally(slow.span(2), everything).solved
    for agent in told.agents:
        assert agent.today == slow.tally(slow.span(0), lambda a, _q, key=agent.agent_id: a == key)
    for queue in told.queues:
        wanted = slow.tally(slow.span(0), lambda _a, q, name=queue.queue: q == name)
        assert queue.today == wanted
    for half_hour in told.half_hours:
        start, end = half_hour.starts_at, half_hour.starts_at + timedelta(minutes=30)
        assert half_hour.today == slow.tally((start, end), everything)
    begins, upto = slow.span(0)
    reasons = Counter(
        one.reason for one in past.contacts if slow.is_contact(one) and begins <= one.at < upto
    )
    assert {one.reason: one.count for one in told.reasons} == dict(reasons)
    assert sum(one.accepted.of for one in told.steps) == told.today.accepted.of


@pytest.mark.parametrize("seed", range(3))
def test_a_team_has_its_own_calls_and_those_nobody_answered_in_its_queues(
    hub: TestHub, seed: int
) -> None:
    past = random_past(Random(seed))
    hub.put(*STAFF)
    told, slow = floor_of(hub, Question("UTC", team="Seattle"), past), SlowPath(past, "UTC")

    def theirs(agent: str, queue: str) -> bool:
        return agent in {"a1", "a2"} if agent else queue in {"Elite", "Bags"}

    assert told.today == slow.tally(slow.span(0), theirs)
    assert {one.team for one in told.agents} <= {"Seattle"}
    assert told.teams == ("Boise", "Seattle")


def test_what_comes_in_late_is_counted_within_a_round_of_looks(hub: TestHub) -> None:
    now_s = 0.0
    board = Board(hub.engine, lambda: NOW, GOAL, now_s=lambda: now_s)
    assert decode(board.look(Question("UTC"))[0], Floor).today == FLAT
    late = Past(calls=[_call(Random(1), 1, NOW - timedelta(hours=9), "a1")], wraps={"k1": 30})
    with hub.engine.begin() as connection:
        late.write(connection)
    looks = 0
    while decode(board.look(Question("UTC"))[0], Floor).today == FLAT:
        now_s, looks = now_s + 1.0, looks + 1
        assert looks < 150
    slow = SlowPath(late, "UTC")
    told = decode(board.look(Question("UTC"))[0], Floor)
    assert told.today == slow.tally(slow.span(0), everything)


def test_many_who_watch_cost_one_look_a_second(hub: TestHub) -> None:
    now_s = 0.0
    board = Board(hub.engine, lambda: NOW, GOAL, now_s=lambda: now_s)
    for _ in range(40):
        board.look(Question("UTC"))
        board.look(Question("America/Los_Angeles", team="Seattle"))
    assert board.look_count == 1
    now_s = 1.0
    board.look(Question("UTC"))
    assert board.look_count == 2


def test_a_count_again_that_finds_the_same_keeps_the_sums_made_of_it(hub: TestHub) -> None:
    past = random_past(Random(5))
    with hub.engine.begin() as connection:
        past.write(connection)
    window = Window(NOW - timedelta(hours=2), NOW, NOW, timedelta(seconds=20))
    with reading(hub.engine) as connection:
        assert counted(connection, window) == counted(connection, window)


# Who is on which call


def watch(hub: TestHub, login: str = "lead", **where: str) -> tuple[httpx.Response, Floor | None]:
    with hub.client(login) as client:
        answer = client.get("/v1/floor", params=where)
    return answer, decode(answer.content, Floor) if answer.status_code == 200 else None


@pytest.fixture
def floor_hub(tmp_path: Any) -> Iterator[TestHub]:
    from support.hub import hub_in_process

    with hub_in_process(tmp_path, agents=(AGENT, LEAD, *STAFF), clock=lambda: NOW) as hub:
        yield hub


def with_calls(hub: TestHub, *some: Call) -> None:
    with hub.engine.begin() as connection:
        Past(calls=list(some)).write(connection)


def ringing(key: str, ago_s: float, **more: Any) -> Call:
    at = NOW - timedelta(seconds=ago_s)
    said = {"from_number": "+12065550142", "to_number": "1", "queue": "Elite"} | more
    return Call(id=key, rung_at=at, **said)


def test_the_floor_says_who_is_on_which_call_since_when_and_who_waits(floor_hub: TestHub) -> None:
    since = NOW - timedelta(seconds=80)
    talks = ringing("k1", 100, stage=Stage.TALKING, agent_id="a1", answered_at=since)
    with_calls(floor_hub, talks, ringing("k2", 45), ringing("k3", 15), ringing("lost", 900))
    with floor_hub.engine.begin() as connection:
        free = Presence(agent_id="a3", since=NOW)
        row = msgspec.structs.asdict(free) | {"seq": 1, "told_at": NOW}
        connection.execute(insert(presences), row)
    _, told = watch(floor_hub)
    assert told is not None
    one = next(a for a in told.agents if a.agent_id == "a1")
    assert (one.state, one.since, one.calls[0].number) == (
        PresenceState.ON_CALL,
        since,
        "••• 0142",
    )
    elite = next(q for q in told.queues if q.queue == "Elite")
    assert (elite.waiting_count, elite.talking_count, elite.available_count) == (2, 1, 1)
    assert told.longest_since == NOW - timedelta(seconds=45)
    assert [a.agent_id for a in told.agents] == ["a1", "a3"]  # nobody who is not at work


def test_no_number_of_a_caller_is_in_the_answer(floor_hub: TestHub) -> None:
    with_calls(floor_hub, ringing("k1", 9, stage=Stage.TALKING, agent_id="a1", answered_at=NOW))
    answer, _ = watch(floor_hub)
    assert b"2065550142" not in answer.content


def test_only_who_may_watch_is_told(floor_hub: TestHub) -> None:
    assert watch(floor_hub, AGENT.login)[0].status_code == 403
    assert watch(floor_hub, zone="Mars/Olympus")[0].status_code == 400
    assert watch(floor_hub, zone="../etc/passwd")[0].status_code == 400


def test_a_watch_that_sees_nothing_new_gets_no_second_copy(floor_hub: TestHub) -> None:
    token = floor_hub.local.agent_tokens["lead"]
    hub = Hub(floor_hub.local.address, token, transport=floor_hub.transport())
    look = FloorWatch(hub, zone="UTC")
    first = look.look()
    assert look.look() is first
    floor_hub.app.hub.floor.every_s = 0.0
    with_calls(floor_hub, ringing("k9", 5))
    assert look.look().waiting_count == 1
    hub.close()
    agent = Hub(floor_hub.local.address, floor_hub.token, transport=floor_hub.transport())
    with pytest.raises(HubRefused):
        FloorWatch(agent, zone="UTC").look()
    agent.close()


def test_a_half_hour_says_what_to_begin_a_what_if_with() -> None:
    tally = Tally(offered_count=100, talk_s=300, talk_count=2, wrap_s=60, wrap_count=2)
    demand = demand_of(tally, within_s=20, share=0.8)
    assert demand is not None
    assert (demand.calls, demand.handle_s, demand.erlangs) == (100.0, 180.0, 10.0)
    assert demand_of(Tally(), within_s=20, share=0.8) is None
