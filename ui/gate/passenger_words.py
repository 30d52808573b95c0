"""A passenger in words: in the list and on the card."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.desk.gate.shown import ELITE_RANK, Card, Line, Show
from agent_console.domain.gate import NeedKind, Passenger, Status
from agent_console.domain.gate_history import of_observation
from agent_console.domain.interaction import Interaction
from agent_console.domain.observation import Observation
from agent_console.domain.voucher import Voucher
from agent_console.errors import phrase
from ui.gate.blocks import Lately, Sign
from ui.gate.lines import PassengerLine
from ui.gate.passenger_card import Deed, Shown
from ui.gate.topics import topic_words
from ui.gate.voucher_words import voucher_name
from ui.widgets.chips import Chip
from ui.widgets.pill import Pill
from ui.words import amounts, names, times
from ui.words.said import counted, said

HIDDEN = "•••"
_LATELY = 6
_STATES = {
    Status.BOARDED: phrase("Boarded"),
    Status.OFFLOADED: phrase("Taken off"),
}
_ALARMS = {NeedKind.BAG: "warn", NeedKind.MINOR: "warn"}
"""Said on the card, too; what breaks a connection stands in the words to say."""
_SHOWS = {
    Show.NEEDS_YOU: phrase("Needs you"),
    Show.MISCONNECT: phrase("Misconnect"),
    Show.ELITE: phrase("Elite"),
    Show.SERVICE: phrase("Special service"),
    Show.PROMISE: phrase("Promise open"),
    Show.STANDBY: phrase("Standby"),
    Show.ALL: phrase("All"),
}


def chips_of(counts: dict[Show, int]) -> list[Chip]:
    """Return the chips above the list, each with how many it shows."""
    return [
        Chip(show.value, f"{said(_SHOWS[show])} {count}", use=count)
        for show, count in counts.items()
        if count or show in {Show.NEEDS_YOU, Show.ALL}
    ]


def line_of(line: Line, *, is_private: bool = False) -> PassengerLine:
    """Return *line* as the list shows it; private ones show who sits where, and nothing else."""
    passenger = line.passenger
    state = said(_STATES[passenger.status]) if passenger.status in _STATES else ""
    seat = seat_of(passenger)
    is_boarded = passenger.status is Status.BOARDED
    if is_private:
        return PassengerLine(
            key=passenger.id, seat=seat, name=HIDDEN, state=state, is_boarded=is_boarded
        )
    return PassengerLine(
        key=passenger.id,
        seat=seat,
        name=printed(passenger.name),
        tier=line.tier,
        tier_tone="gold" if line.tier_rank >= ELITE_RANK else "plain",
        because=times.as_read(line.because),
        next=times.as_read(line.next),
        state=state,
        is_boarded=is_boarded,
    )


def seat_of(passenger: Passenger) -> str:
    """Return the seat, or what stands in its place."""
    if passenger.is_infant:
        return said("Lap", "where an infant sits")
    return passenger.seat or "–"


def printed(name: str) -> str:
    """Return "LI / MIA" for "LI/MIA"."""
    return " / ".join(part.strip() for part in name.split("/") if part.strip())


def spoken_name(name: str) -> str:
    """Return "Mia Li" for "LI/MIA MS"; the title stays away as it is no part of the name."""
    family, _, given = name.partition("/")
    first = [word for word in given.split() if word not in {"MR", "MS", "MRS", "MISS", "MSTR"}]
    return " ".join([*first, family.strip()]).title()


def shown_of(card: Card, sign: Sign | None) -> Shown:
    """Return what the card of a passenger says."""
    line, passenger = card.line, card.line.passenger
    customer = line.customer
    name = customer.full_name if customer else spoken_name(passenger.name)
    initials = customer.initials if customer else "".join(part[:1] for part in name.split()[:2])
    return Shown(
        initials=initials,
        name=name,
        about=" · ".join(_about(passenger)),
        pills=tuple(_pills(card)),
        sign=sign,
        deed=_deed(passenger, sign),
    )


def _deed(passenger: Passenger, sign: Sign | None) -> Deed:
    """Return what can be done with a tap: nothing where a valid pass took them on board."""
    if sign is not None and not sign.why and passenger.status is Status.BOARDED:
        return Deed.NONE
    if waits_for_seat(passenger):
        return Deed.NONE
    return Deed.OFFLOAD if passenger.status is Status.BOARDED else Deed.BOARD


def waits_for_seat(passenger: Passenger) -> bool:
    """Tell whether somebody has to be given a seat before they board."""
    return passenger.status is Status.STANDBY and not passenger.seat


def private_card(passenger: Passenger, sign: Sign | None) -> Shown:
    """Return the card while personal data is hidden: the seat, and what the scan said."""
    seat = said("Seat {seat}", seat=seat_of(passenger))
    return Shown(
        initials="•",
        name=seat,
        about=said("Personal data is hidden."),
        sign=sign,
        deed=_deed(passenger, sign),
    )


def _about(passenger: Passenger) -> Iterator[str]:
    if passenger.is_infant:
        yield said("Infant on a lap")
    elif passenger.seat:
        yield said("Seat {seat}", seat=passenger.seat)
    else:
        yield said("No seat yet")
    if passenger.group:
        yield said("group {group}", group=passenger.group)
    if passenger.bag_count:
        bags = counted(passenger.bag_count, "{count} bag checked", "{count} bags checked")
        if passenger.bags_to:
            yield said("{bags} to {airport}", bags=bags, airport=passenger.bags_to)
        else:
            yield bags


def _pills(card: Card) -> Iterator[Pill]:
    line = card.line
    yield from _standing(card)
    for one in card.file.promises if card.file else ():
        if one.is_open:
            amount = f" {amounts.money(one.amount)}" if one.amount else ""
            yield Pill(said("Promise open: {what}", what=one.what) + amount, "warn")
    for code in line.passenger.services:
        yield Pill(names.service(code), "primary")
    for need in line.needs:
        if need.kind in _ALARMS:
            yield Pill(need.words, _ALARMS[need.kind])
    for voucher in card.vouchers:
        if voucher.is_good:
            yield voucher_pill(voucher)


def _standing(card: Card) -> Iterator[Pill]:
    """Word tier and worth."""
    line, file = card.line, card.file
    best = max(file.memberships, key=lambda one: one.tier_rank, default=None) if file else None
    if best is not None and best.tier:
        since = best.member_since
        text = said("{tier} since {year}", tier=best.tier, year=since.year) if since else best.tier
        yield Pill(text, "gold" if best.tier_rank else "plain", "star" if best.tier_rank else "")
    elif line.tier:
        yield Pill(line.tier, "plain")
    if line.customer is None:
        yield Pill(said("Not on file here"), "plain", "info")
    elif worth := names.value_class(line.customer.value_class):
        yield Pill(worth, "primary")


def voucher_pill(voucher: Voucher) -> Pill:
    """Return a voucher that was handed out, with its sum."""
    return Pill(
        said("{what}: {sum}", what=voucher_name(voucher.kind), sum=amounts.money(voucher.amount)),
        "good",
        "check",
    )


def lately_of(card: Card, *, now: datetime) -> list[Lately]:
    """Return the last things that happened and were noticed, newest first."""
    told = {of_observation(one).id for one in card.observations}
    entries = [(one.at, _happened(one, now)) for one in card.last if one.id not in told]
    entries += [(one.at, _noticed(one, now)) for one in card.observations]
    entries.sort(key=lambda one: one[0], reverse=True)
    return [entry for _, entry in entries[:_LATELY]]


def _when(at: datetime, now: datetime) -> str:
    today, on = times.local(now).date(), times.local(at).date()
    return times.clock(at) if on == today else times.short_day(on, today)


def _happened(entry: Interaction, now: datetime) -> Lately:
    badge = names.state(entry.state)
    return Lately(
        when=_when(entry.at, now),
        icon=entry.channel.value,
        what=entry.headline,
        remark="" if badge else names.entry_channel(entry.channel),
        pill=Pill(badge, "warn") if badge else None,
    )


def _noticed(one: Observation, now: datetime) -> Lately:
    words = f"“{one.text}”" if one.text else topic_words(one.topic)
    by = said("noticed by {name}", name=one.author_name) if one.author_name else said("noticed")
    return Lately(when=_when(one.at, now), icon="gate", what=words, below=by)
