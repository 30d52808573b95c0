"""Signs playbooks and looks whether one is what the hub signed (Ed25519, RFC 8032)."""

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from agent_console.wire.playbook import SignedPlaybook


def new_key() -> str:
    """Return a new private key, base64: 32 bytes that only the hub may know."""
    return _text(Ed25519PrivateKey.generate().private_bytes_raw())


def public_key(private: str) -> str:
    """Return the public key that belongs to a private one, base64."""
    return _text(_private(private).public_key().public_bytes_raw())


def signature(private: str, body: str) -> str:
    """Return the signature over the very text of a playbook, base64."""
    return _text(_private(private).sign(body.encode()))


def is_genuine(signed: SignedPlaybook, public: str) -> bool:
    """Tell whether *signed* is what the owner of the key *public* signed, under its own name."""
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public, validate=True))
        key.verify(base64.b64decode(signed.signature, validate=True), signed.body.encode())
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def _private(text: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(base64.b64decode(text))


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
