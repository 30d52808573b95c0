"""One note as the hub and coaching know it: what is asked about it, and what it is called there."""

from agent_console.crm.coaching import CoachingCalls
from agent_console.crm.hub import Hub
from agent_console.desk.review.reading import reading_of
from agent_console.domain.note import Note
from agent_console.domain.review import NoteKey, ReviewNote
from agent_console.domain.scorecard import Scorecard
from agent_console.ids import NoteId
from agent_console.wire.coaching import NoteReview
from agent_console.wire.review import NoteReading


def note_id(key: NoteKey) -> NoteId:
    """Return what scores and remarks know a note by: the entry of the history it stands in."""
    return NoteId(key.interaction_id)


def as_note(note: ReviewNote, reading: NoteReading | None) -> Note:
    """Return *note* as coaching knows it, with its words as they were read."""
    entry = reading.entry if reading is not None else None
    return Note(
        id=note_id(note.key),
        customer_id=note.customer_id,
        text=(entry.text if entry is not None else "") or note.text,
        written_at=note.at,
        agent_id=note.agent_id,
        agent_name=note.agent_name,
        interaction_id=note.interaction_id,
    )


def reading(hub: Hub, *, key: NoteKey) -> NoteReading:
    """Return the note with all that belongs to it; raise a `ConsoleError`."""
    return reading_of(hub, key)


def review(hub: Hub, *, key: NoteKey) -> NoteReview:
    """Return what reviewers and coaches made of it; raise a `ConsoleError`."""
    return CoachingCalls(hub).note_review(note_id(key), of=key.customer_id)


def scorecards(hub: Hub) -> tuple[Scorecard, ...]:
    """Return the forms that count; raise a `ConsoleError`."""
    return CoachingCalls(hub).scorecards()
