"""Merge two customers who are one person, and undo it, with the history of both kept.

Everything of the one who goes moves to the one who stays, and is remembered one by one. Undoing
moves it back as it is then, gives the fields their old values where nobody changed them since, and
leaves with the other what came after the merge and was never said of the one who comes back.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import PairState
from agent_console.domain.field_change import FieldRefused
from agent_console.domain.merge import Merge, field_changes, with_changes, without_changes
from agent_console.domain.value import Value
from agent_console.hub import merged, records
from agent_console.hub.intake.parking import join_known, take_own_turn
from agent_console.hub.kept import Kept
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import (
    BY_KIND,
    KEPT,
    duplicates,
    merge_moves,
    merges,
)
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId
from agent_console.wire import codec
from agent_console.wire.duplicates import MergeRequest
from agent_console.wire.feed import Kind

_MOVING = tuple(kept for kept in KEPT if kept.has_customer and kept.kind is not Kind.CUSTOMER)
_CUSTOMER = BY_KIND[Kind.CUSTOMER]
_IDENTIFIER = BY_KIND[Kind.IDENTIFIER]
_FIELDS = tuple(merges.c[name] for name in Merge.__struct_fields__)
_SHOWN = 200


def merge(connection: Connection, wanted: MergeRequest, agent: Agent, *, at: datetime) -> Merge:
    """Make one customer part of another; sent again under the same id, do nothing.

    Raises `Refusal`: 404 for somebody unknown, 409 if one of them is merged already, 422 for one
    and the same or a field nobody may choose.
    """
    take_own_turn(connection)
    take_turns(connection, [wanted.kept_id, wanted.gone_id])
    before = known(connection, wanted.id)
    if before is not None:
        return before
    kept, gone = _both(connection, wanted)
    try:
        changes = field_changes(kept, gone, wanted.fields)
    except FieldRefused as exc:
        raise Refusal(422, "This field cannot be chosen", f"at fields: {exc}") from None
    made = Merge(
        id=wanted.id,
        kept_id=kept.id,
        gone_id=gone.id,
        merged_at=at,
        merged_by=agent.id,
        fields=changes,
    )
    connection.execute(insert(merges), msgspec.structs.asdict(made))
    for kind in _MOVING:
        moves = list(_moved(connection, kind, gone.id, kept.id, at=at))
        merged.put_moves(connection, made.id, moves)
    shell = msgspec.structs.replace(gone, merged_into=kept.id)
    records.put(connection, [with_changes(kept, changes), shell], at=at)
    decide(connection, kept.id, gone.id, PairState.MERGED, agent, at=at)
    theirs = select(*_IDENTIFIER.fields).where(_IDENTIFIER.customer_column == kept.id)
    shared = [_IDENTIFIER.record(row) for row in connection.execute(theirs)]
    join_known(connection, shared, at=at)  # what could be either's is one person's now
    return made


def undo(connection: Connection, merge_id: str, agent: Agent, *, at: datetime) -> Merge:
    """Take a merge apart; again is no harm.

    Raises `Refusal`: 404 if there is no such merge (any more: somebody was erased).
    """
    made = known(connection, merge_id)
    if made is None:
        raise Refusal(404, "This merge is not known")
    take_turns(connection, [made.kept_id, made.gone_id])
    if made.undone_at is not None:
        return made
    shell, kept = _customer(connection, made.gone_id), _customer(connection, made.kept_id)
    if shell is None or kept is None:
        raise Refusal(404, "Somebody of this merge is not known any more")
    there = merged.final(connection, made.kept_id)
    take_turns(connection, [there])
    for kind in _MOVING:
        _bring_back(connection, kind, made, there, at=at)
    own = msgspec.structs.replace(shell, merged_into=CustomerId(""))
    records.put(connection, [without_changes(kept, made.fields), own], at=at)
    undone = {"undone_at": at, "undone_by": agent.id}
    connection.execute(update(merges).where(merges.c.id == merge_id).values(undone))
    decide(connection, made.kept_id, made.gone_id, PairState.DISMISSED, agent, at=at)
    return msgspec.structs.replace(made, undone_at=at, undone_by=agent.id)


def known(connection: Connection, merge_id: str) -> Merge | None:
    """Return a merge by its id."""
    row = connection.execute(select(*_FIELDS).where(merges.c.id == merge_id)).first()
    return None if row is None else _merge(row)


def listed(connection: Connection, customer: CustomerId | None) -> tuple[Merge, ...]:
    """Return the newest merges, or all of one customer's."""
    c = merges.c
    query = select(*_FIELDS).order_by(c.merged_at.desc(), c.id).limit(_SHOWN)
    if customer is not None:
        query = query.where((c.kept_id == customer) | (c.gone_id == customer))
    return tuple(map(_merge, connection.execute(query)))


