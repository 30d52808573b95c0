"""Decode the bar code of a boarding pass: IATA BCBP (Resolution 792), versions 1 to 8.

Takes the text exactly as scanned: trailing spaces count. Each refusal says where and what, and
repeats nothing of the pass. Field widths: IATA Bar Coded Boarding Pass Implementation Guide.
"""

from datetime import date, timedelta

import msgspec

from agent_console.domain.boarding_pass import BoardingPass, Leg
from agent_console.errors import BadInput, phrase

_BIGGEST_DAY = 366
_SIGNATURE, _BEGINS = "^", ">"


class BadPass(BadInput):
    """No boarding pass, or a damaged one; `where` is the sign, counted from 1."""

    advice = phrase("Scan it again, or type the record locator.")

    def __init__(self, what: str, *, where: int) -> None:
        super().__init__(f"{what} (at sign {where})")
        self.what = what
        self.where = where


def read_pass(text: str, *, today: date) -> BoardingPass:
    """Return what *text* says, its days in the year that is likeliest on *today*.

    Raises `BadPass`.
    """
    text = text.rstrip("\r\n")
    tape = _Tape(text)
    _refuse_foreign_signs(text)
    if tape.take(1, "the format") != "M":
        raise BadPass("the format is not M, the only one in use", where=1)
    count = tape.take(1, "the number of legs")
    if count not in "123456789":
        raise BadPass("the number of legs is no digit from 1 to 9", where=2)
    name = tape.take(20, "the name").rstrip()
    if not name.strip(" /"):
        raise BadPass("the name is blank", where=3)
    made = BoardingPass(name=name, is_e_ticket=tape.take(1, "the ticket mark") == "E", legs=())
    legs: list[Leg] = []
    for number in range(1, int(count) + 1):
        leg, size = _leg(tape, number)
        part = tape.part(size, f"the conditional part of leg {number}")
        if number == 1 and part.peek() == _BEGINS:
            made = _with_head(made, part, today=today)
        elif number == 1:
            leg = msgspec.structs.replace(leg, private=part.rest())
        legs.append(_with_rest(leg, part, number))
    made = msgspec.structs.replace(made, security=_security(tape))
    dated = tuple(_dated(leg, made.issued_on, today=today) for leg in legs)
    return msgspec.structs.replace(made, legs=dated)


class _Tape:
    """Text that is read from left to right, up to its end."""

    def __init__(self, text: str, start: int = 0) -> None:
        self._text = text
        self._at = 0
        self._start = start

    @property
    def where(self) -> int:
        """Return the next sign's place in the whole pass, counted from 1."""
        return self._start + self._at + 1

    @property
    def left(self) -> int:
        """Return how many signs are left."""
        return len(self._text) - self._at

    def peek(self) -> str:
        """Return the next sign without taking it; empty at the end."""
        return self._text[self._at : self._at + 1]

    def take(self, width: int, what: str) -> str:
        """Return the next *width* signs, or say that the text ends before them."""
        if width > self.left:
            raise BadPass(f"the text ends inside {what}", where=self._start + len(self._text))
        self._at += width
        return self._text[self._at - width : self._at]

    def some(self, width: int) -> str:
        """Return up to *width* signs without the spaces around them: older versions have fewer."""
        taken = self._text[self._at : self._at + width]
        self._at += len(taken)
        return taken.strip()

    def rest(self) -> str:
        """Return everything that is left."""
        return self.some(self.left)

    def size(self, what: str) -> int:
        """Return a size written as two hexadecimal digits."""
        where, digits = self.where, self.take(2, f"the size of {what}")
        try:
            return int(digits, 16)
        except ValueError:
            raise BadPass(f"the size of {what} is no hexadecimal number", where=where) from None

    def part(self, width: int, what: str) -> "_Tape":
        """Return the next *width* signs as a tape of their own."""
        start = self._start + self._at
        return _Tape(self.take(width, what), start)


def _refuse_foreign_signs(text: str) -> None:
    for at, sign in enumerate(text, 1):
        if not " " <= sign <= "~":
            raise BadPass("a sign that no pass has: only plain ASCII is allowed", where=at)


