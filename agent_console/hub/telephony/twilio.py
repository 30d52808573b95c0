"""Read Twilio's voice webhooks and status callbacks, and answer in TwiML.

A request counts only with Twilio's signature: HMAC-SHA1 over the address and the fields.
"""

import base64
import hashlib
import hmac
from urllib.parse import parse_qs, parse_qsl, urlsplit, urlunsplit

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.hub.telephony.fields import RegionOf, ends, fields_of, one
from agent_console.hub.telephony.report import BadReport, Happened, Report, Verdict

SOURCE = "twilio"
_DEFAULT_PORTS = {"https": 443, "http": 80}
_HAPPENED = {
    "queued": Happened.RANG,
    "initiated": Happened.RANG,
    "ringing": Happened.RANG,
    "in-progress": Happened.ANSWERED,
    "answered": Happened.ANSWERED,
    "completed": Happened.ENDED,
    "busy": Happened.ENDED,
    "failed": Happened.ENDED,
    "no-answer": Happened.ENDED,
    "canceled": Happened.ENDED,
}
_CAUSES = {
    "completed": Cause.NORMAL_CLEARING,
    "busy": Cause.BUSY,
    "failed": Cause.CONGESTION,
    "no-answer": Cause.NO_ANSWER,
    "canceled": Cause.CANCEL,
}


def read(body: bytes, content_type: str, *, region_of: RegionOf) -> Report | None:
    """Return what a webhook says; None for a leg of a call that is none of ours to show.

    The leg that Twilio dials to an agent names its parent: it is the same call, and what it tells
    is who answered. Raises `BadReport` for what is no such message.
    """
    fields = fields_of(body, content_type)
    status, key = one(fields, "CallStatus"), one(fields, "CallSid")
    happened = _HAPPENED.get(status)
    if happened is None:
        raise BadReport("unknown CallStatus")
    if not key:
        raise BadReport("CallSid is missing or too long")
    parent = one(fields, "ParentCallSid")
    if parent:
        return _of_leg(parent, happened, callee=_endpoint(one(fields, "To", "Called")))
    is_out = one(fields, "Direction").startswith("outbound")
    from_number, to_number, came_in_by = ends(
        one(fields, "From", "Caller"),
        one(fields, "To", "Called"),
        one(fields, "ForwardedFrom"),
        region_of,
        is_out=is_out,
    )
    return Report(
        source=SOURCE,
        call_key=key,
        happened=happened,
        direction=Direction.OUTBOUND if is_out else Direction.INBOUND,
        from_number=from_number,
        to_number=to_number,
        came_in_by=came_in_by,
        cause=_CAUSES.get(status),
    )


def answer(verdict: Verdict) -> bytes:
    """Return TwiML: refuse the call, or leave it to those who handle it."""
    said = '<Response><Reject reason="busy"/></Response>'
    if verdict is not Verdict.REFUSED:
        said = "<Response/>"
    return f'<?xml version="1.0" encoding="UTF-8"?>{said}'.encode()


def is_signed(secret: str, address: str, body: bytes, signature: str) -> bool:
    """Tell whether *signature* is Twilio's over *address* and the form *body*.

    The proxies on the way may add or drop the port: both are tried. A body that is no form is
    covered by ``bodySHA256`` in the address. Without *secret* nothing is signed.
    """
    if not secret:
        return False
    digest = parse_qs(urlsplit(address).query).get("bodySHA256", [""])[0]
    if digest:
        if not hmac.compare_digest(hashlib.sha256(body).hexdigest(), digest.lower()):
            return False
        fields = ""
    else:
        try:
            pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=200)
        except ValueError:
            return False
        fields = "".join(name + value for name, value in sorted(pairs))
    tries = [_signature(secret, spelled + fields) for spelled in _spellings(address)]
    return any(hmac.compare_digest(one, signature.encode()) for one in tries)


def _of_leg(parent: str, happened: Happened, *, callee: str) -> Report | None:
    if happened is Happened.ENDED:
        return None  # the caller may still be there: the parent tells of the end
    return Report(
        source=SOURCE,
        call_key=parent,
        happened=happened,
        users=(callee,) if happened is Happened.RANG else (),
        answered_by=(callee,) if happened is Happened.ANSWERED else (),
    )


def _endpoint(called: str) -> str:
    """Return who is meant by ``client:bo``, ``sip:214@…`` or a number."""
    return called.removeprefix("client:")


def _signature(secret: str, text: str) -> bytes:
    return base64.b64encode(hmac.digest(secret.encode(), text.encode(), "sha1"))


def _spellings(address: str) -> tuple[str, ...]:
    """Return *address* as it is, with its port and without."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 443)
    both = (host, f"{host}:{port}")
    return (address, *(urlunsplit(parts._replace(netloc=one)) for one in both))