def names(connection: Connection, some: Sequence[Merge]) -> dict[CustomerId, str]:
    """Return what those are called whom *some* merges are about, as long as they are known."""
    ids = sorted({one for made in some for one in (made.kept_id, made.gone_id)})
    found = records.read(connection, _CUSTOMER, [(one,) for one in ids])
    return {one.id: one.full_name for one in found}


def decide(
    connection: Connection,
    one: CustomerId,
    other: CustomerId,
    state: PairState,
    agent: Agent,
    *,
    at: datetime,
) -> bool:
    """Keep what a person said about a pair; False if it was never found."""
    first, second = sorted((one, other))
    c = duplicates.c
    pair = update(duplicates).where(c.first_id == first, c.second_id == second)
    said = {"state": state, "decided_by": agent.id, "decided_at": at}
    return connection.execute(pair.values(said)).rowcount > 0


def _both(connection: Connection, wanted: MergeRequest) -> tuple[Customer, Customer]:
    if wanted.kept_id == wanted.gone_id:
        raise Refusal(422, "A customer cannot be merged with themselves")
    found = [_customer(connection, one) for one in (wanted.kept_id, wanted.gone_id)]
    kept, gone = found
    if kept is None or gone is None:
        raise Refusal(404, "This customer is not known")
    if kept.merged_into or gone.merged_into:
        raise Refusal(409, "One of them was merged with somebody meanwhile")
    return kept, gone


def _customer(connection: Connection, customer: CustomerId) -> Customer | None:
    return next(records.read(connection, _CUSTOMER, [(customer,)]), None)


def _moved(
    connection: Connection, kept: Kept, gone: CustomerId, into: CustomerId, *, at: datetime
) -> Iterator[tuple[Kind, str, str | None]]:
    """Move all records of one kind; yield each one's key, and itself where *into* has its like."""
    query = select(*kept.fields).where(kept.customer_column == gone)
    found = [kept.record(row) for row in connection.execute(query)]
    if not found:
        return
    moved = {kept.key_of(one): _owned(one, into) for one in found}
    keys = [kept.primary_key(one) for one in moved.values()]
    there = {kept.key_of(one) for one in records.read(connection, kept, keys)}
    records.remove_all(connection, kept.kind, found, at=at)
    records.put(connection, [one for key, one in moved.items() if key not in there], at=at)
    for one in found:
        key = kept.key_of(one)
        yield kept.kind, key, codec.encode(one).decode() if key in there else None


def _bring_back(
    connection: Connection, kept: Kept, made: Merge, there: CustomerId, *, at: datetime
) -> None:
    moves = _moves(connection, made.id, kept.kind)
    keys = [kept.located(key, there) for key, body in moves.items() if body is None]
    found = list(records.read(connection, kept, keys))
    records.remove_all(connection, kept.kind, found, at=at)
    back = [_owned(one, made.gone_id) for one in found]
    back += [codec.decode(body, kept.struct) for body in moves.values() if body is not None]
    records.put(connection, back, at=at)


def _moves(connection: Connection, merge_id: str, kind: Kind) -> Mapping[str, str | None]:
    c = merge_moves.c
    query = select(c.key, c.body).where(c.merge_id == merge_id, c.kind == kind)
    return {row.key: row.body for row in connection.execute(query)}


def _owned(record: Value, customer: CustomerId) -> Any:
    return msgspec.structs.replace(record, customer_id=customer)


def _merge(row: Any) -> Merge:
    return Merge(**dict(zip(Merge.__struct_fields__, row, strict=True)))
