"""The shell around the calls, in the whole program over real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.console import Agent, at_the_console, pushes, until
from support.hub import running_hub
from support.people import FAMILY, PEOPLE

from agent_console.paths import Profile
from agent_console.settings import load
from agent_console.wire.local_hub import LocalHub
from ui import keys
from ui.palette.palette import Palette

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[LocalHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running.local


def _finds(agent: Agent, typed: str) -> list[str]:
    """Press Ctrl+K anywhere and type; return what the palette lists."""
    QTest.keyClick(agent.window, Qt.Key.Key_K, CTRL)
    palette = _palette(agent)
    assert palette.line.hasFocus()
    palette.line.clear()
    QTest.keyClicks(palette.line, typed)
    until(lambda: palette._asked == typed, "an answer")
    return [row.title for row in palette.list.rows]


def _palette(agent: Agent) -> Palette:
    made = agent.wiring.palette.palette
    assert made is not None
    return made


def _enters(agent: Agent) -> None:
    QTest.keyClick(_palette(agent).line, Qt.Key.Key_Return)


def test_somebody_is_found_by_the_last_digits_and_their_file_is_opened(
    profile: Profile, hub: LocalHub
) -> None:
    with at_the_console(profile, hub) as agent:
        agent.waits_for_agreement()
        assert _finds(agent, "0142")[0].startswith("Mia Li")
        _enters(agent)
        assert "Mia Li" in agent.sees
        agent.presses(Qt.Key.Key_F9)
        assert FAMILY[0].full_name in _finds(agent, "sanchez raj")
        assert _finds(agent, "zzqqxx") == []
        assert "zzqqxx" in _palette(agent).empty_words
        QTest.keyClick(_palette(agent).line, Qt.Key.Key_Escape)


def test_a_call_that_rings_is_not_hidden_by_the_palette(profile: Profile, hub: LocalHub) -> None:
    with at_the_console(profile, hub) as agent:
        agent.waits_for_agreement()
        _finds(agent, "mia")
        pushes(hub, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the customer")
        palette = _palette(agent)
        until(lambda: not palette.is_open, "the palette to make room")


def test_an_action_and_a_setting_are_picked_by_typing(profile: Profile, hub: LocalHub) -> None:
    with at_the_console(profile, hub) as agent:
        agent.waits_for_agreement()
        assert "Outbox" in _finds(agent, "outbox")
        _enters(agent)
        assert agent.wiring.outbox.is_open
        assert "Theme" in _finds(agent, "high contrast")
        palette = _palette(agent)
        rows = [row.id for row in palette.list.rows]
        palette.list.move(rows.index("setting:screen.theme"))
        _enters(agent)
        screen = agent.console.shell.settings
        assert screen.is_open
        assert screen.pane is not None
        control = screen.pane.rows["screen.theme"].editor.control
        assert QApplication.focusWidget() is control


def test_settings_and_keys_hold_at_the_next_start(profile: Profile, hub: LocalHub) -> None:
    with at_the_console(profile, hub) as agent:
        screen = agent.console.shell.settings
        screen.change("screen.history", 120)
        screen.change_key("call.answer", "Ctrl+J")
        assert agent.wiring._desk.settings.screen.history == 120
    keys.wear({})
    with at_the_console(profile, hub) as agent:
        assert agent.console.shell.settings.settings == load(profile.settings)
        assert keys.key_of("call.answer") == "Ctrl+J"
        agent.waits_for_agreement()
        pushes(hub, "newCall", "12065550142")
        until(agent.window.call_bar.answer.isVisible, "a ring")
        QTest.keyClick(agent.window, Qt.Key.Key_J, CTRL)
        until(lambda: not agent.window.call_bar.answer.isVisible(), "an answer")
    keys.wear({})


def test_the_inspector_tells_the_steps_of_a_pop_and_the_statements(
    profile: Profile, hub: LocalHub
) -> None:
    with at_the_console(profile, hub) as agent:
        agent.waits_for_agreement()
        agent.presses(Qt.Key.Key_F12)
        pushes(hub, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the customer")
        inspector = agent.console.shell.inspector
        inspector.refresh()
        assert inspector.pane is not None
        words = inspector.pane.text.toPlainText()
        for part in ("who it is", "laid out", "painted", "SELECT", '"link"'):
            assert part in words, part
        for secret in ("Mia", "2065550142"):
            assert secret not in words, secret
        agent.presses(Qt.Key.Key_F12)
