import hashlib
import hmac
import stat
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import keyring
import msgspec
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

from agent_console.errors import (
    BadInput,
    KeyLost,
    StoreBlocked,
    StoreForeign,
    StoreLocked,
    UnlockSlowed,
)
from agent_console.paths import Profile
from agent_console.security.store_key import has_keyring, lock_with, store_key, unlocked
from agent_console.security.wrapped_key import KEY_BYTES, WrappedKey, unwrap, wrap
from agent_console.store.journal import Journal

KEY = bytes(range(KEY_BYTES))


class InMemory(KeyringBackend):
    """A keyring that keeps what it is given until the test ends."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Forgetful(InMemory):
    """Takes a password and does not keep it."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Locked(InMemory):
    """Refuses every password."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("the person closed the question")


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before = keyring.get_keyring()
    made = InMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def _never(_is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
    raise AssertionError("nobody should be asked")


class Person:
    """Answers each question for the passphrase with the next word."""

    def __init__(self, *words: str | None) -> None:
        self.words = list(words)
        self.asked: list[bool] = []

    def __call__(self, is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
        self.asked.append(is_new)
        return self.words.pop(0)


def test_the_right_passphrase_brings_the_key_back() -> None:
    assert unwrap(wrap(KEY, "a horse 李"), "a horse 李") == KEY


@pytest.mark.parametrize("wrong", ["a hors", "A horse", "a horse "])
def test_another_passphrase_does_not(wrong: str) -> None:
    with pytest.raises(StoreLocked):
        unwrap(wrap(KEY, "a horse"), wrong)


def test_the_same_key_and_passphrase_never_look_the_same_twice() -> None:
    first, second = wrap(KEY, "a horse"), wrap(KEY, "a horse")
    assert first.salt != second.salt
    assert first.wrapped != second.wrapped
    assert KEY.hex() not in msgspec.json.encode(first).decode()


@pytest.mark.parametrize("part", ["salt", "wrapped"])
def test_a_tampered_key_file_gives_no_key(part: str) -> None:
    kept = wrap(KEY, "a horse")
    text = getattr(kept, part)
    other = ("0" if text[0] != "0" else "1") + text[1:]
    with pytest.raises(StoreLocked):
        unwrap(msgspec.structs.replace(kept, **{part: other}), "a horse")


def test_an_empty_passphrase_wraps_nothing() -> None:
    with pytest.raises(BadInput):
        wrap(KEY, "")


def test_without_a_keyring_a_passphrase_is_chosen_once_and_asked_for_ever_after(
    profile: Profile,
) -> None:
    assert not has_keyring()
    person = Person("a horse", "a horse")
    key = store_key(profile, person)
    assert store_key(profile, person) == key
    assert person.asked == [True, False]
    assert stat.S_IMODE(profile.key_file.stat().st_mode) == 0o600
    assert not list(profile.folder.glob("*.new"))
    assert key.hex().encode() not in profile.key_file.read_bytes()


@pytest.mark.parametrize("answer", [None, ""])
def test_who_chooses_no_passphrase_gets_no_files(profile: Profile, answer: str | None) -> None:
    with pytest.raises(StoreLocked):
        store_key(profile, Person(answer))
    assert not profile.key_file.exists()


@pytest.mark.parametrize("answer", [None, "", "another"])
def test_a_wrong_answer_later_changes_nothing(profile: Profile, answer: str | None) -> None:
    key = store_key(profile, Person("a horse"))
    before = profile.key_file.read_bytes()
    with pytest.raises(StoreLocked):
        store_key(profile, Person(answer))
    assert profile.key_file.read_bytes() == before
    assert store_key(profile, Person("a horse")) == key


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"salt": "00"}', b'{"salt": "zz", "wrapped": "zz", "mac": "zz"}']
)
def test_a_damaged_key_file_is_told_and_left(profile: Profile, content: bytes) -> None:
    profile.folder.mkdir(parents=True)
    profile.key_file.write_bytes(content)
    with pytest.raises(StoreForeign, match=r"key\.json"):
        store_key(profile, Person("a horse"))
    assert profile.key_file.read_bytes() == content


def test_a_keyring_keeps_the_key_and_nobody_is_asked(profile: Profile, ring: InMemory) -> None:
    key = store_key(profile, _never)
    assert store_key(profile, _never) == key
    assert len(key) == KEY_BYTES
    assert list(ring.kept.values()) == [key.hex()]
    on_disk = b"".join(path.read_bytes() for path in profile.folder.iterdir())
    assert key.hex().encode() not in on_disk
    assert key not in on_disk


def test_each_profile_has_a_key_of_its_own(profile: Profile, ring: InMemory, tmp_path: Any) -> None:
    assert store_key(profile, _never) != store_key(Profile(tmp_path / "other"), _never)


def test_a_keyring_that_lost_the_key_of_files_opens_nothing_and_makes_no_new_one(
    profile: Profile, ring: InMemory
) -> None:
    Journal.open(profile.journal, store_key(profile, _never)).close()
    before = profile.journal.read_bytes()
    ring.kept.clear()
    with pytest.raises(KeyLost):
        store_key(profile, _never)
    assert ring.kept == {}
    assert profile.journal.read_bytes() == before
    assert not profile.key_file.exists()


@pytest.mark.parametrize("kind", [Forgetful, Locked])
def test_a_keyring_that_keeps_nothing_is_none(
    profile: Profile, ring: InMemory, kind: type[InMemory]
) -> None:
    keyring.set_keyring(kind())
    person = Person("a horse", "a horse")
    key = store_key(profile, person)
    assert store_key(profile, person) == key
    assert person.asked == [True, False]


def test_the_keyring_is_left_alone_where_it_is_not_wanted(profile: Profile, ring: InMemory) -> None:
    store_key(profile, Person("a horse"), use_keyring=False)
    assert ring.kept == {}


def _at_once(profile: Profile, ask: Any, count: int = 8) -> set[bytes]:
    start, keys, failed = threading.Barrier(count), list[bytes](), list[Exception]()

    def begin() -> None:
        start.wait()
        try:
            keys.append(store_key(profile, ask))
        except Exception as exc:  # noqa: BLE001 collected for the assertion
            failed.append(exc)

    threads = [threading.Thread(target=begin) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(keys) == count
    return set(keys)


def test_programs_that_start_first_at_once_agree_on_one_key(
    profile: Profile, ring: InMemory
) -> None:
    assert len(_at_once(profile, _never)) == 1


def test_programs_that_start_first_at_once_without_a_keyring_agree_too(profile: Profile) -> None:
    assert len(_at_once(profile, lambda _is_new: "a horse", count=3)) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Any) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreBlocked):
        store_key(Profile(tmp_path / "file" / "profile"), Person("a horse"))


NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
OF_AN_EARLIER_VERSION = (
    b'{"salt":"000102030405060708090a0b0c0d0e0f","wrapped":"%s","mac":"%s","scrypt_n":1024}'
)


class Standing:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def _as_an_earlier_version(key: bytes, passphrase: str) -> bytes:
    made = hashlib.scrypt(
        passphrase.encode(), salt=bytes(range(16)), n=1024, r=8, p=1, dklen=2 * KEY_BYTES
    )
    wrapped = bytes(a ^ b for a, b in zip(key, made[:KEY_BYTES], strict=True))
    mac = hmac.digest(made[KEY_BYTES:], wrapped, "sha256")
    return OF_AN_EARLIER_VERSION % (wrapped.hex().encode(), mac.hex().encode())


def test_key_of_an_earlier_version_opens_and_is_wrapped_anew(profile: Profile) -> None:
    profile.folder.mkdir(parents=True)
    profile.key_file.write_bytes(_as_an_earlier_version(KEY, "a horse"))
    with pytest.raises(StoreLocked):
        unlocked(profile, "a cow")
    assert unlocked(profile, "a horse") == KEY
    assert b"argon2id" in profile.key_file.read_bytes()
    assert unlocked(profile, "a horse") == KEY


def test_pin_and_keyring_open_together_and_neither_alone(profile: Profile, ring: InMemory) -> None:
    key = store_key(profile, _never)
    lock_with(profile, key, "204816")
    assert key.hex() not in ring.kept.values()
    assert store_key(profile, Person("204816")) == key
    half = dict(ring.kept)
    ring.kept.clear()
    with pytest.raises(KeyLost):
        store_key(profile, Person("204816"))
    ring.kept.update(dict.fromkeys(half, "00" * KEY_BYTES))
    with pytest.raises(StoreLocked):
        store_key(profile, Person("204816"))
    ring.kept.update(half)
    with pytest.raises(StoreLocked):
        store_key(profile, Person("204817"))


def test_another_pin_that_cannot_be_written_leaves_the_one_before_as_it_was(
    profile: Profile, ring: InMemory
) -> None:
    key = store_key(profile, _never)
    lock_with(profile, key, "204816")
    beside = profile.key_file.with_name(f"{profile.key_file.name}.new")
    beside.mkdir()  # a disk that is full, or power that goes
    with pytest.raises(OSError):
        lock_with(profile, key, "771350")
    beside.rmdir()
    assert store_key(profile, Person("204816")) == key
    lock_with(profile, key, "771350")
    assert store_key(profile, Person("771350")) == key
    with pytest.raises(StoreLocked):
        store_key(profile, Person("204816"))


def test_pin_locks_where_there_is_no_keyring_too(profile: Profile) -> None:
    key = store_key(profile, Person("a horse"))
    lock_with(profile, key, "another horse")
    assert store_key(profile, Person("another horse")) == key
    with pytest.raises(StoreLocked):
        store_key(profile, Person("a horse"))


def test_wrong_tries_slow_down_and_a_new_start_does_not_help(profile: Profile) -> None:
    clock = Standing()
    key = store_key(profile, Person("a horse"))
    for _ in range(3):
        with pytest.raises(StoreLocked, match="not the PIN"):
            store_key(profile, Person("wrong"), clock=clock)
    with pytest.raises(UnlockSlowed, match="15 seconds"):
        store_key(profile, Person("a horse"), clock=clock)
    clock.now += timedelta(seconds=16)
    with pytest.raises(StoreLocked, match="not the PIN"):
        store_key(profile, Person("wrong"), clock=clock)
    clock.now += timedelta(seconds=16)
    with pytest.raises(UnlockSlowed):
        store_key(profile, Person("a horse"), clock=clock)
    clock.now += timedelta(seconds=16)
    assert store_key(profile, Person("a horse"), clock=clock) == key
    with pytest.raises(StoreLocked, match="not the PIN"):
        store_key(profile, Person("wrong"), clock=clock)


def test_clock_that_is_set_back_or_a_spoilt_count_does_not_help(profile: Profile) -> None:
    clock = Standing()
    store_key(profile, Person("a horse"))
    for _ in range(3):
        with pytest.raises(StoreLocked):
            store_key(profile, Person("wrong"), clock=clock)
    clock.now -= timedelta(days=1)
    for _ in range(2):
        with pytest.raises(UnlockSlowed, match="15 seconds"):
            store_key(profile, Person("a horse"), clock=clock)
    clock.now += timedelta(seconds=16)
    (profile.folder / "tries.json").write_bytes(b"{")
    with pytest.raises(UnlockSlowed):
        store_key(profile, Person("a horse"), clock=clock)


def test_file_that_would_take_all_memory_is_refused(profile: Profile) -> None:
    kept = msgspec.structs.replace(wrap(KEY, "a horse"), memory_kib=2**30)
    with pytest.raises(StoreForeign):
        unwrap(kept, "a horse")
    assert isinstance(kept, WrappedKey)
