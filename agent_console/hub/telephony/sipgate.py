"""Read the push of sipgate.io and of Zammad's generic CTI: a form or JSON, nearly the same words.

Lenient where the samples contradict the documentation (``user`` or ``caller``, a list or one
name); strict where a mistake would put a call on the wrong side (event, direction).
"""

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.hub.telephony.fields import Fields, RegionOf, ends, fields_of, one
from agent_console.hub.telephony.report import BadReport, Happened, Report, Verdict

SOURCE = "push"
_EVENTS = {one.value: one for one in Happened}
_IGNORED = frozenset({"dtmf"})
"""Keys pressed may be a card number: they are neither stored nor logged."""
_USER_FIELDS = ("user", "user[]", "userId", "userId[]", "fullUserId", "fullUserId[]")
_CAUSES = {cause.value.lower(): cause for cause in Cause}


def read(
    body: bytes, content_type: str, *, region_of: RegionOf, source: str = SOURCE
) -> Report | None:
    """Return what *body* says, None for an event that is no concern of ours.

    Raises `BadReport` for what is no such message.
    """
    fields = fields_of(body, content_type)
    event = one(fields, "event")
    if event in _IGNORED:
        return None
    happened = _EVENTS.get(event)
    if happened is None:
        raise BadReport("unknown event")
    direction = _direction(one(fields, "direction"))
    call_key = one(fields, "callId")
    if not call_key:
        raise BadReport("callId is missing or too long")
    users = _users(fields)
    from_number, to_number, came_in_by = ends(
        one(fields, "from"),
        one(fields, "to"),
        one(fields, "diversion"),
        region_of,
        is_out=direction is Direction.OUTBOUND,
    )
    return Report(
        source=source,
        call_key=call_key,
        happened=happened,
        direction=direction,
        from_number=from_number,
        to_number=to_number,
        came_in_by=came_in_by,
        users=users,
        answered_by=tuple(filter(None, (one(fields, "answeringNumber"), *users))),
        queue=one(fields, "queue"),
        cause=_CAUSES.get(one(fields, "cause").lower()),
    )


def answer_xml(address: str, verdict: Verdict) -> bytes:
    """Return the XML that refuses a call, or asks to be told of its answer and hang-up, too."""
    if verdict is Verdict.REFUSED:
        said = '<Response><Reject reason="busy"/></Response>'
    else:
        url = address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        said = f'<Response onAnswer="{url}" onHangup="{url}"/>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{said}'.encode()


def answer_json(verdict: Verdict) -> dict[str, str]:
    """Return what Zammad's dialect answers."""
    return {"action": "reject", "reason": "busy"} if verdict is Verdict.REFUSED else {}


def _direction(said: str) -> Direction:
    try:
        return Direction(said)
    except ValueError:
        raise BadReport("direction must be in or out") from None


def _users(fields: Fields) -> tuple[str, ...]:
    named = [u.strip() for name in _USER_FIELDS for u in fields.get(name, ())]
    if not named:
        named = [u.strip() for u in fields.get("caller", ())]
    return tuple(dict.fromkeys(filter(None, named)))
