"""The departures of this gate, soonest first."""

from ui.gate.lines import FlightLine
from ui.theme import fonts
from ui.theme.tokens import TEXT_SAY, TEXT_SMALL, TEXT_TITLE
from ui.widgets.canvas import Canvas
from ui.widgets.line_list import LineList
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import said

_SIDE, _TIME, _PILL = 18, 92, 200


class FlightList(LineList[FlightLine]):
    """When, which flight, where to, how far boarding is, and whom it concerns."""

    row = 72

    def __init__(self) -> None:
        super().__init__(said("Departures"), said("No departures of this gate on this PC"))

    def draw_line(self, canvas: Canvas, line: FlightLine, top: int) -> None:
        """Draw one departure."""
        wide = self.viewport().width()
        late = "bad" if line.planned else "ink"
        if line.planned:
            above = canvas.box(_SIDE, top + 12, _TIME - 8, 18)
            canvas.text(line.planned, above, "ink_soft", size=TEXT_SMALL)
        now = canvas.box(_SIDE, top + (29 if line.planned else 22), _TIME - 8, 26)
        canvas.text(line.time, now, late, size=TEXT_TITLE + 2, weight="heavy")
        start, end = _SIDE + _TIME, wide - _SIDE
        self._draw_state(canvas, line, top, end)
        room = end - start - _PILL - 12
        title = f"{line.flight} · {line.route}"
        spot = canvas.box(start, top + 13, room, 24)
        canvas.text(title, spot, size=TEXT_TITLE, weight="heavy")
        below = canvas.box(start, top + 38, room, 20)
        canvas.text(line.remark, below, "ink_soft", size=TEXT_SAY)

    def _draw_state(self, canvas: Canvas, line: FlightLine, top: int, end: int) -> None:
        if line.state:
            pill = Pill(line.state, line.tone)
            wide = min(pill.width(), _PILL)
            place = canvas.box(end - wide, top + 13, wide, PILL_HEIGHT)
            canvas.kept(pill, place, pill.draw)
        if line.boarded:
            words = canvas.box(end - _PILL, top + 38, _PILL, 16)
            canvas.text(line.boarded, words, "ink_soft", size=TEXT_SMALL, align="end")
            if fonts.width(line.boarded, TEXT_SMALL) < _PILL:
                canvas.bar(canvas.box(end - _PILL, top + 57, _PILL, 5), line.share)
