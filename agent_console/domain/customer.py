"""Who a customer is, what they need and what they are worth to both sides."""

from datetime import date
from enum import StrEnum

from agent_console.domain.channel import Channel
from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.ids import CustomerId


class ValueClass(StrEnum):
    """What a customer is worth (Peppers and Rogers); it never changes a legal right."""

    MOST_VALUABLE = "most_valuable"
    MOST_GROWABLE = "most_growable"
    STEADY = "steady"
    BELOW_ZERO = "below_zero"


class RelationshipStage(StrEnum):
    """The four steps of the strategic staircase, lowest first."""

    READY = "ready_for_service"
    MAKE = "make_the_promise"
    EXCEED = "exceed_the_promise"
    LEVERAGE = "leverage_the_relationship"


class Consents(Value, frozen=True, kw_only=True):
    """What the customer allowed. None means: never asked."""

    recording: bool | None = None
    offers: tuple[Channel, ...] = ()
    """Channels on which offers are welcome; empty means none."""


class Customer(Value, frozen=True, kw_only=True):
    """A person the airline knows."""

    id: CustomerId
    given_name: str
    family_name: str
    native_name: str = ""
    """The whole name in its own script and order, where that is not Latin."""
    honorific: str = ""
    pronouns: str = ""
    languages: tuple[str, ...] = ()
    """BCP 47 tags, preferred first."""
    birth_date: date | None = None
    country: str = ""
    """ISO 3166-1 alpha-2."""
    city: str = ""
    time_zone: str = ""
    """IANA name."""
    home_airport: str = ""
    """IATA code."""
    seat: str = ""
    """Seat preference in words, for example "Aisle, forward"."""
    special_services: tuple[str, ...] = ()
    """SSR codes, for example VGML, WCHR."""
    value_class: ValueClass = ValueClass.STEADY
    expected_value: Money | None = None
    """Expected contribution of the next twelve months."""
    stage: RelationshipStage = RelationshipStage.READY
    consents: Consents = Consents()
    is_fenced: bool = False
    """Behind the picket fence: kept out of product-driven campaigns."""
    merged_into: CustomerId = CustomerId("")
    """Whose file this one became part of; empty for a customer of their own."""
    version: int = 0
    """Set by the hub, higher with each change."""

    @property
    def full_name(self) -> str:
        """Return the name as it is said in English order."""
        return f"{self.given_name} {self.family_name}".strip() or self.native_name

    @property
    def initials(self) -> str:
        """Return one or two letters for the round badge."""
        return (self.given_name[:1] + self.family_name[:1]).upper() or self.native_name[:1]
