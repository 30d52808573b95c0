"""The queue: notes that were flagged and nobody decided about, newest first, in windows."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select

from agent_console.domain.review import Flag, QueueQuestion
from agent_console.hub.review.filing import first_number
from agent_console.hub.review.listing import in_order, notes_of
from agent_console.hub.review_tables import review_flags, review_notes
from agent_console.hub.seeing import Eyes
from agent_console.wire.review import QueuePage, QueueRequest

MOST = 500
"""Notes in one window."""


def page(connection: Connection, eyes: Eyes, request: QueueRequest) -> QueuePage:
    """Return a window into the queue, with counts over all the question finds."""
    question = request.question
    narrowed = _narrowed(question, eyes)
    rows = _rows(question, narrowed)
    number = rows.selected_columns[0]
    upto = int(request.as_of) if request.as_of.isdecimal() else _newest(connection)
    known = rows.where(number <= upto).order_by(number.desc())
    window = known.offset(max(0, request.first)).limit(max(1, min(MOST, request.limit)))
    numbers = [int(one) for one in connection.scalars(window)]
    newer = _count(connection, rows.where(number > upto)) if request.as_of else 0
    return QueuePage(
        notes=in_order(numbers, notes_of(connection, numbers)),
        count=_count(connection, rows) - newer,
        counts=_counts(connection, question, narrowed),
        as_of=str(upto),
        newer=newer,
    )


def found_by(question: QueueQuestion, eyes: Eyes) -> Select[Any]:
    """Return the query for the numbers of all notes *question* finds."""
    return _rows(question, _narrowed(question, eyes))


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


def _rows(question: QueueQuestion, narrowed: list[ColumnElement[bool]]) -> Select[Any]:
    """Return the query for numbers; the table of flags answers by itself where it can."""
    n, f = review_notes.c, review_flags.c
    if len(question.flags) == 1 and not narrowed:
        return select(f.number).where(f.state == question.state, f.flag == question.flags[0])
    rows = select(n.number).where(n.state == question.state, *narrowed)
    if not question.flags:
        return rows
    return rows.where(exists().where(f.number == n.number, f.flag.in_(question.flags)))


def _newest(connection: Connection) -> int:
    return int(connection.scalar(select(func.max(review_notes.c.number))) or 0)


def _number_of(day: date) -> int:
    return first_number(datetime.combine(day, time(), UTC))


def _count(connection: Connection, rows: Select[Any]) -> int:
    return int(connection.scalar(select(func.count()).select_from(rows.subquery())) or 0)


def _counts(
    connection: Connection, question: QueueQuestion, narrowed: list[ColumnElement[bool]]
) -> dict[Flag, int]:
    f, n = review_flags.c, review_notes.c
    query = select(f.flag, func.count()).where(f.state == question.state).group_by(f.flag)
    if narrowed:
        query = query.join_from(review_flags, review_notes, n.number == f.number).where(*narrowed)
    return {Flag(row[0]): int(row[1]) for row in connection.execute(query)}
