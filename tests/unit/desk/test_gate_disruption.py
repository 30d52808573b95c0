"""A late or cancelled flight: who needs what first, what they are owed, and the same for many."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from support.desk import KEY, NOW, page, person
from support.gate import FLIGHT, GATE, ZONE, HandClock, a_flight, a_passenger

from agent_console.desk.files import Files
from agent_console.desk.gate import (
    Act,
    Announcement,
    GateWork,
    PassengerList,
    Reaccommodation,
    WhyNot,
    announcement,
    card_of,
    carry_out,
    departures,
    languages_on_board,
    passenger_list,
    preview,
    reaccommodation,
    undo,
)
from agent_console.domain.customer import Customer
from agent_console.domain.gate import NeedKind, Passenger, Status
from agent_console.domain.money import Money, money
from agent_console.domain.observation import Topic
from agent_console.domain.station import read_station
from agent_console.domain.trip import CabinSeats, Flight, FlightStatus, Segment, Trip
from agent_console.domain.trip import Passenger as TravelsAs
from agent_console.domain.value import Value
from agent_console.domain.voucher import VoucherKind
from agent_console.errors import StoreBlocked
from agent_console.ids import CustomerId, FlightId, TripId
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.feed import Page
from agent_console.wire.operation import AtGate, IssueVoucher, TakeWay

LATE = timedelta(hours=3)
HERE = a_flight(
    NOW,
    status=FlightStatus.DELAYED,
    estimated_departure_at=NOW + timedelta(hours=1) + LATE,
    estimated_arrival_at=NOW + timedelta(hours=3) + LATE,
)
ONWARD = a_flight(
    NOW,
    "353",
    id=FlightId("UA353-SFO-2026-11-22"),
    carrier="UA",
    origin="SFO",
    destination="DEN",
    destination_zone="America/Denver",
    departs_at=NOW + timedelta(hours=4),
    arrives_at=NOW + timedelta(hours=6),
)
DIRECT = a_flight(
    NOW,
    "401",
    destination="DEN",
    destination_zone="America/Denver",
    departs_at=NOW + timedelta(hours=2),
    arrives_at=NOW + timedelta(hours=5),
    cabins=(CabinSeats(cabin="economy", seat_count=2),),
)


class Cast:
    """A flight with people on it, in files of their own."""

    def __init__(self, folder: Path, flight: Flight = HERE) -> None:
        self.flight = flight
        self.clock = HandClock(NOW)
        cache, journal = Cache.open(folder / "cache.db", KEY), Journal.open(folder / "j.db", KEY)
        self.files = Files(cache, journal)
        self.work = GateWork(journal, GATE, "Gate C9", self.clock)
        self._people: list[Passenger] = []
        self._values: dict[str, list[Value]] = {"customers": [], "trips": []}

    def has(self, number: int, *, onward: tuple[Flight, ...] = (), **more: Any) -> Passenger:
        """Put somebody on file on the flight."""
        owner = f"c-{number}"
        made = a_passenger(number, owner, onward=tuple(one.id for one in onward), **more)
        self._people.append(made)
        self._values["customers"].append(person(owner, f"Given{number}", "Traveller"))
        flights = (self.flight, *onward)
        self._values["trips"].append(
            Trip(
                id=TripId(f"t-{number}"),
                customer_id=CustomerId(owner),
                locator=made.locator,
                booked_at=NOW - timedelta(days=9),
                segments=tuple(Segment(flight_id=one.id, cabin="economy") for one in flights),
                starts_at=self.flight.departs_at,
                ends_at=flights[-1].arrives_at,
                version=1,
            )
        )
        return made

    def has_stranger(self, number: int, **more: Any) -> Passenger:
        made = a_passenger(number, **more)
        self._people.append(made)
        return made

    def knows(self, number: int, **changes: Any) -> None:
        """Change what the CRM knows of somebody."""
        known: list[Any] = self._values["customers"]
        place = next(n for n, one in enumerate(known) if one.id == f"c-{number}")
        known[place] = person(f"c-{number}", f"Given{number}", "Traveller", **changes)

    def travel_together(self, number: int, people: tuple[TravelsAs, ...]) -> None:
        """Put several people on somebody's booking."""
        trips: list[Any] = self._values["trips"]
        place = next(n for n, one in enumerate(trips) if one.id == f"t-{number}")
        trips[place] = msgspec.structs.replace(trips[place], passengers=people)

    def opens(self) -> PassengerList:
        told: Page = page(
            flights=(self.flight, ONWARD, DIRECT),
            passengers=tuple(self._people),
            **{name: tuple(values) for name, values in self._values.items()},
        )
        self.files.cache.absorb(told)
        found = passenger_list(self.files, FLIGHT, now=NOW)
        assert found is not None
        return found

    def needs(self) -> tuple[Reaccommodation, ...]:
        found = passenger_list(self.files, FLIGHT, now=self.clock())
        assert found is not None
        return reaccommodation(self.files, found, now=self.clock())


