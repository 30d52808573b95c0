"""The event stream's door."""

from http import HTTPStatus
from typing import Annotated, Any

from litestar import Request, get
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter
from litestar.response import Stream

from agent_console.domain.agent import Agent
from agent_console.domain.rights import Right
from agent_console.hub.events import stream
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import needs
from agent_console.hub.routes.declared import USUAL, errors

MEDIA_TYPE = "text/event-stream"
_STREAM = ResponseSpec(
    str,
    description="Events `call` (data: a CallEvent) and `changed`; a comment every 10 seconds.",
    media_type=MEDIA_TYPE,
    generate_examples=False,
)


@get(
    "/events",
    sync_to_thread=False,
    responses={200: _STREAM, **errors(HTTPStatus.BAD_REQUEST, *USUAL)},
    opt={"uncompressed": True, **needs(Right.BE_HERE)},
)
def listen(
    hub: NamedDependency[Hub],
    request: Request[Agent, Any, Any],
    last_event_id: Annotated[str, HeaderParameter(name="Last-Event-ID")] = "",
) -> Stream:
    """Stream what happens from now on, or from `Last-Event-ID` on, to who stays signed in."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    agent = request.user
    is_in = hub.door.standing(request.headers.get("authorization", ""), agent)

    def still_in() -> bool:
        return is_in() and hub.policy.may(agent.role, Right.BE_HERE)

    told = stream(hub, agent, last_event_id, still_in=still_in)
    return Stream(told, media_type=MEDIA_TYPE, headers=headers)
