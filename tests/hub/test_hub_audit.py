"""Who saw whom is written down in a chain that tells when anything in it was touched."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import Connection, delete, select, update
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from support.hub import TestHub, hub_in_process
from support.waiting import until

from agent_console.cli import main
from agent_console.domain.agent import Agent, Role
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldChange
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.hub import audit, records
from agent_console.hub.audit_checking import Fault, verify
from agent_console.hub.audit_tables import audit as chain
from agent_console.hub.audit_tables import audit_ends, audit_subjects
from agent_console.hub.audit_writer import AuditWriter
from agent_console.hub.database import open_database, reading
from agent_console.ids import AgentId, CustomerId, OperationId
from agent_console.wire.audit import AuditPage, DeedReport, DeedsTaken
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import LookupRequest
from agent_console.wire.feed import FetchRequest, Kind
from agent_console.wire.operation import Batch, ChangeCustomer

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA, BO = CustomerId("c-ada"), CustomerId("c-bo")
AGENT = Agent(id=AgentId("a1"), login="agent", name="Agent 1")
CHIEF = Agent(id=AgentId("a2"), login="chief", name="Chief", role=Role.SUPERVISOR)
PHONE = "+12065550142"
PEOPLE = (
    Customer(id=ADA, given_name="Ada", family_name="Byron"),
    Customer(id=BO, given_name="Bo", family_name="Byron"),
    Identifier(scheme=Scheme.PHONE, value=PHONE, customer_id=ADA),
)


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with hub_in_process(
        tmp_path, PEOPLE, agents=(AGENT, CHIEF), clock=lambda: NOW, database_url=database_url
    ) as hub:
        yield hub


@pytest.fixture
def desk(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client() as desk:
        yield desk


def deeds(hub: TestHub) -> list[tuple[str, str, tuple[str, ...]]]:
    with reading(hub.engine) as connection:
        rows = connection.execute(select(chain).order_by(chain.c.number))
        return [(row.deed, row.what, row.customers) for row in rows]


def asked(hub: TestHub, login: str = "chief", **where: Any) -> AuditPage:
    with hub.client(login) as client:
        answer = client.get("/v1/audit", params=where)
    assert answer.status_code == 200, answer.text
    return decode(answer.content, AuditPage)


def an_entry(number: int, *customers: CustomerId, reason: str = "") -> AuditEntry:
    return AuditEntry(
        id=f"d-{number}",
        at=NOW,
        deed=Deed.VIEW,
        what="opened",
        agent_id=AGENT.id,
        role=Role.AGENT,
        customers=customers or (ADA,),
        reason=reason,
    )


def filled(connection: Connection, count: int) -> None:
    for number in range(1, count + 1):
        audit.append(connection, [an_entry(number)], at=NOW)


def test_whatever_a_desk_sees_is_written_down_before_it_has_it(
    hub: TestHub, desk: httpx.Client
) -> None:
    for text in (PHONE, "byron", "nobody"):
        desk.post("/v1/lookup", content=encode(LookupRequest(text=text)))
    desk.get(f"/v1/customers/{ADA}")
    desk.get(f"/v1/customers/{BO}/interactions")
    desk.get("/v1/customers/c-unknown")
    desk.post("/v1/customers/fetch", content=encode(FetchRequest(ids=(ADA, BO))))
    first = decode(desk.get("/v1/changes").content, dict[str, Any])
    desk.get("/v1/changes", params={"cursor": first["cursor"]})
    assert deeds(hub) == [
        ("search", "lookup", (ADA,)),
        ("search", "lookup", (ADA, BO)),
        ("search", "lookup", ()),
        ("view", "customer", (ADA,)),
        ("view", "interactions", (BO,)),
        ("copy", "fetch", (ADA, BO)),
        ("copy", "changes", ()),
    ]


def test_what_is_changed_and_what_is_refused_are_written_down(
    hub: TestHub, desk: httpx.Client
) -> None:
    change = ChangeCustomer(
        id=OperationId("o1"),
        at=NOW,
        customer_id=ADA,
        seen_version=1,
        fields={"city": FieldChange(seen="", wanted="Rome")},
    )
    wrong = msgspec.structs.replace(change, id=OperationId("o2"), customer_id=CustomerId("c-no"))
    raw = tuple(msgspec.Raw(encode(one)) for one in (change, change, wrong))
    desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert desk.get("/v1/duplicates").status_code == 403
    assert deeds(hub) == [
        ("change", "change_customer", (ADA,)),
        ("denied", "open_duplicates", ()),
    ]


def test_what_a_desk_did_offline_is_written_once_as_the_deed_of_who_is_signed_in(
    hub: TestHub, desk: httpx.Client
) -> None:
    seen = AuditEntry(
        id="d-1",
        at=NOW - timedelta(days=1),
        deed=Deed.VIEW,
        what="opened",
        agent_id=CHIEF.id,
        role=Role.ADMINISTRATOR,
        customers=(ADA,),
    )
    for _ in range(2):
        answer = desk.post("/v1/audit/deeds", content=encode(DeedReport(entries=(seen,))))
        assert decode(answer.content, DeedsTaken).count == 1
    (line,) = (one for one in asked(hub, customer=ADA).lines if one.entry.deed is Deed.VIEW)
    assert line.entry == msgspec.structs.replace(
        seen, agent_id=AGENT.id, role=Role.AGENT, is_offline=True
    )
    assert line.told_at == NOW
    assert line.agent_name == "Agent 1"


def test_a_change_is_written_down_though_its_id_was_told_of_before(
    hub: TestHub, desk: httpx.Client
) -> None:
    told = msgspec.structs.replace(an_entry(1), id="o-1", customers=())
    desk.post("/v1/audit/deeds", content=encode(DeedReport(entries=(told,))))
    change = ChangeCustomer(
        id=OperationId("o-1"),
        at=NOW,
        customer_id=ADA,
        seen_version=1,
        fields={"city": FieldChange(seen="", wanted="Rome")},
    )
    batch = Batch(operations=(msgspec.Raw(encode(change)),))
    desk.post("/v1/operations", content=encode(batch))
    assert [deed for deed in deeds(hub) if ADA in deed[2]] == [
        ("change", "change_customer", (ADA,))
    ]


@pytest.mark.parametrize(
    "wrong", [{"deed": Deed.ERASE}, {"deed": Deed.PRUNE}, {"what": "Ada Byron"}]
)
def test_a_desk_cannot_tell_what_it_cannot_have_done(
    hub: TestHub, desk: httpx.Client, wrong: dict[str, Any]
) -> None:
    told = msgspec.structs.replace(an_entry(1), **wrong)
    answer = desk.post("/v1/audit/deeds", content=encode(DeedReport(entries=(told,))))
    assert answer.status_code == 400
    assert deeds(hub) == []


def test_a_supervisor_asks_who_saw_a_customer_and_whom_an_agent_saw(
    hub: TestHub, desk: httpx.Client
) -> None:
    for customer in (ADA, BO, ADA):
        desk.get(f"/v1/customers/{customer}")
    with hub.client("chief") as chief:
        chief.get(f"/v1/customers/{ADA}")
    by_whom = [line.entry.agent_id for line in asked(hub, customer=ADA, deed="view").lines]
    assert by_whom == [CHIEF.id, AGENT.id, AGENT.id]
    whom = [line.entry.customers for line in asked(hub, agent=AGENT.id).lines]
    assert whom == [(ADA,), (BO,), (ADA,)]


def test_pages_of_the_audit_join_without_a_gap(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        filled(connection, 7)
    numbers: list[int] = []
    before: int | None = None
    for _ in range(10):
        page = asked(hub, agent=AGENT.id, limit=3, **({"before": before} if before else {}))
        numbers += [line.number for line in page.lines]
        before = page.next
        if before is None:
            break
    assert numbers == [7, 6, 5, 4, 3, 2, 1]


def test_to_read_the_audit_is_written_down_and_takes_a_right(
    hub: TestHub, desk: httpx.Client
) -> None:
    assert desk.get("/v1/audit").status_code == 403
    asked(hub, customer=ADA)
    assert deeds(hub) == [("denied", "who_saw_whom", ()), ("read_audit", "who_saw_whom", (ADA,))]


def test_card_numbers_in_a_reason_are_masked(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        entry = an_entry(1, reason="paid with 4111 1111 1111 1111")
        audit.append(connection, [entry], at=NOW)
        assert connection.scalar(select(chain.c.reason)) == "paid with •••• •••• •••• 1111"


def _swapped(connection: Connection) -> None:
    names = [c.name for c in chain.c if c.name not in {"number", "id"}]
    rows = {
        row["number"]: {name: row[name] for name in names}
        for row in connection.execute(select(chain)).mappings()
    }
    for number, other in ((2, 3), (3, 2)):
        change = update(chain).where(chain.c.number == number)
        connection.execute(change.values(rows[other]))


def _swapped_whole(connection: Connection) -> None:
    for old, new in ((2, 99), (3, 2), (99, 3)):
        change = update(chain).where(chain.c.number == old)
        connection.execute(change.values(number=new))
        moved = update(audit_subjects).where(audit_subjects.c.number == old)
        connection.execute(moved.values(number=new))


def _renumbered(connection: Connection) -> None:
    connection.execute(delete(chain).where(chain.c.number == 3))
    connection.execute(delete(audit_subjects).where(audit_subjects.c.number == 3))
    for old in (4, 5):
        connection.execute(update(chain).where(chain.c.number == old).values(number=old - 1))
        moved = update(audit_subjects).where(audit_subjects.c.number == old)
        connection.execute(moved.values(number=old - 1))


def _values(number: int, **values: Any) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(
        update(chain).where(chain.c.number == number).values(**values)
    )


def _gone(number: int) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(delete(chain).where(chain.c.number == number))


@pytest.mark.parametrize(
    ("touch", "number", "fault"),
    [
        (_values(3, agent_id="a2"), 3, Fault.CHANGED),
        (_values(3, at=NOW - timedelta(seconds=1)), 3, Fault.CHANGED),
        (_values(3, customers=(BO,)), 3, Fault.CHANGED),
        (_values(3, deed=Deed.COPY), 3, Fault.CHANGED),
        (_values(3, reason="because", salt="x"), 3, Fault.CHANGED),
        (_values(3, previous="0" * 64), 3, Fault.OUT_OF_ORDER),
        (_gone(1), 1, Fault.REMOVED),
        (_gone(3), 3, Fault.REMOVED),
        (_gone(5), 5, Fault.REMOVED),
        (_swapped, 2, Fault.OUT_OF_ORDER),
        (_swapped_whole, 2, Fault.OUT_OF_ORDER),
        (_renumbered, 3, Fault.OUT_OF_ORDER),
        (lambda c: c.execute(delete(audit_subjects)), 1, Fault.CHANGED),
    ],
)
def test_whatever_is_touched_in_the_chain_is_found_where_it_is(
    hub: TestHub, touch: Callable[[Connection], object], number: int, fault: Fault
) -> None:
    with hub.engine.begin() as connection:
        filled(connection, 5)
        assert verify(connection).findings == ()
        touch(connection)
        first = verify(connection).findings[0]
    assert (first.number, first.fault) == (number, fault)


def test_a_chain_written_anew_is_found_by_what_was_noted_elsewhere(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        filled(connection, 3)
        noted = audit.end(connection, audit.HEAD)
        connection.execute(delete(chain))
        connection.execute(delete(audit_subjects))
        connection.execute(update(audit_ends).values(number=0, hash=audit.START))
        for number in (1, 2, 4, 5):
            audit.append(connection, [an_entry(number)], at=NOW)
        assert verify(connection).findings == ()
        (found,) = verify(connection, passes=noted).findings
    assert (found.number, found.fault) == (3, Fault.CHANGED)


def test_an_erased_customers_reasons_go_and_the_chain_stays_whole(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        audit.append(connection, [an_entry(1, reason="Ada is a celebrity")], at=NOW)
        audit.append(connection, [an_entry(2, BO, reason="Bo asked for it")], at=NOW)
        records.remove(connection, Kind.CUSTOMER, ADA, ADA, at=NOW)
        reasons = connection.scalars(select(chain.c.reason).order_by(chain.c.number))
        assert list(reasons) == [None, "Bo asked for it"]
        assert verify(connection).findings == ()
        connection.execute(update(chain).values(reason=None, salt=None))
        (found,) = verify(connection).findings
    assert (found.number, found.fault) == (2, Fault.CHANGED)


def test_many_who_write_at_once_make_one_chain(hub: TestHub) -> None:
    others = [open_database(hub.engine.url.render_as_string(hide_password=False)) for _ in "12"]
    problems: list[Exception] = []

    def write(engine: Any, name: int) -> None:
        writer = AuditWriter(engine, lambda: NOW)
        for number in range(12):
            entry = msgspec.structs.replace(an_entry(1), id=f"{name}-{number}")
            try:
                writer.write(entry)
            except OperationalError as exc:
                problems.append(exc)

    threads = [
        threading.Thread(target=write, args=(engine, name))
        for name, engine in enumerate((hub.engine, *others) * 2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with reading(hub.engine) as connection:
        found = verify(connection)
    for engine in others:
        engine.dispose()
    assert not problems
    assert (found.count, found.number, found.findings) == (72, 72, ())


def test_what_cannot_be_stored_keeps_nobody_else_from_being_written_down(hub: TestHub) -> None:
    writer = AuditWriter(hub.engine, lambda: NOW)
    unfit = msgspec.structs.replace(an_entry(1), customers=(CustomerId("c-\udcff"),))
    problems: dict[str, Exception | None] = {}

    def write(entry: AuditEntry) -> None:
        try:
            writer.write(entry)
        except (UnicodeError, SQLAlchemyError) as exc:
            problems[entry.id] = exc

    with hub.engine.begin() as connection:  # while somebody has the end of the chain, they gather
        audit.append(connection, [an_entry(9)], at=NOW)
        threads = [
            threading.Thread(target=write, args=(one,))
            for one in (an_entry(2), unfit, an_entry(3), an_entry(4))
        ]
        threads[0].start()
        until(lambda: writer.batch_count == 1, "the first is written")
        for thread in threads[1:]:
            thread.start()
        until(lambda: writer.waiting_count == 3, "the others gather")
    for thread in threads:
        thread.join(60)
    with reading(hub.engine) as connection:
        assert verify(connection).count == 4
    assert list(problems) == ["d-1"]


def test_nobody_gets_an_answer_that_could_not_be_written_down(
    hub: TestHub, desk: httpx.Client
) -> None:
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE audit RENAME TO elsewhere")
    answer = desk.get(f"/v1/customers/{ADA}")
    assert answer.status_code in {500, 503}
    assert "Byron" not in answer.text


def test_the_command_says_which_deed_was_touched(
    hub: TestHub, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with hub.engine.begin() as connection:
        filled(connection, 3)
    command = ["hub", "audit", "verify", "--database", database_url]
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "The chain is whole. 3 deeds" in said
    noted = said.rpartition(" ")[2].strip()
    assert main([*command, "--passes", noted]) == 0
    with hub.engine.begin() as connection:
        _values(2, what="looked")(connection)
    capsys.readouterr()
    assert main([*command, "--json"]) == 1
    found = decode(capsys.readouterr().out.encode(), dict[str, Any])
    assert [(one["number"], one["fault"]) for one in found["findings"]] == [(2, "changed")]
