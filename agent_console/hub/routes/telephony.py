"""The doors telephone systems push to. The token in the path is all that most of them can show."""

from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any

import msgspec
from anyio import to_thread
from litestar import Request, Response, post
from litestar.di import NamedDependency
from litestar.params import FromPath, QueryParameter, RawBody

from agent_console import logs
from agent_console.hub.cloud_events import is_batch
from agent_console.hub.hub import Hub
from agent_console.hub.telephony import cloud_events, sipgate, twilio
from agent_console.hub.telephony.report import BadReport, Verdict
from agent_console.hub.telephony.signed import is_signed_with, public_key

_LOG = logs.area("hub")
_Request = Request[Any, Any, Any]
_Source = Annotated[str, QueryParameter(min_length=1, max_length=40)]


class _Refused(Exception):
    """What came is not taken."""

    def __init__(self, why: str, status: HTTPStatus) -> None:
        super().__init__(why)
        self.status = status

    @property
    def answer(self) -> Response[bytes]:
        return _json({"error": str(self)}, self.status)


@post("/cti/{token:str}", status_code=200, include_in_schema=False)
async def pushed(
    hub: NamedDependency[Hub],
    request: _Request,
    token: FromPath[str],
    body: RawBody,
    source: _Source = sipgate.SOURCE,
) -> Response[bytes]:
    """Take one message of a telephone system (sipgate.io, Zammad's generic CTI).

    Of all doors the busiest: one thread stores what came to it together.
    """
    try:
        if not hub.phone_book.lately_let_in(token):
            await to_thread.run_sync(_let_in, hub, token)
        _check_sipgate(hub, request, body)
        kind = request.headers.get("content-type", "")
        report = sipgate.read(body, kind, region_of=hub.phone_book.region_of, source=source)
    except (_Refused, BadReport) as exc:
        return _no(exc)
    verdict = (await hub.intake.taken(report))[0] if report else Verdict.TAKEN
    if "xml" in request.headers.get("accept", "") or "x-sipgate-signature" in request.headers:
        xml = sipgate.answer_xml(_address(hub, request), verdict)
        return Response(xml, media_type="application/xml")
    return _json(sipgate.answer_json(verdict), HTTPStatus.OK)


@post("/cti/{token:str}/twilio", status_code=200, sync_to_thread=True, include_in_schema=False)
def twilio_called(
    hub: NamedDependency[Hub], request: _Request, token: FromPath[str], body: RawBody
) -> Response[bytes]:
    """Take a voice webhook or a status callback of Twilio; the answer is TwiML."""
    try:
        _let_in(hub, token)
        _check_twilio(hub, request, body)
        kind = request.headers.get("content-type", "")
        report = twilio.read(body, kind, region_of=hub.phone_book.region_of)
    except (_Refused, BadReport) as exc:
        return _no(exc)
    verdict = hub.intake.take(report)[0] if report else Verdict.TAKEN
    return Response(twilio.answer(verdict), media_type="application/xml")


@post("/cti/{token:str}/events", status_code=200, sync_to_thread=True, include_in_schema=False)
def events_came(
    hub: NamedDependency[Hub], request: _Request, token: FromPath[str], body: RawBody
) -> Response[bytes]:
    """Take CloudEvents 1.0: structured, binary or a batch."""
    try:
        _let_in(hub, token)
        headers = dict(request.headers.items())
        reports = cloud_events.read(body, headers, region_of=hub.phone_book.region_of)
    except (_Refused, BadReport) as exc:
        return _no(exc)
    verdicts = hub.intake.take(*reports)
    said = [sipgate.answer_json(verdict) for verdict in verdicts]
    return _json(said if is_batch(headers) else dict(*said), HTTPStatus.OK)


HANDLERS = (pushed, twilio_called, events_came)
"""Every door of telephony."""


def _let_in(hub: Hub, token: str) -> None:
    if not hub.phone_book.lets_in(hub.engine, token):
        raise _Refused("the token is not known", HTTPStatus.UNAUTHORIZED)


def _check_sipgate(hub: Hub, request: _Request, body: bytes) -> None:
    """Refuse what is not signed by sipgate, where its key was given."""
    key_file = hub.telephony.sipgate.public_key
    if key_file and not is_signed_with(
        public_key(Path(key_file)), body, request.headers.get("x-sipgate-signature", "")
    ):
        raise _Refused("the signature is missing or wrong", HTTPStatus.FORBIDDEN)


def _check_twilio(hub: Hub, request: _Request, body: bytes) -> None:
    """Refuse what is not signed by Twilio."""
    signature = request.headers.get("x-twilio-signature", "")
    secret = hub.telephony.twilio.auth_token
    if not twilio.is_signed(secret, _address(hub, request), body, signature):
        raise _Refused("the signature is missing or wrong", HTTPStatus.FORBIDDEN)


def _address(hub: Hub, request: _Request) -> str:
    """Return the address the telephone system called, as it knows it."""
    ours, public = str(request.url), hub.telephony.address.rstrip("/")
    return public + ours.removeprefix(str(request.base_url).rstrip("/")) if public else ours


def _no(exc: _Refused | BadReport) -> Response[bytes]:
    if isinstance(exc, _Refused):
        return exc.answer
    _LOG.info("a telephone system's message was refused: %s", exc)
    return _json({"error": str(exc)}, HTTPStatus.UNPROCESSABLE_ENTITY)


def _json(said: Any, status: HTTPStatus) -> Response[bytes]:
    return Response(msgspec.json.encode(said), status_code=status, media_type="application/json")
