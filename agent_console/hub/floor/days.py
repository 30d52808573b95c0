"""What a supervisor asks for, and which half hours that is: this day, and two a week apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from agent_console.domain.tally import HALF_HOUR
from agent_console.hub.floor.counting import half_hour_of

_WEEK = timedelta(days=7)
_DAY_COUNT = 3


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the zone that was asked for, as far as it counts."""

    number: int
    """So many weeks ago."""
    begins_at: datetime
    """Local midnight, or up to 15 minutes before where a zone is not on half hours."""
    ends_at: datetime
    upto: datetime
    """Now, or as long after its midnight as it is now after today's."""

    @property
    def half_hours(self) -> Iterator[datetime]:
        """Yield when each half hour begins."""
        start = self.begins_at
        while start < self.ends_at:
            yield start
            start += HALF_HOUR

    @property
    def closed(self) -> tuple[datetime, ...]:
        """Return the half hours that count whole."""
        last = half_hour_of(self.upto)
        return tuple(start for start in self.half_hours if start < last)


class Question(NamedTuple):
    """Which floor is looked at."""

    zone: str
    """IANA name."""
    team: str = ""
    queue: str = ""

    def days(self, now: datetime) -> tuple[Day, ...]:
        """Return today, the same day last week, and the one before that."""
        zone = ZoneInfo(self.zone)
        local = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        elapsed = now - _midnight(local)
        return tuple(
            Day(
                number=weeks,
                begins_at=(begins := _midnight(local - weeks * _WEEK)),
                ends_at=_midnight(local - weeks * _WEEK + timedelta(days=1)),
                upto=begins + elapsed,
            )
            for weeks in range(_DAY_COUNT)
        )


def _midnight(local: datetime) -> datetime:
    """Return a local midnight in UTC; sums of local times keep the clock, not the time passed."""
    return half_hour_of(local)
