"""Tables of what desks are updated with: releases as they were signed, and their files in parts."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, Table, Text

from agent_console.hub.columns import Instant, Key
from agent_console.hub.kept import metadata

releases = Table(
    "releases",
    metadata,
    Column("sha256", Key, primary_key=True),
    Column("version", Key, nullable=False),
    Column("platform", Key, nullable=False),
    Column("body", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("share", Integer, nullable=False),
    Column("is_withdrawn", Boolean, nullable=False),
    Column("added_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""Versions of the console: what is signed of them, and which desks get them."""

release_parts = Table(
    "release_parts",
    metadata,
    Column("sha256", Key, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)
"""Their files. In the database, so that every process of a hub has them and a copy keeps them."""
