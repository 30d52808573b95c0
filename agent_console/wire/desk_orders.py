"""What a desk says of itself to the hub, and what the hub orders about the files there."""

from enum import StrEnum

from agent_console.domain.value import Value


class Wipe(StrEnum):
    """Whether somebody's files on a desk are to be removed."""

    NO = ""
    DELIVERED = "delivered"
    """Once everything written there has reached the hub."""
    NOW = "now"


class DeskReport(Value, frozen=True, kw_only=True):
    """One person's files on one computer. The secret proves which, signed in or not."""

    id: str
    secret: str
    name: str = ""
    """Of the computer, so that an administrator knows which is meant."""
    is_wiped: bool = False


class DeskOrders(Value, frozen=True, kw_only=True):
    """What the hub wants of a desk."""

    wipe: Wipe = Wipe.NO
