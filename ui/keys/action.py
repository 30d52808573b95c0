"""What an action of the table of keys is, and where its key counts."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a key counts."""

    EVERYWHERE = "everywhere"
    CALLS = "calls"
    OUTBOX = "outbox"
    ASKING = "asking"
    """The outbox, while it asks whether to discard."""
    HANDING_OVER = "handing over"
    """The calls, while one is handed over."""
    CORRECTING = "correcting"
    """The outbox, while an entry is corrected."""
    SETTINGS = "settings"
    AGREEING = "agreeing"
    """The calls, while a promise, a call-back or a task is put down."""
    FOLLOW_UPS = "follow-ups"
    GIVING = "giving"
    """The follow-ups, while one is given to somebody else."""
    PROPOSING = "proposing"
    """The calls, while the next step is proposed."""
    DUPLICATES = "duplicates"
    SIGNING_IN = "signing in"
    SCRIPT = "script"
    """The calls, while a script guides through one."""
    AWAY = "away"
    """Everywhere but at the gate, where a thumb wants the first keys."""
    GATE = "gate"
    BOARDING = "boarding"
    """The gate, while passengers come on board."""
    RECOVERY = "recovery"
    """The gate, while other ways are found for the passengers of a late flight."""
    REVIEW = "review"
    HELP = "help"
    CRASH = "crash"
    """The dialog after something went wrong."""
    BETWEEN = "between calls"
    """The calls, while nobody is on the line."""


_TOGETHER = (
    frozenset({Place.OUTBOX, Place.ASKING, Place.CORRECTING}),
    frozenset({Place.CALLS, Place.HANDING_OVER, Place.PROPOSING}),
    frozenset({Place.CALLS, Place.HANDING_OVER, Place.SCRIPT}),
    frozenset({Place.CALLS, Place.AGREEING, Place.PROPOSING}),
    frozenset({Place.CALLS, Place.AGREEING, Place.SCRIPT}),
    frozenset({Place.FOLLOW_UPS, Place.GIVING}),
    frozenset({Place.GATE, Place.BOARDING}),
    frozenset({Place.GATE, Place.RECOVERY}),
)
_AT_GATE = frozenset({Place.GATE, Place.BOARDING, Place.RECOVERY})


def meet(one: Place, other: Place) -> bool:
    """Tell whether two places may be on the screen together."""
    both = {one, other}
    if Place.AWAY in both and Place.EVERYWHERE not in both:
        return not both & _AT_GATE
    return one is other or Place.EVERYWHERE in both or any(both <= seen for seen in _TOGETHER)


@dataclass(frozen=True, slots=True)
class Action:
    """Something the agent can do with a key."""

    id: str
    key: str
    """As shipped, in Qt's portable words: "Ctrl+K"."""
    words: str
    """What a button or a menu would say."""
    group: str
    """The heading it stands under."""
    about: str = ""
    """What it does, where the words do not say all."""
    place: Place = Place.EVERYWHERE
