"""Where the rows of the timeline stand. Lays out only as far as somebody looks.

Knows no widget and no text: it is given entries, newest first, and the day each belongs to.
Its cost follows what is looked at, not the length of the history.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId

DAY_HEIGHT = 34
ENTRY_HEIGHT = 54


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
        self,
        entries: Sequence[Interaction],
        day_of: Callable[[Interaction], date],
        *,
        opened: InteractionId | None = None,
        extra: int = 0,
    ) -> None:
        self.entries = entries
        self.rows: list[Row] = []
        self._tops: list[int] = []
        self._entry_rows: list[int] = []
        self._day_of = day_of
        self._opened, self._extra = opened, extra
        self._end = 0

    @property
    def laid_count(self) -> int:
        """Return how many entries have their place."""
        return len(self._entry_rows)

    @property
    def height(self) -> int:
        """Return the height of all: exact for what was looked at, estimated for the rest."""
        return self._end + (len(self.entries) - self.laid_count) * ENTRY_HEIGHT

    def between(self, top: int, bottom: int) -> list[Row]:
        """Return the rows that show between two heights, in pixels."""
        while self._end <= bottom and self.laid_count < len(self.entries):
            self._lay_next()
        first = max(0, bisect_right(self._tops, top) - 1)
        found = []
        for row in self.rows[first : first + 1 + (bottom - top) // DAY_HEIGHT + 2]:
            if row.top > bottom:
                break
            found.append(row)
        return found

    def row_of(self, index: int) -> Row:
        """Return the row of the entry at *index*."""
        while self.laid_count <= index:
            self._lay_next()
        return self.rows[self._entry_rows[index]]

    def row_at(self, y: int) -> Row | None:
        """Return the row at that height."""
        found = self.between(y, y)
        return found[0] if found and found[0].top <= y < found[0].top + found[0].height else None

    def index_of(self, wanted: InteractionId) -> int | None:
        """Return where the entry with that id is now."""
        return next((i for i, entry in enumerate(self.entries) if entry.id == wanted), None)

    def _lay_next(self) -> None:
        index = self.laid_count
        entry = self.entries[index]
        on = self._day_of(entry)
        if not self.rows or self.rows[-1].on != on:
            self._put(Row(self._end, DAY_HEIGHT, on))
        tall = ENTRY_HEIGHT + (self._extra if entry.id == self._opened else 0)
        self._entry_rows.append(len(self.rows))
        self._put(Row(self._end, tall, on, entry, index))

    def _put(self, row: Row) -> None:
        self.rows.append(row)
        self._tops.append(row.top)
        self._end += row.height
