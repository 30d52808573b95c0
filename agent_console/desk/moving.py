"""Takes a person's files along to where this computer keeps them from now on.

Only what cannot be fetched again: the copy of the CRM comes anew. The old folder is left whole
under another name, so that nothing that was not sent can be lost on the way.
"""

import os
import shutil
from pathlib import Path

from agent_console.cti.local_socket import may_be_running, show_running
from agent_console.errors import StoreBlocked
from agent_console.logs import area
from agent_console.paths import Profile, default_profile
from agent_console.policy import Policy
from agent_console.store.local_disk import made_ready

_log = area("start")
_LEFT = ("cache.db", "line.", "key.lock")
"""Beginnings of names that mean nothing at another place."""


def brought_along(profile: Profile, policy: Policy) -> bool:
    """Do as `moved` where *profile* is the one that *policy* names for this person."""
    if not policy.profiles or profile != default_profile(policy.profiles):
        return False
    return moved(default_profile(), profile)


def moved(old: Profile, new: Profile) -> bool:
    """Bring the files of *old* to *new* where there are none yet; tell whether that was done.

    Raises `StoreBlocked` while a console works over the old ones, and if the disk does not take
    them; nothing was changed then.
    """
    if old.folder == new.folder or new.journal.exists() or not old.journal.exists():
        return False
    if may_be_running(old) and show_running(old):
        raise StoreBlocked("the console is open over the files that are to be moved: close it")
    coming = new.folder.with_name(f"{new.folder.name}.coming")
    shutil.rmtree(coming, ignore_errors=True)
    made_ready(coming)
    made_ready(new.folder)
    try:
        for path in sorted(old.folder.iterdir()):
            if path.is_file() and not path.name.startswith(_LEFT):
                _copied(path, coming / path.name)
        # The console that moves them has begun its logs there. Once the journal is there, all is.
        for path in sorted(coming.iterdir(), key=lambda one: one.name == new.journal.name):
            path.replace(new.folder / path.name)
        coming.rmdir()
    except OSError as exc:
        why = exc.strerror
        raise StoreBlocked("the profile's folder cannot be used ({why})", why=why) from exc
    old.folder.rename(_free(old.folder.with_name(f"{old.folder.name}.moved")))
    _log.info("the files of this desk were moved to where the policy says")
    return True


def _copied(path: Path, to: Path) -> None:
    shutil.copy2(path, to)
    with to.open("rb+") as copy:
        os.fsync(copy.fileno())


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free
