"""The hub's tables. Those that grow with the customers begin their key with ``customer_id``.

A domain value's table has one column for each field, made from the value itself; `Kept` ties the
two together. What is only the hub's own (log, calls, tokens) stands below.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    FetchedValue,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call
from agent_console.domain.case import Case
from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import PairState, Reason
from agent_console.domain.field_change import FieldChange
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.identifier import Identifier
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.note import Note
from agent_console.domain.presence import Presence
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.value import Value
from agent_console.hub.columns import Instant, Key, Nested, Sequence, Word, column_type
from agent_console.hub.names import folded_names
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind
from agent_console.wire.operation import Choice, Fate, Problem

metadata = MetaData()


def _columns(struct: type[Value], key: tuple[str, ...]) -> list[Column[Any]]:
    """Return the key's columns first, then one for each other field."""
    fields = {f.name: f for f in msgspec.structs.fields(struct)}
    columns: list[Column[Any]] = []
    for name in (*key, *(n for n in fields if n not in key)):
        kind, is_optional = column_type(fields[name].type)
        is_id = name == "id" or name.endswith("_id")
        columns.append(
            Column(
                name,
                Key if is_id else kind,
                primary_key=name in key,
                nullable=is_optional,
                autoincrement=False,
            )
        )
    return columns


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A kind of record and the table it is kept in."""

    kind: Kind
    struct: type[Value]
    table: Table
    key: tuple[str, ...]
    """The primary key's columns."""
    derived: Mapping[str, Callable[[Any], object]] = field(default_factory=dict)
    """Columns that are no fields: worked out when a record is written."""

    @property
    def fields(self) -> tuple[Column[Any], ...]:
        """Return the columns that make up a record, in the order of its fields."""
        return tuple(self.table.c[name] for name in self.struct.__struct_fields__)

    @property
    def has_customer(self) -> bool:
        """Tell whether each record belongs to one customer."""
        return self.kind not in {Kind.FLIGHT, Kind.AGENT}

    @property
    def customer_column(self) -> Column[Any]:
        """Return the column that says whose record it is."""
        return self.table.c[self.key[0]]

    def primary_key(self, record: Any) -> tuple[Any, ...]:
        """Return the values of *record*'s primary key."""
        return tuple(getattr(record, name) for name in self.key)

    def customer_of(self, record: Any) -> CustomerId:
        """Return whose *record* it is; empty for what belongs to nobody."""
        return CustomerId(getattr(record, self.key[0]) if self.has_customer else "")

    def key_of(self, record: Any) -> str:
        """Return *record*'s key as the feed writes it."""
        if isinstance(record, Identifier):
            return f"{record.scheme}:{record.value}"
        return str(record.id)

    def located(self, key: str, customer: CustomerId) -> tuple[Any, ...]:
        """Return the primary key that stands behind the feed's *key*."""
        if self.kind is Kind.IDENTIFIER:
            scheme, _, value = key.partition(":")
            return (customer, scheme, value)
        return (customer, key) if len(self.key) > 1 else (key,)

    def row(self, record: Value, *, version: int) -> dict[str, Any]:
        """Return *record* as a row that is its *version*-th."""
        row = msgspec.structs.asdict(record)
        if "version" in row:
            row["version"] = version
        for name, work_out in self.derived.items():
            row[name] = work_out(record)
        return row

    def record(self, row: Any) -> Any:
        """Return the record that was stored as *row* (a row of `fields`)."""
        return self.struct(**dict(zip(self.struct.__struct_fields__, row, strict=True)))


_OF_CUSTOMER = ("customer_id", "id")


def _table(
    name: str, struct: type[Value], key: tuple[str, ...], *more: Column[Any] | Index
) -> Table:
    return Table(name, metadata, *_columns(struct, key), *more, sqlite_with_rowid=False)


