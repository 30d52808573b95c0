from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import Text, func, select
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.domain.call import Call
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer
from agent_console.domain.field_change import FieldChange, changes_between
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.money import money
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise
from agent_console.hub import calls, kept, records, tables
from agent_console.hub.tables import BY_KIND
from agent_console.ids import CallId, new_id, parked
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import CustomerFile, HistoryPage, LookupAnswer, LookupRequest
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import (
    CONFLICT,
    ERASED,
    Batch,
    BatchAnswer,
    ChangeCustomer,
    Choice,
    Fate,
    JoinCustomer,
    MakePromise,
    Outcome,
    Problem,
    RecordChoice,
    WrapUp,
)

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(
    id="c1",
    given_name="Ada",
    family_name="Byron",
    languages=("en",),
    expected_value=money("1.50", "USD"),
    consents=Consents(offers=(Channel.EMAIL,)),
)
PARKED = parked(CallId("k1"))


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, [ADA], clock=lambda: NOW, database_url=database_url) as hub:
        yield hub


def send(desk: httpx.Client, *operations: Any) -> tuple[Outcome, ...]:
    raw = tuple(msgspec.Raw(encode(one)) for one in operations)
    answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, BatchAnswer).outcomes


def change(customer_id: str = "c1", **fields: tuple[Any, Any]) -> ChangeCustomer:
    return ChangeCustomer(
        id=new_id(),
        at=NOW,
        customer_id=customer_id,
        seen_version=1,
        fields={name: FieldChange(seen=s, wanted=w) for name, (s, w) in fields.items()},
    )


def file_of(desk: httpx.Client, customer: str = "c1") -> CustomerFile:
    return decode(desk.get(f"/v1/customers/{customer}").content, CustomerFile)


def history(desk: httpx.Client, place: str) -> list[str]:
    answer = desk.get(f"/v1/customers/{place}/interactions")
    return [entry.id for entry in decode(answer.content, HistoryPage).interactions]


def fates(outcomes: tuple[Outcome, ...]) -> list[Fate]:
    return [outcome.fate for outcome in outcomes]


def test_a_corrected_field_is_changed_and_the_others_stay(desk: httpx.Client) -> None:
    assert fates(send(desk, change(city=("", "Seattle")))) == [Fate.APPLIED]
    seen = file_of(desk).customer
    assert seen == msgspec.structs.replace(ADA, city="Seattle", version=2)


def test_every_kind_of_field_can_be_changed(desk: httpx.Client) -> None:
    wanted = msgspec.structs.replace(
        ADA,
        languages=("de", "en"),
        birth_date=datetime(1980, 2, 29, tzinfo=UTC).date(),
        expected_value=money("20.00", "EUR"),
        consents=Consents(recording=True),
    )
    operation = ChangeCustomer(
        id=new_id(), at=NOW, customer_id="c1", seen_version=1, fields=changes_between(ADA, wanted)
    )
    assert fates(send(desk, operation)) == [Fate.APPLIED]
    assert file_of(desk).customer == msgspec.structs.replace(wanted, version=2)


def test_two_agents_who_change_different_fields_both_succeed(desk: httpx.Client) -> None:
    outcomes = send(desk, change(city=("", "Seattle")), change(seat=("", "Aisle")))
    assert fates(outcomes) == [Fate.APPLIED, Fate.APPLIED]
    assert (file_of(desk).customer.city, file_of(desk).customer.seat) == ("Seattle", "Aisle")


def test_two_agents_who_want_the_same_agree(desk: httpx.Client) -> None:
    outcomes = send(desk, change(city=("", "Seattle")), change(city=("", "Seattle")))
    assert fates(outcomes) == [Fate.APPLIED, Fate.APPLIED]
    assert file_of(desk).customer.version == 2


def test_a_true_conflict_changes_nothing_and_shows_both_sides(desk: httpx.Client) -> None:
    mine = change(
        city=("", "Boston"), languages=(["en"], ["fr"]), seat=("", "Aisle"), pronouns=("", "she")
    )
    send(desk, change(city=("", "Seattle"), languages=(["en"], ["de"])))
    before = file_of(desk).customer
    (outcome,) = send(desk, mine)
    assert outcome.fate is Fate.REFUSED
    assert outcome.problem is not None
    assert (outcome.problem.status, outcome.problem.type) == (409, CONFLICT)
    told = [(c.field, c.seen, c.wanted, c.theirs) for c in outcome.problem.conflicts]
    assert told == [("city", "", "Boston", "Seattle"), ("languages", ["en"], ["fr"], ["de"])]
    assert file_of(desk).customer == before
    assert send(desk, mine) == (outcome,)


