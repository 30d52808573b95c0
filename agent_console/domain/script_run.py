"""What became of a script: every step, answer and decision, and where it was left. No judgement."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from agent_console.domain.playbook import Verdict
from agent_console.domain.value import Value


class RunState(StrEnum):
    """How a run stands."""

    RUNNING = "running"
    LEFT = "left"
    """The agent went on without the script; it can be taken up again."""
    ENDED = "ended"


class MoveKind(StrEnum):
    """What happened in a run."""

    BEGUN = "begun"
    SHOWN = "shown"
    ANSWERED = "answered"
    KNOWN = "known"
    """Not asked, because it was on file or answered before."""
    DECIDED = "decided"
    DONE = "done"
    BACK = "back"
    LEFT = "left"
    TAKEN_UP = "taken_up"
    ENDED = "ended"


class Move(Value, frozen=True, kw_only=True):
    """One line of the record of a run."""

    kind: MoveKind
    step: str
    at: datetime
    what: str = ""
    """The input answered, the rule that decided, the command done or the outcome."""


class Run(Value, frozen=True, kw_only=True):
    """One walk through one script."""

    script: str
    playbook: str
    """Id and version: "servicing 3"."""
    about: str = ""
    """The id of the trip, case or promise it is about; empty for the customer."""
    step: str
    state: RunState = RunState.RUNNING
    language: str = "en"
    answers: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    trail: tuple[str, ...] = ()
    """Steps passed on the way here, for going back."""
    verdict: Verdict | None = None
    outcome: str = ""
    moves: tuple[Move, ...] = ()

    def is_same(self, other: "Run") -> bool:
        """Tell whether *other* is this walk, earlier or later."""
        return self.script == other.script and self.moves[:1] == other.moves[:1]

    def closed(self, *, at: datetime) -> "Run":
        """Return this run as it stands when the call is over: what is open was left there."""
        if self.state is not RunState.RUNNING:
            return self
        left = Move(kind=MoveKind.LEFT, step=self.step, at=at)
        return msgspec.structs.replace(self, state=RunState.LEFT, moves=(*self.moves, left))
