"""Remove what is older than it may be kept, kind by kind, as a company's own file says.

Nothing is removed that the file does not name. What is still open stays whatever its age, and so
does everything about who is under a legal hold. Desks hear of each record as of any other change.
"""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    and_,
    delete,
    func,
    or_,
    select,
    update,
)

from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.follow_up import FollowUpState
from agent_console.domain.identifier import Scheme
from agent_console.domain.interaction import State
from agent_console.domain.observation import Review
from agent_console.domain.promise import PromiseState
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.hub import audit, merged, records
from agent_console.hub import guidance_tables as guidance
from agent_console.hub import tables as t
from agent_console.hub.audit_tables import audit as chain
from agent_console.hub.audit_tables import audit_ends, audit_subjects
from agent_console.hub.coaching_tables import disputes, remarks, scores
from agent_console.hub.database import reading
from agent_console.hub.floor_tables import wrap_ups
from agent_console.hub.intake_tables import heard_events, unknown_contacts
from agent_console.hub.kept import Kept
from agent_console.hub.person_data import subject
from agent_console.hub.privacy_tables import ledger, legal_holds
from agent_console.hub.tables import BY_KIND
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId, new_id
from agent_console.wire.feed import Kind

_AT_ONCE = 500
LEAST_AUDIT_DAYS = 365
"""PCI DSS 10.5.1: what was done is kept for twelve months at least."""


class RetentionSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For how many days each kind is kept; None for ever."""

    interactions: int | None = None
    notes: int | None = None
    trips: int | None = None
    cases: int | None = None
    promises: int | None = None
    follow_ups: int | None = None
    calls: int | None = None
    suggestions: int | None = None
    """What was shown, and what customers made of it."""
    ledger: int | None = None
    heard: int | None = None
    """That an event came: sent again after that, it counts as new."""
    audit: int | None = None


class Removed(Value, frozen=True, kw_only=True):
    """What a run removed, or would remove."""

    is_dry: bool
    at: datetime
    counts: dict[str, int]
    """Rows by kind, of the kinds the file names."""

    @property
    def lines(self) -> list[str]:
        """Return it for people."""
        verb = "would be removed" if self.is_dry else "removed"
        said = [f"{kind:14} {count:>9} {verb}" for kind, count in self.counts.items()]
        return said or ["Nothing is to be removed: no kind has a limit."]


class _Old(NamedTuple):
    """Which rows of a table are old."""

    table: Table
    is_old: Callable[[datetime], ColumnElement[bool]]
    kept: Kept | None = None
    whose: Any = None
    """The column with the customer."""
    call: Any = None
    """The column with the call, where it is about one."""


def load(path: Path) -> RetentionSettings:
    """Read the file at *path*; without one nothing has a limit. Raises `BadInput`."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        found = msgspec.convert(raw, RetentionSettings)
    except FileNotFoundError:
        return RetentionSettings()
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as exc:
        raise BadInput("{file} cannot be read: {why}", file=path.name, why=str(exc)) from None
    days = msgspec.structs.asdict(found)
    if any(count is not None and count < 1 for count in days.values()):
        raise BadInput("{file}: a limit is one day or more", file=path.name)
    if found.audit is not None and found.audit < LEAST_AUDIT_DAYS:
        raise BadInput("{file}: the audit is kept for a year at least", file=path.name)
    return found


def run(
    engine: Engine, settings: RetentionSettings, *, at: datetime, is_dry: bool = False
) -> Removed:
    """Remove what is too old, in small transactions, or only count it."""
    counts: dict[str, int] = {}
    for kind, days in msgspec.structs.asdict(settings).items():
        if days is None:
            continue
        before = at - timedelta(days=days)
        if is_dry:
            with reading(engine) as connection:
                counts[kind] = sum(_count(connection, old, before) for old in _KINDS[kind])
        elif kind == "audit":
            counts[kind] = _prune_audit(engine, before)
        else:
            counts[kind] = sum(_remove(engine, old, before, at=at) for old in _KINDS[kind])
    if not is_dry and any(counts.values()):
        what = AuditEntry(id=new_id(), at=at, deed=Deed.PRUNE, what="retention")
        with engine.begin() as connection:
            audit.append(connection, [what], at=at)
    return Removed(is_dry=is_dry, at=at, counts=counts)


def _settled(kind: Kind, moment: str, *, unless: Any = None) -> tuple[_Old, ...]:
    kept = BY_KIND[kind]
    column = kept.table.c[moment]

    def is_old(before: datetime) -> ColumnElement[bool]:
        old: ColumnElement[bool] = column < before
        return old if unless is None else and_(old, unless)

    return (_Old(kept.table, is_old, kept, kept.customer_column),)


def _since(table: Table, moment: str, whose: str | None = None, call: str | None = None) -> _Old:
    column = table.c[moment]
    return _Old(
        table,
        lambda before: column < before,
        None,
        whose and table.c[whose],
        call and table.c[call],
    )


def _of_old_calls(table: Table) -> _Old:
    column, c = table.c.call_id, t.calls.c
    return _Old(
        table,
        lambda before: column.in_(select(c.id).where(c.rung_at < before)),
        call=column,
    )


