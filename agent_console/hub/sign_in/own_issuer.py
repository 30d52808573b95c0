"""The hub's own small issuer: authorization code with PKCE, device codes, rotating refresh tokens.

There is one client, the desk, which keeps no secret (RFC 8252): PKCE with S256 is required, and an
answer goes to a loopback address only. What stands here is the protocol; people see `pages`.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from sqlalchemy import Connection, Engine

from agent_console.domain.agent import Agent
from agent_console.hub.database import reading
from agent_console.hub.sign_in import deeds, handed_out, keys, tokens
from agent_console.hub.sign_in.handed_out import Grant, Refused
from agent_console.hub.sign_in.people import agent_of
from agent_console.ids import AgentId
from agent_console.wire.sign_in import SignInWay

CLIENT = "agent-console-desk"
PATH = "/sign-in"
_SCOPES = "openid profile offline_access"
_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_LOOPBACK = {"127.0.0.1", "::1"}
_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
_LONGEST = 512


class BadRequest(Exception):
    """A sign-in that was begun in a way that must not go on; the text is an OAuth error."""


def way(address: str) -> SignInWay:
    """Return what a desk has to know to sign in with the hub's own accounts."""
    return SignInWay(name="", issuer=f"{address}{PATH}", client=CLIENT, scopes=_SCOPES)


def about(address: str) -> dict[str, Any]:
    """Return the discovery document (OpenID Connect Discovery 1.0)."""
    issuer = f"{address}{PATH}"
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "device_authorization_endpoint": f"{issuer}/device",
        "revocation_endpoint": f"{issuer}/revoke",
        "jwks_uri": f"{issuer}/keys",
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token", _DEVICE],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": [keys.ALGORITHM],
        "scopes_supported": _SCOPES.split(),
        "authorization_response_iss_parameter_supported": True,
    }


def asked(fields: Mapping[str, str]) -> Grant:
    """Return what a desk asks for in the browser's address; `BadRequest` where it must not be.

    Nothing is told to the address that is named until all of it is in order.
    """
    if fields.get("client_id") != CLIENT or not _is_loopback(fields.get("redirect_uri", "")):
        raise BadRequest("unauthorized_client")
    if fields.get("response_type") != "code":
        raise BadRequest("unsupported_response_type")
    challenge = fields.get("code_challenge", "")
    if fields.get("code_challenge_method") != "S256" or not _CHALLENGE.fullmatch(challenge):
        raise BadRequest("invalid_request")
    if any(len(fields.get(name, "")) > _LONGEST for name in ("state", "nonce", "scope")):
        raise BadRequest("invalid_request")
    return Grant(
        client=CLIENT,
        redirect=fields["redirect_uri"],
        challenge=challenge,
        nonce=fields.get("nonce", ""),
        scope=_SCOPES,
    )


def _is_loopback(address: str) -> bool:
    try:
        parts = urlsplit(address)
        has_port = parts.port is not None
    except ValueError:
        return False
    plain = not (parts.username or parts.password or parts.fragment or parts.query)
    is_http = parts.scheme == "http" and len(address) <= _LONGEST
    return is_http and parts.hostname in _LOOPBACK and has_port and plain


def signed(
    engine: Engine, grant: Grant, agent: Agent, *, state: str, address: str, at: datetime
) -> str:
    """Write down that *agent* signed in; return where the browser goes now."""
    with engine.begin() as connection:
        sign_in = handed_out.begin(connection, agent.id, agent.login, at=at)
        full = Grant(
            client=grant.client,
            redirect=grant.redirect,
            challenge=grant.challenge,
            nonce=grant.nonce,
            scope=grant.scope,
            agent_id=agent.id,
            login=agent.login,
            signed_in_at=at,
        )
        code = handed_out.code(connection, full, sign_in, at=at)
        deeds.signed_in(connection, agent, "password", at=at)
    said = {"code": code, "state": state, "iss": f"{address}{PATH}"}
    return f"{grant.redirect}?{urlencode(said)}"


