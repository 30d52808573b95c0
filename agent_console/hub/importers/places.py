"""How far an import came: it goes on from there."""

import hashlib
from datetime import datetime

from sqlalchemy import Connection, select, text

from agent_console.clock import micros
from agent_console.hub.intake_tables import import_places

_PUT = text(
    "INSERT INTO import_places (name, place, at) VALUES (:name, :place, :at)"
    " ON CONFLICT (name) DO UPDATE SET place = excluded.place, at = excluded.at"
)


def name_of(*parts: str) -> str:
    """Return the name of a place: it tells neither file nor mailbox."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def place(connection: Connection, name: str) -> str:
    """Return where it stands, empty at the beginning."""
    c = import_places.c
    return str(connection.scalar(select(c.place).where(c.name == name)) or "")


def remember(connection: Connection, name: str, where: str, *, at: datetime) -> None:
    """Note where it stands now."""
    connection.execute(_PUT, {"name": name, "place": where, "at": micros(at)})
