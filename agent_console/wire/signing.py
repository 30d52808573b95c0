"""Signs what is handed out and looks whether it is genuine (Ed25519, RFC 8032)."""

import base64
import binascii
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)


class Signed(Protocol):
    """A text with its signature, as the wire carries it."""

    @property
    def body(self) -> str:
        """The very text that was signed."""
        ...

    @property
    def signature(self) -> str:
        """Ed25519 over the body, base64."""
        ...


def new_key() -> str:
    """Return a new private key, base64: 32 bytes that only whoever signs may know."""
    return _text(Ed25519PrivateKey.generate().private_bytes_raw())


def public_key(private: str) -> str:
    """Return the public key that belongs to a private one, base64."""
    return _text(_private(private).public_key().public_bytes_raw())


def signature(private: str, body: str) -> str:
    """Return the signature over a very text, base64."""
    return _text(_private(private).sign(body.encode()))


def is_genuine(signed: Signed, public: str) -> bool:
    """Tell whether *signed* is what the owner of the key *public* signed."""
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
