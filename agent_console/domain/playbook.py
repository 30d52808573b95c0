"""A playbook: what to suggest, what is allowed, what to say, as data with a version and dates.

Fields typed `Any` hold conditions, expressions and texts as they are written; `rules` compiles
them. The same value is what a file says, what the hub distributes and what a desk keeps.
"""

from datetime import date
from enum import StrEnum
from typing import Any

from agent_console.domain.money import Money
from agent_console.domain.value import Value


class _Part(Value, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a playbook: an unknown word in it is a mistake."""


class ActionKind(StrEnum):
    """What a suggestion is for, which decides what may hold it back."""

    DUTY = "duty"
    """Owed; stands above all else and is never held back."""
    SERVICE = "service"
    """Helps and sells nothing."""
    OFFER = "offer"
    """Sells."""
    STEER = "steer"
    """Points to a channel that costs less."""
    QUESTION = "question"
    """Asks for something that would change a decision."""


class Ground(_Part, frozen=True, kw_only=True):
    """Percent that a condition adds to a context or a lever, or a share it makes probable."""

    percent: float = 0.0
    share: float | None = None
    """As a starting propensity, 0 to 1."""
    when: Any = True
    because: Any


class Worth(_Part, frozen=True, kw_only=True):
    """What a yes is worth: an expression, or a part of the customer's expected value."""

    amount: Any = None
    percent: float | None = None
    """Of the expected value, in whole tens."""
    least: int = 0
    because: Any = None


class Limits(_Part, frozen=True, kw_only=True):
    """How often the same may be suggested to one customer, all channels counted."""

    times: int = 0
    """At most so often within `days`; 0: as often as one likes."""
    days: int = 30
    after_no_days: int = 0
    """How long a "no" to this very suggestion is respected."""
    after_not_now_days: int = 0


class Asks(_Part, frozen=True, kw_only=True):
    """What a question is about."""

    field: str
    """Of the facts; not asked when it is known."""
    purpose: Any
    """Why it is asked, stored with the answer."""
    changes: tuple[str, ...]
    """Actions that one of the answers would let in."""


class Action(_Part, frozen=True, kw_only=True):
    """One thing that may be suggested."""

    id: str
    kind: ActionKind
    let: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """Names for values used below; one that finds nothing makes the action not fit."""
    when: Any = True
    title: Any
    say: Any
    steps: tuple[Any, ...] = ()
    propensity: tuple[Ground, ...]
    """The first that holds is the starting propensity."""
    context: tuple[Ground, ...] = ()
    calm: Any = None
    """The reason where no ground of the context holds."""
    value: Worth
    levers: tuple[Ground, ...] = ()
    stage: int = 0
    """The lowest step of the relationship at which this may be done, 0 to 3."""
    limits: Limits | None = None
    asks: Asks | None = None
    script: str = ""
    """The script that guides through it."""
    is_addressed: bool = True
    """The words begin with the customer's name."""
    is_alone: bool = False
    """Only where nothing else fits."""


class Hold(_Part, frozen=True, kw_only=True):
    """A policy that holds suggestions back."""

    id: str
    over: tuple[ActionKind, ...] = (ActionKind.OFFER,)
    actions: tuple[str, ...] = ()
    """Only these, where any are named."""
    let: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    when: Any = True
    because: Any


class InputType(StrEnum):
    """What can be answered to a question."""

    FLAG = "flag"
    NUMBER = "number"
    MONEY = "money"
    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"


class Input(_Part, frozen=True, kw_only=True):
    """A question with the form of its answer."""

    type: InputType
    of: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """The words of a choice, each with its text."""
    pattern: str = ""
    """A regular expression for a text."""
    least: float | None = None
    most: float | None = None
    ask: Any
    known: Any = None
    """An expression: where it is known, nothing is asked."""
    stored_as: str = ""
    """The customer's field the answer fills."""


class PolicyRule(_Part, frozen=True, kw_only=True):
    """One line of a policy; the first that holds decides."""

    id: str
    when: Any = True
    allowed: bool
    amount: Any = None
    """Money paid to the customer, or asked of them if `is_price`."""
    is_price: bool = False
    count: Any = None
    because: Any
    legal_source: str = ""


class Policy(_Part, frozen=True, kw_only=True):
    """A question of servicing with the rules that answer it."""

    id: str
    about: str = "trip"
    """What it is asked about: "trip", "case", or empty for the customer."""
    title: Any
    inputs: dict[str, Input] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    let: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    rules: tuple[PolicyRule, ...]


class Verdict(Value, frozen=True, kw_only=True):
    """The answer of a policy: allowed or not, how much, and by which rule."""

    policy: str = ""
    rule: str = ""
    allowed: bool = False
    amount: Money | None = None
    is_price: bool = False
    count: int | None = None
    because: str = ""
    legal_source: str = ""
    playbook: str = ""
    """Id and version: "servicing 3"."""


class CommandKind(StrEnum):
    """What the program itself can do in a script."""

    OPEN_TRIP = "open_trip"
    ADD_PROMISE = "add_promise"
    SETTLE_PROMISE = "settle_promise"
    SET_FIELD = "set_field"
    HOLD_WAY = "hold_way"
    TAKE_WAY = "take_way"
    OFFER_ACTION = "offer_action"
    WRITE_NOTE = "write_note"


class Do(_Part, frozen=True, kw_only=True):
    """Something the program carries out when the agent says so."""

    action: CommandKind
    having: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """Its arguments: expressions, or ``{text: …}``."""


class Next(_Part, frozen=True, kw_only=True):
    """Where a script goes on."""

    to: str
    when: Any = True


class ScriptStep(_Part, frozen=True, kw_only=True):
    """One step of a script: something to say, to ask, to look up or to do."""

    id: str
    say: Any = None
    note: Any = None
    """For the agent alone: what to watch for."""
    ask: str = ""
    """The input asked here."""
    decide: str = ""
    """The policy asked here; its answer is `verdict`."""
    do: Do | None = None
    next: str | tuple[Next, ...] = ()
    end: str = ""
    """The outcome with which the script ends here."""


class Script(_Part, frozen=True, kw_only=True):
    """Words and steps that guide through a conversation."""

    id: str
    title: Any
    about: str = ""
    """What it is about: "trip", "case", "promise", or empty for the customer."""
    reasons: tuple[str, ...] = ()
    """Contact reasons it is for."""
    inputs: dict[str, Input] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    steps: tuple[ScriptStep, ...]


class Expectation(_Part, frozen=True, kw_only=True):
    """What an example must come to; what is not said is not looked at."""

    order: tuple[str, ...] | None = None
    """Actions, best first, all of them."""
    first: str | None = None
    without: tuple[str, ...] = ()
    held_by: dict[str, str] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """Actions with the hold that suppresses each."""
    allowed: bool | None = None
    amount: str | None = None
    count: int | None = None
    rule: str | None = None
    says: str | None = None
    path: tuple[str, ...] | None = None
    """Steps a script goes through."""
    ends: str | None = None


class Example(_Part, frozen=True, kw_only=True):
    """Facts and what the playbook must make of them."""

    name: str
    facts: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    policy: str = ""
    script: str = ""
    about: Any = None
    """The trip, case or promise it is asked about, as facts."""
    answers: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    language: str = "en"
    expect: Expectation


class Playbook(_Part, frozen=True, kw_only=True):
    """A whole playbook."""

    id: str
    version: int
    title: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    """The last day it counts."""
    languages: tuple[str, ...] = ("en",)
    tables: dict[str, Any] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    holds: tuple[Hold, ...] = ()
    actions: tuple[Action, ...] = ()
    policies: tuple[Policy, ...] = ()
    scripts: tuple[Script, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def name(self) -> str:
        """Return id and version: "servicing 3"."""
        return f"{self.id} {self.version}"

    def is_valid(self, *, on: date) -> bool:
        """Tell whether it counts on a day."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_until is None or on <= self.valid_until)
