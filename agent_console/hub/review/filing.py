"""File what agents wrote, in the transaction that writes it: found at once, flagged later.

A note is an entry of the history with words that somebody of ours wrote or said. What it says about
a customer goes with the entry.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from agent_console.clock import micros
from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_terms import terms_of
from agent_console.domain.note_words import plain_words
from agent_console.hub import many_rows
from agent_console.hub.review import word_index
from agent_console.hub.review.facts import facts_of
from agent_console.hub.review.now import now_of
from agent_console.hub.review_tables import (
    review_deed_parts,
    review_notes,
    review_versions,
)
from agent_console.ids import CustomerId

_HASH_BITS = 31
_HASH = (1 << _HASH_BITS) - 1
_CHUNK = 500
_TALKS = frozenset({Channel.PHONE, Channel.CHAT, Channel.GATE, Channel.ON_BOARD, Channel.SMS})


def is_note(entry: Interaction) -> bool:
    """Tell whether *entry* holds words of ours."""
    is_ours = bool(entry.agent_id or entry.agent_name) or entry.channel in _TALKS
    return is_ours and bool(entry.text.strip())


def first_number(at: datetime) -> int:
    """Return the lowest number a note of this second may have."""
    return micros(at) // 1_000_000 << _HASH_BITS


def keep(
    connection: Connection,
    entries: Sequence[Interaction],
    before: Mapping[tuple[Any, ...], Interaction],
    *,
    at: datetime,
) -> None:
    """File *entries* that were written, in place of those *before* them by primary key."""
    old = [before[key] for one in entries if (key := _key(one)) in before]
    changed = {_key(one): one for one in old if is_note(one)}
    _keep_versions(connection, entries, changed, at=at)
    notes = [one for one in entries if is_note(one)]
    for start in range(0, len(notes), _CHUNK):
        _file(connection, notes[start : start + _CHUNK], changed, at=at)
    gone = [one for one in entries if not is_note(one) and _key(one) in changed]
    drop(connection, gone)


def drop(connection: Connection, entries: Iterable[Interaction]) -> None:
    """Forget *entries*, which are removed."""
    by_customer: dict[CustomerId, list[str]] = {}
    for one in entries:
        by_customer.setdefault(one.customer_id, []).append(one.id)
    n, v = review_notes.c, review_versions.c
    for customer, keys in by_customer.items():
        for start in range(0, len(keys), _CHUNK):
            some = keys[start : start + _CHUNK]
            theirs = (n.customer_id == customer) & n.interaction_id.in_(some)
            _forget_all(connection, theirs)
            older = (v.customer_id == customer) & v.interaction_id.in_(some)
            connection.execute(delete(review_versions).where(older))


def forget(connection: Connection, customer: CustomerId) -> None:
    """Forget all notes about *customer*, with what was decided about them."""
    _forget_all(connection, review_notes.c.customer_id == customer)
    connection.execute(delete(review_versions).where(review_versions.c.customer_id == customer))


def _file(
    connection: Connection,
    notes: Sequence[Interaction],
    changed: Mapping[tuple[Any, ...], Interaction],
    *,
    at: datetime,
) -> None:
    known = _numbers(connection, notes) if changed else {}
    moved = [one for one in notes if _is_elsewhere(one, known.get(_key(one)))]
    drop_these = {_key(one) for one in moved}
    _forget(connection, [known.pop(key) for key in drop_these])
    word_index.drop(connection, known.values())
    oldest = first_number(at - timedelta(days=now_of(connection).queue_days))
    facts = facts_of(connection, notes)
    fresh = _new_numbers(connection, [one for one in notes if _key(one) not in known])
    rows: list[dict[str, Any]] = []
    words: dict[int, list[str]] = {}
    for one in notes:
        found, team, tier = facts[_key(one)]
        number = known.get(_key(one)) or fresh[_key(one)]
        row: dict[str, Any] = {
            "number": number,
            "customer_id": one.customer_id,
            "interaction_id": one.id,
            "agent_id": one.agent_id or "",
            "agent_name": one.agent_name,
            "team": team,
            "tier": tier,
            "reason": one.reason,
        }
        row["is_weighed"] = number < oldest or not one.agent_id
        words[number] = [*plain_words(one.text), *terms_of(found)]
        if _key(one) in known:
            same = review_notes.c.number == number
            connection.execute(update(review_notes).where(same).values(row))
        else:
            rows.append(row | _UNDECIDED)
    many_rows.add(connection, review_notes, sorted(rows, key=lambda row: row["number"]))
    word_index.add(connection, words)


_UNDECIDED: dict[str, Any] = {
    "flags": (),
    "flag_bits": 0,
    "state": None,
    "assigned_to": None,
    "assigned_name": "",
    "decided_by": None,
    "decided_at": None,
    "why": "",
    "deed_id": None,
}


def _is_elsewhere(one: Interaction, number: int | None) -> bool:
    """Tell whether a known note belongs under another number now: its time was corrected."""
    return number is not None and number >> _HASH_BITS != first_number(one.at) >> _HASH_BITS


def _key(one: Interaction) -> tuple[CustomerId, str]:
    return one.customer_id, str(one.id)


def _new_numbers(
    connection: Connection, notes: Sequence[Interaction]
) -> dict[tuple[CustomerId, str], int]:
    """Return each note's number: its second, and a hash of its id, or the next that is free."""
    wanted = {_key(one): _usual_number(one) for one in notes}
    n = review_notes.c.number
    taken = set(connection.scalars(select(n).where(n.in_(set(wanted.values())))))
    for key, usual in wanted.items():
        number = usual
        while number in taken or (number != usual and _is_taken(connection, number)):
            number += 1
        taken.add(number)
        wanted[key] = number
    return wanted


