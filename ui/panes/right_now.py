"""The trip of today: what is wrong with it and what else would go."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from agent_console.desk.screen_pop import RightNow, ScreenPop
from agent_console.domain.trip import Flight, FlightStatus
from ui.panes.data_age import age_blocks
from ui.widgets.block import Block, Gap, Line, Paragraph, Run
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Pill, Pills
from ui.words import names, times
from ui.words.said import counted, said

_TROUBLE = frozenset({FlightStatus.DELAYED, FlightStatus.CANCELLED, FlightStatus.DIVERTED})


class RightNowPane(BlockCard):
    """Shows the trip the call is most likely about; hidden where there is none."""

    def __init__(self) -> None:
        super().__init__(tone="strip")

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show the trip of *pop*."""
        if pop.right_now is None:
            self.show_blocks(())
            return
        self.tone = "strip" if pop.right_now.flight.status in _TROUBLE else "plain"
        blocks = trip_blocks(pop.right_now, now=now)
        self.show_blocks((*blocks, *age_blocks(pop.as_of, now=now)))


def trip_blocks(trip: RightNow, *, now: datetime) -> Iterator[Block]:
    """Word the trip, the connection it misses, and the other ways."""
    heard = trip.flight.status_at
    remark = said("status {age}", age=times.age(heard, now)) if heard else ""
    yield Line(headline(trip.flight, now=now), remark, weight="strong")
    if words := consequence(trip):
        yield Gap(2)
        yield Paragraph([Run(words, "ink_soft")])
    if trip.ways:
        yield Gap(8)
        yield Pills(tuple(_way(way, is_best=way is trip.ways[0]) for way in trip.ways))


def headline(flight: Flight, *, now: datetime) -> str:
    """Return "AS 1161 SEA → SFO today 14:05 · delayed 2 h 40 min"."""
    here = times.local(flight.departs_at, flight.origin_zone)
    on = times.short_day(here.date(), times.local(now, flight.origin_zone).date())
    words = f"{route(flight)} {on} {here:%H:%M} · {names.flight_status(flight.status)}"
    if flight.delay >= timedelta(minutes=1) and flight.status is not FlightStatus.CANCELLED:
        late = times.span(flight.delay)
        if flight.status is FlightStatus.DELAYED:
            return f"{words} {late}"
        return said("{flight} · {late} late", flight=words, late=late)
    return f"{words} · {said('gate {gate}', gate=flight.gate)}" if flight.gate else words


def route(flight: Flight) -> str:
    """Return "AS 1161 SEA → SFO"."""
    return f"{flight.designator} {flight.origin} → {flight.destination}"


def consequence(trip: RightNow) -> str:
    """Word why, what is missed and how many other ways there are."""
    parts = []
    if trip.flight.cause:
        parts.append(said("Because of {cause}.", cause=trip.flight.cause))
    if trip.misses is not None:
        at = times.clock(trip.misses.departs_at, trip.misses.origin_zone)
        parts.append(said("Misses {flight} {time}.", flight=route(trip.misses), time=at))
    if trip.ways:
        count = len(trip.ways)
        parts.append(
            counted(count, "One other way there today:", "{count} other ways there today:")
        )
    elif trip.flight.status in _TROUBLE:
        parts.append(said("No other flight of this day has seats."))
    return " ".join(parts)


def _way(way: Flight, *, is_best: bool) -> Pill:
    at = times.clock(way.leaves_at, way.origin_zone)
    seats = counted(way.seat_count, "{count} seat", "{count} seats")
    return Pill(f"{way.designator} {at} · {seats}", "primary" if is_best else "plain")
