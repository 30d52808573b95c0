"""Two files of one person: found pairs with the reasons, what differs, and what was merged."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.desk.duplicates import Merging, are_same, begun
from agent_console.domain.merge import Merge
from agent_console.ids import CustomerId
from agent_console.wire.duplicates import DismissRequest, DuplicatePair, MergeRequest
from ui.keys import shortcut
from ui.panes.duplicate_lines import merge_lines, pair_lines
from ui.panes.follow_up_list import FollowUpList
from ui.panes.merge_fields import MergeFields
from ui.panes.outbox_actions import row_of
from ui.theme.tokens import BAR_WIDTH, GAP, TEXT_TITLE
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockCard, Card
from ui.widgets.column_area import ColumnArea
from ui.widgets.key_label import TitleRow
from ui.words import duplicates as words
from ui.words import waiting
from ui.words.said import said

_LIST_WIDTH = 430


class DuplicatesPane(QWidget):
    """Lists pairs and merges, shows one of them, and asks for what is to become of it.

    Signals:
        merge_requested: The `MergeRequest` somebody made.
        apart_requested: The `DismissRequest`: they are two persons.
        undo_requested: The id of the merge that is to be taken apart.
        look_requested: Look for duplicates now.
        all_requested: Everybody's, and not one customer's.
        other_requested: Put another file beside the customer's.
        left: Back to the calls.
    """

    merge_requested = Signal(object)
    apart_requested = Signal(object)
    undo_requested = Signal(str)
    look_requested = Signal()
    all_requested = Signal()
    other_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: datetime | None = None
        self._mergings: dict[str, Merging] = {}
        self._merges: dict[str, Merge] = {}
        self._known: Mapping[CustomerId, str] = {}
        self._colleagues: Mapping[str, str] = {}
        self._is_busy = False
        self.title = TitleRow(said("Duplicates"), "duplicates.open")
        self.list = FollowUpList(said("Duplicates"), said("No duplicates are known"))
        self.look = ActionButton(said("Look now"), "duplicates.look", ground="surface")
        self.all = ActionButton(said("Show all"), "duplicates.all", ground="surface")
        self.other = ActionButton(said("Another file …"), "duplicates.other", ground="surface")
        self.detail = BlockCard()
        self.fields = MergeFields()
        self.deeds = Card()
        self.merge = ActionButton(said("Merge"), "duplicates.merge", kind="primary")
        self.swap = ActionButton(said("The other one stays"), "duplicates.swap")
        self.apart = ActionButton(said("Two persons"), "duplicates.apart")
        self.undo = ActionButton(said("Take it apart"), "duplicates.undo", icon="undo")
        self._place()
        self._connect()
        self.show_found((), (), {}, {}, now=None)

    def _place(self) -> None:
        left = Card()
        left.put(self.title)
        left.put(self.list, above=4, stretched=True)
        left.put(row_of(self.look, self.all), above=10)
        left.put(row_of(self.other), above=8)
        left.setFixedWidth(_LIST_WIDTH)
        self.deeds.put(row_of(self.merge, self.swap, self.apart, self.undo))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(left)
        row.addWidget(ColumnArea(self.detail, self.fields, self.deeds), stretch=1)
        self.setMinimumWidth(_LIST_WIDTH + GAP + 480 + BAR_WIDTH)

    def _connect(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.fields.picked.connect(self._on_field_picked)
        self.look.clicked.connect(self.look_requested)
        self.all.clicked.connect(self.all_requested)
        self.other.clicked.connect(self.other_requested)
        self.merge.clicked.connect(self._on_merge_clicked)
        self.swap.clicked.connect(self._on_swap_clicked)
        self.apart.clicked.connect(self._on_apart_clicked)
        self.undo.clicked.connect(self._on_undo_clicked)
        shortcut("duplicates.fields", self.fields, self.fields.take_keyboard)
        shortcut("duplicates.leave", self, self.left)

    # what is shown

    def show_found(
        self,
        pairs: Sequence[DuplicatePair],
        merges: Sequence[Merge],
        known: Mapping[CustomerId, str],
        colleagues: Mapping[str, str],
        *,
        now: datetime | None,
    ) -> None:
        """Show who may be one person and who was merged; what was chosen before stays chosen.

        *known* names the customers of the merges, *colleagues* those who merged them.
        """
        before = self._mergings
        self._mergings = {
            key: before[key] if key in before and before[key].pair == pair else begun(pair)
            for key, pair in ((f"{one.first.id} {one.second.id}", one) for one in pairs)
        }
        self._merges = {made.id: made for made in merges}
        self._known, self._colleagues, self._now = known, colleagues, now
        listed = {key: one.pair for key, one in self._mergings.items()}
        self.list.show_lines(
            [
                *pair_lines(listed),
                *merge_lines(self._merges, known, colleagues, now=now),
            ]
            if now
            else ()
        )
        self._show_chosen()

    def choose(self, pair: DuplicatePair) -> None:
        """Let *pair*, which is listed, be the one that is shown."""
        for key, merging in self._mergings.items():
            if are_same(merging.pair, pair):
                self.list.choose(key)

    def show_whose(self, name: str) -> None:
        """Say whose duplicates are listed: one customer's, or (empty) everybody's."""
        self.title.show_title(
            said("Duplicates of {name}", name=name) if name else said("Duplicates")
        )
        self.all.setVisible(bool(name))
        self.other.setVisible(bool(name))

    def show_busy(self, *, is_busy: bool) -> None:
        """Show that the hub is asked; nothing is asked twice meanwhile."""
        self._is_busy = is_busy
        if is_busy:
            self.title.show_remark(said("asking the CRM …"))
        elif self.title.remark == said("asking the CRM …"):
            self.title.show_remark("")
        for button in (self.look, self.other, self.merge, self.apart, self.undo):
            button.setEnabled(not is_busy)

    def show_remark(self, words: str, role: str = "ink_soft") -> None:
        """Say something beside the title."""
        self.title.show_remark(words, role)

    def take_keyboard(self) -> None:
        """Let the keyboard begin at the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def merging(self) -> Merging | None:
        """Return what was chosen about the pair that is shown."""
        chosen = self.list.chosen
        return self._mergings.get(chosen.id) if chosen else None

    @property
    def made(self) -> Merge | None:
        """Return the merge that is shown."""
        chosen = self.list.chosen
        return self._merges.get(chosen.id) if chosen else None

    def _show_chosen(self) -> None:
        merging, made = self.merging, self.made
        for part in (self.merge, self.swap, self.apart, self.fields):
            part.setVisible(merging is not None)
        self.undo.setVisible(made is not None and made.undone_at is None)
        self.deeds.setVisible(merging is not None or not self.undo.isHidden())
        if merging is not None:
            self.fields.show_merging(merging)
            self.detail.show_blocks(tuple(_pair_blocks(merging.pair)))
        elif made is not None and self._now is not None:
            told = words.standing(made, self._colleagues, now=self._now)
            self.detail.show_blocks(tuple(_merge_blocks(made, self._known, told)))
        else:
            self.detail.show_blocks(tuple(_nothing()))

    # what is asked for

    @Slot(str)
    def _on_picked(self, _key: str) -> None:
        self._show_chosen()

    @Slot(str, int)
    def _on_field_picked(self, field: str, whose: int) -> None:
        if self.merging is not None:
            self._choose(self.merging.with_pick(field, whose))

    @Slot()
    def _on_swap_clicked(self) -> None:
        if self.merging is not None:
            self._choose(self.merging.swapped())

    def _choose(self, merging: Merging) -> None:
        chosen = self.list.chosen
        if chosen is not None:
            self._mergings[chosen.id] = merging
            self.fields.show_merging(merging)

    @Slot()
    def _on_merge_clicked(self) -> None:
        if self.merging is not None:
            request: MergeRequest = self.merging.request()
            self.merge_requested.emit(request)

    @Slot()
    def _on_apart_clicked(self) -> None:
        if self.merging is not None:
            request: DismissRequest = self.merging.dismissal()
            self.apart_requested.emit(request)

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self.made is not None:
            self.undo_requested.emit(self.made.id)


