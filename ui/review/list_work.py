"""The pages that are lists, at work: asked for when they are opened, and again when asked to."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.crm.coaching import CoachingCalls
from agent_console.crm.hub import Hub
from agent_console.desk.agreeing import owners
from agent_console.desk.review.access import reason
from agent_console.desk.review.proactive import Assigned, Proactive
from agent_console.domain.access_pattern import AccessPattern
from agent_console.domain.affected import Affected, Need
from agent_console.domain.agreement import Agreement
from agent_console.domain.audit_entry import Deed
from agent_console.domain.follow_up import Owner
from agent_console.domain.review import NoteKey
from agent_console.domain.score import Dispute, Score
from agent_console.domain.scorecard import Scorecard, in_language
from agent_console.errors import phrase
from agent_console.ids import InteractionId
from agent_console.wire.audit import AuditLine, AuditPage
from agent_console.wire.coaching import (
    AffectedAnswer,
    CalibrationAnswer,
    DisputesAnswer,
    PairAgreement,
    PatternsAnswer,
)
from ui.review.asking import Asking
from ui.review.floor_words import NOTHING, Row, percent
from ui.review.lines import Cell
from ui.review.list_pages import AccessPage, CalibrationPage, CallsPage
from ui.widgets.chips import Chip
from ui.words import amounts, problems, times
from ui.words.customs import customs
from ui.words.said import counted, grouped, said

DEEDS = {
    Deed.VIEW: phrase("Looked at a customer"),
    Deed.SEARCH: phrase("Searched"),
    Deed.COPY: phrase("Took a copy"),
    Deed.EXPORT: phrase("Exported"),
    Deed.CHANGE: phrase("Changed"),
    Deed.ERASE: phrase("Erased"),
    Deed.BREAK_GLASS: phrase("Broke the glass"),
    Deed.DENIED: phrase("Was refused"),
    Deed.SIGN_IN: phrase("Signed in or out"),
    Deed.READ_AUDIT: phrase("Read this log"),
    Deed.PRUNE: phrase("Removed what was too old"),
}
NEEDS = {
    Need.CANCELLED: phrase("Flight cancelled"),
    Need.MISSES_CONNECTION: phrase("Misses a connection"),
    Need.DELAYED: phrase("Flight late"),
}
_KAPPA = (
    (0.8, phrase("nearly always")),
    (0.6, phrase("well")),
    (0.4, phrase("fairly")),
    (0.2, phrase("little")),
)
"""From which kappa on reviewers agree so well (Landis and Koch, Biometrics 33, 1977, 159-174)."""


def moment(at: datetime | None, now: datetime) -> str:
    """Return when something was: the clock, with the day before it where that is another one."""
    if at is None:
        return NOTHING
    here, today = times.local(at), times.local(now)
    day = "" if here.date() == today.date() else times.short_day(here.date(), today.date()) + " "
    return day + times.clock(at)


class AccessWork(QObject):
    """Shows who looked at whom."""

    def __init__(self, page: AccessPage, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._asking = page, asking

    def refresh(self) -> None:
        """Ask for patterns and the latest deeds."""
        self._asking.hub(_patterns, self._on_patterns)
        self._asking.hub(_deeds, self._on_deeds, is_quiet=True)

    def _on_patterns(self, found: PatternsAnswer) -> None:
        now = self._asking.desk.clock()
        self._page.patterns.show_rows([pattern_row(one, now) for one in found.patterns])
        words = said(
            "{count} deeds since {day} looked through. A pattern is a question, no accusation.",
            count=grouped(found.looked_through_count),
            day=times.short_day(times.local(found.since).date(), times.local(now).date()),
        )
        self._page.show_about(words, said("Reading this is written down, too."))

    def _on_deeds(self, found: AuditPage) -> None:
        now = self._asking.desk.clock()
        self._page.deeds.show_rows([_deed_row(one, now) for one in found.lines])


def pattern_row(one: AccessPattern, now: datetime) -> Row:
    """Return one pattern, with its reason in words."""
    return (
        one.id,
        (
            Cell(one.agent_name or str(one.agent_id), weight="strong"),
            Cell(one.customer_name or NOTHING),
            Cell(problems.told(reason(one)), "warn"),
            Cell(grouped(one.view_count)),
            Cell(moment(one.last_at, now), "ink_soft"),
        ),
    )


def _deed_row(line: AuditLine, now: datetime) -> Row:
    entry = line.entry
    what = said(DEEDS[entry.deed])
    role = "bad" if entry.deed in {Deed.DENIED, Deed.BREAK_GLASS} else "ink"
    return (
        str(line.number),
        (
            Cell(moment(entry.at, now), "ink_soft"),
            Cell(line.agent_name or str(entry.agent_id) or said("The hub itself"), weight="strong"),
            Cell(what, role),
            Cell(grouped(len(entry.customers)) if entry.customers else ""),
            Cell(entry.reason or entry.what.replace("_", " "), "ink_soft"),
        ),
    )


class CallsWork(QObject):
    """Shows whom to call before they call, and gives them to colleagues."""

    def __init__(self, page: CallsPage, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._asking = page, asking
        self._found: dict[str, Affected] = {}
        self._owners: tuple[Owner, ...] = ()
        self._last: Assigned | None = None
        page.given.connect(self._on_given)
        page.undo_requested.connect(self._on_undo)

    @property
    def _proactive(self) -> Proactive:
        desk = self._asking.desk
        return Proactive(desk.files, desk.agent, desk.clock)

    def refresh(self) -> None:
        """Ask who is hit; without the hub, of whom this PC keeps."""
        desk = self._asking.desk
        self._owners = tuple(owners(desk.agent, desk.files.cache.agents()))
        self._page.show_colleagues([(str(at), one.name) for at, one in enumerate(self._owners)])
        calls = CoachingCalls(desk.hub) if desk.hub is not None else None
        self._asking.here(partial(self._proactive.listed, calls), self._on_listed)

    def _on_listed(self, found: AffectedAnswer) -> None:
        now = self._asking.desk.clock()
        self._found = {one.id: one for one in found.affected}
        self._page.table.show_rows([affected_row(one, now) for one in found.affected])
        waiting = sum(1 for one in found.affected if not one.is_assigned)
        words = counted(waiting, "{count} waits for a call", "{count} wait for a call")
        spoken = said("{count} were spoken to already", count=grouped(found.spoken_to_count))
        copy = said("Only whom this PC keeps: the CRM cannot be reached.")
        self._page.show_about(
            f"{words} · {spoken}" + (f" · {copy}" if found.is_from_copy else ""),
            said("Who needs it most first"),
        )

    @Slot(str)
    def _on_given(self, key: str) -> None:
        table = self._page.table
        chosen = table.chosen
        keys = table.marks or (frozenset({chosen.key}) if chosen is not None else frozenset())
        some = [one for line, one in self._found.items() if line in keys]
        if not some or not key:
            self._asking.say(said("Mark whom to call first."))
            return
        desk, to = self._asking.desk, self._owners[int(key)]
        until = desk.clock() + timedelta(seconds=desk.settings.work.undo_s)
        what = said("Call about the disruption, before they call")
        give = partial(self._proactive.assign, some, to, what=what, until=until)
        self._last = self._asking.keep(give)
        if self._last is not None:
            self._page.undo.show()
            desk.nudge()
            count = counted(len(some), "{count} call", "{count} calls")
            self._asking.say(said("{calls} for {name}", calls=count, name=to.name))
            table.mark(frozenset())
            self.refresh()

    @Slot()
    def _on_undo(self) -> None:
        last, self._last = self._last, None
        self._page.undo.hide()
        is_back = last is not None and self._proactive.undo(last)
        self._asking.say(
            said("Nobody has it to do now")
            if is_back
            else said("Too late to undo: it is on its way.")
        )
        self.refresh()


def affected_row(one: Affected, now: datetime) -> Row:
    """Return who is hit, by what, and who calls them."""
    flight = one.flight
    services = ", ".join(one.services)
    loses = said(NEEDS[one.need])
    if one.misses:
        loses = f"{loses} · {one.misses.partition('-')[0]}"
    opened = [
        counted(one.open_promise_count, "{count} promise", "{count} promises")
        if one.open_promise_count
        else "",
        counted(one.open_complaint_count, "{count} complaint", "{count} complaints")
        if one.open_complaint_count
        else "",
        services,
    ]
    tone = "warn" if one.need is Need.DELAYED else "bad"
    return (
        one.id,
        (
            Cell(one.name, weight="strong"),
            Cell(one.tier, "gold" if one.tier_rank else "ink_soft"),
            Cell(f"{flight.designator} {flight.origin}–{flight.destination}"),
            Cell(loses, tone),
            Cell(amounts.money(one.worth) if one.worth is not None else ""),
            Cell(", ".join(part for part in opened if part)),
            Cell(moment(one.last_spoken_at, now), "ink_soft"),
            Cell(one.owner_name, "good" if one.is_assigned else "ink"),
        ),
    )


class CalibrationWork(QObject):
    """Shows how far reviewers agree, and disputes that wait for an answer.

    Signals:
        note_wanted: The note of a dispute is to be read (`NoteKey`).
    """

    note_wanted = Signal(object)

    def __init__(self, page: CalibrationPage, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._asking = page, asking
        self._cards: tuple[Scorecard, ...] = ()
        self._pairs: dict[str, PairAgreement] = {}
        self._scores: dict[str, Score] = {}
        page.forms.chosen.connect(self._on_form_chosen)
        page.pairs.picked.connect(self._on_pair_picked)
        page.disputes.opened.connect(self._on_dispute_opened)

    def refresh(self) -> None:
        """Ask for scorecards, agreement and disputes."""
        self._asking.hub(_cards, self._on_cards)
        self._asking.hub(_disputes, self._on_disputes, is_quiet=True)

    def _on_cards(self, cards: tuple[Scorecard, ...]) -> None:
        self._cards, language = cards, customs().language
        self._page.forms.show_chips(
            [Chip(one.id, in_language(one.title, language)) for one in cards]
        )
        self._page.forms.setVisible(len(cards) > 1)
        self._on_form_chosen(self._page.forms.current)

    @Slot(str)
    def _on_form_chosen(self, key: str) -> None:
        if key:
            self._asking.hub(partial(_calibration, card=key), self._on_calibration, is_quiet=True)

    def _on_calibration(self, found: CalibrationAnswer) -> None:
        self._pairs = {f"{one.first_id}:{one.second_id}": one for one in found.pairs}
        rows = [(key, pair_cells(one)) for key, one in self._pairs.items()]
        self._page.pairs.show_rows(rows)
        if rows:
            self._page.pairs.choose(rows[0][0])
            self._on_pair_picked(rows[0][0])

    @Slot(str)
    def _on_pair_picked(self, key: str) -> None:
        pair = self._pairs.get(key)
        asks = {
            item.key: in_language(item.ask, customs().language)
            for card in self._cards
            for item in card.items
        }
        found = pair.items if pair is not None else {}
        self._page.items.show_rows(
            [(item, _item_cells(asks.get(item, item), one)) for item, one in found.items()]
        )

    def _on_disputes(self, found: DisputesAnswer) -> None:
        self._scores = {str(one.id): one for one in found.scores}
        now = self._asking.desk.clock()
        self._page.disputes.show_rows(
            [_dispute_row(one, self._scores.get(one.score_id), now) for one in found.disputes]
        )

    @Slot(str)
    def _on_dispute_opened(self, key: str) -> None:
        score = self._scores.get(key)
        if score is not None:
            entry = InteractionId(score.note_id)
            self.note_wanted.emit(NoteKey(customer_id=score.customer_id, interaction_id=entry))


def kappa_words(kappa: float | None) -> str:
    """Return how well two reviewers agree beyond chance."""
    if kappa is None:
        return NOTHING
    for least, words in _KAPPA:
        if kappa >= least:
            return said(words)
    return said("not at all")


def _number(kappa: float | None) -> Cell:
    return Cell(NOTHING if kappa is None else f"{kappa:.2f}")


def pair_cells(one: PairAgreement) -> Sequence[Cell | str]:
    """Return how far two reviewers agree."""
    whole = one.whole
    near = whole.near_count / whole.count if whole.count else None
    return (
        Cell(one.first_name or one.first_id, weight="strong"),
        Cell(one.second_name or one.second_id, weight="strong"),
        Cell(grouped(one.note_count)),
        Cell(percent(whole.share)),
        Cell(percent(near)),
        _number(whole.kappa),
        _number(whole.weighted_kappa),
        Cell(said("They agree {how}", how=kappa_words(whole.kappa)), "ink_soft"),
    )


def _item_cells(ask: str, one: Agreement) -> Sequence[Cell | str]:
    return (
        Cell(ask),
        Cell(grouped(one.count)),
        Cell(percent(one.share)),
        _number(one.kappa),
        _number(one.weighted_kappa),
    )


def _dispute_row(one: Dispute, score: Score | None, now: datetime) -> Row:
    points = NOTHING if score is None or score.points is None else grouped(score.points)
    return (
        one.score_id,
        (
            Cell(one.agent_name or str(one.agent_id), weight="strong"),
            Cell(score.reviewer_name if score is not None else ""),
            Cell(points),
            Cell(one.words),
            Cell(moment(one.at, now), "ink_soft"),
        ),
    )


def _patterns(hub: Hub) -> PatternsAnswer:
    return CoachingCalls(hub).patterns()


def _deeds(hub: Hub) -> AuditPage:
    return hub.ask("audit", AuditPage, where={"limit": "100"})


def _cards(hub: Hub) -> tuple[Scorecard, ...]:
    return CoachingCalls(hub).scorecards()


def _disputes(hub: Hub) -> DisputesAnswer:
    return CoachingCalls(hub).disputes()


def _calibration(hub: Hub, *, card: str) -> CalibrationAnswer:
    return CoachingCalls(hub).calibration(card)
