"""Run one hub as several processes that take connections from the same socket.

The first process only watches: it brings the database to its shape, holds the socket, starts the
others, and starts a new one for each that dies. If it is killed itself, the others end, too.
"""

import multiprocessing
import os
import shutil
import signal
import socket
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.synchronize import Semaphore
from pathlib import Path

from prometheus_client.multiprocess import mark_process_dead
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from agent_console import logs
from agent_console.clock import utc_now
from agent_console.errors import BadInput
from agent_console.hub import server
from agent_console.hub.configured import NOTHING, Configured
from agent_console.hub.database import open_database
from agent_console.hub.metrics import SHARED_FOLDER
from agent_console.wire import codec
from agent_console.wire.local_hub import LocalHub

_LOG = logs.area("hub")
_AGAIN_S = 1.0
"""Wait before a new process takes the place of one that died."""
_LOOK_UP_S = 0.2
_STOPPED_S = 10.0
"""A process that takes longer to stop is killed."""


def serve(
    database_url: str,
    host: str,
    port: int,
    ready: Callable[[LocalHub], None],
    *,
    count: int,
    token_file: Path,
    at_start: Callable[[Engine], server.Rest | None] | None = None,
    configured: Configured = NOTHING,
) -> None:
    """Serve the hub with *count* processes until SIGTERM or SIGINT; else as `server.serve`.

    Raises `BadInput` for a database that only one process can write to.
    """
    if make_url(database_url).get_backend_name() == "sqlite":
        raise BadInput("several workers need a PostgreSQL database; SQLite has one writer")
    engine = open_database(database_url)
    try:
        if at_start is not None and (rest := at_start(engine)) is not None:
            rest(lambda: None, threading.Event())
        with server.bound(host, port) as listener:
            address = server.address_of(listener, configured.serving.scheme)
            local = server.prepared(engine, address, token_file, clock=utc_now)
            engine.dispose()  # no connection is held while others work
            crew = _Crew(database_url, listener, configured, count)
            counted = tempfile.mkdtemp(prefix="agent-console-hub-")
            os.environ[SHARED_FOLDER] = counted  # all of them count there, whoever is asked
            try:
                crew.start()
                server.write_privately(token_file, codec.encode(local))
                ready(local)
                crew.watch()
            except KeyboardInterrupt:
                _LOG.info("the hub is told to stop")
            finally:
                crew.stop()
                del os.environ[SHARED_FOLDER]
                shutil.rmtree(counted, ignore_errors=True)
    finally:
        engine.dispose()


class _Crew:
    """The processes at work."""

    def __init__(
        self, database_url: str, listener: socket.socket, configured: Configured, count: int
    ) -> None:
        self._context: SpawnContext = multiprocessing.get_context("spawn")
        self._listening = self._context.Semaphore(0)
        self._work = (database_url, listener, configured, self._listening)
        self._count = count
        self._leaves_after_s = configured.serving.leaves_after_s
        self._processes: list[SpawnProcess] = []

    def start(self) -> None:
        """Start all, and return when all listen; `BadInput` if one cannot."""
        self._processes = [self._started() for _ in range(self._count)]
        for _ in self._processes:
            while not self._listening.acquire(timeout=_LOOK_UP_S):
                if any(process.exitcode is not None for process in self._processes):
                    raise BadInput("a worker of the hub could not start; its log says why")

    def watch(self) -> None:
        """Put a new process in the place of each that dies, until interrupted."""
        pause = threading.Event()
        while True:
            wait([process.sentinel for process in self._processes])
            alive = [process for process in self._processes if process.is_alive()]
            for process in set(self._processes) - set(alive):
                # What it had counted stays, what it held does not.
                mark_process_dead(process.pid)  # type: ignore[no-untyped-call]
            for _ in range(self._count - len(alive)):
                _LOG.warning("a worker died; another takes its place")
                pause.wait(_AGAIN_S)
                alive.append(self._started())
            self._processes = alive

    def stop(self) -> None:
        """Let each finish what it answers, then end it."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(_STOPPED_S + self._leaves_after_s)
            if process.is_alive():
                process.kill()
                process.join()

    def _started(self) -> SpawnProcess:
        process = self._context.Process(target=work, args=self._work)
        process.start()
        return process


def work(
    database_url: str,
    listener: socket.socket,
    configured: Configured,
    listening: Semaphore,
) -> None:
    """Be one of the processes, until told to stop or left alone."""
    threading.Thread(target=_end_when_alone, name="watcher", daemon=True).start()
    with logs.said_aloud(configured.serving.log):
        _work(database_url, listener, configured, listening)


def _work(
    database_url: str, listener: socket.socket, configured: Configured, listening: Semaphore
) -> None:
    engine = open_database(database_url)
    try:
        server.run(engine, listener, listening.release, configured=configured, clock=utc_now)
    finally:
        engine.dispose()


def _end_when_alone() -> None:
    """Stop as at SIGTERM once whoever started us is gone."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        signal.raise_signal(signal.SIGTERM)
