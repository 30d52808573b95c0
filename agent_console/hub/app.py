"""The hub as an ASGI application. It keeps no state of its own: all of it is in the database."""

from threading import Event
from typing import Any

from sqlalchemy import Engine

from agent_console.clock import Clock, utc_now
from agent_console.domain.identifier import phone_number
from agent_console.hub import quick_door
from agent_console.hub.bell import Bell
from agent_console.hub.hub import Hub, meant
from agent_console.hub.routing import doors
from agent_console.hub.serving import Serving
from agent_console.hub.sign_in import settings as sign_in_settings
from agent_console.hub.sign_in.settings import SignInSettings
from agent_console.hub.telephony.connectors import Connectors
from agent_console.hub.telephony.settings import NONE, TelephonySettings
from agent_console.hub.tracing import NO_SPANS, Spans
from agent_console.hub.traffic import Traffic

UNLIMITED = Serving(per_token_s=0, per_address_s=0)
"""For who runs the application in another server, or in a test."""


class Application:
    """One hub's application; every request passes its `Traffic` first."""

    def __init__(self, hub: Hub, lines: Connectors, traffic: Traffic) -> None:
        self.hub = hub
        self._lines = lines
        self._traffic = traffic
        self._doors = doors()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request, or live as long as the server does."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        scope["state"] = meant(self.hub)
        if scope["type"] == "http":
            await self._traffic.watch(self._answer, scope, receive, send)
        else:
            await self._doors(scope, receive, send)

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        received = await quick_door.answered(self.hub, scope, receive, send)
        if received is not None:
            await self._doors(scope, received, send)

    async def _live(self, receive: Any, send: Any) -> None:
        """Hold the lines to the telephone systems open until the server stops."""
        await receive()
        try:
            self._lines.start(self.hub)
        except Exception as exc:
            await send({"type": "lifespan.startup.failed", "message": type(exc).__name__})
            raise
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self._lines.stop()
        await send({"type": "lifespan.shutdown.complete"})


def create_app(
    engine: Engine,
    *,
    bell: Bell | None = None,
    clock: Clock = utc_now,
    telephony: TelephonySettings = NONE,
    sign_in: SignInSettings = sign_in_settings.NONE,
    serving: Serving = UNLIMITED,
    leaving: Event | None = None,
    spans: Spans = NO_SPANS,
) -> Application:
    """Return the application for the database behind *engine*.

    Close *bell* to end all open event streams; set *leaving* before, to say that it is not ready
    any more. The lines to the telephone systems of *telephony*
    are open for as long as the application runs.
    """
    lines = Connectors(telephony)
    hub = Hub(
        engine=engine,
        bell=bell or Bell(),
        clock=clock,
        region=telephony.region,
        control=lines.control,
        telephony=telephony,
        sign_in=sign_in,
        leaving=leaving or Event(),
    )
    phone_number("+12065550100")  # loads the numbering plans now and not at the first ring
    return Application(hub, lines, Traffic(hub.metrics, engine, serving, spans))
