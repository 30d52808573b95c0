"""Reports: what is in the file, what is not, who is written down, and that each is made once."""

import csv
import io
import threading
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from sqlalchemy import func, insert, select
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.crm.hub import Hub
from agent_console.desk.review import reports
from agent_console.domain.agent import Agent, Role
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.money import money
from agent_console.domain.report import (
    MadeReport,
    ReportFilter,
    ReportForm,
    ReportKind,
    ReportPlan,
    ReportRequest,
    ReportState,
    Span,
)
from agent_console.domain.rights import FieldGroup, Policy
from agent_console.errors import BadInput, HubRefused
from agent_console.hub.audit_tables import audit, audit_subjects
from agent_console.hub.database import reading
from agent_console.hub.floor_tables import made_reports, report_parts
from agent_console.hub.person_erasure import erase_person
from agent_console.hub.reports import as_csv, as_pdf, as_xlsx, due
from agent_console.hub.reports.hiding import hidden
from agent_console.hub.reports.plans import filter_at, next_time
from agent_console.hub.reports.sheets import Column, Kind, Sheet, clock
from agent_console.hub.tables import choices
from agent_console.ids import CustomerId
from agent_console.wire import codec

NOW = datetime(2026, 11, 4, 20, 10, tzinfo=UTC)
LEAD = Agent(id="s1", login="lead", name="Lead 1", role=Role.SUPERVISOR, station="Seattle")
SECOND = Agent(id="s2", login="second", name="Lead 2", role=Role.SUPERVISOR, station="Seattle")
MIA = Customer(
    id="c1", given_name="Mía", family_name="李", expected_value=money(Decimal(390), "USD")
)
BO = Customer(id="c2", given_name="=HYPERLINK(1)", family_name="Li")
EVIL = '=cmd|"/c calc"!A1'


class Clock:
    """What the hub takes for now."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def now() -> Clock:
    return Clock()


def note(key: str, customer: str, text: str, *, days_ago: float = 0.0, **more: Any) -> Interaction:
    said = {"agent_id": AGENT.id, "agent_name": AGENT.name, "reason": "booking/seat"} | more
    at = NOW - timedelta(days=days_ago, minutes=1)
    return Interaction(
        id=key, customer_id=customer, at=at, channel=Channel.PHONE, headline="x", text=text, **said
    )


PAST = (
    MIA,
    BO,
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c1"),
    note("i1", "c1", "Reach her at +1 206 555 0142 or mia@example.com; ticket 016-2476075898."),
    note("i2", "c2", EVIL, days_ago=1),
    note("i3", "c1", "Wants the refund", days_ago=9),
)


each_database = pytest.mark.usefixtures("database_url")
"""For what databases may do otherwise."""


@pytest.fixture
def hub(request: pytest.FixtureRequest, tmp_path: Path, now: Clock) -> Iterator[TestHub]:
    people = (AGENT, LEAD, SECOND)
    is_each = "database_url" in request.fixturenames
    url: str | None = request.getfixturevalue("database_url") if is_each else None
    with hub_in_process(tmp_path, PAST, agents=people, clock=now, database_url=url) as hub:
        yield hub


@pytest.fixture
def lead(hub: TestHub) -> Iterator[Hub]:
    token = hub.local.agent_tokens["lead"]
    made = Hub(hub.local.address, token, transport=hub.transport())
    yield made
    made.close()


def wanted(kind: ReportKind, form: ReportForm = ReportForm.CSV, **filters: Any) -> ReportRequest:
    return ReportRequest(kind=kind, form=form, wanted=ReportFilter(**filters))


def asked(hub: TestHub, request: ReportRequest, login: str = "lead") -> httpx.Response:
    with hub.client(login) as client:
        return client.post("/v1/reports/export", content=codec.encode(request))


def lines_of(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def cells_of(raw: bytes) -> list[list[str]]:
    """Read the first worksheet as the format says (ECMA-376), apart from what wrote it."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        assert not [name for name in book.namelist() if "vba" in name.lower()]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 we wrote it
        assert not sheet.findall(".//m:f", space)  # no formula anywhere
        return [
            ["".join(cell.itertext()) for cell in row.findall("m:c", space)]
            for row in sheet.iterfind(".//m:row", space)
        ]


def pages_of(raw: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages]


# What is in the file


@each_database
def test_notes_stand_in_the_file_newest_first_with_whom_they_are_about(hub: TestHub) -> None:
    answer = asked(hub, wanted(ReportKind.NOTES))
    head, *rows = lines_of(answer.content)
    assert head[:4] == ["When", "Agent", "Team", "Customer"]
    assert [row[-1] for row in rows] == [PAST[3].text, f"'{EVIL}", PAST[5].text]
    assert rows[0][3:7] == ["Mía 李", "'+12065550142", "", "390 USD"]
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == 'attachment; filename="notes.csv"'


