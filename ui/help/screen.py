"""Opens the help in the place of the calls; a call that rings takes the screen all the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.main_window import MainWindow

if TYPE_CHECKING:
    from ui.help.pane import HelpPane


class HelpScreen(QObject):
    """Makes the pane when it is first wanted."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.pane: HelpPane | None = None
        window.rail.help_requested.connect(self.toggle)

    @property
    def is_open(self) -> bool:
        """Tell whether the help is what is seen."""
        return self.pane is not None and self._window.pages.currentWidget() is self.pane

    @Slot()
    def toggle(self) -> None:
        """Show the help, or go back to the calls."""
        if self.is_open:
            self._window.show_calls()
        else:
            self.open()

    def open(self, page: str = "") -> None:
        """Show one page of the help."""
        pane = self.pane or self._made()
        self._window.show_aside(pane)
        pane.show_help(page)
        pane.take_keyboard()

    def _made(self) -> "HelpPane":
        from ui.help.pane import HelpPane

        pane = self.pane = HelpPane()
        pane.left.connect(self._window.show_calls)
        self._window.rail.stands_for(pane, self._window.rail.help)
        return pane
