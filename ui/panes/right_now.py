"""The trip of today: what is wrong with it and what else would go."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from agent_console.desk.screen_pop import Lately, NearFlight, RightNow, ScreenPop
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.errors import phrase
from agent_console.nba.told import told_about
from ui.panes.data_age import age_blocks
from ui.widgets.block import Block, Gap, Line, Paragraph, Run
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Pill, Pills
from ui.words import names, times
from ui.words.said import counted, said

_TROUBLE = frozenset({FlightStatus.DELAYED, FlightStatus.CANCELLED, FlightStatus.DIVERTED})


_MOST_NEAR = 3
_WHO = {"she": phrase("she"), "he": phrase("he"), "they": phrase("they")}
_DEEDS = frozenset(
    {
        *("began", "bought", "chose", "got", "left", "paid", "read", "said", "saw", "sent"),
        *("took", "tried", "went", "wrote", "gave", "found", "put", "did", "made", "came"),
    }
)
"""Beginnings of entries that say what somebody did; others end in "ed"."""


class RightNowPane(BlockCard):
    """Shows the trip the call is most likely about, the others of these days, and what was done.

    Hidden where there is none of that.
    """

    def __init__(self) -> None:
        super().__init__(tone="strip")
        self.lists_ways = True
        """False where the card below lists them, with more of each."""

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show the trips of *pop*, and what the customer did within the hour."""
        blocks = tuple(_blocks(pop, now=now, lists_ways=self.lists_ways))
        trip = pop.right_now
        self.tone = "strip" if trip is not None and _is_trouble(trip) else "plain"
        self.show_blocks((*blocks, *age_blocks(pop.as_of, now=now)) if blocks else ())


def _is_trouble(trip: RightNow) -> bool:
    return trip.flight.status in _TROUBLE or trip.misses is not None


def _blocks(pop: ScreenPop, *, now: datetime, lists_ways: bool) -> Iterator[Block]:
    if pop.right_now is not None:
        yield from trip_blocks(pop.right_now, now=now, lists_ways=lists_ways)
        yield from told_blocks(pop, pop.right_now, now=now)
    if pop.near:
        yield Gap(6)
        yield from near_blocks(pop.near, now=now)
    if pop.lately is not None:
        if pop.right_now is not None or pop.near:
            yield Gap(6)
        yield Line(lately_line(pop.lately, now=now))


def near_blocks(near: tuple[NearFlight, ...], *, now: datetime) -> Iterator[Block]:
    """Word the other flights of today and tomorrow, one line each."""
    for one in near[:_MOST_NEAR]:
        seat = said("seat {seat}", seat=one.seat) if one.seat else ""
        remark = " · ".join(part for part in (seat, one.locator) if part)
        late = one.flight.status in _TROUBLE or one.misses is not None
        yield Line(headline(one.flight, now=now), remark, role="bad" if late else "ink")
        if one.misses is not None:
            yield Line(missed(one.misses), role="ink_soft")
    if (more := len(near) - _MOST_NEAR) > 0:
        yield Line(counted(more, "and {count} more", "and {count} more"), role="ink_soft")


def lately_line(lately: Lately, *, now: datetime) -> str:
    """Return "9 min ago she looked at rebooking for AS 1161, left at payment · Web"."""
    ago = times.ago(lately.at, now)
    channel = names.channel(lately.channel)
    did = _as_clause(lately.headline)
    who = _WHO.get(lately.pronouns.partition("/")[0].strip().casefold(), "")
    if did and who:
        words = said(
            "{ago} {who} {did} · {channel}", ago=ago, who=said(who), did=did, channel=channel
        )
    else:
        words = said("{ago}, {channel}: {what}", ago=ago, channel=channel, what=lately.headline)
    if lately.more_count:
        more = counted(lately.more_count, "{count} more", "{count} more")
        return said("{words} · {more} in the last hour", words=words, more=more)
    return words


