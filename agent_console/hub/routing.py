"""All doors of a hub, put together once for each process: that takes longer than any answer.

They keep no hub. Each `Application` says with every request which one is meant.
"""

from functools import cache
from typing import Any

import msgspec
from litestar import Litestar, Response, Router
from litestar.config.compression import CompressionConfig
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.types import Scope

from agent_console import __version__
from agent_console.hub.hub import Hub, hub_of
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
from agent_console.hub.routes.releases import ROUTES as RELEASES
from agent_console.hub.routes.reports import ROUTES as REPORTS
from agent_console.hub.routes.review import ROUTES as REVIEW
from agent_console.hub.routes.rights import ROUTES as RIGHTS
from agent_console.hub.routes.sign_in import HANDLERS as SIGN_IN
from agent_console.hub.routes.sign_in import ways
from agent_console.hub.routes.standing import HANDLERS as STANDING
from agent_console.hub.routes.unknown_callers import unknown_callers
from agent_console.wire import VERSION, codec

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
    *RELEASES,
)


class WireResponse(Response[Any]):
    """An answer whose bytes are made as the desk makes its own."""

    def render(self, content: Any, media_type: str, *args: Any, **named: Any) -> bytes:
        """Return *content* as bytes; values go through the wire's codec."""
        if isinstance(content, msgspec.Struct):
            return codec.encode(content)
        return super().render(content, media_type, *args, **named)


@cache
def doors() -> Litestar:
    """Return every route with its guards. The hub that is asked stands in the request's scope."""
    # Side by side and not one in the other: each level would copy all routes once more.
    signed_in = Router(
        f"/{VERSION}",
        route_handlers=_SIGNED_IN,
        guards=[must_be_signed_in, must_be_allowed],
        security=[{"token": []}],
    )
    return Litestar(
        route_handlers=[
            Router(f"/{VERSION}", route_handlers=[desk.health, ways, ask_orders]),
            signed_in,
            *SIGN_IN,
            *telephony_doors.HANDLERS,
            *STANDING,
        ],
        dependencies={"hub": Provide(_asked, sync_to_thread=False)},
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


def _asked(scope: Scope) -> Hub:
    return hub_of(scope)


def _openapi() -> OpenAPIConfig:
    bearer = SecurityScheme(type="http", scheme="bearer")
    return OpenAPIConfig(
        title="Agent Console hub",
        version=__version__,
        path=f"/{VERSION}",
        render_plugins=[JsonRenderPlugin()],
        components=Components(security_schemes={"token": bearer}),
    )
