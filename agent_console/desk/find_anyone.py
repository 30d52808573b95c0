"""Finds customers while somebody types: by name in any order or by a part of any number.

Answers from this computer alone, in a few milliseconds however many customers there are, so that
the screen may ask at each keystroke. What was typed is never kept.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache

import msgspec

from agent_console.desk.telling_apart import trip_under
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.value import Value
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import Candidate

_NANP = "1"
"""North America and its neighbours (ITU-T E.164)."""
_KEEPS_ZERO = frozenset({"IT", "SM", "VA"})
"""Where the zero before an area stays when one calls from abroad."""
_LEAST_BEGINNING = 3
_LEAST_ENDING = 4
"""So many characters of a number narrow enough."""
_LEAST_MAIL = 3
_AMONG = 5
"""A letter chooses among so many times as many as are shown."""
_DIGITS = re.compile(r"[\d\s()+./-]+")
_CODE = re.compile(r"[A-Za-z0-9 -]+")
_OUT = ("00", "011")
"""What is dialled before a country code (Europe, North America)."""

_LONG_BEFORE = datetime(1, 1, 1, tzinfo=UTC)
_EXACT, _WHOLE_NAME, _BEGINS, _ENDS, _NAME, _SLIP = 100, 90, 70, 60, 50, 20


class Hit(Value, frozen=True, kw_only=True):
    """Somebody who may be meant, and by what."""

    candidate: Candidate
    by: Scheme | None = None
    """None: by name."""
    value: str = ""
    """The identifier that matched, in its normal form; empty for a name."""
    is_near: bool = False
    """The name is written a little differently."""
    used_at: datetime | None = None
    """When the trip began that a record locator stood for: locators are used again."""
    rank: int = 0
    """Higher is likelier."""


def find_anyone(cache: Cache, typed: str, *, limit: int = 8, region: str = "US") -> tuple[Hit, ...]:
    """Return whom *typed* may mean, likeliest first; nobody for nothing typed.

    A number without a country code is meant as in *region* (ISO 3166-1). Who was merged into
    somebody is found there.
    """
    text = unicodedata.normalize("NFKC", typed).strip()
    if not text:
        return ()
    meant = beginnings(text, region=region)
    by_number = _with_values(cache, meant, _best(_numbers(cache, text, meant, limit)))
    found = _best([*by_number, *_names(cache, text, limit)])
    if not found:
        found = _best(_near_names(cache, text, limit))
    order = sorted(found, key=lambda hit: (-hit.rank, hit.candidate.customer.full_name))
    return tuple(_dated(cache, order[:limit]))


def _dated(cache: Cache, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Say of each owner of one whole locator when they travelled with it, the latest first."""
    owners = [hit for hit in hits if hit.rank == _EXACT and hit.by is Scheme.LOCATOR]
    if not owners:
        return hits
    dated = [msgspec.structs.replace(hit, used_at=_used_at(cache, hit)) for hit in owners]
    dated.sort(key=lambda hit: hit.used_at or _LONG_BEFORE, reverse=True)
    return [*dated, *(hit for hit in hits if hit not in owners)]


def _used_at(cache: Cache, hit: Hit) -> datetime | None:
    trip = trip_under(cache.file(hit.candidate.customer.id, limit=1), hit.value)
    return trip.starts_at if trip else None


def _numbers(
    cache: Cache, text: str, meant: Sequence[tuple[Scheme, str]], limit: int
) -> Iterator[Hit]:
    for scheme, begun in meant:
        for one in cache.beginning(scheme, begun, limit=limit):
            yield Hit(candidate=one, by=scheme, value=begun, rank=_BEGINS)
    ending = ending_of(text)
    if ending:
        for one in cache.ending(ending, limit=limit):
            yield Hit(candidate=one, by=one.matched_by, value=ending, rank=_ENDS)


def _names(cache: Cache, text: str, limit: int) -> Iterator[Hit]:
    if _DIGITS.fullmatch(text):
        return
    words = _words(text)
    for one in _named(cache, text, limit):
        known = _words(f"{one.customer.full_name} {one.customer.native_name}")
        whole = sum(word in known for word in words)
        is_all = whole == len(words) == len(_words(one.customer.full_name))
        yield Hit(candidate=one, rank=_WHOLE_NAME if is_all else _NAME + whole)


def _named(cache: Cache, text: str, limit: int) -> Sequence[Candidate]:
    """Return whom the words of *text* name; a single letter only chooses among these.

    Every tenth name begins with some letter: to look for it costs as much as all the rest.
    """
    words = _words(text)
    telling = [word for word in words if len(word) > 1 or not word.isascii()]
    if not telling or len(telling) == len(words):
        return cache.named(text, limit=limit)
    most = limit * _AMONG
    found = cache.named(" ".join(telling), limit=most)
    chosen = [one for one in found if _bears(one, words)]
    if len(chosen) >= limit or len(found) < most:
        return chosen[:limit]
    return cache.named(text, limit=limit)


