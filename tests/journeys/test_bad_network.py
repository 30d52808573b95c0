"""Notes written in bad weather: each arrives once when it clears, and nobody reads HTML."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.console import PASSPHRASE
from support.fault_proxy import FaultProxy, Weather, fault_proxy
from support.hub import TestHub, running_hub
from support.listener import Listener, is_online
from support.people import FAMILY, MIA, PEOPLE, history_of
from support.waiting import until

from agent_console.bootstrap import Desk, open_desk
from agent_console.ids import CustomerId
from agent_console.paths import Profile
from agent_console.sync.status import Link, SyncStatus
from agent_console.sync.verify import verify

SELF_SIGNED = Path(__file__).parents[1] / "support" / "self_signed.pem"
_WRITTEN_FOR = (MIA, FAMILY[0].id, MIA, FAMILY[1].id)
_SETTINGS = """
[hub]
connect_s = 0.5
answer_s = 0.5
[sync]
retry_first_s = 0.05
retry_most_s = 0.1
"""
_CONTINUOUS = {Weather.SLOW, Weather.DEAF}
"""Weather in which notes arrive all the same."""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def proxy(hub: TestHub) -> Iterator[FaultProxy]:
    with fault_proxy(hub.local.address) as standing:
        yield standing


@contextmanager
def working(
    profile: Profile, address: str, token: str, *, more: str = ""
) -> Iterator[tuple[Desk, Listener]]:
    """Open a desk that is impatient, connected to *address*, with *more* settings of sync."""
    profile.folder.mkdir(parents=True, exist_ok=True)
    profile.settings.write_text(_SETTINGS + more, "utf-8")
    desk, listener = open_desk(profile, lambda _new: PASSPHRASE, use_keyring=False), Listener()
    try:
        desk.sign_in(address, token)
        desk.connect(listener)
        yield desk, listener
    finally:
        desk.close()


def writes(desk: Desk, weather: str) -> list[tuple[CustomerId, str]]:
    """Write some notes, and return for whom and what."""
    written = []
    work = desk.work()
    for number, customer in enumerate(_WRITTEN_FOR):
        text = f"Note {number} in {weather} weather."
        draft = work.begin(customer)
        work.write(draft.id, text, caret=0)
        work.wrap_up(draft.id)
        written.append((customer, text))
        desk.nudge()
    return written


def is_offline(status: SyncStatus) -> bool:
    return status.link is Link.OFFLINE


def assert_arrived_once(hub: TestHub, written: list[tuple[CustomerId, str]]) -> None:
    """Everything is in the hub once, in the order of each customer."""
    for customer in dict.fromkeys(owner for owner, _ in written):
        mine = [text for owner, text in written if owner == customer]
        assert texts_of(hub, customer) == mine


def texts_of(hub: TestHub, customer: CustomerId) -> list[str]:
    return [one.text for one in history_of(hub, customer) if one.text]


def texts_here(desk: Desk) -> set[str]:
    files = (desk.files.cache.file(one, limit=50) for one in dict.fromkeys(_WRITTEN_FOR))
    return {entry.text for file in files if file for entry in file.interactions}


def assert_no_html(said: list[SyncStatus]) -> None:
    for status in said:
        assert "<" not in status.problem + status.advice


@pytest.mark.parametrize("weather", [one for one in Weather if one is not Weather.FINE])
def test_notes_written_in_bad_weather_arrive_once_when_it_clears(
    weather: Weather, profile: Profile, hub: TestHub, proxy: FaultProxy
) -> None:
    address = f"http://127.0.0.1:{proxy.port}"
    with working(profile, address, hub.token) as (desk, listener):
        listener.waits_for(is_online, "agreement")
        before = len(listener.said)
        proxy.becomes(weather)
        written = writes(desk, weather)
        if weather in _CONTINUOUS:
            listener.waits_until_all_is_sent(desk)
        else:
            listener.waits_for(is_offline, "trouble", after=before, times=3)
            assert len(desk.files.journal.entries()) == len(written)
        cleared = len(listener.said)
        proxy.becomes(Weather.FINE)
        if weather not in _CONTINUOUS:
            listener.waits_until_all_is_sent(desk)
            back = next(n for n, one in enumerate(listener.said[cleared:]) if is_online(one))
            assert back <= 3, "after so many tries the network's return was noticed"
        assert_arrived_once(hub, written)
        assert_no_html(listener.said)
        assert desk.hub is not None
        assert verify(desk.files.cache, desk.hub).is_agreed


def test_weather_that_changes_all_the_time_loses_and_doubles_nothing(
    profile: Profile, hub: TestHub, proxy: FaultProxy
) -> None:
    address = f"http://127.0.0.1:{proxy.port}"
    quick = [one for one in Weather if one is not Weather.SILENT]
    with working(profile, address, hub.token) as (desk, listener):
        listener.waits_for(is_online, "agreement")
        written = []
        for weather in (*quick, *reversed(quick)):
            proxy.becomes(weather)
            seen = len(listener.said)
            written += writes(desk, f"{weather} {len(written)}")
            listener.waits_for(lambda _one: True, "a try", after=seen, times=2)
        proxy.becomes(Weather.FINE)
        listener.waits_until_all_is_sent(desk)
        assert_arrived_once(hub, written)
        assert_no_html(listener.said)


def test_a_hub_that_speaks_no_tls_where_it_should_is_away_and_nothing_is_lost(
    profile: Profile, hub: TestHub, proxy: FaultProxy
) -> None:
    proxy.becomes(Weather.GARBAGE)
    with working(profile, f"https://127.0.0.1:{proxy.port}", hub.token) as (desk, listener):
        written = writes(desk, "plain")
        listener.waits_for(is_offline, "trouble", times=2)
        assert_no_html(listener.said)
        assert len(desk.files.journal.entries()) == len(written)
        proxy.becomes(Weather.FINE)
        desk.sign_in(f"http://127.0.0.1:{proxy.port}", hub.token)
        desk.connect(listener)
        listener.waits_until_all_is_sent(desk)
        assert_arrived_once(hub, written)


def test_a_hub_whose_certificate_nobody_vouches_for_is_sent_nothing_and_the_agent_is_told(
    profile: Profile, hub: TestHub
) -> None:
    with (
        fault_proxy(hub.local.address, SELF_SIGNED) as proxy,
        working(profile, f"https://127.0.0.1:{proxy.port}", hub.token) as (desk, listener),
    ):
        written = writes(desk, "untrusted")
        listener.waits_for(is_offline, "trouble", times=2)
        last = listener.said[-1]
        assert "certificate is not trusted (self-signed certificate)" in last.problem
        assert "certificate of your company" in last.advice
        assert len(desk.files.journal.entries()) == len(written)
        assert all(texts_of(hub, customer) == [] for customer, _ in written)
        desk.sign_in(hub.local.address, hub.token)
        desk.connect(listener)
        listener.waits_until_all_is_sent(desk)
        assert_arrived_once(hub, written)


def test_a_dropped_event_stream_is_taken_up_again(
    profile: Profile, hub: TestHub, proxy: FaultProxy
) -> None:
    address = f"http://127.0.0.1:{proxy.port}"
    with working(profile, address, hub.token) as (_, listener):
        listener.waits_for(is_online, "agreement")
        for number in range(3):
            seen = len(listener.said)
            proxy.becomes(Weather.FINE)
            # Nobody nudges here: a stream that connects again does.
            listener.waits_for(is_online, f"cycle {number}", after=seen)


def test_without_an_event_stream_what_a_colleague_wrote_comes_by_asking_now_and_then(
    profile: Profile, tmp_path: Path, hub: TestHub, proxy: FaultProxy
) -> None:
    proxy.becomes(Weather.DEAF)
    address = f"http://127.0.0.1:{proxy.port}"
    with (
        working(profile, address, hub.token, more="quiet_s = 0.1") as (desk, listener),
        working(Profile(tmp_path / "colleague"), hub.local.address, hub.token) as (colleague, _),
    ):
        listener.waits_for(is_online, "agreement")
        written = writes(colleague, "a colleague's")
        theirs = {text for _, text in written}
        until(lambda: theirs <= texts_here(desk), "the colleague's notes at this desk")
        assert desk.agent.login == "agent"
