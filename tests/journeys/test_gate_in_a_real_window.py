"""A gate in a real window, no network: a wedge scanner types passes whatever has the keyboard."""

import shutil
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest
from support.console import PASSPHRASE
from support.desk import KEY
from support.full_flight import boarding_pass, feed_page, flight, gate_desk
from support.screen import keys, real_screen, running
from support.waiting import until

from agent_console.clock import utc_now
from agent_console.paths import Profile
from agent_console.security.store_key import lock_with
from agent_console.store.journal import Journal
from agent_console.wire.operation import AtGate, Observe

pytestmark = [pytest.mark.peer, pytest.mark.timeout(400)]

COUNT = 12
_SCANNER_MS = "2"
_LOOK_S = 0.2
"""The desk that runs writes the same files: it is not to be held up."""
_PLACES = ("alt+l", "alt+s", "alt+n", "alt+f", "F11", "alt+d", "alt+h", "Tab")
"""Keys that bring the keyboard, or the page, somewhere else: list, field, note, departures, …"""


class Counter:
    """What lies on the disk of the desk that runs."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    def queued(self, kind: type) -> int:
        time.sleep(_LOOK_S)
        journal = Journal.open(self._profile.journal, KEY)
        try:
            return sum(isinstance(one.operation, kind) for one in journal.entries())
        finally:
            journal.close()


def scans(screen: dict[str, str], text: str, *, suffix: bool) -> None:
    """Type as a wedge scanner does, a few milliseconds between the keys."""
    keys(screen, "type", "--delay", _SCANNER_MS, text)
    if suffix:
        keys(screen, "key", "Return")


def test_passes_are_boarded_wherever_the_keyboard_is_and_without_a_network(tmp_path: Path) -> None:
    assert shutil.which("xdotool"), "dev.py test --peers installs it"
    now: datetime = utc_now()
    profile = Profile(tmp_path / "desk")
    with gate_desk(profile.folder, COUNT, now) as desk:
        desk.sign_in("http://127.0.0.1:9", "nobody answers there")
    lock_with(profile, KEY, PASSPHRASE, use_keyring=False)
    leaves, there = flight(now).departs_at, Counter(profile)
    assert len(feed_page(COUNT, now).passengers) == COUNT
    command = (sys.executable, "-m", "agent_console.cli", "desk", "--profile", str(profile.folder))
    with (
        real_screen(tmp_path, "1024x768") as screen,
        running(*command, environ=screen) as program,
    ):
        at_hand = ("getactivewindow", "getwindowname")
        until(lambda: "Unlock" in keys(screen, *at_hand), "the question for the PIN")
        keys(screen, "type", "--delay", "15", PASSPHRASE)
        keys(screen, "key", "Return")

        def is_first_on_board() -> bool:
            scans(screen, boarding_pass(0, leaves), suffix=True)
            return there.queued(AtGate) == 1

        until(is_first_on_board, "the gate at work")
        for number, place in enumerate(_PLACES, start=1):
            keys(screen, "key", place)
            scans(screen, boarding_pass(number, leaves), suffix=bool(number % 2))
            until(lambda wanted=number + 1: there.queued(AtGate) == wanted, f"a scan after {place}")
        assert there.queued(Observe) == 0
        program.terminate()
        assert program.wait(20) == 0
