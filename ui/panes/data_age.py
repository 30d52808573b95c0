"""One wording for old data: every pane that shows some says where it is from and how old it is."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from ui.widgets.block import Block, Gap, Line
from ui.words import times
from ui.words.said import said

OLD = timedelta(minutes=10)
"""From this age on a copy is said to be one."""


def age_blocks(as_of: datetime | None, *, now: datetime) -> Iterator[Block]:
    """Yield a line about data of *as_of*, if it is old."""
    if as_of is not None and now - as_of >= OLD:
        yield Gap(6)
        words = said("From the copy on this PC")
        yield Line(words, times.ago(as_of, now), role="ink_soft", size=12)
