"""What a customer can be found by, in one normal form per scheme.

What is stored is the normal form plus what was typed. Refuses to guess: text that cannot be this
kind of identifier has no normal form (None).
"""

import re
import unicodedata
from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import CustomerId


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
_LOCATOR = re.compile(r"(?=.*[A-Z])[A-Z0-9]{6}")
_MEMBER = re.compile(r"[A-Z0-9]{5,16}")
_TICKET = re.compile(r"\d{13}")
_WITHHELD = frozenset({"anonymous", "unknown", "private", "withheld", "restricted", "unavailable"})


def is_withheld(number: str) -> bool:
    """Tell whether a telephone system said that the caller hides the number."""
    return number.strip().lower() in _WITHHELD or not number.strip()


def phone_number(typed: str, *, region: str = "US") -> str | None:
    """Return *typed* in E.164, or None if it cannot be a telephone number.

    *region* (ISO 3166-1) says how a number without a country code is meant. Telephone systems
    send international numbers without the plus: such digits are tried as both.
    """
    import phonenumbers  # 60 ms to load: not on the start path

    if is_withheld(typed):
        return None
    text = unicodedata.normalize("NFKC", typed).replace("(0)", "")
    digits = re.sub(r"\D", "", text)
    tries = (
        [(text, region)]
        if text.lstrip().startswith("+")
        else [(text, region), (f"+{digits}", None)]
    )
    possible = None
    for number, home in tries:
        try:
            parsed = phonenumbers.parse(number, home)
        except phonenumbers.NumberParseException:
            continue
        e164 = str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
        if phonenumbers.is_valid_number(parsed):
            return e164
        if possible is None and phonenumbers.is_possible_number(parsed):
            possible = e164
    return possible


def normal(scheme: Scheme, typed: str, *, region: str = "US") -> str | None:
    """Return the normal form of *typed* in *scheme*, or None if it is no such thing."""
    if scheme is Scheme.PHONE:
        return phone_number(typed, region=region)
    text = unicodedata.normalize("NFKC", typed).strip()
    if scheme is Scheme.EMAIL:
        return text.casefold() if _EMAIL.fullmatch(text) else None
    if scheme is Scheme.LOGIN:
        return text or None
    code = re.sub(r"[\s-]", "", text).upper()
    shape = {Scheme.LOCATOR: _LOCATOR, Scheme.MEMBER: _MEMBER, Scheme.TICKET: _TICKET}[scheme]
    return code if shape.fullmatch(code) else None


def readings(typed: str, *, region: str = "US") -> list[tuple[Scheme, str]]:
    """Return every way *typed* can be read as an identifier, most telling first."""
    order = (Scheme.EMAIL, Scheme.TICKET, Scheme.LOCATOR, Scheme.PHONE, Scheme.MEMBER, Scheme.LOGIN)
    found = ((scheme, normal(scheme, typed, region=region)) for scheme in order)
    return [(scheme, value) for scheme, value in found if value]
