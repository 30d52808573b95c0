"""Speaks of the hub in our words: no network error named httpx leaves this package."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import msgspec

from agent_console.errors import (
    ConsoleError,
    HubRefused,
    HubTroubled,
    HubUnknown,
    HubUnreachable,
    SignInExpired,
    StartOver,
)
from agent_console.wire.codec import decode
from agent_console.wire.operation import Problem

_SPECIAL: dict[int, type[ConsoleError]] = {
    401: SignInExpired,
    408: HubTroubled,
    410: StartOver,
    425: HubTroubled,
    429: HubTroubled,
}
_SERVER_ERROR = 500
_JSON = ("application/json", "application/problem+json")


@contextmanager
def hub_errors() -> Iterator[None]:
    """Turn whatever goes wrong on the way to the hub into a `ConsoleError`."""
    try:
        yield
    except httpx.RequestError as exc:
        raise HubUnreachable(f"the hub cannot be reached ({type(exc).__name__})") from exc
    except httpx.InvalidURL as exc:
        raise HubUnreachable("the hub's address is not a web address") from exc
    except msgspec.DecodeError as exc:
        raise HubUnknown("the answer was not one of a hub") from exc


def refuse_bad_answer(answer: httpx.Response) -> None:
    """Return if the hub did what was asked, else raise what it said.

    A page of HTML with status 200 is what a captive portal says: it is not a hub's answer.
    """
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.is_success and kind in _JSON:
        return
    if kind not in _JSON and answer.status_code < _SERVER_ERROR:
        raise HubUnknown("the answer was not one of a hub")
    usual = HubTroubled if answer.status_code >= _SERVER_ERROR else HubRefused
    error = _SPECIAL.get(answer.status_code, usual)(_title(answer))
    if isinstance(error, HubTroubled):
        error.retry_after_s = _retry_after_s(answer)
    raise error


def _retry_after_s(answer: httpx.Response) -> float | None:
    try:
        return max(0.0, float(answer.headers.get("retry-after", "")))
    except ValueError:
        return None


def _title(answer: httpx.Response) -> str:
    try:
        said = decode(answer.content, Problem).title
    except msgspec.DecodeError:
        said = ""
    return said or f"the hub answered {answer.status_code}"
