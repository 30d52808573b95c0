"""The people who share one computer: each has files of their own, which only their PIN opens.

Each has a copy of the CRM of their own, too: what somebody may see is decided by who they are, and
one copy for all would hold what only some of them may see.
"""

import secrets
from pathlib import Path

import msgspec

from agent_console.domain.value import Value
from agent_console.paths import Profile
from agent_console.security.private_file import write_private
from agent_console.security.store_key import badge_opens, may_be_badge
from agent_console.wire.codec import decode, encode

_PEOPLE = "people"
_FILE = "person.json"


class PersonHere(Value, frozen=True, kw_only=True):
    """Somebody who has signed in on this computer."""

    name: str
    """As colleagues read it; it stands on the screen before anybody has unlocked anything."""


def people_here(folder: Path) -> list[tuple[Profile, PersonHere]]:
    """Return everybody who shares *folder*, by name."""
    found = []
    for path in (folder / _PEOPLE).glob(f"*/{_FILE}"):
        try:
            person = decode(path.read_bytes(), PersonHere)
        except (OSError, msgspec.DecodeError):
            continue
        found.append((Profile(path.parent, is_shared=True), person))
    return sorted(found, key=lambda one: (one[1].name.casefold(), str(one[0].folder)))


def whose_badge(folder: Path, scanned: str) -> Profile | None:
    """Return the files that the badge *scanned* opens; None if it is nobody's here.

    Eight bits tell badges apart at once. Where those of several people agree each is tried, which
    takes as long as a PIN does.
    """
    maybe = [one for one, _ in people_here(folder) if may_be_badge(one, scanned)]
    if len(maybe) <= 1:
        return maybe[0] if maybe else None
    return next((one for one in maybe if badge_opens(one, scanned)), None)


def profile_for_somebody_new(folder: Path) -> Profile:
    """Return files for somebody who has not worked here; their name says nothing of the person."""
    return Profile(folder / _PEOPLE / secrets.token_hex(8), is_shared=True)


def remember(profile: Profile, name: str) -> None:
    """Let whoever signed in be found by *name* at the next start, where files are shared."""
    content = encode(PersonHere(name=name))
    path = profile.folder / _FILE
    if profile.is_shared and not (path.exists() and path.read_bytes() == content):
        write_private(path, content)
