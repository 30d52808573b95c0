"""Saved views and filters of the queue, as a menu that keys walk through."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from agent_console.domain.review import NoteState, QueueQuestion, SavedView, ViewKind
from agent_console.ids import AgentId
from ui.words import names
from ui.words.said import said

Choose = Callable[[QueueQuestion], None]
_REASONS = ("disruption", "booking", "baggage", "loyalty", "payment", "service", "other")
_TIERS = ("Gold", "Silver", "Platinum")
_DAYS = 7


class ViewsMenu(QMenu):
    """Offers what narrows the queue. Each line is told by the question it asks."""

    def __init__(
        self,
        question: QueueQuestion,
        choose: Choose,
        parent: QWidget,
        *,
        today: date,
        me: AgentId,
    ) -> None:
        super().__init__(parent)
        self._question, self._choose = question, choose
        self._today, self._me = today, me

    def add_views(
        self,
        views: Sequence[SavedView],
        pick: Callable[[SavedView], None],
        forget: Callable[[SavedView], None],
    ) -> None:
        """Offer saved views and searches, and to forget one's own."""
        for view in views:
            sign = "⌕ " if view.kind is ViewKind.SEARCH else ""
            bell = " ●" if view.alerts else ""
            self._line(self, f"{sign}{view.name}{bell}", partial(pick, view))
        mine = [view for view in views if view.owner_id == self._me]
        if mine:
            gone = self.addMenu(said("Forget a view"))
            for view in mine:
                self._line(gone, view.name, partial(forget, view))
        if views:
            self.addSeparator()

    def add_filters(self, teams: Sequence[str], agents: Sequence[tuple[AgentId, str]]) -> None:
        """Offer what narrows the queue; what narrows it now is ticked."""
        asked = self._question
        states = self.addMenu(said("State"))
        for state, words in (
            (NoteState.OPEN, said("Open")),
            (NoteState.REVIEWED, said("Reviewed")),
            (NoteState.DISMISSED, said("Dismissed")),
        ):
            self._ask(states, words, replace(asked, state=state), is_on=asked.state is state)
        whose = self.addMenu(said("Whose"))
        mine = asked.assigned_to == self._me
        self._ask(
            whose,
            said("Assigned to me"),
            replace(asked, assigned_to=None if mine else self._me, is_unassigned=False),
            is_on=mine,
        )
        self._ask(
            whose,
            said("Assigned to nobody"),
            replace(asked, is_unassigned=not asked.is_unassigned, assigned_to=None),
            is_on=asked.is_unassigned,
        )
        self._several(said("Team"), "teams", [(one, one) for one in teams])
        self._several(said("Agent"), "agents", agents)
        self._several(said("Reason"), "reasons", [(one, _group(one)) for one in _REASONS])
        self._several(said("Tier"), "tiers", [(one, one) for one in _TIERS])
        since = self._today - timedelta(days=_DAYS)
        days = self.addMenu(said("Since"))
        for day, words in ((self._today, said("Today")), (since, said("7 days"))):
            is_on = asked.since == day
            self._ask(days, words, replace(asked, since=None if is_on else day), is_on=is_on)
        self.addSeparator()
        self._ask(self, said("No filter"), QueueQuestion(), is_on=False)

    def _several(self, title: str, field: str, choices: Sequence[tuple[str, str]]) -> None:
        if not choices:
            return
        menu, chosen = self.addMenu(title), getattr(self._question, field)
        for key, words in choices:
            rest = tuple(one for one in chosen if one != key)
            values = rest if key in chosen else (*rest, key)
            asked = replace(self._question, **{field: values})
            self._ask(menu, words, asked, is_on=key in chosen)

    def _ask(self, menu: QMenu, words: str, asked: QueueQuestion, *, is_on: bool) -> None:
        line = self._line(menu, words, partial(self._choose, asked))
        line.setCheckable(True)
        line.setChecked(is_on)

    def _line(self, menu: QMenu, words: str, do: Callable[[], None]) -> QAction:
        line = menu.addAction(words.replace("&", "&&"))
        line.triggered.connect(partial(_done, do))
        return line


def _group(reason: str) -> str:
    """Return a group of reasons in words."""
    return names.reason(f"{reason}/other").partition(" › ")[0]


def _done(do: Callable[[], None]) -> None:
    """Do it: connected by `partial`, a signal hands on nothing of its own."""
    do()


def filter_words(
    asked: QueueQuestion, agents: Sequence[tuple[AgentId, str]], *, me: AgentId
) -> str:
    """Return what narrows the queue beside its flags: "Seattle · Gold"; empty for nothing."""
    known = dict(agents)
    parts = [
        *asked.teams,
        *(known.get(one, one) for one in asked.agents),
        *(names.reason(one) if "/" in one else _group(one) for one in asked.reasons),
        *asked.tiers,
    ]
    if asked.state is not NoteState.OPEN:
        parts.append(said("Reviewed") if asked.state is NoteState.REVIEWED else said("Dismissed"))
    if asked.assigned_to is not None:
        parts.append(
            said("Assigned to me") if asked.assigned_to == me else known.get(asked.assigned_to, "")
        )
    if asked.is_unassigned:
        parts.append(said("Assigned to nobody"))
    if asked.since is not None:
        parts.append(said("since {day}", day=asked.since.isoformat()))
    return " · ".join(part for part in parts if part)
