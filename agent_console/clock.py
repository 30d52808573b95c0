"""The one place that asks what time it is: aware UTC inside, local only on screen."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICRO = timedelta(microseconds=1)


def utc_now() -> datetime:
    """Return this instant, aware, in UTC."""
    return datetime.now(UTC)


def micros(instant: datetime) -> int:
    """Return an aware instant as whole microseconds since 1970, as the databases keep it."""
    return (instant - _EPOCH) // _MICRO


def from_micros(count: int) -> datetime:
    """Return the instant *count* microseconds after 1970, in UTC."""
    return _EPOCH + timedelta(microseconds=count)
