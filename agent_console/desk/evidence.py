"""Gathers what speaks for each customer who may be meant; the judgement is in the domain."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import msgspec

from agent_console.desk.telling_apart import trip_under
from agent_console.domain.boarding_pass import BoardingPass, Leg
from agent_console.domain.certainty import Evidence, score
from agent_console.domain.identifier import Scheme
from agent_console.domain.name_match import Agreement, pass_name_agrees
from agent_console.domain.phone_number import region_of, written_otherwise
from agent_console.domain.trip import Trip, TripState
from agent_console.domain.value import Value
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import Candidate, CustomerFile

_MOST = 10
"""More cannot be told apart on a screen."""
_LONG_BEFORE = datetime(1, 1, 1, tzinfo=UTC)


class Found(Value, frozen=True, kw_only=True):
    """Somebody who may be meant, with what speaks for it."""

    candidate: Candidate
    evidence: Evidence
    value: str = ""
    """The identifier they were found by."""
    file: CustomerFile | None = None

    @property
    def score(self) -> float:
        """Return how strongly the evidence speaks, in bits."""
        return score(self.evidence)

    @property
    def locator(self) -> str:
        """Return the record locator they were found by, or ""."""
        return self.value if self.evidence.scheme is Scheme.LOCATOR else ""


def of_number(cache: Cache, number: str) -> list[Found]:
    """Return whom a number in E.164 belongs to, in today's form or in an older one."""
    found = _owners(cache, Scheme.PHONE, number)
    known = {one.candidate.customer.id for one in found}
    for form in written_otherwise(number):
        older = _owners(cache, Scheme.PHONE, form)
        found += [in_older_form(one) for one in older if one.candidate.customer.id not in known]
    return found


def in_older_form(one: Found) -> Found:
    """Return *one* as found by a number that is on file in another form than it was sent."""
    made = msgspec.structs.replace(one.evidence, is_older_form=True)
    return msgspec.structs.replace(one, evidence=made)


def of_candidates(candidates: Sequence[Candidate]) -> list[Found]:
    """Return what a hub's answer says by itself: who, by what, verified or not."""
    count = len(candidates)
    return [
        Found(
            candidate=one,
            evidence=Evidence(scheme=one.matched_by, is_verified=one.is_verified, shared_by=count),
        )
        for one in candidates
    ]


def named_on_pass(found: Sequence[Found], decoded: BoardingPass) -> list[Found]:
    """Return *found* with how the name on a pass agrees with theirs."""
    return [_with_name(one, decoded.name) for one in found]


def of_pass(cache: Cache, decoded: BoardingPass) -> list[Found]:
    """Return whose pass it may be, each once, by the strongest that was found."""
    best: dict[CustomerId, Found] = {}
    for scheme, value in pass_identifiers(decoded):
        for one in _owners(cache, scheme, value):
            known = best.get(one.candidate.customer.id)
            agreed = _with_name(one, decoded.name)
            if known is None or agreed.score > known.score:
                best[one.candidate.customer.id] = agreed
    return sorted(best.values(), key=lambda one: -one.score)


def pass_identifiers(decoded: BoardingPass) -> list[tuple[Scheme, str]]:
    """Return what a pass's passenger can be found by, most telling first."""
    pairs = [pair for leg in decoded.legs for pair in _of_leg(leg)]
    order = (Scheme.TICKET, Scheme.MEMBER, Scheme.LOCATOR)
    return sorted(dict.fromkeys(pairs), key=lambda pair: order.index(pair[0]))


def with_files(
    cache: Cache, found: Sequence[Found], *, now: datetime, line: str = ""
) -> list[Found]:
    """Add what the files of the first few say: trips, contacts, country."""
    country = region_of(line, default="") if line else ""
    return [_with_file(cache, one, now=now, country=country) for one in found[:_MOST]]


def newest_first(
    cache: Cache, candidates: Sequence[Candidate], locator: str
) -> tuple[Candidate, ...]:
    """Return those a locator stood for, who travels last with it first: locators are re-used."""

    def starts_at(one: Candidate) -> datetime:
        trip = trip_under(cache.file(one.customer.id, limit=1), locator)
        return trip.starts_at if trip else _LONG_BEFORE

    return tuple(sorted(candidates, key=starts_at, reverse=True))


def _owners(cache: Cache, scheme: Scheme, value: str) -> list[Found]:
    candidates = cache.candidates(scheme, value, limit=_MOST)
    return [msgspec.structs.replace(one, value=value) for one in of_candidates(candidates)]


def _of_leg(leg: Leg) -> Iterable[tuple[Scheme, str]]:
    if leg.ticket:
        yield Scheme.TICKET, leg.ticket
    if leg.member_number:
        number = leg.member_number.upper()
        yield Scheme.MEMBER, number
        if leg.member_airline and not number.startswith(leg.member_airline):
            yield Scheme.MEMBER, f"{leg.member_airline}{number}"
    if leg.locator:
        yield Scheme.LOCATOR, leg.locator.upper()


def _with_name(one: Found, printed: str) -> Found:
    customer = one.candidate.customer
    agreement = pass_name_agrees(printed, customer.given_name, customer.family_name)
    if agreement is Agreement.NONE and one.evidence.scheme is not Scheme.LOCATOR:
        agreement = Agreement.LOOSE  # a ticket is one person's; the name was changed or is a nick
    made = msgspec.structs.replace(one.evidence, name=agreement)
    return msgspec.structs.replace(one, evidence=made)


def _with_file(cache: Cache, one: Found, *, now: datetime, country: str) -> Found:
    file = cache.file(one.candidate.customer.id, limit=1)
    if file is None:
        return one
    home = one.candidate.customer.country
    made = msgspec.structs.replace(
        one.evidence,
        contact_days=_days_since(file, now),
        trip_days=_days_to_trip(file, now),
        used_days=_days_since_used(one, file, now),
        line_fits=home == country if home and country else None,
    )
    return msgspec.structs.replace(one, file=file, evidence=made)


def _days_since(file: CustomerFile, now: datetime) -> int | None:
    return max(0, (now - file.interactions[0].at).days) if file.interactions else None


def _days_to_trip(file: CustomerFile, now: datetime) -> int | None:
    going = [trip for trip in file.trips if trip.state is not TripState.CANCELLED]
    return min((_distance(trip, now) for trip in going), default=None)


def _distance(trip: Trip, now: datetime) -> int:
    """Return the days from now to the trip, 0 while it is under way."""
    return max(0, (trip.starts_at - now).days, (now - trip.ends_at).days)


def _days_since_used(one: Found, file: CustomerFile, now: datetime) -> int | None:
    if one.evidence.scheme is not Scheme.LOCATOR:
        return None
    trip = trip_under(file, one.locator)
    return (now - trip.ends_at).days if trip else None
