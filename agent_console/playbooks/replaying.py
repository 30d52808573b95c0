"""What a new version of a playbook would have suggested where another one did."""

from collections.abc import Callable, Iterable

from agent_console.domain.facts import Facts
from agent_console.domain.value import Value


class Difference(Value, frozen=True, kw_only=True):
    """One conversation in which the two differ."""

    number: int
    """Of the conversation, from 1."""
    before: tuple[str, ...]
    after: tuple[str, ...]


class Replay(Value, frozen=True, kw_only=True):
    """All conversations, and those that would have gone another way."""

    count: int
    changed: tuple[Difference, ...]
    firsts: dict[str, tuple[int, int]]
    """How often each action stood first: before, and with the new version."""


def replayed(
    conversations: Iterable[Facts],
    before: Callable[[Facts], tuple[str, ...]],
    after: Callable[[Facts], tuple[str, ...]],
) -> Replay:
    """Return where *after* would have suggested something else than *before*."""
    changed: list[Difference] = []
    firsts: dict[str, list[int]] = {}
    count = 0
    for number, facts in enumerate(conversations, 1):
        count = number
        old, new = before(facts), after(facts)
        for side, order in enumerate((old, new)):
            if order:
                firsts.setdefault(order[0], [0, 0])[side] += 1
        if old != new:
            changed.append(Difference(number=number, before=old, after=new))
    return Replay(
        count=count,
        changed=tuple(changed),
        firsts={action: (one[0], one[1]) for action, one in sorted(firsts.items())},
    )
