"""What helps this customer and sells nothing."""

from agent_console.domain.money import money
from agent_console.nba import factors
from agent_console.nba.duties import promised
from agent_console.nba.facts import Facts
from agent_console.domain.rules.spoken import address, service, spoken_to
from agent_console.nba.suggestion import Step, Suggestion

_BEFORE_TRIP_DAYS = 14
_TOKEN_LEAST = 5


def tell_where_promise_stands(facts: Facts) -> Suggestion | None:
    """Tell whoever was promised something how it stands before they have to ask."""
    if not facts.promises or facts.overdue:
        return None
    promise = facts.promises[0]
    say = f"what we promised you is not forgotten: {promised(promise)}. It is still in time."
    return Suggestion(
        action="tell-promise",
        title=f"Say where our promise stands: {promised(promise)}",
        say=spoken_to(address(facts.customer), say),
        steps=(Step(text="Look up how far it is"), Step(text="Say it with the date")),
        factors=(
            factors.propensity(0.8, "Most people are glad to hear it unasked (assumed)"),
            factors.context({}, "It is not due yet"),
            factors.relationship_value(facts.customer, percent="1", least=_TOKEN_LEAST),
            factors.lever(),
        ),
    )


def prepare_special_service(facts: Facts) -> Suggestion | None:
    """Confirm a wheelchair or a meal before the trip, so that nobody finds it missing on board."""
    customer, days = facts.customer, facts.days_to_departure
    if customer is None or not customer.special_services or facts.disruption:
        return None
    if days is None or days > _BEFORE_TRIP_DAYS:
        return None
    wanted = ", ".join(service(code) for code in customer.special_services)
    flight = f" for {facts.next_flight.designator}" if facts.next_flight else ""
    say = f"I am checking that everything is ready for your trip: {wanted}. Is that still right?"
    return Suggestion(
        action="prepare-service",
        title=f"Confirm{flight}: {wanted}",
        say=spoken_to(address(customer), say),
        steps=(
            Step(text="Read back what is on the booking"),
            Step(text="Request what is missing, and say that it is requested"),
        ),
        factors=(
            factors.propensity(0.9, "Who needs it wants it confirmed (assumed)"),
            factors.context({_leaves_in(days): 40.0}, ""),
            factors.relationship_value(customer, percent="2", least=_TOKEN_LEAST),
            factors.lever(),
        ),
    )


def thank_or_welcome(facts: Facts) -> Suggestion | None:
    """Show with the first sentence that we know who this is, where nothing is open between us."""
    if facts.customer is None or facts.has_open_matter:
        return None
    title, say = _greeting(facts)
    return Suggestion(
        action="thank",
        title=title,
        say=spoken_to(address(facts.customer), say),
        steps=(Step(text="Say the name"), Step(text="Listen first")),
        factors=(
            factors.propensity(1.0, "A friendly word is always taken"),
            factors.context({}, "Nothing is open between us"),
            factors.value(money(1, "USD"), "It costs nothing (assumed)"),
            factors.lever(),
        ),
    )


def ask_what_brings_them(facts: Facts) -> Suggestion:
    """Ask, where nothing else is known to be right."""
    name = address(facts.customer)
    greeting = f"Thank you for calling, {name}." if name else "Thank you for calling."
    question = "What can I do for you?" if name else "Who am I speaking with, and what can I do?"
    return Suggestion(
        action="ask",
        title="Ask what brings them" if name else "Ask who is calling and what brings them",
        say=f"{greeting} {question}",
        steps=() if name else (Step(text="Find the customer by name, e-mail or booking"),),
        factors=(
            factors.propensity(1.0, "A question is always answered"),
            factors.context({}, "Nothing else is known yet"),
            factors.value(money(1, "USD"), "It costs nothing (assumed)"),
            factors.lever(),
        ),
    )


def _greeting(facts: Facts) -> tuple[str, str]:
    since = facts.membership.member_since if facts.membership else None
    years = facts.now.year - since.year if since else 0
    if since is None or years < 1:
        return "Welcome by name", "good to hear from you. What can I do for you today?"
    long = "a year" if years == 1 else f"{years} years"
    say = f"thank you for being with us since {since.year}. What can I do for you today?"
    return f"Thank for {long} with us", say


def _leaves_in(days: int) -> str:
    return (
        "Flies today" if days == 0 else "Flies tomorrow" if days == 1 else f"Flies in {days} days"
    )
