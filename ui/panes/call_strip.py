"""The calls of this agent side by side, where there are several: each with its key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.keys import KEYS, key_of, offer
from ui.theme import fonts
from ui.theme.tokens import FIELD_RADIUS
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.widgets.pill import PILL_HEIGHT, Pill
from ui.words.said import counted, said

if TYPE_CHECKING:
    from agent_console.domain.call import Call
    from agent_console.ids import CallId

HEIGHT = 38
MOST = 6
_TALL = 30
_WIDEST = 380
_ROOMY = 3
"""So many calls have room for where they stand in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripCall:
    """One of several calls."""

    id: "CallId"
    call: "Call | None"
    """None for a file that is open without a call."""
    name: str = ""
    """Whom it is about, where that is known."""
    is_shown: bool = False
    is_begun: bool = False
    """Something was written about it."""


class CallTab(QAbstractButton):
    """One call: its stage with the time it runs, who it is, and its key."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._key = f"calls.{number}"
        self._pill = Pill("")
        self._who = ""
        self.call_id: CallId | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        KEYS.changed.connect(self._on_keys_changed)

    def show_call(self, one: StripCall, *, now: datetime, is_short: bool = False) -> None:
        """Show *one* as it stands at *now*; cheap enough for each second."""
        from ui.words.calls import number_of, short_stage_pill, stage_pill

        whole = stage_pill(one.call, now=now) if one.call else Pill(said("File open"))
        pill = short_stage_pill(one.call, now=now) if one.call and is_short else whole
        who = one.name or (number_of(one.call) if one.call else "")
        if one.is_begun and not one.is_shown:
            who = said("{who} · note begun", who=who)
        self.setChecked(one.is_shown)
        if (one.id, pill, who) == (self.call_id, self._pill, self._who):
            return
        if one.id != self.call_id or who != self._who:
            self.setText(who)
            offer(self._key, self)
            self.updateGeometry()
        self.call_id, self._pill, self._who = one.id, pill, who
        self.setAccessibleName(f"{whole.text} {who}")
        self.setAccessibleDescription(key_of(self._key))
        self.setToolTip(who)
        self.update()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.setAccessibleDescription(key_of(self._key))
        self.updateGeometry()

    def event(self, event: QEvent, /) -> bool:
        """Act on the key at once: Qt would first play a press of 100 ms."""
        if event.type() == QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Leave the mark where it is: it follows the call on the screen."""

    def sizeHint(self) -> QSize:
        """Return room for pill, words and key."""
        words = fonts.width(self._who, 13, "strong")
        wide = self._pill.width() + words + key_width(self._key) + 42
        return QSize(min(_WIDEST, wide), _TALL)

    def minimumSizeHint(self) -> QSize:
        """Return room for pill and key; the words may be elided."""
        return QSize(self._pill.width() + key_width(self._key) + 60, _TALL)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the tab; the call on the screen is marked by its frame and by weight."""
        canvas, place = Canvas(self), self.rect()
        is_shown = self.isChecked()
        fill = "selected" if is_shown else "hover" if self.underMouse() else "surface"
        canvas.rounded(place, FIELD_RADIUS, fill, "primary" if is_shown else "line")
        if self.hasFocus():
            canvas.rounded(place, FIELD_RADIUS, "", "focus", 2)
        wide, cap = self._pill.width() + 2, key_width(self._key)
        top = (self.height() - PILL_HEIGHT) // 2
        self._pill.draw(canvas, canvas.box(5, top, wide, PILL_HEIGHT))
        room = self.width() - wide - cap - 28
        with canvas.on(fill):
            words = canvas.box(wide + 13, 0, max(0, room), self.height())
            canvas.text(self._who, words, weight="strong" if is_shown else "plain")
        draw_key(canvas, self._key, canvas.box(self.width() - cap - 8, 0, cap, self.height()))
        canvas.end()


class CallStrip(QWidget):
    """Shows the calls where there are several; hidden for one.

    Signals:
        call_picked: The id of the call that is wanted on the screen.
    """

    call_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, HEIGHT - _TALL)
        row.setSpacing(8)
        self.tabs = [CallTab(number) for number in range(1, MOST + 1)]
        for tab in self.tabs:
            tab.clicked.connect(self._on_tab_clicked)
            tab.hide()
            row.addWidget(tab)
        row.addStretch(1)
        self._known: frozenset[CallId] = frozenset()
        self.hide()

    def show_calls(self, calls: Sequence[StripCall], *, now: datetime) -> None:
        """Show *calls* in their order; a new one that waits is announced."""
        shown = calls[:MOST] if len(calls) > 1 else ()
        for tab, one in zip(self.tabs, shown, strict=False):
            tab.show_call(one, now=now, is_short=len(shown) > _ROOMY)
        for place, tab in enumerate(self.tabs):
            tab.setVisible(place < len(shown))
        self.setVisible(bool(shown))
        self._tell_new(calls)
        count = len(calls)
        self.setAccessibleName(counted(count, "{count} call", "{count} calls"))

    def _tell_new(self, calls: Sequence[StripCall]) -> None:
        new = [one for one in calls if one.id not in self._known and not one.is_shown]
        self._known = frozenset(one.id for one in calls)
        if not new:
            return
        from ui.announcing import announce
        from ui.words.calls import number_of

        for one in new:
            if one.call is not None:
                who = one.name or number_of(one.call)
                announce(self, said("Another call is ringing: {who}", who=who), is_urgent=True)

    @Slot()
    def _on_tab_clicked(self) -> None:
        tab = self.sender()
        if isinstance(tab, CallTab) and tab.call_id is not None:
            self.call_picked.emit(tab.call_id)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground and the lower edge."""
        canvas = Canvas(self)
        canvas.lay("surface")
        canvas.rule(0, self.height() - 1, self.width())
        canvas.end()
