"""CSV and JSON Lines files come in by a mapping: once, from where they ended, around bad lines."""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from support.hub import TestHub, hub_in_process

from agent_console.cli import main
from agent_console.cli.hub_import import bar
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.membership import Membership
from agent_console.errors import BadInput
from agent_console.hub import records
from agent_console.hub.audit_checking import verify
from agent_console.hub.audit_tables import audit
from agent_console.hub.importers import mapping, table
from agent_console.hub.importers.report import Report
from agent_console.hub.importers.table import Table, import_table
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import is_parked
from agent_console.wire.feed import Kind

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c-ada", given_name="Ada", family_name="Example", city="Seattle")
KNOWN = (
    ADA,
    Identifier(scheme=Scheme.EMAIL, value="ada@example.com", customer_id=ADA.id, is_verified=True),
)
CONTACTS = """
source = "old-crm"
id = "no"
time_zone = "Europe/Berlin"
dates = ["%d.%m.%Y %H:%M"]
region = "DE"
delimiter = ";"
[columns]
at = "when"
headline = "subject"
text = "body"
channel = "kind"
direction = "way"
email = "mail"
phone = ["mobile", "home"]
state = "status"
[constants]
language = "de"
channel = "web"
[channels]
Anruf = "phone"
Brief = "letter"
[directions]
aus = "out"
ein = "in"
[states]
offen = "open"
"""
HEADER = "no;when;subject;body;kind;way;mail;mobile;home;status\n"


@pytest.fixture
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHub]:
    wants_both = "database_url" in request.fixturenames
    url = request.getfixturevalue("database_url") if wants_both else None
    with hub_in_process(tmp_path, KNOWN, clock=lambda: NOW, database_url=url) as hub:
        yield hub


@pytest.fixture
def run(hub: TestHub, tmp_path: Path) -> Callable[..., Report]:
    def once(content: str, said: str = CONTACTS, name: str = "old.csv", **more: Any) -> Report:
        path = tmp_path / name
        path.write_bytes(content.encode(more.pop("encoding", "utf-8")))
        rules = tmp_path / more.pop("rules", "mapping.toml")
        rules.write_text(said, "utf-8")
        whole = Table(
            path, mapping.load(rules), rejects(tmp_path, name), is_json=name.endswith("jsonl")
        )
        listener = more.pop("report", lambda *_: None)
        return import_table(hub.engine, whole, report=listener, clock=lambda: NOW, **more)

    return once


def rejects(folder: Path, name: str = "old.csv") -> Path:
    return folder / f"{name}.rejects"


def rejected(folder: Path) -> list[tuple[int, str, str]]:
    with rejects(folder).open(encoding="utf-8", newline="") as file:
        return [(int(r["line"]), r["reason"], r["original"]) for r in csv.DictReader(file)]


def every(hub: TestHub, struct: type[Any]) -> list[Any]:
    kept = BY_STRUCT[struct]
    with hub.engine.connect() as connection:
        return list(map(kept.record, connection.execute(select(*kept.fields))))


def deeds(hub: TestHub) -> list[tuple[str, tuple[str, ...]]]:
    with hub.engine.connect() as connection:
        assert verify(connection).findings == ()
        return [tuple(row) for row in connection.execute(select(audit.c.what, audit.c.customers))]


def line(number: int, **more: str) -> str:
    said = {
        "when": "24.12.2025 18:30",
        "subject": f"Gift {number}",
        "body": "",
        "kind": "Anruf",
        "way": "ein",
        "mail": "ADA@example.com",
        "mobile": "",
        "home": "",
        "status": "",
    } | more
    return ";".join([str(number), *said.values()]) + "\n"


def test_columns_constants_words_and_times_become_what_the_mapping_says(
    hub: TestHub, run: Callable[..., Report]
) -> None:
    done = run(
        HEADER
        + line(1, body='"Two\nlines, and ""quotes"""', kind="Brief", way="aus", status="offen")
        + "\n"
        + line(2, kind="", mail="", home="030 123456", when="01.07.2025 08:00")
    )
    assert done.counts == {"lines": 2, "stored": 1, "parked": 1, "refused": 0}
    assert (done.changed_count, done.broken) == (2, ())
    letter, web = sorted(every(hub, Interaction), key=lambda one: one.headline)
    assert (letter.channel, letter.direction, letter.state) == (
        Channel.LETTER,
        Direction.OUTBOUND,
        State.OPEN,
    )
    assert letter.customer_id == ADA.id
    assert letter.text == 'Two\nlines, and "quotes"'
    assert letter.at == datetime(2025, 12, 24, 17, 30, tzinfo=UTC)
    assert (web.channel, web.at) == (Channel.WEB, datetime(2025, 7, 1, 6, tzinfo=UTC))
    assert (web.language, web.source) == ("de", "old-crm")
    assert is_parked(web.customer_id)
    assert [what for what, _ in deeds(hub)] == ["import_csv"]
    assert set(deeds(hub)[0][1]) == {ADA.id, web.customer_id}


