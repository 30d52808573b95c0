"""Contacts from other programs come in once, find their customer or wait until they can."""

import base64
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import func, insert, select
from support.hub import AGENT, TestHub, hub_in_process
from support.waiting import until

from agent_console.cli import main
from agent_console.domain.agent import Agent, Role
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.trip import Trip
from agent_console.hub import audit_reading, joining, merging, records
from agent_console.hub.app import create_app
from agent_console.hub.audit_checking import verify
from agent_console.hub.database import open_database
from agent_console.hub.intake import parking
from agent_console.hub.intake.events import usual
from agent_console.hub.intake_tables import heard_events, unknown_contacts
from agent_console.hub.tables import BY_STRUCT, interactions, joins
from agent_console.ids import is_parked
from agent_console.wire.codec import decode
from agent_console.wire.contact import HeardAnswer, HeardFate
from agent_console.wire.duplicates import MergeRequest
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import Problem

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c-ada", given_name="Ada", family_name="Example")
BO = Customer(id="c-bo", given_name="Bo", family_name="Li")
SHOP = Agent(id="shop", login="shop", name="Web shop", role=Role.INTEGRATION)
PHONE, SHARED = "+12065550142", "+12065550150"
KNOWN = (
    ADA,
    BO,
    Identifier(scheme=Scheme.EMAIL, value="ada@example.com", customer_id=ADA.id),
    Identifier(scheme=Scheme.PHONE, value=PHONE, customer_id=ADA.id),
    Identifier(scheme=Scheme.PHONE, value=SHARED, customer_id=ADA.id),
    Identifier(scheme=Scheme.PHONE, value=SHARED, customer_id=BO.id),
    Membership(id="m1", customer_id=ADA.id, programme="Atmos", number="AT123456"),
    Identifier(scheme=Scheme.MEMBER, value="AT123456", customer_id=ADA.id),
    Identifier(scheme=Scheme.LOCATOR, value="K7PQ2X", customer_id=ADA.id),
    Trip(
        id="t1",
        customer_id=ADA.id,
        locator="K7PQ2X",
        booked_at=NOW,
        segments=(),
        starts_at=NOW,
        ends_at=NOW + timedelta(days=1),
    ),
)
STRUCTURED, BATCH = "application/cloudevents+json", "application/cloudevents-batch+json"


@pytest.fixture
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHub]:
    wants_both = "database_url" in request.fixturenames
    url = request.getfixturevalue("database_url") if wants_both else None
    with hub_in_process(
        tmp_path, KNOWN, agents=(AGENT, SHOP), clock=lambda: NOW, database_url=url
    ) as hub:
        yield hub


