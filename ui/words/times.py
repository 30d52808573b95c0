"""Times in words, in the time of this computer; those of flights in the time of the airport."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale

from ui.words.customs import customs
from ui.words.said import counted, reader, said

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_NOON = 12
_NEAR_DAYS = 6
_PATTERN = "pattern of a date"
_TIME = re.compile(r"(?<![\d:.])([01]\d|2[0-3]):([0-5]\d)(?![\d:]|\s?[AaPp]\.?[Mm])")


@lru_cache(maxsize=4096)
def local(at: datetime, zone: str = "") -> datetime:
    """Return *at* in *zone*, or in the time of this computer."""
    if zone:
        try:
            return at.astimezone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError):
            pass
    return at.astimezone()


def clock(at: datetime, zone: str = "") -> str:
    """Return "13:02", or "1:02 PM" for who is used to that."""
    here = local(at, zone)
    return _on_the_clock(here.hour, f":{here.minute:02}")


def clock_with_seconds(at: datetime) -> str:
    """Return "13:16:08", or "1:16:08 PM"."""
    here = local(at)
    return _on_the_clock(here.hour, f":{here.minute:02}:{here.second:02}")


def _on_the_clock(hour: int, rest: str) -> str:
    if not customs().has_half_days:
        return f"{hour:02}{rest}"
    half = reader().amText() if hour < _NOON else reader().pmText()
    return f"{hour % _NOON or _NOON}{rest} {half}"


def time_of_day(hour: int) -> str:
    """Return a full hour: "18:00", or "6:00 PM"."""
    return _on_the_clock(hour, ":00")


def as_read(words: str) -> str:
    """Return *words* of somebody else's, their times of the day as the reader is used to.

    What rules and playbooks say has a clock of twenty-four hours: "leaves at 14:35".
    """
    if not customs().has_half_days:
        return words
    return _TIME.sub(lambda found: _on_the_clock(int(found[1]), f":{found[2]}"), words)


def is_day_first() -> bool:
    """Tell whether the reader writes 3/12 for the third of December."""
    short = reader().dateFormat(QLocale.FormatType.ShortFormat)
    return short.find("d") < short.find("M")


def moment(at: datetime) -> str:
    """Return day and time: "22/11/2026 13:02"."""
    on = local(at).date()
    day_then = QDate(on.year, on.month, on.day)
    return f"{reader().toString(day_then, _full_year(reader().name()))} {clock(at)}"


@lru_cache(maxsize=8)
def _full_year(name: str) -> str:
    """Return the pattern of a day in numbers, the year in full: 11/22/26 could be any of three."""
    pattern = QLocale(name).dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def running(since: datetime, now: datetime) -> str:
    """Return how long something goes on: "02:14", or "1:02:14"."""
    seconds = max(0, int((now - since).total_seconds()))
    hours, rest = divmod(seconds, _HOUR)
    minutes, seconds = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def waited(span: timedelta) -> str:
    """Return "0:18"."""
    minutes, seconds = divmod(max(0, int(span.total_seconds())), _MINUTE)
    return f"{minutes}:{seconds:02}"


def span(duration: timedelta) -> str:
    """Return "2 h 40 min", "7 min" or "40 s"."""
    seconds = max(0, int(duration.total_seconds()))
    if seconds < _MINUTE:
        return said("{count} s", count=seconds)
    hours, minutes = divmod(seconds // _MINUTE, 60)
    if not hours:
        return said("{minutes} min", minutes=minutes)
    if not minutes:
        return said("{hours} h", hours=hours)
    return said("{hours} h {minutes} min", hours=hours, minutes=minutes)


def ago(at: datetime, now: datetime) -> str:
    """Return "just now", "4 s ago", "9 min ago", "3 h ago", or the day."""
    seconds = int((now - at).total_seconds())
    if seconds < 1:
        return said("just now")
    if seconds < _MINUTE:
        return said("{count} s ago", count=seconds)
    if seconds < _HOUR:
        return said("{count} min ago", count=seconds // _MINUTE)
    if seconds < _DAY:
        return said("{count} h ago", count=seconds // _HOUR)
    return day(local(at).date(), local(now).date())


def age(at: datetime, now: datetime) -> str:
    """Return "3 min old"."""
    return said("{span} old", span=span(now - at))


def _long(on: date, pattern: str) -> str:
    return reader().toString(QDate(on.year, on.month, on.day), pattern)


def day(on: date, today: date) -> str:
    """Return "Today", "Yesterday", "12 November" or "12 November 2024"."""
    if on == today:
        return said("Today")
    if on == today - timedelta(days=1):
        return said("Yesterday")
    return _long(
        on, said("d MMMM", _PATTERN) if on.year == today.year else said("d MMMM yyyy", _PATTERN)
    )


def short_day(on: date, today: date) -> str:
    """Return "today", "yesterday", "12 Nov" or "12 Nov 2024"."""
    if on == today:
        return said("today")
    if on == today - timedelta(days=1):
        return said("yesterday")
    return _long(
        on, said("d MMM", _PATTERN) if on.year == today.year else said("d MMM yyyy", _PATTERN)
    )


def due(at: datetime, now: datetime) -> str:
    """Return when something is due: "due yesterday", "due today 17:00", "due in 3 days"."""
    today, on = local(now).date(), local(at).date()
    days = (on - today).days
    if days == 0:
        return said("due today {time}", time=clock(at))
    if days == 1:
        return said("due tomorrow")
    if days == -1:
        return said("due yesterday")
    if 1 < days <= _NEAR_DAYS:
        return said("due in {count} days", count=days)
    if -_NEAR_DAYS <= days < -1:
        return said("due {count} days ago", count=-days)
    return said("due {day}", day=short_day(on, today))


def days_left(until: date, now: datetime) -> str:
    """Return "38 days left"; empty when it is over."""
    days = (until - local(now).date()).days
    return counted(days, "{count} day left", "{count} days left") if days >= 0 else ""