@pytest.mark.usefixtures("database_url")
def test_a_second_run_changes_nothing_and_a_longer_file_only_adds(
    hub: TestHub, run: Callable[..., Report]
) -> None:
    content = HEADER + line(1) + line(2)
    assert run(content).changed_count == 2
    again = run(content)
    assert (again.changed_count, again.counts["lines"]) == (0, 0)
    assert "after line 3" in again.remarks[0]
    longer = run(content + line(3))
    assert (longer.changed_count, longer.counts["lines"]) == (1, 1)
    other = run(HEADER + line(0) + line(1) + line(2))
    assert (other.changed_count, other.counts["known"]) == (1, 2)
    assert run(content, name="copy.csv").changed_count == 0
    assert len(every(hub, Interaction)) == 4
    assert len(deeds(hub)) == 3


def test_lines_that_do_not_fit_are_in_the_file_of_rejects_and_the_rest_is_in(
    hub: TestHub, run: Callable[..., Report], tmp_path: Path
) -> None:
    bad = [
        line(2, when="yesterday"),
        line(3, kind="Fax"),
        line(4, mail="", mobile="", home=""),
        line(5, subject=""),
        "6;too;short\n",
        line(7, body="Card 4111 1111 1111 1111", when=""),
        line(8).replace("8;", ";", 1),
        line(9, mail="zebra"),
    ]
    done = run(HEADER + line(1) + "".join(bad) + line(10))
    assert done.counts == {"lines": 10, "stored": 2, "refused": 8}
    found = rejected(tmp_path)
    assert [number for number, _, _ in found] == [3, 4, 5, 6, 7, 8, 9, 10]
    reasons = [reason for _, reason, _ in found]
    for reason, word in zip(
        reasons,
        ("at: it is not written", "channel", "whose", "headline", "3 fields", "at", "no", "email"),
        strict=True,
    ):
        assert word in reason
    assert [original for _, _, original in found][4] == "6;too;short"
    whole = rejects(tmp_path).read_text("utf-8")
    assert "1111 1111" not in whole
    assert rejects(tmp_path).stat().st_mode & 0o077 == 0
    assert done.broken[0].key == "line 3"
    assert "zebra" not in str([flaw.line for flaw in done.broken])
    assert len(every(hub, Interaction)) == 2
    mended = run(HEADER + line(1) + line(2) + "".join(bad[1:]) + line(10))
    assert mended.counts == {"lines": 10, "known": 2, "stored": 1, "refused": 7}
    assert [number for number, _, _ in rejected(tmp_path)] == [4, 5, 6, 7, 8, 9, 10]


def test_an_open_quote_costs_one_line_and_not_the_rest_of_the_file(
    hub: TestHub, run: Callable[..., Report], tmp_path: Path
) -> None:
    content = HEADER + line(1, subject='5" screen') + line(2, subject='"Open') + line(3) + line(4)
    assert run(content).counts == {"lines": 4, "stored": 3, "refused": 1}
    assert [number for number, _, _ in rejected(tmp_path)] == [3]
    assert {one.headline for one in every(hub, Interaction)} == {'5" screen', "Gift 3", "Gift 4"}


def test_a_run_that_was_interrupted_goes_on_where_it_ended(
    hub: TestHub, run: Callable[..., Report], tmp_path: Path
) -> None:
    content = HEADER + "".join(
        line(n, when="" if n in {7, 700} else "24.12.2025 18:30") for n in range(1, 1201)
    )
    heard: list[tuple[int, int]] = []

    def interrupt(done: int, total: int, _what: str) -> None:
        heard.append((done, total))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(content, report=interrupt)
    assert len(every(hub, Interaction)) == table.CHUNK - 1
    with rejects(tmp_path).open("a", encoding="utf-8") as file:
        file.write("700,written before the power went,x\r\n")
    done = run(content, report=lambda done, total, _: heard.append((done, total)))
    assert done.counts == {"lines": 700, "stored": 699, "refused": 1}
    assert len(every(hub, Interaction)) == 1198
    assert [number for number, _, _ in rejected(tmp_path)] == [8, 701]
    sizes = [done for done, _ in heard]
    assert sizes == sorted(sizes)
    assert heard[-1] == (len(content), len(content))
    assert rejects(tmp_path).read_text("utf-8").count("original") == 1


