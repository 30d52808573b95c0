"""What the hub's event stream says. Each event has an id from which a desk may resume."""

from datetime import datetime

from agent_console.domain.call import Call
from agent_console.domain.presence import Presence
from agent_console.domain.value import Value
from agent_console.ids import AgentId

CALL = "call"
"""Event whose data is a `CallEvent`."""
CHANGED = "changed"
"""Event without meaning of its own: the feed moved on, pull now."""
PRESENCE = "presence"
"""Event whose data is `Presences`: everybody's at first, then those that changed."""


class CallEvent(Value, frozen=True, kw_only=True):
    """A call as it stands now."""

    call: Call
    hub_at: datetime
    """When the hub heard of it, for measuring the way to the screen."""
    is_local: bool = False
    """A telephone beside this PC told of it, and not the hub."""
    taken_from: tuple[AgentId, ...] | None = ()
    """Whose consoles had the call until now and have it no more; None for everybody's."""


class Presences(Value, frozen=True, kw_only=True):
    """What colleagues are doing."""

    presences: tuple[Presence, ...] = ()


class Standing(Value, frozen=True, kw_only=True):
    """How one process of the hub stands: "live", "ready"."""

    status: str


class Health(Value, frozen=True, kw_only=True):
    """The hub is there."""

    status: str
    version: str
    hub_at: datetime
