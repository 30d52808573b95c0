"""The hub's tables. Those that grow with the customers begin their key with ``customer_id``.

Records that travel in the feed stand first, what is only the hub's own (log, calls, tokens) below.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    FetchedValue,
    Index,
    Integer,
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
from agent_console.domain.gate import Passenger
from agent_console.domain.identifier import Identifier
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.note import Note
from agent_console.domain.observation import Observation
from agent_console.domain.presence import Presence
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.voucher import Voucher
from agent_console.hub.columns import Instant, Key, Nested, Sequence, Word
from agent_console.hub.kept import Kept, columns_of, metadata, record_table
from agent_console.hub.names import folded_names
from agent_console.wire.feed import Kind
from agent_console.wire.operation import Choice, Fate, Problem

_OF_CUSTOMER = ("customer_id", "id")

customers = record_table(
    "customers", Customer, ("id",), Column("folded_name", Text, nullable=False)
)
identifiers = record_table("identifiers", Identifier, ("customer_id", "scheme", "value"))
memberships = record_table("memberships", Membership, _OF_CUSTOMER)
trips = record_table("trips", Trip, _OF_CUSTOMER)
cases = record_table("cases", Case, _OF_CUSTOMER)
promises = record_table("promises", Promise, _OF_CUSTOMER)
interactions = record_table("interactions", Interaction, _OF_CUSTOMER)
notes = record_table("notes", Note, _OF_CUSTOMER)
follow_ups = record_table("follow_ups", FollowUp, _OF_CUSTOMER)
passengers = record_table("passengers", Passenger, _OF_CUSTOMER)
observations = record_table("observations", Observation, _OF_CUSTOMER)
vouchers = record_table("vouchers", Voucher, _OF_CUSTOMER)
flights = record_table("flights", Flight, ("id",))
agents = record_table("agents", Agent, ("id",))

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
Index("passengers_of_flight", passengers.c.flight_id, passengers.c.customer_id)
Index("passengers_by_id", passengers.c.id)
Index("observations_to_review", observations.c.review, observations.c.at, observations.c.id)
Index("observations_by_id", observations.c.id)
Index("vouchers_of_flight", vouchers.c.flight_id, vouchers.c.customer_id)
Index("flights_by_departure", flights.c.departs_at, flights.c.origin)

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
    Kept(Kind.PASSENGER, Passenger, passengers, _OF_CUSTOMER),
    Kept(Kind.OBSERVATION, Observation, observations, _OF_CUSTOMER),
    Kept(Kind.VOUCHER, Voucher, vouchers, _OF_CUSTOMER),
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
Index("choices_by_time", choices.c.at)

calls = Table(
    "calls",
    metadata,
    *columns_of(Call, ("id",)),
    Column("event_seq", Sequence, nullable=False, default=0),
    sqlite_with_rowid=False,
)
"""Calls as telephony tells of them, with the number of the last event about each."""
Index("calls_by_time", calls.c.rung_at)
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
    *columns_of(Presence, ("agent_id",)),
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
