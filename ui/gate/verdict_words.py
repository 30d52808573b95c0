"""What a scan said, in words: what must not be overlooked tells what to do about it."""

from collections.abc import Callable
from datetime import date

from agent_console.domain.gate import Scan, Verdict
from agent_console.errors import phrase
from ui.gate.blocks import Sign
from ui.keys import key_of
from ui.words import times
from ui.words.said import said

_LONG_AGO = date.min
"""Seen from there every day is said with its year."""
_VERDICTS = {
    Verdict.VALID: (phrase("Pass valid"), "good", "check"),
    Verdict.SEAT_CHANGED: (phrase("Valid, new seat"), "warn", "check"),
    Verdict.NOT_ON_LIST: (phrase("Not on the list"), "warn", "alert"),
    Verdict.ALREADY_SCANNED: (phrase("Already scanned"), "bad", "cross"),
    Verdict.WRONG_FLIGHT: (phrase("Wrong flight"), "bad", "cross"),
    Verdict.WRONG_DATE: (phrase("Wrong date"), "bad", "cross"),
    Verdict.STANDBY: (phrase("No seat yet"), "bad", "cross"),
    Verdict.OFFLOADED: (phrase("Was taken off"), "bad", "cross"),
    Verdict.MOVED: (phrase("Has another flight now"), "bad", "cross"),
    Verdict.DAMAGED: (phrase("Scan again"), "bad", "alert"),
}


def sign_of(scan: Scan) -> Sign:
    """Return what *scan* said, as a sign; a valid pass needs no reason."""
    words, tone, icon = _VERDICTS[scan.verdict]
    number = scan.passenger.sequence if scan.passenger else ""
    text = said(words)
    if scan.verdict is Verdict.VALID and number:
        text = said("Pass valid, seq {number}", number=number.zfill(4))
    why = _WHY.get(scan.verdict)
    return Sign(text, tone, icon, why(scan) if why else "")


def _seat_changed(scan: Scan) -> str:
    seat = scan.passenger.seat if scan.passenger else ""
    return said("They sit in {seat} now. Say so.", seat=seat or "–")


def _not_on_list(_scan: Scan) -> str:
    key = key_of("gate.board")
    return said("The card is made from the pass. {key} boards them all the same.", key=key)


def _already_scanned(scan: Scan) -> str:
    first = scan.passenger.boarded if scan.passenger is not None else None
    if first is None:
        return said("This pass came on board before.")
    when = times.clock_with_seconds(first.at)
    if first.place:
        return said("On board since {time}, at {place}.", time=when, place=first.place)
    return said("On board since {time}.", time=when)


def _wrong_flight(scan: Scan) -> str:
    if scan.flight_name and scan.gate:
        return said("It is for {flight}, gate {gate}.", flight=scan.flight_name, gate=scan.gate)
    if scan.flight_name:
        return said("It is for {flight}.", flight=scan.flight_name)
    return said("It is for another flight.")


def _wrong_date(scan: Scan) -> str:
    leg = scan.decoded.legs[scan.leg] if scan.decoded and scan.decoded.legs else None
    if leg is None or leg.flown_on is None:
        return said("It is for another day.")
    return said("It is for {day}.", day=times.day(leg.flown_on, _LONG_AGO))


def _standby(_scan: Scan) -> str:
    return said("On standby. Give them a seat before they board.")


def _offloaded(_scan: Scan) -> str:
    key = key_of("gate.board")
    return said("Somebody took them off this flight. {key} boards them all the same.", key=key)


def _moved(_scan: Scan) -> str:
    return said("They were rebooked. Send them to the other flight.")


def _damaged(_scan: Scan) -> str:
    return said("The pass could not be read. Scan it again, or type the name.")


_WHY: dict[Verdict, Callable[[Scan], str]] = {
    Verdict.SEAT_CHANGED: _seat_changed,
    Verdict.NOT_ON_LIST: _not_on_list,
    Verdict.ALREADY_SCANNED: _already_scanned,
    Verdict.WRONG_FLIGHT: _wrong_flight,
    Verdict.WRONG_DATE: _wrong_date,
    Verdict.STANDBY: _standby,
    Verdict.OFFLOADED: _offloaded,
    Verdict.MOVED: _moved,
    Verdict.DAMAGED: _damaged,
}
