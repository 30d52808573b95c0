"""A mailbox comes in over IMAP: each message once, from where it was left, and stays as it is."""

import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select
from support.hub import TestHub, hub_in_process
from support.mailbox import CERTIFICATE, PASSWORD, USER, MailServer, mail_server

from agent_console.cli import main
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.errors import BadInput
from agent_console.hub.audit_checking import verify
from agent_console.hub.audit_tables import audit
from agent_console.hub.importers import mail, mail_settings
from agent_console.hub.importers.mail import import_mail
from agent_console.hub.importers.mail_settings import Done, MailSettings, Secured
from agent_console.hub.importers.mailbox import MailboxAway
from agent_console.hub.importers.report import Report
from agent_console.hub.password import Password
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import is_parked

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c-ada", given_name="Ada", family_name="Example")
KNOWN = (ADA, Identifier(scheme=Scheme.EMAIL, value="ada@example.org", customer_id=ADA.id))
Look = Callable[..., Report]


def message(
    number: int, *, sender: str = "Ada <ada@example.org>", to: str = USER, text: str = "Hello"
) -> bytes:
    return (
        f"From: {sender}\nTo: {to}\nSubject: Trip {number}\nMessage-ID: <m{number}@example.org>\n"
        f"Date: Mon, 04 May 2026 10:00:00 +0000\n\n{text}\n"
    ).encode()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, KNOWN, clock=lambda: NOW) as hub:
        yield hub


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def settings(server: MailServer, tmp_path: Path) -> MailSettings:
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSWORD}\n", "utf-8")
    return MailSettings(
        host="127.0.0.1",
        port=server.port,
        user=USER,
        password=Password(file=str(secret)),
        own=(USER,),
        secured=Secured.NONE,
        answer_s=5.0,
    )


@pytest.fixture
def look(hub: TestHub, settings: MailSettings) -> Look:
    def once(**changes: Any) -> Report:
        wanted = msgspec.structs.replace(settings, **changes)
        return import_mail(hub.engine, wanted, report=lambda *_: None, clock=lambda: NOW)

    return once


def entries(hub: TestHub) -> list[Interaction]:
    kept = BY_STRUCT[Interaction]
    with hub.engine.connect() as connection:
        found = map(kept.record, connection.execute(select(*kept.fields)))
        return sorted(found, key=lambda one: one.headline)


def test_both_directions_are_in_the_history_and_strangers_wait(
    hub: TestHub, server: MailServer, look: Look
) -> None:
    server.deliver(message(1), message(2, sender="zoe@example.org"), message(3, sender=USER))
    server.deliver(message(4, sender=USER, to="Ada <ADA@example.org>"), folder="Sent")
    server.deliver(message(5, sender=""), folder="Sent")
    done = look(folders=("INBOX", "Sent"))
    assert done.counts == {"messages": 5, "stored": 2, "parked": 1, "internal": 1}
    assert [(one.file, one.key) for one in done.broken] == [("Sent", "UID 2")]
    one, two, four = entries(hub)
    assert (one.customer_id, one.channel, one.direction) == (
        ADA.id,
        Channel.EMAIL,
        Direction.INBOUND,
    )
    assert is_parked(two.customer_id)
    assert (four.customer_id, four.direction, four.source) == (ADA.id, Direction.OUTBOUND, "mail")
    with hub.engine.connect() as connection:
        assert verify(connection).findings == ()
        assert set(connection.scalars(select(audit.c.what))) == {"import_mail"}


def test_a_second_look_fetches_only_what_is_new_and_changes_nothing_there(
    hub: TestHub, server: MailServer, look: Look
) -> None:
    server.deliver(message(1), message(2))
    assert look().changed_count == 2
    assert look().counts == {"messages": 0}
    server.deliver(message(3), message(1))
    assert look().counts == {"messages": 2, "stored": 1, "known": 1}
    asked = [one for one in server.told if one.startswith(("SELECT", "EXAMINE", "UID"))]
    assert {one.split()[0] for one in asked} == {"EXAMINE", "UID"}
    assert all("PEEK" in one for one in asked if "FETCH" in one)
    assert not server.seen
    assert len(entries(hub)) == 3


