"""The shortest way in for what a hub is asked most, which is who somebody is.

It opens only where nothing is in doubt: the token, the right and the body are good, and none of it
takes a question to the database. Everything else goes through the usual doors, as if this one were
not there: they alone say no. What a route needs is read from the route itself.
"""

import gzip
from typing import Any

import msgspec

from agent_console.domain.agent import Agent
from agent_console.hub.hub import Hub
from agent_console.hub.problems import HEADERS
from agent_console.hub.routes import desk
from agent_console.hub.routes.allowed import deed_of, is_allowed_at_hand
from agent_console.hub.traffic import Receive, Scope, Send
from agent_console.wire import VERSION, codec
from agent_console.wire.customer_file import LookupRequest

_PATH = f"/{VERSION}/lookup"
_JSON = b"application/json"
_LONGEST = 4096
"""Bytes; a question is shorter."""
_WORTH_PACKING = 500
_PACKED = 4
_SAID = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
_USUAL = [*_SAID, (b"content-type", _JSON)]


async def answered(hub: Hub, scope: Scope, receive: Receive, send: Send) -> Receive | None:
    """Answer a look-up and return None, or return what the usual doors receive instead."""
    if scope["path"] != _PATH or scope["method"] != "POST":
        return receive
    headers = dict(scope["headers"])
    agent = _who(hub, headers)
    if agent is None or headers.get(b"content-type") != _JSON:
        return receive
    taken = await _taken(receive)
    request = _asked(taken)
    if request is None:
        return _again(taken, receive)
    try:
        found = await hub.lookups.ask(request, agent, deed_of(hub, agent, desk.lookup))
    except Exception:  # noqa: BLE001 - asked again there, where it is said what is wrong
        return _again(taken, receive)
    scope["path_template"], scope["user"] = _PATH, agent
    await _send(send, codec.encode(found), headers.get(b"accept-encoding", b""))
    return None


def _who(hub: Hub, headers: dict[bytes, bytes]) -> Agent | None:
    agent = hub.door.at_hand(headers.get(b"authorization", b"").decode("latin-1"))
    is_in = agent is not None and is_allowed_at_hand(hub, agent, desk.lookup)
    return agent if is_in else None


async def _taken(receive: Receive) -> list[Any]:
    """Return what comes of a request until its body is whole, or longer than a question is."""
    taken = [await receive()]
    while taken[-1].get("more_body") and len(_body(taken)) <= _LONGEST:
        taken.append(await receive())
    return taken


def _body(taken: list[Any]) -> bytes:
    return b"".join(message.get("body", b"") for message in taken)


def _asked(taken: list[Any]) -> LookupRequest | None:
    body, end = _body(taken), taken[-1]
    if end["type"] != "http.request" or end.get("more_body") or len(body) > _LONGEST:
        return None
    try:
        return codec.decode(body, LookupRequest)
    except msgspec.DecodeError:
        return None


def _again(taken: list[Any], receive: Receive) -> Receive:
    """Return a `receive` that begins with what was *taken* from the real one."""
    waiting = iter(taken)

    async def received() -> Any:
        return next(waiting, None) or await receive()

    return received


async def _send(send: Send, body: bytes, accepted: bytes) -> None:
    headers = _USUAL
    if len(body) >= _WORTH_PACKING and b"gzip" in accepted:
        body = gzip.compress(body, _PACKED, mtime=0)
        headers = [*headers, (b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
    headers = [*headers, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
