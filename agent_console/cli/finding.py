"""One thing the doctor looked at, and what is to be done about it."""

from collections.abc import Callable

from agent_console.domain.value import Value
from agent_console.errors import ConsoleError, Told


class Finding(Value, frozen=True, kw_only=True):
    """One thing looked at."""

    what: str
    is_good: bool
    said: str
    advice: str = ""


def tried(what: str, look: Callable[[], str], advice: str = "") -> Finding:
    """Return what *look* says; what it raises is bad, with *advice* or the error's own."""
    try:
        return Finding(what=what, is_good=True, said=look())
    except ConsoleError as exc:
        return Finding(what=what, is_good=False, said=exc.told, advice=advice or exc.advice)
    except (ImportError, OSError) as exc:
        return Finding(what=what, is_good=False, said=Told("{why}", why=str(exc)), advice=advice)
