"""What guides agents: playbooks and what was learned, fetched only when it changed (ETag)."""

from hashlib import blake2b
from http import HTTPStatus
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, HeaderParameter, JSONBody, PathParameter

from agent_console import logs
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Right
from agent_console.hub import audit, learning, next_steps, playbooks
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import entry, needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.nba.learning import Learned
from agent_console.nba.suggestion import Ranking
from agent_console.wire import codec
from agent_console.wire.next_steps import NextStepsRequest
from agent_console.wire.playbook import Playbooks, PublishRequest, SignedPlaybook

_LOG = logs.area("hub")
_Request = Request[Agent, Any, Any]
_Match = Annotated[str, HeaderParameter(name="If-None-Match")]
_Version = Annotated[int, PathParameter(ge=0, le=2**63 - 1)]
_BAD = HTTPStatus.BAD_REQUEST


def _answers(kind: type[msgspec.Struct]) -> dict[int, ResponseSpec]:
    return {
        200: ResponseSpec(kind, description="As it is now.", generate_examples=False),
        304: ResponseSpec(None, description="Unchanged since the ETag.", generate_examples=False),
        **errors(_BAD, *USUAL),
    }


@get(
    "/guidance/playbooks",
    sync_to_thread=True,
    opt=needs(Right.BE_HERE),
    responses=_answers(Playbooks),
)
def current_playbooks(hub: NamedDependency[Hub], if_none_match: _Match = "") -> Response[Any]:
    """Return the playbooks that count now or soon, signed."""
    with reading(hub.engine) as connection:
        found = playbooks.handed_out(connection, on=hub.clock().date())
    return tagged(found, if_none_match)


@get(
    "/guidance/learned",
    sync_to_thread=True,
    opt=needs(Right.BE_HERE),
    responses=_answers(Learned),
)
def current_learning(hub: NamedDependency[Hub], if_none_match: _Match = "") -> Response[Any]:
    """Return what all desks' outcomes together teach."""
    with reading(hub.engine) as connection:
        found = learning.learned(connection, at=hub.clock())
    return tagged(found, if_none_match)


@post(
    "/guidance/next-steps",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SERVE_CUSTOMERS),
    responses=errors(_BAD, *USUAL),
)
def rank_next_steps(hub: NamedDependency[Hub], data: JSONBody[NextStepsRequest]) -> Ranking:
    """Return the next steps for these facts with all reasons, as every desk ranks them."""
    with reading(hub.engine) as connection:
        engine = next_steps.engine(connection, clock=hub.clock)
    return engine.rank(data.facts, language=data.language)


@post(
    "/guidance/playbooks",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.PUBLISH_PLAYBOOKS, Deed.CHANGE),
    responses=errors(_BAD, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL),
)
def publish_playbook(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[PublishRequest]
) -> SignedPlaybook:
    """Check, sign and hand out a playbook. Supervisors and administrators only."""
    with hub.engine.begin() as connection:
        signed = playbooks.publish(connection, data.text, request.user, at=hub.clock())
        audit.append(connection, [entry(hub, request)], at=hub.clock())
    _LOG.info("playbook %s %d is published", signed.id, signed.version)
    return signed


@post(
    "/guidance/playbooks/{name:str}/{version:int}/withdrawal",
    status_code=204,
    sync_to_thread=True,
    opt=needs(Right.PUBLISH_PLAYBOOKS, Deed.CHANGE),
    responses=errors(_BAD, HTTPStatus.NOT_FOUND, *USUAL),
)
def withdraw_playbook(
    hub: NamedDependency[Hub], request: _Request, name: FromPath[str], version: _Version
) -> None:
    """Take one version back; desks go on with the one before."""
    with hub.engine.begin() as connection:
        playbooks.withdraw(connection, name, version)
        audit.append(connection, [entry(hub, request)], at=hub.clock())


def tagged(found: msgspec.Struct, known: str) -> Response[Any]:
    """Return *found* with its tag, or only that it is still as *known*."""
    raw = codec.encode(found)
    tag = f'"{blake2b(raw, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    # A proxy that compresses may have made the tag a weak one.
    if tag in {one.strip().removeprefix("W/") for one in known.split(",")}:
        return Response(None, status_code=304, headers=headers)
    return Response(raw, media_type="application/json", headers=headers)


ROUTES = (
    current_playbooks,
    current_learning,
    rank_next_steps,
    publish_playbook,
    withdraw_playbook,
)
