"""Saved views and searches, filters, the rules of note quality, and why a note was drawn."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from agent_console.crm.hub import Hub
from agent_console.desk.review import queue
from agent_console.domain.note_quality import Rule
from agent_console.domain.review import (
    Flag,
    QueueQuestion,
    ReviewNote,
    ReviewSettings,
    SavedView,
    ViewKind,
)
from agent_console.ids import AgentId, ViewId, new_id
from agent_console.wire.review import Draw
from ui.keys import shortcut
from ui.review.asking import Asking
from ui.review.detail_card import Checked
from ui.review.floor_work import FloorWork
from ui.review.page import QueuePage
from ui.review.queue_work import QueueWork
from ui.review.reading_words import rule_name
from ui.review.views_menu import ViewsMenu, filter_words
from ui.widgets.block import Block, Heading, Paragraph, Run
from ui.words import times
from ui.words.said import said

_LOT = 12
"""So many digits of a lot tell it from every other one on the screen."""


class ViewsWork(QObject):
    """Opens the menus of the queue and does what is chosen there.

    Signals:
        search_requested: A saved search is wanted: its query.
    """

    search_requested = Signal(str)

    def __init__(
        self,
        page: QueuePage,
        queue_work: QueueWork,
        floor: FloorWork,
        asking: Asking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._queue, self._floor, self._asking = page, queue_work, floor, asking
        self.views: tuple[SavedView, ...] = ()
        self.menu: QMenu | None = None
        """The one that was opened last."""
        page.views.clicked.connect(self.open_menu)
        page.deeds.named.connect(self._on_named)
        shortcut("review.views", page, self.open_menu)
        shortcut("review.save_view", page, self._on_save)
        shortcut("review.rules", page, self._on_rules)

    def refresh(self) -> None:
        """Ask for the saved views."""
        self._asking.hub(queue.views, self._on_views, is_quiet=True)

    def _on_views(self, found: tuple[SavedView, ...]) -> None:
        self.views = found

    def agents(self) -> tuple[tuple[AgentId, str], ...]:
        """Return the colleagues that are known here, by name."""
        known = self._asking.desk.files.cache.agents()
        return tuple((one.id, one.name) for one in sorted(known, key=lambda one: one.name))

    def words(self) -> str:
        """Return what narrows the queue, in words."""
        me = self._asking.desk.agent.id
        return filter_words(self._queue.question, self.agents(), me=me)

    @Slot()
    def open_menu(self) -> None:
        """Show saved views and filters below their button."""
        desk, floor = self._asking.desk, self._floor.floor
        menu = ViewsMenu(
            self._queue.question,
            self._ask,
            self._page,
            today=desk.clock().date(),
            me=desk.agent.id,
        )
        menu.add_views(self.views, self._on_view, self._on_forget)
        menu.add_filters(floor.teams if floor is not None else (), self.agents())
        self._open(menu)

    def _open(self, menu: QMenu) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        button = self._page.views
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _ask(self, question: QueueQuestion) -> None:
        self._queue.ask(question)
        words = self.words()
        self._page.views.setToolTip(words or said("Saved views and filters"))
        self._page.views.setAccessibleDescription(words)

    def _on_view(self, view: SavedView) -> None:
        if view.kind is ViewKind.SEARCH:
            self.search_requested.emit(view.query)
        else:
            self._ask(view.question)

    def _on_forget(self, view: SavedView) -> None:
        self._asking.hub(partial(_forgotten, key=view.id), self._on_views)

    # saving

    @Slot()
    def _on_save(self) -> None:
        query = self._queue.query
        self._page.deeds.ask_name(query or self.words(), may_alert=bool(query))

    @Slot(str, bool, bool)
    def _on_named(self, name: str, for_all: bool, alerts: bool) -> None:  # noqa: FBT001 - a signal's
        query = self._queue.query
        known = next((one for one in self.views if one.name == name), None)
        view = SavedView(
            id=known.id if known is not None else ViewId(new_id()),
            name=name,
            kind=ViewKind.SEARCH if query else ViewKind.QUEUE,
            question=self._queue.question,
            query=query,
            is_shared=for_all,
            alerts=alerts,
            version=known.version if known is not None else 0,
        )
        self._asking.hub(partial(_saved, view=view), self._on_saved)

    def _on_saved(self, view: SavedView) -> None:
        self._asking.say(said("Saved: {name}", name=view.name))
        self.refresh()

    # rules

    @Slot()
    def _on_rules(self) -> None:
        self._asking.hub(queue.settings, self._on_settings)

    def _on_settings(self, found: ReviewSettings) -> None:
        menu = QMenu(self._page)
        for rule in Rule:
            line = menu.addAction(rule_name(rule))
            line.setCheckable(True)
            line.setChecked(rule.value not in found.rules_off)
            line.triggered.connect(partial(self._on_rule, found, rule))
        self._open(menu)

    def _on_rule(self, found: ReviewSettings, rule: Rule) -> None:
        """Switch a rule off that is on in what was *found*, and on again one that is not."""
        off = {*found.rules_off} ^ {rule.value}
        wanted = replace(found, rules_off=tuple(sorted(off)))
        self._asking.hub(partial(_changed, wanted=wanted), self._on_changed)

    def _on_changed(self, _found: ReviewSettings) -> None:
        self._asking.say(said("Kept for everybody"))

    # why it was drawn

    def explain(self, note: ReviewNote | None) -> None:
        """Show how the sample of the note's agent and day came about."""
        if note is None or all(one.flag is not Flag.SAMPLE for one in note.flags):
            self._asking.say(said("This note was not drawn by lot."))
            return
        draw = partial(_draw, note=note)
        self._asking.hub(draw, partial(self._on_draw, note))

    def _on_draw(self, note: ReviewNote, draw: Draw) -> None:
        self._page.detail.show_aside(_draw_blocks(note, draw))


def _draw_blocks(note: ReviewNote, draw: Draw) -> tuple[Block, ...]:
    words = said(
        "Each note has a lot: SHA-256 of seed “{seed}”, day, agent and note. The {count} lowest of"
        " {all} are drawn; anybody can do it again.",
        seed=draw.seed,
        count=draw.count,
        all=len(draw.lots),
    )
    lots = [
        Checked(
            text=f"{one.lot[:_LOT]}…",
            remark=said("this note") if one.note == note.key else "",
            state="done" if one.is_drawn else "open",
        )
        for one in draw.lots[:_LOT]
    ]
    day = times.local(note.at).date().isoformat()
    return (Heading(said("How it was drawn"), day), Paragraph([Run(words, "ink_soft")]), *lots)


def _forgotten(hub: Hub, *, key: ViewId) -> tuple[SavedView, ...]:
    return queue.forget_view(hub, key)


def _saved(hub: Hub, *, view: SavedView) -> SavedView:
    return queue.save_view(hub, view)


def _changed(hub: Hub, *, wanted: ReviewSettings) -> ReviewSettings:
    return queue.change_settings(hub, wanted)


def _draw(hub: Hub, *, note: ReviewNote) -> Draw:
    return queue.draw_of(hub, note.agent_id, note.at.date())
