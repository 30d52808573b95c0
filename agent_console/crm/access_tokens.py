"""Access tokens for a session: renewed a little before they run out, and once when refused.

Everybody in a program who talks to the hub shares one of these; programs over the same files take
turns. So a refresh token is used once: a second time would look like a theft and end the sign-in.
"""

import threading
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from typing import Protocol

import httpx

from agent_console.errors import SignInExpired
from agent_console.wire.sign_in import Given, Session

_EARLY = 0.2
"""Of its life is left when a token is renewed."""
_AGAIN_S = 10.0
"""Who is refused with a fresh token, too, is not helped by another one at once."""


class PutAway(Protocol):
    """Where the refresh token lies."""

    def kept(self) -> str:
        """Return it as it is now; empty if there is none."""
        ...

    def keep(self, token: str) -> None:
        """Put another in its place, for good, before it is needed."""
        ...

    def alone(self) -> AbstractContextManager[None]:
        """Let no other program use it meanwhile."""
        ...


class AccessTokens:
    """Thread-safe. Blocks while it asks the issuer."""

    def __init__(
        self,
        session: Session,
        refresh: PutAway,
        *,
        first: Given | None = None,
        renew: Callable[[Session, str], Given],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session = session
        self._refresh = refresh
        self._renew = renew
        self._clock = clock
        self._lock = threading.Lock()
        self._is_over = False
        self._access = ""
        self._renew_at = 0.0
        self._again_at = 0.0
        if first is not None:
            self._use(first)

    def current(self) -> str:
        """Return a token that is good; renews it where it soon is not."""
        with self._lock:
            if not self._access or self._clock() >= self._renew_at:
                self._fetch()
            return self._access

    def after(self, refused: str) -> str:
        """Return another token in place of one that was refused, or the same where none helps."""
        with self._lock:
            if self._access == refused and self._clock() >= self._again_at:
                self._again_at = self._clock() + _AGAIN_S
                self._fetch()
            return self._access

    def _fetch(self) -> None:
        if self._is_over:
            raise SignInExpired("your sign-in has ended")
        with self._refresh.alone():
            shown = self._refresh.kept()
            try:
                given = self._renew(self._session, shown) if shown else None
            except SignInExpired:
                given = None
            if given is None:
                # Asked again, the issuer would say the same; only a new sign-in helps.
                self._is_over, self._access = True, ""
                raise SignInExpired("your sign-in has ended")
            if given.refresh != shown:
                self._refresh.keep(given.refresh)
        self._use(given)

    def _use(self, given: Given) -> None:
        self._access = given.access
        self._renew_at = self._clock() + given.expires_in * (1 - _EARLY)


class Bearer(httpx.Auth):
    """Shows a token with every request, and a fresh one where it is refused."""

    def __init__(self, tokens: "AccessTokens | str") -> None:
        if isinstance(tokens, str):
            tokens.encode("ascii")  # no header carries anything else
        self._tokens = tokens

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Send *request*, at most twice."""
        shown = self._tokens if isinstance(self._tokens, str) else self._tokens.current()
        if shown:  # before anybody has signed in there is none, and an empty one is no header
            request.headers["Authorization"] = f"Bearer {shown}"
        answer = yield request
        if isinstance(self._tokens, str) or answer.status_code != httpx.codes.UNAUTHORIZED:
            return
        fresh = self._tokens.after(shown)
        if fresh != shown:
            request.headers["Authorization"] = f"Bearer {fresh}"
            yield request
