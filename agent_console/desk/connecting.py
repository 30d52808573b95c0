"""Whether somebody reaches the next flight, by the table of connecting times."""

from datetime import timedelta

from agent_console.domain.trip import Flight
from agent_console.nba.connecting import change_of


def connecting_time(arriving: Flight, leaving: Flight) -> timedelta:
    """Return the time assumed from *arriving* to *leaving*; unknown countries take long."""
    return timedelta(minutes=change_of(arriving, leaving).minutes)


def reaches(arriving: Flight, leaving: Flight) -> bool:
    """Tell whether somebody landing with *arriving* can still board *leaving*."""
    return arriving.lands_at + connecting_time(arriving, leaving) <= leaving.leaves_at
