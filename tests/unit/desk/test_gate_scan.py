"""A scanned pass: valid for this flight or not, why, and whose it is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from support.desk import KEY, NOW, page, person
from support.gate import FLIGHT, GATE, a_flight, a_passenger

from agent_console.desk.files import Files
from agent_console.desk.gate import GateWork, PassengerList, passenger_list, scan
from agent_console.domain.gate import Passenger, Scan, Status, Verdict
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.trip import Flight
from agent_console.ids import CustomerId, FlightId
from agent_console.sample.passes import pass_text
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal

HERE = a_flight(NOW)
ELSEWHERE = a_flight(NOW, "1104", gate="N7", destination="LAX")
ONWARD = a_flight(
    NOW,
    "837",
    id=FlightId("UA837-SFO-2026-11-22"),
    carrier="UA",
    origin="SFO",
    destination="NRT",
    departs_at=NOW + timedelta(hours=5),
)
MIA = a_passenger(5, "c-mia", name="LI/MIA", listed_seat="3A", ticket="0272476075898")
FAMILY = tuple(
    a_passenger(n, name=f"BROWN/{given}", locator="FAMILY")
    for n, given in ((10, "AARAV"), (11, "AMAR"), (12, "PRIYA"))
)
INFANT = a_passenger(11, name="BROWN/AMAR", locator="FAMILY", is_infant=True, listed_seat="")
MOVED_SEAT = a_passenger(20, listed_seat="9C", seat_before="4A")
WAITS = a_passenger(21, listed_seat="", listed_as=Status.STANDBY)
EVERYBODY = (MIA, *FAMILY, INFANT, MOVED_SEAT, WAITS)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    cache, journal = Cache.open(tmp_path / "cache.db", KEY), Journal.open(tmp_path / "j.db", KEY)
    member = Identifier(scheme=Scheme.LOCATOR, value="KX4T7M", customer_id=CustomerId("c-bo"))
    cache.absorb(
        page(
            customers=(person("c-mia"), person("c-bo", "Bo", "Chen")),
            identifiers=(member,),
            flights=(HERE, ELSEWHERE, ONWARD),
            passengers=EVERYBODY,
        )
    )
    found = Files(cache, journal)
    yield found
    found.close()


@pytest.fixture
def listed(files: Files) -> PassengerList:
    found = passenger_list(files, FLIGHT, now=NOW)
    assert found is not None
    return found


def test_every_passenger_is_found_by_their_own_pass(files: Files, listed: PassengerList) -> None:
    for one in EVERYBODY:
        found = scan(files, listed, pass_text(one, [HERE]), now=NOW)
        assert found.passenger == one
    assert scan(files, listed, pass_text(MIA, [HERE]), now=NOW).verdict is Verdict.VALID


def test_a_pass_of_two_flights_is_for_the_one_that_leaves_here(
    files: Files, listed: PassengerList
) -> None:
    first = scan(files, listed, pass_text(MIA, [HERE, ONWARD]), now=NOW)
    second = scan(files, listed, pass_text(MIA, [ELSEWHERE, HERE]), now=NOW)
    assert [(one.verdict, one.leg) for one in (first, second)] == [
        (Verdict.VALID, 0),
        (Verdict.VALID, 1),
    ]


def test_an_infants_pass_is_the_infants_and_not_that_of_who_carries_them(
    files: Files, listed: PassengerList
) -> None:
    found = scan(files, listed, pass_text(INFANT, [HERE]), now=NOW)
    assert (found.verdict, found.passenger) == (Verdict.VALID, INFANT)
    decoded = found.decoded
    assert decoded is not None
    assert decoded.is_infant


def test_a_pass_for_another_flight_says_which_and_where_it_leaves(
    files: Files, listed: PassengerList
) -> None:
    found = scan(files, listed, pass_text(MIA, [ELSEWHERE]), now=NOW)
    assert found.verdict is Verdict.WRONG_FLIGHT
    assert (found.flight_name, found.gate, found.passenger) == ("AS 1104", "N7", None)


def test_yesterdays_pass_is_of_the_wrong_day(files: Files, listed: PassengerList) -> None:
    day: Flight = a_flight(NOW - timedelta(days=1))
    found = scan(files, listed, pass_text(MIA, [day]), now=NOW)
    assert (found.verdict, found.passenger) == (Verdict.WRONG_DATE, None)


def test_an_old_seat_on_the_pass_is_said_and_the_seat_of_today_shown(
    files: Files, listed: PassengerList
) -> None:
    found = scan(files, listed, pass_text(MOVED_SEAT, [HERE], seat="4A"), now=NOW)
    assert found.verdict is Verdict.SEAT_CHANGED
    assert found.verdict.may_board
    assert found.passenger is not None
    assert found.passenger.seat == "9C"


def test_who_waits_for_a_seat_may_not_board_before_having_one(
    files: Files, listed: PassengerList
) -> None:
    work = GateWork(files.journal, GATE, "Gate C9", lambda: NOW)
    text = pass_text(WAITS, [HERE])
    assert scan(files, listed, text, now=NOW).verdict is Verdict.STANDBY
    seated = listed.with_passenger(work.seat(WAITS, "30f"))
    found = scan(files, seated, text, now=NOW)
    assert found.verdict is Verdict.VALID
    assert found.passenger is not None
    assert found.passenger.seat == "30F"


def after(files: Files, listed: PassengerList, deed: str, **more: Any) -> Scan:
    """Return what Mia's pass is worth after the gate did something with her."""
    work = GateWork(files.journal, GATE, "Gate C9", lambda: NOW)
    changed: Passenger = getattr(work, deed)(MIA, **more)
    return scan(files, listed.with_passenger(changed), pass_text(MIA, [HERE]), now=NOW)


