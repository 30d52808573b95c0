"""A disrupted flight in words: who loses what, what else goes, what a batch would do."""

from agent_console.desk.gate import Act, Announcement, Batch, Part, Reaccommodation, WhyNot
from agent_console.domain.trip import Flight
from agent_console.errors import phrase
from agent_console.nba.ways import Way
from ui.gate.passenger_words import HIDDEN, printed, seat_of
from ui.gate.recovery_list import RecoveryLine
from ui.gate.voucher_words import voucher_name
from ui.widgets.block import Block, Gap, Heading, Line, Paragraph, Run
from ui.words import amounts, names, times
from ui.words.said import counted, said

_SHOWN = 9
"""Passengers named in a preview."""
_ACTS = {
    Act.REBOOK: phrase("Rebook"),
    Act.HOTEL: phrase("Hotel"),
    Act.MEAL: phrase("Meal"),
    Act.COMPENSATION: phrase("Compensation"),
}
_WHY_NOT = {
    WhyNot.HAS_IT: phrase("has it already"),
    WhyNot.NOT_OWED: phrase("the rules give none"),
    WhyNot.NO_WAY: phrase("no seat is left"),
    WhyNot.NEEDS_NONE: phrase("arrives with this flight"),
}
_ANNOUNCEMENTS = {
    Announcement.DELAYED: phrase("Delay"),
    Announcement.CANCELLED: phrase("Cancellation"),
    Announcement.PREBOARDING: phrase("Pre-boarding"),
    Announcement.BOARDING: phrase("Boarding"),
    Announcement.LAST_CALL: phrase("Last call"),
    Announcement.GATE_CHANGE: phrase("New gate"),
}


def act_name(act: Act) -> str:
    """Return what is done for many."""
    return said(_ACTS[act])


def announcement_name(what: Announcement) -> str:
    """Return what is announced."""
    return said(_ANNOUNCEMENTS[what])


def line_of(one: Reaccommodation, *, is_private: bool) -> RecoveryLine:
    """Return one passenger as the list shows them."""
    passenger = one.line.passenger
    return RecoveryLine(
        key=passenger.id,
        seat=seat_of(passenger),
        name=HIDDEN if is_private else printed(passenger.name),
        tier="" if is_private else one.line.tier,
        loses=_loses(one),
        way=_way(one),
        tone="good" if one.moved_to else "primary" if one.ways else "bad",
        has=_has(one),
        told="" if is_private else _told(one),
    )


def _loses(one: Reaccommodation) -> str:
    if one.misses is not None:
        return said("Misses {flight}", flight=_flight(one.misses))
    if one.instead_of:
        return said("Does not fly")
    return said("Arrives late")


def _flight(flight: Flight) -> str:
    leaves = times.clock(flight.leaves_at, flight.origin_zone)
    return f"{flight.designator} → {flight.destination} {leaves}"


def way_words(way: Way) -> str:
    """Return "AS 1423 12:50, arrives 15:02"."""
    flights = " + ".join(one.designator for one in way.flights)
    leaves = times.clock(way.leaves_at, way.flights[0].origin_zone)
    lands = times.clock(way.lands_at, way.flights[-1].destination_zone)
    return said("{flights} {leaves}, arrives {lands}", flights=flights, leaves=leaves, lands=lands)


def _way(one: Reaccommodation) -> str:
    if one.moved_to is not None:
        moved = (w for w in one.ways if any(f.id == one.moved_to for f in w.flights))
        way = next(moved, None)
        words = way_words(way) if way else one.moved_to.partition("-")[0]
        return said("Has {way}", way=words)
    if not one.needs_way:
        return ""
    if not one.ways:
        return said("Nothing goes today")
    first, more = way_words(one.ways[0]), len(one.ways) - 1
    return first + (" · " + counted(more, "{count} more", "{count} more") if more else "")


def _has(one: Reaccommodation) -> str:
    given = [
        f"{voucher_name(voucher.kind)} {amounts.money(voucher.amount)}"
        for voucher in one.given
        if voucher.is_good
    ]
    due = [voucher_name(row.kind) for row in one.owed]
    if given:
        return ", ".join(given)
    return said("Due: {what}", what=", ".join(due)) if due else ""


def _told(one: Reaccommodation) -> str:
    if not one.told:
        return said("Not told yet")
    last = one.told[0]
    when, by = times.clock(last.at), names.channel(last.channel)
    words = said("{channel} {time}: {words}", channel=by, time=when, words=last.words)
    return said("{words} (older than the status)", words=words) if last.is_stale else words


def preview_blocks(batch: Batch, *, is_private: bool) -> list[Block]:
    """Word what *batch* would do, and for whom not and why."""
    title = said(
        "{act}: {people}",
        act=act_name(batch.act),
        people=counted(batch.count, "{count} passenger", "{count} passengers"),
    )
    total = " + ".join(amounts.money(one) for one in batch.total)
    found: list[Block] = [
        Heading(said("What it would do")),
        Line(title, total, size=16, weight="heavy", remark_role="ink", remark_weight="strong"),
        Gap(6),
    ]
    done = [part for part in batch.parts if part.why_not is None]
    found += [Line(_who(part, is_private=is_private), _gets(part)) for part in done[:_SHOWN]]
    if len(done) > _SHOWN:
        more = len(done) - _SHOWN
        found.append(Line(counted(more, "and {count} more", "and {count} more"), role="ink_soft"))
    found += _left_out(batch)
    return found


def _left_out(batch: Batch) -> list[Block]:
    counts: dict[WhyNot, int] = {}
    for part in batch.parts:
        if part.why_not is not None:
            counts[part.why_not] = counts.get(part.why_not, 0) + 1
    if not counts:
        return []
    words = " · ".join(f"{count} × {said(_WHY_NOT[why])}" for why, count in counts.items())
    text = said("Left out: {words}", words=words)
    return [Gap(6), Paragraph([Run(text, "ink_soft")])]


def _who(part: Part, *, is_private: bool) -> str:
    name = HIDDEN if is_private else printed(part.passenger.name)
    return f"{seat_of(part.passenger)}  {name}"


def _gets(part: Part) -> str:
    if part.way is not None:
        return way_words(part.way)
    return ", ".join(
        f"{voucher_name(one.kind)} {amounts.money(one.amount)}" for one in part.vouchers
    )
