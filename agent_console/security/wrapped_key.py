"""A key that only a PIN or passphrase brings back; where there is a keyring, together with it.

What is typed goes through argon2id, is mixed with a secret of the keyring (HKDF), and wraps the key
(AES key wrap, RFC 3394). With the secret, a copy of the files alone cannot be tried out; without
one the passphrase must be long. Files of earlier versions, made with scrypt, are still read.
"""

import hashlib
import hmac
import os

import msgspec

from agent_console.domain.value import Value
from agent_console.errors import BadInput, StoreForeign, StoreLocked

KEY_BYTES = 32
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**15, 8, 1
_SCRYPT_MEMORY = 64 * 1024 * 1024
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 3, 4
"""RFC 9106, 4: the second recommended choice."""
_MOST_MEMORY_KIB, _MOST_PASSES = 1024 * 1024, 64
_ARGON, _SCRYPT = "argon2id", "scrypt"
_PURPOSE = b"agent-console key of the local files"


class WrappedKey(Value, frozen=True, kw_only=True):
    """The content of ``key.json``."""

    salt: str
    wrapped: str
    mac: str = ""
    """Of earlier versions; now the wrapping proves itself."""
    scrypt_n: int = _SCRYPT_N
    kind: str = _SCRYPT
    memory_kib: int = 0
    passes: int = 0
    lanes: int = 0
    needs_keyring: bool = False

    @property
    def is_old(self) -> bool:
        """Tell whether it should be written anew."""
        return self.kind != _ARGON


def wrap(key: bytes, passphrase: str, *, secret: bytes = b"") -> WrappedKey:
    """Return *key* so that only *passphrase*, with the keyring's *secret*, brings it back."""
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap

    kept = WrappedKey(
        salt=os.urandom(16).hex(),
        wrapped="",
        kind=_ARGON,
        memory_kib=_MEMORY_KIB,
        passes=_PASSES,
        lanes=_LANES,
        needs_keyring=bool(secret),
    )
    wrapped = aes_key_wrap(_lock(kept, passphrase, secret), key)
    return msgspec.structs.replace(kept, wrapped=wrapped.hex())


def unwrap(kept: WrappedKey, passphrase: str, *, secret: bytes = b"") -> bytes:
    """Return the key, or raise `StoreLocked` if the passphrase is another one."""
    if kept.is_old:
        return _from_scrypt(kept, passphrase)
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    try:
        return aes_key_unwrap(_lock(kept, passphrase, secret), bytes.fromhex(kept.wrapped))
    except InvalidUnwrap:
        raise _wrong() from None


def _lock(kept: WrappedKey, passphrase: str, secret: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    _refuse_empty(passphrase)
    is_sound = kept.memory_kib <= _MOST_MEMORY_KIB and kept.passes <= _MOST_PASSES
    if kept.kind != _ARGON or not is_sound:
        raise StoreForeign("the file with the key is damaged, or of a newer program")
    stretched = hash_secret_raw(
        passphrase.encode(),
        bytes.fromhex(kept.salt),
        time_cost=kept.passes,
        memory_cost=kept.memory_kib,
        parallelism=kept.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    mixing = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=secret or None, info=_PURPOSE)
    return mixing.derive(stretched)


def _from_scrypt(kept: WrappedKey, passphrase: str) -> bytes:
    """Read what earlier versions wrote: ``key XOR scrypt(passphrase)`` with an HMAC over it."""
    _refuse_empty(passphrase)
    made = hashlib.scrypt(
        passphrase.encode(),
        salt=bytes.fromhex(kept.salt),
        n=kept.scrypt_n,
        r=_SCRYPT_R,
        p=_SCRYPT_P,
        maxmem=_SCRYPT_MEMORY,
        dklen=2 * KEY_BYTES,
    )
    pad, seal = made[:KEY_BYTES], made[KEY_BYTES:]
    wrapped = bytes.fromhex(kept.wrapped)
    if not hmac.compare_digest(hmac.digest(seal, wrapped, "sha256"), bytes.fromhex(kept.mac)):
        raise _wrong()
    return bytes(a ^ b for a, b in zip(wrapped, pad, strict=True))


def _wrong() -> StoreLocked:
    return StoreLocked("that is not the PIN or passphrase")


def _refuse_empty(passphrase: str) -> None:
    if not passphrase:
        raise BadInput("a passphrase has at least one character")
