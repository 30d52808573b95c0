"""What can be asked of a telephone. Alone here: the screen offers it before anything is loaded."""

from enum import StrEnum


class Command(StrEnum):
    """What can be asked of a telephone."""

    ANSWER = "answer"
    HOLD = "hold"
    RESUME = "resume"
    TRANSFER = "transfer"
    HANG_UP = "hang_up"
    DIAL = "dial"
