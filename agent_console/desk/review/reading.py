"""One note with all that belongs to it: from the hub, or from the copy on this PC."""

from agent_console.crm.hub import Hub
from agent_console.desk.review.notes_here import NotesHere
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_rules import findings
from agent_console.domain.promise import Promise
from agent_console.domain.review import NoteKey
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.review import NoteReading

_LOOKED_AT = 500
"""The newest entries of a customer that are looked through for the note."""
_AROUND = 20


def reading_of(hub: Hub, note: NoteKey) -> NoteReading:
    """Return what the hub knows of *note*; raise a `ConsoleError`."""
    return hub.say("review/notes", note, NoteReading)


def reading_here(cache: Cache, note: NoteKey) -> NoteReading | None:
    """Return what this PC knows of *note*; None if it is not here."""
    file = cache.file(note.customer_id, limit=_LOOKED_AT)
    entries = file.interactions if file else ()
    place = next((n for n, one in enumerate(entries) if one.id == note.interaction_id), None)
    return None if file is None or place is None else _reading(cache, file, place)


def _reading(cache: Cache, file: CustomerFile, place: int) -> NoteReading:
    entries: tuple[Interaction, ...] = file.interactions
    entry = entries[place]
    made: tuple[Promise, ...] = tuple(
        one for one in file.promises if one.is_of_contact(at=entry.at, by=entry.agent_id)
    )
    return NoteReading(
        note=NotesHere(cache).note(entry),
        entry=entry,
        before=entries[place + 1 : place + 1 + _AROUND],
        after=tuple(reversed(entries[max(0, place - _AROUND) : place])),
        promises=made,
        follow_ups=tuple(
            one for one in file.follow_ups if entry.call_id and one.call_id == entry.call_id
        ),
        quality=findings(entry, beside=["promise" for _ in made]),
        is_local=True,
    )
