"""The counted half hours of a process: kept in memory, counted again while they may still change.

The running half hour and the one before are counted at each look, a few others in turn: what comes
in late (a desk that was offline, a promise that was kept) is in the figures after a minute or two.
Nothing is carried on from one count to the next, so no error can be.
"""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from hashlib import blake2b
from threading import Lock

import msgspec
from sqlalchemy import Connection, Engine

from agent_console.clock import Clock
from agent_console.domain.agent import Agent
from agent_console.domain.floor import ServiceGoal
from agent_console.domain.tally import HALF_HOUR
from agent_console.hub.database import reading
from agent_console.hub.floor.counting import Counts, Window, counted, half_hour_of
from agent_console.hub.floor.days import Day, Question
from agent_console.hub.floor.now import everyone, live
from agent_console.hub.floor.sums import Sums
from agent_console.hub.floor.telling import Seen, floor_of
from agent_console.wire import codec

_EVERY_S = 1.0
_STAFF_S = 10.0
"""So often it is looked who works here."""
_IN_TURN = 1
"""Older half hours counted again at each look."""
_KEPT = timedelta(days=16)
_NOTHING = Counts()


class Board:
    """Answers supervisors; however many ask, the database is asked once in *every_s*.

    Thread-safe: who asks while another counts waits for that count.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        goal: ServiceGoal,
        *,
        every_s: float = _EVERY_S,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine, self._clock = engine, clock
        self.goal = goal
        self._now_s = now_s
        self._lock = Lock()
        self._half_hours: dict[datetime, Counts] = {}
        self._sums = Sums()
        self._looked_at_s = 0.0
        self._seen: Seen | None = None
        self._staff: tuple[Agent, ...] = ()
        self._staff_at_s: float | None = None
        self._answers: dict[Question, tuple[bytes, str]] = {}
        self._turn = 0
        self.every_s = every_s
        self.look_count = 0
        """How often the database was looked at."""

    def look(self, question: Question) -> tuple[bytes, str]:
        """Return the floor as JSON, and its tag: the same while nothing changed but the clock."""
        with self._lock:
            if self._seen is None or self._now_s() >= self._looked_at_s + self.every_s:
                self._answers.clear()
                self._looked_at_s = self._now_s()
                with reading(self._engine) as connection:
                    self._seen = self._look(connection, self._clock())
            if question not in self._answers:
                self._answers[question] = self._answer(question, self._seen)
            return self._answers[question]

    def _answer(self, question: Question, seen: Seen) -> tuple[bytes, str]:
        with reading(self._engine) as connection:
            for day in question.days(seen.live.at):
                self._know(connection, day, seen)
        told = floor_of(question, seen, self.goal)
        timeless = msgspec.structs.replace(told, as_of=told.begins_at)
        digest = blake2b(codec.encode(timeless), digest_size=12).hexdigest()
        return codec.encode(told), f'"{digest}"'

    def _look(self, connection: Connection, at: datetime) -> Seen:
        self.look_count += 1
        running = half_hour_of(at)
        for start in [one for one in self._half_hours if one < running - _KEPT]:
            del self._half_hours[start]
        if self._half_hours:
            self._count(connection, running - HALF_HOUR, running + HALF_HOUR, at=at)
            older = sorted(one for one in self._half_hours if one < running - HALF_HOUR)
            for first, last in _taken(older, self._turn):
                self._count(connection, first, last, at=at)
            self._turn += _IN_TURN
        staff = self._everyone(connection)
        return Seen(
            half_hours=self._half_hours,
            partly={},
            live=live(connection, at=at),
            staff=staff,
            sums=self._sums,
        )

    def _know(self, connection: Connection, day: Day, seen: Seen) -> None:
        """Count what is not known of *day* yet."""
        at = seen.live.at
        missing = [s for s in day.half_hours if s <= at and s not in self._half_hours]
        if missing:
            self._count(connection, missing[0], missing[-1] + HALF_HOUR, at=at)
        if day.number and day.upto not in seen.partly:
            start = half_hour_of(day.upto)
            found = counted(connection, self._window(start, day.upto, at))
            seen.partly[day.upto] = found.get(start, _NOTHING)

    def _count(
        self, connection: Connection, first: datetime, last: datetime, *, at: datetime
    ) -> None:
        found = counted(connection, self._window(first, last, at))
        start = first
        while start < last:
            fresh = found.get(start, _NOTHING)
            if self._half_hours.get(start) != fresh:  # else sums made of it stay good
                self._half_hours[start] = fresh
            start += HALF_HOUR

    def _window(self, first: datetime, last: datetime, now: datetime) -> Window:
        return Window(first, last, now, timedelta(seconds=self.goal.within_s))

    def _everyone(self, connection: Connection) -> tuple[Agent, ...]:
        now_s = self._now_s()
        if self._staff_at_s is None or now_s >= self._staff_at_s + _STAFF_S:
            self._staff_at_s, found = now_s, everyone(connection)
            if found != self._staff:
                self._staff, self._sums = found, Sums()  # teams are others now
        return self._staff


def _taken(older: list[datetime], turn: int) -> Iterator[tuple[datetime, datetime]]:
    """Yield the runs of half hours whose turn it is, in the order of time."""
    count = len(older)
    some = sorted(older[(turn + n) % count] for n in range(min(_IN_TURN, count)))
    while some:
        count = next((n for n, at in enumerate(some) if at - some[0] > n * HALF_HOUR), len(some))
        yield some[0], some[count - 1] + HALF_HOUR
        some = some[count:]
