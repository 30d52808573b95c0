"""Calls that ring on this computer while the hub is away, and a second start of the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from support.console import Agent, assert_agreed, at_the_console, pushes, until
from support.hub import running_hub
from support.people import FAMILY, MIA, PEOPLE, history_of

from agent_console.domain.call import Stage
from agent_console.paths import Profile
from agent_console.sync.status import Link


@pytest.fixture
def filled(profile: Profile, tmp_path: Path) -> Profile:
    """A profile with a copy of the CRM in which nobody was ever opened; the hub is gone."""
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
    return profile


def command(*words: str, while_running: Agent | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command; the console goes on meanwhile."""
    program = subprocess.Popen(
        [sys.executable, "-m", "agent_console.cli", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    if while_running is not None:
        until(lambda: program.poll() is not None, "a command that ends")
    out, err = program.communicate(timeout=60)
    return subprocess.CompletedProcess(program.args, program.returncode, out, err)


def rings(agent: Agent, profile: Profile, number: str, *more: str) -> str:
    done = command(
        "ring", number, "--local", "--profile", str(profile.folder), *more, while_running=agent
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_call_rung_here_without_a_hub_pops_somebody_never_opened_on_this_pc(
    filled: Profile, tmp_path: Path
) -> None:
    with at_the_console(filled) as agent:
        until(lambda: agent.wiring.status.link is Link.OFFLINE, "being offline")
        call = rings(agent, filled, "+1 206 555 0142", "--queue", "Elite service")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        for said in ("Gold", "Ringing", "Refund of seat fee", "Elite service"):
            assert said in agent.sees, said
        rings(agent, filled, "+1 206 555 0142", "--event", "answer", "--call-id", call)
        until(lambda: "Connected" in agent.sees, "the answer")
        agent.types("Rang while the network was down.")
        rings(agent, filled, "+1 206 555 0142", "--event", "hangup", "--call-id", call)
        until(
            lambda: agent.wiring.draft and agent.wiring.draft.call.stage is Stage.WRAP_UP, "the end"
        )
        agent.presses(Qt.Key.Key_F9)
        assert agent.wiring.draft is None
        rings(agent, filled, "12065550150")
        until(agent.window.candidates.isVisible, "the question who it is")
        agent.window.candidates.buttons[0].click()
        agent.presses(Qt.Key.Key_F6)
        agent.types("Three seats together.")
        agent.presses(Qt.Key.Key_F9)
        until(lambda: agent.wiring.status.waiting_count == 2, "two changes waiting")
        port = int(agent.wiring.address.rpartition(":")[2])
        with running_hub(tmp_path, port=port) as hub:
            assert_agreed(agent)
            texts = [one.text for one in history_of(hub, MIA)]
            assert texts.count("Rang while the network was down.") == 1
            family = [one.text for who in FAMILY for one in history_of(hub, who.id)]
            assert family == ["Three seats together."]


def test_ring_without_a_console_says_so(profile: Profile) -> None:
    done = command("ring", "12065550142", "--local", "--profile", str(profile.folder))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no console is running over these files" in done.stderr
    assert "agent-console desk" in done.stderr


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_second_start_shows_the_window_of_the_first_and_ends(filled: Profile) -> None:
    with at_the_console(filled) as agent:
        agent.window.showMinimized()
        done = command("desk", "--profile", str(filled.folder), while_running=agent)
        assert done.returncode == 0
        assert done.stdout.splitlines() == [
            "The console is open already: its window was brought to the front."
        ]
        until(lambda: not agent.window.isMinimized(), "the window")


def test_second_start_loads_no_window_and_no_database(profile: Profile) -> None:
    probe = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from agent_console.cli import main\n"
        "from agent_console.cti.local_line import LocalLine\n"
        "from agent_console.paths import Profile\n"
        "line = LocalLine(Profile(Path(sys.argv[1])), heard=print, show=lambda: None)\n"
        "assert line.start()\n"
        "assert main(['desk', '--profile', sys.argv[1]]) == 0\n"
        "line.stop()\n"
        "heavy = {'PySide6', 'sqlalchemy', 'httpx', 'keyring', 'sqlcipher3', 'phonenumbers'}\n"
        "sys.exit(', '.join(heavy & {name.split('.')[0] for name in sys.modules}) or None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, str(profile.folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


def test_a_call_the_soft_phone_and_the_hub_tell_of_pops_once(
    profile: Profile, tmp_path: Path
) -> None:
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
        told: list[str] = []
        agent.wiring.call_heard.connect(lambda event: told.append(event.call.id))
        popped = command(
            "pop", "206 555 0142", "--profile", str(profile.folder), while_running=agent
        )
        assert popped.returncode == 0, popped.stderr
        until(lambda: told, "the soft-phone's word")
        call = pushes(hub.local, "newCall", "12065550142", queue="Elite service")
        until(lambda: len(told) == 2, "the hub's word")
        assert told[0] == told[1], "one call for whoever is told of it"
        assert len(list(agent.wiring.work)) == 1
        assert "Elite service" in agent.sees
        pushes(hub.local, "answer", "12065550142", call, answeringNumber="agent")
        until(lambda: "Connected" in agent.sees, "the answer")
        agent.types("Asked about the gate.")
        agent.presses(Qt.Key.Key_F9)
        until(lambda: not list(agent.wiring.work), "the wrap-up")
        agent.waits_for_agreement()
        noted = [one for one in history_of(hub, MIA) if "gate" in one.text]
        assert [one.call_id for one in noted] == [call], "kept under the hub's name"
