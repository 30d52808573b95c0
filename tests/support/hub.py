"""A hub for tests: in process, with a line that can be cut, or real on a loopback port."""

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import msgspec
from anyio.from_thread import start_blocking_portal
from sqlalchemy import Engine
from support import empty_hub

from agent_console.clock import Clock, utc_now
from agent_console.domain.agent import Agent
from agent_console.domain.value import Value
from agent_console.hub import records
from agent_console.hub.app import UNLIMITED, create_app
from agent_console.hub.bell import Bell
from agent_console.hub.database import open_database
from agent_console.hub.server import HubServer, address_of, bound, config, prepared
from agent_console.hub.serving import Serving
from agent_console.hub.sign_in import settings as sign_in_settings
from agent_console.hub.sign_in.settings import SignInSettings
from agent_console.hub.telephony.settings import NONE, TelephonySettings
from agent_console.ids import AgentId
from agent_console.wire.local_hub import LocalHub

AGENT = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", extension="214")
COLLEAGUE = Agent(id=AgentId("a-215"), login="bo", name="Bo Chen", extension="215")


class InProcess(httpx.BaseTransport):
    """Serve a sync client from an ASGI app, and cut the line when told to.

    An answer arrives whole: for event streams use `running_hub`.
    """

    def __init__(self, app: Any) -> None:
        self.online = True
        self.loses_answers = False
        """The request arrives, the answer does not."""
        self._asgi = httpx.ASGITransport(app=app)
        self._stack = ExitStack()
        self._portal = self._stack.enter_context(start_blocking_portal())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self.online:
            raise httpx.ConnectError("line cut by the test", request=request)
        request.read()
        answer = self._portal.call(self._answer, request)
        if self.loses_answers:
            raise httpx.ReadError("answer lost by the test", request=request)
        return answer

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        answer = await self._asgi.handle_async_request(request)
        body = await answer.aread()
        headers = {k: v for k, v in answer.headers.items() if k != "content-encoding"}
        return httpx.Response(answer.status_code, headers=headers, content=body)

    def close(self) -> None:
        self._stack.close()


@dataclass(frozen=True, slots=True, eq=False)
class TestHub:
    """A hub, its database and its tokens."""

    __test__ = False

    engine: Engine
    local: LocalHub
    app: Any
    clock: Clock
    stop: Callable[[], None] = lambda: None
    """Let a running hub stop at once."""
    leave: Callable[[], None] = lambda: None
    """Ask a running hub to stop, as SIGTERM does."""

    @property
    def token(self) -> str:
        return self.local.agent_tokens[AGENT.login]

    def put(self, *values: Value) -> int:
        """Change records as an importer would."""
        with self.engine.begin() as connection:
            return records.put(connection, values, at=self.clock())

    def transport(self) -> InProcess:
        """Return a new line to this hub; whoever asked closes it."""
        return InProcess(self.app)

    @contextmanager
    def client(self, login: str | None = AGENT.login) -> Iterator[httpx.Client]:
        """Open a client signed in as *login*, or not signed in (None)."""
        headers = {"Authorization": f"Bearer {self.local.agent_tokens[login]}"} if login else {}
        with httpx.Client(
            transport=self.transport(), base_url=self.local.address, headers=headers
        ) as client:
            yield client


@contextmanager
def hub_in_process(
    folder: Path,
    values: Iterable[Value] = (),
    *,
    agents: Iterable[Agent] = (AGENT, COLLEAGUE),
    clock: Clock = utc_now,
    patience_s: float = 5.0,
    database_url: str | None = None,
    telephony: TelephonySettings = NONE,
    sign_in: SignInSettings = sign_in_settings.NONE,
) -> Iterator[TestHub]:
    """Open a hub with *values*, reached through `TestHub.transport`.

    Its database is in *folder*, or at *database_url*.
    """
    url = database_url or f"sqlite:///{folder}/hub.db"
    empty_hub.lay(url)
    engine = open_database(url, patience_s=patience_s)
    try:
        with engine.begin() as connection:
            records.put(connection, (*agents, *values), at=clock())
        local = prepared(engine, "http://hub.test", folder / "tokens.json", clock=clock)
        app = create_app(engine, clock=clock, telephony=telephony, sign_in=sign_in)
        yield TestHub(engine=engine, local=local, app=app, clock=clock)
    finally:
        engine.dispose()


@contextmanager
def running_hub(  # noqa: PLR0913 - each is one thing that tests set
    folder: Path,
    values: Iterable[Value] = (),
    *,
    agents: Iterable[Agent] = (AGENT, COLLEAGUE),
    clock: Clock = utc_now,
    port: int = 0,
    database_url: str | None = None,
    telephony: TelephonySettings = NONE,
    sign_in: SignInSettings = sign_in_settings.NONE,
    serving: Serving = UNLIMITED,
) -> Iterator[TestHub]:
    """Run a real hub on a loopback port (0: a free one) in a thread until left."""
    with hub_in_process(
        folder, values, agents=agents, clock=clock, database_url=database_url
    ) as still:
        bell, is_listening, leaving = Bell(), threading.Event(), threading.Event()
        with bound("127.0.0.1", port) as listener:
            address = address_of(listener, serving.scheme)
            local = msgspec.structs.replace(still.local, address=address)
            app = create_app(
                still.engine,
                bell=bell,
                clock=clock,
                telephony=telephony,
                sign_in=sign_in,
                serving=serving,
                leaving=leaving,
            )
            server = HubServer(
                config(app, serving),
                bell,
                is_listening.set,
                leaving=leaving,
                leaves_after_s=serving.leaves_after_s,
            )
            thread = threading.Thread(target=server.run, args=([listener],), name="hub")

            def stop() -> None:
                server.should_exit = True

            def leave() -> None:
                server.handle_exit(signal.SIGTERM, None)

            thread.start()
            try:
                if not is_listening.wait(10):
                    raise TimeoutError("the hub did not start")
                yield TestHub(still.engine, local, app, clock, stop, leave)
            finally:
                stop()
                thread.join(10)
                if thread.is_alive():
                    raise TimeoutError("the hub did not stop")
