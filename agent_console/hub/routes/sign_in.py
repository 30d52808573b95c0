"""The doors to sign in by: what a desk asks the hub's own issuer, and what people see of it."""

import hmac
import secrets
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.params import RawBody

from agent_console.domain.agent import Agent
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.declared import errors
from agent_console.hub.sign_in import accounts, deeds, handed_out, own_issuer, pages
from agent_console.hub.sign_in.accounts import Check
from agent_console.hub.sign_in.handed_out import Refused
from agent_console.hub.sign_in.own_issuer import PATH, BadRequest
from agent_console.wire.sign_in import SignInWays

_Request = Request[Any, Any, Any]
_FORM = "agent_console_form"
_CARRIED = (
    *("client_id", "redirect_uri", "response_type", "code_challenge", "code_challenge_method"),
    *("state", "nonce", "scope"),
)
_MOST_BYTES = 16 * 1024
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@get(
    "/sign-in",
    exclude_from_auth=True,
    sync_to_thread=True,
    security=[],
    responses=errors(HTTPStatus.SERVICE_UNAVAILABLE),
)
def ways(hub: NamedDependency[Hub], request: _Request) -> SignInWays:
    """Return how people sign in here; none means: with a token that a supervisor hands out."""
    found = [one.way for one in hub.sign_in.issuers]
    with reading(hub.engine) as connection:
        has_accounts = hub.sign_in.own and accounts.are_there(connection)
    if has_accounts and (address := _address(hub, request)):
        found.insert(0, own_issuer.way(address))
    return SignInWays(ways=tuple(found), unlock=hub.sign_in.policy)


@get(f"{PATH}/.well-known/openid-configuration", sync_to_thread=False, include_in_schema=False)
def about(hub: NamedDependency[Hub], request: _Request) -> Response[bytes]:
    """Return the discovery document."""
    return _json(own_issuer.about(_own(hub, request)))


@get(f"{PATH}/keys", sync_to_thread=True, include_in_schema=False)
def public_keys(hub: NamedDependency[Hub]) -> Response[bytes]:
    """Return the keys that tokens are signed with."""
    return _json(own_issuer.public_keys(hub.engine))


@get(f"{PATH}/authorize", sync_to_thread=False, include_in_schema=False)
def ask_who(hub: NamedDependency[Hub], request: _Request) -> Response[bytes]:
    """Show the page that asks for login and password."""
    _own(hub, request)
    fields = {name: str(request.query_params.get(name, "")) for name in _CARRIED}
    tongue = _tongue(request)
    try:
        own_issuer.asked(fields)
    except BadRequest:
        return _html(pages.end_page(tongue, "bad"), HTTPStatus.BAD_REQUEST)
    form = secrets.token_urlsafe(16)
    return _asking(pages.sign_in_page(tongue, {**fields, "form": form}), form, request)


@post(f"{PATH}/authorize", sync_to_thread=True, include_in_schema=False)
def take_who(hub: NamedDependency[Hub], request: _Request, body: RawBody) -> Response[bytes]:
    """Take login and password, and send the browser back to the desk."""
    address = _own(hub, request)
    tongue, fields = _tongue(request), _fields(body)
    try:
        grant = own_issuer.asked(fields)
    except BadRequest:
        return _html(pages.end_page(tongue, "bad"), HTTPStatus.BAD_REQUEST)
    if not _is_our_page(request, fields):
        return _html(pages.end_page(tongue, "bad"), HTTPStatus.FORBIDDEN)
    agent, problem = _who(hub, request, fields)
    if agent is None:
        hidden = {name: fields.get(name, "") for name in (*_CARRIED, "form")}
        page = pages.sign_in_page(tongue, hidden, login=fields.get("login", ""), problem=problem)
        return _html(page, _status(problem))
    there = own_issuer.signed(
        hub.engine, grant, agent, state=fields.get("state", ""), address=address, at=hub.clock()
    )
    return Response(
        b"", status_code=HTTPStatus.SEE_OTHER, headers={**pages.HEADERS, "Location": there}
    )


@get(f"{PATH}/code", sync_to_thread=False, include_in_schema=False)
def ask_code(hub: NamedDependency[Hub], request: _Request) -> Response[bytes]:
    """Show the page that takes a console's code."""
    _own(hub, request)
    form, typed = secrets.token_urlsafe(16), str(request.query_params.get("user_code", ""))[:16]
    page = pages.code_page(_tongue(request), {"form": form}, code=typed)
    return _asking(page, form, request)


@post(f"{PATH}/code", sync_to_thread=True, include_in_schema=False)
def take_code(hub: NamedDependency[Hub], request: _Request, body: RawBody) -> Response[bytes]:
    """Let the console with that code in, or tell it no."""
    _own(hub, request)
    tongue, fields = _tongue(request), _fields(body)
    if not _is_our_page(request, fields):
        return _html(pages.end_page(tongue, "bad"), HTTPStatus.FORBIDDEN)
    with reading(hub.engine) as connection:
        row = handed_out.waiting_device(connection, fields.get("user_code", ""), at=hub.clock())
    agent: Agent | None = None
    problem = "" if row is not None else "no_code"
    if row is None or not hub.limits.may_try(_place(request)):
        hub.limits.was_wrong(_place(request))
        problem = problem or "wait"
    elif fields.get("answer") != "deny":
        agent, problem = _who(hub, request, fields)
    if problem:
        page = pages.code_page(
            tongue,
            {"form": fields.get("form", "")},
            code=fields.get("user_code", "")[:16],
            login=fields.get("login", ""),
            problem=problem,
        )
        return _html(page, _status(problem))
    try:
        _answer_device(hub, row, agent)
    except Refused:  # somebody was first
        return _html(pages.end_page(tongue, "bad"), HTTPStatus.CONFLICT)
    return _html(pages.end_page(tongue, "denied" if agent is None else "done"), HTTPStatus.OK)


