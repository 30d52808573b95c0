"""Read CloudEvents 1.0 about calls, from any program: structured, binary, or a batch.

The type ends with what happened, in the words of `Happened` or those that are common elsewhere
(``com.example.call.ringing``); the data has the fields of the push. Source and id say which
message it is: the same one sent again changes nothing.
"""

from collections.abc import Mapping
from datetime import UTC

from agent_console.domain.call import Cause
from agent_console.domain.channel import Direction
from agent_console.hub import cloud_events
from agent_console.hub.cloud_events import Event
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


def read(body: bytes, headers: Mapping[str, str], *, region_of: RegionOf) -> tuple[Report, ...]:
    """Return what the events say, in their order. *headers* have lower-case names.

    Raises `BadReport` if any of them is no event about a call: then none is taken.
    """
    kind = headers.get("content-type", "")
    try:
        if cloud_events.is_binary(headers):
            event = cloud_events.read_binary(headers, b"")
            return (_report(event, fields_of(body, kind), region_of),)
        events = [cloud_events.read(one) for one in cloud_events.sent(body, headers)]
    except cloud_events.BadEvent as exc:
        where = f" (at {exc.field})" if exc.field else ""
        raise BadReport(f"this is no CloudEvent: {exc}{where}") from None
    return tuple(_report(event, _data(event), region_of) for event in events)


def _data(event: Event) -> Fields:
    if event.data_base64:
        return fields_of(event.data_base64, event.datacontenttype)
    if isinstance(event.data, str):
        return fields_of(event.data.encode(), event.datacontenttype)
    return from_mapping(event.data) if isinstance(event.data, dict) else {}


def _report(event: Event, fields: Fields, region_of: RegionOf) -> Report:
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
