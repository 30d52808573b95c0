"""The field the note is written in."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPlainTextEdit

from ui.widgets.canvas import Canvas
from ui.widgets.field import draw_frame

_LEAST_HEIGHT = 62
"""On a low screen with a notice above, so that no control below is cut."""


class NoteEdit(QPlainTextEdit):
    """A text field that asks for little room and takes what is left."""

    def event(self, event: QEvent, /) -> bool:
        """Draw the frame; the style would draw it, and all inside, as a path."""
        if event.type() != QEvent.Type.Paint:
            return super().event(event)
        canvas = Canvas(self)
        draw_frame(canvas, self.rect(), "", has_focus=self.hasFocus())
        canvas.end()
        return True

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(200, _LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()
