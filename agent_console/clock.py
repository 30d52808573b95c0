"""The one place that asks what time it is: aware UTC inside, local only on screen."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return this instant, aware, in UTC."""
    return datetime.now(UTC)
