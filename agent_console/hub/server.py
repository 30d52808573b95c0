"""Run the hub on this machine, and write down for its owner where it is and how to get in."""

import logging
import os
import signal
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Self

import msgspec
import uvicorn
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from agent_console import logs
from agent_console.clock import Clock, utc_now
from agent_console.errors import BadInput
from agent_console.hub import access, calls, tracing
from agent_console.hub.app import create_app
from agent_console.hub.bell import Bell
from agent_console.hub.compaction import compacting
from agent_console.hub.configured import NOTHING, Configured
from agent_console.hub.database import open_database
from agent_console.hub.duplicate_search import searching
from agent_console.hub.reports.due import reporting
from agent_console.hub.review.catching_up import keeping_up
from agent_console.hub.serving import USUAL, Serving
from agent_console.hub.telegraph import Telegraph
from agent_console.wire import codec
from agent_console.wire.local_hub import LocalHub

_LOG = logs.area("hub")
_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - compared with, not bound to
_PATIENCE_S = 1
"""How long a stop waits for answers that are being written."""

Rest = Callable[[Callable[[], object], threading.Event], None]
"""What is done to the database while the hub serves already. It calls the first after each commit,
and stops once the second is set: the hub stops."""


class HubServer(uvicorn.Server):
    """A server that ends its event streams first, so that a stop takes no time."""

    def __init__(
        self,
        config: uvicorn.Config,
        bell: Bell,
        listening: Callable[[], object],
        *,
        leaving: threading.Event | None = None,
        leaves_after_s: float = 0.0,
    ) -> None:
        super().__init__(config)
        self._bell = bell
        self._listening = listening
        self._leaving = leaving or threading.Event()
        self._leaves_after_s = leaves_after_s

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        await super().startup(sockets)
        self._listening()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, then stop."""
        self._bell.close()
        await super().shutdown(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Say that it is not ready any more, and stop after a while; asked again, at once."""
        if self._leaves_after_s and not self._leaving.is_set():
            self._leaving.set()
            end = threading.Timer(self._leaves_after_s, super().handle_exit, (sig, frame))
            end.daemon = True
            end.start()
            return
        self._leaving.set()
        super().handle_exit(sig, frame)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take SIGTERM and SIGINT as a wish to stop; a clean stop is no death by signal."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {
            sig: signal.signal(sig, self.handle_exit) for sig in (signal.SIGTERM, signal.SIGINT)
        }
        try:
            yield
        finally:
            for sig, previous in before.items():
                signal.signal(sig, previous)


def serve(
    database_url: str,
    host: str = "127.0.0.1",
    port: int = 0,
    ready: Callable[[LocalHub], None] | None = None,
    *,
    token_file: Path,
    at_start: Callable[[Engine], Rest | None] | None = None,
    configured: Configured = NOTHING,
    clock: Clock = utc_now,
) -> None:
    """Serve the hub until SIGTERM or SIGINT.

    Port 0 takes a free one. *at_start* may fill the database before the socket opens, and return
    what it leaves for the time after. Once it listens, *token_file* is written (owner only) and
    *ready* is called with the same. Raises `BadInput` if *host* and *port* cannot be listened on,
    and what `open_database` raises.
    """
    engine = open_database(database_url)
    try:
        rest = at_start(engine) if at_start is not None else None
        with bound(host, port) as listener:
            address = address_of(listener, configured.serving.scheme)
            local = prepared(engine, address, token_file, clock=clock)

            def listening() -> None:
                write_privately(token_file, codec.encode(local))
                _LOG.info("the hub listens, process %d", local.process)
                if ready is not None:
                    ready(local)

            run(engine, listener, listening, rest=rest, configured=configured, clock=clock)
    finally:
        engine.dispose()


