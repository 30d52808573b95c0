"""Where a call stands. Alone here: the screen knows it before it knows what a call is."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a call stands."""

    RINGING = "ringing"
    TALKING = "talking"
    HELD = "held"
    WRAP_UP = "wrap_up"
    CLOSED = "closed"
