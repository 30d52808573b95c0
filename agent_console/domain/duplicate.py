"""Two customers who may be one person: how likely, and why.

The score follows Fellegi and Sunter, "A Theory for Record Linkage" (1969): each thing that is
compared adds the binary logarithm of how much likelier it is with one person than with two. The
weights are assumed (2026-11), not estimated; they are set so that a family with one telephone
stays below `LIKELY`, and one person with two spellings of the name is above it.
"""

from enum import StrEnum

from agent_console.domain.value import Value


class PairState(StrEnum):
    """What a person said about a pair."""

    OPEN = "open"
    DISMISSED = "dismissed"
    """They are two persons."""
    MERGED = "merged"


class Finding(StrEnum):
    """What two customers have in common, or not."""

    SAME_PHONE = "same_phone"
    SAME_EMAIL = "same_email"
    SAME_MEMBER = "same_member"
    SAME_LOGIN = "same_login"
    SAME_NAME = "same_name"
    NEAR_NAME = "near_name"
    OTHER_NAME = "other_name"
    SAME_BIRTH = "same_birth"
    OTHER_BIRTH = "other_birth"
    SAME_PLACE = "same_place"
    OTHER_COUNTRY = "other_country"


class Reason(Value, frozen=True, kw_only=True):
    """One finding and what it adds to the score, in bits."""

    finding: Finding
    weight: float