_CALLS = (
    _of_old_calls(t.call_names),
    _of_old_calls(wrap_ups),
    _since(t.call_events, "at", call="call_id"),
    _since(t.call_ledgers, "at", call="call_id"),
    _since(t.calls, "rung_at", call="id"),
)
_PASSENGERS = _Old(
    t.passengers,
    lambda before: t.passengers.c.flight_id.in_(
        select(t.flights.c.id).where(t.flights.c.departs_at < before)
    ),
    BY_KIND[Kind.PASSENGER],
    t.passengers.c.customer_id,
)
_KINDS: dict[str, tuple[_Old, ...]] = {
    "interactions": (
        *_settled(Kind.INTERACTION, "at", unless=t.interactions.c.state != State.OPEN),
        _since(unknown_contacts, "at", "customer_id"),
        *_settled(Kind.OBSERVATION, "at", unless=t.observations.c.review != Review.NEW),
    ),
    "notes": (
        *_settled(Kind.NOTE, "written_at"),
        *(_since(table, "at", "customer_id") for table in (scores, disputes, remarks)),
    ),
    "trips": (
        *_settled(Kind.TRIP, "ends_at"),
        *_settled(Kind.VOUCHER, "issued_at"),
        _PASSENGERS,
    ),
    "cases": _settled(Kind.CASE, "closed_at"),
    "promises": _settled(Kind.PROMISE, "due_at", unless=t.promises.c.state != PromiseState.OPEN),
    "follow_ups": _settled(
        Kind.FOLLOW_UP, "due_at", unless=t.follow_ups.c.state != FollowUpState.OPEN
    ),
    "calls": _CALLS,
    "suggestions": (
        _since(guidance.shown, "at", "customer_id"),
        _since(t.choices, "at", "customer_id"),
    ),
    "heard": (_since(heard_events, "at"),),
    "ledger": (_Old(ledger, lambda before: ledger.c.day < before.date()),),
    "audit": (_since(chain, "told_at"),),
}


def _wanted(connection: Connection, old: _Old, before: datetime) -> ColumnElement[bool]:
    wanted, held = old.is_old(before), _held(connection)
    if not held:
        return wanted
    if old.whose is not None:
        wanted = and_(wanted, old.whose.not_in(held))
    if old.call is not None:
        wanted = and_(wanted, *(old.call.not_in(theirs) for theirs in _calls_of(held)))
    return wanted


def _held(connection: Connection) -> tuple[CustomerId, ...]:
    """Return who is under a legal hold, with all who are the same person."""
    h = legal_holds.c
    named = connection.scalars(select(h.customer_id).where(h.ended_at.is_(None)).distinct())
    whole = {merged.final(connection, CustomerId(one)) for one in named}
    everybody = {part for one in whole for part in subject(connection, one).customers}
    return tuple(sorted(everybody))


def _calls_of(held: Sequence[CustomerId]) -> Iterator[Select[Any]]:
    """Yield what selects calls in their histories or by their numbers, and what those became."""
    h, i, c = t.interactions.c, t.identifiers.c, t.calls.c
    phones = select(i.value).where(i.customer_id.in_(held), i.scheme == Scheme.PHONE)
    for theirs in (
        select(h.call_id).where(h.customer_id.in_(held), h.call_id.is_not(None)),
        select(c.id).where(or_(c.from_number.in_(phones), c.to_number.in_(phones))),
    ):
        yield theirs
        yield select(c.id).where(c.continues_id.in_(theirs))


def _count(connection: Connection, old: _Old, before: datetime) -> int:
    query = select(func.count()).select_from(old.table).where(_wanted(connection, old, before))
    return int(connection.scalar(query) or 0)


def _remove(engine: Engine, old: _Old, before: datetime, *, at: datetime) -> int:
    if old.kept is not None:
        return _remove_records(engine, old, old.kept, before, at=at)
    with engine.begin() as connection:
        gone = connection.execute(delete(old.table).where(_wanted(connection, old, before)))
        return int(gone.rowcount)


def _remove_records(
    engine: Engine, old: _Old, kept: Kept, before: datetime, *, at: datetime
) -> int:
    count = 0
    while True:
        with engine.begin() as connection:
            found = _old_records(connection, old, kept, before)
            whose = {kept.customer_of(one) for one in found}
            take_turns(connection, whose)
            # While we waited for our turn a hold may have come, or something opened again.
            now = _old_records(connection, old, kept, before)
            still = [one for one in now if kept.customer_of(one) in whose]
            for _, some in groupby(still, key=kept.customer_of):
                records.remove_all(connection, kept.kind, list(some), at=at)
        count += len(still)
        if len(found) < _AT_ONCE:
            return count


def _old_records(connection: Connection, old: _Old, kept: Kept, before: datetime) -> list[Any]:
    """Return some that are old, in the order of their keys."""
    order = [kept.table.c[name] for name in kept.key]
    query = select(*kept.fields).where(_wanted(connection, old, before)).order_by(*order)
    return list(map(kept.record, connection.execute(query.limit(_AT_ONCE))))


def _prune_audit(engine: Engine, before: datetime) -> int:
    """Cut the beginning off the chain: what is left still follows the last that was cut."""
    with engine.begin() as connection:
        newest = select(func.max(chain.c.number)).where(chain.c.told_at < before)
        upto = connection.scalar(newest)
        if upto is None:
            return 0
        last = connection.execute(select(chain.c.hash).where(chain.c.number == upto)).one()
        s = audit_subjects.c
        connection.execute(delete(audit_subjects).where(s.number <= upto))
        gone = connection.execute(delete(chain).where(chain.c.number <= upto)).rowcount
        is_base = audit_ends.c.name == audit.BASE
        connection.execute(update(audit_ends).where(is_base).values(number=upto, hash=last.hash))
        return int(gone)