@pytest.fixture
def cast(tmp_path: Path) -> Iterator[Cast]:
    made = Cast(tmp_path)
    yield made
    made.files.close()


def kinds(one: Reaccommodation) -> list[VoucherKind]:
    return [row.kind for row in one.owed]


def test_who_cannot_arrive_comes_first_and_those_worth_more_before_others(cast: Cast) -> None:
    cast.has(1)
    cast.has(2, onward=(ONWARD,))
    cast.has(3, onward=(ONWARD,))
    cast.has_stranger(4, services=("UMNR",))
    cast.knows(3, expected_value=money(900, "USD"))
    cast.opens()
    found = cast.needs()
    assert [one.line.passenger.sequence for one in found] == ["4", "3", "5", "2"]
    assert [one.needs_way for one in found] == [True, True, False, False]


def test_each_has_their_own_ways_to_the_end_of_their_own_journey(cast: Cast) -> None:
    cast.has(1)
    cast.has(2, onward=(ONWARD,))
    cast.opens()
    first, second = cast.needs()
    assert first.misses == ONWARD
    assert [[leg.id for leg in way.flights] for way in first.ways] == [[DIRECT.id]]
    assert (first.trip_id, first.instead_of) == ("t-2", (FLIGHT, ONWARD.id))
    assert (second.misses, second.ways) == (None, ())


def test_a_flight_in_time_needs_nothing(tmp_path: Path) -> None:
    cast = Cast(tmp_path, a_flight(NOW))
    cast.has(1)
    cast.opens()
    assert cast.needs() == ()
    cast.files.close()


def test_waiting_is_a_meal_and_a_night_without_a_way_hotel_and_transport(tmp_path: Path) -> None:
    cast = Cast(tmp_path, a_flight(NOW, status=FlightStatus.CANCELLED, status_at=NOW))
    cast.has(1)
    cast.opens()
    (found,) = cast.needs()
    assert kinds(found) == [VoucherKind.MEAL, VoucherKind.HOTEL, VoucherKind.TRANSPORT]
    assert all(row.amount.currency == "USD" and row.ground for row in found.owed)
    cast.files.close()


@pytest.mark.parametrize(
    ("cause", "sums"), [("Crew shortage", [money(600, "EUR")]), ("Thunderstorms", [])]
)
def test_in_europe_the_law_names_the_sum_and_the_currency(
    tmp_path: Path, cause: str, sums: list[Money]
) -> None:
    flight = a_flight(
        NOW,
        carrier="LH",
        origin="FRA",
        destination="JFK",
        origin_zone="Europe/Berlin",
        destination_zone="America/New_York",
        status=FlightStatus.CANCELLED,
        status_at=NOW,
        cause=cause,
    )
    cast = Cast(tmp_path, flight)
    cast.has(1)
    cast.opens()
    (found,) = cast.needs()
    assert {row.amount.currency for row in found.owed} == {"EUR"}
    lawful = [row for row in found.owed if row.kind is VoucherKind.COMPENSATION]
    assert [row.amount for row in lawful] == sums
    assert all("261/2004" in row.ground for row in found.owed)
    cast.files.close()


def test_a_batch_is_looked_at_first_and_nothing_is_done_by_that(cast: Cast) -> None:
    for number in range(12):
        cast.has(number)
    cast.opens()
    batch = preview(Act.MEAL, cast.needs(), cast.work)
    assert (batch.count, batch.total) == (12, (money(144, "USD"),))
    assert cast.files.journal.entries() == ()


