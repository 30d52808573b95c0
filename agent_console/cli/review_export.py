"""``agent-console review export`` and ``report``: figures and notes as files, now or by plan."""

import argparse
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import say
from agent_console.cli.reviewing import add_whose, reviewing
from agent_console.errors import BadInput

if TYPE_CHECKING:
    from agent_console.domain.report import ReportRequest

_KINDS = ("notes", "floor", "agents", "queues", "reasons", "steps")
_FORMS = ("csv", "xlsx", "pdf")
_SPANS = ("yesterday", "last_7_days", "last_28_days")


def add_to(verbs: Any) -> None:
    """Add these verbs."""
    export = verbs.add_parser("export", help="write a report into a file")
    export.add_argument("file", metavar="OUT", help="the file: .csv, .xlsx or .pdf says the form")
    export.add_argument("--from", dest="first", metavar="DATE", type=_day, help="first day (today)")
    export.add_argument("--to", dest="last", metavar="DATE", type=_day, help="last day")
    _add_filter(export)
    add_whose(export)
    export.set_defaults(run=_export)
    report = verbs.add_parser("report", help="reports the hub makes at their time")
    actions = report.add_subparsers(dest="action", required=True, metavar="plan|end|list|fetch")
    plan = actions.add_parser("plan", help="let the hub make a report from now on")
    plan.add_argument("name", help="how it is called in lists")
    plan.add_argument("--form", choices=_FORMS, default="csv", help="how it is written (csv)")
    plan.add_argument("--span", choices=_SPANS, default=_SPANS[0], help="about which days")
    plan.add_argument("--at", type=_time, default=time(6), metavar="HH:MM", help="when (06:00)")
    plan.add_argument("--on", default="0123456", metavar="DAYS", help="0 is Monday (0123456)")
    _add_filter(plan)
    end = actions.add_parser("end", help="make it no more")
    end.add_argument("plan", help="the plan's id")
    listed = actions.add_parser("list", help="plans, and reports that were made")
    fetch = actions.add_parser("fetch", help="save a report that was made")
    fetch.add_argument("report", help="its id")
    fetch.add_argument("file", metavar="OUT", help="the file")
    for parser, run in ((plan, _plan), (end, _end), (listed, _list), (fetch, _fetch)):
        add_whose(parser)
        parser.set_defaults(run=run)


def _add_filter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--what", choices=_KINDS, default="floor", help="what is in it (floor)")
    parser.add_argument("--zone", default="UTC", metavar="NAME", help="time zone of days (UTC)")
    parser.add_argument("--team", default="", metavar="NAME", help="only who sits there")
    parser.add_argument("--queue", default="", metavar="NAME", help="only this queue")
    parser.add_argument("--agent", metavar="ID", help="only this colleague")
    parser.add_argument("--search", default="", metavar="WORDS", help="of notes: only these")
    parser.add_argument("--language", default="en", help="of the headings: en, de, zh_CN")


def _request(arguments: argparse.Namespace, form: str) -> "ReportRequest":
    from agent_console.domain.report import ReportFilter, ReportForm, ReportKind, ReportRequest
    from agent_console.ids import AgentId

    wanted = ReportFilter(
        first_day=getattr(arguments, "first", None),
        last_day=getattr(arguments, "last", None),
        zone=arguments.zone,
        team=arguments.team,
        queue=arguments.queue,
        agent_id=AgentId(arguments.agent) if arguments.agent else None,
        words=arguments.search,
    )
    return ReportRequest(
        kind=ReportKind(arguments.what),
        form=ReportForm(form),
        wanted=wanted,
        language=arguments.language,
    )


def _export(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review.reports import save

    path = Path(arguments.file)
    form = path.suffix.removeprefix(".").lower()
    if form not in _FORMS:
        raise BadInput("the name of the file ends with .csv, .xlsx or .pdf")
    with reviewing(arguments) as hub:
        count = save(hub, _request(arguments, form), path)
    say(arguments, {"file": str(path), "bytes": count}, [f"{count} bytes in {path}"])
    return 0


def _plan(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review import reports
    from agent_console.domain.report import ReportPlan, Span
    from agent_console.ids import new_id

    if not arguments.on.isdecimal():
        raise BadInput("days are digits: 0 is Monday")
    wanted = ReportPlan(
        id=new_id(),
        name=arguments.name,
        request=_request(arguments, arguments.form),
        span=Span(arguments.span),
        weekdays=tuple(sorted(set(map(int, arguments.on)))),
        at=arguments.at,
    )
    with reviewing(arguments) as hub:
        made = reports.plan(hub, wanted)
    say(arguments, made, [f"{made.id}  next at {made.next_at:%Y-%m-%d %H:%M} UTC"])
    return 0


def _end(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review import reports

    with reviewing(arguments) as hub:
        reports.end_plan(hub, arguments.plan)
    say(arguments, {"ended": arguments.plan}, ["It is made no more."])
    return 0


def _list(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review import reports

    with reviewing(arguments) as hub:
        plans, made = reports.plans(hub), reports.made(hub)
    lines = [f"{one.id}  {one.name}  next at {one.next_at:%Y-%m-%d %H:%M} UTC" for one in plans]
    lines += [
        f"{one.id}  {one.name}  {one.due_at:%Y-%m-%d %H:%M} UTC  {one.state}  {one.why}".rstrip()
        for one in made
    ]
    say(arguments, {"plans": plans, "reports": made}, lines or ["none yet"])
    return 0


def _fetch(arguments: argparse.Namespace) -> int:
    from agent_console.desk.review import reports

    with reviewing(arguments) as hub:
        found = next((one for one in reports.made(hub) if one.id == arguments.report), None)
        if found is None:
            raise BadInput("there is no such report")
        count = reports.fetch(hub, found, Path(arguments.file))
    say(arguments, {"file": arguments.file, "bytes": count}, [f"{count} bytes"])
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written 2026-11-22") from None


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise argparse.ArgumentTypeError("a time is written 06:00") from None
