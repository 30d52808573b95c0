"""A departure in words: on the line at the top, and in the list of departures."""

from datetime import datetime, timedelta

from agent_console.desk.gate.shown import Departure
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.sync.status import Link, SyncStatus
from ui.gate.flight_bar import FlightTitle
from ui.gate.lines import FlightLine
from ui.widgets.pill import Pill
from ui.words import names, times
from ui.words.said import counted, said

_SHOWN_DELAY = timedelta(minutes=1)
_GONE = {
    FlightStatus.CANCELLED: "bad",
    FlightStatus.DIVERTED: "bad",
    FlightStatus.FLYING: "plain",
    FlightStatus.LANDED: "plain",
}


def route(flight: Flight) -> str:
    """Return "SEA → SFO"."""
    return f"{flight.origin} → {flight.destination}"


def title_of(departure: Departure, status: SyncStatus, *, now: datetime) -> FlightTitle:
    """Return what stands at the top while *departure* is at work."""
    flight, counts = departure.flight, departure.counts
    planned = times.clock(flight.departs_at, flight.origin_zone)
    gate = said("Gate {gate}", gate=flight.gate) if flight.gate else ""
    before = [part for part in (gate, said("sched {time}", time=planned)) if part]
    late = ""
    if flight.delay >= _SHOWN_DELAY:
        late = said("now {time}", time=times.clock(flight.leaves_at, flight.origin_zone))
    aircraft = f" · {flight.aircraft}" if flight.aircraft else ""
    words = said("{done} of {count}", done=counts.boarded, count=counts.to_board)
    return FlightTitle(
        title=f"{flight.designator} · {route(flight)}",
        before=" · ".join(before) + (" · " if late else ""),
        late=late,
        after=aircraft,
        pill=boarding_pill(departure, now=now),
        boarded=words if counts.total else "",
        share=counts.boarded / counts.to_board if counts.to_board else 0.0,
        link=link_pill(status, now=now),
    )


def boarding_pill(departure: Departure, *, now: datetime) -> Pill:
    """Return how far boarding is: when it begins, until when, or that the flight is off."""
    flight = departure.flight
    tone = _GONE.get(flight.status)
    if tone is not None:
        return Pill(names.flight_status(flight.status).capitalize(), tone)
    if departure.boards_at is not None and now < departure.boards_at:
        span = times.span(departure.boards_at - now + timedelta(minutes=1))
        return Pill(said("Boarding in {span}", span=span), "warn")
    if now < flight.leaves_at:
        span = times.span(flight.leaves_at - now)
        return Pill(said("Boarding, leaves in {span}", span=span), "primary")
    return Pill(said("Ready to leave"), "good")


def link_pill(status: SyncStatus, *, now: datetime) -> Pill | None:
    """Return that the CRM is away and how much waits; None while all is well."""
    waiting = said("{count} waiting", count=status.waiting_count)
    if status.link is Link.OFFLINE:
        span = times.span(now - status.since) if status.since else ""
        words = said("Offline {span} · {waiting}", span=span, waiting=waiting)
        return Pill(words, "warn")
    if status.link is Link.SIGNED_OUT:
        return Pill(said("Signed out · {waiting}", waiting=waiting), "warn")
    return None


def nothing_title(status: SyncStatus, *, now: datetime) -> FlightTitle:
    """Return what stands at the top while no flight is chosen."""
    return FlightTitle(
        title=said("Departures"),
        before=said("Choose a flight to board it"),
        link=link_pill(status, now=now),
    )


def flight_line(departure: Departure, *, now: datetime) -> FlightLine:
    """Return *departure* as the list of departures shows it."""
    flight, counts = departure.flight, departure.counts
    planned = times.clock(flight.departs_at, flight.origin_zone)
    leaves = times.clock(flight.leaves_at, flight.origin_zone)
    is_late = flight.delay >= _SHOWN_DELAY
    pill = boarding_pill(departure, now=now)
    boarded = said("{done} of {count} boarded", done=counts.boarded, count=counts.to_board)
    return FlightLine(
        key=flight.id,
        time=leaves,
        planned=said("sched {time}", time=planned) if is_late else "",
        flight=flight.designator,
        route=route(flight),
        state=pill.text,
        tone=pill.tone,
        boarded=boarded if counts.total else "",
        share=counts.boarded / counts.to_board if counts.to_board else 0.0,
        remark=" · ".join(_remarks(departure)),
    )


def _remarks(departure: Departure) -> list[str]:
    flight, risk = departure.flight, departure.at_risk_count
    found = [said("Gate {gate}", gate=flight.gate)] if flight.gate else []
    if flight.delay >= _SHOWN_DELAY:
        found.append(said("{span} late", span=times.span(flight.delay)))
    if risk:
        found.append(counted(risk, "{count} connection at risk", "{count} connections at risk"))
    elif departure.onward_count:
        connecting = departure.onward_count
        found.append(counted(connecting, "{count} connecting", "{count} connecting"))
    if not departure.readiness.is_complete and departure.readiness.count:
        found.append(ready_words(departure))
    return found


def ready_words(departure: Departure) -> str:
    """Return the proof that the flight can be worked without a network."""
    here = departure.readiness
    return said("{ready} of {count} passengers ready", ready=here.ready_count, count=here.count)