@pytest.fixture
def shop(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client("shop") as client:
        yield client


def event(key: str = "1", kind: str = "com.example.web.searched", **data: Any) -> dict[str, Any]:
    said = {"headline": "Looked for Seattle", "email": "ada@example.com"} | data
    return {
        "specversion": "1.0",
        "id": key,
        "source": "/shop",
        "type": kind,
        "time": "2026-05-04T11:57:00Z",
        "data": said,
    }


def anonymous(key: str = "1", **data: Any) -> dict[str, Any]:
    return event(key, **{"email": ""} | data)


def sent(client: httpx.Client, *events: dict[str, Any]) -> list[HeardFate]:
    answer = client.post("/v1/contacts", json=list(events), headers={"Content-Type": BATCH})
    assert answer.status_code == 200, answer.text
    return [one.fate for one in decode(answer.content, HeardAnswer).outcomes]


def history(hub: TestHub, customer: str | None = None) -> list[Interaction]:
    kept = BY_STRUCT[Interaction]
    query = select(*kept.fields).order_by(interactions.c.at, interactions.c.id)
    if customer is not None:
        query = query.where(interactions.c.customer_id == customer)
    with hub.engine.connect() as connection:
        return [kept.record(row) for row in connection.execute(query)]


def count(hub: TestHub, table: Any) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def test_an_event_is_in_the_history_and_in_the_feed_and_in_the_audit(
    hub: TestHub, shop: httpx.Client
) -> None:
    with hub.client() as desk:
        begun = decode(desk.get("/v1/changes").content, Page)
        while begun.more:
            asked = {"cursor": begun.cursor}
            begun = decode(desk.get("/v1/changes", params=asked).content, Page)
        rung = hub.app.hub.bell.rung_count
        said = event(locator="k7pq2x", thread="visit-9", duration_s=40)
        answer = shop.post("/v1/contacts", json=said, headers={"Content-Type": STRUCTURED})
        assert answer.status_code == 200, answer.text
        assert hub.app.hub.bell.rung_count == rung + 1
        page = decode(desk.get("/v1/changes", params={"cursor": begun.cursor}).content, Page)
    (entry,) = page.interactions
    assert entry.customer_id == ADA.id
    assert (entry.channel, entry.direction) == (Channel.WEB, Direction.INBOUND)
    assert (entry.headline, entry.at) == ("Looked for Seattle", NOW - timedelta(minutes=3))
    assert (entry.trip_id, entry.source, entry.duration_s) == ("t1", "/shop", 40)
    with hub.engine.connect() as connection:
        lines = audit_reading.lines(connection, customer=ADA.id).lines
        assert [(one.entry.what, one.entry.agent_id) for one in lines] == [
            ("take_contacts", "shop")
        ]
        assert verify(connection).findings == ()


def test_the_end_of_the_type_says_channel_and_direction() -> None:
    inbound, outbound = Direction.INBOUND, Direction.OUTBOUND
    for kind, channel, direction in (
        ("web.clicked", Channel.WEB, inbound),
        ("com.example.email.received", Channel.EMAIL, inbound),
        ("com.example.email.sent", Channel.EMAIL, outbound),
        ("org.chat.ended", Channel.CHAT, inbound),
        ("app.opened", Channel.APP, inbound),
        ("airport.kiosk.used", Channel.APP, inbound),
        ("social.replied", Channel.SOCIAL, outbound),
        ("sms.delivered", Channel.SMS, outbound),
        ("contact.made", None, inbound),
    ):
        assert usual(kind) == (channel, direction), kind


def test_an_event_may_stand_in_the_headers_with_its_data_as_the_body(
    hub: TestHub, shop: httpx.Client
) -> None:
    said = {
        "ce-specversion": "1.0",
        "ce-id": "7",
        "ce-source": "/app%20one",
        "ce-type": "com.example.app.opened",
        "ce-time": "2026-05-04T11:00:00+02:00",
    }
    body = {"headline": "Opened the app", "member": "at 123456"}
    answer = shop.post("/v1/contacts", json=body, headers=said)
    assert decode(answer.content, HeardAnswer).outcomes[0].fate is HeardFate.STORED
    (entry,) = history(hub, ADA.id)
    assert entry.at == datetime(2026, 5, 4, 9, tzinfo=UTC)
    assert entry.source == "/app one"


def test_data_may_come_encoded(hub: TestHub, shop: httpx.Client) -> None:
    data = msgspec.json.encode(event()["data"])
    said = {k: v for k, v in event().items() if k != "data"}
    said["data_base64"] = base64.b64encode(data).decode()
    assert sent(shop, said) == [HeardFate.STORED]
    assert len(history(hub, ADA.id)) == 1


@pytest.mark.usefixtures("database_url")
def test_what_is_sent_again_changes_nothing(hub: TestHub, shop: httpx.Client) -> None:
    other = event("2", headline="Looked for Oslo")
    assert sent(shop, event(), other, event()) == [
        HeardFate.STORED,
        HeardFate.STORED,
        HeardFate.KNOWN,
    ]
    assert sent(shop, event(headline="Other words"), other) == [HeardFate.KNOWN] * 2
    assert sent(shop, event() | {"source": "/other"}) == [HeardFate.STORED]
    assert [one.headline for one in history(hub)].count("Looked for Seattle") == 2
    assert len(history(hub)) == 3


@pytest.mark.usefixtures("database_url")
def test_two_hub_processes_that_are_told_the_same_at_once_store_it_once(
    hub: TestHub, tmp_path: Path
) -> None:
    engine = open_database(hub.engine.url.render_as_string(hide_password=False))
    try:
        other = TestHub(engine, hub.local, create_app(engine, clock=hub.clock), hub.clock)
        batch = [
            event(str(n)) if n % 2 else anonymous(str(n), phone="+4930123456") for n in range(12)
        ]
        with hub.client("shop") as one, other.client("shop") as two:
            orders = (one, batch), (two, batch[::-1]), (one, batch[::-1]), (two, batch)
            with ThreadPoolExecutor(4) as pool:
                fates = list(pool.map(lambda order: sent(order[0], *order[1]), orders))
    finally:
        engine.dispose()
    assert sum(fate is not HeardFate.KNOWN for some in fates for fate in some) == 12
    assert len(history(hub)) == 12
    assert len({one.customer_id for one in history(hub)}) == 2


@pytest.mark.usefixtures("database_url")
def test_who_is_not_sure_is_parked_at_one_place_and_nothing_is_guessed(
    hub: TestHub, shop: httpx.Client
) -> None:
    fates = sent(
        shop,
        anonymous("1", phone=SHARED),
        anonymous("2", phone=SHARED),
        anonymous("3", phone="+1 206 555 0199"),
        anonymous("4", phone=SHARED, name="Bo Li"),
        anonymous("5", phone=PHONE, email="bo@example.com"),
    )
    parked, stored = HeardFate.PARKED, HeardFate.STORED
    assert fates == [parked, parked, parked, stored, stored]
    assert [one.customer_id for one in history(hub, BO.id)] == [BO.id]
    places = [one.customer_id for one in history(hub) if is_parked(one.customer_id)]
    assert len(places) == 3
    assert len(set(places)) == 2


@pytest.mark.usefixtures("database_url")
def test_what_waited_is_joined_when_somebody_gets_to_be_known_by_it(
    hub: TestHub, shop: httpx.Client
) -> None:
    assert (
        sent(shop, anonymous("1", login="ada-77"), anonymous("2", login="bo"))
        == [HeardFate.PARKED] * 2
    )
    known = Identifier(scheme=Scheme.LOGIN, value="ada-77", customer_id=ADA.id)
    with hub.engine.begin() as connection:
        assert parking.put_known(connection, [known], at=NOW) == {ADA.id}
    assert len(history(hub, ADA.id)) == 1
    assert count(hub, unknown_contacts) == 1
    assert sent(shop, anonymous("3", login="ada-77")) == [HeardFate.STORED]


def test_what_is_still_two_peoples_goes_on_waiting(hub: TestHub, shop: httpx.Client) -> None:
    sent(shop, anonymous("1", phone="+12065550177"))
    both = [
        Identifier(scheme=Scheme.PHONE, value="+12065550177", customer_id=one.id)
        for one in (ADA, BO)
    ]
    with hub.engine.begin() as connection:
        assert parking.put_known(connection, both, at=NOW) == {ADA.id, BO.id}
    assert all(is_parked(one.customer_id) for one in history(hub))


def test_what_was_one_of_two_peoples_is_joined_when_they_turn_out_to_be_one(
    hub: TestHub, shop: httpx.Client
) -> None:
    assert sent(shop, anonymous("1", phone=SHARED)) == [HeardFate.PARKED]
    one = MergeRequest(id="g-1", kept_id=ADA.id, gone_id=BO.id)
    with hub.engine.begin() as connection:
        merging.merge(connection, one, AGENT, at=NOW)
    assert len(history(hub, ADA.id)) == 1
    assert count(hub, unknown_contacts) == 0


def test_what_is_stored_at_a_place_while_a_desk_joins_it_follows(
    hub: TestHub, shop: httpx.Client
) -> None:
    sent(shop, anonymous("1", login="ada-77"))
    (place,) = {one.customer_id for one in history(hub)}
    with hub.engine.begin() as connection:  # as a hub sees it that looked just before
        connection.execute(insert(joins), {"parked_id": place, "customer_id": ADA.id})
    sent(shop, anonymous("2", login="ada-77"))
    assert len(history(hub, ADA.id)) == 2
    assert count(hub, unknown_contacts) == 0


@pytest.mark.usefixtures("database_url")
def test_a_visitor_who_signs_in_brings_what_they_did_before(
    hub: TestHub, shop: httpx.Client
) -> None:
    sent(shop, anonymous("1", visitor="v-1"), anonymous("2", visitor="v-2"))
    sent(shop, anonymous("3", visitor="v-1", phone="+12065550177"))
    assert sent(shop, event("4", visitor="v-1")) == [HeardFate.STORED]
    assert len(history(hub, ADA.id)) == 2
    left = [one for one in history(hub) if is_parked(one.customer_id)]
    assert len(left) == 2
    with hub.engine.connect() as connection:
        values = set(connection.scalars(select(unknown_contacts.c.value)))
    assert not values & {"v-1", "v-2"}


@pytest.mark.usefixtures("database_url")
def test_a_desk_finds_what_came_from_a_callers_number_and_joins_it(
    hub: TestHub, shop: httpx.Client
) -> None:
    sent(shop, anonymous("1", phone="+12065550177"), anonymous("2", phone="206 555 0177"))
    with hub.client() as desk:
        found = desk.post("/v1/callers/unknown", json={"number": "+12065550177"}).json()["calls"]
        assert len(found) == 1
        place = found[0]["parked_id"]
        join = {
            "kind": "join_customer",
            "id": "o1",
            "at": NOW.isoformat(),
            "customer_id": place,
            "into": ADA.id,
        }
        answer = desk.post("/v1/operations", json={"operations": [join]})
        assert answer.json()["outcomes"][0]["fate"] == "applied"
        after = desk.post("/v1/callers/unknown", json={"number": "+12065550177"}).json()
    assert after["calls"] == []
    assert len(history(hub, ADA.id)) == 2
    assert count(hub, unknown_contacts) == 0
    with hub.engine.connect() as connection:
        assert joining.joined_to(connection, place) == ADA.id


def test_a_card_number_is_masked_before_it_is_stored(hub: TestHub, shop: httpx.Client) -> None:
    card = "4111 1111 1111 1111"
    sent(
        shop,
        event("1", headline=f"Pay {card}", text=f"My card is {card}", thread=card),
        anonymous("2", visitor=card, name=f"Ada {card}", detail=card),
    )
    whole = str(history(hub))
    whole += "".join(one.headline + one.text + one.detail + one.thread_id for one in history(hub))
    with hub.engine.connect() as connection:
        whole += str(connection.execute(select(unknown_contacts)).all())
        whole += str(connection.execute(select(heard_events)).all())
    assert "1111 1111" not in whole
    assert "•" in whole


BAD: tuple[tuple[dict[str, Any], str], ...] = (
    ({"specversion": "0.3"}, "specversion"),
    ({"id": ""}, "id"),
    ({"id": 7}, "id"),
    ({"source": "x" * 201}, "source"),
    ({"type": "com.example.fax.sent"}, "type"),
    ({"type": "web"}, "type"),
    ({"time": "yesterday"}, "time"),
    ({"data": None}, "data"),
    ({"data": "no JSON"}, "data"),
    ({"data": {"email": "ada@example.com"}}, "data.headline"),
    ({"data": {"headline": "   ", "email": "ada@example.com"}}, "data.headline"),
    ({"data": {"headline": "x" * 301}}, "data.headline"),
    ({"data": {"headline": "Hi", "channel": "fax"}}, "data.channel"),
    ({"data": {"headline": "Hi", "satisfaction": 9}}, "data.satisfaction"),
    ({"data": {"headline": "Hi", "at": "2026-05-04T10:00:00"}}, "data.at"),
    ({"data": {"headline": "Hi", "at": "0001-01-01T00:00:00+14:00", "phone": PHONE}}, "data.at"),
    ({"time": "0001-01-01T00:00:00+14:00"}, "before 1900"),
    ({"data": {"headline": "Hi"}}, "data: say whose it is"),
    ({"data": {"headline": "Hi", "name": "Ada"}}, "data: say whose it is"),
    ({"data": {"headline": "Hi", "email": "nobody", "phone": "x"}}, "by this email or phone"),
    ({"data": {"headline": "Hi", "customer_id": "c-none"}}, "data.customer_id"),
    ({"type": "contact.made", "data": {"headline": "Hi", "phone": PHONE}}, "data.channel"),
)


def test_a_bad_event_is_refused_by_the_field_that_is_wrong(shop: httpx.Client) -> None:
    for wrong, field in BAD:
        said = event() | wrong
        answer = shop.post("/v1/contacts", json=said, headers={"Content-Type": STRUCTURED})
        assert answer.status_code == 422, wrong
        assert field in decode(answer.content, Problem).detail, wrong
        assert "ada@" not in answer.text


def test_one_bad_event_of_a_batch_keeps_no_other_from_being_taken(
    hub: TestHub, shop: httpx.Client
) -> None:
    bad = [event() | wrong for wrong, _ in BAD]
    answer = shop.post(
        "/v1/contacts", json=[*bad, event("good"), 5], headers={"Content-Type": BATCH}
    )
    outcomes = decode(answer.content, HeardAnswer).outcomes
    assert [one.fate for one in outcomes] == [
        *[HeardFate.REFUSED] * len(BAD),
        HeardFate.STORED,
        HeardFate.REFUSED,
    ]
    for outcome, (_, field) in zip(outcomes, BAD, strict=False):
        assert outcome.problem is not None
        assert field in outcome.problem.detail
    assert (outcomes[-2].id, outcomes[-2].source) == ("good", "/shop")
    assert len(history(hub)) == 1
    assert count(hub, heard_events) == 1


def test_a_body_that_is_no_message_is_a_bad_request(shop: httpx.Client) -> None:
    too_many = "[" + ",".join(["{}"] * 1001) + "]"
    for body, kind in (("{", STRUCTURED), ("{}", BATCH), (too_many, BATCH)):
        answer = shop.post("/v1/contacts", content=body, headers={"Content-Type": kind})
        assert answer.status_code == 400


@pytest.mark.usefixtures("database_url")
def test_signs_no_database_takes_are_left_out(hub: TestHub, shop: httpx.Client) -> None:
    said = event("a\u0000b", text="one\u0000two", thread="\u0000", visitor="\u0000v")
    assert sent(shop, said) == [HeardFate.STORED]
    assert [one.text for one in history(hub)] == ["onetwo"]


def test_who_was_erased_does_not_come_back(hub: TestHub, shop: httpx.Client) -> None:
    sent(shop, event())
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, ADA.id, ADA.id, at=NOW)
    assert sent(shop, event()) == [HeardFate.KNOWN]
    assert history(hub) == []
    said = event("2", customer_id=ADA.id)
    answer = shop.post("/v1/contacts", json=said, headers={"Content-Type": STRUCTURED})
    assert answer.status_code == 422
    assert "erased" in answer.json()["type"]


