"""Read telephone numbers as people, forms and telephone systems write them, into E.164.

How a number without a country code is meant is said by the line that was called, not by a fixed
country. Refuses to guess: an extension, an emergency number or half a number has no E.164 form.
"""

import re
import unicodedata
from urllib.parse import unquote

from agent_console.domain.value import Value

_WITHHELD = frozenset(
    {
        "anonymous", "unknown", "private", "withheld", "restricted", "unavailable", "blocked",
        "hidden", "private number", "no caller id", "id unavailable", "not available", "<unknown>",
        "unterdrückt", "anonyme", "numéro masqué", "anónimo", "asterisk",
    }
)  # fmt: skip
_SCHEME = re.compile(r"\s*(?:sips?|tel|callto)\s*:\s*(?://)?", re.IGNORECASE)
_BRACKETED = re.compile(r"<([^<>]*)>")
_TRUNK_IN_BRACKETS = re.compile(r"[(\[]\s*0\s*[)\]]")
_EXTENSION = re.compile(r";ext=(\d{1,8})", re.IGNORECASE)
_CONTEXT = re.compile(r";phone-context=\+(\d{1,7})", re.IGNORECASE)
_ISUB = re.compile(r"[;?].*$")
_NANP_FORM = re.compile(r"\+1[2-9]\d{2}[2-9]\d{6}$")
"""Areas and exchanges of North America begin with 2 to 9 (NANPA): "030 1234567" is none of it."""
_LEADING = re.compile(r"^\s*(?:\+|00|011)")
_SHORT = 6
"""Longest number inside a company or of a service."""
_NANP_LOCAL = 7
_LONGEST = 200


class PhoneNumber(Value, frozen=True, kw_only=True):
    """One number: how it is dialled from everywhere, and how we got it."""

    e164: str
    typed: str
    extension: str = ""


def is_withheld(number: str) -> bool:
    """Tell whether a telephone system said that the caller hides the number."""
    text = _SCHEME.sub("", _inside(number)).strip().lower().lstrip("+").strip('"')
    user, _, host = text.partition("@")
    is_nothing = not text or (user.strip("0") == "" and len(user) > 1)
    return is_nothing or user.strip() in _WITHHELD or host.startswith("anonymous.invalid")


def region_of(line: str, *, default: str = "US") -> str:
    """Return the region (ISO 3166-1) of the line that was called; *default* if it says none."""
    import phonenumbers

    digits = re.sub(r"[^\d+]", "", line)
    for text in (digits, f"+{digits}"):
        try:
            region = phonenumbers.region_code_for_number(phonenumbers.parse(text, None))
        except phonenumbers.NumberParseException:
            continue
        if region and region != phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY:
            return str(region)
    return default


def read_phone(typed: str, *, region: str = "US", line: str = "") -> PhoneNumber | None:
    """Return the number that *typed* stands for, or None if it cannot be one.

    *line* is the number that was called: where it shows a country, that one is meant, else
    *region*. Reads national and international forms, ``00`` and ``011`` from anywhere, ``(0)``,
    every punctuation, extensions, ``tel:`` (RFC 3966) and ``sip:`` (RFC 3261, 19.1.6).
    """
    if len(typed) > _LONGEST or is_withheld(typed):
        return None
    text, extension = _dialled(typed)
    home = region_of(line, default=region) if line else region
    if text is None or is_short_code(text, region=home):
        return None
    read = [found for way in _tries(text, home) if (found := _parsed(*way)) is not None]
    for is_good in (_is_valid, _is_possible):
        for e164, inside in read:
            if is_good(e164):
                return PhoneNumber(e164=e164, typed=typed, extension=extension or inside)
    local = _in_the_same_area(text, line)
    return PhoneNumber(e164=local, typed=typed, extension=extension) if local else None


def is_short_code(typed: str, *, region: str = "US") -> bool:
    """Tell whether *typed* is an extension or the number of a service, and nobody's own."""
    import phonenumbers

    digits = re.sub(r"[\s()./-]", "", unicodedata.normalize("NFKC", typed))
    if not digits.isdecimal() or len(digits) > _SHORT:
        return False
    try:
        return not phonenumbers.is_valid_number(phonenumbers.parse(digits, region))
    except phonenumbers.NumberParseException:
        return True


