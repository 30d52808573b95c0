"""Tryton's JSON-RPC over HTTP: one session, signed in anew when it has run out."""

import base64
import json
import ssl
import urllib.error
import urllib.request
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Any

from agent_console.errors import BadInput
from agent_console.hub.connectors.other_crm import CrmAway, CrmRefused

_SAID_NO = {"UserError", "UserWarning"}


class Session:
    """A line to one database of a Tryton server."""

    def __init__(
        self, url: str, *, user: str, password: str, authority: str, answer_s: float
    ) -> None:
        self._url = url
        self._user, self._password, self._answer_s = user, password, answer_s
        self._trusted = ssl.create_default_context(cafile=authority or None)
        self._token = ""
        self.call_count = 0
        """How many calls were made."""

    def call(self, method: str, *parameters: Any, **context: Any) -> Any:
        """Return what *method* returns; raise `CrmAway` or `CrmRefused`.

        What the server says of a failure may name people: only its kind is repeated.
        """
        for is_last in (False, True):
            if not self._token:
                self._sign_in()
            try:
                return self._said(method, [*parameters, context], self._token)
            except urllib.error.HTTPError as exc:
                exc.close()
                if exc.code != HTTPStatus.UNAUTHORIZED or is_last:
                    raise _problem(exc.code) from None
                self._token = ""
        raise AssertionError("a call ends in an answer or a problem")

    def _sign_in(self) -> None:
        try:
            found = self._said("common.db.login", [self._user, {"password": self._password}], "")
        except urllib.error.HTTPError as exc:
            exc.close()
            if exc.code == HTTPStatus.UNAUTHORIZED:
                raise BadInput("Tryton does not let this user in") from None
            raise _problem(exc.code) from None
        if not found:
            raise BadInput("Tryton does not let this user in")
        said = f"{self._user}:{found[0]}:{found[1]}".encode()
        self._token = base64.b64encode(said).decode()

    def _said(self, method: str, parameters: list[Any], token: str) -> Any:
        self.call_count += 1
        asked = {"id": self.call_count, "method": method, "params": parameters}
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Session {token}"
        body = json.dumps(asked, default=_written).encode()
        request = urllib.request.Request(self._url, data=body, headers=headers)  # noqa: S310 the settings' address
        try:
            with urllib.request.urlopen(  # noqa: S310 as above
                request, timeout=self._answer_s, context=self._trusted
            ) as answer:
                told = json.loads(answer.read(), object_hook=_read)
        except urllib.error.HTTPError:
            raise
        except (OSError, ValueError) as exc:
            raise CrmAway(f"Tryton cannot be reached ({type(exc).__name__})") from None
        if error := told.get("error"):
            kind = str(error[0])
            if kind in _SAID_NO:
                raise CrmRefused("Tryton refused a record")
            raise CrmAway(f"Tryton cannot do it now ({kind if kind.isidentifier() else 'error'})")
        return told.get("result")


def _problem(code: int) -> Exception:
    if code in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}:
        return BadInput("Tryton has no such database, or lacks the module party or a right to it")
    return CrmAway(f"Tryton answered {code}")


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return {
            "__class__": "datetime",
            **{name: getattr(value, name) for name in ("year", "month", "day", "hour", "minute")},
            "second": value.second,
            "microsecond": value.microsecond,
        }
    raise TypeError(type(value).__name__)


def _read(said: dict[str, Any]) -> Any:
    """Return Tryton's own values as ours: its times are UTC without saying so."""
    kind = said.get("__class__")
    if kind == "datetime":
        return datetime(**{k: v for k, v in said.items() if k != "__class__"}, tzinfo=UTC)
    if kind == "date":
        return date(said["year"], said["month"], said["day"])
    return said
