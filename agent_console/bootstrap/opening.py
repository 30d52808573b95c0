"""Opens a desk's files, or says why they stay shut."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from agent_console.bootstrap.desk import Desk
from agent_console.clock import Clock, utc_now
from agent_console.desk import contact
from agent_console.desk.files import Files
from agent_console.desk.moving import brought_along
from agent_console.errors import (
    ConsoleError,
    StoreUnreadable,
    phrase,
)
from agent_console.logs import Plain, area
from agent_console.paths import Profile
from agent_console.policy import Policy
from agent_console.security.store_key import AskPassphrase, store_key
from agent_console.settings import Settings
from agent_console.store.cache import Cache
from agent_console.store.encrypted import set_aside
from agent_console.store.local_disk import made_ready
from agent_console.store.salvage import open_or_salvage

_log = area("start")
T = TypeVar("T")


def open_desk(
    profile: Profile,
    ask: AskPassphrase,
    *,
    use_keyring: bool = True,
    clock: Clock = utc_now,
    policy: Policy | None = None,
) -> Desk:
    """Open the files of *profile*, making them at the first start.

    A copy of the CRM that cannot be read is set aside and fetched again; a journal that is damaged
    is set aside, what is readable in it is saved into a new one, and both are reported. Raises
    `BadInput` for settings that make no sense, `StoreLocked` for a wrong passphrase, `StoreTooNew`
    for files of a newer program, `StoreForeign` for those of another one and `StoreBlocked` for
    what the system does not let us use, and changes nothing then. Raises `UnlockExpired` and
    `NotAdmitted` where the hub has to be asked first; *policy* is what was decided for this
    computer.
    """
    policy = policy or Policy()
    settings = policy.settings(profile.settings)
    brought_along(profile, policy)
    made_ready(profile.folder)
    key = store_key(profile, ask, use_keyring=use_keyring)
    desk = desk_with(profile, settings, key, use_keyring=use_keyring, clock=clock, policy=policy)
    try:
        desk.admit(desk.agent)
        if desk.must_contact:
            raise contact.expired()
    except ConsoleError:
        desk.close()
        raise
    return desk


def desk_with(
    profile: Profile,
    settings: Settings,
    key: bytes,
    *,
    use_keyring: bool = True,
    clock: Clock = utc_now,
    policy: Policy | None = None,
) -> Desk:
    """Do as `open_desk` with the *key* at hand, whoever has to be asked first."""
    notices: list[ConsoleError] = []
    journal, damage = open_or_salvage(profile.journal, key, at=clock())
    if damage is not None:
        notices.append(damage)
    try:
        cache = _opened(Cache.open, profile.cache, key, notices, at=clock())
    except ConsoleError:
        journal.close()
        raise
    files = Files(cache, journal)
    return Desk(
        profile,
        settings,
        files,
        clock,
        tuple(notices),
        policy or Policy(),
        use_keyring=use_keyring,
    )


def _opened(
    opener: Callable[[Path, bytes], T],
    path: Path,
    key: bytes,
    notices: list[ConsoleError],
    *,
    at: datetime,
) -> T:
    try:
        return opener(path, key)
    except StoreUnreadable as exc:
        aside = set_aside(path, at=at)
        _log.warning("%s could not be read and is now %s", Plain(path.name), Plain(aside.name))
        sentence = phrase("{why}. It was kept as {file}; a new one was begun")
        notices.append(StoreUnreadable(sentence, why=exc.told, file=aside.name))
        return opener(path, key)
