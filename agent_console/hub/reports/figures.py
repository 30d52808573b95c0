"""Reports of figures: what the floor counts, for any days there are."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection

from agent_console.domain.agent import Agent
from agent_console.domain.floor import ServiceGoal
from agent_console.domain.report import ReportFilter, ReportKind
from agent_console.domain.share import Share
from agent_console.domain.tally import Tally
from agent_console.hub.floor.counting import Counts, Place, Window, counted
from agent_console.hub.floor.days import Question
from agent_console.hub.floor.now import everyone
from agent_console.hub.floor.sums import added_up, merged
from agent_console.hub.floor.telling import IsWanted, wanted_by
from agent_console.hub.reports.sheets import Cell, Column, Kind, Row
from agent_console.hub.reports.spans import Days
from agent_console.hub.reports.words import word

_Measure = tuple[str, Kind, Callable[[Tally], Cell]]


class Wanted(NamedTuple):
    """What a report of figures is made from."""

    kind: ReportKind
    filter: ReportFilter
    days: Days
    goal: ServiceGoal
    now: datetime


def rows(connection: Connection, wanted: Wanted) -> Iterator[Row]:
    """Yield the rows of a report, in the order of `columns`."""
    staff = everyone(connection)
    is_wanted = _is_wanted(wanted.filter, staff)
    if wanted.kind is ReportKind.FLOOR:
        for begins, ends in wanted.days.each:
            for start, tally in _half_hours(connection, wanted, (begins, ends), is_wanted):
                yield (start, *_measured(tally))
        return
    whole = merged(_by_day(connection, wanted))
    yield from _MADE[wanted.kind](whole, is_wanted, {one.id: one for one in staff})


def columns(kind: ReportKind, language: str) -> tuple[Column, ...]:
    """Return the headings of a report."""
    return tuple(Column(word(key, language), form, width) for key, form, width in _COLUMNS[kind])


def _by_day(connection: Connection, wanted: Wanted) -> Iterator[Counts]:
    for begins, ends in wanted.days.each:
        yield merged(_counted(connection, wanted, begins, ends).values())


def _counted(
    connection: Connection, wanted: Wanted, first: datetime, last: datetime
) -> dict[datetime, Counts]:
    within = timedelta(seconds=wanted.goal.within_s)
    return counted(connection, Window(first, last, wanted.now, within))


def _half_hours(
    connection: Connection, wanted: Wanted, day: tuple[datetime, datetime], is_wanted: IsWanted
) -> Iterator[tuple[datetime, Tally]]:
    found = _counted(connection, wanted, *day)
    for start in sorted(found):
        tally = added_up(t for place, t in found[start].tallies.items() if is_wanted(place))
        if tally != Tally():
            yield start, tally


def _is_wanted(wanted: ReportFilter, staff: Iterable[Agent]) -> IsWanted:
    of_team = wanted_by(Question(wanted.zone, wanted.team, wanted.queue), staff)
    if wanted.agent_id is None:
        return of_team
    return lambda place: place.agent == wanted.agent_id and of_team(place)


def _grouped(
    whole: Counts, is_wanted: IsWanted, name: Callable[[Place], str]
) -> list[tuple[str, Tally]]:
    some: dict[str, list[Tally]] = {}
    for place, tally in whole.tallies.items():
        if is_wanted(place):
            some.setdefault(name(place), []).append(tally)
    return sorted((key, added_up(tallies)) for key, tallies in some.items())


def _agents(whole: Counts, is_wanted: IsWanted, staff: dict[Any, Agent]) -> Iterator[Row]:
    named = []
    for key, tally in _grouped(whole, is_wanted, lambda place: place.agent):
        one = staff.get(key)
        if key:
            named.append((one.name if one else key, one.station if one else "", tally))
    for name, team, tally in sorted(named, key=lambda row: row[:2]):
        yield (name, team, *_measured(tally))


def _queues(whole: Counts, is_wanted: IsWanted, _staff: dict[Any, Agent]) -> Iterator[Row]:
    for queue, tally in _grouped(whole, is_wanted, lambda place: place.queue):
        yield (queue, *_measured(tally))


def _reasons(whole: Counts, is_wanted: IsWanted, _staff: dict[Any, Agent]) -> Iterator[Row]:
    counts: dict[str, int] = {}
    for (place, reason), count in whole.reasons.items():
        if is_wanted(place):
            counts[reason] = counts.get(reason, 0) + count
    so_far, everything = 0, sum(counts.values())
    for reason, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        so_far += count
        yield (reason, count, so_far / everything)


def _steps(whole: Counts, is_wanted: IsWanted, _staff: dict[Any, Agent]) -> Iterator[Row]:
    sums: dict[str, tuple[int, int, int]] = {}
    for (place, action), (yes, no, later) in whole.steps.items():
        if is_wanted(place):
            before = sums.get(action, (0, 0, 0))
            sums[action] = (before[0] + yes, before[1] + no, before[2] + later)
    for action, (yes, no, later) in sorted(sums.items()):
        share = Share(yes=yes, of=yes + no + later)
        yield (action, share.of, yes, no, later, share.rate, *share.interval)


_MADE = {
    ReportKind.AGENTS: _agents,
    ReportKind.QUEUES: _queues,
    ReportKind.REASONS: _reasons,
    ReportKind.STEPS: _steps,
}
_MEASURES: tuple[_Measure, ...] = (
    ("contacts", Kind.COUNT, lambda t: t.contact_count),
    ("solved", Kind.SHARE, lambda t: t.solved.rate),
    ("handle", Kind.SECONDS, lambda t: t.handle_time_s),
    ("wrap_up", Kind.SECONDS, lambda t: t.wrap_up_s),
    ("offered", Kind.COUNT, lambda t: t.offered_count),
    ("answered", Kind.COUNT, lambda t: t.answered_count),
    ("abandoned", Kind.COUNT, lambda t: t.abandoned_count),
    ("service", Kind.SHARE, lambda t: t.service_level.rate),
    ("speed", Kind.SECONDS, lambda t: t.answer_s),
    ("accepted", Kind.SHARE, lambda t: t.accepted.rate),
    ("answers", Kind.COUNT, lambda t: t.accepted.of),
    ("kept", Kind.SHARE, lambda t: t.kept.rate),
)
_OF_TALLY = tuple((key, kind, 13) for key, kind, _ in _MEASURES)
_COLUMNS: dict[ReportKind, tuple[tuple[str, Kind, int], ...]] = {
    ReportKind.FLOOR: (("when", Kind.INSTANT, 17), *_OF_TALLY),
    ReportKind.AGENTS: (("agent", Kind.WORDS, 18), ("team", Kind.WORDS, 14), *_OF_TALLY),
    ReportKind.QUEUES: (("queue", Kind.WORDS, 18), *_OF_TALLY),
    ReportKind.REASONS: (
        ("reason", Kind.WORDS, 30),
        ("count", Kind.COUNT, 10),
        ("upto", Kind.SHARE, 12),
    ),
    ReportKind.STEPS: (
        ("step", Kind.WORDS, 30),
        ("answers", Kind.COUNT, 10),
        ("accepted", Kind.COUNT, 12),
        ("declined", Kind.COUNT, 10),
        ("later", Kind.COUNT, 10),
        ("accepted", Kind.SHARE, 12),
        ("from", Kind.SHARE, 12),
        ("to", Kind.SHARE, 12),
    ),
}


def _measured(tally: Tally) -> Row:
    return tuple(read(tally) for _, _, read in _MEASURES)
