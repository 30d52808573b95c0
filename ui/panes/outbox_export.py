"""Takes the outbox out into a file. Says before that anybody can read that file."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.panes.outbox_actions import row_of
from ui.widgets.block import Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn
from ui.widgets.pile import Pile
from ui.words.said import said


class ExportStrip(Pile):
    """Asks where to, inside of the pane.

    Signals:
        export_requested: The path that was typed.
        given_up: Nothing is to be written.
    """

    export_requested = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = BlockColumn()
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("File to write the outbox to"))
        self.write = ActionButton(self.tr("Write the file"), "outbox.write", kind="primary")
        self.back = ActionButton(self.tr("Do not"), "outbox.not_written")
        self.put(self._words)
        self.put(self.place, above=8)
        self.put(row_of(self.write, self.back), above=8)
        self.write.clicked.connect(self._on_write_clicked)
        self.place.returnPressed.connect(self._on_write_clicked)
        self.back.clicked.connect(self.given_up)

    def ask(self, place: str, *, problem: str = "") -> None:
        """Ask for a place, beginning with *place*; *problem* says why the last one would not do."""
        warning = said("The file is not encrypted: whoever has it can read names and notes.")
        runs = [Run(problem or warning, "bad" if problem else "warn", "strong")]
        self._words.show_blocks((Paragraph(runs),))
        self.place.setText(place)
        self.show()
        self.place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place.selectAll()

    @Slot()
    def _on_write_clicked(self) -> None:
        self.export_requested.emit(self.place.text().strip())
