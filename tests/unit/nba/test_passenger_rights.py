"""The grid of passenger rights; each row names where it is written."""

from datetime import date
from typing import Any

import pytest

from agent_console.domain.money import Money, money
from agent_console.nba.rights.claims import denied_boarding_sum, rights_of
from agent_console.nba.rights.event import Mishap
from agent_console.nba.rights.places import distance_km
from agent_console.nba.rights.tables import shipped_tables, with_rule_switched

DAY = date(2026, 11, 22)
ART_7 = "Regulation (EC) No 261/2004 Art. 7(1)"
ART_7_2 = "Regulation (EC) No 261/2004 Art. 7(2)"
ART_5 = "Regulation (EC) No 261/2004 Art. 5(1)(c)"
STURGEON = "CJEU C-402/07 Sturgeon"
UK = "Retained Regulation 261/2004 as amended by SI 2019/278"
CFR_250 = "14 CFR 250.5, 89 FR 84815"
CFR_260 = "14 CFR 260.2, 260.6"


def a_mishap(route: str, carrier: str = "LH", **changes: Any) -> Mishap:
    origin, destination = route.split("-")
    plain: dict[str, Any] = {
        "on": DAY,
        "origin": origin,
        "destination": destination,
        "carrier": carrier,
        "cause": "Technical check",
    }
    return Mishap(**{**plain, **changes})


def late(route: str, hours: float | None, carrier: str = "LH", **changes: Any) -> Mishap:
    return a_mishap(route, carrier, arrival_delay_hours=hours, **changes)


def cancelled(route: str, carrier: str = "LH", **changes: Any) -> Mishap:
    return a_mishap(route, carrier, is_cancelled=True, **{"arrival_delay_hours": None, **changes})


def moved(route: str, late_hours: float, earlier: float = 0.0, told: float | None = None) -> Mishap:
    return cancelled(
        route,
        arrival_delay_hours=late_hours,
        reroute_earlier_hours=earlier,
        told_days_before=told,
    )


def compensation(mishap: Mishap) -> Money | None:
    found = [one for one in rights_of(mishap) if one.kind == "compensation"]
    assert len(found) <= 1
    return found[0].each if found else None


@pytest.mark.parametrize(
    ("route", "km"),
    [
        ("LHR-CDG", 347), ("LHR-MAD", 1244), ("FCO-LHR", 1444), ("MAD-LPA", 1766),
        ("LHR-ATH", 2427), ("LHR-SVO", 2508), ("FRA-TLV", 2954), ("HEL-LIS", 3364),
        ("SEA-EWR", 3855), ("LHR-JFK", 5540), ("CDG-FDF", 6870), ("JNB-LHR", 9074),
    ],
)  # fmt: skip
def test_distance_is_the_great_circle(route: str, km: int) -> None:
    found = distance_km(*route.split("-"))
    assert found is not None
    assert round(found) == km


