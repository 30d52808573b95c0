"""The inspector on the screen: text beside what is being looked at. It never takes the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.tokens import CARD_PADDING, CARD_RADIUS, STATUS_HEIGHT
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.widgets.key_label import TitleRow
from ui.words.said import said

_TOP, _LEAST, _WIDEST = 52, 460, 620


class InspectorPane(QWidget):
    """Shows a text over the far half of the window.

    Signals:
        personal_requested: Personal data are wanted, or are to be masked again.
        left: Enough.
    """

    personal_requested = Signal()
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.title = TitleRow(said("Inspector"), "program.inspector")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(said("What the program knows"))
        self.copy = ActionButton(said("Copy"), "inspector.copy")
        self.personal = ActionButton(said("Show personal data"), "inspector.personal")
        self.close_button = ActionButton(said("Close"))
        for button in (self.copy, self.personal, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()
        self.copy.clicked.connect(self._on_copy_clicked)
        self.personal.clicked.connect(self.personal_requested)
        self.close_button.clicked.connect(self.left)
        over.installEventFilter(self)
        self.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(CARD_PADDING,) * 4)
        column.addWidget(self.title)
        column.addWidget(self.text, stretch=1)
        row = QHBoxLayout()
        for button in (self.copy, self.personal):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def show_report(self, words: str, *, is_personal: bool) -> None:
        """Show *words*; where one reads stays."""
        if words != self.text.toPlainText():
            bar = self.text.verticalScrollBar()
            at = bar.value()
            self.text.setPlainText(words)
            bar.setValue(at)
        remark = said("with personal data") if is_personal else said("personal data masked")
        self.title.show_remark(remark, "bad" if is_personal else "ink_soft")
        offer = said("Mask personal data") if is_personal else said("Show personal data")
        self.personal.show_action(offer, "inspector.personal")

    def open(self) -> None:
        """Lie over the far half of the window."""
        self._place()
        self.show()
        self.raise_()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.title.show_remark(said("copied"))

    def _place(self) -> None:
        room = self._over.width()
        wide = min(_WIDEST, room // 2 if room > 2 * _LEAST else room - 8)
        tall = self._over.height() - _TOP - STATUS_HEIGHT - 4
        left = 4 if self._over.isRightToLeft() else self._over.width() - wide - 4
        self.setGeometry(left, _TOP, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay at the far side."""
        if event.type() == QEvent.Type.Resize and watched is self._over and not self.isHidden():
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Draw the edge where it is now."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the card."""
        canvas = Canvas(self)
        canvas.rounded(self.rect(), CARD_RADIUS, "surface", "field_line")
        canvas.end()
