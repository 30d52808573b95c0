"""The passengers of a flight, who needs somebody first; long lists cost what short ones cost."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.gate.lines import PassengerLine
from ui.gate.two_lines import draw_two_lines
from ui.theme.tokens import TEXT, TEXT_SAY, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.line_list import LineList
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import said

_NARROW = 600
"""Below this width in pixels the tier stands under the name."""
_SIDE = 15


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, in pixels from the reading side; `tier` is -1 where it has none."""

    name: int
    tier: int
    because: int
    next: int
    end: int


def _columns(width: int) -> _Columns:
    inner, seat = width - 2 * _SIDE, 60
    rest = inner - seat
    if width < _NARROW:
        name, because = round(rest * 0.31), round(rest * 0.41)
        at = _SIDE + seat
        return _Columns(at, -1, at + name, at + name + because, width - _SIDE)
    name, tier, because = round(rest * 0.27), 102, round(rest * 0.31)
    at = _SIDE + seat
    return _Columns(at, at + name, at + name + tier, at + name + tier + because, width - _SIDE)


class PassengerList(LineList[PassengerLine]):
    """Seat, passenger, tier, why they need the agent, and what to do."""

    row = 62
    head = 35

    def __init__(self) -> None:
        super().__init__(said("Passengers"), said("Nobody here"))

    def draw_head(self, canvas: Canvas) -> None:
        """Draw the titles of the columns."""
        at = _columns(self.viewport().width())
        titles = (
            (said("Seat"), _SIDE, at.name),
            (said("Passenger"), at.name, at.because if at.tier < 0 else at.tier),
            (said("Tier"), at.tier, at.because),
            (said("Needs you because"), at.because, at.next),
            (said("Next"), at.next, at.end),
        )
        for words, start, end in titles:
            if start >= 0:
                place = canvas.box(start, 1, end - start - 6, self.head - 1)
                canvas.text(words, place, "ink_soft", size=TEXT_SMALL, weight="strong")

    def draw_line(self, canvas: Canvas, line: PassengerLine, top: int) -> None:
        """Draw one passenger; who is on board is quieter."""
        at, tall = _columns(self.viewport().width()), self.row - 1
        role = "ink_soft" if line.is_boarded else "ink"
        seat = canvas.box(_SIDE, top, at.name - _SIDE - 4, tall)
        canvas.text(line.seat, seat, role, size=TEXT_SAY, weight="strong")
        if at.tier < 0:
            self._draw_name_and_tier(canvas, line, top, at)
        else:
            room = at.tier - at.name - 10
            place = (at.name, top, room, tall)
            draw_two_lines(canvas, line.name, place, role, size=TEXT_SAY, weight="strong")
            self._draw_tier(canvas, line, canvas.box(at.tier, top, at.because - at.tier - 8, tall))
        self._draw_need(canvas, line, top, at)

    def _draw_name_and_tier(
        self, canvas: Canvas, line: PassengerLine, top: int, at: _Columns
    ) -> None:
        room, role = at.because - at.name - 8, "ink_soft" if line.is_boarded else "ink"
        middle = top + (self.row - 1) // 2
        name = canvas.box(at.name, middle - 22 if line.tier else middle - 11, room, 22)
        canvas.text(line.name, name, role, size=TEXT_SAY, weight="strong")
        if line.tier:
            below = canvas.box(at.name, middle, room, 20)
            tone = line.tier_tone if line.tier_tone != "plain" else "ink_soft"
            canvas.text(line.tier, below, tone, size=TEXT_SMALL, weight="strong")

    def _draw_tier(self, canvas: Canvas, line: PassengerLine, room: QRect) -> None:
        if not line.tier:
            return
        pill = Pill(line.tier, line.tier_tone)
        wide = min(pill.width(), room.width())
        place = canvas.box_in(room, 0, (room.height() - PILL_HEIGHT) / 2, wide, PILL_HEIGHT)
        canvas.kept(pill, place, pill.draw)

    def _draw_need(self, canvas: Canvas, line: PassengerLine, top: int, at: _Columns) -> None:
        tall = self.row - 1
        place = (at.because, top, at.next - at.because - 10, tall)
        draw_two_lines(
            canvas, line.because, place, "ink_soft" if line.is_boarded else "ink", size=TEXT
        )
        if line.is_boarded or line.state:
            pill = Pill(line.state, "good" if line.is_boarded else "warn")
            wide = min(pill.width(), at.end - at.next)
            spot = canvas.box(at.next, top + (tall - PILL_HEIGHT) // 2, wide, PILL_HEIGHT)
            canvas.kept(pill, spot, pill.draw)
            return
        place = (at.next, top, at.end - at.next, tall)
        draw_two_lines(canvas, line.next, place, "primary", size=TEXT, weight="strong")
