"""Put what was counted and what goes on into the floor that one supervisor asked for."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from agent_console.domain.agent import Agent, Role
from agent_console.domain.call import Call, Stage
from agent_console.domain.floor import (
    AtWork,
    Floor,
    HalfHour,
    OnCall,
    QueueNow,
    ReasonCount,
    ServiceGoal,
    StepAnswers,
)
from agent_console.domain.presence import Presence, PresenceState
from agent_console.domain.tally import Tally
from agent_console.hub.floor.counting import Counts, Place, half_hour_of
from agent_console.hub.floor.days import Day, Question
from agent_console.hub.floor.now import Live, last_digits
from agent_console.hub.floor.sums import Sums, added_up, merged
from agent_console.ids import AgentId

_SPOKEN = frozenset({Stage.TALKING, Stage.HELD})
_NOTHING = Counts()
IsWanted = Callable[[Place], bool]


@dataclass(frozen=True, slots=True)
class Seen:
    """All that is known of one moment."""

    half_hours: dict[datetime, Counts]
    partly: dict[datetime, Counts]
    """Half hours of earlier days up to the time of the day it is now, by that instant."""
    live: Live
    staff: tuple[Agent, ...]
    sums: Sums


def floor_of(question: Question, seen: Seen, goal: ServiceGoal) -> Floor:
    """Return the floor as *question* asks for it."""
    days = question.days(seen.live.at)
    today, last_week, before = (_upto_now(day, seen) for day in days)
    wanted = wanted_by(question, seen.staff)
    now, then, earlier = (
        added_up(t for place, t in one.tallies.items() if wanted(place))
        for one in (today, last_week, before)
    )
    return Floor(
        as_of=seen.live.at,
        begins_at=days[0].begins_at,
        zone=question.zone,
        team=question.team,
        queue=question.queue,
        goal=goal,
        today=now,
        last_week=then,
        solved=then.solved,
        solved_before=earlier.solved,
        agents=tuple(_at_work(question, seen, today, last_week)),
        queues=tuple(_queues(question, seen, today, last_week)),
        half_hours=tuple(_half_hours(question, seen, days, wanted)),
        reasons=_pareto(today, last_week, wanted),
        steps=_answered(today, wanted),
        teams=tuple(sorted({one.station for one in seen.staff if one.station})),
    )


def _upto_now(day: Day, seen: Seen) -> Counts:
    whole = seen.sums.of([seen.half_hours.get(start, _NOTHING) for start in day.closed])
    running = half_hour_of(day.upto)
    rest = seen.partly[day.upto] if day.number else seen.half_hours.get(running, _NOTHING)
    return merged([whole, rest])


def wanted_by(question: Question, staff: Iterable[Agent]) -> IsWanted:
    """Return what tells whose counts are asked for.

    Calls nobody answered belong to a team if one of it serves their queue.
    """
    if not question.team:
        return lambda place: question.queue in {"", place.queue}
    team = [one for one in staff if one.station == question.team]
    people, queues = {one.id for one in team}, {queue for one in team for queue in one.queues}

    def is_wanted(place: Place) -> bool:
        is_theirs = place.agent in people if place.agent else place.queue in queues
        return is_theirs and question.queue in {"", place.queue}

    return is_wanted


def _by(
    counts: Counts, question: Question, whose: Callable[[Place], str], among: Container[str]
) -> dict[str, Tally]:
    some: dict[str, list[Tally]] = {}
    for place, tally in counts.tallies.items():
        if whose(place) in among and question.queue in {"", place.queue}:
            some.setdefault(whose(place), []).append(tally)
    return {name: added_up(tallies) for name, tallies in some.items()}


def _at_work(question: Question, seen: Seen, today: Counts, last_week: Counts) -> Iterator[AtWork]:
    team = [
        one
        for one in seen.staff
        if one.role is not Role.INTEGRATION and question.team in {"", one.station}
    ]
    people = {one.id for one in team}
    days = [_by(one, question, lambda place: place.agent, people) for one in (today, last_week)]
    on: dict[AgentId, list[Call]] = {}
    for call in seen.live.calls:
        if call.agent_id is not None and call.stage in _SPOKEN:
            on.setdefault(call.agent_id, []).append(call)
    for agent in team:
        known, talks = seen.live.presences.get(agent.id), on.get(agent.id, [])
        if known is None and not talks and agent.id not in days[0]:
            continue  # not at work today
        state, since = _state(known, talks)
        yield AtWork(
            agent_id=agent.id,
            name=agent.name,
            team=agent.station,
            state=state,
            since=since,
            calls=tuple(map(_on_call, talks)),
            today=days[0].get(agent.id, Tally()),
            last_week=days[1].get(agent.id, Tally()),
        )


def _state(known: Presence | None, talks: list[Call]) -> tuple[PresenceState, datetime | None]:
    """Return what somebody does: of a call the telephone knows better than a console."""
    if talks:
        return PresenceState.ON_CALL, min(one.answered_at or one.rung_at for one in talks)
    if known is None:
        return PresenceState.AWAY, None
    return known.shown, known.since


def _on_call(call: Call) -> OnCall:
    return OnCall(
        call_id=call.id,
        stage=call.stage,
        since=call.answered_at or call.rung_at,
        queue=call.queue,
        direction=call.direction,
        number=last_digits(call.from_number),
    )


def _queues(question: Question, seen: Seen, today: Counts, last_week: Counts) -> Iterator[QueueNow]:
    waiting, talking = _waiting(seen.live), [c for c in seen.live.calls if c.stage in _SPOKEN]
    team = [one for one in seen.staff if question.team in {"", one.station}]
    served = {queue for one in team for queue in one.queues}
    heard = {call.queue for call in (*waiting, *talking)}
    rung = {
        place.queue
        for day in (today, last_week)
        for place, tally in day.tallies.items()
        if tally.offered_count
    }
    names = served if question.team else served | heard | rung
    days = [_by(one, question, lambda place: place.queue, names) for one in (today, last_week)]
    for name in sorted(names):
        if question.queue not in {"", name}:
            continue
        rings = [call.rung_at for call in waiting if call.queue == name]
        yield QueueNow(
            queue=name,
            waiting_count=len(rings),
            longest_since=min(rings, default=None),
            talking_count=sum(call.queue == name for call in talking),
            available_count=sum(name in one.queues and _is_free(one, seen) for one in team),
            today=days[0].get(name, Tally()),
            last_week=days[1].get(name, Tally()),
        )


def _waiting(live: Live) -> list[Call]:
    return [call for call in live.calls if call.stage is Stage.RINGING and call.direction == "in"]


def _is_free(agent: Agent, seen: Seen) -> bool:
    known = seen.live.presences.get(agent.id)
    return known is not None and known.may_take_calls


def _half_hours(
    question: Question, seen: Seen, days: tuple[Day, ...], wanted: IsWanted
) -> Iterator[HalfHour]:
    name = (question.team, question.queue)

    def total(start: datetime) -> Tally:
        return seen.sums.total(seen.half_hours.get(start, _NOTHING), name, wanted)

    earlier = list(days[1].half_hours)
    for number, start in enumerate(days[0].half_hours):
        then = total(earlier[number]) if number < len(earlier) else Tally()
        yield HalfHour(starts_at=start, today=total(start), last_week=then)


def _pareto(today: Counts, last_week: Counts, wanted: IsWanted) -> tuple[ReasonCount, ...]:
    counts, before = _reasons(today, wanted), _reasons(last_week, wanted)
    whole, so_far = sum(counts.values()), 0
    made = []
    for reason, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        so_far += count
        made.append(
            ReasonCount(
                reason=reason,
                count=count,
                last_week_count=before.get(reason, 0),
                upto=so_far / whole,
            )
        )
    return tuple(made)


def _reasons(counts: Counts, wanted: IsWanted) -> dict[str, int]:
    made: dict[str, int] = {}
    for (place, reason), count in counts.reasons.items():
        if wanted(place):
            made[reason] = made.get(reason, 0) + count
    return made


def _answered(counts: Counts, wanted: IsWanted) -> tuple[StepAnswers, ...]:
    made: dict[str, tuple[int, int, int]] = {}
    for (place, action), (yes, no, later) in counts.steps.items():
        if wanted(place):
            before = made.get(action, (0, 0, 0))
            made[action] = (before[0] + yes, before[1] + no, before[2] + later)
    steps = (
        StepAnswers(action=action, accepted_count=yes, declined_count=no, not_now_count=later)
        for action, (yes, no, later) in made.items()
    )
    return tuple(sorted(steps, key=lambda one: (-one.accepted.of, one.action)))
