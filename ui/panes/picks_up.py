"""Where the last one left off, in one line; what a colleague said who handed the call over."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.desk.screen_pop import PicksUp, ScreenPop
from ui.widgets.block import Block, Gap, Line, Paragraph, Run
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Quote
from ui.words import names, times
from ui.words.said import counted, said, small


class PicksUpCard(BlockCard):
    """Hidden where nobody spoke with this customer within a day."""

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Show where the last one left off."""
        found = pop.picks_up
        self.show_blocks(() if found is None else tuple(picks_up_blocks(found, now=now)))


def picks_up_blocks(found: PicksUp, *, now: datetime) -> Iterator[Block]:
    """Word it: with whom, when, about what, and what was left open."""
    if not found.is_handover:
        yield Paragraph(tuple(_runs(found, now=now)), lines=2)
        return
    words = said("Handed over by {name}", name=found.agent_name)
    yield Line(words, times.ago(found.at, now), weight="strong")
    if found.summary:
        yield Gap(6)
        yield Quote(found.summary)
    if left := left_open(found):
        yield Gap(6)
        yield Paragraph([Run(left[:1].upper() + left[1:], "ink_soft")], lines=2)


def _runs(found: PicksUp, *, now: datetime) -> Iterator[Run]:
    yield Run(picks_up_line(found, now=now))
    if left := left_open(found):
        yield Run(f" · {left}", "warn")


def picks_up_line(found: PicksUp, *, now: datetime) -> str:
    """Return "Picks up where Agent 163 left off 3 h ago by e-mail: “Seat fee charged twice”"."""
    return said(
        "Picks up where {name} left off {ago}, {channel}: “{about}”",
        name=found.agent_name,
        ago=small(times.ago(found.at, now)),
        channel=names.channel_within(found.channel),
        about=found.about,
    )


def left_open(found: PicksUp) -> str:
    """Return what was left open: the first thing in words, the others counted."""
    if not found.left_open:
        return ""
    first, *more = found.left_open
    words = said("left open: {what}", what=first)
    if more:
        rest = counted(len(more), "and {count} more", "and {count} more")
        return f"{words} {rest}"
    return words
