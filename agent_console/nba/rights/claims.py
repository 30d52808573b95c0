"""Which rights follow from a mishap: amount, care, refund and deadline, each with its source."""

from collections.abc import Iterator
from decimal import Decimal

from agent_console.domain.facts import RightFacts
from agent_console.domain.money import Money
from agent_console.nba.rights.event import Mishap
from agent_console.nba.rights.places import country_of, distance_km
from agent_console.nba.rights.tables import (
    Band,
    DeniedBoardingRule,
    FlatRule,
    RightsTables,
    Told,
    shipped_tables,
)

_NEVER = float("inf")


def rights_of(mishap: Mishap, tables: RightsTables | None = None) -> tuple[RightFacts, ...]:
    """Return every right that *mishap* gives on its day; where an airport is unknown, none."""
    tables = tables or shipped_tables()
    if not country_of(mishap.origin) or not country_of(mishap.destination):
        return ()
    return (
        *_of_flat_rules(mishap, tables),
        *_of_refunds(mishap, tables),
        *_of_denied_boarding(mishap, tables),
        *_of_bags(mishap, tables),
    )


def covers(rule: FlatRule, mishap: Mishap, tables: RightsTables) -> bool:
    """Tell whether a flat rule looks at this journey: Art. 3(1) of Regulation 261/2004.

    From the territory whoever flies; into it with an airline of the territory. Into the United
    Kingdom its rule also holds for airlines of the Union.
    """
    if tables.is_in(rule.territory, country_of(mishap.origin)):
        return True
    if not tables.is_in(rule.territory, country_of(mishap.destination)):
        return False
    licensed = {rule.territory, "EU"} if rule.territory == "UK" else {rule.territory}
    return any(tables.is_carrier_of(one, mishap.carrier) for one in licensed)


def _of_flat_rules(mishap: Mishap, tables: RightsTables) -> Iterator[RightFacts]:
    for rule in tables.flat:
        if rule.counts_on(mishap.on) and covers(rule, mishap, tables):
            yield from _of_flat_rule(rule, mishap, tables)
            return  # Art. 1(2) and 7: one mishap is paid for once


def _of_flat_rule(rule: FlatRule, mishap: Mishap, tables: RightsTables) -> Iterator[RightFacts]:
    band = band_of(rule, mishap, tables)
    if band is None:
        return
    each = _flat_amount(rule, band, mishap)
    exempts = False if mishap.is_denied_boarding else tables.exempts(mishap.cause)
    if each and not exempts:
        money = Money(currency=rule.currency, amount=each)
        yield RightFacts(
            rule=rule.id,
            kind="compensation",
            each=money,
            amount=Money(currency=rule.currency, amount=each * mishap.passenger_count),
            is_certain=exempts is False,
            days=rule.pay_days,
            legal_source=rule.source,
        )
    is_stopped = mishap.is_cancelled or mishap.is_denied_boarding
    if is_stopped or mishap.departure_delay_hours >= band.care_hours:
        yield RightFacts(rule=rule.id, kind="care", legal_source=rule.source)
    if is_stopped or mishap.departure_delay_hours >= rule.refund_hours:
        yield RightFacts(
            rule=rule.id,
            kind="refund",
            each=mishap.fare,
            amount=_for_all(mishap),
            days=rule.refund_days,
            legal_source=rule.source,
        )


def band_of(rule: FlatRule, mishap: Mishap, tables: RightsTables) -> Band | None:
    """Return the band of distance and territory the journey falls in; None if it is unknown."""
    distance = distance_km(mishap.origin, mishap.destination)
    if distance is None:
        return None
    is_within = all(
        tables.is_in(rule.territory, country_of(one)) for one in (mishap.origin, mishap.destination)
    )
    for band in rule.bands:
        if band.up_to_km is None or distance <= band.up_to_km:
            return band
        if band.is_all_within and is_within:
            return band
    return None


def _flat_amount(rule: FlatRule, band: Band, mishap: Mishap) -> Decimal | None:
    late = _NEVER if mishap.arrival_delay_hours is None else mishap.arrival_delay_hours
    if mishap.is_cancelled or mishap.is_denied_boarding:
        if mishap.is_cancelled and _told_in_time(rule.told, mishap):
            return None
        is_rerouted = mishap.reroute_earlier_hours is not None
        return band.amount / 2 if is_rerouted and late <= band.halved_hours else band.amount
    if late < rule.delay_hours:
        return None
    if band.reduced_below_hours is not None and late < band.reduced_below_hours:
        return band.reduced_amount
    return band.amount


