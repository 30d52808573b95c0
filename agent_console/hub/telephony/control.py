"""What the hub may ask of a telephone system: the port that connectors fill.

A connector does what it can and says honestly whether it could. It tells of what then happens to
the call as it always does (`switchboard.hear`): a command moves no call by itself.
"""

from typing import Protocol

from agent_console.domain.agent import Agent
from agent_console.ids import CallId
from agent_console.wire.call_control import Command, Done

__all__ = ["CANNOT", "CallControl", "Command", "Done", "NoControl"]


class CallControl(Protocol):
    """A telephone system that takes commands. Thread-safe; answers within two seconds.

    *agent* is whose telephone is meant. *to* of a transfer is the colleague's extension, else the
    login, or the name of a queue. Nothing is raised for what the world does: the answer says that
    it could not.
    """

    def commands(self, agent: Agent) -> frozenset[Command]:
        """Return what this system can do at the telephone of *agent*, at no cost."""
        ...

    def answer(self, call: CallId, agent: Agent) -> Done:
        """Take the ringing call."""
        ...

    def hold(self, call: CallId, agent: Agent) -> Done:
        """Put the caller on hold."""
        ...

    def resume(self, call: CallId, agent: Agent) -> Done:
        """Speak with the caller on hold again."""
        ...

    def transfer(self, call: CallId, agent: Agent, *, to: str) -> Done:
        """Connect the caller with *to* and let go of the call."""
        ...

    def hang_up(self, call: CallId, agent: Agent) -> Done:
        """End the call."""
        ...

    def dial(self, number: str, agent: Agent) -> Done:
        """Ring the telephone of *agent* and then *number* (E.164)."""
        ...


class NoControl:
    """No telephone system takes commands: everything is done at the telephone."""

    def commands(self, agent: Agent) -> frozenset[Command]:  # noqa: ARG002 - the port's signature
        """Return that nothing can be done."""
        return frozenset()

    def answer(self, call: CallId, agent: Agent) -> Done:  # noqa: ARG002 - the port's signature
        """Say that it could not."""
        return CANNOT

    def hold(self, call: CallId, agent: Agent) -> Done:  # noqa: ARG002 - the port's signature
        """Say that it could not."""
        return CANNOT

    def resume(self, call: CallId, agent: Agent) -> Done:  # noqa: ARG002 - the port's signature
        """Say that it could not."""
        return CANNOT

    def transfer(self, call: CallId, agent: Agent, *, to: str) -> Done:  # noqa: ARG002 - as above
        """Say that it could not."""
        return CANNOT

    def hang_up(self, call: CallId, agent: Agent) -> Done:  # noqa: ARG002 - the port's signature
        """Say that it could not."""
        return CANNOT

    def dial(self, number: str, agent: Agent) -> Done:  # noqa: ARG002 - the port's signature
        """Say that it could not."""
        return CANNOT


CANNOT = Done(is_done=False, why_not="No telephone system takes commands here.")
"""The answer where there is nobody to ask."""
