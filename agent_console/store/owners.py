"""Who it may be: the owners of an identifier and the bearers of a name, read from ``cache.db``.

Every question is bounded, however many customers share what is asked for. Whoever is nobody to the
person at this desk is left out, although the copy may still have them.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.sight import Sight, member_numbers
from agent_console.store.rows import Ask
from agent_console.wire.codec import decode
from agent_console.wire.customer_file import Candidate
from agent_console.wire.feed import Kind

# Bounded twice: a switchboard's number is on thousands of profiles, and a ring waits for none.
_OWNERS = (
    "SELECT found.body, record.kind, record.body FROM"
    " (SELECT customer_id, body FROM"
    "   (SELECT customer_id, body FROM identifier"
    "     WHERE scheme = :scheme AND value = :value AND EXISTS"
    "      (SELECT 1 FROM record WHERE record.customer_id = identifier.customer_id"
    "       AND record.kind = 'customers') LIMIT :most)"
    "   ORDER BY instr(CAST(body AS TEXT), :verified) = 0, customer_id LIMIT :limit)"
    " AS found"
    " JOIN record ON record.customer_id = found.customer_id"
    " WHERE record.kind IN ('customers', 'memberships')"
)
_NAMED = text(
    "SELECT person.customer_id, record.kind, record.body FROM person"
    " JOIN record ON record.customer_id = person.customer_id"
    " WHERE person.number IN"
    "  (SELECT rowid FROM name_index WHERE name_index MATCH :question LIMIT :limit)"
    " AND record.kind IN ('customers', 'memberships')"
)
_BEGINNING = text(
    "SELECT found.body, record.kind, record.body FROM"
    " (SELECT customer_id, body FROM identifier WHERE scheme = :scheme AND value >= :first"
    "   AND value < :last LIMIT :limit) AS found"
    " JOIN record ON record.customer_id = found.customer_id"
    " WHERE record.kind IN ('customers', 'memberships')"
)
_ENDING = text(
    "SELECT found.body, record.kind, record.body FROM"
    " (SELECT customer_id, body FROM identifier WHERE backwards >= :first AND backwards < :last"
    "   LIMIT :limit) AS found"
    " JOIN record ON record.customer_id = found.customer_id"
    " WHERE record.kind IN ('customers', 'memberships')"
)
_LOOKED_AT_OWNERS = 1000
"""Owners of one identifier among whom the verified ones are looked for."""
_VERIFIED = '"is_verified":true'
"""As the codec writes it."""
ALL = Sight()
_LAST = "\U0010ffff"
"""Sorts behind every character an identifier can hold."""


def of(
    ask: Ask, scheme: Scheme, value: str, *, limit: int, sight: Sight = ALL
) -> tuple[Candidate, ...]:
    """Return whom an identifier in normal form may belong to, verified first."""
    asked = {
        "scheme": scheme,
        "value": value,
        "verified": _VERIFIED,
        "most": _LOOKED_AT_OWNERS,
        "limit": limit,
    }
    found = _owners(ask(_OWNERS, asked), sight)
    return tuple(sorted(found, key=lambda one: (not one.is_verified, one.customer.id)))


def of_beginning(
    connection: Connection, scheme: Scheme, value: str, *, limit: int, sight: Sight = ALL
) -> tuple[Candidate, ...]:
    """Return whom identifiers of *scheme* that begin like this belong to, in their order."""
    asked = {"scheme": scheme, "first": value, "last": value + _LAST, "limit": limit}
    return _owners(connection.execute(_BEGINNING, asked).all(), sight) if value else ()


def of_ending(
    connection: Connection, value: str, *, limit: int, sight: Sight = ALL
) -> tuple[Candidate, ...]:
    """Return whom identifiers of any scheme that end like this belong to."""
    backwards = value[::-1]
    asked = {"first": backwards, "last": backwards + _LAST, "limit": limit}
    return _owners(connection.execute(_ENDING, asked).all(), sight) if value else ()


def named(
    connection: Connection, question: str | None, *, limit: int, sight: Sight = ALL
) -> tuple[Candidate, ...]:
    """Return whose name *question*, an FTS5 expression, finds."""
    if question is None:
        return ()
    rows = connection.execute(_NAMED, {"question": question, "limit": limit}).all()
    people = dict.fromkeys(row[0] for row in rows)
    made = (
        _candidate([tuple(row)[1:] for row in rows if row[0] == one], None, sight) for one in people
    )
    return tuple(candidate for candidate in made if candidate is not None)


def _owners(rows: Sequence[Sequence[Any]], sight: Sight) -> tuple[Candidate, ...]:
    made = (
        _made(identifier, [tuple(row)[1:] for row in rows if row[0] == identifier], sight)
        for identifier in dict.fromkeys(row[0] for row in rows)
    )
    return tuple(one for one in made if one is not None)


def _made(
    identifier: bytes, records: Sequence[tuple[str, bytes]], sight: Sight
) -> Candidate | None:
    """Return whom *identifier* belongs to, from that customer's own record and memberships."""
    return _candidate(records, decode(identifier, Identifier), sight)


def _candidate(
    records: Sequence[tuple[str, bytes]], found: Identifier | None, sight: Sight
) -> Candidate | None:
    customers = [body for kind, body in records if kind == Kind.CUSTOMER]
    if not customers:
        return None
    cards = [decode(body, Membership) for kind, body in records if kind == Kind.MEMBERSHIP]
    if not sight.meets(card.programme for card in cards):
        return None
    hidden = member_numbers(card for card in cards if not sight.shows_programme(card.programme))
    if found is not None and found.scheme is Scheme.MEMBER and found.value in hidden:
        return None
    best = max(sight.records(cards), key=lambda card: card.tier_rank, default=None)
    (customer,) = sight.records([decode(customers[0], Customer)])
    return Candidate(
        customer=customer,
        matched_by=found.scheme if found else None,
        is_verified=found.is_verified if found else False,
        tier=best.tier if best else "",
    )
