"""Signs somebody in at an issuer (OpenID Connect): in the system's browser, or by a code.

Authorization code with PKCE and a loopback address (RFC 8252), or a device code (RFC 8628). What
comes back is a session to keep and tokens to use; nothing here writes either of them anywhere.
"""

import base64
import hashlib
import secrets
import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from agent_console.crm.hub_errors import hub_errors, refuse_bad_answer
from agent_console.crm.loopback import Loopback
from agent_console.crm.network import client
from agent_console.errors import (
    HubTroubled,
    HubUnknown,
    NoBrowser,
    NotSignedIn,
    SignInExpired,
    phrase,
)
from agent_console.settings import HubSettings
from agent_console.wire import VERSION
from agent_console.wire.codec import decode
from agent_console.wire.sign_in import Given, Session, SignInWay, SignInWays, UserCode

_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
_SIGNED = ["RS256", "PS256", "ES256", "ES384", "ES512", "EdDSA"]
_SKEW_S = 60
_LOOK_S = 0.1
_DOES_NOT_HOLD = phrase("the issuer's word of you does not hold; see that the clock is right")
_OK, _SERVER_ERROR = 200, 500
_BUSY = (408, 425, 429)
_LONGEST_WORD = 60
_SAFE = ("https://", "http://127.0.0.1:", "http://[::1]:", "http://localhost:")


def ways_into(
    address: str,
    *,
    settings: HubSettings | None = None,
    transport: httpx.BaseTransport | None = None,
) -> SignInWays:
    """Ask a hub how people sign in there; an older hub knows of no way but its tokens."""
    with hub_errors(), _client(address, settings, transport) as asking:
        answer = asking.get(f"{address.rstrip('/')}/{VERSION}/sign-in")
        if answer.status_code == httpx.codes.NOT_FOUND:
            return SignInWays()
        refuse_bad_answer(answer)
        return decode(answer.content, SignInWays)


