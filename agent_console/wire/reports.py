"""What is asked and answered about reports that are made as files."""

from agent_console.domain.report import MadeReport, ReportPlan
from agent_console.domain.value import Value


class ReportPlans(Value, frozen=True, kw_only=True):
    """The reports the hub makes by itself, by name."""

    plans: tuple[ReportPlan, ...] = ()


class MadeReports(Value, frozen=True, kw_only=True):
    """Reports that were made, newest first."""

    reports: tuple[MadeReport, ...] = ()
