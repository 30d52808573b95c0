"""A list to choose from by typing any part of a word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from ui.keys import key_of, shortcut
from ui.widgets.canvas import Canvas
from ui.widgets.field import draw_frame
from ui.words.said import said


class ChoiceBox(QComboBox):
    """A list to choose from by typing any part of a word; nothing else can be entered.

    Signals:
        choice_made: The stored form of what was chosen.
    """

    choice_made = Signal(str)

    def __init__(self, choices: list[tuple[str, str]], *, name: str, key: str) -> None:
        super().__init__()
        self._suggested = ""
        self._wanted: tuple[str, ...] = ()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(name)
        self.setAccessibleDescription(key_of(key))
        for stored, words in choices:
            self.addItem(words, stored)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(said("Choose or type"))
            line.setAccessibleName(name)
            line.editingFinished.connect(self._on_line_finished)
            line.returnPressed.connect(self._on_return)
        self.setCurrentIndex(-1)
        self.activated.connect(self._on_activated)
        shortcut(key, self, self._on_shortcut)

    def suggest(self, stored: str) -> None:
        """Offer one choice: where nothing is chosen, Enter takes it."""
        self._suggested = stored if self.findData(stored) >= 0 else ""
        line = self.lineEdit()
        if line is None:
            return
        words = self.itemText(self.findData(stored)) if self._suggested else ""
        hint = said("{choice} ↵", choice=words) if words else said("Choose or type")
        line.setPlaceholderText(hint)
        spoken = said("Suggested: {choice}. Enter takes it.", choice=words) if words else ""
        line.setAccessibleDescription(spoken)

    def put_in_order(self, stored: Sequence[str]) -> None:
        """List the choices in this order from the next time they are looked at."""
        self._wanted = tuple(stored)

    def _order(self) -> None:
        wanted, self._wanted = self._wanted, ()
        now = [self.itemData(index) for index in range(self.count())]
        if not wanted or list(wanted) == now or set(wanted) != set(now):
            return
        chosen, words = self.choice, {one: self.itemText(self.findData(one)) for one in now}
        self.blockSignals(True)
        self.clear()
        for one in wanted:
            self.addItem(words[one], one)
        self.blockSignals(False)
        self.show_choice(chosen)

    def showPopup(self) -> None:  # noqa: N802 Qt calls it so
        """Show the list, in the order that is wanted now."""
        self._order()
        super().showPopup()

    def show_choice(self, stored: str) -> None:
        """Show what was chosen before, without a signal."""
        self.setCurrentIndex(self.findData(stored))
        if self.currentIndex() < 0:
            self.clearEditText()

    @property
    def choice(self) -> str:
        """Return the stored form of the choice; empty for none."""
        return str(self.currentData() or "")

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the frame and the arrow; the line inside draws itself."""
        canvas = Canvas(self)
        line = self.lineEdit()
        is_typed_in = self.hasFocus() or (line is not None and line.hasFocus())
        draw_frame(canvas, self.rect(), "field", has_focus=is_typed_in)
        canvas.icon("down", canvas.box(self.width() - 19, (self.height() - 12) / 2, 12, 12))
        canvas.end()

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.choice_made.emit(self.choice)

    @Slot()
    def _on_line_finished(self) -> None:
        typed = self.currentText().strip().casefold()
        found = [i for i in range(self.count()) if typed and typed in self.itemText(i).casefold()]
        chosen = found[0] if found else self.currentIndex() if typed else -1
        if chosen != self.currentIndex():
            self.setCurrentIndex(chosen)
            self.choice_made.emit(self.choice)
        self.setEditText(self.itemText(chosen) if chosen >= 0 else "")

    @Slot()
    def _on_return(self) -> None:
        if self._suggested and not self.choice and not self.currentText().strip():
            self.setCurrentIndex(self.findData(self._suggested))
            self.choice_made.emit(self.choice)

    @Slot()
    def _on_shortcut(self) -> None:
        self._order()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()