customers = _table("customers", Customer, ("id",), Column("folded_name", Text, nullable=False))
identifiers = _table("identifiers", Identifier, ("customer_id", "scheme", "value"))
memberships = _table("memberships", Membership, _OF_CUSTOMER)
trips = _table("trips", Trip, _OF_CUSTOMER)
cases = _table("cases", Case, _OF_CUSTOMER)
promises = _table("promises", Promise, _OF_CUSTOMER)
interactions = _table("interactions", Interaction, _OF_CUSTOMER)
notes = _table("notes", Note, _OF_CUSTOMER)
follow_ups = _table("follow_ups", FollowUp, _OF_CUSTOMER)
flights = _table("flights", Flight, ("id",))
agents = _table("agents", Agent, ("id",))

Index("customers_by_birth", customers.c.birth_date)
Index("customers_merged", customers.c.merged_into, customers.c.id)
Index("trips_by_locator", trips.c.locator, trips.c.customer_id)
Index("identifiers_by_value", identifiers.c.scheme, identifiers.c.value)
Index(
    "interactions_newest_first",
    interactions.c.customer_id,
    interactions.c.at.desc(),
    interactions.c.id,
)
Index(
    "interactions_by_time", interactions.c.at, interactions.c.customer_id, interactions.c.agent_id
)
Index("trips_by_start", trips.c.starts_at, trips.c.customer_id)
Index("promises_by_state", promises.c.state, promises.c.due_at, promises.c.customer_id)
Index("follow_ups_by_state", follow_ups.c.state, follow_ups.c.due_at, follow_ups.c.customer_id)
Index("cases_by_end", cases.c.closed_at, cases.c.opened_at, cases.c.customer_id)
Index("memberships_by_rank", memberships.c.tier_rank, memberships.c.customer_id)

KEPT = (
    Kept(Kind.AGENT, Agent, agents, ("id",)),
    Kept(Kind.FLIGHT, Flight, flights, ("id",)),
    Kept(Kind.CUSTOMER, Customer, customers, ("id",), {"folded_name": folded_names}),
    Kept(Kind.IDENTIFIER, Identifier, identifiers, ("customer_id", "scheme", "value")),
    Kept(Kind.MEMBERSHIP, Membership, memberships, _OF_CUSTOMER),
    Kept(Kind.TRIP, Trip, trips, _OF_CUSTOMER),
    Kept(Kind.CASE, Case, cases, _OF_CUSTOMER),
    Kept(Kind.PROMISE, Promise, promises, _OF_CUSTOMER),
    Kept(Kind.INTERACTION, Interaction, interactions, _OF_CUSTOMER),
    Kept(Kind.NOTE, Note, notes, _OF_CUSTOMER),
    Kept(Kind.FOLLOW_UP, FollowUp, follow_ups, _OF_CUSTOMER),
)
"""Every kind of record that travels in the feed."""
BY_KIND = {kept.kind: kept for kept in KEPT}
BY_STRUCT = {kept.struct: kept for kept in KEPT}

