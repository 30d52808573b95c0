"""``journal.db``: what this desk said. Each call returns only when the disk has it.

Never thrown away while anything in it is unsent.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, bindparam, text

from agent_console.clock import micros
from agent_console.domain.audit_entry import AuditEntry
from agent_console.domain.draft import Draft
from agent_console.errors import ConsoleError
from agent_console.ids import CallId, CustomerId, OperationId, new_id
from agent_console.store import deeds, delivered
from agent_console.store.damage import BEFORE, forget_copies
from agent_console.store.encrypted import only_reading, open_encrypted, spoken
from agent_console.store.first_page import keep_head, look_through
from agent_console.store.journal_steps import STEPS
from agent_console.store.outbox_entry import EntryState, OutboxEntry, entry_from_row, entry_to_row
from agent_console.store.rows import Asked, Rows
from agent_console.wire.codec import decode, encode
from agent_console.wire.operation import Operation, Problem

_COLUMNS = "seq, id, customer_id, kind, body, made_at, state, attempt_count, next_try_at, problem"
_PUT_DRAFT = text(
    "INSERT INTO work (id, opened_at, body) VALUES (:id, :opened_at, :body)"
    " ON CONFLICT DO UPDATE SET body = excluded.body"
)
_DRAFTS = "SELECT body FROM work ORDER BY opened_at, id"
_DROP_DRAFT = text("DELETE FROM work WHERE id = :id")
_QUEUE = text(
    "INSERT INTO outbox (id, customer_id, kind, body, made_at, state, attempt_count, next_try_at)"
    " VALUES (:id, :customer, :kind, :body, :made_at, 'waiting', 0, :until) ON CONFLICT DO NOTHING"
)
# INVARIANT: a customer's operations keep their order, so one that is not done yet keeps those of
# the same customer behind it, and nobody else's. A batch holds one of each customer: the hub may
# put off one operation and do the next.
_DUE = (
    f"SELECT {_COLUMNS} FROM outbox AS entry"  # noqa: S608 a constant
    " WHERE state = 'waiting' AND (next_try_at <= :now OR next_try_at > :never) AND NOT EXISTS ("
    "  SELECT 1 FROM outbox AS before WHERE before.customer_id = entry.customer_id"
    "  AND before.seq < entry.seq AND before.state <> 'sent'"
    " ) ORDER BY seq LIMIT :limit"
)
_ALL = f"SELECT {_COLUMNS} FROM outbox ORDER BY seq"  # noqa: S608 a constant
_IN_STATE = f"SELECT {_COLUMNS} FROM outbox WHERE state = :state ORDER BY seq"  # noqa: S608 a constant
_OF_CUSTOMER = f"SELECT {_COLUMNS} FROM outbox WHERE customer_id = :customer ORDER BY seq"  # noqa: S608 a constant
_ONE = f"SELECT {_COLUMNS} FROM outbox WHERE id = :id"  # noqa: S608 a constant
_SETTLE = text(
    "UPDATE outbox SET state = :state, problem = :problem, attempt_count = attempt_count + 1,"
    " next_try_at = :next_try_at WHERE id = :id"
)
_POSTPONE = text(
    "UPDATE outbox SET next_try_at = :next_try_at, problem = :problem,"
    " attempt_count = attempt_count + 1 WHERE id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_RETRY = text(
    "UPDATE outbox SET next_try_at = 0, problem = NULL WHERE id = :id AND state = 'waiting'"
)
# Its place in the order stays: what was made after it for the same customer still waits for it.
_ANEW = text(
    "UPDATE outbox SET id = :new, body = :body, state = 'waiting', attempt_count = 0,"
    " next_try_at = 0, problem = NULL WHERE id = :id AND state = 'held'"
)
_PUT_BACK = text(
    f"INSERT INTO outbox ({_COLUMNS}) VALUES (:seq, :id, :customer_id, :kind, :body, :made_at,"  # noqa: S608 a constant
    " :state, :attempt_count, :next_try_at, :problem) ON CONFLICT DO NOTHING"
)
# What was never tried waits for somebody who may take it back, and for no network.
_DUE_NOW = text(
    "UPDATE outbox SET next_try_at = 0 WHERE state = 'waiting' AND next_try_at > 0"
    " AND attempt_count > 0 AND problem IS NULL"
)
_WAIT_AGAIN = text(
    "UPDATE outbox SET state = 'waiting', next_try_at = 0, asked_count = asked_count + 1"
    " WHERE id = :id AND state = 'sent' AND asked_count < :most"
)
_DROP = text("DELETE FROM outbox WHERE id = :id")
# What is not due yet was not handed to the hub: `due` never returned it.
_UNSENT = text(
    "SELECT count(*) FROM outbox WHERE id IN :ids AND state = 'waiting' AND attempt_count = 0"
    " AND next_try_at > :now AND next_try_at <= :never"
).bindparams(bindparam("ids", expanding=True))
_DROP_SEVERAL = text("DELETE FROM outbox WHERE id IN :ids").bindparams(
    bindparam("ids", expanding=True)
)
_DROP_OF_CUSTOMER = text("DELETE FROM outbox WHERE customer_id = :customer")
_COUNTS = "SELECT state, count(*) FROM outbox GROUP BY state"
_STATE = "SELECT value FROM state WHERE name = :name"
_PUT_STATE = text("INSERT OR REPLACE INTO state (name, value) VALUES (:name, :value)")
_DROP_STATE = text("DELETE FROM state WHERE name = :name")

LONGEST_WAIT = timedelta(hours=1)
"""Nothing is put off for longer. What seems to be was put off before the clock was set back."""


class Journal:
    """Drafts and the outbox."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = only_reading(engine)
        self._asked = Rows(engine)

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Journal":
        """Open or create the journal at *path*; errors as `open_encrypted`.

        All of it is looked at: a damaged page anywhere in it is `StoreUnreadable`.
        """
        engine = open_encrypted(path, key, steps=STEPS, synchronous="FULL")
        try:
            look_through(engine, path)
            keep_head(engine, path)
        except ConsoleError:
            engine.dispose()
            raise
        return cls(engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    # drafts

    def keep_draft(self, draft: Draft) -> None:
        """Store a draft as it is now; durable when this returns."""
        with spoken("journal.db"), self._engine.begin() as connection:
            connection.execute(_PUT_DRAFT, _work(draft))

    def drafts(self) -> tuple[Draft, ...]:
        """Return every unfinished piece of work, oldest first."""
        return tuple(decode(bytes(row[0]), Draft) for row in self._rows(_DRAFTS))

    def drop_draft(self, call: CallId) -> None:
        """Forget a draft nothing will come of."""
        with spoken("journal.db"), self._engine.begin() as connection:
            connection.execute(_DROP_DRAFT, {"id": call})

    def finish(
        self,
        draft: Draft,
        operations: Iterable[Operation],
        *,
        at: datetime,
        until: datetime | None = None,
    ) -> None:
        """Turn a draft into operations for the hub: all of it or nothing.

        Until *until* nothing of it is sent, and all of it can be taken back.
        """
        with spoken("journal.db"), self._engine.begin() as connection:
            for operation in operations:
                _queue(connection, operation, at, until)
            connection.execute(_DROP_DRAFT, {"id": draft.id})

    # outbox

    def queue(self, operation: Operation, *, at: datetime, until: datetime | None = None) -> None:
        """Keep an operation for the hub; the same id twice is one. *until* as in `finish`."""
        self.queue_all([operation], at=at, until=until)

    def queue_all(
        self, operations: Iterable[Operation], *, at: datetime, until: datetime | None = None
    ) -> None:
        """Keep several operations for the hub: all of them or none."""
        with spoken("journal.db"), self._engine.begin() as connection:
            for operation in operations:
                _queue(connection, operation, at, until)

    def take_back(
        self, keys: Iterable[OperationId], *, now: datetime, draft: Draft | None = None
    ) -> bool:
        """Forget operations that cannot be on their way yet, all or none; False if one can.

        The *draft* they were made of is there again.
        """
        wanted = list(keys)
        row = {"ids": wanted, "now": micros(now), "never": micros(now + LONGEST_WAIT)}
        with spoken("journal.db"), self._engine.begin() as connection:
            if connection.execute(_UNSENT, row).scalar() != len(wanted):
                return False
            connection.execute(_DROP_SEVERAL, {"ids": wanted})
            if draft is not None:
                connection.execute(_PUT_DRAFT, _work(draft))
        return True

    def due(self, *, limit: int, now: datetime) -> tuple[OutboxEntry, ...]:
        """Return what may be sent now, in order."""
        never = micros(now + LONGEST_WAIT)
        return self._entries(_DUE, {"limit": limit, "now": micros(now), "never": never})

    def entries(self, state: EntryState | None = None) -> tuple[OutboxEntry, ...]:
        """Return the outbox, in order: the whole, or what stands in one state."""
        if state is None:
            return self._entries(_ALL, {})
        return self._entries(_IN_STATE, {"state": state})

    def of_customer(self, customer: CustomerId) -> tuple[OutboxEntry, ...]:
        """Return what lies over one customer's file."""
        return self._entries(_OF_CUSTOMER, {"customer": customer})

    def entry(self, key: OperationId) -> OutboxEntry | None:
        """Return one entry."""
        found = self._entries(_ONE, {"id": key})
        return found[0] if found else None

    def settle(
        self,
        key: OperationId,
        state: EntryState,
        problem: Problem | None,
        *,
        until: datetime | None = None,
    ) -> None:
        """Write down the hub's answer to one operation; *until* is when to wonder about it."""
        row = {
            "id": key,
            "state": state,
            "problem": encode(problem) if problem else None,
            "next_try_at": micros(until) if until else 0,
        }
        with spoken("journal.db"), self._engine.begin() as connection:
            connection.execute(_SETTLE, row)

    def postpone(
        self, keys: Iterable[OperationId], *, until: datetime, problem: Problem | None
    ) -> None:
        """Let operations wait for their next try, at most `LONGEST_WAIT` from now."""
        row = {
            "ids": list(keys),
            "next_try_at": micros(until),
            "problem": encode(problem) if problem else None,
        }
        if row["ids"]:
            with spoken("journal.db"), self._engine.begin() as connection:
                connection.execute(_POSTPONE, row)

    def retry(self, key: OperationId) -> OperationId | None:
        """Send a held or postponed operation again; return its id now, None if there is none.

        What was held goes out under a new id, all else unchanged: the hub keeps its no to the old.
        """
        entry = self.entry(key)
        if entry is not None and entry.state is EntryState.HELD:
            fields = decode(entry.body, dict[str, msgspec.Raw])
            return self._send_anew(key, fields)
        with spoken("journal.db"), self._engine.begin() as connection:
            return key if connection.execute(_RETRY, {"id": key}).rowcount else None

    def correct(self, key: OperationId, operation: Operation) -> OperationId | None:
        """Send *operation* in place of a held one, under a new id; None if it is not held.

        What only waits may be with the hub already and cannot be corrected.
        """
        return self._send_anew(key, decode(encode(operation), dict[str, msgspec.Raw]))

    def _send_anew(self, key: OperationId, fields: dict[str, msgspec.Raw]) -> OperationId | None:
        new = OperationId(new_id())
        row = {"id": key, "new": new, "body": encode({**fields, "id": new})}
        with spoken("journal.db"), self._engine.begin() as connection:
            return new if connection.execute(_ANEW, row).rowcount else None

    def hurry(self) -> None:
        """Make what waits for the network due now; what the hub itself put off keeps its time."""
        with spoken("journal.db"), self._engine.begin() as connection:
            connection.execute(_DUE_NOW)

    def erase(self, customer: CustomerId) -> None:
        """Forget everything about a customer who was erased: drafts, and what waits or was sent."""
        theirs = [draft.id for draft in self.drafts() if draft.customer_id == customer]
        with spoken("journal.db"), self._engine.begin() as connection:
            connection.execute(_DROP_OF_CUSTOMER, {"customer": customer})
            delivered.forget(connection, customer)
            deeds.forget_reasons(connection, customer)
            for call in theirs:
                connection.execute(_DROP_DRAFT, {"id": call})

    def forget_copies(self) -> None:
        """Remove what was kept before a migration; a damaged journal stays: it may be all of it."""
        forget_copies(self._engine, BEFORE)

    def arrived(self, key: OperationId) -> None:
        """Take out of the outbox what the hub has for good, and keep it for a while."""
        with spoken("journal.db"), self._engine.begin() as connection:
            delivered.arrived(connection, key)

    def delivered(self) -> tuple[Operation, ...]:
        """Return what arrived and could be sent again, oldest first."""
        with spoken("journal.db"), self._reading.connect() as connection:
            return delivered.kept(connection)

    def wait_again(self, key: OperationId, *, most: int) -> bool:
        """Send one again that the hub called done and has not said back: twice is once.

        False, and nothing, once that was done *most* times.
        """
        with spoken("journal.db"), self._engine.begin() as connection:
            return connection.execute(_WAIT_AGAIN, {"id": key, "most": most}).rowcount > 0

    def send_again(self) -> int:
        """Let everything wait again that the hub once had: it was put back to an older state."""
        with spoken("journal.db"), self._engine.begin() as connection:
            return delivered.back_into_outbox(connection)

    def forget_delivered(self) -> None:
        """Forget what arrived at a hub that is no longer ours."""
        with spoken("journal.db"), self._engine.begin() as connection:
            delivered.forget_all(connection)

    def drop(self, key: OperationId) -> bool:
        """Forget an operation for good; False if there is none."""
        with spoken("journal.db"), self._engine.begin() as connection:
            return connection.execute(_DROP, {"id": key}).rowcount > 0

    def put_back(self, entries: Iterable[OutboxEntry]) -> None:
        """Take dropped or saved entries in as they were; those that are there stay as they are."""
        with spoken("journal.db"), self._engine.begin() as connection:
            for entry in entries:
                connection.execute(_PUT_BACK, entry_to_row(entry))

    def counts(self) -> dict[EntryState, int]:
        """Return how many entries stand where."""
        found = {EntryState(str(row[0])): int(row[1]) for row in self._rows(_COUNTS)}
        return {state: found.get(state, 0) for state in EntryState}

    # what the hub is to write down

    def keep_deed(self, entry: AuditEntry) -> None:
        """Keep for the hub what was done here; durable when this returns."""
        with spoken("journal.db"), self._engine.begin() as connection:
            deeds.put(connection, entry)

    def untold_deeds(self, *, limit: int) -> tuple[AuditEntry, ...]:
        """Return what the hub is to be told first."""
        with spoken("journal.db"), self._reading.connect() as connection:
            return deeds.untold(connection, limit=limit)

    def told_deeds(self, ids: Iterable[str]) -> None:
        """Forget what the hub has written down."""
        with spoken("journal.db"), self._engine.begin() as connection:
            deeds.told(connection, ids)

    # who and where

    def remembered(self, name: str) -> str | None:
        """Return a remembered word: the hub's address, the sign-in, the agent."""
        rows = self._rows(_STATE, {"name": name})
        return str(rows[0][0]) if rows else None

    def remember(self, name: str, value: str | None) -> None:
        """Keep a word for the next start; None forgets it."""
        with spoken("journal.db"), self._engine.begin() as connection:
            if value is None:
                connection.execute(_DROP_STATE, {"name": name})
            else:
                connection.execute(_PUT_STATE, {"name": name, "value": value})

    def _entries(self, statement: str, values: dict[str, Any]) -> tuple[OutboxEntry, ...]:
        return tuple(entry_from_row(row) for row in self._rows(statement, values))

    def _rows(self, statement: str, values: dict[str, Any] | None = None) -> Asked:
        with spoken("journal.db"):
            return self._asked.ask(statement, values or {})


def _work(draft: Draft) -> dict[str, Any]:
    return {"id": draft.id, "opened_at": micros(draft.opened_at), "body": encode(draft)}


def _queue(
    connection: Connection, operation: Operation, at: datetime, until: datetime | None
) -> None:
    row = {
        "id": operation.id,
        "customer": operation.customer_id,
        "kind": operation.__struct_config__.tag,
        "body": encode(operation),
        "made_at": micros(at),
        "until": micros(until) if until else 0,
    }
    connection.execute(_QUEUE, row)
