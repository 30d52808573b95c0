"""Whose the hub's own tokens are, known without asking the database at each request."""

import time
from collections.abc import Callable
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from agent_console.domain.agent import Agent
from agent_console.hub.access import hash_of, signed_in
from agent_console.hub.database import glancing
from agent_console.hub.records import AGENTS_STATE
from agent_console.hub.tables import tokens

_KNOWN_FOR_S = {"postgresql": 1.0}
"""So long a token that another process took back may still count here, as an old right may. The
hub of one machine has the time to ask each time."""
_MOST_KNOWN = 8192
_STATE = select(
    select(func.count()).select_from(tokens).scalar_subquery(),
    select(func.max(tokens.c.made_at)).scalar_subquery(),
    AGENTS_STATE.scalar_subquery(),
)
"""Differs as soon as a token is made or taken back, or anything about an agent changes."""


class TokenOwners:
    """Remembers who came in, and looks about once in *known_for_s* whether that still holds."""

    def __init__(
        self,
        engine: Engine,
        clock_s: Callable[[], float] = time.monotonic,
        *,
        known_for_s: float | None = None,
    ) -> None:
        self._engine = engine
        self._clock_s = clock_s
        usual = _KNOWN_FOR_S.get(engine.dialect.name, 0.0)
        self._known_for_s = usual if known_for_s is None else known_for_s
        self._lock = Lock()
        self._owners: dict[str, Agent] = {}
        """By the hash of the token: a token is not kept."""
        self._state: tuple[Any, ...] = ()
        self._until = 0.0

    def at_hand(self, token: str) -> Agent | None:
        """Return whose *token* is, if that is known without asking the database."""
        return self._owners.get(hash_of(token)) if self._clock_s() < self._until else None

    def renew(self) -> None:
        """Look about early, so that nobody waits for it. Nothing before somebody has come in."""
        if self._owners and self._clock_s() > self._until - self._known_for_s / 2:
            with glancing(self._engine) as connection:
                self._look_about(connection)

    def of(self, authorization: str, token: str) -> Agent:
        """Return whose *token* stands in the header *authorization*, or raise `Refusal` (401)."""
        with glancing(self._engine) as connection:
            if not self._known_for_s:
                return signed_in(connection, authorization)
            if self._clock_s() >= self._until:
                self._look_about(connection)
            known, state = self.at_hand(token), self._state
            if known is not None:
                return known
            found = signed_in(connection, authorization)
        with self._lock:
            if state == self._state and len(self._owners) < _MOST_KNOWN:
                self._owners[hash_of(token)] = found
        return found

    def _look_about(self, connection: Connection) -> None:
        until = self._clock_s() + self._known_for_s
        state = tuple(connection.execute(_STATE).one())
        with self._lock:
            if state != self._state:
                self._owners, self._state = {}, state
            self._until = until
