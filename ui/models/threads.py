"""Folds what belongs together: of each thread, case or chat only the newest entry is shown.

Knows no widget. The others of a thread follow right below it once the thread is spread out.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId


@dataclass(frozen=True, slots=True)
class Folded:
    """A history in the order it is shown in."""

    entries: Sequence[Interaction] = ()
    others: dict[InteractionId, int] = field(default_factory=dict)
    """By the newest entry of a thread: how many more there are."""
    thread: dict[InteractionId, str] = field(default_factory=dict)
    """By the newest entry of a thread: its name for `folded`."""
    below: dict[InteractionId, Interaction] = field(default_factory=dict)
    """By an entry that is spread out: the newest one of its thread."""


def folded(entries: Sequence[Interaction], spread: Collection[str] = ()) -> Folded:
    """Fold *entries*, newest first; the threads in *spread* show all of theirs."""
    names = _names(entries)
    threads: dict[str, list[Interaction]] = {}
    for entry in entries:
        if name := names.get(entry.id):
            threads.setdefault(name, []).append(entry)
    several = {name: found for name, found in threads.items() if len(found) > 1}
    if not several:
        return Folded(entries)
    shown: list[Interaction] = []
    made = Folded(shown)
    for entry in entries:
        found = several.get(names.get(entry.id, ""))
        if found is None:
            shown.append(entry)
        elif found[0] is entry:
            _put(made, shown, names[entry.id], found, is_spread=names[entry.id] in spread)
    return made


def _put(
    made: Folded,
    shown: list[Interaction],
    name: str,
    found: Sequence[Interaction],
    *,
    is_spread: bool,
) -> None:
    head, *others = found
    shown.append(head)
    made.others[head.id] = len(others)
    made.thread[head.id] = name
    if is_spread:
        shown += others
        made.below.update({entry.id: head for entry in others})


def _names(entries: Sequence[Interaction]) -> dict[InteractionId, str]:
    """Return for each entry of a thread its name: that of the case the thread is about, if any."""
    cases = {one.thread_id: one.case_id for one in entries if one.thread_id and one.case_id}
    names = {}
    for entry in entries:
        if case := entry.case_id or cases.get(entry.thread_id):
            names[entry.id] = f"case {case}"
        elif entry.thread_id:
            names[entry.id] = f"thread {entry.thread_id}"
    return names
