"""Keep what reviewers make of notes, and what agents do not agree with.

A score is never changed: a better one of the same reviewer replaces it. Who did not see the last of
their own scores is told so; two reviewers never touch each other's.
"""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.score import Dispute, Score, Verdict
from agent_console.domain.scorecard import Scorecard
from agent_console.hub import records, scorecards
from agent_console.hub.coaching_tables import disputes, scores
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT
from agent_console.hub.waking import wake
from agent_console.ids import CustomerId, NoteId, ScoreId
from agent_console.wire.operation import DisputeScore, KeepScore, SettleDispute

SCORE = tuple(scores.c[name] for name in Score.__struct_fields__)
DISPUTE = tuple(disputes.c[name] for name in Dispute.__struct_fields__)


def keep(connection: Connection, operation: KeepScore, agent: Agent, *, at: datetime) -> None:
    """Keep a score; 409 where this reviewer scored the note anew since they looked."""
    told = operation.score
    note = known_note(connection, told.customer_id, told.note_id)
    if note.agent_id == agent.id:
        raise Refusal(422, "Nobody scores a note of their own")
    card = scorecards.known(connection, told.card_id, told.card_version)
    made = _made(told, note, card, agent, at=at)
    before = _score(connection, made.id)
    if before is not None:
        if before.marks != made.marks:
            raise Refusal(409, "Something else has this id", "score")
        return
    current = connection.scalar(select(scores.c.id).where(_current(made)))
    if current != made.replaces:
        raise Refusal(409, "You have scored this note elsewhere meanwhile")
    if current is not None:
        gone = update(scores).where(scores.c.id == current)
        connection.execute(gone.values(is_replaced=True, version=scores.c.version + 1))
    connection.execute(insert(scores), msgspec.structs.asdict(made))
    wake(connection, [made.agent_id, agent.id], at=at)


def dispute(connection: Connection, operation: DisputeScore, agent: Agent, *, at: datetime) -> None:
    """Keep that the agent does not agree with a score of theirs, and why."""
    score = _score(connection, operation.score_id)
    if score is None or score.agent_id != agent.id:
        raise Refusal(404, "This score is not known")
    if not operation.words.strip():
        raise Refusal(422, "A dispute says why")
    before = _dispute(connection, operation.score_id)
    if before is not None:
        if before.words != operation.words:
            raise Refusal(409, "This score was disputed before")
        return
    made = Dispute(
        score_id=score.id,
        customer_id=score.customer_id,
        agent_id=agent.id,
        agent_name=agent.name,
        words=operation.words,
        at=min(operation.at, at),
        version=1,
    )
    connection.execute(insert(disputes), msgspec.structs.asdict(made))
    wake(connection, [agent.id, score.reviewer_id], at=at)


def settle(connection: Connection, operation: SettleDispute, agent: Agent, *, at: datetime) -> None:
    """Answer a dispute; 409 where somebody answered it otherwise meanwhile."""
    before = _dispute(connection, operation.score_id)
    if before is None:
        raise Refusal(404, "This dispute is not known")
    if before.agent_id == agent.id:
        raise Refusal(422, "Nobody answers a dispute of their own")
    if operation.verdict is Verdict.OPEN or not operation.words.strip():
        raise Refusal(422, "An answer says whether the score stands, and why")
    if not before.is_open:
        if (before.verdict, before.answer) != (operation.verdict, operation.words):
            raise Refusal(409, "This dispute was answered meanwhile")
        return
    answered = {
        "verdict": operation.verdict,
        "answer": operation.words,
        "answered_by": agent.id,
        "answered_by_name": agent.name,
        "answered_at": min(operation.at, at),
        "version": before.version + 1,
    }
    theirs = disputes.c.score_id == operation.score_id
    connection.execute(update(disputes).where(theirs).values(answered))
    wake(connection, [before.agent_id, agent.id], at=at)


def known_note(connection: Connection, customer: CustomerId, key: NoteId) -> Note:
    """Return a note, or what an agent wrote into the entry of that id; `Refusal` (404) else."""
    found: Note | None = next(records.read(connection, BY_STRUCT[Note], [(customer, key)]), None)
    if found is not None:
        return found
    entry: Interaction | None = next(
        records.read(connection, BY_STRUCT[Interaction], [(customer, key)]), None
    )
    if entry is None or entry.agent_id is None:
        raise Refusal(404, "This note is not known")
    return Note(
        id=key,
        customer_id=customer,
        text=entry.text,
        written_at=entry.at,
        agent_id=entry.agent_id,
        agent_name=entry.agent_name,
        call_id=entry.call_id,
        interaction_id=entry.id,
    )


def score_of(row: Any) -> Score:
    """Return the score that was stored as a row of `SCORE`."""
    return Score(**dict(zip(Score.__struct_fields__, row, strict=True)))


def dispute_of(row: Any) -> Dispute:
    """Return the dispute that was stored as a row of `DISPUTE`."""
    return Dispute(**dict(zip(Dispute.__struct_fields__, row, strict=True)))


def _made(told: Score, note: Note, card: Scorecard, agent: Agent, *, at: datetime) -> Score:
    """Return *told* as it is kept: who and how many points, the hub knows better than a desk."""
    missing = card.missing(told.marks)
    if missing or told.marks.keys() != {one.key for one in card.items}:
        raise Refusal(422, "Every item of the scorecard has dots, and no other")
    return msgspec.structs.replace(
        told,
        agent_id=note.agent_id,
        agent_name=note.agent_name,
        reviewer_id=agent.id,
        reviewer_name=agent.name,
        points=card.points(told.marks),
        at=min(told.at, at),
        is_replaced=False,
        version=1,
    )


def _current(made: Score) -> Any:
    s = scores.c
    same = and_(s.note_id == made.note_id, s.card_id == made.card_id)
    return and_(same, s.reviewer_id == made.reviewer_id, s.is_replaced.is_(False))


def _score(connection: Connection, key: ScoreId) -> Score | None:
    row = connection.execute(select(*SCORE).where(scores.c.id == key)).first()
    return None if row is None else score_of(row)


def _dispute(connection: Connection, key: ScoreId) -> Dispute | None:
    row = connection.execute(select(*DISPUTE).where(disputes.c.score_id == key)).first()
    return None if row is None else dispute_of(row)
