"""Whose tokens this hub takes, and what their claims mean here: one file, read at the start."""

import tomllib
from pathlib import Path

import msgspec

from agent_console.domain.agent import Role
from agent_console.errors import BadInput
from agent_console.wire.sign_in import SignInWay, UnlockPolicy

ALL_PROGRAMMES = "*"
"""What an issuer's word means for who serves every loyalty programme."""


class IssuerSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One OpenID Connect issuer that the company trusts."""

    issuer: str
    audience: str
    """Only tokens made for this are taken."""
    client: str
    """The client id that desks have there."""
    name: str = ""
    scopes: str = "openid profile offline_access"
    asks_audience: bool = False
    """Desks name the audience when they ask for a token (RFC 8707)."""
    skew_s: int = 60
    """So far the clocks may be apart."""
    login: str = "preferred_username"
    """The claim with the agent's login."""
    full_name: str = "name"
    """The claim with the name colleagues read."""
    role: str = "roles"
    """The claim with groups or roles; dots lead into nested ones: "realm_access.roles"."""
    roles: dict[str, Role] = {}
    """What each of its words means here; of several the one with the most rights counts."""
    programme: str = ""
    """The claim with the loyalty programmes somebody serves; empty: the hub itself says which."""
    programmes: dict[str, str] = {}
    """What each of its words means here; "*" is all of them. Who has none of these is refused."""
    default_role: Role | None = None
    """For who has none of these; without it they are refused."""
    makes_agents: bool = False
    """Somebody whose login no agent has becomes a new agent."""

    @property
    def way(self) -> SignInWay:
        """Return what desks have to know."""
        return SignInWay(
            name=self.name or self.issuer,
            issuer=self.issuer,
            client=self.client,
            scopes=self.scopes,
            audience=self.audience if self.asks_audience else "",
        )


class UnlockSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When people may open their files on a desk without the hub."""

    days: int = UnlockPolicy().days
    idle_min: int = UnlockPolicy().idle_min
    is_required: bool = UnlockPolicy().is_required


class SignInSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything this hub knows of signing in."""

    address: str = ""
    """How browsers reach this hub; empty where that is only on this machine."""
    own: bool = True
    """The hub's own accounts may sign in."""
    unlock: UnlockSettings = UnlockSettings()
    issuers: tuple[IssuerSettings, ...] = ()

    @property
    def policy(self) -> UnlockPolicy:
        """Return what desks are told of unlocking."""
        return UnlockPolicy(**msgspec.structs.asdict(self.unlock))


NONE = SignInSettings()


def load(path: Path) -> SignInSettings:
    """Read the settings at *path*; `BadInput` names what is wrong. A missing file sets nothing."""
    try:
        read = msgspec.convert(tomllib.loads(path.read_text("utf-8")), SignInSettings)
    except FileNotFoundError:
        return NONE
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as exc:
        raise BadInput(f"{path.name}: {exc}") from exc
    names = [one.issuer for one in read.issuers]
    if len(set(names)) < len(names):
        raise BadInput(f"{path.name}: an issuer stands there twice")
    for issuer in read.issuers:
        if not is_safe(issuer.issuer):
            raise BadInput(f"{path.name}: issuer must begin with https:// ({issuer.issuer})")
    return msgspec.structs.replace(read, address=read.address.rstrip("/"))


def is_safe(address: str) -> bool:
    """Tell whether what comes from *address* is what its owner said: TLS, or this machine."""
    return address.startswith(("https://", "http://127.0.0.1:", "http://localhost:"))
