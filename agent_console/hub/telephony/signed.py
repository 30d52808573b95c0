"""Whether a message was signed with an RSA key: PKCS #1 v1.5 over SHA-256 (RFC 8017, 8.2.2).

Only public keys are handled here, so nothing secret can leak through the time it takes. The
expected block is made anew and compared as a whole: nothing that was sent is taken apart.
"""

import base64
import binascii
import hashlib
import hmac
from functools import cache
from pathlib import Path

from agent_console.domain.value import Value
from agent_console.errors import BadInput

_SEQUENCE, _INTEGER, _BITS, _OBJECT = 0x30, 0x02, 0x03, 0x06
_RSA = bytes.fromhex("2a864886f70d010101")
"""The object identifier rsaEncryption, 1.2.840.113549.1.1.1."""
_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")
"""What stands before a SHA-256 digest in the block (RFC 8017, 9.2, note 1)."""
_SMALLEST_BITS = 2048
_LONG_FORM = 0x80


class PublicKey(Value, frozen=True, kw_only=True):
    """An RSA key that signatures are checked with."""

    modulus: int
    exponent: int


@cache
def public_key(path: Path) -> PublicKey:
    """Read a public key from a PEM file (``BEGIN PUBLIC KEY``); `BadInput` if there is none."""
    try:
        return key_of(path.read_text("ascii"))
    except (OSError, UnicodeDecodeError) as exc:
        raise BadInput(f"the public key {path.name} cannot be read") from exc


def key_of(pem: str) -> PublicKey:
    """Return the RSA key in *pem*; `BadInput` for another kind of key, or one too short."""
    try:
        key = _read(pem)
    except (ValueError, IndexError) as exc:  # binascii.Error is a ValueError
        raise BadInput("the public key is no RSA key in PEM form") from exc
    if key.modulus.bit_length() < _SMALLEST_BITS:
        raise BadInput(f"the public key is shorter than {_SMALLEST_BITS} bits")
    return key


def _read(pem: str) -> PublicKey:
    """Return the key of a SubjectPublicKeyInfo (RFC 5280, 4.1) in PEM form."""
    first, *lines, last = (line.strip() for line in pem.strip().splitlines())
    if (first, last) != ("-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----"):
        raise ValueError(first)
    info, _ = _part(base64.b64decode("".join(lines), validate=True), _SEQUENCE)
    algorithm, bits = _part(info, _SEQUENCE)
    if _part(algorithm, _OBJECT)[0] != _RSA:
        raise ValueError("another kind of key")
    numbers, _ = _part(_part(bits, _BITS)[0][1:], _SEQUENCE)
    modulus, rest = _part(numbers, _INTEGER)
    exponent, _ = _part(rest, _INTEGER)
    return PublicKey(modulus=int.from_bytes(modulus), exponent=int.from_bytes(exponent))


def is_signed_with(key: PublicKey, body: bytes, signature: str) -> bool:
    """Tell whether *signature* (base64) is one of *key* over *body*."""
    length = (key.modulus.bit_length() + 7) // 8
    try:
        sent = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return False
    number = int.from_bytes(sent)
    if len(sent) != length or number >= key.modulus:
        return False
    block = pow(number, key.exponent, key.modulus).to_bytes(length)
    ending = b"\x00" + _SHA256 + hashlib.sha256(body).digest()
    expected = b"\x00\x01" + b"\xff" * (length - len(ending) - 2) + ending
    return hmac.compare_digest(block, expected)


def _part(der: bytes, tag: int) -> tuple[bytes, bytes]:
    """Return the content of the first part of *der*, which must have *tag*, and what follows."""
    if der[0] != tag:
        raise ValueError(tag)
    length, start = der[1], 2
    if length & _LONG_FORM:
        start += length & ~_LONG_FORM
        length = int.from_bytes(der[2:start])
    if len(der) < start + length:
        raise ValueError("cut off")
    return der[start : start + length], der[start + length :]
