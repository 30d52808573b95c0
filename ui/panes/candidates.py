"""Several customers share a number: side by side with what tells them apart."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from agent_console.desk.screen_pop import MOST_OFFERED, Trait, TraitKind
from agent_console.domain.certainty import Certainty
from agent_console.domain.identifier import Scheme
from agent_console.errors import phrase
from agent_console.ids import CustomerId
from agent_console.wire.customer_file import Candidate
from ui.keys import key_of, offer
from ui.theme.tokens import CARD_RADIUS, TEXT_SMALL, TEXT_TITLE
from ui.widgets.block import Heading, Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn, Card
from ui.widgets.keycap import draw_key, key_width
from ui.words import names, places, times
from ui.words.said import counted, said

_TRAITS: Mapping[TraitKind, str] = {
    TraitKind.TRIP: phrase("Trip"),
    TraitKind.HOME: phrase("Home"),
    TraitKind.TIER: phrase("Tier"),
    TraitKind.AGE: phrase("Age"),
    TraitKind.CONTACT: phrase("Last"),
    TraitKind.LANGUAGE: phrase("Speaks"),
    TraitKind.PRONOUNS: phrase("Says"),
}
_SURENESS: Mapping[Certainty, tuple[str, str]] = {
    Certainty.SURE: (phrase("Sure"), "good"),
    Certainty.LIKELY: (phrase("Likely"), "warn"),
    Certainty.MAYBE: (phrase("Maybe"), "ink_soft"),
}
_COLUMNS = 3
_TALL, _LINE = 198, 21


class CandidateButton(QAbstractButton):
    """One customer it may be, as a tile with its key."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._key = f"candidates.{number}"
        self._facts: tuple[tuple[str, str], ...] = ()
        self._initials = ""
        self._sureness: tuple[str, str] | None = None
        """How sure it is, in a word, and the colour of that word."""
        self.candidate: Candidate | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_candidate(
        self,
        candidate: Candidate,
        facts: tuple[tuple[str, str], ...],
        certainty: Certainty | None = None,
    ) -> None:
        """Show who it may be, and how sure that is."""
        self.candidate, self._facts = candidate, facts
        word, role = _SURENESS.get(certainty, ("", "")) if certainty else ("", "")
        self._sureness = (said(word), role) if word else None
        name = candidate.customer.full_name
        self.setText(name)
        offer(self._key, self)
        self.setAccessibleName(name)
        words = [f"{label}: {value}" for label, value in facts]
        if self._sureness is not None:
            words.insert(0, self._sureness[0])
        self.setAccessibleDescription(f"{'. '.join(words)}. {key_of(self._key)}")
        self.setToolTip(name)
        self._initials = candidate.customer.initials
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for name and facts."""
        return QSize(190, self._tall)

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest tile."""
        return QSize(140, self._tall)

    @property
    def _tall(self) -> int:
        return _TALL + (_LINE if self._sureness is not None else 0)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the tile."""
        canvas, place = Canvas(self), self.rect()
        hot = self.underMouse() or self.isDown()
        line, wide = ("focus", 2) if self.hasFocus() else ("field_line", 1)
        canvas.rounded(place, CARD_RADIUS, "hover" if hot else "surface", line, wide)
        circle = canvas.box(12, 12, 34, 34)
        canvas.circle(circle, "primary_tint")
        canvas.text(self._initials, circle, "primary", weight="heavy", align="centre")
        cap = key_width(self._key)
        draw_key(canvas, self._key, canvas.box(self.width() - cap - 10, 10, cap, 18))
        inner = self.width() - 24
        name = Paragraph([Run(self.text(), weight="heavy")], size=15, indent=12, lines=2)
        name.paint(canvas, 54, inner + 12)
        below = 60 + max(22, name.height(inner + 12))
        if self._sureness is not None:
            word, role = self._sureness
            canvas.text(
                word, canvas.box(12, below, inner, 20), role, size=TEXT_SMALL, weight="strong"
            )
            below += _LINE
        for index, (label, value) in enumerate(self._facts):
            top = below + index * _LINE
            canvas.text(label, canvas.box(12, top, 50, 20), "ink_soft", size=TEXT_SMALL)
            canvas.text(value, canvas.box(64, top, inner - 52, 20), size=TEXT_SMALL)
        canvas.end()


class CandidatesPane(Card):
    """Asks which of several customers is on the line.

    Signals:
        candidate_picked: The id of the customer the agent picked.
    """

    candidate_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = BlockColumn()
        self._rest = BlockColumn()
        self.put(self._title)
        tiles = QWidget()
        grid = QGridLayout(tiles)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        self.buttons = [CandidateButton(number) for number in range(1, MOST_OFFERED + 1)]
        for index, button in enumerate(self.buttons):
            grid.addWidget(button, index // _COLUMNS, index % _COLUMNS)
            button.clicked.connect(self._on_candidate_clicked)
            button.hide()
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.put(tiles, above=12)
        self.put(self._rest)

    def show_candidates(
        self,
        candidates: Sequence[Candidate],
        *,
        now: datetime,
        last_contacts: Mapping[CustomerId, datetime] | None = None,
        traits: Sequence[Sequence[Trait]] = (),
        certainties: Sequence[Certainty] = (),
        scheme: Scheme | None = None,
    ) -> None:
        """Show up to nine customers; *last_contacts* where they are known.

        In the order of the customers, *traits* is what tells just these apart and *certainties*
        how sure each is. *scheme* is by what they were found.
        """
        if not candidates and self.buttons[0].isHidden():
            return
        contacts = last_contacts or {}
        self._title.show_blocks(
            (
                Heading(said("Who is calling?")),
                Paragraph(
                    [Run(_question(len(candidates), scheme), weight="heavy")], size=TEXT_TITLE
                ),
            )
        )
        for index, button in enumerate(self.buttons):
            button.setVisible(index < len(candidates))
            if index < len(candidates):
                candidate = candidates[index]
                at = contacts.get(candidate.customer.id)
                facts = (
                    tuple(trait_facts(traits[index], now=now))
                    if index < len(traits)
                    else candidate_facts(candidate, at, now=now)
                )
                certainty = certainties[index] if index < len(certainties) else None
                button.show_candidate(candidate, facts, certainty)
        words = said("There are more: search by name.") if len(candidates) > MOST_OFFERED else ""
        self._rest.show_blocks((Paragraph([Run(words, "ink_soft")]),) if words else ())

    @Slot()
    def _on_candidate_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, CandidateButton) and button.candidate is not None:
            self.candidate_picked.emit(button.candidate.customer.id)


def _question(count: int, scheme: Scheme | None) -> str:
    if count > MOST_OFFERED:  # nobody counted further
        return said(
            "More than {count} customers may be meant. Ask for the full name.", count=MOST_OFFERED
        )
    if scheme is Scheme.LOCATOR:
        return counted(
            count,
            "Maybe this customer travels with it. Ask for the full name.",
            "{count} customers had this record locator. Ask for the full name.",
        )
    if count > 1 and scheme is not Scheme.PHONE:
        return said("{count} customers may be meant. Ask for the full name.", count=count)
    return counted(
        count,
        "Maybe this customer is calling. Ask for the full name.",
        "{count} customers share this number. Ask for the full name.",
    )


def candidate_facts(
    candidate: Candidate, last_contact: datetime | None, *, now: datetime
) -> tuple[tuple[str, str], ...]:
    """Return what tells customers apart; of the birth date the year only."""
    customer = candidate.customer
    born = str(customer.birth_date.year) if customer.birth_date else "—"
    facts = [
        (said("Home"), places.airport(customer.home_airport) or customer.city or "—"),
        (said("Tier"), candidate.tier or "—"),
        (said("Born"), born),
    ]
    if last_contact is not None:
        facts.append((said("Last"), times.ago(last_contact, now)))
    else:
        tongue = names.language(customer.languages[0]) if customer.languages else "—"
        facts.append((said("Speaks"), tongue))
    return tuple(facts)


def trait_facts(traits: Sequence[Trait], *, now: datetime) -> Iterator[tuple[str, str]]:
    """Return name and words of each trait; a dash where it is not known of this one."""
    for trait in traits:
        yield said(_TRAITS[trait.kind]), _trait_words(trait, now=now) or "—"


def _trait_words(trait: Trait, *, now: datetime) -> str:
    kind = trait.kind
    if kind is TraitKind.HOME:
        return places.airport(trait.text) or trait.text
    if kind is TraitKind.AGE:
        return said("{decade}s", decade=trait.number) if trait.number else ""
    if kind is TraitKind.CONTACT:
        return times.ago(trait.at, now) if trait.at else ""
    if kind is TraitKind.LANGUAGE:
        return names.language(trait.text) if trait.text else ""
    if kind is TraitKind.TRIP and trait.at is not None:
        on = times.short_day(times.local(trait.at).date(), times.local(now).date())
        return " · ".join(part for part in (trait.text, on) if part)
    return trait.text