def written_otherwise(e164: str) -> tuple[str, ...]:
    """Return the other forms one line is on file under, because its country's forms changed.

    Argentina writes a 9 before a mobile number from abroad that others leave out; Brazil put a 9
    before its mobile numbers; Mexico wrote a 1 until 2019; Italy's leading zero gets lost.
    """
    national = e164[3:]
    if e164.startswith("+54"):
        other = national[1:] if national.startswith("9") else f"9{national}"
        return (f"+54{other}",)
    if e164.startswith("+55") and len(national) == len("11987654321") and national[2] == "9":
        return (f"+55{national[:2]}{national[3:]}",)
    if e164.startswith("+52") and len(national) == len("5512345678"):
        return (f"+521{national}",)
    if e164.startswith("+390"):
        return (f"+39{national[1:]}",)
    return ()


def first_called(diversion: str, *, region: str = "US") -> str:
    """Return the number that was called before a call was diverted, in E.164 where it is one.

    *diversion* is a plain number or a SIP ``Diversion`` header (RFC 5806), whose last entry is
    the first diversion. Empty if it names nobody.
    """
    last = diversion.rsplit(",", 1)[-1].strip()
    if is_withheld(last):
        return ""
    found = read_phone(last, region=region)
    return found.e164 if found else (_dialled(last)[0] or "")


def _inside(typed: str) -> str:
    """Return what stands in angle brackets, as in ``"Mia" <sip:+49…@host>``, else all."""
    found = _BRACKETED.search(typed)
    return found.group(1) if found and ":" in found.group(1) else typed


def _dialled(typed: str) -> tuple[str | None, str]:
    """Return what is dialled, without the URI around it, and the extension the URI names."""
    text = unicodedata.normalize("NFKC", _inside(typed)).strip()
    scheme = _SCHEME.match(text)
    if scheme is None:
        return text, ""
    text = unquote(text[scheme.end() :])
    extension, context = _EXTENSION.search(text), _CONTEXT.search(text)
    user = _ISUB.sub("", text.partition("@")[0]).partition(":")[0]
    if not re.search(r"\d", user) or re.search(r"[A-Za-z]", user):
        return None, ""  # a name, not a number
    if context and not user.lstrip().startswith("+"):
        user = f"+{context.group(1)}{user.lstrip('0')}"
    return user, extension.group(1) if extension else ""


def _tries(text: str, region: str) -> list[tuple[str, str | None]]:
    """Return the ways to read *text*, surest first, each with the region it needs."""
    is_abroad = _LEADING.match(text) is not None
    text = _TRUNK_IN_BRACKETS.sub("" if is_abroad else "0", text)
    if text.lstrip().startswith("+"):
        return [(text, None)]
    digits = re.sub(r"\D", "", text.partition("x")[0].partition(";")[0])
    tries: list[tuple[str, str | None]] = [(text, region)]
    if region == "MX" and re.match(r"04[45]\d{10}$", digits):
        tries.append((f"+52{digits[3:]}", None))
    tries += [
        (f"+{digits[len(prefix) :]}", None) for prefix in ("00", "011") if digits.startswith(prefix)
    ]
    return [*tries, (f"+{digits}", None)]


def _parsed(text: str, region: str | None) -> tuple[str, str] | None:
    """Return E.164 and extension of *text*, whether or not there can be such a number."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    e164 = str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    return _as_written_now(e164), parsed.extension or ""


def _is_possible(e164: str) -> bool:
    import phonenumbers

    if e164.startswith("+1") and not _NANP_FORM.match(e164):
        return False
    try:
        parsed = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return False
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    return bool(reason == phonenumbers.ValidationResult.IS_POSSIBLE)


def _as_written_now(e164: str) -> str:
    """Return the form in use today; see `written_otherwise`."""
    national = e164[3:]
    if e164.startswith("+521") and len(national) == len("15512345678"):
        return f"+52{national[1:]}"
    if e164.startswith("+55") and len(national) == len("1187654321") and national[2] in "6789":
        return f"+55{national[:2]}9{national[2:]}"
    if e164.startswith("+39") and national[:1] not in {"0", "3", "8"}:
        return f"+390{national}" if _is_valid(f"+390{national}") else e164
    return e164


def _is_valid(e164: str) -> bool:
    import phonenumbers

    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(e164, None)))
    except phonenumbers.NumberParseException:
        return False


def _in_the_same_area(text: str, line: str) -> str | None:
    """Return a seven-digit North American number with the area code of the line called."""
    digits, called = re.sub(r"[\s().-]", "", text), re.sub(r"[^\d+]", "", line)
    is_local = digits.isdecimal() and len(digits) == _NANP_LOCAL
    if not is_local or not re.fullmatch(r"\+?1\d{10}", called):
        return None
    return f"+{called.lstrip('+')[:4]}{digits}"
