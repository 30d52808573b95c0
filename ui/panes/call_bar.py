"""The calls: where the one on the screen stands, what can be done with it, and those beside it."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agent_console.domain.command import Command
from agent_console.domain.stage import Stage
from ui.keys import KEYS, key_of, offer
from ui.panes.call_line import CallLine
from ui.panes.call_strip import CallStrip, StripCall
from ui.theme.tokens import CALL_BAR_HEIGHT
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.widgets.field import Field
from ui.widgets.keycap import draw_key, key_width
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import said
from ui.words.telephone import by_hand

if TYPE_CHECKING:
    from agent_console.domain.call import Call
    from agent_console.domain.presence import Presence

_SPACING = 8
_SEARCH_WIDTH = 200
_SPOKEN = frozenset({Stage.TALKING, Stage.HELD})


class PresenceButton(QAbstractButton):
    """Says what the person at this desk does; pressed, it asks what they want to do."""

    def __init__(self) -> None:
        super().__init__()
        self._pill = Pill(said("Available"), "good", "check")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        KEYS.changed.connect(self._on_keys_changed)
        self._tell()

    def show_presence(self, pill: Pill) -> None:
        """Show *pill*."""
        if pill != self._pill:
            self._pill = pill
            self._tell()

    def _tell(self) -> None:
        self.setText(self._pill.text)
        offer("presence.choose", self)
        self.setAccessibleName(said("Presence: {presence}", presence=self._pill.text))
        self.setAccessibleDescription(key_of("presence.choose"))
        self.setToolTip(said("What you do now; the telephone system and colleagues see it."))
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_keys_changed(self) -> None:
        self._tell()

    def event(self, event: QEvent, /) -> bool:
        """Act on the key at once: Qt would first play a press of 100 ms."""
        if event.type() == QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return room for pill and key."""
        return QSize(self._pill.width() + key_width("presence.choose") + 10, PILL_HEIGHT + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it may be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw pill, key and, where the keyboard is here, the frame."""
        canvas = Canvas(self)
        if self.hasFocus():
            canvas.rounded(self.rect(), 8, "", "focus", 2)
        wide = self._pill.width() + 2
        self._pill.draw(canvas, canvas.box(3, 3, wide, PILL_HEIGHT))
        cap = key_width("presence.choose")
        draw_key(canvas, "presence.choose", canvas.box(wide + 5, 0, cap, self.height()))
        canvas.end()


class CallBar(QWidget):
    """Shows the calls and asks for what the agent wants done with them.

    Signals:
        answer_requested: Take the ringing call.
        hold_requested: Put the caller on hold.
        resume_requested: Speak with the caller on hold again.
        transfer_requested: Hand the call to a colleague or a queue.
        hang_up_requested: End the call; what is written about it stays open.
        presence_requested: The agent wants to say what they do.
        call_picked: The id of another call that is wanted on the screen.
        wrap_up_requested: End the call, or finish the work after it.
        search_requested: Find a customer by what was typed.
    """

    answer_requested = Signal()
    hold_requested = Signal()
    resume_requested = Signal()
    transfer_requested = Signal()
    hang_up_requested = Signal()
    presence_requested = Signal()
    call_picked = Signal(str)
    wrap_up_requested = Signal()
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, offers_hold: bool = True) -> None:
        super().__init__(parent)
        self._offers_hold = offers_hold
        self._call: Call | None = None
        self._is_begun = False
        self._is_visit = False
        self._commands: frozenset[Command] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.line = CallLine()
        self.strip = CallStrip()
        self.presence = PresenceButton()
        hint = self.tr("Find anyone")
        self.search = Field(hint, name=self.tr("Search for a customer"), key="find.anyone")
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self._make_buttons()
        self._place()
        self._connect()
        self._show_buttons(None)

    def _make_buttons(self) -> None:
        self.answer = ActionButton(
            self.tr("Answer"), "call.answer", kind="primary", icon="phone", ground="surface"
        )
        self.hold = ActionButton(self.tr("Hold"), "call.hold", ground="surface")
        self.resume = ActionButton(self.tr("Resume"), "call.hold", ground="surface")
        self.transfer = ActionButton(self.tr("Hand over"), "call.transfer", ground="surface")
        self.hang_up = ActionButton(self.tr("Hang up"), "call.hang_up", ground="surface")
        self.wrap_up = ActionButton(
            self.tr("Wrap up"), "call.wrap_up", kind="primary", ground="surface"
        )

    @property
    def _of_call(self) -> tuple[ActionButton, ...]:
        return (
            self.hold,
            self.resume,
            self.transfer,
            self.hang_up,
            self.answer,
            self.wrap_up,
        )

    def _place(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        first = QWidget()
        first.setFixedHeight(CALL_BAR_HEIGHT)
        rows.addWidget(first)
        rows.addWidget(self.strip)
        row = QHBoxLayout(first)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.search)
        self._side = QWidget()
        buttons = QHBoxLayout(self._side)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(_SPACING)
        buttons.addStretch(1)
        for widget in (self.presence, *self._of_call):
            buttons.addWidget(widget)
        row.addWidget(self._side)
        self._keep_room()

    def _keep_room(self) -> None:
        """Keep room for the buttons of every stage, so that the search field never moves."""
        talking = (self.hold, self.transfer, self.hang_up, self.wrap_up)
        held = (self.resume, self.transfer, self.hang_up, self.wrap_up)
        wide = max(sum(b.sizeHint().width() + _SPACING for b in one) for one in (talking, held))
        self._side.setMinimumWidth(wide + self.presence.sizeHint().width())

    def _connect(self) -> None:
        self.answer.clicked.connect(self.answer_requested)
        self.hold.clicked.connect(self.hold_requested)
        self.resume.clicked.connect(self.resume_requested)
        self.transfer.clicked.connect(self.transfer_requested)
        self.hang_up.clicked.connect(self.hang_up_requested)
        self.wrap_up.clicked.connect(self.wrap_up_requested)
        self.presence.clicked.connect(self.presence_requested)
        self.strip.call_picked.connect(self.call_picked)
        self.search.returnPressed.connect(self._on_search_entered)
        KEYS.changed.connect(self._on_keys_changed)

    @Slot()
    def _on_keys_changed(self) -> None:
        self._keep_room()

    def show_presence(self, presence: "Presence") -> None:
        """Show what whoever sits here does."""
        from ui.words.presences import my_presence

        self.presence.show_presence(my_presence(presence))
        self._keep_room()

    def show_commands(self, commands: frozenset[Command]) -> None:
        """Say at each button what is left to do at the telephone itself."""
        self._commands = commands
        for button, command in (
            (self.answer, Command.ANSWER),
            (self.hold, Command.HOLD),
            (self.resume, Command.RESUME),
            (self.transfer, Command.TRANSFER),
            (self.hang_up, Command.HANG_UP),
            (self.wrap_up, Command.HANG_UP),
        ):
            words = by_hand(command, commands)
            button.setToolTip(words)
            button.setAccessibleDescription(
                " ".join(part for part in (button.shortcut().toString(), words) if part)
            )

    def show_calls(self, calls: Sequence[StripCall], *, now: datetime) -> None:
        """Show the calls side by side where there are several."""
        was_hidden = self.strip.isHidden()
        self.strip.show_calls(calls, now=now)
        if self.strip.isHidden() == was_hidden:
            return
        self.line.is_at_edge = self.strip.isHidden()
        self.line.update()
        around = self.parentWidget()
        if around is not None:
            around.updateGeometry()

    def show_call(self, call: "Call | None", *, now: datetime, is_begun: bool = False) -> None:
        """Show *call* as it stands at *now*; cheap enough for each second.

        A call that something was written about can be finished even if telephony never said that
        it was answered: the program may have been away meanwhile.
        """
        if call is None:
            self.line.show_line(Pill(said("No call")), "", "")
        else:
            from ui.words.calls import about, number_of, stage_pill

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

    def _show_buttons(self, call: "Call | None") -> None:
        stage = call.stage if call else None
        self.answer.setVisible(stage is Stage.RINGING)
        may_hold = call is not None and call.may_move_to(Stage.HELD) and self._offers_hold
        self.hold.setVisible(may_hold)
        self.resume.setVisible(stage is Stage.HELD)
        self.transfer.setVisible(stage in _SPOKEN)
        self.hang_up.setVisible(stage in _SPOKEN)
        is_live = stage in {*_SPOKEN, Stage.WRAP_UP}
        self.wrap_up.setVisible(is_live or (stage is not None and self._is_begun))
        words = self.tr("Finish") if stage is Stage.WRAP_UP else self.tr("Wrap up")
        self.wrap_up.show_action(words, "call.wrap_up")
        self.show_commands(self._commands)

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
