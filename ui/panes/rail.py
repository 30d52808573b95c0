"""The places of the program, as a column of icons; the gear holds the theme."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.keys import offer
from ui.theme import CHOICES
from ui.theme.tokens import RAIL_WIDTH
from ui.widgets.badge_button import BadgeButton
from ui.widgets.button import IconButton
from ui.widgets.canvas import Canvas


class Rail(QWidget):
    """Shows where we are.

    Signals:
        theme_chosen: "system", "light" or "dark".
        calls_requested: The calls are wanted on the screen.
        outbox_requested: The outbox is wanted, or was enough if it is there.
    """

    theme_chosen = Signal(str)
    calls_requested = Signal()
    outbox_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(RAIL_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.console = IconButton("phone", self.tr("Calls"))
        self.console.setCheckable(True)
        self.console.setChecked(True)
        self.console.clicked.connect(self._on_console_clicked)
        self.outbox = BadgeButton("outbox", self.tr("Outbox (F4)"))
        self.outbox.setCheckable(True)
        offer("outbox.open", self.outbox)
        self.outbox.clicked.connect(self._on_outbox_clicked)
        self.settings = IconButton("settings", self.tr("Look of the screen (F10)"))
        offer("screen.settings", self.settings)
        self.settings.clicked.connect(self._on_settings_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.console)
        column.addWidget(self.outbox)
        column.addStretch(1)
        column.addWidget(self.settings)
        self.menu = self._make_menu()

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        names = {
            "system": self.tr("Like the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for choice in CHOICES:
            action = QAction(names[choice], menu)
            action.setData(choice)
            action.setCheckable(True)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._on_theme_triggered)
        return menu

    def show_theme(self, choice: str) -> None:
        """Mark the theme that is worn."""
        for action in self.menu.actions():
            action.setChecked(action.data() == choice)

    def show_place(self, aside: QWidget | None) -> None:
        """Mark where we are: at the calls, or at the page *aside*."""
        self.console.setChecked(aside is None)
        self.outbox.setChecked(aside is not None)

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
        corner = self.settings.mapToGlobal(self.settings.rect().topRight())
        self.menu.popup(corner)

    @Slot(QAction)
    def _on_theme_triggered(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and the edge towards the panes."""
        canvas = Canvas(self)
        canvas.lay("surface")
        edge = canvas.box(self.width() - 1, 0, 1, self.height())
        canvas.painter.fillRect(edge, canvas.tint("line"))
        canvas.end()
