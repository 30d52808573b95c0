"""How far reviewers agree who scored the same notes without seeing each other's score."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations

from sqlalchemy import Connection, select

from agent_console.domain.agreement import agreement
from agent_console.domain.score import Score
from agent_console.hub.coaching_tables import scores
from agent_console.hub.scoring import SCORE, score_of
from agent_console.ids import AgentId, NoteId
from agent_console.wire.coaching import CalibrationAnswer, PairAgreement

_MOST = 20_000
"""Scores looked at, the newest."""

Both = tuple[Score, Score]


def calibrated(connection: Connection, card: str, *, since: datetime) -> CalibrationAnswer:
    """Return each pair of reviewers with what both judged, most notes together first."""
    s = scores.c
    wanted = (s.card_id == card) & (s.at >= since) & s.is_replaced.is_(False) & s.is_blind.is_(True)
    query = select(*SCORE).where(wanted).order_by(s.at.desc()).limit(_MOST)
    found = [score_of(row) for row in connection.execute(query)]
    pairs = [_pair(one) for one in _together(found).values()]
    order = sorted(pairs, key=lambda one: (-one.note_count, one.first_id, one.second_id))
    return CalibrationAnswer(card_id=card, since=since, pairs=tuple(order))


def _together(found: Sequence[Score]) -> Mapping[tuple[AgentId, AgentId], list[Both]]:
    """Return what two reviewers scored alike: the same note by the same version of the form."""
    by_note: dict[tuple[NoteId, int], list[Score]] = defaultdict(list)
    for one in found:
        by_note[one.note_id, one.card_version].append(one)
    made: dict[tuple[AgentId, AgentId], list[Both]] = defaultdict(list)
    for several in by_note.values():
        in_order = sorted(several, key=lambda one: one.reviewer_id)
        for one, other in combinations(in_order, 2):
            made[one.reviewer_id, other.reviewer_id].append((one, other))
    return made


def _pair(both: Sequence[Both]) -> PairAgreement:
    first, second = both[0]
    dots = list(_dots(both))
    by_item: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for key, one, other in dots:
        if one is not None and other is not None:
            by_item[key].append((one, other))
    return PairAgreement(
        first_id=first.reviewer_id,
        first_name=first.reviewer_name,
        second_id=second.reviewer_id,
        second_name=second.reviewer_name,
        note_count=len(both),
        whole=agreement([pair for some in by_item.values() for pair in some]),
        items={key: agreement(some) for key, some in sorted(by_item.items())},
        one_left_out_count=sum((one is None) != (other is None) for _, one, other in dots),
    )


def _dots(both: Sequence[Both]) -> Iterator[tuple[str, int | None, int | None]]:
    for one, other in both:
        for key, dots in one.marks.items():
            yield key, dots, other.marks.get(key)