@pytest.mark.parametrize(
    ("mishap", "amount", "source"),
    [
        (late("CDG-LHR", 2.9), None, STURGEON),
        (late("CDG-LHR", 3.0), "250 EUR", STURGEON),
        (late("FCO-LHR", 3.0), "250 EUR", ART_7),
        (late("MAD-LPA", 3.5), "400 EUR", ART_7),
        (late("FRA-TLV", 3.5), "400 EUR", ART_7),
        (late("HEL-LIS", 3.5), "400 EUR", ART_7),
        (late("FRA-JFK", 3.5), "300 EUR", ART_7_2),
        (late("FRA-JFK", 4.0), "600 EUR", ART_7),
        (late("CDG-FDF", 3.5), "400 EUR", f"{ART_7}: intra-Community; legal reading, unverified"),
        (late("FRA-JFK", None), "600 EUR", STURGEON),
        (cancelled("CDG-LHR"), "250 EUR", ART_5),
        (moved("CDG-LHR", 2.0, 0.0), "125 EUR", ART_7_2),
        (moved("CDG-LHR", 2.1, 0.0), "250 EUR", ART_7_2),
        (moved("FRA-TLV", 3.0, 0.0), "200 EUR", ART_7_2),
        (moved("FRA-JFK", 4.0, 0.0), "300 EUR", ART_7_2),
        (cancelled("FRA-JFK", told_days_before=14.0), None, ART_5),
        (cancelled("FRA-JFK", told_days_before=13.9), "600 EUR", ART_5),
        (moved("FRA-JFK", 3.9, 2.0, told=8.0), None, ART_5),
        (moved("FRA-JFK", 4.0, 2.0, told=8.0), "300 EUR", ART_5),
        (moved("FRA-JFK", 1.0, 2.1, told=8.0), "300 EUR", ART_5),
        (moved("FRA-JFK", 1.9, 1.0, told=3.0), None, ART_5),
        (moved("FRA-JFK", 2.0, 1.0, told=3.0), "300 EUR", ART_5),
        (late("JFK-FRA", 5.0, "LH"), "600 EUR", "Regulation (EC) No 261/2004 Art. 3(1)(b)"),
        (late("JFK-FRA", 5.0, "UA"), None, "Regulation (EC) No 261/2004 Art. 3(1)(b)"),
        (late("FRA-JFK", 5.0, "UA"), "600 EUR", "Regulation (EC) No 261/2004 Art. 3(1)(a)"),
        (late("FRA-JFK", 5.0, cause="Thunderstorms on the route"), None, "Recital 14"),
        (late("FRA-JFK", 5.0, cause="Air traffic flow control"), None, "Recital 15"),
        (late("FRA-JFK", 5.0, cause="Crew rest requirement"), "600 EUR", "CJEU C-156/22"),
        (late("LHR-CDG", 3.0, "BA"), "220 GBP", UK),
        (late("LHR-ATH", 3.0, "BA"), "350 GBP", UK),
        (late("LHR-JFK", 3.5, "BA"), "260 GBP", UK),
        (late("LHR-JFK", 4.0, "BA"), "520 GBP", UK),
        (late("JNB-LHR", 4.0, "BA"), "520 GBP", UK),
        (late("JNB-LHR", 4.0, "LH"), "520 GBP", f"{UK}: airlines of the Union, too"),
        (late("JNB-LHR", 4.0, "SA"), None, UK),
        (late("SEA-EWR", 9.0, "AS"), None, "no cash for delay in the US: rule withdrawn"),
    ],
)  # fmt: skip
def test_compensation_is_what_the_table_says(
    mishap: Mishap, amount: str | None, source: str
) -> None:
    found = compensation(mishap)
    said = f"{found.amount.normalize():f} {found.currency}" if found else None
    assert said == amount, source


@pytest.mark.parametrize(
    ("route", "hours", "kinds"),
    [
        ("FCO-LHR", 1.9, set()),
        ("FCO-LHR", 2.0, {"care"}),
        ("MAD-LPA", 2.9, set()),
        ("MAD-LPA", 3.0, {"care"}),
        ("FRA-TLV", 3.0, {"care"}),
        ("LHR-JFK", 3.9, set()),
        ("LHR-JFK", 4.0, {"care"}),
        ("LHR-CDG", 5.0, {"care", "refund"}),
    ],
)
def test_care_and_refund_begin_at_their_hours(route: str, hours: float, kinds: set[str]) -> None:
    mishap = a_mishap(route, departure_delay_hours=hours)
    found = {one.kind for one in rights_of(mishap) if one.rule != "US DOT"}
    assert found == kinds, "Regulation (EC) No 261/2004 Art. 6, 8 and 9"


@pytest.mark.parametrize(
    ("mishap", "is_due"),
    [
        (cancelled("SEA-EWR", "AS"), True),
        (late("SEA-EWR", 2.9, "AS"), False),
        (late("SEA-EWR", 3.0, "AS"), True),
        (late("SEA-NRT", 5.9, "AS"), False),
        (late("SEA-NRT", 6.0, "AS"), True),
        (late("NRT-SEA", 6.0, "NH"), True),
        (late("CDG-LHR", 6.0, "BA"), False),
        (cancelled("SEA-EWR", "AS", on=date(2024, 10, 27)), False),
        (late("SEA-EWR", 1.0, "AS", has_more_changes=True), True),
        (late("SEA-EWR", 1.0, "AS", is_other_airport=True), True),
        (late("SEA-EWR", 1.0, "AS", is_lower_cabin=True), True),
        (late("SEA-EWR", 0.0, "AS", reroute_earlier_hours=3.0), True),
        (late("SEA-EWR", 0.0, "AS", reroute_earlier_hours=2.9), False),
    ],
)
def test_refund_of_the_united_states(mishap: Mishap, *, is_due: bool) -> None:
    found = [one for one in rights_of(mishap) if (one.rule, one.kind) == ("US DOT", "refund")]
    assert bool(found) is is_due, CFR_260
    assert all((one.days, one.other_days) == (7, 20) for one in found), "14 CFR 260.9"


