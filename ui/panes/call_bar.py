"""The live call: where it stands, who rings from where, and what can be done with it."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_console.domain.call import Call, Stage
from agent_console.domain.identifier import is_withheld
from ui.theme import fonts
from ui.theme.tokens import CALL_BAR_HEIGHT, CONTROL_HEIGHT
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.widgets.field import Field
from ui.widgets.shapes import PILL_HEIGHT, Pill
from ui.words import amounts, times
from ui.words.said import said

_SIDE_WIDTH = 330
"""Room for presence and buttons in every stage, so that the search field never moves."""


class CallLine(QWidget):
    """Paints the stage pill, the number and the words about the call."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = Pill("")
        self._number = ""
        self._about = ""
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
        return QSize(300, CONTROL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the line."""
        canvas, tall = Canvas(self), self.height()
        canvas.lay("surface")
        if tall == CALL_BAR_HEIGHT:
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


class PresencePill(QWidget):
    """Says what the telephone system may do with this agent."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = Pill("")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.show_stage(None)

    def show_stage(self, stage: Stage | None) -> None:
        """Word the presence that follows from the call."""
        pill = presence_pill(stage)
        if pill == self._pill:
            return
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.setFixedSize(pill.width() + 2, PILL_HEIGHT)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the pill."""
        canvas = Canvas(self)
        canvas.lay("surface")
        self._pill.draw(canvas, self.rect())
        canvas.end()


class CallBar(QWidget):
    """Shows the live call and asks for what the agent wants done with it.

    Signals:
        answer_requested: Take the ringing call.
        hold_requested: Put the caller on hold.
        resume_requested: Speak with the caller on hold again.
        wrap_up_requested: End the call, or finish the work after it.
        search_requested: Find a customer by what was typed.
    """

    answer_requested = Signal()
    hold_requested = Signal()
    resume_requested = Signal()
    wrap_up_requested = Signal()
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, offers_hold: bool = True) -> None:
        super().__init__(parent)
        self._offers_hold = offers_hold
        self._call: Call | None = None
        self._is_begun = False
        self._is_visit = False
        self.setFixedHeight(CALL_BAR_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.line = CallLine()
        self.presence = PresencePill()
        hint = self.tr("Name, phone, record locator…")
        self.search = Field(hint, name=self.tr("Search for a customer"), key="find.anyone")
        self.search.setFixedWidth(270)
        self.answer = ActionButton(
            self.tr("Answer"), "call.answer", kind="primary", icon="phone", ground="surface"
        )
        self.hold = ActionButton(self.tr("Hold"), "call.hold", ground="surface")
        self.resume = ActionButton(self.tr("Resume"), "call.hold", ground="surface")
        self.wrap_up = ActionButton(
            self.tr("Wrap up"), "call.wrap_up", kind="primary", ground="surface"
        )
        self._place()
        self._connect()
        self._show_buttons(None)

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.search)
        side = QWidget()
        side.setMinimumWidth(_SIDE_WIDTH)
        buttons = QHBoxLayout(side)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for widget in (self.presence, self.hold, self.resume, self.answer, self.wrap_up):
            buttons.addWidget(widget)
        row.addWidget(side)

    def _connect(self) -> None:
        self.answer.clicked.connect(self.answer_requested)
        self.hold.clicked.connect(self.hold_requested)
        self.resume.clicked.connect(self.resume_requested)
        self.wrap_up.clicked.connect(self.wrap_up_requested)
        self.search.returnPressed.connect(self._on_search_entered)

    def show_call(self, call: Call | None, *, now: datetime, is_begun: bool = False) -> None:
        """Show *call* as it stands at *now*; cheap enough for each second.

        A call that something was written about can be finished even if telephony never said that
        it was answered: the program may have been away meanwhile.
        """
        if call is None:
            self.line.show_line(Pill(said("No call")), "", "")
        else:
            self.line.show_line(stage_pill(call, now=now), number_of(call), about(call, now=now))
        if (call, is_begun) != (self._call, self._is_begun) or self._is_visit:
            self._call, self._is_begun, self._is_visit = call, is_begun, False
            self._show_buttons(call)

    def show_visit(self) -> None:
        """Show that a customer's file is open without a call; it can be finished."""
        self.line.show_line(Pill(said("File open, no call")), "", "")
        if not self._is_visit:
            self._call, self._is_visit = None, True
            self._show_buttons(None)
            self.wrap_up.show_action(self.tr("Finish"), "call.wrap_up")
            self.wrap_up.show()

    def _show_buttons(self, call: Call | None) -> None:
        stage = call.stage if call else None
        self.presence.show_stage(stage)
        self.answer.setVisible(stage is Stage.RINGING)
        may_hold = call is not None and call.may_move_to(Stage.HELD) and self._offers_hold
        self.hold.setVisible(may_hold)
        self.resume.setVisible(stage is Stage.HELD)
        is_live = stage in {Stage.TALKING, Stage.HELD, Stage.WRAP_UP}
        self.wrap_up.setVisible(is_live or (stage is not None and self._is_begun))
        words = self.tr("Finish") if stage is Stage.WRAP_UP else self.tr("Wrap up")
        self.wrap_up.show_action(words, "call.wrap_up")

    @Slot()
    def _on_search_entered(self) -> None:
        if text := self.search.text().strip():
            self.search_requested.emit(text)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the bar's ground and its lower edge."""
        canvas = Canvas(self)
        canvas.lay("surface")
        canvas.rule(0, self.height() - 1, self.width())
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
        return Pill(said("On hold {time}", time=talking), "warn", "phone")
    if call.stage is Stage.WRAP_UP:
        since = times.running(call.ended_at or call.rung_at, now)
        return Pill(said("Wrap-up {time}", time=since), "warn", "check")
    return Pill(said("Call ended"))


def presence_pill(stage: Stage | None) -> Pill:
    """Word what the agent is doing."""
    if stage in {Stage.TALKING, Stage.HELD}:
        return Pill(said("On a call"), "primary")
    if stage is Stage.WRAP_UP:
        return Pill(said("After-call work"), "warn")
    return Pill(said("Available"), "good", "check")


def number_of(call: Call) -> str:
    """Return the number as people read it."""
    return (
        said("Number withheld")
        if is_withheld(call.from_number)
        else amounts.phone(call.from_number)
    )


def about(call: Call, *, now: datetime) -> str:
    """Return "Elite service · waited 0:18 · Seattle, WA"."""
    span = (call.answered_at or now) - call.rung_at
    waited = said("waited {time}", time=times.waited(span))
    return " · ".join(part for part in (call.queue, waited, call.place) if part)
