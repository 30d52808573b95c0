"""What a boarding pass says. Personal data: name and locator open a booking at many airlines."""

from datetime import date

from agent_console.domain.value import Value


class Leg(Value, frozen=True, kw_only=True):
    """One flight of the pass. Empty where the pass leaves the field blank."""

    locator: str
    origin: str
    destination: str
    carrier: str
    flight_number: str
    """Without leading zeros: "834"."""
    day_of_year: int | None = None
    flown_on: date | None = None
    """The day with its year inferred; the pass itself has the day of the year only."""
    cabin: str = ""
    """Booking or cabin code as printed: F, J, Y …"""
    seat: str = ""
    """Without leading zeros: "1A"."""
    sequence: str = ""
    """Check-in number."""
    status: str = ""
    """Passenger status as printed: 0 not checked in, 1 checked in, …"""
    ticket: str = ""
    """Thirteen digits."""
    is_selectee: bool = False
    document_check: str = ""
    marketing_carrier: str = ""
    member_airline: str = ""
    member_number: str = ""
    id_ad: str = ""
    free_bags: str = ""
    """As printed: "20K", "2PC"."""
    has_fast_track: bool | None = None
    private: str = ""
    """What the airline writes for itself."""


class BoardingPass(Value, frozen=True, kw_only=True):
    """A decoded pass."""

    name: str
    """As printed: "FAMILY/GIVEN TITLE", cut off after twenty signs."""
    legs: tuple[Leg, ...]
    is_e_ticket: bool = True
    version: str = ""
    """Of the standard, as printed; empty where the pass does not say."""
    passenger: str = ""
    """Kind of passenger as printed: 0 adult … 4 infant … X, U (version 8)."""
    checked_in_at: str = ""
    issued_at: str = ""
    issued_on: date | None = None
    document: str = ""
    """B: boarding pass, I: itinerary receipt."""
    issuer: str = ""
    bag_tags: tuple[str, ...] = ()
    """Thirteen digits each: tag and how many follow it."""
    security: str = ""
    """Kind of signature; the signature itself is not kept."""

    @property
    def is_infant(self) -> bool:
        """Tell whether the passenger sits on somebody's lap."""
        return self.passenger == "4" or any(leg.seat.startswith("INF") for leg in self.legs)
