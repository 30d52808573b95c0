from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

from agent_console.paths import Profile
from agent_console.security.refresh_token import RefreshToken


class InMemory(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise PasswordSetError("locked")
        self.kept[service, username] = password


class Memory:
    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    def remembered(self, name: str) -> str | None:
        return self.words.get(name)

    def remember(self, name: str, value: str | None) -> None:
        if value is None:
            self.words.pop(name, None)
        else:
            self.words[name] = value


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before = keyring.get_keyring()
    made = InMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_keyring_has_the_token_and_the_journal_has_not(profile: Profile, ring: InMemory) -> None:
    memory = Memory()
    token = RefreshToken(profile, memory)
    token.keep("r1")
    assert (token.kept(), memory.words) == ("r1", {})
    assert "r1" in ring.kept.values()


def test_without_a_keyring_the_encrypted_journal_has_it(profile: Profile) -> None:
    memory = Memory()
    token = RefreshToken(profile, memory)
    token.keep("r1")
    assert (token.kept(), memory.words) == ("r1", {"refresh": "r1"})


def test_keyring_that_locks_itself_meanwhile_loses_nothing(
    profile: Profile, ring: InMemory
) -> None:
    token = RefreshToken(profile, Memory())
    token.keep("r1")
    ring.is_locked = True
    token.keep("r2")
    assert token.kept() == "r2"
    ring.is_locked = False
    token.keep("r3")
    assert token.kept() == "r3"


def test_forgotten_token_is_nowhere(profile: Profile, ring: InMemory) -> None:
    memory = Memory()
    token = RefreshToken(profile, memory)
    token.keep("r1")
    token.forget()
    assert (token.kept(), memory.words) == ("", {})
    assert "r1" not in ring.kept.values()
