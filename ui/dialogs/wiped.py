"""Says that somebody's files were removed from afar."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.entry import EntryDialog
from ui.words.said import said


class WipedDialog(EntryDialog):
    """Says what happened; then the program ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            said("Your files were removed from this computer"),
            said("Your company ordered it. Sign in again to begin anew, or ask your supervisor."),
            said("Close the console"),
            parent,
        )
        self.cancel_button.hide()
        self.finish()
