"""What we owe this customer now. Whether a duty holds never depends on what somebody is worth."""

from datetime import timedelta

from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight
from agent_console.nba import factors
from agent_console.nba.facts import Disruption, Facts
from agent_console.domain.rules.spoken import address, city, clock, leaves, service, spoken_to, sum_of
from agent_console.nba.suggestion import Factor, Step, Suggestion

_SOON = timedelta(hours=6)


def rebook_disrupted_flight(facts: Facts) -> Suggestion | None:
    """Find another way for whoever is cancelled, very late or misses a connection."""
    trouble = facts.disruption
    if trouble is None or not trouble.is_serious:
        return None
    way = trouble.ways[0] if trouble.ways else None
    return Suggestion(
        action=_rebooking(trouble),
        title=_rebooking_title(way),
        say=spoken_to(address(facts.customer), f"{_what_broke(trouble)} {_what_we_offer(facts, way)}"),
        steps=_rebooking_steps(facts, way),
        factors=_rebooking_factors(facts, trouble),
        is_duty=True,
    )


def keep_overdue_promise(facts: Facts) -> Suggestion | None:
    """Do what we promised and did not do in time before saying what we would like to say."""
    if not facts.overdue:
        return None
    promise = facts.overdue[0]
    say = (
        f"you are still waiting for what we promised you: {promised(promise)}. "
        "I am sorry that it is late. I am taking care of it now."
    )
    return Suggestion(
        action="keep-promise",
        title=f"Keep our promise: {promised(promise)}",
        say=spoken_to(address(facts.customer), say),
        steps=(
            Step(text="Say that it is late before they ask"),
            Step(text="Do it now, or find who can while they are on the line"),
            Step(text="Mark the promise as kept, or give a new date that will hold"),
        ),
        factors=(
            factors.propensity(0.95, "Nobody refuses what was promised (assumed)"),
            factors.context({_how_late(facts, promise): 50.0}, ""),
            factors.relationship_value(facts.customer, percent="5", least=30),
            factors.lever(),
        ),
        is_duty=True,
    )


def settle_open_complaint(facts: Facts) -> Suggestion | None:
    """Help a customer with an open complaint instead of selling."""
    if not facts.complaints:
        return None
    complaint = facts.complaints[0]
    days = (facts.now - complaint.opened_at).days
    waiting = {f"They have waited {days} days": 40.0} if days > 1 else {}
    say = (
        f"I see that your complaint is still open: {complaint.subject}. "
        "I am sorry you had to wait. Let us settle it together now."
    )
    return Suggestion(
        action="settle-complaint",
        title=f"Settle the complaint: {complaint.subject}",
        say=spoken_to(address(facts.customer), say),
        steps=(
            Step(text="Say sorry once, for this and nothing else"),
            Step(text="Ask what would put it right"),
            Step(text="Settle it, or promise a date and write it down"),
        ),
        factors=(
            factors.propensity(0.9, "Most people want an open complaint settled (assumed)"),
            factors.context(waiting, "The complaint is new"),
            factors.relationship_value(facts.customer, percent="4", least=20),
            factors.lever(),
        ),
        is_duty=True,
    )


def promised(promise: Promise) -> str:
    """Return what was promised with its amount."""
    return f"{promise.what}, {sum_of(promise.amount)}" if promise.amount else promise.what


def _how_late(facts: Facts, promise: Promise) -> str:
    days = (facts.now - promise.due_at).days
    return f"The promise is {days} days late" if days > 1 else "The promise is late"


def _rebooking(trouble: Disruption) -> str:
    if trouble.is_cancelled:
        return "rebook-cancelled"
    return "rebook-misconnection" if trouble.misses else "rebook-delayed"


def _rebooking_title(way: Flight | None) -> str:
    if way is None:
        return "Find a way for tomorrow, waive the fare difference"
    return f"Rebook to {way.designator}, waive the fare difference"


def _what_broke(trouble: Disruption) -> str:
    flight, missed = trouble.flight, trouble.misses
    if trouble.is_cancelled:
        return f"I can see that your flight to {city(flight.destination)} will not go as planned."
    if missed:
        return f"I can see the delay makes you miss {city(missed.destination)}."
    new = clock(flight.leaves_at, flight.origin_zone)
    return f"I can see that your flight to {city(flight.destination)} now leaves at {new}."


def _what_we_offer(facts: Facts, way: Flight | None) -> str:
    if way is None:
        return (
            "Nothing else goes today with free seats, so let us find the best way for tomorrow, "
            "at no charge."
        )
    seat = _seat_wish(facts)
    look = f", and look for {seat}" if seat else ""
    return f"I can put you on the {leaves(way)} now, at no charge{look}. Shall I?"


def _seat_wish(facts: Facts) -> str:
    wish = facts.customer.seat.split(",")[0].strip().lower() if facts.customer else ""
    article = "an" if wish[:1] in "aeiou" else "a"
    return f"{article} {wish} seat" if wish in {"aisle", "window"} else ""


def _rebooking_steps(facts: Facts, way: Flight | None) -> tuple[Step, ...]:
    steps = ["Own the delay before anything else"]
    if way:
        seats = "1 seat" if way.seat_count == 1 else f"{way.seat_count} seats"
        steps.append(f"Offer {way.designator} at {leaves(way)}, {seats} left")
    else:
        steps.append("Look at tomorrow and at partners; ask about a hotel")
    services = facts.customer.special_services if facts.customer else ()
    if services:
        steps.append(f"Carry over: {', '.join(service(code) for code in services)}")
    if facts.overdue:
        steps.append(f"Say where our promise stands: {promised(facts.overdue[0])}")
    return tuple(Step(text=text) for text in steps)


def _rebooking_factors(facts: Facts, trouble: Disruption) -> tuple[Factor, ...]:
    grounds: dict[str, float] = {}
    if trouble.is_cancelled:
        grounds["The flight is cancelled"] = 60.0
    elif trouble.misses:
        grounds[f"Misses {trouble.misses.designator}"] = 50.0
    if trouble.flight.departs_at - facts.now <= _SOON:
        grounds["It is a matter of hours"] = 40.0
    if trouble.ways:
        will = factors.propensity(0.83, "Another flight of the same day is free (assumed)")
    else:
        will = factors.propensity(0.6, "Nothing else goes the same day (assumed)")
    return (
        will,
        factors.context(grounds, "The flight is very late"),
        factors.relationship_value(facts.customer, percent="7.5", least=60),
        factors.lever(),
    )
