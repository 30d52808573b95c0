"""A word planted in every table that may hold something about a person is exported and erased."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import httpx
import pytest
from sqlalchemy import MetaData, insert, select
from support.hub import TestHub, hub_in_process

from agent_console.cli import main
from agent_console.domain.agent import Agent, Role
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.call import Call
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.coaching import Tone
from agent_console.domain.customer import Consents, Customer
from agent_console.domain.duplicate import PairState
from agent_console.domain.field_change import FieldChange
from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from agent_console.domain.gate import Passenger
from agent_console.domain.handover import Handover
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.membership import Membership
from agent_console.domain.money import money
from agent_console.domain.note import Note
from agent_console.domain.observation import Observation, Topic
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.score import Verdict
from agent_console.domain.trip import Trip
from agent_console.domain.voucher import Voucher, VoucherKind
from agent_console.hub import audit, privacy_tables
from agent_console.hub import tables as t
from agent_console.hub.audit_checking import verify
from agent_console.hub.kept import metadata
from agent_console.hub.person_data import NOBODYS, PLACES, Fate
from agent_console.hub.person_erasure import Erased, Hold
from agent_console.hub.retention import RetentionSettings, load, run
from agent_console.hub.review.filing import first_number
from agent_console.ids import (
    AgentId,
    CustomerId,
    FlightId,
    ObservationId,
    PassengerId,
    VoucherId,
    is_parked,
    parked,
)
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import Choice, Problem
from agent_console.wire.operation import Fate as Outcome
from agent_console.wire.people import Objected

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
OLD = NOW - timedelta(days=100)
ADA, BO = CustomerId("c-ada"), CustomerId("c-bo")
CHIEF = Agent(id=AgentId("chief"), login="chief", name="Chief", role=Role.ADMINISTRATOR)
AGENT = Agent(id=AgentId("agent"), login="agent", name="Agent")
WORD = "quibblethwaite"
PHONE, SHARED = "+12065550142", "+12065550150"
BESIDE = parked("k-lost")


def canary(place: str) -> str:
    return f"{WORD}-{place}"


def said(place: str, key: str, customer: str = ADA, **more: Any) -> Interaction:
    plain = {
        "id": key,
        "customer_id": customer,
        "at": OLD,
        "channel": Channel.PHONE,
        "headline": canary(place),
    }
    return Interaction(**{**plain, **more})


def records_of(who: str) -> tuple[Any, ...]:
    """Return one record of each kind that travels in the feed."""
    return (
        Customer(
            id=who, given_name=canary("customers"), family_name=f"{WORD}", native_name="欧阳飞燕"
        ),
        Identifier(scheme=Scheme.EMAIL, value=f"{WORD}@example.com", customer_id=who),
        Identifier(scheme=Scheme.PHONE, value=PHONE, customer_id=who, typed=canary("identifiers")),
        Identifier(scheme=Scheme.PHONE, value=SHARED, customer_id=who),
        Membership(id="m1", customer_id=who, programme="Atmos", number=canary("memberships")),
        Trip(
            id="t1",
            customer_id=who,
            locator=canary("trips"),
            booked_at=OLD,
            segments=(),
            starts_at=OLD,
            ends_at=OLD,
            fare=money("120.50", "USD"),
        ),
        Case(
            id="x1",
            customer_id=who,
            kind=CaseKind.REFUND,
            subject=canary("cases"),
            opened_at=OLD,
            closed_at=OLD,
        ),
        Promise(
            id="p1",
            customer_id=who,
            what=canary("promises"),
            due_at=OLD,
            made_at=OLD,
            state=PromiseState.KEPT,
        ),
        FollowUp(
            id="f1",
            customer_id=who,
            kind=FollowUpKind.TASK,
            what=canary("follow_ups"),
            due_at=OLD,
            made_at=OLD,
            state=FollowUpState.DONE,
        ),
        said("interactions", "i1", call_id="k1", text=canary("review_words")),
        Passenger(
            id=PassengerId("p1"),
            customer_id=who,
            flight_id=FlightId("AS1-SEA-x"),
            name=canary("passengers"),
        ),
        Observation(
            id=ObservationId("o1"),
            customer_id=who,
            topic=Topic.OTHER,
            text=canary("observations"),
            at=OLD,
            author_id=AgentId("agent"),
        ),
        Voucher(
            id=VoucherId("v1"),
            customer_id=who,
            passenger_id=PassengerId("p1"),
            flight_id=FlightId("AS1-SEA-x"),
            kind=VoucherKind.MEAL,
            amount=money(12, "USD"),
            ground=canary("vouchers"),
            issued_at=OLD,
            issued_by=AgentId("agent"),
        ),
        Note(id="n1", customer_id=who, text=canary("notes"), written_at=OLD, agent_id="agent"),
    )


def call(key: str, **more: Any) -> dict[str, Any]:
    plain = {"id": key, "from_number": PHONE, "to_number": "+12065550100", "rung_at": OLD}
    made = Call(**{**plain, **more})
    return {name: getattr(made, name) for name in Call.__struct_fields__} | {"event_seq": 0}


def rows_of(who: str) -> dict[str, list[dict[str, Any]]]:
    """Return what is planted in the tables that are no records; each names the person."""
    changed = FieldChange(seen=canary("merges"), wanted="")
    refused = Problem(title="No", status=409, detail=canary("operations"))
    handover = Handover(
        at=OLD,
        from_id=AgentId("agent"),
        from_name="Agent",
        to_name="Queue",
        summary=canary("calls"),
    )
    return {
        "review_versions": [
            {
                "customer_id": who,
                "interaction_id": "i1",
                "until": OLD,
                "text": canary("review_versions"),
                "reason": "",
                "outcome": "",
            }
        ],
        "review_deed_parts": [
            {
                "deed_id": "r1",
                "number": first_number(OLD) | crc32(f"{who} i1".encode()) & 0x7FFFFFFF,
                "assigned_name": "",
                "why": canary("review_deed_parts"),
            }
        ],
        "choices": [
            {
                "customer_id": who,
                "id": "o1",
                "at": OLD,
                "agent_id": "agent",
                "action": canary("choices"),
                "choice": Choice.DECLINED,
                "propensity": 0.5,
            }
        ],
        "shown": [
            {
                "customer_id": who,
                "id": "o1",
                "at": OLD,
                "action": canary("shown"),
                "kind": "offer",
                "place": 0,
                "chance": 1.0,
                "propensity": 0.5,
                "segment": "",
                "is_held_out": False,
                "playbook": "",
                "purpose": "",
            }
        ],
        "held_ways": [
            {
                "customer_id": who,
                "id": "h1",
                "trip_id": canary("held_ways"),
                "flight_id": "f",
                "cabin": "",
                "seat_count": 1,
                "until": OLD,
                "state": "held",
            }
        ],
        "calls": [
            call("k1", handover=handover),
            call("k2", continues_id="k1", from_number=canary("calls")),
            call("k-lost"),
            call("k-shared", from_number=SHARED),
        ],
        "wrap_ups": [{"call_id": "k1", "wrap_s": 31}],
        "report_subjects": [{"customer_id": who, "report_id": "r9"}],
        "call_events": [{"call_id": "k1", "at": OLD, "body": canary("call_events")}],
        "call_ledgers": [{"call_id": "k1", "at": OLD, "body": canary("call_ledgers")}],
        "call_names": [{"source": "x", "key": canary("call_names"), "call_id": "k1"}],
        "blocked_numbers": [{"number": PHONE, "blocked_at": OLD}],
        "operations": [
            {
                "id": "o1",
                "fate": Outcome.REFUSED,
                "problem": refused,
                "agent_id": "agent",
                "at": OLD,
                "customer_id": who,
            }
        ],
        "duplicates": [
            {
                "first_id": who,
                "second_id": BO,
                "score": 1.0,
                "reasons": (),
                "state": PairState.OPEN,
                "found_at": OLD,
            }
        ],
        "merges": [
            {
                "id": "g1",
                "kept_id": who,
                "gone_id": "c-part",
                "merged_at": OLD,
                "merged_by": "agent",
                "fields": {"city": changed},
            }
        ],
        "merge_moves": [
            {"merge_id": "g1", "kind": Kind.NOTE, "key": "n9", "body": canary("merge_moves")}
        ],
        "joins": [{"parked_id": "parked:k9", "customer_id": who}],
        "unknown_contacts": [
            {
                "customer_id": place,
                "scheme": scheme,
                "value": value,
                "all_of_them": "x",
                "at": OLD,
            }
            for place, scheme, value in (
                ("parked:u1", "phone", PHONE),
                ("parked:u1", "name", canary("unknown_contacts")),
                ("parked:u2", "phone", SHARED),
            )
        ],
        "counterparts": [
            {
                "system": "next-door",
                "kind": "person",
                "their_id": "7",
                "customer_id": who,
                "our_id": who,
                "agreed": canary("counterparts"),
            }
        ],
        "working_members": [
            {"set_id": 1, "customer_id": who, "generation": 1, "is_in": True},
        ],
        "scores": [
            {
                "customer_id": who,
                "id": "s1",
                "note_id": "n1",
                "agent_id": "agent",
                "agent_name": "",
                "reviewer_id": "chief",
                "reviewer_name": "",
                "card_id": "call-note",
                "card_version": 1,
                "marks": {"verified": 5},
                "words": canary("scores"),
                "at": OLD,
                "is_replaced": False,
                "is_blind": True,
                "version": 1,
            }
        ],
        "disputes": [
            {
                "customer_id": who,
                "score_id": "s1",
                "agent_id": "agent",
                "agent_name": "",
                "words": canary("disputes"),
                "at": OLD,
                "verdict": Verdict.OPEN,
                "answer": "",
                "answered_by_name": "",
                "version": 1,
            }
        ],
        "remarks": [
            {
                "customer_id": who,
                "id": "r1",
                "note_id": "n1",
                "agent_id": "agent",
                "agent_name": "",
                "coach_id": "chief",
                "coach_name": "",
                "tone": Tone.PRAISE,
                "words": canary("remarks"),
                "start": 0,
                "end": 0,
                "quote": "",
                "at": OLD,
                "replies": (),
                "version": 1,
            }
        ],
        "shared_snippets": [
            {
                "customer_id": who,
                "id": "t1",
                "name": "refund",
                "title": "",
                "text": canary("shared_snippets"),
                "queues": (),
                "author_name": "",
                "shared_by": "chief",
                "shared_by_name": "",
                "at": OLD,
                "version": 1,
            }
        ],
        "graves": [{"customer_id": who, "version": 3}],
        "glasses": [{"agent_id": "agent", "customer_id": who, "until": NOW}],
        "legal_holds": [
            {
                "id": "l1",
                "customer_id": who,
                "reason": canary("legal_holds"),
                "placed_by": "chief",
                "placed_at": OLD,
                "ended_at": OLD,
                "ended_by": "chief",
            }
        ],
    }


WRITTEN_WITH_RECORDS = {
    *("changes", "customer_marks", "customer_words", "audit", "audit_subjects"),
    *("review_notes", "review_words"),
}
"""Tables that the records themselves, and the audit below, fill."""


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    others = (
        Customer(
            id=BO, given_name="Bo", family_name="Li", consents=Consents(offers=(Channel.SMS,))
        ),
        Identifier(scheme=Scheme.PHONE, value=SHARED, customer_id=BO),
        said("bo", "i-bo", BO, headline="Bo's own"),
    )
    with hub_in_process(
        tmp_path, others, agents=(AGENT, CHIEF), clock=lambda: NOW, database_url=database_url
    ) as hub:
        hub.put(*records_of(ADA), said("parked", "i-parked", BESIDE, call_id="k-lost"))
        hub.put(Customer(id="c-part", given_name=WORD, family_name="", merged_into=ADA))
        planted = metadata.tables
        with hub.engine.begin() as connection:
            for name, rows in rows_of(ADA).items():
                connection.execute(insert(planted[name]), rows)
            entry = AuditEntry(
                id="d1", at=OLD, deed=Deed.VIEW, customers=(ADA,), reason=canary("audit")
            )
            audit.append(connection, [entry], at=OLD)
        yield hub


@pytest.fixture
def chief(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client("chief") as chief:
        yield chief


def whole_database(hub: TestHub) -> dict[str, str]:
    """Return every column of every row there is, also of tables the program does not know."""
    there = MetaData()
    there.reflect(hub.engine)
    with hub.engine.connect() as connection:
        return {
            name: "\n".join(str(tuple(row)) for row in connection.execute(select(table)))
            for name, table in there.tables.items()
        }


def test_every_table_has_an_answer_and_something_planted(hub: TestHub) -> None:
    answered = {place.table.name for place in PLACES}
    listed = set(whole_database(hub)) - {"alembic_version"}
    # Without the parts of tables, and what SQLite makes of an index over words.
    there = {one for one in listed if not one[-1].isdigit() and "review_index" not in one}
    assert there == set(metadata.tables)
    assert answered | set(NOBODYS) == there
    assert not answered & set(NOBODYS)
    kinds = {one.table.name for one in t.KEPT if one.has_customer}
    assert answered == kinds | set(rows_of(ADA)) | WRITTEN_WITH_RECORDS
    for place in PLACES:
        assert (place.fate is Fate.ERASED) or place.why, place.table.name


def test_the_export_holds_every_planted_word_as_document_and_as_page(
    hub: TestHub, chief: httpx.Client
) -> None:
    answer = chief.get(f"/v1/people/{ADA}/export")
    document = decode(answer.content, dict[str, Any])
    page = chief.get(f"/v1/people/{ADA}/export", headers={"Accept": "text/html"}).text
    for name in {place.table.name for place in PLACES}:
        assert document["tables"][name], name
    before = {name for name, text in whole_database(hub).items() if WORD in text}
    whole = {one for one in before if not one[-1].isdigit() and "review_index" not in one}
    for name in whole - set(NOBODYS):
        assert WORD in str(document["tables"][name]), name
        if WORD in str(document["tables"][name]):
            assert canary(name) in page or name in {"changes", "customer_words"}, name
    assert canary("parked") in answer.text
    for others in ("Bo's own", "k-shared", '"Li"'):
        assert others not in answer.text + page
    assert "<script" not in page
    with hub.client("agent") as agent:
        assert agent.get(f"/v1/people/{ADA}/export").status_code == 403
    assert chief.get("/v1/people/c-nobody/export").status_code == 404


def test_erasure_leaves_no_planted_word_anywhere_and_says_what_stays(
    hub: TestHub, chief: httpx.Client, tmp_path: Path
) -> None:
    cursor = last_cursor(chief)
    answer = chief.post(f"/v1/people/{ADA}/erasure")
    assert answer.status_code == 200, answer.text
    done = decode(answer.content, Erased)
    for name, text in whole_database(hub).items():
        assert WORD not in text, name
        assert "飞燕" not in text, name
        if name != "blocked_numbers":
            assert PHONE not in text, name
    assert SHARED in whole_database(hub)["unknown_contacts"]
    assert {"customers", "interactions", "merges", "legal_holds"} <= set(done.removed)
    assert set(done.stays) == {
        *("trips", "calls", "operations", "changes", "graves", "joins", "counterparts"),
        *("audit", "audit_subjects", "blocked_numbers", "wrap_ups"),
    }
    assert done.ledger_count == 1
    with hub.engine.connect() as connection:
        paid = connection.execute(select(privacy_tables.ledger)).one()
        assert (paid.amount, paid.currency, paid.day) == ("120.50", "USD", date(2026, 1, 1))
        assert verify(connection).findings == ()
        shared = select(t.calls.c.from_number).where(t.calls.c.id == "k-shared")
        assert connection.scalar(shared) == SHARED
    assert WORD not in answer.text
    page = decode(chief.get("/v1/changes", params={"cursor": cursor}).content, Page)
    gone = {one.key for one in page.gone if one.kind is Kind.CUSTOMER}
    assert {one for one in gone if not is_parked(CustomerId(one))} == {ADA, "c-part"}
    assert BESIDE in gone  # what an unknown caller said, who was this person
    assert chief.post(f"/v1/people/{ADA}/erasure").status_code == 404
    assert chief.get(f"/v1/customers/{BO}").status_code == 200
    if hub.engine.dialect.name == "sqlite":
        for path in tmp_path.glob("hub.db*"):
            assert WORD.encode() not in path.read_bytes(), path.name


def last_cursor(client: httpx.Client) -> str:
    cursor = None
    while True:
        where = {"cursor": cursor} if cursor else {}
        page = decode(client.get("/v1/changes", params=where).content, Page)
        cursor = page.cursor
        if not page.more:
            return cursor


def test_a_legal_hold_stands_against_erasure_until_it_is_released(chief: httpx.Client) -> None:
    for reason, status in (("", 422), ("Court case 17", 200)):
        answer = chief.post(f"/v1/people/{ADA}/holds", json={"reason": reason})
        assert answer.status_code == status
    hold = decode(answer.content, Hold)
    assert chief.post(f"/v1/people/{ADA}/erasure").status_code == 409
    assert chief.get(f"/v1/customers/{ADA}").status_code == 200
    assert chief.delete(f"/v1/people/holds/{hold.id}").status_code == 204
    assert chief.delete(f"/v1/people/holds/{hold.id}").status_code == 404
    assert chief.post(f"/v1/people/{ADA}/erasure").status_code == 200


def test_neither_the_reason_of_a_hold_nor_a_desks_name_keeps_a_card_number(
    hub: TestHub, chief: httpx.Client
) -> None:
    card = "4111 1111 1111 1111"
    chief.post(f"/v1/people/{ADA}/holds", json={"reason": f"Paid with {card}"})
    for _ in range(2):
        desk = {"id": "d1", "secret": "s", "name": f"Desk {card}"}
        assert chief.put("/v1/desk", json=desk).status_code == 200
    kept = whole_database(hub)
    for name in ("legal_holds", "desks"):
        assert card not in kept[name]
        assert "1111" in kept[name]


def test_who_objects_is_offered_nothing_and_every_desk_hears_of_it(
    hub: TestHub, chief: httpx.Client
) -> None:
    cursor = last_cursor(chief)
    with hub.client("agent") as agent:
        for is_new in (True, False):
            answer = agent.post(f"/v1/people/{BO}/objection")
            assert decode(answer.content, Objected).is_new == is_new
        assert agent.post("/v1/people/c-nobody/objection").status_code == 404
    page = decode(chief.get("/v1/changes", params={"cursor": cursor}).content, Page)
    assert [one.consents.offers for one in page.customers] == [()]


def test_the_command_writes_a_copy_and_erases(
    hub: TestHub, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--database", database_url]
    out = tmp_path / "copy"
    assert main(["hub", "person", "export", ADA, "--out", str(out), *where]) == 0
    assert {path.name for path in out.iterdir()} == {"person.json", "person.html"}
    for path in out.iterdir():
        assert canary("notes") in path.read_text(encoding="utf-8")
        assert path.stat().st_mode & 0o077 == 0
    assert main(["hub", "person", "hold", ADA, "--reason", "Court", "--json", *where]) == 0
    hold = decode(capsys.readouterr().out.partition("\n")[2].encode(), dict[str, Any])["id"]
    assert main(["hub", "person", "erase", ADA, *where]) == 1
    assert main(["hub", "person", "release", hold, *where]) == 0
    assert main(["hub", "person", "erase", ADA, *where]) == 0
    assert "stays: calls" in capsys.readouterr().out
    assert WORD not in str(whole_database(hub))
    deeds = whole_database(hub)["audit"]
    assert deeds.count("command_line") == 4


LIMITS = RetentionSettings(
    interactions=30,
    notes=30,
    trips=30,
    cases=30,
    promises=30,
    follow_ups=30,
    calls=30,
    suggestions=30,
    ledger=30,
    audit=365,
)


def test_retention_counts_first_and_then_removes_what_is_old_and_done(
    hub: TestHub, chief: httpx.Client
) -> None:
    open_one = said("open", "i-open", state=State.OPEN)
    young = said("young", "i-young", at=NOW - timedelta(days=1))
    hub.put(open_one, young)
    cursor = last_cursor(chief)
    before = whole_database(hub)
    dry = run(hub.engine, LIMITS, at=NOW, is_dry=True)
    assert whole_database(hub) == before
    done = run(hub.engine, LIMITS, at=NOW)
    assert done.counts == dry.counts
    assert done.counts == {
        "interactions": 6,
        "notes": 4,
        "trips": 2,  # and the voucher
        "cases": 1,
        "promises": 1,
        "follow_ups": 1,
        "calls": 8,
        "suggestions": 2,
        "ledger": 0,
        "audit": 0,
    }
    assert run(hub.engine, LIMITS, at=NOW).counts == dict.fromkeys(dry.counts, 0)
    left = whole_database(hub)
    gone = ("notes", "scores", "disputes", "remarks", "trips", "cases", "promises", "follow_ups")
    for name in (*gone, "shown", "choices", "calls"):
        assert left[name] == "", name
    assert canary("open") in left["interactions"]
    assert canary("young") in left["interactions"]
    page = decode(chief.get("/v1/changes", params={"cursor": cursor}).content, Page)
    assert {one.kind for one in page.gone} >= {Kind.NOTE, Kind.TRIP, Kind.INTERACTION}


def test_retention_leaves_who_is_under_a_legal_hold(hub: TestHub, chief: httpx.Client) -> None:
    chief.post(f"/v1/people/{ADA}/holds", json={"reason": "Court case 17"})
    done = run(hub.engine, RetentionSettings(notes=30, interactions=30), at=NOW)
    assert done.counts == {"notes": 0, "interactions": 2}
    assert canary("interactions") in whole_database(hub)["interactions"]


@pytest.mark.parametrize("who", [ADA, "c-part"])
def test_retention_leaves_everything_of_who_is_held_under_whatever_id_and_their_calls(
    hub: TestHub, chief: httpx.Client, who: str
) -> None:
    hub.put(said("bo", "i-old", BO, headline="Bo's older one"))
    with hub.engine.begin() as connection:
        connection.execute(insert(t.calls), [call("k-bo", from_number=SHARED)])
        connection.execute(insert(t.calls), [call("k-nobody", from_number="+12065550199")])
    chief.post(f"/v1/people/{who}/holds", json={"reason": "Court case 17"})
    before = whole_database(hub)
    limits = RetentionSettings(notes=30, interactions=30, trips=30, calls=30, suggestions=30)
    done = run(hub.engine, limits, at=NOW)
    assert done.counts == {
        "interactions": 3,  # Bo's, and who wrote from a number that Bo has, too
        "notes": 0,
        "trips": 0,
        "calls": 1,
        "suggestions": 0,
    }
    left = whole_database(hub)
    assert "k-nobody" not in left["calls"]
    assert "parked:u1" in left["unknown_contacts"]
    for name in ("call_events", "call_ledgers", "call_names", "wrap_ups", "notes", "trips"):
        assert left[name] == before[name], name


def test_an_audit_cut_at_its_beginning_is_whole_and_a_row_too_few_is_found(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        later = AuditEntry(id="d2", at=NOW, deed=Deed.VIEW, customers=(BO,))
        audit.append(connection, [later], at=NOW)
    a_year_on = OLD + timedelta(days=366)
    assert run(hub.engine, RetentionSettings(audit=365), at=a_year_on).counts == {"audit": 1}
    with hub.engine.begin() as connection:
        found = verify(connection)
        assert (found.findings, found.number) == ((), 3)
        connection.exec_driver_sql("DELETE FROM audit WHERE number = 2")
        assert [one.number for one in verify(connection).findings] == [2]


@pytest.mark.parametrize(
    "text", ["notes = 0", "audit = 30", "notes = 'x'", "nothing = 5", "notes ="]
)
def test_a_file_that_makes_no_sense_removes_nothing(
    hub: TestHub, tmp_path: Path, database_url: str, text: str
) -> None:
    path = tmp_path / "retention.toml"
    path.write_text(text, encoding="utf-8")
    before = whole_database(hub)
    command = ["hub", "retention", "--settings", str(path), "--database", database_url]
    assert main(command) == 1
    assert whole_database(hub) == before


def test_the_command_counts_what_would_go(
    hub: TestHub, tmp_path: Path, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "retention.toml"
    path.write_text("notes = 30\n", encoding="utf-8")
    assert load(path) == RetentionSettings(notes=30)
    command = ["hub", "retention", "--settings", str(path), "--database", database_url]
    assert main([*command, "--dry-run"]) == 0
    # The note, and what reviewers made of it: a score, a dispute, a remark.
    assert "4 would be removed" in capsys.readouterr().out
    assert canary("notes") in whole_database(hub)["notes"]
    assert main(command) == 0
    assert whole_database(hub)["notes"] == ""
