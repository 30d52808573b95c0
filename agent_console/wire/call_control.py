"""What a desk asks of the telephone through the hub, and whether that could be done."""

from agent_console.domain.command import Command
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId

__all__ = ["Command", "CommandRequest", "Commands", "Done"]


class Done(Value, frozen=True, kw_only=True):
    """Whether a telephone system did what it was asked."""

    is_done: bool
    why_not: str = ""
    """In words an agent reads, without a number or a name; empty if it was done."""
    call_id: CallId | None = None
    """The call that a `dial` began, where the system says so at once."""


class CommandRequest(Value, frozen=True, kw_only=True):
    """One command to the telephone of whoever asks."""

    command: Command
    call_id: CallId | None = None
    """The call meant; None to `dial`."""
    to_agent: AgentId | None = None
    """The colleague a `transfer` goes to; else `to` has the queue."""
    to: str = ""
    """The queue a `transfer` goes to, or the number to `dial` (E.164)."""


class Commands(Value, frozen=True, kw_only=True):
    """What the telephone of whoever asks can be told."""

    commands: tuple[Command, ...] = ()
