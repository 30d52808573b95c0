"""What we would like to sell. None of these is made while `held_back` says why not."""

from agent_console.domain.money import money
from agent_console.nba import factors
from agent_console.nba.facts import Facts
from agent_console.domain.rules.spoken import address, spoken_to
from agent_console.nba.suggestion import Step, Suggestion

_LEGROOM_DAYS = 14
_NEAR = 0.75
"""Share of the next tier from which the rest seems within reach. Assumed."""

_LEGROOM_PRICE = money(39, "USD")
"""Price of the list until seat maps with prices are connected. Assumed."""


def held_back(facts: Facts) -> str:
    """Return why nothing is sold to this customer now; empty if offers may be made."""
    because = _why_not(facts)
    return f"Sales offers are held back {because}." if because else ""


def extra_legroom_before_trip(facts: Facts) -> Suggestion | None:
    """Offer legroom in the two weeks before a flight, when it is worth most."""
    days = facts.days_to_departure
    if days is None or days > _LEGROOM_DAYS or facts.disruption:
        return None
    when = "today" if days == 0 else "tomorrow" if days == 1 else f"in {days} days"
    say = f"you fly {when}. Would you like a seat with more room for your legs?"
    return Suggestion(
        action="extra-legroom",
        title="Offer a seat with extra legroom",
        say=spoken_to(address(facts.customer), say),
        steps=(Step(text="Look which rows are free"), Step(text="Say the price before the seat")),
        factors=(
            factors.propensity(0.18, "About one in six says yes (assumed)"),
            factors.context({f"Flies {when}": 30.0}, ""),
            factors.value(_LEGROOM_PRICE, "List price of the seat (assumed)"),
            factors.lever(),
        ),
    )


def reach_next_tier(facts: Facts) -> Suggestion | None:
    """Tell somebody close to the next tier how close, and offer the rest."""
    member = facts.membership
    if member is None or not member.next_tier or member.next_tier_points <= 0:
        return None
    if member.tier_points >= member.next_tier_points or member.progress < _NEAR:
        return None
    rest = f"{member.next_tier_points - member.tier_points:,}"
    say = (
        f"only {rest} points are missing to {member.next_tier}. Shall I look for a trip that helps?"
    )
    return Suggestion(
        action="reach-tier",
        title=f"{rest} points to {member.next_tier}: offer a trip",
        say=spoken_to(address(facts.customer), say),
        steps=(
            Step(text="Name the date by which they count"),
            Step(text="Offer one trip, not three"),
        ),
        factors=(
            factors.propensity(0.12, "About one in eight books for a tier (assumed)"),
            factors.context({f"{member.progress:.0%} of the way to {member.next_tier}": 50.0}, ""),
            factors.relationship_value(facts.customer, percent="5", least=40),
            factors.lever(),
        ),
    )


def _why_not(facts: Facts) -> str:
    customer = facts.customer
    if customer is None:
        return ""
    grounds = (
        (facts.promises, "while a promise is open"),
        (facts.complaints, "while a complaint is open"),
        (customer.is_fenced, "from this customer, who is kept out of campaigns"),
        (
            facts.channel not in customer.consents.offers,
            "without the customer's consent on this channel",
        ),
        (facts.recent_refusal, f"because an offer was declined {_refused(facts)}"),
    )
    return next((reason for holds, reason in grounds if holds), "")


def _refused(facts: Facts) -> str:
    refusal = facts.recent_refusal
    days = (facts.now - refusal.at).days if refusal else 0
    return "today" if days == 0 else "yesterday" if days == 1 else f"{days} days ago"
