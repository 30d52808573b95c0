"""Finds payment card numbers in text and masks them, so that none ever reaches a disk.

A card number is 14 to 19 digits, grouped by single spaces, dashes or dots, that begin like a card
scheme's range and end with the right check digit (ISO/IEC 7812-1, Luhn). Groups may also stand on
two lines, or with several signs between them, if they are whole groups. Thirteen digits are left
alone: they are electronic tickets, some of which pass the check. A number behind a plus is a
telephone number. What stays readable is at most the last four digits. A number that was written
down as it was said ("four one one one …") is masked, too, and so is the code from the back of a
card where it is called so or stands behind the number.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from agent_console.domain import spoken_digits

MASK = "•"
_RUN = re.compile(r"(?<![\d+])\d(?:[ \u00a0\u2007\u202f.\-\u2010-\u2015]?\d){6,24}")
_GROUPS = re.compile(r"(?<![\d+])\d+(?:[\s.\-\u2010-\u2015]{1,6}\d+)+")
_GROUPS_BY_ONE_SIGN = re.compile(
    r"(?<![\d+])\d+(?P<sign> ?(?:[,/_*|\u00ad\u200b-\u200d\u2060]|\) ?\() ?)\d+(?:(?P=sign)\d+)+"
)
"""Signs that seldom stand within a number: the same one between all of its groups."""
_SEPARATORS = " \u00a0\u2007\u202f.-\u2010\u2011\u2012\u2013\u2014\u2015"
_SHORTEST, _LONGEST = 14, 19
_SHOWN = 4
_CODE_LENGTH = 3
_DIGIT = re.compile(r"\d")
_UNFINISHED = 10
"""So many digits of a number that is still being typed may be kept (PCI DSS: at most BIN and 4)."""
_BEGINS_LIKE_A_CARD = re.compile(
    r"4\d{15}|4\d{18}"  # Visa
    r"|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|[68]\d)\d{11,16}"  # Diners Club
    r"|6(?:011|5\d\d|4[4-9]\d)\d{12,15}"  # Discover
    r"|35(?:2[89]|[3-8]\d)\d{12,15}"  # JCB
    r"|62\d{14,17}"  # UnionPay
    r"|(?:50|5[6-9]|6[37])\d{12,17}"  # Maestro
)
_NAMED_CODE = re.compile(
    r"(?:\b(?:cvv2?|cvc2?|csc|cav2|security code|card verification (?:code|value|number)"
    r"|kartenprüfnummer|prüfnummer|prüfziffer|sicherheitscode)\b|安全码|校验码)"
    r"\D{0,12}?(?P<code>\d{3,4})(?!\d)",
    re.IGNORECASE,
)
_SHORTEST_NAMED_CODE = 6
_CODE_BEHIND = re.compile(
    r"[ \t,;/]*(?:"
    r"(?:exp\w*\.?|valid|gültig)?[ \t:]*\d{2}[ \t]?[/\-][ \t]?\d{2,4}"
    r"[ \t,;/]+(?P<dated>\d{3,4})(?!\d)"
    r"|[ \t/]+(?P<bare>\d{3,4})[ \t]*(?=[.,;]?\s*$)"
    r")",
    re.MULTILINE,
)
"""Behind a card number: the month it ends, or nothing, and three or four digits."""
_MAY_BEGIN_A_CARD = re.compile(r"[2-6]")


def is_card_number(digits: str) -> bool:
    """Tell whether plain ASCII *digits* are a payment card's number."""
    return (
        _SHORTEST <= len(digits) <= _LONGEST
        and _BEGINS_LIKE_A_CARD.fullmatch(digits) is not None
        and _luhn(digits)
    )


def masked(text: str) -> str:
    """Return *text* with every card number masked but for its last four digits.

    Its length never changes.
    """
    if len(text) < _SHORTEST and (
        len(text) < _SHORTEST_NAMED_CODE or _NAMED_CODE.search(text) is None
    ):
        return text  # most texts are names and keys: too short for a number, however it is said
    made, count = text, len(_DIGIT.findall(text))
    found = (*_found(text), *_found_in_groups(text)) if count >= _SHORTEST else ()
    for start, end in found:
        made = made[:start] + _hidden(made[start:end], shown=_SHOWN) + made[end:]
        made = _without_code(made, _CODE_BEHIND.match(made, end))
    for spots in spoken_digits.runs(text):
        made = _without_spoken(made, spots)
    for code in _NAMED_CODE.finditer(made) if count >= _CODE_LENGTH else ():
        made = _without_code(made, code)
    return made


