"""Read the push of sipgate.io and of Zammad's generic CTI: a form or JSON, nearly the same words.

Lenient where the samples contradict the documentation (``user`` or ``caller``, a list or one
name); strict where a mistake would put a call on the wrong side (event, direction).
"""

from typing import Any
from urllib.parse import parse_qs

import msgspec

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.domain.identifier import is_withheld, phone_number
from agent_console.hub.telephony.push import BadPush, Happened, Push

_IGNORED = frozenset({"dtmf"})
_USER_FIELDS = ("user", "user[]", "userId", "userId[]", "fullUserId", "fullUserId[]")
_LONGEST = 200
_CAUSES = {cause.value.lower(): cause for cause in Cause}

Fields = dict[str, list[str]]


def read(body: bytes, content_type: str, *, region: str = "US") -> Push | None:
    """Return what *body* says, None for an event that is no concern of ours.

    Raises `BadPush` for what is no such message.
    """
    fields = _fields(body, content_type)
    event = _one(fields, "event")
    if event in _IGNORED:
        return None
    try:
        happened = Happened(event)
    except ValueError:
        raise BadPush("unknown event") from None
    try:
        direction = Direction(_one(fields, "direction"))
    except ValueError:
        raise BadPush("direction must be in or out") from None
    call_id = _one(fields, "callId")
    if not call_id or len(call_id) > _LONGEST:
        raise BadPush("callId is missing or too long")
    users = _users(fields)
    return Push(
        call_id=call_id,
        happened=happened,
        direction=direction,
        from_number=_number(_one(fields, "from"), region),
        to_number=_number(_one(fields, "to"), region),
        users=users,
        answered_by=tuple(filter(None, (_one(fields, "answeringNumber"), *users))),
        queue=_one(fields, "queue"),
        cause=_CAUSES.get(_one(fields, "cause").lower()),
    )


def subscription(address: str) -> bytes:
    """Return the XML that asks sipgate to tell of answer and hang-up, too."""
    url = address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    xml = f'<?xml version="1.0" encoding="UTF-8"?><Response onAnswer="{url}" onHangup="{url}"/>'
    return xml.encode()


def _fields(body: bytes, content_type: str) -> Fields:
    if "json" in content_type.lower() or body.lstrip()[:1] == b"{":
        return _from_json(body)
    try:
        return parse_qs(body.decode(), keep_blank_values=True, max_num_fields=200)
    except ValueError:
        raise BadPush("the form cannot be read") from None


def _from_json(body: bytes) -> Fields:
    try:
        said = msgspec.json.decode(body, type=dict[str, Any])
    except msgspec.DecodeError:
        raise BadPush("the JSON cannot be read") from None
    lists = ((k, v if isinstance(v, list) else [v]) for k, v in said.items())
    return {k: [_word(one) for one in v if _word(one)] for k, v in lists}


def _word(value: Any) -> str:
    is_plain = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value) if is_plain else ""


def _one(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "").strip()


def _users(fields: Fields) -> tuple[str, ...]:
    named = [u.strip() for name in _USER_FIELDS for u in fields.get(name, ())]
    if not named:
        named = [u.strip() for u in fields.get("caller", ())]
    return tuple(dict.fromkeys(filter(None, named)))


def _number(sent: str, region: str) -> str:
    """Return E.164, empty for a withheld number, or what was sent where that is no number."""
    if is_withheld(sent):
        return ""
    return phone_number(sent, region=region) or sent[:_LONGEST]