def _as_clause(headline: str) -> str:
    """Return *headline* as it goes on after "she"; empty where it does not begin with a deed."""
    first, _, rest = headline.partition(" ")
    is_deed = first.casefold() in _DEEDS or (first[:1].isupper() and first.endswith("ed"))
    return f"{first[:1].lower()}{first[1:]} {rest}".strip() if is_deed and first.isalpha() else ""


def told_blocks(pop: ScreenPop, trip: RightNow, *, now: datetime) -> Iterator[Block]:
    """Word what the customer was told last about a flight in trouble: once is enough."""
    if pop.file is None or not _is_trouble(trip):
        return
    told = told_about(trip.flight, pop.file.interactions, now=now, trip_id=trip.trip.id)
    if not told:
        return
    last = told[0]
    at, channel = times.clock(last.at), names.channel(last.channel)
    words = said("Told at {time} · {channel}: {what}", time=at, channel=channel, what=last.words)
    more = said("changed since") if last.is_stale else ""
    yield Gap(4)
    yield Line(words, more, role="ink_soft", remark_role="warn")


def trip_blocks(trip: RightNow, *, now: datetime, lists_ways: bool = True) -> Iterator[Block]:
    """Word the trip, the connection it misses, and the other ways."""
    heard = trip.flight.status_at
    remark = said("status {age}", age=times.age(heard, now)) if heard else ""
    yield Line(headline(trip.flight, now=now), remark, weight="strong")
    if words := consequence(trip, lists_ways=lists_ways):
        yield Gap(2)
        yield Paragraph([Run(words, "ink_soft")])
    if trip.ways and lists_ways:
        yield Gap(8)
        yield Pills(tuple(_way(way, is_best=way is trip.ways[0]) for way in trip.ways))


def headline(flight: Flight, *, now: datetime) -> str:
    """Return "AS 1161 SEA → SFO today 14:05 · delayed 2 h 40 min"."""
    here = times.local(flight.departs_at, flight.origin_zone)
    on = times.short_day(here.date(), times.local(now, flight.origin_zone).date())
    clock = times.clock(flight.departs_at, flight.origin_zone)
    words = f"{route(flight)} {on} {clock} · {names.flight_status(flight.status)}"
    if flight.delay >= timedelta(minutes=1) and flight.status is not FlightStatus.CANCELLED:
        late = times.span(flight.delay)
        if flight.status is FlightStatus.DELAYED:
            return f"{words} {late}"
        return said("{flight} · {late} late", flight=words, late=late)
    return f"{words} · {said('gate {gate}', gate=flight.gate)}" if flight.gate else words


def route(flight: Flight) -> str:
    """Return "AS 1161 SEA → SFO"."""
    return f"{flight.designator} {flight.origin} → {flight.destination}"


def consequence(trip: RightNow, *, lists_ways: bool = True) -> str:
    """Word why, what is missed and how many other ways there are."""
    parts = []
    if trip.flight.cause:
        parts.append(said("Because of {cause}.", cause=trip.flight.cause))
    if trip.misses is not None:
        parts.append(missed(trip.misses))
    if not lists_ways:
        return " ".join(parts)
    if trip.ways:
        count = len(trip.ways)
        parts.append(
            counted(count, "One other way there today:", "{count} other ways there today:")
        )
    elif trip.flight.status in _TROUBLE:
        parts.append(said("No other flight of this day has seats."))
    return " ".join(parts)


def missed(flight: Flight) -> str:
    """Return "Misses UA 837 SFO → NRT 17:10."."""
    at = times.clock(flight.departs_at, flight.origin_zone)
    return said("Misses {flight} {time}.", flight=route(flight), time=at)


def _way(way: Flight, *, is_best: bool) -> Pill:
    at = times.clock(way.leaves_at, way.origin_zone)
    seats = counted(way.seat_count, "{count} seat", "{count} seats")
    return Pill(f"{way.designator} {at} · {seats}", "primary" if is_best else "plain")
