"""One note with all that belongs to it: from the hub, or from the copy on this PC."""

from agent_console.crm.hub import Hub
from agent_console.domain.review import NoteKey
from agent_console.store.cache import Cache
from agent_console.wire.review import NoteReading


def reading_of(hub: Hub, note: NoteKey) -> NoteReading:
    """Return what the hub knows of *note*; raise a `ConsoleError`."""
    return hub.say("review/notes", note, NoteReading)


def reading_here(cache: Cache, note: NoteKey) -> NoteReading | None:
    """Return what this PC knows of *note*; None if it is not here."""
    raise NotImplementedError
