"""Access tokens (JWT): made by the hub's own issuer, and checked whoever made them.

No token and no claim stands in a refusal or in a log.
"""

from datetime import datetime, timedelta
from typing import Any

from joserfc import jwt
from joserfc.errors import ExpiredTokenError, InvalidClaimError, JoseError, MissingClaimError
from joserfc.jwk import ECKey, KeySet
from joserfc.jws import extract_compact

from agent_console.errors import phrase
from agent_console.hub.problems import Refusal
from agent_console.ids import new_id
from agent_console.wire import codec

AUDIENCE = "agent-console-hub"
"""What tokens of the hub's own issuer are for."""
ACCESS_LIFE = timedelta(minutes=5)
_TAKEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Public-key signatures only: with HS256 whoever can read a public key could make tokens."""
_WRONG_CLAIM = {
    "iss": phrase("Sign in: the token is from another issuer"),
    "aud": phrase("Sign in: the token was made for somebody else"),
    "nbf": phrase("Sign in: the token is not good yet; see that the clocks are right"),
    "iat": phrase("Sign in: the token is not good yet; see that the clocks are right"),
}


def refused(title: str) -> Refusal:
    """Return a refusal to let somebody in."""
    return Refusal(401, title)


def peek(token: str) -> tuple[str, str | None]:
    """Return who says to have made a token, and with which key; nothing is checked yet."""
    try:
        parts = extract_compact(token.encode())
        claims = codec.decode(parts.payload, dict[str, Any])
    except (JoseError, ValueError, UnicodeError):
        raise refused(phrase("Sign in: the token cannot be read")) from None
    key_id = parts.headers().get("kid")
    return str(claims.get("iss", "")), key_id if isinstance(key_id, str) else None


def checked(
    token: str, keys: KeySet, *, issuer: str, audience: str, skew_s: int, at: datetime
) -> dict[str, Any]:
    """Return the claims of a token that *issuer* signed for *audience*, or raise `Refusal`."""
    try:
        claims = jwt.decode(token, keys, algorithms=_TAKEN).claims
        rules = jwt.JWTClaimsRegistry(
            now=int(at.timestamp()),
            leeway=skew_s,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            exp={"essential": True},
            sub={"essential": True},
        )
        rules.validate(claims)
    except ExpiredTokenError:
        raise refused(phrase("Sign in: the token has run out")) from None
    except (InvalidClaimError, MissingClaimError) as exc:
        title = _WRONG_CLAIM.get(exc.claim, phrase("Sign in: the token lacks what it must say"))
        raise refused(title) from None
    except (JoseError, ValueError):
        raise refused(phrase("Sign in: nobody we trust has signed the token")) from None
    return claims


def claim(claims: dict[str, Any], path: str) -> Any:
    """Return a claim; dots lead into nested ones, unless the name itself has them."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for part in path.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def words(said: Any) -> frozenset[str]:
    """Return a claim's words, whether they come as a list or with spaces between them."""
    if isinstance(said, str):
        return frozenset(said.split())
    if isinstance(said, list):
        return frozenset(one for one in said if isinstance(one, str))
    return frozenset()


def minted(key: ECKey, issuer: str, subject: str, *, sign_in: str, at: datetime) -> str:
    """Return an access token of the hub's own issuer (RFC 9068)."""
    begun = int(at.timestamp())
    claims = {
        "iss": issuer,
        "sub": subject,
        "aud": AUDIENCE,
        "iat": begun,
        "exp": begun + int(ACCESS_LIFE.total_seconds()),
        "jti": new_id(),
        "sid": sign_in,
    }
    return _signed(key, claims, kind="at+jwt")


def minted_id(
    key: ECKey, issuer: str, subject: str, *, client: str, nonce: str, name: str, at: datetime
) -> str:
    """Return the ID token that tells a desk who signed in."""
    begun = int(at.timestamp())
    claims: dict[str, Any] = {
        "iss": issuer,
        "sub": subject,
        "aud": client,
        "iat": begun,
        "exp": begun + int(ACCESS_LIFE.total_seconds()),
        "name": name,
    }
    return _signed(key, claims | ({"nonce": nonce} if nonce else {}), kind="JWT")


def _signed(key: ECKey, claims: dict[str, Any], *, kind: str) -> str:
    return jwt.encode({"alg": "ES256", "kid": key.kid, "typ": kind}, claims, key)
