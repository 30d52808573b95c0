"""Files as earlier versions left them are brought to the newest step with everything in them."""

import shutil
from pathlib import Path

import make_stored_files as made
import pytest
from support.desk import BO, KEY, MIA, NOW

from agent_console.domain.identifier import Scheme
from agent_console.store import cache_steps, journal_steps
from agent_console.store.cache import Cache
from agent_console.store.encrypted import PLAIN_HEADER, open_encrypted
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.store.salvage import salvage

CACHES = range(1, len(cache_steps.STEPS) + 1)
JOURNALS = range(1, len(journal_steps.STEPS) + 1)


def brought(tmp_path: Path, name: str) -> Path:
    """Return a copy of a stored file in a folder of its own."""
    return Path(shutil.copy(made.FOLDER / name, tmp_path / f"{name.partition('-')[0]}.db"))


def test_every_step_has_its_file_and_none_is_large_or_plain() -> None:
    names = {path.name for path in made.FOLDER.iterdir()}
    wanted = {f"cache-{count}.db" for count in CACHES}
    wanted |= {f"journal-{count}.db" for count in JOURNALS}
    assert names == wanted
    for path in made.FOLDER.iterdir():
        assert path.stat().st_size <= 128 * 1024, path.name
        assert not path.read_bytes().startswith(PLAIN_HEADER), path.name


def assert_backed_up(path: Path, before: bytes, *, count: int, newest: int) -> None:
    backup = path.with_name(f"{path.name}.before-{count + 1}")
    assert backup.exists() == (count < newest)
    if backup.exists():
        assert backup.read_bytes() == before


@pytest.mark.parametrize("count", CACHES)
def test_a_stored_copy_keeps_everything_the_crm_said(tmp_path: Path, count: int) -> None:
    path = brought(tmp_path, f"cache-{count}.db")
    before, content = path.read_bytes(), made.content()
    cache = Cache.open(path, KEY)
    assert cache.customer_count == 2
    found = cache.candidates(Scheme.PHONE, "+12065550142")
    assert [one.customer for one in found] == [content.customers[0]]
    assert [one.customer.id for one in cache.named("ostl")] == [BO]
    file = cache.file(MIA, limit=200)
    assert file is not None
    assert file.interactions == content.interactions
    assert file.promises == content.promises
    assert sum(file.counts.values()) == len(content.interactions)
    assert cache.as_of == NOW
    # What a later step added is filled from the hub, so that the copy is read from the start.
    assert cache.cursor == ("7" if count == len(cache_steps.STEPS) else None)
    cache.absorb(content)
    assert [one.id for one in cache.said("gang")] == [one.id for one in content.interactions]
    assert cache.customer_count == 2
    cache.close()
    assert_backed_up(path, before, count=count, newest=len(cache_steps.STEPS))


def assert_whole(journal: Journal) -> None:
    waiting, held = journal.entries()
    assert (waiting.operation, waiting.state) == (made.WAITING, EntryState.WAITING)
    assert (held.operation, held.state, held.problem) == (made.HELD, EntryState.HELD, made.NO)
    assert journal.drafts() == (made.DRAFT,)
    assert {name: journal.remembered(name) for name in made.REMEMBERED} == made.REMEMBERED


@pytest.mark.parametrize("count", JOURNALS)
def test_a_stored_journal_keeps_everything_the_desk_said(tmp_path: Path, count: int) -> None:
    path = brought(tmp_path, f"journal-{count}.db")
    before = path.read_bytes()
    journal = Journal.open(path, KEY)
    assert_whole(journal)
    journal.drop(made.HELD.id)
    journal.close()
    again = Journal.open(path, KEY)
    assert [entry.id for entry in again.entries()] == [made.WAITING.id]
    again.close()
    assert_backed_up(path, before, count=count, newest=len(journal_steps.STEPS))


@pytest.mark.parametrize("count", JOURNALS)
def test_a_stored_journal_that_is_damaged_is_salvaged(tmp_path: Path, count: int) -> None:
    path = brought(tmp_path, f"journal-{count}.db")
    done = salvage(path, KEY, into=tmp_path / "new.db")
    assert (done.entry_count, done.draft_count, done.lost_count) == (2, 1, 0)
    journal = Journal.open(tmp_path / "new.db", KEY)
    assert_whole(journal)
    journal.close()


@pytest.mark.parametrize("count", JOURNALS)
def test_stored_journals_have_the_tables_of_their_step(tmp_path: Path, count: int) -> None:
    steps = journal_steps.STEPS[:count]
    open_encrypted(brought(tmp_path, f"journal-{count}.db"), KEY, steps=steps).dispose()
    assert not list(tmp_path.glob("*.before-*"))
