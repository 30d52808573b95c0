"""What a CRM next door has to be able to do, in our words: another connector begins here.

Every write must bear being done twice: a run may end between the write there and our note of it.
`add_person` therefore finds whom it added before under the same `our_id`, `add_way` and `add_note`
find what is there already.
"""

from datetime import datetime
from typing import NamedTuple, Protocol

from agent_console.domain.identifier import Scheme
from agent_console.domain.value import Value
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId


class CrmAway(ConsoleError):
    """The other CRM cannot be reached, or cannot do it now."""

    advice = "Nothing is lost: run it again, it goes on where it ended."


class CrmRefused(ConsoleError):
    """The other CRM understood and said no."""

    advice = "See to the settings, or to that record there."


class Way(Value, frozen=True, kw_only=True):
    """A telephone number or an e-mail address, in its normal form."""

    scheme: Scheme
    value: str
    their_id: str = ""


class Person(Value, frozen=True, kw_only=True):
    """Somebody as the other CRM has them."""

    their_id: str
    name: str
    """The whole name, in the order it is said."""
    ways: tuple[Way, ...] = ()
    our_id: CustomerId | None = None
    """Whom we added there as this one, where the other CRM can tell."""
    is_active: bool = True
    """False: they keep this one only to look back."""


class PersonNote(Value, frozen=True, kw_only=True):
    """What somebody wrote about a person there."""

    their_id: str
    person_id: str
    text: str
    written_at: datetime
    author: str = ""


class Page(NamedTuple):
    """What changed there."""

    people: tuple[Person, ...]
    notes: tuple[PersonNote, ...]
    cursor: str
    """Where to go on."""
    more: bool


class OtherCrm(Protocol):
    """A CRM next door. Raises `CrmAway` where it cannot, `CrmRefused` where it does not want to."""

    name: str
    """Part of the key of everything that is linked: it must never change."""

    def changes(self, cursor: str) -> Page:
        """Return the next page of what changed since *cursor* (empty: since ever), whole people.

        The same may come again; nothing may be left out. People stand before their notes.
        """
        ...

    def add_person(self, our_id: CustomerId, name: str, ways: tuple[Way, ...]) -> Person:
        """Add somebody, or return whom we added before under *our_id*; ways with their ids."""
        ...

    def rename(self, person_id: str, name: str) -> None:
        """Give somebody another name."""
        ...

    def add_way(self, person_id: str, way: Way) -> str:
        """Add a number or address and return its id there."""
        ...

    def remove_way(self, way_id: str) -> None:
        """Take a number or address away; one that is gone already is no fault."""
        ...

    def add_note(self, person_id: str, text: str) -> str:
        """Write a note about somebody and return its id there."""
        ...