def test_a_conflict_is_settled_by_sending_what_was_decided(desk: httpx.Client) -> None:
    send(desk, change(city=("", "Seattle")))
    (refused,) = send(desk, change(city=("", "Boston")))
    assert refused.problem is not None
    (conflict,) = refused.problem.conflicts
    assert fates(send(desk, change(city=(conflict.theirs, "Boston")))) == [Fate.APPLIED]
    assert file_of(desk).customer.city == "Boston"


@pytest.mark.parametrize("field", ["id", "version", "is_fenced", "shoe_size", ""])
def test_what_agents_may_not_change_is_refused(desk: httpx.Client, field: str) -> None:
    (outcome,) = send(desk, change(**{field: (None, "x"), "city": ("", "Seattle")}))
    assert outcome.fate is Fate.REFUSED
    assert outcome.problem is not None
    assert outcome.problem.status == 422
    assert file_of(desk).customer == msgspec.structs.replace(ADA, version=1)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("city", 7),
        ("languages", "en"),
        ("birth_date", "yesterday"),
        ("value_class", "secret"),
        ("expected_value", {"currency": "USD"}),
        ("city", None),
        ("city", "a\0b"),
    ],
)
def test_a_value_the_field_cannot_hold_is_refused_and_not_repeated(
    desk: httpx.Client, field: str, value: Any
) -> None:
    (outcome,) = send(desk, change(**{field: (None, value)}))
    assert outcome.fate is Fate.REFUSED
    assert outcome.problem is not None
    assert field in outcome.problem.detail
    assert "secret" not in outcome.problem.detail


def test_a_sign_no_database_takes_is_refused_wherever_it_stands(desk: httpx.Client) -> None:
    promise = Promise(id="p1", customer_id="c1", what="Re\0fund", due_at=NOW, made_at=NOW)
    made = MakePromise(id=new_id(), at=NOW, customer_id="c1", promise=promise)
    assert fates(send(desk, made)) == [Fate.REFUSED]


def test_a_change_of_nothing_is_fine(desk: httpx.Client) -> None:
    assert fates(send(desk, change())) == [Fate.APPLIED]


def test_a_renamed_customer_is_found_by_the_new_name_only(desk: httpx.Client) -> None:
    send(desk, change(family_name=("Byron", "Lovelace")))

    def find(name: str) -> int:
        answer = desk.post("/v1/lookup", content=encode(LookupRequest(text=name)))
        return len(decode(answer.content, LookupAnswer).candidates)

    assert (find("lovelace"), find("byron")) == (1, 0)


def wrap_up(place: str = PARKED) -> WrapUp:
    key = new_id()
    entry = Interaction(
        id=key, customer_id=place, at=NOW, channel=Channel.PHONE, headline="Asked", call_id="k1"
    )
    note = Note(id=new_id(), customer_id=place, text="Calls", written_at=NOW, agent_id=AGENT.id)
    return WrapUp(id=new_id(), at=NOW, customer_id=place, interaction=entry, note=note)


def join(place: str = PARKED, into: str = "c1") -> JoinCustomer:
    return JoinCustomer(id=new_id(), at=NOW, customer_id=place, into=into)


def note_count(hub: TestHub, place: str) -> int:
    c = tables.notes.c
    with hub.engine.connect() as connection:
        query = select(func.count()).where(c.customer_id == place)
        return int(connection.scalar(query) or 0)


def test_the_history_of_a_caller_moves_to_whom_it_turned_out_to_be(
    hub: TestHub, desk: httpx.Client
) -> None:
    early = wrap_up()
    promise = Promise(id="p1", customer_id=PARKED, what="Refund", due_at=NOW, made_at=NOW)
    made = MakePromise(id=new_id(), at=NOW, customer_id=PARKED, promise=promise)
    assert set(fates(send(desk, early, made, join()))) == {Fate.APPLIED}
    assert history(desk, "c1") == [early.interaction.id]
    assert history(desk, PARKED) == []
    assert [p.id for p in file_of(desk).promises] == ["p1"]
    assert (note_count(hub, "c1"), note_count(hub, PARKED)) == (1, 0)


def test_desks_learn_of_a_join_from_tombstones_and_rows(desk: httpx.Client) -> None:
    def pull(cursor: str | None) -> Page:
        where = {"cursor": cursor} if cursor else {}
        return decode(desk.get("/v1/changes", params=where).content, Page)

    early = wrap_up()
    send(desk, early)
    page = pull(None)
    while page.more:
        page = pull(page.cursor)
    send(desk, join())
    page = pull(page.cursor)
    assert {(t.kind, t.customer_id) for t in page.gone} == {
        (Kind.INTERACTION, PARKED),
        (Kind.NOTE, PARKED),
    }
    assert [(i.id, i.customer_id) for i in page.interactions] == [(early.interaction.id, "c1")]


def test_joining_twice_is_no_harm(desk: httpx.Client) -> None:
    early, joined = wrap_up(), join()
    assert set(fates(send(desk, early, joined, joined, join()))) == {Fate.APPLIED}
    assert history(desk, "c1") == [early.interaction.id]


