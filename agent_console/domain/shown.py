"""Suggestions as they stood on screen, with the chance each had to stand first."""

import msgspec

from agent_console.domain.value import Value


class Shown(Value, frozen=True, kw_only=True):
    """One suggestion in its place."""

    action: str
    kind: str = ""
    place: int = 0
    """0 is the first."""
    chance: float = 1.0
    """How probable it was that this one came first beneath the duties: logs are weighed by it."""
    propensity: float = 0.0
    """How probable a yes was thought to be."""
    purpose: str = ""
    """Of a question: why it was asked."""


class ShownSteps(Value, frozen=True, kw_only=True):
    """One ranking as it was shown."""

    shown: tuple[Shown, ...] = ()
    segment: str = ""
    is_held_out: bool = False
    facts: str = ""
    """`Facts` as the codec writes them: what was known when this was ranked; read by replays only.

    Text, so that whoever only carries it need not know what it means.
    """
    playbook: str = ""

    def with_more(self, later: "ShownSteps") -> "ShownSteps":
        """Return this with what a later ranking of the same call brought besides, behind the rest.

        What stood there first keeps its place and its chance: it is what a log is weighed by.
        """
        known = {one.action for one in self.shown}
        after = 1 + max((one.place for one in self.shown), default=-1)
        more = [one for one in later.shown if one.action not in known]
        placed = (msgspec.structs.replace(one, place=after + n) for n, one in enumerate(more))
        return msgspec.structs.replace(self, shown=(*self.shown, *placed))
