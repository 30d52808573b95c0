"""Who it is: name, languages, tier, worth, and how far the relationship has come."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from agent_console.desk.identity_questions import number_of
from agent_console.desk.screen_pop import MOST_OFFERED, Match, MatchState, ScreenPop
from agent_console.domain.customer import Customer, RelationshipStage
from agent_console.domain.identifier import Scheme
from agent_console.domain.membership import Membership
from agent_console.wire.customer_file import CustomerFile
from ui.keys import do, may_do, shortcut
from ui.panes.data_age import age_blocks
from ui.widgets.block import Block, Gap, KeyLine, Line, Paragraph, Run
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Bar, Pill, Pills, Stairs, Who
from ui.words import names, times
from ui.words.amounts import phone
from ui.words.said import counted, grouped, said

_TONGUES = 3
_DIAL = "call.dial"
_DUPLICATES = "duplicates.open"


class CustomerCard(BlockCard):
    """Shows who is on the line, or that nobody knows yet.

    Signals:
        dial_requested: The number (E.164) that shall be called.
    """

    dial_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = ""
        """The number on the card that can be called."""
        shortcut("call.dial", self, self._on_dial)

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show the customer of *pop*."""
        calling = pop.call.from_number if pop.call else ""
        self.number = number_of(pop.file, calling=calling) if pop.file else ""
        if pop.file is None:
            self.show_blocks(tuple(nobody(pop.match)))
        else:
            self.show_blocks(tuple(somebody(pop.file, pop.match, number=self.number, now=now)))

    @Slot()
    def _on_dial(self) -> None:
        if self.number:
            self.dial_requested.emit(self.number)

    def _key_at(self, event: QMouseEvent) -> str:
        """Return the action of the line the pointer is on, or ""."""
        there = event.position().y() - self._end
        on = (block for block, top, tall in self.placed() if top <= there < top + tall)
        return next((block.key for block in on if isinstance(block, KeyLine)), "")

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Do what the clicked line says."""
        if event.button() is Qt.MouseButton.LeftButton and (action := self._key_at(event)):
            do(action)
        super().mouseReleaseEvent(event)


def nobody(match: Match) -> Iterator[Block]:
    """Word a caller nobody has identified, and what to do about it."""
    if match.state is MatchState.SEVERAL:
        count = len(match.candidates)
        profiles = counted(count, "{count} profile", "{count} profiles")
        if count > MOST_OFFERED:
            profiles = said("more than {count} profiles", count=MOST_OFFERED)
        yield Who("", said("Who is it?"), profiles, "person")
        together = said("They share this number. Ask for the full name, then pick one.")
        apart = said("Ask for the full name, then pick one.")
        yield from _hint(together if match.scheme is Scheme.PHONE else apart)
    elif match.state is MatchState.MAYBE:
        yield Who("", said("Who is it?"), said("Maybe somebody we know"), "person")
        yield from _hint(said("Ask for the full name before you say anything private."))
    elif match.state is MatchState.WITHHELD:
        yield Who("", said("Number withheld"), said("Nobody identified yet"), "hidden")
        yield from _hint(said("Ask for the member number or the record locator, then search."))
    else:
        yield Who("", said("Unknown caller"), said("This number is on no profile"), "person")
        yield from _hint(said("Ask for the name or the record locator, then search."))


def _hint(text: str) -> Iterator[Block]:
    yield Gap(6)
    yield Paragraph([Run(text, "ink_soft")])
    yield Gap(6)
    yield KeyLine(said("Search"), "find.anyone")


def somebody(file: CustomerFile, match: Match, *, number: str, now: datetime) -> Iterator[Block]:
    """Word what is known about one customer; *number* is the one they are called at."""
    customer = file.customer
    best = max(file.memberships, key=_rank, default=None)
    yield Who(customer.initials, customer.full_name, about(customer))
    if customer.native_name and customer.native_name != customer.full_name:
        yield Line(customer.native_name, role="ink_soft")
    yield Gap(8)
    if pills := tuple(_pills(customer, best, match)):
        yield Pills(pills)
        yield Gap(8)
    if best is not None and best.next_tier_points > 0:
        yield from _progress(best, now=now)
    elif best is not None and best.tier and best.tier_year_ends_on:
        until = times.short_day(best.tier_year_ends_on, times.local(now).date())
        left = times.days_left(best.tier_year_ends_on, now)
        yield Line(said("{tier} until {day}", tier=best.tier, day=until), left, "ink_soft", size=12)
        yield Gap(9)
    yield from _relationship(customer.stage)
    if number:
        yield Gap(6)
        yield KeyLine(said("Call {number}", number=phone(number)), _DIAL)
    if may_do(_DUPLICATES):
        yield Gap(6)
        yield KeyLine(said("Duplicates"), _DUPLICATES)
    yield from age_blocks(file.as_of, now=now)


def _rank(membership: Membership) -> int:
    return membership.tier_rank


def about(customer: Customer) -> str:
    """Return pronouns and languages in words."""
    tongues = ", ".join(names.language(tag) for tag in customer.languages[:_TONGUES])
    parts = (customer.pronouns, said("prefers {languages}", languages=tongues) if tongues else "")
    return " · ".join(part for part in parts if part)


def _pills(customer: Customer, best: Membership | None, match: Match) -> Iterator[Pill]:
    if best is not None:
        tier = best.tier or said("Member")
        since = best.member_since
        text = said("{tier} · since {year}", tier=tier, year=since.year) if since else tier
        yield Pill(text, "gold" if best.tier_rank else "plain", "star" if best.tier_rank else "")
    if worth := names.value_class(customer.value_class):
        yield Pill(worth, "primary")
    if pill := sureness(match):
        yield pill


def sureness(match: Match) -> Pill | None:
    """Return how sure it is who this is, and by what; None where nothing says so."""
    if match.state is MatchState.CHOSEN:
        return Pill(said("Picked by you"), "good", "check")
    if match.state is MatchState.HANDED_OVER:
        return Pill(said("Known from the colleague"), "good", "check")
    if match.scheme is None:
        return None
    by = names.matched_by(match.scheme)
    if match.state is MatchState.LIKELY:
        return Pill(said("{by}, likely: ask the name", by=by), "warn", "info")
    return Pill(by, "good", "check")


def _progress(best: Membership, *, now: datetime) -> Iterator[Block]:
    words = said(
        "{points} of {wanted} to {tier}",
        points=grouped(best.tier_points),
        wanted=grouped(best.next_tier_points),
        tier=best.next_tier,
    )
    left = _expiry(best, now=now)
    yield Line(words, left, role="ink_soft", size=12)
    yield Gap(4)
    yield Bar(best.progress, "gold")
    yield Gap(9)


def _expiry(best: Membership, *, now: datetime) -> str:
    """Return "38 days left", or since when the tier year is over."""
    if best.tier_year_ends_on is None:
        return ""
    left = times.days_left(best.tier_year_ends_on, now)
    today = times.local(now).date()
    return left or said("ended {day}", day=times.short_day(best.tier_year_ends_on, today))


def _relationship(stage: RelationshipStage) -> Iterator[Block]:
    reached = list(RelationshipStage).index(stage) + 1
    yield Line(
        said("Relationship"),
        names.stage(stage),
        role="ink_soft",
        size=12,
        remark_role="ink",
        remark_weight="strong",
    )
    yield Gap(4)
    yield Stairs(reached, len(RelationshipStage))
