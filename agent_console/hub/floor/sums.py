"""Add up counted half hours, each sum once as long as what it was made of stays the same."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from agent_console.domain.tally import Tally
from agent_console.hub.floor.counting import Counts, Place

_WHOLES, _TOTALS = 12, 2_000
"""Sums of whole days are large and few, totals small and many."""
_FIELDS = Tally.__struct_fields__


class _Known:
    """The last results by what they were made of, which lives as long as its id is a key."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[Any, tuple[Any, Any]] = OrderedDict()

    def get(self, key: Any, made_of: Any, work_out: Callable[[], Any]) -> Any:
        if key not in self._results:
            self._results[key] = (made_of, work_out())
            if len(self._results) > self._most:
                self._results.popitem(last=False)
        self._results.move_to_end(key)
        return self._results[key][1]


class Sums:
    """Remembers sums."""

    def __init__(self) -> None:
        self._wholes, self._totals = _Known(_WHOLES), _Known(_TOTALS)

    def of(self, parts: Sequence[Counts]) -> Counts:
        """Return *parts* added up."""
        key = tuple(map(id, parts))
        made: Counts = self._wholes.get(key, tuple(parts), lambda: merged(parts))
        return made

    def total(self, counts: Counts, name: object, is_wanted: Callable[[Place], bool]) -> Tally:
        """Return the sum over the places of *counts* that are wanted; *name* stands for which."""

        def work_out() -> Tally:
            return added_up(t for place, t in counts.tallies.items() if is_wanted(place))

        made: Tally = self._totals.get((id(counts), name), counts, work_out)
        return made


def added_up(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of *tallies*."""
    some = list(tallies)
    if len(some) == 1:
        return some[0]
    sums = [0] * len(_FIELDS)
    for one in some:
        for number, count in enumerate(msgspec.structs.astuple(one)):
            sums[number] += count
    return Tally(**dict(zip(_FIELDS, sums, strict=True)))


def merged(parts: Iterable[Counts]) -> Counts:
    """Return *parts* as one."""
    tallies: dict[Place, list[Tally]] = {}
    reasons: dict[tuple[Place, str], int] = {}
    steps: dict[tuple[Place, str], tuple[int, int, int]] = {}
    for part in parts:
        for place, tally in part.tallies.items():
            tallies.setdefault(place, []).append(tally)
        for reason, count in part.reasons.items():
            reasons[reason] = reasons.get(reason, 0) + count
        for step, (yes, no, later) in part.steps.items():
            before = steps.get(step, (0, 0, 0))
            steps[step] = (before[0] + yes, before[1] + no, before[2] + later)
    sums = {place: added_up(some) for place, some in tallies.items()}
    return Counts(tallies=sums, reasons=reasons, steps=steps)
