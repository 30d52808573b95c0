"""What a good note says, as rules anybody can read: each tells what it found, or what it missed.

No score and no model: a rule looks for words in the note, and for what was agreed beside it.
"""

from enum import StrEnum

from agent_console.domain.value import Value


class Rule(StrEnum):
    """What is looked for."""

    ASKED = "asked"
    """What the customer wanted."""
    DONE = "done"
    """What was done about it."""
    PROMISED = "promised"
    """What comes next: by whom and when, or that nothing is open."""
    NAMED = "named"
    """Which flight, booking, sum or day it is about."""
    READABLE = "readable"
    """Long enough to go on from, and not shouted."""


class Finding(Value, frozen=True, kw_only=True):
    """What one rule says of one note."""

    rule: Rule
    is_met: bool
    found: str = ""
    """The words it rests on, as they stand in the note; empty where nothing was found."""
    start: int = 0
    """Where they stand: the first sign, and the one after the last."""
    end: int = 0
    beside: str = ""
    """Where it rests on something beside the text: "promise", "follow_up", "solved", "reason"."""
