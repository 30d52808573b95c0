"""The door telephone systems push to. The token in the path is all they can show."""

from typing import Any

import msgspec
from litestar import Request, Response, post
from litestar.di import NamedDependency
from litestar.params import FromPath, RawBody

from agent_console import logs
from agent_console.hub import access
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.telephony import sipgate, switchboard
from agent_console.hub.telephony.push import BadPush

_LOG = logs.area("hub")


@post("/cti/{token:str}", status_code=200, sync_to_thread=True, include_in_schema=False)
def pushed(
    hub: NamedDependency[Hub], request: Request[Any, Any, Any], token: FromPath[str], body: RawBody
) -> Response[bytes]:
    """Take one message of a telephone system (sipgate.io, Zammad's generic CTI)."""
    with reading(hub.engine) as connection:
        if not access.is_telephony(connection, token):
            return _json({"error": "the token is not known"}, 401)
    try:
        push = sipgate.read(body, request.headers.get("content-type", ""), region=hub.region)
    except BadPush as exc:
        _LOG.info("a telephone system's push was refused: %s", exc)
        return _json({"error": str(exc)}, 422)
    if push is not None:
        switchboard.hear(hub, push)
    if "xml" in request.headers.get("accept", ""):
        return Response(sipgate.subscription(str(request.url)), media_type="application/xml")
    return _json({}, 200)


def _json(said: dict[str, str], status: int) -> Response[bytes]:
    return Response(msgspec.json.encode(said), status_code=status, media_type="application/json")
