"""The key of the local files: in the system's keyring, or wrapped with a PIN or passphrase.

Never on disk in the clear. Where there is a keyring nobody is asked, until somebody chooses a PIN:
from then on the keyring holds half of what is needed and the person the other.
"""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

import msgspec

from agent_console.clock import Clock, utc_now
from agent_console.errors import (
    BadInput,
    KeyLost,
    NoKeyring,
    StoreBlocked,
    StoreForeign,
    StoreLocked,
)
from agent_console.paths import Profile
from agent_console.security import badge
from agent_console.security.one_at_a_time import one_at_a_time
from agent_console.security.private_file import write_private
from agent_console.security.tries import Tries
from agent_console.security.wrapped_key import KEY_BYTES, WrappedKey, unwrap, wrap
from agent_console.wire.codec import decode, encode

SERVICE = "agent-console"
"""Under which name the keyring has what is ours."""
_HALF = "unlock"

AskPassphrase = Callable[[bool], str | None]
"""Given True when a new passphrase is to be chosen; None when the person gives up."""


def store_key(
    profile: Profile, ask: AskPassphrase, *, use_keyring: bool = True, clock: Clock = utc_now
) -> bytes:
    """Return the key of *profile*'s files, making it at the first start.

    Raises `StoreLocked` if the person gives up or the passphrase is wrong, and when there are files
    but the keyring has lost their key: a new key would only hide them. `StoreBlocked` if the
    profile's folder cannot be written to.
    """
    try:
        return _store_key(profile, ask, use_keyring=use_keyring, clock=clock)
    except OSError as exc:
        raise StoreBlocked("the profile's folder cannot be used ({why})", why=exc.strerror) from exc


def _store_key(profile: Profile, ask: AskPassphrase, *, use_keyring: bool, clock: Clock) -> bytes:
    if profile.key_file.exists():
        return unlocked(profile, ask(False), clock=clock)
    if use_keyring and not profile.is_shared:
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
        if not profile.key_file.exists():
            key = secrets.token_bytes(KEY_BYTES)
            half = _new_half(profile) if use_keyring else b""
            write_private(profile.key_file, encode(wrap(key, passphrase, secret=half)))
            return key
    # made by another program while the question stood here
    return unlocked(profile, passphrase, clock=clock)


def _first_start(profile: Profile) -> AbstractContextManager[None]:
    """Two programs that start at once must not make two keys: one would hide the other's files."""
    return one_at_a_time(profile.folder / "key.lock")


def unlocked(profile: Profile, passphrase: str | None, *, clock: Clock = utc_now) -> bytes:
    """Return the key that *passphrase*, or the badge, unlocks; wrong tries slow down.

    What an earlier version wrapped is wrapped anew.
    """
    if not passphrase:
        raise StoreLocked("no passphrase was given")
    path = profile.key_file
    with _first_start(profile):
        tries = Tries(profile.folder / "tries.json", clock)
        tries.count()
        try:
            kept = decode(path.read_bytes(), WrappedKey)
            key = _unwrapped(profile, kept, passphrase)
        except (msgspec.DecodeError, ValueError) as exc:
            raise StoreForeign("{file} is damaged", file=path.name) from exc
        tries.forget()
        if kept.is_old:
            write_private(path, encode(wrap(key, passphrase)))
    return key


def _unwrapped(profile: Profile, kept: WrappedKey, typed: str) -> bytes:
    """Try the badge where it may be that, else the passphrase."""
    half = _half(profile) if kept.needs_keyring else b""
    of_badge = badge.wrapped_for(profile, typed)
    if of_badge is not None:
        with suppress(StoreLocked):
            return unwrap(of_badge, badge.read_badge(typed), secret=half)
    return unwrap(kept, typed, secret=half)


def may_be_badge(profile: Profile, scanned: str) -> bool:
    """Tell at once whether *scanned* may be the badge of *profile*; of a damaged file it is not."""
    try:
        return badge.wrapped_for(profile, scanned) is not None
    except StoreForeign:
        return False


def badge_opens(profile: Profile, scanned: str) -> bool:
    """Tell whether *scanned* is the badge of *profile*; takes as long as a PIN."""
    try:
        of_badge = badge.wrapped_for(profile, scanned)
        if of_badge is None:
            return False
        half = _half(profile) if of_badge.needs_keyring else b""
        unwrap(of_badge, badge.read_badge(scanned), secret=half)
    except (StoreForeign, StoreLocked, KeyLost):
        return False
    return True


