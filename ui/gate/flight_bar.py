"""The flight on one line: when it leaves, how far boarding is, and the scan field."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.gate.scan_field import FIELD_HEIGHT, ScanField
from ui.keys import shortcut
from ui.theme import fonts
from ui.theme.tokens import TEXT_SMALL, TEXT_TITLE
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import said

BAR_HEIGHT = 63
_SIDE, _AIR = 14, 18
_TITLE = TEXT_TITLE + 2
_FIELD_WIDEST, _FIELD_GOOD, _FIELD_LEAST = 350, 300, 190
_PROGRESS_WIDEST, _PROGRESS_LEAST = 220, 110
_LOW_WIDTH = 860
"""Below this width in pixels the field stands on a line of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlightTitle:
    """What the bar says of a flight."""

    title: str
    before: str = ""
    """The line below, up to what is drawn red."""
    late: str = ""
    """Drawn red: when it leaves now."""
    after: str = ""
    pill: Pill | None = None
    boarded: str = ""
    """ "12 of 142"; empty where nobody boards."""
    share: float = 0.0
    link: Pill | None = None
    """How the desk stands to the CRM, where that matters."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        pills = (self.pill.text if self.pill else "", self.link.text if self.link else "")
        parts = (self.title, self.before + self.late + self.after, self.boarded, *pills)
        return ". ".join(part for part in parts if part)


class FlightBar(QWidget):
    """Shows which flight is at work; a tap on it asks for another.

    Signals:
        flights_requested: The departures are wanted.
    """

    flights_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = FlightTitle(title="")
        self._title_end = 0
        self.field = ScanField()
        self.field.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BAR_HEIGHT)
        shortcut("gate.flights", self, self.flights_requested)

    def show_flight(self, shown: FlightTitle) -> None:
        """Show *shown*; nothing else here decides what is said."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(shown.spoken)
            self._place()
            self.update()

    @property
    def shown(self) -> FlightTitle:
        """Return what is said."""
        return self._shown

    @property
    def is_low(self) -> bool:
        """Tell whether the field has a line of its own."""
        return self.width() < _LOW_WIDTH

    def _place(self) -> None:
        tall = BAR_HEIGHT + (FIELD_HEIGHT + 8 if self.is_low else 0)
        if self.height() != tall:
            self.setFixedHeight(tall)
        wide = self.width()
        if self.is_low:
            self._put_field(_SIDE, BAR_HEIGHT - 2, wide - 2 * _SIDE)
            return
        end = wide - _SIDE - self._link_width()
        fixed = self._title_width() + self._pill_width() + 2 * _AIR + _SIDE
        room = end - fixed - _AIR
        field = room - _PROGRESS_LEAST - _AIR
        if field < _FIELD_GOOD:  # the words in the field before the bar
            field = min(room, _FIELD_GOOD)
        field = max(_FIELD_LEAST, min(_FIELD_WIDEST, field))
        self._put_field(end - field, (BAR_HEIGHT - FIELD_HEIGHT) // 2, field)

    def _put_field(self, start: int, top: int, wide: int) -> None:
        left = self.width() - start - wide if self.isRightToLeft() else start
        self.field.setGeometry(left, top, wide, FIELD_HEIGHT)

    @property
    def _field_start(self) -> int:
        if self.is_low:
            return self.width() - self._link_width()
        place: QRect = self.field.geometry()
        return self.width() - place.right() - 1 if self.isRightToLeft() else place.left()

    def _title_width(self) -> int:
        shown, key = self._shown, key_width("gate.flights") + 8
        below = fonts.width(shown.before + shown.after) + fonts.width(shown.late, weight="strong")
        return max(fonts.width(shown.title, _TITLE, "heavy") + key, below) + 6

    def _pill_width(self) -> int:
        return self._shown.pill.width() if self._shown.pill else 0

    def _link_width(self) -> int:
        return self._shown.link.width() + _AIR if self._shown.link else 0

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(900, BAR_HEIGHT)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place the field."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Ask for the departures where the flight's name is tapped."""
        x = round(event.position().x())
        start = self.width() - 1 - x if self.isRightToLeft() else x
        if start <= self._title_end and event.position().y() < BAR_HEIGHT:
            self.flights_requested.emit()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the line from the reading side."""
        canvas = Canvas(self)
        canvas.lay("surface")
        canvas.rule(0, self.height() - 1, self.width())
        shown = self._shown
        start = self._draw_title(canvas)
        self._title_end = start
        end = self._field_start - _AIR
        if shown.pill is not None:
            wide = min(shown.pill.width(), max(0, end - start - _AIR))
            if wide > PILL_HEIGHT:
                place = canvas.box(start + _AIR, (BAR_HEIGHT - PILL_HEIGHT) / 2, wide, PILL_HEIGHT)
                shown.pill.draw(canvas, place)
                start += _AIR + wide
        if shown.boarded:
            self._draw_progress(canvas, start + _AIR, end)
        if shown.link is not None:
            wide = shown.link.width()
            top = (BAR_HEIGHT - PILL_HEIGHT) / 2
            place = canvas.box(self.width() - wide - _SIDE, top, wide, PILL_HEIGHT)
            shown.link.draw(canvas, place)
        canvas.end()

    def _draw_title(self, canvas: Canvas) -> int:
        shown = self._shown
        need = min(self._title_width(), self.width() // 2)
        name = min(fonts.width(shown.title, _TITLE, "heavy") + 2, need)
        canvas.text(shown.title, canvas.box(_SIDE, 9, name, 26), size=_TITLE, weight="heavy")
        cap = key_width("gate.flights")
        if name + cap + 8 <= need:
            draw_key(canvas, "gate.flights", canvas.box(_SIDE + name + 6, 9, cap, 26))
        x = _SIDE
        for words, role, weight in (
            (shown.before, "ink_soft", "plain"),
            (shown.late, "bad", "heavy"),
            (shown.after, "ink_soft", "plain"),
        ):
            wide = min(fonts.width(words, weight=weight) + 1, max(0, _SIDE + need - x))
            if words and wide > 0:
                canvas.text(words, canvas.box(x, 35, wide, 19), role, weight=weight)
                x += wide - 1
        return _SIDE + need

    def _draw_progress(self, canvas: Canvas, start: int, end: int) -> None:
        wide = min(_PROGRESS_WIDEST, end - start)
        if wide < _PROGRESS_LEAST:
            return
        count = fonts.width(self._shown.boarded, TEXT_SMALL) + 2
        label = canvas.box(start, 18, wide - count - 6, 20)
        canvas.text(said("Boarded"), label, "ink_soft", size=TEXT_SMALL)
        amount = canvas.box(start + wide - count, 18, count, 20)
        canvas.text(self._shown.boarded, amount, "ink_soft", size=TEXT_SMALL, align="end")
        canvas.bar(canvas.box(start, 38, wide, 6), self._shown.share)
