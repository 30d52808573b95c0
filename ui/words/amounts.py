"""Money and telephone numbers as they are read."""

from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from agent_console.domain.money import Money
from ui.words.customs import customs
from ui.words.said import grouped, reader, said

_EVERYWHERE = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "CAD": "CA$"}
_EVERYWHERE |= {"INR": "₹", "KRW": "₩"}
_SIGNS = {
    "en": _EVERYWHERE,
    "de": _EVERYWHERE,
    "zh": _EVERYWHERE | {"USD": "US$", "CNY": "¥", "JPY": "JP¥"},
}
"""Signs of currencies (Unicode CLDR) by language; any other is shown by its ISO 4217 code."""
_NO_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "ISK"})
_SIGN = "¤"
_CODE = 3
_SPACE = "\N{NO-BREAK SPACE}"


def money(value: Money) -> str:
    """Return "$39", "39,50 €" or "CHF 39", as the reader is used to; never through floats."""
    places = 0 if value.currency in _NO_CENTS or value.amount == value.amount.to_integral() else 2
    amount = abs(value.amount).quantize(Decimal(1).scaleb(-places))
    whole, _, cents = f"{amount:f}".partition(".")
    number = grouped(int(whole)) + (f"{reader().decimalPoint()}{cents}" if cents else "")
    shown = _placed(_SIGNS[customs().language].get(value.currency, value.currency), number)
    return f"-{shown}" if value.amount < 0 else shown


def currency_of(written: str) -> str:
    """Return the ISO 4217 code of a sign or code as the reader writes it; "" if it is none."""
    signs = {sign: code for code, sign in _SIGNS[customs().language].items()}
    code = signs.get(written, written.upper())
    return code if len(code) == _CODE and code.isascii() and code.isalpha() else ""


def _placed(sign: str, number: str) -> str:
    """Return *number* with its *sign* where the reader puts it; codes stand apart from digits."""
    before, after = _frame(reader().name())
    if sign.isalpha():
        before, after = before and before.strip() + " ", after and " " + after.strip()
    return before.replace(_SIGN, sign) + number + after.replace(_SIGN, sign)


@lru_cache(maxsize=8)
def _frame(name: str) -> tuple[str, str]:
    """Return what stands before and behind an amount: ("¤", "") or ("", " ¤")."""
    before, _, after = QLocale(name).toCurrencyString(1, _SIGN, 0).partition("1")
    return before, after.replace(_SPACE, " ")


def phone(number: str) -> str:
    """Return *number* grouped as people read it; what cannot be a number stays as it came.

    Numbers of the reader's own country are shown as they are dialled there.
    """
    return in_its_order(_phone(number, customs().region)) if number else said("Number withheld")


def in_its_order(words: str) -> str:
    """Return *words* so that their groups keep their order among words that run from the right."""
    if QGuiApplication.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return words
    return f"\N{LEFT-TO-RIGHT ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}"


@lru_cache(maxsize=256)
def _phone(number: str, region: str) -> str:
    if not number.startswith("+"):
        return number
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    if region and phonenumbers.region_code_for_number(parsed) == region:
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    shown = str(phonenumbers.format_number(parsed, style))
    country = f"+{parsed.country_code}"
    return f"{country} {shown[len(country) :].strip().replace('-', ' ')}"
