from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from agent_console.errors import PolicyBroken
from agent_console.paths import Profile
from agent_console.policy import Policy
from agent_console.settings import Settings, declared, load
from ui import keys, theme
from ui.keys.chosen import kept_in, refusal
from ui.main_window import MainWindow
from ui.settings_screen.pane import SettingsPane
from ui.shell import Shell
from ui.widgets.card import BlockColumn

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def shell(window: MainWindow, profile: Profile) -> Iterator[Shell]:
    made = Shell(window, profile, window)
    yield made
    made.close()
    keys.wear({})


@pytest.fixture
def pane(shell: Shell, window: MainWindow, qtbot: QtBot) -> SettingsPane:
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert shell.settings.pane is not None
    return shell.settings.pane


def _edit(pane: SettingsPane, which: str) -> QLineEdit:
    control = pane.rows[which].editor.control
    assert isinstance(control, QLineEdit)
    return control


def test_every_declared_setting_has_a_row_that_says_what_it_is(pane: SettingsPane) -> None:
    assert set(pane.rows) == {one.id for one in declared()}
    for which, row in pane.rows.items():
        control = row.editor.control
        assert control.accessibleName() not in {"", which}
        assert control.accessibleDescription()
        assert row.back.isHidden()


def test_a_change_is_worn_and_kept_at_once_and_undone_with_one_key(
    shell: Shell, pane: SettingsPane, window: MainWindow, profile: Profile, qtbot: QtBot
) -> None:
    worn = theme.tokens().name
    shell.settings.change("screen.theme", "contrast")
    assert theme.tokens().name == "contrast"
    assert load(profile.settings).screen.theme == "contrast"
    assert not pane.rows["screen.theme"].back.isHidden()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert load(profile.settings).screen.theme == "system"
    assert theme.tokens().name == worn
    assert "High contrast" in shell.toasts.shown[-1].words
    assert shell.toasts.shown[-1].words.startswith("Undone")


def test_a_number_that_cannot_be_is_refused_in_words_and_nothing_changes(
    pane: SettingsPane, profile: Profile, qtbot: QtBot
) -> None:
    line = _edit(pane, "screen.history")
    line.selectAll()
    qtbot.keyClicks(line, "5")
    row = pane.rows["screen.history"]
    assert row.problem == "It must be a whole number from 20 to 5000."
    assert row.editor.control.accessibleDescription() == row.problem
    assert not profile.settings.exists()
    qtbot.keyClicks(line, "00")
    assert row.problem == ""
    assert load(profile.settings).screen.history == 500
    qtbot.keyClicks(line, "x")
    assert row.problem
    assert load(profile.settings).screen.history == 500


def test_undo_of_a_typed_number_goes_back_to_before_the_typing(
    shell: Shell, pane: SettingsPane, qtbot: QtBot
) -> None:
    line = _edit(pane, "screen.history")
    line.selectAll()
    qtbot.keyClicks(line, "350")
    shell.undoing.undo()
    assert shell.settings.settings.screen.history == 200
    assert line.text() == "200"


def test_reset_brings_the_default_back_and_can_be_undone(
    shell: Shell, pane: SettingsPane, profile: Profile, qtbot: QtBot
) -> None:
    shell.settings.change("screen.calm", value=True)
    assert QApplication.cursorFlashTime() == 0
    qtbot.mouseClick(pane.rows["screen.calm"].back, Qt.MouseButton.LeftButton)
    assert not load(profile.settings).screen.calm
    assert QApplication.cursorFlashTime() > 0
    shell.undoing.undo()
    assert load(profile.settings).screen.calm


def test_what_cannot_be_written_counts_until_the_end_and_that_is_said(
    shell: Shell, profile: Profile
) -> None:
    profile.folder.parent.mkdir(parents=True, exist_ok=True)
    profile.folder.write_text("in the way")
    shell.settings.change("screen.theme", "dark")
    assert theme.tokens().name == "dark"
    assert "until the program ends" in shell.toasts.shown[-1].words


def test_the_search_leaves_what_it_names(pane: SettingsPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.search, "contrast")
    shown = [which for which, row in pane.rows.items() if row.isVisible()]
    assert shown == ["screen.theme"]
    assert [key for key, row in pane.keys.items() if row.isVisible()] == ["screen.theme"]
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert all(row.isVisibleTo(pane) for row in pane.rows.values())


def test_one_setting_can_be_brought_onto_the_screen(
    shell: Shell, pane: SettingsPane, qtbot: QtBot
) -> None:
    shell.settings.open("sync.retry_most_s")
    control = pane.rows["sync.retry_most_s"].editor.control
    assert control.hasFocus()
    qtbot.waitUntil(lambda: control.visibleRegion().boundingRect() == control.rect())


def test_the_same_key_and_escape_lead_back_to_the_calls(
    shell: Shell, window: MainWindow, pane: SettingsPane, qtbot: QtBot
) -> None:
    assert window.rail.settings.isChecked()
    assert not window.rail.console.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert not shell.settings.is_open
    assert window.rail.console.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not shell.settings.is_open


# keys


