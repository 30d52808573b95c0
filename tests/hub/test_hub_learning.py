"""Outcomes of suggestions become what desks learn; the same rank on desk and hub."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import insert, select
from sqlalchemy.dialects import postgresql
from support.hub import AGENT, TestHub, hub_in_process
from support.random_facts import random_facts
from support.waiting import until

from agent_console.desk.next_step import NextStep
from agent_console.domain.agent import Agent, Role
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.facts import Facts
from agent_console.domain.interaction import Interaction
from agent_console.domain.shown import Shown, ShownSteps
from agent_console.domain.trip import CabinSeats, Flight, Segment, Trip
from agent_console.hub import guidance_tables, next_steps, records, tables
from agent_console.hub.database import reading
from agent_console.hub.holding import turn_at
from agent_console.hub.learning import HALF_LIFE_DAYS, learned, logged
from agent_console.ids import CustomerId, FlightId, new_id
from agent_console.nba.learning import Learned
from agent_console.nba.suggestion import Ranking
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.feed import Kind
from agent_console.wire.next_steps import NextStepsRequest
from agent_console.wire.operation import (
    Batch,
    BatchAnswer,
    Choice,
    Fate,
    FreeWay,
    HoldWay,
    Outcome,
    RecordChoice,
    RecordShown,
    TakeWay,
)
from agent_console.wire.playbook import Playbooks

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADA = Customer(id="c1", given_name="Ada", family_name="Byron")
BO = Customer(id="c2", given_name="Bo", family_name="Li")


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def a_flight(name: str, seats: int) -> Flight:
    return Flight(
        id=name, carrier="AS", number=name[2:], origin="SEA", destination="SFO",
        origin_zone="America/Los_Angeles", destination_zone="America/Los_Angeles",
        departs_at=START + timedelta(hours=4), arrives_at=START + timedelta(hours=6),
        cabins=(CabinSeats(cabin="economy", seat_count=seats),),
    )  # fmt: skip


def a_trip(customer: str) -> Trip:
    return Trip(
        id="t1", customer_id=customer, locator="ABC234", booked_at=START,
        segments=(Segment(flight_id="AS1", cabin="economy", seat="9C"),),
        starts_at=START + timedelta(hours=4), ends_at=START + timedelta(hours=6),
    )  # fmt: skip


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hub(tmp_path: Path, database_url: str, clock: Clock) -> Any:
    given = [ADA, BO, a_flight("AS1", 0), a_flight("AS2", 2), a_trip("c1"), a_trip("c2")]
    with hub_in_process(tmp_path, given, clock=clock, database_url=database_url) as hub:
        yield hub


def send(desk: httpx.Client, *operations: Any) -> tuple[Outcome, ...]:
    raw = tuple(msgspec.Raw(encode(one)) for one in operations)
    answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, BatchAnswer).outcomes


def shown(
    *actions: str, kind: str = "offer", call: str = "k1", customer: str = "c1"
) -> RecordShown:
    return RecordShown(
        id=new_id(),
        at=START,
        customer_id=customer,
        call_id=call,
        steps=ShownSteps(
            shown=tuple(
                Shown(action=one, kind=kind, place=place, chance=0.5)
                for place, one in enumerate(actions)
            ),
            segment="phone/steady/tier0",
            playbook="servicing 1",
        ),
    )


def chose(action: str, choice: Choice, call: str = "k1", customer: str = "c1") -> RecordChoice:
    return RecordChoice(
        id=new_id(), at=START, customer_id=customer, action=action, choice=choice,
        propensity=0.2, call_id=call,
    )  # fmt: skip


def evidence(hub: TestHub, clock: Clock) -> dict[tuple[str, str], tuple[float, float]]:
    with reading(hub.engine) as connection:
        found = learned(connection, at=clock())
    return {(one.action, one.segment): (one.yes, one.no) for one in found.evidence}


def test_yes_no_and_not_now_are_counted_in_every_coarser_segment(
    hub: TestHub, desk: httpx.Client, clock: Clock
) -> None:
    send(desk, shown("legroom", "tier", "upgrade"))
    send(desk, chose("legroom", Choice.ACCEPTED), chose("tier", Choice.DECLINED))
    send(desk, chose("upgrade", Choice.NOT_NOW))
    found = evidence(hub, clock)
    for segment in ("", "phone", "phone/steady", "phone/steady/tier0"):
        assert found["legroom", segment] == (1.0, 0.0)
        assert found["tier", segment] == (0.0, 1.0)
        assert found["upgrade", segment] == (0.0, 0.5)


def test_choice_nobody_was_seen_to_be_offered_teaches_nothing(
    hub: TestHub, desk: httpx.Client, clock: Clock
) -> None:
    send(desk, chose("legroom", Choice.ACCEPTED))
    assert evidence(hub, clock) == {}


def test_one_showing_is_one_outcome(hub: TestHub, desk: httpx.Client, clock: Clock) -> None:
    send(desk, shown("legroom"), chose("legroom", Choice.ACCEPTED))
    send(desk, chose("legroom", Choice.DECLINED))
    assert evidence(hub, clock)["legroom", ""] == (1.0, 0.0)


def test_older_outcomes_count_less(hub: TestHub, desk: httpx.Client, clock: Clock) -> None:
    send(desk, shown("legroom"), chose("legroom", Choice.ACCEPTED))
    clock.now += timedelta(days=HALF_LIFE_DAYS)
    assert evidence(hub, clock)["legroom", ""] == (0.5, 0.0)


@pytest.mark.parametrize(("days", "yes", "no"), [(3, 0.0, 1.0), (8, 1.0, 0.0), (None, 1.0, 0.0)])
def test_cheaper_channel_counts_only_if_they_do_not_come_back_within_a_week(
    hub: TestHub, desk: httpx.Client, clock: Clock, days: int | None, yes: float, no: float
) -> None:
    send(desk, shown("send-link", kind="steer"), chose("send-link", Choice.ACCEPTED))
    assert evidence(hub, clock) == {}
    if days is not None:
        again = Interaction(
            id="i9", customer_id="c1", at=START + timedelta(days=days), channel=Channel.PHONE,
            headline="Called again",
        )  # fmt: skip
        with hub.engine.begin() as connection:
            records.put(connection, [again], at=START)
    clock.now += timedelta(days=7)
    other = shown("legroom", customer="c2")
    send(desk, other, chose("legroom", Choice.DECLINED, customer="c2"))
    found = evidence(hub, clock)["send-link", ""]
    assert found[0] > 0 if yes else found[1] > 0
    assert found[0] * found[1] == 0


def test_log_waits_a_week_to_say_that_a_cheaper_channel_helped(
    hub: TestHub, desk: httpx.Client, clock: Clock
) -> None:
    def rewards() -> list[float]:
        with reading(hub.engine) as connection:
            return [one.reward for one in logged(connection) if one.action == "send-link"]

    send(desk, shown("send-link", kind="steer"))
    assert rewards() == [0.0], "nobody has answered"
    send(desk, chose("send-link", Choice.ACCEPTED))
    assert rewards() == []
    clock.now += timedelta(days=7)
    send(desk, shown("legroom", customer="c2"), chose("legroom", Choice.DECLINED, customer="c2"))
    assert rewards() == [1.0]


def test_what_a_desk_says_late_counts_from_when_it_was_said(
    hub: TestHub, desk: httpx.Client, clock: Clock
) -> None:
    clock.now += timedelta(days=3)
    again = Interaction(
        id="i9", customer_id="c1", at=START + timedelta(days=1), channel=Channel.PHONE,
        headline="Called again",
    )  # fmt: skip
    with hub.engine.begin() as connection:
        records.put(connection, [again], at=START)
    send(desk, shown("send-link", kind="steer"), chose("send-link", Choice.ACCEPTED))
    clock.now = START + timedelta(days=7)
    send(desk, shown("legroom", customer="c2"), chose("legroom", Choice.DECLINED, customer="c2"))
    found = evidence(hub, clock)
    assert found["send-link", ""][0] == 0.0, "they had called again before the desk was heard"
    assert found["send-link", ""][1] > 0.0


def test_shown_suggestions_keep_their_chance_and_purpose(hub: TestHub, desk: httpx.Client) -> None:
    asked = shown("ask-consent", kind="question")
    (one,) = asked.steps.shown
    steps = msgspec.structs.replace(
        asked.steps, shown=(msgspec.structs.replace(one, purpose="Consent to hear offers"),)
    )
    send(desk, msgspec.structs.replace(asked, steps=steps))
    with hub.engine.connect() as connection:
        (row,) = connection.execute(select(guidance_tables.shown)).all()
    assert (row.chance, row.purpose, row.is_held_out) == (0.5, "Consent to hear offers", False)


def a_hold(customer: str, count: int, **more: Any) -> HoldWay:
    given = {
        "id": new_id(), "at": START, "customer_id": customer, "trip_id": "t1",
        "flight_ids": ("AS2",), "seat_count": count, "until": START + timedelta(minutes=15),
    }  # fmt: skip
    return HoldWay(**(given | more))


def a_take(customer: str, hold: HoldWay | None, count: int = 1) -> TakeWay:
    return TakeWay(
        id=new_id(), at=START, customer_id=customer, trip_id="t1", instead_of=("AS1",),
        flight_ids=("AS2",), seat_count=count, hold_id=hold.id if hold else None,
    )  # fmt: skip


def seats_left(hub: TestHub) -> int:
    with hub.engine.connect() as connection:
        found = records.read(connection, tables.BY_STRUCT[Flight], [("AS2",)])
        return next(iter(found)).seat_count


def trip_of(desk: httpx.Client, customer: str) -> Trip:
    return decode(desk.get(f"/v1/customers/{customer}").content, CustomerFile).trips[0]


def test_seats_are_held_for_minutes_and_then_taken(hub: TestHub, desk: httpx.Client) -> None:
    hold = a_hold("c1", 2)
    assert send(desk, hold)[0].fate is Fate.APPLIED
    (refused,) = send(desk, a_hold("c2", 1))
    assert refused.problem is not None
    assert (refused.fate, refused.problem.status) == (Fate.REFUSED, 409)
    assert send(desk, a_take("c1", hold, 2))[0].fate is Fate.APPLIED
    assert [one.flight_id for one in trip_of(desk, "c1").segments] == ["AS2"]
    assert seats_left(hub) == 0


def test_hold_ends_by_itself_or_when_it_is_let_go(
    hub: TestHub, desk: httpx.Client, clock: Clock
) -> None:
    hold = a_hold("c1", 2)
    send(desk, hold)
    free = FreeWay(id=new_id(), at=START, customer_id="c1", hold_id=hold.id)
    assert send(desk, free, a_hold("c2", 2))[1].fate is Fate.APPLIED
    assert send(desk, a_hold("c1", 1))[0].fate is Fate.REFUSED
    clock.now += timedelta(minutes=16)
    assert send(desk, a_hold("c1", 1))[0].fate is Fate.APPLIED
    assert seats_left(hub) == 2


def test_who_gives_seats_away_waits_for_whoever_gives_away_others_of_the_flight() -> None:
    said = str(turn_at([FlightId("AS1"), FlightId("AS2")]).compile(dialect=postgresql.dialect()))
    assert said.endswith("FOR UPDATE")
    assert "ORDER BY flights.id" in said, "two that want the same flights never wait in a ring"


def test_taking_the_same_way_twice_moves_the_trip_once(hub: TestHub, desk: httpx.Client) -> None:
    assert [o.fate for o in send(desk, a_take("c1", None))] == [Fate.APPLIED]
    assert [o.fate for o in send(desk, a_take("c1", None))] == [Fate.APPLIED]
    assert seats_left(hub) == 1


def test_changed_booking_is_not_moved_over(desk: httpx.Client) -> None:
    wrong = msgspec.structs.replace(a_take("c1", None), instead_of=("AS7",))
    assert send(desk, wrong)[0].fate is Fate.REFUSED
    assert [one.flight_id for one in trip_of(desk, "c1").segments] == ["AS1"]


# playbooks


def as_supervisor(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        boss = msgspec.structs.replace(AGENT, role=Role.SUPERVISOR)
        records.put(connection, [boss], at=START)
    with hub.client() as desk:
        until(lambda: decode(desk.get("/v1/me").content, Agent) == boss, "the new role to count")


SMALL = """
id: servicing
version: {version}
{dates}
actions:
  - id: greet
    kind: service
    title: hello
    say: hello
    propensity: [{{share: 1, because: always}}]
    value: {{amount: 1 USD, because: free}}
