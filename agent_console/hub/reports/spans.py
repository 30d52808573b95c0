"""From when until when a report counts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent_console.domain.report import ReportFilter
from agent_console.hub.problems import Refusal

MOST_DAYS = 366
_DAY = timedelta(days=1)
_BAD = HTTPStatus.UNPROCESSABLE_ENTITY


class Days(NamedTuple):
    """Days of a time zone, both ends with them."""

    first: date
    last: date
    zone: ZoneInfo

    @property
    def begins_at(self) -> datetime:
        """Return when the first day begins."""
        return self._midnight(self.first)

    @property
    def ends_at(self) -> datetime:
        """Return when the last day is over."""
        return self._midnight(self.last + _DAY)

    @property
    def each(self) -> Iterator[tuple[datetime, datetime]]:
        """Yield when each day begins and ends."""
        day = self.first
        while day <= self.last:
            yield self._midnight(day), self._midnight(day + _DAY)
            day += _DAY

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.zone).astimezone(UTC)


def days_of(wanted: ReportFilter, *, now: datetime) -> Days:
    """Return the days *wanted* names, today where it names none; refuse what makes no sense."""
    try:
        zone = ZoneInfo(wanted.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refusal(_BAD, "There is no such time zone") from None
    first = wanted.first_day or now.astimezone(zone).date()
    last = wanted.last_day or first
    if last < first:
        raise Refusal(_BAD, "The last day comes before the first")
    if (last - first).days >= MOST_DAYS or first.year < 1971 or last.year > 9000:  # noqa: PLR2004 - what clocks can tell
        raise Refusal(_BAD, "A report is about one year at the most")
    return Days(first, last, zone)
