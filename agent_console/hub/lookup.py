"""Who is it? By what identifies a person first; by name only if nothing did.

A name is looked for as it was typed, then with a slip in each word. Who was merged into somebody
else is not found: their numbers and names lead to the one who stayed.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Select, and_, bindparam, func, or_, select, tuple_

from agent_console.clock import micros
from agent_console.domain.identifier import Scheme, normal, readings
from agent_console.domain.phone_number import written_otherwise
from agent_console.hub import records, spellings
from agent_console.hub.names import folded
from agent_console.hub.tables import BY_KIND, customers, identifiers, memberships, trips
from agent_console.hub.words import found, found_like
from agent_console.ids import CustomerId
from agent_console.wire.customer_file import Candidate, LookupAnswer, LookupRequest
from agent_console.wire.feed import Kind

_CUSTOMER = BY_KIND[Kind.CUSTOMER]
_TIERS = (
    select(memberships.c.customer_id, memberships.c.tier)
    .where(memberships.c.customer_id.in_(bindparam("ids", expanding=True)))
    .order_by(memberships.c.tier_rank)
)
_SHORTEST_NAME = 2
_AT_ONCE = 400
"""Identifiers asked for in one statement."""
MOST = 50
"""Candidates in one answer, whatever is asked for."""


def look_up(connection: Connection, request: LookupRequest) -> LookupAnswer:
    """Return everyone *request* may mean, surest first."""
    limit = max(1, min(request.limit, MOST))
    ways = meant(request)
    those = _by_identifier(connection, ways, limit) or _in_an_older_form(connection, ways, limit)
    if not those and request.scheme is None:
        those = _by_name(connection, request.text, limit)
    return LookupAnswer(candidates=tuple(_with_tier(connection, those)))


def owners(
    connection: Connection, pairs: Iterable[tuple[Scheme, str]]
) -> dict[tuple[Scheme, str], list[Candidate]]:
    """Return everyone to whom each of *pairs*, in normal forms, belongs: many in few questions.

    A telephone number that is nobody's is looked for as its country wrote it before.
    """
    found: dict[tuple[Scheme, str], list[Candidate]] = {pair: [] for pair in pairs}
    c, wanted = identifiers.c, sorted(found)
    query = select(c.scheme, c.value, c.is_verified, *_CUSTOMER.fields).join(
        customers, customers.c.id == c.customer_id
    )
    for start in range(0, len(wanted), _AT_ONCE):
        some = tuple_(c.scheme, c.value).in_(wanted[start : start + _AT_ONCE])
        for scheme, value, is_verified, *row in connection.execute(query.where(some)):
            customer = _CUSTOMER.record(row)
            one = Candidate(customer=customer, matched_by=scheme, is_verified=is_verified)
            found[scheme, value].append(one)
    for pair, theirs in found.items():
        if not theirs and pair[0] is Scheme.PHONE:
            theirs.extend(_in_an_older_form(connection, [pair], MOST))
    return found


def meant(request: LookupRequest) -> list[tuple[Scheme, str]]:
    """Return every way *request* can be read as an identifier, most telling first."""
    if request.scheme is None:
        return readings(request.text, region=request.region)
    value = normal(request.scheme, request.text, region=request.region)
    return [(request.scheme, value)] if value else []


def _in_an_older_form(
    connection: Connection, meant: Sequence[tuple[Scheme, str]], limit: int
) -> list[Candidate]:
    """Look for telephone numbers as their country wrote them before."""
    older = [
        (scheme, form)
        for scheme, value in meant
        if scheme is Scheme.PHONE
        for form in written_otherwise(value)
    ]
    return _by_identifier(connection, older, limit)


def _by_identifier(
    connection: Connection, meant: Sequence[tuple[Scheme, str]], limit: int
) -> list[Candidate]:
    if not meant:
        return []
    asked: dict[str, object] = {"most": limit * len(meant)}
    for number, (scheme, value) in enumerate(meant):
        asked |= {f"scheme{number}": scheme, f"value{number}": value}
    order = [scheme for scheme, _ in meant]
    locators = [value for scheme, value in meant if scheme is Scheme.LOCATOR]
    found = connection.execute(_owners_of_any(len(meant)), asked).all()
    owners = [row[2] for row in found if row[0] is Scheme.LOCATOR]
    travels = _last_travels(connection, owners, locators)
    rows = sorted(
        found,
        key=lambda r: (order.index(r[0]), -travels.get(r[2], 0), not r[1], r[2]),
    )
    best: dict[str, Candidate] = {}
    for scheme, is_verified, *row in rows:
        customer = _CUSTOMER.record(row)
        best.setdefault(
            customer.id,
            Candidate(customer=customer, matched_by=scheme, is_verified=is_verified),
        )
    return list(best.values())[:limit]


@cache
def _owners_of_any(count: int) -> Select[Any]:
    """Return the statement for the owners of so many identifiers; to build it takes longest."""
    c = identifiers.c
    pairs = (
        and_(c.scheme == bindparam(f"scheme{n}"), c.value == bindparam(f"value{n}"))
        for n in range(count)
    )
    return (
        select(c.scheme, c.is_verified, *_CUSTOMER.fields)
        .join(customers, customers.c.id == c.customer_id)
        .where(or_(*pairs))
        .order_by(c.is_verified.desc(), customers.c.id)
        .limit(bindparam("most", type_=Integer))
    )


def _last_travels(
    connection: Connection, owners: Sequence[CustomerId], locators: Sequence[str]
) -> dict[CustomerId, int]:
    """Return when the owners of a locator last travel with it: locators are used again."""
    if not owners:
        return {}
    c = trips.c
    theirs = and_(c.customer_id.in_(owners), c.locator.in_(locators))
    query = select(c.customer_id, func.max(c.starts_at)).where(theirs)
    rows = connection.execute(query.group_by(c.customer_id))
    return {CustomerId(row[0]): micros(row[1]) for row in rows}


def _by_name(connection: Connection, text: str, limit: int) -> list[Candidate]:
    words = folded(text).split()
    if sum(map(len, words)) < _SHORTEST_NAME:
        return []
    ids = found(connection, words, limit) or _by_name_like(connection, words, limit)
    by_id = {one.id: one for one in records.read(connection, _CUSTOMER, [(key,) for key in ids])}
    return [Candidate(customer=by_id[key]) for key in ids]


def _by_name_like(connection: Connection, words: Sequence[str], limit: int) -> list[CustomerId]:
    """Return whose name has each of *words*, or a word one slip away from it."""
    ways = [spellings.near(connection, word) for word in words]
    return found_like(connection, ways, limit) if all(ways) else []


def _with_tier(connection: Connection, found: list[Candidate]) -> Iterable[Candidate]:
    ids = [candidate.customer.id for candidate in found]
    rows = connection.execute(_TIERS, {"ids": ids}) if ids else ()
    tiers = {row.customer_id: row.tier for row in rows}  # the highest comes last and stays
    for one in found:
        yield Candidate(
            customer=one.customer,
            matched_by=one.matched_by,
            is_verified=one.is_verified,
            tier=tiers.get(one.customer.id, ""),
        )
