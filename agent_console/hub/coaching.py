"""Keep what coaches say about notes and what agents answer; share words of good notes."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.coaching import (
    LONGEST_QUOTE,
    LONGEST_WORDS,
    Remark,
    Reply,
    SharedSnippet,
)
from agent_console.hub.coaching_tables import remarks, shared_snippets
from agent_console.hub.problems import Refusal
from agent_console.hub.scoring import known_note
from agent_console.hub.waking import wake
from agent_console.ids import RemarkId, SharedSnippetId
from agent_console.wire.operation import AnswerRemark, SendRemark, ShareSnippet, WithdrawSnippet

REMARK = tuple(remarks.c[name] for name in Remark.__struct_fields__)
SNIPPET = tuple(shared_snippets.c[name] for name in SharedSnippet.__struct_fields__)


def send(connection: Connection, operation: SendRemark, agent: Agent, *, at: datetime) -> None:
    """Keep a remark for whoever wrote the note; the same one twice is one."""
    told = operation.remark
    note = known_note(connection, told.customer_id, told.note_id)
    if not told.words.strip() or len(told.words) > LONGEST_WORDS:
        raise Refusal(422, "A remark says something, and no more than can be read")
    if not 0 <= told.start <= told.end or len(told.quote) > LONGEST_QUOTE:
        raise Refusal(422, "The part of the note cannot be")
    made = msgspec.structs.replace(
        told,
        agent_id=note.agent_id,
        agent_name=note.agent_name,
        coach_id=agent.id,
        coach_name=agent.name,
        at=min(told.at, at),
        acknowledged_at=None,
        replies=(),
        version=1,
    )
    before = _remark(connection, made.id)
    if before is None:
        connection.execute(insert(remarks), msgspec.structs.asdict(made) | {"replies": ()})
        wake(connection, [made.agent_id, agent.id], at=at)
    elif before.words != made.words or before.coach_id != agent.id:
        raise Refusal(409, "Something else has this id", "remark")


def answer(connection: Connection, operation: AnswerRemark, agent: Agent, *, at: datetime) -> None:
    """Keep that the agent has read a remark, and what one of the two says to it."""
    before = _remark(connection, operation.remark_id)
    if before is None or agent.id not in {before.agent_id, before.coach_id}:
        raise Refusal(404, "This remark is not known")
    said_at, words = min(operation.at, at), operation.words.strip()
    if len(words) > LONGEST_WORDS:
        raise Refusal(422, "A remark says something, and no more than can be read")
    read_at = before.acknowledged_at
    if agent.id == before.agent_id:
        read_at = max(read_at or said_at, said_at)
    replies = before.replies
    if words:
        reply = Reply(
            id=operation.id, at=said_at, author_id=agent.id, author_name=agent.name, words=words
        )
        replies = (*replies, reply)
    changed = {"acknowledged_at": read_at, "replies": replies, "version": before.version + 1}
    connection.execute(update(remarks).where(remarks.c.id == before.id).values(changed))
    wake(connection, [before.agent_id, before.coach_id], at=at)


def share(connection: Connection, operation: ShareSnippet, agent: Agent, *, at: datetime) -> None:
    """Share words with the team; the same ones twice are shared once."""
    told = operation.snippet
    if not told.text.strip() or not told.name.strip() or len(told.text) > LONGEST_WORDS:
        raise Refusal(422, "A snippet has a name and a text")
    author = ""
    if told.note_id is not None:
        author = known_note(connection, told.customer_id, told.note_id).agent_name
    made = msgspec.structs.replace(
        told,
        author_name=author,
        shared_by=agent.id,
        shared_by_name=agent.name,
        at=min(told.at, at),
        withdrawn_at=None,
        version=1,
    )
    before = _snippet(connection, made.id)
    if before is None:
        connection.execute(insert(shared_snippets), msgspec.structs.asdict(made))
        wake(connection, [agent.id], at=at)
    elif before.text != made.text:
        raise Refusal(409, "Something else has this id", "snippet")


def withdraw(
    connection: Connection, operation: WithdrawSnippet, agent: Agent, *, at: datetime
) -> None:
    """Take shared words back; again is no harm."""
    before = _snippet(connection, operation.snippet_id)
    if before is None:
        raise Refusal(404, "This snippet is not known")
    if before.withdrawn_at is None:
        gone = {"withdrawn_at": min(operation.at, at), "version": before.version + 1}
        theirs = shared_snippets.c.id == before.id
        connection.execute(update(shared_snippets).where(theirs).values(gone))
        wake(connection, [agent.id, before.shared_by], at=at)


def remark_of(row: Any) -> Remark:
    """Return the remark that was stored as a row of `REMARK`."""
    return Remark(**dict(zip(Remark.__struct_fields__, row, strict=True)))


def snippet_of(row: Any) -> SharedSnippet:
    """Return the snippet that was stored as a row of `SNIPPET`."""
    return SharedSnippet(**dict(zip(SharedSnippet.__struct_fields__, row, strict=True)))


def _remark(connection: Connection, key: RemarkId) -> Remark | None:
    row = connection.execute(select(*REMARK).where(remarks.c.id == key)).first()
    return None if row is None else remark_of(row)


def _snippet(connection: Connection, key: SharedSnippetId) -> SharedSnippet | None:
    row = connection.execute(select(*SNIPPET).where(shared_snippets.c.id == key)).first()
    return None if row is None else snippet_of(row)
