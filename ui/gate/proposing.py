"""One idea after the other for whoever stands at the counter, and what they made of each."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.gate import shown_ideas
from agent_console.domain.shown import ShownSteps
from agent_console.ids import OperationId, PassengerId
from agent_console.nba.suggestion import Suggestion
from agent_console.wire.operation import Choice
from ui.gate.say_card import Idea, SayCard
from ui.keys import key_of
from ui.words.said import said
from ui.words.times import as_read

if TYPE_CHECKING:
    from ui.gate.counter import Counter

_ELSEWHERE = frozenset({"gate-rebook", "gate-hotel"})
"""Ideas of the shipped playbook that are carried out among the other ways."""


class Proposing(QObject):
    """Shows what to say to the counter's passenger, and keeps the answers."""

    def __init__(self, counter: "Counter", say: SayCard, desk: Desk) -> None:
        super().__init__(counter)
        self._counter, self._say, self._desk = counter, say, desk
        self._index = 0
        self._choices: dict[tuple[PassengerId, str], tuple[Choice, OperationId]] = {}
        self._told: set[PassengerId] = set()
        say.chosen.connect(self._on_chosen)
        say.next_requested.connect(self._on_next)
        say.undo_requested.connect(self._on_undone)

    def begin(self) -> None:
        """Begin another flight, or somebody else's shift: nothing is undone any more."""
        self._choices.clear()
        self._told.clear()

    def first(self) -> None:
        """Begin with the best idea."""
        self._index = 0

    def undo(self) -> bool:
        """Take the answer on the screen back; False if none stands there."""
        idea = self._say.idea
        if idea is None or idea.choice is None:
            return False
        self._on_undone(idea.action)
        return True

    def render(self) -> None:
        """Show the idea whose turn it is, or why there is none."""
        card, step = self._counter.card, self._step()
        if card is None or step is None or self._counter.is_private:
            self._say.show_idea(None, self._why_nothing())
            return
        found = card.ranking.suggestions
        kept = self._choices.get((card.line.id, step.action))
        self._say.show_idea(
            Idea(
                action=step.action,
                title=as_read(step.title),
                say=as_read(step.say),
                place=self._index % len(found) + 1,
                count=len(found),
                is_urgent=step.is_duty,
                choice=kept[0] if kept else None,
            )
        )

    def _step(self) -> Suggestion | None:
        card = self._counter.card
        found = card.ranking.suggestions if card is not None else ()
        return found[self._index % len(found)] if found else None

    def _why_nothing(self) -> str:
        if self._counter.card is None:
            return said("Nobody stands here yet.")
        return said("Personal data is hidden.") if self._counter.is_private else ""

    @Slot(str, object)
    def _on_chosen(self, action: str, choice: Choice) -> None:
        counter, step = self._counter, self._step()
        if counter.card is None or step is None or step.action != action:
            return
        line = counter.card.line
        until = self._desk.clock() + timedelta(seconds=self._desk.settings.work.undo_s)
        choose = partial(counter.work.choose, line.passenger.customer_id, step, choice, until=until)
        key = counter.keep(partial(choose, shown=self._not_told_yet()))
        if key is not None:
            self._choices[line.id, action] = (choice, key)
            self._told.add(line.id)
            self._desk.nudge()
            if choice is Choice.ACCEPTED and action in _ELSEWHERE:
                words = said("{key} does it: they are marked there.", key=key_of("gate.recovery"))
                counter.said_so.emit(words)
        self.render()

    def _not_told_yet(self) -> ShownSteps | None:
        """Return the ideas that stand here for the log, once for each passenger."""
        card, listed = self._counter.card, self._counter.listed
        if card is None or listed is None or card.line.id in self._told:
            return None
        return shown_ideas(self._desk.files, card, listed.flight, now=self._desk.clock())

    @Slot()
    def _on_next(self) -> None:
        self._index += 1
        self.render()

    @Slot(str)
    def _on_undone(self, action: str) -> None:
        counter = self._counter
        key = (counter.card.line.id, action) if counter.card is not None else None
        kept = self._choices.get(key) if key is not None else None
        if key is None or kept is None:
            return
        if counter.keep(partial(counter.work.undo, [kept[1]])):
            del self._choices[key]
            self.render()
        else:
            counter.said_so.emit(said("Too late to undo: it is on its way."))
