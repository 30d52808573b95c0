"""The history pane: channels with their counts, a field to find words, and the timeline."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from ui.panes.data_age import age_blocks
from ui.panes.timeline_entry import detail_line
from ui.panes.timeline_view import TimelineView
from ui.theme.tokens import CARD_PADDING
from ui.widgets.card import BlockColumn, Card
from ui.widgets.chips import Chip, ChipRow
from ui.widgets.column_area import BAR_WIDTH
from ui.widgets.field import Field
from ui.words import names
from ui.words.said import grouped, said

_EDGE = CARD_PADDING + 1


class TimelinePane(Card):
    """Shows what passed between this customer and the airline, newest first.

    Signals:
        older_requested: The end of what is loaded came into view.
    """

    older_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: tuple[Interaction, ...] = ()
        self._counts: Mapping[Channel, int] = {}
        self._now: datetime | None = None
        self.chips = ChipRow(self.tr("Channels"))
        self.find_field = Field(
            self.tr("Find"), name=self.tr("Find in the history"), key="timeline.find"
        )
        self.find_field.setFixedWidth(126)
        self.view = TimelineView()
        self.age = BlockColumn()
        self.age.hide()
        self.set_margins(_EDGE, CARD_PADDING, _EDGE - BAR_WIDTH, CARD_PADDING)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(self.chips, stretch=1)
        side = QVBoxLayout()
        side.addWidget(self.find_field)
        side.addStretch(1)
        head.addLayout(side)
        head.addSpacing(BAR_WIDTH)
        self.put(self._head)
        self.put(self.age)
        self.put(self.view, above=2, stretched=True)
        self.chips.chosen.connect(self._on_filter_changed)
        self.find_field.textChanged.connect(self._on_filter_changed)
        self.view.older_requested.connect(self._on_view_older_requested)

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show the newest part of the history of *pop*."""
        file = pop.file
        age = tuple(age_blocks(pop.as_of, now=now)) if file else ()
        if age or not self.age.isHidden():
            self.age.show_blocks(age)
            self.age.setVisible(bool(age))
        self.show_history(file.interactions if file else (), file.counts if file else {}, now=now)

    def show_history(
        self,
        interactions: Sequence[Interaction],
        counts: Mapping[Channel, int],
        *,
        now: datetime,
    ) -> None:
        """Show *interactions*, newest first; *counts* are of the whole history.

        For the customer already shown, what is being read stays where it is, and older entries
        loaded before stay at the end.
        """
        fresh = tuple(interactions)
        is_same = (
            bool(self._loaded and fresh) and fresh[0].customer_id == self._loaded[0].customer_id
        )
        if not is_same:
            self.find_field.blockSignals(True)
            self.find_field.clear()
            self.find_field.blockSignals(False)
            self.chips.choose(0)
        self._loaded = with_older(fresh, self._loaded) if is_same else fresh
        self._counts, self._now = counts, now
        self.chips.show_chips(chips_of(counts))
        self._head.setVisible(bool(self._loaded))
        self._show(keep=is_same)

    @property
    def last(self) -> Interaction | None:
        """Return the oldest entry that is loaded."""
        return self._loaded[-1] if self._loaded else None

    def clear(self) -> None:
        """Forget the customer: the next one starts at the top, unfiltered."""
        self._loaded, self._counts = (), {}
        self.view.show_entries((), now=self._now or datetime.now(UTC), keep=False)

    def append_older(self, interactions: Sequence[Interaction]) -> None:
        """Add the page that follows at the end."""
        self._loaded = (*self._loaded, *interactions)
        self.view.append_older([entry for entry in interactions if self._fits(entry)])

    def _show(self, *, keep: bool) -> None:
        if self._now is None:
            return
        is_all = not self.chips.current and not self.find_field.text().strip()
        shown = self._loaded if is_all else tuple(e for e in self._loaded if self._fits(e))
        self.view.show_entries(shown, now=self._now, empty=self._empty_words(), keep=keep)

    def _empty_words(self) -> str:
        if self._loaded:
            return said("Nothing matches")
        return f"{said('No history yet')}\n{said('Your note becomes the first entry.')}"

    def _fits(self, entry: Interaction) -> bool:
        channel = self.chips.current
        if channel and entry.channel != channel:
            return False
        return matches(entry, self.find_field.text())

    @Slot()
    def _on_filter_changed(self) -> None:
        self._show(keep=False)

    @Slot()
    def _on_view_older_requested(self) -> None:
        if len(self._loaded) < sum(self._counts.values()):
            self.older_requested.emit()


def with_older(
    fresh: tuple[Interaction, ...], loaded: tuple[Interaction, ...]
) -> tuple[Interaction, ...]:
    """Return *fresh* and behind it what was loaded before and is older."""
    if not fresh or len(loaded) <= len(fresh):
        return fresh
    ids = {entry.id for entry in fresh}
    last = fresh[-1].at
    return (*fresh, *(e for e in loaded if e.at <= last and e.id not in ids))


def chips_of(counts: Mapping[Channel, int]) -> list[Chip]:
    """Return a chip for all and one for each channel that was used."""
    everything = Chip("", said("All {count}", count=grouped(sum(counts.values()))))
    return [everything] + [
        Chip(
            channel.value,
            f"{names.channel(channel)} {grouped(counts[channel])}",
            channel.value,
            counts[channel],
        )
        for channel in Channel
        if counts.get(channel)
    ]


def matches(entry: Interaction, typed: str) -> bool:
    """Tell whether every typed word occurs in the entry."""
    words = typed.casefold().split()
    if not words:
        return True
    text = f"{entry.headline} {detail_line(entry)} {entry.text}".casefold()
    return all(word in text for word in words)
