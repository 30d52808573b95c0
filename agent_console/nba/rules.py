"""All rules, written out: the order is visible, and importing this module changes nothing."""

from collections.abc import Callable

from agent_console.nba.duties import (
    keep_overdue_promise,
    rebook_disrupted_flight,
    settle_open_complaint,
)
from agent_console.nba.facts import Facts
from agent_console.nba.offers import extra_legroom_before_trip, reach_next_tier
from agent_console.nba.services import (
    prepare_special_service,
    tell_where_promise_stands,
    thank_or_welcome,
)
from agent_console.nba.suggestion import Suggestion

Rule = Callable[[Facts], Suggestion | None]

RULES: tuple[Rule, ...] = (
    rebook_disrupted_flight,
    keep_overdue_promise,
    settle_open_complaint,
    tell_where_promise_stands,
    prepare_special_service,
    extra_legroom_before_trip,
    reach_next_tier,
    thank_or_welcome,
)

OFFERS: frozenset[Rule] = frozenset({extra_legroom_before_trip, reach_next_tier})
"""Those of `RULES` that sell."""
