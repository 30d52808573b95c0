"""Whole calls in a real window with real keys: agreed, two at once, killed, mirrored, in German."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select
from support.console import PASSPHRASE, pushes
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE, history_of
from support.screen import keys, real_screen
from support.waiting import until

from agent_console.clock import utc_now
from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.presence import PresenceState
from agent_console.domain.promise import Promise
from agent_console.hub import presence
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CustomerId
from agent_console.wire.codec import encode

pytestmark = [pytest.mark.peer, pytest.mark.timeout(400)]

LONG = CustomerId("c-long")
LONG_NAMED = (
    Customer(
        id=LONG,
        given_name="Maria del Carmen Guadalupe Antonieta Wilhelmina",
        family_name="von und zu Hohenlohe-Schillingsfürst Wolfeschlegelsteinhausen",
    ),
    Identifier(scheme=Scheme.PHONE, value="+12065550177", customer_id=LONG),
)
AVAILABLE, ON_CALL = PresenceState.AVAILABLE, PresenceState.ON_CALL


@dataclass
class Sitting:
    """Somebody before a real screen who has only a keyboard."""

    environ: dict[str, str]
    hub: TestHub
    program: subprocess.Popen[bytes]

    def presses(self, *names: str) -> None:
        for name in names:
            keys(self.environ, "key", "--clearmodifiers", name)

    def types(self, text: str) -> None:
        keys(self.environ, "type", "--delay", "15", text)

    def does(self) -> PresenceState:
        """Return what the hub was told this agent does, away while there is no console."""
        with self.hub.engine.connect() as connection:
            told = presence.everyone(connection, at=utc_now())
        return next((one.shown for one in told if one.agent_id == AGENT.id), PresenceState.AWAY)

    def answers(self, number: str, call: str | None = None) -> str:
        """Let *number* ring, and take the call with its key as soon as it is on the screen."""
        call = pushes(self.hub.local, "newCall", number, call)

        def is_taken() -> bool:
            self.presses("F6")
            return self.does() is ON_CALL

        until(is_taken, "the call taken")
        return call

    def writes(self, text: str) -> None:
        self.presses("alt+n", "ctrl+End")
        self.types(text)

    def picks(self, key: str, typed: str) -> None:
        """Open a field by its key, and take the first that fits what is typed."""
        self.presses(key)
        self.types(typed)
        self.presses("Return")

    def wraps_up(self, customer: str, text: str) -> None:
        self.presses("F9")
        until(lambda: text in texts(self.hub, customer), f"at the hub: {text}")

    def is_killed(self) -> None:
        os.kill(self.program.pid, signal.SIGKILL)
        self.program.wait(10)
        until(lambda: self.does() is PresenceState.AWAY, "the hub noticing")


def texts(hub: TestHub, customer: str) -> list[str]:
    return [one.text for one in history_of(hub, customer) if one.source == "console"]


def whats(hub: TestHub, struct: type) -> list[str]:
    """Return what Mia was promised, or is to be told, oldest first."""
    table = BY_STRUCT[struct]
    with hub.engine.connect() as connection:
        query = select(*table.fields).where(table.table.c.customer_id == MIA)
        found = sorted(map(table.record, connection.execute(query)), key=lambda one: one.made_at)
    return [one.what for one in found]


def asks(environ: dict[str, str], program: subprocess.Popen[bytes]) -> bool:
    """Tell whether a dialog has the keyboard, beside the window that came before it."""
    ours = keys(environ, "search", "--onlyvisible", "--pid", str(program.pid)).split()
    return len(ours) > 1 and keys(environ, "getactivewindow") in ours


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, (*PEOPLE, *LONG_NAMED)) as hub:
        yield hub


@pytest.fixture
def sits(tmp_path: Path, hub: TestHub) -> Callable[..., object]:
    """Return how one sits down before a screen of some size; the desk's files stay."""
    profile = tmp_path / "desk"
    profile.mkdir(mode=0o700)
    token_file = tmp_path / "tokens-for-desk.json"
    token_file.write_bytes(encode(hub.local))
    desk = (sys.executable, "-m", "agent_console.cli", "desk", "--token-file", str(token_file))

    @contextmanager
    def sitting(
        environ: dict[str, str], *, language: str = "en", scale: str = "1"
    ) -> Iterator[Sitting]:
        is_new = not (profile / "journal.db").exists()
        (profile / "settings.toml").write_text("[work]\nundo_s = 0.0\n", "utf-8")
        program = subprocess.Popen(
            (*desk, "--profile", str(profile), "--language", language),
            env=environ | {"QT_SCALE_FACTOR": scale},
        )
        there = Sitting(environ, hub, program)
        try:
            until(lambda: asks(environ, program), "the question for a key")
            for key in ("Tab", "Return") if is_new else ("Return",):
                there.types(PASSPHRASE)
                there.presses(key)
            until(lambda: there.does() is not PresenceState.AWAY, "the console with the hub")
            yield there
        finally:
            program.kill()
            program.wait(10)

    return sitting


