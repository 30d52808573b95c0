"""Why a passenger needs the gate agent: what the flight breaks, and what the CRM knows of them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from agent_console.desk.connecting import reaches
from agent_console.desk.gate.shown import ELITE_RANK
from agent_console.desk.gate.wording import short_day, worded
from agent_console.domain.case import CaseKind
from agent_console.domain.gate import MINOR, Need, NeedKind, Passenger, Status
from agent_console.domain.gate_history import is_move
from agent_console.domain.interaction import Interaction
from agent_console.domain.observation import Observation, Review, Topic
from agent_console.domain.rules.spoken import clock, service
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.nba.trip_facts import HEAVY_DELAY, Disruption
from agent_console.wire.customer_file import CustomerFile

_HANDS = frozenset({"WCHR", "WCHS", "WCHC", "WCBD", "BLND", "DEAF", "MAAS", "MEDA", "SVAN", MINOR})
"""Special services that somebody at the gate has to do something for."""
_WEIGHT = {
    NeedKind.MISCONNECT: 1.0,
    NeedKind.MINOR: 0.95,
    NeedKind.SERVICE: 0.8,
    NeedKind.BAG: 0.75,
    NeedKind.MOVED_BEFORE: 0.7,
    NeedKind.PROMISE: 0.65,
    NeedKind.COMPLAINT: 0.6,
    NeedKind.UPSET: 0.6,
    NeedKind.CELEBRATION: 0.5,
    NeedKind.PRAISE: 0.4,
    NeedKind.STANDBY: 0.45,
    NeedKind.SEAT_CHANGED: 0.3,
    NeedKind.TIER: 0.2,
}
"""What is said first, and from `shown.ACTS` on: what asks for something to be done. Assumed."""
_NICE = 0.2
"""A special service nobody at the gate has a hand in: a meal."""
_KEEPS = {Topic.CELEBRATING: 366, Topic.UPSET: 30, Topic.PRAISE: 60}
"""For so many days what was noticed is a reason; twice as long what a supervisor promoted."""
_NOTICED = {
    Topic.CELEBRATING: (NeedKind.CELEBRATION, "celebrating"),
    Topic.UPSET: (NeedKind.UPSET, "upset"),
    Topic.PRAISE: (NeedKind.PRAISE, "praise"),
}
_MOVED_FOR = timedelta(days=60)

LastWay = Callable[[Flight, Flight], bool]
"""Tells whether nothing later goes instead of the second flight, for who lands with the first."""


class Journey(Value, frozen=True, kw_only=True):
    """One passenger's flights from here on, as far as they are known here."""

    flight: Flight
    onward: tuple[Flight, ...] = ()
    trouble: Disruption | None = None
    """What the flight breaks, with what else goes; None while nothing serious is wrong."""

    @property
    def misses(self) -> Flight | None:
        """Return the first connection that is not reached any more."""
        legs = (self.flight, *self.onward)
        found = (after for before, after in pairwise(legs) if not reaches(before, after))
        return next(found, None)


def needs_of(
    passenger: Passenger,
    file: CustomerFile | None,
    journey: Journey,
    *,
    now: datetime,
    language: str,
    noticed: Sequence[Observation] = (),
    is_last: bool = False,
) -> tuple[Need, ...]:
    """Return why *passenger* needs the agent, most pressing first.

    *noticed* is what somebody noticed about them, on file or not.
    *is_last* says that nothing else goes today instead of a missed connection.
    """
    found = [
        *_of_journey(journey, language, is_last=is_last),
        *_of_passenger(passenger, file, language),
        *(_of_file(file, passenger, journey.flight, now, language) if file is not None else ()),
        *_noticed(noticed, journey.flight.origin_zone, now, language),
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def _of_journey(journey: Journey, language: str, *, is_last: bool) -> Iterator[Need]:
    missed = journey.misses
    if missed is None:
        return
    at = clock(missed.leaves_at, missed.origin_zone)
    route = (missed.designator, missed.origin, missed.destination)
    words = worded("misses", language, *route, at)
    if is_last:
        words = worded("nothing else", language, words)
    yield _need(NeedKind.MISCONNECT, words)


def _of_passenger(passenger: Passenger, file: CustomerFile | None, language: str) -> Iterator[Need]:
    wishes = () if file is None else file.customer.special_services
    codes = tuple(dict.fromkeys((*passenger.services, *wishes)))
    if MINOR in codes:
        words = worded("minor", language)
        yield _need(NeedKind.MINOR, f"{words}, {passenger.remark}" if passenger.remark else words)
    else:
        said = [service(code, language) for code in codes]
        words = passenger.remark or ", ".join(said[:1]).capitalize() + ", ".join(["", *said[1:]])
        is_ours = not _HANDS.isdisjoint(codes)
        weight = _WEIGHT[NeedKind.SERVICE] if is_ours else _NICE
        if codes:
            yield Need(kind=NeedKind.SERVICE, words=words, weight=weight)
    if passenger.status is Status.STANDBY:
        yield _need(NeedKind.STANDBY, worded("standby", language))
    elif passenger.old_seats and passenger.seat:
        old = ", ".join(sorted(passenger.old_seats))
        yield _need(NeedKind.SEAT_CHANGED, worded("seat changed", language, old))


def _of_file(
    file: CustomerFile, passenger: Passenger, flight: Flight, now: datetime, language: str
) -> Iterator[Need]:
    for case in (one for one in file.cases if one.is_open):
        if case.kind is CaseKind.BAG:
            yield _need(NeedKind.BAG, case.subject or worded("bag", language))
        elif case.kind is CaseKind.COMPLAINT:
            yield _need(NeedKind.COMPLAINT, worded("complaint", language))
    if any(one.is_open for one in file.promises):
        yield _need(NeedKind.PROMISE, worded("promise", language))
    moved = _moved_before(file.interactions, flight, now)
    if moved is not None:
        key = "moved too" if flight.delay >= HEAVY_DELAY else "moved"
        day = short_day(moved.at, flight.origin_zone, language)
        yield _need(NeedKind.MOVED_BEFORE, worded(key, language, moved.detail, day))
    best = max(file.memberships, key=lambda one: one.tier_rank, default=None)
    if best is not None and best.tier_rank >= ELITE_RANK and passenger.status is not Status.BOARDED:
        since = best.member_since
        words = worded("tier", language, best.tier, since.year) if since else best.tier
        yield _need(NeedKind.TIER, words)


def _noticed(
    observations: Sequence[Observation], zone: str, now: datetime, language: str
) -> Iterator[Need]:
    said: set[Topic] = set()
    for one in sorted(observations, key=lambda one: one.at, reverse=True):
        if one.topic not in _NOTICED:
            continue
        days = _KEEPS[one.topic] * (2 if one.review is Review.PROMOTED else 1)
        if one.topic in said or not one.counts or now - one.at > timedelta(days=days):
            continue
        said.add(one.topic)
        kind, key = _NOTICED[one.topic]
        words, day = one.text or worded(key, language), short_day(one.at, zone, language)
        if one.place:
            words = worded("noted", language, words, one.place, day)
        else:
            words = worded("noted on", language, words, day)
        yield _need(kind, words)


def _moved_before(
    interactions: Sequence[Interaction], flight: Flight, now: datetime
) -> Interaction | None:
    """Return the last time we put somebody on another flight, before this one."""
    for one in interactions:
        if is_move(one) and now - one.at <= _MOVED_FOR and one.detail != flight.designator:
            return one
    return None


def _need(kind: NeedKind, words: str) -> Need:
    return Need(kind=kind, words=words, weight=_WEIGHT[kind])
