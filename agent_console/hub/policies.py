"""The table of rights as this company has it: kept in the database, known to every process."""

import time
from threading import Lock

from sqlalchemy import Connection, Engine, delete, insert, select

from agent_console.domain.agent import Role
from agent_console.domain.rights import Policy, Right
from agent_console.hub.database import reading
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import hub
from agent_console.hub.turns import take_turns
from agent_console.wire import codec

_NAME = "policy"
_LONGEST_GLASS_MIN = 24 * 60
_KNOWN_FOR_S = 1.0
"""So long after a change by another process the old table may still count here."""


class Policies:
    """Knows the table, and looks at the database for it about once in a second."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._known: Policy | None = None
        self._until = 0.0

    @property
    def now(self) -> Policy:
        """The table that counts."""
        with self._lock:
            if self._known is None or time.monotonic() > self._until:
                with reading(self._engine) as connection:
                    self._know(read(connection))
            return self._known or Policy()

    def renew(self) -> None:
        """Ask the database early, so that nobody finds the table out of date."""
        with self._lock:
            if time.monotonic() > self._until - _KNOWN_FOR_S / 2:
                with reading(self._engine) as connection:
                    self._know(read(connection))

    @property
    def at_hand(self) -> Policy | None:
        """The table, if it is known without asking the database."""
        return self._known if time.monotonic() <= self._until else None

    def changed(self, policy: Policy) -> None:
        """Take in what was just committed here."""
        with self._lock:
            self._know(policy)

    def _know(self, policy: Policy) -> None:
        self._known, self._until = policy, time.monotonic() + _KNOWN_FOR_S


def read(connection: Connection) -> Policy:
    """Return the table in the database; where there is none, the program's own."""
    body = connection.scalar(select(hub.c.value).where(hub.c.key == _NAME))
    return Policy() if body is None else codec.decode(body, Policy)


def put(connection: Connection, policy: Policy) -> None:
    """Let *policy* count; refuse one that nobody could ever change again."""
    if not any(policy.may(role, Right.SET_RIGHTS) for role in Role):
        raise Refusal(422, "Somebody has to be able to set rights")
    if not 1 <= policy.glass_min <= _LONGEST_GLASS_MIN:
        raise Refusal(422, "A broken glass stays open for a minute to a day")
    take_turns(connection, [_NAME])
    connection.execute(delete(hub).where(hub.c.key == _NAME))
    row = {"key": _NAME, "value": codec.encode(policy).decode()}
    connection.execute(insert(hub), row)
