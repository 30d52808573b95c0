"""The hub and a real Tryton get alike."""

import json
import socket
from pathlib import Path

import pytest
from sqlalchemy import select
from support.hub import AGENT, TestHub, hub_in_process
from support.real_tryton import PASSWORD, USER, RealTryton, real_tryton

from agent_console.cli import main
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.hub import records
from agent_console.hub.connectors import tryton_settings
from agent_console.hub.connectors.other_crm import CrmAway
from agent_console.hub.connectors.syncing import sync
from agent_console.hub.connectors.tryton import Tryton
from agent_console.hub.tables import BY_STRUCT
from agent_console.wire.feed import Kind

ADA = Customer(id="c-ada", given_name="Ada", family_name="Example")


def every(hub: TestHub, struct: type[Value]) -> list[Value]:
    kept = BY_STRUCT[struct]
    with hub.engine.connect() as connection:
        return list(map(kept.record, connection.execute(select(*kept.fields))))


def names(hub: TestHub) -> set[str]:
    return {one.full_name for one in every(hub, Customer)}


def values(hub: TestHub) -> set[str]:
    return {one.value for one in every(hub, Identifier)}


def config(folder: Path, address: str, more: str = "") -> Path:
    (folder / "secret").write_text(PASSWORD, "utf-8")
    path = folder / "tryton.toml"
    path.write_text(
        f'address = "{address}"\ndatabase = "party"\nuser = "{USER}"\n'
        f'password = {{file = "{folder}/secret"}}\nanswer_s = 10.0\n{more}',
        "utf-8",
    )
    return path


@pytest.mark.peer
@pytest.mark.timeout(240)
def test_parties_ways_and_notes_go_both_ways_and_come_to_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with real_tryton(tmp_path) as there, hub_in_process(tmp_path) as hub:
        zoe = there.call(
            "party.party.create",
            [
                {
                    "name": "Zoe Dyke",
                    "contact_mechanisms": [
                        [
                            "create",
                            [
                                {"type": "email", "value": "zoe@example.com"},
                                {"type": "mobile", "value": "+1 206 555 0142"},
                                {"type": "website", "value": "https://example.com"},
                            ],
                        ]
                    ],
                }
            ],
        )[0]
        note = {"resource": f"party.party,{zoe}", "message": "Likes tea"}
        there.call("ir.note.create", [note])
        path = config(tmp_path, there.address)
        command = ["hub", "connect", "tryton", "--config", str(path), "--json"]
        command += ["--database", str(hub.engine.url)]

        def counts() -> dict[str, int]:
            assert main(command) == 0
            found: dict[str, int] = json.loads(capsys.readouterr().out)["counts"]
            return found

        assert counts() == {
            "customers made": 1,
            "notes taken": 1,
            "numbers and addresses taken": 2,
        }
        assert names(hub) == {"Zoe Dyke"}
        assert values(hub) == {"zoe@example.com", "+12065550142"}
        (entry,) = every(hub, Interaction)
        assert (entry.text, entry.detail) == ("Likes tea", "Note in tryton, admin")
        assert counts() == {}

        hub.put(
            ADA,
            Identifier(scheme=Scheme.EMAIL, value="ada@example.com", customer_id=ADA.id),
            Note(
                id="n-1",
                customer_id=ADA.id,
                text="Wants a window",
                written_at=hub.clock(),
                agent_id=AGENT.id,
                agent_name=AGENT.name,
            ),
        )
        assert counts() == {"notes sent": 1, "people added there": 1}
        assert there.names() == ["Zoe Dyke", "Ada Example"]
        assert "Wants a window" in there.notes()[-1]
        assert counts() == {}

        there.call("party.party.write", [zoe], {"name": "Zoe Moe"})
        changes_both_sides(there, hub)
        assert counts() == {
            "names taken": 1,
            "numbers and addresses removed there": 1,
            "numbers and addresses sent": 1,
            "numbers and addresses taken": 1,
        }
        assert names(hub) == {"Zoe Moe", "Ada Example"}
        assert values(hub) == {"zoe@moe.example", "+12065550142", "+12065550150"}
        assert there.ways() == {
            *("https://example.com", "zoe@moe.example", "+1 206 555 0142", "+12065550150"),
        }
        assert counts() == {}
        assert counts() == {}
        forget_all_links(hub)
        counts()
        assert counts() == {}
        assert names(hub) == {"Zoe Moe", "Ada Example"}
        assert there.names() == ["Zoe Moe", "Ada Example"]
        assert (len(there.notes()), len(every(hub, Note)), len(every(hub, Interaction))) == (
            2,
            2,
            1,
        )


def changes_both_sides(there: RealTryton, hub: TestHub) -> None:
    """Change an address there, and a number and an address here."""
    model = "party.contact_mechanism"
    mail = there.call(f"{model}.search", [["value", "=", "zoe@example.com"]], 0, None, None)
    there.call(f"{model}.write", mail, {"value": "zoe@moe.example"})
    hub.put(Identifier(scheme=Scheme.PHONE, value="+12065550150", customer_id=ADA.id))
    with hub.engine.begin() as connection:
        key = "email:ada@example.com"
        records.remove(connection, Kind.IDENTIFIER, key, ADA.id, at=hub.clock())


def forget_all_links(hub: TestHub) -> None:
    """Forget where the connector was and whom it knew, as a restored database may have."""
    with hub.engine.begin() as connection:
        for table in ("import_places", "counterparts"):
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 our own names


@pytest.mark.peer
@pytest.mark.timeout(240)
def test_a_server_that_goes_away_or_lets_nobody_in_is_told_in_our_words(tmp_path: Path) -> None:
    with hub_in_process(tmp_path) as hub:
        with real_tryton(tmp_path) as there:
            settings = tryton_settings.load(config(tmp_path, there.address))
            crm = Tryton(settings)
            assert sync(hub.engine, crm).changed_count == 0
            crm._session._token = "bm9ib2R5"
            assert sync(hub.engine, crm).changed_count == 0
            (tmp_path / "secret").write_text("wrong", "utf-8")
            with pytest.raises(BadInput, match="let this user in"):
                sync(hub.engine, Tryton(settings))
        with pytest.raises(CrmAway):
            sync(hub.engine, crm)


def test_settings_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    good = config(tmp_path, "https://tryton.example.com")
    assert tryton_settings.load(good).terms.makes_people
    for address, more in (
        ("http://tryton.example.com", ""),
        ("tryton.example.com", ""),
        ("ftp://127.0.0.1", ""),
        ("https://t.example", 'wins = "nobody"'),
        ("https://t.example", "speed = 5"),
    ):
        with pytest.raises(BadInput):
            tryton_settings.load(config(tmp_path, address, more))


def test_nobody_at_the_address_is_told_without_a_password(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    settings = tryton_settings.load(config(tmp_path, f"http://127.0.0.1:{port}"))
    with hub_in_process(tmp_path) as hub, pytest.raises(CrmAway) as told:
        sync(hub.engine, Tryton(settings))
    assert PASSWORD not in str(told.value)
