"""The words a call is handed over with, laid over the window. Never modal: a ring goes on below."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agent_console.desk.colleagues import Target
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.block import Block, Gap, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn
from ui.widgets.field import draw_frame
from ui.widgets.shapes import Pills
from ui.words.presences import about_target, presence_pill
from ui.words.said import said

_WIDE, _TOP, _EDGE, _TALL = 660, 56, 14, 380


class SummaryEdit(QPlainTextEdit):
    """What the colleague will read."""

    def event(self, event: QEvent, /) -> bool:
        """Draw the frame; the style would draw it as a path."""
        if event.type() != QEvent.Type.Paint:
            return super().event(event)
        canvas = Canvas(self)
        draw_frame(canvas, self.rect(), "surface", has_focus=self.hasFocus())
        canvas.end()
        return True


class TransferPane(QWidget):
    """Shows to whom the call goes and what is said with it, and asks for it to be done.

    Signals:
        send_requested: Hand it over with these words.
        other_requested: Somebody else is wanted.
        left: The call stays here.
    """

    send_requested = Signal(str)
    other_requested = Signal()
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.target: Target | None = None
        self._before: QWidget | None = None
        self.title = BlockColumn()
        self.edit = SummaryEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("What the colleague has to know"))
        self.hint = BlockColumn()
        self.send = ActionButton(
            self.tr("Hand it over"), "call.send_over", kind="primary", ground="surface"
        )
        self.other = ActionButton(self.tr("Somebody else"), "call.transfer", ground="surface")
        self.keep = ActionButton(self.tr("Keep the call"), "call.keep", ground="surface")
        self._place_parts()
        self.send.clicked.connect(self._on_send_clicked)
        self.other.clicked.connect(self._on_other_clicked)
        self.keep.clicked.connect(self.leave)
        over.installEventFilter(self)
        self.hide()

    def _place_parts(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(10)
        rows.addWidget(self.title)
        rows.addWidget(self.edit, stretch=1)
        rows.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.other)
        buttons.addWidget(self.send)
        rows.addLayout(buttons)

    @property
    def is_open(self) -> bool:
        """Tell whether it is seen."""
        return self.isVisibleTo(self._over)

    def open(self, target: Target, summary: str, *, hint: str) -> None:
        """Show the words for *target* and take the keyboard; *hint* says what to do by hand."""
        self.target = target
        self.show_presence(target)
        self.edit.setPlainText(summary)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.hint.show_blocks((Paragraph([Run(hint, "ink_soft")]),) if hint else ())
        self.hint.setVisible(bool(hint))
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_presence(self, target: Target) -> None:
        """Show what *target* does now; the words stay as they are."""
        words = said("Hand the call over to {name}", name=target.name)
        about = about_target(target)
        title = Line(words, weight="heavy", size=16)
        pill: tuple[Block, ...] = ()
        if target.agent_id is not None:
            pill = (Gap(6), Pills((presence_pill(target.presence),)))
        self.title.show_blocks((title, Gap(4), Line(about, role="ink_soft"), *pill))

    def show_problem(self, text: str, advice: str) -> None:
        """Say that it was not handed over, and what to do."""
        runs = (Run(text, "bad", "strong"), Run(f" {advice}", "ink_soft"))
        self.hint.show_blocks((Paragraph(runs),))
        self.hint.show()

    @Slot()
    def leave(self) -> None:
        """Close; the call stays here."""
        if self.is_open:
            self.hide()
            self.left.emit()

    @Slot()
    def _on_send_clicked(self) -> None:
        self.send_requested.emit(self.edit.toPlainText())

    @Slot()
    def _on_other_clicked(self) -> None:
        self.leave()
        self.other_requested.emit()

    def _place(self) -> None:
        over = self._over
        wide = min(_WIDE, over.width() - 2 * _EDGE)
        tall = min(_TALL, over.height() - _TOP - _EDGE)
        self.setGeometry((over.width() - wide) // 2, _TOP, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay in the middle of what it is laid over."""
        if event.type() == QEvent.Type.Resize and watched is self._over and self.is_open:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the card."""
        canvas = Canvas(self)
        canvas.rounded(self.rect(), CARD_RADIUS, "surface", "field_line")
        canvas.end()
