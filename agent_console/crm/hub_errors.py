"""Speaks of the hub in our words: no network error named httpx leaves this package."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime

import httpx
import msgspec

from agent_console.errors import (
    ConsoleError,
    DeskTooOld,
    HubRefused,
    HubTroubled,
    HubUnknown,
    HubUnreachable,
    HubUntrusted,
    SignInExpired,
    StartOver,
    Told,
)
from agent_console.wire.codec import decode
from agent_console.wire.operation import Problem

_SPECIAL: dict[int, type[ConsoleError]] = {
    401: SignInExpired,
    408: HubTroubled,
    410: StartOver,
    425: HubTroubled,
    426: DeskTooOld,
    429: HubTroubled,
}
_BUSY = frozenset({408, 425, 429})
"""What a gateway before the hub may say, too, in a form of its own."""
_ITS_OWN = (HubRefused, StartOver)
"""What has effects that a gateway's JSON must not have: only a hub says why."""
_LONGEST_WAIT_S = 3600.0
"""Nobody in front of the hub may keep an agent's work back longer."""
_SERVER_ERROR = 500
_JSON = ("application/json", "application/problem+json")


@contextmanager
def hub_errors() -> Iterator[None]:
    """Turn whatever goes wrong on the way to the hub into a `ConsoleError`."""
    try:
        yield
    except httpx.RequestError as exc:
        if (why := _distrust(exc)) is not None:
            raise HubUntrusted("the hub's certificate is not trusted ({why})", why=why) from exc
        why = type(exc).__name__
        raise HubUnreachable("the hub cannot be reached ({why})", why=why) from exc
    except httpx.InvalidURL as exc:
        raise HubUnreachable("the hub's address is not a web address") from exc
    except UnicodeEncodeError as exc:
        raise SignInExpired("the token holds signs that no token has") from exc
    except msgspec.DecodeError as exc:
        raise HubUnknown("the answer was not one of a hub") from exc


def _distrust(error: BaseException | None) -> str | None:
    """Return what was wrong with the certificate, or None if it was something else."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message
        error = error.__cause__ or error.__context__
    return None


def refuse_bad_answer(answer: httpx.Response) -> None:
    """Return if the hub did what was asked, else raise what it said.

    A page of HTML with status 200 is what a captive portal says: it is not a hub's answer.
    """
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.is_success and kind in _JSON:
        return
    status = answer.status_code
    if kind not in _JSON and status < _SERVER_ERROR and status not in _BUSY:
        raise HubUnknown("the answer was not one of a hub")
    usual = HubTroubled if status >= _SERVER_ERROR else HubRefused
    kind_of_error, title = _SPECIAL.get(status, usual), _title(answer)
    if not title and kind_of_error in _ITS_OWN:
        raise HubUnknown("the answer was not one of a hub")
    error = kind_of_error(title or Told("the hub answered {status}", status=status))
    if isinstance(error, HubTroubled):
        error.retry_after_s = _retry_after_s(answer)
    raise error


def _retry_after_s(answer: httpx.Response) -> float | None:
    """Return the wait that was asked for, in seconds or until a date (RFC 9110, 10.2.3)."""
    said = answer.headers.get("retry-after", "")
    try:
        wait_s = float(said) if said.isdecimal() else _until_s(said, answer.headers["date"])
    except (ValueError, KeyError):
        return None
    return min(max(0.0, wait_s), _LONGEST_WAIT_S)


def _until_s(then: str, now: str) -> float:
    """Return the seconds between two dates of the same clock, the hub's."""
    return (parsedate_to_datetime(then) - parsedate_to_datetime(now)).total_seconds()


def _title(answer: httpx.Response) -> str:
    try:
        return decode(answer.content, Problem).title
    except msgspec.DecodeError:
        return ""
