"""What a desk asks: who am I, who calls, what do you know, what changed, and take this."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

import msgspec
from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.openapi.spec import OpenAPIMediaType, OpenAPIType, Operation, RequestBody, Schema
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter, RawBody

from agent_console import __version__
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Right
from agent_console.domain.sight import sight_of
from agent_console.hub import digests, feed, operations
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.revisions import spoken_by
from agent_console.hub.routes.allowed import entry, eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.seeing import Eyes
from agent_console.hub.shown_answers import fetched_page, file_of, history_of
from agent_console.ids import CustomerId
from agent_console.wire import REVISION_HEADER, codec
from agent_console.wire.customer_file import (
    CustomerFile,
    HistoryPage,
    LookupAnswer,
    LookupRequest,
)
from agent_console.wire.digest import Digest
from agent_console.wire.event import Health
from agent_console.wire.feed import FetchRequest, Page, known_to
from agent_console.wire.operation import Batch, BatchAnswer

_Most = Annotated[
    int | None, QueryParameter(ge=1, le=10**9, description="How many customers a desk keeps.")
]
_Request = Request[Agent, Any, Any]
_Limit = Annotated[int, QueryParameter(ge=1, le=5000, description="About how many rows.")]
_BAD = HTTPStatus.BAD_REQUEST
_MOST_OPERATIONS = 1000


@get("/health", exclude_from_auth=True, sync_to_thread=False, security=[])
def health(hub: NamedDependency[Hub]) -> Health:
    """Say that the hub is there."""
    return Health(status="ok", version=__version__, hub_at=hub.clock())


@get("/me", sync_to_thread=False, opt=needs(Right.BE_HERE), responses=errors(*USUAL))
def me(request: _Request) -> Agent:
    """Return who the token belongs to."""
    return request.user


@post(
    "/lookup",
    status_code=200,
    opt=needs(Right.SEE_CUSTOMERS, Deed.SEARCH),
    responses=errors(_BAD, *USUAL),
)
async def lookup(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[LookupRequest]
) -> LookupAnswer:
    """Return everyone an identifier or a name may belong to, surest first."""
    return await hub.lookups.ask(data, request.user, entry(hub, request))


@get(
    "/customers/{customer_id:str}",
    sync_to_thread=True,
    opt=needs(Right.SEE_CUSTOMERS, Deed.VIEW),
    responses=errors(_BAD, HTTPStatus.NOT_FOUND, *USUAL),
)
def customer(
    hub: NamedDependency[Hub], request: _Request, customer_id: FromPath[str]
) -> CustomerFile:
    """Return everything a console shows about one customer."""
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = file_of(connection, eyes, CustomerId(customer_id), at=hub.clock())
    write_down(hub, request, [found.customer.id])
    return found


@get(
    "/customers/{customer_id:str}/interactions",
    sync_to_thread=True,
    opt=needs(Right.SEE_CUSTOMERS, Deed.VIEW),
    responses=errors(_BAD, HTTPStatus.NOT_FOUND, *USUAL),
)
def interactions(
    hub: NamedDependency[Hub],
    request: _Request,
    customer_id: FromPath[str],
    before: FromQuery[str | None] = None,
    limit: _Limit = 200,
) -> HistoryPage:
    """Return interactions, newest first; `before` is the `next` of the page above."""
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = history_of(connection, eyes, CustomerId(customer_id), before, limit)
    write_down(hub, request, [CustomerId(customer_id)])
    return found


@get(
    "/changes",
    sync_to_thread=True,
    opt=needs(Right.SEE_CUSTOMERS, Deed.COPY),
    responses=errors(_BAD, HTTPStatus.GONE, *USUAL),
)
def changes(
    hub: NamedDependency[Hub],
    request: _Request,
    cursor: FromQuery[str | None] = None,
    limit: _Limit = 1000,
    station: FromQuery[str] = "",
    most: _Most = None,
) -> Page:
    """Return the next page of the feed.

    Without a cursor it begins: with `most`, and if there are more customers than that, only the
    working set of `station` is told, then and ever after. That a copy begins is written down;
    whom a person then looks at there, the desk tells.
    """
    if cursor is None:
        write_down(hub, request)
    eyes = Eyes(sight_of(request.user, hub.policy))
    now = hub.clock()
    page = feed.page(hub.engine, cursor, limit, at=now, station=station, most=most, eyes=eyes)
    return known_to(page, spoken_by(request.headers.get(REVISION_HEADER, "")))


@get(
    "/digest",
    sync_to_thread=True,
    opt=needs(Right.SEE_CUSTOMERS),
    responses=errors(_BAD, HTTPStatus.GONE, *USUAL),
)
def digest(
    hub: NamedDependency[Hub],
    request: _Request,
    within: FromQuery[str] = "",
    cursor: FromQuery[str | None] = None,
) -> Digest:
    """Return counts and marks of the records in one range of customers.

    With a desk's `cursor`, of the customers that this desk follows, and whether it is up to date.
    """
    eyes = Eyes(sight_of(request.user, hub.policy))
    with reading(hub.engine) as connection:
        return digests.digest(connection, within, cursor, eyes)


@post(
    "/customers/fetch",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SEE_CUSTOMERS, Deed.COPY),
    responses=errors(_BAD, *USUAL),
)
def fetch(hub: NamedDependency[Hub], request: _Request, data: JSONBody[FetchRequest]) -> Page:
    """Return everything desks keep of up to 100 customers; unknown ones come as tombstones."""
    with reading(hub.engine) as connection:
        eyes = Eyes(sight_of(request.user, hub.policy))
        found = fetched_page(connection, eyes, data, at=hub.clock())
    write_down(hub, request, [one.id for one in found.customers])
    return known_to(found, spoken_by(request.headers.get(REVISION_HEADER, "")))


@dataclass
class _TakesBatch(Operation):
    """Describe the body: the handler reads each operation on its own, so it takes plain bytes."""

    def __post_init__(self) -> None:
        each = Schema(type=OpenAPIType.OBJECT, required=["kind", "id", "at", "customer_id"])
        listed = Schema(type=OpenAPIType.ARRAY, items=each, max_items=_MOST_OPERATIONS)
        batch = Schema(
            type=OpenAPIType.OBJECT, properties={"operations": listed}, required=["operations"]
        )
        content = {"application/json": OpenAPIMediaType(schema=batch)}
        self.request_body = RequestBody(content=content, required=True)


@post(
    "/operations",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SERVE_CUSTOMERS, Deed.CHANGE),
    operation_class=_TakesBatch,
    responses=errors(_BAD, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, *USUAL),
)
def take_operations(hub: NamedDependency[Hub], request: _Request, body: RawBody) -> BatchAnswer:
    """Take in what a desk did; each operation has one effect however often it comes."""
    try:
        batch = codec.decode(body, Batch)
    except msgspec.DecodeError:
        raise Refusal(_BAD, "The batch cannot be read") from None
    if len(batch.operations) > _MOST_OPERATIONS:
        raise Refusal(_BAD, "Too many operations in one batch", f"at most {_MOST_OPERATIONS}")
    return BatchAnswer(outcomes=operations.apply(hub, batch.operations, request.user))
