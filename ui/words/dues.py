"""When something is due, in words, here and where the customer is; what there is to do."""

from datetime import datetime

from PySide6.QtCore import QDate

from agent_console.desk.due_times import Pick
from agent_console.domain.draft import Part
from agent_console.domain.follow_up import FollowUp, FollowUpKind
from agent_console.domain.to_do import ToDoKind
from ui.words import times
from ui.words.said import reader, said

_PICKS = {
    Pick.TODAY: "Today {time}",
    Pick.TOMORROW_NOON: "Tomorrow {time}",
    Pick.TOMORROW: "Tomorrow {time}",
    Pick.IN_7_DAYS: "In 7 days",
}
_KINDS = {
    ToDoKind.PROMISE: "Promise",
    ToDoKind.CALL_BACK: "Call-back",
    ToDoKind.TASK: "Task",
}
ICONS = {ToDoKind.PROMISE: "check", ToDoKind.CALL_BACK: "phone", ToDoKind.TASK: "calendar"}


def pick(which: Pick, at: datetime) -> str:
    """Return the words of an offered time, which is *at*: "Tomorrow 12:00"."""
    return said(_PICKS[which], time=times.clock(at))


def kind(which: ToDoKind) -> str:
    """Return the name of a kind of thing to do."""
    return said(_KINDS[which])


def kind_of(part: Part) -> ToDoKind:
    """Return what kind of thing to do a part of a draft is."""
    if not isinstance(part, FollowUp):
        return ToDoKind.PROMISE
    return ToDoKind.CALL_BACK if part.kind is FollowUpKind.CALL_BACK else ToDoKind.TASK


def moment(at: datetime, now: datetime, zone: str = "") -> str:
    """Return "today 18:00", "tomorrow 12:00" or "Mon 23 Nov 18:00", by the clock of *zone*."""
    here = times.local(at, zone)
    days = (here.date() - times.local(now, zone).date()).days
    clock = times.clock(at, zone)
    if days == 0:
        return said("today {time}", time=clock)
    if days == 1:
        return said("tomorrow {time}", time=clock)
    day = reader().toString(
        QDate(here.year, here.month, here.day), said("ddd d MMM", "pattern of a date")
    )
    return f"{day} {clock}"


def here_and_there(at: datetime, now: datetime, zone: str) -> str:
    """Return the moment here and by the customer's clock, where that is another one."""
    ours = moment(at, now)
    if not zone:
        return said("{time} here · their time zone is not known", time=ours)
    if times.local(at, zone).utcoffset() == times.local(at).utcoffset():
        return said("{time}, the same there", time=ours)
    theirs = moment(at, now, zone)
    return said("{time} here · {theirs} in {place}", time=ours, theirs=theirs, place=place(zone))


def place(zone: str) -> str:
    """Return the city of a time zone: "Los Angeles"."""
    return zone.rpartition("/")[2].replace("_", " ")
