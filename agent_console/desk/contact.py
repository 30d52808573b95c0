"""When this desk last agreed with the hub, and what the hub said of opening files without it.

Kept in the encrypted journal: who cannot open the files cannot give themselves more time.
"""

from datetime import datetime, timedelta

from agent_console.domain.value import Value
from agent_console.errors import UnlockExpired
from agent_console.store.journal import Journal
from agent_console.wire.codec import decode, encode
from agent_console.wire.sign_in import UnlockPolicy

_NAME = "contact"
_SET_BACK = timedelta(days=1)
"""A clock that is behind the last contact by more was set back."""
_OFTEN_ENOUGH = timedelta(hours=1)


class _Contact(Value, frozen=True, kw_only=True):
    at: datetime
    policy: UnlockPolicy = UnlockPolicy()


def made(journal: Journal, policy: UnlockPolicy, *, at: datetime) -> None:
    """Remember that the hub knows whoever works here, and what it said."""
    journal.remember(_NAME, encode(_Contact(at=at, policy=policy)).decode())


def go_on(journal: Journal, *, at: datetime) -> None:
    """Remember that desk and hub still agree; written once an hour at the most."""
    kept = _kept(journal)
    if kept is not None and not kept.at <= at < kept.at + _OFTEN_ENOUGH:
        made(journal, kept.policy, at=at)


def policy_of(journal: Journal) -> UnlockPolicy:
    """Return what the hub last said."""
    kept = _kept(journal)
    return UnlockPolicy() if kept is None else kept.policy


def is_over(journal: Journal, *, at: datetime, most_days: int | None = None) -> bool:
    """Tell whether the last contact is too long ago, as far as one can trust this clock.

    *most_days* are those of this computer: the shorter time counts, theirs or the hub's.
    """
    kept = _kept(journal)
    if kept is None:
        return False
    days = kept.policy.days if most_days is None else min(most_days, kept.policy.days)
    return not kept.at - _SET_BACK <= at <= kept.at + timedelta(days=days)


def expired() -> UnlockExpired:
    """Return the refusal to open files that were away too long."""
    return UnlockExpired("this computer was without the CRM for too long")


def _kept(journal: Journal) -> _Contact | None:
    kept = journal.remembered(_NAME)
    return decode(kept, _Contact) if kept else None
