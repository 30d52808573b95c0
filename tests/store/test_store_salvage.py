"""Real journals are damaged in many ways; what is readable is counted and must be saved."""

import os
import random
import shutil
import tempfile
from pathlib import Path

import msgspec
import pytest
from support.desk import KEY, NOW, OTHER_KEY, bytes_of, wrapped

from agent_console.bootstrap import open_desk
from agent_console.domain.draft import Draft, open_draft
from agent_console.errors import DiskFull, StoreUnreadable
from agent_console.ids import CallId, CustomerId, OperationId
from agent_console.paths import Profile
from agent_console.security.wrapped_key import wrap
from agent_console.store.first_page import PAGE_BYTES, head_of
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.store.salvage import Salvaged, open_or_salvage, salvage
from agent_console.wire.codec import encode
from agent_console.wire.operation import Problem

COUNT = 60
LONG = "Wants a refund. " * 400
"""A note over several pages."""


def draft(number: int) -> Draft:
    opened = open_draft(CallId(f"k-{number}"), CustomerId(f"c-{number}"), at=NOW)
    return msgspec.structs.replace(opened, text=LONG if number == 2 else f"Draft {number} " * 40)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal of sixty entries and four drafts, closed."""
    place = tmp_path / "desk" / "journal.db"
    fill(place)
    return place


def fill(place: Path) -> None:
    journal = Journal.open(place, KEY)
    journal.remember("token", "secret")
    for number in range(COUNT):
        text = LONG if number == 7 else f"Note {number} " * 60
        journal.queue(wrapped(f"o-{number}", f"c-{number % 9}", text=text), at=NOW)
    journal.settle(OperationId("o-3"), EntryState.HELD, Problem(title="No", status=422))
    for number in range(4):
        journal.keep_draft(draft(number))
    journal.close()
    Journal.open(place, KEY).close()  # the next start: now the first page is kept


def pages(path: Path) -> int:
    return path.stat().st_size // PAGE_BYTES


def spoil(path: Path, page: int, what: bytes | None = None) -> None:
    """Damage one page, counted from 1."""
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE_BYTES + 100)
        file.write(what or os.urandom(16))


def salvaged(path: Path) -> tuple[Salvaged, set[str], set[str]]:
    """Salvage into a new file; return the counts, the entries' and the drafts' ids."""
    before = bytes_of(path.parent)
    new = path.with_name("new.db")
    new.unlink(missing_ok=True)
    done = salvage(path, KEY, into=new)
    journal = Journal.open(new, KEY)
    entries = {entry.id for entry in journal.entries() if entry.operation}
    drafts = {one.id for one in journal.drafts()}
    journal.close()
    after = {name: body for name, body in bytes_of(path.parent).items() if "new.db" not in name}
    assert after == {name: body for name, body in before.items() if "new.db" not in name}
    assert (len(entries), len(drafts)) == (done.entry_count, done.draft_count)
    return done, set(entries), set(drafts)


EVERYTHING = {f"o-{number}" for number in range(COUNT)}
DRAFTS = {f"k-{number}" for number in range(4)}


def test_a_sound_journal_is_saved_whole(path: Path) -> None:
    done, entries, drafts = salvaged(path)
    assert (entries, drafts) == (EVERYTHING, DRAFTS)
    assert (done.lost_count, done.is_all) == (0, True)
    before, after = (Journal.open(one, KEY) for one in (path, path.with_name("new.db")))
    assert after.entries() == before.entries()
    assert after.drafts() == before.drafts()
    assert after.remembered("token") == "secret"
    before.close()
    after.close()


def test_what_is_written_after_a_salvage_stands_behind_all_that_arrived_before(
    tmp_path: Path,
) -> None:
    place = tmp_path / "desk" / "journal.db"
    fill(place)
    journal = Journal.open(place, KEY)
    for entry in journal.entries():
        journal.arrived(entry.id)
    journal.close()
    salvage(place, KEY, into=tmp_path / "new.db")
    journal = Journal.open(tmp_path / "new.db", KEY)
    try:
        after = wrapped("o-after", "c-1")
        journal.queue(after, at=NOW)
        journal.arrived(after.id)
        assert [one.id for one in journal.delivered()][-1] == after.id
        assert journal.send_again() == COUNT + 1
        assert journal.entries()[-1].id == after.id
    finally:
        journal.close()


def test_any_one_damaged_page_costs_only_what_was_on_it_and_that_is_said(path: Path) -> None:
    """A page holds at most four entries here; a long note lies on several."""
    whole = path.read_bytes()
    said = set()
    for page in range(1, pages(path) + 1):
        path.write_bytes(whole)
        spoil(path, page)
        done, entries, drafts = salvaged(path)
        lost_drafts = DRAFTS - drafts
        assert len(EVERYTHING - entries) <= 4, page
        assert done.lost_count - len(EVERYTHING - entries) in {0, len(lost_drafts)}, page
        assert not (done.is_all and done.lost_count < len(EVERYTHING - entries) + len(lost_drafts))
        said.add(done.words)
    assert "64 entries were saved from it" in said
    assert "63 entries were saved from it, 1 could not be read" in said
    assert "60 entries were saved from it, and some may be missing" in said


def test_damage_anywhere_is_found_when_the_journal_is_opened(path: Path) -> None:
    whole = path.read_bytes()
    for page in (1, 2, 3, pages(path) // 2, pages(path)):
        path.write_bytes(whole)
        spoil(path, page)
        with pytest.raises(StoreUnreadable):
            Journal.open(path, KEY)


def test_a_first_page_of_nothing_costs_nothing(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(PAGE_BYTES))
    _, entries, drafts = salvaged(path)
    assert (entries, drafts) == (EVERYTHING, DRAFTS)


def test_a_first_page_of_an_earlier_day_still_reads_what_came_since(path: Path) -> None:
    journal = Journal.open(path, KEY)
    for number in range(COUNT, 3 * COUNT):
        journal.queue(wrapped(f"o-{number}", "c-1", text=f"Note {number} " * 60), at=NOW)
    journal.close()
    with path.open("r+b") as file:
        file.write(os.urandom(PAGE_BYTES))
    _, entries, drafts = salvaged(path)
    assert entries == {f"o-{number}" for number in range(3 * COUNT)}
    assert drafts == DRAFTS


def test_without_any_first_page_nothing_is_saved_and_nothing_breaks(path: Path) -> None:
    head_of(path).unlink()
    with path.open("r+b") as file:
        file.write(bytes(PAGE_BYTES))
    done, entries, drafts = salvaged(path)
    assert (entries, drafts, done.is_all) == (set(), set(), False)
    assert done.words == "0 entries were saved from it, and some may be missing"


def test_a_file_cut_short_gives_what_is_left(path: Path) -> None:
    whole = path.read_bytes()
    saved = []
    for share in (0.999, 0.9, 0.7, 0.5, 0.25, 0.1):
        path.write_bytes(whole[: int(len(whole) * share)])
        _, entries, _drafts = salvaged(path)
        saved.append(len(entries))
    assert saved == sorted(saved, reverse=True)
    assert saved[0] >= COUNT - 4
    assert saved[3] >= COUNT // 4


@pytest.mark.parametrize("size", [0, 1, 100, 4095, 4096, 4097, 8192])
def test_stumps_do_no_harm(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    done, _entries, _drafts = salvaged(path)
    assert not done.is_all or size == 0


def test_another_key_saves_nothing_and_does_no_harm(path: Path) -> None:
    new = path.with_name("new.db")
    done = salvage(path, OTHER_KEY, into=new)
    assert (done.entry_count, done.draft_count) == (0, 0)


@pytest.fixture
def crashed(path: Path) -> Path:
    """The journal of a program that died: the last work is in the log alone."""
    journal = Journal.open(path, KEY)
    for number in range(COUNT, COUNT + 10):
        journal.queue(wrapped(f"o-{number}", "c-1", text=f"Note {number} " * 60), at=NOW)
    folder = path.parent.parent / "crashed"
    shutil.copytree(path.parent, folder)
    journal.close()
    (folder / "journal.db-shm").unlink()
    return folder / "journal.db"


LATE = {f"o-{number}" for number in range(COUNT, COUNT + 10)}


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def test_work_in_the_log_is_saved_too(crashed: Path) -> None:
    spoil(crashed, pages(crashed))
    _, entries, drafts = salvaged(crashed)
    assert entries >= LATE
    assert len(EVERYTHING - entries) <= 4
    assert len(DRAFTS - drafts) <= 4


def test_a_log_that_is_gone_costs_what_was_in_it_alone(crashed: Path) -> None:
    log_of(crashed).unlink()
    _, entries, drafts = salvaged(crashed)
    assert (entries, drafts) == (EVERYTHING, DRAFTS)


def test_a_log_damaged_in_the_middle_is_read_behind_the_damage_as_well(crashed: Path) -> None:
    body = bytearray(log_of(crashed).read_bytes())
    frames = (len(body) - 32) // (24 + PAGE_BYTES)
    assert frames > 10
    start = 32 + (frames // 3) * (24 + PAGE_BYTES) + 200
    body[start : start + 16] = os.urandom(16)
    log_of(crashed).write_bytes(body)
    spoil(crashed, pages(crashed))
    _, entries, _drafts = salvaged(crashed)
    assert len(LATE - entries) <= 4
    assert len(EVERYTHING - entries) <= 8


def test_a_log_cut_short_gives_what_is_before(crashed: Path) -> None:
    body = log_of(crashed).read_bytes()
    log_of(crashed).write_bytes(body[: len(body) // 2])
    spoil(crashed, pages(crashed))
    _, entries, _drafts = salvaged(crashed)
    assert entries & LATE
    assert len(EVERYTHING - entries) <= 4


def test_chance_finds_no_damage_that_breaks_salvage(crashed: Path) -> None:
    chance = random.Random(11)
    whole = bytes_of(crashed.parent)
    for _round in range(12):
        for name, body in whole.items():
            (crashed.parent / name).write_bytes(body)
        for _wound in range(chance.randint(1, 6)):
            target = chance.choice([crashed, crashed, log_of(crashed), head_of(crashed)])
            wound(target, chance)
        salvaged(crashed)


def wound(target: Path, chance: random.Random) -> None:
    if not target.exists() or target.stat().st_size < 100:
        return
    kind = chance.choice(["flip", "zero", "cut", "gone", "swap"])
    body = bytearray(target.read_bytes())
    at = chance.randrange(len(body))
    if kind == "flip":
        body[at] ^= 1 << chance.randrange(8)
    elif kind == "zero":
        body[at : at + 700] = bytes(len(body[at : at + 700]))
    elif kind == "cut":
        del body[at:]
    elif kind == "swap":
        page = at // PAGE_BYTES * PAGE_BYTES
        body[page : page + PAGE_BYTES] = body[:PAGE_BYTES]
    if kind == "gone" and target.name.endswith(("-wal", ".head")):
        target.unlink()
    else:
        target.write_bytes(body)


def test_what_was_wrapped_up_does_not_come_back_as_a_draft(tmp_path: Path) -> None:
    place = tmp_path / "journal.db"
    journal = Journal.open(place, KEY)
    one = draft(1)
    journal.keep_draft(one)
    shutil.copy(place, tmp_path / "old.db")
    shutil.copy(tmp_path / "journal.db-wal", tmp_path / "old.db-wal")
    journal.queue(wrapped(one.operation_id), at=NOW)
    journal.close()
    done, entries, drafts = salvaged(place)
    assert entries == {one.operation_id}
    assert drafts == set()
    assert done.lost_count == 0


# at the start of the program


def test_damage_deep_inside_is_found_at_the_start_and_told(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "desk")
    fill(profile.journal)
    profile.key_file.write_bytes(encode(wrap(KEY, "correct horse")))
    damaged_page = pages(profile.journal) // 2
    spoil(profile.journal, damaged_page)
    damaged = profile.journal.read_bytes()
    desk = open_desk(profile, lambda _new: "correct horse", use_keyring=False, clock=lambda: NOW)
    assert len(desk.files.journal.entries()) >= COUNT - 4
    assert desk.files.journal.remembered("token") == "secret"
    desk.close()
    (aside,) = profile.folder.glob("journal.db.unreadable-*")
    assert aside.read_bytes() == damaged
    (notice,) = desk.notices
    assert f"It was kept as {aside.name}; " in str(notice)
    assert "saved from it" in str(notice)
    again = open_desk(profile, lambda _new: "correct horse", use_keyring=False, clock=lambda: NOW)
    assert again.notices == ()
    again.close()
    assert not list(profile.folder.glob("salvage-*"))


def test_a_program_that_dies_before_the_change_starts_over(path: Path) -> None:
    spoil(path, 5)
    salvage(path, KEY, into=path.with_name("journal.db.salvaged"))
    (path.parent / "salvage-left").mkdir()
    journal, notice = open_or_salvage(path, KEY, at=NOW)
    assert notice is not None
    assert len(journal.entries()) >= COUNT - 4
    journal.close()
    assert not list(path.parent.glob("*salvage*"))


def test_a_program_that_dies_in_the_middle_of_the_change_finds_what_it_saved(
    crashed: Path,
) -> None:
    spoil(crashed, 5)
    salvage(crashed, KEY, into=crashed.with_name("journal.db.salvaged"))
    crashed.rename(crashed.with_name("journal.db.unreadable-x"))
    journal, notice = open_or_salvage(crashed, KEY, at=NOW)
    assert notice is None
    assert {entry.id for entry in journal.entries()} >= LATE
    journal.close()
    kept = {one.name for one in crashed.parent.iterdir()}
    assert {"journal.db.unreadable-x", "journal.db.unreadable-rest-wal"} <= kept


def test_a_full_disk_during_salvage_leaves_the_damaged_journal_where_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(path, 5)
    before = bytes_of(path.parent)
    monkeypatch.setattr(tempfile, "TemporaryDirectory", _full)
    with pytest.raises(DiskFull):
        open_or_salvage(path, KEY, at=NOW)
    assert bytes_of(path.parent) == before


def _full(*_arguments: object, **_named: object) -> None:
    raise OSError(28, "No space left on device")
