"""What a telephone system said of one call, whichever words it used."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.domain.value import Value


class Happened(StrEnum):
    """What became of the call; the first words are those of sipgate and Zammad."""

    RANG = "newCall"
    STOPPED_RINGING = "stopped"
    """It rings on, but no longer at these telephones."""
    ANSWERED = "answer"
    HELD = "hold"
    RESUMED = "resume"
    TRANSFERRED = "transfer"
    ENDED = "hangup"


class Report(Value, frozen=True, kw_only=True):
    """One message about one call."""

    source: str
    """Which telephone system: a call has one name in each."""
    call_key: str
    happened: Happened
    at: datetime | None = None
    """When it happened, where the system says so; else it counts when it is heard."""
    message: str = ""
    """The system's own number of this message; without one, equal messages are the same one."""
    direction: Direction | None = None
    from_number: str = ""
    """E.164 where it is a number; empty when withheld or not said."""
    to_number: str = ""
    came_in_by: str = ""
    """Our line, where the call was diverted to it: *to_number* is then what was called first."""
    diversion: str = ""
    """What a connector heard of a diversion, as it was said; read when the report is taken in."""
    users: tuple[str, ...] = ()
    """Whose telephones: login, extension, id or name, as the system calls them."""
    answered_by: tuple[str, ...] = ()
    """Who answered, or whom it was transferred to: most telling first."""
    queue: str = ""
    cause: Cause | None = None
    is_connected: bool = False
    """Of a transfer: they speak already, nothing rings."""
    other_keys: tuple[str, ...] = ()
    """What else the same system calls the same call."""


class Verdict(StrEnum):
    """What the hub wants done with a call it was told of."""

    TAKEN = "taken"
    REFUSED = "refused"
    """The number is on the block list."""


class BadReport(ValueError):
    """A message that cannot be about a call; the text says why and repeats nothing of it."""
