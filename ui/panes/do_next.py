"""The one thing to do next, the words to say it, and why."""

from collections.abc import Iterator, Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from agent_console.nba.suggestion import Factor, FactorName, Ranking, Suggestion
from agent_console.wire.operation import Choice
from ui.announcing import announce
from ui.keys import shortcut
from ui.theme.tokens import TEXT_SMALL, TEXT_TITLE
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card, TipColumn
from ui.widgets.shapes import FactorLine, Pill, Pills, Quote, StepLine
from ui.words import amounts, names
from ui.words.said import counted, reader, said
from ui.words.times import as_read

_BELOW, _HELD = 3, 6
_STEPS_BESIDE_A_SCRIPT = 2
"""The script has them all, and its button needs the room on a low screen."""


class _Face(Enum):
    """Which of the two rows stands below the steps."""

    ASK = 0
    CHOSEN = 1


class DoNextPane(Card):
    """Shows the suggestions one by one and asks what the customer made of each.

    Signals:
        chosen: What became of a suggestion: its action and a `Choice`.
        choice_undone: The agent took the choice for that action back.
        guide_requested: The script behind the suggestion is wanted (its id).
        reasons_opened: Why not the others is asked; `name_actions` may say their titles.
    """

    chosen = Signal(str, object)
    choice_undone = Signal(str)
    guide_requested = Signal(str)
    reasons_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranking = Ranking()
        self._about = ""
        self._index = 0
        self._choices: dict[str, Choice] = {}
        self._what = BlockColumn()
        self._why = TipColumn()
        self._others = BlockColumn()
        self._titles: dict[str, str] = {}
        self._is_low = False
        self.guide = ActionButton(said("Guide me"), "script.guide", ground="surface")
        self._others.hide()
        self._faces = QStackedWidget()
        self._faces.setFixedHeight(32)
        self._faces.addWidget(self._make_ask())
        self._faces.addWidget(self._make_chosen())
        self.put(self._what)
        self.put(self.guide)
        self.put(self._faces, above=6)
        self.put(self._why)
        self.put(self._others)
        self.guide.clicked.connect(self._on_guide_clicked)
        shortcut("next.reasons", self, self._on_reasons)
        shortcut("next.following", self, self._on_next)
        shortcut("next.previous", self, self._on_previous)
        self._render()

    def _make_ask(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.accepted = ActionButton(
            self.tr("Accepted"), "next.accepted", kind="primary", ground="surface"
        )
        self.declined = ActionButton(self.tr("Declined"), "next.declined", ground="surface")
        self.not_now = ActionButton(self.tr("Not now"), "next.not_now", ground="surface")
        for button, slot in (
            (self.accepted, self._on_accepted_clicked),
            (self.declined, self._on_declined_clicked),
            (self.not_now, self._on_not_now_clicked),
        ):
            line.addWidget(button, stretch=1)
            button.clicked.connect(slot)
        return row

    def _make_chosen(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        self._outcome = BlockColumn()
        self.undo = ActionButton(self.tr("Undo"), "next.undo", icon="undo", ground="surface")
        self.undo.clicked.connect(self._on_undo_clicked)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._outcome, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.undo)
        return row

    def show_ranking(self, ranking: Ranking, *, about: str = "") -> None:
        """Show *ranking*, best first; the same one again changes nothing.

        *about* names the customer: with another one every choice is forgotten.
        """
        if about != self._about:
            self._about = about
            self._forget()
        elif ranking == self._ranking:
            return
        actions = [suggestion.action for suggestion in ranking.suggestions]
        shown = self.suggestion
        self._ranking, self._index = ranking, 0
        if shown is not None and shown.action in self._choices and shown.action in actions:
            self._index = actions.index(shown.action)
        self._render()

    def show_choices(self, choices: Mapping[str, str]) -> None:
        """Show what was made of each suggestion, by action, in the call that is on the screen."""
        known = {action: Choice(choice) for action, choice in choices.items()}
        if known != self._choices:
            self._choices = known
            self._render()

    def show_low(self, is_low: bool) -> None:  # noqa: FBT001 as Qt's own setters
        """On a low screen leave out the factors until they are asked for: the note needs room."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._render()
            self.arrange()

    def clear(self) -> None:
        """Forget the ranking and every choice: another customer."""
        self._forget()
        self._render()

    def _forget(self) -> None:
        self._ranking, self._index, self._choices = Ranking(), 0, {}
        self._others.hide()

    @property
    def suggestion(self) -> Suggestion | None:
        """Return the suggestion on screen."""
        found = self._ranking.suggestions
        return found[self._index] if found else None

    def _render(self) -> None:
        shown, count = self.suggestion, len(self._ranking.suggestions)
        self._what.show_blocks(tuple(what_blocks(shown, self._index, count)))
        has_factors = not (self._is_low and self._others.isHidden())
        self._why.show_blocks(
            tuple(why_blocks(shown, self._ranking.held_back, has_factors=has_factors))
        )
        self._faces.setVisible(shown is not None)
        self.guide.setVisible(shown is not None and bool(shown.script))
        self._render_others()
        choice = self._choices.get(shown.action) if shown else None
        if choice is not None:
            self._outcome.show_blocks((Pills((_chosen_pill(choice),)),))
        face = _Face.ASK if choice is None else _Face.CHOSEN
        self._faces.setCurrentIndex(face.value)

    def _render_others(self) -> None:
        if not self._others.isHidden():
            blocks = tuple(other_blocks(self._ranking, self.suggestion, self._titles))
            self._others.show_blocks(blocks)

    def name_actions(self, titles: Mapping[str, str]) -> None:
        """Call what is held back by these titles."""
        self._titles = dict(titles)
        self._render_others()

    def bring_up(self, action: str) -> bool:
        """Show the suggestion of *action*; False if it is not proposed."""
        actions = [one.action for one in self._ranking.suggestions]
        if action not in actions:
            return False
        self._index = actions.index(action)
        self._render()
        return True

    @Slot()
    def _on_guide_clicked(self) -> None:
        if self.suggestion is not None:
            self.guide_requested.emit(self.suggestion.script)

    @Slot()
    def _on_reasons(self) -> None:
        is_open = self._others.isHidden()
        self._others.setVisible(is_open)
        if self._is_low:
            self._render()
        if is_open:
            self._render_others()
            self.reasons_opened.emit()
            announce(self, self._others.accessibleDescription())
        self.updateGeometry()
        self.arrange()

    def _choose(self, choice: Choice) -> None:
        shown = self.suggestion
        if shown is None:
            return
        self._choices[shown.action] = choice
        self._render()
        self.chosen.emit(shown.action, choice)

    @Slot()
    def _on_accepted_clicked(self) -> None:
        self._choose(Choice.ACCEPTED)

    @Slot()
    def _on_declined_clicked(self) -> None:
        self._choose(Choice.DECLINED)

    @Slot()
    def _on_not_now_clicked(self) -> None:
        self._choose(Choice.NOT_NOW)

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self.suggestion is not None:
            self.take_back(self.suggestion.action)

    def take_back(self, action: str) -> bool:
        """Take the choice for *action* back; False if it is not on the screen any more."""
        if action not in self._choices:
            return False
        del self._choices[action]
        self._render()
        self.choice_undone.emit(action)
        return True

    @Slot()
    def _on_next(self) -> None:
        self._move(1)

    @Slot()
    def _on_previous(self) -> None:
        self._move(-1)

    def _move(self, by: int) -> None:
        if count := len(self._ranking.suggestions):
            self._index = (self._index + by) % count
            self._render()


def what_blocks(shown: Suggestion | None, index: int, count: int) -> Iterator[Block]:
    """Word the suggestion: title, what to say, steps."""
    if shown is None:
        yield Heading(said("Do next"))
        yield Paragraph(
            [Run(said("Nothing to propose. Listen, and note what you learn."), "ink_soft")]
        )
        return
    several = count > 1
    place = said("{place} of {count}", place=index + 1, count=count) if several else ""
    yield Heading(said("Do next"), place, key="next.following" if several else "")
    yield Paragraph([Run(as_read(shown.title), weight="heavy")], size=TEXT_TITLE)
    yield Gap(8)
    if shown.say:
        yield Quote(f"“{as_read(shown.say)}”")
        yield Gap(11)
    current = next((i for i, step in enumerate(shown.steps) if not step.is_done), -1)
    steps = shown.steps[:_STEPS_BESIDE_A_SCRIPT] if shown.script else shown.steps
    for number, step in enumerate(steps):
        state = "done" if step.is_done else "current" if number == current else "later"
        yield StepLine(as_read(step.text), state)
    yield Gap(5)


def why_blocks(
    shown: Suggestion | None, held_back: str, *, has_factors: bool = True
) -> Iterator[Block]:
    """Word the factors of the priority, and why nothing is sold."""
    if shown is not None and shown.factors:
        yield Gap(10)
        yield Heading(said("Why this one"), key="next.reasons")
        for factor in shown.factors if has_factors else ():
            amount = factor_amount(factor)
            yield FactorLine(
                names.factor(factor.name), factor.share, amount, as_read(factor.reason)
            )
    if held_back:
        yield Gap(3)
        yield Paragraph([Run(as_read(held_back), "ink_soft")], size=12)


def other_blocks(
    ranking: Ranking, shown: Suggestion | None, titles: Mapping[str, str]
) -> Iterator[Block]:
    """Word each reason of the suggestion, why the next ones are below, and what is held back."""
    yield Gap(6)
    for factor in shown.factors if shown is not None else ():
        yield Paragraph(_reason(names.factor(factor.name), factor.reason), size=TEXT_SMALL)
    below = [one for one in ranking.suggestions[1:] if one.below][:_BELOW]
    if below:
        yield Gap(6)
        yield Heading(said("Below it"))
    for one in below:
        yield Paragraph(_reason(one.title, one.below), size=TEXT_SMALL)
        yield Gap(3)
    if ranking.suppressed:
        yield Gap(6)
        yield Heading(said("Held back"))
    for held in ranking.suppressed[:_HELD]:
        title = titles.get(held.action) or held.action.replace("-", " ")
        yield Paragraph(_reason(title, held.because), size=TEXT_SMALL)
        yield Line(said("Policy: {policy}", policy=held.policy), role="ink_soft", size=TEXT_SMALL)
        yield Gap(3)
    if (more := len(ranking.suppressed) - _HELD) > 0:
        yield Line(counted(more, "and {count} more", "and {count} more"), role="ink_soft")


def _reason(what: str, why: str) -> tuple[Run, ...]:
    return Run(f"{as_read(what)} · ", weight="strong"), Run(as_read(why), "ink_soft")


def factor_amount(factor: Factor) -> str:
    """Return the amount in the unit people think of it: percent, times, money."""
    if factor.name is FactorName.PROPENSITY:
        return f"{round(factor.amount * 100)} %"
    if factor.name is FactorName.VALUE and factor.money is not None:
        return amounts.money(factor.money)
    return f"×{reader().toString(factor.amount, 'f', 1)}"


def _chosen_pill(choice: Choice) -> Pill:
    return {
        Choice.ACCEPTED: Pill(said("Accepted"), "good", "check"),
        Choice.DECLINED: Pill(said("Declined"), "bad", "cross"),
        Choice.NOT_NOW: Pill(said("Not now"), "warn", "calendar"),
    }[choice]
