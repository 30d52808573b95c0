"""Of the processes of one hub, only one takes in what the lines to telephone systems say.

All of them keep their lines open: a command may come to any, and who takes over knows what is
going on. On PostgreSQL the one is who holds a lock; the database frees it when that process dies.
What the database does not take is kept, and taken in once it is back: the line stays.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError

from agent_console import logs
from agent_console.hub.telephony.report import Report, Verdict

LOOK_S = 1.0
"""So often the others look whether they have to take over."""
_HELD_BACK_S = 15.0
_MOST_HELD_BACK = 2000
_OWED_S = 600.0
"""So long what the database did not take is worth telling it again."""
_LOCK = {"space": 7402, "lock": 1}
_TRY = text("SELECT pg_try_advisory_lock(:space, :lock)")
_AWAY = (OperationalError, InterfaceError, TimeoutError)
"""What is raised where the database is away or busy, and not what it was given is wrong."""
_ALIVE = text("SELECT 1")
_LOG = logs.area("hub")

Take = Callable[[Sequence[Report]], Sequence[Verdict]]


class OnlyOne:
    """Takes reports in while it is this process's turn. Use it from one thread."""

    def __init__(self, engine: Engine, take: Take) -> None:
        self._engine = engine
        self._take = take
        self._connection: Connection | None = None
        self._held_back: deque[tuple[float, Report]] = deque(maxlen=_MOST_HELD_BACK)
        """What another process takes in, as far as is known."""
        self._owed: deque[tuple[float, Report]] = deque(maxlen=_MOST_HELD_BACK)
        """What the database did not take."""
        self.is_on = engine.dialect.name != "postgresql"
        """It is this process's turn."""

    def take(self, reports: Sequence[Report]) -> Sequence[Verdict]:
        """Take *reports* in, or hold them back for a while: whose turn it is heard the same."""
        if self.is_on and not self._owed:
            try:
                return self._take(reports)
            except _AWAY as exc:
                _LOG.warning("what a telephone system says waits: %s", type(exc).__name__)
        now = time.monotonic()
        kept = self._owed if self.is_on else self._held_back
        kept.extend((now, report) for report in reports)
        return [Verdict.TAKEN for _ in reports]

    def look(self) -> None:
        """Take over if nobody has the turn, with what was held back; see whether ours lasts.

        What the database did not take is told again.
        """
        if self._engine.dialect.name == "postgresql":
            self._look_for_turn()
        if self.is_on and self._owed:
            self._settle()

    def _settle(self) -> None:
        since = time.monotonic() - _OWED_S
        owed = [report for at, report in self._owed if at >= since]
        try:
            self._take(owed)
        except _AWAY as exc:
            _LOG.warning("what a telephone system said still waits: %s", type(exc).__name__)
        else:
            self._owed.clear()

    def _look_for_turn(self) -> None:
        was_on = self.is_on
        try:
            self.is_on = self._has_lock()
        except SQLAlchemyError as exc:
            _LOG.warning("the turn of the lines is not known: %s", type(exc).__name__)
            self.close()
        if self.is_on and not was_on:
            _LOG.info("this process takes in what telephone systems say")
            since = time.monotonic() - _HELD_BACK_S
            late = [one for one in self._held_back if one[0] >= since]
            self._held_back.clear()
            self._owed.extend(late)  # what was taken in before is no news

    def close(self) -> None:
        """Let another process take over."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self.is_on = False
            connection.invalidate()
            connection.close()

    def _has_lock(self) -> bool:
        if self._connection is not None:
            self._connection.execute(_ALIVE)
            return True
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            is_ours = bool(connection.scalar(_TRY, _LOCK))
        except SQLAlchemyError:
            connection.close()
            raise
        if is_ours:
            self._connection = connection
        else:
            connection.close()
        return is_ours
