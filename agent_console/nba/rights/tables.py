"""The dated tables of passenger rights, as they are shipped."""

from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec

from agent_console.domain.value import Value
from agent_console.wire.codec import decode


class _Dated(Value, frozen=True, kw_only=True):
    effective_from: date
    effective_until: date | None = None
    active: bool = True
    source: str = ""

    def counts_on(self, day: date) -> bool:
        """Tell whether this is the law on a day."""
        is_over = self.effective_until is not None and self.effective_until < day
        return self.active and self.effective_from <= day and not is_over


class Territory(_Dated, frozen=True, kw_only=True):
    """The countries that are one for a rule."""

    id: str
    countries: frozenset[str]


class Carriers(Value, frozen=True, kw_only=True):
    """Airlines whose licence is of a territory."""

    territory: str
    codes: frozenset[str]
    source: str = ""


class CauseRule(Value, frozen=True, kw_only=True):
    """Whether a cause frees an airline from paying."""

    words: tuple[str, ...]
    exempts: bool
    source: str = ""


class Band(Value, frozen=True, kw_only=True):
    """Amount and hours for journeys up to a distance."""

    amount: Decimal
    care_hours: float
    halved_hours: float
    """Re-routed and no later than this: half the amount."""
    up_to_km: float | None = None
    is_all_within: bool = False
    """Also every longer journey inside the territory."""
    reduced_below_hours: float | None = None
    reduced_amount: Decimal | None = None


class Told(Value, frozen=True, kw_only=True):
    """Told so many days before, and re-routed within these hours, nothing is to be paid."""

    days: float
    earlier_hours: float | None = None
    later_hours: float | None = None


class FlatRule(_Dated, frozen=True, kw_only=True):
    """Fixed sums by distance: EU261 and its British twin."""

    id: str
    territory: str
    currency: str
    bands: tuple[Band, ...]
    delay_hours: float
    refund_hours: float
    refund_days: int
    pay_days: int | None = None
    told: tuple[Told, ...]
    """Longest notice first."""


class RefundRule(_Dated, frozen=True, kw_only=True):
    """Money back where a flight is cancelled or changed too much."""

    id: str
    territory: str
    domestic_hours: float
    international_hours: float
    card_days: int
    other_days: int


class BagRule(_Dated, frozen=True, kw_only=True):
    """The bag fee back where a bag comes too late."""

    id: str
    territory: str
    domestic_hours: float
    short_international_hours: float
    long_international_hours: float
    long_flight_hours: float


class DeniedBoardingRule(_Dated, frozen=True, kw_only=True):
    """A part of the fare, up to a cap, for who was denied boarding."""

    id: str
    territory: str
    currency: str
    domestic_hours: tuple[float, float]
    international_hours: tuple[float, float]
    percents: tuple[int, int]
    caps: tuple[Decimal, Decimal]


class RightsTables(Value, frozen=True, kw_only=True):
    """All of it."""

    about: str = ""
    territories: tuple[Territory, ...]
    carriers: tuple[Carriers, ...]
    causes: tuple[CauseRule, ...]
    flat: tuple[FlatRule, ...]
    refunds: tuple[RefundRule, ...]
    bags: tuple[BagRule, ...]
    denied_boarding: tuple[DeniedBoardingRule, ...]

    def is_in(self, territory: str, country: str) -> bool:
        """Tell whether *country* belongs to *territory*."""
        return any(one.id == territory and country in one.countries for one in self.territories)

    def is_carrier_of(self, territory: str, carrier: str) -> bool:
        """Tell whether an airline has its licence from *territory*."""
        return any(one.territory == territory and carrier in one.codes for one in self.carriers)

    def exempts(self, cause: str) -> bool | None:
        """Tell whether *cause* frees from paying; None if it is not known to."""
        folded = cause.casefold()
        for one in self.causes:
            if any(word in folded for word in one.words):
                return one.exempts
        return None


@cache
def shipped_tables() -> RightsTables:
    """Return the tables the program comes with."""
    raw = files("resources").joinpath("playbooks/passenger_rights.json").read_bytes()
    return decode(raw, RightsTables)


def with_rule_switched(tables: RightsTables, rule: str, *, on: bool) -> RightsTables:
    """Return *tables* with a flat rule switched on or off: for a law that came into force."""
    changed = tuple(
        msgspec.structs.replace(one, active=on) if one.id == rule else one for one in tables.flat
    )
    return msgspec.structs.replace(tables, flat=changed)
