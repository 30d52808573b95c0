import contextlib
import os
import shutil
import sqlite3

import pytest
from support.desk import KEY, NOW, OTHER_KEY, desk_files, page, person, wrapped

from agent_console.bootstrap import Desk, open_desk
from agent_console.domain.draft import open_draft
from agent_console.errors import BadInput, StoreForeign, StoreLocked, StoreTooNew, StoreUnreadable
from agent_console.ids import CallId, CustomerId
from agent_console.paths import Profile
from agent_console.security.wrapped_key import wrap
from agent_console.store.cache_steps import STEPS
from agent_console.store.encrypted import open_encrypted
from agent_console.store.journal import Journal
from agent_console.wire.codec import encode

PASSPHRASE = "correct horse"


def _opened(profile: Profile, passphrase: str = PASSPHRASE) -> Desk:
    return open_desk(profile, lambda _is_new: passphrase, use_keyring=False, clock=lambda: NOW)


@pytest.fixture
def used(profile: Profile) -> Profile:
    """A profile with a customer and an unsent note."""
    profile.folder.mkdir(parents=True)
    profile.key_file.write_bytes(encode(wrap(KEY, PASSPHRASE)))
    with desk_files(profile) as files:
        files.cache.absorb(page(customers=(person(),)))
        files.journal.queue(wrapped(), at=NOW)
    return profile


def test_a_damaged_copy_is_set_aside_and_begun_anew(used: Profile) -> None:
    garbage = os.urandom(5000)
    used.cache.write_bytes(garbage)
    desk = _opened(used)
    assert desk.files.cache.customer_count == 0
    assert len(desk.files.journal.entries()) == 1
    desk.close()
    (aside,) = used.folder.glob("cache.db.unreadable-*")
    assert aside.read_bytes() == garbage
    (notice,) = desk.notices
    assert isinstance(notice, StoreUnreadable)
    assert aside.name in str(notice)


def test_a_journal_under_another_key_is_set_aside_whole_with_its_log(used: Profile) -> None:
    crashed = used.folder / "crashed"
    crashed.mkdir()
    draft = open_draft(CallId("k"), CustomerId("c"), at=NOW)
    other = Journal.open(crashed / "journal.db", OTHER_KEY)
    other.keep_draft(draft)
    shutil.copy(crashed / "journal.db", used.journal)
    shutil.copy(crashed / "journal.db-wal", used.folder / "journal.db-wal")
    other.close()
    desk = _opened(used)
    assert desk.files.journal.entries() == ()
    assert desk.files.cache.customer_count == 1
    desk.close()
    assert len(desk.notices) == 1
    (aside,) = (p for p in used.folder.glob("journal.db.unreadable-*") if "-wal" not in p.name)
    kept = Journal.open(aside, OTHER_KEY)
    assert kept.drafts() == (draft,)
    kept.close()


def test_another_programs_plain_file_is_refused_and_not_moved(used: Profile) -> None:
    used.journal.unlink()
    with contextlib.closing(sqlite3.connect(used.journal)) as plain:
        plain.execute("CREATE TABLE theirs (word TEXT)")
        plain.commit()
    before = used.journal.read_bytes()
    with pytest.raises(StoreForeign, match="not encrypted"):
        _opened(used)
    assert used.journal.read_bytes() == before
    assert not list(used.folder.glob("*.unreadable-*"))


def test_a_newer_copy_stops_the_start_and_the_journal_is_closed_again(used: Profile) -> None:
    open_encrypted(used.cache, KEY, steps=(*STEPS, "CREATE TABLE later (x);")).dispose()
    before = used.cache.read_bytes()
    with pytest.raises(StoreTooNew):
        _opened(used)
    assert used.cache.read_bytes() == before
    assert not list(used.folder.glob("journal.db-*"))


def test_a_wrong_passphrase_changes_nothing(used: Profile) -> None:
    before = used.journal.read_bytes()
    with pytest.raises(StoreLocked):
        _opened(used, "wrong horse")
    assert used.journal.read_bytes() == before
    assert not list(used.folder.glob("*.unreadable-*"))


def test_damaged_settings_are_named_before_any_file_is_opened(used: Profile) -> None:
    used.settings.write_text("[hub\n")
    with pytest.raises(BadInput, match=r"settings\.toml"):
        _opened(used)
    assert not list(used.folder.glob("*.db-*"))


def test_sign_in_is_remembered_without_the_spaces_of_a_paste(used: Profile) -> None:
    desk = _opened(used)
    desk.sign_in(" https://crm.example.com ", "secret\n")
    desk.close()
    again = _opened(used)
    assert (again.address, again.has_token) == ("https://crm.example.com", True)
    assert again.files.journal.remembered("token") == "secret"
    assert again.agent.login == ""
    again.close()