def test_a_second_scan_says_that_it_was_scanned(files: Files, listed: PassengerList) -> None:
    found = after(files, listed, "board")
    assert found.verdict is Verdict.ALREADY_SCANNED
    assert found.passenger is not None
    assert found.passenger.boarded is not None
    assert found.passenger.boarded.place == "Gate C9"


def test_who_was_taken_off_or_moved_may_not_board(files: Files, listed: PassengerList) -> None:
    off = after(files, listed, "offload", reason="no document")
    moved = after(files, listed, "move", to=ELSEWHERE.id)
    assert [off.verdict, moved.verdict] == [Verdict.OFFLOADED, Verdict.MOVED]
    assert not off.verdict.may_board
    assert not moved.verdict.may_board


def test_who_is_on_no_list_gets_a_card_made_from_the_pass(
    files: Files, listed: PassengerList
) -> None:
    guest = a_passenger(77, name="NOBODY/ANN", locator="ZZZZZZ", listed_seat="25D")
    found = scan(files, listed, pass_text(guest, [HERE]), now=NOW)
    again = scan(files, listed, pass_text(guest, [HERE]), now=NOW + timedelta(minutes=5))
    assert found.verdict is Verdict.NOT_ON_LIST
    assert found.passenger is not None
    assert (found.passenger.name, found.passenger.seat) == ("NOBODY/ANN", "25D")
    assert not found.passenger.is_known
    assert again.passenger == found.passenger
    assert "ANN" not in found.passenger.id


def test_who_is_on_no_list_but_on_file_is_that_customer(
    files: Files, listed: PassengerList
) -> None:
    guest = a_passenger(78, name="CHEN/BO", locator="KX4T7M")
    found = scan(files, listed, pass_text(guest, [HERE]), now=NOW)
    assert found.passenger is not None
    assert found.passenger.customer_id == "c-bo"


def test_a_damaged_read_says_where_it_breaks_and_repeats_nothing(
    files: Files, listed: PassengerList
) -> None:
    text = pass_text(MIA, [HERE])
    for broken in (text[:40], "0123456", text.replace("SEA", "S3A"), text + "Ω"):
        found = scan(files, listed, broken, now=NOW)
        assert found.verdict is Verdict.DAMAGED
        assert found.where > 0
        assert found.decoded is None
        assert found.passenger is None
        assert "LI" not in repr(found)
