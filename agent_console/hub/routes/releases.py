"""Versions of the console for desks: what there is, and their files part by part.

A desk that is too old for everything else may come here: how else would it get younger.
"""

from http import HTTPStatus
from typing import Annotated, Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, PathParameter

from agent_console.domain.rights import Right
from agent_console.hub import releases
from agent_console.hub.database import glancing
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.allowed import needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.wire.release import Releases

_Number = Annotated[int, PathParameter(ge=0, le=2**31 - 1)]
_HEADERS = {
    "Content-Disposition": "attachment",
    "Cache-Control": "private, max-age=86400, immutable",
}


@get("/releases", sync_to_thread=True, opt=needs(Right.BE_HERE), responses=errors(*USUAL))
def list_releases(hub: NamedDependency[Hub]) -> Releases:
    """Return all releases that are handed out, signed, and to how many desks each may go."""
    with glancing(hub.engine) as connection:
        return Releases(releases=releases.handed_out(connection))


@get(
    "/releases/{sha256:str}/parts/{number:int}",
    sync_to_thread=True,
    opt=needs(Right.BE_HERE) | {"uncompressed": True},
    media_type="application/octet-stream",
    responses={
        200: ResponseSpec(
            bytes,
            description="1 MiB of the file; the last part is what is left.",
            media_type="application/octet-stream",
            generate_examples=False,
        ),
        **errors(HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, *USUAL),
    },
)
def release_part(
    hub: NamedDependency[Hub], sha256: FromPath[str], number: _Number
) -> Response[Any]:
    """Return one part of a release's file."""
    with glancing(hub.engine) as connection:
        found = releases.part(connection, sha256, number)
    if found is None:
        raise Refusal(HTTPStatus.NOT_FOUND, "There is no such part of a release")
    return Response(found, media_type="application/octet-stream", headers=_HEADERS)


ROUTES = (list_releases, release_part)
