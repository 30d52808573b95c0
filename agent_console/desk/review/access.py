"""What is unusual in who looked at whom, in words. A pattern is a question, no accusation."""

from agent_console.domain.access_pattern import AccessPattern, PatternKind
from agent_console.errors import Told, phrase

_SENTENCES = {
    PatternKind.OWN_FILE: phrase("Is called like the customer; looks: {views}, calls: {calls}"),
    PatternKind.SAME_SURNAME: phrase(
        "Has the customer's surname, as {people} customers do; looks: {views}, calls: {calls}"
    ),
    PatternKind.SHARES_IDENTIFIER: phrase(
        "The customer shares a {shared} with the agent's own file; looks: {views}, calls: {calls}"
    ),
    PatternKind.MUCH_SEEN: phrase(
        "{agents} colleagues looked at this customer; of this one without a call: {views}"
    ),
    PatternKind.KNOWN_PERSON: phrase(
        "One of our most valuable customers; looks without a call: {views}"
    ),
    PatternKind.BREADTH: phrase("{customers} customers in one day, calls: {calls}"),
}


def reason(pattern: AccessPattern) -> Told:
    """Return why *pattern* is listed."""
    return Told(
        _SENTENCES[pattern.kind],
        views=pattern.view_count,
        calls=pattern.call_count,
        people=pattern.surname_count,
        shared=pattern.shared,
        agents=pattern.agent_count,
        customers=pattern.customer_count,
    )
