"""Where the refresh token of a sign-in lies: in the keyring, or in the encrypted journal."""

from contextlib import AbstractContextManager
from typing import Protocol

from agent_console.paths import Profile
from agent_console.security.one_at_a_time import one_at_a_time
from agent_console.security.store_key import SERVICE, has_keyring, profile_id

_NAME = "refresh"


class Memory(Protocol):
    """The part of the journal that is needed here."""

    def remembered(self, name: str) -> str | None:
        """Return a remembered word."""
        ...

    def remember(self, name: str, value: str | None) -> None:
        """Keep a word; None forgets it."""
        ...


class RefreshToken:
    """One person's refresh token on this computer."""

    def __init__(self, profile: Profile, journal: Memory, *, use_keyring: bool = True) -> None:
        self._profile = profile
        self._journal = journal
        # Whoever shares this computer may share its keyring.
        self._use_keyring = use_keyring and not profile.is_shared

    def kept(self) -> str:
        """Return the token; empty if there is none."""
        return self._journal.remembered(_NAME) or self._in_keyring() or ""

    def keep(self, token: str) -> None:
        """Put *token* in the place of the one before; it is on disk when this returns."""
        if not self._into_keyring(token):
            self._journal.remember(_NAME, token)
        else:
            self._journal.remember(_NAME, None)

    def alone(self) -> AbstractContextManager[None]:
        """Let no other program use the token meanwhile."""
        return one_at_a_time(self._profile.folder / "refresh.lock")

    def forget(self) -> None:
        """Leave none behind."""
        self._journal.remember(_NAME, None)
        self._into_keyring("")

    @property
    def _name(self) -> str:
        return f"{profile_id(self._profile)}.{_NAME}"

    def _in_keyring(self) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        if not self._use_keyring or not has_keyring():
            return None
        try:
            return keyring.get_password(SERVICE, self._name)
        except KeyringError:
            return None

    def _into_keyring(self, token: str) -> bool:
        """Put *token* into the keyring; False where there is none that keeps it."""
        import keyring
        from keyring.errors import KeyringError

        if not self._use_keyring or not has_keyring():
            return False
        try:
            keyring.set_password(SERVICE, self._name, token)
            return keyring.get_password(SERVICE, self._name) == token
        except KeyringError:
            return False
