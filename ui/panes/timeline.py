"""The history pane: channels with their counts, a field to find words, and the timeline."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.channel import Channel
from agent_console.domain.history_question import HistoryQuestion
from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import Trip
from ui.panes.data_age import age_blocks
from ui.panes.timeline_filter import FilterButton
from ui.panes.timeline_view import TimelineView
from ui.theme.tokens import BAR_WIDTH, CARD_PADDING
from ui.widgets.card import BlockColumn, Card
from ui.widgets.chips import Chip, ChipRow
from ui.widgets.field import Field
from ui.words import names
from ui.words.said import grouped, said

_EDGE = CARD_PADDING + 1
_TYPING_MS = 120
"""So long nothing is typed before the whole history is searched."""
_EVERYTHING = HistoryQuestion()


class TimelinePane(Card):
    """Shows what passed between this customer and the airline, newest first.

    Signals:
        older_requested: The end of what is loaded came into view.
        search_requested: Look through the whole history: customer, `HistoryQuestion`, and the
            entry after which to go on, or None.
        answer_requested: Refer to an entry in the note (`Interaction`).
    """

    older_requested = Signal()
    search_requested = Signal(str, object, object)
    answer_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: tuple[Interaction, ...] = ()
        self._found: tuple[Interaction, ...] = ()
        self._question = _EVERYTHING
        self._is_found_all = True
        self._counts: Mapping[Channel, int] = {}
        self._now: datetime | None = None
        self.chips = ChipRow(self.tr("Channels"))
        self.filter = FilterButton()
        self.find_field = Field(
            self.tr("Find"), name=self.tr("Find in the history"), key="timeline.find"
        )
        self.find_field.setFixedWidth(134)
        self.view = TimelineView()
        self.age = BlockColumn()
        self.age.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._place()
        self.chips.chosen.connect(self._on_filter_changed)
        self.filter.narrowed.connect(self._on_filter_changed)
        self.find_field.textChanged.connect(self._on_filter_changed)
        self.find_field.returnPressed.connect(self._on_return_pressed)
        self._typing.timeout.connect(self._search)
        self.view.older_requested.connect(self._on_view_older_requested)
        self.view.answer_requested.connect(self.answer_requested)

    def _place(self) -> None:
        self.set_margins(_EDGE, CARD_PADDING, _EDGE - BAR_WIDTH, CARD_PADDING)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.chips, stretch=1)
        head.addWidget(self.filter)
        side = QVBoxLayout()
        side.addWidget(self.find_field)
        side.addStretch(1)
        head.addLayout(side)
        head.addSpacing(BAR_WIDTH)
        self.put(self._head)
        self.put(self.age)
        self.put(self.view, above=2, stretched=True)

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show the newest part of the history of *pop*."""
        file = pop.file
        age = tuple(age_blocks(pop.as_of, now=now)) if file else ()
        if age or not self.age.isHidden():
            self.age.show_blocks(age)
            self.age.setVisible(bool(age))
        self.show_history(
            file.interactions if file else (),
            file.counts if file else {},
            now=now,
            trips=file.trips if file else (),
        )

    def show_history(
        self,
        interactions: Sequence[Interaction],
        counts: Mapping[Channel, int],
        *,
        now: datetime,
        trips: Sequence[Trip] = (),
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
            self._start_over()
        self._loaded = with_older(fresh, self._loaded) if is_same else fresh
        self._counts, self._now = counts, now
        self.chips.show_chips(chips_of(counts))
        self.filter.offer(self._loaded, trips)
        self._head.setVisible(bool(self._loaded))
        self._show(keep=is_same)

    def _start_over(self) -> None:
        """Show the next customer's history from the top and unfiltered."""
        self._typing.stop()
        self._question, self._found, self._is_found_all = _EVERYTHING, (), True
        if self.find_field.text():
            self.find_field.blockSignals(True)
            self.find_field.clear()
            self.find_field.blockSignals(False)
        self.filter.reset()
        self.chips.blockSignals(True)
        self.chips.choose(0)
        self.chips.blockSignals(False)

    @property
    def last(self) -> Interaction | None:
        """Return the oldest entry that is loaded."""
        return self._loaded[-1] if self._loaded else None

    @property
    def question(self) -> HistoryQuestion:
        """Return what the history is narrowed to."""
        return self._question

    def clear(self) -> None:
        """Forget the customer: the next one starts at the top, unfiltered."""
        self._start_over()
        self._loaded, self._counts = (), {}
        self.view.show_entries((), now=self._now or datetime.now(UTC), keep=False)

    def append_older(self, interactions: Sequence[Interaction]) -> None:
        """Add the page that follows at the end."""
        self._loaded = (*self._loaded, *interactions)
        if self._question.wants_all:
            self.view.append_older(interactions)

    def show_found(
        self,
        customer: str,
        question: HistoryQuestion,
        found: Sequence[Interaction],
        *,
        is_all: bool,
    ) -> None:
        """Add what *question* found in the whole history; *is_all* if no more can be found.

        What comes for another customer or an earlier question is dropped.
        """
        last = self.last
        if question != self._question or last is None or last.customer_id != customer:
            return
        self._found, self._is_found_all = (*self._found, *found), is_all
        self._show(keep=True)

    def _show(self, *, keep: bool) -> None:
        if self._now is None:
            return
        is_all = self._question.wants_all
        self.view.show_entries(
            self._loaded if is_all else self._fitting(),
            now=self._now,
            empty=self._empty_words(),
            keep=keep,
            terms=self._question.terms,
            folds=is_all,
        )

    def _fitting(self) -> tuple[Interaction, ...]:
        """Return what is asked for of all that is here."""
        here = {entry.id: entry for entry in self._found}
        here.update({one.id: one for one in self._loaded if self._question.fits(one)})
        return tuple(sorted(here.values(), key=lambda entry: entry.at, reverse=True))

    def _empty_words(self) -> str:
        if self._loaded and not self._is_found_all:
            return f"{said('Searching …')}\n"
        if self._loaded:
            return f"{said('Nothing matches')}\n{said('Press Esc in the field to see all again.')}"
        return f"{said('No history yet')}\n{said('Your note becomes the first entry.')}"

    @property
    def _is_all_loaded(self) -> bool:
        return len(self._loaded) >= sum(self._counts.values())

    @Slot()
    def _on_filter_changed(self) -> None:
        chosen = self.filter.chosen
        channel = self.chips.current
        self._question = HistoryQuestion(
            words=self.find_field.text().strip(),
            channel=Channel(channel) if channel else None,
            is_open=chosen.is_open,
            agent_id=chosen.agent_id,
            trip_id=chosen.trip_id,
        )
        self._found = ()
        self._is_found_all = self._is_all_loaded or self._question.wants_all
        if self._is_found_all:
            self._typing.stop()
        else:
            self._typing.start()
        self._show(keep=False)

    @Slot()
    def _search(self) -> None:
        """Ask for what is asked for, from where the entries that are here end."""
        last = self.last
        if last is not None and not self._is_found_all:
            after = self._found[-1] if self._found else last
            self.search_requested.emit(last.customer_id, self._question, after)

    @Slot()
    def _on_return_pressed(self) -> None:
        """Go from the field to the first entry that was found."""
        if self.view.entries:
            self.view.setFocus()
            self.view.select(0)

    @Slot()
    def _on_view_older_requested(self) -> None:
        if self._question.wants_all:
            if not self._is_all_loaded:
                self.older_requested.emit()
        elif not self._typing.isActive():
            self._search()


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
