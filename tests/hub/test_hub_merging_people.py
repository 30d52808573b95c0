"""Two customers who are one person: found, merged, told to every desk, and taken apart again."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import select
from support.desk import KEY, NOW, contact, number, person, promise, wrapped
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.desk.identify import found
from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import Finding, PairState
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.merge import Merge, Side
from agent_console.domain.promise import PromiseState
from agent_console.hub import records
from agent_console.hub.duplicate_search import searching
from agent_console.hub.duplicates import find, open_pairs
from agent_console.hub.lookup import look_up
from agent_console.hub.tables import KEPT, merge_moves, merges
from agent_console.hub.tables import duplicates as duplicates_table
from agent_console.ids import AgentId, CustomerId, MembershipId, OperationId
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.sync.engine import SyncEngine
from agent_console.sync.verify import verify
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import Candidate, CustomerFile, LookupRequest
from agent_console.wire.duplicates import (
    DismissRequest,
    DuplicatePair,
    DuplicatesAnswer,
    MergeRequest,
    MergesAnswer,
)
from agent_console.wire.feed import Kind
from agent_console.wire.operation import BatchAnswer, Fate, MakePromise, SettlePromise

BOSS = Agent(id=AgentId("a-9"), login="boss", name="Supervisor", role=Role.SUPERVISOR)
ANA, ANNA = CustomerId("c-ana"), CustomerId("c-anna")
PHONE, MAIL = "+12065550142", "ana@example.com"
BORN = date(1987, 5, 17)


def people() -> tuple[Any, ...]:
    return (
        person(ANA, "Ana", "Delgado", birth_date=BORN, home_airport="SEA", seat="Aisle"),
        person(ANNA, "Anna", "Delgado", birth_date=BORN, city="Portland", is_fenced=True),
        number(PHONE, ANA),
        number(PHONE, ANNA, is_verified=True),
        Identifier(scheme=Scheme.EMAIL, value=MAIL, customer_id=ANNA),
        card("m-1", ANNA),
        contact("i-1", ANA, minutes=30),
        contact("i-2", ANNA, minutes=20),
        contact("i-3", ANNA, minutes=10),
        promise("p-1", ANNA),
    )


def card(key: str, owner: str) -> Membership:
    return Membership(
        id=MembershipId(key),
        customer_id=CustomerId(owner),
        programme="Miles",
        number="AB12345",
        tier="Gold",
        tier_rank=2,
    )


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, people(), agents=(AGENT, BOSS), clock=lambda: NOW) as made:
        yield made


@pytest.fixture
def boss(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client("boss") as client:
        yield client


def merged(boss: httpx.Client, key: str = "merge-1", **changes: Any) -> Merge:
    wanted = MergeRequest(**{"id": key, "kept_id": ANA, "gone_id": ANNA, **changes})
    answer = boss.post("/v1/merges", content=encode(wanted))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, Merge)


def undone(boss: httpx.Client, key: str = "merge-1") -> Merge:
    answer = boss.post(f"/v1/merges/{key}/undo")
    assert answer.status_code == 200, answer.text
    return decode(answer.content, Merge)


def sought(boss: httpx.Client) -> tuple[DuplicatePair, ...]:
    answer = boss.post("/v1/duplicates/search")
    assert answer.status_code == 200, answer.text
    return decode(answer.content, DuplicatesAnswer).pairs


class DeskOf:
    """A desk with its files and its line."""

    def __init__(self, hub: TestHub, folder: Path, stack: ExitStack) -> None:
        folder.mkdir()
        cache, journal = Cache.open(folder / "c.db", KEY), Journal.open(folder / "j.db", KEY)
        self.files = Files(cache, journal)
        self.hub = Hub(hub.local.address, hub.token, transport=hub.transport())
        self.engine = SyncEngine(cache, journal, self.hub, clock=lambda: NOW)
        stack.callback(self.files.close)
        stack.callback(self.hub.close)

    def sees(self, customer: str) -> set[str]:
        self.engine.cycle()
        file = self.files.customer_file(CustomerId(customer))
        return {one.id for one in file.interactions} if file else set()

    def agrees(self) -> bool:
        self.engine.cycle()
        return verify(self.files.cache, self.hub).is_agreed


@contextmanager
def desks(hub: TestHub, folder: Path, count: int = 2) -> Iterator[list[DeskOf]]:
    with ExitStack() as stack:
        yield [DeskOf(hub, folder / f"desk-{number}", stack) for number in range(count)]


def everything(hub: TestHub) -> dict[Kind, set[bytes]]:
    """Return all records of customers, without their versions."""
    with hub.engine.connect() as connection:
        found = {}
        for kept in KEPT:
            rows = [kept.record(row) for row in connection.execute(select(*kept.fields))]
            same = (msgspec.structs.replace(r, version=0) for r in rows if hasattr(r, "version"))
            found[kept.kind] = {encode(record) for record in same}
        return found


# found and explained


def test_one_person_with_two_files_is_found_and_the_reasons_are_said(boss: httpx.Client) -> None:
    (pair,) = sought(boss)
    assert {pair.first.id, pair.second.id} == {ANA, ANNA}
    findings = {reason.finding for reason in pair.reasons}
    assert findings == {Finding.SAME_PHONE, Finding.NEAR_NAME, Finding.SAME_BIRTH}
    assert pair.score == sum(reason.weight for reason in pair.reasons)
    assert {"given_name", "home_airport", "city", "seat"} <= set(pair.differing)
    assert pair.state is PairState.OPEN


def test_a_family_with_one_telephone_is_not_proposed(hub: TestHub, boss: httpx.Client) -> None:
    hub.put(
        person("c-luis", "Luis", "Delgado", birth_date=date(1985, 1, 2)),
        number(PHONE, "c-luis"),
    )
    assert [{p.first.id, p.second.id} for p in sought(boss)] == [{ANA, ANNA}]


def test_a_name_with_its_birth_date_is_enough(hub: TestHub, boss: httpx.Client) -> None:
    hub.put(
        person("c-j1", "Jörg", "Müller", birth_date=date(1970, 2, 3)),
        person("c-j2", "Joerg", "Mueller", birth_date=date(1970, 2, 3)),
        person("c-j3", "Jörg", "Müller", birth_date=date(1991, 2, 3)),
    )
    pairs = [{pair.first.id, pair.second.id} for pair in sought(boss)]
    assert {"c-j1", "c-j2"} in pairs
    assert not any("c-j3" in pair for pair in pairs)


def test_who_becomes_alike_later_is_found_then(hub: TestHub, boss: httpx.Client) -> None:
    hub.put(person("c-x", "Zoë", "Quill"), person("c-y", "Zoe", "Quill"))
    assert len(sought(boss)) == 1
    for one in ("c-x", "c-y"):
        hub.put(Identifier(scheme=Scheme.EMAIL, value="z@example.com", customer_id=CustomerId(one)))
    assert {"c-x", "c-y"} in [{pair.first.id, pair.second.id} for pair in sought(boss)]
    hub.put(person("c-y", "Ben", "Stone"))
    assert len(sought(boss)) == 1


def test_an_offices_telephone_tells_nothing(hub: TestHub, boss: httpx.Client) -> None:
    hub.put(*(person(f"c-{n}", "Sam", "Ortiz") for n in range(30)))
    hub.put(*(number("+12065550199", f"c-{n}") for n in range(30)))
    assert len(sought(boss)) == 1


def test_the_search_goes_on_where_it_ended(hub: TestHub) -> None:
    assert find(hub.engine, clock=hub.clock) > 0
    assert find(hub.engine, clock=hub.clock) == 0
    hub.put(person(ANA, "Ana", "Delgado", birth_date=BORN))
    assert find(hub.engine, clock=hub.clock) > 0


def test_it_runs_beside_the_hub(hub: TestHub) -> None:
    with searching(hub.engine, clock=hub.clock, first_after_s=0, every_s=0.01):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with hub.engine.connect() as connection:
                if open_pairs(connection, 5):
                    break
            time.sleep(0.01)
    with hub.engine.connect() as connection:
        assert len(open_pairs(connection, 5)) == 1


def test_two_persons_are_not_proposed_again(hub: TestHub, boss: httpx.Client) -> None:
    sought(boss)
    said = DismissRequest(first_id=ANNA, second_id=ANA)
    answer = boss.post("/v1/duplicates/dismiss", content=encode(said))
    assert decode(answer.content, DuplicatesAnswer).pairs == ()
    hub.put(person(ANA, "Anna", "Delgado", birth_date=BORN))
    assert sought(boss) == ()
    unknown = DismissRequest(first_id=ANA, second_id=CustomerId("c-nobody"))
    assert boss.post("/v1/duplicates/dismiss", content=encode(unknown)).status_code == 404


# the right


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/duplicates"),
        ("POST", "/v1/duplicates/search"),
        ("GET", "/v1/merges"),
        ("POST", "/v1/merges/merge-1/undo"),
    ],
)
def test_an_agent_may_not(hub: TestHub, method: str, path: str) -> None:
    with hub.client() as client:
        assert client.request(method, path).status_code == 403
        wanted = MergeRequest(id="m", kept_id=ANA, gone_id=ANNA)
        assert client.post("/v1/merges", content=encode(wanted)).status_code == 403
        said = DismissRequest(first_id=ANA, second_id=ANNA)
        assert client.post("/v1/duplicates/dismiss", content=encode(said)).status_code == 403
    with hub.client(None) as stranger:
        assert stranger.request(method, path).status_code == 401


# merge


def test_a_merge_is_field_by_field_and_keeps_both_histories(
    hub: TestHub, boss: httpx.Client
) -> None:
    made = merged(boss, fields={"given_name": Side.GONE, "city": Side.KEPT})
    assert (made.merged_by, made.merged_at) == (BOSS.id, NOW)
    assert set(made.fields) == {"given_name", "is_fenced"}
    file = decode(boss.get(f"/v1/customers/{ANA}").content, CustomerFile)
    assert (file.customer.given_name, file.customer.seat, file.customer.city) == (
        "Anna",
        "Aisle",
        "",
    )
    assert file.customer.is_fenced
    assert {one.id for one in file.interactions} == {"i-1", "i-2", "i-3"}
    assert [one.id for one in file.promises] == ["p-1"]
    assert {(one.scheme, one.value) for one in file.identifiers} == {
        (Scheme.PHONE, PHONE),
        (Scheme.EMAIL, MAIL),
    }
    assert [one.tier for one in file.memberships] == ["Gold"]


def test_what_only_the_other_has_is_taken_unless_somebody_says_no(boss: httpx.Client) -> None:
    assert "city" in merged(boss).fields


def test_merging_twice_is_merging_once(hub: TestHub, boss: httpx.Client) -> None:
    first, before = merged(boss), everything(hub)
    assert merged(boss) == first
    assert everything(hub) == before


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"gone_id": ANA}, 422),
        ({"gone_id": CustomerId("c-nobody")}, 404),
        ({"fields": {"version": Side.GONE}}, 422),
        ({"fields": {"merged_into": Side.GONE}}, 422),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    hub: TestHub, boss: httpx.Client, changes: dict[str, Any], status: int
) -> None:
    before = everything(hub)
    wanted = MergeRequest(**{"id": "m", "kept_id": ANA, "gone_id": ANNA, **changes})
    assert boss.post("/v1/merges", content=encode(wanted)).status_code == status
    assert everything(hub) == before


def test_who_was_merged_is_found_as_the_other_and_not_twice(
    hub: TestHub, boss: httpx.Client
) -> None:
    merged(boss)
    for text in (PHONE, MAIL, "delgado"):
        with hub.engine.connect() as connection:
            answer = look_up(connection, LookupRequest(text=text))
        assert [one.customer.id for one in answer.candidates] == [ANA]


def test_somebody_merged_cannot_be_merged_again(hub: TestHub, boss: httpx.Client) -> None:
    merged(boss)
    hub.put(person("c-third", "Third", "One"))
    for kept, gone in ((ANNA, "c-third"), ("c-third", ANNA)):
        wanted = MergeRequest(id="m-2", kept_id=CustomerId(kept), gone_id=CustomerId(gone))
        assert boss.post("/v1/merges", content=encode(wanted)).status_code == 409


# undo


def test_undone_everything_is_as_it_was(hub: TestHub, boss: httpx.Client) -> None:
    before = everything(hub)
    merged(boss, fields={"given_name": Side.GONE, "seat": Side.GONE})
    assert everything(hub) != before
    made = undone(boss)
    assert (made.undone_by, made.undone_at) == (BOSS.id, NOW)
    assert everything(hub) == before
    assert undone(boss) == made
    assert everything(hub) == before


def test_undone_they_are_two_persons_for_good(boss: httpx.Client) -> None:
    sought(boss)
    merged(boss)
    assert sought(boss) == ()
    undone(boss)
    assert sought(boss) == ()


def test_what_was_changed_since_stays_changed(hub: TestHub, boss: httpx.Client) -> None:
    merged(boss, fields={"given_name": Side.GONE, "city": Side.GONE})
    with hub.engine.begin() as connection:
        kept = next(records.read(connection, records.BY_KIND[Kind.CUSTOMER], [(ANA,)]))
        records.put(connection, [msgspec.structs.replace(kept, city="Tacoma")], at=NOW)
    undone(boss)
    with hub.engine.begin() as connection:
        kept = next(records.read(connection, records.BY_KIND[Kind.CUSTOMER], [(ANA,)]))
    assert (kept.given_name, kept.city) == ("Ana", "Tacoma")


def test_an_unknown_merge_cannot_be_undone(boss: httpx.Client) -> None:
    assert boss.post("/v1/merges/nothing/undo").status_code == 404


def test_merges_in_a_row_come_apart_in_any_order(hub: TestHub, boss: httpx.Client) -> None:
    third = CustomerId("c-third")
    hub.put(person(third, "Ana", "D"), contact("i-9", third))
    before = everything(hub)
    for order in (("a-1", "a-2"), ("b-2", "b-1")):
        first, second = sorted(order)
        merged(boss, first, kept_id=ANA, gone_id=ANNA)
        merged(boss, second, kept_id=third, gone_id=ANA)
        with hub.client() as client:
            history = client.get(f"/v1/customers/{third}/interactions").json()["interactions"]
        assert {one["id"] for one in history} == {"i-1", "i-2", "i-3", "i-9"}
        for key in order:
            undone(boss, key)
        assert everything(hub) == before


def test_merges_are_listed_with_who_and_when(boss: httpx.Client) -> None:
    made = merged(boss)
    answer = boss.get("/v1/merges", params={"customer": ANNA})
    assert decode(answer.content, MergesAnswer).merges == (made,)
    other = boss.get("/v1/merges", params={"customer": "c-other"})
    assert decode(other.content, MergesAnswer).merges == ()


# desks


def test_every_desk_sees_the_merge_and_the_undo(
    hub: TestHub, boss: httpx.Client, tmp_path: Path
) -> None:
    with desks(hub, tmp_path) as both:
        assert all(desk.sees(ANA) == {"i-1"} for desk in both)
        merged(boss)
        for desk in both:
            assert desk.sees(ANA) == {"i-1", "i-2", "i-3"}
            assert desk.sees(ANNA) == {"i-1", "i-2", "i-3"}
            assert [one.customer.id for one in found(desk.files.cache, "delgado")] == [ANA]
            assert [one.customer.id for one in found(desk.files.cache, MAIL)] == [ANA]
            assert desk.agrees()
        undone(boss)
        for desk in both:
            assert (desk.sees(ANA), desk.sees(ANNA)) == ({"i-1"}, {"i-2", "i-3"})
            assert {one.customer.id for one in found(desk.files.cache, "delgado")} == {ANA, ANNA}
            assert [one.customer.id for one in found(desk.files.cache, MAIL)] == [ANNA]
            assert desk.agrees()


def test_what_a_desk_wrote_offline_follows_the_merge_and_the_undo(
    hub: TestHub, boss: httpx.Client, tmp_path: Path
) -> None:
    with desks(hub, tmp_path, 1) as (desk,):
        desk.engine.cycle()
        desk.files.journal.queue(wrapped("o-1", ANNA), at=NOW)
        asked = MakePromise(
            id=OperationId("o-2"), at=NOW, customer_id=ANNA, promise=promise("p-2", ANNA)
        )
        desk.files.journal.queue(asked, at=NOW)
        merged(boss)
        assert desk.sees(ANA) >= {"i-1", "i-2", "i-3", "i-o-1"}
        with hub.engine.connect() as connection:
            assert not connection.execute(
                records.BY_KIND[Kind.INTERACTION]
                .table.select()
                .where(records.BY_KIND[Kind.INTERACTION].table.c.customer_id == ANNA)
            ).all()
        undone(boss)
        assert desk.sees(ANNA) == {"i-2", "i-3", "i-o-1"}
        file = desk.files.customer_file(ANNA)
        assert file is not None
        assert {one.id for one in file.promises} == {"p-1", "p-2"}


def test_what_was_settled_meanwhile_comes_back_settled(hub: TestHub, boss: httpx.Client) -> None:
    merged(boss)
    settle = SettlePromise(
        id=OperationId("o-9"),
        at=NOW,
        customer_id=ANNA,
        promise_id=promise("p-1").id,
        state=PromiseState.KEPT,
    )
    with hub.client() as client:
        body = b'{"operations":[' + encode(settle) + b"]}"
        answer = decode(client.post("/v1/operations", content=body).content, BatchAnswer)
    assert answer.outcomes[0].fate is Fate.APPLIED
    undone(boss)
    with hub.engine.connect() as connection:
        (kept,) = records.read(connection, records.BY_KIND[Kind.PROMISE], [(ANNA, "p-1")])
    assert kept.state is PromiseState.KEPT


# erased


def test_who_is_erased_takes_the_merged_part_along(
    hub: TestHub, boss: httpx.Client, tmp_path: Path
) -> None:
    sought(boss)
    merged(boss)
    with desks(hub, tmp_path, 1) as (desk,):
        desk.engine.cycle()
        with hub.engine.begin() as connection:
            records.remove(connection, Kind.CUSTOMER, ANA, ANA, at=NOW + timedelta(hours=1))
        assert desk.sees(ANA) == desk.sees(ANNA) == set()
        assert desk.agrees()
    with hub.engine.connect() as connection:
        for table in (merges, merge_moves, duplicates_table):
            assert connection.execute(table.select()).all() == []
        customers = records.BY_KIND[Kind.CUSTOMER].table
        assert connection.execute(customers.select()).all() == []
    assert boss.post("/v1/merges/merge-1/undo").status_code == 404


def test_candidates_of_older_programs_are_read() -> None:
    plain = Candidate(customer=Customer(id=ANA, given_name="Ana", family_name="D"))
    assert plain.customer.merged_into == ""


def test_duplicates_of_one_customer_are_theirs_alone(hub: TestHub, boss: httpx.Client) -> None:
    bo = (person("c-bo", "Bo", "Chen", birth_date=BORN), number("+1555", "c-bo"))
    double = (person("c-bob", "Bo", "Chen", birth_date=BORN), number("+1555", "c-bob"))
    hub.put(*bo, *double)
    assert len(sought(boss)) == 2
    answer = boss.get("/v1/duplicates", params={"customer": ANNA})
    (pair,) = decode(answer.content, DuplicatesAnswer).pairs
    assert {pair.first.id, pair.second.id} == {ANA, ANNA}


def test_merges_come_with_the_names_of_those_they_are_about(boss: httpx.Client) -> None:
    merged(boss)
    answer = decode(boss.get("/v1/merges").content, MergesAnswer)
    assert answer.names == {ANA: "Ana Delgado", ANNA: "Anna Delgado"}