def device(engine: Engine, fields: Mapping[str, str], *, address: str, at: datetime) -> Any:
    """Answer a desk that has no browser (RFC 8628, 3.2)."""
    if fields.get("client_id") != CLIENT:
        raise Refused("invalid_client")
    with engine.begin() as connection:
        code, typed = handed_out.device_code(connection, Grant(client=CLIENT, scope=_SCOPES), at=at)
    shown = f"{typed[:4]}-{typed[4:]}"
    return {
        "device_code": code,
        "user_code": shown,
        "verification_uri": f"{address}{PATH}/code",
        "verification_uri_complete": f"{address}{PATH}/code?user_code={shown}",
        "expires_in": int(handed_out.DEVICE_LIFE.total_seconds()),
        "interval": handed_out.POLL_S,
    }


def token(engine: Engine, fields: Mapping[str, str], *, address: str, at: datetime) -> Any:
    """Answer at the token endpoint, or raise `Refused`; what a refusal ended is ended for good."""
    if fields.get("client_id") != CLIENT:
        raise Refused("invalid_client")
    refusal: Refused | None = None
    with engine.begin() as connection:
        try:
            return _token(connection, fields, address=address, at=at)
        except Refused as exc:
            refusal = exc  # raised outside, so that the transaction is kept
    raise refusal


def _token(
    connection: Connection, fields: Mapping[str, str], *, address: str, at: datetime
) -> dict[str, Any]:
    kind = fields.get("grant_type", "")
    fresh = ""
    if kind == "authorization_code":
        grant, sign_in = handed_out.redeem_code(connection, fields.get("code", ""), at=at)
        if not _is_the_one(grant, fields):
            handed_out.end_sign_ins(connection, sign_in=sign_in, why="wrong verifier", at=at)
            raise Refused("invalid_grant")
    elif kind == _DEVICE:
        grant, sign_in = handed_out.redeem_device(connection, fields.get("device_code", ""), at=at)
    elif kind == "refresh_token":
        grant, sign_in, fresh = handed_out.rotate(
            connection, fields.get("refresh_token", ""), at=at
        )
    else:
        raise Refused("unsupported_grant_type")
    return _answer(connection, grant, sign_in, fresh, address=address, at=at)


def _is_the_one(grant: Grant, fields: Mapping[str, str]) -> bool:
    """Tell whether who shows the code is who asked for it (RFC 7636, 4.6)."""
    verifier = fields.get("code_verifier", "")
    if not _VERIFIER.fullmatch(verifier) or fields.get("redirect_uri") != grant.redirect:
        return False
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest())
    return hmac.compare_digest(digest.rstrip(b"=").decode(), grant.challenge)


def _answer(
    connection: Connection, grant: Grant, sign_in: str, fresh: str, *, address: str, at: datetime
) -> dict[str, Any]:
    agent = agent_of(connection, AgentId(grant.agent_id))
    if agent is None:
        raise Refused("invalid_grant")
    issuer = f"{address}{PATH}"
    key = keys.signing_key(connection, at=at)
    return {
        "access_token": tokens.minted(key, issuer, agent.id, sign_in=sign_in, at=at),
        "token_type": "Bearer",
        "expires_in": int(tokens.ACCESS_LIFE.total_seconds()),
        "refresh_token": fresh or handed_out.refresh_token(connection, grant, sign_in, at=at),
        "id_token": tokens.minted_id(
            key,
            issuer,
            agent.id,
            client=grant.client,
            nonce=grant.nonce,
            name=agent.name,
            at=at,
        ),
        "scope": grant.scope,
    }


def revoke(engine: Engine, fields: Mapping[str, str], *, at: datetime) -> None:
    """Sign out (RFC 7009): the whole sign-in ends. A token that is not known is no mistake."""
    with engine.begin() as connection:
        sign_in = handed_out.sign_in_of(connection, fields.get("token", ""))
        if sign_in is not None:
            handed_out.end_sign_ins(connection, sign_in=sign_in, why="signed out", at=at)
            whose = handed_out.whose(connection, sign_in)
            deeds.signed_out(connection, whose, "signed_out", at=at)


def public_keys(engine: Engine) -> dict[str, Any]:
    """Return the key set (RFC 7517)."""
    with reading(engine) as connection:
        return dict(keys.public_keys(connection).as_dict(private=False))
