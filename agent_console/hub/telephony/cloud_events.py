"""Read CloudEvents 1.0 about calls, from any program: structured, binary, or a batch.

The type ends with what happened, in the words of `Happened` or those that are common elsewhere
(``com.example.call.ringing``); the data has the fields of the push. Source and id say which
message it is: the same one sent again changes nothing.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.hub.telephony.fields import (
    LONGEST,
    Fields,
    RegionOf,
    ends,
    fields_of,
    from_mapping,
    one,
)
from agent_console.hub.telephony.report import BadReport, Happened, Report

_MOST_EVENTS = 1000
_WORDS = {
    Happened.RANG: "newcall ringing rang ring offered incoming started initiated",
    Happened.STOPPED_RINGING: "stopped unanswered",
    Happened.ANSWERED: "answer answered connected accepted",
    Happened.HELD: "hold held",
    Happened.RESUMED: "resume resumed retrieved unhold",
    Happened.TRANSFERRED: "transfer transferred",
    Happened.ENDED: "hangup ended end hungup completed disconnected released",
}
_HAPPENED = {word: happened for happened, words in _WORDS.items() for word in words.split()}
_CAUSES = {cause.value.lower(): cause for cause in Cause}
_DIRECTIONS = {"in": Direction.INBOUND, "inbound": Direction.INBOUND} | {
    "out": Direction.OUTBOUND,
    "outbound": Direction.OUTBOUND,
}


class _Event(msgspec.Struct, frozen=True, kw_only=True):
    """What every event has."""

    id: str
    source: str
    specversion: str
    type: str
    subject: str = ""
    time: datetime | None = None
    datacontenttype: str = ""
    data: Any = None
    data_base64: bytes = b""


def is_batch(headers: Mapping[str, str]) -> bool:
    """Tell whether the body is a list of events."""
    return "cloudevents-batch" in headers.get("content-type", "").lower()


def read(body: bytes, headers: Mapping[str, str], *, region_of: RegionOf) -> tuple[Report, ...]:
    """Return what the events say, in their order. *headers* have lower-case names.

    Raises `BadReport` if any of them is no event about a call: then none is taken.
    """
    kind = headers.get("content-type", "").lower()
    try:
        if is_batch(headers):
            events = msgspec.json.decode(body, type=list[_Event])
        elif "cloudevents" in kind:
            events = [msgspec.json.decode(body, type=_Event)]
        else:
            events = [_binary(headers)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadReport(
            "this is no CloudEvent: id, source, specversion and type are required"
        ) from None
    if len(events) > _MOST_EVENTS:
        raise BadReport(f"at most {_MOST_EVENTS} events in a batch")
    is_binary = "cloudevents" not in kind
    return tuple(
        _report(event, fields_of(body, kind) if is_binary else _data(event), region_of)
        for event in events
    )


def _binary(headers: Mapping[str, str]) -> _Event:
    said = {name.removeprefix("ce-"): v for name, v in headers.items() if name.startswith("ce-")}
    return msgspec.convert(said, _Event, strict=False)


def _data(event: _Event) -> Fields:
    if event.data_base64:
        return fields_of(event.data_base64, event.datacontenttype)
    if isinstance(event.data, str):
        return fields_of(event.data.encode(), event.datacontenttype)
    return from_mapping(event.data) if isinstance(event.data, dict) else {}


def _report(event: _Event, fields: Fields, region_of: RegionOf) -> Report:
    if event.specversion != "1.0":
        raise BadReport("specversion must be 1.0")
    if not (0 < len(event.id) <= LONGEST and 0 < len(event.source) <= LONGEST):
        raise BadReport("id and source must not be empty, nor longer than 200 characters")
    happened = _happened(one(fields, "event") or event.type)
    call_key = one(fields, "callId", "call_id", "callid") or event.subject[:LONGEST]
    if not call_key:
        raise BadReport("the subject, or callId in the data, must name the call")
    direction = _DIRECTIONS.get(one(fields, "direction").lower())
    from_number, to_number, came_in_by = ends(
        one(fields, "from", "caller"),
        one(fields, "to", "called"),
        one(fields, "diversion"),
        region_of,
        is_out=direction is Direction.OUTBOUND,
    )
    users = tuple(name for key in ("user", "users", "agent") for name in fields.get(key, ()))
    answered = one(fields, "answeringNumber", "answered_by")
    return Report(
        source=event.source,
        call_key=call_key,
        happened=happened,
        at=event.time.astimezone(UTC) if event.time and event.time.tzinfo else None,
        message=event.id,
        direction=direction,
        from_number=from_number,
        to_number=to_number,
        came_in_by=came_in_by,
        users=users,
        answered_by=tuple(filter(None, (answered, one(fields, "transferredTo"), *users))),
        queue=one(fields, "queue"),
        cause=_CAUSES.get(one(fields, "cause").lower()),
    )


def _happened(word: str) -> Happened:
    found = _HAPPENED.get(word.rsplit(".", 1)[-1].replace("_", "").replace("-", "").lower())
    if found is None:
        raise BadReport("the type must end with what happened to the call, such as ringing")
    return found