def _leg(tape: _Tape, number: int) -> tuple[Leg, int]:
    """Return the fixed part of a leg and the size of what follows it."""
    of = f"of leg {number}"
    locator = tape.take(7, f"the locator {of}").strip()
    origin = _airport(tape, f"the origin {of}")
    destination = _airport(tape, f"the destination {of}")
    carrier = tape.take(3, f"the carrier {of}").strip()
    flight = tape.take(5, f"the flight number {of}").strip().lstrip("0")
    day = _day(tape, f"the day {of}")
    made = Leg(
        locator=locator,
        origin=origin,
        destination=destination,
        carrier=carrier,
        flight_number=flight,
        day_of_year=day,
        cabin=tape.take(1, f"the cabin {of}").strip(),
        seat=tape.take(4, f"the seat {of}").strip().lstrip("0"),
        sequence=tape.take(5, f"the check-in number {of}").strip().lstrip("0"),
        status=tape.take(1, f"the status {of}").strip(),
    )
    return made, tape.size(f"the conditional part {of}")


def _airport(tape: _Tape, what: str) -> str:
    where, code = tape.where, tape.take(3, what)
    if not code.isalpha():
        raise BadPass(f"{what} is no airport's three letters", where=where)
    return code.upper()


def _day(tape: _Tape, what: str) -> int | None:
    where, digits = tape.where, tape.take(3, what)
    if not digits.strip():
        return None
    if not digits.isdecimal() or not 1 <= int(digits) <= _BIGGEST_DAY:
        raise BadPass(f"{what} is no day of a year", where=where)
    return int(digits)


def _with_head(made: BoardingPass, part: _Tape, *, today: date) -> BoardingPass:
    """Add what stands once, in the first leg."""
    part.take(1, "the mark of the version")
    version = part.take(1, "the version")
    head = part.part(part.size("what stands once"), "what stands once")
    return msgspec.structs.replace(
        made,
        version=version.strip(),
        passenger=head.some(1),
        checked_in_at=head.some(1),
        issued_at=head.some(1),
        issued_on=_issued_on(head.some(4), today=today),
        document=head.some(1),
        issuer=head.some(3),
        bag_tags=tuple(tag for _ in range(3) if (tag := head.some(13))),
    )


def _with_rest(leg: Leg, part: _Tape, number: int) -> Leg:
    """Add what stands in each leg, and what the airline keeps for itself."""
    if not part.left:
        return leg
    what = f"what repeats in leg {number}"
    body = part.part(part.size(what), what)
    code, serial = body.some(3), body.some(10)
    ticket = code + serial
    is_ticket = ticket.isdecimal() and len(ticket) == 13  # noqa: PLR2004 three and ten
    return msgspec.structs.replace(
        leg,
        ticket=ticket if is_ticket else "",
        is_selectee=body.some(1) == "1",
        document_check=body.some(1),
        marketing_carrier=body.some(3),
        member_airline=body.some(3),
        member_number=body.some(16),
        id_ad=body.some(1),
        free_bags=body.some(3),
        has_fast_track={"Y": True, "N": False}.get(body.some(1)),
        private=part.rest(),
    )


def _security(tape: _Tape) -> str:
    """Read the signature at the end, and refuse anything behind it."""
    kind = ""
    if tape.peek() == _SIGNATURE:
        tape.take(1, "the mark of the signature")
        kind = tape.take(1, "the kind of the signature")
        size = tape.size("the signature")
        tape.take(size, "the signature")
    if tape.left:
        raise BadPass("there is more text than the pass says it has", where=tape.where)
    return kind.strip()


def _issued_on(digits: str, *, today: date) -> date | None:
    """Return the latest day, not after tomorrow, with this last digit of the year and this day."""
    if len(digits) != 4 or not digits.isdecimal():  # noqa: PLR2004 one digit and three
        return None
    for year in range(today.year + 1, today.year - 11, -1):
        found = _in_year(year, int(digits[1:])) if year % 10 == int(digits[0]) else None
        if found is not None and found <= today + timedelta(days=1):
            return found
    return None


def _dated(leg: Leg, issued_on: date | None, *, today: date) -> Leg:
    """Give the flight its year: the first such day from the issue on, else the nearest to today."""
    if leg.day_of_year is None:
        return leg
    around = issued_on or today
    years = range(around.year - 8, around.year + 9)  # 1900 and 2100 have no leap day
    days = [day for year in years if (day := _in_year(year, leg.day_of_year)) is not None]
    if issued_on is not None:
        # Printed after midnight for a flight that left before it: a day back is the same trip.
        days = [day for day in days if day >= issued_on - timedelta(days=1)]
    return msgspec.structs.replace(leg, flown_on=min(days, key=lambda day: abs(day - around)))


def _in_year(year: int, number: int) -> date | None:
    day = date(year, 1, 1) + timedelta(days=number - 1)
    return day if number and day.year == year else None