def test_a_dry_run_stores_nothing_and_tells_what_would_not_go_in(
    hub: TestHub, run: Callable[..., Report], tmp_path: Path
) -> None:
    done = run(HEADER + line(1) + line(2, when=""), is_dry=True)
    assert done.counts == {"lines": 2, "refused": 1}
    assert every(hub, Interaction) == []
    assert len(rejected(tmp_path)) == 1
    assert run(HEADER + line(1)).changed_count == 1


def test_other_encodings_are_read_and_signs_that_are_not_in_them_refused(
    hub: TestHub, run: Callable[..., Report], tmp_path: Path
) -> None:
    latin = CONTACTS.replace('region = "DE"', 'region = "DE"\nencoding = "cp1252"')
    assert run(HEADER + line(1, subject="Grüße"), latin, encoding="cp1252").changed_count == 1
    wide = CONTACTS.replace('region = "DE"', 'region = "DE"\nencoding = "utf-16"')
    assert run(HEADER + line(2, subject="您好"), wide, "w.csv", encoding="utf-16").changed_count
    done = run(HEADER + line(3, subject="Grüße"), encoding="cp1252")
    assert done.counts == {"lines": 1, "refused": 1}
    assert {one.headline for one in every(hub, Interaction)} == {"Grüße", "您好"}
    assert "encoding" in rejected(tmp_path)[0][1]


def test_json_lines_are_named_with_dots_and_rejected_as_json(
    hub: TestHub, run: Callable[..., Report], tmp_path: Path
) -> None:
    said = """
source: app
id: [meta.id, meta.part]
dates: [unix]
columns:
  at: meta.at
  headline: what
  satisfaction: stars
  email: who.0.mail
constants: {channel: app}
"""
    good = {"meta": {"id": 7, "at": 1777895999.5}, "what": "Opened", "stars": 5}
    good["who"] = [{"mail": "ada@example.com"}]
    lines = [
        json.dumps(good),
        "{broken",
        "[1]",
        json.dumps({**good, "stars": 9, "meta": {"id": 8, "at": 1}}),
    ]
    done = run("\n".join(lines), said, "app.jsonl", rules="mapping.yaml")
    assert done.counts == {"lines": 4, "stored": 1, "refused": 3}
    (entry,) = every(hub, Interaction)
    assert (entry.satisfaction, entry.channel) == (5, Channel.APP)
    assert entry.at == datetime(2026, 5, 4, 11, 59, 59, 500000, tzinfo=UTC)
    found = [json.loads(one) for one in rejects(tmp_path, "app.jsonl").read_text().splitlines()]
    assert [one["line"] for one in found] == [2, 3, 4]
    assert found[0]["original"] == "{broken"
    assert [what for what, _ in deeds(hub)] == ["import_jsonl"]


PEOPLE = """
source = "old-crm"
what = "customers"
id = "no"
dates = ["%Y-%m-%d"]
[columns]
given_name = "first"
family_name = "last"
birth_date = "born"
email = ["mail", "mail2"]
phone = "tel"
member = "card"
tier = "level"
city = "town"
[constants]
programme = "Atmos"
country = "US"
"""
PEOPLE_HEADER = "no,first,last,born,mail,mail2,tel,card,level,town\n"


