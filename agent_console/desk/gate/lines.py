"""One passenger of the list: what the CRM knows, why they need the agent, and the next step."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec

from agent_console.desk.files import Files
from agent_console.desk.gate.needs import Journey, needs_of
from agent_console.desk.gate.on_flight import of_stranger
from agent_console.desk.gate.shown import Card, Line
from agent_console.desk.gate.steps import facts_of, ranked, trouble_of
from agent_console.domain.facts import Facts
from agent_console.domain.gate import Need, Passenger, Status
from agent_console.domain.shown import ShownSteps
from agent_console.domain.trip import Flight
from agent_console.ids import FlightId
from agent_console.nba.facts import Refusal
from agent_console.nba.suggestion import Suggestion
from agent_console.nba.told import told_about
from agent_console.wire.customer_file import CustomerFile

_LAST = 6
"""So many of the last things that happened are shown."""
_READ = 60
"""Newest entries of a history that are looked at for the list."""


def line_of(
    files: Files,
    passenger: Passenger,
    flight: Flight,
    *,
    now: datetime,
    language: str = "en",
) -> Line:
    """Return one passenger as the list shows them."""
    seen = _looked_at(files, passenger, flight, now=now, language=language)
    if not seen.needs:
        return _line(seen, None)
    ranking = ranked(files, _facts(seen, now=now), language=language)
    return _line(seen, next(iter(ranking.suggestions), None))


def card_of(
    files: Files,
    passenger: Passenger,
    flight: Flight,
    *,
    now: datetime,
    language: str = "en",
    refusals: tuple[Refusal, ...] = (),
) -> Card:
    """Return everything about one passenger, and what to do next; some milliseconds.

    *refusals* are ideas they said no to: these are not proposed again.
    """
    seen = _looked_at(files, passenger, flight, now=now, language=language)
    file = seen.file
    facts = _facts(seen, now=now, refusals=refusals)
    ranking = ranked(files, facts, language=language, refusals=refusals)
    first = next(iter(ranking.suggestions), None) if seen.needs else None
    line = _line(seen, first)
    if file is None:
        here = of_stranger(files, passenger)
        return Card(
            line=line,
            ranking=ranking,
            observations=here.noticed_of(passenger),
            vouchers=here.handed_to(passenger),
        )
    noticed = sorted((one for one in file.observations if one.counts), key=lambda one: one.at)
    return Card(
        line=line,
        file=file,
        ranking=ranking,
        last=file.interactions[:_LAST],
        observations=tuple(reversed(noticed)),
        vouchers=tuple(one for one in file.vouchers if one.flight_id == flight.id),
        told=told_about(flight, file.interactions, now=now),
    )


def shown_ideas(files: Files, card: Card, flight: Flight, *, now: datetime) -> ShownSteps:
    """Return the ideas of *card* as the log keeps them, each with its chance to stand first."""
    seen = _looked_at(files, card.line.passenger, flight, now=now, language="en")
    return files.next_step.shown_at_gate(_facts(seen, now=now), card.ranking)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One passenger with what is known of them."""

    passenger: Passenger
    file: CustomerFile | None
    journey: Journey
    needs: tuple[Need, ...]


def _looked_at(
    files: Files, passenger: Passenger, flight: Flight, *, now: datetime, language: str
) -> _Seen:
    file = files.customer_file(passenger.customer_id, limit=_READ) if passenger.is_known else None
    is_off = passenger.status is Status.OFFLOADED
    onward = () if is_off else onward_of(files, passenger, file)
    journey = Journey(flight=flight, onward=onward)
    trouble = None if is_off else trouble_of(files, file, journey, now=now)
    journey = msgspec.structs.replace(journey, trouble=trouble)
    is_last = file is not None and trouble is not None and not trouble.ways
    noticed = file.observations if file else of_stranger(files, passenger).noticed_of(passenger)
    needs = needs_of(
        passenger, file, journey, now=now, language=language, noticed=noticed, is_last=is_last
    )
    return _Seen(passenger, file, journey, needs)


def _facts(seen: _Seen, *, now: datetime, refusals: tuple[Refusal, ...] = ()) -> Facts:
    return facts_of(seen.passenger, seen.file, seen.journey, seen.needs, now=now, refusals=refusals)


def _line(seen: _Seen, first: Suggestion | None) -> Line:
    file, passenger = seen.file, seen.passenger
    best = max(file.memberships, key=lambda one: one.tier_rank, default=None) if file else None
    return Line(
        passenger=passenger,
        customer=file.customer if file else None,
        tier=best.tier if best else passenger.tier,
        tier_rank=best.tier_rank if best else 0,
        needs=seen.needs,
        next=first.title if first is not None else "",
        suggestion=first,
        is_ready=file is not None or not passenger.is_known,
    )


def onward_of(files: Files, passenger: Passenger, file: CustomerFile | None) -> tuple[Flight, ...]:
    """Return the flights that follow this one, in their order."""
    known: Mapping[FlightId, Flight] = {one.id: one for one in file.flights} if file else {}
    if not all(key in known for key in passenger.onward):
        known = {one.id: one for one in files.cache.flights(passenger.onward)}
    return tuple(known[key] for key in passenger.onward if key in known)
