"""What a coach says: a word on a part of a note, an answer, words of a good note for the team."""

from dataclasses import dataclass
from datetime import datetime

from agent_console.clock import Clock
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.coaching import (
    LONGEST_QUOTE,
    LONGEST_WORDS,
    Remark,
    SharedSnippet,
    Tone,
)
from agent_console.domain.note import Note
from agent_console.errors import BadInput
from agent_console.ids import TEAM, OperationId, RemarkId, SharedSnippetId, new_id
from agent_console.store.journal import Journal
from agent_console.wire.operation import (
    AnswerRemark,
    Operation,
    SendRemark,
    ShareSnippet,
    WithdrawSnippet,
)


@dataclass(frozen=True, slots=True)
class Said:
    """Something said, and the operations that take it to the hub."""

    remark: Remark | None
    snippet: SharedSnippet | None
    operation: OperationId


@dataclass(frozen=True, slots=True)
class Coach:
    """One coach's words."""

    journal: Journal
    agent: Agent
    clock: Clock

    def send(
        self,
        note: Note,
        words: str,
        tone: Tone,
        *,
        start: int = 0,
        end: int = 0,
        until: datetime | None = None,
    ) -> Said:
        """Say *words* to whoever wrote *note*, about the characters from *start* to *end*.

        Until *until* it is not sent and can be undone. Raises `BadInput` without words.
        """
        safe = masked(words.strip())[:LONGEST_WORDS]
        if not safe:
            raise BadInput("A remark says something")
        first, last = sorted((max(0, start), min(end, len(note.text))))
        at = self.clock()
        made = Remark(
            id=RemarkId(new_id()),
            customer_id=note.customer_id,
            note_id=note.id,
            agent_id=note.agent_id,
            agent_name=note.agent_name,
            coach_id=self.agent.id,
            coach_name=self.agent.name,
            tone=tone,
            words=safe,
            start=first,
            end=min(last, first + LONGEST_QUOTE),
            quote=note.text[first : min(last, first + LONGEST_QUOTE)],
            at=at,
        )
        key = OperationId(new_id())
        self._queue(SendRemark(id=key, at=at, customer_id=note.customer_id, remark=made), until)
        return Said(made, None, key)

    def reply(self, remark: Remark, words: str) -> OperationId:
        """Answer what the agent said to a remark."""
        safe = masked(words.strip())[:LONGEST_WORDS]
        if not safe:
            raise BadInput("A remark says something")
        made = AnswerRemark(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=remark.customer_id,
            remark_id=remark.id,
            words=safe,
        )
        return self._queue(made, None)

    def share(
        self,
        text: str,
        *,
        name: str,
        title: str = "",
        queues: tuple[str, ...] = (),
        note: Note | None = None,
        until: datetime | None = None,
    ) -> Said:
        """Share words of a good note with the team, or with who works one of *queues*.

        Whoever shares reads them first: they are to name no customer. `BadInput` without a name.
        """
        safe, short = masked(text.strip())[:LONGEST_WORDS], "".join(name.split())
        if not safe or not short:
            raise BadInput("A snippet needs a name and a text")
        at = self.clock()
        made = SharedSnippet(
            id=SharedSnippetId(new_id()),
            customer_id=note.customer_id if note else TEAM,
            name=short,
            title=title.strip() or safe.partition("\n")[0],
            text=safe,
            queues=queues,
            note_id=note.id if note else None,
            author_name=note.agent_name if note else "",
            shared_by=self.agent.id,
            shared_by_name=self.agent.name,
            at=at,
        )
        key = OperationId(new_id())
        self._queue(ShareSnippet(id=key, at=at, customer_id=made.customer_id, snippet=made), until)
        return Said(None, made, key)

    def withdraw(self, snippet: SharedSnippet) -> OperationId:
        """Take shared words back."""
        made = WithdrawSnippet(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=snippet.customer_id,
            snippet_id=snippet.id,
        )
        return self._queue(made, None)

    def undo(self, said: Said) -> bool:
        """Forget what was not sent yet; False if it is on its way, and stays said."""
        return self.journal.take_back([said.operation], now=self.clock())

    def _queue(self, operation: Operation, until: datetime | None) -> OperationId:
        self.journal.queue(operation, at=self.clock(), until=until)
        return operation.id
