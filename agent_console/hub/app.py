"""The hub as an ASGI application. It keeps no state of its own: all of it is in the database."""

from functools import partial
from threading import Event
from typing import Any

import msgspec
from litestar import Litestar, Response, Router
from litestar.config.compression import CompressionConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from sqlalchemy import Engine

from agent_console import __version__
from agent_console.clock import Clock, utc_now
from agent_console.domain.identifier import phone_number
from agent_console.hub.bell import Bell
from agent_console.hub.hub import Hub
from agent_console.hub.problems import BY_EXCEPTION, HEADERS
from agent_console.hub.routes import colleagues, desk, listen
from agent_console.hub.routes import telephony as telephony_doors
from agent_console.hub.routes.allowed import must_be_allowed
from agent_console.hub.routes.audit import ROUTES as AUDIT
from agent_console.hub.routes.coaching import ROUTES as COACHING
from agent_console.hub.routes.contacts import ROUTES as CONTACTS
from agent_console.hub.routes.declared import must_be_signed_in
from agent_console.hub.routes.desks import ask_orders, tell_desk
from agent_console.hub.routes.duplicates import ROUTES as DUPLICATES
from agent_console.hub.routes.flights import ROUTES as FLIGHTS
from agent_console.hub.routes.floor import ROUTES as FLOOR
from agent_console.hub.routes.guidance import ROUTES as GUIDANCE
from agent_console.hub.routes.observations import ROUTES as OBSERVATIONS
from agent_console.hub.routes.people import ROUTES as PEOPLE
from agent_console.hub.routes.reports import ROUTES as REPORTS
from agent_console.hub.routes.review import ROUTES as REVIEW
from agent_console.hub.routes.rights import ROUTES as RIGHTS
from agent_console.hub.routes.sign_in import HANDLERS as SIGN_IN
from agent_console.hub.routes.sign_in import ways
from agent_console.hub.routes.standing import HANDLERS as STANDING
from agent_console.hub.routes.unknown_callers import unknown_callers
from agent_console.hub.serving import Serving
from agent_console.hub.sign_in import settings as sign_in_settings
from agent_console.hub.sign_in.settings import SignInSettings
from agent_console.hub.telephony.connectors import Connectors
from agent_console.hub.telephony.settings import NONE, TelephonySettings
from agent_console.hub.tracing import NO_SPANS, Spans
from agent_console.hub.traffic import Traffic
from agent_console.wire import VERSION, codec

UNLIMITED = Serving(per_token_s=0, per_address_s=0)
"""For who runs the application in another server, or in a test."""
_BODY_LIMIT = 8 * 1024 * 1024
_SIGNED_IN = (
    desk.me,
    desk.lookup,
    desk.customer,
    desk.interactions,
    desk.changes,
    desk.digest,
    desk.fetch,
    desk.take_operations,
    listen.listen,
    *DUPLICATES,
    *OBSERVATIONS,
    *REVIEW,
    *COACHING,
    *FLIGHTS,
    *FLOOR,
    *REPORTS,
    unknown_callers,
    *CONTACTS,
    *GUIDANCE,
    colleagues.tell_presence,
    colleagues.presences,
    colleagues.telephone,
    colleagues.command,
    *AUDIT,
    *RIGHTS,
    tell_desk,
    *PEOPLE,
)


class Application(Litestar):
    """The hub's application; every request passes its `Traffic` first."""

    traffic: Traffic

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        await self.traffic.watch(super().__call__, scope, receive, send)


class WireResponse(Response[Any]):
    """An answer whose bytes are made as the desk makes its own."""

    def render(self, content: Any, media_type: str, *args: Any, **named: Any) -> bytes:
        """Return *content* as bytes; values go through the wire's codec."""
        if isinstance(content, msgspec.Struct):
            return codec.encode(content)
        return super().render(content, media_type, *args, **named)


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
    signed_in = Router(
        "",
        route_handlers=_SIGNED_IN,
        guards=[must_be_signed_in, must_be_allowed],
        security=[{"token": []}],
    )
    app = Application(
        route_handlers=[
            Router(f"/{VERSION}", route_handlers=[desk.health, ways, ask_orders, signed_in]),
            *SIGN_IN,
            *telephony_doors.HANDLERS,
            *STANDING,
        ],
        dependencies={"hub": Provide(lambda: hub, sync_to_thread=False)},
        state=State({"hub": hub}),
        on_startup=[partial(lines.start, hub)],
        on_shutdown=[lines.stop],
        exception_handlers=BY_EXCEPTION,
        response_class=WireResponse,
        response_headers=HEADERS,
        compression_config=CompressionConfig(
            "gzip", gzip_compress_level=4, exclude_opt_key="uncompressed"
        ),
        openapi_config=_openapi(),
        request_max_body_size=_BODY_LIMIT,
        logging_config=None,
        debug=False,
    )
    app.traffic = Traffic(hub.metrics, engine, serving, spans)
    return app


def _openapi() -> OpenAPIConfig:
    bearer = SecurityScheme(type="http", scheme="bearer")
    return OpenAPIConfig(
        title="Agent Console hub",
        version=__version__,
        path=f"/{VERSION}",
        render_plugins=[JsonRenderPlugin()],
        components=Components(security_schemes={"token": bearer}),
    )