def test_a_batch_is_undone_as_if_it_had_not_been_until_it_is_sent(cast: Cast) -> None:
    cast.has(1)
    cast.has_stranger(2)
    cast.opens()
    done = carry_out(preview(Act.MEAL, cast.needs(), cast.work), cast.work)
    assert len(cast.files.journal.entries()) == 2
    assert cast.files.journal.due(limit=9, now=NOW) == ()
    assert undo(done, cast.work)
    assert cast.files.journal.entries() == ()
    done = carry_out(preview(Act.MEAL, cast.needs(), cast.work), cast.work)
    cast.clock.now = done.until
    assert not undo(done, cast.work)
    assert len(cast.files.journal.due(limit=9, now=done.until)) == 2


def test_who_has_a_voucher_is_not_given_a_second_one(cast: Cast) -> None:
    cast.has(1)
    cast.has(2)
    cast.opens()
    first, second = cast.needs()
    carry_out(preview(Act.MEAL, [first], cast.work), cast.work)
    batch = preview(Act.MEAL, cast.needs(), cast.work)
    whys = {part.passenger.id: part.why_not for part in batch.parts}
    assert whys[first.line.id] is WhyNot.HAS_IT
    assert whys[second.line.id] is None
    assert batch.count == 1
    hotel = preview(Act.HOTEL, cast.needs(), cast.work)
    assert [part.why_not for part in hotel.parts] == [WhyNot.NOT_OWED] * 2


def test_who_is_not_on_file_keeps_what_they_were_given_and_what_was_noticed(cast: Cast) -> None:
    stranger = cast.has_stranger(2)
    cast.opens()
    carry_out(preview(Act.MEAL, cast.needs(), cast.work), cast.work)
    cast.work.observe(Topic.UPSET, "Waits since noon", flight=HERE, customer=stranger.customer_id)
    (found,) = cast.needs()
    assert [one.kind for one in found.given] == [VoucherKind.MEAL]
    (part,) = preview(Act.MEAL, [found], cast.work).parts
    assert part.why_not is WhyNot.HAS_IT
    assert found.line.has(NeedKind.UPSET)
    card = card_of(cast.files, stranger, HERE, now=NOW)
    assert [one.text for one in card.observations] == ["Waits since noon"]
    assert [one.kind for one in card.vouchers] == [VoucherKind.MEAL]
    entries = cast.files.journal.entries()
    handed = [one.operation for one in entries if isinstance(one.operation, IssueVoucher)]
    cast.files.cache.absorb(page(vouchers=tuple(one.voucher for one in handed)))
    cast.files.journal.drop(handed[0].id)
    cast.work.withdraw(handed[0].voucher)
    (again,) = cast.needs()
    assert [one.is_good for one in again.given] == [False]
    assert VoucherKind.MEAL in kinds(again)


def test_a_batch_that_cannot_be_kept_whole_is_not_kept_at_all(cast: Cast) -> None:
    cast.has(1)
    cast.has(2)
    cast.opens()
    batch = preview(Act.MEAL, cast.needs(), cast.work)
    (voucher,) = batch.parts[1].vouchers
    nobodys = msgspec.structs.replace(voucher, customer_id=None)
    parts = (batch.parts[0], msgspec.structs.replace(batch.parts[1], vouchers=(nobodys,)))
    with pytest.raises(StoreBlocked):
        carry_out(msgspec.structs.replace(batch, parts=parts), cast.work)
    assert cast.files.journal.entries() == ()


