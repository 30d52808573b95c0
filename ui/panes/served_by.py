"""Who spoke with this customer last, what they do now, and the way to hand the call back."""

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agent_console.desk.colleagues import Colleagues
from agent_console.desk.last_contact import MOST_SERVED
from agent_console.desk.screen_pop import ScreenPop, Served
from agent_console.domain.presence import PresenceState
from agent_console.ids import AgentId
from ui.keys import key_of, offer
from ui.theme.tokens import CARD_PADDING, FIELD_RADIUS, TEXT_SMALL
from ui.widgets.block import Heading
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn, Card
from ui.widgets.keycap import draw_key, key_width
from ui.widgets.shapes import PILL_HEIGHT, Pill
from ui.words import times
from ui.words.presences import presence_pill
from ui.words.said import said

_TALL = 46
_KEY = "call.hand_back"
_AIR = 6
"""Between the frame of the keyboard and the words; the rows stand out of their card by it."""


class ServedRow(QAbstractButton):
    """One agent: name, presence, when and about what; pressed, the call goes back to them."""

    def __init__(self, *, is_first: bool) -> None:
        super().__init__()
        self._key = _KEY if is_first else ""
        self._about = ""
        self._pill = Pill("")
        self.served: Served | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_TALL)
        self.setEnabled(False)

    def show_served(self, served: Served, *, now: datetime) -> None:
        """Show who it was, when, and about what."""
        self.served = served
        on = times.short_day(times.local(served.at).date(), times.local(now).date())
        self._about = said("{day} — “{what}”", day=on, what=served.headline)
        self.setText(served.name)
        self.setToolTip(f"{served.name}. {self._about}")
        self._tell()

    def show_presence(
        self, state: PresenceState | None, *, may_hand_back: bool, is_me: bool
    ) -> None:
        """Show what they do now, and whether the call can go back to them."""
        known = self.served is not None and self.served.agent_id is not None
        pill = Pill(said("You"), "primary") if is_me else presence_pill(state)
        self._pill = pill if known else Pill("")
        self.setEnabled(may_hand_back and known and not is_me)
        shape = (
            Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor
        )
        self.setCursor(shape)
        self._tell()

    def _tell(self) -> None:
        if self._key:
            offer(self._key, self)
        parts = (self.text(), self._pill.text, self._about)
        self.setAccessibleName(". ".join(part for part in parts if part))
        words = said("Hand back: {key}", key=key_of(self._key)) if self._key else said("Hand back")
        self.setAccessibleDescription(words if self.isEnabled() else "")
        self.update()

    def event(self, event: QEvent, /) -> bool:
        """Act on the key at once: Qt would first play a press of 100 ms."""
        if event.type() == QEvent.Type.Shortcut:
            if self.isEnabled():
                self.click()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(240, _TALL)

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest row."""
        return QSize(160, _TALL)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw name and presence, and below when and about what."""
        canvas = Canvas(self)
        ground = "hover" if self.isEnabled() and self.underMouse() else "surface"
        canvas.lay(ground)
        if self.hasFocus():
            canvas.rounded(self.rect(), FIELD_RADIUS, "", "focus", 2)
        canvas.bounds = self.rect().adjusted(_AIR, 0, -_AIR, 0)
        end = wide = canvas.bounds.width()
        if self._key and self.isEnabled():
            cap = key_width(self._key)
            draw_key(canvas, self._key, canvas.box(wide - cap, 0, cap, 24))
            end -= cap + 6
        if self._pill.text:
            need = min(self._pill.width(), end * 3 // 5)
            self._pill.draw(canvas, canvas.box(end - need, 1, need, PILL_HEIGHT))
            end -= need + 6
        name = canvas.box(0, 0, max(0, end), 24)
        canvas.text(self.text(), name, weight="strong")
        canvas.text(self._about, canvas.box(0, 23, wide, 20), "ink_soft", size=TEXT_SMALL)
        canvas.end()


class _Title(BlockColumn):
    """Begins where the words of the rows begin."""

    def __init__(self) -> None:
        super().__init__()
        self._side = _AIR


class ServedCard(Card):
    """Shows the last agents; hidden where nobody is known.

    Signals:
        hand_back_requested: The id of the agent the call shall go back to.
    """

    hand_back_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _Title()
        self._colleagues: Colleagues | None = None
        self._may_hand_back = False
        self._me = AgentId("")
        self.set_margins(
            CARD_PADDING + 1 - _AIR, CARD_PADDING, CARD_PADDING + 1 - _AIR, CARD_PADDING
        )
        self.put(self._title)
        self.rows = [ServedRow(is_first=place == 0) for place in range(MOST_SERVED)]
        for row in self.rows:
            row.hide()
            row.clicked.connect(self._on_row_clicked)
            self.put(row, above=4)
        self.hide()

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show who served the customer of *pop*."""
        served = pop.served_by
        self.setVisible(bool(served))
        if not served:
            return
        self._title.show_blocks((Heading(said("Last served by")),))
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(served))
            if place < len(served):
                row.show_served(served[place], now=now)
        self._show_presences()

    def show_presences(self, colleagues: Colleagues, *, may_hand_back: bool, me: AgentId) -> None:
        """Show what they do now; *may_hand_back* while somebody is on the line."""
        self._colleagues, self._may_hand_back, self._me = colleagues, may_hand_back, me
        self._show_presences()

    def _show_presences(self) -> None:
        for row in self.rows:
            served = row.served
            if served is None or row.isHidden():
                continue
            key = served.agent_id
            state = self._colleagues.of(key) if self._colleagues and key else None
            row.show_presence(state, may_hand_back=self._may_hand_back, is_me=key == self._me)

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ServedRow) and row.served is not None and row.served.agent_id:
            self.hand_back_requested.emit(row.served.agent_id)
