"""Where a call stands, in words: its pill with the running time, its number, and what is known."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.identifier import is_withheld
from agent_console.errors import phrase
from agent_console.wire.call_control import Command
from ui.theme import fonts
from ui.theme.tokens import CALL_BAR_HEIGHT, CONTROL_HEIGHT
from ui.widgets.canvas import Canvas
from ui.widgets.shapes import PILL_HEIGHT, Pill
from ui.words import amounts, times
from ui.words.said import said

_BY_HAND: Mapping[Command, str] = {
    Command.ANSWER: phrase("Take the call at your telephone, too."),
    Command.HOLD: phrase("Press hold at your telephone, too."),
    Command.RESUME: phrase("Take the caller back at your telephone, too."),
    Command.TRANSFER: phrase("Connect the caller at your telephone, too."),
    Command.HANG_UP: phrase("Hang up at your telephone, too."),
    Command.DIAL: phrase("Dial at your telephone."),
}


class CallLine(QWidget):
    """Paints the stage pill, the number and the words about the call."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = Pill("")
        self._number = ""
        self._about = ""
        self.is_at_edge = True
        """Whether the lower edge of the bar runs through here."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.show_line(Pill(said("No call")), "", "")

    def show_line(self, pill: Pill, number: str, about: str) -> None:
        """Show pill, number and words."""
        if (pill, number, about) == (self._pill, self._number, self._about):
            return
        self._pill, self._number, self._about = pill, number, about
        self.setAccessibleName(" ".join(part for part in (pill.text, number, about) if part))
        self.setToolTip(about)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(480, CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for pill and number; the words behind may be elided."""
        return QSize(290, CONTROL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the line."""
        canvas, tall = Canvas(self), self.height()
        canvas.lay("surface")
        if self.is_at_edge and tall == CALL_BAR_HEIGHT:
            canvas.rule(0, tall - 1, self.width())
        wide = self._pill.width() + 2
        top = (tall - PILL_HEIGHT) // 2
        self._pill.draw(canvas, canvas.box(0, top, wide, PILL_HEIGHT))
        start = wide + 14
        if self._number:
            need = fonts.width(self._number, 14, "heavy") + 2
            place = canvas.box(start, 0, need, tall)
            canvas.text(self._number, place, size=14, weight="heavy")
            start += need + 14
        if self.width() - start > 0:
            room: QRect = canvas.box(start, 0, self.width() - start, tall)
            canvas.text(self._about, room, "ink_soft")
        canvas.end()


def stage_pill(call: Call, *, now: datetime) -> Pill:
    """Word where the call stands, with the time it runs."""
    talking = times.running(call.answered_at or call.rung_at, now)
    if call.stage is Stage.RINGING:
        return Pill(
            said("Ringing {time}", time=times.running(call.rung_at, now)), "primary", "phone"
        )
    if call.stage is Stage.TALKING:
        return Pill(said("Connected {time}", time=talking), "good", "phone")
    if call.stage is Stage.HELD:
        return Pill(said("On hold {time}", time=talking), "warn", "pause")
    if call.stage is Stage.WRAP_UP:
        since = times.running(call.ended_at or call.rung_at, now)
        return Pill(said("Wrap-up {time}", time=since), "warn", "check")
    return Pill(said("Call ended"))


def short_stage_pill(call: Call, *, now: datetime) -> Pill:
    """Word the same in as little room as there is: the sign says where it stands, or one word."""
    pill = stage_pill(call, now=now)
    if call.stage is Stage.RINGING:
        return Pill(said("Ringing"), pill.tone, pill.icon)
    since = call.ended_at if call.stage is Stage.WRAP_UP else call.answered_at
    return Pill(times.running(since or call.rung_at, now), pill.tone, pill.icon)


def number_of(call: Call) -> str:
    """Return the number as people of the reader's country read it."""
    if is_withheld(call.from_number):
        return said("Number withheld")
    return amounts.phone(call.from_number)


def about(call: Call, *, now: datetime) -> str:
    """Return "Elite service · waited 0:18 · Seattle, WA"."""
    span = (call.answered_at or now) - call.rung_at
    waited = said("waited {time}", time=times.waited(span))
    handed = ""
    if call.handover is not None:
        handed = said("handed over by {name}", name=call.handover.from_name)
    elif call.cause is Cause.FORWARDED:
        handed = said("handed over")
    return " · ".join(part for part in (handed, call.queue, waited, call.place) if part)


def by_hand(command: Command, commands: frozenset[Command]) -> str:
    """Return what to do at the telephone for *command*; empty where the hub can do it."""
    return "" if command in commands else said(_BY_HAND[command])