def _bears(one: Candidate, begun: Sequence[str]) -> bool:
    known = _words(f"{one.customer.full_name} {one.customer.native_name}")
    return all(any(word.startswith(start) for word in known) for start in begun)


def _near_names(cache: Cache, text: str, limit: int) -> Iterator[Hit]:
    if not _DIGITS.fullmatch(text):
        for one in cache.named_like(text, limit=limit):
            yield Hit(candidate=one, is_near=True, rank=_SLIP)


def _words(text: str) -> list[str]:
    """Return the words of *text* in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(one for one in apart if not unicodedata.combining(one)))


def _best(hits: Iterable[Hit]) -> list[Hit]:
    """Return one hit for each customer, the likeliest."""
    kept: dict[CustomerId, Hit] = {}
    for hit in hits:
        if hit.candidate.customer.merged_into:
            continue
        before = kept.get(hit.candidate.customer.id)
        if before is None or hit.rank > before.rank:
            kept[hit.candidate.customer.id] = hit
    return list(kept.values())


def _with_values(
    cache: Cache, meant: Sequence[tuple[Scheme, str]], hits: list[Hit]
) -> Iterator[Hit]:
    """Yield *hits* with the whole identifier that was meant, and exact ones above all."""
    if not hits:
        return
    numbers = cache.numbers([hit.candidate.customer.id for hit in hits])
    exact = {begun for _, begun in meant}
    for hit in hits:
        value = next((one.value for one in numbers if _is_meant(one, hit)), hit.value)
        rank = _EXACT if value in exact and hit.rank == _BEGINS else hit.rank
        yield msgspec.structs.replace(hit, value=value, rank=rank)


def _is_meant(one: Identifier, hit: Hit) -> bool:
    if (one.customer_id, one.scheme) != (hit.candidate.customer.id, hit.by):
        return False
    begins = one.value.startswith(hit.value)
    return begins if hit.rank == _BEGINS else one.value.endswith(hit.value)


def beginnings(text: str, *, region: str = "US") -> list[tuple[Scheme, str]]:
    """Return every identifier *text* may be the beginning of, in normal form."""
    found: list[tuple[Scheme, str]] = []
    if _DIGITS.fullmatch(text):
        found += [(Scheme.PHONE, begun) for begun in phone_beginnings(text, region=region)]
        digits = re.sub(r"\D", "", text)
        if len(digits) >= _LEAST_BEGINNING and not text.startswith("+"):
            found += [(Scheme.TICKET, digits), (Scheme.MEMBER, digits)]
        return found
    if "@" in text or (len(text) >= _LEAST_MAIL and " " not in text):
        found.append((Scheme.EMAIL, text.casefold()))
    code = re.sub(r"[\s-]", "", text).upper()
    if _CODE.fullmatch(text) and len(code) >= _LEAST_BEGINNING:
        found += [(Scheme.LOCATOR, code), (Scheme.MEMBER, code)]
    return found


def phone_beginnings(text: str, *, region: str = "US") -> list[str]:
    """Return what E.164 numbers begin with that *text* may be the beginning of.

    A number may be typed as it is dialled at home ("206 555"), with the digit before a call to
    another area ("1 206", "0 30"), or from abroad ("+1 206", "00 1", "011 1"). At home is *region*.
    """
    digits = re.sub(r"\D", "", text.replace("(0)", ""))
    if len(digits) < _LEAST_BEGINNING:
        return []
    if text.startswith("+"):
        return [f"+{digits}"]
    for out in _OUT:
        if digits.startswith(out):
            return [f"+{digits[len(out) :]}"] if len(digits) > len(out) else []
    return list(dict.fromkeys([_from_abroad(digits, region), f"+{digits}"]))


def _from_abroad(digits: str, region: str) -> str:
    """Return how what is dialled like this in *region* begins in E.164."""
    code = country_code(region)
    if region not in _KEEPS_ZERO:
        digits = digits.removeprefix("0")
    if code == _NANP:
        digits = digits.removeprefix(_NANP)  # no area there begins with it
    return f"+{code}{digits}"


@lru_cache(maxsize=32)
def country_code(region: str) -> str:
    """Return the country code of *region*; of North America where there is no such region."""
    import phonenumbers

    return str(phonenumbers.country_code_for_region(region) or _NANP)


def ending_of(text: str) -> str:
    """Return the last characters of a number that *text* may be; empty if it can be none."""
    code = re.sub(r"[\s()./-]", "", text).upper()
    is_number = code.isascii() and code.isalnum() and any(one.isdigit() for one in code)
    return code if is_number and len(code) >= _LEAST_ENDING else ""