@pytest.mark.parametrize(
    ("filters", "keys"),
    [
        ({"words": "refund"}, [5]),
        ({"first_day": date(2026, 11, 3), "last_day": date(2026, 11, 4)}, [3, 4]),
        ({"first_day": date(2026, 11, 3)}, [4]),
        ({"words": "refund", "first_day": date(2026, 11, 4)}, []),
        ({"agent_id": "s1"}, []),
    ],
)
def test_only_what_the_filter_names_is_in_it(
    hub: TestHub, filters: dict[str, Any], keys: list[int]
) -> None:
    rows = lines_of(asked(hub, wanted(ReportKind.NOTES, **filters)).content)[1:]
    assert [row[-1].lstrip("'") for row in rows] == [PAST[key].text for key in keys]


def test_a_spreadsheet_finds_words_and_numbers_and_nothing_to_run(hub: TestHub) -> None:
    head, *rows = cells_of(asked(hub, wanted(ReportKind.NOTES, ReportForm.XLSX)).content)
    assert head[0] == "When"
    assert rows[1][-1] == EVIL  # as it was written: a cell of words is never a formula
    assert "=HYPERLINK(1) Li" in rows[1]


def test_a_pdf_has_its_headings_on_each_page_and_letters_of_all_names(hub: TestHub) -> None:
    hub.put(*(note(f"n{one}", "c1", f"Word {one} " * 40) for one in range(30)))
    pages = pages_of(asked(hub, wanted(ReportKind.NOTES, ReportForm.PDF)).content)
    assert len(pages) > 1
    assert all("Customer" in page for page in pages)
    assert "Mía" in pages[0]
    assert "李" in pages[0]


@each_database
def test_figures_are_those_of_the_floor(hub: TestHub) -> None:
    row = {"customer_id": "c1", "agent_id": AGENT.id, "action": "seat", "propensity": 0.5}
    with hub.engine.begin() as connection:
        for number, word in enumerate(("accepted", "accepted", "declined", "not_now")):
            more = {"id": f"o{number}", "at": NOW - timedelta(hours=1), "choice": word}
            connection.execute(insert(choices), row | more)
    steps = lines_of(asked(hub, wanted(ReportKind.STEPS)).content)[1:]
    assert steps == [["seat", "4", "2", "1", "1", "0.5000", "0.1500", "0.8500"]]
    reasons = lines_of(asked(hub, wanted(ReportKind.REASONS)).content)[1:]
    assert reasons == [["booking/seat", "1", "1.0000"]]
    people = lines_of(asked(hub, wanted(ReportKind.AGENTS)).content)[1:]
    assert [one[:3] for one in people] == [[AGENT.name, "", "1"]]
    half_hours = lines_of(asked(hub, wanted(ReportKind.FLOOR, zone="America/Los_Angeles")).content)[
        1:
    ]
    assert [one[0] for one in half_hours] == [
        "2026-11-04T11:00:00-08:00",
        "2026-11-04T12:00:00-08:00",
    ]


def test_headings_are_in_the_language_asked_for(hub: TestHub) -> None:
    request = msgspec.structs.replace(wanted(ReportKind.STEPS), language="de")
    assert lines_of(asked(hub, request).content)[0][0] == "Nächster Schritt"


@pytest.mark.parametrize(
    "filters",
    [
        {"zone": "Mars/Olympus"},
        {"first_day": date(2026, 1, 2), "last_day": date(2026, 1, 1)},
        {"first_day": date(2020, 1, 1), "last_day": date(2026, 1, 1)},
        {"words": '"open'},
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_sent(
    hub: TestHub, filters: dict[str, Any]
) -> None:
    assert asked(hub, wanted(ReportKind.NOTES, **filters)).status_code == 422


# Words that would run in a spreadsheet


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "|x", "%x"],
)
def test_what_begins_a_formula_is_made_harmless(text: str) -> None:
    assert as_csv.harmless(text) == f"'{text}"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(words=st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=4))
def test_any_words_come_back_as_they_were_but_for_the_mark(words: list[str]) -> None:
    columns = tuple(Column(str(number)) for number in range(len(words)))
    sheet = Sheet("t", "", columns, [tuple(words)], UTC)  # type: ignore[arg-type]
    row = lines_of(b"".join(as_csv.written(sheet)))[1]
    assert all(cell in {word, f"'{word}"} for cell, word in zip(row, words, strict=True))
    assert not any(cell[:1] in set("=+-@\t\r\n") for cell in row)


