"""Why `dev.py` stops: each is one line for the person who typed the command."""

from typing import ClassVar


class Refusal(Exception):
    """One line that says why, and the exit status."""

    status: ClassVar[int] = 1


class WrongUse(Refusal):
    """The command line cannot be understood."""

    status = 2


class SetupFailed(Refusal):
    """Setting up cannot go on; the message says what to do."""