def test_a_merged_customers_id_leads_to_who_they_are_now(hub: TestHub, shop: httpx.Client) -> None:
    hub.put(msgspec.structs.replace(BO, merged_into=ADA.id, birth_date=date(1990, 1, 1)))
    assert sent(shop, event(email="", customer_id=BO.id)) == [HeardFate.STORED]
    assert len(history(hub, ADA.id)) == 1


def test_another_programmes_member_is_nobody_to_who_tells(hub: TestHub) -> None:
    hub.put(msgspec.structs.replace(SHOP, programmes=("Other miles",)))
    with hub.client("shop") as shop:
        assert sent(shop, event()) == [HeardFate.PARKED]
        answer = shop.post(
            "/v1/contacts",
            json=event("2", customer_id=ADA.id),
            headers={"Content-Type": STRUCTURED},
        )
    assert answer.status_code == 422
    assert history(hub, ADA.id) == []


def test_a_program_gets_a_token_of_its_own_and_may_do_no_more_than_an_integration(
    hub: TestHub, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--database", database_url, "--json"]
    assert main(["hub", "token", "add", "kiosks", *where]) == 0
    token = decode(capsys.readouterr().out.encode(), dict[str, str])["token"]
    with hub.client(login=None) as kiosks:
        kiosks.headers["Authorization"] = f"Bearer {token}"
        assert sent(kiosks, event(kind="airport.kiosk.used")) == [HeardFate.STORED]
        assert kiosks.get("/v1/audit").status_code == 403
        assert main(["hub", "token", "remove", "kiosks", *where]) == 0

        def is_shut_out() -> bool:
            answer = kiosks.post("/v1/contacts", json=[], headers={"Content-Type": BATCH})
            return answer.status_code == 401

        until(is_shut_out, "the token to count no more")
    for refused in (["add", AGENT.login], ["remove", AGENT.login], ["remove", "nobody"]):
        assert main(["hub", "token", *refused, *where]) == 1
    with hub.client() as person:
        assert person.get("/v1/me").status_code == 200


def test_the_description_shows_the_three_ways_and_the_data(shop: httpx.Client) -> None:
    described = shop.get("/v1/openapi.json").json()["paths"]["/v1/contacts"]["post"]
    bodies = described["requestBody"]["content"]
    one = bodies[STRUCTURED]["schema"]
    assert set(one["required"]) == {"id", "source", "specversion", "type", "data"}
    assert one["properties"]["data"]["required"] == ["headline"]
    assert "web" in one["properties"]["data"]["properties"]["channel"]["anyOf"][0]["enum"]
    assert bodies[BATCH]["schema"]["items"] == one
    assert bodies["application/json"]["schema"] == one["properties"]["data"]
    assert "$ref" not in str(bodies)
    assert {"200", "400", "401", "403", "413", "422", "503"} <= set(described["responses"])
