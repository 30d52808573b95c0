"""Why Mia Li calls holds at whatever hour the program starts."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent_console.desk.right_now import right_now
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip
from agent_console.sample import mia, mia_today
from agent_console.sample.airline import SEED, day_of
from agent_console.sample.timetable import Timetable
from agent_console.wire.customer_file import CustomerFile

SEATTLE = ZoneInfo("America/Los_Angeles")
MIDNIGHT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
TIMES = [MIDNIGHT + timedelta(minutes=minutes) for minutes in range(7, 24 * 60, 53)]


class Told:
    """The story at one time, with all flights of the day around it."""

    def __init__(self, now: datetime) -> None:
        today = day_of(now)
        table = Timetable(seed=SEED, now=now, today=today)
        her = mia.mia_li(seed=SEED, today=today)
        self.story = mia_today.story(her, seed=SEED, now=now, today=today, table=table)
        self.customer: Customer = her.customer
        own = [value for value in self.story if isinstance(value, Flight)]
        self.flights = {flight.id: flight for flight in (*table.soon(), *table.unsent(), *own)}
        self.trips = tuple(value for value in self.story if isinstance(value, Trip))

    def on_route(self, origin: str, destination: str, day: date) -> list[Flight]:
        return [
            flight
            for flight in self.flights.values()
            if (flight.origin, flight.destination) == (origin, destination)
            and flight.departs_at.astimezone(ZoneInfo(flight.origin_zone)).date() == day
        ]


@pytest.mark.parametrize("now", TIMES, ids=lambda now: f"{now:%H%M}")
def test_the_console_finds_the_missed_connection_and_three_ways(now: datetime) -> None:
    told = Told(now)
    needed = {s.flight_id for trip in told.trips for s in trip.segments}
    file = CustomerFile(
        customer=told.customer,
        as_of=now,
        trips=told.trips,
        flights=tuple(told.flights[key] for key in needed),
    )
    seen = right_now(file, told.on_route, now=now)
    assert seen is not None
    assert seen.flight.designator == "AS 1161"
    assert seen.flight.delay == timedelta(hours=2, minutes=40)
    assert seen.misses is not None
    assert seen.misses.designator == "UA 837"
    assert [way.designator for way in seen.ways] == ["AS 1423", "AS 1077", "DL 167"]
    assert [way.seat_count for way in seen.ways][:2] == [2, 9]


def test_the_refund_was_due_yesterday() -> None:
    now = datetime(2026, 11, 22, 21, 11, tzinfo=UTC)
    (refund,) = [p for p in Told(now).story if isinstance(p, Promise) and p.is_open]
    assert refund.is_overdue(now=now)
    due = refund.due_at.astimezone(SEATTLE).date()
    assert due == now.astimezone(SEATTLE).date() - timedelta(days=1)


def test_the_web_visit_was_nine_minutes_ago() -> None:
    newest = max(e.at for e in Told(TIMES[3]).story if isinstance(e, Interaction))
    assert TIMES[3] - newest == timedelta(minutes=9)
