"""How a question of a script is answered: one key each, or typed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from agent_console.domain.playbook import InputType
from ui.keys import shortcut
from ui.widgets.button import ActionButton
from ui.words import script_words, typed_answers
from ui.words.said import said

if TYPE_CHECKING:
    from agent_console.playbooks.running import Question

MOST_BUTTONS = 6
_SHORT = 16
"""Letters of an answer that has room beside another one."""


class ScriptAnswers(QWidget):
    """Offers the answers to one question.

    Signals:
        answered: What was answered, in the form the script takes.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._values: list[Any] = []
        self._words: list[str] = []
        self._typed = ""
        self._before: Any = None
        self._kind = InputType.TEXT
        self.field = QLineEdit()
        self.field.returnPressed.connect(self._on_return)
        self.buttons = [ActionButton("", f"script.answer.{n}") for n in range(1, MOST_BUTTONS + 1)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.addWidget(self.field, MOST_BUTTONS, 0)
        for place, button in enumerate(self.buttons):
            button.setProperty("place", place)
            self._grid.addWidget(button, place, 0)
            button.clicked.connect(self._on_button_clicked)
        shortcut("script.answer.1", self.field, self._on_field_shortcut)

    def ask(self, question: "Question") -> None:
        """Offer what can be answered to *question*, with what was answered before."""
        found = script_words.choices(question)
        self._values = [value for value, _ in found]
        self._words = [words for _, words in found]
        self._before = question.answer
        self._typed = ""
        self._kind = question.type
        is_typed = not found or len(found) > MOST_BUTTONS
        self._place(0 if is_typed else len(found))
        self.field.setVisible(is_typed)
        if not is_typed:
            return
        self.field.setAccessibleName(question.ask)
        hint = said("Choose or type") if found else typed_answers.form(question.type)
        self.field.setPlaceholderText(hint)
        completer = QCompleter(self._words, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.setText(_typeable(question.answer, dict(found)))

    def _place(self, count: int) -> None:
        wide = any(len(words) > _SHORT for words in self._words)
        columns = 1 if wide else 2
        for place, button in enumerate(self.buttons):
            if place < count:
                button.show_action(self._word(place), f"script.answer.{place + 1}")
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
            button.setVisible(place < count)
        self._grid.addWidget(self.field, MOST_BUTTONS, 0, 1, columns)

    def _word(self, place: int) -> str:
        """Return the words of an answer; the one given before is marked."""
        is_given = self._before is not None and self._values[place] == self._before
        return f"✓ {self._words[place]}" if is_given else self._words[place]

    @property
    def is_typed(self) -> bool:
        """Tell whether the answer is typed."""
        return not self.field.isHidden()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the answer that begins with the letters typed on a button."""
        letters = event.text()
        if self.is_typed or not letters.strip() or not letters.isprintable():
            super().keyPressEvent(event)
            return
        for typed in (self._typed + letters, letters):
            for button, words in zip(self.buttons, self._words, strict=False):
                if words.casefold().startswith(typed.casefold()):
                    self._typed = typed
                    button.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    @Slot()
    def _on_button_clicked(self) -> None:
        place = self.sender().property("place")
        self.answered.emit(self._values[place])

    @Slot()
    def _on_return(self) -> None:
        typed = self.field.text().strip()
        if not self._values:
            self.answered.emit(typed_answers.read(self._kind, typed))
            return
        found = [
            value
            for value, words in zip(self._values, self._words, strict=True)
            if typed and typed.casefold() in words.casefold()
        ]
        if found:
            self.answered.emit(found[0])

    @Slot()
    def _on_field_shortcut(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()


def _typeable(answer: Any, words: dict[Any, str]) -> str:
    """Return an earlier answer as it may be typed again."""
    return words[answer] if words and answer in words else typed_answers.typeable(answer)
