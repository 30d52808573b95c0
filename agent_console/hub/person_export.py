"""Everything about one person, as a document for programs and as a page for people."""

import html
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from agent_console.domain.value import Value
from agent_console.hub.customer_file import customer_must_be_known
from agent_console.hub.kept import Kept
from agent_console.hub.person_data import PLACES, Place, subject
from agent_console.hub.seeing import ALL, Eyes
from agent_console.hub.shown_answers import must_be_met
from agent_console.hub.tables import KEPT
from agent_console.ids import CustomerId
from agent_console.wire import codec

_KEPT_BY_NAME = {kept.table.name: kept for kept in KEPT}
_OF_ALL_PROGRAMMES = frozenset({"choices", "shown", "held_ways"})
"""Beside records, what somebody who serves some programmes only may take along."""

_STYLE = (
    "<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "dl{border-top:1px solid #999;padding:.5em 0}dt{color:#444}dd{white-space:pre-wrap}</style>"
)


class PersonExport(Value, frozen=True, kw_only=True):
    """What there is about one person, table by table."""

    customer_id: CustomerId
    exported_at: datetime
    tables: dict[str, tuple[dict[str, Any], ...]]

    @property
    def row_count(self) -> int:
        """How much there is."""
        return sum(map(len, self.tables.values()))


def export(
    connection: Connection, customer: CustomerId, eyes: Eyes = ALL, *, at: datetime
) -> PersonExport:
    """Return everything about *customer*; raise `Refusal` (404) for who is not known.

    Who serves some loyalty programmes only gets nothing of the others.
    """
    must_be_met(connection, eyes, customer)
    customer_must_be_known(connection, customer)
    who = subject(connection, customer)
    found: dict[str, tuple[dict[str, Any], ...]] = {}
    for place in PLACES:
        name = place.table.name
        kept = _KEPT_BY_NAME.get(name)
        if eyes.sight.programmes and kept is None and name not in _OF_ALL_PROGRAMMES:
            continue
        rows = connection.execute(select(place.table).where(place.where(who))).mappings()
        found[name] = tuple(_shown(connection, eyes, kept, [dict(row) for row in rows]))
    return PersonExport(customer_id=customer, exported_at=at, tables=found)


def page(exported: PersonExport) -> str:
    """Return the export as a page that a browser shows and a person reads."""
    parts = [
        "<!doctype html>",
        '<html lang="en"><meta charset="utf-8"><title>What we know about you</title>',
        _STYLE,
        "<h1>What we know about you</h1>",
        f"<p>{exported.row_count} entries, as of {exported.exported_at:%Y-%m-%d %H:%M} UTC.</p>",
    ]
    for place in PLACES:
        rows = exported.tables.get(place.table.name, ())
        if rows:
            parts.append(f"<h2>{html.escape(place.title)}</h2>{_remark(place)}")
            parts += [_listed(row) for row in rows]
    return "\n".join((*parts, "</html>\n"))


def _remark(place: Place) -> str:
    return f"<p>{html.escape(place.why)}</p>" if place.why else ""


def _listed(row: dict[str, Any]) -> str:
    said = [(name, _in_words(value)) for name, value in row.items()]
    lines = (
        f"<dt>{html.escape(name.replace('_', ' '))}</dt><dd>{html.escape(words)}</dd>"
        for name, words in said
        if words
    )
    return f"<dl>{''.join(lines)}</dl>"


def _in_words(value: Any) -> str:
    if value is None or value in ("", (), {}):
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    if isinstance(value, msgspec.Struct | tuple | list | dict):
        return codec.encode(value).decode()
    return str(value)


def _shown(
    connection: Connection, eyes: Eyes, kept: Kept | None, rows: list[dict[str, Any]]
) -> Iterable[dict[str, Any]]:
    if kept is None or not eyes.sight.programmes:
        return rows
    records = [kept.record([row[name] for name in kept.struct.__struct_fields__]) for row in rows]
    shown = eyes.records(connection, records)
    return [msgspec.structs.asdict(record) for record in shown]
