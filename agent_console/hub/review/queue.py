"""The queue: notes that were flagged and nobody decided about, newest first, in windows."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from agent_console.domain.review import Flag, QueueQuestion
from agent_console.hub.review.filing import first_number
from agent_console.hub.review.flagging import bits_of
from agent_console.hub.review.listing import in_order, notes_of
from agent_console.hub.review_tables import review_notes
from agent_console.hub.seeing import Eyes
from agent_console.wire.review import QueuePage, QueueRequest

MOST = 500
"""Notes in one window."""


def page(connection: Connection, eyes: Eyes, request: QueueRequest) -> QueuePage:
    """Return a window into the queue, with counts over all the question finds."""
    question = request.question
    narrowed = (review_notes.c.state == question.state, *_narrowed(question, eyes))
    flagged = _flagged(question.flags)
    number = review_notes.c.number
    upto = int(request.as_of) if request.as_of.isdecimal() else _newest(connection)
    known = select(number).where(number <= upto, *narrowed, *flagged).order_by(number.desc())
    window = known.offset(max(0, request.first)).limit(max(1, min(MOST, request.limit)))
    numbers = [int(one) for one in connection.scalars(window)]
    by_bits = _by_bits(connection, number <= upto, narrowed)
    newer = _by_bits(connection, number > upto, narrowed) if request.as_of else {}
    return QueuePage(
        notes=in_order(numbers, notes_of(connection, numbers)),
        count=_count(by_bits, question.flags),
        counts=_counts(by_bits),
        as_of=str(upto),
        newer=_count(newer, question.flags),
    )


def found_by(question: QueueQuestion, eyes: Eyes) -> Select[Any]:
    """Return the query for the numbers of all notes *question* finds."""
    n = review_notes.c
    narrowed = (n.state == question.state, *_narrowed(question, eyes))
    return select(n.number).where(*narrowed, *_flagged(question.flags))


def _narrowed(question: QueueQuestion, eyes: Eyes) -> list[ColumnElement[bool]]:
    """Return the conditions of *question* but for state and flags; none, where it has no other."""
    n = review_notes.c
    found: list[ColumnElement[bool]] = []
    for column, values in (
        (n.agent_id, question.agents),
        (n.team, question.teams),
        (n.tier, question.tiers),
    ):
        if values:
            found.append(column.in_(values))
    if question.reasons:
        groups = [n.reason.startswith(f"{one}/", autoescape=True) for one in question.reasons]
        found.append(or_(n.reason.in_(question.reasons), *groups))
    if question.since:
        found.append(n.number >= _number_of(question.since))
    if question.until:
        found.append(n.number < _number_of(question.until + timedelta(days=1)))
    if question.is_unassigned:
        found.append(n.assigned_to.is_(None))
    elif question.assigned_to:
        found.append(n.assigned_to == question.assigned_to)
    if eyes.sight.programmes:
        found.append(eyes.meets(n.customer_id))
    return found


def _newest(connection: Connection) -> int:
    return int(connection.scalar(select(func.max(review_notes.c.number))) or 0)


def _number_of(day: date) -> int:
    return first_number(datetime.combine(day, time(), UTC))


def _flagged(flags: tuple[Flag, ...]) -> tuple[ColumnElement[bool], ...]:
    return (review_notes.c.flag_bits.bitwise_and(bits_of(flags)) != 0,) if flags else ()


def _by_bits(
    connection: Connection, known: ColumnElement[bool], narrowed: Sequence[ColumnElement[bool]]
) -> dict[int, int]:
    """Return how many notes have which flags together: an index alone answers."""
    state, *others = narrowed
    column: ColumnElement[int] = review_notes.c.flag_bits
    # A sum has no index: where more is asked for, the one that holds all of it is to be taken.
    bits = column + 0 if others else column
    query = select(bits, func.count()).where(known, state, *others).group_by(bits)
    return {int(row[0]): int(row[1]) for row in connection.execute(query)}


def _count(by_bits: dict[int, int], flags: tuple[Flag, ...]) -> int:
    wanted = bits_of(flags)
    return sum(count for bits, count in by_bits.items() if not flags or bits & wanted)


def _counts(by_bits: dict[int, int]) -> dict[Flag, int]:
    counts = {flag: _count(by_bits, (flag,)) for flag in Flag}
    return {flag: count for flag, count in counts.items() if count}