changes = Table(
    "changes",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("customer_id", Key, nullable=False, index=True),
    Column("kind", Word(Kind), nullable=False),
    Column("key", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("xid", BigInteger, nullable=False, server_default=FetchedValue()),
    sqlite_autoincrement=True,
)
"""What changed: the log behind the feed. `xid` is the transaction on PostgreSQL, elsewhere 0."""
Index("changes_in_order", changes.c.xid, changes.c.seq)

eras = Table(
    "eras",
    metadata,
    Column("number", Sequence, primary_key=True),
    Column("id", Key, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("xid", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)
"""Each start of the hub, with the place in the log it began at."""

customer_marks = Table(
    "customer_marks",
    metadata,
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("customer_id", Key, primary_key=True),
    Column("record_count", BigInteger, nullable=False),
    Column("mark", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""The sum over each customer's records that the digest compares, kept up to date with them."""

customer_words = Table(
    "customer_words",
    metadata,
    Column("word", Key, primary_key=True),
    Column("customer_id", Key, primary_key=True),
    sqlite_with_rowid=False,
)
"""What names are searched by: their words, from the start of which they are found."""
Index("words_of_customer", customer_words.c.customer_id)

graves = Table(
    "graves",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("version", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""The highest version that was ever removed: what comes back under an old key counts on from it."""

name_spellings = Table(
    "name_spellings",
    metadata,
    Column("form", Key, primary_key=True),
    Column("word", Key, primary_key=True),
    sqlite_with_rowid=False,
)
"""Each word of a name under each form with one letter left out."""
Index("spellings_of_word", name_spellings.c.word)

duplicates = Table(
    "duplicates",
    metadata,
    Column("first_id", Key, primary_key=True),
    Column("second_id", Key, primary_key=True),
    Column("score", Double, nullable=False),
    Column("reasons", Nested(tuple[Reason, ...]), nullable=False),
    Column("state", Word(PairState), nullable=False),
    Column("found_at", Instant, nullable=False),
    Column("decided_by", Key),
    Column("decided_at", Instant),
    sqlite_with_rowid=False,
)
"""Two customers who may be one person, the lower id first, and what a person said about it."""
Index("duplicates_by_score", duplicates.c.state, duplicates.c.score, duplicates.c.first_id)
Index("duplicates_of_second", duplicates.c.second_id)

merges = Table(
    "merges",
    metadata,
    Column("id", Key, primary_key=True),
    Column("kept_id", Key, nullable=False),
    Column("gone_id", Key, nullable=False),
    Column("merged_at", Instant, nullable=False),
    Column("merged_by", Key, nullable=False),
    Column("fields", Nested(dict[str, FieldChange]), nullable=False),
    Column("undone_at", Instant),
    Column("undone_by", Key),
    sqlite_with_rowid=False,
)
"""Who was found to be whom; `fields` is what that changed at the customer who stays."""
Index("merges_by_gone", merges.c.gone_id)
Index("merges_by_kept", merges.c.kept_id)

merge_moves = Table(
    "merge_moves",
    metadata,
    Column("merge_id", Key, primary_key=True),
    Column("kind", Word(Kind), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("body", Text),
    sqlite_with_rowid=False,
)
"""What a merge moved, so that it can be undone; `body` is what the other side had already."""

joins = Table(
    "joins",
    metadata,
    Column("parked_id", Key, primary_key=True),
    Column("customer_id", Key, nullable=False),
    sqlite_with_rowid=False,
)
"""Callers nobody knew who turned out to be somebody."""

working_sets = Table(
    "working_sets",
    metadata,
    Column("id", Sequence, primary_key=True),
    Column("station", Key, nullable=False),
    Column("most", BigInteger, nullable=False),
    Column("generation", BigInteger, nullable=False),
    Column("chosen_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)
"""Whom the desks of a station keep. Each change of the choice is a generation."""
Index("one_set_per_station", working_sets.c.station, working_sets.c.most, unique=True)

working_members = Table(
    "working_members",
    metadata,
    Column("set_id", Sequence, primary_key=True, autoincrement=False),
    Column("customer_id", Key, primary_key=True),
    Column("generation", BigInteger, nullable=False),
    Column("is_in", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
"""Who entered or left a working set, and with which generation."""
Index(
    "members_by_generation",
    working_members.c.set_id,
    working_members.c.generation,
    working_members.c.customer_id,
)
Index("members_by_customer", working_members.c.customer_id)

operations = Table(
    "operations",
    metadata,
    Column("id", Key, primary_key=True),
    Column("fate", Word(Fate), nullable=False),
    Column("problem", Nested(Problem)),
    Column("agent_id", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("customer_id", Key, nullable=False, server_default=""),
    sqlite_with_rowid=False,
)
"""One outcome for each operation, kept so that sending twice has one effect."""

choices = Table(
    "choices",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("agent_id", Key, nullable=False),
    Column("action", Text, nullable=False),
    Column("choice", Word(Choice), nullable=False),
    Column("propensity", Double, nullable=False),
    Column("call_id", Key),
    sqlite_with_rowid=False,
)
"""What customers made of suggestions: what learning will read."""

shown = Table(
    "shown",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("call_id", Key),
    Column("action", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("chance", Double, nullable=False),
    Column("propensity", Double, nullable=False),
    Column("segment", Text, nullable=False),
    Column("is_held_out", Boolean, nullable=False),
    Column("playbook", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("choice", Word(Choice)),
    Column("chosen_at", Instant),
    Column("came_back", Boolean),
    sqlite_with_rowid=False,
)
"""Suggestions as they were shown, with the chance each had to stand first, and what came of it."""
Index("shown_by_call", shown.c.customer_id, shown.c.call_id, shown.c.action)
Index("shown_unsettled", shown.c.kind, shown.c.choice, shown.c.came_back, shown.c.chosen_at)

outcome_counts = Table(
    "outcome_counts",
    metadata,
    Column("action", Key, primary_key=True),
    Column("segment", Key, primary_key=True),
    Column("day", Key, primary_key=True),
    Column("yes", Double, nullable=False),
    Column("no", Double, nullable=False),
    sqlite_with_rowid=False,
)
"""Yes and no to each action by segment and day (ISO): what desks learn from."""

playbooks = Table(
    "playbooks",
    metadata,
    Column("id", Key, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("published_at", Instant, nullable=False),
    Column("published_by", Key, nullable=False),
    Column("is_withdrawn", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("signature", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Playbooks as they are handed out, each version once, signed with the hub's key."""

held_ways = Table(
    "held_ways",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("trip_id", Key, nullable=False),
    Column("flight_id", Key, primary_key=True),
    Column("cabin", Text, nullable=False),
    Column("seat_count", Integer, nullable=False),
    Column("until", Instant, nullable=False),
    Column("state", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Seats kept for minutes while a customer makes up their mind; `state` is held, taken or freed."""
Index("held_by_flight", held_ways.c.flight_id, held_ways.c.state, held_ways.c.until)

calls = Table(
    "calls",
    metadata,
    *_columns(Call, ("id",)),
    Column("event_seq", Sequence, nullable=False, default=0),
    sqlite_with_rowid=False,
)
"""Calls as telephony tells of them, with the number of the last event about each."""
Index("calls_by_stage", calls.c.stage, calls.c.rung_at)
Index("calls_by_caller", calls.c.from_number, calls.c.rung_at)
Index("calls_by_called", calls.c.to_number, calls.c.rung_at)
Index("calls_by_continued", calls.c.continues_id)

call_events = Table(
    "call_events",
    metadata,
    Column("seq", Sequence, primary_key=True),
    Column("call_id", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""What the event stream said, so that a desk can resume it."""

blocked_numbers = Table(
    "blocked_numbers",
    metadata,
    Column("number", Key, primary_key=True),
    Column("blocked_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""Whose calls telephony is asked to refuse: E.164, or as telephone systems send it."""

call_names = Table(
    "call_names",
    metadata,
    Column("source", Key, primary_key=True),
    Column("key", Key, primary_key=True),
    Column("call_id", Key, nullable=False),
    sqlite_with_rowid=False,
)
"""What each telephone system calls a call: several may tell of the same one."""
Index("names_of_call", call_names.c.call_id)

call_ledgers = Table(
    "call_ledgers",
    metadata,
    Column("call_id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Everything that was heard of a call: what it is follows from that alone."""
Index("ledgers_by_time", call_ledgers.c.at)

presences = Table(
    "presences",
    metadata,
    *_columns(Presence, ("agent_id",)),
    Column("seq", BigInteger, nullable=False, index=False),
    Column("told_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""What each agent is doing; `seq` counts up with every change of any of them."""
Index("presences_by_change", presences.c.seq)

tokens = Table(
    "tokens",
    metadata,
    Column("sha256", Key, primary_key=True),
    Column("agent_id", Key),
    Column("is_telephony", Boolean, nullable=False),
    Column("made_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""Who may come in. The tokens themselves are nowhere in the database."""

hub = Table(
    "hub",
    metadata,
    Column("key", Key, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The hub about itself: the id of this database among others."""
