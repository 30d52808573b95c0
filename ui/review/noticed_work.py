"""What was noticed, at work: the hub lists it, a supervisor decides, and may take it back."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from agent_console.crm.hub import Hub
from agent_console.desk.review.noticed import Decided, Noticed
from agent_console.domain.observation import Observation, Review
from agent_console.errors import phrase
from agent_console.ids import CustomerId
from agent_console.wire.observations import ObservationsAnswer, Waiting
from ui.gate.topics import topic_words
from ui.review.asking import Asking
from ui.review.floor_words import NOTHING, Row
from ui.review.lines import Cell
from ui.review.list_work import moment
from ui.review.noticed_page import NoticedPage, state_words
from ui.widgets.block import Block, Gap, Heading, Paragraph, Run
from ui.words.said import counted, grouped, said

_DONE = {
    Review.PROMOTED: phrase("Promoted: it is known everywhere, and for long"),
    Review.MERGED: phrase("Merged: it counts once"),
    Review.REJECTED: phrase("Rejected: it stays, with the reason"),
}
_TONES = {Review.PROMOTED: "good", Review.REJECTED: "bad"}


class NoticedWork(QObject):
    """Shows what waits for a supervisor's word, and keeps what they say."""

    def __init__(self, page: NoticedPage, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._asking = page, asking
        self._review = Review.NEW
        self._found: dict[str, Waiting] = {}
        self._names: dict[CustomerId, str] = {}
        self._last: Decided | None = None
        page.state_chosen.connect(self._on_state_chosen)
        page.table.picked.connect(self._on_picked)
        page.decided.connect(self._on_decided)
        page.undo_requested.connect(self._on_undo)

    def refresh(self) -> None:
        """Ask for what stands in the chosen state."""
        self._asking.hub(partial(_listed, review=self._review), self._on_listed)

    @Slot(str)
    def _on_state_chosen(self, key: str) -> None:
        self._review = Review(key)
        self.refresh()

    def _on_listed(self, found: ObservationsAnswer) -> None:
        self._found = {str(one.observation.id): one for one in found.observations}
        customers = {one.observation.customer_id for one in found.observations}
        self._names = self._asking.desk.files.cache.names(customers)
        before, now = self._page.table.chosen, self._asking.desk.clock()
        self._page.table.show_rows(
            [row(one, self._names, now) for one in self._found.values()],
        )
        if self._found:
            key = before.key if before is not None and before.key in self._found else ""
            self._page.table.choose(key or next(iter(self._found)))
        self._on_picked()
        words = _waiting(found.count) if self._review is Review.NEW else _kept(found.count)
        self._page.show_about(
            words, said("It stands in the customer’s history at once; none is ever lost.")
        )

    @property
    def _chosen(self) -> Waiting | None:
        chosen = self._page.table.chosen
        return self._found.get(chosen.key) if chosen is not None else None

    @Slot()
    def _on_picked(self, *_key: str) -> None:
        chosen, now = self._chosen, self._asking.desk.clock()
        alike = chosen.alike if chosen is not None else ()
        self._page.alike.show_rows([alike_row(one, now) for one in alike])
        if alike:
            self._page.alike.choose(str(alike[0].id))
        blocks = blocks_of(chosen.observation, self._names, now) if chosen is not None else ()
        self._page.show_chosen(blocks, may_decide=chosen is not None, alike=len(alike))

    @Slot(str)
    def _on_decided(self, key: str) -> None:
        chosen, review = self._chosen, Review(key)
        if chosen is None:
            return
        reason = self._page.reason.text().strip()
        if not reason and review is not Review.PROMOTED:
            self._asking.say(said("Say why, in a few words."))
            self._page.reason.setFocus()
            return
        into = self._same_as(chosen)
        if review is Review.MERGED and into is None:
            return
        self._asking.hub(
            partial(_decide, one=chosen, review=review, reason=reason, into=into),
            partial(self._on_done, review),
        )

    def _same_as(self, chosen: Waiting) -> Observation | None:
        other = self._page.alike.chosen
        found = (one for one in chosen.alike if other is not None and str(one.id) == other.key)
        return next(found, None)

    def _on_done(self, review: Review, done: Decided) -> None:
        self._last = done
        self._page.reason.clear()
        self._page.undo.show()
        self._asking.say(said(_DONE[review]))
        self.refresh()

    @Slot()
    def _on_undo(self) -> None:
        last, self._last = self._last, None
        self._page.undo.hide()
        if last is not None:
            self._asking.hub(partial(_undo, done=last), self._on_undone)

    def _on_undone(self, _one: Observation) -> None:
        self._asking.say(said("It stands as it stood before"))
        self.refresh()


def _waiting(count: int) -> str:
    return counted(count, "{count} waits for a word", "{count} wait for a word")


def _kept(count: int) -> str:
    return counted(count, "{count} is kept", "{count} are kept")


def row(one: Waiting, names: dict[CustomerId, str], now: datetime) -> Row:
    """Return one observation as a line of the table."""
    seen = one.observation
    same = len(one.alike)
    return (
        str(seen.id),
        (
            Cell(moment(seen.at, now), "ink_soft"),
            Cell(names.get(seen.customer_id) or NOTHING, weight="strong"),
            Cell(topic_words(seen.topic)),
            Cell(seen.text or NOTHING),
            Cell(seen.place),
            Cell(seen.author_name),
            Cell(grouped(same) if same else "", "warn"),
        ),
    )


def alike_row(one: Observation, now: datetime) -> Row:
    """Return one that may say the same as a line of the table."""
    return (
        str(one.id),
        (
            Cell(moment(one.at, now), "ink_soft"),
            Cell(topic_words(one.topic)),
            Cell(one.text or NOTHING),
            Cell(one.author_name),
            Cell(state_words(one.review), _TONES.get(one.review, "ink")),
        ),
    )


def blocks_of(one: Observation, names: dict[CustomerId, str], now: datetime) -> tuple[Block, ...]:
    """Return one observation with all its words."""
    name = names.get(one.customer_id) or said("Nobody this PC knows")
    told = [moment(one.at, now), one.place, one.author_name]
    blocks: list[Block] = [
        Heading(f"{name} · {topic_words(one.topic)}"),
        Gap(2),
        Paragraph([Run(one.text or topic_words(one.topic))]),
        Paragraph([Run(" · ".join(part for part in told if part), "ink_soft")]),
    ]
    if one.review is not Review.NEW:
        state = state_words(one.review)
        words = f"{state}: {one.reason}" if one.reason else state
        blocks.append(Paragraph([Run(words, _TONES.get(one.review, "ink"))]))
    return tuple(blocks)


def _listed(hub: Hub, *, review: Review) -> ObservationsAnswer:
    return Noticed(hub).queue(review)


def _decide(
    hub: Hub, *, one: Waiting, review: Review, reason: str, into: Observation | None
) -> Decided:
    noticed = Noticed(hub)
    if review is Review.PROMOTED:
        return noticed.promote(one, reason)
    if review is Review.MERGED and into is not None:
        return noticed.merge(one, into, reason)
    return noticed.reject(one, reason)


def _undo(hub: Hub, *, done: Decided) -> Observation:
    return Noticed(hub).undo(done)