@pytest.mark.usefixtures("database_url")
def test_customers_are_made_found_and_never_doubled(
    hub: TestHub, run: Callable[..., Report]
) -> None:
    content = (
        PEOPLE_HEADER
        + "1,Ada,Example,1990-04-05,ada@example.com,ada@work.example,206 555 0142,AT123456,Gold,\n"
        + "2,Bo,Li,,bo@example.com,,+12065550150,,,Tacoma\n"
        + "3,,,,,,,,,\n"
        + "4,Cy,Moe,,nobody,,,,,\n"
    )
    done = run(content, PEOPLE)
    assert done.counts == {"lines": 4, "stored": 2, "refused": 2}
    ada, bo = sorted(every(hub, Customer), key=lambda one: one.given_name)
    assert (ada.id, ada.city, ada.birth_date) == (ADA.id, "Seattle", date(1990, 4, 5))
    assert (bo.given_name, bo.city, bo.country) == ("Bo", "Tacoma", "US")
    known = {(one.scheme, one.value): one for one in every(hub, Identifier)}
    assert {value for scheme, value in known if scheme is Scheme.PHONE} == {
        "+12065550142",
        "+12065550150",
    }
    assert known[Scheme.EMAIL, "ada@example.com"].is_verified
    assert [(one.number, one.tier) for one in every(hub, Membership)] == [("AT123456", "Gold")]
    assert run(content, PEOPLE, "copy.csv").counts == {"lines": 4, "known": 2, "refused": 2}
    moved = run(PEOPLE_HEADER + "2,Bo,Li,,,,,,,Oslo\n", PEOPLE)
    assert moved.counts == {"lines": 1, "stored": 1, "refused": 0}
    assert len(every(hub, Customer)) == 2
    assert {one.city for one in every(hub, Customer)} == {"Seattle", "Oslo"}
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, bo.id, bo.id, at=NOW)
    back = run(PEOPLE_HEADER + "2,Bo,Li,,,,,,,Bergen\n", PEOPLE)
    assert back.counts == {"lines": 1, "refused": 1}
    assert "erased" in back.broken[0].what


def test_contacts_that_waited_find_the_customer_an_import_brings(
    hub: TestHub, run: Callable[..., Report]
) -> None:
    run(HEADER + line(1, mail="bo@example.com"))
    assert is_parked(every(hub, Interaction)[0].customer_id)
    run(PEOPLE_HEADER + "2,Bo,Li,,bo@example.com,,,,,\n", PEOPLE, "people.csv")
    bo = next(one for one in every(hub, Customer) if one.given_name == "Bo")
    assert every(hub, Interaction)[0].customer_id == bo.id


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("columns = 5", "columns"),
        ('source = "x"\nwhat = "trips"', "contacts or customers"),
        ('source = ""', "source"),
        ('source = "x"\n[columns]\nsubject = "a"', "no field subject"),
        ('source = "x"\n[channels]\nFax = "fax"', "fax"),
        ('source = "x"\ntime_zone = "Mars/Base"', "Mars/Base"),
        ('source = "x"\nencoding = "klingon"', "klingon"),
        ('source = "x"\ndelimiter = "--"', "one sign"),
        ('source = "x"\nseparator = ";"', "separator"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_refused_by_what_is_wrong(
    tmp_path: Path, said: str, word: str
) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text(said, "utf-8")
    with pytest.raises(BadInput, match=word):
        mapping.load(path)


def test_a_file_without_the_columns_of_its_mapping_is_refused_whole(
    hub: TestHub, run: Callable[..., Report]
) -> None:
    with pytest.raises(BadInput, match="when"):
        run(HEADER.replace("when", "date") + line(1))
    with pytest.raises(BadInput, match="names of its columns"):
        run("\n\n")
    assert every(hub, Interaction) == []


def test_the_command_imports_and_says_what_did_not_go_in(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, rules = tmp_path / "old.csv", tmp_path / "m.toml"
    path.write_text(HEADER + line(1) + line(2, when=""), "utf-8")
    rules.write_text(CONTACTS, "utf-8")
    where = ["--mapping", str(rules), "--database", str(hub.engine.url)]
    assert main(["hub", "import", "csv", str(path), *where, "--dry-run"]) == 1
    assert main(["hub", "import", "csv", str(path), *where]) == 1
    said = capsys.readouterr().out
    assert "2 lines" in said
    assert "old.csv, line 3: at: there is no time" in said
    assert (tmp_path / "old.csv.rejects.csv").exists()
    assert main(["hub", "import", "csv", str(path), *where, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changed_count"] == 0
    assert main(["hub", "import", "csv", str(tmp_path / "none"), *where]) == 1
    assert len(every(hub, Interaction)) == 1


def test_the_bar_fills_up() -> None:
    assert bar(0, 10) == f"[{'.' * 30}]   0 %"
    assert bar(5, 10) == f"[{'#' * 15}{'.' * 15}]  50 %"
    assert bar(10, 10) == f"[{'#' * 30}] 100 %"
    assert bar(0, 0).endswith("100 %")
