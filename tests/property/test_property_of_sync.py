"""Chance plays the agents, the network, the importer, the power supply and the operator's backups.

What must hold, whatever they do:

* What an agent wrote, and was told is saved, is on a desk's disk or at the hub, at every moment.
* The hub has nothing twice.
* When all is quiet, desk and hub say the same, and an outbox holds nothing but what the hub
  refused, with its reason, and what stands behind that for the same customer.
* A hub put back to an older state gets again what it had confirmed: each desk keeps the last
  operations that arrived (`store.delivered.MOST`). What is older than that and than the backup is
  lost with the hub; so is whatever reached the hub by other ways than a desk. A desk notices by
  its place in the feed, and by what was confirmed and is not said back. A choice moves nothing in
  the feed: one that was the last thing a desk said before the hub fell may be lost with it.
* About a customer who was erased nothing is kept, and nothing has to arrive.
"""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from support.desk import number, person, promise
from support.world import Fault, World, WorldDesk, assert_agreed

from agent_console.desk.wrap_up import wrap_up_of
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call
from agent_console.domain.customer import Customer
from agent_console.domain.draft import Draft
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise, PromiseState
from agent_console.ids import (
    AgentId,
    CallId,
    CustomerId,
    InteractionId,
    NoteId,
    OperationId,
    is_parked,
    parked,
)
from agent_console.store.outbox_entry import EntryState
from agent_console.wire.operation import (
    Choice,
    MakePromise,
    Operation,
    RecordChoice,
    SettlePromise,
    WrapUp,
)

DAYS = 20
"""So many are played here; `dev.py soak sync` plays 75 times as many."""
STEPS_OF_A_DAY = 30

AGENT = Agent(id=AgentId("a-214"), login="agent", name="Agent 214")
LASTING = tuple(CustomerId(f"c-{name}") for name in ("ana", "bo", "mia"))
FLEETING = tuple(CustomerId(f"c-{name}") for name in ("raj", "zoe"))
"""These may be erased."""
EVERYBODY = (*LASTING, *FLEETING)
DESKS = st.integers(0, 1)
WHO = st.sampled_from(EVERYBODY)
FAULTS = st.lists(st.sampled_from(Fault), max_size=6)
STEPS_TO_LIVE = st.none() | st.integers(0, 70)
STEPS = st.none() | st.integers(0, 6)

Fact = tuple[str, str]
"""What an agent wrote: its kind, and an id that stays whatever operation carries it."""


def fact(operation: Operation) -> Fact:
    if isinstance(operation, WrapUp):
        return ("interaction", operation.interaction.id)
    if isinstance(operation, MakePromise):
        return ("promise", operation.promise.id)
    if isinstance(operation, SettlePromise):
        return ("settled", operation.promise_id)
    assert isinstance(operation, RecordChoice)
    return ("choice", operation.action)


