import contextlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine
from support.desk import KEY, NOW, OTHER_KEY, bytes_of, desk_files, page, person, wrapped
from support.faults import fill_disk

from agent_console.domain.draft import open_draft
from agent_console.errors import (
    ConsoleError,
    DiskFull,
    StoreBlocked,
    StoreForeign,
    StoreTooNew,
    StoreUnreadable,
)
from agent_console.ids import CallId, CustomerId
from agent_console.paths import Profile
from agent_console.store.encrypted import PLAIN_HEADER, cipher_version, open_encrypted
from agent_console.store.journal import Journal

CANARY = "Zanzibarzebra"
ONE = ("CREATE TABLE kept (word TEXT);",)
TWO = (*ONE, "ALTER TABLE kept ADD COLUMN more TEXT; UPDATE kept SET more = 'new';")
BROKEN = (*ONE, "INSERT INTO kept VALUES ('half'); INSERT INTO nowhere VALUES (1);")


@contextlib.contextmanager
def _open(path: Path, steps: tuple[str, ...] = ONE, key: bytes = KEY):  # noqa: ANN202 a context
    engine = open_encrypted(path, key, steps=steps)
    try:
        yield engine
    finally:
        engine.dispose()


def _words(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT word FROM kept").scalars())


def _add(engine: Engine, word: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO kept (word) VALUES (?)", (word,))


def test_nothing_written_can_be_read_on_the_disk_even_while_files_are_open(
    profile: Profile,
) -> None:
    with desk_files(profile) as files:
        files.cache.absorb(page(customers=(person(given=CANARY),)))
        files.journal.queue(wrapped(text=CANARY), at=NOW)
        files.journal.remember("token", CANARY)
        found = bytes_of(profile.folder)
        assert {"cache.db-wal", "journal.db-wal"} <= set(found)
        assert all(CANARY.encode() not in content for content in found.values())
        assert not any(content.startswith(PLAIN_HEADER) for content in found.values())
    found = bytes_of(profile.folder)
    assert all(CANARY.encode() not in content for content in found.values())
    assert not any(content.startswith(PLAIN_HEADER) for content in found.values())


def test_closing_leaves_no_connection_behind(profile: Profile) -> None:
    with desk_files(profile) as files:
        files.journal.remember("hub", "x")
        worker = threading.Thread(target=files.journal.counts)
        worker.start()
        worker.join()
    assert set(bytes_of(profile.folder)) == {"cache.db", "journal.db", "journal.db.head"}


def test_the_library_encrypts() -> None:
    assert cipher_version()[0].isdigit()


def test_a_plain_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with contextlib.closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE theirs (word TEXT)")
        plain.commit()
    before = bytes_of(tmp_path)
    with pytest.raises(StoreForeign, match="not encrypted") as caught:
        open_encrypted(path, KEY, steps=ONE)
    assert not isinstance(caught.value, StoreUnreadable)
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize(
    "content",
    [os.urandom(8192), os.urandom(100), b"[hub]\nring_s = 2\n" * 99],
    ids=["noise", "short noise", "plain text"],
)
def test_what_is_no_database_is_unreadable_and_left_as_it_was(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "cache.db"
    path.write_bytes(content)
    with pytest.raises(StoreUnreadable):
        open_encrypted(path, KEY, steps=ONE)
    assert path.read_bytes() == content


def test_another_key_reads_nothing_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with _open(path) as engine:
        _add(engine, "ours")
    before = path.read_bytes()
    with pytest.raises(StoreUnreadable):
        open_encrypted(path, OTHER_KEY, steps=ONE)
    assert path.read_bytes() == before
    with _open(path) as engine:
        assert _words(engine) == ["ours"]


def test_a_newer_file_is_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with _open(path, TWO):
        pass
    before = bytes_of(tmp_path)
    with pytest.raises(StoreTooNew):
        open_encrypted(path, KEY, steps=ONE)
    assert bytes_of(tmp_path) == before


def test_an_older_file_is_copied_before_it_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with _open(path) as engine:
        _add(engine, "old")
    with _open(path, TWO) as engine, engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT word, more FROM kept").all() == [("old", "new")]
    with _open(tmp_path / "cache.db.before-2") as engine:
        assert _words(engine) == ["old"]


def test_a_copy_has_what_was_only_in_the_log_after_a_crash(tmp_path: Path) -> None:
    path, crashed = tmp_path / "cache.db", tmp_path / "crashed"
    crashed.mkdir()
    with _open(path) as engine:
        _add(engine, "late")
        for name in ("cache.db", "cache.db-wal"):
            shutil.copy(tmp_path / name, crashed / name)
    with _open(crashed / "cache.db", TWO):
        pass
    with _open(crashed / "cache.db.before-2") as engine:
        assert _words(engine) == ["late"]


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with _open(path) as engine:
        _add(engine, "old")
    with pytest.raises(StoreBlocked):
        open_encrypted(path, KEY, steps=BROKEN)
    with _open(path) as engine:
        assert _words(engine) == ["old"]


def test_a_file_another_program_reads_is_not_brought_up_without_a_whole_copy(
    tmp_path: Path,
) -> None:
    path = tmp_path / "cache.db"
    with _open(path) as engine:
        _add(engine, "one")
        with engine.connect() as reader:
            reader.exec_driver_sql("SELECT * FROM kept").all()
            with pytest.raises(StoreBlocked):
                open_encrypted(path, KEY, steps=TWO)
    assert not list(tmp_path.glob("*.before-*"))


def test_two_programs_may_make_a_file_at_the_same_time(tmp_path: Path) -> None:
    start = threading.Barrier(6)
    opened: list[Engine] = []
    failed: list[Exception] = []

    def make() -> None:
        start.wait()
        try:
            opened.append(open_encrypted(tmp_path / "cache.db", KEY, steps=ONE))
        except ConsoleError as exc:
            failed.append(exc)

    threads = [threading.Thread(target=make) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for engine in opened:
        engine.dispose()
    assert failed == []
    assert len(opened) == 6


def test_many_threads_read_and_write_side_by_side(tmp_path: Path) -> None:
    failed: list[Exception] = []
    with _open(tmp_path / "journal.db") as engine:

        def work(name: str) -> None:
            try:
                for _ in range(5):
                    _add(engine, name)
                    _words(engine)
            except Exception as exc:  # noqa: BLE001 collected for the assertion
                failed.append(exc)

        threads = [threading.Thread(target=work, args=(f"t{n}",)) for n in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert len(_words(engine)) == 60


def test_a_full_disk_is_told_and_what_was_saved_is_still_there(profile: Profile) -> None:
    journal = Journal.open(profile.journal, KEY)
    draft = open_draft(CallId("k-1"), CustomerId("c"), at=NOW)
    journal.keep_draft(draft)
    fill_disk(journal._engine)
    with pytest.raises(DiskFull) as caught:
        journal.queue(wrapped(text="long " * 10_000), at=NOW)
    assert "space" in caught.value.advice
    assert journal.drafts() == (draft,)
    journal.close()
    again = Journal.open(profile.journal, KEY)
    assert again.drafts() == (draft,)
    assert again.entries() == ()
    again.close()


_FULL = """
import resource, signal, sys
from pathlib import Path
from agent_console.errors import DiskFull
from agent_console.store.journal import Journal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = Journal.open(Path(sys.argv[1]), bytes(range(32)))
journal.remember("hub", "kept")
resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))
try:
    for number in range(100):
        journal.remember(f"n{number}", "x" * 4000)
except DiskFull as exc:
    print("full", journal.remembered("hub"), journal.remembered("n0") is not None)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are a Unix thing")
def test_a_system_that_takes_no_more_bytes_is_a_full_disk(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FULL, str(tmp_path / "journal.db")],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert (done.stdout.strip(), done.stderr) == ("full kept True", "")
    journal = Journal.open(tmp_path / "journal.db", KEY)
    assert journal.remembered("hub") == "kept"
    journal.close()


def _a_file_in_the_way(folder: Path) -> Path:
    (folder / "file").write_text("")
    return folder / "file" / "journal.db"


def _a_folder_of_that_name(folder: Path) -> Path:
    (folder / "journal.db").mkdir()
    return folder / "journal.db"


def _no_right_to_write(folder: Path) -> Path:
    (folder / "theirs").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    return folder / "theirs" / "journal.db"


@pytest.mark.parametrize("where", [_a_file_in_the_way, _a_folder_of_that_name, _no_right_to_write])
def test_a_place_that_cannot_be_written_to_is_told_in_words(
    tmp_path: Path, where: Callable[[Path], Path]
) -> None:
    if where is _no_right_to_write and os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    with pytest.raises(StoreBlocked) as caught:
        open_encrypted(where(tmp_path), KEY, steps=ONE)
    assert caught.value.advice


def test_a_locked_file_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with _open(path) as engine, _open(path) as other:
        _add(engine, "one")
        for each in (engine, other):
            with each.connect() as connection:
                connection.exec_driver_sql("SELECT 1")
        raw = other.raw_connection()
        raw.cursor().execute("PRAGMA busy_timeout=10")
        raw.close()
        journal = Journal(other)
        with engine.begin(), pytest.raises(StoreBlocked):
            journal.remember("hub", "x")
