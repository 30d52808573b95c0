"""What concerns one person as agent and as coach, one note, or one agent's history."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from agent_console.domain.agent import Agent
from agent_console.domain.coaching import CoachingFile, Remark, SharedSnippet, Tone
from agent_console.domain.note import Note
from agent_console.domain.score import Dispute, Score, Verdict
from agent_console.hub import scorecards
from agent_console.hub.coaching import REMARK, SNIPPET, remark_of, snippet_of
from agent_console.hub.coaching_tables import disputes, remarks, scores, shared_snippets
from agent_console.hub.scoring import DISPUTE, SCORE, dispute_of, score_of
from agent_console.hub.seeing import Eyes
from agent_console.ids import AgentId, ScoreId
from agent_console.wire.coaching import CoachingHistory, DisputesAnswer, NoteReview

_KEPT_FOR = timedelta(days=90)
_MOST = 200


def file_of(connection: Connection, agent: Agent, eyes: Eyes, *, at: datetime) -> CoachingFile:
    """Return what one desk keeps: the newest of 90 days, and whatever is not acknowledged yet."""
    r, s = remarks.c, scores.c
    since = at - _KEPT_FOR
    unread = and_(r.agent_id == agent.id, r.acknowledged_at.is_(None))
    mine = or_(unread, and_(or_(r.agent_id == agent.id, r.coach_id == agent.id), r.at > since))
    given = and_(s.agent_id == agent.id, s.is_replaced.is_(False), s.at > since)
    said, marked = _remarks(connection, mine), _scores(connection, given)
    shared = _snippets(connection, agent)
    whose = {x.customer_id for x in said} | {x.customer_id for x in marked}
    met = eyes.met(connection, whose | {one.customer_id for one in shared})
    shown = tuple(one for one in marked if one.customer_id in met)
    return CoachingFile(
        remarks=tuple(one for one in said if one.customer_id in met),
        scores=shown,
        disputes=_disputes(connection, [one.id for one in shown]),
        snippets=tuple(one for one in shared if one.customer_id in met),
        cards=tuple(
            scorecards.known(connection, key, version)
            for key, version in sorted({(one.card_id, one.card_version) for one in shown})
        ),
    )


def of_note(connection: Connection, note: Note, by: Agent, *, reveal: bool) -> NoteReview:
    """Return what was made of a note; others' scores only to who has scored, or says *reveal*."""
    found = _scores(connection, scores.c.note_id == note.id)
    has_scored = any(one.reviewer_id == by.id for one in found)
    shown = tuple(one for one in found if reveal or has_scored or one.reviewer_id == by.id)
    return NoteReview(
        note_id=note.id,
        customer_id=note.customer_id,
        scores=tuple(sorted(shown, key=lambda one: one.is_replaced)),
        disputes=_disputes(connection, [one.id for one in shown]),
        remarks=_remarks(connection, remarks.c.note_id == note.id),
        hidden_count=sum(not one.is_replaced for one in found if one not in shown),
    )


def history_of(connection: Connection, agent: AgentId, eyes: Eyes) -> CoachingHistory:
    """Return what was said to one agent and what their notes were given, newest first."""
    r, s = remarks.c, scores.c
    said = _remarks(connection, r.agent_id == agent)
    given = and_(s.agent_id == agent, s.is_replaced.is_(False))
    marked = _scores(connection, given)
    whose = {one.customer_id for one in said} | {one.customer_id for one in marked}
    met = eyes.met(connection, whose)
    shown = tuple(one for one in marked if one.customer_id in met)
    tones = select(r.tone, func.count()).where(r.agent_id == agent).group_by(r.tone)
    counts: dict[Tone, int] = {row[0]: row[1] for row in connection.execute(tones)}
    mean, count = connection.execute(
        select(func.avg(s.points), func.count(s.points)).where(given)
    ).one()
    return CoachingHistory(
        agent_id=agent,
        remarks=tuple(one for one in said if one.customer_id in met),
        scores=shown,
        disputes=_disputes(connection, [one.id for one in shown]),
        praise_count=counts.get(Tone.PRAISE, 0),
        advice_count=counts.get(Tone.ADVICE, 0),
        mean_points=None if mean is None else float(mean),
        scored_count=count,
    )


def disputed(connection: Connection, verdict: Verdict, eyes: Eyes) -> DisputesAnswer:
    """Return disputes that stand so, the oldest first, with the scores they are about."""
    d = disputes.c
    query = select(*DISPUTE).where(d.verdict == verdict).order_by(d.at, d.score_id).limit(_MOST)
    found = [dispute_of(row) for row in connection.execute(query)]
    met = eyes.met(connection, {one.customer_id for one in found})
    shown = tuple(one for one in found if one.customer_id in met)
    about = scores.c.id.in_([one.score_id for one in shown])
    return DisputesAnswer(disputes=shown, scores=_scores(connection, about))


def _remarks(connection: Connection, wanted: ColumnElement[bool]) -> tuple[Remark, ...]:
    query = select(*REMARK).where(wanted).order_by(remarks.c.at.desc(), remarks.c.id.desc())
    return tuple(remark_of(row) for row in connection.execute(query.limit(_MOST)))


def _scores(connection: Connection, wanted: Any) -> tuple[Score, ...]:
    query = select(*SCORE).where(wanted).order_by(scores.c.at.desc(), scores.c.id.desc())
    return tuple(score_of(row) for row in connection.execute(query.limit(_MOST)))


def _disputes(connection: Connection, about: Sequence[ScoreId]) -> tuple[Dispute, ...]:
    theirs = disputes.c.score_id.in_(about)
    query = select(*DISPUTE).where(theirs).order_by(disputes.c.at.desc(), disputes.c.score_id)
    return tuple(dispute_of(row) for row in connection.execute(query)) if about else ()


def _snippets(connection: Connection, agent: Agent) -> tuple[SharedSnippet, ...]:
    s = shared_snippets.c
    query = select(*SNIPPET).where(s.withdrawn_at.is_(None)).order_by(s.name, s.id)
    found = (snippet_of(row) for row in connection.execute(query))
    mine = {*agent.queues}
    return tuple(one for one in found if not one.queues or mine & {*one.queues})[:_MOST]