class SigningIn:
    """One try to sign in. Every method may take as long as a person; *is_over* ends it early."""

    def __init__(
        self,
        way: SignInWay,
        *,
        is_over: Callable[[], bool],
        settings: HubSettings | None = None,
        pause: Callable[[float], object] = time.sleep,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._way = way
        self._is_over = is_over
        self._settings = settings
        self._pause = pause
        self._transport = transport

    def by_browser(
        self, open_page: Callable[[str], bool], *, page: str = ""
    ) -> tuple[Session, Given]:
        """Let the person sign in in the browser that *open_page* opens.

        *page* is what the browser shows at the end. Raises `NoBrowser` where there is none,
        `NotSignedIn` if the person or the issuer says no.
        """
        about = self._about()
        verifier, state, nonce = (secrets.token_urlsafe(48) for _ in range(3))
        with Loopback(page) as line:
            asked = {
                "client_id": self._way.client,
                "redirect_uri": line.address,
                "response_type": "code",
                "scope": self._way.scopes,
                "code_challenge": _challenge(verifier),
                "code_challenge_method": "S256",
                "state": state,
                "nonce": nonce,
                # Without it, an issuer may leave out the refresh token (Core, 11).
                "prompt": "consent",
                **self._audience(),
            }
            if not open_page(f"{about['authorization_endpoint']}?{urlencode(asked)}"):
                raise NoBrowser("no browser opens on this computer")
            code = self._came_back(line, state, about)
            fields = {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": line.address,
                "code_verifier": verifier,
                **self._audience(),
            }
        said = self._token(about, fields)
        return self._session(about, said, nonce)

    def by_code(self, show: Callable[[UserCode], None]) -> tuple[Session, Given]:
        """Let the person sign in in any browser, with a code that *show* puts on the screen."""
        about = self._about()
        where = about.get("device_authorization_endpoint")
        if not where:
            raise NotSignedIn("this issuer lets nobody in by a code")
        fields = {"client_id": self._way.client, "scope": self._way.scopes, **self._audience()}
        status, said = self._post(str(where), fields)
        if status != _OK:
            raise NotSignedIn("the issuer refused ({why})", why=_word(said))
        show(UserCode(code=str(said["user_code"]), address=str(said["verification_uri"])))
        return self._session(about, self._polled(about, said), None)

    def _polled(self, about: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
        wait_s = float(said.get("interval", 5))
        poll = {
            "client_id": self._way.client,
            "grant_type": _DEVICE,
            "device_code": str(said["device_code"]),
        }
        while True:
            self._wait(wait_s)
            status, answer = self._post(str(about["token_endpoint"]), poll)
            if status == _OK:
                return answer
            match answer.get("error"):
                case "authorization_pending":
                    continue
                case "slow_down":
                    wait_s += 5
                case "expired_token":
                    raise NotSignedIn("the code's time is over")
                case _:
                    raise NotSignedIn("the issuer refused ({why})", why=_word(answer))

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (rest := until - time.monotonic()) > 0:
            if self._is_over():
                raise NotSignedIn("nobody signed in")
            self._pause(min(_LOOK_S, rest))

    def _came_back(self, line: Loopback, state: str, about: dict[str, Any]) -> str:
        while (said := line.heard(_LOOK_S)) is None or said.get("state") != state:
            if self._is_over():
                raise NotSignedIn("nobody signed in")
        if said.get("iss", about["issuer"]) != about["issuer"]:
            raise NotSignedIn("the answer came from another issuer")  # RFC 9207
        if "code" not in said:
            raise NotSignedIn("the issuer refused ({why})", why=_word(said))
        return said["code"]

    def _about(self) -> dict[str, Any]:
        where = f"{self._way.issuer.rstrip('/')}/.well-known/openid-configuration"
        found = self._get(where)
        ends = [found.get(name) for name in ("authorization_endpoint", "token_endpoint")]
        if found.get("issuer") != self._way.issuer or not all(map(_is_safe, ends)):
            raise HubUnknown("the issuer calls itself otherwise")
        return found

    def _token(self, about: dict[str, Any], fields: dict[str, str]) -> dict[str, Any]:
        status, said = self._post(
            str(about["token_endpoint"]), {"client_id": self._way.client, **fields}
        )
        if status != _OK:
            raise NotSignedIn("the issuer refused ({why})", why=_word(said))
        return said

    def _session(
        self, about: dict[str, Any], said: dict[str, Any], nonce: str | None
    ) -> tuple[Session, Given]:
        claims = self._checked(about, str(said.get("id_token", "")), nonce)
        session = Session(
            issuer=self._way.issuer,
            client=self._way.client,
            subject=str(claims["sub"]),
            token_endpoint=str(about["token_endpoint"]),
            revocation_endpoint=str(about.get("revocation_endpoint") or ""),
            audience=self._way.audience,
        )
        return session, given(said)

    def _checked(self, about: dict[str, Any], token: str, nonce: str | None) -> dict[str, Any]:
        """Return the claims of the ID token (OpenID Connect Core, 3.1.3.7)."""
        keys = self._get(str(about.get("jwks_uri")))
        try:
            claims = jwt.decode(token, KeySet.import_key_set(keys), algorithms=_SIGNED).claims  # type: ignore[arg-type]
            jwt.JWTClaimsRegistry(
                leeway=_SKEW_S,
                iss={"essential": True, "value": self._way.issuer},
                aud={"essential": True, "value": self._way.client},
                exp={"essential": True},
                sub={"essential": True},
            ).validate(claims)
        except (JoseError, ValueError, KeyError, TypeError):
            raise NotSignedIn(_DOES_NOT_HOLD) from None
        if nonce is not None and claims.get("nonce") != nonce:
            raise NotSignedIn(_DOES_NOT_HOLD)
        return claims

    def _audience(self) -> dict[str, str]:
        return {"resource": self._way.audience} if self._way.audience else {}

    def _get(self, where: str) -> dict[str, Any]:
        with hub_errors(), _client(where, self._settings, self._transport) as asking:
            answer = asking.get(where)
            if answer.status_code != _OK:
                raise HubUnknown("the answer was not one of an issuer")
            return decode(answer.content, dict[str, Any])

    def _post(self, where: str, fields: dict[str, str]) -> tuple[int, dict[str, Any]]:
        return asked_at(where, fields, settings=self._settings, transport=self._transport)


def asked_at(
    where: str,
    fields: dict[str, str],
    *,
    settings: HubSettings | None = None,
    transport: httpx.BaseTransport | None = None,
) -> tuple[int, dict[str, Any]]:
    """Send *fields* to an endpoint of an issuer; return the status and what it said."""
    with hub_errors(), _client(where, settings, transport) as asking:
        answer = asking.post(where, data=fields)
        if answer.status_code >= _SERVER_ERROR or answer.status_code in _BUSY:
            raise HubTroubled("the issuer answered {status}", status=answer.status_code)
        said = decode(answer.content or b"{}", dict[str, Any])
        return answer.status_code, said


def given(said: dict[str, Any], *, refresh: str = "") -> Given:
    """Return the tokens in an issuer's answer; one that does not rotate leaves *refresh* good."""
    if not isinstance(said.get("access_token"), str):
        raise NotSignedIn("the issuer gave no token")
    return Given(
        access=said["access_token"],
        refresh=str(said.get("refresh_token") or refresh),
        expires_in=int(said.get("expires_in") or 300),
    )


def refreshed(session: Session, refresh: str, *, settings: HubSettings | None = None) -> Given:
    """Fetch new tokens; `SignInExpired` once the issuer gives none any more."""
    fields = {"grant_type": "refresh_token", "client_id": session.client, "refresh_token": refresh}
    if session.audience:
        fields["resource"] = session.audience
    status, said = asked_at(session.token_endpoint, fields, settings=settings)
    if status != _OK:
        raise SignInExpired("your sign-in has ended")
    return given(said, refresh=refresh)


def signed_out(session: Session, refresh: str, *, settings: HubSettings | None = None) -> None:
    """Tell the issuer that this sign-in is over."""
    if session.revocation_endpoint:
        fields = {"client_id": session.client, "token": refresh}
        asked_at(session.revocation_endpoint, fields, settings=settings)


@contextmanager
def _client(where: str, settings: HubSettings | None, transport: httpx.BaseTransport | None) -> Any:
    headers = {"Accept": "application/json"}
    with client(where, settings or HubSettings(), transport=transport, headers=headers) as made:
        yield made


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _is_safe(address: object) -> bool:
    return isinstance(address, str) and address.startswith(_SAFE)


def _word(said: dict[str, Any] | dict[str, str]) -> str:
    """Return the issuer's error as one plain word, whatever it sent."""
    word = str(said.get("error", "")) or "no reason"
    is_plain = word.replace("_", "").replace(" ", "").isalnum()
    return word if is_plain and len(word) <= _LONGEST_WORD else "?"