"""


def small(version: int, dates: str = "") -> str:
    return SMALL.format(version=version, dates=dates)


def test_playbook_is_checked_signed_and_handed_out_once_per_version(
    hub: TestHub, desk: httpx.Client
) -> None:
    refused = desk.post("/v1/guidance/playbooks", json={"text": small(1)})
    assert refused.status_code == 403
    as_supervisor(hub)
    assert desk.post("/v1/guidance/playbooks", json={"text": small(1)}).status_code == 200
    wrong = desk.post("/v1/guidance/playbooks", json={"text": "id: x\nversion: one\n"})
    assert wrong.status_code == 422
    assert "2:1" in wrong.text
    changed = small(1).replace("hello", "hi")
    assert desk.post("/v1/guidance/playbooks", json={"text": changed}).status_code == 409
    found = decode(desk.get("/v1/guidance/playbooks").content, Playbooks)
    assert [(one.id, one.version) for one in found.playbooks] == [("servicing", 1)]


def test_answer_that_did_not_change_is_not_sent_again(hub: TestHub, desk: httpx.Client) -> None:
    as_supervisor(hub)
    desk.post("/v1/guidance/playbooks", json={"text": small(1)})
    for name in ("playbooks", "learned"):
        first = desk.get(f"/v1/guidance/{name}")
        again = desk.get(f"/v1/guidance/{name}", headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
    desk.post("/v1/guidance/playbooks", json={"text": small(2)})
    tag = {"If-None-Match": first.headers["ETag"]}
    assert desk.get("/v1/guidance/playbooks", headers=tag).status_code == 200


def test_playbook_counts_within_its_dates_and_can_be_withdrawn(
    hub: TestHub, desk: httpx.Client, clock: Clock
) -> None:
    as_supervisor(hub)
    for version, dates in ((1, ""), (2, "valid_from: 2026-12-01"), (3, "valid_from: 2027-09-01")):
        sent = desk.post("/v1/guidance/playbooks", json={"text": small(version, dates)})
        assert sent.status_code == 200

    def versions() -> list[int]:
        found = decode(desk.get("/v1/guidance/playbooks").content, Playbooks)
        return [one.version for one in found.playbooks]

    assert versions() == [1, 2]
    ending = small(4, "valid_from: 2026-12-05\nvalid_until: 2026-12-09")
    assert desk.post("/v1/guidance/playbooks", json={"text": ending}).status_code == 200
    clock.now = datetime(2026, 12, 6, tzinfo=UTC)
    assert versions() == [2, 4], "a desk that is away on the tenth goes on with the older one"
    assert desk.post("/v1/guidance/playbooks/servicing/4/withdrawal").status_code == 204
    clock.now = datetime(2026, 12, 1, tzinfo=UTC)
    assert versions() == [2]
    assert desk.post("/v1/guidance/playbooks/servicing/2/withdrawal").status_code == 204
    assert versions() == [1]


def test_desk_and_hub_rank_alike(hub: TestHub, desk: httpx.Client, clock: Clock) -> None:
    day = START.date().isoformat()
    rows = [
        {"action": action, "segment": segment, "day": day, "yes": yes, "no": 60.0}
        for action, yes in (("prepare-service", 40.0), ("tell-promise", 3.0), ("upgrade", 22.0))
        for segment in ("phone/steady/tier0", "email", "phone/most_valuable/tier3")
    ]
    with hub.engine.begin() as connection:
        connection.execute(insert(guidance_tables.outcome_counts), rows)
    of_desk = NextStep()
    of_desk.warm(learned=decode(desk.get("/v1/guidance/learned").content, Learned), on=START.date())
    with reading(hub.engine) as connection:
        of_hub = next_steps.engine(connection, clock=clock)
    drawn = 0
    for seed in range(300):
        facts = random_facts(seed)
        ours, theirs = of_desk.rank(facts), of_hub.rank(decode(encode(facts), type(facts)))
        assert encode(ours) == encode(theirs)
        drawn += any("customers like this one" in one.factors[0].reason for one in ours.suggestions)
    assert drawn > 5


def test_agent_may_not_publish(desk: httpx.Client) -> None:
    assert Agent(id=AGENT.id, login="x", name="x").role is Role.AGENT
    assert desk.post("/v1/guidance/playbooks/servicing/1/withdrawal").status_code == 403


def test_the_log_knows_what_was_known_at_each_decision_and_not_of_whom(hub: TestHub) -> None:
    desk_step = NextStep()
    decisions = [random_facts(seed) for seed in range(12)]
    with hub.client() as desk:
        for number, facts in enumerate(decisions):
            steps = desk_step.shown(facts, desk_step.rank(facts))
            told = RecordShown(
                id=new_id(), at=START, customer_id="c1", call_id=f"k{number}", steps=steps
            )
            assert [one.fate for one in send(desk, told)] == [Fate.APPLIED]
    with reading(hub.engine) as connection:
        known = [one.facts for one in logged(connection) if one.facts is not None]
    assert known
    for facts in known:
        assert (facts.customer.id, facts.customer.address) == ("", "")

    def nameless(facts: Facts) -> Facts:
        customer = msgspec.structs.replace(facts.customer, id="", address="")
        return msgspec.structs.replace(facts, customer=customer)

    ours = [nameless(one) for one in decisions]
    assert all(one in ours for one in known)


def test_what_another_version_wrote_down_is_left_out_of_the_log(hub: TestHub) -> None:
    plain = shown("upgrade")
    steps = msgspec.structs.replace(plain.steps, facts='{"now": "a while ago"}')
    with hub.client() as desk:
        send(desk, msgspec.structs.replace(plain, steps=steps))
    with reading(hub.engine) as connection:
        (step,) = logged(connection)
    assert (step.action, step.facts) == ("upgrade", None)


def test_who_is_erased_leaves_nothing_of_what_was_known(hub: TestHub) -> None:
    plain = shown("upgrade")
    steps = msgspec.structs.replace(plain.steps, facts='{"now": "2026-11-22T12:00:00Z"}')
    with hub.client() as desk:
        send(desk, msgspec.structs.replace(plain, steps=steps))
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c1", CustomerId("c1"), at=START)
        assert list(connection.execute(select(guidance_tables.shown))) == []


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_whoever_asks_the_hub_hears_what_every_desk_would_show(hub: TestHub, language: str) -> None:
    with hub.client() as desk:
        for _ in range(6):
            send(desk, shown("say-thanks"), chose("say-thanks", Choice.ACCEPTED))
        learned_here = decode(desk.get("/v1/guidance/learned").content, Learned)
        step = NextStep()
        step.warm((), learned_here, on=START.date())
        for seed in range(20):
            facts = random_facts(seed)
            asked = NextStepsRequest(facts=facts, language=language)
            answer = desk.post("/v1/guidance/next-steps", content=encode(asked))
            assert answer.status_code == 200, answer.text
            assert decode(answer.content, Ranking) == step.rank(facts, language=language)


def test_next_steps_are_ranked_for_nobody_who_is_not_signed_in(hub: TestHub) -> None:
    asked = NextStepsRequest(facts=random_facts(1))
    with hub.client(login=None) as nobody:
        answer = nobody.post("/v1/guidance/next-steps", content=encode(asked))
    assert answer.status_code == 401
