"""Make one report for one person: what they may see of it, audited before it goes out."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.note_parsing import parsed
from agent_console.domain.note_query import QueryRefused
from agent_console.domain.report import ReportForm, ReportKind, ReportRequest
from agent_console.domain.rights import Policy, Right
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.reports import as_csv, as_pdf, as_xlsx, figures, notes
from agent_console.hub.reports.sheets import Column, Row, Sheet
from agent_console.hub.reports.spans import Days, days_of
from agent_console.hub.reports.words import title, word
from agent_console.hub.review.refusing import not_understood
from agent_console.hub.seeing import eyes_of
from agent_console.ids import CustomerId, new_id

_WRITTEN: dict[ReportForm, Callable[[Sheet], Iterator[bytes]]] = {
    ReportForm.CSV: as_csv.written,
    ReportForm.XLSX: as_xlsx.written,
    ReportForm.PDF: as_pdf.written,
}
Named = Callable[[Sequence[CustomerId]], None]


def right_for(kind: ReportKind) -> Right:
    """Return which right a report takes."""
    return Right.REVIEW_NOTES if kind is ReportKind.NOTES else Right.WATCH_FLOOR


def must_be_allowed(policy: Policy, agent: Agent, kind: ReportKind) -> None:
    """Raise `Refusal` (403) for who may not have a report."""
    right = right_for(kind)
    if not policy.may(agent.role, right):
        raise Refusal(403, "You have no right to do this", f"it takes: {right}")


class Report:
    """One report on its way; `pieces` makes it. Raises `Refusal` at once for what cannot be.

    *named* hears who is named in it before their rows go out.
    """

    def __init__(
        self, hub: Hub, agent: Agent, request: ReportRequest, *, named: Named | None = None
    ) -> None:
        must_be_allowed(hub.policy, agent, request.kind)
        self._hub, self._agent, self._request = hub, agent, request
        self._named = named
        self._days = days_of(request.wanted, now=hub.clock())
        self.row_count = 0
        if request.kind is ReportKind.NOTES and request.wanted.words.strip():
            try:
                parsed(request.wanted.words)
            except QueryRefused as exc:
                raise not_understood(exc) from None

    def pieces(self) -> Iterator[bytes]:
        """Yield the file."""
        request = self._request
        sheet = Sheet(
            title=title(request.kind, request.language),
            about=self._about(),
            columns=self._columns(),
            rows=self._counted(self._rows()),
            zone=self._days.zone,
            cut=word("cut", request.language),
        )
        yield from _WRITTEN[request.form](sheet)

    def _columns(self) -> tuple[Column, ...]:
        kind, language = self._request.kind, self._request.language
        is_notes = kind is ReportKind.NOTES
        return notes.columns(language) if is_notes else figures.columns(kind, language)

    def _rows(self) -> Iterable[Row]:
        hub, request = self._hub, self._request
        if request.kind is ReportKind.NOTES:
            return notes.rows(
                hub.engine,
                request.wanted,
                self._days_of_notes,
                lambda connection: eyes_of(connection, self._agent, hub.policy, at=hub.clock()),
                self._tell,
            )
        self._tell(())
        now = hub.clock()
        wanted = figures.Wanted(request.kind, request.wanted, self._days, hub.floor.goal, now)
        with reading(hub.engine) as connection:
            return list(figures.rows(connection, wanted))

    def _counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            self.row_count += 1
            yield row

    @property
    def _days_of_notes(self) -> Days | None:
        """Return the days notes are taken from; all there are where none is named."""
        return self._days if self._request.wanted.first_day else None

    def _tell(self, customers: Sequence[CustomerId]) -> None:
        """Write down whom the next rows are about, before they go."""
        entry = AuditEntry(
            id=new_id(),
            at=self._hub.clock(),
            deed=Deed.EXPORT,
            what=f"report {self._request.kind} {self._request.form}",
            agent_id=self._agent.id,
            role=self._agent.role,
            customers=tuple(customers),
        )
        self._hub.audit.write(entry, are_new=True)
        if self._named is not None:
            self._named(customers)

    def _about(self) -> str:
        wanted, days = self._request.wanted, self._days_of_notes or self._days
        dates = f"{days.first} – {days.last}" if days.last > days.first else str(days.first)
        is_timeless = self._request.kind is ReportKind.NOTES and not wanted.first_day
        parts = ("" if is_timeless else dates, wanted.zone, wanted.team, wanted.queue, wanted.words)
        return " · ".join(part for part in parts if part)
