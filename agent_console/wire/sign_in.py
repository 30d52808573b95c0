"""How people sign in, and what a desk is told about keeping their files."""

from agent_console.domain.value import Value


class SignInWay(Value, frozen=True, kw_only=True):
    """One issuer whose tokens the hub takes (OpenID Connect)."""

    name: str
    """As people know it."""
    issuer: str
    client: str
    """The client id of desks there."""
    scopes: str = "openid profile offline_access"
    audience: str = ""
    """What the token is asked for (RFC 8707), where the issuer wants to be told."""


class UnlockPolicy(Value, frozen=True, kw_only=True):
    """When somebody may open their files on a desk without the hub."""

    days: int = 14
    """So long after the last contact; then only with a new sign-in."""
    idle_min: int = 10
    """Minutes without a key or a click until the desk locks itself; 0 for never."""
    is_required: bool = False
    """A PIN or passphrase must be chosen, even where there is a keyring."""


class SignInWays(Value, frozen=True, kw_only=True):
    """Every way into a hub."""

    ways: tuple[SignInWay, ...] = ()
    unlock: UnlockPolicy = UnlockPolicy()


class Session(Value, frozen=True, kw_only=True):
    """Where somebody is signed in, as it is kept on this computer; no secret stands in it."""

    issuer: str
    client: str
    subject: str
    token_endpoint: str
    revocation_endpoint: str = ""
    audience: str = ""


class Given(Value, frozen=True, kw_only=True):
    """Tokens as an issuer gave them."""

    access: str
    refresh: str
    expires_in: int = 300


class UserCode(Value, frozen=True, kw_only=True):
    """What somebody types into a browser elsewhere."""

    code: str
    address: str
