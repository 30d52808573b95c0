"""The hub and a CRM next door get alike, once, without an echo, wherever a round breaks off."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import func, select
from support.hub import AGENT, TestHub, hub_in_process
from support.next_door import NextDoor

from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.hub import records
from agent_console.hub.audit_checking import verify
from agent_console.hub.audit_tables import audit
from agent_console.hub.connectors.other_crm import CrmAway, Way
from agent_console.hub.connectors.syncing import Terms, sync
from agent_console.hub.importers.report import Report
from agent_console.hub.intake_tables import counterparts
from agent_console.hub.tables import BY_STRUCT, changes
from agent_console.wire.feed import Kind

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c-ada", given_name="Ada", family_name="Example", city="Seattle")
MAIL = Identifier(scheme=Scheme.EMAIL, value="ada@example.com", customer_id=ADA.id)
NOTE = Note(
    id="n-1",
    customer_id=ADA.id,
    text="Wants a window",
    written_at=NOW,
    agent_id=AGENT.id,
    agent_name="Agent 214",
)
Round = Callable[..., Report]


@pytest.fixture
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHub]:
    wants_both = "database_url" in request.fixturenames
    url = request.getfixturevalue("database_url") if wants_both else None
    with hub_in_process(tmp_path, clock=lambda: NOW, database_url=url) as hub:
        yield hub


@pytest.fixture
def crm() -> NextDoor:
    return NextDoor()


@pytest.fixture
def round_(hub: TestHub, crm: NextDoor) -> Round:
    return lambda **terms: sync(hub.engine, crm, Terms(**terms), clock=lambda: NOW)


def mail(value: str) -> Way:
    return Way(scheme=Scheme.EMAIL, value=value)


def phone(value: str) -> Way:
    return Way(scheme=Scheme.PHONE, value=value)


def every(hub: TestHub, struct: type[Any]) -> list[Any]:
    kept = BY_STRUCT[struct]
    with hub.engine.connect() as connection:
        return list(map(kept.record, connection.execute(select(*kept.fields))))


def names(hub: TestHub) -> set[str]:
    return {one.full_name for one in every(hub, Customer)}


def values(hub: TestHub) -> set[str]:
    return {one.value for one in every(hub, Identifier)}


def line_count(hub: TestHub) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.max(changes.c.seq))) or 0)


def all_is_quiet(hub: TestHub, crm: NextDoor, round_: Round) -> bool:
    """Tell whether two more rounds change nothing on either side."""
    written, lines = list(crm.writes), line_count(hub)
    reports = [round_(), round_()]
    return (
        all(not one.counts and not one.changed_count for one in reports)
        and crm.writes == written
        and line_count(hub) == lines
    )


def test_people_numbers_and_notes_from_there_are_here_and_nothing_goes_back(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    zoe = crm.has("Zoe van Dyke", mail("zoe@example.com"), phone("+12065550142"))
    crm.note(zoe, "Likes tea\n4111 1111 1111 1111")
    crm.has("Madonna")
    crm.has("Bo Li", phone("+12065550150"))
    done = round_()
    assert done.counts == {
        "customers made": 3,
        "notes taken": 1,
        "numbers and addresses taken": 3,
    }
    assert names(hub) == {"Zoe van Dyke", "Madonna", "Bo Li"}
    assert {one.family_name for one in every(hub, Customer)} == {"Dyke", "Madonna", "Li"}
    assert values(hub) == {"zoe@example.com", "+12065550142", "+12065550150"}
    (entry,) = every(hub, Interaction)
    assert entry.detail == "Note in next-door, Kim"
    assert "1111 1111" not in entry.text
    assert crm.writes == []
    assert all_is_quiet(hub, crm, round_)
    with hub.engine.connect() as connection:
        assert verify(connection).findings == ()
        assert set(connection.scalars(select(audit.c.what))) == {"connect_next-door"}


def test_who_is_known_on_both_sides_is_linked_and_not_doubled(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    hub.put(ADA, MAIL)
    crm.has("Ada Example", mail("ada@example.com"), phone("+12065550142"))
    round_()
    assert names(hub) == {"Ada Example"}
    assert values(hub) == {"ada@example.com", "+12065550142"}
    assert len(crm.cards) == 1
    assert all_is_quiet(hub, crm, round_)


@pytest.mark.usefixtures("database_url")
def test_what_changes_here_goes_there_and_does_not_come_back(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    round_()
    hub.put(ADA, MAIL, NOTE)
    done = round_()
    assert done.counts == {"notes sent": 1, "people added there": 1}
    (card,) = crm.cards.values()
    assert (card.name, card.our_id) == ("Ada Example", ADA.id)
    assert [way.value for way in card.ways.values()] == ["ada@example.com"]
    assert list(card.notes.values()) == ["Agent 214, 2026-05-04 12:00:00 UTC\n\nWants a window"]
    assert all_is_quiet(hub, crm, round_)
    renamed = msgspec.structs.replace(ADA, family_name="Sample")
    hub.put(renamed, Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=ADA.id))
    with hub.engine.begin() as connection:
        key = "email:ada@example.com"
        records.remove(connection, Kind.IDENTIFIER, key, ADA.id, at=NOW)
    done = round_()
    assert done.counts == {
        "names sent": 1,
        "numbers and addresses removed there": 1,
        "numbers and addresses sent": 1,
    }
    assert card.name == "Ada Sample"
    assert [way.value for way in card.ways.values()] == ["+12065550142"]
    assert len(every(hub, Note)) == 1
    assert every(hub, Interaction) == []
    assert all_is_quiet(hub, crm, round_)
    with hub.engine.connect() as connection:
        assert "export" in set(connection.scalars(select(audit.c.deed)))


def test_what_changes_there_comes_here(hub: TestHub, crm: NextDoor, round_: Round) -> None:
    key = crm.has("Zoe Dyke", mail("zoe@example.com"), phone("+12065550142"))
    round_()
    card = crm.cards[key]
    card.name = "Zoe Moe"
    first, second = card.ways
    card.ways[first] = mail("zoe@moe.example")
    del card.ways[second]
    crm.touch(key)
    done = round_()
    assert done.counts == {
        "names taken": 1,
        "numbers and addresses removed": 1,
        "numbers and addresses taken": 1,
    }
    assert names(hub) == {"Zoe Moe"}
    assert values(hub) == {"zoe@moe.example"}
    assert crm.writes == []
    assert all_is_quiet(hub, crm, round_)


def test_a_number_verified_here_is_not_taken_away_from_there(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    key = crm.has("Zoe Dyke", mail("zoe@example.com"))
    round_()
    (known,) = every(hub, Identifier)
    hub.put(msgspec.structs.replace(known, is_verified=True))
    crm.cards[key].ways.clear()
    crm.touch(key)
    round_()
    assert values(hub) == {"zoe@example.com"}
    assert [way.value for way in crm.cards[key].ways.values()] == ["zoe@example.com"]
    assert all_is_quiet(hub, crm, round_)


@pytest.mark.parametrize(("they_win", "name"), [(False, "Ada Ours"), (True, "Ada Theirs")])
def test_a_name_that_changed_on_both_sides_follows_the_rule_that_was_set(
    hub: TestHub, crm: NextDoor, round_: Round, *, they_win: bool, name: str
) -> None:
    round_()
    hub.put(ADA, MAIL)
    round_()
    (key,) = crm.cards
    crm.cards[key].name = "Ada Theirs"
    crm.touch(key)
    hub.put(msgspec.structs.replace(ADA, family_name="Ours"))
    assert round_(they_win=they_win).counts["conflicts"] == 1
    assert names(hub) == {name}
    assert crm.cards[key].name == name
    assert all_is_quiet(hub, crm, round_)


@pytest.mark.parametrize("writes", range(1, 6))
def test_a_round_that_breaks_off_after_any_write_doubles_nothing(
    hub: TestHub, crm: NextDoor, round_: Round, writes: int
) -> None:
    crm.has("Zoe Dyke", mail("zoe@example.com"))
    round_()
    hub.put(ADA, MAIL, NOTE, msgspec.structs.replace(NOTE, id="n-2", text="Second"))
    zoe = next(one for one in every(hub, Customer) if one.given_name == "Zoe")
    hub.put(Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=zoe.id))
    hub.put(msgspec.structs.replace(zoe, family_name="Moe"))
    crm.dies_after = writes
    with pytest.raises(CrmAway):
        round_()
    round_()
    assert sorted(crm.writes) == sorted(
        {
            *("add Ada Example", "note Wants a window", "note Second"),
            *("way +12065550142", "rename Zoe Moe"),
        }
    )
    assert sorted(card.name for card in crm.cards.values()) == ["Ada Example", "Zoe Moe"]
    assert len(every(hub, Note)) == 2
    assert every(hub, Interaction) == []
    assert all_is_quiet(hub, crm, round_)


def test_somebody_known_by_no_more_than_a_name_is_found_again_after_a_break(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    round_()
    hub.put(ADA)
    crm.dies_after = 1
    with pytest.raises(CrmAway):
        round_()
    round_()
    assert [one.id for one in every(hub, Customer)] == [ADA.id]
    assert crm.writes == ["add Ada Example"]
    assert all_is_quiet(hub, crm, round_)


def test_the_first_round_sends_everybody_only_where_that_is_wanted(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    hub.put(ADA, MAIL)
    assert round_(makes_people=False).counts == {}
    assert round_(makes_people=False, sends_all=True).counts == {}
    with hub.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM import_places")
    many = [msgspec.structs.replace(ADA, id=f"c-{n:03}", family_name=f"{n}") for n in range(120)]
    hub.put(*many)
    crm.dies_after = 60
    with pytest.raises(CrmAway):
        round_(sends_all=True)
    assert round_(sends_all=True).counts["people added there"] == 61
    assert len(crm.cards) == 121
    assert all_is_quiet(hub, crm, round_)


def test_who_was_erased_here_does_not_come_back(hub: TestHub, crm: NextDoor, round_: Round) -> None:
    key = crm.has("Zoe Dyke", mail("zoe@example.com"))
    crm.note(key, "Likes tea")
    round_()
    (zoe,) = every(hub, Customer)
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, zoe.id, zoe.id, at=NOW)
    crm.touch(key)
    crm.note(key, "Likes coffee")
    assert round_().counts["erased here"] >= 1
    assert every(hub, Customer) == every(hub, Interaction) == every(hub, Identifier) == []
    with hub.engine.connect() as connection:
        rows = connection.execute(select(counterparts)).all()
    assert {(row.our_id, row.agreed) for row in rows} == {("", "")}


def test_somebody_merged_here_still_gets_notes_and_numbers_but_no_other_name(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    round_()
    hub.put(ADA, MAIL)
    round_()
    key = crm.has("A. Exemple")
    round_()
    other = next(one for one in every(hub, Customer) if one.given_name == "A.")
    hub.put(msgspec.structs.replace(other, merged_into=ADA.id))
    crm.cards[key].name = "Somebody Else"
    crm.cards[key].ways["77"] = phone("+12065550142")
    crm.note(key, "Likes tea")
    round_()
    assert {one.full_name for one in every(hub, Customer) if not one.merged_into} == {"Ada Example"}
    (entry,) = every(hub, Interaction)
    assert entry.customer_id == ADA.id
    assert {one.customer_id for one in every(hub, Identifier)} == {ADA.id}
    assert all_is_quiet(hub, crm, round_)


def test_who_is_kept_there_only_to_look_back_changes_nothing_here(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    key = crm.has("Zoe Dyke", mail("zoe@example.com"))
    gone = crm.has("Old One")
    crm.cards[gone].is_active = False
    round_()
    assert names(hub) == {"Zoe Dyke"}
    crm.cards[key].is_active = False
    crm.cards[key].ways.clear()
    crm.touch(key)
    round_()
    assert values(hub) == {"zoe@example.com"}


def test_a_record_that_is_refused_there_holds_up_nobody_else(
    hub: TestHub, crm: NextDoor, round_: Round
) -> None:
    round_()
    crm.refuses = {"Ada Example"}
    bo = Customer(id="c-bo", given_name="Bo", family_name="Li")
    hub.put(ADA, bo)
    done = round_()
    assert [one.key for one in done.broken] == [ADA.id]
    assert done.counts == {"people added there": 1}
    crm.refuses = set()
    hub.put(msgspec.structs.replace(ADA, city="Oslo"))
    assert round_().counts == {"people added there": 1}
