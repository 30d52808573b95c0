"""The words of two files of one person: why it may be so, and what became of it."""

from collections.abc import Mapping
from datetime import datetime

from agent_console.domain.duplicate import LIKELY, Finding, Reason
from agent_console.domain.merge import Merge
from agent_console.errors import phrase
from agent_console.ids import CustomerId
from agent_console.wire.duplicates import DuplicatePair
from ui.words import times
from ui.words.said import said

_FINDINGS: Mapping[Finding, str] = {
    Finding.SAME_PHONE: phrase("Same telephone number"),
    Finding.SAME_EMAIL: phrase("Same e-mail address"),
    Finding.SAME_MEMBER: phrase("Same membership number"),
    Finding.SAME_LOGIN: phrase("Same sign-in name"),
    Finding.SAME_NAME: phrase("Same name"),
    Finding.NEAR_NAME: phrase("Name written a little differently"),
    Finding.OTHER_NAME: phrase("Another name"),
    Finding.SAME_BIRTH: phrase("Same date of birth"),
    Finding.OTHER_BIRTH: phrase("Another date of birth"),
    Finding.SAME_PLACE: phrase("Same home"),
    Finding.OTHER_COUNTRY: phrase("Another country"),
}
_VERY_LIKELY, _QUITE_LIKELY = 14.0, 10.0
"""In bits: see `domain.duplicate`."""


def reason(which: Reason) -> str:
    """Return why, or why not."""
    return said(_FINDINGS[which.finding])


def likelihood(pair: DuplicatePair) -> str:
    """Return how likely the two are one; below what the CRM asks about, a person chose them."""
    if pair.score < LIKELY:
        return said("Put side by side by you")
    if pair.score >= _VERY_LIKELY:
        return said("Very likely one person")
    return said("Likely one person") if pair.score >= _QUITE_LIKELY else said("Maybe one person")


def names(pair: DuplicatePair) -> str:
    """Return what both are called."""
    one, other = pair.first.full_name, pair.second.full_name
    return said("{one} and {other}", one=one, other=other)


def merged(made: Merge, known: Mapping[CustomerId, str]) -> str:
    """Return who became part of whom."""
    nobody = said("somebody unknown here")
    gone, kept = (known.get(one) or nobody for one in (made.gone_id, made.kept_id))
    return said("{gone} into {kept}", gone=gone, kept=kept)


def standing(made: Merge, known: Mapping[str, str], *, now: datetime) -> str:
    """Return who merged, or took apart, and when; *known* are colleagues by their ids."""
    if made.undone_at is not None:
        by = known.get(made.undone_by or "") or said("a colleague")
        when = times.ago(made.undone_at, now)
        return said("taken apart by {name}, {when}", name=by, when=when)
    by = known.get(made.merged_by) or said("a colleague")
    return said("merged by {name}, {when}", name=by, when=times.ago(made.merged_at, now))