def run(
    engine: Engine,
    listener: socket.socket,
    listening: Callable[[], object],
    *,
    rest: Rest | None = None,
    configured: Configured,
    clock: Clock,
) -> None:
    """Serve what comes in at *listener* until told to stop; *listening* is called once we do.

    What is left to do to the database is done meanwhile.
    """
    bell, leaving, serving = Bell(), threading.Event(), configured.serving
    app = create_app(
        engine,
        bell=bell,
        clock=clock,
        telephony=configured.telephony,
        sign_in=configured.sign_in,
        serving=serving,
        leaving=leaving,
        spans=tracing.configured(),
    )
    meanwhile = _Meanwhile(rest, bell)

    def serves() -> None:
        listening()
        meanwhile.begin()

    server = HubServer(
        config(app, serving),
        bell,
        serves,
        leaving=leaving,
        leaves_after_s=serving.leaves_after_s,
    )
    with (
        compacting(engine),
        Telegraph(engine, bell),
        searching(engine, clock=clock),
        reporting(app.hub),
        keeping_up(engine, clock=clock),
        meanwhile,
    ):
        server.run(sockets=[listener])


class _Meanwhile:
    """Does the rest in a thread of its own. Use it as a context: leaving it stops the rest."""

    def __init__(self, rest: Rest | None, bell: Bell) -> None:
        self._rest, self._bell = rest, bell
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Begin, if there is anything to do."""
        if self._rest is not None:
            self._thread = threading.Thread(target=self._do, args=(self._rest,), name="the rest")
            self._thread.start()

    def _do(self, rest: Rest) -> None:
        try:
            rest(self._bell.ring, self._is_over)
        except SQLAlchemyError as exc:
            _LOG.warning("the rest waits for the next start: %s", type(exc).__name__)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        if self._thread is not None:
            self._thread.join()


def config(app: Any, serving: Serving = USUAL) -> uvicorn.Config:
    """Return how uvicorn runs a hub: silent, because its own log would know every address.

    Raises `BadInput` for a certificate that cannot be used.
    """
    logging.getLogger("uvicorn").addHandler(logging.NullHandler())  # nor is it printed
    made = uvicorn.Config(
        app,
        proxy_headers=True,
        forwarded_allow_ips=list(serving.proxies),
        ssl_certfile=serving.certificate,
        ssl_keyfile=serving.key,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE_S,
    )
    try:
        made.load()
    except (OSError, ssl.SSLError) as exc:
        reason = exc.strerror or "it is no certificate with its key"
        raise BadInput(f"the certificate cannot be used: {reason}") from None
    return made


@contextmanager
def bound(host: str, port: int) -> Iterator[socket.socket]:
    """Take a place to listen at, or raise `BadInput` in words."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio sends small answers at once only where it is: without
    # it every answer waits 40 ms for an acknowledgement.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except (OSError, OverflowError) as exc:
            reason = getattr(exc, "strerror", None) or "there is no such port"
            raise BadInput(f"cannot listen on {host} port {port}: {reason}") from exc
        yield listener


def address_of(listener: socket.socket, scheme: str = "http") -> str:
    """Return the address a program on this machine reaches *listener* at."""
    host, port = listener.getsockname()[:2]
    host = _ANYWHERE.get(host, host)
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def prepared(engine: Engine, address: str, token_file: Path, *, clock: Clock) -> LocalHub:
    """Make sure that there are agents, and tokens for all; those of *token_file* stay good."""
    before = _read(token_file)
    with engine.begin() as connection:
        at = clock()
        everyone = access.ensure_agents(connection, (), at=at)
        calls.forget_old_events(connection, at=at)

        def token(known: str, agent: Any) -> str:
            good = known and access.opens(connection, known, agent)
            return known if good else access.new_token(connection, agent, at=at)

        old = before.agent_tokens if before else {}
        return LocalHub(
            address=address,
            process=os.getpid(),
            cti_token=token(before.cti_token if before else "", None),
            agent_tokens={a.login: token(old.get(a.login, ""), a.id) for a in everyone},
        )


def write_privately(path: Path, content: bytes) -> None:
    """Write *path* at once or not at all, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _read(token_file: Path) -> LocalHub | None:
    try:
        return codec.decode(token_file.read_bytes(), LocalHub)
    except (OSError, msgspec.DecodeError):
        return None
