"""A note, who wrote it and who judges it, for tests of scores and coaching."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from support.desk import KEY, NOW, person
from support.hub import InProcess, TestHub

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.desk.review.coach import Coach
from agent_console.desk.review.own_coaching import OwnCoaching
from agent_console.desk.review.scoring import Scoring
from agent_console.domain.agent import Agent, Role
from agent_console.domain.coaching import Remark, Tone
from agent_console.domain.note import Note
from agent_console.domain.score import Score
from agent_console.ids import (
    AgentId,
    CustomerId,
    NoteId,
    OperationId,
    RemarkId,
    ScoreId,
    new_id,
)
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.sync.coaching import CoachingPost
from agent_console.sync.engine import SyncEngine
from agent_console.wire.codec import decode, encode
from agent_console.wire.operation import (
    Batch,
    BatchAnswer,
    KeepScore,
    Operation,
    Outcome,
    SendRemark,
)

WRITER = Agent(id=AgentId("a-214"), login="agent", name="Agent 214", queues=("Elite service",))
OTHER = Agent(id=AgentId("a-118"), login="colleague", name="Agent 118")
LEADS = Agent(id=AgentId("a-12"), login="leads", name="Supervisor 12", role=Role.SUPERVISOR)
SECOND = Agent(id=AgentId("a-13"), login="second", name="Supervisor 13", role=Role.SUPERVISOR)
TEAM = (WRITER, OTHER, LEADS, SECOND)
ADA = CustomerId("c-ada")
NOTE = Note(
    id=NoteId("n-1"),
    customer_id=ADA,
    text="Missed her connection. Told her the $39 is approved today.",
    written_at=NOW,
    agent_id=WRITER.id,
    agent_name=WRITER.name,
)
MARKS: dict[str, int | None] = {
    "picked-up": 4,
    "verified": 5,
    "listened": 4,
    "continues": 3,
    "promise": None,
}
VALUES = (person(ADA, "Ada", "Byron"), NOTE)


def told(hub: TestHub, *operations: Operation, by: Agent) -> list[Outcome]:
    """Send operations as somebody and return what became of each."""
    batch = Batch(operations=tuple(msgspec.Raw(encode(one)) for one in operations))
    with hub.client(by.login) as desk:
        answer = desk.post("/v1/operations", content=encode(batch))
    assert answer.status_code == 200
    return list(decode(answer.content, BatchAnswer).outcomes)


def asked(hub: TestHub, path: str, kind: type, *, by: Agent) -> object:
    """Return what *by* is answered at *path*."""
    with hub.client(by.login) as desk:
        answer = desk.get(f"/v1/{path}")
    assert answer.status_code == 200, answer.text
    return decode(answer.content, kind)


def a_score(
    by: Agent = LEADS,
    marks: dict[str, int | None] | None = None,
    *,
    key: str = "",
    replaces: str | None = None,
    note: Note = NOTE,
    at: datetime = NOW,
) -> KeepScore:
    """Return what a reviewer says of a note."""
    made = Score(
        id=ScoreId(key or new_id()),
        customer_id=note.customer_id,
        note_id=note.id,
        agent_id=note.agent_id,
        reviewer_id=by.id,
        card_id="call-note",
        card_version=1,
        marks=marks or MARKS,
        at=at,
        replaces=None if replaces is None else ScoreId(replaces),
    )
    return KeepScore(id=OperationId(new_id()), at=at, customer_id=note.customer_id, score=made)


def a_remark(
    words: str = "Say by when.", tone: Tone = Tone.ADVICE, *, key: str = "", by: Agent = LEADS
) -> SendRemark:
    """Return what a coach says about the second sentence of the note."""
    start = NOTE.text.index("Told")
    made = Remark(
        id=RemarkId(key or new_id()),
        customer_id=ADA,
        note_id=NOTE.id,
        agent_id=WRITER.id,
        coach_id=by.id,
        tone=tone,
        words=words,
        start=start,
        end=len(NOTE.text),
        quote=NOTE.text[start:],
        at=NOW,
    )
    return SendRemark(id=OperationId(new_id()), at=NOW, customer_id=ADA, remark=made)


def marks_of(*dots: int | None) -> dict[str, int | None]:
    """Return dots for the items of the form in their order."""
    keys: Iterable[str] = MARKS
    return dict(zip(keys, dots, strict=True))


@dataclass(eq=False)
class ReviewDesk:
    """One person's desk with a line to the hub that can be cut."""

    agent: Agent
    files: Files
    engine: SyncEngine
    post: CoachingPost
    line: InProcess
    calls: Hub

    @property
    def own(self) -> OwnCoaching:
        return OwnCoaching(self.files, self.agent, lambda: NOW)

    @property
    def coach(self) -> Coach:
        return Coach(self.files.journal, self.agent, lambda: NOW)

    @property
    def scoring(self) -> Scoring:
        return Scoring(self.files.journal, self.agent, lambda: NOW)

    def syncs(self) -> None:
        """Do what a desk does in one cycle."""
        self.engine.cycle()
        self.post.refresh(now=self.agent.id in self.engine.told_of)
        self.engine.told_of.clear()


@contextmanager
def desks_of(folder: Path, hub: TestHub, *people: Agent) -> Iterator[tuple[ReviewDesk, ...]]:
    """Open a desk for each of *people*, filled from *hub*."""
    with ExitStack() as stack:
        yield tuple(_desk(folder / one.login, hub, one, stack) for one in people)


def _desk(place: Path, hub: TestHub, agent: Agent, stack: ExitStack) -> ReviewDesk:
    place.mkdir()
    files = Files(Cache.open(place / "cache.db", KEY), Journal.open(place / "j.db", KEY))
    stack.callback(files.close)
    line = hub.transport()
    calls = Hub(hub.local.address, hub.local.agent_tokens[agent.login], transport=line)
    stack.callback(calls.close)
    engine = SyncEngine(files.cache, files.journal, calls, clock=lambda: NOW)
    post = CoachingPost(calls, files.cache, lambda: NOW)
    made = ReviewDesk(agent, files, engine, post, line, calls)
    made.syncs()
    return made