def test_what_comes_late_for_a_joined_caller_follows(hub: TestHub, desk: httpx.Client) -> None:
    late = wrap_up()
    choice = RecordChoice(
        id=new_id(), at=NOW, customer_id=PARKED, action="a", choice=Choice.DECLINED, propensity=0.5
    )
    assert set(fates(send(desk, join(), late, choice))) == {Fate.APPLIED}
    assert history(desk, "c1") == [late.interaction.id]
    assert note_count(hub, "c1") == 1
    with hub.engine.connect() as connection:
        assert connection.scalar(select(tables.choices.c.customer_id)) == "c1"


@pytest.mark.parametrize(
    ("place", "into", "status"),
    [("c1", "c1", 422), (PARKED, parked(CallId("k2")), 422), (PARKED, "nobody", 404)],
)
def test_a_join_that_makes_no_sense_is_refused(
    desk: httpx.Client, place: str, into: str, status: int
) -> None:
    (outcome,) = send(desk, join(place, into))
    assert outcome.problem is not None
    assert outcome.problem.status == status


def test_a_caller_cannot_be_two_customers(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(Customer(id="c2", given_name="Bo", family_name="Li"))
    outcomes = send(desk, wrap_up(), join(), join(into="c2"))
    assert fates(outcomes) == [Fate.APPLIED, Fate.APPLIED, Fate.REFUSED]
    assert len(history(desk, "c1")) == 1


def erase(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        assert records.remove(connection, Kind.CUSTOMER, "c1", "c1", at=NOW)


def test_operations_of_an_erased_customer_say_so(hub: TestHub, desk: httpx.Client) -> None:
    erase(hub)
    for operation in (change(city=("", "Seattle")), wrap_up("c1"), join()):
        (outcome,) = send(desk, operation)
        assert outcome.fate is Fate.REFUSED
        assert outcome.problem is not None
        assert (outcome.problem.status, outcome.problem.type) == (410, ERASED)


def test_what_comes_late_for_a_caller_who_was_erased_says_so(
    hub: TestHub, desk: httpx.Client
) -> None:
    send(desk, join())
    erase(hub)
    (outcome,) = send(desk, wrap_up())
    assert outcome.problem is not None
    assert outcome.problem.type == ERASED
    assert history(desk, PARKED) == []


@pytest.mark.parametrize("path", ["/v1/customers/c1", "/v1/customers/c1/interactions"])
def test_the_file_of_an_erased_customer_says_so(
    hub: TestHub, desk: httpx.Client, path: str
) -> None:
    erase(hub)
    answer = desk.get(path)
    assert answer.status_code == 404
    assert decode(answer.content, Problem).type == ERASED


def test_nothing_of_an_erased_customer_stays_in_the_database(
    hub: TestHub, desk: httpx.Client
) -> None:
    rung = Call(id="k1", from_number="+12065550142", to_number="+1", rung_at=NOW)
    with hub.engine.begin() as connection:
        calls.tell(connection, rung, is_new=True, at=NOW)
    hub.put(Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c1"))
    send(desk, wrap_up("c1"), change(city=("", "Sealand")), change(city=("", "Boston")))
    erase(hub)
    with hub.engine.connect() as connection:
        everything = "".join(
            str(tuple(row))
            for table in kept.metadata.sorted_tables
            for row in connection.execute(select(*(c.cast(Text) for c in table.c)))
        )
    for word in ("Byron", "byron", "Sealand", "Boston", "2065550142", "Calls"):
        assert word not in everything
    assert "c1" in everything


def test_other_people_of_the_same_number_keep_it(hub: TestHub, desk: httpx.Client) -> None:
    number = "+12065550142"
    hub.put(
        Customer(id="c2", given_name="Bo", family_name="Li"),
        *(Identifier(scheme=Scheme.PHONE, value=number, customer_id=c) for c in ("c1", "c2")),
    )
    erase(hub)
    answer = desk.post("/v1/lookup", content=encode(LookupRequest(text=number)))
    found = decode(answer.content, LookupAnswer).candidates
    assert [one.customer.id for one in found] == ["c2"]
    with hub.engine.connect() as connection:
        kept = BY_KIND[Kind.IDENTIFIER]
        assert len(list(records.read(connection, kept, [("c2", Scheme.PHONE, number)]))) == 1


def test_what_was_done_for_a_customer_erased_since_says_so_when_it_comes_again(
    hub: TestHub, desk: httpx.Client
) -> None:
    note = wrap_up("c1")
    assert fates(send(desk, note)) == [Fate.APPLIED]
    erase(hub)
    (outcome,) = send(desk, note)
    assert outcome.problem is not None
    assert (outcome.fate, outcome.problem.type) == (Fate.REFUSED, ERASED)
