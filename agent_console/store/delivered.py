"""What the hub has done and said back to us, kept for a while in case the hub is put back.

Bounded by a count and not by an age: a clock that jumps must not make a desk forget.
"""

from sqlalchemy import Connection, text

from agent_console.ids import CustomerId, OperationId
from agent_console.wire.codec import decode
from agent_console.wire.operation import Operation

MOST = 1_000
"""So many operations are kept: about two weeks of one agent's calls."""

_COLUMNS = "seq, id, customer_id, kind, body, made_at"
_TAKE = text(
    f"INSERT INTO delivered ({_COLUMNS}) SELECT {_COLUMNS} FROM outbox WHERE id = :id"  # noqa: S608 a constant
    " ON CONFLICT DO NOTHING"
)
_DROP = text("DELETE FROM outbox WHERE id = :id")
_PRUNE = text(
    "DELETE FROM delivered WHERE seq <="
    " (SELECT seq FROM delivered ORDER BY seq DESC LIMIT 1 OFFSET :most)"
)
_KEPT = text("SELECT body FROM delivered ORDER BY seq")
# INVARIANT: with its old number, so that a customer's operations keep their order.
_BACK = text(
    f"INSERT INTO outbox ({_COLUMNS}, state, attempt_count, next_try_at)"  # noqa: S608 a constant
    f" SELECT {_COLUMNS}, 'waiting', 0, 0 FROM delivered WHERE true ON CONFLICT DO NOTHING"
)
_SENT_BACK = text("UPDATE outbox SET state = 'waiting', next_try_at = 0 WHERE state = 'sent'")
_EMPTY = text("DELETE FROM delivered")
_OF_CUSTOMER = text("DELETE FROM delivered WHERE customer_id = :customer")


def arrived(connection: Connection, key: OperationId) -> None:
    """Move one operation out of the outbox; the oldest beyond `MOST` go."""
    connection.execute(_TAKE, {"id": key})
    connection.execute(_DROP, {"id": key})
    connection.execute(_PRUNE, {"most": MOST})


def kept(connection: Connection) -> tuple[Operation, ...]:
    """Return what is kept, oldest first."""
    bodies = connection.execute(_KEPT).scalars()
    return tuple(decode(bytes(body), Operation) for body in bodies)  # type: ignore[arg-type]


def back_into_outbox(connection: Connection) -> int:
    """Let everything wait again that the hub once had; return how much of it had come back."""
    count = connection.execute(_BACK).rowcount
    connection.execute(_EMPTY)
    connection.execute(_SENT_BACK)
    return count


def forget(connection: Connection, customer: CustomerId) -> None:
    """Forget what concerns one customer."""
    connection.execute(_OF_CUSTOMER, {"customer": customer})


def forget_all(connection: Connection) -> None:
    """Forget everything: it concerned another hub."""
    connection.execute(_EMPTY)
