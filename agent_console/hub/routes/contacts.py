"""The door for contacts from other programs: CloudEvents 1.0, structured, binary or a batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import msgspec
from litestar import Request, post
from litestar.di import NamedDependency
from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema
from litestar.params import RawBody

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.rights import Right
from agent_console.hub import audit
from agent_console.hub.cloud_events import LONGEST, MOST, BadEvent, is_batch
from agent_console.hub.hub import Hub
from agent_console.hub.intake import events
from agent_console.hub.intake.events import CHANNELS, OURS, PATTERN, Read
from agent_console.hub.intake.storing import Taken, take
from agent_console.hub.problems import Refusal
from agent_console.hub.routes.allowed import entry, eyes_for, needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.wire.contact import Contact, HeardAnswer, HeardOutcome

_STRUCTURED, _BATCH = "application/cloudevents+json", "application/cloudevents-batch+json"
_TYPE = (
    f"Ends with a channel ({', '.join(CHANNELS)}), a dot and what happened, such as"
    f" com.example.web.searched. We did it where that is {', '.join(sorted(OURS))}."
)


class _Written(Schema):
    """A schema that is written out already."""

    def __init__(self, said: dict[str, Any]) -> None:
        super().__init__()
        self._said = said

    def to_schema(self) -> dict[str, Any]:
        return self._said


def _data() -> dict[str, Any]:
    """Return the schema of an event's data with nothing to look up elsewhere."""
    (shape,), parts = msgspec.json.schema_components([Contact], ref_template="{name}")

    def whole(said: Any) -> Any:
        if isinstance(said, list):
            return [whole(one) for one in said]
        if not isinstance(said, dict):
            return said
        if "$ref" in said:
            return whole(parts[said["$ref"]])
        return {name: whole(one) for name, one in said.items()}

    return dict(whole(shape))


def _event() -> dict[str, Any]:
    word = {"type": "string", "minLength": 1, "maxLength": LONGEST}
    return {
        "type": "object",
        "required": ["id", "source", "specversion", "type", "data"],
        "properties": {
            "id": word,
            "source": word,
            "specversion": {"const": "1.0"},
            "type": {"type": "string", "pattern": PATTERN, "description": _TYPE},
            "time": {"type": "string", "format": "date-time"},
            "subject": {"type": "string"},
            "datacontenttype": {"type": "string"},
            "data": _data(),
        },
    }


@dataclass
class _TakesEvents(Operation):
    """Describe the three ways an event may come: the handler reads each event on its own."""

    def __post_init__(self) -> None:
        batch = {"type": "array", "items": _event(), "maxItems": MOST}
        bodies = {_STRUCTURED: _event(), _BATCH: batch, "application/json": _data()}
        content = {kind: OpenAPIMediaType(schema=_Written(said)) for kind, said in bodies.items()}
        how = "As application/json the body is the data, and the attributes are ce-* headers."
        self.request_body = RequestBody(content=content, required=True, description=how)


@post(
    "/contacts",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.SERVE_CUSTOMERS, Deed.CHANGE),
    operation_class=_TakesEvents,
    responses=errors(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        *USUAL,
    ),
)
def take_contacts(
    hub: NamedDependency[Hub], request: Request[Agent, Any, Any], body: RawBody
) -> HeardAnswer:
    """Take contacts on any channel, each once. A batch has an outcome for each of its events."""
    headers = dict(request.headers.items())
    now = hub.clock()
    try:
        read = events.read(body, headers, now=now, region=hub.region)
    except BadEvent as bad:
        raise Refusal(HTTPStatus.BAD_REQUEST, "The events cannot be read", str(bad)) from None
    outcomes = _stored(hub, request, read)
    problem = outcomes[0].problem if outcomes else None
    if problem is not None and not is_batch(headers):
        raise Refusal(422, problem.title, problem.detail, kind=problem.type)
    return HeardAnswer(outcomes=tuple(outcomes))


def _stored(
    hub: Hub, request: Request[Agent, Any, Any], read: Sequence[Read]
) -> list[HeardOutcome]:
    contacts = [one.heard for one in read if one.heard is not None]
    if not contacts:
        return [one.outcome for one in read]
    now = hub.clock()
    with hub.engine.begin() as connection:
        eyes = eyes_for(hub, request, connection)
        taken = take(connection, contacts, at=now, eyes=eyes)
        whose = {one.customer for one in taken if one.customer is not None}
        if whose:
            audit.append(connection, [entry(hub, request, sorted(whose))], at=now)
    if whose:
        hub.bell.ring()
    left = iter(taken)
    return [one.outcome if one.heard is None else _told(one.outcome, next(left)) for one in read]


def _told(outcome: HeardOutcome, taken: Taken) -> HeardOutcome:
    return msgspec.structs.replace(outcome, fate=taken.fate, problem=taken.problem)


ROUTES = (take_contacts,)
