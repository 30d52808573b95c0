"""The public keys of one trusted issuer: fetched when first needed, again when they were rotated.

A key that is not known makes us ask again, but not oftener than twice a minute: tokens with made-up
keys must not turn the hub against an issuer.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from agent_console import logs
from agent_console.hub.sign_in.settings import is_safe

_LOG = logs.area("hub")
_AGAIN_S = 30.0
_GOOD_FOR_S = 6 * 3600.0
_PATIENCE_S = 5.0
_MOST_BYTES = 256 * 1024

Fetch = Callable[[str], Any]
"""Returns the JSON document at an address; raises `IssuerAway`."""


class IssuerAway(Exception):
    """The issuer does not answer as one does; the text says how, without an address."""


def fetch(address: str) -> Any:
    """Fetch a JSON document. Redirects are not followed: an issuer is where it says it is."""
    try:
        with httpx.Client(timeout=_PATIENCE_S) as client, client.stream("GET", address) as answer:
            answer.raise_for_status()
            content = b""
            for part in answer.iter_bytes():
                content += part
                if len(content) > _MOST_BYTES:
                    raise IssuerAway("the document is too long")
        return httpx.Response(200, content=content).json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as exc:
        raise IssuerAway(type(exc).__name__) from exc


class IssuerKeys:
    """Thread-safe."""

    def __init__(
        self,
        issuer: str,
        *,
        fetch: Fetch = fetch,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._issuer = issuer
        self._fetch = fetch
        self._clock = clock
        self._lock = threading.Lock()
        self._keys: KeySet | None = None
        self._fetched_at = 0.0
        self._asked_at: float | None = None

    def having(self, key_id: str | None) -> KeySet:
        """Return the issuer's keys, with *key_id* among them if the issuer has it.

        Raises `IssuerAway` where there are none yet and none can be had.
        """
        with self._lock:
            if self._keys is None or self._is_old() or not self._has(key_id):
                self._ask()
            if self._keys is None:
                raise IssuerAway("its keys are not known yet")
            return self._keys

    def _is_old(self) -> bool:
        return self._clock() - self._fetched_at > _GOOD_FOR_S

    def _has(self, key_id: str | None) -> bool:
        return key_id is None or any(key.kid == key_id for key in (self._keys or KeySet([])).keys)

    def _ask(self) -> None:
        now = self._clock()
        if self._asked_at is not None and now - self._asked_at < _AGAIN_S:
            return
        self._asked_at = now
        try:
            self._keys, self._fetched_at = self._fetched(), now
        except (IssuerAway, JoseError, ValueError, TypeError, KeyError) as exc:
            # The keys we have stay good: an issuer that is away for an hour locks nobody out.
            _LOG.warning("an issuer's keys cannot be fetched: %s", type(exc).__name__)

    def _fetched(self) -> KeySet:
        about = self._fetch(f"{self._issuer.rstrip('/')}/.well-known/openid-configuration")
        if about["issuer"] != self._issuer or not is_safe(about["jwks_uri"]):
            raise IssuerAway("it calls itself otherwise")
        found = self._fetch(about["jwks_uri"])
        usable = [one for one in found["keys"] if one.get("use", "sig") == "sig"]
        return KeySet.import_key_set({"keys": usable})
