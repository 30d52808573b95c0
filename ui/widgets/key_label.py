"""A title, a label or a hint with its key drawn beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import fonts
from ui.theme.tokens import TEXT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width


class TitleRow(QWidget):
    """The title of a card with a key beside it and a remark at the far end."""

    def __init__(self, title: str, key: str = "") -> None:
        super().__init__()
        self._title, self._key = title, key
        self._remark, self._role = "", "ink_soft"
        self.setFixedHeight(24)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        self.show_remark(self._remark, self._role)

    def show_remark(self, remark: str, role: str = "ink_soft") -> None:
        """Show *remark* at the far end."""
        self._remark, self._role = remark, role
        self.setAccessibleName(f"{self._title}. {remark}" if remark else self._title)
        self.update()

    @property
    def remark(self) -> str:
        """Return what is shown at the far end."""
        return self._remark

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw title, key and remark."""
        canvas = Canvas(self)
        canvas.lay("surface")
        title = self._title.upper()
        words = fonts.width(title, 11, "heavy", spaced=True) + 4
        place = canvas.box(0, 0, words, 18)
        canvas.text(title, place, "ink_soft", size=11, weight="heavy", spaced=True)
        start = words + 6
        if self._key:
            draw_key(canvas, self._key, canvas.box(start, 0, key_width(self._key), 18))
            start += key_width(self._key) + 8
        room = canvas.box(start, 0, max(0, self.width() - start), 18)
        canvas.text(self._remark, room, self._role, size=TEXT_SMALL, align="end")
        canvas.end()


class KeyLabel(QWidget):
    """A soft label with the key that brings the keyboard there."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__()
        self._text, self._key = text, key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        """Return room for text and key."""
        words = fonts.width(self._text, TEXT)
        return QSize(words + key_width(self._key) + 10, 22)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it may be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw text and key."""
        canvas = Canvas(self)
        canvas.lay("surface")
        words = fonts.width(self._text, TEXT) + 2
        place = canvas.box(0, 0, words, self.height())
        canvas.text(self._text, place, "ink_soft")
        cap = canvas.box(words + 6, 0, key_width(self._key), self.height())
        draw_key(canvas, self._key, cap)
        canvas.end()
