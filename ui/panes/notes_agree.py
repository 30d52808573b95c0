"""A promise, a call-back or a task is put down: what, by when, who; in the pane, not over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from agent_console.desk.agreeing import Agreement
from agent_console.desk.due_times import Pick, picks, typed_due
from agent_console.domain.follow_up import Owner
from agent_console.domain.to_do import ToDoKind
from ui.keys import shortcut
from ui.panes.outbox_actions import row_of
from ui.theme.tokens import GAP
from ui.widgets.button import ActionButton
from ui.widgets.key_label import TitleRow
from ui.widgets.pile import Pile
from ui.words import dues, times
from ui.words.said import said


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """What stands in the form and is not put down yet."""

    begun: Agreement
    owners: Sequence[tuple[str, Owner]]
    now: datetime
    who: int
    lines: tuple[str, ...]


class AgreeForm(Pile):
    """Takes one agreement.

    Signals:
        agreed: The `Agreement` as it was put down.
        given_up: Nothing comes of it.
    """

    agreed = Signal(object)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begun = Agreement(kind=ToDoKind.PROMISE)
        self._now: datetime | None = None
        self._owners: Sequence[tuple[str, Owner]] = ()
        self._begun_with: tuple[str, ...] = ()
        self._picks: dict[str, datetime] = {}
        self.title = TitleRow("", "")
        self.what = _line(said("What, in words the customer would use"))
        self.due = _line(said("By when"))
        late, early = times.time_of_day(18), times.time_of_day(10)
        hint = said("{late}, tomorrow, in 7 days, Mon {early}", late=late, early=early)
        self.due.setPlaceholderText(hint)
        self.who = QComboBox()
        self.who.setAccessibleName(said("Who does it"))
        self.number = _line(said("Number to call"))
        self.whom = _line(said("Whom to ask for"))
        self.reading = QLabel()
        self.reading.setWordWrap(True)
        self.keep = ActionButton(said("Put it down"), "agree.keep", kind="primary")
        self.leave = ActionButton(said("Leave it"), "agree.leave")
        self._labels: dict[QWidget, QLabel] = {}
        self._place()
        self._connect()
        self.hide()

    def _place(self) -> None:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        rows = (
            (said("What"), self.what),
            (said("By when"), self.due),
            (said("Who"), self.who),
            (said("Number"), self.number),
            (said("Whom"), self.whom),
        )
        for row, (words, widget) in enumerate(rows):
            label = self._labels[widget] = QLabel(words)
            label.setProperty("tone", "soft")
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(1, 1)
        self.reading.setProperty("tone", "soft")
        self.put(self.title)
        self.put(fields)
        self.put(self.reading, above=6)
        self.put(row_of(self.keep, self.leave), above=8)

    def _connect(self) -> None:
        self.due.textChanged.connect(self._on_due_changed)
        self.what.textChanged.connect(self._on_what_changed)
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self.given_up)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in ("Return", "Enter"):
            shortcut(key, self, self._on_keep, inside)

    def begin(
        self, agreement: Agreement, owners: Sequence[tuple[str, Owner]], *, now: datetime
    ) -> None:
        """Ask for *agreement*; *owners* are who may do it, the usual one first."""
        self._begun, self._now, self._owners = agreement, now, owners
        self.title.show_title(dues.kind(agreement.kind))
        self._picks = {dues.pick(which, at): at for which, at in picks(now).items()}
        completer = QCompleter(list(self._picks), self.due)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.due.setCompleter(completer)
        self._show_owners(agreement, owners)
        is_call = agreement.kind is ToDoKind.CALL_BACK
        for widget in (self.number, self.whom):
            widget.setVisible(is_call)
            self._labels[widget].setVisible(is_call)
        self.what.setText(agreement.what)
        self.number.setText(agreement.number)
        self.whom.setText(agreement.whom)
        self.due.setText(self._due_words(agreement, now))
        self._begun_with = self._lines_now
        self._show_reading()
        self.show()
        self.updateGeometry()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._come_into_view)

    @Slot()
    def _come_into_view(self) -> None:
        """Scroll the column, where the screen is low, until the whole form is seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, GAP)

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.what, self.due, self.number, self.whom)

    @property
    def _lines_now(self) -> tuple[str, ...]:
        return tuple(line.text() for line in self._lines)

    @property
    def half_typed(self) -> HalfTyped | None:
        """Return what stands here and is not put down; None where nothing is asked for."""
        if self.isHidden() or self._now is None:
            return None
        who = self.who.currentIndex()
        return HalfTyped(self._begun, self._owners, self._now, who, self._lines_now)

    def go_on(self, half: HalfTyped) -> None:
        """Let stand here again what stood here before."""
        self.begin(half.begun, half.owners, now=half.now)
        for line, text in zip(self._lines, half.lines, strict=True):
            line.setText(text)
        self.who.setCurrentIndex(half.who)

    def _due_words(self, agreement: Agreement, now: datetime) -> str:
        if agreement.due_at is not None:
            return _typeable(agreement.due_at)
        usual = Pick.TOMORROW if agreement.kind is ToDoKind.CALL_BACK else Pick.IN_7_DAYS
        offered = picks(now)
        return dues.pick(usual, offered[usual]) if usual in offered else ""

    def _show_owners(self, agreement: Agreement, owners: Sequence[tuple[str, Owner]]) -> None:
        self.who.clear()
        for words, owner in owners:
            self.who.addItem(words, owner)
        known = [owner for _, owner in owners]
        self.who.setCurrentIndex(known.index(agreement.owner) if agreement.owner in known else 0)

    @property
    def due_at(self) -> datetime | None:
        """Return when it is due as it is typed; None if that is no time."""
        typed = self.due.text().strip()
        if typed in self._picks:
            return self._picks[typed]
        at = self._begun.due_at
        if at is not None and typed == _typeable(at):
            return at
        if self._now is None:
            return None
        return typed_due(typed, self._now, is_day_first=times.is_day_first())

    @Slot()
    def _on_due_changed(self) -> None:
        self._show_reading()

    @Slot()
    def _on_what_changed(self) -> None:
        self._show_reading()

    def _show_reading(self) -> None:
        """Say how the time was read, here and where the customer is, or what is missing."""
        at = self.due_at
        if self._now is None:
            return
        if at is None:
            noon = times.time_of_day(12)
            words = said("By when? For example tomorrow {time}, or in 7 days.", time=noon)
            tone = "bad"
        elif self._begun.kind is ToDoKind.CALL_BACK:
            words, tone = dues.here_and_there(at, self._now, self._begun.zone), "soft"
        else:
            words, tone = said("due {time}", time=dues.moment(at, self._now)), "soft"
        self.reading.setText(words)
        self.reading.setProperty("tone", tone)
        self.reading.style().polish(self.reading)
        self.reading.setAccessibleName(words)
        self.keep.setEnabled(at is not None and bool(self.what.text().strip()))

    def put_down_if_complete(self) -> bool:
        """Keep what stands here, if it is shown and says all it must: the call is wrapped up.

        Return False where words stand here that are not complete: they would be lost.
        """
        if self.isHidden() or self._lines_now == self._begun_with:
            return True
        self._on_keep()
        return bool(self.what.text().strip()) and self.due_at is not None

    @Slot()
    def _on_keep(self) -> None:
        what, at = self.what.text().strip(), self.due_at
        if not what:
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        elif at is None:
            self.due.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.agreed.emit(
                Agreement(
                    kind=self._begun.kind,
                    key=self._begun.key,
                    what=what,
                    due_at=at,
                    owner=self.who.currentData() or Owner(),
                    number=self.number.text().strip(),
                    whom=self.whom.text().strip(),
                    zone=self._begun.zone,
                )
            )


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    return made


def _typeable(at: datetime) -> str:
    """Return a moment as it may be typed again: it means the same on any day."""
    here = at.astimezone()
    return f"{here:%Y-%m-%d %H:%M}"
