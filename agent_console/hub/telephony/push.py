"""What a telephone system pushed, whichever words it used."""

from enum import StrEnum

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.domain.value import Value


class Happened(StrEnum):
    """What became of the call."""

    RANG = "newCall"
    ANSWERED = "answer"
    ENDED = "hangup"


class Push(Value, frozen=True, kw_only=True):
    """One message about one call."""

    call_id: str
    happened: Happened
    direction: Direction
    from_number: str
    to_number: str
    users: tuple[str, ...] = ()
    """Whose telephones: login, extension, id or name, as the system calls them."""
    answered_by: tuple[str, ...] = ()
    """Most telling first: the answering number, then the user."""
    queue: str = ""
    cause: Cause | None = None


class BadPush(ValueError):
    """A message that cannot be about a call; the text says why and repeats nothing of it."""