def _pair_blocks(pair: DuplicatePair) -> Iterator[Block]:
    yield Heading(said("One person?"))
    yield Paragraph([Run(words.names(pair), weight="heavy")], size=TEXT_TITLE)
    yield Gap(4)
    yield Line(words.likelihood(pair), role="ink_soft")
    for reason in pair.reasons:
        is_for = reason.weight > 0
        sign = "+" if is_for else "−"
        yield Line(f"{sign} {words.reason(reason)}", role="good" if is_for else "bad")
    yield Gap(4)
    hint = said("Choose below whose value of each field stands. Both histories stay together.")
    yield Paragraph([Run(hint, "ink_soft")])


def _merge_blocks(made: Merge, known: Mapping[CustomerId, str], told: str) -> Iterator[Block]:
    yield Heading(said("Merged"))
    yield Paragraph([Run(words.merged(made, known), weight="heavy")], size=TEXT_TITLE)
    yield Gap(4)
    yield Paragraph([Run(told, "ink_soft")])
    for name, change in made.fields.items():
        before, after = waiting.value(change.seen), waiting.value(change.wanted)
        yield Line(
            said(
                "{field}: {after}, before {before}",
                field=waiting.field(name),
                after=after,
                before=before,
            )
        )
    if made.undone_at is None:
        yield Gap(4)
        hint = said("It can be taken apart at any time: each gets back what was theirs.")
        yield Paragraph([Run(hint, "ink_soft")])


def _nothing() -> Iterator[Block]:
    yield Heading(said("Duplicates"))
    yield Paragraph([Run(said("No duplicates are known"), weight="heavy")], size=TEXT_TITLE)
    yield Gap(4)
    yield Paragraph([Run(said("The CRM looks for them in the background."), "ink_soft")])
