"""Where the rows of the timeline stand. Lays out only what somebody looks at.

Knows no widget and no text: it is given entries, newest first, and the day each belongs to. Rows
are laid out in blocks; a block nobody looked at has an estimated height, so that the far end costs
what the near end costs.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId

DAY_HEIGHT = 34
ENTRY_HEIGHT = 54
BLOCK = 32
"""Entries that are laid out together."""
_LIKELY = ENTRY_HEIGHT + DAY_HEIGHT // 3
"""Pixels of an entry nobody looked at, with its share of the headings."""


@dataclass(frozen=True, slots=True)
class Row:
    """A day's heading (*entry* is None) or an entry, at *top* in pixels."""

    top: int
    height: int
    on: date
    entry: Interaction | None = None
    index: int = -1


class Strip:
    """The rows, one below the other."""

    def __init__(
        self, entries: Sequence[Interaction], day_of: Callable[[Interaction], date]
    ) -> None:
        self.entries = entries
        self._day_of = day_of
        self._opened: InteractionId | None = None
        self._extra = 0
        self._blocks: list[list[Row] | None] = []
        self._heights: list[int] = []
        self._tops: list[int] = []
        self.take(entries)

    def take(self, entries: Sequence[Interaction]) -> None:
        """Take *entries* in place of those there are, which they begin with; nothing moves."""
        whole = len(self.entries) // BLOCK if self._blocks else 0
        self.entries = entries
        count = -(-len(entries) // BLOCK)
        del self._blocks[whole:], self._heights[whole:]
        self._blocks += [None] * (count - whole)
        for block in range(whole, count):
            self._heights.append(_LIKELY * len(self._numbers(block)))
        self._add_up()

    def open(self, opened: InteractionId | None, extra: int = 0) -> None:
        """Give one entry *extra* pixels, and no other."""
        touched = {self._opened, opened}
        self._opened, self._extra = opened, extra
        for block, rows in enumerate(self._blocks):
            if rows and any(row.entry and row.entry.id in touched for row in rows):
                self._lay(block)
        self._add_up()

    @property
    def laid_count(self) -> int:
        """Return how many entries have their place."""
        laid = (block for block, rows in enumerate(self._blocks) if rows is not None)
        return sum(len(self._numbers(block)) for block in laid)

    @property
    def height(self) -> int:
        """Return the height of all: exact for what was looked at, estimated for the rest."""
        return self._tops[-1]

    def lay(self, top: int, bottom: int) -> int:
        """Give all rows between two heights their place.

        Return by how many pixels what had its place there has moved, because what lies above it is
        higher or lower than it was thought to be.
        """
        moved, anchor = 0, -1
        while self._blocks:
            first, last = self._block_at(top + moved), self._block_at(bottom + moved)
            blank = [one for one in range(first, last + 1) if self._blocks[one] is None]
            if not blank:
                return moved
            if anchor < 0:
                anchor = max((b for b in range(first, last + 1) if b not in blank), default=first)
            for block in blank:
                grown = self._lay(block)
                moved += grown if block < anchor else 0
            self._add_up()
        return moved

    def between(self, top: int, bottom: int) -> list[Row]:
        """Return the rows that show between two heights, in pixels."""
        if not self._blocks:
            return []
        self.lay(top, bottom)
        first, last = self._block_at(top), self._block_at(bottom)
        return list(self._rows(first, last, top, bottom))

    def row_of(self, index: int) -> Row:
        """Return the row of the entry at *index*."""
        block = index // BLOCK
        if self._blocks[block] is None:
            self._lay(block)
            self._add_up()
        start = self._tops[block]
        found = next(row for row in self._blocks[block] or () if row.index == index)
        return replace(found, top=start + found.top)

    def row_at(self, y: int) -> Row | None:
        """Return the row at that height."""
        return next(iter(self.between(y, y)), None)

    def index_of(self, wanted: InteractionId) -> int | None:
        """Return where the entry with that id is now."""
        return next((i for i, entry in enumerate(self.entries) if entry.id == wanted), None)

    def _rows(self, first: int, last: int, top: int, bottom: int) -> Iterator[Row]:
        """Yield the rows of some blocks that show between two heights."""
        for block in range(first, last + 1):
            start = self._tops[block]
            for row in self._blocks[block] or ():
                at = start + row.top
                if at <= bottom and at + row.height > top:
                    yield Row(at, row.height, row.on, row.entry, row.index)

    def _block_at(self, y: int) -> int:
        """Return the block at that height; the first or last one for a height outside."""
        return min(max(0, bisect_right(self._tops, y) - 1), len(self._blocks) - 1)

    def _numbers(self, block: int) -> range:
        return range(block * BLOCK, min(len(self.entries), (block + 1) * BLOCK))

    def _lay(self, block: int) -> int:
        """Place the rows of one block from its top; return how much higher it became."""
        rows: list[Row] = []
        end = 0
        start = block * BLOCK
        before = self._day_of(self.entries[start - 1]) if start else None
        for index in self._numbers(block):
            entry = self.entries[index]
            on = self._day_of(entry)
            if on != before:
                rows.append(Row(end, DAY_HEIGHT, on))
                end += DAY_HEIGHT
            tall = ENTRY_HEIGHT + (self._extra if entry.id == self._opened else 0)
            rows.append(Row(end, tall, on, entry, index))
            end += tall
            before = on
        self._blocks[block] = rows
        grown = end - self._heights[block]
        self._heights[block] = end
        return grown

    def _add_up(self) -> None:
        self._tops = list(accumulate(self._heights, initial=0))
