"""Fetches what concerns whoever works here: remarks about their notes, scores, shared words.

It is no part of the common feed, which everybody's desk reads. A line there about this person says
that there is something new; besides, it is looked for now and then.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

import msgspec

from agent_console.clock import Clock
from agent_console.domain.coaching import CoachingFile
from agent_console.errors import HubRefused
from agent_console.logs import area
from agent_console.store.cache import Cache
from agent_console.wire.codec import decode

_EVERY = timedelta(minutes=10)
_log = area("sync")


class Source(Protocol):
    """The part of the hub that is asked."""

    def own_coaching(self, *, tag: str) -> tuple[bytes, str] | None:
        """Fetch the file with its tag; None if it is still the one of *tag*."""
        ...


class CoachingPost:
    """Keeps one desk's file up to date."""

    def __init__(
        self,
        hub: Source,
        cache: Cache,
        clock: Clock,
        changed: Callable[[], None] | None = None,
    ) -> None:
        self._hub = hub
        self._cache = cache
        self._clock = clock
        self._changed = changed
        self._next = clock()

    def refresh(self, *, now: bool = False) -> bool:
        """Ask if it is time, or *now*; True if anything changed. Raises what the hub raises.

        A hub of before has no such file, which is no trouble.
        """
        at = self._clock()
        if not now and at < self._next <= at + _EVERY:  # farther off, the clock was set back
            return False
        self._next = at + _EVERY
        _, tag = self._cache.coaching()
        try:
            answer = self._hub.own_coaching(tag=tag)
        except HubRefused:
            _log.info("this hub has no coaching")
            return False
        if answer is None:
            return False
        raw, tag = answer
        try:
            file = decode(raw, CoachingFile)
        except msgspec.DecodeError:
            _log.warning("what the hub says of coaching cannot be read")
            return False
        self._cache.keep_coaching(file, tag)
        if self._changed is not None:
            self._changed()
        return True
