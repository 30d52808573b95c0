"""What the history shows besides its entries: that nothing is there, where one stands, news."""

from PySide6.QtCore import QPropertyAnimation, QSize
from PySide6.QtWidgets import QApplication, QScrollBar

from ui.models.strip import ENTRY_HEIGHT
from ui.panes.timeline_entry import TEXT_START
from ui.theme.motion import may_move
from ui.widgets.canvas import Canvas
from ui.widgets.shapes import PILL_HEIGHT, Pill
from ui.words.said import said

_PILL_TOP = 5


def draw_empty(canvas: Canvas, size: QSize, words: str) -> None:
    """Say in the middle of *size* that nothing is there; the second line is advice."""
    wide, top = size.width(), max(20, size.height() // 2 - 80)
    circle = canvas.box((wide - 60) / 2, top, 60, 60)
    canvas.circle(circle, "primary_tint")
    canvas.icon("search", canvas.box_in(circle, 18, 18, 24, 24), "primary")
    title, _, advice = words.partition("\n")
    line = canvas.box(0, top + 72, wide, 24)
    canvas.text(title, line, size=15, weight="strong", align="centre")
    below = canvas.box(0, top + 97, wide, 22)
    canvas.text(advice, below, "ink_soft", align="centre")


def draw_marked(canvas: Canvas, size: QSize, top: int, *, is_current: bool, is_open: bool) -> str:
    """Draw the ground of an entry that is looked at and return its colour."""
    place = canvas.box(0, top + 1, size.width() - 1, size.height() - 3)
    if is_current and not is_open:
        canvas.rounded(place, 6, "selected", "focus", 1.5)
        return "selected"
    canvas.rounded(place, 6, "hover", "focus" if is_current else "", 1.5)
    return "hover"


def newer_pill(count: int) -> Pill:
    """Return the pill that announces *count* entries above."""
    return Pill(said("{count} new", count=count), "primary", "up")


def draw_newer(canvas: Canvas, count: int) -> None:
    """Announce *count* entries above, at the top of the view."""
    pill = newer_pill(count)
    pill.draw(canvas, canvas.box(TEXT_START, _PILL_TOP, pill.width(), PILL_HEIGHT))


def to_top(bar: QScrollBar, slide: QPropertyAnimation) -> None:
    """Bring the view to its top: sliding where things may move and it is not far."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and may_move(app) and bar.value() <= ENTRY_HEIGHT * 8:
        slide.setStartValue(bar.value())
        slide.setEndValue(0)
        slide.start()
    else:
        bar.setValue(0)
