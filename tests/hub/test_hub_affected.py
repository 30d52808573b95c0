"""Whom to call before they call: who is hit, in which order, and who of us does it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from support.coaching import LEADS, TEAM, WRITER, ReviewDesk, asked, desks_of
from support.desk import NOW, person
from support.gate import a_flight, a_passenger
from support.hub import TestHub, hub_in_process

from agent_console.crm.coaching import CoachingCalls
from agent_console.desk.follow_ups import FollowUps
from agent_console.desk.review.proactive import Proactive
from agent_console.domain.affected import Affected, Need
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.follow_up import FollowUpState, Owner
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.money import Money
from agent_console.domain.trip import FlightStatus, Segment, Trip
from agent_console.domain.value import Value
from agent_console.ids import (
    CaseId,
    CustomerId,
    FlightId,
    InteractionId,
    MembershipId,
    OperationId,
    TripId,
    new_id,
)
from agent_console.wire.coaching import AffectedAnswer
from agent_console.wire.operation import SettleFollowUp

HOUR = timedelta(hours=1)
LATE = a_flight(
    NOW, "10", estimated_departure_at=NOW + 4 * HOUR, status=FlightStatus.DELAYED, status_at=NOW
)
LITTLE = a_flight(
    NOW,
    "11",
    estimated_departure_at=NOW + 2 * HOUR,
    estimated_arrival_at=NOW + 4 * HOUR,
    status=FlightStatus.DELAYED,
    status_at=NOW - HOUR,
)
OFF = a_flight(NOW, "12", status=FlightStatus.CANCELLED, status_at=NOW - HOUR)
GOES = a_flight(NOW, "13")
ONWARD = a_flight(
    NOW + 3 * HOUR, "14", origin="SFO", destination="LAX", destination_zone="America/Los_Angeles"
)


def who(key: str) -> CustomerId:
    return CustomerId(f"c-{key}")


def a_trip(key: str, *flights: Any) -> Trip:
    return Trip(
        id=TripId(f"t-{key}"),
        customer_id=who(key),
        locator="ABC123",
        booked_at=NOW - timedelta(days=9),
        segments=tuple(Segment(flight_id=one.id) for one in flights),
        starts_at=flights[0].departs_at,
        ends_at=flights[-1].arrives_at,
    )


def spoke(key: str, at: datetime, *, agent: str | None = "a-118") -> Interaction:
    return Interaction(
        id=InteractionId(f"i-{key}-{at:%H%M}"),
        customer_id=who(key),
        at=at,
        channel=Channel.PHONE,
        headline="Called",
        direction=Direction.INBOUND,
        agent_id=agent,
    )


def named(key: str, **more: Any) -> Value:
    return person(who(key), key.title(), "Byron", **more)


VALUES: tuple[Value, ...] = (
    *(LATE, LITTLE, OFF, GOES, ONWARD),
    *(named(key) for key in ("plain", "gold", "lost", "late", "spoken", "mailed", "fine", "kid")),
    named("rich", expected_value=Money(amount=9000, currency="USD")),
    *(a_trip(key, OFF) for key in ("plain", "gold", "rich", "spoken", "mailed")),
    Membership(
        id=MembershipId("m1"),
        customer_id=who("gold"),
        programme="Atmos",
        number="1",
        tier="Gold",
        tier_rank=3,
    ),
    a_trip("lost", LITTLE, ONWARD),
    a_trip("fine", LITTLE),
    a_passenger(1, who("late"), flight_id=LATE.id),
    a_passenger(2, who("kid"), flight_id=OFF.id, services=("UMNR",)),
    a_passenger(3, None, flight_id=OFF.id),
    spoke("spoken", NOW - HOUR / 2),
    spoke("mailed", NOW - HOUR / 2, agent=None),
    spoke("plain", NOW - 5 * HOUR),
    Case(
        id=CaseId("x1"),
        customer_id=who("mailed"),
        kind=CaseKind.COMPLAINT,
        subject="Bag",
        opened_at=NOW,
    ),
)


each_database = pytest.mark.usefixtures("database_url")
"""For what databases may do otherwise."""


@pytest.fixture
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHub]:
    is_each = "database_url" in request.fixturenames
    url: str | None = request.getfixturevalue("database_url") if is_each else None
    with hub_in_process(tmp_path, VALUES, agents=TEAM, clock=lambda: NOW, database_url=url) as hub:
        yield hub


@pytest.fixture
def both(tmp_path: Path, hub: TestHub) -> Iterator[tuple[ReviewDesk, ReviewDesk]]:
    with desks_of(tmp_path, hub, LEADS, WRITER) as (leads, writer):
        yield leads, writer


def listed(hub: TestHub) -> AffectedAnswer:
    return cast("AffectedAnswer", asked(hub, "review/affected", AffectedAnswer, by=LEADS))


def names(found: AffectedAnswer) -> list[str]:
    return [one.customer_id.removeprefix("c-") for one in found.affected]


@each_database
def test_who_loses_most_is_called_first_and_who_was_spoken_to_is_not(hub: TestHub) -> None:
    found = listed(hub)

    assert names(found) == ["kid", "mailed", "gold", "rich", "plain", "lost", "late"]
    assert found.spoken_to_count == 1
    by_name = dict(zip(names(found), found.affected, strict=True))
    assert {key: one.need for key, one in by_name.items()} == {
        **dict.fromkeys(("kid", "mailed", "gold", "rich", "plain"), Need.CANCELLED),
        "lost": Need.MISSES_CONNECTION,
        "late": Need.DELAYED,
    }
    assert by_name["lost"].misses == ONWARD.id
    assert by_name["plain"].last_spoken_at == NOW - 5 * HOUR


@each_database
def test_what_was_assigned_is_a_task_of_that_colleague_and_stands_in_the_list(
    hub: TestHub, both: tuple[ReviewDesk, ReviewDesk]
) -> None:
    leads, writer = both
    proactive = Proactive(leads.files, LEADS, lambda: NOW)
    calls = CoachingCalls(leads.calls)
    first, second = proactive.listed(calls).affected[:2]
    to = Owner(id=WRITER.id, name=WRITER.name)
    proactive.assign([first, second], to, what="Call: AS 12 is cancelled")
    waiting = proactive.listed(calls).affected[:2]
    leads.syncs()
    writer.syncs()

    assert [one.owner_name for one in waiting] == [WRITER.name] * 2
    mine = FollowUps(writer.files, WRITER, clock=lambda: NOW).mine()
    assert sorted(one.customer_id for one in mine) == sorted(
        [first.customer_id, second.customer_id]
    )
    assert {one.due_at for one in mine} == {NOW + timedelta(minutes=30)}
    assert [one.owner_id for one in listed(hub).affected[:2]] == [WRITER.id] * 2


def test_assigning_again_changes_who_does_it_and_makes_no_second_task(
    hub: TestHub, both: tuple[ReviewDesk, ReviewDesk]
) -> None:
    leads, _ = both
    proactive = Proactive(leads.files, LEADS, lambda: NOW)
    (one, *_) = listed(hub).affected
    proactive.assign([one], Owner(id=WRITER.id, name=WRITER.name), what="Call")
    leads.syncs()
    (again, *_) = listed(hub).affected
    proactive.assign([again], Owner(name="Elite service"), what="Call")
    leads.syncs()

    (now, *_) = listed(hub).affected
    assert (now.customer_id, now.owner_id, now.owner_name) == (
        one.customer_id,
        None,
        "Elite service",
    )


def test_who_was_called_leaves_the_list(hub: TestHub, both: tuple[ReviewDesk, ReviewDesk]) -> None:
    leads, _ = both
    proactive = Proactive(leads.files, LEADS, lambda: NOW)
    one: Affected = listed(hub).affected[0]
    proactive.assign([one], Owner(id=LEADS.id, name=LEADS.name), what="Call")
    done = SettleFollowUp(
        id=OperationId(new_id()),
        at=NOW,
        customer_id=one.customer_id,
        follow_up_id=one.task_id,
        state=FollowUpState.DONE,
    )
    leads.files.journal.queue(done, at=NOW)
    leads.syncs()
    leads.syncs()

    found = listed(hub)
    assert one.customer_id not in {other.customer_id for other in found.affected}
    assert found.spoken_to_count == 2


def test_an_assignment_can_be_undone_until_it_is_sent(
    hub: TestHub, both: tuple[ReviewDesk, ReviewDesk]
) -> None:
    leads, _ = both
    proactive = Proactive(leads.files, LEADS, lambda: NOW)
    some = listed(hub).affected[:3]
    done = proactive.assign(
        some, Owner(name="Elite service"), what="Call", until=NOW + timedelta(seconds=6)
    )
    leads.syncs()
    assert proactive.undo(done)
    leads.syncs()
    assert not any(one.is_assigned for one in listed(hub).affected)


def test_without_the_hub_the_list_is_of_whom_this_pc_keeps(
    both: tuple[ReviewDesk, ReviewDesk],
) -> None:
    leads, _ = both
    leads.line.online = False

    found = Proactive(leads.files, LEADS, lambda: NOW).listed(CoachingCalls(leads.calls))

    assert found.is_from_copy
    assert names(found) == ["kid", "late"]


def test_a_flight_of_another_day_hits_nobody_now(hub: TestHub) -> None:
    later = a_flight(NOW + timedelta(days=3), "15", status=FlightStatus.CANCELLED)
    hub.put(later, a_passenger(9, who("fine"), flight_id=FlightId(later.id)))
    assert "fine" not in names(listed(hub))