def _usual_number(one: Interaction) -> int:
    return first_number(one.at) | crc32(f"{one.customer_id} {one.id}".encode()) & _HASH


def _is_taken(connection: Connection, number: int) -> bool:
    query = select(review_notes.c.number).where(review_notes.c.number == number)
    return connection.execute(query).first() is not None


def _numbers(
    connection: Connection, notes: Sequence[Interaction]
) -> dict[tuple[CustomerId, str], int]:
    n = review_notes.c
    whose = n.customer_id.in_({one.customer_id for one in notes})
    which = n.interaction_id.in_({one.id for one in notes})
    query = select(n.customer_id, n.interaction_id, n.number).where(whose, which)
    wanted = set(map(_key, notes))
    found = {
        (CustomerId(row.customer_id), str(row.interaction_id)): int(row.number)
        for row in connection.execute(query)
    }
    return {key: number for key, number in found.items() if key in wanted}


def _forget_all(connection: Connection, theirs: ColumnElement[bool]) -> None:
    numbers = select(review_notes.c.number).where(theirs)
    _forget(connection, [int(one) for one in connection.scalars(numbers)])


def _forget(connection: Connection, found: Sequence[int]) -> None:
    for start in range(0, len(found), _CHUNK):
        some = found[start : start + _CHUNK]
        word_index.drop(connection, some)
        for table in (review_deed_parts, review_notes):
            connection.execute(delete(table).where(table.c.number.in_(some)))


def _keep_versions(
    connection: Connection,
    entries: Sequence[Interaction],
    changed: Mapping[tuple[Any, ...], Interaction],
    *,
    at: datetime,
) -> None:
    rows = []
    for one in entries:
        old = changed.get(_key(one))
        if old and (old.text, old.reason, old.outcome) != (one.text, one.reason, one.outcome):
            rows.append(
                {
                    "customer_id": one.customer_id,
                    "interaction_id": one.id,
                    "until": at,
                    "text": old.text,
                    "reason": old.reason,
                    "outcome": old.outcome,
                }
            )
    for row in rows:
        v = review_versions.c
        same = (v.customer_id == row["customer_id"]) & (v.interaction_id == row["interaction_id"])
        if connection.execute(select(v.until).where(same, v.until == at)).first() is None:
            connection.execute(insert(review_versions), row)