def test_a_mailbox_with_new_numbers_is_read_again_and_nothing_is_doubled(
    hub: TestHub, server: MailServer, look: Look
) -> None:
    server.deliver(message(1), message(2))
    look()
    server.validity = 2
    server.folders["INBOX"] = []
    server.deliver(message(2), message(3))
    assert look().counts == {"messages": 2, "known": 1, "stored": 1}
    assert len(entries(hub)) == 3


def test_a_broken_line_is_told_and_the_next_look_goes_on(
    hub: TestHub, server: MailServer, look: Look
) -> None:
    server.deliver(*(message(n) for n in range(60)))
    server.breaks_after = 1
    with pytest.raises(MailboxAway):
        look()
    assert len(entries(hub)) == mail.AT_ONCE
    assert look().counts == {"messages": 60 - mail.AT_ONCE, "stored": 60 - mail.AT_ONCE}
    assert len(entries(hub)) == 60


def test_messages_are_marked_as_seen_only_where_that_is_wanted(
    server: MailServer, look: Look
) -> None:
    server.deliver(message(1), message(2))
    look(done=Done.SEEN)
    assert server.seen == {1, 2}


def test_a_card_number_in_a_message_is_masked(hub: TestHub, server: MailServer, look: Look) -> None:
    server.deliver(message(1, text="Take 4111 1111 1111 1111, please"))
    look()
    assert "1111 1111" not in entries(hub)[0].text
    assert "•" in entries(hub)[0].text


def test_the_line_is_encrypted_and_the_server_must_prove_who_it_is(
    hub: TestHub, settings: MailSettings
) -> None:
    def look(at: MailSettings) -> Report:
        return import_mail(hub.engine, at, report=lambda *_: None)

    with mail_server(is_secured=True) as server:
        server.deliver(message(1))
        hidden = msgspec.structs.replace(settings, port=server.port, secured=Secured.TLS)
        with pytest.raises(MailboxAway, match="prove"):
            look(hidden)
        trusted = msgspec.structs.replace(hidden, authority=str(CERTIFICATE))
        assert look(trusted).changed_count == 1


def test_who_is_not_let_in_is_told_so_without_the_password(
    look: Look, settings: MailSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("swordfish", "utf-8")
    with pytest.raises(MailboxAway) as told:
        look(password=Password(file=str(wrong)))
    assert "swordfish" not in str(told.value)
    with pytest.raises(MailboxAway):
        look(folders=("Nowhere",))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(MailboxAway):
        look(port=port)
    for nowhere in (Password(), Password(env="NO_SUCH_WORD"), Password(keyring="none")):
        with pytest.raises(BadInput, match="password"):
            look(password=nowhere)
    monkeypatch.setenv("MAIL_PASSWORD", PASSWORD)
    assert look(password=Password(env="MAIL_PASSWORD")).counts == {"messages": 0}


def test_settings_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    good = 'host = "h"\nuser = "u"\nown = ["a@b.example"]\npassword = {env = "X"}\n'
    path = tmp_path / "mail.toml"
    path.write_text(good, "utf-8")
    assert mail_settings.load(path).secured is Secured.TLS
    for bad in (
        good.replace('own = ["a@b.example"]', "own = []"),
        good + 'secured = "none"\n',
        good + "folder = 'INBOX'\n",
        good.replace('password = {env = "X"}', 'password = "plain"'),
        "host =",
    ):
        path.write_text(bad, "utf-8")
        with pytest.raises(BadInput):
            mail_settings.load(path)


def test_the_command_reads_a_mailbox(
    hub: TestHub, server: MailServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.deliver(message(1))
    (tmp_path / "secret").write_text(PASSWORD, "utf-8")
    path = tmp_path / "mail.toml"
    path.write_text(
        f'host = "127.0.0.1"\nport = {server.port}\nsecured = "none"\nuser = "{USER}"\n'
        f'own = ["{USER}"]\npassword = {{file = "{tmp_path}/secret"}}\n',
        "utf-8",
    )
    command = ["hub", "import", "mail", "--config", str(path), "--database", str(hub.engine.url)]
    assert main(command) == 0
    assert "1 messages, 1 stored; 1 new or changed" in capsys.readouterr().out