def _told_in_time(told: tuple[Told, ...], mishap: Mishap) -> bool:
    """Tell whether notice and re-routing free from paying (Art. 5(1)(c))."""
    if mishap.told_days_before is None:
        return False
    row = next((one for one in told if mishap.told_days_before >= one.days), None)
    if row is None:
        return False
    if row.earlier_hours is None or row.later_hours is None:
        return True
    earlier, later = mishap.reroute_earlier_hours, mishap.arrival_delay_hours
    if earlier is None or later is None:
        return False
    return earlier <= row.earlier_hours and later < row.later_hours


def _of_refunds(mishap: Mishap, tables: RightsTables) -> Iterator[RightFacts]:
    for rule in tables.refunds:
        if not rule.counts_on(mishap.on) or not _touches(rule.territory, mishap, tables):
            continue
        hours = (
            rule.domestic_hours
            if _is_domestic(rule.territory, mishap, tables)
            else rule.international_hours
        )
        late = _NEVER if mishap.arrival_delay_hours is None else mishap.arrival_delay_hours
        earlier = mishap.reroute_earlier_hours or 0.0
        is_other = mishap.has_more_changes or mishap.is_other_airport or mishap.is_lower_cabin
        if mishap.is_cancelled or late >= hours or earlier >= hours or is_other:
            yield RightFacts(
                rule=rule.id,
                kind="refund",
                each=mishap.fare,
                amount=_for_all(mishap),
                days=rule.card_days,
                other_days=rule.other_days,
                legal_source=rule.source,
            )


def _of_denied_boarding(mishap: Mishap, tables: RightsTables) -> Iterator[RightFacts]:
    if not mishap.is_denied_boarding:
        return
    for rule in tables.denied_boarding:
        leaves_here = tables.is_in(rule.territory, country_of(mishap.origin))
        if rule.counts_on(mishap.on) and leaves_here:
            each = denied_boarding_sum(
                rule,
                mishap.fare,
                late_hours=mishap.arrival_delay_hours,
                is_domestic=_is_domestic(rule.territory, mishap, tables),
            )
            if each:
                total = Money(currency=each.currency, amount=each.amount * mishap.passenger_count)
                yield RightFacts(
                    rule=rule.id,
                    kind="compensation",
                    each=each,
                    amount=total,
                    days=0,
                    legal_source=rule.source,
                )


def denied_boarding_sum(
    rule: DeniedBoardingRule, fare: Money | None, *, late_hours: float | None, is_domestic: bool
) -> Money | None:
    """Return a percentage of the one-way fare, capped (14 CFR 250.5); None if nothing is due.

    Domestic: up to one hour nothing, below two hours the lower step, from two hours the higher.
    International: the higher step begins after four hours.
    """
    if fare is None or fare.currency != rule.currency:
        return None
    first, second = rule.domestic_hours if is_domestic else rule.international_hours
    late = _NEVER if late_hours is None else late_hours
    if late <= first:
        return None
    is_high = late >= second if is_domestic else late > second
    percent, cap = rule.percents[is_high], rule.caps[is_high]
    return Money(currency=rule.currency, amount=min(cap, fare.amount * percent / 100))


def _of_bags(mishap: Mishap, tables: RightsTables) -> Iterator[RightFacts]:
    for rule in tables.bags:
        if not rule.counts_on(mishap.on) or not _touches(rule.territory, mishap, tables):
            continue
        is_long = mishap.flight_hours > rule.long_flight_hours
        hours = rule.long_international_hours if is_long else rule.short_international_hours
        if _is_domestic(rule.territory, mishap, tables):
            hours = rule.domestic_hours
        if mishap.bag_delay_hours > hours:
            yield RightFacts(rule=rule.id, kind="bag fee", legal_source=rule.source)


def _touches(territory: str, mishap: Mishap, tables: RightsTables) -> bool:
    ends = (mishap.origin, mishap.destination)
    return any(tables.is_in(territory, country_of(one)) for one in ends)


def _is_domestic(territory: str, mishap: Mishap, tables: RightsTables) -> bool:
    ends = (mishap.origin, mishap.destination)
    return all(tables.is_in(territory, country_of(one)) for one in ends)


def _for_all(mishap: Mishap) -> Money | None:
    if mishap.fare is None:
        return None
    return Money(currency=mishap.fare.currency, amount=mishap.fare.amount * mishap.passenger_count)
