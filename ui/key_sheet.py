"""All keys on one sheet, to search in; what is picked there is done, if it can be done now."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui import keys
from ui.palette.palette import Palette
from ui.palette.rows import Row, holds
from ui.words.said import said


class KeySheet(QObject):
    """Opens the sheet over the window."""

    def __init__(self, over: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._over = over
        self.palette: Palette | None = None
        """Made when it is first wanted."""

    @Slot()
    def toggle(self) -> None:
        """Show the sheet, or take it away."""
        if self.palette is not None and self.palette.is_open:
            self.palette.leave()
        else:
            (self.palette or self._made()).open("")

    def close(self) -> None:
        """Take the sheet away."""
        if self.palette is not None:
            self.palette.leave()

    def _made(self) -> Palette:
        self.palette = Palette(
            self._over,
            key_rows,
            name=said("All keys"),
            hint=said("Search the keys"),
            nothing=said("Try another word, or a key like F6."),
        )
        self.palette.picked.connect(self._on_picked)
        return self.palette

    @Slot(str)
    def _on_picked(self, action: str) -> None:
        keys.do(action)


def key_rows(typed: str) -> list[Row]:
    """Return the actions that *typed* finds by word, group or key; those of now in full ink."""
    rows: list[Row] = []
    group = ""
    for one in keys.actions():
        key = keys.key_of(one.id)
        words = f"{one.words} {one.group} {one.about} {key} {key.replace('+', ' ')}"
        if not holds(words, typed.replace("+", " ")):
            continue
        can_now = keys.may_do(one.id)
        rows.append(
            Row(
                id=one.id,
                title=one.words,
                about=one.about or (said("Now") if can_now else said("Not offered now")),
                icon="check" if can_now else "",
                key=one.id,
                heading=one.group if one.group != group else "",
                typed=typed,
                is_quiet=not can_now,
            )
        )
        group = one.group
    return rows