@pytest.mark.parametrize(
    ("fare", "late_hours", "is_domestic", "due"),
    [
        (300, 1.0, True, None),
        (300, 1.1, True, 600),
        (300, 1.9, True, 600),
        (300, 2.0, True, 1200),
        (300, None, True, 1200),
        (700, 1.5, True, 1075),
        (700, 2.0, True, 2150),
        (300, 1.0, False, None),
        (300, 4.0, False, 600),
        (300, 4.1, False, 1200),
    ],
)
def test_denied_boarding_is_a_part_of_the_fare_with_a_cap(
    fare: int, late_hours: float | None, due: int | None, *, is_domestic: bool
) -> None:
    rule = next(one for one in shipped_tables().denied_boarding if one.counts_on(DAY))
    found = denied_boarding_sum(
        rule, money(fare, "USD"), late_hours=late_hours, is_domestic=is_domestic
    )
    assert (found.amount if found else None) == due, CFR_250


def test_cap_of_denied_boarding_is_that_of_the_day() -> None:
    def due(on: date) -> Money | None:
        return compensation(
            late("SEA-EWR", 3.0, "AS", is_denied_boarding=True, fare=money(700, "USD"), on=on)
        )

    assert due(date(2025, 1, 22)) == money(2150, "USD")
    assert due(date(2025, 1, 21)) == money(1550, "USD"), "14 CFR 250.5 before 89 FR 84815"


def test_late_bag_gives_its_fee_back_in_the_united_states() -> None:
    def kinds(route: str, hours: float, flight_hours: float) -> set[str]:
        mishap = a_mishap(route, "AS", bag_delay_hours=hours, flight_hours=flight_hours)
        return {one.kind for one in rights_of(mishap)}

    assert "bag fee" not in kinds("SEA-EWR", 12.0, 5)
    assert "bag fee" in kinds("SEA-EWR", 12.1, 5)
    assert "bag fee" not in kinds("SEA-NRT", 15.0, 10)
    assert "bag fee" in kinds("SEA-NRT", 15.1, 10)
    assert "bag fee" not in kinds("SEA-SYD", 29.0, 15)


def test_everybody_on_the_booking_is_paid_and_the_deadline_is_said() -> None:
    rights = rights_of(cancelled("FRA-JFK", passenger_count=3, fare=money(200, "EUR")))
    paid = next(one for one in rights if one.kind == "compensation")
    assert (paid.each, paid.amount) == (money(600, "EUR"), money(1800, "EUR"))
    back = next(one for one in rights if one.kind == "refund" and one.rule == "EU261")
    assert (back.amount, back.days) == (money(600, "EUR"), 7)


@pytest.mark.parametrize(("cause", "is_certain"), [("Technical check", True), ("", False)])
def test_unknown_cause_leaves_it_open(cause: str, *, is_certain: bool) -> None:
    paid = [one for one in rights_of(late("FRA-JFK", 5, cause=cause)) if one.kind == "compensation"]
    assert [one.is_certain for one in paid] == [is_certain]


def test_proposed_rule_is_off_until_somebody_switches_it_on() -> None:
    assert all(one.rule != "EU261-2026-proposed" for one in rights_of(late("FRA-JFK", 5)))
    tables = with_rule_switched(shipped_tables(), "EU261", on=False)
    tables = with_rule_switched(tables, "EU261-2026-proposed", on=True)
    (paid,) = (one for one in rights_of(late("FRA-JFK", 3.5), tables) if one.kind == "compensation")
    assert (paid.rule, paid.each, paid.days) == (
        "EU261-2026-proposed", money(300, "EUR"), 30,
    )  # fmt: skip


def test_unknown_airport_gives_no_answer_rather_than_a_wrong_one() -> None:
    assert rights_of(cancelled("QQQ-LHR")) == ()


def test_every_row_of_the_tables_has_its_source_and_date() -> None:
    tables = shipped_tables()
    for rows in (tables.territories, tables.flat, tables.refunds, tables.bags):
        assert all(row.source and row.effective_from for row in rows)
    assert all(row.source for row in (*tables.denied_boarding, *tables.causes, *tables.carriers))
