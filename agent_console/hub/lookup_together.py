"""Many look-ups by identifier in one statement, for a hub whom hundreds ask in a second.

It answers what is answered most often: a number, an address or a name of an account that is
somebody's. Whatever takes a second question, `lookup` answers on its own.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Integer, Text, any_, bindparam, select
from sqlalchemy.dialects.postgresql import ARRAY

from agent_console.domain.identifier import Scheme
from agent_console.hub.lookup import MOST, meant
from agent_console.hub.tables import BY_KIND, customers, identifiers, memberships
from agent_console.wire.customer_file import Candidate, LookupAnswer, LookupRequest
from agent_console.wire.feed import Kind

_CUSTOMER = BY_KIND[Kind.CUSTOMER]
_MOST_ROWS = 4 * MOST
"""More than so many rows: one of the identifiers is half the world's, and nobody waits for it."""
_TIER = (
    select(memberships.c.tier)
    .where(memberships.c.customer_id == customers.c.id)
    .order_by(memberships.c.tier_rank.desc())
    .limit(1)
    .scalar_subquery()
)
_OWNERS = (
    select(
        identifiers.c.scheme, identifiers.c.value, identifiers.c.is_verified, _TIER.label("tier")
    )
    .add_columns(*_CUSTOMER.fields)
    .join(customers, customers.c.id == identifiers.c.customer_id)
    .where(identifiers.c.scheme == any_(bindparam("schemes", type_=ARRAY(Text))))
    .where(identifiers.c.value == any_(bindparam("forms", type_=ARRAY(Text))))
    .limit(bindparam("most", type_=Integer))
)
"""Each scheme with each form: a row too many now and then, for one statement however many ask."""


def look_up_together(
    connection: Connection, requests: Sequence[LookupRequest]
) -> list[LookupAnswer | None]:
    """Return an answer for each of *requests*; None where it has to be asked alone."""
    ways = [meant(one) for one in requests]
    pairs = {pair for way in ways for pair in way}
    if not pairs:
        return [None] * len(requests)
    asked = {
        "schemes": sorted({str(scheme) for scheme, _ in pairs}),
        "forms": sorted({form for _, form in pairs}),
        "most": _MOST_ROWS + 1,
    }
    rows = connection.execute(_OWNERS, asked).all()
    if len(rows) > _MOST_ROWS:
        return [None] * len(requests)
    found: defaultdict[tuple[Scheme, str], list[Candidate]] = defaultdict(list)
    for scheme, form, is_verified, tier, *row in rows:
        if (scheme, form) in pairs:
            found[scheme, form].append(_candidate(scheme, row, tier, is_verified=is_verified))
    return [_answer(one, way, found) for one, way in zip(requests, ways, strict=True)]


def _candidate(scheme: Scheme, row: Sequence[Any], tier: str | None, *, is_verified: bool) -> Any:
    customer = _CUSTOMER.record(row)
    return Candidate(customer=customer, matched_by=scheme, is_verified=is_verified, tier=tier or "")


def _answer(
    request: LookupRequest,
    way: Sequence[tuple[Scheme, str]],
    found: dict[tuple[Scheme, str], list[Candidate]],
) -> LookupAnswer | None:
    best: dict[str, Candidate] = {}
    for pair in way:
        theirs = sorted(found.get(pair, ()), key=lambda c: (not c.is_verified, c.customer.id))
        if theirs and pair[0] is Scheme.LOCATOR:
            return None  # whoever travels last comes first: that is a question of its own
        for one in theirs:
            best.setdefault(one.customer.id, one)
    most = max(1, min(request.limit, MOST))
    return LookupAnswer(candidates=tuple(best.values())[:most]) if best else None
