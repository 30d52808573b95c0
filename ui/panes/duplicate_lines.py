"""Duplicates and merges as the list shows them."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from agent_console.domain.merge import Merge
from agent_console.ids import CustomerId
from agent_console.wire.duplicates import DuplicatePair
from ui.panes.follow_up_list import FollowUpLine
from ui.words import duplicates as words
from ui.words import times
from ui.words.said import said


def pair_lines(pairs: Mapping[str, DuplicatePair]) -> Iterator[FollowUpLine]:
    """Yield the pairs as they are listed."""
    for number, (key, pair) in enumerate(pairs.items()):
        yield FollowUpLine(
            id=key,
            icon="person",
            what=pair.first.full_name,
            who=pair.second.full_name,
            below=", ".join(words.reason(one) for one in pair.reasons if one.weight > 0),
            when=words.likelihood(pair),
            heading="" if number else said("May be one person"),
        )


def merge_lines(
    merges: Mapping[str, Merge],
    known: Mapping[CustomerId, str],
    colleagues: Mapping[str, str],
    *,
    now: datetime,
) -> Iterator[FollowUpLine]:
    """Yield what was merged as it is listed."""
    for number, (key, made) in enumerate(merges.items()):
        yield FollowUpLine(
            id=key,
            icon="undo" if made.undone_at else "check",
            what=words.merged(made, known),
            who="",
            below=words.standing(made, colleagues, now=now),
            when=times.ago(made.merged_at, now),
            heading="" if number else said("Merged"),
        )
