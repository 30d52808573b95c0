"""A mailbox of a real mail server, Dovecot, comes in over TLS."""

import grp
import imaplib
import os
import pwd
import shutil
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import pytest
from support.hub import hub_in_process
from support.mailbox import CERTIFICATE
from support.real_issuer import free_port
from support.waiting import until

from agent_console.hub.importers.mail import import_mail
from agent_console.hub.importers.mail_settings import Done, MailSettings
from agent_console.hub.password import Password

pytestmark = pytest.mark.peer

USER = "service@example.com"
CONFIG = """\
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
ssl = required
ssl_cert = <{certificate}
ssl_key = <{certificate}
mail_location = maildir:{folder}/mail
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
first_valid_uid = 1
passdb {{
  driver = static
  args = password=made-up
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {port}
  }}
}}
service anvil {{
  chroot =
}}
"""


@contextmanager
def dovecot() -> Iterator[int]:
    """Run a server with one empty mailbox until left; yield its port."""
    program = shutil.which("dovecot", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    assert program, "dev.py test --peers installs it"
    owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    folder, port = Path(tempfile.mkdtemp(prefix="hub-imap-")), free_port()
    folder.chmod(0o755)
    (folder / "mail").mkdir()
    os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    said = CONFIG.format(
        folder=folder,
        certificate=CERTIFICATE,
        user=owner.pw_name,
        group=grp.getgrgid(owner.pw_gid).gr_name,
        uid=owner.pw_uid,
        gid=owner.pw_gid,
        port=port,
    )
    (folder / "dovecot.conf").write_text(said, "utf-8")
    server = subprocess.Popen([program, "-F", "-c", str(folder / "dovecot.conf")])
    try:
        until(lambda: is_up(port), "Dovecot")
        yield port
    finally:
        server.terminate()
        server.wait(15)
        shutil.rmtree(folder, ignore_errors=True)


def is_up(port: int) -> bool:
    with suppress(OSError, imaplib.IMAP4.error):
        connected(port).logout()
        return True
    return False


def connected(port: int) -> imaplib.IMAP4_SSL:
    trusted = ssl.create_default_context(cafile=CERTIFICATE)
    client = imaplib.IMAP4_SSL("127.0.0.1", port, ssl_context=trusted, timeout=5)
    client.login(USER, "made-up")
    return client


def test_a_real_mailbox_comes_in_and_is_marked_only_where_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("made-up", "utf-8")
    with dovecot() as port, hub_in_process(tmp_path) as hub:
        settings = MailSettings(
            host="127.0.0.1",
            port=port,
            user=USER,
            password=Password(file=str(tmp_path / "secret")),
            own=(USER,),
            authority=str(CERTIFICATE),
            folders=("INBOX", "Entwürfe"),
        )
        box = connected(port)
        box.create('"Entw&APw-rfe"')
        for number in range(30):
            raw = f"From: ada{number}@example.org\r\nSubject: Trip\r\n\r\nHello".encode()
            folder = "INBOX" if number else '"Entw&APw-rfe"'
            box.append(folder, "", "", raw)
        heard: list[tuple[int, int]] = []
        done = import_mail(
            hub.engine, settings, report=lambda done, total, _: heard.append((done, total))
        )
        assert done.counts == {"messages": 30, "parked": 30}
        assert (29, 29) in heard
        assert box.select("INBOX", readonly=True)[0] == "OK"
        assert len(box.uid("SEARCH", "UNSEEN")[1][0].split()) == 29
        box.append("INBOX", "", "", b"From: bo@example.org\r\nSubject: Late\r\n\r\nHi")
        marking = msgspec.structs.replace(settings, done=Done.SEEN)
        again = import_mail(hub.engine, marking, report=lambda *_: None)
        assert again.counts == {"messages": 1, "parked": 1}
        box.select("INBOX", readonly=True)
        assert len(box.uid("SEARCH", "UNSEEN")[1][0].split()) == 29
        box.logout()
