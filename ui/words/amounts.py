"""Money and telephone numbers as they are read."""

from decimal import Decimal
from functools import lru_cache

from agent_console.domain.money import Money
from ui.words.said import grouped, reader, said

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "CAD": "CA$", "INR": "₹"}
_NO_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "ISK"})


def money(value: Money) -> str:
    """Return "$39", "$39.50" or "CHF 39"; never through floats."""
    places = 0 if value.currency in _NO_CENTS or value.amount == value.amount.to_integral() else 2
    amount = abs(value.amount).quantize(Decimal(1).scaleb(-places))
    whole, _, cents = f"{amount:f}".partition(".")
    number = grouped(int(whole)) + (f"{reader().decimalPoint()}{cents}" if cents else "")
    sign = _SIGNS.get(value.currency)
    minus = "-" if value.amount < 0 else ""
    return f"{minus}{sign}{number}" if sign else f"{minus}{value.currency} {number}"


@lru_cache(maxsize=64)
def phone(number: str) -> str:
    """Return *number* grouped as people read it; what cannot be a number stays as it came."""
    if not number:
        return said("Number withheld")
    if not number.startswith("+"):
        return number
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    shown = str(phonenumbers.format_number(parsed, style))
    country = f"+{parsed.country_code}"
    return f"{country} {shown[len(country) :].strip().replace('-', ' ')}"
