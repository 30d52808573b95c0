"""Contact reasons and outcomes: the tree an agent picks from at wrap-up."""

REASONS: dict[str, tuple[str, ...]] = {
    "booking": ("new", "change", "cancel", "seat", "group"),
    "disruption": ("rebooking", "information", "compensation", "hotel"),
    "baggage": ("delayed", "damaged", "lost item", "allowance"),
    "loyalty": ("points", "award seat", "tier", "account"),
    "payment": ("refund", "charge question", "voucher"),
    "service": ("special assistance", "meal", "complaint", "praise"),
    "other": ("wrong number", "call dropped", "general"),
}
"""Reason by group; stored as "group/reason"."""

OUTCOMES = ("solved", "follow_up", "transferred", "unsolved", "no_contact")


def is_reason(path: str) -> bool:
    """Tell whether *path* ("disruption/rebooking") is in the tree."""
    group, _, reason = path.partition("/")
    return reason in REASONS.get(group, ())
