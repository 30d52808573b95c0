"""The numbers whose calls the company refuses."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from agent_console.domain.identifier import Scheme, is_withheld, phone_number
from agent_console.hub.tables import blocked_numbers, identifiers
from agent_console.ids import CustomerId

ANONYMOUS = "anonymous"
"""Stands for everybody who hides the number."""

_MOST_OWNERS = 100


def block(connection: Connection, typed: str, *, region: str, at: datetime) -> str | None:
    """Refuse calls of a number from now on; return it as kept, None if it was blocked before."""
    number = kept_form(typed, region=region)
    if is_blocked(connection, number):
        return None
    connection.execute(insert(blocked_numbers), {"number": number, "blocked_at": at})
    return number


def unblock(connection: Connection, typed: str, *, region: str) -> bool:
    """Take calls of a number again; False if they were taken anyway."""
    forms = {typed.strip(), kept_form(typed, region=region)}
    gone = delete(blocked_numbers).where(blocked_numbers.c.number.in_(forms))
    return connection.execute(gone).rowcount > 0


def everyone(connection: Connection) -> list[tuple[str, datetime]]:
    """Return the numbers with the time each was blocked, newest first."""
    c = blocked_numbers.c
    rows = connection.execute(
        select(c.number, c.blocked_at).order_by(c.blocked_at.desc(), c.number)
    )
    return [(row.number, row.blocked_at) for row in rows]


def is_blocked(connection: Connection, number: str) -> bool:
    """Tell whether calls of *number* (as `kept_form` has it; empty if withheld) are refused."""
    wanted = blocked_numbers.c.number == (number or ANONYMOUS)
    return connection.scalar(select(blocked_numbers.c.number).where(wanted)) is not None


def owners(connection: Connection, number: str) -> tuple[CustomerId, ...]:
    """Return whose number it is, as far as that is known: at most a hundred."""
    c = identifiers.c
    theirs = select(c.customer_id).where(c.scheme == Scheme.PHONE, c.value == number)
    found = connection.scalars(theirs.order_by(c.customer_id).limit(_MOST_OWNERS))
    return tuple(map(CustomerId, found))


def kept_form(typed: str, *, region: str) -> str:
    """Return a number as reports have it: E.164 where it is a whole number."""
    if is_withheld(typed):
        return ANONYMOUS
    return phone_number(typed, region=region) or typed.strip()
