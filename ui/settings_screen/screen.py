"""Changes settings and keys as asked for: checked, kept, worn and undoable at once."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.errors import BadInput, ConsoleError
from agent_console.paths import Profile
from agent_console.policy import Decided, Policy
from agent_console.settings import Declared, Settings, Value, changed, save
from ui import keys
from ui.keys.chosen import keep_in, kept_in, refusal
from ui.main_window import MainWindow
from ui.undoing import Deed, Undoing
from ui.words import problems, settings_words
from ui.words.said import said

if TYPE_CHECKING:
    from ui.settings_screen.pane import SettingsPane


class SettingsScreen(QObject):
    """Opens the settings in the place of the calls and does what is asked for there.

    Signals:
        applied: All settings as they are now (`Settings`).
        layout_reset_requested: The window and its columns as shipped.
        not_kept: A change counts, but could not be written; why, in words.
        refused: A change was not made, because it is decided for this computer; in words.
    """

    applied = Signal(object)
    refused = Signal(str)
    layout_reset_requested = Signal()
    not_kept = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        profile: Profile,
        undoing: Undoing,
        parent: QObject,
        *,
        decided: Decided = Policy,
    ) -> None:
        super().__init__(parent)
        self._window, self._profile, self._undoing = window, profile, undoing
        self._decided = decided
        self.policy = Policy()
        self._declared = {one.id: one for one in self.policy.declared()}
        self._typed_from: dict[str, Value] = {}
        self.settings = Settings()
        self.chosen_keys: dict[str, str] = {}
        self.pane: SettingsPane | None = None
        """Made when it is first wanted."""
        window.rail.settings_requested.connect(self._on_settings_requested)

    def read(self) -> ConsoleError | None:
        """Read what is kept, and wear it; return what was wrong with a file, if anything."""
        problem: ConsoleError | None = None
        try:
            self.policy = self._decided()
            self._declared = {one.id: one for one in self.policy.declared()}
            self.settings = self.policy.settings(self._profile.settings)
        except ConsoleError as exc:
            problem = exc
        try:
            self.chosen_keys = kept_in(self._keys_file)
        except BadInput as exc:
            problem = problem or exc
        keys.wear(self.chosen_keys)
        return problem

    @property
    def _keys_file(self) -> Path:
        return self._profile.folder / "keys.toml"

    @property
    def is_open(self) -> bool:
        """Tell whether the settings are what is seen."""
        return self.pane is not None and self._window.pages.currentWidget() is self.pane

    @Slot(str)
    def open(self, which: str = "") -> None:
        """Show the settings, and bring the keyboard to one of them."""
        pane = self.pane or self._made()
        pane.show_settings(self.settings)
        pane.show_keys()
        self._window.show_aside(pane)
        pane.show_setting(which)

    @Slot()
    def _on_settings_requested(self) -> None:
        if self.is_open:
            self._on_left()
        else:
            self.open()

    @Slot()
    def _on_left(self) -> None:
        self._window.show_calls()

    def _made(self) -> "SettingsPane":
        from ui.settings_screen.pane import SettingsPane

        pane = self.pane = SettingsPane(policy=self.policy)
        pane.change_requested.connect(self.change)
        pane.reset_requested.connect(self.reset)
        pane.key_requested.connect(self.change_key)
        pane.key_reset_requested.connect(self.reset_key)
        pane.all_keys_reset_requested.connect(self.reset_all_keys)
        pane.layout_reset_requested.connect(self.layout_reset_requested)
        pane.left.connect(self._on_left)
        self._window.rail.stands_for(pane, self._window.rail.settings)
        return pane

    # settings

    @Slot(str, object)
    def change(self, which: str, value: Value) -> None:
        """Let one setting be *value*, from now on and at the next start."""
        one = self._declared[which]
        if self.policy.is_locked(which):
            self.refused.emit(settings_words.locked(which))
            return
        before = one.in_settings(self.settings)
        checked = one.checked(value)
        if checked == before:
            return
        self._put(one, None if checked == one.default else checked)
        words = f"{settings_words.title(which)}: {settings_words.value(one, checked)}"
        back = self._since(one, before)
        self._undoing.did(Deed(words, partial(self._take_back, one, back), self._deed_key(one)))

    @Slot(str)
    def reset(self, which: str) -> None:
        """Let one setting be as shipped."""
        self.change(which, self._declared[which].default)

    def _deed_key(self, one: Declared) -> str:
        return f"typed:{one.id}" if _is_typed(one) else ""

    def _since(self, one: Declared, before: Value) -> Value:
        """Return what a typed setting was before its first letter was changed."""
        last = self._undoing.last
        if not _is_typed(one) or last is None or last.key != self._deed_key(one):
            self._typed_from[one.id] = before
        return self._typed_from[one.id]

    def _take_back(self, one: Declared, value: Value) -> bool:
        self._put(one, None if value == one.default else value)
        return True

    def _put(self, one: Declared, value: Value | None) -> None:
        self.settings = changed(self.settings, one, one.default if value is None else value)
        try:
            save(self._profile.settings, group=one.group, name=one.name, value=value)
        except (ConsoleError, OSError) as exc:
            self._say_not_kept(exc)
        if self.pane is not None:
            self.pane.rows[one.id].show_settings(self.settings)
        self.applied.emit(self.settings)

    def _say_not_kept(self, problem: Exception) -> None:
        why = problems.problem(problem)
        self.not_kept.emit(said("It counts until the program ends: {why}", why=why))

    # keys

    @Slot(str, str)
    def change_key(self, action: str, key: str) -> None:
        """Let *action* have *key*, or say in words why it cannot."""
        words = refusal(action, key, self.chosen_keys)
        if words:
            if self.pane is not None:
                self.pane.show_keys({action: words})
            return
        self._put_keys({**self.chosen_keys, action: key})

    @Slot(str)
    def reset_key(self, action: str) -> None:
        """Let *action* have its key as shipped, or say who has that by now."""
        self.change_key(action, keys.shipped()[action])

    @Slot()
    def reset_all_keys(self) -> None:
        """Let every action have its key as shipped."""
        self._put_keys({})

    def _put_keys(self, chosen: dict[str, str]) -> None:
        before = self.chosen_keys
        kept = {one: key for one, key in chosen.items() if key != keys.shipped()[one]}
        if kept == before:
            self._show_keys()
            return
        self._wear_keys(kept)
        changed_ones = [one for one in keys.actions() if kept.get(one.id) != before.get(one.id)]
        words = ", ".join(f"{one.words}: {keys.key_of(one.id)}" for one in changed_ones[:2])
        self._undoing.did(Deed(words, partial(self._take_back_keys, before)))

    def _take_back_keys(self, before: dict[str, str]) -> bool:
        self._wear_keys(before)
        return True

    def _wear_keys(self, chosen: dict[str, str]) -> None:
        self.chosen_keys = chosen
        keys.wear(chosen)
        try:
            keep_in(self._keys_file, chosen)
        except OSError as exc:
            self._say_not_kept(exc)
        self._show_keys()

    def _show_keys(self) -> None:
        if self.pane is not None:
            self.pane.show_keys()


def _is_typed(one: Declared) -> bool:
    return one.kind is not bool and not one.choices
