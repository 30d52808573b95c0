"""Fetches what guides agents and keeps it with the desk: playbooks and what was learned.

Only what the hub signed is kept. The key is that of the first answer of this hub; another one is
refused until somebody signs in anew, so that nobody in between can hand out rules.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

import msgspec

from agent_console.clock import Clock
from agent_console.logs import Plain, area
from agent_console.nba.learning import Learned
from agent_console.wire.codec import decode
from agent_console.wire.playbook import Playbooks

PLAYBOOKS, LEARNED = "playbooks", "learned"
_KEY = "guidance.key"
_EVERY = timedelta(minutes=10)
_log = area("sync")


class Source(Protocol):
    """The part of the hub that is asked."""

    def guidance(self, name: str, *, tag: str) -> tuple[bytes, str] | None:
        """Fetch one of the two; None if it has not changed."""
        ...


class Memory(Protocol):
    """Where the desk keeps it: `Journal` does."""

    def remembered(self, name: str) -> str | None:
        """Return what was kept under a name."""
        ...

    def remember(self, name: str, value: str | None) -> None:
        """Keep something under a name."""
        ...


class Guidance:
    """Keeps a desk's playbooks and posteriors up to date; asks every ten minutes at the most."""

    def __init__(
        self,
        hub: Source,
        memory: Memory,
        *,
        clock: Clock,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._hub = hub
        self._memory = memory
        self._clock = clock
        self._changed = changed
        self._next = clock()

    def refresh(self, *, now: bool = False) -> bool:
        """Ask if it is time, or *now*; True if anything changed. Raises what the hub raises."""
        at = self._clock()
        if not now and at < self._next <= at + _EVERY:  # farther off, the clock was set back
            return False
        self._next = at + _EVERY
        found = [self._fetch(PLAYBOOKS, self._take_playbooks), self._fetch(LEARNED, _readable)]
        if any(found):
            self._changed()
        return any(found)

    def _fetch(self, name: str, check: Callable[[bytes], bool]) -> bool:
        answer = self._hub.guidance(name, tag=self._memory.remembered(f"guidance.{name}.tag") or "")
        if answer is None:
            return False
        raw, tag = answer
        if not check(raw):
            _log.warning("the hub's %s could not be trusted and were not kept", Plain(name))
            return False
        self._memory.remember(f"guidance.{name}", raw.decode())
        self._memory.remember(f"guidance.{name}.tag", tag)
        return True

    def _take_playbooks(self, raw: bytes) -> bool:
        from agent_console.wire.signing import is_genuine  # and with it cryptography

        try:
            found = decode(raw, Playbooks)
        except msgspec.DecodeError:
            return False
        if not found.playbooks:
            return True
        known = self._memory.remembered(_KEY)
        if known is not None and known != found.public_key:
            return False
        if not all(is_genuine(one, found.public_key) for one in found.playbooks):
            return False
        self._memory.remember(_KEY, found.public_key)
        return True


def kept_playbooks(memory: Memory) -> Playbooks:
    """Return the playbooks kept here, or none."""
    raw = memory.remembered(f"guidance.{PLAYBOOKS}")
    return decode(raw, Playbooks) if raw else Playbooks()


def kept_learning(memory: Memory) -> Learned | None:
    """Return what was learned as far as it is kept here."""
    raw = memory.remembered(f"guidance.{LEARNED}")
    return decode(raw, Learned) if raw else None


def forget_guidance(memory: Memory) -> None:
    """Forget everything a hub said: it is another hub now."""
    for name in (PLAYBOOKS, LEARNED):
        memory.remember(f"guidance.{name}", None)
        memory.remember(f"guidance.{name}.tag", None)
    memory.remember(_KEY, None)


def _readable(raw: bytes) -> bool:
    try:
        decode(raw, Learned)
    except msgspec.DecodeError:
        return False
    return True
