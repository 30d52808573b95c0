"""What we promised and have not kept yet: never below the fold."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.promise import Promise
from ui.panes.data_age import age_blocks
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.widgets.card import BlockCard
from ui.words import amounts, names, times
from ui.words.said import counted, said

_SHOWN = 3


class PromisesCard(BlockCard):
    """Shows the open promises, soonest due first; hidden where there are none."""

    def __init__(self) -> None:
        super().__init__(tone="warn")

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show the open promises of *pop*."""
        promises = pop.file.promises if pop.file else ()
        blocks = tuple(promise_blocks(promises, now=now))
        self.show_blocks((*blocks, *age_blocks(pop.as_of, now=now)) if blocks else ())


def promise_blocks(promises: tuple[Promise, ...], *, now: datetime) -> Iterator[Block]:
    """Word the open ones."""
    waiting = sorted((p for p in promises if p.is_open), key=_due)
    if not waiting:
        return
    yield Heading(said("We promised"), role="warn")
    for index, promise in enumerate(waiting[:_SHOWN]):
        if index:
            yield Gap(7)
        yield Paragraph(tuple(_runs(promise, now=now)))
    if (more := len(waiting) - _SHOWN) > 0:
        yield Gap(5)
        yield Line(counted(more, "and {count} more", "and {count} more"), role="ink_soft")


def _due(promise: Promise) -> datetime:
    return promise.due_at


def _runs(promise: Promise, *, now: datetime) -> Iterator[Run]:
    yield Run(promise.what)
    if promise.amount is not None:
        yield Run(" · ")
        yield Run(amounts.money(promise.amount), weight="heavy")
    if promise.is_overdue(now=now):
        since = times.short_day(times.local(promise.due_at).date(), times.local(now).date())
        yield Run(" · ")
        yield Run(said("overdue since {day}", day=since), "bad", "strong")
    else:
        yield Run(f" · {times.due(promise.due_at, now)}")
    made = times.short_day(times.local(promise.made_at).date(), times.local(now).date())
    made = made.replace(" ", "\N{NO-BREAK SPACE}")
    by = promise.made_by_name or names.channel(promise.channel)
    yield Run(f" · {by}, {made}", "ink_soft")
