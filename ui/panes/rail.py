"""The places of the program, as a column of icons; help and settings at its end."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.keys import KEYS, key_of, offer
from ui.theme.tokens import RAIL_WIDTH
from ui.widgets.badge_button import BadgeButton
from ui.widgets.button import IconButton
from ui.widgets.canvas import Canvas
from ui.words.said import said

_BELOW_THE_PLACES = 3
"""Air, help and settings."""


class Rail(QWidget):
    """Shows where we are.

    Signals:
        calls_requested: The calls are wanted on the screen.
        outbox_requested: The outbox is wanted, or was enough if it is there.
        settings_requested: Likewise the settings.
        help_requested: Likewise the help.
    """

    calls_requested = Signal()
    outbox_requested = Signal()
    settings_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(RAIL_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.console = IconButton("phone", self.tr("Calls"))
        self.console.setCheckable(True)
        self.console.setChecked(True)
        self.console.clicked.connect(self._on_console_clicked)
        self.outbox = BadgeButton("outbox", self.tr("Outbox"))
        self.outbox.setCheckable(True)
        offer("outbox.open", self.outbox)
        self.outbox.clicked.connect(self._on_outbox_clicked)
        self.settings = BadgeButton("settings", self.tr("Settings"))
        self.settings.setCheckable(True)
        offer("screen.settings", self.settings)
        self.settings.clicked.connect(self._on_settings_clicked)
        self.help = BadgeButton("help", said("Help"))
        self.help.setCheckable(True)
        offer("help.open", self.help)
        self.help.clicked.connect(self._on_help_clicked)
        self._places: dict[QWidget, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.console)
        column.addWidget(self.outbox)
        column.addStretch(1)
        column.addWidget(self.help)
        column.addWidget(self.settings)
        self._column = column
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    @Slot()
    def _on_keys_changed(self) -> None:
        for button, words, action in (
            (self.outbox, self.tr("Outbox"), "outbox.open"),
            (self.settings, self.tr("Settings"), "screen.settings"),
            (self.help, said("Help"), "help.open"),
        ):
            button.show_name(f"{words} ({key_of(action)})")

    def add_place(self, button: QPushButton) -> None:
        """Put one more place below those that are there."""
        button.setCheckable(True)
        self._column.insertWidget(self._column.count() - _BELOW_THE_PLACES, button)

    def stands_for(self, page: QWidget, button: QPushButton) -> None:
        """Mark *button* while *page* is seen."""
        self._places[page] = button

    def show_place(self, aside: QWidget | None) -> None:
        """Mark where we are: at the calls, or at the page *aside*."""
        marked = self.console if aside is None else self._places.get(aside, self.outbox)
        known = (self.console, self.outbox, self.settings, self.help, *self._places.values())
        for button in set(known):
            button.setChecked(button is marked)

    @Slot()
    def _on_console_clicked(self) -> None:
        self.console.setChecked(True)
        self.calls_requested.emit()

    @Slot()
    def _on_outbox_clicked(self) -> None:
        self.outbox.setChecked(not self.outbox.isChecked())
        self.outbox_requested.emit()

    @Slot()
    def _on_settings_clicked(self) -> None:
        self.settings.setChecked(not self.settings.isChecked())
        self.settings_requested.emit()

    @Slot()
    def _on_help_clicked(self) -> None:
        self.help.setChecked(not self.help.isChecked())
        self.help_requested.emit()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and the edge towards the panes."""
        canvas = Canvas(self)
        canvas.lay("surface")
        edge = canvas.box(self.width() - 1, 0, 1, self.height())
        canvas.painter.fillRect(edge, canvas.tint("line"))
        canvas.end()
