"""What a desk does when the hub forgot what it had confirmed, and when its own clock was wrong."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from support.desk import BO, KEY, MIA, NOW, desk_files, page, person, wrapped
from support.faults import ScriptedFeed
from support.world import World

from agent_console.bootstrap import Desk
from agent_console.desk.files import Files
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.draft import open_draft
from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import Trip
from agent_console.errors import HubUnreachable, StartOver, StoreUnreadable
from agent_console.ids import CallId, CustomerId, TripId
from agent_console.paths import Profile
from agent_console.settings import Settings, SyncSettings
from agent_console.store import delivered
from agent_console.store.cache import Cache
from agent_console.store.encrypted import open_encrypted
from agent_console.store.first_page import PAGE_BYTES
from agent_console.store.journal import LONGEST_WAIT, Journal
from agent_console.store.journal_steps import STEPS
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.engine import SyncEngine
from agent_console.wire.feed import Kind, Page, Tombstone

LONG = timedelta(seconds=SyncSettings().retry_most_s)


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        yield opened


def engine(files: Files, feed: ScriptedFeed, clock: object) -> SyncEngine:
    return SyncEngine(files.cache, files.journal, feed, clock=clock)  # type: ignore[arg-type]


def states(files: Files) -> list[str]:
    return [entry.state.value for entry in files.journal.entries()]


def test_what_a_hub_lost_with_its_newest_state_is_brought_back_by_the_desk(tmp_path: Path) -> None:
    world = World(tmp_path, [person()], desks=1)
    (desk,) = world.desks
    try:
        backup = world.backs_up()
        desk.files.journal.queue(wrapped(), at=NOW)
        desk.syncs()
        assert desk.files.journal.entries() == ()
        world.restores(backup)
        assert world.records(Interaction) == []
        world.becomes_quiet()
        assert [one.text for one in world.records(Interaction)] == ["Wants a refund"]
        assert desk.files.journal.entries() == ()
    finally:
        world.close()


def test_what_arrived_goes_back_before_what_was_made_after_it(files: Files, clock: object) -> None:
    first, second = wrapped("o-1"), wrapped("o-2")
    files.journal.queue(first, at=NOW)
    files.journal.queue(second, at=NOW)
    files.journal.arrived(first.id)
    assert files.journal.delivered() == (first,)
    feed = ScriptedFeed(pages=[StartOver("put back")])
    files.cache.absorb(page("9"))
    engine(files, feed, clock).pull()
    engine(files, feed, clock).push()
    engine(files, feed, clock).push()
    assert feed.sent == ["o-1", "o-2"]
    assert files.journal.delivered() == ()


def test_no_more_is_kept_of_what_arrived_than_the_bound(
    files: Files,
) -> None:
    for number in range(5):
        files.journal.queue(wrapped(f"o-{number}"), at=NOW)
    with files.journal._engine.begin() as connection:
        delivered.back_into_outbox(connection)
        for number in range(5):
            delivered.arrived(connection, wrapped(f"o-{number}").id)
        connection.execute(delivered._PRUNE, {"most": 2})
    assert [one.id for one in files.journal.delivered()] == ["o-3", "o-4"]


def test_what_was_confirmed_and_is_not_said_back_is_asked_for_again_three_times(
    files: Files, clock: object
) -> None:
    files.cache.absorb(page("1", customers=(person(),)))
    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed()
    for _ in range(12):
        engine(files, feed, clock).cycle()
        clock.advance(seconds=LONG.total_seconds())  # type: ignore[attr-defined]
    assert feed.sent == ["o-1"] * 3
    assert states(files) == []
    assert [one.id for one in files.journal.delivered()] == ["o-1"]


def test_a_day_without_a_network_costs_none_of_the_times_a_hub_is_asked_again(
    files: Files, clock: object
) -> None:
    files.cache.absorb(page("1", customers=(person(),)))
    files.journal.queue(wrapped(), at=NOW)
    for _ in range(9):
        files.journal.postpone([wrapped().id], until=NOW, problem=None)
    feed = ScriptedFeed()
    for _ in range(12):
        engine(files, feed, clock).cycle()
        clock.advance(seconds=LONG.total_seconds())  # type: ignore[attr-defined]
    assert feed.sent == ["o-1"] * 3


def test_a_program_that_dies_after_an_erasing_page_has_forgotten_its_own_words_too(
    files: Files, clock: object
) -> None:
    class Dying(Cache):
        def absorb(self, page: Page) -> None:
            super().absorb(page)
            raise KeyboardInterrupt

    files.journal.queue(wrapped(), at=NOW)
    files.journal.settle(wrapped().id, EntryState.HELD, None)
    files.journal.keep_draft(open_draft(CallId("k"), MIA, at=NOW))
    gone = (Tombstone(kind=Kind.CUSTOMER, key=MIA, customer_id=MIA),)
    feed = ScriptedFeed(pages=[page("2", gone=gone)])
    dying = SyncEngine(Dying(files.cache._engine), files.journal, feed, clock=clock)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        dying.pull()
    assert files.cache.cursor == "2"
    assert files.journal.entries() == ()
    assert files.journal.drafts() == ()


def test_a_copy_that_is_damaged_far_inside_is_set_aside_and_filled_again_once_the_hub_is_there(
    profile: Profile, clock: object
) -> None:
    people = tuple(person(f"c-{number}", "Ann", f"Li {number}") for number in range(1500))
    with desk_files(profile) as files:
        files.cache.absorb(page("7", customers=people))
    content = bytearray(profile.cache.read_bytes())
    for place in range(60 * PAGE_BYTES, len(content), PAGE_BYTES):
        content[place + 100] ^= 1
    profile.cache.write_bytes(content)
    with desk_files(profile) as files:
        with pytest.raises(StoreUnreadable):
            files.cache.sums()
        away = ScriptedFeed(pages=[HubUnreachable("away")])
        with pytest.raises(HubUnreachable):
            engine(files, away, clock).cycle()
        assert not list(profile.folder.glob("cache.db.unreadable-*"))
        feed = ScriptedFeed(pages=[page("8"), page("9", customers=(person(),))])
        engine(files, feed, clock).cycle()
        assert feed.asked[1] is None
        assert files.cache.customer_count == 1
        assert files.cache.file(MIA, limit=1) is not None
        assert len(files.cache.sums()) == 1
    assert list(profile.folder.glob("cache.db.unreadable-*"))


def test_nothing_stays_of_what_the_feed_never_says_about_somebody_it_does_not_know(
    files: Files, clock: object
) -> None:
    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed()
    for _ in range(12):
        engine(files, feed, clock).cycle()
        clock.advance(seconds=LONG.total_seconds())  # type: ignore[attr-defined]
    assert files.journal.entries() == ()
    assert files.journal.delivered() == ()


def test_a_copy_that_is_fetched_anew_forgets_who_was_erased_meanwhile(tmp_path: Path) -> None:
    world = World(tmp_path, [person(), person(BO, "Bo")], desks=1)
    (desk,) = world.desks
    try:
        for key, owner in (("o-1", MIA), ("o-2", BO)):
            desk.files.journal.queue(wrapped(key, owner), at=NOW)
        desk.syncs()
        assert len(desk.files.journal.delivered()) == 2
        world.erases(MIA)
        desk.files.cache.start_over()
        world.becomes_quiet()
        assert [one.id for one in desk.files.journal.delivered()] == ["o-2"]
        assert desk.files.journal.entries() == ()
    finally:
        world.close()


def test_what_arrived_is_forgotten_with_an_erased_customer(files: Files) -> None:
    for key, owner in (("o-1", MIA), ("o-2", BO)):
        files.journal.queue(wrapped(key, owner), at=NOW)
        files.journal.arrived(wrapped(key).id)
    files.journal.erase(CustomerId(MIA))
    assert [one.id for one in files.journal.delivered()] == ["o-2"]


def test_who_was_erased_is_in_no_copy_of_the_files_either(
    files: Files, profile: Profile, clock: object
) -> None:
    names = ("cache.db.before-2", "cache.db.unreadable-1", "cache.db.unreadable-1-wal")
    old = [profile.folder / name for name in (*names, "journal.db.before-2")]
    for path in old:
        path.write_bytes(b"old")
    pages = [page("2"), page("3", gone=(Tombstone(kind=Kind.CUSTOMER, key=MIA, customer_id=MIA),))]
    feed = ScriptedFeed(pages=pages)
    engine(files, feed, clock).pull()
    assert all(path.exists() for path in old)
    engine(files, feed, clock).pull()
    assert not any(path.exists() for path in old)
    assert profile.cache.exists()
    assert profile.journal.exists()


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_a_year_off_lets_nobody_go_who_flies_soon_or_was_just_looked_at(
    files: Files, clock: object, days: int
) -> None:
    trip = Trip(
        id=TripId("t"),
        customer_id=BO,
        locator="ABC123",
        booked_at=NOW,
        starts_at=NOW,
        ends_at=NOW,
        segments=(),
    )
    people = (person("c-1"), person("c-2"), person(BO), person("c-4"))
    files.cache.absorb(page("1", customers=people, trips=(trip,)))
    clock.advance(seconds=days * 86_400)  # type: ignore[attr-defined]
    seen = AuditEntry(id="d", at=NOW, deed=Deed.VIEW, customers=(CustomerId("c-1"),))
    files.journal.keep_deed(seen)
    few = SyncSettings(customers=2)
    for _ in range(3):
        SyncEngine(files.cache, files.journal, ScriptedFeed(), clock=clock, settings=few).cycle()  # type: ignore[arg-type]
    assert files.cache.names({one.id for one in people}).keys() == {"c-1", BO}


@pytest.mark.parametrize("hours", [2, 48, 24 * 365])
def test_a_clock_that_is_set_back_keeps_nothing_waiting_for_the_time_it_showed(
    files: Files, hours: int
) -> None:
    files.journal.queue(wrapped(), at=NOW)
    wrong = NOW + timedelta(hours=hours)
    key = wrapped().id
    files.journal.postpone([key], until=wrong + timedelta(seconds=60), problem=None)
    assert files.journal.due(limit=1, now=wrong) == ()
    assert [one.id for one in files.journal.due(limit=1, now=NOW)] == [key]


def test_the_longest_wait_is_waited(files: Files) -> None:
    files.journal.queue(wrapped(), at=NOW)
    files.journal.postpone([wrapped().id], until=NOW + LONGEST_WAIT, problem=None)
    assert files.journal.due(limit=1, now=NOW) == ()
    assert files.journal.due(limit=1, now=NOW + LONGEST_WAIT / 2) == ()
    assert files.journal.due(limit=1, now=NOW + LONGEST_WAIT)


def test_what_arrived_at_one_hub_is_not_sent_to_another(files: Files, profile: Profile) -> None:
    desk = Desk(profile, Settings(), files, lambda: NOW)
    desk.sign_in("http://one.test", "t")
    files.journal.queue(wrapped(), at=NOW)
    files.journal.arrived(wrapped().id)
    desk.sign_in("http://one.test", "another token")
    assert len(files.journal.delivered()) == 1
    desk.sign_in("http://two.test", "t")
    assert files.journal.delivered() == ()


def test_a_journal_of_the_first_version_is_brought_up_with_all_that_waits(profile: Profile) -> None:
    first = open_encrypted(profile.journal, KEY, steps=STEPS[:1], synchronous="FULL")
    journal = Journal(first)
    journal.queue(wrapped(), at=NOW)
    journal.close()
    journal = Journal.open(profile.journal, KEY)
    try:
        assert [entry.state for entry in journal.entries()] == [EntryState.WAITING]
        journal.arrived(wrapped().id)
        assert journal.send_again() == 1
        assert [entry.state for entry in journal.entries()] == [EntryState.WAITING]
    finally:
        journal.close()
