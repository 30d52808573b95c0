"""Wrong tries to unlock slow down. They are counted on disk: a new start is no way round it.

A try is counted before it is made, so that neither is killing the program.
"""

from datetime import datetime, timedelta
from math import ceil
from pathlib import Path

import msgspec

from agent_console.clock import Clock
from agent_console.domain.value import Value
from agent_console.errors import UnlockSlowed
from agent_console.security.private_file import write_private
from agent_console.wire.codec import decode, encode

_FREE = 3
_FIRST_WAIT = timedelta(seconds=15)
_LONGEST_WAIT = timedelta(minutes=15)


class _Counted(Value, frozen=True, kw_only=True):
    wrong_count: int
    at: datetime
    wait_s: float = 0


class Tries:
    """The tries that were made at one profile since the last right one."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def count(self) -> None:
        """Count one more, or raise `UnlockSlowed` if it comes too soon."""
        before, now = self._read(), self._clock()
        if before is not None and (rest_s := _rest_s(before, now)) > 0:
            if now < before.at:  # the clock was set back: the wait begins again, it does not end
                self._write(msgspec.structs.replace(before, at=now))
            raise UnlockSlowed("wrong too often: wait {wait_s} seconds", wait_s=ceil(rest_s))
        wrong = 1 if before is None else before.wrong_count + 1
        wait = timedelta()
        if wrong >= _FREE:
            wait = min(_FIRST_WAIT * 2 ** min(wrong - _FREE, 16), _LONGEST_WAIT)
        self._write(_Counted(wrong_count=wrong, at=now, wait_s=wait.total_seconds()))

    def forget(self) -> None:
        """Begin anew: the last one was right."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> _Counted | None:
        try:
            return decode(self._path.read_bytes(), _Counted)
        except FileNotFoundError:
            return None
        except msgspec.DecodeError:
            # Whoever spoils the count waits longest.
            return _Counted(
                wrong_count=_FREE, at=self._clock(), wait_s=_LONGEST_WAIT.total_seconds()
            )

    def _write(self, counted: _Counted) -> None:
        write_private(self._path, encode(counted))


def _rest_s(counted: _Counted, now: datetime) -> float:
    passed_s = max(0.0, (now - counted.at).total_seconds())
    return counted.wait_s - passed_s
