"""The answer to "is my work safe?" as a value."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.value import Value


class Link(StrEnum):
    """How this desk stands to the hub."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    SIGNED_OUT = "signed_out"


class SyncStatus(Value, frozen=True, kw_only=True):
    """What the status bar shows."""

    link: Link = Link.CONNECTING
    since: datetime | None = None
    """Since when `link` is what it is."""
    agreed_at: datetime | None = None
    """When desk and hub last agreed on everything."""
    waiting_count: int = 0
    held_count: int = 0
    customer_count: int = 0
    filling: float | None = None
    """During a first fill: the share done, 0 to 1."""
    problem: str = ""
    """What the hub or the network last said, in words fit for the agent."""
    advice: str = ""
    is_too_old: bool = False
    """The hub does not speak with this version of the program any more."""
