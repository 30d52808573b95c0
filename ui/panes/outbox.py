"""The outbox: everything this desk said and the CRM has not confirmed, and what to do about it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from agent_console.desk.outbox import (
    behind_held,
    conflicts_of,
    may_be_corrected,
    may_be_discarded,
    may_be_retried,
    may_be_there,
)
from agent_console.domain.field_change import FieldConflict
from agent_console.ids import CustomerId, OperationId, is_parked
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.wire.operation import WrapUp
from ui.keys import shortcut
from ui.panes.correction import CorrectionCard
from ui.panes.outbox_actions import OutboxActions, row_of
from ui.panes.outbox_entry import entry_blocks, nothing_waits, which_side
from ui.panes.outbox_export import ExportStrip
from ui.panes.outbox_list import OutboxLine, OutboxList
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.block import Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockCard, BlockColumn, Card
from ui.widgets.column_area import ColumnArea
from ui.widgets.key_label import TitleRow
from ui.widgets.pile import Pile
from ui.words import times, waiting
from ui.words.said import counted, said

_LIST_WIDTH = 430


class OutboxPane(QWidget):
    """Lists the entries, shows one, and asks for what is to be done with it.

    Signals:
        retry_requested: Send the entry of this id again.
        corrected: Id, text, reason and outcome of a wrap-up that was put right.
        discarded: Throw the entry of this id away.
        undo_requested: Put back what was thrown away last.
        resolved: Id, and the fields of the conflict in which ours stands.
        export_requested: Write everything to the file of this path.
        left: Back to the calls.
    """

    retry_requested = Signal(str)
    corrected = Signal(str, str, str, str)
    discarded = Signal(str)
    undo_requested = Signal()
    resolved = Signal(str, object)
    export_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, OutboxEntry] = {}
        self._who: Mapping[CustomerId, str] = {}
        self._now: datetime | None = None
        self._behind: frozenset[OperationId] = frozenset()
        self._decided: dict[str, bool] = {}
        self._shown = ""
        self._correcting = ""
        self.title = TitleRow(self.tr("Outbox"), "outbox.open")
        self.list = OutboxList()
        self.export_button = ActionButton(self.tr("Export…"), "outbox.export")
        self.undo = ActionButton(self.tr("Undo"), "outbox.undo", icon="undo")
        self._undo_words = BlockColumn()
        self._undo_strip = Pile()
        self.export = ExportStrip()
        self.detail = BlockCard()
        self.deeds = OutboxActions()
        self.correction = CorrectionCard()
        self._right = QStackedWidget()
        self._place()
        self._connect()
        self.export.hide()
        self._undo_strip.hide()

    def _place(self) -> None:
        left = Card()
        self._undo_strip.put(self._undo_words)
        self._undo_strip.put(row_of(self.undo), above=6)
        left.put(self.title)
        left.put(self.list, above=4, stretched=True)
        left.put(self._undo_strip, above=10)
        left.put(row_of(self.export_button), above=10)
        left.put(self.export, above=10)
        left.setFixedWidth(_LIST_WIDTH)
        reading = ColumnArea(self.detail, self.deeds)
        self._right.addWidget(reading)
        self._right.addWidget(ColumnArea(self.correction, stretched=self.correction))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(left)
        row.addWidget(self._right, stretch=1)
        self.setMinimumWidth(_LIST_WIDTH + GAP + 380 + BAR_WIDTH)

    def _connect(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.deeds.retry_requested.connect(self._on_retry)
        self.deeds.correct_requested.connect(self._on_correct)
        self.deeds.discarded.connect(self._on_discarded)
        self.deeds.decided.connect(self._on_decided)
        self.correction.finished.connect(self._on_correction_finished)
        self.correction.given_up.connect(self._on_correction_given_up)
        self.undo.clicked.connect(self.undo_requested)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.export.export_requested.connect(self.export_requested)
        self.export.given_up.connect(self._on_export_given_up)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut("outbox.leave", self.list, self.left, inside)

    # what is shown

    def show_entries(
        self, entries: Sequence[OutboxEntry], who: Mapping[CustomerId, str], *, now: datetime
    ) -> None:
        """Show the outbox, given oldest first; *who* names the customers that are known here."""
        self._entries = {entry.id: entry for entry in reversed(entries)}
        self._who, self._now = who, now
        self._behind = behind_held(entries)
        held = sum(entry.state is EntryState.HELD for entry in entries)
        words = counted(len(entries), "{count} change", "{count} changes")
        remark = f"{words} · {said('{count} held', count=held)}" if held else words
        self.title.show_remark(remark, "bad" if held else "ink_soft")
        self.export_button.setEnabled(bool(entries))
        self.list.show_lines([self._line(entry, now) for entry in self._entries.values()])
        if not self.is_correcting:
            self._show_chosen()

    def show_undo(self, words: str) -> None:
        """Offer to put back what *words* name; empty takes the offer away."""
        self._undo_words.show_blocks((Paragraph([Run(words, weight="strong")]),) if words else ())
        self._undo_strip.setVisible(bool(words))

    def show_exported(self, place: Path) -> None:
        """Say that the file is written."""
        self.export.hide()
        self.show_remark(said("Written to {name} – not encrypted", name=place.name))

    def show_not_exported(self, place: str, problem: str) -> None:
        """Ask for another place, and say why this one would not do."""
        self.export.ask(place, problem=problem)

    def show_remark(self, words: str, role: str = "ink_soft") -> None:
        """Say something beside the title."""
        self.title.show_remark(words, role)

    def take_keyboard(self) -> None:
        """Let the keyboard begin at the list, or go on with the correction."""
        target = self.correction.edit if self.is_correcting else self.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def entry(self) -> OutboxEntry | None:
        """Return the chosen entry."""
        chosen = self.list.chosen
        return self._entries.get(chosen.id) if chosen else None

    @property
    def is_correcting(self) -> bool:
        """Tell whether somebody is changing the words of an entry."""
        return self._right.currentIndex() == 1

    def _line(self, entry: OutboxEntry, now: datetime) -> OutboxLine:
        operation = entry.operation
        return OutboxLine(
            entry.id,
            waiting.what(operation),
            self._named(entry),
            times.ago(entry.made_at, now),
            self._standing(entry, now),
        )

    def _standing(self, entry: OutboxEntry, now: datetime) -> waiting.Standing:
        return waiting.standing(entry, now=now, is_behind=entry.id in self._behind)

    def _named(self, entry: OutboxEntry) -> str:
        if is_parked(entry.customer_id):
            return said("unknown caller")
        return self._who.get(entry.customer_id) or said("customer not on this PC")

    def _show_chosen(self) -> None:
        entry = self.entry
        self._right.setCurrentIndex(0)
        self.deeds.setVisible(entry is not None)
        before, self._shown = self._shown, entry.id if entry else ""
        if entry is None or self._now is None:
            self.detail.show_blocks(tuple(nothing_waits()))
            return
        who = self._named(entry)
        how = self._standing(entry, self._now)
        self.detail.show_blocks(tuple(entry_blocks(entry, who, how, self._decided, now=self._now)))
        conflict = self._conflict
        is_conflict = bool(conflicts_of(entry))
        self.deeds.show_actions(
            retry=may_be_retried(entry) and not is_conflict,
            correct=may_be_corrected(entry),
            discard=may_be_discarded(entry),
            is_perhaps_there=may_be_there(entry, now=self._now),
            is_asking=self.deeds.is_asking and before == entry.id,
        )
        self.deeds.show_conflict(conflict, which_side(conflict) if conflict else "")

    @property
    def _conflict(self) -> FieldConflict | None:
        """Return the conflict in turn."""
        entry = self.entry
        found = conflicts_of(entry) if entry else ()
        return next((one for one in found if one.field not in self._decided), None)

    # what is asked for

    @Slot(str)
    def _on_picked(self, _key: str) -> None:
        self._decided = {}
        if not self.is_correcting:
            self._show_chosen()

    @Slot()
    def _on_retry(self) -> None:
        if self.entry is not None:
            self.retry_requested.emit(self.entry.id)

    @Slot()
    def _on_correct(self) -> None:
        entry = self.entry
        if entry is not None and isinstance(entry.operation, WrapUp):
            self._correcting = entry.id
            self._right.setCurrentIndex(1)
            self.list.setEnabled(False)
            self.correction.show_operation(entry.operation)

    @Slot(str, str, str)
    def _on_correction_finished(self, text: str, reason: str, outcome: str) -> None:
        self._on_correction_given_up()
        self.corrected.emit(self._correcting, text, reason, outcome)

    @Slot()
    def _on_correction_given_up(self) -> None:
        self.list.setEnabled(True)
        self._show_chosen()
        self.take_keyboard()

    @Slot()
    def _on_discarded(self) -> None:
        if self.entry is not None:
            self.discarded.emit(self.entry.id)
            self.take_keyboard()

    @Slot(bool)
    def _on_decided(self, is_ours: bool) -> None:  # noqa: FBT001 a signal's argument
        conflict, entry = self._conflict, self.entry
        if conflict is None or entry is None:
            return
        self._decided[conflict.field] = is_ours
        if self._conflict is None:
            ours = frozenset(name for name, kept in self._decided.items() if kept)
            self.resolved.emit(entry.id, ours)
        else:
            self._show_chosen()

    @Slot()
    def _on_export_clicked(self) -> None:
        today = times.local(self._now).date() if self._now else ""
        self.export.ask(str(Path.home() / f"outbox-{today}.jsonl"))

    @Slot()
    def _on_export_given_up(self) -> None:
        self.export.hide()
        self.take_keyboard()
