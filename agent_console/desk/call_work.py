"""An agent's calls, from ring to wrap-up, side by side and never mixed.

What is written about a call is in the journal before the screen says so. A call that is only
ringing, and that nobody wrote about, leaves nothing behind.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from agent_console.clock import Clock
from agent_console.desk.wrap_up import wrap_up_of
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.card_numbers import kept_form, masked
from agent_console.domain.draft import Draft, open_draft
from agent_console.ids import CallId, CustomerId, OperationId, new_id, parked
from agent_console.nba.facts import Refusal
from agent_console.store.journal import Journal
from agent_console.wire.operation import Choice, Operation, RecordChoice

_SPOKEN = frozenset({Stage.TALKING, Stage.HELD, Stage.WRAP_UP})
_ORDER = (Stage.RINGING, Stage.TALKING, Stage.HELD, Stage.WRAP_UP, Stage.CLOSED)


class CallWork:
    """The calls this console has to do with, newest last."""

    def __init__(self, journal: Journal, agent: Agent, *, clock: Clock) -> None:
        self._journal = journal
        self._agent = agent
        self._clock = clock
        self._drafts = {draft.id: draft for draft in journal.drafts()}
        self._kept = set(self._drafts)
        self._finished: set[CallId] = set()
        self._carets: dict[CallId, int] = {}

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

    def heard(self, call: Call) -> Draft | None:
        """Take in what telephony says of a call; None if it is not, or no longer, ours.

        Telephony may repeat itself and be late: a call never moves backwards.
        """
        if call.id in self._finished or self._is_others(call):
            self._let_go(call.id)
            return None
        known = self._drafts.get(call.id)
        if known is None:
            if call.stage is Stage.CLOSED:
                return None
            known = open_draft(call.id, parked(call.id), at=call.rung_at)
        draft = msgspec.structs.replace(known, call=_newer(known.call, call))
        if draft.call and draft.call.stage is Stage.CLOSED and not _is_begun(draft):
            self._let_go(call.id)
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
        draft = msgspec.structs.replace(self._drafts[call], customer_id=customer)
        return self._put(draft, keep=call in self._kept)

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
        self, call: CallId, action: str, choice: Choice | None, *, propensity: float
    ) -> Draft:
        """Keep what the customer made of a suggestion; None takes it back."""
        draft = self._drafts[call]
        choices = {**draft.choices, action: choice or ""}
        if choice is None:
            del choices[action]
        propensities = {**draft.propensities, action: propensity}
        return self._put(
            msgspec.structs.replace(draft, choices=choices, propensities=propensities), keep=True
        )

    def refusals(self, call: CallId) -> tuple[Refusal, ...]:
        """Return what the customer said no to in this call."""
        return tuple(
            Refusal(action=action, at=self._clock())
            for action, choice in self._drafts[call].choices.items()
            if choice == Choice.DECLINED
        )

    def wrap_up(self, call: CallId) -> None:
        """Hand the call over to the outbox: the note, its place in the history, the choices.

        Once: a call that was wrapped up before is left alone.
        """
        if call in self._finished:
            return
        now = self._clock()
        draft = self._drafts[call]
        if draft.call is None and not _is_begun(draft):
            self._let_go(call)
            return
        draft = msgspec.structs.replace(draft, text=masked(draft.text))
        made: list[Operation] = [*_choices(draft, at=now)]
        made.append(wrap_up_of(draft, self._agent, at=now))
        self._journal.finish(draft, made, at=now)
        self._forget(call)

    def begin(self, customer: CustomerId) -> Draft:
        """Open work about a customer who is here without a call."""
        draft = open_draft(CallId(f"visit:{new_id()}"), customer, at=self._clock())
        return self._put(draft, keep=False)

    def is_begun(self, call: CallId) -> bool:
        """Tell whether anything was written or decided about a call."""
        return _is_begun(self._drafts[call])

    def drop(self, call: CallId) -> None:
        """Close work that nothing was written about."""
        if call in self._drafts and not _is_begun(self._drafts[call]):
            self._let_go(call)

    def _put(self, draft: Draft, *, keep: bool) -> Draft:
        if keep:
            text = kept_form(draft.text, caret=self._carets.get(draft.id, 0))
            self._journal.keep_draft(msgspec.structs.replace(draft, text=text))
            self._kept.add(draft.id)
        self._drafts[draft.id] = draft
        return draft

    def _is_others(self, call: Call) -> bool:
        taken = call.agent_id is not None and call.agent_id != self._agent.id
        begun = call.id in self._drafts and _is_begun(self._drafts[call.id])
        return taken and not begun

    def _let_go(self, call: CallId) -> None:
        if call in self._kept:
            self._journal.drop_draft(call)
        self._drafts.pop(call, None)
        self._carets.pop(call, None)
        self._kept.discard(call)

    def _forget(self, call: CallId) -> None:
        self._drafts.pop(call, None)
        self._carets.pop(call, None)
        self._kept.discard(call)
        self._finished.add(call)


def _choices(draft: Draft, *, at: datetime) -> Iterator[RecordChoice]:
    for action, choice in draft.choices.items():
        yield RecordChoice(
            id=OperationId(f"{draft.operation_id}:{action}"),
            at=at,
            customer_id=draft.customer_id,
            action=action,
            choice=Choice(choice),
            propensity=draft.propensities.get(action, 0.0),
            call_id=draft.call.id if draft.call else None,
        )


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


def _is_begun(draft: Draft) -> bool:
    return bool(draft.text or draft.reason or draft.outcome or draft.choices)