def test_rebooking_many_gives_each_seat_away_once_and_the_neediest_first(cast: Cast) -> None:
    for number in (1, 2, 3):
        cast.has(number, onward=(ONWARD,))
    cast.has(4)
    cast.knows(3, expected_value=money(900, "USD"))
    cast.opens()
    batch = preview(Act.REBOOK, cast.needs(), cast.work)
    assert [(part.passenger.sequence, part.why_not) for part in batch.parts] == [
        ("4", None),
        ("2", None),
        ("3", WhyNot.NO_WAY),
        ("5", WhyNot.NEEDS_NONE),
    ]
    done = carry_out(batch, cast.work)
    kinds = [type(entry.operation) for entry in cast.files.journal.entries()]
    assert kinds == [TakeWay, AtGate, TakeWay, AtGate]
    moved = [one for one in cast.needs() if one.moved_to is not None]
    assert [one.moved_to for one in moved] == [DIRECT.id] * 2
    assert {one.line.passenger.status for one in moved} == {Status.OFFLOADED}
    assert undo(done, cast.work)
    assert [one.moved_to for one in cast.needs()] == [None] * 4


def test_who_was_rebooked_misses_nothing_any_more_and_is_counted_nowhere(cast: Cast) -> None:
    cast.has(1, onward=(ONWARD,))
    listed = cast.opens()
    station = read_station("SEA Gate C9")
    assert [one.at_risk_count for one in departures(cast.files, station, now=NOW)][-1:] == [1]
    assert listed.lines[0].has(NeedKind.MISCONNECT)
    carry_out(preview(Act.REBOOK, cast.needs(), cast.work), cast.work)
    after = passenger_list(cast.files, FLIGHT, now=NOW)
    assert after is not None
    assert not after.lines[0].has(NeedKind.MISCONNECT)
    assert not after.lines[0].needs_you
    assert (after.counts.total, after.counts.to_board) == (1, 0)
    assert [one.at_risk_count for one in departures(cast.files, station, now=NOW)][-1:] == [0]


def test_who_is_on_one_booking_goes_together_or_not_at_all(cast: Cast) -> None:
    pair = tuple(TravelsAs(given_name=f"Given{n}", family_name="Traveller") for n in range(2))
    cast.has(1, onward=(ONWARD,))
    cast.has(2, onward=(ONWARD,))
    cast.has_stranger(6, locator="L00002", onward=(ONWARD.id,))
    cast.travel_together(2, pair)
    cast.knows(2, expected_value=money(900, "USD"))
    cast.opens()
    parts = preview(Act.REBOOK, cast.needs(), cast.work).parts
    found = {one.passenger.sequence: (one.why_not, one.seat_count, one.trip_id) for one in parts}
    assert found == {
        "3": (None, 2, "t-2"),
        "7": (None, 1, None),
        "2": (WhyNot.NO_WAY, 1, None),
    }


def test_what_somebody_was_given_and_told_stands_with_them(cast: Cast) -> None:
    cast.has(1)
    cast.opens()
    carry_out(preview(Act.MEAL, cast.needs(), cast.work), cast.work)
    (found,) = cast.needs()
    assert [one.kind for one in found.given] == [VoucherKind.MEAL]
    assert found.owed == ()
    (entry,) = cast.files.journal.entries()
    operation = entry.operation
    assert isinstance(operation, IssueVoucher)
    assert operation.voucher.issued_by_name == GATE.name


def test_announcements_come_in_english_and_in_the_languages_on_board(cast: Cast) -> None:
    for number, tongue in enumerate(("zh-Hans", "zh", "de", "sv", "sv", "en")):
        cast.has(number)
        cast.knows(number, languages=(tongue, "en"))
    listed = cast.opens()
    assert languages_on_board(listed)[:2] == (("sv", 2), ("zh", 2))
    said = announcement(Announcement.DELAYED, listed)
    assert [(one.language, one.speaker_count) for one in said] == [("en", 1), ("zh", 2)]
    assert "AS 1161" in said[0].text
    assert "San Francisco" in said[0].text
    local = HERE.leaves_at.astimezone(ZoneInfo(ZONE))
    assert f"{local:%H:%M}" in said[1].text
    every = {"en", "de", "zh", "es", "fr", "ja", "pt"}
    for what in Announcement:
        spoken = announcement(what, listed, also=sorted(every))
        assert {one.language for one in spoken} == every
        assert not any("{" in one.text for one in spoken)


def test_a_customer_without_a_language_is_counted_nowhere(cast: Cast) -> None:
    cast.has(1)
    listed = cast.opens()
    assert isinstance(listed.lines[0].customer, Customer)
    assert languages_on_board(listed) == ()
