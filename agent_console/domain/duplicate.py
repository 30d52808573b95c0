"""Two customers who may be one person: how likely, and why.

The score follows Fellegi and Sunter, "A Theory for Record Linkage" (1969): each thing that is
compared adds the binary logarithm of how much likelier it is with one person than with two. The
weights are assumed (2026-11), not estimated; they are set so that a family with one telephone
stays below `LIKELY`, and one person with two spellings of the name is above it.
"""

from collections.abc import Iterable
from enum import StrEnum

from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Scheme
from agent_console.domain.name_match import Agreement, names_agree
from agent_console.domain.value import Value


class PairState(StrEnum):
    """What a person said about a pair."""

    OPEN = "open"
    DISMISSED = "dismissed"
    """They are two persons."""
    MERGED = "merged"


class Finding(StrEnum):
    """What two customers have in common, or not."""

    SAME_PHONE = "same_phone"
    SAME_EMAIL = "same_email"
    SAME_MEMBER = "same_member"
    SAME_LOGIN = "same_login"
    SAME_NAME = "same_name"
    NEAR_NAME = "near_name"
    OTHER_NAME = "other_name"
    SAME_BIRTH = "same_birth"
    OTHER_BIRTH = "other_birth"
    SAME_PLACE = "same_place"
    OTHER_COUNTRY = "other_country"


class Reason(Value, frozen=True, kw_only=True):
    """One finding and what it adds to the score, in bits."""

    finding: Finding
    weight: float


LIKELY = 8.0
"""A person is asked from here on, in bits."""
_WEIGHTS = {
    Finding.SAME_PHONE: 4.0,
    Finding.SAME_EMAIL: 6.0,
    Finding.SAME_MEMBER: 8.0,
    Finding.SAME_LOGIN: 8.0,
    Finding.SAME_NAME: 5.0,
    Finding.NEAR_NAME: 3.0,
    Finding.OTHER_NAME: -8.0,
    Finding.SAME_BIRTH: 6.0,
    Finding.OTHER_BIRTH: -8.0,
    Finding.SAME_PLACE: 1.0,
    Finding.OTHER_COUNTRY: -2.0,
}
_SHARED = {
    Scheme.PHONE: Finding.SAME_PHONE,
    Scheme.EMAIL: Finding.SAME_EMAIL,
    Scheme.MEMBER: Finding.SAME_MEMBER,
    Scheme.LOGIN: Finding.SAME_LOGIN,
}
"""A locator or a ticket in common tells of a trip together, and nothing of one person."""
_NAMES = {
    Agreement.FULL: Finding.SAME_NAME,
    Agreement.LOOSE: Finding.NEAR_NAME,
    Agreement.NONE: Finding.OTHER_NAME,
}


def compared(
    one: Customer, other: Customer, shared: Iterable[Scheme]
) -> tuple[float, tuple[Reason, ...]]:
    """Return score and reasons for two customers with identifiers of *shared* schemes in common."""
    findings = [_SHARED[scheme] for scheme in dict.fromkeys(shared) if scheme in _SHARED]
    findings.append(_NAMES[_names(one, other)])
    if one.birth_date and other.birth_date:
        is_same = one.birth_date == other.birth_date
        findings.append(Finding.SAME_BIRTH if is_same else Finding.OTHER_BIRTH)
    places = {one.home_airport or one.city.casefold(), other.home_airport or other.city.casefold()}
    if len(places) == 1 and all(places):
        findings.append(Finding.SAME_PLACE)
    if one.country and other.country and one.country != other.country:
        findings.append(Finding.OTHER_COUNTRY)
    reasons = tuple(Reason(finding=each, weight=_WEIGHTS[each]) for each in findings)
    return sum(reason.weight for reason in reasons), reasons


def _names(one: Customer, other: Customer) -> Agreement:
    agreement = names_agree(one.full_name, other.full_name)
    if agreement is Agreement.NONE and one.native_name and one.native_name == other.native_name:
        return Agreement.FULL
    return agreement
