"""The floor in words: figures beside last week, half hours, colleagues, queues, reasons."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from agent_console.domain.floor import AtWork, Floor, HalfHour, OnCall, QueueNow
from agent_console.domain.presence import PresenceState
from agent_console.domain.share import Share
from agent_console.domain.stage import Stage
from ui.review.chart import Chart, Series
from ui.review.lines import Cell, Figure
from ui.words import names, times
from ui.words.presences import presence_name
from ui.words.said import counted, grouped, said

NOTHING = "–"
_MOST_REASONS = 12
_EVEN, _SHORT = 0.5, 12
Row = tuple[str, Sequence[Cell | str]]


def percent(share: float | None) -> str:
    """Return "81 %"."""
    if share is None:
        return NOTHING
    return said("{number} %", number=round(share * 100))


def length(seconds: float | None) -> str:
    """Return "5:42"."""
    return NOTHING if seconds is None else times.waited(timedelta(seconds=round(seconds)))


def surely(share: Share) -> str:
    """Return how sure a share is: "40 % to 52 %, of 212"."""
    if not share.of:
        return said("Nothing was counted yet")
    low, high = share.interval
    return said(
        "Between {low} and {high} with 95 % certainty; {yes} of {count}",
        low=percent(low),
        high=percent(high),
        yes=grouped(share.yes),
        count=grouped(share.of),
    )


def figures(floor: Floor) -> tuple[Figure, ...]:
    """Return the tiles."""
    today, before = floor.today, floor.last_week
    return (
        _share(said("Solved first time"), floor.solved, floor.solved_before),
        _time(said("Handle time"), today.handle_time_s, before.handle_time_s),
        _time(said("Wrap-up"), today.wrap_up_s, before.wrap_up_s),
        _share(said("Accepted next step"), today.accepted, before.accepted),
        _share(said("Promises kept"), today.kept, before.kept),
    )


def service_figures(floor: Floor, now: datetime) -> tuple[Figure, ...]:
    """Return the tiles of the live floor."""
    today, before = floor.today, floor.last_week
    since = floor.longest_since
    on_calls = sum(1 for one in floor.agents if one.calls)
    here = sum(1 for one in floor.agents if one.state is not PresenceState.AWAY)
    free = sum(1 for one in floor.agents if one.state is PresenceState.AVAILABLE)
    level = _share(
        said("Answered within {seconds} s", seconds=floor.goal.within_s),
        today.service_level,
        before.service_level,
    )
    return (
        Figure(
            title=said("Waiting"),
            value=grouped(floor.waiting_count),
            change=said("longest {time}", time=length((now - since).total_seconds()))
            if since
            else said("nobody waits"),
        ),
        Figure(
            title=said("On a call"),
            value=grouped(on_calls),
            change=said("{count} at their console", count=grouped(here)),
        ),
        Figure(title=said("Available"), value=grouped(free), change=said("can take a call")),
        level,
        _time(said("Speed of answer"), today.answer_s, before.answer_s),
    )


def _share(title: str, now: Share, before: Share) -> Figure:
    change, trend = "", 0
    if now.rate is not None and before.rate is not None:
        points = round(now.rate * 100) - round(before.rate * 100)
        trend = (points > 0) - (points < 0)
        change = (
            counted(abs(points), "{count} pt on last week", "{count} pts on last week")
            if points
            else said("as last week")
        )
    return Figure(
        title=title, value=percent(now.rate), change=change, trend=trend, about=surely(now)
    )


def _time(title: str, now: float | None, before: float | None) -> Figure:
    change, trend = "", 0
    if now is not None and before is not None:
        more = round(now) - round(before)
        trend = (more > 0) - (more < 0)
        change = (
            said("{time} on last week", time=length(abs(more))) if more else said("as last week")
        )
    return Figure(title=title, value=length(now), change=change, trend=trend)


# half hours


def half_hours(floor: Floor) -> Chart:
    """Return calls and accepted next steps of the day, half hour by half hour."""
    halves = _working(floor.half_hours)
    calls = tuple(float(one.today.contact_count) for one in halves)
    taken = tuple(float(one.today.accepted_count) for one in halves)
    before = tuple(float(one.last_week.contact_count) for one in halves)
    best = max(zip(calls, halves, strict=True), key=lambda one: one[0], default=(0.0, None))
    about = ""
    if best[1] is not None and best[0]:
        about = said(
            "Most calls at {time}: {count}",
            time=times.clock(best[1].starts_at),
            count=grouped(int(best[0])),
        )
    return Chart(
        title=said("Calls and accepted next steps by half hour"),
        of=said("Half hour"),
        labels=tuple(times.clock(one.starts_at) for one in halves),
        bars=(
            Series(name=said("Calls"), values=calls, role="track"),
            Series(name=said("Accepted next steps"), values=taken, role="primary"),
        ),
        line=_line_of(said("Calls last week"), before, calls),
        step=4,
        about=about,
    )


def _line_of(name: str, values: tuple[float, ...], beside: tuple[float, ...]) -> Series | None:
    """Return *values* as a line in the scale of *beside*, without points where nothing was."""
    most = max(beside, default=0.0)
    if not most or not any(values):
        return None
    return Series(
        name=name,
        values=tuple(min(1.0, value / most) for value in values),
        role="gold",
        words=tuple(f"{value:g}" for value in values),
    )


def service_levels(floor: Floor) -> Chart:
    """Return how many calls were answered in time, half hour by half hour."""
    halves = _working(floor.half_hours)
    offered = tuple(float(one.today.offered_count) for one in halves)
    in_time = tuple(float(one.today.in_time_count) for one in halves)
    return Chart(
        title=said("Calls offered and answered within {seconds} s", seconds=floor.goal.within_s),
        of=said("Half hour"),
        labels=tuple(times.clock(one.starts_at) for one in halves),
        bars=(
            Series(name=said("Offered"), values=offered, role="track"),
            Series(name=said("In time"), values=in_time, role="good"),
        ),
        step=4,
    )


def _working(halves: Sequence[HalfHour]) -> tuple[HalfHour, ...]:
    """Return the half hours from the first to the last with a call, today or a week ago."""
    busy = [
        at
        for at, one in enumerate(halves)
        if one.today.contact_count or one.last_week.contact_count or one.today.offered_count
    ]
    return tuple(halves[busy[0] : busy[-1] + 1]) if busy else ()


def reasons(floor: Floor) -> Chart:
    """Return why people call, most first, with the share the first ones make (Pareto)."""
    shown = floor.reasons[:_MOST_REASONS]
    upto = tuple(one.upto for one in shown)
    labels = tuple(names.reason(one.reason) if one.reason else NOTHING for one in shown)
    return Chart(
        title=said("Why they call"),
        of=said("Reason"),
        labels=labels,
        short=tuple(_shortened(one.rpartition("› ")[2]) for one in labels),
        bars=(
            Series(
                name=said("Last week"),
                values=tuple(float(one.last_week_count) for one in shown),
                role="track",
            ),
            Series(
                name=said("Calls"), values=tuple(float(one.count) for one in shown), role="primary"
            ),
        ),
        line=Series(
            name=said("Together"),
            values=upto,
            role="gold",
            words=tuple(percent(one) for one in upto),
        ),
        about=_first_reasons(floor),
        step=1 if len(shown) <= _MOST_REASONS // 2 else 3,
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip() + "…"


def _first_reasons(floor: Floor) -> str:
    enough = next(
        (at for at, one in enumerate(floor.reasons, 1) if one.upto >= _EVEN), len(floor.reasons)
    )
    if not floor.reasons:
        return ""
    return said("{count} reasons make half of all calls", count=enough)


# colleagues and queues


def team_rows(floor: Floor, now: datetime) -> list[Row]:
    """Return one line for each colleague and their day."""
    return [(one.agent_id, _team_cells(one, now)) for one in floor.agents]


def _team_cells(one: AtWork, now: datetime) -> Sequence[Cell | str]:
    today, before = one.today, one.last_week
    return (
        Cell(one.name, weight="strong"),
        _doing(one, now),
        Cell(grouped(today.contact_count)),
        _beside(length(today.handle_time_s), length(before.handle_time_s)),
        _beside(length(today.wrap_up_s), length(before.wrap_up_s)),
        _sure(one.last_week.solved),
        _sure(today.accepted),
        _sure(today.kept),
    )


def _beside(now: str, before: str) -> Cell:
    return Cell(now if before == NOTHING else f"{now} ({before})")


def _sure(share: Share) -> Cell:
    """Return a share with its interval: of few cases nobody is to be judged."""
    if share.rate is None:
        return Cell(NOTHING, "ink_soft")
    low, high = share.interval
    return Cell(f"{percent(share.rate)} ({round(low * 100)}–{round(high * 100)})")


def _doing(one: AtWork, now: datetime) -> Cell:
    tones = {
        PresenceState.AVAILABLE: "good",
        PresenceState.ON_CALL: "primary",
        PresenceState.WRAP_UP: "warn",
    }
    words = presence_name(one.state)
    if one.since is not None and one.state is not PresenceState.AWAY:
        words = f"{words} · {times.running(one.since, now)}"
    return Cell(words, tones.get(one.state, "ink_soft"))


def floor_rows(floor: Floor, now: datetime) -> list[Row]:
    """Return who is on which call since when, those on calls first, the longest before."""
    order = {PresenceState.ON_CALL: 0, PresenceState.WRAP_UP: 1, PresenceState.AVAILABLE: 2}
    shown = sorted(
        floor.agents,
        key=lambda one: (
            one.state is PresenceState.AWAY,
            order.get(one.state, 3),
            one.since or now,
            one.name,
        ),
    )
    return [(one.agent_id, _floor_cells(one, now)) for one in shown]


def _floor_cells(one: AtWork, now: datetime) -> Sequence[Cell | str]:
    call = one.calls[0] if one.calls else None
    return (
        Cell(one.name, weight="strong"),
        _doing(one, now),
        Cell(call.queue if call else ""),
        Cell(_call_words(call, len(one.calls)) if call else ""),
        Cell(times.running(call.since, now) if call else "", weight="strong"),
        Cell(one.team, "ink_soft"),
    )


def _call_words(call: OnCall, count: int) -> str:
    stage = {
        Stage.RINGING: said("rings"),
        Stage.HELD: said("on hold"),
        Stage.WRAP_UP: said("after-call work"),
    }.get(call.stage, said("talks"))
    number = call.number or said("number withheld")
    more = said("with {count} more", count=count - 1) if count > 1 else ""
    return " · ".join(part for part in (stage, number, more) if part)


def queue_rows(floor: Floor, now: datetime) -> list[Row]:
    """Return one line for each queue."""
    return [(one.queue or NOTHING, _queue_cells(one, now, floor)) for one in floor.queues]


def _queue_cells(one: QueueNow, now: datetime, floor: Floor) -> Sequence[Cell | str]:
    level = one.today.service_level
    is_short = level.rate is not None and level.rate < floor.goal.share
    longest = times.running(one.longest_since, now) if one.longest_since else ""
    return (
        Cell(one.queue or said("Without a queue"), weight="strong"),
        Cell(grouped(one.waiting_count), "warn" if one.waiting_count else "ink"),
        Cell(longest, "warn"),
        Cell(grouped(one.talking_count)),
        Cell(grouped(one.available_count)),
        Cell(grouped(one.today.offered_count)),
        Cell(percent(level.rate), "bad" if is_short else "ink"),
        Cell(length(one.today.answer_s)),
        Cell(grouped(one.today.abandoned_count)),
    )


def step_rows(floor: Floor) -> list[Row]:
    """Return what became of next steps, with how sure that is."""
    return [
        (
            one.action,
            (
                Cell(_read(one.action), weight="strong"),
                Cell(grouped(one.accepted.of)),
                Cell(percent(one.accepted.rate)),
                Cell(_between(one.accepted)),
                Cell(grouped(one.declined_count)),
                Cell(grouped(one.not_now_count)),
            ),
        )
        for one in floor.steps
    ]


def _between(share: Share) -> str:
    low, high = (round(end * 100) for end in share.interval)
    return said("{low}–{high} %", low=low, high=high)


def _read(code: str) -> str:
    return code.replace("_", " ").replace("-", " ").capitalize()