def give_badge(profile: Profile, passphrase: str, scanned: str) -> None:
    """Let a badge open *profile* beside its PIN, which is asked once more.

    Raises `StoreLocked` for a wrong PIN and `BadInput` for a badge that is too short, or where the
    files have no PIN.
    """
    if not is_locked_with_pin(profile):
        raise BadInput("these files have no PIN: a badge would be the only lock")
    key = unlocked(profile, passphrase)
    kept = decode(profile.key_file.read_bytes(), WrappedKey)
    badge.give(profile, key, scanned, secret=_half(profile) if kept.needs_keyring else b"")


def lock_with(profile: Profile, key: bytes, passphrase: str, *, use_keyring: bool = True) -> None:
    """Let *key* be had from now on with *passphrase* only, and with the keyring where there is one.

    The keyring forgets the key itself, once the wrapped one is on disk and was read back. A badge
    has to be given anew.
    """
    with _first_start(profile):
        badge.take_away(profile)
        half = (_kept_half(profile) or _new_half(profile)) if use_keyring else b""
        write_private(profile.key_file, encode(wrap(key, passphrase, secret=half)))
        kept = decode(profile.key_file.read_bytes(), WrappedKey)
        if half and unwrap(kept, passphrase, secret=_half(profile)) == key:
            _forget(profile_id(profile))


def forget_key(profile: Profile, *, use_keyring: bool = True) -> None:
    """Let nobody have the key of *profile*'s files ever again."""
    profile.key_file.unlink(missing_ok=True)
    badge.take_away(profile)
    if use_keyring and has_keyring():
        for name in ("", f".{_HALF}", ".refresh"):
            with suppress(NoKeyring):
                _forget(f"{profile_id(profile)}{name}")


def is_locked_with_pin(profile: Profile) -> bool:
    """Tell whether a PIN or passphrase opens these files."""
    return profile.key_file.exists()


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
        if not kept:
            _refuse_orphans(profile)
            kept = secrets.token_hex(KEY_BYTES)
            keyring.set_password(SERVICE, name, kept)
            if keyring.get_password(SERVICE, name) != kept:
                raise NoKeyring("the keyring does not keep what it is given")
    except KeyringError as exc:
        why = type(exc).__name__
        raise NoKeyring("the keyring did not answer ({why})", why=why) from exc
    return bytes.fromhex(kept)


def _kept_half(profile: Profile) -> bytes:
    """Return the keyring's secret that the files need as they are; empty where they need none.

    It is not replaced: a computer that goes off between a new secret and a new file would keep
    neither the old lock's key nor the new one's.
    """
    try:
        kept = decode(profile.key_file.read_bytes(), WrappedKey)
        return _half(profile) if kept.needs_keyring else b""
    except (FileNotFoundError, msgspec.DecodeError, ValueError, KeyLost):
        return b""


def _new_half(profile: Profile) -> bytes:
    """Return a new secret of the keyring; empty where there is none that keeps it."""
    import keyring
    from keyring.errors import KeyringError

    if not has_keyring():
        return b""
    name, half = f"{profile_id(profile)}.{_HALF}", secrets.token_hex(KEY_BYTES)
    try:
        keyring.set_password(SERVICE, name, half)
        return bytes.fromhex(half) if keyring.get_password(SERVICE, name) == half else b""
    except KeyringError:
        return b""


def _forget(name: str) -> None:
    """Let the keyring hold nothing under *name* that is worth reading."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if keyring.get_password(SERVICE, name) is not None:
            keyring.delete_password(SERVICE, name)
    except PasswordDeleteError:
        keyring.set_password(SERVICE, name, "")
    except KeyringError as exc:
        why = type(exc).__name__
        raise NoKeyring("the keyring did not answer ({why})", why=why) from exc


def _half(profile: Profile) -> bytes:
    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(SERVICE, f"{profile_id(profile)}.{_HALF}")
    except KeyringError:
        kept = None
    if kept is None:
        raise KeyLost("the key of this computer's files is not in the keyring, or it is locked")
    return bytes.fromhex(kept)


def profile_id(profile: Profile) -> str:
    """Return what the keyring calls *profile* by: it says nothing of the person."""
    path = profile.folder / "profile.id"
    if not path.exists():
        write_private(path, secrets.token_hex(8).encode())
    return path.read_text("ascii")


def _refuse_orphans(profile: Profile) -> None:
    if profile.journal.exists():
        raise KeyLost("the key of this computer's files is not in the keyring, or it is locked")
