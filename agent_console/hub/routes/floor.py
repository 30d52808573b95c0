"""The floor, for supervisors: asked for again and again, answered with "as before" where it is."""

from http import HTTPStatus
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromQuery, HeaderParameter, QueryParameter

from agent_console.domain.floor import Floor
from agent_console.domain.rights import Right
from agent_console.hub.floor.days import Question
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.allowed import needs
from agent_console.hub.routes.declared import USUAL, errors

_Match = Annotated[str, HeaderParameter(name="If-None-Match")]
_Zone = Annotated[str, QueryParameter(max_length=64, description="IANA name: whose midnight.")]
_BAD = HTTPStatus.BAD_REQUEST
_ANSWERS = {
    200: ResponseSpec(Floor, description="As it is now.", generate_examples=False),
    304: ResponseSpec(None, description="Unchanged but for the clock.", generate_examples=False),
    **errors(_BAD, *USUAL),
}


@get("/floor", sync_to_thread=True, opt=needs(Right.WATCH_FLOOR), responses=_ANSWERS)
def watch_floor(
    hub: NamedDependency[Hub],
    zone: _Zone = "UTC",
    team: FromQuery[str] = "",
    queue: FromQuery[str] = "",
    if_none_match: _Match = "",
) -> Response[Any]:
    """Return who is on which call, who waits, and how the day goes beside the same last week."""
    raw, tag = hub.floor.look(Question(known_zone(zone), team, queue))
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    # A proxy that compresses may have made the tag a weak one.
    if tag in {one.strip().removeprefix("W/") for one in if_none_match.split(",")}:
        return Response(None, status_code=304, headers=headers)
    return Response(raw, media_type="application/json", headers=headers)


def known_zone(name: str) -> str:
    """Return *name*, or refuse what is no time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refusal(_BAD, "There is no such time zone") from None
    return name


ROUTES = (watch_floor,)
