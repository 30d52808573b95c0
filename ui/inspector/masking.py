"""Shows the shape of a record without what it says of a person."""

from typing import Any

_SHOWN = frozenset(
    {
        "id", "action", "arrives_at", "at", "carrier", "cause", "channel", "choice", "context",
        "count", "counts", "currency", "departs_at", "destination", "destination_zone",
        "direction", "due_at", "flight_id", "hub_at", "kind", "language", "languages", "made_at",
        "name_of_rule", "number_of_seats", "operator", "origin", "origin_zone", "outcome",
        "programme", "propensity", "reason", "role", "rung_at", "scheme", "segments", "share",
        "stage", "starts_at", "state", "status", "tier", "tier_rank", "value_class", "version",
        "customer_id", "agent_id", "interaction_id", "as_of", "written_at", "answered_at",
        "ended_at", "offers", "special_services",
    }
)  # fmt: skip
_MASK = "•••"


def masked(value: Any, *, is_shown: bool = False) -> Any:
    """Return *value* with every text hidden whose field is not known to be nobody's own.

    Numbers under such a field are hidden, too; a field added later is hidden until it is named
    here.
    """
    if isinstance(value, dict):
        return {key: masked(one, is_shown=key in _SHOWN) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [masked(one, is_shown=is_shown) for one in value]
    if value is None or isinstance(value, bool) or is_shown or value in ("", 0):
        return value
    return _MASK
