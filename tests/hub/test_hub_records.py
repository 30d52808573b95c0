from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, Engine, select

from agent_console.domain.agent import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer, ValueClass
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.money import Money, money
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise
from agent_console.domain.trip import CabinSeats, Flight, Passenger, Segment, Trip
from agent_console.domain.value import Value
from agent_console.hub import records
from agent_console.hub.database import open_database
from agent_console.hub.tables import BY_STRUCT, changes
from agent_console.wire.feed import Kind

NOW = datetime(2026, 5, 4, 12, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_database(database_url)
    yield engine
    engine.dispose()


def interaction(number: int, customer: str = "c1", **changes_: object) -> Interaction:
    given = {
        "id": f"i{number}",
        "customer_id": customer,
        "at": NOW - timedelta(hours=number),
        "channel": Channel.CHAT,
        "headline": "Asked about a bag",
    }
    return Interaction(**(given | changes_))


FULL_CUSTOMER = Customer(
    id="c1",
    given_name="Zoë",
    family_name="Núñez",
    native_name="王小明",
    languages=("es", "zh-Hans"),
    birth_date=date(1980, 2, 29),
    special_services=("VGML",),
    value_class=ValueClass.MOST_VALUABLE,
    expected_value=money("1234.50", "USD"),
    consents=Consents(recording=False, offers=(Channel.EMAIL, Channel.SMS)),
    is_fenced=True,
)
EVERY_KIND = (
    FULL_CUSTOMER,
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c1", is_verified=True),
    interaction(1, satisfaction=5, duration_s=90),
    Note(id="n1", customer_id="c1", text="Calls back", written_at=NOW, agent_id="a1"),
    Promise(
        id="p1",
        customer_id="c1",
        what="Refund",
        due_at=NOW,
        made_at=NOW,
        amount=Money(currency="USD", amount=Decimal("0.10")),
    ),
    Trip(
        id="t1",
        customer_id="c1",
        locator="K7QX2M",
        booked_at=NOW,
        segments=(Segment(flight_id="f1", cabin="economy", seat="12C"),),
        starts_at=NOW,
        ends_at=NOW,
        passengers=(
            Passenger(given_name="Zoë", family_name="Núñez", birth_date=date(1980, 2, 29)),
        ),
    ),
    Flight(
        id="f1",
        carrier="AS",
        number="1161",
        origin="SEA",
        destination="BOS",
        origin_zone="America/Los_Angeles",
        destination_zone="America/New_York",
        departs_at=NOW,
        arrives_at=NOW,
        cabins=(CabinSeats(cabin="economy", seat_count=3, price=money("199.00", "USD")),),
    ),
    Agent(id="a1", login="agent", name="Agent 1", queues=("service", "gold")),
)


def log(connection: Connection) -> list[tuple[str, Kind, str]]:
    rows = connection.execute(select(changes).order_by(changes.c.seq))
    return [(row.customer_id, row.kind, row.key) for row in rows]


def stored(connection: Connection, record: Value) -> Any:
    kept = BY_STRUCT[type(record)]
    return next(records.read(connection, kept, [kept.primary_key(record)]), None)


@pytest.mark.parametrize("record", EVERY_KIND, ids=lambda r: type(r).__name__)
def test_a_record_comes_back_as_it_was_given(engine: Engine, record: Value) -> None:
    with engine.begin() as connection:
        assert records.put(connection, [record], at=NOW) == 1
        back = stored(connection, record)
    if hasattr(record, "version"):
        assert back.version == 1
        back = msgspec.structs.replace(back, version=record.version)
    assert back == record


def test_putting_the_same_again_writes_and_logs_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        records.put(connection, EVERY_KIND, at=NOW)
        before = log(connection)
        assert records.put(connection, EVERY_KIND, at=NOW + timedelta(days=1)) == 0
        assert log(connection) == before
        assert stored(connection, FULL_CUSTOMER).version == 1


def test_only_what_changed_gets_a_version_and_a_line_in_the_log(engine: Engine) -> None:
    many = [interaction(n) for n in range(1200)]
    with engine.begin() as connection:
        records.put(connection, many, at=NOW)
        changed = [*many[:3], msgspec.structs.replace(many[3], headline="Bag found"), *many[4:]]
        assert records.put(connection, changed, at=NOW) == 1
        assert log(connection)[-1] == ("c1", Kind.INTERACTION, "i3")
        assert len(log(connection)) == 1201
        assert stored(connection, many[3]).version == 2
        assert stored(connection, many[3]).headline == "Bag found"
        assert stored(connection, many[4]).version == 1


def test_a_few_records_among_many_are_compared_by_key(engine: Engine) -> None:
    with engine.begin() as connection:
        records.put(connection, [interaction(n) for n in range(600)], at=NOW)
        late = [interaction(n, text="more") for n in range(590, 605)]
        assert records.put(connection, late, at=NOW) == 15
        assert stored(connection, interaction(602)).version == 1
        assert stored(connection, interaction(595)).version == 2


def test_of_two_records_with_one_key_the_later_wins(engine: Engine) -> None:
    first, last = interaction(1, headline="first"), interaction(1, headline="last")
    with engine.begin() as connection:
        assert records.put(connection, [first, last], at=NOW) == 1
        assert stored(connection, last).headline == "last"
        assert len(log(connection)) == 1


def test_a_shared_identifier_belongs_to_both_customers(engine: Engine) -> None:
    shared = [
        Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=c) for c in ("c1", "c2")
    ]
    with engine.begin() as connection:
        assert records.put(connection, shared, at=NOW) == 2
        assert log(connection) == [
            ("c1", Kind.IDENTIFIER, "phone:+12065550142"),
            ("c2", Kind.IDENTIFIER, "phone:+12065550142"),
        ]


def test_removing_a_record_leaves_its_tombstone_in_the_log(engine: Engine) -> None:
    key = "phone:+12065550142"
    with engine.begin() as connection:
        records.put(connection, EVERY_KIND, at=NOW)
        assert records.remove(connection, Kind.IDENTIFIER, key, "c1", at=NOW)
        assert stored(connection, EVERY_KIND[1]) is None
        assert log(connection)[-1] == ("c1", Kind.IDENTIFIER, key)
        assert not records.remove(connection, Kind.IDENTIFIER, key, "c1", at=NOW)


def test_an_erased_customer_leaves_nothing_but_one_tombstone(engine: Engine) -> None:
    with engine.begin() as connection:
        records.put(connection, EVERY_KIND, at=NOW)
        records.put(connection, [interaction(7, customer="c2")], at=NOW)
        assert records.remove(connection, Kind.CUSTOMER, "c1", "c1", at=NOW)
        for record in EVERY_KIND:
            if BY_STRUCT[type(record)].has_customer:
                assert stored(connection, record) is None
        assert [line for line in log(connection) if line[0] == "c1"] == [
            ("c1", Kind.CUSTOMER, "c1")
        ]
        assert stored(connection, interaction(7, customer="c2")) is not None


def test_what_is_no_record_is_refused(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(TypeError):
        records.put(connection, [money("1", "USD")], at=NOW)


def test_an_instant_without_a_zone_is_refused(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(Exception, match="time zone"):
        records.put(connection, [interaction(1, at=NOW.replace(tzinfo=None))], at=NOW)