def test_a_long_report_is_sent_while_it_is_made() -> None:
    made: list[int] = []

    def rows() -> Iterator[tuple[int]]:
        for number in range(10_000):
            made.append(number)
            yield (number,)

    sheet = Sheet("t", "", (Column("n", Kind.COUNT),), rows(), UTC)  # type: ignore[arg-type]
    pieces = as_csv.written(sheet)
    next(pieces)
    assert len(made) == 200


def test_every_form_takes_every_kind_of_cell() -> None:
    columns = tuple(Column(kind.name, kind) for kind in Kind)
    full = ("a\x00b\ud7ff" + "x" * 40_000, 3, 0.5, 342.0, NOW)
    sheet = Sheet("t", "about", columns, [full, (None,) * 5], UTC)  # type: ignore[arg-type]
    for form in (as_csv, as_xlsx, as_pdf):
        again = Sheet(sheet.title, sheet.about, columns, list(sheet.rows), UTC)  # type: ignore[arg-type]
        assert b"".join(form.written(again))
    assert (clock(342), clock(3_723)) == ("5:42", "1:02:03")


# What is not in the file, and who is written down


def test_a_role_that_sees_less_gets_less(hub: TestHub) -> None:
    hub.app.hub.policies.changed(Policy(fields={Role.SUPERVISOR: ()}))
    raw = asked(hub, wanted(ReportKind.NOTES)).content.decode()
    for secret in ("2065550142", "555 0142", "mia@example.com", "2476075898", "390"):
        assert secret not in raw
    assert "••• 0142" in raw


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("call 206-555-0142", "call ••• 0142"),
        ("(206) 555 0142!", "••• 0142!"),
        ("a.b+c@mail.example.com.", "•••@•••."),
        ("AS 1423, 8C, $390, 2 bags", "AS 1423, 8C, $390, 2 bags"),
        ("ticket 0162476075898", "ticket ••• 5898"),
        ("KX4T7M", "KX4T7M"),
    ],
)
def test_numbers_and_addresses_in_words_are_hidden(text: str, shown: str) -> None:
    assert hidden(text, ()) == shown
    assert hidden(text, tuple(FieldGroup)) == text


@each_database
def test_everybody_in_a_report_is_written_down_before_it_goes(hub: TestHub) -> None:
    asked(hub, wanted(ReportKind.NOTES, ReportForm.XLSX))
    with reading(hub.engine) as connection:
        told = connection.execute(select(audit).where(audit.c.what == "report notes xlsx")).all()
        named = set(connection.scalars(select(audit_subjects.c.customer_id)))
    assert [(one.agent_id, one.deed.value) for one in told] == [("s1", "export")]
    assert named >= {"c1", "c2"}


def test_who_may_not_is_refused(hub: TestHub) -> None:
    assert asked(hub, wanted(ReportKind.FLOOR), AGENT.login).status_code == 403


# Saved at a desk


def test_a_report_is_saved_once_and_for_its_owner(lead: Hub, tmp_path: Path) -> None:
    path = tmp_path / "notes.csv"
    count = reports.save(lead, wanted(ReportKind.NOTES), path)
    assert path.stat().st_size == count > 100
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(BadInput):
        reports.save(lead, wanted(ReportKind.NOTES), path)
    refused = tmp_path / "none.csv"
    with pytest.raises(HubRefused):
        reports.save(lead, wanted(ReportKind.NOTES, zone="Mars/Olympus"), refused)
    assert not refused.exists()


# Made at their time


PLAN = ReportPlan(
    id="p1",
    name="Notes of yesterday",
    request=wanted(ReportKind.NOTES, zone="America/Los_Angeles"),
    at=time(6),
)


def test_a_plan_is_made_at_its_time_by_the_clock_of_its_zone() -> None:
    due = next_time(PLAN, after=NOW)
    assert due == datetime(2026, 11, 5, 14, 0, tzinfo=UTC)
    mondays = msgspec.structs.replace(PLAN, weekdays=(0,))
    assert next_time(mondays, after=NOW) == datetime(2026, 11, 9, 14, 0, tzinfo=UTC)
    before_the_clocks_change = datetime(2026, 10, 31, 20, 0, tzinfo=UTC)
    assert next_time(mondays, after=before_the_clocks_change).hour == 14
    assert next_time(PLAN, after=datetime(2026, 10, 30, 20, 0, tzinfo=UTC)).hour == 13
    week = msgspec.structs.replace(PLAN, span=Span.LAST_7_DAYS)
    found = filter_at(week, due)
    assert (found.first_day, found.last_day) == (date(2026, 10, 29), date(2026, 11, 4))


