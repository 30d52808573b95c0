"""Tables of what comes in from outside: what was heard, whose it may be, how far it was read."""

from sqlalchemy import Column, Index, Table, Text

from agent_console.hub.columns import Instant, Key
from agent_console.hub.kept import metadata

heard_events = Table(
    "heard_events",
    metadata,
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""What came in once, by a hash of its source and id: the same again changes nothing."""
Index("heard_by_time", heard_events.c.at)

unknown_contacts = Table(
    "unknown_contacts",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("scheme", Key, primary_key=True),
    Column("value", Key, primary_key=True),
    Column("all_of_them", Key, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""What is known of whoever nobody knew, by the parked place of what they did."""
Index("unknown_by_value", unknown_contacts.c.scheme, unknown_contacts.c.value)
Index("unknown_by_all", unknown_contacts.c.all_of_them)

import_places = Table(
    "import_places",
    metadata,
    Column("name", Key, primary_key=True),
    Column("place", Text, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""How far each import and each connector came: it goes on from there."""

counterparts = Table(
    "counterparts",
    metadata,
    Column("system", Key, primary_key=True),
    Column("kind", Key, primary_key=True),
    Column("their_id", Key, primary_key=True),
    Column("customer_id", Key, nullable=False),
    Column("our_id", Key, nullable=False),
    Column("agreed", Key, nullable=False),
    sqlite_with_rowid=False,
)
"""What is the same here and in a CRM next door; `agreed` is a hash of what both last said."""
Index("counterparts_of_customer", counterparts.c.customer_id, counterparts.c.system)
Index("counterparts_by_ours", counterparts.c.system, counterparts.c.kind, counterparts.c.our_id)
