"""The people who use the console."""

from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import AgentId


class Role(StrEnum):
    """What a person or a program may do."""

    AGENT = "agent"
    GATE = "gate"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    INTEGRATION = "integration"


class Agent(Value, frozen=True, kw_only=True):
    """One person at a console."""

    id: AgentId
    login: str
    """What telephone systems call this person (`user[]`)."""
    name: str
    """As colleagues read it: "Agent 214"."""
    role: Role = Role.AGENT
    station: str = ""
    """Where they sit: "Seattle", "Gate C9"."""
    queues: tuple[str, ...] = ()
    extension: str = ""
    programmes: tuple[str, ...] = ()
    """The loyalty programmes they serve, as memberships name them; empty: all there are."""
