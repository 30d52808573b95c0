"""The tau airline comes in whole, twice without a difference, and around what is broken."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import Flight, FlightStatus, Trip, TripState
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.hub.audit_tables import audit
from agent_console.hub.database import open_database, reading
from agent_console.hub.importers.report import Report
from agent_console.hub.importers.tau_airline import import_tau_airline
from agent_console.hub.importers.tau_values import customer_id, trip_id
from agent_console.hub.tables import BY_STRUCT

REAL = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "tau_airline"
FILES = ("users.json", "flights.json", "reservations.json", "conversations.json")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(f"sqlite:///{tmp_path / 'hub.db'}")
    yield opened
    opened.dispose()


@pytest.fixture
def made_up() -> dict[str, Any]:
    """Return the four files: one customer, two flights, one booking, two runs of one chat."""
    user = {
        "name": {"first_name": "Ada", "last_name": "Example"},
        "address": {"city": "Seattle", "state": "WA", "country": "USA", "zip": "98101"},
        "email": "Ada.Example@example.com",
        "dob": "1990-04-05",
        "membership": "gold",
        "reservations": ["ABC123"],
    }
    out = {
        "flight_number": "HAT900",
        "origin": "SEA",
        "destination": "JFK",
        "scheduled_departure_time_est": "21:00:00",
        "scheduled_arrival_time_est": "02:30:00+1",
        "dates": {
            "2024-05-16": {
                "status": "available",
                "available_seats": {"economy": 4, "business": 0},
                "prices": {"economy": 122, "business": 471},
            },
            "2024-05-15": {
                "status": "delayed",
                "estimated_departure_time_est": "2024-05-15T22:59:00",
                "estimated_arrival_time_est": "2024-05-16T04:29:00",
            },
            "2024-05-14": {"status": "cancelled"},
        },
    }
    booking = {
        "reservation_id": "ABC123",
        "user_id": "ada_example_1",
        "cabin": "economy",
        "flights": [{"flight_number": "HAT900", "date": "2024-05-15", "price": 122}],
        "passengers": [{"first_name": "Ada", "last_name": "Example", "dob": "1990-04-05"}],
        "payment_history": [{"payment_id": "x", "amount": 152}, {"payment_id": "x", "amount": -30}],
        "created_at": "2024-05-02T03:10:19",
        "total_baggages": 2,
        "nonfree_baggages": 0,
        "insurance": "yes",
    }
    chat = {
        "user_id": "ada_example_1",
        "task": 3,
        "messages": [
            {"role": "customer", "text": "Hi there! I want to change ABC123. Is that free?"},
            {"role": "agent", "text": "You are being transferred to a human agent."},
        ],
    }
    return {
        "users.json": {"ada_example_1": user},
        "flights.json": {"HAT900": out},
        "reservations.json": {"ABC123": booking},
        "conversations.json": [chat, chat],
    }


def written(folder: Path, files: dict[str, Any]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content), "utf-8")
    return folder


def imported(engine: Engine, folder: Path) -> Report:
    return import_tau_airline(engine, folder, report=lambda *_: None)


def stored(engine: Engine, kind: type[Value]) -> list[Any]:
    kept = BY_STRUCT[kind]
    with reading(engine) as connection:
        return [kept.record(row) for row in connection.execute(select(*kept.fields))]


def test_a_made_up_airline_goes_in_whole(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    report = imported(engine, written(tmp_path / "tau", made_up))
    assert report.broken == ()
    assert report.counts == {
        "customer": 1,
        "membership": 1,
        "identifier": 4,
        "flight": 3,
        "trip": 1,
        "interaction": 2,
    }
    assert report.changed_count == 12
    assert report.lines()[0].endswith("12 new or changed.")
    assert any("made from the user ids" in line for line in report.lines())


def test_times_of_the_east_are_stored_in_utc(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    imported(engine, written(tmp_path / "tau", made_up))
    flights = {flight.id: flight for flight in stored(engine, Flight)}
    late: Flight = flights["HAT900-SEA-2024-05-15"]
    assert late.departs_at == datetime(2024, 5, 16, 2, 0, tzinfo=UTC)
    assert late.arrives_at == datetime(2024, 5, 16, 7, 30, tzinfo=UTC)
    assert late.estimated_departure_at == datetime(2024, 5, 16, 3, 59, tzinfo=UTC)
    assert (late.status, late.designator) == (FlightStatus.DELAYED, "HAT 900")
    assert flights["HAT900-SEA-2024-05-14"].status is FlightStatus.CANCELLED
    sold = flights["HAT900-SEA-2024-05-16"]
    assert sold.seat_count == 4
    assert str(sold.cabins[0].price.amount) == "122"


def test_a_booking_keeps_its_passengers_payments_and_flight(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    imported(engine, written(tmp_path / "tau", made_up))
    (trip,) = stored(engine, Trip)
    assert trip.id == trip_id("ABC123")
    assert trip.customer_id == customer_id("ada_example_1")
    assert trip.booked_at == datetime(2024, 5, 2, 8, 10, 19, tzinfo=UTC)
    assert [segment.flight_id for segment in trip.segments] == ["HAT900-SEA-2024-05-15"]
    assert trip.state is TripState.BOOKED
    assert trip.fare.amount == 122
    assert (trip.bag_count, trip.is_insured, len(trip.passengers)) == (2, True, 1)


def test_a_customer_is_found_by_login_mail_locator_and_a_reserved_number(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    imported(engine, written(tmp_path / "tau", made_up))
    found = {one.scheme: one for one in stored(engine, Identifier)}
    assert found[Scheme.LOGIN].value == "ada_example_1"
    assert found[Scheme.EMAIL].value == "ada.example@example.com"
    assert found[Scheme.LOCATOR].value == "ABC123"
    assert found[Scheme.PHONE].value[:5] in {"+1206", "+1253", "+1425", "+1509"}
    assert found[Scheme.PHONE].value[5:9] == "5550"
    assert 100 <= int(found[Scheme.PHONE].value[9:]) <= 199
    assert not found[Scheme.PHONE].is_verified


def test_a_chat_is_told_by_what_the_customer_wants(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    imported(engine, written(tmp_path / "tau", made_up))
    chats = stored(engine, Interaction)
    assert len({chat.id for chat in chats}) == 2
    assert {chat.headline for chat in chats} == {"I want to change ABC123."}
    assert {chat.outcome for chat in chats} == {"transferred"}
    assert {chat.trip_id for chat in chats} == {trip_id("ABC123")}
    assert chats[0].text.startswith("Customer: Hi there!")


def test_a_second_run_changes_nothing_and_a_correction_only_itself(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    folder = written(tmp_path / "tau", made_up)
    imported(engine, folder)
    assert imported(engine, folder).changed_count == 0
    with reading(engine) as connection:
        (deed,) = connection.execute(select(audit.c.what, audit.c.customers)).all()
    assert (deed.what, deed.customers) == ("import_tau_airline", (customer_id("ada_example_1"),))
    made_up["users.json"]["ada_example_1"]["membership"] = "silver"
    assert imported(engine, written(folder, made_up)).changed_count == 1


def broken_user(files: dict[str, Any]) -> None:
    files["users.json"]["bo_broken_2"] = {**files["users.json"]["ada_example_1"], "dob": "soon"}


def broken_date(files: dict[str, Any]) -> None:
    files["flights.json"]["HAT900"]["dates"]["2024-05-17"] = {"status": "lost"}


def no_such_day(files: dict[str, Any]) -> None:
    files["flights.json"]["HAT900"]["dates"]["2024-02-31"] = {"status": "cancelled"}


def broken_clock(files: dict[str, Any]) -> None:
    other = {**files["flights.json"]["HAT900"], "scheduled_arrival_time_est": "02:30:00+9"}
    other["dates"] = {"2024-05-15": {"status": "cancelled"}}
    files["flights.json"]["HAT901"] = {**other, "flight_number": "HAT901"}


def booking_of_nobody(files: dict[str, Any]) -> None:
    other = {**files["reservations.json"]["ABC123"], "user_id": "nobody_9"}
    files["reservations.json"]["ZZZ999"] = {**other, "reservation_id": "ZZZ999"}


def booking_without_flight(files: dict[str, Any]) -> None:
    other = {**files["reservations.json"]["ABC123"], "reservation_id": "ZZZ999"}
    other["flights"] = [{"flight_number": "HAT900", "date": "2024-06-30", "price": 1}]
    files["reservations.json"]["ZZZ999"] = other


def chat_of_nobody(files: dict[str, Any]) -> None:
    files["conversations.json"].append({"user_id": "nobody_9", "task": 1, "messages": []})


def chat_that_is_none(files: dict[str, Any]) -> None:
    files["conversations.json"].append("hello")


@pytest.mark.parametrize(
    ("spoil", "file", "key"),
    [
        (broken_user, "users.json", "bo_broken_2"),
        (broken_date, "flights.json", "HAT900 2024-05-17"),
        (no_such_day, "flights.json", "HAT900 2024-02-31"),
        (broken_clock, "flights.json", "HAT901 2024-05-15"),
        (booking_of_nobody, "reservations.json", "ZZZ999"),
        (booking_without_flight, "reservations.json", "ZZZ999"),
        (chat_of_nobody, "conversations.json", "number 3"),
        (chat_that_is_none, "conversations.json", "number 3"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_broken_record_is_told_of_with_file_and_key_and_the_rest_goes_in(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any], spoil: Any, file: str, key: str
) -> None:
    spoil(made_up)
    report = imported(engine, written(tmp_path / "tau", made_up))
    (flaw,) = report.broken
    assert (flaw.file, flaw.key) == (file, key)
    assert flaw.what
    assert flaw.advice.endswith(".")
    assert report.changed_count == 12


def test_a_customer_whose_mail_is_none_goes_in_without_it(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    made_up["users.json"]["ada_example_1"]["email"] = "none"
    report = imported(engine, written(tmp_path / "tau", made_up))
    assert [flaw.key for flaw in report.broken] == ["ada_example_1"]
    assert report.counts["customer"] == 1
    assert Scheme.EMAIL not in {one.scheme for one in stored(engine, Identifier)}


def test_a_state_without_area_codes_gives_no_number(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    made_up["users.json"]["ada_example_1"]["address"]["state"] = "VT"
    report = imported(engine, written(tmp_path / "tau", made_up))
    assert "without a telephone number" in report.broken[0].line
    assert report.counts["customer"] == 1


def test_a_missing_folder_is_named(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nowhere"):
        imported(engine, tmp_path / "nowhere")


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_named_and_nothing_goes_in(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any], missing: str
) -> None:
    folder = written(tmp_path / "tau", made_up)
    (folder / missing).unlink()
    with pytest.raises(BadInput, match=missing):
        imported(engine, folder)
    assert stored(engine, Flight) == []


@pytest.mark.parametrize("content", ["{", "[1, 2", '"a word"'])
def test_a_file_that_is_something_else_is_named(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any], content: str
) -> None:
    folder = written(tmp_path / "tau", made_up)
    (folder / "users.json").write_text(content, "utf-8")
    with pytest.raises(BadInput, match=r"users\.json"):
        imported(engine, folder)


def test_progress_is_told_file_by_file(
    engine: Engine, tmp_path: Path, made_up: dict[str, Any]
) -> None:
    told: list[tuple[int, int, str]] = []
    import_tau_airline(
        engine, written(tmp_path / "tau", made_up), report=lambda *progress: told.append(progress)
    )
    assert list(dict.fromkeys(what for _, _, what in told)) == [*FILES, "writing"]
    assert all(0 <= done <= total for done, total, _ in told)


@pytest.mark.skipif(not REAL.is_dir(), reason="the data set is not beside the repository")
def test_the_real_tau_airline_goes_in_whole_and_once(engine: Engine) -> None:
    report = imported(engine, REAL)
    assert report.broken == ()
    assert report.counts["customer"] == 500
    assert report.counts["flight"] == 9_000
    assert report.counts["trip"] == 2_000
    assert report.counts["interaction"] == 100
    assert imported(engine, REAL).changed_count == 0
    kept = BY_STRUCT[Identifier]
    with reading(engine) as connection:
        phones = connection.execute(
            select(func.count(), func.count(kept.table.c.value.distinct())).where(
                kept.table.c.scheme == Scheme.PHONE
            )
        ).one()
    assert tuple(phones) == (500, 500)
