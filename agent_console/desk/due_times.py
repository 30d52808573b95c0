"""When something is due, as people say it: "18:00", "tomorrow", "in 7 days", "Mon 10:00"."""

import re
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

END_OF_DAY = time(18)
"""What a day without a time means."""
_MIDDAY = time(12)
_WEEK = 7

_DAYS = {
    **dict.fromkeys(("today", "heute", "今天"), 0),
    **dict.fromkeys(("tomorrow", "tmr", "morgen", "明天"), 1),
    **dict.fromkeys(("übermorgen", "uebermorgen", "后天"), 2),
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon", "montag", "mo", "周一", "星期一"),
            ("tuesday", "tue", "dienstag", "di", "周二", "星期二"),
            ("wednesday", "wed", "mittwoch", "mi", "周三", "星期三"),
            ("thursday", "thu", "donnerstag", "do", "周四", "星期四"),
            ("friday", "fri", "freitag", "fr", "周五", "星期五"),
            ("saturday", "sat", "samstag", "sa", "周六", "星期六"),
            ("sunday", "sun", "sonntag", "so", "周日", "星期日"),
        )
    )
    for name in names
}
_CLOCK = re.compile(r"(?:^|\s)(?:at\s+|um\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|uhr)?$")
_SPAN = re.compile(r"^(?:in\s+)?(\d{1,3})\s*([a-zäöü天周小时分钟]+)$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTTED = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})?$")
_SLASHED = re.compile(r"^(\d{1,2})/(\d{1,2})(?:/(\d{4}))?$")
_UNITS = {
    **dict.fromkeys(("min", "mins", "minute", "minutes", "minuten", "分钟"), timedelta(minutes=1)),
    **dict.fromkeys(("h", "hour", "hours", "stunde", "stunden", "std", "小时"), timedelta(hours=1)),
    **dict.fromkeys(("d", "day", "days", "tag", "tage", "tagen", "天"), timedelta(days=1)),
    **dict.fromkeys(("w", "week", "weeks", "woche", "wochen", "周"), timedelta(days=7)),
}


class Pick(StrEnum):
    """What is offered without typing."""

    TODAY = "today"
    TOMORROW_NOON = "tomorrow_noon"
    TOMORROW = "tomorrow"
    IN_7_DAYS = "in_7_days"


def picks(now: datetime, zone: tzinfo | None = None) -> dict[Pick, datetime]:
    """Return what is offered at once, soonest first; today only while the day lasts.

    *zone* is the agent's; None for that of this computer.
    """
    here = now.astimezone(zone)
    offered = {
        Pick.TODAY: _at(here, 0, END_OF_DAY),
        Pick.TOMORROW_NOON: _at(here, 1, _MIDDAY),
        Pick.TOMORROW: _at(here, 1, END_OF_DAY),
        Pick.IN_7_DAYS: _at(here, _WEEK, END_OF_DAY),
    }
    return {pick: due for pick, due in offered.items() if due > now}


def typed_due(
    typed: str, now: datetime, zone: tzinfo | None = None, *, is_day_first: bool = False
) -> datetime | None:
    """Return what *typed* means, in the future; None if it means nothing yet.

    3/12 is the twelfth of March, or the third of December if *is_day_first*.
    A day without a time is due at 18:00; a time without a day on the next day that has it.
    """
    text = " ".join(typed.casefold().replace(",", " ").split())
    here = now.astimezone(zone)
    if span := _span(text, here):
        return span
    day, clock = _split(text)
    on = _day(day, here.date(), is_day_first=is_day_first) if day else None
    if day and on is None:
        return None
    at = _clock(clock) if clock else END_OF_DAY
    if at is None or not (day or clock):
        return None
    due = datetime.combine(on or here.date(), at, tzinfo=here.tzinfo)
    if on is None and due <= here:
        due += timedelta(days=1)
    due = _local(due, zone)
    return due if due > now else None


def _split(text: str) -> tuple[str, str]:
    """Return day and time of *text*; a bare number is a time."""
    found = _CLOCK.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), found.group().strip()


def _span(text: str, here: datetime) -> datetime | None:
    found = _SPAN.match(text)
    unit = _UNITS.get(found[2]) if found else None
    if found is None or unit is None:
        return None
    span = unit * int(found[1])
    if unit < timedelta(days=1):
        return here + span
    return _at(here, span.days, END_OF_DAY)


def _day(text: str, today: date, *, is_day_first: bool) -> date | None:
    if text in _DAYS:
        return today + timedelta(days=_DAYS[text])
    name = text.removeprefix("next ").removeprefix("on ").removeprefix("am ")
    if name in _WEEKDAYS:
        ahead = (_WEEKDAYS[name] - today.weekday()) % _WEEK or _WEEK
        return today + timedelta(days=ahead)
    if found := _SPAN.match(text):
        unit = _UNITS.get(found[2])
        return today + unit * int(found[1]) if unit and unit >= timedelta(days=1) else None
    return _dated(text, today, is_day_first=is_day_first)


def _dated(text: str, today: date, *, is_day_first: bool) -> date | None:
    slashed = (3, 2, 1) if is_day_first else (3, 1, 2)
    for pattern, order in ((_ISO, (1, 2, 3)), (_DOTTED, (3, 2, 1)), (_SLASHED, slashed)):
        found = pattern.match(text)
        if found is None:
            continue
        year, month, day = (found[group] for group in order)
        try:
            on = date(int(year or today.year), int(month), int(day))
            return on if year or on >= today else on.replace(year=on.year + 1)
        except ValueError:
            return None
    return None


def _clock(text: str) -> time | None:
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = found[3]
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:  # noqa: PLR2004 a clock with halves
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _at(here: datetime, days: int, clock: time) -> datetime:
    due = datetime.combine(here.date() + timedelta(days=days), clock, tzinfo=here.tzinfo)
    return _local(due, None)


def _local(due: datetime, zone: tzinfo | None) -> datetime:
    """Return *due* by the offset of its own day: it may lie behind a change of the clocks."""
    named = zone or (due.tzinfo if hasattr(due.tzinfo, "key") else None)
    if named is not None:
        return due.replace(tzinfo=named)
    return due.replace(tzinfo=None).astimezone()
