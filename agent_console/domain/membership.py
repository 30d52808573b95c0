"""Loyalty programmes: tier, progress and expiry."""

from datetime import date

from agent_console.domain.value import Value
from agent_console.ids import CustomerId, MembershipId


class Membership(Value, frozen=True, kw_only=True):
    """A customer's membership of one programme."""

    id: MembershipId
    customer_id: CustomerId
    programme: str
    number: str
    tier: str = ""
    """Name of the tier as the programme writes it; empty for the entry level."""
    tier_rank: int = 0
    """0 for the entry level, higher is better: what screens sort and colour by."""
    member_since: date | None = None
    tier_points: int = 0
    next_tier: str = ""
    next_tier_points: int = 0
    """Points the next tier asks for; 0 where there is none."""
    tier_year_ends_on: date | None = None
    points_balance: int = 0
    version: int = 0

    @property
    def progress(self) -> float:
        """Return how far the next tier is reached, 0 to 1."""
        if self.next_tier_points <= 0:
            return 1.0
        return min(1.0, max(0.0, self.tier_points / self.next_tier_points))
