"""The small control that shows only what is open, of one agent or of one trip."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import Trip
from agent_console.ids import AgentId, TripId
from ui.widgets.button import ActionButton
from ui.words.said import said

_MOST = 12
"""Agents and trips offered at the most, the latest ones."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader narrowed the history to."""

    is_open: bool = False
    agent_id: AgentId | None = None
    trip_id: TripId | None = None


class FilterButton(ActionButton):
    """Opens a menu of what the history can be narrowed to; says what it is narrowed to.

    Signals:
        narrowed: Something else is chosen.
    """

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__(said("Filter"), "timeline.filter", kind="plain", ground="surface")
        self._agents: Mapping[AgentId, str] = {}
        self._trips: Mapping[TripId, str] = {}
        self._chosen = Chosen()
        self.clicked.connect(self._on_clicked)

    @property
    def chosen(self) -> Chosen:
        """Return what is chosen."""
        return self._chosen

    def offer(self, entries: Sequence[Interaction], trips: Sequence[Trip]) -> None:
        """Offer the agents and trips of *entries*; what is chosen stays so."""
        self._agents = dict(_agents(entries))
        self._trips = dict(_trips(entries, trips))

    def reset(self) -> None:
        """Show everything, without a signal."""
        if self._chosen != Chosen():
            self._chosen = Chosen()
            self._say()

    def choose(self, chosen: Chosen) -> None:
        """Narrow the history."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._say()
            self.narrowed.emit()

    def words(self) -> str:
        """Return what is chosen in words; empty if nothing is."""
        chosen = self._chosen
        parts = [said("Open")] if chosen.is_open else []
        if chosen.agent_id is not None:
            parts.append(self._agents.get(chosen.agent_id, said("Agent")))
        if chosen.trip_id is not None:
            parts.append(self._trips.get(chosen.trip_id, said("Trip")))
        return " · ".join(parts)

    def _say(self) -> None:
        self._kind = "primary" if self._chosen != Chosen() else "plain"
        self.show_action(said("Filter"), "timeline.filter")
        words = self.words()
        self.setToolTip(words)
        if words:
            self.setAccessibleName(said("Filter: {words}", words=words))

    def menu_of_choices(self) -> QMenu:
        """Return the menu: what is chosen is ticked, and can be taken back."""
        menu = QMenu(self)
        menu.setAccessibleName(said("Filter the history"))
        chosen = self._chosen
        _tick(menu, said("Everything"), Chosen(), is_on=chosen == Chosen())
        is_open = not chosen.is_open
        also = Chosen(is_open=is_open, agent_id=chosen.agent_id, trip_id=chosen.trip_id)
        _tick(menu, said("Only what is open"), also, is_on=chosen.is_open)
        for title, choices in self._groups():
            if choices:
                menu.addSection(title)
                group = QActionGroup(menu)
                for words, choice in choices:
                    group.addAction(_tick(menu, words, choice, is_on=choice == chosen))
        menu.triggered.connect(self._on_triggered)
        return menu

    def _groups(self) -> Iterator[tuple[str, list[tuple[str, Chosen]]]]:
        now = self._chosen
        yield (
            said("Agent"),
            [
                (words, Chosen(is_open=now.is_open, agent_id=one, trip_id=now.trip_id))
                for one, words in self._agents.items()
            ],
        )
        yield (
            said("Trip"),
            [
                (words, Chosen(is_open=now.is_open, agent_id=now.agent_id, trip_id=one))
                for one, words in self._trips.items()
            ],
        )

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu_of_choices()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.choose(action.data())


def _tick(menu: QMenu, words: str, choice: Chosen, *, is_on: bool) -> QAction:
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(is_on)
    action.setData(choice)
    return action


def _agents(entries: Sequence[Interaction]) -> Iterator[tuple[AgentId, str]]:
    seen: set[AgentId] = set()
    for entry in entries:
        if entry.agent_id and entry.agent_name and entry.agent_id not in seen:
            seen.add(entry.agent_id)
            yield entry.agent_id, entry.agent_name
            if len(seen) == _MOST:
                return


def _trips(entries: Sequence[Interaction], trips: Sequence[Trip]) -> Iterator[tuple[TripId, str]]:
    told = {entry.trip_id for entry in entries}
    for trip in [one for one in trips if one.id in told][:_MOST]:
        route = " ".join(segment.flight_id for segment in trip.segments[:1])
        yield trip.id, f"{trip.locator} · {route}" if route else trip.locator
