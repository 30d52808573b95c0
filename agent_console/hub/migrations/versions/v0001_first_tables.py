"""The first tables of the hub.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TYPES: dict[str, Any] = {
    "key": sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
    "sequence": sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
    "text": sa.Text(),
    "json": sa.Text(),
    "instant": sa.BigInteger(),
    "integer": sa.BigInteger(),
    "real": sa.Double(),
    "date": sa.Date(),
    "yes_no": sa.Boolean(),
}

_TABLES: dict[str, tuple[tuple[str, ...], str]] = {
    "customers": (
        ("id",),
        (
            "id:key given_name:text family_name:text native_name:text honorific:text "
            "pronouns:text languages:json birth_date:date? country:text city:text time_zone:text "
            "home_airport:text seat:text special_services:json value_class:text "
            "expected_value:json? stage:text consents:json is_fenced:yes_no version:integer "
            "folded_name:text"
        ),
    ),
    "identifiers": (
        ("customer_id", "scheme", "value"),
        "customer_id:key scheme:text value:text typed:text is_verified:yes_no version:integer",
    ),
    "memberships": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key programme:text number:text tier:text tier_rank:integer "
            "member_since:date? tier_points:integer next_tier:text next_tier_points:integer "
            "tier_year_ends_on:date? points_balance:integer version:integer"
        ),
    ),
    "trips": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key locator:text system:text booked_at:instant segments:json "
            "starts_at:instant ends_at:instant state:text passengers:json fare:json? "
            "bag_count:integer is_insured:yes_no version:integer"
        ),
    ),
    "cases": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key kind:text subject:text opened_at:instant closed_at:instant? "
            "channel:text trip_id:key? version:integer"
        ),
    ),
    "promises": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key what:text due_at:instant made_at:instant amount:json? "
            "state:text channel:text made_by:text? made_by_name:text case_id:key? version:integer"
        ),
    ),
    "interactions": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key at:instant channel:text headline:text detail:text text:text "
            "direction:text state:text agent_id:key? agent_name:text duration_s:integer? "
            "satisfaction:integer? reason:text outcome:text language:text trip_id:key? "
            "case_id:key? call_id:key? thread_id:key source:text version:integer"
        ),
    ),
    "notes": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key text:text written_at:instant agent_id:key agent_name:text "
            "call_id:key? interaction_id:key? version:integer"
        ),
    ),
    "flights": (
        ("id",),
        (
            "id:key carrier:text number:text origin:text destination:text origin_zone:text "
            "destination_zone:text departs_at:instant arrives_at:instant "
            "estimated_departure_at:instant? estimated_arrival_at:instant? status:text cause:text "
            "gate:text aircraft:text cabins:json status_at:instant? version:integer"
        ),
    ),
    "agents": (
        ("id",),
        "id:key login:text name:text role:text station:text queues:json extension:text",
    ),
    "changes": (
        ("seq",),
        "seq:sequence customer_id:key kind:text key:text at:instant",
    ),
    "operations": (
        ("id",),
        "id:key fate:text problem:json? agent_id:key at:instant",
    ),
    "choices": (
        ("customer_id", "id"),
        (
            "customer_id:key id:key at:instant agent_id:key action:text choice:text "
            "propensity:real call_id:key?"
        ),
    ),
    "calls": (
        ("id",),
        (
            "id:key from_number:text to_number:text rung_at:instant stage:text direction:text "
            "queue:text place:text offered_to:json agent_id:key? answered_at:instant? "
            "ended_at:instant? cause:text? event_seq:sequence"
        ),
    ),
    "call_events": (
        ("seq",),
        "seq:sequence call_id:key at:instant body:text",
    ),
    "tokens": (
        ("sha256",),
        "sha256:key agent_id:key? is_telephony:yes_no made_at:instant",
    ),
    "hub": (
        ("key",),
        "key:key value:text",
    ),
}
"""Name, primary key, and columns as ``name:type``; a question mark stands for NULL allowed."""


def upgrade() -> None:
    """Make the tables and their indexes."""
    for name, (key, columns) in _TABLES.items():
        _make(name, key, columns.split())
    op.create_index("identifiers_by_value", "identifiers", ["scheme", "value"])
    op.create_index(
        "interactions_newest_first", "interactions", ["customer_id", sa.text("at DESC"), "id"]
    )
    op.create_index("ix_changes_customer_id", "changes", ["customer_id"])
    op.create_index("calls_by_stage", "calls", ["stage", "rung_at"])


def _make(name: str, key: tuple[str, ...], columns: list[str]) -> None:
    counts = key == ("seq",)
    made: list[sa.Column[Any]] = []
    for column in columns:
        title, _, shape = column.partition(":")
        is_optional = shape.endswith("?")
        kind = _TYPES[shape.rstrip("?")]
        made.append(
            sa.Column(
                title,
                kind,
                primary_key=title in key,
                nullable=is_optional,
                autoincrement=counts and title in key,
            )
        )
    if counts:
        op.create_table(name, *made, sqlite_autoincrement=True)
    else:
        op.create_table(name, *made, sqlite_with_rowid=False)
