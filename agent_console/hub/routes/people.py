"""A person's own rights: a copy of everything, erasure, what stands against it, no more offers."""

from http import HTTPStatus
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, HeaderParameter, JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.customer import Customer
from agent_console.domain.rights import Right
from agent_console.hub import audit, person_erasure, person_export, records
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.person_erasure import Erased, Hold
from agent_console.hub.person_export import PersonExport
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.allowed import entry, eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.shown_answers import must_be_met
from agent_console.hub.tables import BY_STRUCT
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId
from agent_console.wire import codec
from agent_console.wire.people import HoldRequest, Objected

_Request = Request[Agent, Any, Any]
_Accept = Annotated[str, HeaderParameter(name="Accept")]
_ERRORS = errors(HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, *USUAL)
_PAGE = ResponseSpec(
    PersonExport,
    description="As JSON, or as a page for people where `text/html` is asked for.",
    generate_examples=False,
)


@get(
    "/people/{customer_id:str}/export",
    sync_to_thread=True,
    opt=needs(Right.EXPORT_PEOPLE, Deed.EXPORT),
    responses={200: _PAGE, **_ERRORS},
)
def export_person(
    hub: NamedDependency[Hub],
    request: _Request,
    customer_id: FromPath[str],
    accept: _Accept = "application/json",
) -> Response[Any]:
    """Return everything about one person, as JSON or as a readable page."""
    customer = CustomerId(customer_id)
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = person_export.export(connection, customer, eyes, at=hub.clock())
    write_down(hub, request, [customer])
    if accept.startswith("text/html"):
        return Response(person_export.page(found), media_type="text/html; charset=utf-8")
    return Response(codec.encode(found), media_type="application/json")


@post(
    "/people/{customer_id:str}/erasure",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.ERASE_PEOPLE, Deed.ERASE),
    responses={**_ERRORS, **errors(HTTPStatus.CONFLICT)},
)
def erase_person(
    hub: NamedDependency[Hub], request: _Request, customer_id: FromPath[str]
) -> Erased:
    """Erase one person everywhere, and say what stays and why. Refused under a legal hold."""
    customer = CustomerId(customer_id)
    with hub.engine.begin() as connection:
        take_turns(connection, [customer])
        must_be_met(connection, eyes_for(hub, request, connection), customer)
        done = person_erasure.erase_person(connection, customer, at=hub.clock())
        audit.append(connection, [entry(hub, request, [customer])], at=hub.clock())
    person_erasure.sweep(hub.engine)
    hub.bell.ring()
    return done


@post(
    "/people/{customer_id:str}/holds",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.ERASE_PEOPLE, Deed.CHANGE),
    responses={**_ERRORS, **errors(HTTPStatus.UNPROCESSABLE_ENTITY)},
)
def place_hold(
    hub: NamedDependency[Hub],
    request: _Request,
    customer_id: FromPath[str],
    data: JSONBody[HoldRequest],
) -> Hold:
    """Keep somebody from being erased, also by retention, until the hold is released."""
    customer, reason = CustomerId(customer_id), data.reason.strip()
    if not reason:
        raise Refusal(422, "Say why, in a few words")
    with hub.engine.begin() as connection:
        take_turns(connection, [customer])  # an erasure that is under way ends first
        must_be_met(connection, eyes_for(hub, request, connection), customer)
        made = person_erasure.place_hold(
            connection, customer, reason, request.user.id, at=hub.clock()
        )
        audit.append(connection, [entry(hub, request, [customer])], at=hub.clock())
    return made


@delete(
    "/people/holds/{hold_id:str}",
    status_code=204,
    sync_to_thread=True,
    opt=needs(Right.ERASE_PEOPLE, Deed.CHANGE),
    responses=_ERRORS,
)
def release_hold(hub: NamedDependency[Hub], request: _Request, hold_id: FromPath[str]) -> None:
    """End a hold."""
    with hub.engine.begin() as connection:
        whose = person_erasure.release_hold(connection, hold_id, request.user.id, at=hub.clock())
        must_be_met(connection, eyes_for(hub, request, connection), whose)
        audit.append(connection, [entry(hub, request, [whose])], at=hub.clock())


@post(
    "/people/{customer_id:str}/objection",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SERVE_CUSTOMERS, Deed.CHANGE),
    responses=_ERRORS,
)
def object_to_offers(
    hub: NamedDependency[Hub], request: _Request, customer_id: FromPath[str]
) -> Objected:
    """Note that a customer wants no offers on any channel; every desk hears of it at once."""
    customer = CustomerId(customer_id)
    with hub.engine.begin() as connection:
        take_turns(connection, [customer])
        must_be_met(connection, eyes_for(hub, request, connection), customer)
        found = next(records.read(connection, BY_STRUCT[Customer], [(customer,)]), None)
        if found is None:
            raise Refusal(404, "This customer is not known")
        consents = msgspec.structs.replace(found.consents, offers=())
        changed = msgspec.structs.replace(found, consents=consents)
        is_new = records.put(connection, [changed], at=hub.clock()) > 0
        audit.append(connection, [entry(hub, request, [customer])], at=hub.clock())
    hub.bell.ring()
    return Objected(customer_id=customer, is_new=is_new)


ROUTES = (export_person, erase_person, place_hold, release_hold, object_to_offers)
