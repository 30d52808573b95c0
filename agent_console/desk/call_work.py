"""An agent's calls, from ring to wrap-up, side by side and never mixed.

What is written about a call is in the journal before the screen says so. A call that is only
ringing, and that nobody wrote about, leaves nothing behind.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from agent_console.clock import Clock
from agent_console.desk.one_call import joined, same_call
from agent_console.desk.wrap_up import operations_of, without_card_numbers
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.card_numbers import kept_form, masked
from agent_console.domain.chosen_way import ChosenWay
from agent_console.domain.draft import Draft, Part, open_draft
from agent_console.domain.field_change import FieldChange
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.identity_check import IdentityCheck
from agent_console.domain.script_run import Run
from agent_console.domain.shown import ShownSteps
from agent_console.domain.value import Value
from agent_console.ids import CallId, CustomerId, OperationId, new_id, parked
from agent_console.nba.facts import Refusal, Talk
from agent_console.store.journal import Journal
from agent_console.wire.operation import Choice, Operation

_SPOKEN = frozenset({Stage.TALKING, Stage.HELD, Stage.WRAP_UP})
_ORDER = (Stage.RINGING, Stage.TALKING, Stage.HELD, Stage.WRAP_UP, Stage.CLOSED)


class HandedOver(Value, frozen=True, kw_only=True):
    """A call that was wrapped up and is not on its way yet."""

    draft: Draft
    operations: tuple[OperationId, ...]
    until: datetime
    """From then on it may be sent."""


class CallWork:
    """The calls this console has to do with, newest last."""

    def __init__(self, journal: Journal, agent: Agent, *, clock: Clock) -> None:
        self._journal = journal
        self._agent = agent
        self._clock = clock
        self._drafts = {draft.id: draft for draft in journal.drafts()}
        self._kept = set(self._drafts)
        self._finished: set[CallId] = set()
        self._confirmed: set[CallId] = set()
        """Calls that telephony says were answered here, not only this console."""
        self._heard_at: dict[CallId, datetime] = {}
        """When each call was first heard of, by this PC's clock."""
        self._carets: dict[CallId, int] = {}
        self.hold = timedelta()
        """How long what was wrapped up stays here, so that it can be taken back."""
        self.handed_over: HandedOver | None = None
        """What was wrapped up last, while it can be taken back."""

    @property
    def agent(self) -> Agent:
        """Whose calls these are."""
        return self._agent

    def __iter__(self) -> Iterator[Draft]:
        return iter(tuple(self._drafts.values()))

    def __getitem__(self, call: CallId) -> Draft:
        return self._drafts[call]

    def __contains__(self, call: CallId) -> bool:
        return call in self._drafts

    def known_as(self, call: CallId) -> CallId:
        """Return under which id there is work on a call; its own id if there is none."""
        return next((one.id for one in self if call in one.other_ids), call)

    def heard(self, call: Call, *, is_local: bool = False) -> Draft | None:
        """Take in what telephony says of a call; None if it is not, or no longer, ours.

        Telephony may repeat itself and be late: a call never moves backwards. With *is_local* it
        is a telephone beside this PC that says it, perhaps of a call the hub tells of too.
        """
        if call.id in self._finished:
            self._let_go(call.id)
            return None
        known = self._same(call, is_local=is_local)
        key = known.id if known is not None else call.id
        if self._is_others(call, key):
            return self._passed_on(key)
        if call.agent_id == self._agent.id:
            self._confirmed.add(key)
        if known is None:
            if call.stage is Stage.CLOSED:
                return None
            known = open_draft(key, parked(key), at=call.rung_at)
            known = msgspec.structs.replace(known, is_local=is_local)
            self._heard_at[key] = self._clock()
        known, told = joined(known, call, is_local=is_local)
        draft = msgspec.structs.replace(known, call=_newer(known.call, told))
        if draft.call and draft.call.stage is Stage.CLOSED and not draft.is_begun:
            self._let_go(key)
            return None
        return self._put(draft, keep=draft.call is not None and draft.call.stage != Stage.RINGING)

    def moved(self, call: CallId, stage: Stage) -> Draft:
        """Move a call because the agent said so; `IllegalMove` if telephony cannot."""
        draft = self._drafts[call]
        if draft.call is None:
            return draft
        there = draft.call.moved_to(stage, at=self._clock())
        if stage is Stage.TALKING:
            there = msgspec.structs.replace(there, agent_id=self._agent.id)
        return self._put(msgspec.structs.replace(draft, call=there), keep=True)

    def is_about(self, call: CallId, customer: CustomerId) -> Draft:
        """Say whom a call is about; nothing is written for it until there is more to keep."""
        return self._put(self._drafts[call].about(customer), keep=call in self._kept)

    def check_identity(self, call: CallId, check: IdentityCheck) -> Draft:
        """Keep which question was asked and how it went; never an answer."""
        draft = msgspec.structs.replace(self._drafts[call], identity=check)
        return self._put(draft, keep=True)

    def write(self, call: CallId, text: str, *, caret: int) -> tuple[Draft, datetime]:
        """Keep the note as it is at this keystroke, and say when it was safe on disk.

        *caret* is where typing goes on: of a long number that ends there the disk gets only the
        beginning (see `kept_form`), the draft all of it.
        """
        self._carets[call] = caret
        draft = msgspec.structs.replace(self._drafts[call], text=masked(text))
        return self._put(draft, keep=True), self._clock()

    def dispose(self, call: CallId, *, reason: str, outcome: str) -> Draft:
        """Keep why the customer called and what came of it."""
        draft = msgspec.structs.replace(self._drafts[call], reason=reason, outcome=outcome)
        return self._put(draft, keep=True)

    def choose(
        self,
        call: CallId,
        action: str,
        choice: Choice | None,
        *,
        propensity: float,
        steps: ShownSteps | None = None,
    ) -> Draft:
        """Keep what the customer made of a suggestion; None takes it back.

        *steps* is what stood on screen: it is kept for the log.
        """
        draft = self._drafts[call].having_shown(steps)
        choices = {**draft.choices, action: choice or ""}
        if choice is None:
            del choices[action]
        propensities = {**draft.propensities, action: propensity}
        return self._put(
            msgspec.structs.replace(draft, choices=choices, propensities=propensities), keep=True
        )

    def saw(self, call: CallId, steps: ShownSteps) -> Draft:
        """Keep what stood on screen, for the log; later rankings add what they brought besides."""
        draft = self._drafts[call]
        seen = draft.having_shown(steps)
        return draft if seen == draft else self._put(seen, keep=True)

    def follow(
        self,
        call: CallId,
        run: Run,
        *,
        fields: dict[str, FieldChange] | None = None,
        seen_version: int = 0,
    ) -> Draft:
        """Keep where a script stands, and all the *fields* its answers fill in; None: as before."""
        draft = self._drafts[call].with_run(run)
        if fields is not None:
            draft = draft.filled_in(fields, seen_version=seen_version)
        return self._put(draft, keep=True)

    def fill_in(self, call: CallId, fields: dict[str, FieldChange], *, seen_version: int) -> Draft:
        """Keep all the *fields* that answers fill in about the customer."""
        draft = self._drafts[call].filled_in(fields, seen_version=seen_version)
        return self._put(draft, keep=True)

    def choose_way(self, call: CallId, way: ChosenWay, operation: Operation) -> Draft:
        """Ask the hub to hold, take or free other flights, now: seats do not wait for a wrap-up."""
        self._journal.queue(operation, at=self._clock())
        return self._put(msgspec.structs.replace(self._drafts[call], way=way), keep=True)

    def refusals(self, call: CallId) -> tuple[Refusal, ...]:
        """Return what the customer said no to in this call."""
        return self.talk(call).refusals

    def talk(self, call: CallId) -> Talk:
        """Return what this call has brought so far, as far as the next step asks for it."""
        draft = self._drafts[call]
        return Talk(
            refusals=tuple(
                Refusal(action=action, at=self._clock())
                for action, choice in draft.choices.items()
                if choice == Choice.DECLINED
            ),
            reason=draft.reason,
            answered=tuple(draft.choices),
            fields=draft.fields,
        )

    def agree(self, call: CallId, part: Part) -> Draft:
        """Keep a promise, call-back or task with the draft; one that is there is changed."""
        safe = msgspec.structs.replace(part, what=masked(part.what))
        if isinstance(safe, FollowUp):
            whom, number = masked(safe.whom), masked(safe.number)
            safe = msgspec.structs.replace(safe, whom=whom, number=number)
        return self._put(self._drafts[call].with_part(safe), keep=True)

    def withdraw(self, call: CallId, key: str) -> Draft:
        """Take a promise, call-back or task out of the draft."""
        return self._put(self._drafts[call].without_part(key), keep=True)

    def wrap_up(self, call: CallId) -> None:
        """Hand the call over to the outbox: note, place in the history, choices, what was agreed.

        Once: a call that was wrapped up before is left alone. For `hold` it can be taken back.
        """
        if call in self._finished:
            return
        self.handed_over = None
        now = self._clock()
        draft = self._drafts[call]
        if draft.call is None and not draft.is_begun:
            self._let_go(call)
            return
        draft = without_card_numbers(draft)
        made = operations_of(draft, self._agent, at=now)
        until = now + self.hold if self.hold else None
        self._journal.finish(draft, made, at=now, until=until)
        self._forget(call)
        if until is not None:
            keys = tuple(one.id for one in made)
            self.handed_over = HandedOver(draft=draft, operations=keys, until=until)

    def take_back(self) -> Draft | None:
        """Return the draft handed over last as it was; None if it may be on its way already.

        It is sent under new ids then, so that nothing can be mistaken for what it was before.
        """
        last, self.handed_over = self.handed_over, None
        if last is None:
            return None
        draft = msgspec.structs.replace(last.draft, operation_id=OperationId(new_id()))
        if not self._journal.take_back(last.operations, now=self._clock(), draft=draft):
            return None
        self._finished -= {draft.id, *draft.other_ids}
        self._kept.add(draft.id)
        self._drafts[draft.id] = draft
        return draft

    def begin(self, customer: CustomerId) -> Draft:
        """Open work about a customer who is here without a call."""
        draft = open_draft(CallId(f"visit:{new_id()}"), customer, at=self._clock())
        return self._put(draft, keep=False)

    def is_begun(self, call: CallId) -> bool:
        """Tell whether anything was written or decided about a call."""
        return self._drafts[call].is_begun

    def drop(self, call: CallId) -> None:
        """Close a file that was opened without a call and that nothing was written about."""
        draft = self._drafts.get(call)
        if draft is not None and draft.call is None and not draft.is_begun:
            self._let_go(call)

    def _put(self, draft: Draft, *, keep: bool) -> Draft:
        if keep:
            text = kept_form(draft.text, caret=self._carets.get(draft.id, 0))
            self._journal.keep_draft(msgspec.structs.replace(draft, text=text))
            self._kept.add(draft.id)
        self._drafts[draft.id] = draft
        return draft

    def _passed_on(self, call: CallId) -> Draft | None:
        """Let a call go that a colleague has now; who spoke in it wraps up their own part."""
        draft = self._drafts.get(call)
        ours = draft.call if draft is not None else None
        if draft is None or ours is None or call not in self._confirmed:
            self._let_go(call)
            return None
        if ours.may_move_to(Stage.WRAP_UP):
            ours = ours.moved_to(Stage.WRAP_UP, at=self._clock())
        return self._put(msgspec.structs.replace(draft, call=ours), keep=True)

    def _same(self, call: Call, *, is_local: bool) -> Draft | None:
        return same_call(call, self, is_local=is_local, heard_at=self._heard_at, now=self._clock())

    def _is_others(self, call: Call, key: CallId) -> bool:
        elsewhere = call.agent_id is None and bool(self._agent.login and call.offered_to)
        rings_elsewhere = elsewhere and self._agent.id not in call.offered_to
        taken = call.agent_id not in {None, self._agent.id} or rings_elsewhere
        begun = key in self._drafts and self._drafts[key].is_begun
        return taken and not begun

    def _let_go(self, call: CallId) -> None:
        if call in self._kept:
            self._journal.drop_draft(call)
        self._drafts.pop(call, None)
        self._carets.pop(call, None)
        self._heard_at.pop(call, None)
        self._kept.discard(call)

    def _forget(self, call: CallId) -> None:
        gone = self._drafts.pop(call, None)
        self._carets.pop(call, None)
        self._heard_at.pop(call, None)
        self._kept.discard(call)
        self._finished |= {call, *(gone.other_ids if gone is not None else ())}


def _newer(ours: Call | None, theirs: Call) -> Call:
    """Return what telephony says, but never an earlier stage than the one we have seen.

    A call somebody spoke in is not over before it is wrapped up here, whoever hangs up.
    """
    if ours is None or _ORDER.index(theirs.stage) >= _ORDER.index(ours.stage):
        held = ours is not None and ours.stage is Stage.HELD and theirs.stage is Stage.TALKING
        answered = theirs.answered_at or (ours.answered_at if ours else None)
        spoken = ours is not None and ours.stage in _SPOKEN
        ended = Stage.WRAP_UP if spoken and theirs.stage is Stage.CLOSED else theirs.stage
        stage = Stage.HELD if held else ended
        agent = theirs.agent_id or (ours.agent_id if ours else None)
        rung = min(theirs.rung_at, ours.rung_at) if ours else theirs.rung_at
        return msgspec.structs.replace(
            theirs, stage=stage, rung_at=rung, answered_at=answered, agent_id=agent
        )
    return ours
