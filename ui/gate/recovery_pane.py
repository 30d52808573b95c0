"""Other ways for everybody on a late flight: mark, look at what would be done, do it, undo it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from agent_console.desk.gate import Act, Announcement, Batch, Spoken
from ui.gate.recovery_list import RecoveryLine, RecoveryList
from ui.gate.recovery_words import act_name, announcement_name, preview_blocks
from ui.gate.thumb_button import KeyedElsewhere, SmallThumbButton
from ui.keys import shortcut
from ui.panes.outbox_actions import row_of
from ui.theme.tokens import GAP
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.widgets.card import BlockColumn, Card
from ui.widgets.chips import Chip, ChipRow
from ui.widgets.column_area import ColumnArea
from ui.words import names
from ui.words.said import counted, said

_CARDS, _CHIP_HEIGHT, _LEAST_LIST = 400, 34, 240


class RecoveryPane(QWidget):
    """Asks for what is to be done for the marked passengers.

    Signals:
        looked_at: What an `Act` would do for these is wanted: the act and their keys.
        wanted: What was looked at is to be done.
        undo_requested: What was done last is to be taken back.
        announcement_wanted: The texts of an `Announcement` are wanted.
        left: Back to boarding.
    """

    looked_at = Signal(object, object)
    wanted = Signal()
    undo_requested = Signal()
    announcement_wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.batch: Batch | None = None
        self._may_undo = False
        self.list = RecoveryList()
        self.list.setParent(self)
        self.list.marked.connect(self._on_marked)
        self._right = ColumnArea(
            self._acts_card(), self._preview_card(), self._words_card(), parent=self
        )
        for action, slot in (
            ("recovery.mark", self._on_mark_all),
            ("recovery.leave", self.left),
        ):
            shortcut(action, self, slot)
        self._on_marked()
        self.show_batch(None, is_private=False)

    def _acts_card(self) -> QWidget:
        card = Card()
        self._about = BlockColumn()
        self.mark_all = KeyedElsewhere(said("Mark all"), "recovery.mark", ground="surface")
        self.mark_all.clicked.connect(self._on_mark_all)
        self.acts = {
            act: SmallThumbButton(act_name(act), key, ground="surface")
            for act, key in (
                (Act.REBOOK, "recovery.rebook"),
                (Act.HOTEL, "recovery.hotel"),
                (Act.MEAL, "recovery.meal"),
                (Act.COMPENSATION, "recovery.compensation"),
            )
        }
        for button in self.acts.values():
            button.clicked.connect(self._on_act)
        card.put(self._about)
        card.put(row_of(self.mark_all), above=8)
        card.put(row_of(self.acts[Act.REBOOK], self.acts[Act.HOTEL]), above=8)
        card.put(row_of(self.acts[Act.MEAL], self.acts[Act.COMPENSATION]), above=8)
        return card

    def _preview_card(self) -> QWidget:
        card = self._preview = Card()
        self._what = BlockColumn()
        self.do = SmallThumbButton(said("Do it"), "recovery.do", kind="primary", ground="surface")
        self.do.clicked.connect(self.wanted)
        self.undo = SmallThumbButton(said("Undo"), "recovery.undo", icon="undo", ground="surface")
        self.undo.clicked.connect(self.undo_requested)
        self.undo.hide()
        card.put(self._what)
        card.put(row_of(self.do, self.undo), above=10)
        return card

    def _words_card(self) -> QWidget:
        card = Card()
        self.kinds = ChipRow(said("Announcement"), tall=_CHIP_HEIGHT)
        self.kinds.show_chips([Chip(one.value, announcement_name(one)) for one in Announcement])
        self.kinds.chosen.connect(self._on_kind)
        self.title = BlockColumn()
        self.title.show_blocks((Heading(said("Announcement"), key="recovery.say"),))
        shortcut("recovery.say", self, self.kinds.setFocus)
        self._spoken = BlockColumn()
        card.put(self.title)
        card.put(self.kinds)
        card.put(self._spoken, above=10)
        return card

    # what is shown

    def show_people(self, lines: Sequence[RecoveryLine]) -> None:
        """Show everybody on the flight."""
        self.list.show_people(lines)

    def show_nothing(self, words: str) -> None:
        """Say why nobody is listed."""
        self.list.say_nothing(words)

    def show_batch(self, batch: Batch | None, *, is_private: bool) -> None:
        """Show what would be done; None takes the preview away."""
        self.batch = batch
        blocks: list[Block] = [Heading(said("What it would do"))]
        if batch is None:
            words = said("Mark passengers, then choose what to do for them.")
            blocks.append(Paragraph([Run(words, "ink_soft")]))
        else:
            blocks = preview_blocks(batch, is_private=is_private)
        self._what.show_blocks(blocks)
        self.do.setVisible(batch is not None)
        self.do.setEnabled(batch is not None and batch.count > 0)
        self.undo.setVisible(self._may_undo and batch is None)
        self._changed()

    def word_batch(self, *, is_private: bool) -> None:
        """Word what is looked at once more, with names or without."""
        if self.batch is not None:
            self._what.show_blocks(preview_blocks(self.batch, is_private=is_private))
            self._changed()

    def show_done(self, words: str) -> None:
        """Say what was done; it can be taken back until `show_batch` or `show_over`."""
        self.batch = None
        self._what.show_blocks((Heading(said("Done")), Line(words, weight="strong", size=15)))
        self.do.hide()
        self._may_undo = True
        self.undo.show()
        self._changed()

    def show_over(self) -> None:
        """Offer no undo any more: what was done is on its way."""
        self._may_undo = False
        self.undo.hide()
        self._changed()

    def show_spoken(self, spoken: Sequence[Spoken]) -> None:
        """Show an announcement in the languages on board."""
        blocks: list[Block] = []
        for one in spoken:
            people = counted(one.speaker_count, "{count} speaks it", "{count} speak it")
            name = names.language(one.language)
            blocks.append(Line(name, people if one.speaker_count else "", weight="strong"))
            blocks.append(Paragraph([Run(one.text)], size=15))
            blocks.append(Gap(8))
        self._spoken.show_blocks(blocks)
        self._changed()

    def _changed(self) -> None:
        self._right.arrange()

    # what is asked for

    @property
    def marked(self) -> list[str]:
        """Return the keys of those marked, in the list's order."""
        marks = self.list.marks
        return [line.key for line in self.list.lines if line.key in marks]

    @Slot()
    def _on_marked(self) -> None:
        count = len(self.list.marks)
        words = counted(count, "{count} passenger marked", "{count} passengers marked")
        self._about.show_blocks((Heading(said("For the marked"), words),))
        for button in self.acts.values():
            button.setEnabled(count > 0)
        if self.batch is not None:
            self.show_batch(None, is_private=False)

    @Slot()
    def _on_mark_all(self) -> None:
        keys = [line.key for line in self.list.lines]
        self.list.mark([] if self.list.marks == set(keys) else keys)

    @Slot()
    def _on_act(self) -> None:
        pressed = self.sender()
        for act, button in self.acts.items():
            if button is pressed:
                self.looked_at.emit(act, self.marked)

    @Slot(str)
    def _on_kind(self, key: str) -> None:
        self.announcement_wanted.emit(Announcement(key))

    def minimumSizeHint(self) -> QSize:
        """Return what fits 1024×768, and a portrait screen."""
        return QSize(600, 420)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place list and cards, one below the other on an upright screen."""
        super().resizeEvent(event)
        wide, tall = self.width(), self.height()
        if tall > wide:
            above = max(_LEAST_LIST, tall * 55 // 100)
            self.list.setGeometry(0, 0, wide, above)
            self._right.setGeometry(0, above + GAP, wide, tall - above - GAP)
            return
        cards = max(_CARDS, wide * 36 // 100)
        left = cards + GAP if self.isRightToLeft() else 0
        self.list.setGeometry(left, 0, wide - cards - GAP, tall)
        right = 0 if self.isRightToLeft() else wide - cards
        self._right.setGeometry(right, 0, cards, tall)
