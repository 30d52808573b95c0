"""The thread of the screen asks the hub nothing, whatever one does there."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.console import Agent, at_the_console, pushes, until
from support.hub import TestHub, running_hub
from support.people import PEOPLE

from agent_console.desk import wiping
from agent_console.paths import Profile
from agent_console.sync import coaching, guidance

pytestmark = pytest.mark.qt_log_ignore("does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def agent(
    profile: Profile, hub: TestHub, monkeypatch: pytest.MonkeyPatch, asked: dict[str, list[str]]
) -> Iterator[Agent]:
    """Somebody whose desk asks at every chance what it else asks now and then."""
    assert asked == {}
    monkeypatch.setattr(wiping, "_EVERY_S", 0.0)
    monkeypatch.setattr(guidance, "_EVERY", timedelta())
    monkeypatch.setattr(coaching, "_EVERY", timedelta())
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        yield sitting


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What was asked over HTTP: the paths by thread."""
    heard: dict[str, list[str]] = {}
    send = httpx.Client.send

    def listening(self: httpx.Client, request: httpx.Request, **how: object) -> httpx.Response:
        heard.setdefault(threading.current_thread().name, []).append(request.url.path)
        return send(self, request, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(httpx.Client, "send", listening)
    return heard


def press(agent: Agent, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, held)


def test_a_call_from_ring_to_wrap_up_asks_nothing_in_the_thread_of_the_screen(
    agent: Agent, hub: TestHub, asked: dict[str, list[str]]
) -> None:
    pushes(hub.local, "newCall", "12065550142", "call-1")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    agent.presses(Qt.Key.Key_F6)
    agent.types("Wants her refund.")
    press(agent, Qt.Key.Key_P, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Refund")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    pushes(hub.local, "hangup", "12065550142", "call-1", cause="normalClearing")
    agent.presses(Qt.Key.Key_F9)
    agent.waits_for_agreement()
    agent.window.call_bar.search_requested.emit("Raj")
    agent.types("A note without a call.")
    agent.presses(Qt.Key.Key_F9)
    agent.waits_for_agreement()
    paths = asked.get(threading.main_thread().name, [])
    assert paths == []
    assert "/v1/desk" in asked["sync"], "what is asked now and then was not asked at all"
