"""Shows a widget at its least width where there is less room: it pans, and nothing is cut.

On a small screen at 200 % the columns are wider than the window. They stay as wide as they must be,
a bar below pans them, and whatever gets the keyboard is brought into view.
"""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QStackedWidget, QWidget

_BAR, _AIR = 8, 24
_LEAST = 200


class Panned(QWidget):
    """Holds one widget."""

    def __init__(self, content: QWidget, name: str, *, is_bar_over: bool = False) -> None:
        """Hold *content*; *is_bar_over* lets the bar lie over its lower edge."""
        super().__init__()
        self._content = content
        self._is_bar_over = is_bar_over
        self.setSizePolicy(content.sizePolicy())
        content.setParent(self)
        self.bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self.bar.setAccessibleName(name)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.valueChanged.connect(self._on_panned)
        self.bar.hide()
        if isinstance(content, QStackedWidget):
            content.currentChanged.connect(self._on_page_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def minimumSizeHint(self) -> QSize:
        """Ask for hardly any width: there is the bar."""
        return QSize(_LEAST, self._content.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return what the content would like."""
        return self._content.sizeHint()

    def _least(self) -> int:
        seen: QWidget | None = self._content
        if isinstance(self._content, QStackedWidget):
            seen = self._content.currentWidget()
        return 0 if seen is None else max(seen.minimumSizeHint().width(), seen.minimumWidth())

    def _arrange(self) -> None:
        wide, tall = self.width(), self.height()
        needed = max(wide, self._least())
        self.bar.setRange(0, needed - wide)
        self.bar.setPageStep(wide)
        self.bar.setSingleStep(40)
        is_panned = needed > wide
        self.bar.setVisible(is_panned)
        self.bar.setGeometry(0, tall - _BAR, wide, _BAR)
        free = _BAR if is_panned and not self._is_bar_over else 0
        self._content.setGeometry(self._left(needed), 0, needed, tall - free)
        if is_panned:
            self.bar.raise_()

    def _left(self, needed: int) -> int:
        if self.isRightToLeft():
            return self.width() - needed + self.bar.value()
        return -self.bar.value()

    @Slot()
    def _on_page_changed(self) -> None:
        """Give another page what it needs; the one before may have needed more."""
        if self._content.width() != max(self.width(), self._least()):
            self._arrange()

    @Slot()
    def _on_panned(self) -> None:
        self._content.move(self._left(self._content.width()), 0)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._content.isAncestorOf(new):
            bring_into_view(new)

    def bring(self, widget: QWidget) -> None:
        """Pan as little as shows all of *widget*, its near side if it is too wide."""
        if not self.bar.isVisible():
            return
        left = widget.mapTo(self._content, QPoint(0, 0)).x()
        if self.isRightToLeft():
            left = self._content.width() - left - widget.width()
        right = left + widget.width() + _AIR - self.width()
        at = min(max(self.bar.value(), right), left - min(_AIR, left))
        self.bar.setValue(at)

    def event(self, event: QEvent, /) -> bool:
        """Follow the content when it needs another width."""
        if event.type() == QEvent.Type.LayoutRequest and (
            self._content.width() != max(self.width(), self._least())
        ):
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give the content the room there is, at least what it needs."""
        super().resizeEvent(event)
        self._arrange()


def bring_into_view(widget: QWidget) -> None:
    """Scroll and pan everything around *widget* so that it is seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, _AIR)
        elif isinstance(around, Panned):
            around.bring(widget)
        around = around.parentWidget()
