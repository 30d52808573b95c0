"""The key of the local files: in the system's keyring, or wrapped with a passphrase.

Never on disk in the clear. A wrapped key is ``key XOR scrypt(passphrase)[:32]`` with an HMAC over
it: the scrypt output is used once per random salt, so the XOR is a one-time pad.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from agent_console.domain.value import Value
from agent_console.errors import (
    BadInput,
    KeyLost,
    NoKeyring,
    StoreBlocked,
    StoreForeign,
    StoreLocked,
)
from agent_console.paths import Profile
from agent_console.security.one_at_a_time import one_at_a_time
from agent_console.wire.codec import decode, encode

KEY_BYTES = 32
SERVICE = "agent-console"
"""Under which name the keyring has what is ours."""
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**15, 8, 1
_SCRYPT_MEMORY = 64 * 1024 * 1024

AskPassphrase = Callable[[bool], str | None]
"""Given True when a new passphrase is to be chosen; None when the person gives up."""


class WrappedKey(Value, frozen=True, kw_only=True):
    """The content of ``key.json``."""

    salt: str
    wrapped: str
    mac: str
    scrypt_n: int = _SCRYPT_N


def store_key(profile: Profile, ask: AskPassphrase, *, use_keyring: bool = True) -> bytes:
    """Return the key of *profile*'s files, making it at the first start.

    Raises `StoreLocked` if the person gives up or the passphrase is wrong, and when there are files
    but the keyring has lost their key: a new key would only hide them. `StoreBlocked` if the
    profile's folder cannot be written to.
    """
    try:
        return _store_key(profile, ask, use_keyring=use_keyring)
    except OSError as exc:
        raise StoreBlocked("the profile's folder cannot be used ({why})", why=exc.strerror) from exc


def _store_key(profile: Profile, ask: AskPassphrase, *, use_keyring: bool) -> bytes:
    if profile.key_file.exists():
        return _unwrapped(profile.key_file, ask(False))
    if use_keyring:
        try:
            with _first_start(profile):
                return _from_keyring(profile)
        except NoKeyring:
            pass
    _refuse_orphans(profile)
    passphrase = ask(True)
    if not passphrase:
        raise StoreLocked("there is no keyring on this computer and no passphrase was chosen")
    with _first_start(profile):
        if profile.key_file.exists():  # made by another program while the question stood here
            return _unwrapped(profile.key_file, passphrase)
        key = secrets.token_bytes(KEY_BYTES)
        _write_private(profile.key_file, encode(wrap(key, passphrase)))
    return key


def _first_start(profile: Profile) -> AbstractContextManager[None]:
    """Two programs that start at once must not make two keys: one would hide the other's files."""
    return one_at_a_time(profile.folder / "key.lock")


def wrap(key: bytes, passphrase: str) -> WrappedKey:
    """Return *key* so that only *passphrase* brings it back."""
    salt = os.urandom(16)
    pad, seal = _derived(passphrase, salt, _SCRYPT_N)
    wrapped = bytes(a ^ b for a, b in zip(key, pad, strict=True))
    mac = hmac.digest(seal, wrapped, "sha256")
    return WrappedKey(salt=salt.hex(), wrapped=wrapped.hex(), mac=mac.hex())


def unwrap(kept: WrappedKey, passphrase: str) -> bytes:
    """Return the key, or raise `StoreLocked` if the passphrase is another one."""
    pad, seal = _derived(passphrase, bytes.fromhex(kept.salt), kept.scrypt_n)
    wrapped = bytes.fromhex(kept.wrapped)
    if not hmac.compare_digest(hmac.digest(seal, wrapped, "sha256"), bytes.fromhex(kept.mac)):
        raise StoreLocked("that is not the passphrase")
    return bytes(a ^ b for a, b in zip(wrapped, pad, strict=True))


def has_keyring() -> bool:
    """Tell whether this computer has a keyring that keeps what it is given."""
    import keyring
    from keyring.backends import fail, null

    return not isinstance(keyring.get_keyring(), (fail.Keyring, null.Keyring))


def _from_keyring(profile: Profile) -> bytes:
    import keyring
    from keyring.errors import KeyringError

    if not has_keyring():
        raise NoKeyring("there is no keyring on this computer")
    name = profile_id(profile)
    try:
        kept = keyring.get_password(SERVICE, name)
        if kept is None:
            _refuse_orphans(profile)
            kept = secrets.token_hex(KEY_BYTES)
            keyring.set_password(SERVICE, name, kept)
            if keyring.get_password(SERVICE, name) != kept:
                raise NoKeyring("the keyring does not keep what it is given")
    except KeyringError as exc:
        why = type(exc).__name__
        raise NoKeyring("the keyring did not answer ({why})", why=why) from exc
    return bytes.fromhex(kept)


def profile_id(profile: Profile) -> str:
    """Return what the keyring calls *profile* by: it says nothing of the person."""
    path = profile.folder / "profile.id"
    if not path.exists():
        _write_private(path, secrets.token_hex(8).encode())
    return path.read_text("ascii")


def _refuse_orphans(profile: Profile) -> None:
    if profile.journal.exists():
        raise KeyLost("the key of this computer's files is not in the keyring, or it is locked")


def _unwrapped(path: Path, passphrase: str | None) -> bytes:
    if not passphrase:
        raise StoreLocked("no passphrase was given")
    try:
        return unwrap(decode(path.read_bytes(), WrappedKey), passphrase)
    except (msgspec.DecodeError, ValueError) as exc:
        raise StoreForeign("{file} is damaged", file=path.name) from exc


def _derived(passphrase: str, salt: bytes, n: int) -> tuple[bytes, bytes]:
    if not passphrase:
        raise BadInput("a passphrase has at least one character")
    made = hashlib.scrypt(
        passphrase.encode(),
        salt=salt,
        n=n,
        r=_SCRYPT_R,
        p=_SCRYPT_P,
        maxmem=_SCRYPT_MEMORY,
        dklen=2 * KEY_BYTES,
    )
    return made[:KEY_BYTES], made[KEY_BYTES:]


def _write_private(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
