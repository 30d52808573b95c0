"""The words of verification: what is asked, what may be done, and the answers as they are read."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale

from agent_console.domain.identifier import Scheme
from agent_console.domain.identity_check import Level, Question
from agent_console.errors import phrase
from ui.words.said import reader, said

_QUESTIONS: Mapping[Question, str] = {
    Question.MEMBER: phrase("Membership number?"),
    Question.TICKET: phrase("Ticket number?"),
    Question.LOCATOR: phrase("Booking reference?"),
    Question.BIRTH_DATE: phrase("Date of birth?"),
    Question.EMAIL: phrase("E-mail address on file?"),
    Question.OTHER_PHONE: phrase("Another telephone number on file?"),
}
_CAME_WITH: Mapping[str, str] = {
    Scheme.PHONE: phrase("Calling number on profile"),
    Scheme.EMAIL: phrase("E-mail address"),
    Scheme.MEMBER: phrase("Membership number"),
    Scheme.LOCATOR: phrase("Booking reference"),
    Scheme.TICKET: phrase("Ticket number"),
}
_LEVELS: Mapping[Level, str] = {
    Level.NOTHING: phrase("Nothing proved yet"),
    Level.SEE: phrase("May hear what is on file"),
    Level.CHANGE: phrase("May change account and bookings"),
    Level.PAY: phrase("May move money and points"),
}


def question(which: Question) -> str:
    """Return what the agent asks."""
    return said(_QUESTIONS[which])


def came_with(scheme: str) -> str:
    """Return what proved something without a question."""
    return said(_CAME_WITH[scheme])


def level(which: Level) -> str:
    """Return what may be done."""
    return said(_LEVELS[which])


def answer(which: Question, on_file: str) -> str:
    """Return what is on file as it is read aloud: a day with its month in words."""
    return _day(on_file) if which is Question.BIRTH_DATE else on_file


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    made = QDate(day.year, day.month, day.day)
    return reader().toString(made, QLocale.FormatType.LongFormat)
