"""How sure we are who it is: each piece of evidence adds to a score, and the scores are judged.

A score is in bits, after Fellegi and Sunter, "A Theory for Record Linkage" (1969): how often, to
the power of two, this evidence is found with the right person rather than with another one. The
weights are assumed (2026-11), not estimated. They are chosen so that

* a number, code or address that one customer alone gave us is enough (`SURE_BITS`);
* two who share a telephone are both offered, unless something else tells them apart by
  `CLEAR_BITS`, which takes more than a trip today: a name, for example;
* a name alone is never sure.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import log2

from agent_console.domain.identifier import Scheme
from agent_console.domain.name_match import Agreement
from agent_console.domain.value import Value

SURE_BITS = 7.0
LIKELY_BITS = 5.0
CLEAR_BITS = 6.0
"""So far ahead of everybody else, somebody is sure."""
AHEAD_BITS = 3.0
"""So far ahead, somebody is likely."""

_FOUND_BY = {
    Scheme.TICKET: 12.0,
    Scheme.MEMBER: 12.0,
    Scheme.EMAIL: 9.0,
    Scheme.LOGIN: 9.0,
    Scheme.LOCATOR: 8.0,
    Scheme.PHONE: 8.0,
    None: 1.0,
}
"""By what they were found; None is a name, whose agreement counts below."""
_VERIFIED = 2.0
_PER_DOUBLING = -2.0
"""For each doubling of those who share the identifier."""
_OLDER_FORM = -3.0
_NAME = {Agreement.FULL: 5.0, Agreement.LOOSE: 2.0, Agreement.NONE: -8.0}
_LINE_FITS, _LINE_DOES_NOT = 0.5, -0.5
_IN_TOUCH = ((7, 1.5), (90, 0.5))
"""Days since the last contact, and what that adds."""
_TRAVELS = ((1, 2.0), (7, 1.0))
"""Days to the nearest flight, before or after, and what that adds."""
_LAST_USED = ((2, 2.0), (30, 0.0), (365, -4.0))
"""Days since a locator's trip was over, and what that adds: locators are used again."""
_LONG_AGO = -8.0
_NAME_AT_MOST = SURE_BITS - 0.5


class Certainty(StrEnum):
    """What a look-up means."""

    SURE = "sure"
    LIKELY = "likely"
    """Most probably the first, but it is to be said so."""
    MAYBE = "maybe"
    """Perhaps the only one that was found: nothing private is shown yet."""
    SEVERAL = "several"
    NOBODY = "nobody"


class Evidence(Value, frozen=True, kw_only=True):
    """What speaks for one customer. None means that nothing is known about it."""

    scheme: Scheme | None
    """By what they were found; None: by name."""
    is_verified: bool = False
    shared_by: int = 1
    """How many customers the identifier belongs to, this one included."""
    is_older_form: bool = False
    """The number is on file in another form than it was sent."""
    name: Agreement | None = None
    """How a name that came along agrees: of a caller, on a pass, typed."""
    contact_days: int | None = None
    """Days since the last contact."""
    trip_days: int | None = None
    """Days to the nearest flight, whether before or after."""
    used_days: int | None = None
    """Days since the trip was over that the locator stood for; negative before its end."""
    line_fits: bool | None = None
    """The line that was called is one of the customer's country."""


def score(evidence: Evidence) -> float:
    """Return how strongly *evidence* speaks for its customer, in bits."""
    bits = _FOUND_BY[evidence.scheme] + _PER_DOUBLING * log2(max(1, evidence.shared_by))
    bits += _VERIFIED * evidence.is_verified + _OLDER_FORM * evidence.is_older_form
    if evidence.name is not None:
        bits += _NAME[evidence.name]
    if evidence.line_fits is not None:
        bits += _LINE_FITS if evidence.line_fits else _LINE_DOES_NOT
    bits += _within(evidence.contact_days, _IN_TOUCH, beyond=0.0)
    bits += _within(evidence.trip_days, _TRAVELS, beyond=0.0)
    bits += _within(evidence.used_days, _LAST_USED, beyond=_LONG_AGO)
    return min(bits, _NAME_AT_MOST) if evidence.scheme is None else bits


def judged(scores: Sequence[float]) -> Certainty:
    """Return what *scores* mean together, the highest first."""
    if not scores:
        return Certainty.NOBODY
    first = _alone(scores, 0)
    is_unsure = first is Certainty.MAYBE and len(scores) > 1
    return Certainty.SEVERAL if is_unsure else first


def each(scores: Sequence[float]) -> tuple[Certainty, ...]:
    """Return how sure each one is beside the others: sure, likely or maybe."""
    return tuple(_alone(scores, place) for place in range(len(scores)))


def _alone(scores: Sequence[float], place: int) -> Certainty:
    own = scores[place]
    others = (score for at, score in enumerate(scores) if at != place)
    ahead = own - max(others, default=float("-inf"))
    if own >= SURE_BITS and ahead >= CLEAR_BITS:
        return Certainty.SURE
    return Certainty.LIKELY if own >= LIKELY_BITS and ahead >= AHEAD_BITS else Certainty.MAYBE


def _within(days: int | None, steps: Sequence[tuple[int, float]], *, beyond: float) -> float:
    if days is None:
        return 0.0
    return next((bits for most, bits in steps if days <= most), beyond)
