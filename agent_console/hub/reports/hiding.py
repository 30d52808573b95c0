"""Hide in a text what somebody's role does not show: numbers, addresses, tickets."""

import re
from collections.abc import Collection

from agent_console.domain.rights import FieldGroup

_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"',;.]+")
_TICKET = re.compile(r"(?<!\d)\d{3}[- ]?\d{10}(?!\d)")
_NUMBER = re.compile(r"(?<![\w-])\+?\(?\d(?:[ ().\u00a0/-]{0,2}\d){6,14}(?!\w)")
_DOTS = "•••"
_SHOWN = 4


def hidden(text: str, groups: Collection[FieldGroup]) -> str:
    """Return *text* without what none of *groups* shows.

    What may be a telephone number is hidden, too: of a date or a sum too much is better than too
    little of a number.
    """
    if FieldGroup.DOCUMENTS not in groups:
        text = _TICKET.sub(_last_digits, text)
    if FieldGroup.CONTACT not in groups:
        text = _EMAIL.sub(f"{_DOTS}@{_DOTS}", text)
        text = _NUMBER.sub(_kept_if_ticket, text)
    return text


def last_digits(number: str) -> str:
    """Return a number with dots for all but its last digits."""
    return f"{_DOTS} {number[-_SHOWN:]}" if len(number) > _SHOWN else ""


def _last_digits(found: re.Match[str]) -> str:
    return last_digits(found[0])


def _kept_if_ticket(found: re.Match[str]) -> str:
    return found[0] if _TICKET.fullmatch(found[0]) else last_digits(found[0])
