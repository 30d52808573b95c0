"""Takes leave of somebody whose files were removed from afar."""

from ui.dialogs.wiped import WipedDialog
from ui.main_window import MainWindow


def take_leave(window: MainWindow) -> None:
    """Hide what is still in *window*, say why, and close it."""
    if (content := window.centralWidget()) is not None:
        content.hide()
    dialog = WipedDialog(window)
    dialog.submitted.connect(dialog.accept)
    dialog.finished.connect(window.close)
    dialog.open()
