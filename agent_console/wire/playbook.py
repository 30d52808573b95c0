"""Playbooks on the wire: a signed envelope around the very bytes that were signed."""

from datetime import datetime

import msgspec

from agent_console.domain.playbook import Playbook
from agent_console.domain.value import Value
from agent_console.wire.codec import decode

_encoder = msgspec.json.Encoder(decimal_format="string")


def playbook_text(playbook: Playbook) -> str:
    """Return a playbook as JSON. Its mappings keep their order: choices are shown in it."""
    return _encoder.encode(playbook).decode()


class SignedPlaybook(Value, frozen=True, kw_only=True):
    """One version of a playbook as it is handed out."""

    id: str
    version: int
    body: str
    """The playbook as JSON text: what the signature is over."""
    signature: str
    """Ed25519 over the body, base64."""
    published_at: datetime

    @property
    def playbook(self) -> Playbook:
        """Return the playbook itself; raise `msgspec.DecodeError` if the body is none."""
        return decode(self.body, Playbook)


class Playbooks(Value, frozen=True, kw_only=True):
    """Every playbook that counts now or soon, newest version of each."""

    playbooks: tuple[SignedPlaybook, ...] = ()
    public_key: str = ""
    """The hub's Ed25519 key, base64. A desk keeps the first one it saw and trusts no other."""


class PublishRequest(Value, frozen=True, kw_only=True):
    """A playbook's YAML, to be checked and signed."""

    text: str
