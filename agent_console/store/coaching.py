"""What the hub said to whoever works here about their notes: one file, as it was last fetched."""

from sqlalchemy import Connection, text

from agent_console.domain.coaching import CoachingFile
from agent_console.ids import CustomerId
from agent_console.wire.codec import decode, encode

_FILE, _TAG = "coaching", "coaching.tag"
_READ = text("SELECT value FROM state WHERE name = :name")
_PUT = text("INSERT OR REPLACE INTO state (name, value) VALUES (:name, :value)")


def kept(connection: Connection) -> tuple[CoachingFile, str]:
    """Return the file and the tag it came with; an empty one before the first."""
    body = connection.execute(_READ, {"name": _FILE}).scalar()
    tag = connection.execute(_READ, {"name": _TAG}).scalar()
    return (decode(str(body), CoachingFile) if body else CoachingFile()), str(tag or "")


def keep(connection: Connection, file: CoachingFile, tag: str) -> None:
    """Keep *file* in place of the one before."""
    connection.execute(_PUT, {"name": _FILE, "value": encode(file).decode()})
    connection.execute(_PUT, {"name": _TAG, "value": tag})


def forget(connection: Connection, customer: CustomerId) -> None:
    """Forget what is about a customer who is no more; the next look fetches the rest anew."""
    before, _ = kept(connection)
    after = before.without(frozenset([customer]))
    if after != before:
        keep(connection, after, "")