class DesksAndHub(RuleBasedStateMachine):
    """Two desks, one hub."""

    def __init__(self) -> None:
        super().__init__()
        shm = Path("/dev/shm")  # noqa: S108 - memory where there is some: fsync costs nothing there
        self.folder = Path(tempfile.mkdtemp(dir=shm if shm.is_dir() else None))
        self.written: dict[Fact, CustomerId] = {}
        self.count = 0
        self.backups: list[Path] = []

    @initialize()
    def a_day_begins(self) -> None:
        known = [person(key, key[2:].title()) for key in EVERYBODY]
        values = [*known, number("+12065550142"), promise(), promise("p-2", LASTING[0])]
        self.world = World(self.folder, values, desks=2)

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                self.all_is_quiet()
                self.nothing_is_lost_or_doubled()
        finally:
            if hasattr(self, "world"):
                self.world.close()
            shutil.rmtree(self.folder)

    # agents

    @rule(desk=DESKS, who=WHO, is_known=st.booleans(), dies_after=STEPS_TO_LIVE)
    def agent_wraps_up(
        self, desk: int, who: CustomerId, *, is_known: bool, dies_after: int | None
    ) -> None:
        at, n = self.world.desks[desk], self._next()
        call = CallId(f"call-{n}")
        about = who if is_known else parked(call)
        draft = Draft(
            id=call,
            customer_id=about,
            opened_at=at.clock(),
            interaction_id=InteractionId(f"i-{n}"),
            note_id=NoteId(f"n-{n}"),
            operation_id=OperationId(f"o-{n}"),
            call=Call(id=call, from_number="", to_number="", rung_at=at.clock()),
            text=f"note {n}",
        )
        if at.does(lambda: at.files.journal.keep_draft(draft), dies_after=dies_after):
            self.written["interaction", draft.interaction_id] = about
            self._finishes(at, draft, dies_after)

    @rule(desk=DESKS)
    def agent_wraps_up_what_was_unfinished(self, desk: int) -> None:
        at = self.world.desks[desk]
        for draft in at.files.journal.drafts():
            self._finishes(at, draft, None)

    def _finishes(self, at: WorldDesk, draft: Draft, dies_after: int | None) -> None:
        made = wrap_up_of(draft, AGENT, at=at.clock())
        journal = at.files.journal
        at.does(lambda: journal.finish(draft, [made], at=at.clock()), dies_after=dies_after)

    @rule(desk=DESKS, who=WHO, dies_after=STEPS_TO_LIVE)
    def agent_promises(self, desk: int, who: CustomerId, dies_after: int | None) -> None:
        n = self._next()
        made = promise(f"p-new-{n}", who, what=f"Call back {n}", version=0)
        key = OperationId(f"o-{n}")
        now = self.world.desks[desk].clock()
        self._queues(desk, MakePromise(id=key, at=now, customer_id=who, promise=made), dies_after)

    @rule(
        desk=DESKS,
        who=WHO,
        which=st.integers(0, 5),
        state=st.sampled_from([PromiseState.KEPT, PromiseState.BROKEN]),
        dies_after=STEPS_TO_LIVE,
    )
    def agent_settles_a_promise_on_the_screen(
        self, desk: int, who: CustomerId, which: int, state: PromiseState, dies_after: int | None
    ) -> None:
        at = self.world.desks[desk]
        file = at.files.customer_file(who)
        open_ones = [one for one in file.promises if one.is_open] if file else []
        if not open_ones:
            return
        chosen = open_ones[which % len(open_ones)]
        operation = SettlePromise(
            id=OperationId(f"o-{self._next()}"),
            at=at.clock(),
            customer_id=who,
            promise_id=chosen.id,
            state=state,
            seen_version=chosen.version,
        )
        self._queues(desk, operation, dies_after)

    @rule(desk=DESKS, who=WHO, dies_after=STEPS_TO_LIVE)
    def agent_notes_a_choice(self, desk: int, who: CustomerId, dies_after: int | None) -> None:
        n = self._next()
        operation = RecordChoice(
            id=OperationId(f"o-{n}"),
            at=self.world.desks[desk].clock(),
            customer_id=who,
            action=f"seat-{n}",
            choice=Choice.DECLINED,
            propensity=0.25,
        )
        self._queues(desk, operation, dies_after)

    @rule(desk=DESKS, is_kept=st.booleans())
    def agent_looks_at_what_is_held(self, desk: int, *, is_kept: bool) -> None:
        journal = self.world.desks[desk].files.journal
        for entry in journal.entries(EntryState.HELD):
            if is_kept:
                journal.retry(entry.id)
            else:
                journal.drop(entry.id)
                self.written.pop(fact(entry.operation), None)

    def _queues(self, desk: int, operation: Operation, dies_after: int | None) -> None:
        at = self.world.desks[desk]
        journal = at.files.journal
        if at.does(lambda: journal.queue(operation, at=at.clock()), dies_after=dies_after):
            self.written[fact(operation)] = operation.customer_id

    def _next(self) -> int:
        self.count += 1
        return self.count

    # line, power and clocks

    @rule(desk=DESKS, faults=FAULTS, steps=STEPS, dies_after=STEPS_TO_LIVE)
    def desk_syncs(
        self, desk: int, faults: list[Fault], steps: int | None, dies_after: int | None
    ) -> None:
        self.world.desks[desk].syncs(faults, steps=steps, dies_after=dies_after)

    @rule(desk=DESKS)
    def network_comes_back(self, desk: int) -> None:
        at = self.world.desks[desk]
        at.files.journal.hurry()
        at.syncs()

    @rule(number=st.integers(0, 1000))
    def old_batch_arrives_again(self, number: int) -> None:
        self.world.delivers_again(number)

    @rule(desk=DESKS)
    def power_fails(self, desk: int) -> None:
        self.world.desks[desk].dies_and_starts_again()

    @rule(desk=DESKS, hours=st.integers(-200, 200))
    def clock_jumps(self, desk: int, hours: int) -> None:
        self.world.desks[desk].error = timedelta(hours=hours)

    @rule(desk=DESKS, hours=st.integers(25, 200))
    def clock_is_set_right_while_the_hub_is_busy(self, desk: int, hours: int) -> None:
        at = self.world.desks[desk]
        at.error = timedelta(hours=hours)
        at.syncs([Fault.BUSY])
        at.error = timedelta()

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        self.world.clock.now += timedelta(minutes=minutes)

    # the hub

    @rule(who=WHO)
    def importer_changes(self, who: CustomerId) -> None:
        name = f"Name{self._next()}"
        self.world.imports(person(who, name), number(f"+1206555{self.count:04}", who))

    @rule(who=st.sampled_from(FLEETING))
    def importer_erases(self, who: CustomerId) -> None:
        self.world.erases(who)

    @precondition(lambda self: len(self.backups) < 3)
    @rule()
    def operator_backs_up(self) -> None:
        self.backups.append(self.world.backs_up())

    @precondition(lambda self: self.backups)
    @rule(which=st.integers(0, 2))
    def operator_restores(self, which: int) -> None:
        before = self.world.choices()
        self.world.restores(self.backups[which % len(self.backups)])
        for action in before - self.world.choices():
            self.written.pop(("choice", action), None)

    # what must hold

    @rule()
    def all_is_quiet(self) -> None:
        self.world.becomes_quiet()
        for desk in self.world.desks:
            assert_agreed(desk, self.world)
        known = {person.id for person in self.world.records(Customer)}
        there = self._at_the_hub() | self._drafted()
        for desk in self.world.desks:
            there |= {fact(entry.operation) for entry in desk.files.journal.entries()}
            kept = {one.customer_id for one in desk.keeps() if not is_parked(one.customer_id)}
            assert kept <= known, "something is kept about somebody who was erased"
        assert not self._required() - there, "it never arrived"

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        if not hasattr(self, "world"):
            return
        there = self._at_the_hub() | self._drafted()
        for desk in self.world.desks:
            there |= {fact(operation) for operation in desk.keeps()}
        assert not self._required() - there, "it is nowhere"
        assert self.world.doubled() == []

    def _required(self) -> set[Fact]:
        return {one for one, who in self.written.items() if who not in FLEETING}

    def _drafted(self) -> set[Fact]:
        return {
            ("interaction", draft.interaction_id)
            for desk in self.world.desks
            for draft in desk.files.journal.drafts()
        }

    def _at_the_hub(self) -> set[Fact]:
        promises = self.world.records(Promise)
        return {
            *(("interaction", one.id) for one in self.world.records(Interaction)),
            *(("promise", one.id) for one in promises),
            *(("settled", one.id) for one in promises if not one.is_open),
            *(("choice", action) for action in self.world.choices()),
        }


@pytest.mark.timeout(600)
class TestDesksAndHub(DesksAndHub.TestCase):  # type: ignore[misc]
    settings = settings(
        max_examples=DAYS,
        stateful_step_count=STEPS_OF_A_DAY,
        suppress_health_check=[HealthCheck.too_slow],
    )