@each_database
def test_a_planned_report_is_made_once_and_fetched_by_who_may(
    hub: TestHub, lead: Hub, now: Clock, tmp_path: Path
) -> None:
    planned = reports.plan(lead, PLAN)
    assert (planned.owner_id, planned.next_at) == ("s1", datetime(2026, 11, 5, 14, tzinfo=UTC))
    core = hub.app.hub
    assert due.make_due(core) == 0
    now.now = NOW + timedelta(days=3)  # nobody was there for days: one report, not three
    assert due.make_due(core) == 1
    assert due.make_due(core) == 0
    (made,) = reports.made(lead)
    assert (made.state, made.row_count, made.name) == (ReportState.DONE, 1, "Notes of yesterday")
    path = tmp_path / "fetched.csv"
    assert reports.fetch(lead, made, path) == made.byte_count
    assert [row[-1] for row in lines_of(path.read_bytes())[1:]] == [PAST[3].text]
    with reading(hub.engine) as connection:
        kept = select(func.count()).where(audit.c.what == "kept report notes csv")
        assert connection.scalar(kept) == 1
    reports.end_plan(lead, "p1")
    assert reports.plans(lead) == ()
    now.now += timedelta(days=31)
    due.make_due(core)
    assert reports.made(lead) == ()


@each_database
def test_of_several_processes_one_makes_a_report(hub: TestHub, lead: Hub, now: Clock) -> None:
    reports.plan(lead, PLAN)
    now.now = NOW + timedelta(days=1)
    counts: list[int] = []
    workers = [
        threading.Thread(target=lambda: counts.append(due.make_due(hub.app.hub))) for _ in range(4)
    ]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert sorted(counts) == [0, 0, 0, 1]
    with reading(hub.engine) as connection:
        assert connection.scalar(select(func.count()).select_from(made_reports)) == 1


@each_database
def test_what_a_process_left_when_it_died_is_made_by_another(
    hub: TestHub, lead: Hub, now: Clock
) -> None:
    reports.plan(lead, PLAN)
    now.now = NOW + timedelta(days=1)
    core = hub.app.hub
    claims = due._claims(core)
    next(claims)  # took it, and never came back
    claims.close()
    assert due.make_due(core) == 0
    now.now += timedelta(minutes=11)
    assert due.make_due(core) == 1
    assert [one.state for one in reports.made(lead)] == [ReportState.DONE]


@each_database
def test_whoever_is_erased_takes_the_files_along_that_name_them(
    hub: TestHub, lead: Hub, now: Clock, tmp_path: Path
) -> None:
    reports.plan(lead, PLAN)
    now.now = NOW + timedelta(days=1)
    due.make_due(hub.app.hub)
    (made,) = reports.made(lead)
    with hub.engine.begin() as connection:
        erase_person(connection, CustomerId("c1"), at=now())
        assert connection.scalar(select(func.count()).select_from(report_parts)) == 0
    with pytest.raises(HubRefused, match="erased"):
        reports.fetch(lead, made, tmp_path / "gone.csv")


def test_a_plan_without_its_owner_fails_in_words(hub: TestHub, lead: Hub, now: Clock) -> None:
    reports.plan(lead, PLAN)
    demoted = msgspec.structs.replace(LEAD, role=Role.AGENT)
    hub.put(demoted)
    now.now = NOW + timedelta(days=1)
    assert due.make_due(hub.app.hub) == 0
    with hub.client("second") as client:
        (failed,) = codec.decode(
            client.get("/v1/reports").content, dict[str, tuple[MadeReport, ...]]
        )["reports"]
    assert (failed.state, failed.why) == (ReportState.FAILED, "You have no right to do this")


def test_who_is_shown_less_does_not_get_a_file_with_more(
    hub: TestHub, lead: Hub, now: Clock
) -> None:
    reports.plan(lead, PLAN)
    now.now = NOW + timedelta(days=1)
    due.make_due(hub.app.hub)
    (made,) = reports.made(lead)
    hub.put(msgspec.structs.replace(SECOND, programmes=("Atmos",)))
    with hub.client("second") as client:
        assert client.get("/v1/reports").json() == {}
        assert client.get(f"/v1/reports/{made.id}/file").status_code == 403


@pytest.mark.parametrize(
    "wrong", [{"name": " "}, {"weekdays": ()}, {"weekdays": (7,)}, {"name": "x" * 81}]
)
def test_a_plan_that_makes_no_sense_is_refused(lead: Hub, wrong: dict[str, Any]) -> None:
    with pytest.raises(HubRefused):
        reports.plan(lead, msgspec.structs.replace(PLAN, **wrong))
