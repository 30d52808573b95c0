"""Releases of the console on the wire: what is signed, and how far the hub lets it go."""

from agent_console.domain.release import STABLE, Release
from agent_console.domain.value import Value
from agent_console.wire.codec import decode, encode


def release_text(release: Release) -> str:
    """Return a release as the JSON its maker signs."""
    return encode(release).decode()


class SignedRelease(Value, frozen=True, kw_only=True):
    """A release as it is handed out. Only its body is signed: who gets it when is the hub's."""

    body: str
    """The release as JSON text: what the signature is over."""
    signature: str
    """Ed25519 over the body, base64."""
    channel: str = STABLE
    share: int = 100
    """Percent of the desks that get it."""

    @property
    def release(self) -> Release:
        """Return the release itself; raise `msgspec.DecodeError` if the body is none."""
        return decode(self.body, Release)


class Releases(Value, frozen=True, kw_only=True):
    """Every release that is not withdrawn."""

    releases: tuple[SignedRelease, ...] = ()
