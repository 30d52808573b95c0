"""The lines of a flight's list, worded once: after a scan one of hundreds is another one."""

from collections.abc import Sequence

from agent_console.desk.gate import Line, PassengerList, Show
from agent_console.ids import PassengerId
from ui.gate.lines import PassengerLine
from ui.gate.passenger_words import line_of


class WordedLines:
    """Remembers what each line says and which chips show it, as long as it is the same line."""

    def __init__(self) -> None:
        self._shows: dict[PassengerId, tuple[Line, frozenset[Show]]] = {}
        self._words: dict[PassengerId, tuple[Line, bool, PassengerLine]] = {}

    def forget(self) -> None:
        """Word everything anew."""
        self._shows.clear()
        self._words.clear()

    def counts(self, listed: PassengerList) -> dict[Show, int]:
        """Return how many each chip shows."""
        found = dict.fromkeys(Show, 0)
        for line in listed.lines:
            for show in self._shows_of(line):
                found[show] += 1
        return found

    def shown(self, listed: PassengerList, show: Show) -> list[Line]:
        """Return what a chip shows, in the list's order."""
        return [line for line in listed.lines if show in self._shows_of(line)]

    def worded(self, lines: Sequence[Line], *, is_private: bool) -> list[PassengerLine]:
        """Return *lines* as the list shows them."""
        return [self._worded(line, is_private=is_private) for line in lines]

    def _shows_of(self, line: Line) -> frozenset[Show]:
        known = self._shows.get(line.passenger.id)
        if known is None or known[0] is not line:
            known = (line, frozenset(show for show in Show if line.fits(show)))
            self._shows[line.passenger.id] = known
        return known[1]

    def _worded(self, line: Line, *, is_private: bool) -> PassengerLine:
        known = self._words.get(line.passenger.id)
        if known is None or known[0] is not line or known[1] is not is_private:
            known = (line, is_private, line_of(line, is_private=is_private))
            self._words[line.passenger.id] = known
        return known[2]
