"""The words a call is handed over with, made from what is known: to be read, and changed."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.desk.colleagues import Target
from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.draft import Draft
from agent_console.domain.promise import Promise
from ui.words import amounts, names, times
from ui.words.said import said

_PROMISES = 3


def summary_of(draft: Draft, shown: ScreenPop | None, *, now: datetime) -> str:
    """Return note, reason, next step and open promises, one below the other."""
    return "\n".join(_lines(draft, shown, now=now))


def headline_of(target: Target) -> str:
    """Return the line the history shows."""
    return said("Handed over to {name}", name=target.name)


def _lines(draft: Draft, shown: ScreenPop | None, *, now: datetime) -> Iterator[str]:
    if text := draft.text.strip():
        yield text
    if draft.reason:
        yield said("About: {reason}", reason=names.reason(draft.reason))
    if shown is None:
        return
    if shown.ranking.suggestions:
        yield said("Next step: {step}", step=shown.ranking.suggestions[0].title)
    promises = shown.file.promises if shown.file else ()
    waiting = sorted((one for one in promises if one.is_open), key=_due)
    for promise in waiting[:_PROMISES]:
        yield said("We promised: {what}", what=_promised(promise, now=now))


def _due(promise: Promise) -> datetime:
    return promise.due_at


def _promised(promise: Promise, *, now: datetime) -> str:
    amount = amounts.money(promise.amount) if promise.amount else ""
    parts = (promise.what, amount, times.due(promise.due_at, now))
    return " · ".join(part for part in parts if part)
