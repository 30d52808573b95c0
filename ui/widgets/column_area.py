"""A column of panes that scrolls where the screen is low, its bar in the gap beside it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from ui.theme.tokens import GAP

BAR_WIDTH = 8


def beside_bar(owner: QWidget) -> QVBoxLayout:
    """Lay *owner* out as a column that leaves the bar its room, on either side."""
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    column = QVBoxLayout()
    column.setSpacing(GAP)
    row.addLayout(column, stretch=1)
    row.addSpacing(BAR_WIDTH)
    return column


class ColumnArea(QScrollArea):
    """Shows panes one below the other; the scroll bar never takes room from them."""

    def __init__(self, *panes: QWidget, stretched: QWidget | None = None) -> None:
        super().__init__()
        content = self._content = QWidget()
        content.setObjectName("column")
        layout = beside_bar(content)
        for pane in panes:
            layout.addWidget(pane, stretch=int(pane is stretched))
        if stretched is None:
            layout.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Scroll the column"))
        self._bar.hide()
        own = self.verticalScrollBar()
        own.rangeChanged.connect(self._on_range_changed)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)

    def minimumSizeHint(self) -> QSize:
        """Return the width below which something would be cut."""
        return QSize(self._content.minimumSizeHint().width(), 80)

    @Slot(int, int)
    def _on_range_changed(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.setVisible(most > least)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the bar at the far edge."""
        super().resizeEvent(event)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.width() - BAR_WIDTH
        self._bar.setGeometry(left, 0, BAR_WIDTH, self.height())
