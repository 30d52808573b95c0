"""Ring the bells of all hub processes that share one PostgreSQL database (LISTEN and NOTIFY).

The telegram says nothing but "look again", so it may be lost or come twice: after each new
connection the bell is rung once, because telegrams sent meanwhile reached nobody.
"""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Engine

from agent_console import logs
from agent_console.hub.bell import Bell

if TYPE_CHECKING:
    import psycopg

_LOG = logs.area("hub")
_CHANNEL = "agent_console_news"
_LOOK_UP_S = 0.5
"""How often the listener looks whether it is to end."""
_AGAIN_S = 0.5
"""Wait before a new try to connect."""


class Telegraph:
    """Sends on what rings here, and rings here what was sent; use it as a context.

    On a database that is no PostgreSQL there is one process, and nothing to do.
    """

    def __init__(self, engine: Engine, bell: Bell) -> None:
        self._engine = engine
        self._bell = bell
        self._ending = threading.Event()
        self._to_send = threading.Event()
        self._own = 0
        """The server's number for the connection that sends: its telegrams are no news here."""
        self._threads: list[threading.Thread] = []
        self.sent_count = 0

    def __enter__(self) -> Self:
        if self._engine.dialect.name == "postgresql":
            self._bell.sends_on(self._to_send.set)
            for work in (self._send, self._listen):
                thread = threading.Thread(
                    target=self._again_and_again, args=(work,), name="telegraph", daemon=True
                )
                self._threads.append(thread)
                thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._ending.set()
        self._to_send.set()
        for thread in self._threads:
            thread.join()

    def _again_and_again(self, work: "Callable[[psycopg.Connection[Any]], None]") -> None:
        import psycopg  # a hub on SQLite needs no driver

        while not self._ending.is_set():
            try:
                with self._connected() as connection:
                    work(connection)
            except psycopg.Error as exc:
                _LOG.warning("the telegraph lost its database (%s)", type(exc).__name__)
                self._ending.wait(_AGAIN_S)

    def _connected(self) -> "psycopg.Connection[Any]":
        import psycopg

        places, options = self._engine.dialect.create_connect_args(self._engine.url)
        return psycopg.connect(*places, **options, autocommit=True)

    def _send(self, connection: "psycopg.Connection[Any]") -> None:
        import psycopg

        self._own = connection.info.backend_pid
        while not self._ending.is_set():
            self._to_send.wait()
            if self._ending.is_set():
                return
            self._to_send.clear()
            try:
                connection.execute(f"NOTIFY {_CHANNEL}")
            except psycopg.Error:
                self._to_send.set()
                raise
            self.sent_count += 1

    def _listen(self, connection: "psycopg.Connection[Any]") -> None:
        connection.execute(f"LISTEN {_CHANNEL}")
        self._bell.wake()
        self._bell.is_wired = True
        try:
            while not self._ending.is_set():
                for telegram in connection.notifies(timeout=_LOOK_UP_S):
                    if telegram.pid != self._own:
                        self._bell.wake()
        finally:
            self._bell.is_wired = False