def a_call_with_all_that_is_agreed(there: Sitting) -> None:
    there.answers("12065550142")
    there.writes("Asked again about the $39.")
    there.picks("alt+r", "refund")
    there.presses("ctrl+p")
    there.types("Refund of the fee")
    there.presses("Tab")
    there.types("in 3 days")
    there.presses("Return", "alt+o", "Return")
    there.picks("ctrl+b", "Tell her about the bag")
    there.wraps_up(MIA, "Asked again about the $39.")
    entry = next(one for one in history_of(there.hub, MIA) if one.source == "console")
    assert (entry.reason, entry.outcome) == ("payment/refund", "follow_up")
    promised = ["Refund of seat fee", "Refund of the fee"]
    until(lambda: whats(there.hub, Promise) == promised, "the promise at the hub")
    until(lambda: whats(there.hub, FollowUp) == ["Tell her about the bag"], "the call-back")
    until(lambda: there.does() is AVAILABLE, "nobody on the line")


def two_calls_at_once(there: Sitting) -> None:
    there.answers("12065550142")
    there.writes("About Mia.")
    other = pushes(there.hub.local, "newCall", "anonymous")
    there.writes(" Still Mia.")
    there.presses("ctrl+F2", "F6")
    there.writes("Would not say the name.")
    there.presses("ctrl+F1")
    there.writes(" And Mia again.")
    there.wraps_up(MIA, "About Mia. Still Mia. And Mia again.")
    there.wraps_up(f"parked:{other}", "Would not say the name.")
    until(lambda: there.does() is AVAILABLE, "nobody on the line")


def killed_in_the_middle(there: Sitting) -> None:
    there.answers("12065550142")
    there.writes("Half a note")
    there.picks("alt+p", "lunch")
    until(lambda: chosen(there.hub) is PresenceState.LUNCH, "all keys that were pressed")
    there.is_killed()


def chosen(hub: TestHub) -> PresenceState:
    with hub.engine.connect() as connection:
        told = presence.everyone(connection, at=utc_now())
    return next(one.chosen for one in told if one.agent_id == AGENT.id)


def test_calls_by_keys_alone_two_at_once_and_one_that_is_killed(
    sits: Callable[..., object], tmp_path: Path
) -> None:
    with real_screen(tmp_path) as environ:
        with sits(environ) as there:
            a_call_with_all_that_is_agreed(there)
            two_calls_at_once(there)
            killed_in_the_middle(there)
        with sits(environ) as there:
            until(lambda: there.does() is ON_CALL, "the call that was going on")
            there.writes(", and the other half.")
            there.wraps_up(MIA, "Half a note, and the other half.")
            assert sum(text.startswith("Half") for text in texts(there.hub, MIA)) == 1


def test_the_first_call_of_a_long_name_mirrored_at_twice_the_size(
    sits: Callable[..., object], tmp_path: Path
) -> None:
    with (
        real_screen(tmp_path, "1920x1080") as environ,
        sits(environ, language="xx-rtl", scale="2") as there,
    ):
        there.answers("12065550177")
        there.writes("A name longer than the card.")
        there.wraps_up(LONG, "A name longer than the card.")


def test_the_first_call_of_somebody_unknown_in_german(
    sits: Callable[..., object], tmp_path: Path
) -> None:
    with real_screen(tmp_path) as environ, sits(environ, language="de") as there:
        call = there.answers("12065559876")
        there.writes("Nobody we know yet.")
        there.wraps_up(f"parked:{call}", "Nobody we know yet.")