@post(f"{PATH}/device", sync_to_thread=True, include_in_schema=False)
def begin_device(hub: NamedDependency[Hub], request: _Request, body: RawBody) -> Response[bytes]:
    """Hand a code to a desk that has no browser."""
    address = _own(hub, request)
    try:
        said = own_issuer.device(hub.engine, _fields(body), address=address, at=hub.clock())
    except Refused as exc:
        return _oauth_error(exc)
    return _json(said)


@post(f"{PATH}/token", sync_to_thread=True, include_in_schema=False)
def give_token(hub: NamedDependency[Hub], request: _Request, body: RawBody) -> Response[bytes]:
    """Give tokens for a code, a device code or a refresh token."""
    address = _own(hub, request)
    try:
        said = own_issuer.token(hub.engine, _fields(body), address=address, at=hub.clock())
    except Refused as exc:
        return _oauth_error(exc)
    return _json(said)


@post(f"{PATH}/revoke", status_code=200, sync_to_thread=True, include_in_schema=False)
def revoke(hub: NamedDependency[Hub], body: RawBody) -> Response[bytes]:
    """Sign a desk out."""
    own_issuer.revoke(hub.engine, _fields(body), at=hub.clock())
    return _json({})


HANDLERS = (
    *(about, public_keys, ask_who, take_who, ask_code, take_code, begin_device, give_token),
    revoke,
)
"""Every door of the hub's own issuer."""


def _who(hub: Hub, request: _Request, fields: dict[str, str]) -> tuple[Agent | None, str]:
    """Return who signed in, or which sentence says why not."""
    place = _place(request)
    if not hub.limits.may_try(place):
        return None, "wait"
    login, password = fields.get("login", "").strip(), fields.get("password", "")
    what, agent = accounts.check(hub.engine, login, password, at=hub.clock())
    if what is Check.WAIT:
        return None, "wait"
    if what is Check.WRONG:
        hub.limits.was_wrong(place)
        with hub.engine.begin() as connection:
            tried = accounts.owner(connection, login)
            if tried is not None:
                deeds.refused(connection, tried, at=hub.clock())
        return None, "wrong"
    return agent, ""


def _answer_device(hub: Hub, row: Any, agent: Agent | None) -> None:
    with hub.engine.begin() as connection:
        if agent is None:
            handed_out.deny_device(connection, row)
        else:
            handed_out.answer_device(connection, row, agent.id, agent.login, at=hub.clock())
            deeds.signed_in(connection, agent, "device_code", at=hub.clock())


def _own(hub: Hub, request: _Request) -> str:
    """Return the address of the hub as browsers know it; 404 where it has no issuer."""
    address = _address(hub, request) if hub.sign_in.own else ""
    if not address:
        raise Refusal(HTTPStatus.NOT_FOUND, "Nobody signs in here")
    return address


def _address(hub: Hub, request: _Request) -> str:
    """Return how browsers reach this hub. Other than on this machine it must have been set.

    What a request calls us is believed only where nobody else can have sent it.
    """
    if hub.sign_in.address:
        return hub.sign_in.address
    is_here = request.base_url.hostname in _LOOPBACK
    return str(request.base_url).rstrip("/") if is_here else ""


def _is_our_page(request: _Request, fields: dict[str, str]) -> bool:
    """Tell whether the form was filled in on the page we sent to this browser."""
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    kept = request.cookies.get(_FORM, "")
    return bool(kept) and hmac.compare_digest(kept.encode(), fields.get("form", "").encode())


def _asking(page: str, form: str, request: _Request) -> Response[bytes]:
    answer = _html(page, HTTPStatus.OK)
    answer.cookies.append(
        Cookie(
            key=_FORM,
            value=form,
            path=PATH,
            httponly=True,
            samesite="strict",
            secure=request.base_url.scheme == "https",
        )
    )
    return answer


def _place(request: _Request) -> str:
    return request.client.host if request.client else ""


def _tongue(request: _Request) -> str:
    return pages.language(request.headers.get("accept-language", ""))


def _fields(body: bytes) -> dict[str, str]:
    if len(body) > _MOST_BYTES:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is no form of ours")
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=40))
    except ValueError:
        raise Refusal(HTTPStatus.BAD_REQUEST, "That is no form of ours") from None


def _status(problem: str) -> HTTPStatus:
    return HTTPStatus.TOO_MANY_REQUESTS if problem == "wait" else HTTPStatus.FORBIDDEN


def _html(page: str, status: HTTPStatus) -> Response[bytes]:
    kind = "text/html; charset=utf-8"
    return Response(page.encode(), status_code=status, media_type=kind, headers=dict(pages.HEADERS))


def _oauth_error(refusal: Refused) -> Response[bytes]:
    return _json({"error": str(refusal)}, HTTPStatus.BAD_REQUEST)


def _json(said: Any, status: HTTPStatus = HTTPStatus.OK) -> Response[bytes]:
    return Response(msgspec.json.encode(said), status_code=status, media_type="application/json")
