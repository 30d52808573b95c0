"""What did you notice? One tap or one line, and colleagues know it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.keys import KEYS, key_of, offer, shortcut
from ui.theme import fonts
from ui.theme.tokens import TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.card import Card
from ui.widgets.key_label import TitleRow
from ui.words.said import said

_TALL, _GAP, _LEAST = 36, 8, 150


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that is noticed often."""

    key: str
    words: str


class TopicButton(QPushButton):
    """One topic as a chip that is tapped."""

    def __init__(self, topic: Topic, action: str) -> None:
        super().__init__()
        self.topic = topic.key
        self._action = action
        self.setText(topic.words)
        self.setAccessibleName(topic.words)
        offer(action, self)
        self.setFixedHeight(_TALL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.setToolTip(key_of(self._action))
        self.setAccessibleDescription(key_of(self._action))

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(fonts.width(self.text(), TEXT) + 24, _TALL)

    def event(self, event: QEvent, /) -> bool:
        """Act on the key at once: Qt would first play a press of 100 ms."""
        if event.type() == QEvent.Type.Shortcut:
            if self.isEnabled():
                self.click()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the chip."""
        canvas = Canvas(self)
        canvas.lay("surface")
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        line = "focus" if self.hasFocus() else "line"
        fill = "primary_tint" if self.isDown() else "hover" if hot else "surface"
        canvas.rounded(self.rect(), _TALL / 2, fill, line, 2 if self.hasFocus() else 1)
        with canvas.on(fill):
            canvas.text(self.text(), self.rect(), "ink_soft", size=TEXT, align="centre")
        canvas.end()

    def enterEvent(self, event: QEnterEvent, /) -> None:
        """Show that it can be tapped."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent, /) -> None:
        """Calm down."""
        self.update()
        super().leaveEvent(event)


class _Flow(QWidget):
    """Places chips in rows, and the field behind the last where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: list[QWidget] = []
        self._field: QWidget | None = None

    def hold(self, chips: Sequence[QWidget], last: QWidget) -> None:
        """Hold *chips* and *last*."""
        self._chips, self._field = list(chips), last
        for one in (*chips, last):
            one.setParent(self)

    def hasHeightForWidth(self) -> bool:
        """Say that chips wrap."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of all rows at *width*."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=_TALL)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one chip."""
        return QSize(_LEAST, _TALL)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        at, found = QPoint(0, 0), []
        for chip in self._chips:
            wide = min(width, chip.sizeHint().width())
            if at.x() and at.x() + wide > width:
                at = QPoint(0, at.y() + _TALL + _GAP)
            found.append((chip, QRect(at.x(), at.y(), wide, _TALL)))
            at.setX(at.x() + wide + _GAP)
        if self._field is not None:
            if width - at.x() < _LEAST:
                at = QPoint(0, at.y() + _TALL + _GAP)
            found.append((self._field, QRect(at.x(), at.y(), width - at.x(), _TALL)))
        return found

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place everything."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent, /) -> None:
        """Follow the direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _arrange(self) -> None:
        for one, place in self._places(self.width()):
            if self.isRightToLeft():
                place.moveLeft(self.width() - place.right() - 1)
            one.setGeometry(place)


class NoticeCard(Card):
    """Takes what the agent noticed about the passenger, or about the flight.

    Signals:
        noticed: A topic ("" for none) and words of the agent's own ("" for none).
    """

    noticed = Signal(str, str)

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__()
        self.title = TitleRow(said("What did you notice?"), "gate.notice")
        self.line = QLineEdit()
        self.line.setPlaceholderText(said("Type an observation…"))
        self.line.setAccessibleName(said("What did you notice?"))
        self.line.setMaxLength(500)
        self.line.setFont(fonts.font(TEXT))
        self.line.returnPressed.connect(self._on_entered)
        self.chips = tuple(
            TopicButton(topic, f"gate.notice.{number}") for number, topic in enumerate(topics, 1)
        )
        for chip in self.chips:
            chip.clicked.connect(self._on_chip)
        self._flow = _Flow()
        self._flow.hold(self.chips, self.line)
        self.put(self.title)
        self.put(self._flow, above=4)
        shortcut("gate.notice", self, self._on_key)

    def show_about(self, words: str) -> None:
        """Say whom or what an observation would be about, or that it was kept."""
        self.title.show_remark(words)

    def clear(self) -> None:
        """Empty the line: what stood there was kept."""
        self.line.clear()

    @Slot()
    def _on_key(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, TopicButton):
            self.noticed.emit(chip.topic, self.line.text().strip())

    @Slot()
    def _on_entered(self) -> None:
        words = self.line.text().strip()
        if words:
            self.noticed.emit("", words)
