"""A column of panes that scrolls where the screen is low, its bar in the gap beside it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.pile import Pile

_LEAST_HEIGHT = 80


class PaneColumn(Pile):
    """Panes one below the other that leave a scroll bar its room beside them."""

    def __init__(
        self, *panes: QWidget, stretched: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.set_margins(0, 0, BAR_WIDTH, 0)
        self.add(*panes, stretched=stretched)

    def add(self, *panes: QWidget, stretched: QWidget | None = None) -> None:
        """Put *panes* below those that are there."""
        for pane in panes:
            self.put(pane, above=GAP, stretched=pane is stretched)

    def hasHeightForWidth(self) -> bool:
        """Say that whatever height there is will do."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the width below which a pane would be cut."""
        return QSize(self.least_width(), _LEAST_HEIGHT)


class _ScrolledColumn(PaneColumn):
    """Grows past its window where the panes need more height."""

    def arrange(self) -> None:
        """Take the height the panes need, at least that of the window; then place them."""
        window = self.parentWidget()
        if window is not None:
            wide = window.width()
            self.resize(wide, max(window.height(), self.heightForWidth(wide)))
        super().arrange()


class ColumnArea(QScrollArea):
    """Shows panes one below the other; the scroll bar never takes room from them."""

    def __init__(
        self, *panes: QWidget, stretched: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        content = self._content = _ScrolledColumn()
        content.setObjectName("column")
        self.setFrameShape(QFrame.Shape.NoFrame)
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
        content.add(*panes, stretched=stretched)

    def arrange(self) -> None:
        """Place the panes now."""
        self._content.arrange()

    def needed_height(self, width: int) -> int:
        """Return the height at which nothing scrolls at *width*."""
        return self._content.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Return the width below which something would be cut."""
        return QSize(self._content.least_width(), _LEAST_HEIGHT)

    @Slot(int, int)
    def _on_range_changed(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.setVisible(most > least)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the bar at the far edge."""
        super().resizeEvent(event)
        self._content.arrange()
        left = 0 if self.isRightToLeft() else self.width() - BAR_WIDTH
        self._bar.setGeometry(left, 0, BAR_WIDTH, self.height())
