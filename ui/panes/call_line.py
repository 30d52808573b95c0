"""The line that says where a call stands."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import fonts
from ui.theme.tokens import CALL_BAR_HEIGHT, CONTROL_HEIGHT
from ui.widgets.canvas import Canvas
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import said


class CallLine(QWidget):
    """Paints the stage pill, the number and the words about the call."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = Pill("")
        self._number = ""
        self._about = ""
        self.is_at_edge = True
        """Whether the lower edge of the bar runs through here."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.show_line(Pill(said("No call")), "", "")

    def show_line(self, pill: Pill, number: str, about: str) -> None:
        """Show pill, number and words."""
        if (pill, number, about) == (self._pill, self._number, self._about):
            return
        self._pill, self._number, self._about = pill, number, about
        self.setAccessibleName(" ".join(part for part in (pill.text, number, about) if part))
        self.setToolTip(about)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(480, CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for pill and number; the words behind may be elided."""
        return QSize(290, CONTROL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the line."""
        canvas, tall = Canvas(self), self.height()
        canvas.lay("surface")
        if self.is_at_edge and tall == CALL_BAR_HEIGHT:
            canvas.rule(0, tall - 1, self.width())
        wide = self._pill.width() + 2
        top = (tall - PILL_HEIGHT) // 2
        self._pill.draw(canvas, canvas.box(0, top, wide, PILL_HEIGHT))
        start = wide + 14
        if self._number:
            need = fonts.width(self._number, 14, "heavy") + 2
            place = canvas.box(start, 0, need, tall)
            canvas.text(self._number, place, size=14, weight="heavy")
            start += need + 14
        if self.width() - start > 0:
            room: QRect = canvas.box(start, 0, self.width() - start, tall)
            canvas.text(self._about, room, "ink_soft")
        canvas.end()
