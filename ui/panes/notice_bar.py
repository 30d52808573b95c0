"""Notices above the panes: what happened and what to do. Never modal, never in the way."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import fonts
from ui.theme.tokens import CARD_RADIUS, GAP
from ui.widgets.button import ActionButton, IconButton
from ui.widgets.canvas import Canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something worth saying that is not a dialog."""

    key: str
    """Names the matter: the same key replaces the notice, or takes it away."""
    title: str
    advice: str = ""
    action: str = ""
    """Words on the button; empty for none."""
    tone: str = "warn"
    """warn, bad or primary."""


class NoticeBar(QWidget):
    """Shows the latest notice; the one before returns when it is settled.

    Signals:
        action_requested: The key of the notice whose button was pressed.
        dismissed: The key of the notice that was put away.
    """

    action_requested = Signal(str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self.action = ActionButton("", "notice.action")
        self.dismiss = IconButton("cross", self.tr("Put away"), size=26)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 8, 7 + GAP)
        row.addStretch(1)
        row.addWidget(self.action)
        row.addWidget(self.dismiss)
        self.setFixedHeight(46 + GAP)
        self.action.clicked.connect(self._on_action_clicked)
        self.dismiss.clicked.connect(self._on_dismiss_clicked)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show *notice* above the others."""
        is_news = self._notices.get(notice.key) != notice
        self._notices.pop(notice.key, None)
        self._notices[notice.key] = notice
        self._render()
        if is_news:
            from ui.announcing import announce

            announce(self, f"{notice.title}. {notice.advice}", is_urgent=notice.tone == "bad")

    def clear_notice(self, key: str) -> None:
        """Take the notice about *key* away, if there is one."""
        if self._notices.pop(key, None) is not None:
            self._render()

    @property
    def notice(self) -> Notice | None:
        """Return the notice on screen."""
        return next(reversed(self._notices.values()), None)

    def _render(self) -> None:
        notice = self.notice
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.setAccessibleName(f"{notice.title}. {notice.advice}")
        self.action.setVisible(bool(notice.action))
        self.action.show_action(notice.action, "notice.action")
        self.update()

    @Slot()
    def _on_action_clicked(self) -> None:
        if self.notice is not None:
            self.action_requested.emit(self.notice.key)

    @Slot()
    def _on_dismiss_clicked(self) -> None:
        notice = self.notice
        if notice is not None:
            self.clear_notice(notice.key)
            self.dismissed.emit(notice.key)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(600, 46 + GAP)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw ground, icon, title and advice."""
        notice = self.notice
        if notice is None:
            return
        canvas = Canvas(self)
        tall = self.height() - GAP
        canvas.rounded(
            self.rect().adjusted(0, 0, 0, -GAP), CARD_RADIUS, f"{notice.tone}_tint", notice.tone
        )
        icon = "info" if notice.tone == "primary" else "alert"
        canvas.icon(icon, canvas.box(13, (tall - 18) / 2, 18, 18), notice.tone)
        first = self.action if notice.action else self.dismiss
        far = first.x() if not canvas.is_mirrored else self.width() - first.geometry().right() - 1
        room = max(0, far - 52)
        need = min(room, fonts.width(notice.title, 13, "strong") + 2)
        canvas.text(notice.title, canvas.box(40, 0, need, tall), notice.tone, weight="strong")
        rest = canvas.box(40 + need + 10, 0, max(0, room - need - 10), tall)
        canvas.text(notice.advice, rest)
        canvas.end()
