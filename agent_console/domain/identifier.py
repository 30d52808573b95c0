"""What a customer can be found by, in one normal form per scheme.

What is stored is the normal form plus what was typed. Refuses to guess: text that cannot be this
kind of identifier has no normal form (None).
"""

import re
import unicodedata
from enum import StrEnum

from agent_console.domain.phone_number import is_withheld, read_phone
from agent_console.domain.ticket import ticket_number
from agent_console.domain.value import Value
from agent_console.ids import CustomerId

__all__ = [
    "Identifier",
    "Scheme",
    "identified",
    "is_withheld",
    "normal",
    "phone_number",
    "readings",
]


class Scheme(StrEnum):
    """Kinds of identifier."""

    PHONE = "phone"
    """E.164 with its plus."""
    EMAIL = "email"
    MEMBER = "member"
    """Frequent-flyer number, upper case, no spaces."""
    LOCATOR = "locator"
    """Record locator (PNR): six letters and digits. Re-used over the years."""
    TICKET = "ticket"
    """E-ticket: 13 digits, airline code first."""
    LOGIN = "login"
    """User id of a web site or another system."""


class Identifier(Value, frozen=True, kw_only=True):
    """One way to find one customer. Several customers may share it."""

    scheme: Scheme
    value: str
    customer_id: CustomerId
    typed: str = ""
    """As it was first given to us."""
    is_verified: bool = False
    version: int = 0


_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MAILTO = re.compile(r"^mailto:", re.IGNORECASE)
_LOCATOR = re.compile(r"(?=.*[A-Z])[A-Z0-9]{6}")
_MEMBER = re.compile(r"[A-Z0-9]{5,16}")


def phone_number(typed: str, *, region: str = "US", line: str = "") -> str | None:
    """Return *typed* in E.164, or None if it cannot be a telephone number; see `read_phone`."""
    found = read_phone(typed, region=region, line=line)
    return found.e164 if found else None


def normal(scheme: Scheme, typed: str, *, region: str = "US") -> str | None:
    """Return the normal form of *typed* in *scheme*, or None if it is no such thing."""
    if scheme is Scheme.PHONE:
        return phone_number(typed, region=region)
    text = unicodedata.normalize("NFKC", typed).strip()
    if scheme is Scheme.EMAIL:
        address = _MAILTO.sub("", text)
        return address.casefold() if _EMAIL.fullmatch(address) else None
    if scheme is Scheme.LOGIN:
        return text or None
    if scheme is Scheme.TICKET:
        return ticket_number(text)
    code = re.sub(r"[\s-]", "", text).upper()
    shape = {Scheme.LOCATOR: _LOCATOR, Scheme.MEMBER: _MEMBER}[scheme]
    return code if shape.fullmatch(code) else None


def readings(typed: str, *, region: str = "US") -> list[tuple[Scheme, str]]:
    """Return every way *typed* can be read as an identifier, most telling first."""
    order = (Scheme.EMAIL, Scheme.TICKET, Scheme.LOCATOR, Scheme.PHONE, Scheme.MEMBER, Scheme.LOGIN)
    found = ((scheme, normal(scheme, typed, region=region)) for scheme in order)
    return [(scheme, value) for scheme, value in found if value]


def identified(
    scheme: Scheme, typed: str, customer: CustomerId, *, region: str = "US"
) -> Identifier | None:
    """Return what is stored when *customer* gives us *typed*: its normal form, and as typed."""
    value = normal(scheme, typed, region=region)
    if value is None:
        return None
    return Identifier(scheme=scheme, value=value, customer_id=customer, typed=typed.strip())
