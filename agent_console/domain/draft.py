"""What an agent has begun about one call and not wrapped up yet.

The ids of everything the wrap-up will make are chosen when the draft is opened, and those of its
parts when they are added, so that a crash at any moment, and a wrap-up pressed again after it,
still makes each thing once.
"""

from datetime import datetime
from typing import TypeVar

import msgspec

from agent_console.domain.call import Call
from agent_console.domain.chosen_way import ChosenWay
from agent_console.domain.field_change import FieldChange
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.identity_check import IdentityCheck
from agent_console.domain.promise import Promise
from agent_console.domain.script_run import Run
from agent_console.domain.shown import ShownSteps
from agent_console.domain.value import Value
from agent_console.ids import CallId, CustomerId, InteractionId, NoteId, OperationId, new_id

Part = Promise | FollowUp
"""What is agreed on a call beside the note: a promise, a call-back, a task."""


class Draft(Value, frozen=True, kw_only=True):
    """One call's unfinished work."""

    id: CallId
    customer_id: CustomerId
    opened_at: datetime
    interaction_id: InteractionId
    note_id: NoteId
    operation_id: OperationId
    call: Call | None = None
    other_ids: tuple[CallId, ...] = ()
    """What else the same call is called: a telephone beside the PC and the hub both told of it."""
    is_local: bool = False
    """Only a telephone beside the PC told of it so far."""
    text: str = ""
    reason: str = ""
    outcome: str = ""
    choices: dict[str, str] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """What became of each suggestion, by action."""
    propensities: dict[str, float] = {}  # noqa: RUF012 as above
    """How likely a yes was thought to be when each was shown."""
    identity: IdentityCheck | None = None
    """How far the caller has proved to be this customer; None while nothing was asked."""
    other_checks: tuple[IdentityCheck, ...] = ()
    """What was asked about others whose files were open in this call: their tries stay used."""
    shown: ShownSteps | None = None
    """The suggestions as they first stood on screen."""
    promises: tuple[Promise, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    runs: tuple[Run, ...] = ()
    """Scripts followed or left on this call, the one of now last."""
    fields: dict[str, FieldChange] = {}  # noqa: RUF012 as above
    """What answers fill in about the customer."""
    seen_version: int = 0
    """Of the customer, when the first of these fields was filled in."""
    way: ChosenWay | None = None
    """Other flights held or taken for the customer."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return promises, call-backs and tasks in the order they were added."""
        return tuple(sorted((*self.promises, *self.follow_ups), key=lambda one: one.id))

    @property
    def is_begun(self) -> bool:
        """Tell whether anything was written or decided."""
        words = self.text or self.reason or self.outcome
        has_asked = any(check.attempts for check in self._checks)
        has_said = self.choices or self.promises or self.follow_ups
        return bool(words or has_asked or has_said or self.runs or self.fields or self.way)

    @property
    def _checks(self) -> tuple[IdentityCheck, ...]:
        return self.other_checks if self.identity is None else (*self.other_checks, self.identity)

    def check_of(self, customer: CustomerId) -> IdentityCheck | None:
        """Return what was asked in this call about *customer*, None if nothing was."""
        return next((check for check in self._checks if check.customer_id == customer), None)

    def about(self, customer: CustomerId) -> "Draft":
        """Return this draft as one about *customer*: what was proved of another stays theirs."""
        if customer == self.customer_id:
            return self
        return msgspec.structs.replace(
            self,
            customer_id=customer,
            identity=self.check_of(customer),
            other_checks=tuple(one for one in self._checks if one.customer_id != customer),
            fields={},
            way=None,
        )

    def with_run(self, run: Run) -> "Draft":
        """Return this draft with *run* as the script of now; the same walk is in it once."""
        others = tuple(one for one in self.runs if not one.is_same(run))
        return msgspec.structs.replace(self, runs=(*others, run))

    def has_shown(self, action: str) -> bool:
        """Tell whether a suggestion is in what is kept for the log."""
        return self.shown is not None and any(one.action == action for one in self.shown.shown)

    def having_shown(self, steps: ShownSteps | None) -> "Draft":
        """Return this draft with *steps*, or what of them was not on the screen before."""
        if steps is None:
            return self
        whole = self.shown.with_more(steps) if self.shown is not None else steps
        return msgspec.structs.replace(self, shown=whole)

    def filled_in(self, fields: dict[str, FieldChange], *, seen_version: int) -> "Draft":
        """Return this draft with all that answers fill in; the first version seen counts."""
        version = self.seen_version if self.fields else seen_version
        return msgspec.structs.replace(self, fields=fields, seen_version=version)

    def with_part(self, part: Part) -> "Draft":
        """Return this draft with *part* added, or in the place of the one with its id."""
        if isinstance(part, Promise):
            return msgspec.structs.replace(self, promises=_put(self.promises, part))
        return msgspec.structs.replace(self, follow_ups=_put(self.follow_ups, part))

    def without_part(self, key: str) -> "Draft":
        """Return this draft without the part called *key*."""
        return msgspec.structs.replace(
            self,
            promises=tuple(one for one in self.promises if one.id != key),
            follow_ups=tuple(one for one in self.follow_ups if one.id != key),
        )


P = TypeVar("P", bound=Promise | FollowUp)


def _put(known: tuple[P, ...], part: P) -> tuple[P, ...]:
    if all(one.id != part.id for one in known):
        return (*known, part)
    return tuple(part if one.id == part.id else one for one in known)


def open_draft(call: CallId, customer: CustomerId, *, at: datetime) -> Draft:
    """Return an empty draft with all the ids its wrap-up will need."""
    return Draft(
        id=call,
        customer_id=customer,
        opened_at=at,
        interaction_id=InteractionId(new_id()),
        note_id=NoteId(new_id()),
        operation_id=OperationId(new_id()),
    )
