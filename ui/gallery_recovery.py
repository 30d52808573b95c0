"""The states of the gate that are no boarding: other ways for all, and locked."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from agent_console.desk.gate import Act, Batch, Part, Reaccommodation, Spoken, WhyNot
from agent_console.domain.channel import Channel
from agent_console.domain.money import money
from agent_console.domain.trip import CabinSeats, Flight
from agent_console.domain.voucher import Voucher, VoucherKind
from agent_console.ids import AgentId, FlightId, VoucherId
from agent_console.nba.rights.care import Owed
from agent_console.nba.told import Notice
from agent_console.nba.ways import Way
from ui import gallery_gate
from ui.gate import recovery_words
from ui.gate.lock_card import LockCard
from ui.gate.page import GatePage
from ui.gate.recovery_pane import RecoveryPane
from ui.main_window import MainWindow

Made = Callable[[datetime], QWidget]
_SHOWN = 12
_HOTEL = money(140, "USD")


def _flight(number: str, end: str, leaves: datetime) -> Flight:
    return Flight(
        id=FlightId(f"AS{number}"),
        carrier="AS",
        number=number,
        origin="SEA",
        destination=end,
        origin_zone="",
        destination_zone="",
        departs_at=leaves,
        arrives_at=leaves + timedelta(hours=2),
        cabins=(CabinSeats(cabin="economy", seat_count=4),),
    )


def _voucher(number: int, now: datetime) -> Voucher:
    passenger = gallery_gate.passengers(now).lines[number].passenger
    return Voucher(
        id=VoucherId(f"v-{number}"),
        customer_id=passenger.customer_id,
        passenger_id=passenger.id,
        flight_id=gallery_gate.FLIGHT,
        kind=VoucherKind.HOTEL,
        amount=_HOTEL,
        issued_at=now,
        issued_by=AgentId("a-88"),
    )


def _people(now: datetime) -> list[Reaccommodation]:
    lines = gallery_gate.passengers(now).lines[:_SHOWN]
    way = Way(flights=(_flight("1423", "SFO", now + timedelta(minutes=39)),), seat_count=4)
    missed = _flight("837", "NRT", now + timedelta(hours=4))
    told = Notice(at=now - timedelta(minutes=30), channel=Channel.SMS, words="Now leaves at 16:45")
    return [
        Reaccommodation(
            line=line,
            misses=missed if number < 5 else None,  # noqa: PLR2004 the first few
            ways=(way, way) if number < 4 else (),  # noqa: PLR2004 all but one of them
            owed=(Owed(kind=VoucherKind.MEAL, amount=money(15, "USD"), ground="own rule"),),
            given=(_voucher(number, now),) if number == 1 else (),
            told=(told,) if number % 3 else (),
        )
        for number, line in enumerate(lines)
    ]


def recovery(now: datetime) -> QWidget:
    """Return the other ways with a batch that was looked at."""
    made, people = RecoveryPane(), _people(now)
    made.show_people([recovery_words.line_of(one, is_private=False) for one in people])
    made.list.mark([one.line.id for one in people[:5]])
    parts = [
        Part(passenger=one.line.passenger, vouchers=(_voucher(number, now),))
        for number, one in enumerate(people[:4])
    ]
    parts.append(Part(passenger=people[4].line.passenger, why_not=WhyNot.HAS_IT))
    made.show_batch(Batch(act=Act.HOTEL, parts=tuple(parts)), is_private=False)
    made.show_spoken(
        (
            Spoken(
                language="en",
                text="Flight AS 1161 to San Francisco is late and now leaves at 16:45.",
                speaker_count=118,
            ),
            Spoken(
                language="zh",
                text="前往旧金山的 AS 1161 航班延误，现定于 16:45 起飞。",
                speaker_count=9,
            ),
        )
    )
    return made


def _in_window(now: datetime, page: GatePage) -> QWidget:
    made = gallery_gate.window(now)
    assert isinstance(made, MainWindow)  # noqa: S101 for the type checker: it was made above
    made.show_aside(page)
    return made


def _recovery(now: datetime) -> QWidget:
    page = gallery_gate.page(now)
    page.show_left(recovery(now), is_alone=True)
    return _in_window(now, page)


def _locked(now: datetime) -> QWidget:
    page = gallery_gate.page(now, is_private=True)
    page.put_over_cards(LockCard(may_leave=True))
    return _in_window(now, page)


WINDOWS: dict[str, Made] = {"gate-recovery": _recovery, "gate-locked": _locked}
