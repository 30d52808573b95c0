"""All settings and all keys, to be searched and changed."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.policy import Policy
from agent_console.settings import Settings
from ui.keys import Action, actions
from ui.palette.rows import holds
from ui.settings_screen.key_row import KeyRow
from ui.settings_screen.row import SettingRow
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.block import Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.column_area import ColumnArea
from ui.widgets.field import Field
from ui.widgets.key_label import TitleRow
from ui.words import policy_words, settings_words
from ui.words.said import said

_ORDER = ("screen", "work", "keys", "hub", "sync")
_WIDEST = 880


class SettingsPane(QWidget):
    """Shows a card for each group; what is changed is asked for at once.

    What *policy* decided for this computer is shown, and cannot be changed.

    Signals:
        change_requested: A setting's id and what it shall be.
        reset_requested: The id of a setting that shall be as shipped.
        key_requested: An action's id and the key it shall have.
        key_reset_requested: The id of an action that shall have its key as shipped.
        all_keys_reset_requested: Every key as shipped.
        layout_reset_requested: The window and its columns as shipped.
        left: Enough.
    """

    change_requested = Signal(str, object)
    reset_requested = Signal(str)
    key_requested = Signal(str, str)
    key_reset_requested = Signal(str)
    all_keys_reset_requested = Signal()
    layout_reset_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, policy: Policy | None = None) -> None:
        super().__init__(parent)
        self.policy = policy or Policy()
        self.decided = Card()
        """What was decided beside the settings; hidden where nothing was."""
        self.rows: dict[str, SettingRow] = {}
        self.keys: dict[str, KeyRow] = {}
        self._cards: dict[str, Card] = {}
        self._titles: list[tuple[QWidget, list[KeyRow]]] = []
        name = said("Search the settings")
        self.search = Field(said("Search"), name=name, key="settings.find")
        self.back = ActionButton(said("Back to the calls"), "settings.leave")
        self.layout_button = ActionButton(said("Reset the layout"))
        self.keys_button = ActionButton(said("All keys as shipped"))
        self._fill()
        self._place()
        self.search.textChanged.connect(self._on_typed)
        self.back.clicked.connect(self.left)
        self.layout_button.clicked.connect(self.layout_reset_requested)
        self.keys_button.clicked.connect(self.all_keys_reset_requested)

    def _place(self) -> None:
        head = Card()
        head.put(TitleRow(said("Settings"), "screen.settings"))
        head.put(_Beside(self.search, self.back), above=4)
        self._area = ColumnArea(head, self.decided, *(self._cards[one] for one in _ORDER))
        self._area.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._area, stretch=1000)
        row.addStretch(1)

    def _fill_decided(self) -> None:
        found = policy_words.decided(self.policy)
        if not found:
            self.decided.hide()
        self.decided.put(TitleRow(said("Decided for this computer")))
        words = said("Whoever looks after this computer decided this. Nobody changes it here.")
        column = BlockColumn()
        column.show_blocks(
            [
                Paragraph([Run(words, "ink_soft")], size=TEXT_SMALL),
                *(
                    Paragraph([Run(f"{name}: ", "ink_soft"), Run(meaning, weight="medium")])
                    for name, meaning in found
                ),
            ]
        )
        self.decided.put(column, above=6)

    def _fill(self) -> None:
        self._fill_decided()
        for group in _ORDER:
            card = self._cards[group] = Card()
            words = said("Keys") if group == "keys" else settings_words.group(group)
            card.put(TitleRow(words))
        for which in self.policy.declared():
            is_locked = self.policy.is_locked(which.id)
            row = self.rows[which.id] = SettingRow(which, is_locked=is_locked)
            row.change_requested.connect(self.change_requested)
            row.reset_requested.connect(self.reset_requested)
            self._cards[which.group].put(row, above=6)
        self._cards["screen"].put(_Beside(self.layout_button), above=8)
        self._cards["keys"].put(_Beside(self.keys_button), above=2)
        for group, found in _grouped(actions()).items():
            title = TitleRow(group)
            self._cards["keys"].put(title, above=10)
            self._titles.append((title, [self._key_row(one) for one in found]))

    def _key_row(self, action: Action) -> KeyRow:
        row = self.keys[action.id] = KeyRow(action)
        row.change_requested.connect(self.key_requested)
        row.reset_requested.connect(self.key_reset_requested)
        self._cards["keys"].put(row, above=2)
        return row

    def show_settings(self, settings: Settings) -> None:
        """Show what everything is."""
        for row in self.rows.values():
            row.show_settings(settings)

    def show_keys(self, problems: Mapping[str, str] | None = None) -> None:
        """Show every key as it is now, and by action why another one was not taken."""
        for key, row in self.keys.items():
            row.show_key((problems or {}).get(key, ""))

    def show_setting(self, which: str) -> None:
        """Bring one setting onto the screen and the keyboard to it."""
        self.search.clear()
        row = self.rows.get(which)
        if row is None:
            self.take_keyboard()
            return
        self._area.arrange()
        self._area.ensureWidgetVisible(row, 0, 60)
        row.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_keyboard(self) -> None:
        """Bring the keyboard to the search."""
        self.search.take_keyboard()

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        for row in self.rows.values():
            row.setVisible(holds(f"{row.which.id} {_words(row)}", typed))
        for title, rows in self._titles:
            for key in rows:
                key.setVisible(holds(f"{key.action.words} {key.action.about}", typed))
            title.setHidden(all(key.isHidden() for key in rows))
        for button in (self.layout_button, self.keys_button):
            button.parentWidget().setHidden(bool(typed.strip()))  # type: ignore[union-attr] # placed
        self.decided.setHidden(bool(typed.strip()) or not policy_words.decided(self.policy))
        for group, card in self._cards.items():
            card.setHidden(not any(True for _ in self._shown(group)))
        self._area.arrange()

    def _shown(self, group: str) -> Iterator[QWidget]:
        rows: list[QWidget] = (
            list(self.keys.values())
            if group == "keys"
            else [row for row in self.rows.values() if row.which.group == group]
        )
        return (row for row in rows if not row.isHidden())


def _words(row: SettingRow) -> str:
    choices = " ".join(settings_words.choice(one) for one in row.which.choices)
    title, meaning = settings_words.title(row.which.id), settings_words.meaning(row.which)
    return f"{title} {meaning} {choices}"


def _grouped(found: tuple[Action, ...]) -> dict[str, list[Action]]:
    groups: dict[str, list[Action]] = {}
    for one in found:
        groups.setdefault(one.group, []).append(one)
    return groups


class _Beside(QWidget):
    """Puts controls beside each other; the first takes the room there is."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for control in controls:
            row.addWidget(control)
        if len(controls) == 1:
            row.addStretch(1)
