"""What tells customers apart who may be calling: what differs among them comes first.

Nothing that proves who somebody is: of the birth date the decade of life, of a trip where it goes.
Of one person who is only perhaps there, nothing that they alone may know is said either.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Protocol

from agent_console.desk.screen_pop import Trait, TraitKind
from agent_console.domain.trip import Trip, TripState
from agent_console.wire.customer_file import Candidate, CustomerFile

MOST = 4
"""Traits on a tile."""
_PRIVATE = frozenset({TraitKind.TRIP, TraitKind.CONTACT, TraitKind.AGE})
"""What only the customer may know, and nothing is compared with where there is one candidate."""


class Offered(Protocol):
    """Somebody to be told apart from others."""

    @property
    def candidate(self) -> Candidate:
        """Return who it may be."""

    @property
    def file(self) -> CustomerFile | None:
        """Return what is known, if it was read."""

    @property
    def locator(self) -> str:
        """Return the record locator they were found by, or ""."""


def told_apart(
    people: Sequence[Offered], *, now: datetime, is_private: bool = False
) -> tuple[tuple[Trait, ...], ...]:
    """Return the same kinds of trait for each of *people*, those that differ most first.

    With *is_private*, nothing that only the customer may know.
    """
    known = [dict(_traits(one, now=now)) for one in people]
    kinds = sorted(TraitKind, key=lambda kind: (-_distinct(known, kind), _ORDER.index(kind)))
    shown = [
        kind
        for kind in kinds
        if any(kind in traits for traits in known) and not (is_private and kind in _PRIVATE)
    ][:MOST]
    return tuple(tuple(traits.get(kind, Trait(kind=kind)) for kind in shown) for traits in known)


_ORDER = tuple(TraitKind)


def _distinct(known: Sequence[dict[TraitKind, Trait]], kind: TraitKind) -> int:
    """Return how many different answers there are; one means that the trait tells nothing."""
    return len({_answer(traits.get(kind)) for traits in known})


def _answer(trait: Trait | None) -> tuple[str, int]:
    if trait is None:
        return ("", 0)
    return (trait.text, trait.at.toordinal() if trait.at else trait.number)


def _traits(one: Offered, *, now: datetime) -> Iterator[tuple[TraitKind, Trait]]:
    customer, file = one.candidate.customer, one.file
    texts = {
        TraitKind.HOME: customer.home_airport or customer.city,
        TraitKind.TIER: one.candidate.tier,
        TraitKind.LANGUAGE: customer.languages[0] if customer.languages else "",
        TraitKind.PRONOUNS: customer.pronouns,
    }
    for kind, text in texts.items():
        if text:
            yield kind, Trait(kind=kind, text=text)
    if customer.birth_date is not None:
        decade = _age(customer.birth_date, now.date()) // 10 * 10
        yield TraitKind.AGE, Trait(kind=TraitKind.AGE, number=decade)
    if file is None:
        return
    trip = trip_under(file, one.locator) if one.locator else next_trip(file, now=now)
    if trip is not None:
        yield TraitKind.TRIP, Trait(kind=TraitKind.TRIP, text=_route(trip, file), at=trip.starts_at)
    if file.interactions:
        last = file.interactions[0].at
        yield TraitKind.CONTACT, Trait(kind=TraitKind.CONTACT, at=last)


def next_trip(file: CustomerFile, *, now: datetime) -> Trip | None:
    """Return the trip under way, or the next to begin."""
    coming = [t for t in file.trips if t.state is TripState.BOOKED and t.ends_at >= now]
    return min(coming, key=lambda trip: trip.starts_at, default=None)


def trip_under(file: CustomerFile | None, locator: str) -> Trip | None:
    """Return the latest trip under *locator*."""
    trips = (trip for trip in (file.trips if file else ()) if trip.locator == locator)
    return max(trips, key=lambda trip: trip.starts_at, default=None)


def _route(trip: Trip, file: CustomerFile) -> str:
    flights = {flight.id: flight for flight in file.flights}
    first = next((flights[s.flight_id] for s in trip.segments if s.flight_id in flights), None)
    return f"{first.origin}-{first.destination}" if first else ""


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
