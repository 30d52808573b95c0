"""What a database was filled with as a whole, and how to fill it anew.

Only for made-up airlines: a database that people work in is never emptied by this.
"""

from sqlalchemy import Connection, delete, insert, select, update

from agent_console.hub import floor_tables, intake_tables, review_tables, tables
from agent_console.hub.kept import metadata
from agent_console.ids import new_id

_FILLED_WITH = "filled_with"
_INSTANCE = "instance"
_SAVED = (review_tables.review_settings, review_tables.review_views)
_OF_NOTES = [
    table
    for table in metadata.tables.values()
    if table.name.startswith("review_") and table not in _SAVED
]
"""What supervisors set and saved is theirs; all else tells of notes."""
_BESIDE_RECORDS = (
    tables.changes,
    tables.operations,
    tables.choices,
    tables.call_events,
    tables.calls,
    floor_tables.wrap_ups,
    tables.customer_marks,
    tables.customer_words,
    tables.graves,
    intake_tables.counterparts,
    intake_tables.heard_events,
    intake_tables.import_places,
    tables.joins,
    intake_tables.unknown_contacts,
    tables.working_members,
    tables.working_sets,
    *_OF_NOTES,
)
"""What tells of records, or was worked out from them."""


def filled_with(connection: Connection) -> str:
    """Return what `note_filling` last wrote, empty if it never did."""
    query = select(tables.hub.c.value).where(tables.hub.c.key == _FILLED_WITH)
    return str(connection.scalar(query) or "")


def note_filling(connection: Connection, what: str) -> None:
    """Remember that the database holds *what* from now on."""
    connection.execute(delete(tables.hub).where(tables.hub.c.key == _FILLED_WITH))
    connection.execute(insert(tables.hub), {"key": _FILLED_WITH, "value": what})


def has_customers(connection: Connection) -> bool:
    """Tell whether anybody is in the database."""
    return connection.execute(select(tables.customers.c.id).limit(1)).first() is not None


def start_over(connection: Connection) -> None:
    """Empty the database and give it a new id, so that every desk fetches its copy anew.

    The tokens stay: they belong to the people, not to what they look at.
    """
    for kept in tables.KEPT:
        connection.execute(delete(kept.table))
    for table in _BESIDE_RECORDS:
        connection.execute(delete(table))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO review_index (review_index) VALUES ('delete-all')")
    instance = update(tables.hub).where(tables.hub.c.key == _INSTANCE)
    connection.execute(instance.values(value=new_id()))
