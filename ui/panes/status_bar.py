"""The answer to "is my work safe?", on one line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import fonts
from ui.theme.tokens import STATUS_HEIGHT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.words.problems import told
from ui.words.said import said

if TYPE_CHECKING:
    from datetime import datetime

    from agent_console.domain.agent import Agent
    from agent_console.sync.status import Link, SyncStatus
    from ui.words.standing import Sign


class StatusBar(QWidget):
    """Shows how this desk and the CRM stand to each other, and who sits here.

    Signals:
        outbox_requested: The words about what waits were clicked.
    """

    outbox_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign: Sign | None = None
        self._counts: tuple[str, ...] = ()
        self._link: Link | None = None
        self._popped = ""
        self._ready = ""
        self._agent = ""
        self._clickable = QRect()
        """From the state of the link to what waits."""
        self.setFixedHeight(STATUS_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_status(self, status: "SyncStatus", *, now: "datetime") -> None:
        """Show *status* as it reads at *now*."""
        from ui.announcing import announce
        from ui.words.standing import count_words, sign_of

        self._sign, self._counts = sign_of(status, now=now), count_words(status)
        if status.link is not self._link:
            announce(self, self._sign.text if self._link else "")
            self._link = status.link
        self.setToolTip(" ".join(filter(None, (told(status.problem), told(status.advice)))))
        self._speak()

    def show_popped(self, span_ms: float | None) -> None:
        """Show how long the latest screen pop took, in milliseconds."""
        words = said("Popped in {count} ms from this PC", count=round(span_ms or 0))
        self._popped = words if span_ms is not None else ""
        self._speak()

    def show_ready(self, words: str) -> None:
        """Show *words* in the place of the latest pop; empty brings that back."""
        if words != self._ready:
            self._ready = words
            self._speak()

    def show_agent(self, agent: "Agent | None") -> None:
        """Show who is signed in, and where."""
        parts = (agent.name, agent.station) if agent else ()
        self._agent = " · ".join(part for part in parts if part)
        self._speak()

    @property
    def _last(self) -> str:
        return self._ready or self._popped

    def _speak(self) -> None:
        words = (self._sign.text if self._sign else "", *self._counts, self._last, self._agent)
        self.setAccessibleName(". ".join(part for part in words if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(800, STATUS_HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Ask for the outbox where the words about it are clicked."""
        if self._clickable.contains(event.position().toPoint()):
            self.outbox_requested.emit()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the line: sync from the reading side, agent from the far side."""
        canvas = Canvas(self)
        canvas.lay("surface")
        canvas.rule(0, 0, self.width())
        end = self.width() - 14
        for words in (self._agent, self._last):
            end = self._draw_end(canvas, words, end)
        start = self._draw_sign(canvas, 14)
        waiting = fonts.width(self._counts[0], TEXT_SMALL) if self._counts else 0
        self._clickable = canvas.box(0, 0, min(start + waiting, end), self.height())
        for words in self._counts:
            start = self._draw_start(canvas, words, start, end)
        canvas.end()

    def _draw_sign(self, canvas: Canvas, start: int) -> int:
        sign = self._sign
        if sign is None:
            return start
        if sign.icon:
            canvas.icon(sign.icon, canvas.box(start, 7, 14, 14), sign.role)
        else:
            canvas.circle(canvas.box(start + 2, 10, 8, 8), sign.role)
        need = fonts.width(sign.text, TEXT_SMALL, "medium") + 2
        place = canvas.box(start + 18, 1, need, self.height() - 1)
        canvas.text(sign.text, place, sign.role, size=TEXT_SMALL, weight="medium")
        return start + need + 36

    def _draw_start(self, canvas: Canvas, words: str, start: int, end: int) -> int:
        need = min(fonts.width(words, TEXT_SMALL) + 2, end - start)
        if need > 0:
            place = canvas.box(start, 1, need, self.height() - 1)
            canvas.text(words, place, "ink_soft", size=TEXT_SMALL)
        return start + need + 18

    def _draw_end(self, canvas: Canvas, words: str, end: int) -> int:
        if not words:
            return end
        need = fonts.width(words, TEXT_SMALL) + 2
        place = canvas.box(end - need, 1, need, self.height() - 1)
        canvas.text(words, place, "ink_soft", size=TEXT_SMALL, align="end")
        return end - need - 18
