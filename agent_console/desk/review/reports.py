"""Reports as files: made now and saved here, or made by the hub at their time and fetched.

A file is not encrypted, readable by its owner alone, and never written over another one.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from agent_console.crm.hub import Hub
from agent_console.desk.own_file import new_file
from agent_console.domain.report import MadeReport, ReportPlan, ReportRequest
from agent_console.errors import DiskFull


def save(hub: Hub, request: ReportRequest, path: Path) -> int:
    """Let the hub make a report and write it to *path* as it comes; return its size in bytes.

    Raises `BadInput` if *path* is there already or cannot be written, `DiskFull`, and what `Hub`
    raises; then no file is left.
    """
    return _written(hub.file("reports/export", request), path)


def plans(hub: Hub) -> tuple[ReportPlan, ...]:
    """Return the reports the hub makes by itself, by name."""
    return hub.report_plans()


def plan(hub: Hub, wanted: ReportPlan) -> ReportPlan:
    """Let the hub make a report from now on at its time; return it with the next time."""
    return hub.plan_report(wanted)


def end_plan(hub: Hub, key: str) -> None:
    """Let the hub not make it any more; files that were made stay."""
    hub.end_report_plan(key)


def made(hub: Hub) -> tuple[MadeReport, ...]:
    """Return what was made by plan, newest first."""
    return hub.made_reports()


def fetch(hub: Hub, report: MadeReport, path: Path) -> int:
    """Save a file that was made by plan, as `save` does."""
    return _written(hub.file(f"reports/{quote(report.id, safe='')}/file"), path)


def _written(pieces: Iterator[bytes], path: Path) -> int:
    place = new_file(path)
    try:
        with os.fdopen(place, "wb") as file:
            return sum(map(file.write, pieces))
    except BaseException as exc:
        with suppress(OSError):
            path.unlink()
        if isinstance(exc, OSError) and exc.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull("the disk has no room for the report") from None
        raise