def test_a_key_is_pressed_anew_and_counts_and_is_kept(
    shell: Shell, pane: SettingsPane, profile: Profile, qtbot: QtBot
) -> None:
    button = pane.keys["call.answer"].button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.is_waiting
    qtbot.keyClick(button, Qt.Key.Key_J, CTRL)
    assert keys.key_of("call.answer") == "Ctrl+J"
    assert kept_in(profile.folder / "keys.toml") == {"call.answer": "Ctrl+J"}
    assert not pane.keys["call.answer"].back.isHidden()
    shell.undoing.undo()
    assert keys.key_of("call.answer") == "F6"
    assert kept_in(profile.folder / "keys.toml") == {}


def test_a_key_that_is_taken_is_refused_with_the_name_of_who_has_it(
    pane: SettingsPane, qtbot: QtBot
) -> None:
    row = pane.keys["call.answer"]
    row.button.setFocus()
    qtbot.keyClick(row.button, Qt.Key.Key_Space)
    qtbot.keyClick(row.button, Qt.Key.Key_K, CTRL)
    assert row.problem == "Ctrl+K is taken by “Find anyone”."
    assert keys.key_of("call.answer") == "F6"


def test_escape_leaves_a_key_as_it_is(shell: Shell, pane: SettingsPane, qtbot: QtBot) -> None:
    button = pane.keys["call.answer"].button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not button.is_waiting
    assert keys.key_of("call.answer") == "F6"
    assert shell.settings.is_open


@pytest.mark.parametrize(
    ("action", "key", "is_refused"),
    [
        ("call.answer", "A", True),
        ("call.answer", "Shift+A", True),
        ("call.answer", "Ctrl+C", True),
        ("call.answer", "F6", False),
        ("call.answer", "Shift+F6", False),
        ("call.answer", "nonsense", True),
        ("next.accepted", "Alt+M", False),
        ("outbox.retry", "Alt+K", True),
        ("next.accepted", "Alt+N", True),
        ("timeline.find", "F1", True),
    ],
)
def test_a_key_is_refused_where_it_would_do_two_things(
    action: str, key: str, *, is_refused: bool
) -> None:
    assert bool(refusal(action, key, {})) is is_refused


def test_a_key_that_was_freed_can_be_taken(shell: Shell) -> None:
    shell.settings.change_key("find.anyone", "Ctrl+Shift+K")
    shell.settings.change_key("call.answer", "Ctrl+K")
    assert keys.key_of("call.answer") == "Ctrl+K"
    assert refusal("find.anyone", "Ctrl+K", shell.settings.chosen_keys)
    shell.settings.reset_all_keys()
    assert keys.key_of("find.anyone") == "Ctrl+K"


def test_a_file_of_keys_that_makes_no_sense_is_reported_and_the_shipped_ones_hold(
    window: MainWindow, profile: Profile
) -> None:
    profile.folder.mkdir(parents=True)
    (profile.folder / "keys.toml").write_text('"call.answer" = "A"\n', "utf-8")
    shell = Shell(window, profile, window)
    assert "call.answer cannot be A" in str(shell.problem)
    assert keys.key_of("call.answer") == "F6"


DECIDED = Policy(
    station="SEA Gate C9",
    roles=("agent", "gate"),
    locked={"screen.theme": "contrast"},
    preset={"screen.scale": 125},
)


@pytest.fixture
def decided(window: MainWindow, profile: Profile) -> Iterator[Shell]:
    made = Shell(window, profile, window, decided=lambda: DECIDED)
    made.settings.open()
    yield made
    made.close()
    keys.wear({})


def test_what_was_decided_is_shown_with_a_lock_and_refused_in_words(
    decided: Shell, profile: Profile
) -> None:
    pane = decided.settings.pane
    assert pane is not None
    row = pane.rows["screen.theme"]
    assert row.is_locked
    assert not row.editor.control.isEnabled()
    assert row.editor.control.accessibleDescription().endswith("Decided for this computer.")
    assert row.back.isHidden()
    decided.settings.change("screen.theme", "light")
    assert decided.toasts.shown[-1].words == "Theme is decided for this computer"
    assert decided.settings.settings.screen.theme == "contrast"
    assert not profile.settings.exists()


def test_what_was_preset_is_the_default_here_and_can_be_changed(
    decided: Shell, profile: Profile
) -> None:
    settings = decided.settings
    assert settings.pane is not None
    row = settings.pane.rows["screen.scale"]
    assert settings.settings.screen.scale == 125
    assert row.back.isHidden()
    settings.change("screen.scale", 100)
    assert DECIDED.settings(profile.settings).screen.scale == 100
    row.back.click()
    assert settings.settings.screen.scale == DECIDED.settings(profile.settings).screen.scale == 125


def test_what_was_decided_beside_the_settings_is_told(decided: Shell, pane: SettingsPane) -> None:
    shown = decided.settings.pane
    assert shown is not None
    (column,) = shown.decided.findChildren(BlockColumn)
    assert "SEA Gate C9" in column.accessibleDescription()
    assert "agents, gate agents" in column.accessibleDescription()
    assert pane.decided.isHidden()


def test_a_policy_that_cannot_be_read_is_told_and_the_defaults_are_worn(
    window: MainWindow, profile: Profile
) -> None:
    def broken() -> Policy:
        raise PolicyBroken("policy.toml, line 3: nonsense")

    shell = Shell(window, profile, window, decided=broken)
    try:
        assert isinstance(shell.problem, PolicyBroken)
        assert shell.settings.settings == Settings()
    finally:
        shell.close()
