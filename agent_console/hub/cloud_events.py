"""CloudEvents 1.0 as they come over HTTP: structured, binary, or a batch. Knows no event's meaning.

Source and id together say which event it is: the same one sent again is the same event.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import unquote

import msgspec

LONGEST = 200
"""Characters of a source or an id."""
MOST = 1000
"""Events in one batch."""
T = TypeVar("T")
_PLACE = re.compile(r" - at `\$\.?(.*?)`$")
_LACKING = re.compile(r"missing required field `(\w+)`")
_SAYS_NO_VALUE = ("Expected", "Object missing required field")
"""Beginnings of the decoder's sentences that repeat nothing of what was sent."""


class BadEvent(ValueError):
    """An event that cannot be taken: why, and by which field. Repeats nothing that was sent."""

    def __init__(self, why: str, field: str = "") -> None:
        super().__init__(why)
        self.field = field


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What every event has. Attributes that are not named here are passed over."""

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


def is_binary(headers: Mapping[str, str]) -> bool:
    """Tell whether the event stands in the headers and the body is its data."""
    return "cloudevents" not in headers.get("content-type", "").lower()


def sent(body: bytes, headers: Mapping[str, str]) -> list[msgspec.Raw]:
    """Return each event of a message that is not binary, still to be read.

    *headers* have lower-case names. Raises `BadEvent` for what is no JSON, or too many events.
    """
    try:
        if not is_batch(headers):
            return [msgspec.json.decode(body, type=msgspec.Raw)]
        events = msgspec.json.decode(body, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadEvent("the body cannot be read as JSON") from None
    if len(events) > MOST:
        raise BadEvent(f"at most {MOST} events in a batch")
    return events


def read(raw: bytes | msgspec.Raw) -> Event:
    """Return one event that came as JSON; `BadEvent` names the field that is wrong."""
    return _checked(as_said(bytes(raw), Event))


def read_binary(headers: Mapping[str, str], body: bytes) -> Event:
    """Return the event whose attributes are in *headers* (``ce-*``) and whose data is *body*."""
    said: dict[str, Any] = {
        name.removeprefix("ce-"): unquote(value)
        for name, value in headers.items()
        if name.startswith("ce-")
    }
    said.pop("data", None)
    said.pop("data_base64", None)
    said["datacontenttype"] = headers.get("content-type", "")
    try:
        event = msgspec.convert(said, Event, strict=False)
    except msgspec.ValidationError as exc:
        raise why_not(exc) from None
    return _checked(msgspec.structs.replace(event, data_base64=body))


def data_of(event: Event, shape: type[T]) -> T:
    """Return the JSON that an event carries as *shape*; `BadEvent` names the field below data."""
    if event.data is None and not event.data_base64:
        raise BadEvent("Object missing required field", "data")
    try:
        if event.data_base64:
            return as_said(event.data_base64, shape)
        if isinstance(event.data, str):
            return as_said(event.data.encode("utf-8", "replace"), shape)
        return msgspec.convert(event.data, shape)
    except msgspec.ValidationError as exc:
        bad = why_not(exc)
        raise BadEvent(str(bad), _below_data(bad.field)) from None
    except BadEvent as bad:
        raise BadEvent(str(bad), _below_data(bad.field)) from None


def as_said(body: bytes, shape: type[T]) -> T:
    """Return JSON as *shape*, or raise `BadEvent` with the field."""
    try:
        return msgspec.json.decode(body, type=shape)
    except msgspec.DecodeError as exc:
        raise why_not(exc) from None
    except (UnicodeDecodeError, RecursionError):
        raise BadEvent("the JSON cannot be read") from None


def why_not(exc: msgspec.DecodeError) -> BadEvent:
    """Return what is wrong and where, without repeating what was sent."""
    text = str(exc)
    place, lacking = _PLACE.search(text), _LACKING.search(text)
    path = [place[1] if place else "", lacking[1] if lacking else ""]
    why = _PLACE.sub("", text) if text.startswith(_SAYS_NO_VALUE) else "this cannot be read"
    return BadEvent(why, ".".join(filter(None, path)))


def _below_data(field: str) -> str:
    return f"data.{field}" if field else "data"


def _checked(event: Event) -> Event:
    if event.specversion != "1.0":
        raise BadEvent("it must be 1.0", "specversion")
    for name in ("id", "source"):
        if not 0 < len(getattr(event, name)) <= LONGEST:
            raise BadEvent(f"it has 1 to {LONGEST} characters", name)
    return event