def masked_together(texts: Sequence[str]) -> tuple[str, ...]:
    """Return *texts* masked, also where a card number begins in one and goes on in the next."""
    whole = masked("\n".join(texts))
    made, start = [], 0
    for text in texts:
        made.append(masked(whole[start : start + len(text)]))
        start += len(text) + 1
    return tuple(made)


def kept_form(text: str, *, caret: int) -> str:
    """Return what may be stored of *text* while somebody types at position *caret*.

    As `masked`; and of a long number that is just being typed, and may yet become a card's, only
    the first digits are kept until something else follows it. The length never changes.
    """
    safe = masked(text)
    for run in _RUN.finditer(safe):
        digits = _digits(run.group())
        follows = safe[run.end() : caret] if run.end() <= caret else "something else"
        is_open = not follows.strip(_SEPARATORS)
        if is_open and len(digits) > _UNFINISHED and _MAY_BEGIN_A_CARD.match(digits):
            hidden = _hidden_after(run.group(), shown=_UNFINISHED)
            return safe[: run.start()] + hidden + safe[run.end() :]
    return safe


def _found(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        places = [run.start() + i for i, sign in enumerate(run.group()) if sign.isdigit()]
        digits = _digits(run.group())
        first = 0
        while first + _SHORTEST <= len(digits):
            length = _card_at(digits, first)
            if length:
                yield places[first], places[first + length - 1] + 1
            first += length or 1


def _found_in_groups(text: str) -> Iterator[tuple[int, int]]:
    """Find numbers whose groups are further apart; a group is never cut, or chance would rule."""
    for run in (*_GROUPS.finditer(text), *_GROUPS_BY_ONE_SIGN.finditer(text)):
        groups = [
            (run.start() + group.start(), run.start() + group.end())
            for group in re.finditer(r"\d+", run.group())
        ]
        for first, (start, _) in enumerate(groups):
            for _, end in groups[first + 1 : first + _LONGEST]:
                if is_card_number(_digits(text[start:end])):
                    yield start, end


def _without_code(text: str, found: re.Match[str] | None) -> str:
    if found is None:
        return text
    for name in found.re.groupindex:
        if found[name]:
            start, end = found.span(name)
            text = text[:start] + MASK * (end - start) + text[end:]
    return text


def _without_spoken(text: str, spots: tuple[spoken_digits.Spot, ...]) -> str:
    digits = "".join(digit for digit, _, _ in spots)
    first = 0
    while first + _SHORTEST <= len(digits):
        length = _card_at(digits, first)
        for _, start, end in spots[first : first + max(0, length - _SHOWN)]:
            hidden = re.sub(r"\S", MASK, text[start:end])
            text = text[:start] + hidden + text[end:]
        first += length or 1
    return text


def _card_at(digits: str, first: int) -> int:
    """Return the length of the card number that begins at *first*; 0 if none does."""
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        if first + length <= len(digits) and is_card_number(digits[first : first + length]):
            return length
    return 0


def _digits(run: str) -> str:
    return "".join(str(unicodedata.digit(sign)) for sign in run if sign.isdigit())


def _hidden(run: str, *, shown: int) -> str:
    left = sum(sign.isdigit() for sign in run)
    made = []
    for sign in run:
        made.append(MASK if sign.isdigit() and left > shown else sign)
        left -= sign.isdigit()
    return "".join(made)


def _hidden_after(run: str, *, shown: int) -> str:
    seen = 0
    made = []
    for sign in run:
        seen += sign.isdigit()
        made.append(MASK if sign.isdigit() and seen > shown else sign)
    return "".join(made)


def _luhn(digits: str) -> bool:
    total = 0
    for place, sign in enumerate(reversed(digits)):
        doubled = int(sign) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled  # noqa: PLR2004 the sum of two digits
    return total % 10 == 0
