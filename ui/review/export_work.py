"""What is listed, as a file: the hub makes it, masks it and writes down who took it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimeZone, Slot

from agent_console.crm.hub import Hub
from agent_console.desk.review import reports
from agent_console.domain.report import (
    MadeReport,
    ReportFilter,
    ReportForm,
    ReportKind,
    ReportPlan,
    ReportRequest,
    ReportState,
)
from agent_console.errors import ConsoleError
from agent_console.ids import new_id
from ui.review.asking import Asking
from ui.review.export_strip import ExportStrip
from ui.words import problems, times
from ui.words.customs import customs
from ui.words.said import said


class ExportWork(QObject):
    """Asks where to, and has the file made."""

    def __init__(self, strip: ExportStrip, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._strip, self._asking = strip, asking
        self.kind, self.wanted = ReportKind.NOTES, ReportFilter()
        self._made: dict[str, MadeReport] = {}
        strip.wanted.connect(self._on_wanted)
        strip.planned.connect(self._on_planned)
        strip.fetched.connect(self._on_fetched)
        strip.left.connect(strip.hide)

    def ask(self, kind: ReportKind, wanted: ReportFilter) -> None:
        """Ask how and where to; *wanted* are the filters of what is listed."""
        self.kind, self.wanted = kind, wanted
        today = times.local(self._asking.desk.clock()).date().isoformat()
        self._strip.ask(f"{kind.value}-{today}")
        self._asking.hub(reports.made, self._on_made, is_quiet=True)

    def _on_made(self, found: tuple[MadeReport, ...]) -> None:
        self._made = {one.id: one for one in found if one.state is ReportState.DONE}
        day = "%Y-%m-%d"
        self._strip.show_made(
            [
                (key, f"{one.name}-{times.local(one.due_at).strftime(day)}.{one.form.value}")
                for key, one in self._made.items()
            ]
        )

    def _request(self, form: str) -> ReportRequest:
        return ReportRequest(
            kind=self.kind,
            form=ReportForm(form),
            wanted=self.wanted,
            language=customs().language,
        )

    @Slot(str, str)
    def _on_wanted(self, form: str, place: str) -> None:
        path = Path(place).expanduser()
        save = partial(_saved, request=self._request(form), path=path)
        self._asking.hub(save, partial(self._on_saved, path), failed=self._on_failed, is_quiet=True)

    def _on_saved(self, path: Path, _size: int) -> None:
        self._strip.hide()
        self._asking.say(said("Written: {file}", file=path.name))

    def _on_failed(self, error: ConsoleError) -> None:
        self._strip.show_problem(f"{problems.problem(error)}. {problems.advice(error)}")

    @Slot(str)
    def _on_planned(self, form: str) -> None:
        plan = ReportPlan(id=new_id(), name=self.kind.value, request=self._request(form))
        self._asking.hub(
            partial(_planned, wanted=plan), self._on_is_planned, failed=self._on_failed
        )

    def _on_is_planned(self, plan: ReportPlan) -> None:
        self._strip.hide()
        when = times.moment(plan.next_at) if plan.next_at is not None else ""
        self._asking.say(said("The hub makes it from {time} on", time=when))

    @Slot(str, str)
    def _on_fetched(self, key: str, place: str) -> None:
        report = self._made.get(key)
        if report is not None:
            path = Path(place)
            fetch = partial(_fetched, report=report, path=path)
            self._asking.hub(
                fetch, partial(self._on_saved, path), failed=self._on_failed, is_quiet=True
            )


def zone() -> str:
    """Return the IANA name of this computer's zone."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


def _saved(hub: Hub, *, request: ReportRequest, path: Path) -> int:
    return reports.save(hub, request, path)


def _planned(hub: Hub, *, wanted: ReportPlan) -> ReportPlan:
    return reports.plan(hub, wanted)


def _fetched(hub: Hub, *, report: MadeReport, path: Path) -> int:
    return reports.fetch(hub, report, path)
