"""What comes of a story: a case somebody has to settle, a promise somebody has to keep."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from agent_console.domain.agent import Agent
from agent_console.domain.case import Case
from agent_console.domain.channel import Direction
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.promise import Promise, PromiseState
from agent_console.ids import CaseId, InteractionId, PromiseId
from agent_console.sample.chance import Chance
from agent_console.sample.facts import sum_of
from agent_console.sample.plot import Plot

FRESH = timedelta(days=21)
"""What is younger may still be open."""
_UNSOLVED = 0.12
_PROMISED = 0.5
_DUE_DAYS = (1, 2, 3, 5, 7, 7, 10)


def a_case(
    plot: Plot,
    story: Sequence[Interaction],
    facts: dict[str, str],
    chance: Chance,
    *,
    now: datetime,
) -> Case | None:
    """Return the case *story* opened, closed again if that is long ago; None if it opened none."""
    if plot.case is None:
        return None
    first, closes = story[0], story[-1].at + timedelta(hours=chance.between(2, 90))
    is_open = now - first.at < FRESH or closes >= now
    return Case(
        id=CaseId(chance.id()),
        customer_id=first.customer_id,
        kind=plot.case,
        subject=chance.one_of(plot.subject).format_map(facts),
        opened_at=first.at,
        closed_at=None if is_open else closes,
        channel=first.channel,
        trip_id=first.trip_id,
    )


def a_promise(
    plot: Plot,
    story: Sequence[Interaction],
    facts: dict[str, str],
    chance: Chance,
    *,
    by: Agent,
    case: Case | None,
    now: datetime,
) -> Promise | None:
    """Return what was promised in *story*, if anything; what is due now is half of it overdue."""
    if not plot.promise or not chance.happens(_PROMISED):
        return None
    first = story[0]
    due = first.at + timedelta(days=chance.one_of(_DUE_DAYS))
    state = PromiseState.OPEN
    if now - first.at >= FRESH or (due < now and chance.happens(0.5)):
        state = chance.weighted((PromiseState.KEPT, PromiseState.BROKEN), (90, 10))
    return Promise(
        id=PromiseId(chance.id()),
        customer_id=first.customer_id,
        what=chance.one_of(plot.promise).format_map(facts),
        due_at=due,
        made_at=first.at,
        amount=sum_of(facts) if plot.pays else None,
        state=state,
        channel=first.channel,
        made_by=by.id,
        made_by_name=by.name,
        case_id=case.id if case else None,
    )


def ended(
    story: list[Interaction], case: Case | None, chance: Chance, *, now: datetime
) -> list[Interaction]:
    """Tie *story* to its case and say whether what was asked last is still open."""
    changes: dict[InteractionId, dict[str, Any]] = {}
    if case is not None:
        changes = {entry.id: {"case_id": case.id} for entry in story}
    asked = [e for e in story if e.direction is Direction.INBOUND and e.agent_id]
    if asked and now - asked[-1].at < FRESH:
        last = changes.setdefault(asked[-1].id, {})
        if case is not None and case.is_open:
            last["state"] = State.OPEN
        elif chance.happens(_UNSOLVED):
            last.update(state=State.UNSOLVED, outcome="unsolved")
    return [
        msgspec.structs.replace(entry, **changes[entry.id]) if entry.id in changes else entry
        for entry in story
    ]
