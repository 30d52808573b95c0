"""One entry of the outbox, worded whole."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from agent_console.desk.outbox import conflicts_of
from agent_console.domain.field_change import FieldConflict
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from ui.theme.tokens import TEXT_TITLE
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.words import times, waiting
from ui.words.said import counted, said


def entry_blocks(
    entry: OutboxEntry,
    who: str,
    standing: waiting.Standing,
    decided: Mapping[str, bool],
    *,
    now: datetime,
) -> Iterator[Block]:
    """Word one entry: what it will say, how it stands, what the hub said, and what to do."""
    operation = entry.operation
    yield Heading(waiting.what(operation), times.ago(entry.made_at, now))
    yield Paragraph([Run(who[:1].upper() + who[1:], weight="heavy")], size=TEXT_TITLE)
    yield Gap(4)
    yield Paragraph([Run(standing.text, standing.role, "strong")])
    if entry.problem is not None:
        if entry.problem.detail:
            yield Paragraph([Run(entry.problem.detail, "ink_soft")])
        if entry.state is EntryState.HELD:
            yield Paragraph([Run(waiting.advice(entry.problem))])
    if entry.attempt_count:
        tried = counted(entry.attempt_count, "Tried once", "Tried {count} times")
        yield Line(tried, role="ink_soft", size=12)
    for conflict in conflicts_of(entry):
        yield from _sides(conflict, decided.get(conflict.field))
    yield Gap(12)
    yield Heading(said("What the CRM will be told"))
    for name, words in waiting.content(operation):
        yield Line(name, role="ink_soft", size=12)
        yield Paragraph([Run(words)])
        yield Gap(6)


def _sides(conflict: FieldConflict, is_ours: bool | None) -> Iterator[Block]:  # noqa: FBT001 three answers
    yield Gap(10)
    yield Heading(waiting.field(conflict.field))
    chosen = {True: said("ours stands"), False: said("theirs stands"), None: ""}[is_ours]
    yield Line(said("Ours: {value}", value=waiting.value(conflict.wanted)), chosen)
    yield Line(said("Theirs: {value}", value=waiting.value(conflict.theirs)))
    was = said("You saw: {value}", value=waiting.value(conflict.seen))
    yield Line(was, role="ink_soft", size=12)


def which_side(conflict: FieldConflict) -> str:
    """Word the question which side shall stand."""
    return said(
        "{field}: ours is {ours}, theirs is {theirs}. Which shall stand?",
        field=waiting.field(conflict.field),
        ours=waiting.value(conflict.wanted),
        theirs=waiting.value(conflict.theirs),
    )


def nothing_waits() -> Iterator[Block]:
    """Word an outbox in which nothing is left."""
    yield Heading(said("Outbox"))
    yield Paragraph([Run(said("Nothing waits"), weight="heavy")], size=TEXT_TITLE)
    yield Gap(4)
    words = said("Everything you wrote on this PC has reached the CRM and was confirmed.")
    yield Paragraph([Run(words, "ink_soft")])
