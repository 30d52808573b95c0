"""Who is asked for at the same moment is looked for together, and written down together.

While one batch is at the database the next gathers, as with `AuditWriter`: the more are asked for,
the less each costs. Nobody waits for somebody else's long search: what one statement cannot answer
is answered alone, and nobody is answered before it is written down what they saw.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock
from weakref import WeakKeyDictionary

import msgspec
from anyio import to_thread
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from agent_console.clock import Clock
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry
from agent_console.domain.sight import sight_of
from agent_console.hub.audit_writer import AuditWriter
from agent_console.hub.database import glancing, reading
from agent_console.hub.lookup_together import look_up_together
from agent_console.hub.policies import Policies
from agent_console.hub.seeing import eyes_of
from agent_console.hub.shown_answers import candidates
from agent_console.hub.sign_in.door import Door
from agent_console.wire.customer_file import LookupAnswer, LookupRequest

_MOST = 64
"""So many are looked for in one statement."""
_APART_S = 0.01
"""So long after the one before a batch begins while people come all the time: who comes alone does
not wait, and a hub that is asked a lot has fewer and larger batches."""


@dataclass(slots=True, eq=False)
class _Asked:
    """One question, and what became of it."""

    request: LookupRequest
    agent: Agent
    deed: AuditEntry
    answer: LookupAnswer | None = None
    problem: Exception | None = None
    is_over: "asyncio.Future[None]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


@dataclass(slots=True, eq=False)
class _Gathering:
    """Who waits in one event loop."""

    waiting: list[_Asked] = field(default_factory=list)
    work: "asyncio.Task[None] | None" = None


class Lookups:
    """Answers who somebody is. One for each hub; any number of event loops."""

    def __init__(
        self, engine: Engine, door: Door, policies: Policies, audit: AuditWriter, clock: Clock
    ) -> None:
        self._engine = engine
        self._door = door
        self._policies = policies
        self._audit = audit
        self._clock = clock
        self._is_shared = engine.dialect.name == "postgresql"
        self._lock = Lock()
        self._gatherings: WeakKeyDictionary[asyncio.AbstractEventLoop, _Gathering] = (
            WeakKeyDictionary()
        )
        self.batch_count = 0
        """How many statements answered several or one."""

    async def ask(self, request: LookupRequest, agent: Agent, deed: AuditEntry) -> LookupAnswer:
        """Return everyone *request* may mean as *agent* is shown them.

        *deed* is written down first, with all of them. Raises what the database raises.
        """
        asked = _Asked(request, agent, deed)
        if self._is_shared:
            self._gather(asked)
            await asked.is_over
        if asked.answer is None and asked.problem is None:
            await to_thread.run_sync(self._answer_alone, asked)
        if asked.problem is not None:
            raise asked.problem
        assert asked.answer is not None  # noqa: S101 - either of them is there once it is over
        return asked.answer

    def _gather(self, asked: _Asked) -> None:
        loop = asyncio.get_running_loop()
        with self._lock:
            gathering = self._gatherings.setdefault(loop, _Gathering())
        gathering.waiting.append(asked)
        if gathering.work is None:
            gathering.work = loop.create_task(self._work(gathering))

    async def _work(self, gathering: _Gathering) -> None:
        loop = asyncio.get_running_loop()
        try:
            while gathering.waiting:
                until = loop.time() + _APART_S
                batch, gathering.waiting = gathering.waiting[:_MOST], gathering.waiting[_MOST:]
                try:
                    await to_thread.run_sync(self._answer_together, batch)
                finally:
                    _let_go(batch)
                if gathering.waiting and (early_s := until - loop.time()) > 0:
                    await asyncio.sleep(early_s)
        finally:
            gathering.work = None

    def _answer_together(self, batch: list[_Asked]) -> None:
        """Answer whom one statement answers; whoever is left without one is asked for alone."""
        self.batch_count += 1
        try:
            self._renew()
            policy = self._policies.now
            whole = [one for one in batch if sight_of(one.agent, policy).is_whole]
            with glancing(self._engine) as connection:
                found = look_up_together(connection, [one.request for one in whole])
        except SQLAlchemyError:
            return  # one of them cannot be asked: each gets its own answer
        pairs = [(one, answer) for one, answer in zip(whole, found, strict=True) if answer]
        try:
            self._audit.write(*(_seen(one, answer) for one, answer in pairs), are_new=True)
        except Exception as exc:  # noqa: BLE001 - raised again where each was asked
            for one, _ in pairs:
                one.problem = exc
        else:
            for one, answer in pairs:
                one.answer = answer

    def _renew(self) -> None:
        """Renew what the doors know: it takes a thread, and here is one."""
        self._policies.renew()
        self._door.renew()

    def _answer_alone(self, one: _Asked) -> None:
        try:
            with reading(self._engine) as connection:
                eyes = eyes_of(connection, one.agent, self._policies.now, at=self._clock())
                found = candidates(connection, eyes, one.request)
            self._audit.write(_seen(one, found), are_new=True)
        except Exception as exc:  # noqa: BLE001 - raised again where it was asked
            one.problem = exc
        else:
            one.answer = found


def _seen(one: _Asked, found: LookupAnswer) -> AuditEntry:
    seen = tuple(each.customer.id for each in found.candidates)
    return msgspec.structs.replace(one.deed, customers=seen)


def _let_go(batch: Iterable[_Asked]) -> None:
    for one in batch:
        if not one.is_over.done():
            one.is_over.set_result(None)
