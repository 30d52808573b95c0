import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest
from support.desk import NOW, desk_files, page, person, wrapped
from support.faults import ScriptedFeed

from agent_console.desk.files import Files
from agent_console.errors import HubTroubled, HubUnreachable, SignInExpired
from agent_console.paths import Profile
from agent_console.settings import SyncSettings
from agent_console.sync.engine import SyncEngine
from agent_console.sync.status import Link, SyncStatus
from agent_console.sync.worker import SyncWorker
from agent_console.wire.operation import Outcome

_PATIENCE_S = 5.0


class Reports:
    """Everything a worker reported, and a way to wait for more."""

    def __init__(self) -> None:
        self.all: list[SyncStatus] = []
        self._more = threading.Condition()

    def __call__(self, status: SyncStatus) -> None:
        with self._more:
            self.all.append(status)
            self._more.notify_all()

    def wait_for(self, is_it: Callable[[SyncStatus], bool], *, after: int = 0) -> SyncStatus:
        def found() -> SyncStatus | None:
            return next((one for one in self.all[after:] if is_it(one)), None)

        with self._more:
            said = self._more.wait_for(found, _PATIENCE_S)
        assert said is not None, [one.link for one in self.all]
        return said

    @property
    def links(self) -> list[Link]:
        return [one.link for one in self.all]


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        yield opened


@contextmanager
def _working(files: Files, feed: ScriptedFeed) -> Iterator[tuple[SyncWorker, Reports]]:
    reports = Reports()
    settings = SyncSettings(quiet_s=600.0)
    engine = SyncEngine(files.cache, files.journal, feed, clock=lambda: NOW, settings=settings)
    worker = SyncWorker(
        engine,
        cache=files.cache,
        journal=files.journal,
        clock=lambda: NOW,
        report=reports,
        settings=settings,
    )
    worker.start()
    try:
        yield worker, reports
    finally:
        worker.stop()
        assert not worker._thread.is_alive()


def _cut(_bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
    raise HubUnreachable("the line is cut")


def test_it_begins_at_once_and_says_how_things_stand(files: Files) -> None:
    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed(pages=[page("1", customers=(person(),))])
    with _working(files, feed) as (worker, reports):
        said = reports.wait_for(lambda one: one.link is Link.ONLINE)
    assert (said.agreed_at, said.since) == (NOW, NOW)
    assert (said.customer_count, said.waiting_count, said.held_count) == (1, 0, 0)
    assert reports.all[0].waiting_count == 1
    assert reports.links[0] is Link.CONNECTING
    assert worker.status == said


def test_a_nudge_starts_a_cycle_that_would_not_come_for_ten_minutes(files: Files) -> None:
    feed = ScriptedFeed()
    with _working(files, feed) as (worker, reports):
        reports.wait_for(lambda one: one.link is Link.ONLINE)
        seen = len(reports.all)
        files.journal.queue(wrapped(), at=NOW)
        worker.nudge()
        reports.wait_for(lambda one: one.link is Link.ONLINE, after=seen)
    assert feed.sent == ["o-1"]


def test_a_local_write_is_counted_without_asking_the_hub(files: Files) -> None:
    feed = ScriptedFeed()
    with _working(files, feed) as (worker, reports):
        reports.wait_for(lambda one: one.link is Link.ONLINE)
        asked = len(feed.asked)
        files.journal.queue(wrapped(), at=NOW)
        worker.refresh()
        assert worker.status.waiting_count == 1
        assert len(feed.asked) == asked


def test_when_the_network_is_back_what_waits_for_it_is_sent_at_once(files: Files) -> None:
    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed(answer=_cut)
    with _working(files, feed) as (worker, reports):
        cut = reports.wait_for(lambda one: one.link is Link.OFFLINE)
        assert cut.problem == "the line is cut"
        assert "safe on this computer" in cut.advice
        feed.answer = ScriptedFeed().answer
        worker.nudge()
        said = reports.wait_for(lambda one: one.link is Link.ONLINE and not one.waiting_count)
    assert (said.problem, said.advice) == ("", "")
    assert feed.sent == ["o-1", "o-1"]


def test_a_hub_that_asked_for_time_is_not_hurried(files: Files) -> None:
    def busy(_bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        error = HubTroubled("too much")
        error.retry_after_s = 60.0
        raise error

    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed(answer=busy)
    with _working(files, feed) as (worker, reports):
        reports.wait_for(lambda one: one.link is Link.OFFLINE)
        for _ in range(3):
            seen = len(reports.all)
            worker.nudge()
            reports.wait_for(lambda one: one.link is Link.ONLINE, after=seen)
    assert feed.sent == ["o-1"]


def test_an_expired_sign_in_is_told(files: Files) -> None:
    feed = ScriptedFeed(pages=[SignInExpired("who are you?")] * 9)
    with _working(files, feed) as (_, reports):
        said = reports.wait_for(lambda one: one.link is Link.SIGNED_OUT)
    assert "Sign in" in said.advice


def test_what_is_wrong_stays_said_when_something_is_written_here(files: Files) -> None:
    feed = ScriptedFeed(pages=[SignInExpired("who are you?")] * 9)
    with _working(files, feed) as (worker, reports):
        reports.wait_for(lambda one: one.link is Link.SIGNED_OUT)
        before = len(reports.all)
        files.journal.queue(wrapped(), at=NOW)
        worker.refresh()
        said = reports.wait_for(lambda one: one.waiting_count == 1, after=before)
    assert (said.link, said.problem) == (Link.SIGNED_OUT, "who are you?")
    assert "Sign in" in said.advice


def test_our_own_mistake_is_told_and_does_not_end_the_work(files: Files) -> None:
    feed = ScriptedFeed(pages=[RuntimeError("Mia Li's note")])
    with _working(files, feed) as (worker, reports):
        said = reports.wait_for(lambda one: one.link is Link.OFFLINE)
        assert "Mia" not in said.problem
        worker.nudge()
        reports.wait_for(lambda one: one.link is Link.ONLINE)


def test_it_can_be_stopped_before_it_was_started(files: Files) -> None:
    engine = SyncEngine(files.cache, files.journal, ScriptedFeed(), clock=lambda: NOW)
    SyncWorker(
        engine, cache=files.cache, journal=files.journal, clock=lambda: NOW, report=Reports()
    ).stop()


def test_without_a_network_it_tries_every_second_and_with_one_as_often_as_is_set(
    files: Files,
) -> None:
    with _working(files, ScriptedFeed(pages=[HubUnreachable("away")])) as (worker, reports):
        reports.wait_for(lambda one: one.link is Link.OFFLINE)
        assert worker._pause_s() <= 1.0
        worker.nudge()
        reports.wait_for(lambda one: one.link is Link.ONLINE)
        assert worker._pause_s() == 600.0
