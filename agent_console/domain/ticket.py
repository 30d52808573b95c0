"""E-ticket numbers: thirteen digits, the airline's code first, with or without a check digit.

The check digit is the number modulo 7. Which digits it covers is not settled in any text we could
read (UNVERIFIED): the thirteen, the ten of the serial, or the thirteen with a coupon's digit are
all met, so the choice is a parameter. Modulo 7 does not see 0 for 7, 1 for 8, 2 for 9.
"""

import re
import unicodedata
from enum import StrEnum

_WIDTH = 13
_CODE = 3
_MODULUS = 7
_MOST_BEHIND = 2
"""Coupon and check digit."""


class Covered(StrEnum):
    """Which digits the check digit was made from."""

    ALL = "all"
    """Airline code and serial."""
    SERIAL = "serial"
    """The serial without the airline code."""


def check_digit(digits: str) -> int:
    """Return the check digit of *digits*: 0 to 6; raise `ValueError` for anything but digits."""
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError("a check digit is made from digits")
    return int(digits) % _MODULUS


def is_checked(digits: str) -> bool:
    """Tell whether the last of *digits* is the check digit of those before it."""
    return len(digits) > 1 and check_digit(digits[:-1]) == int(digits[-1])


def ticket_number(typed: str, *, covered: Covered | None = None) -> str | None:
    """Return the thirteen digits of *typed*, or None if it is no ticket number.

    Thirteen digits come without a check digit, fourteen with one, fifteen with a coupon's digit
    and one. A check digit must fit; *covered* says what it covers, None that any way will do.
    """
    digits = re.sub(r"[\s\-–./]", "", unicodedata.normalize("NFKC", typed))
    if not (digits.isascii() and digits.isdecimal()):
        return None
    number, rest = digits[:_WIDTH], digits[_WIDTH:]
    if len(number) < _WIDTH or len(rest) > _MOST_BEHIND:
        return None
    if not rest:
        return number
    covers = tuple(Covered) if covered is None else (covered,)
    before = digits[:-1]
    sums = {check_digit(before if one is Covered.ALL else before[_CODE:]) for one in covers}
    return number if int(rest[-1]) in sums else None


def airline_code(number: str) -> str:
    """Return the three digits that say whose ticket it is."""
    return number[:_CODE]
